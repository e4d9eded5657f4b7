"""Output formats, one file each: a report becomes text."""
