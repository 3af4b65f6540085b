"""Give one address, or one card, to somebody else: two people came on one card or as one, or a number changed hands.

It goes with what is claimed of it, and every exchange follows it; a card goes with the addresses that it alone states,
if they are named. What the user said of the person stays with the person. Whoever gave it and whoever has it are kept
apart from then on, or the same card would join them when it is read again.
"""

from collections.abc import Collection

from django.db.models import Q

from visavis.actions.describe_person import describe_people
from visavis.actions.join_people import SamePersonError
from visavis.actions.judge import judge
from visavis.actions.keep_apart import part
from visavis.actions.own_words import keep_behind
from visavis.config import env
from visavis.store import access
from visavis.store.durable import durably
from visavis.store.models import Account, Claim, Identity, JournalEntry, Person


def move_address(account: Account, identity_id: int, to: int | None, *, along: Collection[int] = ()) -> int:
    """Give it to the person `to`, or to somebody new (None), and return the journal entry, whose undo gives it back.

    What goes `along` are other addresses of the same person. Who gives their last address is hidden behind whoever has
    it. Raises NotFoundError, also for an address of the user and for the user as `to` (own_address does that), and
    SamePersonError where it is theirs already, or where somebody new would be nobody else: what goes is all that is
    known of them.
    """
    with durably():
        identity = access.identity(account.pk, identity_id)
        before = access.other(account.pk, identity.person_id)
        going = [identity, *_others(account, identity, along)]
        is_last = Identity.objects.filter(person=before).count() == len(going)
        if to is None and is_last:
            raise SamePersonError("This address is all that is known of them.")
        after = access.other(account.pk, to) if to is not None else Person.objects.create(account=account)
        if after.pk == before.pk:
            raise SamePersonError("This address is theirs already.")
        words = [] if is_last else keep_behind(account, going, before)
        Identity.objects.filter(pk__in=[one.pk for one in going]).update(person=after)
        if is_last:
            Person.objects.filter(Q(pk=before.pk) | Q(merged_into=before)).update(merged_into=after)
        entry = JournalEntry.objects.create(
            account=account,
            kind="move",
            at=env.now(),
            undo={
                "moves": [{"identity": one.pk, "before": before.pk, "to": after.pk} for one in going],
                "kept_apart": part(before, after),
                "words": words,
            },
        )
        shown = [after.pk] if is_last else [before.pk, after.pk]
        describe_people(account, shown)
        judge(account, shown)
        if to is None:
            after.refresh_from_db(fields=["name"])
        if not is_last:  # with a card the name may have gone
            before.refresh_from_db(fields=["name"])
        entry.summary = {
            "person": before.pk,
            "to": after.pk,
            "address": "" if identity.kind == "card" else identity.written or identity.value,
            "card": _name_on(identity) if identity.kind == "card" else "",
            "name": before.name,
            "into": after.name,
            "is_new": to is None,
        }
        entry.save(update_fields=["summary"])
    return entry.pk


def is_all(account: Account, identity_id: int) -> bool:
    """Whether this address is all that is known of whoever holds it, so that it can only go to somebody who is here.

    Raises NotFoundError.
    """
    identity = access.identity(account.pk, identity_id)
    return not Identity.objects.filter(person=identity.person_id).exclude(pk=identity.pk).exists()


def _others(account: Account, identity: Identity, along: Collection[int]) -> list[Identity]:
    """What goes along, in the order in which it came. Raises NotFoundError for what somebody else holds."""
    wanted = set(along) - {identity.pk}
    found = list(Identity.objects.filter(account=account, person=identity.person_id, pk__in=wanted).order_by("pk"))
    if len(found) < len(wanted):
        raise access.NotFoundError(f"Not everything of {sorted(wanted)} is held with the address {identity.pk}.")
    return found


def _name_on(card: Identity) -> str:
    names = Claim.objects.filter(identity=card, field="name").order_by("pk").values_list("value", flat=True)
    return names.first() or ""
