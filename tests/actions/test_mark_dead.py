"""An address that sends mail back is marked, comes last, and is alive again when mail comes from it."""

from collections.abc import Callable

import pytest

from tests.exports import letter, mailbox
from tests.people import HANNA, ME, NADIA
from tests.state import state
from visavis.actions.import_files import ImportResult
from visavis.actions.undo import undo
from visavis.records import ClaimRecord, IdentityRecord, PersonRecord
from visavis.store.access import Account
from visavis.store.models import Identity
from visavis.store.read.people import addresses_of

Keep = Callable[..., ImportResult]
OTHER = "hanna.soerensen@example.net"


def bounced(email: str, day: str) -> PersonRecord:
    claim = ClaimRecord("dead", email, "5.1.1", since=day)
    return PersonRecord(f"dead:{email}", identities=(IdentityRecord("email", email),), claims=(claim,))


@pytest.fixture
def hanna(keep: Keep) -> int:
    """Hanna with two addresses, of which the first has sent mail back."""
    card = PersonRecord(
        "h", HANNA.name, identities=(IdentityRecord("email", HANNA.email), IdentityRecord("email", OTHER))
    )
    keep(card, kind="vcard")
    keep(bounced(HANNA.email, "2026-10-05"))
    return Identity.objects.get(value=OTHER).person_id


def test_a_dead_address_comes_last(hanna: int) -> None:
    assert [(one.value, one.dead_since) for one in addresses_of([hanna])[hanna]] == [
        (OTHER, ""),
        (HANNA.email, "2026-10-05"),
    ]


def test_undo_brings_it_back_to_life(account: Account, hanna: int) -> None:
    undo(account)
    assert not Identity.objects.exclude(dead_since="").exists()


def test_mail_from_it_brings_it_back_to_life(
    hanna: int, take_in: Callable[..., ImportResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    from visavis.sources.sandbox import read_apart

    monkeypatch.setattr("visavis.actions.import_files.read_apart", read_apart)
    take_in(mailbox(letter(HANNA, ME, "2026-10-04"), name="before.mbox"))
    assert Identity.objects.exclude(dead_since="").count() == 1
    take_in(mailbox(letter(HANNA, ME, "2026-11-01"), name="after.mbox"))
    assert not Identity.objects.exclude(dead_since="").exists()


def test_who_is_known_only_from_a_bounce_stays_unknown_to_others(account: Account, keep: Keep) -> None:
    keep(PersonRecord("n", NADIA.name, identities=(IdentityRecord("email", NADIA.email),)), kind="vcard")
    before = state(account)
    keep(bounced(NADIA.email, "2026-10-05"))
    undo(account)
    assert state(account) == before
