"""The pages that say how something is judged: our own Markdown, in the user's language, and nothing that could run."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from django.test import Client
from hatchling.builders.wheel import WheelBuilder

from visavis.phrases import concepts
from visavis.store.access import Account

pytestmark = pytest.mark.usefixtures("account")

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs" / "concepts"


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages of the test's own: one in both languages, one in English alone."""
    (tmp_path / "de").mkdir()
    (tmp_path / "tide.md").write_text("# Tide\n\nDoes it *come*? Code: x.\n\nSee [the moon](moon.md).\n")
    (tmp_path / "de" / "tide.md").write_text("# Gezeiten\n\nKommt sie? Siehe [Mond](moon.md), [oben](../moon.md).\n")
    (tmp_path / "moon.md").write_text("# Moon\n\nIs it full.\n")
    monkeypatch.setattr(concepts, "folder", lambda: tmp_path)
    return tmp_path


def page(browser: Client, path: str, language: str = "en") -> str:
    return browser.get(path, headers={"accept-language": language}).content.decode()


def test_every_page_is_listed_with_its_first_sentence_and_opens(browser: Client) -> None:
    listed = page(browser, "/how")
    for file in DOCS.glob("*.md"):
        assert f'href="/how/{file.stem}"' in listed
        assert browser.get(f"/how/{file.stem}").status_code == 200
    assert "Is this silence out of the tie’s own pace?" in listed.replace("'", "’").replace("&#x27;", "’")


def test_a_page_has_its_heading_once_and_its_formulas_as_written(browser: Client) -> None:
    shown = page(browser, "/how/rhythm")
    assert shown.count("<h1") == 1
    assert '<pre tabindex="0"><code>P(alive)' in shown
    assert '<div class="wide" tabindex="0"><table>' in shown


def test_the_page_speaks_the_language_of_the_user(browser: Client, written: Path) -> None:
    assert "<h1>Tide</h1>" in page(browser, "/how/tide")
    assert "Does it <em>come</em>?" in page(browser, "/how/tide")
    assert "<h1>Gezeiten</h1>" in page(browser, "/how/tide", "de")
    assert "Kommt sie?" in page(browser, "/how", "de")


def test_what_is_not_there_in_german_is_shown_in_english_and_said_so(browser: Client, written: Path) -> None:
    note = "Diese Seite gibt es bisher nur auf Englisch."
    shown = page(browser, "/how/moon", "de")
    assert '<h1 lang="en">Moon</h1>' in shown
    assert note in shown
    assert note not in page(browser, "/how/tide", "de")
    assert "only written in English" not in page(browser, "/how/moon")


def test_pages_lead_to_each_other_in_both_languages(browser: Client, written: Path) -> None:
    assert '<a href="/how/moon" rel="noreferrer">the moon</a>' in page(browser, "/how/tide")
    assert page(browser, "/how/tide", "de").count('href="/how/moon"') == 2


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a <b onclick='x()'>b</b>", "a &lt;b onclick='x()'&gt;b&lt;/b&gt;"),
        ("[go](javascript:alert)", "[go](javascript:alert)"),
        ("[go](../guide/today.md)", "<p>go</p>"),
        ("[go](https://example.org/a)", '<a href="https://example.org/a" rel="noreferrer">go</a>'),
        ("[go](http://example.org/a)", "<p>go</p>"),
        ("![seen](https://example.org/a.png)", '!<a href="https://example.org/a.png" rel="noreferrer">seen</a>'),
        ("| a |\n| ---: |\n| 1 |", '<td class="end">1</td>'),
        ("| | a |\n| --- | --- |\n| b | 1 |", "<td></td>\n<th>a</th>"),
        ("```js\nx < 1\n```", '<pre tabindex="0"><code>x &lt; 1\n</code></pre>'),
    ],
)
def test_nothing_in_a_page_can_run_or_load_anything(written: Path, markdown: str, html: str) -> None:
    (written / "moon.md").write_text(f"# Moon\n\n{markdown}\n")
    found = concepts.concept("moon", "en")
    assert found is not None
    assert html in found.text
    assert "style=" not in found.text


def test_a_percent_sign_stays_with_its_number(written: Path) -> None:
    (written / "moon.md").write_text("# Moon\n\nFull in 3 % of nights.\n\n| a |\n| --- |\n| `5 %` and 56 % |\n")
    shown = concepts.concept("moon", "en")
    assert shown is not None
    assert "3\N{NO-BREAK SPACE}% of nights" in shown.text
    assert "<code>5 %</code> and 56\N{NO-BREAK SPACE}%" in shown.text
    assert shown.about == "Full in 3\N{NO-BREAK SPACE}% of nights."


def test_every_page_is_written_in_german_too() -> None:
    assert {file.name for file in DOCS.glob("*.md")} == {file.name for file in (DOCS / "de").glob("*.md")}


def test_a_page_without_heading_is_called_by_its_name(written: Path) -> None:
    (written / "sun.md").write_text("It rises. It sets.\n")
    found = concepts.concept("sun", "en")
    assert found is not None
    assert (found.title, found.about) == ("sun", "It rises.")


@pytest.mark.parametrize("name", ["nothing", "..", "../../README", "de/tide", "tide.md", "%2e%2e%2ftide", "de"])
def test_whatever_is_no_page_is_not_found(browser: Client, written: Path, name: str) -> None:
    assert browser.get(f"/how/{name}").status_code == 404


def test_nothing_can_be_sent_there(browser: Client, account: Account) -> None:
    assert browser.post("/how/rhythm").status_code == 405
    assert browser.post("/how").status_code == 405


def test_every_german_page_has_its_english_twin() -> None:
    assert {file.name for file in (DOCS / "de").glob("*.md")} <= {file.name for file in DOCS.glob("*.md")}


def test_a_wheel_carries_the_pages_and_an_editable_install_finds_them(tmp_path: Path) -> None:
    assert concepts.folder() == DOCS
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    with ZipFile(built) as wheel:
        carried = {name.removeprefix("visavis/concepts/") for name in wheel.namelist() if "/concepts/" in name}
    assert carried == {str(file.relative_to(DOCS)) for file in DOCS.rglob("*.md")}


def test_an_installed_package_reads_its_own_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(concepts, "PACKAGE", tmp_path)
    (tmp_path / "concepts").mkdir()
    assert concepts.folder() == tmp_path / "concepts"
