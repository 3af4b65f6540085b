"""Keep two people apart: they are never proposed as one again."""

from django.db import transaction

from visavis.actions.join_people import SamePersonError
from visavis.config import env
from visavis.store import access
from visavis.store.models import Account, Identity, JournalEntry, KeptApart


def keep_apart(account: Account, a_id: int, b_id: int) -> int:
    """Remember it for ever and return the journal entry. Raises NotFoundError and SamePersonError."""
    a, b = access.person(account.pk, a_id), access.person(account.pk, b_id)
    if a.pk == b.pk:
        raise SamePersonError("These two are one person already. Take them apart first.")
    pair = sorted(
        Identity.objects.filter(account=account, person=person).order_by("pk").values_list("pk", flat=True)[0]
        for person in (a, b)
    )
    with transaction.atomic():
        row, is_new = KeptApart.objects.get_or_create(account=account, a_id=pair[0], b_id=pair[1])
        entry = JournalEntry.objects.create(
            account=account,
            kind="keep-apart",
            at=env.now(),
            summary={"a": a.name, "b": b.name},
            undo={"kept_apart": row.pk if is_new else None},
        )
    return entry.pk
