"""Rules about what stands around the text: front matter, addresses, placeholders, empty sections, excerpts and bylines."""
