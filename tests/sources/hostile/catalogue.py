"""All dangers, by what they hide in."""

from tests.sources.hostile import archives, cards, chats, letters, tables
from tests.sources.hostile.danger import Danger

DANGERS: tuple[Danger, ...] = cards.DANGERS + letters.DANGERS + tables.DANGERS + chats.DANGERS + archives.DANGERS
