"""SAY: reasons, problems, evidence and dates as sentences in the user's language. Shared by every door."""
