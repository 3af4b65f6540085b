"""Everything that is judged about one person, from what is stored: no exchange is read for it.

The tie, who starts, whether only a need makes the user write, whether they would answer, and who knows what of whom.
What judging needs of a tie is kept in its row (network/running.py); what is known of a person stands in claims.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo

from visavis.identity.relations import RelationKind, relation_kind
from visavis.network.acquaintance import Acquaintance, Fact, acquaintance
from visavis.network.instrumentality import instrumentality
from visavis.network.judgement import Judgement, TieJudgement
from visavis.network.reciprocity import reciprocity
from visavis.network.reply import Habits, reply
from visavis.network.running import Running
from visavis.network.tie import age_tie
from visavis.store import access, bulk, ties
from visavis.store.models import Account, Claim, Person, Tie
from visavis.store.zone import zone

KIN: frozenset[RelationKind] = frozenset({"spouse", "child", "parent", "sibling", "relative"})
NOON = time(12)


@dataclass(frozen=True, slots=True)
class Judged:
    """What is judged about one person; each is None where nothing may be judged, the tie also where nothing was yet."""

    tie: TieJudgement | None = None
    reply: Judgement | None = None
    reciprocity: Judgement | None = None
    instrumentality: Judgement | None = None
    acquaintance: Acquaintance | None = None


NOTHING = Judged()


def judged(account: int, person_id: int, on: date) -> Judged:
    """One person as of the day `on`; raises NotFoundError. Nothing for the user, for those who are left alone, and for
    what is no person. Four queries, whatever was exchanged.
    """
    person = access.person(account, person_id)
    if person.is_me or person.at_rest or person.kind != "person":
        return NOTHING
    owner = Account.objects.get(pk=account)
    tie = Tie.objects.filter(person=person).exclude(judged_on=None).first()
    state = Running.of(tie.running or []) if tie is not None else Running()
    return Judged(
        tie=age_tie(ties.judgement(tie), on=on) if tie is not None else None,
        reply=reply(state.asked, _habits(owner), at=_noon(on)),
        reciprocity=reciprocity(state.openings),
        instrumentality=instrumentality(state.openings),
        acquaintance=acquaintance(_facts(person, zone(owner)), state.signs, state.openings, on=on),
    )


def replies(account: int, people: Iterable[int], on: date) -> dict[int, Judgement]:
    """Whether each of these people would answer; whoever was not judged is left out. A query for each 500 of them."""
    habits, at = _habits(Account.objects.get(pk=account)), _noon(on)
    judged = Tie.objects.filter(account_id=account, running__isnull=False).exclude(judged_on=None)
    return {
        person: reply(Running.of(running or []).asked, habits, at=at)
        for piece in bulk.pieces(sorted(set(people)))
        for person, running in judged.filter(person__in=piece).values_list("person", "running")
    }


def _habits(owner: Account) -> Habits:
    return Habits.of(owner.habits)


def _noon(on: date) -> datetime:
    """A day is asked about as a whole; noon is never far from the hour at which somebody would write."""
    return datetime.combine(on, NOON, UTC)


def _facts(person: Person, where: tzinfo) -> Iterable[Fact]:
    """What is claimed of a person. What others' cards say of them stands under "who belongs to them" alone: from the
    other side the same word means something else.
    """
    for claim in Claim.objects.filter(account_id=person.account_id, identity__person=person).order_by("pk"):
        yield Fact(
            field=claim.field,
            value=claim.value,
            label=claim.label,
            since=claim.since,
            on=claim.at.astimezone(where).date(),
            source=claim.source,
            until=claim.until,
            is_kin=claim.field == "relation" and relation_kind(claim.label) in KIN,
        )
