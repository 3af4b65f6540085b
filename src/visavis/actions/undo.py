"""Undo a journal entry whole: an import, a join, an own address, an answer, a pair kept apart."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from visavis.actions.describe_person import describe_people
from visavis.actions.join_people import take_apart
from visavis.actions.judge import judge
from visavis.actions.own_address import people_beside
from visavis.store import access, bulk
from visavis.store.models import Account, Answer, Claim, Identity, Import, Interaction, JournalEntry, KeptApart, Person

OF_IMPORTS = "imported_id IN (SELECT id FROM store_import WHERE entry_id = %s)"
TOUCHED = f"""
    SELECT DISTINCT i.id, i.person_id FROM store_identity i WHERE i.id IN (
        SELECT identity_id FROM store_claim WHERE {OF_IMPORTS}
        UNION SELECT p.identity_id FROM store_participation p
              JOIN store_interaction x ON x.id = p.interaction_id WHERE x.{OF_IMPORTS})
"""
UNUSED = """
    DELETE FROM store_identity WHERE id IN {in}
      AND NOT EXISTS (SELECT 1 FROM store_claim c WHERE c.identity_id = store_identity.id)
      AND NOT EXISTS (SELECT 1 FROM store_participation p WHERE p.identity_id = store_identity.id)
      AND NOT EXISTS (SELECT 1 FROM store_keptapart k WHERE k.a_id = store_identity.id OR k.b_id = store_identity.id)
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
    for join in reversed(entry.undo.get("joins", [])):
        people |= take_apart(account, join)
    people |= _return_own(account, entry.undo.get("own", []))
    _delete_unused(identities)
    # What other imports knew already may have come from this one: they must be read anew.
    Import.objects.filter(account=account, known__gt=0).update(fingerprint="")
    Import.objects.filter(entry=entry).update(fingerprint="")
    gone = _delete_empty(account, people)
    _refresh(account, people)
    return Undone(entry.pk, entry.kind, gone, interactions, claims)


def _undo_join(account: Account, entry: JournalEntry) -> Undone:
    people: set[int] = set()
    for join in entry.undo["joins"]:
        people |= take_apart(account, join)
    _refresh(account, people)
    return Undone(entry.pk, entry.kind, people=1)


def _undo_own_address(account: Account, entry: JournalEntry) -> Undone:
    people = _return_own(account, entry.undo["own"])
    _refresh(account, people)
    return Undone(entry.pk, entry.kind)


def _undo_answer(account: Account, entry: JournalEntry) -> Undone:
    Answer.objects.filter(account=account, pk=entry.undo["answer"]).delete()
    word = entry.undo.get("interaction")
    if word:
        Interaction.objects.filter(account=account, pk=word).delete()
        judge(account, [access.person(account.pk, entry.undo["person"]).pk])
    return Undone(entry.pk, entry.kind)


def _undo_kept_apart(account: Account, entry: JournalEntry) -> Undone:
    KeptApart.objects.filter(account=account, pk=entry.undo["kept_apart"]).delete()
    return Undone(entry.pk, entry.kind)


def _return_own(account: Account, moved: list[dict[str, Any]]) -> set[int]:
    """Give addresses back to whoever held them before they were called the user's own."""
    people = people_beside(one["identity"] for one in moved)
    for one in moved:
        held = Identity.objects.filter(account=account, pk=one["identity"])
        Claim.objects.filter(account=account, pk=one.get("claim") or 0).delete()
        if one["before"] is None:
            _delete_unused([one["identity"]])
            _to_someone_new(account, held.first())
        else:
            Person.objects.filter(account=account, pk=one["before"]).update(merged_into=None)
            held.update(person_id=one["before"])
            people.add(one["before"])
    me = access.me(account.pk)
    if me is not None:
        people.add(me.pk)
    return people


def _to_someone_new(account: Account, identity: Identity | None) -> None:
    """The address stands in what stays: then somebody else holds it."""
    if identity is not None:
        someone = Person.objects.create(account=account)
        Identity.objects.filter(pk=identity.pk).update(person=someone)
        describe_people(account, [someone.pk])


def _delete_unused(identities: list[int]) -> None:
    for start in range(0, len(identities), bulk.CHUNK):
        piece = identities[start : start + bulk.CHUNK]
        marks = ", ".join(["%s"] * len(piece))
        bulk.execute(UNUSED.replace("{in}", f"({marks})"), piece)


def _delete_empty(account: Account, people: set[int]) -> int:
    """Nobody is left of a person without identities, nor of the rows that were joined into them; says how many went."""
    empty = Person.objects.filter(account=account, pk__in=people, identities=None, merged_into=None)
    rows = dict(empty.values_list("pk", "is_me"))
    Person.objects.filter(account=account, merged_into__in=rows, identities=None).delete()
    Person.objects.filter(pk__in=rows).delete()
    return sum(not is_me for is_me in rows.values())


def _refresh(account: Account, people: set[int]) -> None:
    left = set(Person.objects.filter(account=account, pk__in=people).values_list("pk", flat=True))
    describe_people(account, left)
    me = access.me(account.pk)
    judge(account, left - {me.pk if me else 0})


UNDO: dict[str, Callable[[Account, JournalEntry], Undone]] = {
    "import": _undo_import,
    "join": _undo_join,
    "own-address": _undo_own_address,
    "answer": _undo_answer,
    "keep-apart": _undo_kept_apart,
}
