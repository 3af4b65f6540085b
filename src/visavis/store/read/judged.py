"""Everything that is judged about one person, from what is stored: no exchange is read for it.

The tie, who starts, whether only a need makes the user write, whether they would answer, and who knows what of whom.
What judging needs of a tie is kept in its row (network/running.py); what is known of a person stands in claims.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from visavis.config import env
from visavis.identity.relations import KIN, relation_kind
from visavis.network.acquaintance import Acquaintance, Fact, acquaintance
from visavis.network.instrumentality import instrumentality
from visavis.network.judgement import NOTHING_SAID, Circumstances, Judgement, TieJudgement
from visavis.network.reciprocity import Openings, reciprocity
from visavis.network.reply import Asked, Habits, reply
from visavis.network.running import Running
from visavis.network.tie import age_tie
from visavis.store import access, bulk, ties
from visavis.store.models import Account, Claim, Person, Tie
from visavis.store.read import two_sidedness
from visavis.store.read.people import PersonLine
from visavis.store.read.person import Fact as Claimed
from visavis.store.read.person import PersonView
from visavis.store.zone import zone

NOON = time(12)


@dataclass(frozen=True, slots=True)
class Judged:
    """What is judged about one person; each is None where nothing may be judged, the tie also where nothing was yet.

    Of the dead nobody asks who starts or whether they would answer. Where the sources keep one direction alone, neither
    is known (network/recorded.py).

    `asking` are the ids of those openings, of the newest twenty, whose words ask for something. `two_sided` are
    comparisons of what each of the two says and asks, those of which there is enough to tell.
    """

    tie: TieJudgement | None = None
    reply: Judgement | None = None
    reciprocity: Judgement | None = None
    instrumentality: Judgement | None = None
    acquaintance: Acquaintance | None = None
    asking: frozenset[int] = frozenset()
    two_sided: tuple[Judgement, ...] = ()


NOTHING = Judged()


def judged(account: int, person_id: int, on: date) -> Judged:
    """One person as of the day `on`; raises NotFoundError. Nothing for the user, for those who are left alone, and for
    what is no person. Four queries, whatever was exchanged.
    """
    person = access.person(account, person_id)
    if _is_left_alone(person):
        return NOTHING
    owner = Account.objects.get(pk=account)
    return _judged(owner, person.pk, _facts(person, zone(owner)), on)


def judged_of(owner: Account, view: PersonView, on: date) -> Judged:
    """The same of somebody whom a page has read already, with their claims: one query."""
    if _is_left_alone(view.line):
        return NOTHING
    where = zone(owner)
    return _judged(owner, view.line.id, (_fact(one, where) for one in view.facts), on)


def _is_left_alone(person: Person | PersonLine) -> bool:
    return person.is_me or person.at_rest or person.kind != "person"


def _judged(owner: Account, person: int, facts: Iterable[Fact], on: date) -> Judged:
    tie = Tie.objects.filter(person=person).exclude(judged_on=None).first()
    state = Running.of(tie.running or []) if tie is not None else Running()
    now = age_tie(ties.judgement(tie), on=on) if tie is not None else None
    said = now.circumstances if now is not None else NOTHING_SAID
    openings = _openings(state, said)
    return Judged(
        tie=now,
        reply=None if said.is_dead else reply(_asked(state, said), _habits(owner), at=_noon(owner, on)),
        reciprocity=None if said.is_dead else reciprocity(openings),
        instrumentality=None if said.is_dead else instrumentality(openings),
        acquaintance=acquaintance(facts, state.signs, openings, on=on),
        asking=frozenset(one.interaction for one in openings.newest_first() if one.asks),
        two_sided=_two_sided(tie, said, on),
    )


def _two_sided(tie: Tie | None, said: Circumstances, on: date) -> tuple[Judgement, ...]:
    """How even the talk is, where both directions are kept; of the dead nobody counts it."""
    if tie is None or said.is_dead or said.recorded != "both":
        return ()
    return two_sidedness.judgements(tie.two_sided, on)


def _asked(state: Running, said: Circumstances) -> Asked:
    """What the user wrote and what came back, where both are kept; half of it is neither an answer nor a silence."""
    return state.asked if said.recorded == "both" else Asked()


def _openings(state: Running, said: Circumstances) -> Openings:
    """Who started, where what either wrote is kept: of one side alone it always seems to be that one."""
    return state.openings if said.recorded == "both" else Openings()


def replies(account: int, people: Iterable[int], on: date) -> dict[int, Judgement]:
    """Whether each of these people would answer; whoever was not judged or has died is left out. A query for each 500
    of them.
    """
    owner = Account.objects.get(pk=account)
    habits, at = _habits(owner), _noon(owner, on)
    judged = Tie.objects.filter(account_id=account, running__isnull=False).exclude(judged_on=None)
    found: dict[int, Judgement] = {}
    for piece in bulk.pieces(sorted(set(people))):
        rows = judged.filter(person__in=piece).values_list("person", "running", "circumstances")
        for person, running, circumstances in rows:
            said = Circumstances(**circumstances) if circumstances else NOTHING_SAID
            if not said.is_dead:
                found[person] = reply(_asked(Running.of(running or []), said), habits, at=at)
    return found


def _habits(owner: Account) -> Habits:
    return Habits.of(owner.habits)


def _noon(owner: Account, on: date) -> datetime:
    """A day is asked about as a whole, by its noon where the user is: never far from the hour at which somebody would
    write. On the day itself it is never later than now: until then an answer may still come.
    """
    return min(env.now(), datetime.combine(on, NOON, zone(owner)))


def _facts(person: Person, where: tzinfo) -> Iterable[Fact]:
    """What is claimed of a person. What others' cards say of them stands under "who belongs to them" alone: from the
    other side the same word means something else.
    """
    for claim in Claim.objects.filter(account_id=person.account_id, identity__person=person).order_by("pk"):
        yield _fact(claim, where)


def _fact(claim: Claim | Claimed, where: tzinfo) -> Fact:
    return Fact(
        field=claim.field,
        value=claim.value,
        label=claim.label,
        since=claim.since,
        on=claim.at.astimezone(where).date(),
        source=claim.source,
        until=claim.until,
        is_kin=claim.field == "relation" and relation_kind(claim.label) in KIN,
    )
