"""Undo a journal entry whole: an import, a join, a split, an own address, an answer, a pair kept apart."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction

from visavis.actions.give_back import Moves, settle
from visavis.actions.state_fact import take_back
from visavis.store import access, bulk
from visavis.store.models import Account, Answer, Identity, Import, Interaction, JournalEntry, KeptApart
from visavis.store.read.history import is_running

PIECE = 50  # entries read at once: one is wanted, or a page of them
OF_IMPORTS = "imported_id IN (SELECT id FROM store_import WHERE entry_id = %s)"
TOUCHED = f"""
    SELECT DISTINCT i.id, i.person_id FROM store_identity i WHERE i.id IN (
        SELECT identity_id FROM store_claim WHERE {OF_IMPORTS}
        UNION SELECT other_id FROM store_claim WHERE other_id IS NOT NULL AND {OF_IMPORTS}
        UNION SELECT a.identity_id FROM store_attendance a JOIN store_event e ON e.id = a.event_id WHERE e.{OF_IMPORTS}
        UNION SELECT p.identity_id FROM store_participation p
              JOIN store_interaction x ON x.id = p.interaction_id WHERE x.{OF_IMPORTS})
"""
CARDS = "SELECT id FROM store_identity WHERE kind = 'card' AND person_id IN {in}"
"""No claim tells of which import a card is that states nothing but addresses: unused it goes when its person is met."""


class NothingToUndoError(LookupError):
    """The journal holds nothing that could be taken back."""


class CannotUndoError(ValueError):
    """This entry was undone before, or is still running."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back."""

    entry: int
    kind: str
    people: int = 0
    interactions: int = 0
    claims: int = 0


def undo(account: Account, entry_id: int | None = None) -> Undone:
    """Take back one entry, or the newest that changed something.

    Raises NotFoundError for an id of another account, NothingToUndoError, CannotUndoError.
    """
    with transaction.atomic():
        entry = access.journal_entry(account.pk, entry_id) if entry_id is not None else _newest(account)
        if entry.state == "undone":
            raise CannotUndoError(f"Entry {entry.pk} has been undone already.")
        if is_running(entry):
            raise CannotUndoError(f"Entry {entry.pk} is still running. Stop it first.")
        if entry.kind not in UNDO:
            raise CannotUndoError(f"Entry {entry.pk} cannot be undone.")
        undone = UNDO[entry.kind](account, entry)
        entry.state = "undone"
        entry.save(update_fields=["state"])
    return undone


def undoable(account: Account) -> Iterator[int]:
    """The entries that can be taken back, the newest first: what changed something, is over and was not undone."""
    entries = JournalEntry.objects.filter(account=account, kind__in=UNDO).exclude(state="undone").order_by("-pk")
    return (entry.pk for entry in entries.iterator(PIECE) if _changed(entry) and not is_running(entry))


def _newest(account: Account) -> JournalEntry:
    for entry in undoable(account):
        return access.journal_entry(account.pk, entry)
    raise NothingToUndoError("There is nothing to undo.")


def _changed(entry: JournalEntry) -> bool:
    """Imports often bring nothing new, and an address may have been the user's before."""
    if entry.kind not in {"import", "own-address"}:
        return True
    return bool(entry.undo.get("joins") or entry.undo.get("own") or entry.files.filter(new__gt=0).exists())


def _undo_import(account: Account, entry: JournalEntry) -> Undone:
    touched = list(bulk.rows(TOUCHED, [entry.pk] * TOUCHED.count("%s")))
    identities, people = [row[0] for row in touched], {row[1] for row in touched}
    bulk.unindex_text(f"automated = '' AND {OF_IMPORTS}", [entry.pk])
    of_interactions = f"interaction_id IN (SELECT id FROM store_interaction WHERE {OF_IMPORTS})"
    bulk.execute(f"DELETE FROM store_participation WHERE {of_interactions}", [entry.pk])
    interactions = bulk.execute(f"DELETE FROM store_interaction WHERE {OF_IMPORTS}", [entry.pk])
    claims = bulk.execute(f"DELETE FROM store_claim WHERE {OF_IMPORTS}", [entry.pk])
    of_events = f"event_id IN (SELECT id FROM store_event WHERE {OF_IMPORTS})"
    bulk.execute(f"DELETE FROM store_attendance WHERE {of_events}", [entry.pk])
    bulk.execute(f"DELETE FROM store_event WHERE {OF_IMPORTS}", [entry.pk])
    moves = Moves(account, entry)
    moves.hand_on()
    people |= moves.take_apart() | moves.return_own()
    identities += [one["identity"] for one in entry.undo.get("own", ())]
    identities += [row[0] for row in bulk.rows_in(CARDS, people)]
    # What was read later may have found here what it holds itself: all of it must be read anew.
    first = entry.files.order_by("pk").values_list("pk", flat=True).first()
    Import.objects.filter(account=account, pk__gte=first or 0).update(fingerprint="")
    gone = settle(account, identities, people)
    return Undone(entry.pk, entry.kind, gone, interactions, claims)


def _undo_join(account: Account, entry: JournalEntry) -> Undone:
    settle(account, [], Moves(account, entry).take_apart())
    return Undone(entry.pk, entry.kind, people=1)


def _undo_own_address(account: Account, entry: JournalEntry) -> Undone:
    moves = Moves(account, entry)
    people = moves.take_apart() | moves.return_own()
    settle(account, [one["identity"] for one in entry.undo.get("own", ())], people)
    return Undone(entry.pk, entry.kind)


def _undo_answer(account: Account, entry: JournalEntry) -> Undone:
    Answer.objects.filter(account=account, pk=entry.undo["answer"]).delete()
    word = Interaction.objects.filter(account=account, pk=entry.undo.get("interaction") or 0)
    held = dict(word.values_list("participations__identity", "participations__identity__person"))
    bulk.unindex_text("id = %s", [entry.undo.get("interaction") or 0])
    word.delete()
    settle(account, list(held), set(held.values()))
    return Undone(entry.pk, entry.kind)


def _undo_kept_apart(account: Account, entry: JournalEntry) -> Undone:
    KeptApart.objects.filter(account=account, pk__in=entry.undo["kept_apart"]).delete()
    return Undone(entry.pk, entry.kind)


def _undo_split(account: Account, entry: JournalEntry) -> Undone:
    """The two are one again, unless the import that joined them was undone meanwhile: then nothing says so any more."""
    KeptApart.objects.filter(account=account, pk__in=entry.undo["kept_apart"]).delete()
    imported = access.journal_entry(account.pk, entry.undo["entry"])
    if imported.state != "undone":
        settle(account, [], Moves(account, imported).join_again(entry.undo["index"]))
    return Undone(entry.pk, entry.kind, people=1)


def _undo_fact(account: Account, entry: JournalEntry) -> Undone:
    """The word goes and what it replaced is back; an address that only this word knew goes with it."""
    identities = take_back(account, entry)
    held = dict(Identity.objects.filter(account=account, pk__in=identities).values_list("pk", "person"))
    settle(account, list(held), set(held.values()))
    return Undone(entry.pk, entry.kind, claims=1)


UNDO: dict[str, Callable[[Account, JournalEntry], Undone]] = {
    "import": _undo_import,
    "join": _undo_join,
    "own-address": _undo_own_address,
    "answer": _undo_answer,
    "keep-apart": _undo_kept_apart,
    "split": _undo_split,
    "fact": _undo_fact,
    "withdrawal": _undo_fact,
}
