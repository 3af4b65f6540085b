"""The meaning of what is said of people: read once, let go of with what it is of, found by what one needs."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.actions.meanings import by_subject
from tests.exports import cards
from tests.people import HANNA, HANNAH, JOERG, ME, NADIA, TOBIAS
from visavis.actions.erase import erase
from visavis.actions.import_files import ImportResult
from visavis.actions.index_meanings import PIECE, Indexed, index_meanings
from visavis.actions.join_people import join_people
from visavis.actions.judge import judge
from visavis.actions.mark_person import say_private, say_rest
from visavis.actions.state_fact import state_fact, withdraw_field
from visavis.actions.undo import undo
from visavis.config import env
from visavis.language.meaning import semantic
from visavis.store.access import Account
from visavis.store.models import JournalEntry, Meaning, Person, Topic
from visavis.store.read.meaning import LONGEST, PER_PERSON, find, lines

TakeIn = Callable[..., ImportResult]
pytestmark = pytest.mark.usefixtures("quick")

MIETRECHT = "Fachanwältin für Mietrecht"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return by_subject(monkeypatch)


@pytest.fixture
def hanna(account: Account, take_in: TakeIn) -> int:
    """Hanna knows the law, Tobias has bees, Nadia and Jörg have a firm each."""
    take_in(cards(HANNA, HANNAH, TOBIAS, NADIA, JOERG), me=(ME.email,))
    state_fact(account, pk(HANNA.name), "title", MIETRECHT)
    state_fact(account, pk(TOBIAS.name), "note", "Keeps bees.\nMet in Graz. Likes rye bread.")
    return pk(HANNA.name)


def pk(name: str) -> int:
    return Person.objects.get(name=name).pk


def said(account: Account, people: Iterable[int] | None = None) -> set[tuple[str, str]]:
    return {(one.field, one.text) for one in lines(account.pk, people)}


def found(account: Account, query: str) -> list[tuple[str, str, str]]:
    names = dict(Person.objects.values_list("pk", "name"))
    return [(names[one.person], one.line, one.by) for one in find(account.pk, query).fits]


def kept(account: Account) -> set[tuple[int, str]]:
    return set(Meaning.objects.filter(account=account).values_list("person", "line"))


def test_lines_are_what_is_said_of_them_a_note_by_its_sentences(account: Account, hanna: int) -> None:
    assert said(account, [hanna]) == {("title", MIETRECHT), ("organisation", HANNA.organisation)}
    assert said(account, [pk(TOBIAS.name)]) == {
        ("note", "Keeps bees."), ("note", "Met in Graz."), ("note", "Likes rye bread."),
        ("organisation", TOBIAS.organisation),
    }  # fmt: skip


def test_topics_are_lines(account: Account, hanna: int) -> None:
    Topic.objects.create(account=account, person_id=hanna, term="beehives", key="beehiv", weight=1, last="2026-11-01")
    assert ("topic", "beehives") in said(account, [hanna])
    assert found(account, "beehives") == [(HANNA.name, "beehives", "words")]


def test_somebody_of_whom_a_book_is_written_has_so_many_lines_of_such_a_length(account: Account, hanna: int) -> None:
    state_fact(account, hanna, "note", "\n".join(f"{number} {'x' * 400}" for number in range(45)))
    of_hanna = lines(account.pk, [hanna])
    assert len(of_hanna) == PER_PERSON
    assert of_hanna[0].text == MIETRECHT
    assert max(len(one.text) for one in of_hanna) == LONGEST


def test_somebody_is_found_by_meaning_with_the_line_that_fits(account: Account, hanna: int, read: list[str]) -> None:
    index_meanings(account)
    assert found(account, "someone who knows tenancy law") == [(HANNA.name, MIETRECHT, "meaning")]
    assert found(account, "who has honey?") == []  # the core "honey" is no subject here
    assert found(account, "Imkerin") == [(TOBIAS.name, "Keeps bees.", "meaning")]


def test_every_line_is_read_once(account: Account, hanna: int, read: list[str]) -> None:
    lines_there = len(said(account))
    assert index_meanings(account) == Indexed(lines_there, 0, 0)
    assert index_meanings(account) == Indexed(0, 0, 0)
    state_fact(account, pk(NADIA.name), "title", MIETRECHT)  # the same words: nothing to read
    assert index_meanings(account) == Indexed(0, 0, 0)
    assert sorted(read) == sorted(set(read))
    assert {name for name, *_ in found(account, "law")} == {HANNA.name, NADIA.name}


def test_reading_goes_on_where_it_was_stopped(
    account: Account, hanna: int, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("visavis.actions.index_meanings.PIECE", 2)
    told: list[tuple[int, int]] = []

    def once(done: int, of: int) -> bool:
        told.append((done, of))
        return done < 2

    count = len(said(account))
    assert index_meanings(account, go_on=once) == Indexed(2, 0, count - 2)
    assert told == [(0, count), (2, count)]
    assert find(account.pk, "law").unread == count - 2
    assert index_meanings(account) == Indexed(count - 2, 0, 0)
    assert PIECE > 2


def test_while_lines_are_being_read_no_search_looks_for_them_anew(
    account: Account, hanna: int, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("visavis.actions.index_meanings.PIECE", 1)
    count = len(said(account))
    unread = [find(account.pk, "law").unread]
    monkeypatch.setattr("visavis.store.read.meaning.lines", None)  # whoever calls it fails

    def search(_done: int, _of: int) -> bool:
        unread.append(find(account.pk, "law").unread)
        return True

    index_meanings(account, go_on=search)
    assert unread == [count, *range(count, 0, -1)]
    with CaptureQueriesContext(connection) as asked:
        assert find(account.pk, "tenancy law").unread == 0
    assert not [one for one in asked.captured_queries if '"vector"' in one["sql"] and '"id" > 0' in one["sql"]]
    assert [name for name, *_ in found(account, "tenancy law")] == [HANNA.name]


def test_some_people_are_brought_up_to_date_and_the_others_left(account: Account, hanna: int, read: list[str]) -> None:
    index_meanings(account, [hanna])
    assert {person for person, _ in kept(account)} == {hanna}


def test_what_is_not_said_any_more_is_found_no_longer_and_let_go_of(
    account: Account, hanna: int, read: list[str]
) -> None:
    entry = state_fact(account, hanna, "title", "Imkerin")
    index_meanings(account)
    assert entry is not None
    undo(account, entry)
    assert (HANNA.name, "Imkerin", "words") not in found(account, "Imkerin")
    assert (hanna, "Imkerin") not in kept(account)
    assert index_meanings(account).gone == 0


def test_what_is_taken_back_while_it_is_read_is_let_go_of_at_the_end(
    account: Account, hanna: int, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    meant = semantic.meanings
    entries = [state_fact(account, hanna, "note", "Knows a plumber")]

    def taken_back_meanwhile(texts: Any) -> Any:
        if entries:
            undo(account, entries.pop())
        return meant(texts)

    monkeypatch.setattr(semantic, "meanings", taken_back_meanwhile)
    assert index_meanings(account).gone == 1
    assert (hanna, "Knows a plumber") not in kept(account)


def test_with_a_rest_a_word_or_an_import_goes_what_was_read_of_its_lines(
    account: Account, hanna: int, read: list[str]
) -> None:
    tobias = pk(TOBIAS.name)
    index_meanings(account)
    assert (tobias, "Keeps bees.") in kept(account)
    assert withdraw_field(account, tobias, "note") is not None
    assert (tobias, "Keeps bees.") not in kept(account)
    assert withdraw_field(account, hanna, "title") is not None
    assert (hanna, MIETRECHT) not in kept(account)
    assert (hanna, HANNA.organisation) in kept(account)
    say_rest(account, hanna, on=True)
    assert not {line for person, line in kept(account) if person == hanna}
    undo(account, JournalEntry.objects.get(kind="import").pk)
    assert kept(account) == set()


def test_with_a_topic_and_with_a_join_goes_what_was_read_of_its_line(
    account: Account, hanna: int, read: list[str]
) -> None:
    Topic.objects.create(account=account, person_id=hanna, term="beehives", key="beehiv", weight=1, last="2026-11-01")
    index_meanings(account)
    assert (hanna, "beehives") in kept(account)
    judge(account, [hanna])  # her words tell of none
    assert (hanna, "beehives") not in kept(account)
    join_people(account, pk(TOBIAS.name), hanna)
    assert not {line for person, line in kept(account) if person == hanna}


def test_joined_they_are_one_and_split_again_two(account: Account, hanna: int, read: list[str]) -> None:
    index_meanings(account)
    entry = join_people(account, pk(TOBIAS.name), hanna)
    index_meanings(account)
    assert found(account, "law") == [(TOBIAS.name, MIETRECHT, "meaning")]
    assert all(person != hanna for person, _ in kept(account))
    undo(account, entry)
    index_meanings(account)
    assert found(account, "law") == [(HANNA.name, MIETRECHT, "meaning")]
    assert (hanna, MIETRECHT) in kept(account)


def test_the_erased_are_found_by_nothing_and_nothing_of_them_is_kept(
    account: Account, hanna: int, read: list[str]
) -> None:
    index_meanings(account)
    assert found(account, "law")
    erase(account, hanna)
    assert found(account, "law") == []
    assert not Meaning.objects.filter(line=MIETRECHT).exists()


def test_who_is_left_alone_is_not_read_and_who_is_private_is(account: Account, hanna: int, read: list[str]) -> None:
    say_private(account, hanna, on=True)
    say_rest(account, pk(TOBIAS.name), on=True)
    index_meanings(account)
    assert found(account, "law") == [(HANNA.name, MIETRECHT, "meaning")]
    assert found(account, "bees") == []
    assert all(person != pk(TOBIAS.name) for person, _ in kept(account))


def test_nobody_is_sent_to_the_dead(account: Account, hanna: int, read: list[str]) -> None:
    state_fact(account, hanna, "note", "Gestorben am 3. April 2025")
    index_meanings(account)
    assert found(account, "law") == []


def test_without_the_extra_nothing_is_read_and_words_are_searched(
    account: Account, hanna: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    count = len(said(account))
    assert index_meanings(account) == Indexed(0, 0, count)
    assert found(account, "Mietrecht") == [(HANNA.name, MIETRECHT, "words")]
    assert found(account, "tenancy law") == []
    assert find(account.pk, "Mietrecht").unread == count


def test_what_was_read_while_the_extra_was_there_is_of_no_use_without_it(
    account: Account, hanna: int, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    index_meanings(account)
    assert found(account, "tenancy law")
    monkeypatch.setattr(semantic, "is_there", lambda: False)
    assert found(account, "tenancy law") == []


def test_a_stranger_reads_and_finds_nothing(account: Account, hanna: int, read: list[str]) -> None:
    index_meanings(account)
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    assert index_meanings(stranger, [hanna]) == Indexed(0, 0, 0)
    assert find(stranger.pk, "law").fits == ()
    assert kept(stranger) == set()
    assert (hanna, MIETRECHT) in kept(account)


def test_who_goes_while_their_lines_are_read_is_not_kept(
    account: Account, hanna: int, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    meant = semantic.meanings

    def erased_meanwhile(texts: Any) -> Any:
        Person.objects.filter(pk=hanna).delete()
        return meant(texts)

    monkeypatch.setattr(semantic, "meanings", erased_meanwhile)
    index_meanings(account)
    assert kept(account)
    assert all(person != hanna for person, _ in kept(account))


@pytest.mark.skipif(not semantic.is_there(), reason="the extra [semantic] is not installed")
def test_the_model_finds_the_lawyer_in_the_other_language(account: Account, hanna: int) -> None:
    index_meanings(account)
    assert found(account, "someone who knows tenancy law")[0] == (HANNA.name, MIETRECHT, "meaning")
