"""Pictures between the table and those who draw them: one of each kind an account, with the mark of what it shows."""

from typing import Any

from visavis.store.models import Picture


def kept(account: int, kind: str, mark: str) -> dict[str, Any] | None:
    """The picture of that kind if it is of this mark; None when it must be drawn anew. One query."""
    row = Picture.objects.filter(account_id=account, kind=kind, mark=mark).values_list("drawn", flat=True).first()
    return dict(row) if row is not None else None


def keep(account: int, kind: str, mark: str, drawn: dict[str, Any]) -> None:
    """Keep a picture in the place of the one before."""
    changed = {"mark": mark, "drawn": drawn}
    Picture.objects.update_or_create(account_id=account, kind=kind, defaults=changed)


def forget(account: int) -> None:
    """Let go of every picture: what it was drawn from is gone."""
    Picture.objects.filter(account_id=account).delete()
