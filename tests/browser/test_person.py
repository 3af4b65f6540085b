"""One person's page in a browser: the user's word is said and taken back where it stands; everything is taken along."""

from zipfile import ZipFile

from playwright.sync_api import expect

from tests.browser.conftest import Visitor


def test_a_word_of_ones_own_is_taken_back_where_it_stands(guest: Visitor) -> None:
    page = guest.open("/people/17")
    before = page.locator(".self > div > p").inner_text()
    page.get_by_text("Add or correct something").click()
    page.get_by_label("What", exact=True).select_option("organisation")
    page.get_by_label("In your words").fill("Papierboot Verlag")
    page.get_by_role("button", name="Note it").click()
    expect(page.locator(".self > div > p")).to_contain_text("Papierboot Verlag")
    page.get_by_text("Where this is from").click()
    said = page.locator(".origin .field", has_text="Papierboot Verlag")
    expect(said).to_contain_text("You said so on 24 November 2026.")
    expect(said).to_contain_text("Other sources say:")
    said.get_by_role("button", name="Take back").click()
    expect(page.locator(".self > div > p")).to_have_text(before)


def test_a_source_leads_to_its_import(guest: Visitor) -> None:
    page = guest.open("/people/17")
    page.get_by_text("Where this is from").click()
    page.locator(".origin .source a").first.click()
    expect(page).to_have_url(f"{guest.program.address}/imports/1")


def test_the_download_is_a_whole_zip_and_the_page_stays(guest: Visitor) -> None:
    page = guest.open("/people/17")
    with page.expect_download() as begun:
        page.get_by_role("button", name="Download").click()
    download = begun.value
    assert download.suggested_filename == f"{page.locator('h1').inner_text()}.zip"
    with ZipFile(download.path()) as held:
        assert held.testzip() is None
        assert held.read("messages.txt")
        assert b"BEGIN:VCARD" in held.read("person.vcf")
    assert page.url == f"{guest.program.address}/people/17"


def test_the_sentence_opens_into_its_exchanges_and_into_how_it_is_judged(guest: Visitor) -> None:
    page = guest.open("/people/17")
    grounds = page.locator(".grounds")
    expect(grounds.locator(".ground").first).to_be_hidden()
    grounds.get_by_text("What this rests on").click()
    grounds.locator(".rows a").first.click()
    newest = page.locator(".timeline .exchanges > li").first
    assert page.url.endswith(f"#{newest.get_attribute('id')}")
    expect(newest).to_be_in_viewport()
    grounds.get_by_role("link", name="How this is judged").first.click()
    expect(page.locator("article.prose h2").first).to_be_visible()
    page.get_by_role("link", name="How this is judged").click()
    expect(page).to_have_url(f"{guest.program.address}/how")


def test_that_somebody_has_died_is_asked_once_more_and_undone(guest: Visitor) -> None:
    page = guest.open("/people/17")
    page.get_by_text("Say it yourself").click()
    keep = page.get_by_role("button", name="Keep in memory")
    expect(keep).to_be_hidden()
    page.get_by_text("Is Malcolm no longer alive?").click()
    keep.click()
    expect(page.locator(".answered")).to_contain_text("is kept in memory.")
    expect(page.locator(".lede.tie")).to_contain_text("Kept in memory.")
    expect(page.get_by_text("Say it yourself")).to_have_count(0)
    page.locator(".answered").get_by_role("button", name="Undo").click()
    expect(page.locator(".lede.tie")).to_contain_text("Quiet.")


def test_ones_own_word_about_a_tie_is_said_and_undone(guest: Visitor) -> None:
    page = guest.open("/people/17")
    page.get_by_text("Say it yourself").click()
    page.get_by_role("button", name="Fine without writing").click()
    expect(page.locator(".answered")).to_contain_text("Noted.")
    expect(page.locator(".lede.tie")).to_contain_text("You are fine without writing, as you said.")
    expect(page.locator(".own-word")).to_contain_text("You said so on 24 November 2026.")
    expect(page.locator(".lede.tie")).not_to_contain_text("Quiet.")
    page.locator(".answered").get_by_role("button", name="Undo").click()
    expect(page.locator(".own-word")).to_have_count(0)
    expect(page.locator(".lede.tie")).to_contain_text("Quiet.")
