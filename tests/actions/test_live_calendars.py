"""Calendars fetched from a server and from a feed become events, like those of a file."""

import sys
from pathlib import Path

import pytest

from tests.people import ME, NADIA
from tests.sync.dav_servers import PASSWORD, USER, Asked, Said, radicale, scripted
from visavis.actions import connect
from visavis.actions.connect import CannotConnectError, Wanted
from visavis.actions.sync import sync
from visavis.actions.undo import undo
from visavis.store.access import Account
from visavis.store.models import Connection, Event, Import, Person
from visavis.sync.secrets import Secret

pytestmark = pytest.mark.usefixtures("quick", "home")

MEETING = "\r\n".join(
    [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", "BEGIN:VEVENT", "UID:plan-1"),
        *("DTSTAMP:20261101T080000Z", "DTSTART:20261102T150000Z", "DTEND:20261102T160000Z", "SUMMARY:Plan the move"),
        f"ORGANIZER;CN={ME.name}:mailto:{ME.email}",
        f"ATTENDEE;CN={NADIA.name};PARTSTAT=ACCEPTED:mailto:{NADIA.email}",
        *("END:VEVENT", "END:VCALENDAR", ""),
    ]
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    monkeypatch.setitem(sys.modules, "keyring", None)
    return folder


def test_a_calendar_on_a_server_brings_its_meetings_once(account: Account, tmp_path: Path) -> None:
    with radicale(tmp_path / "server") as server:
        server.put("plan.ics", MEETING)
        wanted = Wanted(server.url, kind="caldav", user=USER, name="Kalender")
        made = connect.set_up(account, wanted, Secret(PASSWORD))
        first = sync(account, made.id)
        again = sync(account, made.id)
        server.delete("plan.ics")
        emptied = sync(account, made.id)
    assert (first.error, first.events, again.new, again.entry) == ("", 1, 0, None)
    assert Import.objects.get().path == "Kalender/Termine.ics"
    assert Person.objects.filter(identities__value=NADIA.email).exists()
    assert (emptied.gone, emptied.entry, Event.objects.count()) == (1, None, 1)
    undo(account, first.entry)
    assert not Event.objects.exists()


def test_a_feed_that_changed_brings_only_what_is_new(account: Account) -> None:
    said = [MEETING]

    def script(asked: Asked) -> Said:
        version = f'"{len(said)}"'
        if asked.headers.get("if-none-match") == version:
            return Said(304)
        return Said(200, "".join(said).encode(), {"ETag": version})

    with scripted(script) as (address, asked):
        made = connect.set_up(account, Wanted(f"{address}/club.ics", name="Club"))
        results = [sync(account, made.id), sync(account, made.id)]
        said.append(MEETING.replace("plan-1", "plan-2").replace("20261102", "20261109"))
        results.append(sync(account, made.id))
    assert [result.error for result in results] == ["", "", ""]
    assert [result.events for result in results][0::2] == [1, 2]
    assert (results[1].entry, Event.objects.count()) == (None, 2)
    assert [one.headers.get("if-none-match") for one in asked] == [None, '"1"', '"1"']


@pytest.mark.parametrize(
    ("written", "kind", "url"),
    [
        ("webcal://club.example.org/a.ics", "feed", "https://club.example.org/a.ics"),
        ("https://club.example.org/a.ics?key=1", "feed", "https://club.example.org/a.ics?key=1"),
        ("carddavs://karten.example.org", "carddav", "https://karten.example.org"),
        ("caldav://karten.example.org/x/", "caldav", "https://karten.example.org/x/"),
    ],
)
def test_an_address_says_what_it_is(account: Account, written: str, kind: str, url: str) -> None:
    connect.set_up(account, Wanted(written, user="mirjam"), Secret(PASSWORD))
    row = Connection.objects.get()
    assert (row.kind, row.url) == (kind, url)


def test_an_address_that_does_not_is_asked_for(account: Account) -> None:
    with pytest.raises(CannotConnectError) as error:
        connect.set_up(account, Wanted("https://karten.example.org/", user="mirjam"), Secret(PASSWORD))
    assert error.value.code == "kind-unclear"
