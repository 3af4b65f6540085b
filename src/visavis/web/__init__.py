"""The pages a person opens every morning: server-rendered, quiet, closed to everyone but their own browser."""
