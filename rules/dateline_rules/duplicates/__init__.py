"""Rules about passages that stand twice, exact or reworded."""
