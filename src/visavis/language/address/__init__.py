"""ADDRESS: du or Sie, where a letter mixes them, and how it would read in the other."""
