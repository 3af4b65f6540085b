"""What a look imagines: everything that keeping would do, with nothing written.

An import finds in the store what its own earlier pieces wrote there; a look must remember it. So it counts exactly as
the import will, reads only, and holds no lock while others write.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from django.db.models import Model

from visavis.actions.keep.holders import Holders
from visavis.store import bulk

_FIRST = 1 << 62  # no table ever holds so many rows

imagined = count(_FIRST)
"""Numbers of rows that are not there."""


def is_stored(number: int) -> bool:
    """Whether a row of that number may stand in the store."""
    return number < _FIRST


@dataclass(slots=True)
class Looking:
    """The memory of one look."""

    me: int | None = None
    became: dict[int, int] = field(default_factory=dict)  # people who turned out to be others, and whom
    companies: set[tuple[int, ...]] = field(default_factory=set)  # identities who took part in something together
    events: dict[tuple[str, str], tuple[int, tuple[str, ...]]] = field(default_factory=dict)  # as read last
    answers: dict[tuple[int, int], tuple[str, bool]] = field(default_factory=dict)  # by event and identity
    _seen: set[int] = field(default_factory=set)  # hashes: a third of the memory of what they are of

    def events_among(self, channel: str, keys: Iterable[str]) -> dict[str, tuple[int, tuple[str, ...]]]:
        """Number and cells of those that came by before, by key."""
        return {key: found for key in keys if (found := self.events.get((channel, key)))}

    def now(self, person: int) -> int:
        """Who somebody turned out to be."""
        while person in self.became:
            person = self.became[person]
        return person

    def met(self, identities: Iterable[int]) -> None:
        """These took part together. Threads of the same people are remembered once."""
        company = tuple(sorted(set(identities)))
        if len(company) > 1:
            self.companies.add(company)

    def unseen(self, keys: Iterable[object]) -> set[object]:
        """Which of these did not come by before; they have now.

        Two different ones are taken for one with a chance of 1 in 4 million among 3 million: then one too few is told.
        """
        fresh = {key for key in keys if hash(key) not in self._seen}
        self._seen.update(map(hash, fresh))
        return fresh


class ImaginedHolders(Holders):
    """Holders who are remembered and not written."""

    def forget_if_many(self) -> None:
        """Nothing may be forgotten: it stands nowhere else."""

    def become(self, person: int, kind: str) -> None:
        """In memory alone."""
        self.now(person, kind)

    def reserve(self, model: type[Model], wanted: int) -> list[int]:  # noqa: ARG002 (the numbers of all tables are one)
        """Numbers that no row will ever have."""
        return [next(imagined) for _ in range(wanted)]

    def _write(self, model: type[Model], columns: Sequence[str], rows: Sequence[bulk.Row]) -> None:
        pass
