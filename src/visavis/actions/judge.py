"""Judge ties: those that an action touched, everyone, or only the passing of time.

Whom the user asked to leave alone is not judged: nothing of what was exchanged with them is read or counted.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo

from django.db import transaction

from visavis.config import env
from visavis.network.judgement import Contact, TieJudgement
from visavis.network.tie import AT_REST, age_tie, judge_tie
from visavis.store import access, bulk, ties
from visavis.store.models import Account, Tie
from visavis.store.zone import today, zone

PIECE = 1000  # ties a transaction
RESTING = "SELECT id FROM store_person WHERE account_id = %s AND at_rest AND id IN {in}"
FAR = timedelta(days=3650)  # what is dated later than that has no true date


def judge(account: Account, people: Iterable[int] | None = None) -> int:
    """Judge these people from everything exchanged with them, or everyone (None); returns how many ties were stored."""
    wanted = None if people is None else sorted(set(people))
    with transaction.atomic():
        on = today(account)
        judged = list(_judged(account, wanted))
        return ties.save(account.pk, judged, on)


def judge_stale(account: Account) -> int:
    """Judge whom an import touched; also after it was killed half-way. Returns how many."""
    waiting = Tie.objects.filter(account=account, judged_on=None, person__merged_into=None, person__is_me=False)
    stale = list(waiting.values_list("person", flat=True))
    return judge(account, stale) if stale else 0


def keep_current(account: Account) -> int:
    """Bring every stored tie to today: judge stale ones, age the others in closed form without reading the archive."""
    touched = judge_stale(account)
    on = today(account)
    due = list(Tie.objects.filter(account=account, judge_again__lte=on).values_list("person", flat=True))
    touched += judge(account, due) if due else 0
    old = Tie.objects.filter(account=account).exclude(judged_on=on).exclude(judged_on=None)
    for piece in bulk.pieces(list(old.order_by("pk").values_list("pk", flat=True)), PIECE):
        touched += _age(account, piece, on)
    return touched


def _age(account: Account, piece: Sequence[int], on: date) -> int:
    with transaction.atomic():
        rows = Tie.objects.filter(account=account, pk__in=piece)
        aged = [(row.person_id, age_tie(ties.judgement(row), on=on), row.judge_again) for row in rows]
        return ties.save(account.pk, aged, on)


def _judged(account: Account, people: list[int] | None) -> Iterable[tuple[int, TieJudgement, date | None]]:
    me = access.me(account.pk)
    at, where = env.now(), zone(account)
    everyone = people if people is not None else list(access.people(account.pk).values_list("pk", flat=True))
    resting = {row[0] for row in bulk.rows_in(RESTING, everyone, account.pk)}
    left = set(everyone) - resting
    wanted = None if people is None else sorted(left)
    yield from ((person, AT_REST, None) for person in sorted(resting))
    for person, contacts in ties.contacts(account.pk, me.pk if me else None, wanted):
        if person in left:  # a row that was joined into another holds no identities, but may be asked for
            left.discard(person)
            yield person, judge_tie(contacts, zone=where, at=at), _again(contacts, at, where)
    for piece in bulk.pieces(sorted(left)):
        for person in access.people(account.pk).filter(pk__in=piece).order_by("pk").values_list("pk", flat=True):
            yield person, judge_tie((), zone=where, at=at), None


def _again(contacts: Iterable[Contact], at: datetime, where: tzinfo) -> date | None:
    """The day of the first contact that is dated after now, by a clock ahead or by a judgement made for the past."""
    later = min((one.at for one in contacts if at < one.at < at + FAR), default=None)
    return later.astimezone(where).date() if later else None
