"""Deciding who is one person: by keyboard, with the mouse, and without JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Program, Visitor, visit


def open_pairs(visitor: Visitor, path: str = "/people/same") -> Page:
    """The page when nothing is being compared any more."""
    page = visitor.open(path)
    expect(page.locator("#comparing p")).to_have_count(0, timeout=30_000)
    return page


def pairs(page: Page) -> Locator:
    return page.get_by_role("article")


def press(page: Page, key: str) -> None:
    page.wait_for_load_state()
    page.keyboard.press(key)


def test_two_are_joined_by_keyboard_and_split_again(guest: Visitor) -> None:
    page = open_pairs(guest)
    count = pairs(page).count()
    name = pairs(page).first.get_by_role("heading").first.inner_text()
    press(page, "j")
    expect(page.get_by_role("status")).to_contain_text("are one person now.")
    expect(pairs(page)).to_have_count(count - 1)
    page.goto(guest.program.address + f"/people?q={name}")
    page.locator("#found a", has_text=name).first.click()
    page.get_by_role("button", name="Split").click()
    expect(page.get_by_role("status")).to_contain_text("are two people again.")
    expect(page.get_by_text("Kept apart from")).to_be_visible()
    expect(pairs(open_pairs(guest))).to_have_count(count - 1)


def test_focus_goes_on_to_the_next_pair_and_the_arrows_lead_back(guest: Visitor) -> None:
    page = open_pairs(guest)
    first, second, third = (pairs(page).nth(place).get_attribute("id") for place in range(3))
    press(page, "ArrowDown")
    expect(page.locator(f"#{first}")).to_be_focused()
    press(page, "ArrowDown")
    expect(page.locator(f"#{second}")).to_be_focused()
    press(page, "ArrowUp")
    expect(page.locator(f"#{first}")).to_be_focused()
    press(page, "l")
    expect(page.get_by_role("status")).to_contain_text("Left for now; it comes again on 24 December.")
    expect(page.locator(f"#{second}")).to_be_focused()
    press(page, "k")
    expect(page.get_by_role("status").nth(1)).to_contain_text("stay two people.")
    expect(page.locator(f"#{third}")).to_be_focused()
    page.get_by_role("status").nth(1).get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").first).to_contain_text("Taken back.")
    page.get_by_role("link", name="1 pair that you put off").click()
    page.get_by_role("button", name="Ask again now").click()
    expect(pairs(page).first).to_have_attribute("id", str(first))


def test_a_letter_typed_elsewhere_decides_nothing(guest: Visitor) -> None:
    page = open_pairs(guest)
    count = pairs(page).count()
    page.keyboard.press("Control+j")
    page.keyboard.press("x")
    expect(pairs(page)).to_have_count(count)
    expect(page.get_by_role("status")).to_have_count(0)


def test_what_is_certain_is_joined_in_one_step_and_taken_back(guest: Visitor) -> None:
    page = open_pairs(guest)
    boxes = page.locator("[name=pair]")
    count = boxes.count()
    assert count > 2
    button = page.locator(".certain").get_by_role("button")
    expect(button).to_have_text(f"Join these {count}")
    page.locator(".certain details").evaluate("(one) => { one.open = true }")
    boxes.first.uncheck()
    expect(button).to_have_text(f"Join these {count - 1}")
    button.click()
    expect(page.locator("#comparing[hx-get]")).to_have_count(0, timeout=30_000)
    page.wait_for_timeout(300)  # a page that loads itself anew would have done so
    expect(page.locator(".answered")).to_contain_text("joined now.")
    page.locator(".answered").get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status").first).to_contain_text("Taken back.")
    expect(open_pairs(guest).locator("[name=pair]")).to_have_count(count)


@pytest.mark.parametrize("verb", ["Join", "Keep apart"])
def test_without_javascript_a_decision_is_a_page(chromium: Browser, life: Program, keys: Path, verb: str) -> None:
    with visit(chromium, life, keys / "life.json") as visitor:
        open_pairs(visitor)
    with visit(chromium, life, keys / "life.json", java_script_enabled=False) as visitor:
        page = visitor.open("/people/same")
        count = pairs(page).count()
        pairs(page).first.get_by_role("button", name=verb, exact=True).click()
        said = page.get_by_role("status").filter(has_text="people." if verb == "Keep apart" else "one person now.")
        expect(said).to_have_count(1)
        assert pairs(page).count() < count
        said.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("status").first).to_contain_text("Taken back.")
        while page.get_by_role("link", name="Look again").is_visible():
            page.get_by_role("link", name="Look again").click()
        expect(pairs(page)).to_have_count(count)


def test_the_page_of_a_person_leads_to_who_may_be_the_same(guest: Visitor) -> None:
    page = open_pairs(guest)
    name = pairs(page).first.get_by_role("heading").first.inner_text()
    pairs(page).first.get_by_role("link").first.click()
    page.get_by_role("link", name="Someone else here may be the same").click()
    expect(page.get_by_text(f"Who may be the same as {name}.")).to_be_visible()
    expect(pairs(page)).to_have_count(1)
