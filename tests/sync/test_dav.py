"""Address books and calendars of real servers: what is new, what changed, what is gone, and what it costs to ask."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.exports import card
from tests.people import HANNA, JOERG, KAETHE, NADIA, TOBIAS, Actor
from tests.sync.conftest import Brought, bring
from tests.sync.dav_servers import BOOK, PASSWORD, USER, DavServer, Servers
from visavis.records import PersonRecord
from visavis.sources.vcard.format import Card, cards
from visavis.sources.vcard.person import person_of
from visavis.sync import caldav, carddav, http
from visavis.sync.collection import count_gone, key_of
from visavis.sync.connection import Connection
from visavis.sync.spool import Spool

SERVERS = ("radicale", "xandikos")


@dataclass
class Phone:
    """A user's address book on a server, and what fetching from it brings."""

    server: DavServer
    spool: Spool
    asked: list[str]

    def fetch(self, state: Any = None, kind: Any = carddav.KIND, path: str = "/", **more: Any) -> Brought:
        self.asked.clear()
        options = {"mailboxes": more.pop("mailboxes", "")}
        connection = Connection(7, kind.name, "Telefon", self.server.url + path, USER, options)
        return bring(connection, self.spool, state, password=more.pop("password", PASSWORD), how=kind.fetch, **more)

    @property
    def root(self) -> Path:
        """Where Radicale keeps the files of the user."""
        assert self.server.root is not None
        return self.server.root

    def save(self, *people: Actor) -> None:
        for one in people:
            self.server.put(name_of(one), with_uid(one))


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    started = Servers(tmp_path_factory.mktemp("servers"))
    yield started
    started.close()


@pytest.fixture(params=SERVERS)
def phone(request: pytest.FixtureRequest, servers: Servers, spool: Spool, asked: list[str]) -> Phone:
    return Phone(servers[request.param], spool, asked)


@pytest.fixture
def on_radicale(servers: Servers, spool: Spool, asked: list[str]) -> Phone:
    return Phone(servers["radicale"], spool, asked)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The methods of all requests but those that were only told to log in."""
    methods: list[str] = []
    once = http.Client._once

    def counted(self: http.Client, method: str, url: str, body: bytes, headers: Any) -> http.Answer:
        answer = once(self, method, url, body, headers)
        if answer.status != http.UNAUTHORISED:
            methods.append(method)
        return answer

    monkeypatch.setattr(http.Client, "_once", counted)
    return methods


def name_of(one: Actor) -> str:
    return one.email.partition("@")[0] + ".vcf"


def with_uid(one: Actor) -> str:
    return card(one).replace("VERSION:3.0", f"VERSION:3.0\r\nUID:{one.email}\r\nN:;{one.name};;;")


def people(brought: Brought) -> list[str]:
    """The names on the cards that came, in the order of letters."""
    return sorted(one.name for content in brought.files.values() for one in persons(content))


def persons(content: bytes) -> list[PersonRecord]:
    from io import BytesIO

    return [person_of(one)[0] for one in cards(BytesIO(content)) if isinstance(one, Card)]


def test_the_first_time_every_card_comes(phone: Phone) -> None:
    phone.save(TOBIAS, KAETHE)
    brought = phone.fetch()
    assert (people(brought), brought.error) == ([KAETHE.name, TOBIAS.name], "")
    assert {one.key for content in brought.files.values() for one in persons(content)} == {TOBIAS.email, KAETHE.email}


def test_the_second_time_one_question_is_enough(phone: Phone) -> None:
    phone.save(TOBIAS, KAETHE)
    again = phone.fetch(phone.fetch().state)
    assert (again.files, again.error, phone.asked) == ({}, "", ["PROPFIND"])


def test_only_what_changed_or_is_new_comes(phone: Phone) -> None:
    phone.save(TOBIAS, KAETHE)
    state = phone.fetch().state
    phone.save(HANNA)
    phone.server.put(name_of(TOBIAS), with_uid(TOBIAS).replace("Brandauer", "Brandauer-Lenz"))
    assert people(phone.fetch(state)) == [HANNA.name, "Tobias Brandauer-Lenz"]


def test_a_card_that_was_deleted_is_noted_and_nothing_else_happens(phone: Phone) -> None:
    phone.save(TOBIAS, KAETHE)
    state = phone.fetch().state
    phone.server.delete(name_of(KAETHE))
    again = phone.fetch(state)
    assert (again.files, again.error, count_gone(again.state)) == ({}, "", 1)
    phone.save(KAETHE)
    back = phone.fetch(again.state)
    assert (people(back), count_gone(back.state)) == ([KAETHE.name], 0)


def test_a_server_that_was_emptied_is_no_reason_to_forget_anybody(phone: Phone) -> None:
    phone.save(TOBIAS, KAETHE, HANNA)
    state = phone.fetch().state
    for one in (TOBIAS, KAETHE, HANNA):
        phone.server.delete(name_of(one))
    again = phone.fetch(state)
    assert (again.files, count_gone(again.state)) == ({}, 3)


def test_a_token_the_server_forgot_costs_a_listing_and_no_card(phone: Phone) -> None:
    phone.save(TOBIAS, KAETHE)
    state = phone.fetch().state
    phone.save(HANNA)
    phone.server.delete(name_of(KAETHE))
    for place in state["collections"].values():
        place["token"] = "urn:forgotten"
    again = phone.fetch(state)
    assert (people(again), count_gone(again.state)) == ([HANNA.name], 1)


def test_one_address_book_may_be_named(phone: Phone) -> None:
    phone.save(TOBIAS)
    brought = phone.fetch(path=phone.server.book)
    assert people(brought) == [TOBIAS.name]
    assert phone.fetch(brought.state, path=phone.server.book).files == {}
    assert phone.asked == ["PROPFIND"]


def test_a_calendar_brings_its_events_and_no_cards(phone: Phone) -> None:
    phone.save(TOBIAS)
    phone.server.put("tea.ics", event("Tea with Käthe"))
    brought = phone.fetch(kind=caldav.KIND)
    assert b"".join(brought.files.values()).decode().count("SUMMARY:Tea with Käthe") == 1
    assert all(name.endswith(".ics") for name in brought.files)
    phone.server.delete("tea.ics")
    gone = phone.fetch(brought.state, kind=caldav.KIND)
    assert (gone.files, count_gone(gone.state)) == ({}, 1)


def test_many_cards_come_in_batches_and_each_once(on_radicale: Phone) -> None:
    write(on_radicale, 250)
    on_radicale.spool.at_most = 100
    brought = on_radicale.fetch()
    assert [content.count(b"BEGIN:VCARD") for batch in brought.batches for content in batch.values()] == [
        100,
        100,
        50,
    ]
    assert len(set(people(brought))) == 250


def test_a_fetching_that_was_stopped_goes_on_where_it_was(on_radicale: Phone) -> None:
    write(on_radicale, 250)
    on_radicale.spool.at_most = 100
    first = on_radicale.fetch(go_on=lambda done, _: done < 200)
    assert (first.error, len(people(first))) == ("cancelled", 200)
    second = on_radicale.fetch(first.state)
    assert len(people(second)) == 50
    assert len({*people(first), *people(second)}) == 250


def test_only_the_chosen_address_books_are_fetched_and_the_others_are_not_gone(on_radicale: Phone) -> None:
    on_radicale.save(TOBIAS)
    other = on_radicale.root / "alte"
    other.mkdir()
    (other / ".Radicale.props").write_text(BOOK.replace("Kontakte", "Alte"))
    (other / "n.vcf").write_text(with_uid(NADIA), newline="")
    assert people(on_radicale.fetch()) == [NADIA.name, TOBIAS.name]
    state = on_radicale.fetch().state
    (other / "k.vcf").write_text(with_uid(KAETHE), newline="")
    on_radicale.save(HANNA)
    again = on_radicale.fetch(state, mailboxes="Kontakte")
    assert (people(again), count_gone(again.state)) == ([HANNA.name], 0)
    assert on_radicale.fetch(state, mailboxes="Nowhere").error == "not-found"


def test_a_card_that_moved_into_another_book_is_not_gone(on_radicale: Phone) -> None:
    on_radicale.save(TOBIAS, NADIA)
    state = on_radicale.fetch().state
    other = on_radicale.root / "alte"
    other.mkdir()
    (other / ".Radicale.props").write_text(BOOK.replace("Kontakte", "Alte"))
    (other / "t.vcf").write_text(with_uid(TOBIAS), newline="")
    on_radicale.server.delete(name_of(TOBIAS))
    again = on_radicale.fetch(state)
    assert (people(again), list(again.files)) == ([TOBIAS.name], ["Alte.vcf"])
    assert count_gone(again.state) == 0


def test_an_address_book_that_vanished_is_gone_card_by_card(on_radicale: Phone) -> None:
    on_radicale.save(TOBIAS, NADIA)
    (on_radicale.root / "neue").mkdir()
    (on_radicale.root / "neue" / ".Radicale.props").write_text(BOOK)
    state = on_radicale.fetch().state
    on_radicale.server.ask("DELETE", on_radicale.server.book)
    again = on_radicale.fetch(state)
    assert (again.error, count_gone(again.state)) == ("", 2)


def test_a_wrong_password_is_said_and_appears_nowhere(on_radicale: Phone) -> None:
    on_radicale.save(JOERG)
    brought = on_radicale.fetch(password="wrong-canary")
    assert (brought.error, brought.files) == ("login-refused", {})
    assert "wrong-canary" not in repr(brought)


def test_nothing_that_was_fetched_or_is_remembered_holds_the_password(phone: Phone) -> None:
    phone.save(TOBIAS)
    brought = phone.fetch()
    assert PASSWORD not in repr(brought)
    assert PASSWORD.encode() not in b"".join(brought.files.values())


def test_a_home_that_moved_is_found_again(phone: Phone) -> None:
    phone.save(TOBIAS)
    assert people(phone.fetch({"home": "/nowhere/"})) == [TOBIAS.name]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("UID:a-1", "a-1"),
        ("UID:urn:uuid:4f\r\n b", "4fb"),
        ("item1.UID;VALUE=text:a\\,b", "a,b"),
        ("uid:x", "x"),
        ("NOTE:UID\\:x", ""),
        ("X-UID:x", ""),
    ],
)
def test_the_key_of_a_card_is_what_the_address_book_source_takes_for_it(written: str, key: str) -> None:
    text = f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\n{written}\r\nEND:VCARD\r\n"
    assert key_of(text) == key
    (told,) = persons(text.encode())
    assert key in {told.key, ""}


def event(title: str) -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", "BEGIN:VEVENT", "UID:tea-1"]
    lines += ["DTSTAMP:20261101T080000Z", "DTSTART:20261102T150000Z", f"SUMMARY:{title}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def write(phone: Phone, many: int) -> None:
    """Cards written where the server keeps them, since it takes them one by one only slowly."""
    folder = phone.root / "kontakte"
    for number in range(many):
        lines = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"UID:p{number}",
            f"FN:Person {number}",
            f"N:;Person {number};;;",
            "END:VCARD",
            "",
        ]
        (folder / f"p{number}.vcf").write_text("\r\n".join(lines), newline="")
