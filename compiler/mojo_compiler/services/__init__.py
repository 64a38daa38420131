"""What editors ask about a text: completion, inspection, signature help. Nothing here runs a user's code."""
