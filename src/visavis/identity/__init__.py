"""WHO: from addresses and written names to people; it decides and plans, and stores nothing."""
