"""The built-in rules: a plug-in pack like anybody else's, one file a rule."""
