"""Cut: a text into zones, sentences and words, each with its place."""
