"""An export in the journal: what left the database when, and where to. Nothing of it can be taken back."""

from pathlib import Path

from visavis.config import env
from visavis.store.models import Account, JournalEntry


def note_export(account: Account, where: Path | None, person: int | None = None) -> int:
    """Write the entry and return it. `where` is None for a download: the browser alone knows where that lies."""
    summary = {"where": str(where.absolute()) if where else "", "person": person}
    return JournalEntry.objects.create(account=account, kind="export", at=env.now(), summary=summary).pk
