"""The editorial report in a real browser."""
