"""Rules about offices and former names gone stale."""
