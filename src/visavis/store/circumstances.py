"""What is known of ties besides their contacts: the user's own word, who is family, who has died. From claims alone.

Family is who stands in a stated relation with the user on either card, who is called so (a name or nickname on a card
that begins with "Mama" or "Tante"), and whom a card puts into a group of that name. Wrong for a card that calls a
stranger so, and where a relation names somebody whose name two people bear.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from visavis.identity.name_words import KIN as NAMES_OF_KIN
from visavis.identity.names import fold, sort_key
from visavis.identity.relations import KIN, relation_kind
from visavis.network.judgement import NOTHING_SAID, Circumstances
from visavis.store import bulk
from visavis.store.dead import BEGINNING, WITHOUT_CARDS, says_dead
from visavis.store.models import Person

SAID = f"""
    SELECT i.person_id, c.field, substr(c.value, 1, {BEGINNING}), c.label, c.source, o.person_id
    FROM store_identity i JOIN store_claim c ON c.identity_id = i.id
    LEFT JOIN store_identity o ON o.id = c.other_id
    WHERE c.field IN ('closeness', 'rhythm', 'died', 'tag', 'relation', 'name', 'nickname', 'note')
        AND i.person_id IN {{in}}
    ORDER BY c.id
"""
CALLED = "SELECT id, sort_key FROM store_person WHERE merged_into_id IS NULL AND account_id = %s AND sort_key IN {in}"

KIN_NAMES = NAMES_OF_KIN - {"nachbar", "nachbarin", "neighbour", "neighbor"} | {"mutti", "vati", "mummy", "daddy"}
FAMILY_GROUPS = frozenset({"familie", "family", "verwandte", "verwandtschaft", "relatives", "kin"})
FINE = "none"  # as a rhythm: fine without writing


@dataclass(frozen=True, slots=True)
class _Said:
    """One claim about somebody; `other` is whom a relation names, if that is known."""

    field: str
    value: str
    label: str
    source: str
    other: int | None


def circumstances(account: int, people: Collection[int], me: Person | None) -> dict[int, Circumstances]:
    """Of each of these people of whom anything is known; nothing is said of the others."""
    found = {person: Circumstances(is_kin=True) for person in kin_by_the_user(account, me).intersection(people)}
    for person, *cells in bulk.rows_in(SAID, sorted(people)):
        known = found.get(person, NOTHING_SAID)
        said = _with(known, _Said(*cells), me)
        if said is not known:
            found[person] = said
    return found


def _with(known: Circumstances, said: _Said, me: Person | None) -> Circumstances:
    """What is known with one more claim; the same when it adds nothing."""
    changes: dict[str, Any] = {}
    match said.field:
        case "closeness":
            changes = {"closeness": said.value}
        case "rhythm":
            is_fine = said.value == FINE
            changes = {"is_fine": is_fine, "every_days": None if is_fine else int(said.value)}
        case field:
            changes = {"is_dead": True} if says_dead(field, said.value, said.source) else {}
            changes |= {"is_kin": True} if _is_family(said) or _is_of(said, me) else {}
    return replace(known, **changes) if changes else known


def _is_family(said: _Said) -> bool:
    """Whether a group or a name on a card says so."""
    if said.field == "tag":
        return fold(said.value) in FAMILY_GROUPS
    is_called = said.field in {"name", "nickname"} and said.source not in WITHOUT_CARDS  # as the user calls them
    first = said.value.split(maxsplit=1)[:1] if is_called else []
    return bool(first) and first[0].lower().rstrip(",") in KIN_NAMES


def _is_of(said: _Said, me: Person | None) -> bool:
    """Whether their card calls the user family."""
    if said.field != "relation" or me is None or relation_kind(said.label) not in KIN:
        return False
    return said.other == me.pk if said.other is not None else bool(me.sort_key) and sort_key(said.value) == me.sort_key


def kin_by_the_user(account: int, me: Person | None) -> set[int]:
    """Whom the user's own card calls family: by an address, or by a name that only one person bears."""
    if me is None:
        return set()
    claims = (_Said(*cells) for _, *cells in bulk.rows_in(SAID, [me.pk]))
    relations = [said for said in claims if said.field == "relation" and relation_kind(said.label) in KIN]
    named = {sort_key(said.value) for said in relations if said.other is None} - {""}
    return {said.other for said in relations if said.other is not None} | _called(account, named)


def _called(account: int, keys: Iterable[str]) -> set[int]:
    bearers: dict[str, list[int]] = {}
    for person, key in bulk.rows_in(CALLED, sorted(keys), account):
        bearers.setdefault(key, []).append(person)
    return {people[0] for people in bearers.values() if len(people) == 1}
