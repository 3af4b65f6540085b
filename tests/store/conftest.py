"""Quick imports and a crowd to look at."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.reading import Told, read_here, tell
from visavis.actions.import_files import import_files
from visavis.records import ClaimRecord, IdentityRecord, InteractionRecord, ParticipantRecord, PersonRecord
from visavis.store.access import Account

READER = "visavis.actions.import_files.read_apart"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process."""
    monkeypatch.setattr(READER, read_here)


@pytest.fixture
def crowd(account: Account, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[int], None]:
    """Let so many people come in, each with two addresses, a firm, a birthday in late November and two mails."""

    def crowd(count: int) -> None:
        path = tmp_path / "crowd"
        path.write_text(str(count))
        items = [item for n in range(count) for item in (guest(n), *mails(n))]
        monkeypatch.setattr(READER, lambda paths, **_: tell({"crowd": Told("mail", tuple(items))}, paths))
        import_files(account, [path], me=["me@example.org"])

    return crowd


def guest(n: int) -> PersonRecord:
    firm = ClaimRecord("organisation", f"Firm {n % 7}")
    birthday = ClaimRecord("birthday", f"1970-11-{20 + n % 10}")
    addresses = (IdentityRecord("email", f"guest{n}@example.org"), IdentityRecord("handle", f"guest:{n}"))
    return PersonRecord(f"guest{n}", f"Guest Number{n:04}", identities=addresses, claims=(firm, birthday))


def mails(n: int) -> tuple[InteractionRecord, InteractionRecord]:
    me, them = "me@example.org", f"guest{n}@example.org"
    at = datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=n % 300)
    return mail(f"in{n}", them, me, at), mail(f"out{n}", me, them, at + timedelta(hours=1))


def mail(key: str, sender: str, to: str, at: datetime, text: str = "How is the harbour?") -> InteractionRecord:
    sides = ParticipantRecord("email", sender, "from"), ParticipantRecord("email", to, "to")
    return InteractionRecord(key, "mail", at, sides, subject="Hello", text=text)
