"""How alike two noticed things are, and in what they differ."""
