"""Lists of people: found by any form of a name, a firm or an address, in pages, in three orders."""

from collections.abc import Callable

import pytest

from tests.exports import cards, letter, mailbox
from tests.people import HANNA, JOERG, KAETHE, ME, OTHERS, TOBIAS
from visavis.actions.import_files import ImportResult
from visavis.actions.mark_person import say_rest
from visavis.store.access import Account
from visavis.store.read.people import PeoplePage, count, people
from visavis.store.read.person import person
from visavis.store.read.search import known
from visavis.store.zone import today

TakeIn = Callable[..., ImportResult]

SHOP = HANNA.__class__("Shop", "newsletter@example.com")


@pytest.fixture
def everyone(take_in: TakeIn, quick: None) -> None:
    advert = letter(SHOP, ME, "2026-11-20", List_Unsubscribe="<mailto:off@example.com>")
    talk = letter(HANNA, ME, "2026-11-20"), letter(ME, HANNA, "2026-11-21"), letter(KAETHE, ME, "2026-11-22")
    take_in(cards(*OTHERS), mailbox(advert, *talk), me=(ME.email,))


def look(account: Account, **choice: object) -> PeoplePage:
    return people(account.pk, on=today(account), **choice)  # type: ignore[arg-type]


def names(page: PeoplePage) -> list[str]:
    return [line.name for line in page.items]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Käthe", [KAETHE.name]),
        ("kaethe", [KAETHE.name]),
        ("KATHE", [KAETHE.name]),
        ("sorensen", [HANNA.name]),
        ("Soerensen", [HANNA.name]),
        ("jörg petersen", [JOERG.name]),
        ("petersen joerg", [JOERG.name]),
        ("brückner", [TOBIAS.name]),
        ("tobias.brandauer@exam", [TOBIAS.name]),
        ("8999998010", [TOBIAS.name]),
        ("winkler käthe nobody", []),
        ("%", []),
        ("'; DROP TABLE store_person; --", []),
        ("\\", []),
    ],
)
@pytest.mark.usefixtures("everyone")
def test_people_are_found_however_they_are_typed(account: Account, query: str, found: list[str]) -> None:
    assert names(look(account, query=query)) == found


@pytest.mark.parametrize("query", ["\0", "\ud800", "K\0 nobody", "x" * 100_000, "\U0001f600"])
@pytest.mark.usefixtures("everyone")
def test_an_odd_query_breaks_nothing(account: Account, query: str) -> None:
    assert look(account, query=query).total in (0, len(OTHERS))
    assert known(account.pk, query) == []


@pytest.mark.usefixtures("everyone")
def test_an_empty_query_finds_everyone_but_machines_and_the_user(account: Account) -> None:
    assert look(account, query="  ").total == len(OTHERS)


@pytest.mark.usefixtures("everyone")
def test_the_nearest_come_first_and_who_was_never_written_to_last(account: Account) -> None:
    assert names(look(account, order="near"))[:2] == [HANNA.name, KAETHE.name]
    assert names(look(account, order="recent"))[:2] == [KAETHE.name, HANNA.name]
    assert names(look(account, order="name")) == sorted(
        (one.name for one in OTHERS), key=lambda n: n.replace("Dr. ", "")
    )


@pytest.mark.usefixtures("everyone")
def test_pages_follow_each_other_without_a_gap(account: Account) -> None:
    pages = [names(look(account, order="name", offset=offset, limit=3)) for offset in (0, 3, 6, 9)]
    assert [len(page) for page in pages] == [3, 3, 2, 0]
    assert [name for page in pages for name in page] == names(look(account, order="name"))


@pytest.mark.usefixtures("everyone")
def test_the_words_of_the_filter_count_whom_the_filter_finds(account: Account) -> None:
    counts = count(account.pk).words
    assert sum(counts.values()) == len(OTHERS)
    for word, many in counts.items():
        assert look(account, word=word).total == many


@pytest.mark.usefixtures("everyone")
def test_whom_the_user_leaves_alone_stands_under_no_word(account: Account) -> None:
    before = count(account.pk)
    (hanna,) = known(account.pk, HANNA.email)
    say_rest(account, hanna, on=True)
    after = count(account.pk)
    assert sum(after.words.values()) == sum(before.words.values()) - 1
    assert after.kinds == before.kinds
    for word, many in after.words.items():
        assert look(account, word=word).total == many


@pytest.mark.usefixtures("everyone")
def test_a_line_shows_addresses_firm_and_tie(account: Account) -> None:
    (line,) = look(account, query="hanna@").items
    assert [(one.kind, one.written) for one in line.addresses] == [
        ("email", HANNA.email), ("phone", HANNA.phone), ("url", HANNA.url),
    ]  # fmt: skip
    assert (line.organisation, line.birthday) == (HANNA.organisation, HANNA.birthday)
    assert line.tie is not None
    assert line.tie.days_in_touch == 2


@pytest.mark.usefixtures("everyone")
def test_a_person_is_shown_with_the_source_of_every_fact(account: Account) -> None:
    (row,) = known(account.pk, "HANNA@example.org")
    view = person(account.pk, row, today(account))
    assert {fact.source for fact in view.facts if fact.field == "name"} == {"vcard", "mail"}
    assert all(fact.path for fact in view.facts)
    assert view.conflicts == ()


@pytest.mark.usefixtures("everyone")
def test_a_person_is_known_by_address_or_whole_name(account: Account) -> None:
    assert known(account.pk, f" {HANNA.email.upper()} ") == known(account.pk, HANNA.name.upper()) != []
    assert len(known(account.pk, "jorg petersen")) == 1
    assert known(account.pk, "Hanna") == []
