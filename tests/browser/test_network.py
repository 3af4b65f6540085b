"""The network in a browser: a small one as a drawing with names, a large one whole, each dot a way to its person."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import PHONE, Program, Visitor, environment, serve, visit
from visavis.network.picture import NEAREST

FIRMS = ("Hafenwerk", "Nordufer", "Papierboot", "Kornblume", "Weitblick")
CARDS = NEAREST + 60


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """An address book of more people than a drawing with names can hold."""
    import subprocess
    import sys

    folder = tmp_path_factory.mktemp("crowd")
    book = folder / "book.vcf"
    book.write_text("".join(card(number) for number in range(CARDS)), "utf-8")
    command = [sys.executable, "-m", "visavis.cli.main", "import", str(book), "--json"]
    subprocess.run(command, env=environment(folder), check=True, capture_output=True, timeout=120)
    with serve(folder) as program:
        yield program


def card(number: int) -> str:
    lines = ("VERSION:3.0", f"FN:Guest Number{number:03}", f"ORG:{FIRMS[number % len(FIRMS)]}", f"UID:guest-{number}")
    return "\r\n".join(("BEGIN:VCARD", *lines, f"EMAIL:guest{number}@example.org", "END:VCARD", ""))


def test_a_dot_leads_to_its_person(guest: Visitor) -> None:
    page = guest.open("/network")
    dot = page.locator(".map a.close").first
    name = dot.locator("title").text_content() or ""
    dot.locator("circle").click()
    expect(page.locator("h1")).to_have_text(name.partition(",")[0])


def test_under_the_pointer_those_light_up_whom_somebody_knows(guest: Visitor) -> None:
    page = guest.open("/network")
    a = page.locator(".lines path").first.get_attribute("data-a")
    page.locator(f'.map a[data-person="{a}"] circle').hover()
    expect(page.locator(".lines path.lit").first).to_be_attached()
    expect(page.locator(".map.looking")).to_be_attached()


def test_on_a_phone_first_names_stand_beside_the_near(chromium: Browser, life: Program, keys: Path) -> None:
    with visit(chromium, life, keys / "life.json", viewport=PHONE) as visitor:
        page = visitor.open("/network")
        assert page.locator(".map .narrow").first.is_visible()
        assert not page.locator(".map a .wide").first.is_visible()


def test_the_list_behind_the_picture_is_reached_by_keyboard(guest: Visitor) -> None:
    page = guest.open("/network")
    page.get_by_text("The same as a list").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")  # the first circle
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert "/people/" in (page.evaluate("document.activeElement.href") or "")


def test_a_large_network_is_drawn_whole_found_in_and_opened(chromium: Browser, crowd: Program, keys: Path) -> None:
    with visit(chromium, crowd, keys / "crowd.json") as visitor:
        page = visitor.open("/network")
        page.locator(f'[data-drawn="{CARDS}"]').wait_for()
        expect(page.locator(".map")).to_be_hidden()
        expect(page.locator(".named", has_text="Hafenwerk")).to_be_visible()
        page.get_by_role("button", name="Nearer").click()
        page.keyboard.press("/")  # the search of every page
        page.keyboard.type("number007")
        expect(page.locator(".named", has_text="Hafenwerk")).to_be_hidden()  # names that are found have the room
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Guest Number007")


def test_a_large_network_on_a_phone_and_without_javascript_is_the_drawing_of_the_nearest(
    chromium: Browser, crowd: Program, keys: Path
) -> None:
    with visit(chromium, crowd, keys / "crowd.json", viewport=PHONE) as visitor:
        page = visitor.open("/network")
        expect(page.locator(".map")).to_be_visible()
        assert page.locator(".map title + circle").count() == NEAREST
        state = visitor.context.storage_state()
    context = chromium.new_context(storage_state=state, java_script_enabled=False)
    page = context.new_page()
    page.goto(crowd.address + "/network")
    assert page.locator(".map").is_visible()
    assert not page.locator("[data-map-search]").is_visible()
    context.close()
