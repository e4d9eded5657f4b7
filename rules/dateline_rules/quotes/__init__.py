"""Rules about quotations that drift."""
