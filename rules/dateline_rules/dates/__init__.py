"""Rules about time: datelines, stamps, weekdays, ranges."""
