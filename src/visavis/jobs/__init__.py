"""Work that goes on while a page is shown: a thread of this process runs an action, the journal holds its progress."""
