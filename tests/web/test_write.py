"""The writing page without a browser: what is said of a draft, to whom, what is left out, and bad input."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.people import NADIA, TOBIAS
from tests.sync.dav_servers import Asked, scripted
from tests.sync.models import saying, told
from tests.web.test_pages import id_of, text
from visavis.actions.ask_model import ModelAnswer
from visavis.actions.mark_person import say_died
from visavis.actions.set_model import set_model
from visavis.language.draft.check import check
from visavis.language.draft.finding import Finding
from visavis.language.draft.reader import KnownFact, Reader
from visavis.language.text.edit import Edit, mended
from visavis.store.access import Account
from visavis.store.models import Account as AccountRow
from visavis.store.models import Person
from visavis.web import drafts, launch
from visavis.web.asking import waiting

VAGUE = "Hi,\n\ncould I pick your brain some time?\n\nBest wishes\nMirjam"
MIXED = "Liebe Nadia,\n\nwie geht es dir? Haben Sie am Freitag zehn Minuten Zeit? Ich freue mich auf dich.\n\nMirjam"
PARTIAL = {"HX-Request-Type": "partial"}


def said(browser: Client, draft: str, **chosen: str) -> str:
    """What the panel says of a draft."""
    answer = browser.post("/write/check", {"text": draft, **chosen}, headers=PARTIAL)
    assert answer.status_code == 200
    return answer.content.decode()


def codes(panel: str) -> list[str]:
    return re.findall(r'data-key="(VV\d+) ', panel)


@pytest.mark.parametrize(
    ("language", "invites", "tries"),
    [("en", "Write as you would.", "Try it with an example"), ("de", "Schreib, wie du", "Mit einem Beispiel")],
)
def test_the_empty_sheet_says_what_it_is_for(browser: Client, language: str, invites: str, tries: str) -> None:
    page = text(browser, "/write", language)
    assert invites in page
    assert tries in page
    assert 'class="finding"' not in browser.get("/write").content.decode()


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_example_has_something_to_remark(browser: Client, language: str) -> None:
    page = browser.get("/write?example", headers={"accept-language": language}).content.decode()
    assert "Jonas</textarea>" in page
    assert len(set(codes(page))) >= 2


def test_a_vague_ask_is_said_with_its_place_and_a_mend(browser: Client) -> None:
    panel = said(browser, VAGUE)
    place = re.search(r'data-key="VV121[^"]*" data-level="\w+" data-start="(\d+)" data-end="(\d+)"', panel)
    assert place
    assert "pick your brain" in VAGUE[int(place[1]) : int(place[2])]
    assert "What you ask for" in panel
    assert "what exactly" in panel


def test_words_that_are_named_in_a_remark_do_not_stand_there_once_more(browser: Client) -> None:
    panel = said(browser, VAGUE)
    remark = html.unescape(panel).partition('data-key="VV121')[2].partition("</article>")[0]
    assert "pick your brain" in remark
    assert 'class="quoted"' not in remark
    assert re.search(r'class="says">.*<a href="#text" data-go>', remark)
    shown = drafts.said(VAGUE, check(VAGUE), drafts.rules()).groups[0].findings[0]
    assert shown.is_quoted
    elsewhere = Finding("LLM000", "suggestion", 0, 2, "Hi", message="It begins abruptly.", by="llm")
    answer = drafts.answered(ModelAnswer((elsewhere,), "", None, (), 0))["answer_findings"]
    assert [one.is_quoted for one in answer] == [False]


def test_lines_of_a_browser_are_counted_as_it_counts_them(browser: Client) -> None:
    """Browsers send line ends as two characters and count them as one."""
    assert said(browser, VAGUE) == said(browser, VAGUE.replace("\n", "\r\n"))


def test_nothing_is_remarked_of_a_kind_note(browser: Client) -> None:
    panel = said(
        browser, "Hi Nadia, thank you for lunch yesterday. How did your talk in Leeds go?", relation="close_friend"
    )
    assert codes(panel) == []
    assert "It can go as it is." in panel


def test_what_cannot_be_read_is_not_said_to_be_fine(browser: Client) -> None:
    panel = said(browser, "Bonjour, comment ça va? On se voit samedi à la maison pour manger?")
    assert "I read German and English only" in panel
    assert "It can go as it is." not in panel
    assert "Read as" not in panel
    page = said(browser, "<p>Hi Nadia, thank you for lunch yesterday.</p> <p>How did your talk in Leeds go?</p>")
    assert "It is a web page; its text was read." in page


def test_the_reader_changes_what_is_said(browser: Client) -> None:
    coffee = "Hi Anna, coffee some time?"
    assert "VV121" in codes(said(browser, coffee, relation="stranger"))
    assert codes(said(browser, coffee, relation="close_friend")) == []


def test_what_somebody_wrote_is_text_and_never_html(browser: Client) -> None:
    panel = said(browser, "<script>alert(1)</script> Could I pick your brain <b>some time</b>?")
    assert "<script>" not in panel
    assert "<b>some" not in panel
    page = browser.post("/write/check", {"text": "</textarea><script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page


@pytest.mark.parametrize(
    "draft",
    ["", " \n", "Hi", "😀😀", "\x00", "\ud83d", "مرحبا, كيف حالك؟", "x" * 1_000_000, "word word\n" * 10_000],
    ids=[
        "empty",
        "blank",
        "one word",
        "emoji",
        "NUL",
        "half an emoji",
        "right to left",
        "a million",
        "ten thousand lines",
    ],
)
def test_any_text_is_answered(browser: Client, draft: str) -> None:
    sent = draft.encode("utf-8", "replace").decode()
    assert browser.post("/write/check", {"text": sent}, headers=PARTIAL).status_code == 200


def test_of_a_very_long_text_it_is_said_that_its_beginning_is_read(browser: Client) -> None:
    assert "Only the beginning" in said(browser, "word " * 10_000)
    assert "Only the beginning" not in said(browser, "word " * 100)


def test_what_is_larger_than_a_request_may_be_is_refused(browser: Client) -> None:
    assert browser.post("/write/check", {"text": "x" * 9_000_000}, headers=PARTIAL).status_code == 400


def test_choices_that_are_none_are_not_made(browser: Client) -> None:
    assert said(browser, VAGUE, relation="enemy", channel="pigeon", lang="tlh", to="-1") == said(browser, VAGUE)


@pytest.mark.usefixtures("network")
class TestToSomebody:
    def test_the_page_of_a_person_leads_here(self, browser: Client) -> None:
        nadia = id_of(NADIA.name)
        assert f'href="/write?to={nadia}"' in browser.get(f"/people/{nadia}").content.decode()
        page = browser.get(f"/write?to={nadia}").content.decode()
        assert "Write to Nadia" in page
        assert f'data-mail="mailto:{NADIA.email}"' in page

    def test_a_name_finds_them(self, browser: Client) -> None:
        found = browser.get("/write/people?q=nad").content.decode()
        assert f'value="{id_of(NADIA.name)}"' in found
        assert NADIA.name in found
        assert TOBIAS.name not in found
        assert "Nobody is found" in browser.get("/write/people?q=zzz").content.decode()
        assert browser.get("/write/people?q=").content.decode().strip() == ""

    def test_without_javascript_the_words_stay_when_somebody_is_chosen(self, browser: Client) -> None:
        nadia = id_of(NADIA.name)
        page = browser.post("/write/check", {"text": VAGUE, "q": "nad", "find": "yes", "to": "0"}).content.decode()
        assert NADIA.name in page
        assert "pick your brain" in page
        chosen = browser.post("/write/check", {"text": VAGUE, "to": "0", "pick": str(nadia)}).content.decode()
        assert "Write to Nadia" in chosen
        assert "pick your brain" in chosen

    def test_a_remark_is_left_out_with_this_person_and_said_again(self, browser: Client) -> None:
        nadia, tobias = str(id_of(NADIA.name)), str(id_of(TOBIAS.name))
        assert "VV121" in codes(said(browser, VAGUE, to=nadia))
        leave = {"text": VAGUE, "to": nadia, "leave": "VV121 pick your brain"}
        panel = browser.post("/write/not-here", leave, headers=PARTIAL).content.decode()
        assert "VV121" not in codes(panel)
        assert "One remark is left out with Nadia" in panel
        assert "VV121" not in codes(said(browser, VAGUE, to=nadia))
        assert "VV121" in codes(said(browser, VAGUE, to=tobias))
        again = {"text": VAGUE, "to": nadia, "again": "VV121 pick your brain"}
        assert "VV121" in codes(browser.post("/write/not-here", again, headers=PARTIAL).content.decode())

    def test_to_nobody_a_remark_is_left_out_of_this_draft_alone(self, browser: Client) -> None:
        left = {"text": VAGUE, "to": "0", "leave": "VV121 pick your brain"}
        page = browser.post("/write/not-here", left).content.decode()
        assert "VV121" not in codes(page)
        assert '<input type="hidden" name="left_out" value="VV121 pick your brain">' in page
        assert "VV121" in codes(said(browser, VAGUE))

    def test_who_is_kept_in_memory_is_not_written_to(self, browser: Client, account: Account) -> None:
        nadia = id_of(NADIA.name)
        say_died(account, nadia, on=True)
        answer = browser.get(f"/write?to={nadia}")
        assert (answer.status_code, answer.headers["location"]) == (302, f"/people/{nadia}")
        assert "/write?to=" not in browser.get(f"/people/{nadia}").content.decode()

    def test_whoever_is_left_alone_may_be_written_to(self, browser: Client) -> None:
        nadia = id_of(NADIA.name)
        browser.post(f"/people/{nadia}/marks", {"mark": "rest", "value": "yes"})
        assert browser.get(f"/write?to={nadia}").status_code == 200
        assert "VV121" in codes(said(browser, VAGUE, to=str(nadia)))

    def test_a_person_costs_a_bounded_number_of_queries(self, browser: Client) -> None:
        nadia = str(id_of(NADIA.name))
        with CaptureQueriesContext(connection) as asked:
            said(browser, VAGUE, to=nadia)
        part = len(asked)
        with CaptureQueriesContext(connection) as asked:
            browser.get(f"/write?to={nadia}")
        assert len(asked) <= part + 4  # the account of the request, the person, their tie and addresses
        with CaptureQueriesContext(connection) as asked:
            browser.post("/write/check", {"text": VAGUE, "to": nadia, "channel": "email", "relation": "family"})
        assert len(asked) <= part + 4
        assert part <= 15
        with CaptureQueriesContext(connection) as asked:
            said(browser, VAGUE)
        assert len(asked) <= 1


@pytest.mark.parametrize("said_of", ["nonsense", "VV1", "x" * 500])
def test_what_is_no_remark_is_not_left_out(browser: Client, said_of: str) -> None:
    assert browser.post("/write/not-here", {"text": VAGUE, "leave": said_of}, headers=PARTIAL).status_code == 400


def test_rules_of_ones_own_hold_and_faults_in_them_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stranger: Client, account: Account
) -> None:
    monkeypatch.setenv("VISAVIS_DATA", str(tmp_path))
    stranger.cookies[launch.cookie_name()] = launch.new_cookie()
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "mine.yaml").write_text("terms:\n  - circle back\nrules:\n  - code: nothing\n", "utf-8")
    panel = said(stranger, "Hi Anna, let us circle back on Friday.")
    assert "circle back" in panel.partition("Some of your own rules")[0]
    assert "OWN001" in panel
    assert "mine.yaml" in panel.partition("Some of your own rules cannot be used")[2]


@pytest.mark.parametrize("address", ["/write?to={}", "/write/check", "/write/not-here", "/write/model"])
def test_a_person_of_another_account_is_not_there(browser: Client, address: str) -> None:
    other = AccountRow.objects.create(name="other", created_at="2026-01-01T00:00Z")
    theirs = Person.objects.create(account=other, name="Anna", search="anna", sort_key="anna")
    form = {"text": VAGUE, "to": str(theirs.pk), "leave": "VV121"}
    if "?" in address:
        assert browser.get(address.format(theirs.pk)).status_code == 404
    else:
        assert browser.post(address, form, headers=PARTIAL).status_code == 404


def test_what_is_private_is_folded_apart(browser: Client, network: object, monkeypatch: pytest.MonkeyPatch) -> None:
    known = (
        KnownFact("move", "we are in Leeds at last", "2026-03-04"),
        KnownFact("illness", "my knee", "2026-05-01", None, True),
    )
    monkeypatch.setattr(drafts, "read_reader", lambda *_, **__: Reader(name="Nadia", facts=known))
    page = browser.get(f"/write?to={id_of(NADIA.name)}").content.decode()
    before, _, locked = page.partition('class="evidence locked"')
    assert "A move: we are in Leeds at last" in before
    assert "March" in before
    assert "my knee" not in before
    assert "my knee" in locked
    assert "my knee" not in said(browser, VAGUE, to=str(id_of(NADIA.name)))


def test_du_and_sie_are_put_right_without_javascript(browser: Client) -> None:
    page = said(browser, MIXED)
    assert "VV171" in codes(page)
    edits = re.search(r'data-fix="([^"]*)"', page)
    assert edits
    places = json.loads(edits[1].replace("&quot;", '"'))
    whole = mended(MIXED, [Edit(*one) for one in places])
    shown = browser.post("/write/check", {"text": MIXED, "fix": "VV171"}).content.decode()
    assert whole.split("\n")[2] in shown
    assert "VV171" not in codes(said(browser, whole))


def test_the_sheet_is_cleared_without_javascript(browser: Client) -> None:
    assert "pick your brain" not in browser.post("/write/check", {"text": VAGUE, "clear": "yes"}).content.decode()


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("", "mailto:a@example.org"),
        ("Grüße & 1+1\nAnna", "mailto:a@example.org?body=Gr%C3%BC%C3%9Fe%20%26%201%2B1%0D%0AAnna"),
        ("Betreff: Freitag?\n\nHallo", "mailto:a@example.org?subject=Freitag%3F&body=Hallo"),
        ("x" * 1900, ""),
    ],
)
def test_a_draft_is_handed_to_the_mail_program(words: str, link: str) -> None:
    assert drafts.mail_link("mailto:a@example.org", words) == link


def test_a_model_is_not_asked_where_none_is_set_up(browser: Client) -> None:
    answer = browser.post("/write/model", {"text": VAGUE}, headers=PARTIAL)
    assert "No language model is set up." in answer.content.decode()
    assert "data-ask-model" not in said(browser, VAGUE)


REWRITE = "Hi, could you read page two by Friday? A no is fine."
SAYS = {
    "findings": [
        {"quote": "pick your brain", "why": "It does not say <b>what</b> about.", "mend": "Name the one thing."},
        {"quote": "never written", "why": "Made up.", "mend": "None."},
    ],
    "rewrite": REWRITE,
}


@pytest.fixture
def own_model(account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Asked]]:
    """A language model on this computer that always says the same; the list holds what it was asked.

    Comes before the browser, whose cookie hangs on the data folder.
    """
    monkeypatch.setenv("VISAVIS_DATA", str(tmp_path / "data"))
    monkeypatch.setattr("visavis.sync.secrets._keyring", lambda: None)
    with scripted(saying(SAYS)) as (address, asked):
        set_model(account, address, "small")
        yield asked


def test_ones_own_model_is_asked_on_a_click_alone(own_model: list[Asked], browser: Client) -> None:
    panel = said(browser, VAGUE)
    assert "Ask your model" in panel
    assert "small on this computer. Nothing leaves it." in panel
    assert own_model == []
    shown = re.findall(r'<pre class="told">(.*?)</pre>', panel, re.DOTALL)
    assert "pick your brain" in shown[-1]
    browser.post("/write/model", {"text": VAGUE}, headers=PARTIAL)
    assert len(own_model) == 1
    assert html.unescape("\n".join(shown)) == told(own_model[0])


def test_what_it_says_quotes_the_draft_is_text_and_changes_nothing(own_model: list[Asked], browser: Client) -> None:
    answer = browser.post("/write/model", {"text": VAGUE}, headers=PARTIAL).content.decode()
    place = VAGUE.index("pick your brain")
    assert f'data-start="{place}" data-end="{place + len("pick your brain")}"' in answer
    assert "&lt;b&gt;what&lt;/b&gt;" in answer
    assert "Made up." not in answer
    assert "One remark was left out" in answer
    assert "by your model" in answer
    page = browser.post("/write/model", {"text": VAGUE}).content.decode()
    assert f"{VAGUE}</textarea>" in page
    assert REWRITE in page


def test_its_rewrite_is_taken_over_by_a_button(own_model: list[Asked], browser: Client) -> None:
    page = browser.post("/write/check", {"text": VAGUE, "use": REWRITE}).content.decode()
    assert f"{REWRITE}</textarea>" in page


def test_waiting_for_it_is_stopped(browser: Client, account: Account) -> None:
    with waiting(account.pk) as mine, waiting(account.pk + 1) as theirs:
        browser.post("/write/model/stop")
        assert (mine.is_set(), theirs.is_set()) == (True, False)
    with waiting(account.pk) as anew:
        assert not anew.is_set()
    browser.post("/write/model/stop")


def test_one_question_at_a_time_is_asked(own_model: list[Asked], browser: Client, account: Account) -> None:
    with waiting(account.pk):
        answer = browser.post("/write/model", {"text": VAGUE}, headers=PARTIAL).content.decode()
        assert "A question to your model is still under way." in answer
        assert 'formaction="/write/model/stop"' in answer
        assert own_model == []
    assert "still under way" not in browser.post("/write/model", {"text": VAGUE}, headers=PARTIAL).content.decode()
    assert len(own_model) == 1
