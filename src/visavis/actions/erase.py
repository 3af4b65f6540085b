"""Erase a person for good: what is theirs goes, what others wrote stays with those, no later import brings them back.

Nothing of it can be undone; the journal keeps how much went and not whose. Keyed hashes of their addresses, cards and
names stay (store/models/erasure.py), by which whatever is read later is screened (keep/erased.py).

Wrong where somebody is spoken of: what others or the user wrote about them stays, since it is theirs who wrote it; so
does a title of an event at which others were.
"""

from dataclasses import asdict, dataclass
from pathlib import Path

from visavis.actions.give_back import settle
from visavis.actions.keep.erased import remember
from visavis.actions.redact_import import redact_files
from visavis.actions.redact_journal import redact_journal
from visavis.actions.renew_exports import renew_exports, written_exports
from visavis.config import env
from visavis.identity.redaction import redaction
from visavis.store import access, bulk, pictures
from visavis.store.durable import durably
from visavis.store.models import Account, Claim, Event, Identity, Import, JournalEntry, Person
from visavis.store.read.belongings import Belongings, Measure, belongings
from visavis.store.read.history import UNDER_WAY, is_running
from visavis.store.sweep import merge_text_index, overwriting, sweep

BESIDE = """
    SELECT DISTINCT i.id, i.person_id FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
    WHERE p.interaction_id IN {in}
"""
BESIDE_AT_EVENTS = """
    SELECT DISTINCT i.id, i.person_id FROM store_attendance a JOIN store_identity i ON i.id = a.identity_id
    WHERE a.event_id IN {in}
"""
OTHER_SIDES = """
    SELECT DISTINCT i.id, i.person_id FROM store_claim c JOIN store_identity i ON i.id = c.other_id
    WHERE c.identity_id IN {in}
"""
HOLDERS = """
    SELECT DISTINCT i.id, i.person_id FROM store_claim c JOIN store_identity i ON i.id = c.identity_id
    WHERE c.id IN {in}
"""
OF_OTHERS = "SELECT DISTINCT imported_id FROM store_claim WHERE imported_id IS NOT NULL AND id IN {in}"
IMPORTS = (
    "SELECT DISTINCT imported_id FROM store_claim WHERE imported_id IS NOT NULL AND identity_id IN {in}",
    "SELECT DISTINCT imported_id FROM store_claim WHERE imported_id IS NOT NULL AND other_id IN {in}",
    """SELECT DISTINCT x.imported_id FROM store_participation p JOIN store_interaction x ON x.id = p.interaction_id
       WHERE x.imported_id IS NOT NULL AND p.identity_id IN {in}""",
    """SELECT DISTINCT e.imported_id FROM store_attendance a JOIN store_event e ON e.id = a.event_id
       WHERE a.identity_id IN {in}""",
)


class StillImportingError(RuntimeError):
    """Something is being read just now, and might bring them in once more while they go."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What went, and what became of copies.

    `renewed` exports were written anew; `holding` are those that may still hold them, and `waiting` are imports that
    wait for a decision and may hold them, too. `swept` says whether nothing is left in the unused space of the
    database file. `erasure` is the number by which it can be lifted.
    """

    entry: int
    erasure: int
    measure: Measure
    renewed: tuple[Path, ...]
    holding: tuple[Path, ...]
    waiting: tuple[int, ...]
    swept: bool


def erase(account: Account, person_id: int) -> Erased:
    """Erase one person. Raises NotFoundError, for the user as well, and StillImportingError; changes nothing then."""
    with overwriting(), durably():
        waiting = _waiting(account)
        held = belongings(account.pk, person_id)
        erasure = remember(account, held)
        others = _others(account, held)
        exports = written_exports(account, held.people, set(others.values()))
        addresses, files = _written(held), _files(held)
        _delete(account, held)
        pictures.forget(account.pk)  # circles are called by what their people share
        redact_journal(account, held, addresses, files)
        redact_files(account, files, redaction(held.names, (), least=1).redact)  # "WhatsApp Chat with Mum.txt"
        settle(account, others.keys(), set(others.values()))
        counts = {"erasure": erasure.pk, **asdict(held.measure)}  # how much, and of nobody
        entry = JournalEntry.objects.create(account=account, kind="erase", at=env.now(), summary=counts)
        merge_text_index()
    renewed, holding = renew_exports(account, exports)
    return Erased(entry.pk, erasure.pk, held.measure, renewed, holding, waiting, swept=sweep())


def _waiting(account: Account) -> tuple[int, ...]:
    """The imports that wait for the user's word. Raises StillImportingError while one is under way."""
    open_ = JournalEntry.objects.filter(account=account, kind="import", state__in=(*UNDER_WAY, "looked"))
    entries = list(open_.order_by("pk"))
    if any(entry.state in UNDER_WAY and is_running(entry) for entry in entries):
        raise StillImportingError("Something is being read just now. Stop it, or let it finish first.")
    return tuple(entry.pk for entry in entries if entry.state == "looked")


def _written(held: Belongings) -> set[str]:
    """Their addresses as they are compared, and as they were written."""
    rows = Identity.objects.filter(pk__in=held.identities).exclude(kind="card").values_list("value", "written")
    return {form for row in rows for form in row if form}


def _files(held: Belongings) -> set[int]:
    """The files that told of them. They are read anew when they come again, so that they are screened."""
    files = {row[0] for query in IMPORTS for row in bulk.rows_in(query, held.identities)}
    files |= {row[0] for row in bulk.rows_in(OF_OTHERS, held.of_others)}
    for piece in bulk.pieces(sorted(files)):
        Import.objects.filter(pk__in=piece).update(fingerprint="")
    return files


def _others(account: Account, held: Belongings) -> dict[int, int]:
    """Whose ties and facts change with them: identities of others, and who holds them. The user is none of them."""
    found: dict[int, int] = {}
    for query, ids in (
        (BESIDE, held.own | held.shared),
        (BESIDE_AT_EVENTS, held.own_events | held.shared_events),
        (OTHER_SIDES, held.identities),
        (HOLDERS, held.of_others),
    ):
        found |= dict(bulk.rows_in(query, ids))
    me = access.me(account.pk)
    gone = {*held.people, me.pk if me else 0}
    return {identity: person for identity, person in found.items() if person not in gone}


def _delete(account: Account, held: Belongings) -> None:
    """Exchanges and events by number, since they may be many; all that hangs on the person row goes with it."""
    for piece in bulk.pieces(sorted(held.own)):
        marks = ", ".join(["%s"] * len(piece))
        bulk.unindex_text(f"automated = '' AND id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_participation WHERE interaction_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_lifeevent WHERE interaction_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_interaction WHERE id IN ({marks})", piece)
    for piece in bulk.pieces(sorted(held.own_events)):
        Event.objects.filter(account=account, pk__in=piece).delete()
    for piece in bulk.pieces(held.of_others):
        Claim.objects.filter(account=account, pk__in=piece).delete()
    for piece in bulk.pieces(held.identities):
        Identity.objects.filter(account=account, pk__in=piece).delete()
    for piece in bulk.pieces(held.people):
        Person.objects.filter(account=account, pk__in=piece).delete()
