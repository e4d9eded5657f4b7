"""Names, offices and titles: whether two spellings mean one, and which form is of today."""
