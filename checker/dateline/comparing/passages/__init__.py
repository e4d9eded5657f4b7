"""Passages, quotations and what they state: whether two say the same, and in which fact they differ."""
