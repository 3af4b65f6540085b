"""Say which addresses are the user's own: from then on the direction of every exchange is known."""

import re
from collections.abc import Iterable

from django.db import transaction

from visavis.actions.describe_person import describe_people
from visavis.actions.judge import judge
from visavis.config import env
from visavis.identity.merge import Held, speaks_for
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


HANDLE = re.compile(r"(?!mailto:|tel:|https?:)[a-z]{3,12}:\S")
"""An account of a service, as its source names it: whatsapp:Anna, telegram:77."""


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
        people = claim_identity(entry, kind, value, address.strip())
        entry.save(update_fields=["undo"])
        judge(account, people)
    return entry.pk


def address_key(address: str, region: str = "DE") -> tuple[str, str]:
    """Kind and normalised value of an address as a person types it. Raises NotAnAddressError."""
    written = address.strip()
    kind: IdentityKind = "email" if "@" in written else "url" if "/" in written or "." in written else "phone"
    if HANDLE.match(written):
        kind = "handle"
    value = identity_key(kind, written, region=region)
    if not value:
        raise NotAnAddressError(f"{written!r} is no address. Write an e-mail address, a number or a profile's URL.")
    return kind, value


def claim_identity(entry: JournalEntry, kind: str, value: str, written: str) -> set[int]:
    """Make one identity the user's own by the user's word; notes in `entry` what undo needs, which the caller saves.

    Where a card states the address, the whole card is the user's, as it is when the address is known before the card.
    Returns whose ties change: whoever wrote to it, and whoever held it.
    """
    account = entry.account
    beside = card_beside(account, kind, value)
    moved = take_identity(account, kind, value, written)
    held = Identity.objects.get(account=account, kind=kind, value=value)
    said, is_new = Claim.objects.get_or_create(
        account=account,
        identity=held,
        key=f"own:{kind}",
        defaults={"source": "you", "field": kind, "value": written, "at": env.now()},
    )
    if moved is None and not is_new:
        return set()
    word = {"identity": held.pk, "before": held.person_id, **(moved or {}), "claim": said.pk if is_new else None}
    card = [take_identity(account, one.kind, one.value, one.written) for one in beside]
    own = [word, *({**one, "with": held.pk} for one in card if one)]
    entry.undo.setdefault("own", []).extend(own)
    return people_beside(one["identity"] for one in own) | {one["before"] for one in own if one["before"]}


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


def card_beside(account: Account, kind: str, value: str) -> list[Identity]:
    """The other identities of whoever's card states this address, but for those that the user joined with it.

    None where no card does, and where the names contradict it: then somebody else's card holds the user's address.
    """
    held = Identity.objects.filter(account=account, kind=kind, value=value).select_related("person").first()
    if held is None or held.person.is_me or not held.claims.filter(field=kind, imported__isnull=False).exists():
        return []
    me = access.me(account.pk) or Person(name="")
    if not speaks_for((kind, value), *(Held(row.pk or 0, row.name, row.read_kind) for row in (me, held.person))):
        return []
    entries = JournalEntry.objects.filter(account=account, kind="join").exclude(state="undone")
    joined = [set(join["identities"]) for entry in entries for join in entry.undo["joins"] if not join.get("split")]
    others = Identity.objects.filter(account=account, person=held.person).exclude(pk=held.pk).order_by("pk")
    return [one for one in others if all((one.pk in few) == (held.pk in few) for few in joined)]


def people_beside(identities: Iterable[int | None]) -> set[int]:
    """Everyone who took part in something together with one of these identities."""
    return {row[0] for row in bulk.rows_in(BESIDE, (one for one in identities if one))}
