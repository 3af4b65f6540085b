"""MESSAGES: what the words of a message that was sent do and tell."""
