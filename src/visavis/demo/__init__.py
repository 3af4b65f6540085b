"""Two invented lives, one English and one German: the exports a real person would have, for looking around and for tests."""
