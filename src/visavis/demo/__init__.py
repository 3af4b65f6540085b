"""Two invented lives, one English and one German: the exports a real person would have, to look at and to test with."""
