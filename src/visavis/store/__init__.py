"""KEEP: one person's network in one database. Doors use store.read, store.access and store.zone, never the tables."""
