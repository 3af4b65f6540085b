"""Address books as tables (CSV)."""
