"""The network as a whole: what its picture is drawn from, and by which mark a kept one is still true."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from hashlib import blake2b

from django.db import connection
from django.db.models import Count, Max, Q, Sum

from visavis.identity.name_words import COMMON_FAMILIES, FREE_MAIL
from visavis.identity.names import fold
from visavis.identity.traits import firm_key
from visavis.network.communities import Link, Trait, TraitKind
from visavis.network.nearness import nearness, years_together
from visavis.network.picture import Seen
from visavis.network.portfolio import Standing
from visavis.network.reciprocity import reciprocity
from visavis.network.running import Running
from visavis.store import access, bulk
from visavis.store.alter_ties import TOGETHER
from visavis.store.dead import DEAD, says_dead
from visavis.store.models import Account, AlterTie, Tie
from visavis.store.read.journal_mark import journal_mark
from visavis.store.zone import today

KIND = "network"
FORM = 2  # raise it when a picture is drawn or kept in another way
SHORTEST = 3  # letters of a family name
WIDE_SHARE = 0.1  # of everybody: what more than that have in a domain or a family name is nothing in common
WIDE_FROM = 12  # people
WEAK = frozenset({"domain", "surname"})

# The network is people; whoever is left alone is not in the picture.
EVERYBODY = "n.account_id = %s AND n.kind = 'person' AND NOT n.is_me AND NOT n.at_rest AND n.merged_into_id IS NULL"
CLAIMS = f"""
    SELECT n.id, c.field, c.value
    FROM store_person n JOIN store_identity i ON i.person_id = n.id JOIN store_claim c ON c.identity_id = i.id
    WHERE {EVERYBODY} AND c.field IN ('organisation', 'position', 'tag', 'family')
    ORDER BY n.id, c.id
"""
DOMAINS = f"""
    SELECT n.id, i.value FROM store_person n JOIN store_identity i ON i.person_id = n.id
    WHERE {EVERYBODY} AND i.kind = 'email' ORDER BY n.id, i.id
"""
# A row for each letter, chat or meeting of a round, with everybody who took part in one column.
ROUNDS = """
    SELECT x.at, x.subject,
        (SELECT {together} FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
         WHERE p.interaction_id = x.id)
    FROM store_interaction x
    WHERE x.account_id = %s AND x.automated = '' AND x.size BETWEEN %s AND %s
"""
ROUND_FROM, ROUND_TO = 5, 60  # people; what went to more was meant for nobody
ROUND_DAYS = 3  # on which the same people must have met; once together is an occasion
NAMED_ROUND = 0.5  # of the days: a name that stays is the name of the round


def network_mark(account: Account) -> str:
    """What the picture would be drawn from, in short: while it stays the same, a kept picture is true; four queries."""
    ties = Tie.objects.filter(account=account).aggregate(
        Count("pk"), Max("judged_on"), Sum("days_in_touch"), stale=Count("pk", filter=Q(judged_on=None))
    )
    among = AlterTie.objects.filter(account=account).aggregate(Count("pk"), Max("pk"), Sum("strength"))
    told = (FORM, today(account).isoformat(), journal_mark(account.pk), *ties.values(), *among.values())
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()


def network(account: Account) -> Seen:
    """Everybody's standing, who knows whom, and what they share; seven queries. Of letters only rounds are read."""
    everybody = dict(access.people(account.pk).filter(kind="person", at_rest=False).values_list("pk", "name"))
    traits, dead = _shared(account.pk, everybody)
    ties = {one: Standing("unknown", is_dead=one in dead) for one in everybody} | _standing(account, everybody, dead)
    rows = (
        AlterTie.objects.filter(account=account)
        .order_by("a", "b")
        .values_list("a", "b", "strength", "evidence", "label")
    )
    links = tuple(
        Link(a, b, strength, tuple(evidence), label != "possible")
        for a, b, strength, evidence, label in rows
        if a in everybody and b in everybody
    )
    return Seen(ties, links, traits)


def names(account: int) -> dict[int, str]:
    """What everybody in the picture is called; one query."""
    return dict(access.people(account).filter(kind="person", at_rest=False).values_list("pk", "name"))


def _standing(account: Account, everybody: dict[int, str], dead: frozenset[int]) -> dict[int, Standing]:
    columns = ("person", "word", "strength", "first", "last", "quiet_from", "running")
    rows = Tie.objects.filter(account=account, first__isnull=False).values_list(*columns).iterator(2000)
    found = {}
    for person, word, strength, first, last, quiet_from, running in rows:
        if person in everybody:
            state = Running.of(running or [])
            sides = {year: (out, in_) for year, (out, in_) in state.years.items()}
            near = nearness(strength, years_together(sides.values()))
            they_begin = reciprocity(state.openings).word in {"both", "mostly-they"}
            recent = tuple(map(date.fromordinal, state.recent))
            found[person] = Standing(
                word, near, first, last, quiet_from, they_begin, sides, recent, is_dead=person in dead
            )
    return found


def _shared(account: int, everybody: dict[int, str]) -> tuple[dict[int, tuple[Trait, ...]], frozenset[int]]:
    """What each shares with others by their cards and addresses, and who has died."""
    found: defaultdict[int, dict[tuple[TraitKind, str], Trait]] = defaultdict(dict)
    dead = frozenset(access.people(account).filter(DEAD).values_list("pk", flat=True))
    for person, field, value in bulk.rows(CLAIMS, [account]):
        if person in everybody and not says_dead(field, value):
            _note(found[person], _of_claim(field, value))
    for person, mail in bulk.rows(DOMAINS, [account]):
        domain = mail.rpartition("@")[2]
        if person in everybody and domain not in FREE_MAIL:
            _note(found[person], Trait("domain", domain, domain))
    for person, name in everybody.items():
        words = name.split()
        if len(words) > 1 and not any(kind == "surname" for kind, _ in found[person]):
            _note(found[person], _of_claim("family", words[-1]))
    for people, name in _rounds(account):
        for person in people & everybody.keys():
            _note(found[person], Trait("round", " ".join(map(str, sorted(people))), name))
    counted = Counter((trait.kind, trait.key) for one in found.values() for trait in one.values())
    wide = max(WIDE_FROM, WIDE_SHARE * len(everybody))
    return {
        person: tuple(trait for key, trait in one.items() if trait.kind not in WEAK or counted[key] <= wide)
        for person, one in found.items()
    }, dead


def _rounds(account: int) -> Iterator[tuple[frozenset[int], str]]:
    """The companies of people that met in letters, chats or rooms on several days, with what that was called."""
    met: defaultdict[str, dict[str, str]] = defaultdict(dict)  # the people, as the database tells them: day, subject
    statement = ROUNDS.replace("{together}", TOGETHER[connection.vendor])
    for at, subject, together in bulk.rows(statement, [account, ROUND_FROM, ROUND_TO]):
        met[together or ""].setdefault(str(at)[:10], subject)
    whole: defaultdict[frozenset[int], Counter[str]] = defaultdict(Counter)
    for together, days in met.items():
        whole[frozenset(int(one) for one in together.split(",") if one)].update(days.values())
    for people, subjects in whole.items():
        name, often = subjects.most_common(1)[0]
        if subjects.total() >= ROUND_DAYS:
            yield people, name if often >= NAMED_ROUND * subjects.total() else ""


def _note(known: dict[tuple[TraitKind, str], Trait], trait: Trait) -> None:
    """The first spelling stays; what is nothing, or everybody's name, is not noted."""
    is_common = trait.kind == "surname" and (len(trait.key) < SHORTEST or trait.key in COMMON_FAMILIES)
    if trait.key and not is_common:
        known.setdefault((trait.kind, trait.key), trait)


def _of_claim(field: str, value: str) -> Trait:
    match field:
        case "organisation":
            return Trait("organisation", firm_key(value), value)
        case "position":  # a station is "Title, Firm"
            firm = value.rpartition(", ")[2]
            return Trait("organisation", firm_key(firm), firm)
        case "tag":
            return Trait("tag", value.casefold(), value)
        case _:
            return Trait("surname", fold(value, german=True), value)
