"""Whom and what a document names: people, their offices, institutions, brands, and old names."""
