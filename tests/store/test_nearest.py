"""The list that begins with the nearest: years from both sides first, and no loud ones."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.exchanges import both, every, only_they
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, JOERG, KAETHE, KARL, ME, NADIA, PETRA, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import state_fact
from visavis.network.judgement import Contact
from visavis.network.running import Running
from visavis.store.access import Account
from visavis.store.read import nearest
from visavis.store.read.people import people
from visavis.store.read.search import known
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]

YEARS = every(45, "2017-01-10", "2026-05-20")  # silent for half a year
PROJECT = every(1, "2024-09-01", "2024-10-20")
ADVERTS = every(7, "2025-01-04", "2026-11-21")


@pytest.fixture
def life(take_in: TakeIn, quick: None) -> None:
    """Hanna, a friend of nine years; Tobias, a project two years ago; Joerg's weekly letter to all, once answered;
    Nadia, whom the user met this autumn; Karl, who only ever writes; Käthe and Petra in the address book alone.
    """
    enough = mailbox(letter(ME, JOERG, "2025-03-01", "No more of it, please."), name="answer.mbox")
    autumn = every(9, "2026-10-01", "2026-11-10")
    letters = [both(HANNA, YEARS), both(TOBIAS, PROJECT), only_they(JOERG, ADVERTS), only_they(KARL, ADVERTS)]
    take_in(*letters, enough, both(NADIA, autumn), cards(KAETHE, PETRA), me=(ME.email,))


def listed(account: Account) -> list[str]:
    return [line.name for line in people(account.pk, on=today(account)).items]


@pytest.mark.usefixtures("life")
def test_a_friend_of_years_stands_first_and_who_only_writes_behind_all_from_both_sides(account: Account) -> None:
    found = listed(account)
    assert found[:2] == [HANNA.name, NADIA.name]
    assert found.index(TOBIAS.name) < found.index(KARL.name)
    assert found[-2:] == [KAETHE.name, PETRA.name]  # by name: nothing was exchanged


@pytest.mark.usefixtures("life")
def test_strength_alone_would_have_put_the_loud_ones_first(account: Account) -> None:
    lines = {line.name: line.tie for line in people(account.pk, on=today(account)).items}
    loud, friend = lines[JOERG.name], lines[HANNA.name]
    assert loud is not None
    assert friend is not None
    assert (loud.strength or 0) > (friend.strength or 0)


@pytest.mark.usefixtures("life")
def test_the_users_own_word_comes_before_all_that_was_read(account: Account) -> None:
    for other, word in ((KAETHE, "close"), (NADIA, "slight")):
        (one,) = known(account.pk, other.name)
        state_fact(account, one, "closeness", word)
    found = listed(account)
    assert found[:2] == [KAETHE.name, HANNA.name]
    assert found.index(NADIA.name) > found.index(TOBIAS.name)


@pytest.mark.usefixtures("life")
def test_the_dead_are_not_among_the_nearest_whatever_was_said_of_them(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    (hanna,) = known(account.pk, HANNA.name)
    state_fact(account, hanna, "closeness", "close")
    state_fact(account, hanna, "died", "yes")
    assert listed(account).index(HANNA.name) > listed(account).index(TOBIAS.name)
    monkeypatch.setattr(nearest, "REACH", 0)  # as the database sorts them
    assert listed(account).index(HANNA.name) > listed(account).index(TOBIAS.name)


def test_a_club_for_years_with_one_exchange_beside_it_is_no_company_of_years(
    account: Account, take_in: TakeIn, quick: None
) -> None:
    many = [PETRA, KAETHE, TOBIAS, HANNA]
    club = [letter(KARL, (ME, *many), day, f"{day}.") for day in YEARS]
    club += [letter(ME, (KARL, *many), day, f"{day}!") for day in YEARS]
    beside = [letter(ME, KARL, "2026-05-02"), letter(KARL, ME, "2026-05-03")]
    few = [f"{year}-0{month}-11" for year in range(2022, 2027) for month in (1, 2, 3, 4)]
    take_in(mailbox(*club, *beside, name="club.mbox"), both(NADIA, few), me=(ME.email,))
    assert listed(account)[:2] == [NADIA.name, KARL.name]


@pytest.mark.usefixtures("life")
def test_beyond_its_reach_people_stand_by_what_their_days_could_make(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    everyone = listed(account)
    monkeypatch.setattr(nearest, "REACH", 1)
    assert sorted(listed(account)) == sorted(everyone)


def test_the_years_stand_where_the_list_looks_for_them() -> None:
    running = Running()
    for day, outgoing in ((739_000, True), (739_001, False)):
        contact = Contact(1, datetime.fromordinal(day).replace(tzinfo=UTC), outgoing)
        running.take(contact, contact.at.timestamp(), day)
    assert running.plain()[nearest.years_at()] == [[2024, 1, 1]]
