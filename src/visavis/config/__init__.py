"""Settings, addresses and the environment."""
