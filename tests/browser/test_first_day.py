"""From Welcome to the first answer, with a file that a user would have."""

import re
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Program, visit
from tests.exports import cards, letter, mailbox
from tests.people import HANNA, ME, NADIA, TOBIAS


def test_a_first_day(chromium: Browser, empty: Program, keys: Path, tmp_path: Path) -> None:
    letters = [letter(ME, NADIA, f"2026-0{month}-10") for month in (4, 6, 8, 9)]
    letters += [letter(NADIA, ME, f"2026-0{month}-11", "Yes!") for month in (4, 6, 8, 9)]
    letters += [letter(NADIA, ME, "2026-11-18", "Did the move go well?", subject="Your move")]
    files = [cards(TOBIAS, NADIA, HANNA).write(tmp_path), mailbox(*letters).write(tmp_path)]
    with visit(chromium, empty, keys / "empty.json") as visitor:
        page = visitor.open("/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Face to face with the people you already know.")
        page.locator("input[name=files]").set_input_files(files)
        expect(page.locator("[data-chosen] li")).to_have_text(["contacts.vcf", "mail.mbox"])
        page.get_by_label("Your own addresses").fill(ME.email)
        page.get_by_role("button", name="Read them").click()

        expect(page).to_have_url(re.compile(r"/imports/\d+$"))
        expect(page.get_by_role("heading", level=1)).to_have_text("This is in it.", timeout=30_000)
        page.goto(empty.address + "/people")
        expect(page.get_by_text("Nobody yet.")).to_be_visible()
        page.go_back()
        page.get_by_role("button", name="Keep it").click()
        page.get_by_role("link", name="See today").click(timeout=30_000)
        expect(page.get_by_role("heading", level=1)).to_have_text("Two people you might think of today.")
        nadia = page.get_by_role("article").filter(has_text=NADIA.name)
        nadia.get_by_text("What this rests on").click()
        expect(nadia.get_by_text("Did the move go well?")).to_be_visible()

        nadia.get_by_role("button", name="Later").click()
        expect(page.get_by_role("status")).to_contain_text("Nadia Okonkwo rests for a week.")
        expect(page.get_by_role("heading", level=1)).to_have_text("One person you might think of today.")
        page.get_by_role("article").get_by_role(
            "button", name="Not this"
        ).click()  # Tobias, whose birthday was yesterday
        expect(page.get_by_role("heading", level=1)).to_have_text("That was today.")
        page.reload()
        expect(page.get_by_role("heading", name="Answered today")).to_be_visible()
        page.get_by_role("button", name="Undo Nadia").click()
        expect(page.get_by_role("article").filter(has_text=NADIA.name)).to_be_visible()

        page.goto(empty.address + "/imports")
        page.get_by_role("link", name="Take back …").click()
        page.get_by_role("button", name="Take back").click()
        page.goto(empty.address + "/people")
        expect(page.get_by_text("Nobody yet.")).to_be_visible()


def test_nobody_else_gets_in(chromium: Browser, empty: Program) -> None:
    context = chromium.new_context()
    page = context.new_page()
    response = page.goto(empty.address + "/people")
    assert response is not None
    assert response.status == 403
    expect(page.get_by_role("heading", level=1)).to_have_text("This door opens from your own terminal.")
    context.close()
