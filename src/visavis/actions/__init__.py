"""DO: one verb a file. The only writers: permission first, one transaction, one journal entry that can undo it."""
