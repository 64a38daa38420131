"""The machine's threads."""
