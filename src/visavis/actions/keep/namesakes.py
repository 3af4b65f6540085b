"""Who is known here by a full name: whoever shares that, or an address, with somebody erased, is not that one."""

from typing import cast

from visavis.identity.names import folds, parse_name
from visavis.records import IdentityKind
from visavis.store.models import Account, Identity, Person

RANK = {"email": 0, "phone": 1, "url": 2, "handle": 3, "card": 4}


def name_forms(name: str) -> set[str]:
    """A full name as it is compared: in both folds, without titles."""
    parts = parse_name(name)
    bare = {f"{parts.given} {parts.family}"} if parts.is_full else set()
    return {form for way in {name, *bare} for form in folds(way)}


class Namesakes:
    """The people of an account by their full names; read when it is first asked, and anew for every piece."""

    def __init__(self, account: Account) -> None:
        """Nothing is read before it is asked."""
        self._account = account
        self._people: dict[str, set[int]] | None = None

    def forget(self) -> None:
        """Somebody may have come since."""
        self._people = None

    def is_known(self, name: str) -> bool:
        """Whether anybody here is called so."""
        return bool(self._called(name))

    def address(self, name: str) -> tuple[IdentityKind, str] | None:
        """An address or card of the one person of this full name; None for nobody and for several."""
        found = self._called(name) if parse_name(name).is_full else set()
        if len(found) != 1:
            return None
        held = Identity.objects.filter(account=self._account, person__in=found).values_list("kind", "value", "pk")
        best = min(held, key=lambda one: (RANK.get(one[0], 9), one[2]), default=None)
        return (cast("IdentityKind", best[0]), best[1]) if best else None

    def _called(self, name: str) -> set[int]:
        if self._people is None:
            self._people = {}
            rows = Person.objects.filter(account=self._account, merged_into=None, is_me=False).exclude(name="")
            for pk, shown in rows.values_list("pk", "name"):
                if parse_name(shown).is_full:
                    for form in name_forms(shown):
                        self._people.setdefault(form, set()).add(pk)
        return {pk for form in name_forms(name) for pk in self._people.get(form, ())}
