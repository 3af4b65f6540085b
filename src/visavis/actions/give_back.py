"""Give addresses back: a join comes apart, an own address returns to whoever held it, in any order.

A join and an own address each move identities and note in the journal which, and from whom. Taken back out of order,
one of them moves what the other one noted. So whatever is given back follows the joins that still stand, and those
learn of it; and an own address that still stands learns where its identity now belongs.
"""

from collections.abc import Iterator
from typing import Any

from visavis.actions.own_address import people_beside
from visavis.store import access, bulk
from visavis.store.models import Account, Claim, Identity, JournalEntry, Person

UNUSED = """
    DELETE FROM store_identity WHERE id IN {in}
      AND NOT EXISTS (SELECT 1 FROM store_claim c WHERE c.identity_id = store_identity.id)
      AND NOT EXISTS (SELECT 1 FROM store_participation p WHERE p.identity_id = store_identity.id)
      AND NOT EXISTS (SELECT 1 FROM store_keptapart k WHERE k.a_id = store_identity.id OR k.b_id = store_identity.id)
"""


class Moves:
    """What the journal entries that stand have moved, and how to move it back."""

    def __init__(self, account: Account, entry: JournalEntry) -> None:
        """`entry` is the one that is being undone."""
        others = JournalEntry.objects.filter(account=account, kind__in=("join", "import", "own-address"))
        self._account = account
        self._entry = entry
        self._standing = list(others.exclude(state="undone").exclude(pk=entry.pk).order_by("-pk"))

    def take_apart(self) -> set[int]:
        """Undo the joins of the entry, the latest first; returns the people it concerns."""
        joins: list[dict[str, Any]] = self._entry.undo.get("joins", [])
        return {person for join in reversed(joins) for person in self._apart(join)}

    def return_own(self) -> set[int]:
        """Undo the own addresses of the entry; returns the people it concerns, the user among them."""
        moved: list[dict[str, Any]] = self._entry.undo.get("own", [])
        me = access.me(self._account.pk)
        people = people_beside(one["identity"] for one in moved) | ({me.pk} if me else set())
        for one in reversed(moved):
            Claim.objects.filter(account=self._account, pk=one.get("claim") or 0).delete()
            if one["before"] is None:
                delete_unused([one["identity"]])
            held = Identity.objects.filter(account=self._account, pk=one["identity"]).first()
            if held is not None:
                held.person_id = self._home(one)
                held.save(update_fields=["person"])
                people.add(held.person_id)
        return people

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
        me = None if other.identities.exists() else access.me(self._account.pk)
        Person.objects.filter(pk=other.pk).update(merged_into=me)
        return {other.pk, keep.pk}

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
        yield from ((entry, join) for entry in self._standing for join in entry.undo.get("joins", ()))

    def _standing_own(self) -> Iterator[tuple[JournalEntry, dict[str, Any]]]:
        for entry in (self._entry, *self._standing):
            yield from ((entry, own) for own in entry.undo.get("own", ()))


def delete_unused(identities: list[int]) -> None:
    """Delete of these identities what nothing speaks for any more."""
    for piece in bulk.pieces(identities):
        marks = ", ".join(["%s"] * len(piece))
        bulk.execute(UNUSED.replace("{in}", f"({marks})"), piece)
