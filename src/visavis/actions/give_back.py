"""Give addresses back: a join comes apart, an own address returns to whoever held it, in any order.

A join and an own address each move identities and note in the journal which, and from whom. Taken back out of order,
one of them moves what the other one noted. So whatever is given back follows the joins that still stand, and those
learn of it; and an own address that still stands learns where its identity now belongs.
"""

from collections.abc import Collection, Iterator
from typing import Any

from visavis.actions.describe_person import describe_people
from visavis.actions.join_people import move_identities
from visavis.actions.judge import judge
from visavis.actions.own_address import people_beside
from visavis.store import access, bulk
from visavis.store.models import Account, Claim, Identity, JournalEntry, Person

UNUSED = """
    SELECT i.id FROM store_identity i WHERE i.id IN {in}
      AND NOT EXISTS (SELECT 1 FROM store_claim c WHERE c.identity_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM store_claim c WHERE c.other_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM store_attendance a WHERE a.identity_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM store_participation p JOIN store_interaction x ON x.id = p.interaction_id
                      WHERE p.identity_id = i.id AND x.imported_id IS NOT NULL)
"""
WORDS = "SELECT DISTINCT interaction_id FROM store_participation WHERE identity_id IN {in}"
SIDES = """
    SELECT DISTINCT i.id, i.person_id FROM store_participation p JOIN store_identity i ON i.id = p.identity_id
    WHERE p.interaction_id IN {in}
"""
USED_BY = """
    SELECT DISTINCT f.entry_id FROM store_participation p JOIN store_interaction x ON x.id = p.interaction_id
    JOIN store_import f ON f.id = x.imported_id WHERE p.identity_id = %s ORDER BY f.entry_id
"""


class Moves:
    """What the journal entries that stand have moved, and how to move it back."""

    def __init__(self, account: Account, entry: JournalEntry) -> None:
        """`entry` is the one that is being undone."""
        others = JournalEntry.objects.filter(account=account, kind__in=("join", "import", "own-address"))
        self._account = account
        self._entry = entry
        self._standing = list(others.exclude(state="undone").exclude(pk=entry.pk).order_by("-pk"))

    def hand_on(self) -> None:
        """An own address that the messages of later imports use stays the user's, and its undo goes to one of them."""
        for one in list(self._entry.undo.get("own", ())):
            heir = self._heir(one["identity"]) if one.get("claim") else None
            if heir is not None:
                own = self._entry.undo["own"]
                moved = [move for move in own if one["identity"] in (move["identity"], move.get("with"))]
                self._entry.undo["own"] = [move for move in own if move not in moved]
                heir.undo.setdefault("own", []).extend(moved)
                heir.save(update_fields=["undo"])

    def take_apart(self) -> set[int]:
        """Undo the joins of the entry, the latest first; returns the people it concerns."""
        return {person for join in reversed(_joins(self._entry)) for person in self._apart(join)}

    def split(self, index: int) -> set[int]:
        """Undo one join of the entry, which keeps its place; returns the people it concerns."""
        join = self._entry.undo["joins"][index]
        people = self._apart(join)
        join["split"] = True
        self._entry.save(update_fields=["undo"])
        return people

    def join_again(self, index: int) -> set[int]:
        """Undo a split: whoever came out of the join goes back with all they hold by now; returns whom it concerns."""
        join: dict[str, Any] = self._entry.undo["joins"][index]
        ends = (self._end(join["into"]), self._end(join["from"]))
        keep, other = sorted((one for one in ends if one), key=lambda one: not one.is_me) if all(ends) else (None, None)
        if keep is None or other is None or keep.pk == other.pk:
            return set()  # an undo left nobody of one of them, or they were joined in another way
        moved = move_identities(keep, other)
        if moved["identities"] and not keep.is_me:
            Person.objects.filter(pk=keep.pk).update(merged_into=None)
        join.clear()
        join.update(moved)
        self._entry.save(update_fields=["undo"])
        return {keep.pk} | (people_beside(moved["identities"]) if keep.is_me else set())

    def return_own(self) -> set[int]:
        """Undo the own addresses of the entry; returns the people it concerns, the user among them."""
        moved: list[dict[str, Any]] = self._entry.undo.get("own", [])
        me = access.me(self._account.pk)
        people = people_beside(one["identity"] for one in moved) | ({me.pk} if me else set())
        for one in reversed(moved):
            Claim.objects.filter(account=self._account, pk=one.get("claim") or 0).delete()
            if self._is_said_elsewhere(one):
                continue
            if one["before"] is None:
                people |= delete_unused([one["identity"]])
            held = Identity.objects.filter(account=self._account, pk=one["identity"]).first()
            if held is not None:
                held.person_id = self._home(one)
                held.save(update_fields=["person"])
                people.add(held.person_id)
        return people

    def _is_said_elsewhere(self, one: dict[str, Any]) -> bool:
        """Whether another entry that stands says of an address that it is the user's; that one returns it then."""
        for entry in self._standing:
            for own in entry.undo.get("own", ()):
                if own["identity"] == one["identity"] and own.get("claim"):
                    own["before"] = one["before"]
                    entry.save(update_fields=["undo"])
                    return True
        return False

    def _heir(self, identity: int) -> JournalEntry | None:
        users = [row[0] for row in bulk.rows(USED_BY, [identity])]
        standing = {one.pk: one for one in self._standing if one.state != "running" and one.pk > self._entry.pk}
        return next((standing[pk] for pk in users if pk in standing), None)

    def _end(self, person: int) -> Person | None:
        """Whoever a person became by joins that stand; not the user, behind whom own addresses hide a row."""
        row = Person.objects.filter(account=self._account, pk=person).first()
        joined = {join["from"] for entry in (self._entry, *self._standing) for join in _joins(entry)}
        while row is not None and row.merged_into_id is not None and row.pk in joined:
            row = Person.objects.get(pk=row.merged_into_id)
        return row

    def _apart(self, join: dict[str, Any]) -> set[int]:
        other = Person.objects.filter(account=self._account, pk=join["from"]).first()
        if other is None:  # nobody was left of them when an import was undone
            return set()
        keep = access.person(self._account.pk, join["into"])
        Identity.objects.filter(account=self._account, pk__in=join["identities"], person=keep).update(person=other)
        for entry, own in self._standing_own():
            if own["identity"] in join["identities"] and own["before"] is not None:
                own["before"] = other.pk
                entry.save(update_fields=["undo"])
        # Whose every address is the user's own by now stays behind the user.
        me = access.me(self._account.pk)
        Person.objects.filter(pk=other.pk).update(merged_into=None if other.identities.exists() else me)
        if not keep.is_me and not keep.identities.exists():
            Person.objects.filter(pk=keep.pk).update(merged_into=me)
        return {other.pk, keep.pk} | (people_beside(join["identities"]) if keep.is_me else set())

    def _home(self, one: dict[str, Any]) -> int:
        """Who holds an identity when it is no longer the user's: whoever did before, or whom they became."""
        row = Person.objects.filter(account=self._account, pk=one["before"] or 0).first()
        if row is None:  # it was only ever the user's, and stands in what stays: then it is somebody else's
            return Person.objects.create(account=self._account).pk
        while row.merged_into_id is not None:
            entry, join = next(((e, j) for e, j in self._standing_joins() if j["from"] == row.pk), (None, None))
            if entry is None or join is None:  # hidden behind the user, because the own addresses were all they had
                row.merged_into = None
                row.save(update_fields=["merged_into"])
            else:
                join["identities"].append(one["identity"])
                entry.save(update_fields=["undo"])
                row = Person.objects.get(pk=row.merged_into_id)
        return row.pk

    def _standing_joins(self) -> Iterator[tuple[JournalEntry, dict[str, Any]]]:
        yield from ((entry, join) for entry in self._standing for join in _joins(entry))

    def _standing_own(self) -> Iterator[tuple[JournalEntry, dict[str, Any]]]:
        for entry in (self._entry, *self._standing):
            yield from ((entry, own) for own in entry.undo.get("own", ()))


def settle(account: Account, identities: Collection[int], people: Collection[int]) -> int:
    """Delete of these what nothing speaks for any more, and show and judge the others as they are now.

    Returns how many people went.
    """
    concerned = set(people) | delete_unused(identities)
    gone = _delete_empty(account, concerned)
    left = {row[0] for row in bulk.rows_in("SELECT id FROM store_person WHERE id IN {in}", concerned)}
    describe_people(account, left)
    judge(account, left)
    return gone


def delete_unused(identities: Collection[int]) -> set[int]:
    """Delete of these identities what no claim and no exchange that was read speaks for.

    What the user said alone (in touch today, two people) keeps nobody: it goes with whom it is about. Returns whose
    ties change with it.
    """
    unused = [row[0] for row in bulk.rows_in(UNUSED, identities)]
    words = [row[0] for row in bulk.rows_in(WORDS, unused)]
    sides = dict(row for row in bulk.rows_in(SIDES, words))
    for piece in bulk.pieces(words):
        marks = ", ".join(["%s"] * len(piece))
        bulk.unindex_text(f"id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_participation WHERE interaction_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_interaction WHERE id IN ({marks})", piece)
    for piece in bulk.pieces(unused):
        marks = ", ".join(["%s"] * len(piece))
        bulk.execute(f"DELETE FROM store_keptapart WHERE a_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_keptapart WHERE b_id IN ({marks})", piece)
        bulk.execute(f"DELETE FROM store_identity WHERE id IN ({marks})", piece)
    others = sides.keys() - set(unused)
    return {*sides.values(), *(delete_unused(others) if others else ())}


def _joins(entry: JournalEntry) -> list[dict[str, Any]]:
    """The joins of an entry that hold; one that was split keeps its place, by which the split knows it."""
    return [join for join in entry.undo.get("joins", ()) if not join.get("split")]


def _delete_empty(account: Account, people: Collection[int]) -> int:
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
