"""One command a file; each is the function `command`."""
