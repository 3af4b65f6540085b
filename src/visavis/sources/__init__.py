"""READ. One folder a source: the file as it is, and an iterator of records; archive, sniff and sandbox lead there."""
