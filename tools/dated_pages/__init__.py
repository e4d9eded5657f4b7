"""Web pages with known days of publication, made from layouts and invented stories."""
