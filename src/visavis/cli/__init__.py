"""ASK BY COMMAND: what the program can do, on a terminal and for other programs."""
