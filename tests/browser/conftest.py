"""The real program in a real browser: `visavis serve` in a process of its own, Debian's Chromium in front of it.

Nothing here touches the database of the other tests. Where Chromium is missing, these tests say that they are skipped.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
NOW = "2026-11-24T12:00Z"
WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"))


@dataclass
class Program:
    """A running program: where it listens, and the way in, which opens once."""

    way_in: str

    @property
    def address(self) -> str:
        return self.way_in.partition("/start/")[0]


@dataclass
class Visitor:
    """A browser that was let in, and what it should never have seen."""

    program: Program
    context: BrowserContext
    complaints: list[str]

    def open(self, path: str) -> Page:
        page = self.context.new_page()
        page.goto(self.program.address + path)
        return page

    def watch(self, page: Page) -> None:
        page.on("console", lambda message: self.complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._within(request.url))

    def _within(self, url: str) -> None:
        if not url.startswith((self.program.address, "data:", "blob:")):
            self.complaints.append(f"asked the outside for {url}")


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The program on its first day."""
    with serve(tmp_path_factory.mktemp("empty")) as program:
        yield program


@pytest.fixture(scope="package")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The invented life of `visavis demo`, served as one's own network."""
    folder = tmp_path_factory.mktemp("life")
    command = [sys.executable, "-m", "visavis.cli.main", "demo", "--lang", "en", "--no-serve", "--json"]
    subprocess.run(command, env=environment(folder), check=True, capture_output=True, timeout=120)
    with serve(folder / "demo-en") as program:
        yield program


@contextmanager
def serve(folder: Path) -> Iterator[Program]:
    # Port 0 is no choice of the command; a port of this process's own keeps parallel runs apart.
    port = 20000 + os.getpid() % 20000 + {"demo": 1, "crow": 2}.get(folder.name[:4], 0)
    command = [sys.executable, "-m", "visavis.cli.main", "serve", "--json", "--no-browser", "--port", str(port)]
    with subprocess.Popen(command, env=environment(folder), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = ""
        for line in process.stdout:
            said += line
            if line.startswith("}"):
                break
        try:
            yield Program(json.loads(said)["url"])
        finally:
            process.terminate()


def environment(folder: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("VISAVIS_")}
    return own | {"VISAVIS_DATA": str(folder), "VISAVIS_AT": NOW, "LANG": "en_GB.UTF-8", "TZ": "Europe/Berlin"}


@contextmanager
def visit(browser: Browser, program: Program, state: Path, **options: Any) -> Iterator[Visitor]:
    """A context with the cookie of the program; the way in is used by the first that comes."""
    chosen = {"locale": "en-GB", "viewport": WIDE} | options
    context = browser.new_context(storage_state=state if state.exists() else None, **chosen)
    visitor = Visitor(program, context, [])
    context.on("page", visitor.watch)
    if not state.exists():
        page = context.new_page()
        page.goto(program.way_in)
        assert page.url == program.address + "/"
        follow_the_browser(page, program)
        context.storage_state(path=state)
        page.close()
    yield visitor
    context.close()
    assert visitor.complaints == []


def follow_the_browser(page: Page, program: Program) -> None:
    """The demo sets the language of its life; the tests ask for theirs."""
    page.goto(program.address + "/settings")
    page.select_option("#language", "")
    page.locator("form:has(#language)").get_by_role("button", name="Save").click()


@pytest.fixture(scope="package")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture
def guest(chromium: Browser, life: Program, keys: Path) -> Iterator[Visitor]:
    """A wide, light, English browser in front of a life."""
    with visit(chromium, life, keys / "life.json") as visitor:
        yield visitor
