"""Undo a journal entry whole: an import, a join, a split, a move, an own address, an answer, a fact, a pair kept apart.

What an entry names may be gone by now (another undo, an erasure): then there is so much less to take back.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from visavis.actions.give_back import Homes, settle
from visavis.actions.known_again import note_parties
from visavis.actions.moves import joins_of
from visavis.actions.own_words import bring_back
from visavis.actions.state_fact import take_back
from visavis.store import access, bulk
from visavis.store.durable import durably
from visavis.store.models import Account, Answer, Claim, Identity, Import, Interaction, JournalEntry, KeptApart
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
USED_BY = """
    SELECT DISTINCT f.entry_id FROM store_participation p JOIN store_interaction x ON x.id = p.interaction_id
    JOIN store_import f ON f.id = x.imported_id WHERE p.identity_id = %s AND f.entry_id > %s
"""
KEEPING_APART = ("keep-apart", "split", "move")
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
    with durably():
        entry = access.journal_entry(account.pk, entry_id) if entry_id is not None else _newest(account)
        if entry.state == "undone":
            raise CannotUndoError(f"Entry {entry.pk} has been undone already.")
        if is_running(entry):
            raise CannotUndoError(f"Entry {entry.pk} is still running. Stop it first.")
        if entry.kind not in UNDO:
            raise CannotUndoError(f"Entry {entry.pk} cannot be undone.")
        entry.state = "undone"
        entry.undo["undone"] = 1 + max((one.undo.get("undone", 0) for one in undone(account)), default=0)
        entry.save(update_fields=["state", "undo"])
        done = UNDO[entry.kind](account, entry)
        note_parties(account, entry)
        return done


def undoable(account: Account) -> Iterator[int]:
    """The entries that can be taken back, the newest first: what changed something, is over and was not undone."""
    entries = JournalEntry.objects.filter(account=account, kind__in=UNDO).exclude(state="undone").order_by("-pk")
    return (entry.pk for entry in entries.iterator(PIECE) if changed(entry) and not is_running(entry))


def undone(account: Account) -> list[JournalEntry]:
    """The entries that were taken back and not done again since, the latest taken back first."""
    rows = JournalEntry.objects.filter(account=account, kind__in=UNDO, state="undone").defer("summary")
    waiting = [row for row in rows if "redone" not in row.undo and changed(row)]
    return sorted(waiting, key=lambda row: (row.undo.get("undone", 0), row.pk), reverse=True)


def _newest(account: Account) -> JournalEntry:
    for entry in undoable(account):
        return access.journal_entry(account.pk, entry)
    raise NothingToUndoError("There is nothing to undo.")


def changed(entry: JournalEntry) -> bool:
    """Whether it did anything: imports often bring nothing new, and an address may have been the user's before."""
    if entry.kind not in {"import", "own-address"}:
        return True
    return bool(entry.undo.get("joins") or entry.undo.get("own") or entry.files.filter(new__gt=0).exists())


def _undo_import(account: Account, entry: JournalEntry) -> Undone:
    touched = list(bulk.rows(TOUCHED, [entry.pk] * TOUCHED.count("%s")))
    identities, people = [row[0] for row in touched], {row[1] for row in touched}
    bulk.unindex_text(f"automated = '' AND {OF_IMPORTS}", [entry.pk])
    of_interactions = f"interaction_id IN (SELECT id FROM store_interaction WHERE {OF_IMPORTS})"
    bulk.execute(f"DELETE FROM store_participation WHERE {of_interactions}", [entry.pk])
    bulk.execute(f"DELETE FROM store_lifeevent WHERE {of_interactions}", [entry.pk])
    interactions = bulk.execute(f"DELETE FROM store_interaction WHERE {OF_IMPORTS}", [entry.pk])
    claims = bulk.execute(f"DELETE FROM store_claim WHERE {OF_IMPORTS}", [entry.pk])
    of_events = f"event_id IN (SELECT id FROM store_event WHERE {OF_IMPORTS})"
    bulk.execute(f"DELETE FROM store_attendance WHERE {of_events}", [entry.pk])
    bulk.execute(f"DELETE FROM store_event WHERE {OF_IMPORTS}", [entry.pk])
    _hand_on_own(account, entry)
    identities += [row[0] for row in bulk.rows_in(CARDS, people)]
    # What was read later may have found here what it holds itself: all of it must be read anew.
    first = entry.files.order_by("pk").values_list("pk", flat=True).first()
    Import.objects.filter(account=account, pk__gte=first or 0).update(fingerprint="")
    gone = _return_own(account, entry, identities, people)
    return Undone(entry.pk, entry.kind, gone, interactions, claims)


def _undo_own_address(account: Account, entry: JournalEntry) -> Undone:
    _return_own(account, entry, (), ())
    return Undone(entry.pk, entry.kind)


def _return_own(account: Account, entry: JournalEntry, identities: Collection[int], people: Collection[int]) -> int:
    """The word that addresses are the user's goes, and with it what only that word knew; says how many people went."""
    own = entry.undo.get("own", ())
    Claim.objects.filter(account=account, pk__in=[one.get("claim") or 0 for one in own]).delete()
    me = access.me(account.pk) if own else None
    return settle(account, [*identities, *(one["identity"] for one in own)], {*people, *([me.pk] if me else ())}, entry)


def _hand_on_own(account: Account, entry: JournalEntry) -> None:
    """An own address that the messages of later imports use stays the user's, and its undo goes to one of them."""
    for one in [own for own in entry.undo.get("own", ()) if own.get("claim")]:
        users = [row[0] for row in bulk.rows(USED_BY, [one["identity"], entry.pk])]
        later = JournalEntry.objects.filter(account=account, pk__in=users).exclude(state__in=("undone", "running"))
        heir = later.order_by("pk").first()
        if heir is not None:
            own = entry.undo["own"]
            moved = [move for move in own if one["identity"] in (move["identity"], move.get("with"))]
            entry.undo["own"] = [move for move in own if move not in moved]
            heir.undo.setdefault("own", []).extend({"order": entry.pk, **move} for move in moved)
            heir.save(update_fields=["undo"])


def _undo_join(account: Account, entry: JournalEntry) -> Undone:
    joins = joins_of(entry)
    settle(account, (), (), entry)
    return Undone(entry.pk, entry.kind, people=len(joins))


def _undo_move(account: Account, entry: JournalEntry) -> Undone:
    _keep_apart_no_more(account, entry)
    settle(account, (), (), entry)
    bring_back(account, entry.undo.get("words", ()))
    return Undone(entry.pk, entry.kind)


def _undo_split(account: Account, entry: JournalEntry) -> Undone:
    """The two are one again, unless what joined them was undone meanwhile: then nothing says so any more."""
    _keep_apart_no_more(account, entry)
    marks = entry.undo.get("marks", ())
    Claim.objects.filter(account=account, pk__in=[mark["claim"] for mark in marks]).delete()
    held = Identity.objects.filter(account=account, pk__in=[mark["identity"] for mark in marks])
    holders = dict(held.values_list("pk", "person"))
    people = set(holders.values())
    joined = JournalEntry.objects.filter(account=account, pk=entry.undo["entry"]).first()
    if joined is not None and entry.undo["index"] < len(joined.undo.get("joins", ())):
        join = joined.undo["joins"][entry.undo["index"]]
        join.pop("split", None)
        joined.save(update_fields=["undo"])
        people |= Homes(account, joined).put(join["identities"], (join["from"], join["into"]))
    settle(account, holders.keys(), people)
    return Undone(entry.pk, entry.kind, people=1)


def _undo_kept_apart(account: Account, entry: JournalEntry) -> Undone:
    _keep_apart_no_more(account, entry)
    return Undone(entry.pk, entry.kind)


def _keep_apart_no_more(account: Account, entry: JournalEntry) -> None:
    """Pairs that this entry kept apart, and no other that stands, may be one again."""
    others = JournalEntry.objects.filter(account=account, kind__in=KEEPING_APART).exclude(state="undone")
    kept = {row for other in others.exclude(pk=entry.pk) for row in other.undo.get("kept_apart", ())}
    for piece in bulk.pieces(sorted(set(entry.undo.get("kept_apart", ())) - kept)):
        KeptApart.objects.filter(account=account, pk__in=piece).delete()


def _undo_answer(account: Account, entry: JournalEntry) -> Undone:
    Answer.objects.filter(account=account, pk=entry.undo.get("answer") or 0).delete()
    word = Interaction.objects.filter(account=account, pk=entry.undo.get("interaction") or 0)
    held = dict(word.values_list("participations__identity", "participations__identity__person"))
    bulk.unindex_text("id = %s", [entry.undo.get("interaction") or 0])
    word.delete()
    settle(account, list(held), set(held.values()))
    return Undone(entry.pk, entry.kind)


def _undo_fact(account: Account, entry: JournalEntry) -> Undone:
    """The word goes and what it replaced is back; an address that only this word knew goes with it."""
    said = _said(account, entry)
    identities = take_back(account, entry)
    if said:
        entry.undo["said"] = said
        entry.save(update_fields=["undo"])
    held = dict(Identity.objects.filter(account=account, pk__in=identities).values_list("pk", "person"))
    settle(account, list(held), set(held.values()))
    return Undone(entry.pk, entry.kind, claims=1)


def _said(account: Account, entry: JournalEntry) -> dict[str, str]:
    """What the user had said, so that it can be said again; a later word may have taken its place."""
    said = Claim.objects.filter(account=account, pk=entry.undo.get("claim") or 0).values("field", "value", "label")
    later = JournalEntry.objects.filter(account=account, kind__in=("fact", "withdrawal")).exclude(state="undone")
    noted = (one for other in later for one in other.undo.get("replaced", ()) if one["entry"] == entry.pk)
    found = said.first() or next(noted, None)
    return {name: found[name] for name in ("field", "value", "label")} if found else {}


UNDO: dict[str, Callable[[Account, JournalEntry], Undone]] = {
    "import": _undo_import,
    "join": _undo_join,
    "own-address": _undo_own_address,
    "answer": _undo_answer,
    "keep-apart": _undo_kept_apart,
    "split": _undo_split,
    "move": _undo_move,
    "fact": _undo_fact,
    "withdrawal": _undo_fact,
}
