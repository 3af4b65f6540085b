"""An address is given away and comes back, on a phone and without JavaScript."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import PHONE, Program, Visitor, visit


def test_an_address_is_given_to_somebody_new_taken_back_and_given_again(guest: Visitor) -> None:
    page = guest.open("/people?q=strang")
    page.get_by_role("link", name="Callum Strang").first.click()
    addresses = page.get_by_role("region", name="Where to reach them")
    count = addresses.locator("details").count()
    addresses.locator("details").first.locator("summary").click()
    addresses.get_by_role("link", name="This is somebody else’s").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Whose address is this?")
    page.get_by_role("button", name="It is somebody new’s").click()
    expect(page.get_by_role("status")).to_contain_text("is no longer Callum Strang’s. It belongs to somebody new:")
    expect(addresses.locator("details")).to_have_count(count - 1)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("status")).to_have_text("Taken back.")
    expect(addresses.locator("details")).to_have_count(count)
    page.get_by_role("button", name="Do it again").click()
    expect(page.get_by_role("status")).to_have_text("Done again.")
    expect(addresses.locator("details")).to_have_count(count - 1)
    page.get_by_role("button", name="Undo").click()
    expect(addresses.locator("details")).to_have_count(count)


def test_on_a_phone_without_javascript_somebody_is_found_and_nothing_hangs_over(
    chromium: Browser, life: Program, keys: Path
) -> None:
    with visit(chromium, life, keys / "life.json", java_script_enabled=False, viewport=PHONE) as visitor:
        page = visitor.open("/people?q=ad")
        page.locator("#found .people a").nth(1).click()
        addresses = page.get_by_role("region", name="Where to reach them")
        addresses.locator("summary").first.click()
        addresses.get_by_role("link", name="This is somebody else’s").first.click()
        page.get_by_role("searchbox").fill("example.org")
        page.get_by_role("button", name="Search").click()
        rows = page.locator(".receivers li")
        expect(rows).to_have_count(10)
        for row in rows.all():
            box = row.get_by_role("button").bounding_box()
            assert box is not None
            assert box["x"] + box["width"] <= PHONE["width"]
        name = rows.first.get_by_role("link").inner_text()
        rows.first.get_by_role("button").click()
        expect(page.get_by_role("status")).to_contain_text(name)
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("status")).to_have_text("Taken back.")
