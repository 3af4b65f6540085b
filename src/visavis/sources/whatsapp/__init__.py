"""Chats that WhatsApp exports as text."""
