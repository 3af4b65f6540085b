"""Lift an erasure: what kept somebody out is forgotten, and what is read from now on may bring them again.

Nobody comes back by it: nothing of them is kept. Files are read anew, because those that were screened look known.
"""

from visavis.config import env
from visavis.store import access
from visavis.store.durable import durably
from visavis.store.models import Account, Import, JournalEntry


def lift_erasure(account: Account, erasure_id: int) -> int:
    """Forget the hashes and return the journal entry. Raises NotFoundError."""
    with durably():
        access.erasure(account.pk, erasure_id).delete()
        Import.objects.filter(account=account).exclude(fingerprint="").update(fingerprint="")
        entry = JournalEntry.objects.create(
            account=account, kind="lift-erasure", at=env.now(), summary={"erasure": erasure_id}
        )
    return entry.pk
