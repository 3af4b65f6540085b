"""Live sources on the page: setting up, fetching, resting, forgetting; and where a password never stands."""

import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any, get_args

import pytest
from django.test import Client
from django.utils.translation import override

from tests.sync.imap_servers import PASSWORD, USER, Box, Script, scripted
from tests.web.test_pages import text
from tests.web.test_query_counts import queries
from visavis.actions import connect
from visavis.actions.connect import Refusal, Wanted
from visavis.actions.sync import SyncProgress, sync
from visavis.config import env
from visavis.jobs import background_sync
from visavis.jobs.background_sync import BackgroundSync
from visavis.phrases import connecting
from visavis.store.access import Account
from visavis.store.models import Connection as Row
from visavis.sync import trial
from visavis.sync.connection import Connection
from visavis.sync.error import Code, SyncError
from visavis.sync.secrets import Secret, Secrets
from visavis.sync.trial import Offered
from visavis.web import launch
from visavis.web.connection_form import FIELD_OF
from visavis.web.urls import urlpatterns

LETTER = (
    b"From: Nadia <nadia@example.net>\r\nTo: %b\r\nDate: Tue, 24 Nov 2026 10:00:00 +0100\r\nMessage-ID: <1@x>\r\n\r\nHi"
    % (USER.encode())
)


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the connections that are to be fetched from, in order; no loop runs."""
    numbers: list[int] = []
    monkeypatch.setattr(background_sync, "sync_now", lambda _, number: numbers.append(number))
    return numbers


@pytest.fixture
def script() -> Script:
    return Script({"INBOX": Box(letters={1: LETTER}), "Freunde": Box(), "Trash": Box(flags=r"\Trash")})


@pytest.fixture
def server(script: Script) -> Iterator[str]:
    """The address of a mail server on this computer."""
    with scripted(script) as port:
        yield f"imap://localhost:{port}"


@pytest.fixture
def mailbox(account: Account, server: str) -> Connection:
    return connect.set_up(account, Wanted(server, user=USER, name="Post"), Secret(PASSWORD))


@pytest.fixture
def folder(account: Account, tmp_path: Path) -> Connection:
    (tmp_path / "Exports").mkdir()
    return connect.set_up(account, Wanted(str(tmp_path / "Exports"), name="Exports"))


def said_by(browser: Client, address: str, form: dict[str, Any]) -> tuple[int, str]:
    """What a form answers: status and text."""
    response = browser.post(address, form)
    return response.status_code, " ".join(unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def login(server: str, **fields: str) -> dict[str, str]:
    return {"user": USER, "password": PASSWORD, "url": server} | fields


def live(browser: Client, language: str = "en") -> str:
    page = text(browser, "/imports", language)
    start, end = {"en": ("What is fetched by itself", "Where to get them"), "de": ("Was von selbst kommt", "Woher")}[
        language
    ]
    return page[page.index(start) : page.index(end)]


# what the pages say


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "with the servers you name here and with no other"), ("de", "mit den Servern, die du hier nennst")],
)
def test_where_nothing_is_set_up_it_is_said_what_it_is_good_for(browser: Client, language: str, says: str) -> None:
    assert says in live(browser, language)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", ["", "/imap", "/carddav", "/caldav", "/feed", "/folder"])
def test_every_kind_has_a_page_without_asking_anyone(
    browser: Client, monkeypatch: pytest.MonkeyPatch, kind: str, language: str
) -> None:
    monkeypatch.setattr("socket.getaddrinfo", None)
    assert "{" not in text(browser, f"/imports/live/new{kind}", language)


def test_a_kind_that_is_none_is_not_there(browser: Client) -> None:
    assert browser.get("/imports/live/new/pigeon").status_code == 404


@pytest.mark.parametrize("kind", ["imap", "carddav", "caldav", "feed", "folder"])
def test_a_form_has_exactly_the_fields_of_its_kind(browser: Client, kind: str) -> None:
    page = browser.get(f"/imports/live/new/{kind}").content.decode()
    fields = set(re.findall(r'<(?:input|select|textarea)[^>]* name="([\w-]+)"', page)) - {"csrfmiddlewaretoken"}
    common = {"url", "name", "every"}
    network = {"user", "password", "near", "plain", "certificate"}
    assert (
        fields
        == {
            "imap": common | network,
            "carddav": common | network | {"two-way"},
            "caldav": common | network,
            "feed": common | network,
            "folder": common,
        }[kind]
    )


def test_every_refusal_and_every_error_has_its_field_and_its_sentence() -> None:
    refusals, errors = set(get_args(Refusal)), set(get_args(Code))
    assert refusals | errors <= FIELD_OF.keys()
    for language in ("en", "de"):
        with override(language):
            assert all(map(connecting.refusal, refusals))
            said = [*map(connecting.refusal, refusals), *map(connecting.error, errors)]
            assert [one for one in said if not one or "--name" in one or "--near" in one or "visavis sync" in one] == []


# setting up


def test_a_mailbox_is_logged_in_to_then_asked_about_then_fetched(
    browser: Client, account: Account, server: str, asked: list[int]
) -> None:
    response = browser.post("/imports/live/new/imap", login(server))
    made = Row.objects.get()
    assert response["Location"] == f"/imports/live/{made.pk}/mailboxes"
    assert (made.paused, made.user, asked) == (True, USER, [])
    assert Secrets(env.data_folder()).of(made.pk).reveal() == PASSWORD

    page = text(browser, f"/imports/live/{made.pk}/mailboxes")
    assert "INBOX Freunde Trash usually left out" in page
    browser.post(f"/imports/live/{made.pk}/mailboxes", {"which": "some", "mailbox": ["INBOX", "Freunde"]})
    made.refresh_from_db()
    assert (made.options, made.paused, asked) == ({"mailboxes": "INBOX\nFreunde"}, False, [made.pk])
    browser.post(f"/imports/live/{made.pk}/mailboxes", {"which": "all", "mailbox": ["INBOX"]})
    made.refresh_from_db()
    assert made.options == {}


def test_what_is_set_up_already_is_not_set_up_twice(browser: Client, mailbox: Connection) -> None:
    response = browser.post("/imports/live/new/imap", login(mailbox.url, name="Once more"))
    link = f'This is set up already, under the name: <a href="/imports/live/{mailbox.id}">Post</a>'
    assert (response.status_code, link in response.content.decode(), Row.objects.count()) == (422, True, 1)


def test_the_name_of_what_is_set_up_already_is_only_text(
    browser: Client, account: Account, mailbox: Connection
) -> None:
    connect.change(account, mailbox.id, replace(connect.as_wanted(account, mailbox.id), name="<b>Post"))
    page = browser.post("/imports/live/new/imap", login(mailbox.url)).content.decode()
    assert "&lt;b&gt;Post</a>" in page
    assert "<b>Post" not in page


def test_no_mailbox_at_all_is_no_choice(browser: Client, mailbox: Connection) -> None:
    status, said = said_by(browser, f"/imports/live/{mailbox.id}/mailboxes", {"which": "some"})
    assert (status, "Choose at least one." in said) == (422, True)
    assert Row.objects.get().options == {}


@pytest.mark.parametrize(("books", "is_asked"), [(("Kontakte",), False), (("Kontakte", "Verein"), True)])
def test_of_several_address_books_one_may_choose(
    browser: Client, monkeypatch: pytest.MonkeyPatch, asked: list[int], books: tuple[str, ...], *, is_asked: bool
) -> None:
    monkeypatch.setattr("visavis.actions.try_connection.try_out", lambda *_: tuple(map(Offered, books)))
    form = {"user": "mirjam", "password": "x", "url": "dav.example.org", "two-way": "yes"}
    place = browser.post("/imports/live/new/carddav", form)["Location"]
    made = Row.objects.get()
    assert (place.endswith("/mailboxes"), made.paused, asked) == (is_asked, is_asked, [] if is_asked else [made.pk])
    assert (made.url, made.options) == ("https://dav.example.org", {"two-way": "yes"})
    assert "Only these address books: Kontakte" in text(browser, f"/imports/live/{made.pk}/mailboxes")
    browser.post(f"/imports/live/{made.pk}/mailboxes", {"which": "some", "mailbox": ["Kontakte"]})
    made.refresh_from_db()
    assert (made.options, made.paused) == ({"two-way": "yes", "mailboxes": "Kontakte"}, False)


def test_a_folder_has_no_parts(browser: Client, folder: Connection) -> None:
    assert browser.get(f"/imports/live/{folder.id}/mailboxes").status_code == 404


def test_mailboxes_of_a_server_that_is_away_can_still_be_all(browser: Client, account: Account) -> None:
    gone = connect.set_up(account, Wanted("imap://localhost:1", user=USER, paused=True), Secret(PASSWORD))
    said = text(browser, f"/imports/live/{gone.id}/mailboxes")
    assert "The server cannot be reached." in said
    assert "You are logged in" not in said


def test_a_wrong_password_is_said_beside_its_field_and_nothing_is_kept(browser: Client, server: str) -> None:
    response = browser.post("/imports/live/new/imap", login(server, password="not-this-one-0815"))
    page = response.content.decode()
    assert (response.status_code, Row.objects.count()) == (422, 0)
    field = page[page.index('id="password"') : page.index("</p>", page.index('id="password-error"'))]
    assert "The server did not accept the name or the password." in field
    assert f'value="{USER}"' in page  # the rest need not be typed again
    assert "not-this-one-0815" not in page


@pytest.mark.parametrize(
    ("fields", "field", "says"),
    [
        ({"url": "imap://localhost:1"}, "url", "The server cannot be reached."),
        ({"url": "ftp://example.org"}, "url", "That is no address Visavis can fetch from."),
        ({"url": "", "user": "me@example.org"}, "url", "This provider is not known here."),
        ({"url": "", "user": "me@outlook.com"}, "url", "Microsoft lets no program in"),
        ({"user": ""}, "user", "Who logs in?"),
        ({"password": ""}, "password", "The password is needed"),
        ({"every": "99999"}, "every", "Choose how often."),
        ({"certificate": "hello"}, "certificate", "That is no certificate."),
        ({"name": "x" * 101}, "name", "That is no name"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    browser: Client, server: str, fields: dict[str, str], field: str, says: str
) -> None:
    response = browser.post("/imports/live/new/imap", login(server) | fields)
    page = response.content.decode()
    assert (response.status_code, Row.objects.count()) == (422, 0)
    assert re.search(rf'id="{field}-error"[^>]*>{re.escape(says)}', page), page
    assert f'aria-describedby="{field}-error' in page
    assert ("<details" in page and " open>" in page) is (field in {"name", "every", "certificate"})


@pytest.mark.parametrize(
    ("code", "user", "field", "says"),
    [
        ("login-refused", "", "user", "This calendar asks for a user name and a password."),
        ("login-refused", "anna", "password", "The server did not accept the name or the password that go with this"),
        ("not-found", "", "url", "There is no calendar at this address (any more)."),
        ("answer-unreadable", "", "url", "What lies at this address is no calendar."),
    ],
)
def test_what_is_wrong_with_a_calendar_is_said_in_its_words_where_it_is_seen(
    browser: Client, monkeypatch: pytest.MonkeyPatch, code: Code, user: str, field: str, says: str
) -> None:
    def try_out(*_: object) -> None:
        raise SyncError(code, "club.example.org")

    monkeypatch.setattr("visavis.actions.try_connection.try_out", try_out)
    form = {"url": "webcal://club.example.org/a.ics", "user": user, "password": "x" if user else ""}
    page = browser.post("/imports/live/new/feed", form).content.decode()
    assert re.search(rf'id="{field}-error"[^>]*>{re.escape(says)}', page), page
    assert " open>" in page if field != "url" else " open>" not in page


@pytest.mark.parametrize(
    ("kind", "url", "plain", "tried"),
    [
        ("imap", "mail.lan:1143", "yes", "imap://mail.lan:1143"),
        ("imap", "mail.lan:1143", "", "imaps://mail.lan:1143"),
        ("imap", "imaps://mail.lan", "yes", "imaps://mail.lan"),
        ("carddav", "dav.lan:5232", "yes", "http://dav.lan:5232"),
    ],
)
def test_a_server_without_a_scheme_is_spoken_to_as_the_tick_says(
    browser: Client, monkeypatch: pytest.MonkeyPatch, kind: str, url: str, plain: str, tried: str
) -> None:
    monkeypatch.setattr("visavis.actions.try_connection.try_out", lambda *_: ())
    browser.post(f"/imports/live/new/{kind}", {"user": "anna", "password": "x", "url": url, "plain": plain})
    made = Row.objects.get()
    assert made.url == tried
    monkeypatch.setattr(connect, "check", lambda wanted: pytest.fail(wanted.url))
    assert f'value="{url}"' in browser.get(f"/imports/live/{made.pk}").content.decode()


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("mail.lan", "tick “Without encryption”."),
        ("imap://mail.lan", "tick “Without encryption”."),
        ("imaps://mail.lan", "write imap:// and tick “Without encryption”."),
    ],
)
def test_without_encryption_the_tick_is_named_and_nothing_that_was_written(
    browser: Client, monkeypatch: pytest.MonkeyPatch, url: str, says: str
) -> None:
    def try_out(*_: object) -> None:
        raise SyncError("not-encrypted", "mail.lan:993")

    monkeypatch.setattr("visavis.actions.try_connection.try_out", try_out)
    response = browser.post("/imports/live/new/imap", {"user": "anna", "password": "x", "url": url})
    (said,) = re.findall(r'id="url-error"[^>]*>([^<]+)<', response.content.decode())
    assert f"Only if nobody can listen there: {says}" in said
    assert "https" not in said
    assert "imaps" not in said
    assert " open>" in response.content.decode()


def test_an_address_with_a_password_in_it_is_not_shown_again(browser: Client) -> None:
    for url in ("imaps://me:hunter2-canary@imap.example.org", "imaps://me:hunter2-canary@[::"):
        response = browser.post("/imports/live/new/imap", login(url))
        assert response.status_code == 422
        assert "hunter2-canary" not in response.content.decode()


@pytest.mark.parametrize(
    ("kind", "user", "url"),
    [
        ("imap", "me@googlemail.com", "imaps://imap.gmail.com"),
        ("imap", "me@GMX.de", "imaps://imap.gmx.net"),
        ("carddav", "me@posteo.de", "https://posteo.de:8843"),
        ("caldav", "me@fastmail.com", "https://caldav.fastmail.com"),
    ],
)
def test_the_server_of_a_well_known_provider_need_not_be_written(
    browser: Client, monkeypatch: pytest.MonkeyPatch, kind: str, user: str, url: str
) -> None:
    tried: list[str] = []

    def try_out(known: Connection, _: Secret) -> tuple[()]:
        tried.append(known.url)
        return ()

    monkeypatch.setattr("visavis.actions.try_connection.try_out", try_out)
    browser.post(f"/imports/live/new/{kind}", {"user": user, "password": "x"})
    assert tried == [url]
    assert Row.objects.get().url == url


def test_a_folder_is_watched_at_once(browser: Client, tmp_path: Path, asked: list[int]) -> None:
    (tmp_path / "Meine Exporte").mkdir()
    browser.post("/imports/live/new/folder", {"url": str(tmp_path / "Meine Exporte"), "every": "60"})
    made = Row.objects.get()
    assert (made.name, made.every_minutes, asked) == ("Meine Exporte", 60, [made.pk])
    assert f'value="{tmp_path / "Meine Exporte"}"' in browser.get(f"/imports/live/{made.pk}").content.decode()


def test_a_folder_that_is_not_there_is_said(browser: Client, tmp_path: Path) -> None:
    status, said = said_by(browser, "/imports/live/new/folder", {"url": str(tmp_path / "nowhere")})
    assert (status, "There is no such folder." in said, Row.objects.count()) == (422, True, 0)


def test_a_server_that_never_answers_is_not_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def drips(*_: object) -> None:
        time.sleep(1)

    monkeypatch.setattr(trial, "_TRIALS", {"imap": drips})
    with pytest.raises(SyncError, match="host-unreachable"):
        trial.try_out(Connection(0, "imap", "x", "imaps://imap.example.org", "me"), Secret("x"), patience=0.05)


# changing


def test_a_new_name_needs_no_login_and_the_password_stays(
    browser: Client, mailbox: Connection, script: Script, asked: list[int]
) -> None:
    logins = script.logins
    form = login(mailbox.url, password="", name="Meine Post", every="60")
    assert browser.post(f"/imports/live/{mailbox.id}", form)["Location"] == f"/imports#live-{mailbox.id}"
    row = Row.objects.get()
    assert (row.name, row.every_minutes, script.logins) == ("Meine Post", 60, logins)
    assert Secrets(env.data_folder()).of(mailbox.id).reveal() == PASSWORD
    assert asked == [mailbox.id]


def test_a_kept_password_is_never_sent_to_another_server(browser: Client, mailbox: Connection) -> None:
    other = Script({"INBOX": Box()})
    with scripted(other) as port:
        form = login(f"imap://localhost:{port}", password="", name="Post")
        status, said = said_by(browser, f"/imports/live/{mailbox.id}", form)
    assert (status, "The password is needed" in said) == (422, True)
    assert (other.logins, Row.objects.get().url) == (0, mailbox.url)


def test_a_wrong_new_password_leaves_the_old_one(browser: Client, mailbox: Connection) -> None:
    status, _ = said_by(browser, f"/imports/live/{mailbox.id}", login(mailbox.url, password="wrong", name="Post"))
    assert status == 422
    assert Secrets(env.data_folder()).of(mailbox.id).reveal() == PASSWORD


def test_what_has_no_field_stays_as_it_was(browser: Client, account: Account, mailbox: Connection) -> None:
    known = connect.as_wanted(account, mailbox.id)
    connect.change(account, mailbox.id, replace(known, options={"mailboxes": "INBOX", "near": "yes"}, paused=True))
    browser.post(f"/imports/live/{mailbox.id}", login(mailbox.url, name="Post"))
    row = Row.objects.get()
    assert (row.options, row.paused) == ({"mailboxes": "INBOX"}, True)  # the tick was taken away, and nothing else


# fetching, resting, forgetting


def test_fetch_now_pause_and_go_on(browser: Client, folder: Connection, asked: list[int]) -> None:
    browser.post(f"/imports/live/{folder.id}/fetch")
    browser.post(f"/imports/live/{folder.id}/rest", {"rest": "yes"})
    assert (Row.objects.get().paused, asked) == (True, [folder.id])
    assert "rests until you let it go on" in live(browser)
    browser.post(f"/imports/live/{folder.id}/rest", {"rest": "no"})
    assert (Row.objects.get().paused, asked) == (False, [folder.id, folder.id])


def test_what_can_no_longer_be_fetched_from_may_rest(browser: Client, folder: Connection, tmp_path: Path) -> None:
    (tmp_path / "Exports").rmdir()
    browser.post(f"/imports/live/{folder.id}/rest", {"rest": "yes"})
    assert Row.objects.get().paused


def test_removing_asks_first_and_keeps_what_it_brought(browser: Client, account: Account, mailbox: Connection) -> None:
    entry = sync(account, mailbox.id).entry
    assert "What it brought stays" in text(browser, f"/imports/live/{mailbox.id}/remove")
    assert Row.objects.exists()
    browser.post(f"/imports/live/{mailbox.id}/remove")
    assert not Row.objects.exists()
    assert not Secrets(env.data_folder()).of(mailbox.id)
    assert "“Post” and its password are forgotten." in text(browser, f"/imports/{entry}")


def test_what_is_being_fetched_from_is_not_removed(browser: Client, account: Account, folder: Connection) -> None:
    running(folder)
    browser.post(f"/imports/live/{folder.id}/remove")
    assert Row.objects.exists()
    assert "It is being fetched from just now." in text(browser, "/imports")


# how it stands


def running(known: Connection) -> None:
    started = env.process_started(os.getpid())
    Row.objects.filter(pk=known.id).update(process=os.getpid(), process_started=started)


def test_what_a_source_brought_leads_to_its_imports(browser: Client, account: Account, mailbox: Connection) -> None:
    entry = sync(account, mailbox.id).entry
    connect.change(account, mailbox.id, replace(connect.as_wanted(account, mailbox.id), name="Meine Post"))
    page = browser.get("/imports").content.decode()
    brought = page[page.index('class="brought"') : page.index("</ul>", page.index('class="brought"'))]
    assert f'href="/imports/{entry}"' in brought
    assert "today, 12:00" in brought
    assert "1 exchange" in brought
    assert "Meine Post last fetched: today, 12:00 mailbox · every 15 minutes" in live(browser)


def test_each_source_shows_its_own_imports_however_many_another_has(
    browser: Client, account: Account, mailbox: Connection, script: Script, folder: Connection, tmp_path: Path
) -> None:
    card = tmp_path / "Exports" / "a.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Nadia Okonkwo\nEMAIL:nadia@example.net\nEND:VCARD\n")
    os.utime(card, (1, 1))
    first = sync(account, folder.id).entry
    for number in range(2, 9):
        script.boxes["INBOX"].letters[number] = LETTER.replace(b"<1@x>", b"<%d@x>" % number)
        assert sync(account, mailbox.id).entry
    page = browser.get("/imports").content.decode()
    exports, post = re.findall(r'<ul class="brought">(.*?)</ul>', page, re.DOTALL)
    assert f"/imports/{first}" in exports
    assert post.count("<li>") == 5


def test_ten_sources_cost_the_same_queries_as_one(
    browser: Client, account: Account, folder: Connection, tmp_path: Path
) -> None:
    sync(account, folder.id)
    one = queries(browser, "/imports")
    for number in range(9):
        connect.set_up(account, Wanted(str(tmp_path), name=f"Exports {number}"))
        tmp_path = tmp_path / "inside"
        tmp_path.mkdir()
    assert queries(browser, "/imports") == one


def test_an_error_is_a_sentence_that_says_what_to_do_on_the_page(browser: Client, folder: Connection) -> None:
    Row.objects.update(last_error="private-address", last_detail="imap.lan", last_at=env.now())
    said = live(browser)
    assert "tick “The server stands in my own network”" in said
    assert "--" not in said
    Row.objects.update(last_error="secret-missing")
    assert "Choose “Change” and type it anew." in live(browser)


def test_while_it_is_fetched_the_page_asks_again_and_shows_how_far_it_is(
    browser: Client, account: Account, mailbox: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = BackgroundSync(account)
    monkeypatch.setattr(background_sync, "_running", loop)
    assert "every 1s" not in browser.get("/imports").content.decode()
    running(mailbox)
    loop.at_work_on, loop.progress = mailbox.id, SyncProgress("Post", 1250, 8300)
    page = browser.get("/imports").content.decode()
    assert 'hx-get="/imports/live" hx-trigger="every 1s"' in page
    assert '<progress max="8300" value="1250"' in page
    assert "Fetching: 1,250 of 8,300 mails" in live(browser)
    assert "Wird abgerufen: 1.250 von 8.300 Mails" in live(browser, "de")
    piece = browser.get("/imports/live", headers={"hx-request-type": "partial"}).content.decode()
    assert ("<html" in piece, "8,300" in piece) == (False, True)


def test_pausing_stops_what_is_under_way_and_what_waits(
    browser: Client, account: Account, folder: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = BackgroundSync(account)
    monkeypatch.setattr(background_sync, "_running", loop)
    loop.sync_now(folder.id)
    assert "It comes next." in live(browser)
    browser.post(f"/imports/live/{folder.id}/rest", {"rest": "yes"})
    assert not loop.is_waiting(folder.id)
    loop.at_work_on = folder.id
    assert loop._go_on(SyncProgress("Exports", 1, 2))
    browser.post(f"/imports/live/{folder.id}/rest", {"rest": "yes"})
    assert not loop._go_on(SyncProgress("Exports", 2, 2))


def test_the_piece_alone_leads_to_its_page(browser: Client) -> None:
    assert browser.get("/imports/live")["Location"] == "/imports#live"


# who may, and what never stands anywhere


def routes() -> list[str]:
    found = [str(one.pattern) for one in urlpatterns]
    return [one for one in found if "<int:connection_id>" in one]


def test_there_are_routes_to_walk() -> None:
    assert len(routes()) == 5


@pytest.mark.parametrize("route", routes())
def test_a_connection_of_another_account_does_not_exist(browser: Client, mailbox: Connection, route: str) -> None:
    stranger = Account.objects.create(name="stranger", created_at=env.now())
    Row.objects.update(account=stranger)
    address = "/" + route.replace("<int:connection_id>", str(mailbox.id))
    before = list(Row.objects.values())
    assert browser.get(address).status_code in {404, 405}
    assert browser.post(address, login(mailbox.url, rest="yes", which="all")).status_code == 404
    assert list(Row.objects.values()) == before


@pytest.mark.parametrize("route", [one for one in routes() if one.endswith(("fetch", "rest"))])
def test_what_changes_something_is_never_a_link(browser: Client, mailbox: Connection, route: str) -> None:
    assert browser.get("/" + route.replace("<int:connection_id>", str(mailbox.id))).status_code == 405


@pytest.mark.parametrize("route", [*routes(), "imports/live/new/imap"])
def test_every_form_needs_its_token(account: Account, mailbox: Connection, route: str) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"host": "localhost"})
    strict.cookies[launch.cookie_name()] = launch.new_cookie()
    address = "/" + route.replace("<int:connection_id>", str(mailbox.id))
    assert strict.post(address, login(mailbox.url)).status_code == 403


def test_the_password_stands_on_no_page_in_no_address_and_in_no_log(
    browser: Client, server: str, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[str] = []
    post: Callable[..., Any] = browser.post
    for form in (
        login(server),
        login(server, user=""),
        login(server, url="imap://localhost:1"),
        login(server, name="x" * 101),
    ):
        response = post("/imports/live/new/imap", form)
        seen += [response.content.decode(), str(response.headers), str(response.cookies)]
    made = Row.objects.get()
    pages = ("/imports", f"/imports/live/{made.pk}", f"/imports/live/{made.pk}/mailboxes")
    seen += [browser.get(page).content.decode() for page in pages]
    assert PASSWORD not in "".join(seen) + caplog.text
    assert 'type="password"' in seen[-2]
    assert 'autocomplete="off"' in seen[-2][seen[-2].index('type="password"') :][:120]
