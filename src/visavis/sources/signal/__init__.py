"""The output of signal-export."""
