"""Files that wait for an answer: asked one by one, answered one by one, also when the import has ended."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.exports import Export, cards
from tests.people import HANNA, TOBIAS
from tests.web.test_pages import text
from tests.web.test_staging import inside
from visavis.actions.import_files import ImportResult
from visavis.store.models import Import, Interaction, JournalEntry, TableColumns

__all__ = ["inside"]

ANNA = Export("WhatsApp Chat with Anna.txt", b"03/04/2024, 10:00 - Anna: a\n05/04/2024, 10:00 - Bob: b\n")
CARLA = Export("WhatsApp Chat with Carla.txt", b"06/07/2024, 10:00 - Carla: c\n08/07/2024, 10:00 - Bob: d\n")
TABLE = Export("club.csv", b"Wer;Erreichbar\nAnna Berg;anna@example.org\n")


def drop(browser: Client, *files: Export) -> str:
    sent = [SimpleUploadedFile(file.name, file.content) for file in files]
    return str(browser.post("/imports", {"files": sent})["Location"])


def buttons(browser: Client, page: str) -> list[tuple[str, str, str]]:
    """The file, the order and the words of every answer to a question about dates."""
    found = []
    for form in re.findall(r"<form[^>]*date-order.*?</form>", browser.get(page).content.decode(), flags=re.DOTALL):
        (file,) = re.findall(r'name="file" value="(\d+)"', form)
        found += [(file, *one) for one in re.findall(r'name="order" value="(\w+)">([^<]+)<', form)]
    return found


def days() -> set[date]:
    return {one.date() for one in Interaction.objects.values_list("at", flat=True)}


def test_an_answer_shows_the_first_date_of_its_file_read_so(inside: Client) -> None:
    page = drop(inside, ANNA)
    assert buttons(inside, page) == [
        ("1", "dmy", "day first (3 April 2024)"),
        ("1", "mdy", "month first (4 March 2024)"),
    ]


def test_an_answer_counts_for_its_file_alone(inside: Client) -> None:
    page = drop(inside, ANNA, CARLA)
    assert "Some things only you can say:" in text(inside, page)
    assert "2 files wait for your answer." in text(inside, page)
    inside.post(f"{page}/date-order", {"file": "1", "order": "dmy"})
    assert "One thing only you can say:" in text(inside, page)
    assert [(file, order) for file, order, _ in buttons(inside, page)] == [("2", "dmy"), ("2", "mdy")]
    inside.post(f"{page}/date-order", {"file": "2", "order": "mdy"})
    assert buttons(inside, page) == []
    inside.post(f"{page}/keep")
    assert days() == {date(2024, 4, 3), date(2024, 4, 5), date(2024, 6, 7), date(2024, 8, 7)}


@pytest.mark.parametrize("said", [{"order": "dmy"}, {"file": "7", "order": "dmy"}, {"file": "1", "order": "dym"}])
def test_an_answer_to_no_question_changes_nothing(inside: Client, said: dict[str, str]) -> None:
    page = drop(inside, ANNA)
    assert inside.post(f"{page}/date-order", said)["Location"] == page
    assert len(buttons(inside, page)) == 2


def test_a_file_that_waits_says_so_and_the_sum_too(inside: Client) -> None:
    said = text(inside, drop(inside, cards(TOBIAS, HANNA), ANNA))
    assert "2 people in one file. One file waits for your answer." in said
    assert "waits for your answer" in said.partition("One file waits for your answer.")[2]


def test_the_sum_counts_people_of_several_files_once(inside: Client) -> None:
    page = drop(inside, cards(TOBIAS, HANNA), cards(TOBIAS, name="again.vcf"))
    assert "2 people in 2 files." in text(inside, page)
    assert "2 Menschen in 2 Dateien." in text(inside, page, "de")
    inside.post(f"{page}/keep")
    assert "2 people in 2 files." in text(inside, page)


def test_what_could_not_be_read_stands_together_at_the_end(inside: Client) -> None:
    noise = [Export(f"{name}.bin", bytes(range(256)) * 4) for name in ("aa", "bb")]
    said = text(inside, drop(inside, *noise, cards(TOBIAS)))
    assert re.search(r"contacts\.vcf.*2 files could not be read.*aa\.bin.*bb\.bin", said)


def test_a_long_list_has_its_buttons_above_and_below(inside: Client) -> None:
    books = [cards(TOBIAS, name=f"{number}.vcf") for number in range(6)]
    assert text(inside, drop(inside, *books[:5])).count("Keep it") == 1
    assert text(inside, drop(inside, *books)).count("Keep it") == 2


def test_after_a_kill_there_is_one_way_that_stands_out(inside: Client) -> None:
    page = drop(inside, cards(TOBIAS))
    JournalEntry.objects.update(state="running", process=2**22 + 1)
    shown = inside.get(page).content.decode()
    assert re.findall(r'class="(?:button )?first"[^>]*>([^<]+)<', shown) == ["Go on"]


def test_a_kept_file_that_lies_there_still_is_read_again_with_the_answer(
    inside: Client, tmp_path: Path, take_in: Callable[..., ImportResult]
) -> None:
    entry = take_in(ANNA).entry
    kept = f"/imports/{entry}"
    assert days() == set()
    assert len(buttons(inside, kept)) == 2
    page = str(inside.post(f"{kept}/date-order", {"file": "1", "order": "mdy"})["Location"])
    assert page != kept
    assert "This is in it." in text(inside, page)
    inside.post(f"{page}/keep")
    assert days() == {date(2024, 3, 4), date(2024, 5, 4)}
    assert Path(Import.objects.filter(entry=entry).get().path).is_file()


def test_a_kept_file_that_is_gone_is_asked_for_once_more(inside: Client) -> None:
    page = drop(inside, cards(TOBIAS), ANNA)
    inside.post(f"{page}/keep")
    assert "Drop this file once more to answer" in text(inside, page)
    assert buttons(inside, page) == []


def test_columns_of_a_kept_file_are_remembered_for_the_next_time(inside: Client) -> None:
    page = drop(inside, cards(TOBIAS), TABLE)
    inside.post(f"{page}/keep")
    (address,) = re.findall(r'href="(/imports/\d+/columns/[^"]+)"', inside.get(page).content.decode())
    assert "Remember it" in text(inside, address)
    assert inside.post(address, {"column-0": "name", "column-1": "email"})["Location"] == page
    said = text(inside, page)
    assert "It is read so the next time it comes." in said
    assert "Say what they mean" not in said
    assert TableColumns.objects.get().columns == {"Wer": "name", "Erreichbar": "email"}
