"""Rules about words and forms of which a text should keep to one."""
