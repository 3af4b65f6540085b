"""What the pages and commands show: rows in, frozen dataclasses out, never a model."""
