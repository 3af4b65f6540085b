"""The timeline of one person: newest first, in pages, who wrote to whom."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.exports import letter, mailbox
from tests.people import HANNA, ME, NADIA
from visavis.actions.import_files import ImportResult
from visavis.store.access import Account
from visavis.store.models import Identity
from visavis.store.read.timeline import EXCERPT, days_in_touch, exchanges, timeline
from visavis.store.zone import zone

TakeIn = Callable[..., ImportResult]


def hanna(account: Account) -> int:
    return Identity.objects.get(account=account, value=HANNA.email).person_id


@pytest.fixture
def month(take_in: TakeIn, quick: None) -> None:
    """A letter on each of thirty days, in turn, and one from Nadia to both."""
    turns = [
        letter(HANNA, ME, f"2026-09-{d:02}") if d % 2 else letter(ME, HANNA, f"2026-09-{d:02}") for d in range(1, 31)
    ]
    take_in(mailbox(*turns, letter(NADIA, (ME, HANNA), "2026-10-01", "x" * 1000)), me=(ME.email,))


@pytest.mark.usefixtures("month")
def test_pages_follow_each_other_to_the_end(account: Account) -> None:
    first = timeline(account.pk, hanna(account), limit=20)
    second = timeline(account.pk, hanna(account), offset=first.more or 0, limit=20)
    assert (len(first.items), first.more, len(second.items), second.more) == (20, 20, 11, None)
    times = [exchange.at for exchange in (*first.items, *second.items)]
    assert times == sorted(times, reverse=True)
    assert timeline(account.pk, hanna(account), offset=31).items == ()


@pytest.mark.usefixtures("month")
def test_an_exchange_says_who_wrote(account: Account) -> None:
    third, mine, hers = timeline(account.pk, hanna(account), limit=3).items
    assert (third.outgoing, third.others, len(third.excerpt)) == (None, 2, EXCERPT)
    assert (mine.outgoing, hers.outgoing) == (True, False)
    assert hers.path.endswith("mail.mbox")
    assert (third.by, mine.by, hers.by) == (NADIA.name, "", "")


@pytest.mark.usefixtures("month")
def test_evidence_is_shown_newest_first(account: Account) -> None:
    items = timeline(account.pk, hanna(account), limit=5).items
    ids = tuple(item.id for item in reversed(items))
    assert exchanges(account.pk, hanna(account), ids) == items
    assert exchanges(account.pk, hanna(account), ()) == ()


@pytest.mark.usefixtures("month")
def test_days_in_touch_are_those_of_the_two(account: Account) -> None:
    days = [one.day for one in days_in_touch(account.pk, hanna(account), zone(account))]
    assert days == [date(2026, 9, d) for d in range(1, 31)]


def test_no_day_of_a_wrong_clock_is_in_the_strip(account: Account, take_in: TakeIn, quick: None) -> None:
    wrong = (letter(HANNA, ME, day) for day in ("1970-01-01", "1989-12-31", "2038-01-19"))
    take_in(mailbox(*wrong, letter(HANNA, ME, "1990-01-02"), letter(HANNA, ME, "2026-09-03")), me=(ME.email,))
    days = [one.day for one in days_in_touch(account.pk, hanna(account), zone(account))]
    assert days == [date(1990, 1, 2), date(2026, 9, 3)]
