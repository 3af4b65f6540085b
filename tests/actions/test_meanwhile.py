"""What the user does while an import is under way: the rest of the import goes by it."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.exports import Export, letter, mailbox
from tests.people import HANNA, ME
from visavis.actions import import_files as importing
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult, Progress, import_files
from visavis.actions.join_people import join_people
from visavis.actions.judge import judge_stale
from visavis.store.access import Account
from visavis.store.models import Identity, Tie

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick", "small_pieces")

FIRST, SECOND = f"EMAIL:{HANNA.email}", "EMAIL:hanna@second.example"


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every batch of the reader is a piece of its own."""
    monkeypatch.setattr(importing, "PIECE", 1)


def book(name: str, *people: str) -> Export:
    """An address book of cards without a key of their own: an address says who it is."""
    text = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{HANNA.name}\r\n{one}\r\nEND:VCARD\r\n" for one in people)
    return Export(name, text.encode())


def once(do: Callable[[], object]) -> Callable[[Progress], bool]:
    """Something that is done as soon as the first piece is kept."""
    done: list[object] = []

    def go_on(progress: Progress) -> bool:
        if not done and (progress.people or progress.interactions):
            done.append(do())
        return True

    return go_on


def holder(address: str) -> int:
    return Identity.objects.get(value=address).person_id


def test_who_was_joined_meanwhile_gets_what_is_read_from_then_on(
    account: Account, take_in: TakeIn, tmp_path: Path
) -> None:
    take_in(book("old.vcf", FIRST, SECOND))
    kept, gone = holder("hanna@second.example"), holder(HANNA.email)
    assert kept != gone
    new = book("new.vcf", *[FIRST] * 60, f"{FIRST}\r\nTEL:{HANNA.phone}").write(tmp_path)
    import_files(account, [new], go_on=once(lambda: join_people(account, kept, gone)))
    assert holder(HANNA.phone) == kept
    assert all(finding.ok for finding in examine(account))


def test_who_was_judged_meanwhile_is_judged_again_at_the_end(account: Account, tmp_path: Path) -> None:
    days = [(date(2026, 9, 1) + timedelta(days=number)).isoformat() for number in range(60)]
    archive = mailbox(*(letter(HANNA, ME, day) for day in days)).write(tmp_path)
    import_files(account, [archive], me=(ME.email,), go_on=once(lambda: judge_stale(account)))
    assert Tie.objects.get(person__name=HANNA.name).days_in_touch == 60
