"""Every page for everyone: WCAG by axe in both themes, phones, zoom, both languages, and no word to the outside."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE, WIDE, Program, visit

PAGES = [
    "/",
    "/welcome",
    "/people",
    "/people?q=knee",
    "/people/same",
    "/people/17",
    "/people/17/erase",
    "/network",
    "/how",
    "/how/rhythm",
    "/how/same-person",
    "/write",
    "/write?example&to=17",
    "/imports",
    "/imports/1",
    "/imports/live/new",
    "/imports/live/new/imap",
    "/undo/1",
    "/settings",
]


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{page.url} {one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(chromium: Browser, life: Program, keys: Path, theme: Literal["light", "dark"]) -> None:
    found = []
    with visit(chromium, life, keys / "life.json", color_scheme=theme) as visitor:
        for path in PAGES:
            page = visitor.open(path)
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
            found += violations(page)
            page.close()
    assert found == []


@pytest.mark.parametrize(
    ("language", "viewport"),
    [("en", WIDE), ("de", PHONE), ("de", {"width": 320, "height": 640})],  # 1280 pixels at 400 % are 320
)
def test_no_page_scrolls_sideways(
    chromium: Browser, life: Program, keys: Path, language: str, viewport: dict[str, int]
) -> None:
    wide = []
    with visit(chromium, life, keys / "life.json", locale=language, viewport=viewport) as visitor:
        for path in PAGES:
            page = visitor.open(path)
            if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wide.append(path)
            assert page.locator("html").get_attribute("lang") == language
            page.close()
    assert wide == []


def test_nothing_on_a_phone_is_smaller_than_reads_and_taps(chromium: Browser, life: Program, keys: Path) -> None:
    small = """[...document.querySelectorAll('main *')].filter((one) => one.offsetParent
        && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
        && parseFloat(getComputedStyle(one).fontSize) < 16).map((one) => one.outerHTML.slice(0, 90))"""
    narrow = """[...document.querySelectorAll('button, .button, nav a')].filter((one) => one.offsetParent
        && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 90))"""
    with visit(chromium, life, keys / "life.json", viewport=PHONE) as visitor:
        for path in PAGES:
            page = visitor.open(path)
            assert page.evaluate(small) == []
            assert page.evaluate(narrow) == []
            page.close()


def test_files_of_an_import_have_the_width_of_the_page(chromium: Browser, life: Program, keys: Path) -> None:
    below = """[...document.querySelectorAll('.import header')].every((one) => {
        const [files, day] = ['h3', 'time'].map((part) => one.querySelector(part).getBoundingClientRect())
        return day.top >= files.bottom })"""
    right = "document.querySelector('%s').getBoundingClientRect().right"
    for viewport, is_below in ((PHONE, True), (WIDE, False)):
        with visit(chromium, life, keys / "life.json", locale="de", viewport=viewport) as visitor:
            page = visitor.open("/imports")
            assert page.evaluate(below) is is_below
            assert page.evaluate(right % ".past") == page.evaluate(right % ".drop")
            first, second = (page.locator(".choose .button").nth(one).bounding_box() for one in (0, 1))
            assert first
            assert second
            assert first["y"] == second["y"]  # files and folder are chosen on one line


def test_the_keyboard_reaches_the_page_past_the_places(chromium: Browser, life: Program, keys: Path) -> None:
    with visit(chromium, life, keys / "life.json") as visitor:
        page = visitor.open("/people")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "q"
