"""The feed for calendar programs: open to whoever has the address and to nobody else; names and days, nothing else."""

import stat
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
from django.test import Client

from tests.exports import Export, cards
from tests.people import HANNA, JOERG, KAETHE, ME, NADIA, Actor
from visavis.actions.answer_suggestion import answer_suggestion
from visavis.actions.share_feed import feed_secret, is_feed_secret, share_feed, stop_sharing_feed
from visavis.config import env
from visavis.phrases.feed import calendar
from visavis.store import access
from visavis.store.access import Account
from visavis.store.models import Claim, Identity
from visavis.store.read.feed import Birthday

TakeIn = Callable[..., Any]
LEAP = Actor(name="Ida Schalttag", email="ida@example.org", birthday="1988-02-29")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("VISAVIS_DATA", str(folder))
    return folder


def events(browser: Client, secret: str, **more: Any) -> dict[str, Any]:
    """The feed read by another program's library, by title."""
    answer = browser.get(f"/feed/{secret}.ics", **more)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert max(len(line) for line in answer.content.split(b"\r\n")) <= 75
    found: Any = icalendar.Calendar.from_ical(answer.content)
    assert not found.errors
    told = {str(event["SUMMARY"]): event for event in found.walk("VEVENT")}
    assert not any(event.errors for event in told.values())
    return told


def test_there_is_no_feed_until_it_is_asked_for(stranger: Client, account: Account) -> None:
    assert feed_secret() == ""
    assert not is_feed_secret("")
    assert stranger.get(f"/feed/{'a' * 27}.ics").status_code == 404


def test_a_calendar_program_needs_the_address_and_nothing_else(stranger: Client, take_in: TakeIn) -> None:
    take_in(cards(KAETHE))
    assert list(events(stranger, share_feed())) == ["Käthe Winkler’s birthday"]


def test_nobody_is_reminded_of_the_dead(stranger: Client, account: Account, take_in: TakeIn) -> None:
    take_in(cards(KAETHE, HANNA), me=(ME.email,))
    hanna = Identity.objects.get(account=account, value=HANNA.email)
    Claim.objects.create(account=account, identity=hanna, source="monica", field="tag", value="deceased", at=env.now())
    answer_suggestion(account, hanna.person_id, "dormant", "later")
    assert list(events(stranger, share_feed())) == ["Käthe Winkler’s birthday"]


@pytest.mark.parametrize("change", ["first", "last", "short", "long", "case"])
def test_nearly_the_address_opens_nothing(stranger: Client, account: Account, change: str) -> None:
    secret = share_feed()
    other = {
        "first": ("B" if secret[0] == "A" else "A") + secret[1:],
        "last": secret[:-1] + ("B" if secret[-1] == "A" else "A"),
        "short": secret[:-1],
        "long": secret + "A",
        "case": secret.swapcase(),
    }[change]
    assert stranger.get(f"/feed/{other}.ics").status_code in {403, 404}
    assert stranger.get(f"/feed/{secret}.ics").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete", "options", "patch"])
def test_it_can_only_be_read(stranger: Client, account: Account, method: str) -> None:
    assert getattr(stranger, method)(f"/feed/{share_feed()}.ics").status_code in {403, 405}


@pytest.mark.parametrize("host", ["evil.example", "localhost:8000", "localhost@evil"])
def test_it_answers_to_no_other_name(stranger: Client, account: Account, host: str) -> None:
    assert stranger.get(f"/feed/{share_feed()}.ics", headers={"host": host}).status_code == 403


def test_a_page_of_another_site_does_not_get_it(stranger: Client, account: Account) -> None:
    page = f"/feed/{share_feed()}.ics"
    assert stranger.get(page, headers={"origin": "https://evil.example"}).status_code == 403
    embeds = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script"}
    assert stranger.get(page, headers=embeds).status_code == 403


@pytest.mark.parametrize("page", ["/feed/", "/feed", "/feed/x.ics/settings", "/feed/../settings", "/settings", "/"])
def test_nothing_beside_it_was_opened(stranger: Client, account: Account, page: str) -> None:
    share_feed()
    assert stranger.get(page).status_code == 403


def test_the_address_is_for_the_owner_of_the_folder_alone(home: Path) -> None:
    secret = share_feed()
    assert len(secret) == 27  # 20 bytes, 160 bit
    assert stat.S_IMODE((home / "feed.secret").stat().st_mode) == 0o600
    assert [file.name for file in home.iterdir()] == ["feed.secret"]


def test_a_new_address_closes_the_old_one_and_taking_it_back_closes_all(browser: Client, stranger: Client) -> None:
    browser.post("/settings/feed", {"share": "on"})
    old = feed_secret()
    assert f"http://localhost/feed/{old}.ics" in browser.get("/settings").content.decode()
    browser.post("/settings/feed", {"share": "on"})
    assert feed_secret() == old
    browser.post("/settings/feed", {"share": "new"})
    new = feed_secret()
    assert new != old
    assert [is_feed_secret(old), is_feed_secret(new)] == [False, True]
    browser.post("/settings/feed", {"share": "off"})
    assert feed_secret() == ""
    assert b"/feed/" not in browser.get("/settings").content.replace(b"/settings/feed", b"")
    assert browser.post("/settings/feed", {"share": "?"}).status_code == 400
    stop_sharing_feed()  # twice is once


def test_a_birthday_comes_every_year_whatever_of_it_is_known(stranger: Client, take_in: TakeIn) -> None:
    """Käthe's year is unknown, Jörg was born in 1970, Hanna in 1991; of Nadia nothing is known."""
    take_in(cards(KAETHE, JOERG, HANNA, NADIA, Actor("Kind", "kind@example.org", birthday="2019-01-31")))
    told = events(stranger, share_feed())
    starts = {title.split("’")[0]: event["DTSTART"].dt for title, event in told.items()}
    assert starts == {
        KAETHE.name: date(2000, 5, 4),
        JOERG.name: date(2000, 5, 4),
        HANNA.name: date(2000, 7, 1),
        "Kind": date(2019, 1, 31),
    }
    assert {event["RRULE"].to_ical() for event in told.values()} == {b"FREQ=YEARLY"}
    assert {str(event["TRANSP"]) for event in told.values()} == {"TRANSPARENT"}


def test_the_29th_of_february_is_the_last_day_of_february(stranger: Client, take_in: TakeIn) -> None:
    take_in(cards(LEAP))
    (event,) = events(stranger, share_feed()).values()
    assert event["DTSTART"].dt == date(2000, 2, 29)
    assert set(event["RRULE"].to_ical().split(b";")) == {b"FREQ=YEARLY", b"BYMONTH=2", b"BYMONTHDAY=-1"}


@pytest.mark.parametrize(
    "name", ["Ida Stern, geb. Tal; 100 % sie", "Ida\\n", "Ida\r\nBEGIN:VALARM", "Ł" * 200, "Ida\x00\x07", "%(name)s"]
)
def test_a_name_of_any_kind_arrives_as_it_is_on_one_line(name: str) -> None:
    content = calendar([Birthday(1, name, 5, 4, None)], [], datetime(2026, 11, 24, tzinfo=UTC))
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    shown = " ".join(name.replace("\x00", "").replace("\x07", "").split())
    assert str(event["SUMMARY"]) == f"{shown}’s birthday"
    assert (event.errors, event.subcomponents) == ([], [])


def test_a_day_without_a_month_or_a_day_that_is_none_stays_out(stranger: Client, take_in: TakeIn) -> None:
    odd = "".join(
        f"BEGIN:VCARD\nVERSION:4.0\nFN:P{n}\nBDAY:{day}\nEND:VCARD\n"
        for n, day in enumerate(["1970", "1970-05", "--02-30"])
    )
    take_in(Export("a.vcf", odd.encode()))
    assert events(stranger, share_feed()) == {}


def test_who_was_put_off_stands_on_the_day_they_come_back(stranger: Client, account: Account, take_in: TakeIn) -> None:
    """On 24 November "later" rests for a week; "not this" is no appointment; a newer answer replaces an older one."""
    take_in(cards(KAETHE, HANNA, NADIA, JOERG))
    people = {person.name: person.pk for person in access.people(account.pk)}
    answer_suggestion(account, people[HANNA.name], "quiet", "later")
    answer_suggestion(account, people[KAETHE.name], "quiet", "not-this")
    answer_suggestion(account, people[NADIA.name], "quiet", "later")
    answer_suggestion(account, people[NADIA.name], "quiet", "done")
    told = {
        title: event["DTSTART"].dt for title, event in events(stranger, share_feed()).items() if "birthday" not in title
    }
    assert told == {"Think of Hanna Sørensen": date(2026, 12, 1)}


def test_it_speaks_the_language_of_the_account(stranger: Client, account: Account, take_in: TakeIn) -> None:
    take_in(cards(KAETHE))
    account.language = "de"
    account.save()
    assert list(events(stranger, share_feed())) == ["Käthe Winkler hat Geburtstag"]


def test_nothing_but_names_and_days_leaves(stranger: Client, take_in: TakeIn) -> None:
    take_in(cards(KAETHE, JOERG), me=(ME.email,))
    content = stranger.get(f"/feed/{share_feed()}.ics").content.decode()
    names = {line.partition(":")[0].partition(";")[0] for line in content.split("\r\n") if line[:1].isalpha()}
    assert names == {
        *("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "REFRESH-INTERVAL"),
        *("UID", "DTSTAMP", "SUMMARY", "DTSTART", "DTEND", "TRANSP", "RRULE"),
    }
    assert not any(secret in content for secret in (KAETHE.email, KAETHE.phone, "1970", JOERG.organisation))
