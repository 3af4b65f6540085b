"""Judge ties: those that an action touched, everyone, or only the passing of time.

What an import added comes after what a tie was judged from, as a rule: then it is added to the state that is kept with
the tie (network/running.py), and nothing is read again. Whatever else is done (older mail, a join, a split, an own
address, an undo) has the tie read anew; the mark in the state tells when addresses moved or the calendar changed. Both
ways are one: the same contacts taken in the same order.

Two things hang on all ties together, and are put right after each judgement: which sources keep one direction only,
and how often people answer the user at all (Account.habits), as far as both directions are kept.

Whom the user asked to leave alone is not judged: nothing of what was exchanged with them is read or counted.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from visavis.actions.judge_alter_ties import judge_alter_ties
from visavis.actions.read_talk import read_talk
from visavis.config import env
from visavis.network import tie as judging
from visavis.network.contact_days import Calendar
from visavis.network.judgement import NOTHING_SAID, Circumstances, Contact
from visavis.network.recorded import kept, recorded
from visavis.network.reply import habits
from visavis.network.running import Running, add, follows
from visavis.store import access, bulk, ties
from visavis.store.circumstances import circumstances, kin_by_the_user
from visavis.store.models import Account, Person, Tie
from visavis.store.ties import Stored
from visavis.store.zone import today, zone

PIECE = 500  # ties at once
RESTING = "SELECT id FROM store_person WHERE account_id = %s AND at_rest AND id IN {in}"


def judge(account: Account, people: Iterable[int] | None = None) -> int:
    """Judge these people from everything exchanged with them, or everyone (None); returns how many ties were stored."""
    return _judge(account, people, anew=True)


def judge_added(account: Account, people: Iterable[int]) -> int:
    """Judge these people, to whom nothing but new exchanges or words were added, from what is stored and what is new.

    Where that cannot be, they are judged anew. Returns how many ties were stored.
    """
    return _judge(account, people, anew=False)


def judge_stale(account: Account) -> int:
    """Judge whom an import touched; also after it was killed half-way. Returns how many."""
    return judge_added(account, _stale(account))


def keep_current(account: Account) -> int:
    """Bring every stored tie to today: judge stale ones, age the others in closed form without reading the archive."""
    stale, on = _stale(account), today(account)
    touched = judge_added(account, stale) if stale else 0
    due = list(Tie.objects.filter(account=account, judge_again__lte=on).values_list("person", flat=True))
    touched += judge(account, due) if due else 0
    old = Tie.objects.filter(account=account).exclude(judged_on=on).exclude(judged_on=None)
    aged = 0
    for piece in bulk.pieces(list(old.order_by("pk").values_list("pk", flat=True)), PIECE):
        aged += _age(account, piece, on)
    if aged:
        with transaction.atomic():
            _settle_sums(_Moment.of(account))  # an answer of yesterday counts by now
    return touched + aged


def _stale(account: Account) -> list[int]:
    waiting = Tie.objects.filter(account=account, judged_on=None, person__merged_into=None, person__is_me=False)
    return list(waiting.values_list("person", flat=True))


def _age(account: Account, piece: Sequence[int], on: date) -> int:
    with transaction.atomic():
        rows = Tie.objects.filter(account=account, pk__in=piece).defer("running")
        aged = [(row.person_id, judging.age_tie(ties.judgement(row), on=on)) for row in rows]
        return ties.save_aged(account.pk, aged, on)


@dataclass(frozen=True, slots=True)
class _Moment:
    """Whose ties are judged, when, and by which calendar."""

    account: Account
    me: Person | None
    at: datetime
    on: date
    zone: str
    calendar: Calendar

    @classmethod
    def of(cls, account: Account) -> "_Moment":
        where = zone(account)
        return cls(account, access.me(account.pk), env.now(), today(account), str(where), Calendar(where))

    @property
    def myself(self) -> int | None:
        return self.me.pk if self.me else None


def _judge(account: Account, people: Iterable[int] | None, *, anew: bool) -> int:
    wanted = None if people is None else sorted(set(people))
    with transaction.atomic():
        moment = _Moment.of(account)
        count = 0
        for piece in _others(account, wanted):
            ties.lock(account.pk, piece)
            count += ties.save(account.pk, _judged(moment, piece, anew=anew), moment.on, moment.at)
        _settle_sums(moment)
        _settle_kin(moment)
        judge_alter_ties(account, wanted)
        read_talk(account, wanted)
    return count


def _others(account: Account, wanted: Sequence[int] | None) -> Iterator[Sequence[int]]:
    """Those of the wanted who are people of the network, in pieces: not the user, nor rows that were joined."""
    everyone = access.people(account.pk).order_by("pk").values_list("pk", flat=True)
    if wanted is None:
        yield from bulk.pieces(list(everyone), PIECE)
        return
    for piece in bulk.pieces(wanted, PIECE):
        yield list(everyone.filter(pk__in=piece))


def _judged(moment: _Moment, people: Sequence[int], *, anew: bool) -> Iterator[Stored]:
    resting = {row[0] for row in bulk.rows_in(RESTING, people, moment.account.pk)}
    yield from (Stored(person, judging.AT_REST) for person in sorted(resting))
    awake = [person for person in people if person not in resting]
    marks = ties.marks(awake, moment.myself, moment.zone)
    said = circumstances(moment.account.pk, awake, moment.me)
    added = {} if anew else {one.person: one for one in _added(moment, awake, marks, said)}
    yield from added.values()
    left = [person for person in awake if person not in added]
    read: set[int] = set()
    for person, contacts in ties.contacts(moment.account.pk, moment.myself, left):
        read.add(person)
        yield _taken(moment, person, contacts, _state(marks[person]), said.get(person, NOTHING_SAID))
    for person in left:
        if person not in read:
            yield _taken(moment, person, (), _state(marks.get(person, "")), said.get(person, NOTHING_SAID))


def _state(mark: str) -> Running:
    state = Running()
    state.mark = mark
    return state


def _added(
    moment: _Moment, people: Sequence[int], marks: dict[int, str], said: dict[int, Circumstances]
) -> Iterator[Stored]:
    """Those of these people to whose stored state what is new can be added."""
    rows: dict[int, Tie] = {}
    states: dict[int, Running] = {}
    for person, row in ties.rows_of(moment.account.pk, people).items():
        is_due = row.judge_again is not None and row.judge_again <= moment.on
        state = None if row.running is None or is_due else Running.of(row.running)
        if state and state.mark == marks.get(person) and state.at <= moment.at.timestamp():
            rows[person], states[person] = row, state
    newer = dict(ties.newer_contacts(moment.account.pk, moment.myself, list(states)))
    for person, state in states.items():
        contacts = newer.get(person, [])
        if follows(state, contacts):
            recorded_before = ties.judgement(rows[person]).circumstances.recorded
            known = replace(said.get(person, NOTHING_SAID), recorded=recorded_before)
            yield _taken(moment, person, contacts, state, known, rows[person])


def _taken(
    moment: _Moment,
    person: int,
    contacts: Sequence[Contact],
    state: Running,
    said: Circumstances,
    before: Tie | None = None,
) -> Stored:
    """The tie with these contacts taken into its state."""
    ahead = add(state, contacts, moment.calendar, moment.at)
    again = min((day for day in (ahead, before.judge_again if before else None) if day), default=None)
    read_to = max((one.interaction for one in contacts), default=before.read_to if before else 0)
    judged = judging.judge(state, on=moment.on, circumstances=said)
    return Stored(person, judged, state, read_to, again)


def _settle_sums(moment: _Moment) -> None:
    """Put right what hangs on all ties together: which directions sources keep, and from that the habits."""
    account = moment.account
    everyone = list(ties.shared(account.pk, moment.at))
    sides = kept(one.channels for one in everyone)
    sources = {one.person: recorded(one.channels, sides) for one in everyone}
    counted = [one for one in everyone if one.asked and one.is_person and sources[one.person] == "both"]
    now = habits((one.asked, one.answered) for one in counted).plain()
    if now != Account.objects.values_list("habits", flat=True).get(pk=account.pk):
        Account.objects.filter(pk=account.pk).update(habits=now)
    account.habits = now
    changed = [one.person for one in everyone if one.recorded != sources[one.person]]
    _renew(moment, changed, lambda person, before: replace(before, recorded=sources[person]))


def _settle_kin(moment: _Moment) -> None:
    """Put right who is family by the user's own card, and by names that others may bear by now."""
    account = moment.account.pk
    kin = ties.kin(account) | kin_by_the_user(account, moment.me)
    said = circumstances(account, kin, moment.me)
    _renew(moment, kin, lambda person, before: replace(said.get(person, NOTHING_SAID), recorded=before.recorded))


def _renew(moment: _Moment, people: Iterable[int], known: Callable[[int, Circumstances], Circumstances]) -> None:
    """Judge these ties once more by what is known of them now; of those that are not judged there is nothing to do."""
    for piece in bulk.pieces(sorted(people), PIECE):
        judged: list[Stored] = []
        for person, row in ties.rows_of(moment.account.pk, piece).items():
            before = ties.judgement(row).circumstances
            now = known(person, before)
            if now != before and row.running is not None and row.judged_on is not None:
                state = Running.of(row.running)
                tie = judging.judge(state, on=moment.on, circumstances=now)
                judged.append(Stored(person, tie, state, row.read_to, row.judge_again))
        ties.save(moment.account.pk, judged, moment.on, moment.at)
