"""The JSON export of Telegram Desktop."""
