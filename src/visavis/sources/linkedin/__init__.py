"""The data export of LinkedIn."""
