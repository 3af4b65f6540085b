"""Mail archives: mbox, Maildir, single messages and Gmail's Takeout."""
