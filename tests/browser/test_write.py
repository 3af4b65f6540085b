"""The writing page in a browser: lines under words while one writes, what is said beside them, and nothing is lost."""

import threading
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import PHONE, WIDE, Visitor
from tests.sync.dav_servers import Asked, Said, scripted
from tests.sync.models import saying

VAGUE = "could I pick your brain some time?"
MIXED = "Liebe Anna, wie geht es dir? Haben Sie am Freitag Zeit? Ich freue mich auf dich."
MODULE = "async ([name, ...given]) => (await import('/static/js/underlines.js'))[name](...given)"
SAME = """() => { const [a, b] = ['#text', '.mirror'].map((one) => document.querySelector(one));
    return [a.clientWidth - b.clientWidth, a.scrollHeight - b.scrollHeight, a.scrollHeight - a.clientHeight] }"""

UNDERLINED = "['suggestion', 'warning', 'error'].flatMap((one) => [...(CSS.highlights.get(`said-${one}`) ?? [])])"


def begin(guest: Visitor, path: str = "/write") -> Page:
    page = guest.open(path)
    expect(page.locator("#text")).to_be_editable()
    return page


def underlined(page: Page) -> list[str]:
    words: list[str] = page.evaluate(f"{UNDERLINED}.map(String)")
    return words


def heading(page: Page) -> str:
    return page.locator("#said h2").inner_text()


def test_words_are_underlined_while_one_writes_and_the_line_moves_along(guest: Visitor) -> None:
    page = begin(guest)
    page.locator("#text").press_sequentially(f"Hi Anna, {VAGUE}")
    expect(page.locator("#said h2")).to_contain_text("remark")
    assert "pick your brain" in " ".join(underlined(page))
    page.evaluate("document.querySelector('#text').setSelectionRange(0, 0)")
    page.keyboard.type("Oh. ")
    assert "pick your brain" in " ".join(underlined(page))  # before it is checked anew
    page.locator("#text").press("End")
    page.fill("#text", "Thank you for lunch, Anna!")
    expect(page.locator(".finding")).to_have_count(0)
    assert underlined(page) == []


def test_what_bears_the_lines_is_one_unbroken_text(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", MIXED)  # an element around "dir" would let a line break elsewhere than on the sheet
    expect(page.locator(".finding")).not_to_have_count(0)
    assert underlined(page) != []
    kinds = page.evaluate("[...document.querySelector('.mirror').childNodes].map((one) => one.nodeName)")
    assert kinds == ["#text"]


@pytest.mark.parametrize(
    ("text", "points", "units"),
    [("abc", [0, 1, 3], [0, 1, 3]), ("😀b😀", [0, 1, 2, 3, 9], [0, 2, 3, 5, 5]), ("", [0, 4], [0, 0])],
)
def test_places_of_code_points_are_found_in_the_browsers_text(
    guest: Visitor, text: str, points: list[int], units: list[int]
) -> None:
    page = begin(guest)
    counted = "async ([text, points]) => { const units = (await import('/static/js/underlines.js')).unitsOf(text);"
    assert page.evaluate(counted + "return points.map(units) }", [text, points]) == units


def test_what_lies_behind_a_change_moves_and_what_it_touches_goes(guest: Visitor) -> None:
    page = begin(guest)
    places = [{"from": 0, "to": 2}, {"from": 3, "to": 5}, {"from": 6, "to": 8}]
    assert page.evaluate(MODULE, ["moved", places, "ab cd ef", "ab cXXd ef"]) == [
        {"from": 0, "to": 2},
        {"from": 8, "to": 10},
    ]
    assert page.evaluate(MODULE, ["moved", places, "ab cd ef", "ab cd ef"]) == places


def test_where_places_overlap_the_gravest_is_drawn(guest: Visitor) -> None:
    page = begin(guest)
    places = [{"from": 0, "to": 4, "level": "suggestion"}, {"from": 2, "to": 6, "level": "warning"}]
    drawn = [[0, 2, "suggestion", False], [2, 6, "warning", False], [6, 8, "", False]]
    assert [one for one in page.evaluate(MODULE, ["pieces", 8, places]) if one[0] != 4] == [
        drawn[0],
        [2, 4, "warning", False],
        drawn[2],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "😀 👩‍👩‍👧‍👦 much\tto say " * 40,
        "مرحبا مارين، pick your brain?\n\nThank you.",
        "Averylongwordwithoutanyend" * 20 + "\n\n\n",
    ],
    ids=["short", "emoji and tabs", "right to left", "long words and empty lines"],
)
def test_the_lines_lie_exactly_under_the_words(guest: Visitor, text: str) -> None:
    page = begin(guest)
    page.fill("#text", text)
    assert page.evaluate(SAME) == [0, 0, 0]
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(SAME) == [0, 0, 0]


def test_a_reload_loses_nothing_and_another_tab_knows_nothing(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", VAGUE)
    page.select_option("[name=relation]", "stranger")
    page.reload()
    expect(page.locator("#text")).to_have_value(VAGUE)
    expect(page.locator("[name=relation]")).to_have_value("stranger")
    expect(page.locator("#said h2")).to_contain_text("remark")
    expect(begin(guest).locator("#text")).to_have_value("")
    page.get_by_role("button", name="Clear the sheet").click()
    page.reload()
    expect(page.locator("#text")).to_have_value("")


def test_clearing_is_undone(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", VAGUE)
    page.get_by_role("button", name="Clear the sheet").click()
    expect(page.locator("#text")).to_have_value("")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#text")).to_have_value(VAGUE)


def test_du_and_sie_are_put_right_at_once_and_back(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", MIXED)
    page.get_by_role("button", name="Put it right").click()
    expect(page.locator(".finding", has_text="Sie")).to_have_count(0)
    assert page.locator("#text").input_value() != MIXED
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#text")).to_have_value(MIXED)


def test_a_finding_leads_to_its_words_and_words_to_their_finding(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", f"😀 Hi Anna, {VAGUE}")
    finding = page.locator(".finding", has_text="pick your").first
    finding.locator("[data-go]").focus()
    page.keyboard.press("Enter")
    chosen = page.evaluate(
        "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(text)"
    )
    assert chosen in VAGUE
    assert "pick your brain" in chosen
    page.get_by_label("Your words").click(position={"x": 300, "y": 250})
    expect(page.locator(".finding.lit")).to_have_count(0)
    box = page.evaluate(f"{UNDERLINED}[0].getBoundingClientRect().toJSON()")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".finding.lit")).to_have_count(1)
    finding.locator("[data-go]").focus()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "text"


def test_how_much_there_is_to_remark_is_told_aloud(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", VAGUE)
    expect(page.locator("#said h2")).to_contain_text("remark")
    assert page.locator("[data-told]").inner_text() == heading(page)


def test_a_draft_goes_along_to_whoever_is_chosen(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", VAGUE)
    page.get_by_label("To", exact=True).fill("malcolm a")
    page.locator("#found button").first.click()
    expect(page).to_have_url(f"{guest.program.address}/write?to=17")
    expect(page.locator("#text")).to_have_value(VAGUE)
    link = page.get_by_role("link", name="Open in mail")
    assert unquote(link.get_attribute("href") or "").endswith(f"?body={VAGUE}")
    page.fill("#text", "many words " * 200)
    expect(link).to_be_hidden()
    expect(page.get_by_text("longer than a mail program takes over")).to_be_visible()
    page.get_by_role("button", name="somebody else").click()
    expect(page).to_have_url(f"{guest.program.address}/write")
    expect(page.locator("#text")).to_have_value("many words " * 200)


def test_a_remark_is_left_out_and_said_again(guest: Visitor) -> None:
    page = begin(guest, "/write?to=17")
    page.fill("#text", VAGUE)
    finding = page.locator(".finding", has_text="leaves open")
    finding.get_by_role("button", name="not with Malcolm").click()
    expect(finding).to_have_count(0)
    page.get_by_text("is left out with Malcolm").click()
    page.get_by_role("button", name="Say it again").click()
    expect(finding).to_have_count(1)


def test_why_stays_open_while_one_goes_on_writing(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", VAGUE)
    finding = page.locator(".finding", has_text="leaves open")
    finding.get_by_text("Why?").click()
    with page.expect_response("**/write/check"):
        page.fill("#text", f"{VAGUE} Thank you.")
    expect(finding.locator("details")).to_have_attribute("open", "")


def test_a_failing_check_says_so_and_keeps_the_words(guest: Visitor) -> None:
    page = begin(guest)
    page.route("**/write/check", lambda route: route.abort())
    page.fill("#text", VAGUE)
    expect(page.get_by_text("Just now this could not be checked.")).to_be_visible()
    page.unroute("**/write/check")
    page.fill("#text", f"{VAGUE} ")
    expect(page.get_by_text("Just now this could not be checked.")).to_be_hidden()
    guest.complaints.clear()  # the browser complains of the request that was cut off


def test_html_of_a_draft_stays_text(guest: Visitor) -> None:
    page = begin(guest)
    page.fill("#text", "<img src=x onerror=alert(1)> Could I pick your brain <b>some time</b>?")
    expect(page.locator("#said h2")).to_contain_text("remark")
    assert page.locator("#said img, #said b, .mirror img, .mirror b").count() == 0


def test_on_a_phone_what_is_needed_seldom_lies_under_more(guest: Visitor) -> None:
    page = begin(guest)
    page.set_viewport_size({"width": 390, "height": 844})
    settings = page.get_by_role("link", name="Settings")
    expect(settings).to_be_hidden()
    page.get_by_role("button", name="More").click()
    settings.click()
    expect(page).to_have_url(f"{guest.program.address}/settings")


def test_ones_own_model_is_asked_shown_and_taken_over(guest: Visitor) -> None:
    rewrite = "Hi Anna, could you read page two by Friday? A no is fine."
    says = {"findings": [{"quote": "some time", "why": "When is that?", "mend": "Name a day."}], "rewrite": rewrite}
    with scripted(saying(says)) as (address, asked):
        page = guest.open("/settings")
        page.get_by_label("Address", exact=True).fill(address)
        page.get_by_label("Name of the model").fill("small")
        page.locator("form:has(#model-url)").get_by_role("button", name="Save").click()
        page = begin(guest)
        page.fill("#text", VAGUE)
        page.get_by_role("button", name="Ask your model").click()
        expect(page.get_by_role("heading", name="What your model says")).to_be_visible()
        assert len(asked) == 1
        assert "some time" in " ".join(underlined(page))
        page.get_by_role("button", name="Use it").click()
        expect(page.locator("#text")).to_have_value(rewrite)
        page.get_by_role("button", name="Undo").click()
        expect(page.locator("#text")).to_have_value(VAGUE)
        page = guest.open("/settings")
        page.get_by_role("button", name="Forget it").click()


def test_a_question_of_another_tab_is_stopped_here(guest: Visitor) -> None:
    slow = threading.Event()

    def patient(question: Asked) -> Said:
        slow.wait(20)
        return saying({"findings": [], "rewrite": ""})(question)

    with scripted(patient) as (address, asked):
        set_up = guest.open("/settings")
        set_up.get_by_label("Address", exact=True).fill(address)
        set_up.get_by_label("Name of the model").fill("small")
        set_up.locator("form:has(#model-url)").get_by_role("button", name="Save").click()
        first, second = begin(guest), begin(guest)
        for page in (first, second):
            page.fill("#text", VAGUE)
            page.get_by_role("button", name="Ask your model").click()
        expect(second.locator("#answer")).to_contain_text("still under way")
        second.get_by_role("button", name="Stop it").click()
        expect(second.locator("#answer")).to_be_empty()
        expect(first.locator("#answer")).to_contain_text("Stopped.")
        assert len(asked) == 1
        slow.set()
        set_up = guest.open("/settings")
        set_up.get_by_role("button", name="Forget it").click()


@pytest.mark.parametrize(("size", "is_open"), [(WIDE, True), (PHONE, False)])
def test_what_is_known_of_somebody_is_folded_under_the_sheet_of_a_phone(
    guest: Visitor, size: ViewportSize, is_open: bool
) -> None:
    page = guest.context.new_page()
    page.set_viewport_size(size)
    page.goto(f"{guest.program.address}/people?q=Malcolm+Adeyemi")
    page.get_by_role("link", name="Malcolm Adeyemi").first.click()
    page.get_by_role("link", name="Write", exact=True).last.click()
    known = page.locator(".known")
    expect(known.get_by_role("heading", name="What you know of Malcolm")).to_be_visible()
    expect(known.locator("li").first).to_be_visible(visible=is_open)
    sheet, sends, card = (page.locator(one).bounding_box() for one in (".sheet", ".send", ".known"))
    assert sheet
    assert sends
    assert card
    assert sheet["y"] < min(sends["y"], card["y"])
    assert (card["y"] < sends["y"]) is not is_open
