"""Let go of what was read of a line when the line is not said any more: with a note, a topic, an import, a rest."""

from collections.abc import Iterable, Iterator

from visavis.store import bulk
from visavis.store.models import Account, Meaning
from visavis.store.read.meaning import lines

PIECE = 500  # people at once


def forget_meanings(account: Account, people: Iterable[int] | None = None) -> int:
    """Delete it of these people, or of all; returns how many rows went. One query where nothing was read of them."""
    gone = list(unsaid(account, people))
    for piece in bulk.pieces(gone):
        Meaning.objects.filter(account=account, pk__in=piece).delete()
    return len(gone)


def unsaid(account: Account, people: Iterable[int] | None = None) -> Iterator[int]:
    """The rows of Meaning whose line is not said of these people, or of anybody."""
    read = Meaning.objects.filter(account=account)
    holders = read.order_by().values_list("person", flat=True).distinct()
    if people is None:
        among = sorted(holders)
    else:
        asked = bulk.pieces(sorted(set(people)), PIECE)
        among = sorted(one for piece in asked for one in holders.filter(person__in=piece))
    for piece in bulk.pieces(among, PIECE):
        said = {(one.person, one.key) for one in lines(account.pk, piece)}
        rows = read.filter(person__in=piece).values_list("pk", "person", "key")
        yield from [row for row, person, key in rows if (person, key) not in said]
