"""Say which addresses are the user's own: from then on the direction of every exchange is known."""

from collections.abc import Iterable

from django.db import transaction

from visavis.actions.describe_person import describe_people
from visavis.actions.judge import judge
from visavis.config import env
from visavis.identity.normalise import identity_key
from visavis.records import IdentityKind
from visavis.store import access, bulk
from visavis.store.models import Account, Claim, Identity, JournalEntry, Person

BESIDE = """
    SELECT DISTINCT i.person_id FROM store_participation mine
    JOIN store_participation p ON p.interaction_id = mine.interaction_id
    JOIN store_identity i ON i.id = p.identity_id
    WHERE mine.identity_id IN {in}
"""


class NotAnAddressError(ValueError):
    """What was given names nobody: neither an e-mail address, nor a number, nor a profile."""


def own_address(account: Account, address: str) -> int:
    """Make an address the user's own and return the journal entry; judges everyone who wrote to it anew.

    Raises NotAnAddressError.
    """
    kind, value = address_key(address, account.region)
    with transaction.atomic():
        entry = JournalEntry.objects.create(
            account=account, kind="own-address", at=env.now(), summary={"address": address.strip()}
        )
        moved = claim_identity(account, kind, value, address.strip())
        entry.undo = {"own": [moved] if moved else []}
        entry.save(update_fields=["undo"])
        judge(account, people_moved(entry.undo["own"]))
    return entry.pk


def address_key(address: str, region: str = "DE") -> tuple[str, str]:
    """Kind and normalised value of an address as a person types it. Raises NotAnAddressError."""
    written = address.strip()
    kind: IdentityKind = "email" if "@" in written else "url" if "/" in written or "." in written else "phone"
    value = identity_key(kind, written, region=region)
    if not value:
        raise NotAnAddressError(f"{written!r} is no address. Write an e-mail address, a number or a profile's URL.")
    return kind, value


def claim_identity(account: Account, kind: str, value: str, written: str) -> dict[str, int | None] | None:
    """Make one identity the user's own by the user's word; returns what undo needs, None when it was said before."""
    moved = take_identity(account, kind, value, written)
    held = Identity.objects.get(account=account, kind=kind, value=value)
    said, is_new = Claim.objects.get_or_create(
        account=account,
        identity=held,
        key=f"own:{kind}",
        defaults={"source": "you", "field": kind, "value": written, "at": env.now()},
    )
    if moved is None and not is_new:
        return None
    return {"identity": held.pk, "before": held.person_id, **(moved or {}), "claim": said.pk if is_new else None}


def take_identity(account: Account, kind: str, value: str, written: str) -> dict[str, int | None] | None:
    """Give one identity to the user's own row; returns what undo needs, or None when it was theirs already."""
    me = access.me(account.pk) or Person.objects.create(account=account, is_me=True)
    held = Identity.objects.filter(account=account, kind=kind, value=value).first()
    if held is None:
        held = Identity.objects.create(account=account, kind=kind, value=value, written=written, person=me)
        before = None
    elif held.person_id == me.pk:
        return None
    else:
        before = held.person_id
        Identity.objects.filter(pk=held.pk).update(person=me)
        if not Identity.objects.filter(person_id=before).exists():
            Person.objects.filter(pk=before).update(merged_into=me)
    describe_people(account, [me.pk, *([before] if before else [])])
    return {"identity": held.pk, "before": before}


def people_moved(moved: Iterable[dict[str, int | None]]) -> set[int]:
    """Whose ties change when these addresses become the user's: whoever wrote to them, and whoever held them."""
    every = list(moved)
    return people_beside(one["identity"] for one in every) | {one["before"] for one in every if one["before"]}


def people_beside(identities: Iterable[int | None]) -> set[int]:
    """Everyone who took part in something together with one of these identities."""
    return {row[0] for row in bulk.rows_in(BESIDE, (one for one in identities if one))}
