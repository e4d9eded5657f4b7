"""Rules about people, places and brands spelled two ways."""
