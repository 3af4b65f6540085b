"""The two exports of Monica 4: JSON and SQL."""
