"""MEANING: what lies near what was asked for, by words and, with the extra, by sense."""
