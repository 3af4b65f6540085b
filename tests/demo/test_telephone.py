"""Chats, text messages and calls: as WhatsApp and SMS Backup & Restore write them, and as the readers read them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.demo.conftest import ON
from visavis.demo import sms, whatsapp
from visavis.demo.build import Built, life_in, telephone_numbers
from visavis.demo.chat import exchanges, messages
from visavis.demo.life import Chat, Language
from visavis.records import Batch, FileVerdict, InteractionRecord, PersonRecord, Record
from visavis.sources.sandbox import read_apart
from visavis.sources.source import Context
from visavis.sources.wire import Event

TALK = """
12 18:40
< Bin da.
Lutz: (picture)
> Hinter dem Brunnen,
  und du?

3 07:05
> Guten Morgen!
"""

FILES = {
    "de": (
        "WhatsApp Chat mit Katja Wendlandt.txt",
        "WhatsApp Chat - Clara Birkenstock-Lenz.zip",
        "WhatsApp Chat mit Dienstag danach.txt",
    ),
    "en": (
        "WhatsApp Chat with Tessa Lindley.txt",
        "WhatsApp Chat - Clementine Achebe.zip",
        "WhatsApp Chat with Altos.txt",
    ),
}
FIRST = {
    "de": "15.02.24, 19:04 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
    "en": "01/03/2024, 19:06 - Messages and calls are end-to-end encrypted.",
}
GROUP_BEGINS = {
    "de": ' - Ronny Thalheim hat die Gruppe "Dienstag danach" erstellt.',
    "en": ' - Lydia Fernsby created group "Altos"',
}
LEFT_OUT = {
    "de": ("Katja Wendlandt: <Medien ausgeschlossen>\n", "Katja Wendlandt: Diese Nachricht wurde gelöscht.\n"),
    "en": ("Tessa Lindley: <Media omitted>\n", "Tessa Lindley: This message was deleted\n"),
}
ON_IPHONE = {
    "de": "\u200e[02.06.25, 08:2?:??] Clara Birkenstock-Lenz: \u200eBild weggelassen\r\n",
    "en": "\u200e[13/06/2025, 08:2?:??] Clementine Achebe: \u200eimage omitted\r\n",
}
ME = {"de": "Henning Brückmann", "en": "Imogen Hartwell"}


def test_a_talk_has_a_day_a_time_and_a_mark_for_each_line() -> None:
    evening, morning = exchanges(TALK)
    assert (evening.day, evening.minutes) == (12, 18 * 60 + 40)
    assert evening.lines == (("<", "Bin da."), ("Lutz", "(picture)"), (">", "Hinter dem Brunnen, und du?"))
    assert (morning.day, morning.minutes, morning.lines) == (3, 425, ((">", "Guten Morgen!"),))


def test_a_message_is_from_whoever_its_mark_names() -> None:
    chat = Chat(("Ronny Thalheim", "Lutz Fernau"), exchanges(TALK), group="Brunnen")
    said = list(messages(life_in("de"), chat, ON))
    assert [one.sender for one in said] == ["Ronny Thalheim", "Lutz Fernau", "", ""]
    assert [f"{one.at:%d.%m. %H:%M}" for one in (said[0], said[3])] == ["12.11. 18:40", "21.11. 07:05"]
    assert said[0].at < said[1].at < said[2].at < said[3].at


def test_a_character_beyond_the_first_plane_is_two_halves(tmp_path: Path) -> None:
    life = life_in("de")
    texts, _ = sms.write_backup(tmp_path, life, telephone_numbers(life), ON)
    assert b'body="Papa hat die Taste gefunden &#55357;&#56349;"' in texts.read_bytes()  # U+1F41D


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_chats_are_written_as_android_and_an_iphone_do(language: Language, built: Mapping[Language, Built]) -> None:
    first, second, group = (one for one in built[language].paths if one.name.startswith("WhatsApp"))
    assert tuple(path.name for path in (first, second, group)) == FILES[language]
    android = first.read_text("utf-8")
    assert android.startswith(FIRST[language])
    assert [android.count(words) for words in LEFT_OUT[language]] == [4, 1]
    assert GROUP_BEGINS[language] in group.read_text("utf-8").split("\n")[1]
    with ZipFile(second) as archive:
        assert archive.namelist() == ["_chat.txt"]
        text = archive.read("_chat.txt").decode()
    assert re.search(re.escape(ON_IPHONE[language]).replace(r"\?", r"\d"), text)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_user_is_recognised_in_chats_of_two(language: Language, told: Mapping[Language, Sequence[Event]]) -> None:
    chats = {path: found for path, found in _records(told[language]).items() if "WhatsApp" in path}
    owners = [[one.name for one in found if isinstance(one, PersonRecord) and one.is_me] for found in chats.values()]
    assert owners == [[ME[language]], [ME[language]], []]


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_message_and_call_of_the_telephone_is_read(
    language: Language, told: Mapping[Language, Sequence[Event]]
) -> None:
    found = _records(told[language])
    counts = {Path(path).name: _exchanges(records) for path, records in found.items()}
    first, _, group = FILES[language]
    assert len(counts[first]) == (49 if language == "de" else 48)
    assert len(counts["_chat.txt"]) == 35
    assert len(counts[group]) == (24 if language == "de" else 23)
    assert len(counts["sms-20261124073000.xml"]) == 18
    calls = counts["calls-20261124073000.xml"]
    assert {one.at.weekday() for one in calls} == {6}
    assert {one.automated for one in calls} == {"", "missed"}
    assert all(_is_called_back(one, calls) for one in calls if one.automated)


@pytest.mark.parametrize("language", ["en", "de"])
def test_who_is_not_saved_in_the_telephone_stands_in_the_group_by_number(
    language: Language, told: Mapping[Language, Sequence[Event]]
) -> None:
    group = FILES[language][2]
    records = next(found for path, found in _records(told[language]).items() if path.endswith(group))
    senders = Counter(one.participants[0].kind for one in _exchanges(records))
    assert senders == {"handle": 20 if language == "de" else 19, "phone": 4}


@pytest.mark.parametrize("on", [date(2027, 3, 1), date(2027, 6, 12), date(2028, 2, 29)])
@pytest.mark.parametrize("language", ["en", "de"])
def test_on_any_day_the_chats_say_how_their_dates_are_meant(language: Language, on: date, tmp_path: Path) -> None:
    life = life_in(language)
    paths = whatsapp.write_chats(tmp_path, life, telephone_numbers(life), on)
    verdicts = [one for one in read_apart(paths, context=Context(today=on)) if isinstance(one, FileVerdict)]
    assert sum(one.variant.endswith(f"/{language}/dmy") for one in verdicts) == 3


def _records(told: Sequence[Event]) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for event in told:
        if isinstance(event, Batch):
            found.setdefault(event.path, []).extend(event.records)
    return found


def _exchanges(records: list[Record]) -> list[InteractionRecord]:
    return [one for one in records if isinstance(one, InteractionRecord)]


def _is_called_back(missed: InteractionRecord, calls: list[InteractionRecord]) -> bool:
    after: list[datetime] = [one.at for one in calls if one.participants[0].value == "sms:me" and one.at > missed.at]
    return bool(after) and (min(after) - missed.at).total_seconds() < 3600
