"""The downloads of Facebook and Instagram, as JSON."""
