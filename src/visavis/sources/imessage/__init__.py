"""Messages of an iPhone or a Mac: chat.db."""
