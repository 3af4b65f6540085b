"""All dangers, by what they hide in."""

from tests.sources.hostile import archives, cards, letters
from tests.sources.hostile.danger import Danger

DANGERS: tuple[Danger, ...] = cards.DANGERS + letters.DANGERS + archives.DANGERS
