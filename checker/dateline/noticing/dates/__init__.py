"""What a text says about days, months and years: the grammar of dates and of relative time, in fourteen languages."""
