"""Who has gone quiet and which ties rest, in the order in which it would be worth most to write again."""

from collections.abc import Callable

import pytest

from tests.exchanges import both, every, only_they
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, HANNAH, JOERG, KAETHE, KARL, ME, NADIA, PETRA, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.actions.state_fact import state_fact
from visavis.advice.today import today as suggested
from visavis.store.access import Account
from visavis.store.access import people as everybody
from visavis.store.models import AlterTie, Person
from visavis.store.read.candidates import candidates
from visavis.store.read.people import people
from visavis.store.read.search import known
from visavis.store.read.silence import dormant
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]

pytestmark = pytest.mark.usefixtures("quick")

WEEKLY = every(7, "2025-11-01", "2026-09-05")
MONTHLY = every(30, "2024-06-01", "2026-02-01")


def listed(account: Account, order: str, query: str = "") -> list[str]:
    return [line.name for line in people(account.pk, on=today(account), order=order, query=query).items]


def one(account: Account, name: str) -> int:
    (found,) = known(account.pk, name)
    return found


def test_those_whose_silence_is_out_of_rhythm_come_and_the_most_at_stake_first(
    account: Account, take_in: TakeIn
) -> None:
    in_touch = every(7, "2026-01-03", "2026-11-21")
    take_in(both(NADIA, MONTHLY), both(TOBIAS, WEEKLY), both(HANNA, in_touch), cards(KAETHE), me=(ME.email,))
    assert listed(account, "quiet") == [TOBIAS.name, NADIA.name]
    assert listed(account, "quiet", "nadia") == [NADIA.name]


def test_who_writes_once_a_year_or_never_wrote_from_both_sides_is_not_quiet(account: Account, take_in: TakeIn) -> None:
    christmas = [f"{year}-12-2{year % 4}" for year in range(2016, 2026)]
    take_in(both(KAETHE, christmas), only_they(JOERG, WEEKLY), me=(ME.email,))
    assert listed(account, "quiet") == listed(account, "dormant") == []


def test_silence_says_nothing_of_those_who_are_left_alone_fine_without_or_dead(
    account: Account, take_in: TakeIn
) -> None:
    everyone = (PETRA, KARL, TOBIAS, HANNAH)
    take_in(cards(*everyone), *(both(other, WEEKLY) for other in everyone), me=(ME.email,))
    assert len(listed(account, "quiet")) == 4
    for other, field, value in ((PETRA, "rest", "yes"), (KARL, "rhythm", "none"), (TOBIAS, "died", "yes")):
        state_fact(account, one(account, other.name), field, value)
    assert listed(account, "quiet") == [HANNAH.name]
    state_fact(account, one(account, HANNAH.name), "note", "† 2026, in September")
    assert listed(account, "quiet") == []


def test_who_is_close_by_the_users_word_is_still_among_the_quiet(account: Account, take_in: TakeIn) -> None:
    take_in(both(TOBIAS, WEEKLY), me=(ME.email,))
    state_fact(account, one(account, TOBIAS.name), "closeness", "close")
    assert listed(account, "quiet") == [TOBIAS.name]


def test_whom_the_user_calls_slight_is_missed_by_nobody(account: Account, take_in: TakeIn) -> None:
    take_in(both(TOBIAS, WEEKLY), both(NADIA, every(14, "2021-01-05", "2023-06-01")), me=(ME.email,))
    assert (listed(account, "quiet"), listed(account, "dormant")) == ([TOBIAS.name], [NADIA.name])
    for other in (TOBIAS, NADIA):
        state_fact(account, one(account, other.name), "closeness", "slight")
    assert (listed(account, "quiet"), listed(account, "dormant")) == ([], [])
    assert candidates(account.pk, today(account)) == []


def test_today_and_the_lists_have_one_order(account: Account, take_in: TakeIn) -> None:
    take_in(*(both(other, WEEKLY[number:]) for number, other in enumerate((TOBIAS, HANNA, KARL))), me=(ME.email,))
    state_fact(account, one(account, HANNA.name), "rhythm", "7")  # the wish counts in both
    found = suggested(candidates(account.pk, today(account)), on=today(account), limit=9)
    names = dict(Person.objects.values_list("pk", "name"))
    assert [names[each.person] for each in found] == listed(account, "quiet")
    assert len(found) == 3


def test_the_dead_are_no_circle_that_fell_silent(account: Account, take_in: TakeIn) -> None:
    days = every(14, "2021-01-05", "2023-06-01")
    take_in(both(HANNA, [*days, "2023-06-02"]), both(NADIA, days), only_they(PETRA, ["2022-01-01"]), me=(ME.email,))
    a, b = sorted((one(account, NADIA.name), one(account, PETRA.name)))
    AlterTie.objects.create(account=account, a_id=a, b_id=b, label="likely", strength=0.5)
    assert listed(account, "dormant") == [NADIA.name, HANNA.name]
    assert dormant(everybody(account.pk), today(account), most=1) == [one(account, NADIA.name)]
    state_fact(account, one(account, PETRA.name), "died", "yes")
    AlterTie.objects.update_or_create(account=account, a_id=a, b_id=b, defaults={"label": "likely", "strength": 0.5})
    assert listed(account, "dormant") == [HANNA.name, NADIA.name]
    leads = [each.reopens for each in candidates(account.pk, today(account))]
    assert leads == [0.0, 0.0]


def test_old_ties_from_both_sides_rest_and_the_once_most_mutual_comes_first(account: Account, take_in: TakeIn) -> None:
    seldom, often = every(40, "2021-01-05", "2023-06-01"), every(7, "2021-01-05", "2023-06-01")
    once = mailbox(letter(HANNAH, ME, "2019-01-05"), letter(ME, HANNAH, "2019-01-06"))
    take_in(both(NADIA, seldom), both(HANNA, often), only_they(JOERG, often), once, me=(ME.email,))
    assert listed(account, "dormant") == [HANNA.name, NADIA.name]
    assert listed(account, "quiet") == []


def test_who_leads_back_into_a_silent_circle_comes_before_who_leads_nowhere_new(
    account: Account, take_in: TakeIn
) -> None:
    days = every(14, "2021-01-05", "2023-06-01")
    take_in(both(HANNA, [*days, "2023-06-02"]), both(NADIA, days), both(KARL, WEEKLY), me=(ME.email,))
    take_in(only_they(PETRA, ["2022-01-01"]))
    assert listed(account, "dormant") == [HANNA.name, NADIA.name]
    pairs = ((HANNA, KARL), (NADIA, PETRA))  # Karl wrote this autumn, Petra not since
    for known_one, other in pairs:
        a, b = sorted((one(account, known_one.name), one(account, other.name)))
        AlterTie.objects.update_or_create(
            account=account, a_id=a, b_id=b, defaults={"label": "likely", "strength": 0.5}
        )
    assert listed(account, "dormant") == [NADIA.name, HANNA.name]
