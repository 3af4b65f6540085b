"""Judge who of the user's people know each other: of those that an action touched, or everyone's.

Derived like a tie and not undone: whatever is taken back, joined or erased judges those it touched anew. Whom the user
asked to leave alone has no ties to others here, nor have services, groups and firms.
"""

from collections.abc import Iterable

from django.db import transaction

from visavis.config import env
from visavis.network.alter_ties import alter_ties
from visavis.store import access, bulk
from visavis.store import alter_ties as stored
from visavis.store.models import Account, Person
from visavis.store.zone import zone

MANY = 2000  # touched people from which it costs less to read the whole archive once


def judge_alter_ties(account: Account, people: Iterable[int] | None = None) -> int:
    """Judge the ties of these people among each other and to all others, or all (None); returns how many there are."""
    wanted = None if people is None else set(people)
    with transaction.atomic():
        known = stored.known_people(account.pk)
        if wanted is None or len(wanted) > MANY:
            stored.forget(account.pk, None)
            return _judge(account, known, None)
        wanted |= stored.namesakes(account.pk, wanted)
        stored.forget(account.pk, wanted | became_others(account, wanted))
        count = 0
        for piece in bulk.pieces(sorted(wanted & known)):
            stored.forget(account.pk, piece)  # a pair of which the other stands in a piece before
            count += _judge(account, known, frozenset(piece))
        return count


def _judge(account: Account, known: frozenset[int], about: frozenset[int] | None) -> int:
    seen = stored.seen(account.pk, known, about=about, until=env.now(), zone=zone(account))
    return stored.save(account.pk, alter_ties(seen, stored.stated(account.pk, known, about=about), about=about))


def became_others(account: Account, people: set[int]) -> set[int]:
    """The rows that were joined into these, and the user's own: nothing is known of their ties any more."""
    me = access.me(account.pk)
    joined = set() if me is None else {me.pk}
    for piece in bulk.pieces(sorted(people | joined)):
        joined |= set(Person.objects.filter(account=account, merged_into__in=piece).values_list("pk", flat=True))
    return joined
