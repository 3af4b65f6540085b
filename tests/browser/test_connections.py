"""Setting up a mailbox as a user does, with a real server; every page of live sources for everyone."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, WIDE, Program, Visitor, serve, visit
from tests.browser.test_every_page import violations
from tests.sync.imap_servers import PASSWORD, USER, Box, Script, Server, pymap, scripted

FORMS = [f"/imports/live/new/{kind}" for kind in ("imap", "carddav", "caldav", "feed", "folder")]
REFUSED = "422"  # Chromium calls a form that is shown again a failure

WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
NARROW = """[...document.querySelectorAll('button, .button, .kinds a, .tick')].filter((one) => one.offsetParent
    && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 90))"""


def letter(number: int) -> bytes:
    heads = f"From: Nadia Okonkwo <nadia@example.net>\r\nTo: {USER}\r\nMessage-ID: <{number}@example.net>\r\n"
    return f"{heads}Date: Tue, 24 Nov 2026 10:{number % 60:02}:00 +0100\r\n\r\nHello {number}\r\n".encode()


class Slow(dict[int, bytes]):
    """A mailbox of which each mail takes its time, so that one can watch."""

    def __getitem__(self, number: int) -> bytes:
        time.sleep(0.02)
        return super().__getitem__(number)


@pytest.fixture(scope="module")
def post() -> Iterator[Server]:
    with pymap() as server:
        server.deliver("INBOX", letter(1), letter(2))
        server.deliver("Freunde", letter(3))
        server.deliver("Trash", letter(4))
        yield server


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with serve(tmp_path_factory.mktemp("demo-live")) as program:
        yield program


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("key") / "live.json"


@pytest.fixture
def guest(chromium: Browser, home: Program, key: Path) -> Iterator[Visitor]:
    with visit(chromium, home, key) as visitor:
        yield visitor
        visitor.complaints[:] = [one for one in visitor.complaints if REFUSED not in one]


def log_in(page: Page, port: int, password: str = PASSWORD) -> None:
    page.get_by_label("E-mail address").fill(USER)
    page.get_by_label("Password").fill(password)
    page.get_by_label("Server", exact=True).fill(f"imap://localhost:{port}")
    page.get_by_role("button", name="Log in").click()


def fill(page: Page, port: int, password: str) -> None:
    """The same in any language."""
    page.locator("#user").fill(USER)
    page.locator("#password").fill(password)
    page.locator("#url").fill(f"imap://localhost:{port}")
    page.locator("[data-send]").click()


def forget(page: Page) -> None:
    page.get_by_role("link", name="Remove …").click()
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_role("link", name="Set one up")).to_be_visible()


def test_a_mailbox_from_the_first_click_to_the_last(guest: Visitor, post: Server) -> None:
    page = guest.open("/imports")
    page.get_by_role("link", name="Set one up").click()
    page.get_by_role("link", name="A mailbox").click()
    log_in(page, post.port, "not-the-password")
    expect(page.get_by_role("alert")).to_contain_text("The server did not accept the name or the password.")
    expect(page.get_by_label("Password")).to_be_focused()
    expect(page.get_by_label("Password")).to_have_value("")

    log_in(page, post.port)
    expect(page.get_by_role("heading", level=1)).to_have_text("What shall be fetched?")
    page.get_by_label("Only these mailboxes:").check()
    page.get_by_label("Freunde").uncheck()
    page.get_by_role("button", name="Fetch them").click()

    source = page.get_by_role("article", name=USER)
    source.get_by_text("What it brought").click(timeout=30_000)
    expect(source).to_contain_text("1 person")
    expect(source).to_contain_text("2 exchanges")
    page.reload()
    source.get_by_text("What it brought").click()
    source.get_by_role("link", name="today").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Read.")
    page.goto(guest.program.address + "/imports")
    forget(page)
    expect(page.get_by_role("status")).to_contain_text("What it brought is still here.")
    page.goto(guest.program.address + "/people")
    expect(page.get_by_text("Nadia Okonkwo")).to_be_visible()


def test_while_it_is_fetched_one_can_watch_and_stop_it(guest: Visitor) -> None:
    slow = Slow({number: letter(number) for number in range(1, 1001)})
    with scripted(Script({"INBOX": Box(letters=slow)})) as port:
        page = guest.open("/imports/live/new/imap")
        log_in(page, port)
        page.get_by_role("button", name="Fetch them").click()
        expect(page.get_by_role("progressbar")).to_have_attribute("max", "1000", timeout=15_000)
        pause = page.get_by_role("button", name="Pause")
        pause.focus()
        first = page.get_by_role("progressbar").get_attribute("value")
        expect(page.get_by_role("progressbar")).not_to_have_attribute("value", first or "", timeout=15_000)
        expect(pause).to_be_focused()  # the page goes on around whoever uses it
        pause.click()
        expect(page.get_by_role("button", name="Go on")).to_be_visible(timeout=15_000)
        expect(page.get_by_role("article", name=USER)).to_contain_text("Stopped. What was read until then is kept")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.wait_for_timeout(2500)
        assert asked == []
        forget(page)


def test_a_fetching_is_followed_without_a_script(chromium: Browser, home: Program, key: Path, post: Server) -> None:
    with visit(chromium, home, key, java_script_enabled=False) as visitor:
        page = visitor.open("/imports/live/new/imap")
        expect(page.get_by_text("Gmail wants a password made for one app")).to_be_visible()
        log_in(page, post.port)
        page.get_by_role("button", name="Fetch them").click()
        source = page.get_by_role("article", name=USER)
        until = time.monotonic() + 20
        while not source.get_by_role("button", name="Fetch now").count() and time.monotonic() < until:
            page.wait_for_timeout(300)
            page.reload()
        expect(source).to_contain_text("3 exchanges")
        forget(page)


def test_a_well_known_provider_is_recognised_while_one_types(guest: Visitor) -> None:
    page = guest.open("/imports/live/new/imap")
    expect(page.get_by_text("Gmail wants a password made for one app")).to_be_hidden()
    page.get_by_label("E-mail address").press_sequentially("mirjam@gmail.com")
    expect(page.get_by_label("Server", exact=True)).to_have_value("imap.gmail.com")
    expect(page.get_by_text("Gmail wants a password made for one app")).to_be_visible()
    page.get_by_label("E-mail address").fill("mirjam@web.de")
    expect(page.get_by_label("Server", exact=True)).to_have_value("imap.web.de")
    page.get_by_label("Server", exact=True).fill("mail.example.org")
    page.get_by_label("E-mail address").fill("mirjam@gmail.com")
    expect(page.get_by_label("Server", exact=True)).to_have_value("mail.example.org")  # what one wrote oneself stays


@pytest.mark.parametrize(
    "look",
    [
        {"locale": "en", "viewport": WIDE, "color_scheme": "light"},
        {"locale": "en", "viewport": WIDE, "color_scheme": "dark"},
        {"locale": "de", "viewport": PHONE, "color_scheme": "dark"},
        {"locale": "de", "viewport": {"width": 320, "height": 640}, "color_scheme": "light"},
    ],
)
def test_every_page_is_for_everyone(
    chromium: Browser, home: Program, key: Path, post: Server, look: dict[str, Any]
) -> None:
    with visit(chromium, home, key, **look) as visitor:
        page = visitor.open("/imports/live/new/imap")
        fill(page, post.port, PASSWORD)
        page.wait_for_url(re.compile(r"/mailboxes$"))
        made = page.url.removeprefix(home.address).removesuffix("/mailboxes")
        page.goto(home.address + "/imports/live/new/imap")
        fill(page, 1, "wrong")
        page.wait_for_selector("[role=alert]")
        found = violations(page)
        for path in ("/imports", "/imports/live/new", *FORMS, made, made + "/mailboxes", made + "/remove"):
            page.goto(home.address + path)
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
            assert page.locator("html").get_attribute("lang") == look["locale"]
            found += violations(page) + [f"{path} {one}" for one in page.evaluate(NARROW)]
            found += [f"{path} is wide"] * page.evaluate(WIDER)
        page.locator("form.do button.first").click()
        visitor.complaints[:] = [one for one in visitor.complaints if REFUSED not in one]
    assert found == []
