"""What the user's words hang on: with the person they were said of, whatever becomes of single addresses.

A word about one address (that it is theirs) hangs on that address. Every other is about the person and hangs on what
stays with their row: their own card, else an address that was theirs first. When what it hangs on is given away, it
stays behind; when two are split who were one when the user said that they are private, or left alone, that holds of
both, since nobody can tell of whom it was meant.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from visavis.actions.moves import Moves
from visavis.store.models import Account, Claim, Identity, JournalEntry, Person

ADDRESSES = frozenset({"email", "phone", "url"})
STAYING = frozenset({"private", "rest"})
"""What is said of a person and holds of both when they turn out to be two."""

OWN = "own:"  # the keys of claims that say that an address is the user's (actions/own_address.py)
RANK = {"card": 0, "email": 1, "phone": 2, "url": 3, "handle": 4}
SAYING = ("fact", "withdrawal")

Note = dict[str, Any]


def hang_on(account: Account, person: Person, *, but: Collection[int] = ()) -> Identity | None:
    """What a word about this person is to hang on, but not on an identity of `but`; None where there is no other."""
    held = list(person.identities.exclude(pk__in=but).order_by("pk"))
    if len(held) > 1:
        moves = Moves(account)
        held.sort(key=lambda one: (moves.first(one.pk, person.pk) != person.pk, RANK.get(one.kind, 9), one.pk))
    return held[0] if held else None


def own_claims(account: Account, person: Person) -> list[Claim]:
    """What the user said of a person, the oldest first."""
    return list(_said(account).filter(identity__person=person).order_by("pk"))


def keep_behind(account: Account, going: Sequence[Identity], person: Person) -> list[Note]:
    """Hang the words about this person that hang on addresses of theirs, which go, on what stays.

    Returns notes by which `bring_back` hangs them where they were. A word that stands there already goes once.
    """
    stays = hang_on(account, person, but=[one.pk for one in going])
    return [note for one in going for note in _hang_over(account, one, stays)] if stays is not None else []


def _hang_over(account: Account, identity: Identity, stays: Identity) -> list[Note]:
    way = {"from": identity.pk, "to": stays.pk}
    there = set(Claim.objects.filter(identity=stays).values_list("key", flat=True))
    notes: list[Note] = []
    for claim in _said(account).filter(identity=identity).exclude(field__in=ADDRESSES).order_by("pk"):
        if claim.key in there:
            notes.append({"claim": claim.pk, **way, "gone": noted(account, claim)})
            claim.delete()
        else:
            notes.append({"claim": claim.pk, **way})
            Claim.objects.filter(pk=claim.pk).update(identity=stays)
    replaced = (
        one["claim"]
        for entry in _sayings(account)
        for one in entry.undo.get("replaced", ())
        if one["identity"] == identity.pk and one["field"] not in ADDRESSES
    )
    notes += [{"claim": claim, **way} for claim in dict.fromkeys(replaced)]
    _change_notes(account, {note["claim"]: stays.pk for note in notes if "gone" not in note}, identity.pk)
    return notes


def bring_back(account: Account, notes: Iterable[Note]) -> None:
    """Hang words where they were before `keep_behind`, if the address is with the same person again."""
    back: dict[int, int] = {}
    came = 0
    for note in notes:
        sides = Identity.objects.filter(account=account, pk__in=(note["from"], note["to"]))
        holders = dict(sides.values_list("pk", "person"))
        if len(holders) < len(("from", "to")) or len(set(holders.values())) > 1:
            continue
        if "gone" in note:
            restored(account, note["gone"])
            continue
        Claim.objects.filter(account=account, pk=note["claim"], identity=note["to"]).update(identity=note["from"])
        back[note["claim"]], came = note["from"], note["to"]
    _change_notes(account, back, came)


def leave_with_both(account: Account, order: int, sides: Sequence[Person]) -> list[Note]:
    """After a split: what the user said since the two were joined (in entries after `order`) and holds of both.

    Returns the words that were added to one of them, for the notes of the split.
    """
    said = {side.pk: [claim for claim in own_claims(account, side) if claim.field in STAYING] for side in sides}
    marks: list[Note] = []
    for field in sorted(STAYING):
        words = [(entry_of(account, one.pk), one) for some in said.values() for one in some if one.field == field]
        word = next(((entry, one) for entry, one in words if entry is not None and entry.pk > order), None)
        if word is None:
            continue
        entry, claim = word
        for side in sides:
            about = hang_on(account, side)
            if about is None or any(one.field == field for one in said[side.pk]):
                continue
            same = Claim.objects.create(
                account=account, identity=about, source="you", field=field, value=claim.value, label=claim.label,
                key=claim.key, at=claim.at,
            )  # fmt: skip
            of = next((mark["of"] for mark in entry.undo.get("marks", ()) if mark["claim"] == claim.pk), entry.pk)
            marks.append({"claim": same.pk, "identity": about.pk, "of": of})
    return marks


def take_marks(account: Account, said: JournalEntry) -> list[int]:
    """With a word that is taken back goes what splits made of it; returns the identities concerned."""
    concerned: list[int] = []
    for split in JournalEntry.objects.filter(account=account, kind="split").exclude(state="undone"):
        marks = split.undo.get("marks", [])
        theirs = [mark for mark in marks if mark["of"] == said.pk]
        if theirs:
            Claim.objects.filter(account=account, pk__in=[mark["claim"] for mark in theirs]).delete()
            concerned += [mark["identity"] for mark in theirs]
            split.undo["marks"] = [mark for mark in marks if mark not in theirs]
            split.save(update_fields=["undo"])
    return concerned


def entry_of(account: Account, claim: int) -> JournalEntry | None:
    """The entry by which a word came: the statement, or the split that left it with both."""
    entry = JournalEntry.objects.filter(account=account, kind="fact", undo__claim=claim).first()
    if entry is not None:
        return entry
    splits = JournalEntry.objects.filter(account=account, kind="split", undo__has_key="marks")
    return next((one for one in splits if any(mark["claim"] == claim for mark in one.undo["marks"])), None)


def noted(account: Account, claim: Claim) -> Note:
    """A word that goes, so that it can come back, with the entry by which it came."""
    entry = entry_of(account, claim.pk)
    return {
        "entry": entry.pk if entry else None,
        "claim": claim.pk,
        "identity": claim.identity_id,
        "field": claim.field,
        "value": claim.value,
        "label": claim.label,
        "key": claim.key,
        "at": claim.at.isoformat(),
    }


def restored(account: Account, note: Note) -> list[int]:
    """A word is back, by its old number, unless its own entry or whom it was about is gone. Returns its identity."""
    entry = JournalEntry.objects.filter(account=account, pk=note["entry"] or 0).first()
    identity = Identity.objects.filter(account=account, pk=note["identity"]).first()
    if identity is None or (entry is not None and not _speaks(entry, note["claim"])):
        return []
    there = Claim.objects.filter(account=account, pk=note["claim"]).first()
    if there is not None:
        return [there.identity_id]
    columns = {name: note[name] for name in ("field", "value", "label", "at")}
    claim, _ = Claim.objects.get_or_create(
        account=account, identity=identity, key=note["key"], defaults={"id": note["claim"], "source": "you", **columns}
    )
    if entry is not None and entry.kind == "fact":
        entry.undo["claim"] = claim.pk
        entry.save(update_fields=["undo"])
    return [identity.pk]


def _speaks(entry: JournalEntry, claim: int) -> bool:
    """Whether the word still follows from its entry."""
    if entry.state == "undone":
        return False
    return entry.kind != "split" or any(mark["claim"] == claim for mark in entry.undo.get("marks", ()))


def _said(account: Account) -> Any:
    words = Claim.objects.filter(account=account, imported=None, source="you")
    return words.exclude(key__startswith=OWN)


def _sayings(account: Account) -> Iterable[JournalEntry]:
    return JournalEntry.objects.filter(account=account, kind__in=SAYING).exclude(state="undone").order_by("pk")


def _change_notes(account: Account, hang: dict[int, int], before: int) -> None:
    """Words that others took the place of, or that were withdrawn, come back on the identity of `hang`."""
    if not hang:
        return
    for entry in _sayings(account):
        changed = [one for one in entry.undo.get("replaced", ()) if one["claim"] in hang and one["identity"] == before]
        for one in changed:
            one["identity"] = hang[one["claim"]]
        if changed:
            entry.save(update_fields=["undo"])
