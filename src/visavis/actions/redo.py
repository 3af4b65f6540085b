"""Do again what was taken back: the same verb with what was said then, as an entry of its own that can be undone.

The old entry stays taken back and knows by which it was done again, so that nothing is done again twice. Where people
changed meanwhile (were joined, split, read again), it is about whoever they are now (known_again.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.db.models import Q

from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.import_files import begin_import, import_files
from visavis.actions.join_people import SamePersonError, join_pairs
from visavis.actions.keep_apart import keep_apart
from visavis.actions.known_again import address_again, join_again, person_again
from visavis.actions.move_address import move_address
from visavis.actions.moves import joins_of
from visavis.actions.own_address import own_address
from visavis.actions.split_person import split
from visavis.actions.state_fact import CannotStateError, state_fact, withdraw_fact, withdraw_field
from visavis.actions.undo import changed, undone
from visavis.store import access
from visavis.store.access import NotFoundError
from visavis.store.durable import durably
from visavis.store.models import Account, Claim, JournalEntry

Reason = Literal["not-undone", "file-missing", "changed", "so-already"]


class NothingToRedoError(LookupError):
    """Nothing was taken back that was not done again."""


class CannotRedoError(ValueError):
    """It cannot be done again: it was not taken back or was done again (not-undone), a file is not there any more
    (file-missing), those it was about are gone (changed), or it is so by now (so-already).
    """

    def __init__(self, code: Reason, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code: Reason = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Redone:
    """What was done again, by which entry."""

    entry: int
    kind: str
    again: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What an import was asked for, so that it can be read again."""

    paths: Sequence[Path]
    options: dict[str, Any]


def redo(account: Account, entry_id: int | None = None) -> Redone:
    """Do one entry again, or what was taken back last. An import reads the same paths and takes as long as they need.

    Raises NotFoundError for an id of another account, NothingToRedoError, CannotRedoError.
    """
    entry = redoable(account, entry_id)
    if entry.kind == "import":
        again = begin_reading(account, entry)
        asked = reading(entry)
        import_files(account, asked.paths, **asked.options, entry=again)
        return Redone(entry.pk, entry.kind, again)
    with durably():
        try:
            done = REDO[entry.kind](account, entry)
        except NotFoundError as error:
            raise CannotRedoError("changed") from error
        except (SamePersonError, CannotStateError) as error:
            raise CannotRedoError("so-already") from error
        if done is None:
            raise CannotRedoError("so-already")
        _note(entry, done)
    return Redone(entry.pk, entry.kind, done)


def redoable(account: Account, entry_id: int | None = None) -> JournalEntry:
    """The entry that is done again by `redo`; raises as it does."""
    if entry_id is None:
        for entry in undone(account):
            return access.journal_entry(account.pk, entry.pk)
        raise NothingToRedoError("Nothing was taken back.")
    entry = access.journal_entry(account.pk, entry_id)
    if not changed(entry):
        raise CannotRedoError("so-already")
    if entry.state != "undone" or "redone" in entry.undo or entry.kind not in {*REDO, "import"}:
        raise CannotRedoError("not-undone")
    return entry


def begin_reading(account: Account, entry: JournalEntry) -> int:
    """Open the journal entry of an import that is read again, so that a page can show it. Raises CannotRedoError."""
    asked = reading(entry)
    missing = [path for path in asked.paths if not path.exists()]
    if missing or not asked.paths:
        raise CannotRedoError("file-missing", str(missing[0]) if missing else "")
    again = begin_import(account, asked.paths)
    _note(entry, again)
    return again


def reading(entry: JournalEntry) -> Reading:
    """The paths of an import and what the user had said of them."""
    return Reading([Path(path) for path in entry.summary.get("where", ())], dict(entry.summary.get("asked", {})))


def _note(entry: JournalEntry, again: int) -> None:
    entry.refresh_from_db(fields=["undo"])
    entry.undo["redone"] = again
    entry.save(update_fields=["undo"])


def _join(account: Account, entry: JournalEntry) -> int:
    sides = ([person_again(account, entry, join[side]) for side in ("into", "from")] for join in joins_of(entry))
    return join_pairs(account, [(into, other) for into, other in sides])


def _split(account: Account, entry: JournalEntry) -> int:
    return split(account, *join_again(account, entry))


def _move(account: Account, entry: JournalEntry) -> int:
    moves = entry.undo["moves"]
    first, *along = [address_again(account, entry, move["identity"]) for move in moves]
    to = None if entry.summary["is_new"] else person_again(account, entry, moves[0]["to"])
    return move_address(account, first, to, along=along)


def _keep_apart(account: Account, entry: JournalEntry) -> int:
    a, b = entry.undo.get("people") or _is_gone()
    return keep_apart(account, person_again(account, entry, a), person_again(account, entry, b))


def _own_address(account: Account, entry: JournalEntry) -> int:
    return own_address(account, entry.summary["address"])


def _answer(account: Account, entry: JournalEntry) -> int:
    said = entry.summary
    return answer_suggestion(account, person_again(account, entry, said["person"]), said["reason"], said["response"])


def _fact(account: Account, entry: JournalEntry) -> int | None:
    said = entry.undo.get("said") or _is_gone()
    person = person_again(account, entry, entry.summary["person"])
    return state_fact(account, person, said["field"], said["value"], said["label"])


def _withdrawal(account: Account, entry: JournalEntry) -> int | None:
    first = entry.undo["replaced"][0] if entry.undo["replaced"] else _is_gone()
    if len(entry.undo["replaced"]) > 1:  # all that was said in one field, or the same word twice
        values = {one["value"] for one in entry.undo["replaced"]}
        person = person_again(account, entry, entry.summary["person"])
        return withdraw_field(account, person, first["field"], first["value"] if len(values) == 1 else None)
    same = Q(pk=first["claim"]) | Q(identity=address_again(account, entry, first["identity"]), key=first["key"])
    claim = Claim.objects.filter(same, account=account).first()
    return withdraw_fact(account, claim.pk if claim else 0)


def _is_gone() -> Any:
    raise NotFoundError("Nothing is left of what was said.")


REDO: dict[str, Callable[[Account, JournalEntry], int | None]] = {
    "join": _join,
    "split": _split,
    "move": _move,
    "keep-apart": _keep_apart,
    "own-address": _own_address,
    "answer": _answer,
    "fact": _fact,
    "withdrawal": _withdrawal,
}
