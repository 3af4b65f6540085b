"""The cards that a person is made of: entries of address books, rows of tables, profiles, each with its own name.

Two cards of one file, or a later one with a telephone that somebody has, become one person without any join between
two who were known. So a card that is somebody else's is seen here, and taken out with what it alone states.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime

from visavis.identity.names import display_name, fold
from visavis.store import bulk
from visavis.store.models import Identity
from visavis.store.read.people import Address, PersonLine

STATEMENT = ("claims__field", "claims__value", "claims__source", "claims__imported__path", "claims__at")

# An address hangs on no card. But what a card states is written together, its name first: so the last card before a
# statement of the same import is the one that made it.
STATED = """
    SELECT a.identity_id, (
        SELECT c.identity_id FROM store_claim c JOIN store_identity i ON i.id = c.identity_id
        WHERE c.imported_id = a.imported_id AND c.id < a.id AND i.kind = 'card' ORDER BY c.id DESC LIMIT 1)
    FROM store_claim a WHERE a.account_id = %s AND a.field IN ('email', 'phone', 'url', 'handle')
      AND a.identity_id IN {in}
"""


@dataclass(frozen=True, slots=True)
class Card:
    """One card: its identity, the name on it ("" where it has none), and where it was read first."""

    id: int
    name: str
    source: str
    path: str
    at: datetime | None  # when it was read; None of a card that states nothing but addresses


def cards(account: int, line: PersonLine) -> tuple[Card, ...]:
    """The cards of a person where they tell something: there are several, or the one has another name than is shown."""
    found = every_card(account, line.id)
    is_plain = len(found) == 1 and fold(display_name(found[0].name)) in {"", fold(line.name)}
    return () if is_plain else found


def every_card(account: int, person: int) -> tuple[Card, ...]:
    """All cards of a person, the one known for longest first; one query."""
    held = Identity.objects.filter(account_id=account, person=person, kind="card").order_by("pk", "claims__pk")
    found: dict[int, Card] = {}
    for identity, key, field, value, source, path, at in held.values_list("pk", "value", *STATEMENT):
        card = found.setdefault(identity, Card(identity, "", key.partition(":")[0], "", None))
        if path is None:  # the user's own word, or nothing was said at all
            continue
        if card.at is None:
            card = replace(card, source=source, path=path, at=at)
        found[identity] = replace(card, name=value) if field == "name" and not card.name else card
    return tuple(found.values())


def stated_alone(account: int, line: PersonLine) -> dict[int, dict[int, Address]]:
    """By card of a person the addresses, by id, that this card states and no other of theirs, nor the user.

    Wrong where two cards of one source state the same address: the first is taken to have said it alone.
    """
    held = {one.id: one for one in line.addresses if one.id}
    stating: defaultdict[int, set[int | None]] = defaultdict(set)
    for address, card in bulk.rows_in(STATED, held, account):
        stating[address].add(card)
    alone: defaultdict[int, dict[int, Address]] = defaultdict(dict)
    for address, by in stating.items():
        if len(by) == 1 and (card := next(iter(by))) is not None:
            alone[card][address] = held[address]
    return dict(alone)
