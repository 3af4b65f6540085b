"""Words of the user on cards of real servers: there and read back, never over what somebody else wrote meanwhile."""

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.exports import cards
from tests.people import HANNA, KAETHE, NADIA, TOBIAS, Actor
from tests.sync.dav_servers import PASSWORD, USER, DavServer, Servers
from tests.sync.test_dav import SERVERS, name_of, with_uid
from visavis.actions import connect
from visavis.actions.connect import Wanted
from visavis.actions.push_cards import decide
from visavis.actions.state_fact import state_fact
from visavis.actions.sync import SyncResult, sync
from visavis.actions.undo import undo
from visavis.store.access import Account, NotFoundError
from visavis.store.models import CardChange, Claim, Import, JournalEntry, Person
from visavis.store.models import Connection as Row
from visavis.store.read.connections import connections
from visavis.sync.http import Client
from visavis.sync.secrets import Secret

pytestmark = pytest.mark.usefixtures("quick", "home")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    monkeypatch.setitem(sys.modules, "keyring", None)
    return folder


@dataclass
class Book:
    """An address book that is fetched from, and written to where it is two-way."""

    account: Account
    server: DavServer
    connection: int

    def sync(self) -> SyncResult:
        result = sync(self.account, self.connection)
        assert result.error == "", result
        return result

    def say(self, one: Actor, field: str, value: str) -> int:
        entry = state_fact(self.account, person(one).pk, field, value)
        assert entry is not None
        return entry

    def edit(self, one: Actor, before: str, after: str) -> None:
        """Another program of the user changes a card."""
        card = self.server.card(name_of(one))
        assert before in card
        self.server.put(name_of(one), card.replace(before, after))

    def says(self, one: Actor, line: str) -> bool:
        return re.search(rf"(?m)^{re.escape(line)}\r?$", self.server.card(name_of(one))) is not None


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    started = Servers(tmp_path_factory.mktemp("servers"))
    yield started
    started.close()


@pytest.fixture(params=SERVERS)
def book(request: pytest.FixtureRequest, account: Account, servers: Servers) -> Book:
    return opened(servers[request.param], account, {"two-way": "yes"})


@pytest.fixture
def read_only(account: Account, servers: Servers) -> Book:
    return opened(servers["radicale"], account, {})


def opened(server: DavServer, account: Account, options: dict[str, str]) -> Book:
    """Tobias and Käthe, fetched once."""
    for one in (TOBIAS, KAETHE):
        server.put(name_of(one), with_uid(one).replace("END:", "X-KEPT;X-A=1:as it is\r\nEND:"))
    wanted = Wanted(server.url, kind="carddav", user=USER, name="Telefon", options=options)
    book = Book(account, server, connect.set_up(account, wanted, Secret(PASSWORD)).id)
    book.sync()
    return book


def person(one: Actor) -> Person:
    return Person.objects.get(identities__value=one.email)


def test_a_word_stands_on_the_card_and_is_read_back(book: Book) -> None:
    book.say(TOBIAS, "organisation", "Lenz & Lenz")
    book.say(TOBIAS, "note", "Plays the cello")
    result = book.sync()
    assert (result.written, result.conflicts, result.new) == (2, 0, 1)
    assert book.says(TOBIAS, "ORG:Lenz & Lenz")
    assert book.says(TOBIAS, "NOTE:Plays the cello")
    assert book.says(TOBIAS, "X-KEPT;X-A=1:as it is")
    assert book.says(KAETHE, f"FN:{KAETHE.name}")
    assert Claim.objects.filter(source="vcard", field="organisation", value="Lenz & Lenz").count() == 1


def test_what_stands_there_is_not_written_again(book: Book) -> None:
    book.say(TOBIAS, "title", "Carpenter")
    book.sync()
    before = book.server.card(name_of(TOBIAS))
    again = book.sync()
    assert (again.written, again.new, again.entry) == (0, 0, None)
    assert book.server.card(name_of(TOBIAS)) == before


def test_every_field_arrives(book: Book) -> None:
    said = {
        "name": "Tobias Lenz", "nickname": "Tobi", "birthday": "--11-24", "organisation": "Lenz", "title": "Carpenter",
        "email": "tobias@lenz.example", "phone": "+49 30 23125077", "url": "https://lenz.example",
        "address": "Uferweg 3", "note": "Likes; commas, and\nlines",
    }  # fmt: skip
    for field, value in said.items():
        book.say(TOBIAS, field, value)
    assert book.sync().written == len(said)
    told = Claim.objects.filter(source="vcard", identity__person=person(TOBIAS))
    for field, value in said.items():
        name = "website" if field == "url" else field
        assert told.filter(field=name, value=value).exists(), field
    assert person(TOBIAS).name == "Tobias Lenz"


def test_a_card_that_changed_elsewhere_in_another_field_takes_the_word_and_keeps_the_change(book: Book) -> None:
    book.say(TOBIAS, "title", "Carpenter")
    book.edit(TOBIAS, TOBIAS.birthday, "1979-12-24")
    assert book.sync().written == 1
    assert book.says(TOBIAS, "TITLE:Carpenter")
    assert book.says(TOBIAS, "BDAY:1979-12-24")


def test_what_was_known_when_the_user_spoke_is_overwritten_and_what_was_not_is_a_conflict(book: Book) -> None:
    book.say(TOBIAS, "organisation", "Lenz & Lenz")
    book.edit(TOBIAS, TOBIAS.organisation, "Drechslerei Nord")
    result = book.sync()
    assert (result.written, result.conflicts) == (0, 1)
    assert book.says(TOBIAS, "ORG:Drechslerei Nord")
    (change,) = CardChange.objects.all()
    assert (change.state, change.theirs) == ("conflict", ["Drechslerei Nord"])
    assert book.sync().conflicts == 0  # told once, and left alone until it is decided
    assert book.says(TOBIAS, "ORG:Drechslerei Nord")


def test_mine_puts_the_word_onto_the_card(book: Book) -> None:
    conflict(book)
    assert decide(book.account, CardChange.objects.get().pk, mine=True) is None
    assert book.sync().written == 1
    assert book.says(TOBIAS, "ORG:Lenz & Lenz")


def test_mine_is_asked_again_when_the_card_changed_once_more(book: Book) -> None:
    conflict(book)
    decide(book.account, CardChange.objects.get().pk, mine=True)
    book.edit(TOBIAS, "Drechslerei Nord", "Drechslerei Süd")
    assert book.sync().conflicts == 1
    assert book.says(TOBIAS, "ORG:Drechslerei Süd")


def test_theirs_takes_the_word_back_and_that_can_be_undone(book: Book) -> None:
    conflict(book)
    assert person(TOBIAS).organisation == "Lenz & Lenz"
    entry = decide(book.account, CardChange.objects.get().pk, mine=False)
    assert (person(TOBIAS).organisation, CardChange.objects.count()) == ("Drechslerei Nord", 0)
    assert JournalEntry.objects.get(pk=entry or 0).kind == "withdrawal"
    undo(book.account, entry)
    assert person(TOBIAS).organisation == "Lenz & Lenz"


def conflict(book: Book) -> None:
    book.say(TOBIAS, "organisation", "Lenz & Lenz")
    book.edit(TOBIAS, TOBIAS.organisation, "Drechslerei Nord")
    assert book.sync().conflicts == 1


def test_a_card_that_changes_between_reading_and_writing_is_read_again(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server says 412; the other program's change and the word both stand in the end."""
    book.say(TOBIAS, "title", "Carpenter")
    ask = Client.ask
    asked: list[int] = []

    def disturbed(self: Client, method: str, url: str, *given: Any, **more: Any) -> Any:
        if method == "PUT" and not asked:
            book.edit(TOBIAS, TOBIAS.birthday, "1979-12-24")
        answer = ask(self, method, url, *given, **more)
        asked.extend([answer.status] if method == "PUT" else [])
        return answer

    monkeypatch.setattr(Client, "ask", disturbed)
    assert book.sync().written == 1
    assert asked[0] == 412
    assert len(asked) == 2
    assert book.says(TOBIAS, "TITLE:Carpenter")
    assert book.says(TOBIAS, "BDAY:1979-12-24")


def test_a_word_taken_back_before_it_was_written_never_is(book: Book) -> None:
    undo(book.account, book.say(TOBIAS, "title", "Carpenter"))
    assert book.sync().written == 0
    assert not book.says(TOBIAS, "TITLE:Carpenter")


def test_a_card_that_is_gone_is_not_made_again(book: Book) -> None:
    book.say(TOBIAS, "title", "Carpenter")
    book.server.delete(name_of(TOBIAS))
    result = book.sync()
    assert (result.written, result.gone) == (0, 1)
    assert person(TOBIAS).title == "Carpenter"
    assert book.server.ask("GET", book.server.book + name_of(TOBIAS))[0] == 404


def test_without_two_way_nothing_is_ever_written(read_only: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    ask, methods = Client.ask, set()

    def watched(self: Client, method: str, *given: Any, **more: Any) -> Any:
        methods.add(method)
        return ask(self, method, *given, **more)

    monkeypatch.setattr(Client, "ask", watched)
    read_only.say(TOBIAS, "title", "Carpenter")
    read_only.sync()
    assert methods == {"PROPFIND"}
    assert not CardChange.objects.exists()


def test_a_word_said_before_it_was_two_way_is_written_then(read_only: Book) -> None:
    read_only.say(TOBIAS, "title", "Carpenter")
    turn_two_way(read_only)
    assert read_only.sync().written == 1


def test_what_came_after_the_user_spoke_is_a_conflict_even_if_it_was_fetched_since(read_only: Book) -> None:
    read_only.say(TOBIAS, "organisation", "Lenz & Lenz")
    read_only.edit(TOBIAS, TOBIAS.organisation, "Drechslerei Nord")
    assert read_only.sync().new == 1
    turn_two_way(read_only)
    assert read_only.sync().conflicts == 1
    assert read_only.says(TOBIAS, "ORG:Drechslerei Nord")


def turn_two_way(book: Book) -> None:
    wanted = connect.as_wanted(book.account, book.connection)
    connect.change(book.account, book.connection, replace(wanted, options={"two-way": "yes"}))


def test_whoever_has_no_card_there_gets_none(book: Book, take_in: Callable[..., Any]) -> None:
    take_in(cards(HANNA))
    book.say(HANNA, "title", "Editor")
    assert book.sync().written == 0
    assert not CardChange.objects.exists()


def test_what_is_gone_there_stays_here_and_is_told(book: Book) -> None:
    for one in (TOBIAS, KAETHE):
        book.server.delete(name_of(one))
    result = book.sync()
    assert (result.gone, result.entry) == (2, None)
    assert {row.name for row in Person.objects.filter(is_me=False)} >= {TOBIAS.name, KAETHE.name}
    (line,) = connections(book.account.pk)
    assert line.gone == 2
    book.server.put(name_of(NADIA), with_uid(NADIA))
    assert book.sync().gone == 0


def test_a_fetched_card_is_an_import_and_the_password_is_nowhere(book: Book, home: Path) -> None:
    assert all(row.path.startswith("Telefon/") for row in Import.objects.all())
    kept = [file for file in home.rglob("*") if file.is_file() and PASSWORD.encode() in file.read_bytes()]
    assert [file.parent.name for file in kept] == ["secrets"]
    assert PASSWORD not in str(Row.objects.values())
    assert PASSWORD not in str(JournalEntry.objects.values())


def test_another_accounts_conflict_does_not_exist(book: Book) -> None:
    conflict(book)
    other = Account.objects.create(name="other", created_at=book.account.created_at)
    with pytest.raises(NotFoundError):
        decide(other, CardChange.objects.get().pk, mine=True)
