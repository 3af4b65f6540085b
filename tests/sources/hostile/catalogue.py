"""All dangers, by what they hide in."""

from tests.sources.hostile import accounts, archives, calendars, cards, chats, letters, tables
from tests.sources.hostile.danger import Danger

DANGERS: tuple[Danger, ...] = (
    *cards.DANGERS,
    *letters.DANGERS,
    *calendars.DANGERS,
    *tables.DANGERS,
    *chats.DANGERS,
    *accounts.DANGERS,
    *archives.DANGERS,
)
