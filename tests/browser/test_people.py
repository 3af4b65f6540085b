"""Finding people, by keyboard and without JavaScript."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Program, Visitor, visit


def test_the_list_follows_what_is_typed(guest: Visitor) -> None:
    page = guest.open("/people")
    rows = page.locator("#found .people").first.locator("li")
    expect(rows).to_have_count(51)  # fifty people, and the way to more
    page.keyboard.press("/")
    page.keyboard.type("adeyemi")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Malcolm Adeyemi")
    expect(page).to_have_url(f"{guest.program.address}/people?q=adeyemi&word=&order=near")
    expect(page.get_by_role("searchbox")).to_be_focused()
    rows.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Malcolm Adeyemi")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("adeyemi")


def test_filters_and_more_need_no_new_page(guest: Visitor) -> None:
    page = guest.open("/people")
    page.evaluate("window.same = true")
    page.get_by_role("link", name="More", exact=True).click()
    expect(page.get_by_role("link", name="More", exact=True)).to_have_count(1)
    expect(page.locator("#found .people > li:not(.more)")).to_have_count(100)
    page.get_by_text("slight", exact=True).first.click()
    expect(page.locator("#found .word").first).to_have_text("slight")
    expect(page.locator("#found .word", has_text="close")).to_have_count(0)
    assert page.evaluate("window.same")


def test_who_has_gone_quiet_is_an_order_of_the_list_that_typing_keeps(guest: Visitor) -> None:
    page = guest.open("/people")
    page.get_by_role("link", name="gone quiet", exact=True).click()
    rows = page.locator("#found .people").first.locator("li")
    expect(rows.filter(has_text="it has been quiet for")).to_have_count(rows.count())
    page.get_by_role("searchbox").fill("adeyemi")
    expect(page).to_have_url(f"{guest.program.address}/people?q=adeyemi&order=quiet")
    expect(rows).to_have_count(1)
    page.get_by_role("link", name="by name", exact=True).click()
    expect(page.get_by_role("searchbox")).to_have_value("adeyemi")
    expect(page.locator("[aria-current=page]", has_text="by name")).to_have_count(1)


def test_earlier_letters_follow_at_a_click(guest: Visitor) -> None:
    page = guest.open("/people?q=adeyemi")
    page.get_by_role("link", name="Malcolm Adeyemi").first.click()
    letters = page.locator(".exchanges > li:not(.more)")
    page.wait_for_load_state()  # before that the link leads to a page of its own
    expect(letters).to_have_count(12)
    page.get_by_role("link", name="Earlier").click()
    expect(letters).to_have_count(42)


def test_without_javascript_everything_still_works(chromium: Browser, life: Program, keys: Path) -> None:
    with visit(chromium, life, keys / "life.json", java_script_enabled=False) as visitor:
        page = visitor.open("/people")
        page.get_by_role("searchbox").fill("adeyemi")
        page.get_by_role("button", name="Search").click()
        expect(page.locator("#found .people").first.locator("li")).to_have_count(1)
        page.goto(life.address + "/")
        page.get_by_role("article").first.get_by_role("button", name="Not this").click()
        expect(page.get_by_role("status")).to_contain_text("will not come up for this reason for half a year.")
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("article")).to_have_count(3)


def test_a_refused_click_shows_the_closed_door(guest: Visitor) -> None:
    page = guest.open("/")
    guest.context.clear_cookies()
    page.get_by_role("button", name="Later").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This door opens from your own terminal.")
    expect(page.get_by_role("article")).to_have_count(0)
    guest.complaints.clear()  # the browser notes the 403


def test_when_the_typing_rests_people_are_found_by_what_they_do(guest: Visitor) -> None:
    page = guest.open("/people")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/people/meant" in request.url else None)
    page.get_by_role("searchbox").press_sequentially("boatbuilder", delay=300)  # the list follows each letter
    fits = page.locator("section", has=page.get_by_role("heading", name="By what is said of them"))
    expect(fits.get_by_role("link", name="Edmund Hartwell")).to_contain_text("Boatbuilder")
    expect(page.locator("#found > .lede")).to_have_text("Nobody here is called “boatbuilder”.")
    assert len(asked) == 1
    page.get_by_role("searchbox").fill("adeyemi")
    expect(page.locator("#found .people").first.locator("li")).to_have_count(1)
    expect(fits).to_have_count(0)
