"""Dates against dates: of paths, records, series, issues and neighbours, and the slips that explain them."""
