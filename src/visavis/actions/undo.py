"""Undo a journal entry whole: an import, a join, an own address, an answer, a pair kept apart."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from visavis.actions.describe_person import describe_people
from visavis.actions.give_back import Moves, delete_unused
from visavis.actions.judge import judge
from visavis.store import access, bulk
from visavis.store.models import Account, Answer, Identity, Import, Interaction, JournalEntry, KeptApart, Person
from visavis.store.read.history import is_running

OF_IMPORTS = "imported_id IN (SELECT id FROM store_import WHERE entry_id = %s)"
TOUCHED = f"""
    SELECT DISTINCT i.id, i.person_id FROM store_identity i WHERE i.id IN (
        SELECT identity_id FROM store_claim WHERE {OF_IMPORTS}
        UNION SELECT p.identity_id FROM store_participation p
              JOIN store_interaction x ON x.id = p.interaction_id WHERE x.{OF_IMPORTS})
"""


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


def _newest(account: Account) -> JournalEntry:
    """The newest entry that is not undone; imports that brought nothing new are passed over."""
    for entry in JournalEntry.objects.filter(account=account, kind__in=UNDO).exclude(state="undone").order_by("-pk"):
        if entry.kind != "import" or _changed(entry):
            return entry
    raise NothingToUndoError("There is nothing to undo.")


def _changed(entry: JournalEntry) -> bool:
    return bool(entry.files.filter(new__gt=0).exists() or entry.undo.get("joins") or entry.undo.get("own"))


def _undo_import(account: Account, entry: JournalEntry) -> Undone:
    touched = list(bulk.rows(TOUCHED, [entry.pk, entry.pk]))
    identities, people = [row[0] for row in touched], {row[1] for row in touched}
    bulk.unindex_text(f"automated = '' AND {OF_IMPORTS}", [entry.pk])
    of_interactions = f"interaction_id IN (SELECT id FROM store_interaction WHERE {OF_IMPORTS})"
    bulk.execute(f"DELETE FROM store_participation WHERE {of_interactions}", [entry.pk])
    interactions = bulk.execute(f"DELETE FROM store_interaction WHERE {OF_IMPORTS}", [entry.pk])
    claims = bulk.execute(f"DELETE FROM store_claim WHERE {OF_IMPORTS}", [entry.pk])
    bulk.execute(f"DELETE FROM store_event WHERE {OF_IMPORTS}", [entry.pk])
    moves = Moves(account, entry)
    people |= moves.take_apart() | moves.return_own()
    delete_unused(identities)
    delete_unused([one["identity"] for one in entry.undo.get("own", [])])
    # What other imports knew already may have come from this one: they must be read anew.
    Import.objects.filter(account=account, known__gt=0).update(fingerprint="")
    Import.objects.filter(entry=entry).update(fingerprint="")
    gone = _delete_empty(account, people)
    _refresh(account, people)
    return Undone(entry.pk, entry.kind, gone, interactions, claims)


def _undo_join(account: Account, entry: JournalEntry) -> Undone:
    _leave(account, [], Moves(account, entry).take_apart())
    return Undone(entry.pk, entry.kind, people=1)


def _undo_own_address(account: Account, entry: JournalEntry) -> Undone:
    people = Moves(account, entry).return_own()
    _leave(account, [one["identity"] for one in entry.undo["own"]], people)
    return Undone(entry.pk, entry.kind)


def _undo_answer(account: Account, entry: JournalEntry) -> Undone:
    Answer.objects.filter(account=account, pk=entry.undo["answer"]).delete()
    word = Interaction.objects.filter(account=account, pk=entry.undo.get("interaction") or 0)
    held = dict(word.values_list("participations__identity", "participations__identity__person"))
    bulk.unindex_text("id = %s", [entry.undo.get("interaction") or 0])
    word.delete()
    _leave(account, list(held), set(held.values()))
    return Undone(entry.pk, entry.kind)


def _undo_kept_apart(account: Account, entry: JournalEntry) -> Undone:
    pair = KeptApart.objects.filter(account=account, pk=entry.undo["kept_apart"] or 0)
    held = dict(Identity.objects.filter(pk__in=pair.values_list("a")).values_list("pk", "person"))
    held |= dict(Identity.objects.filter(pk__in=pair.values_list("b")).values_list("pk", "person"))
    pair.delete()
    _leave(account, list(held), set(held.values()))
    return Undone(entry.pk, entry.kind)


def _leave(account: Account, identities: list[int], people: set[int]) -> None:
    """Delete of these what nothing speaks for any more, and show and judge the others as they are now."""
    delete_unused(identities)
    _delete_empty(account, people)
    _refresh(account, people)


def _delete_empty(account: Account, people: set[int]) -> int:
    """Nobody is left of a person without identities, nor of the rows that were joined into them; says how many went."""
    gone: set[int] = set()
    me = access.me(account.pk)
    for piece in bulk.pieces(sorted(people)):
        empty = Person.objects.filter(account=account, pk__in=piece, identities=None, merged_into=None)
        gone.update(empty.values_list("pk", flat=True))
    rows = gone
    while rows:
        joined = {row[0] for row in bulk.rows_in("SELECT id FROM store_person WHERE merged_into_id IN {in}", rows)}
        for piece in bulk.pieces(sorted(rows)):
            Person.objects.filter(account=account, pk__in=piece).delete()
        rows = joined
    return len(gone - {me.pk if me else 0})


def _refresh(account: Account, people: set[int]) -> None:
    left = {row[0] for row in bulk.rows_in("SELECT id FROM store_person WHERE id IN {in}", people)}
    describe_people(account, left)
    judge(account, left)


UNDO: dict[str, Callable[[Account, JournalEntry], Undone]] = {
    "import": _undo_import,
    "join": _undo_join,
    "own-address": _undo_own_address,
    "answer": _undo_answer,
    "keep-apart": _undo_kept_apart,
}
