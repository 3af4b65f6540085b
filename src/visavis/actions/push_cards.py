"""Write what the user says of people onto their cards on a server, where the user wants that ("two-way").

Only people who have a card there, only words of the user, only the fields of sync/card_text.py. The card is fetched
again with the next fetching, like any that changed. What was written there stays there when the word is taken back
here. A person without a card there gets none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from visavis.actions.own_words import OWN
from visavis.actions.state_fact import withdraw_fact
from visavis.store import access
from visavis.store.models import Account, CardChange, Claim, Connection, Identity
from visavis.store.read.connections import core
from visavis.sync.card_text import FIELDS, Word
from visavis.sync.collection import places_of
from visavis.sync.http import Client
from visavis.sync.secrets import Secret
from visavis.sync.write_card import write

CARDS = "vcard:"  # the address book source, whose records the cards are
OPTION = "two-way"


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many words stand on cards now that did not before, and of how many the user must decide."""

    written: int = 0
    conflicts: int = 0


def is_two_way(row: Connection) -> bool:
    """Whether the user wants their words on the cards of this server."""
    return row.kind == "carddav" and row.options.get(OPTION) == "yes"


def push_cards(account: Account, row: Connection, secret: Secret) -> Pushed:
    """Write every word that waits. Raises SyncError; what was written until then is remembered."""
    waiting = list(_waiting(account, row))
    if not waiting:
        return Pushed()
    written = conflicts = 0
    connection = core(row)
    with Client(connection, secret) as client:
        for change, card in waiting:
            claim = change.claim
            word = Word(claim.field, claim.value, claim.label, account.region)
            url = client.within(connection.url, change.path)
            outcome = write(client, url, word, {*_seen(claim, card), *change.theirs})
            if outcome.state == "gone":
                change.delete()
                continue
            change.state, change.theirs = outcome.state, list(outcome.theirs) or change.theirs
            change.save(update_fields=["path", "state", "theirs"])
            written += outcome.state == "written"
            conflicts += outcome.state == "conflict"
    return Pushed(written, conflicts)


def decide(account: Account, change_id: int, *, mine: bool) -> int | None:
    """Decide a conflict: the user's word goes onto the card next time, or is taken back for what stands there.

    Returns the journal entry of a word that was taken back. Raises NotFoundError.
    """
    with transaction.atomic():
        change = CardChange.objects.filter(account=account, pk=change_id, state="conflict").first()
        if change is None:
            raise access.NotFoundError(f"There is no conflict {change_id}.")
        if not mine:
            return withdraw_fact(account, change.claim_id)
        change.state = "waiting"
        change.save(update_fields=["state"])
    return None


def _waiting(account: Account, row: Connection) -> Iterator[tuple[CardChange, Identity]]:
    """Every own word about somebody with a card there that is not yet on it."""
    paths = {kept[1]: path for _, place in sorted(places_of(row.state).items()) for path, kept in place.items.items()}
    said = Claim.objects.filter(account=account, imported=None, source="you", field__in=FIELDS)
    words = list(said.exclude(key__startswith=OWN).filter(identity__person__is_me=False).select_related("identity"))
    about = {claim.identity.person_id for claim in words}
    cards: dict[int, Identity] = {}
    held = Identity.objects.filter(account=account, person__in=about, kind="card", value__startswith=CARDS)
    for identity in held.order_by("-pk"):
        if identity.value.removeprefix(CARDS) in paths:
            cards[identity.person_id] = identity
    changes = {one.claim_id: one for one in CardChange.objects.filter(connection=row).select_related("claim")}
    for claim in words:
        card = cards.get(claim.identity.person_id)
        if card is None:
            continue
        path = paths[card.value.removeprefix(CARDS)]
        change = changes.get(claim.pk) or CardChange.objects.create(
            account=account, connection=row, claim=claim, path=path
        )
        if change.state == "waiting":
            change.path = path  # the card may have moved into another address book
            yield change, card


def _seen(claim: Claim, card: Identity) -> set[str]:
    """What the card had said in that field, as far as it was known here when the user spoke."""
    told = Claim.objects.filter(identity=card, field=claim.field, imported__isnull=False)
    return set(told.filter(pk__lt=claim.pk, at__lte=claim.at).values_list("value", flat=True))
