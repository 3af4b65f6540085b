"""Letting go of somebody, as a user does it: from their page to the word, the calm page, and the settings."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import PHONE, serve, visit
from tests.cli.conftest import visavis
from tests.exports import cards
from tests.people import HANNA, TOBIAS


def test_somebody_is_let_go_by_their_name_and_without_javascript(chromium: Browser, tmp_path: Path) -> None:
    home = tmp_path / "erased"
    visavis("import", str(cards(HANNA, TOBIAS).write(tmp_path)), home=home, LANG="en")
    with (
        serve(home) as program,
        visit(chromium, program, tmp_path / "state.json", viewport=PHONE, java_script_enabled=False) as visitor,
    ):
        page = visitor.open("/people")
        page.get_by_role("link", name=HANNA.name).first.click()
        page.get_by_role("link", name="Erase …").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Erase Hanna Sørensen?")
        page.get_by_label("Type their name").fill("hanna sorensen")
        page.get_by_role("button", name="Erase for good").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Erased.")
        page.get_by_role("link", name="People").last.click()
        expect(page.get_by_text(TOBIAS.name).first).to_be_visible()
        expect(page.get_by_text(HANNA.name)).to_have_count(0)
        page = visitor.open("/settings")
        page.get_by_role("button", name="Lift").click()
        expect(page.get_by_text("Lifted.")).to_be_visible()
        expect(page.get_by_role("heading", name="Whom you let go")).to_have_count(0)
