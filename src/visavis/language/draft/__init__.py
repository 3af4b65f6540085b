"""THE DRAFT CHECK: what a message that is not sent yet would do to its reader, with reasons and mends."""
