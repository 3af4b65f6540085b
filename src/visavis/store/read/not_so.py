"""The user's word that an event of somebody's life is not so: its kind, its day, and what a third is called by.

It names no message, so that it holds when the words are read anew, or the same message comes again.
"""

from dataclasses import dataclass
from datetime import date
from typing import Self

from visavis.language.message.life_events import PRIVATE

FIELD = "not-so"
LONGEST_NAME = 200  # characters of what a third is called by


@dataclass(frozen=True, slots=True)
class NotSo:
    """What is not so. `name` is "" where it was told of the person themselves."""

    kind: str
    on: date
    name: str = ""

    @property
    def value(self) -> str:
        """The words under which it is kept: "move 2026-09-01 my sister"."""
        return f"{self.kind} {self.on.isoformat()} {_called(self.name)}".strip()

    @classmethod
    def of(cls, value: str) -> Self:
        """Read such words."""
        kind, day, *name = value.split(maxsplit=2)
        return cls(kind, date.fromisoformat(day), "".join(name))

    def names(self, name: str) -> bool:
        """Whether it is said of whom the words call so."""
        return self.name == _called(name)

    @property
    def is_private(self) -> bool:
        """That somebody is not ill tells as much as that they are."""
        return self.kind in PRIVATE


def may_leave(field: str, value: str) -> bool:
    """Whether a claim may stand in what leaves the page."""
    return field != FIELD or not NotSo.of(value).is_private


def _called(name: str) -> str:
    return " ".join(name.split())[:LONGEST_NAME].strip()
