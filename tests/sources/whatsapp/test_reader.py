"""WhatsApp chats: what is a message, who wrote it, and what a file has to decide before anything is told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile
from visavis.records import (
    FileVerdict,
    IdentityRecord,
    InteractionRecord,
    Item,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Question,
)
from visavis.sources.source import Context, Source
from visavis.sources.whatsapp.reader import SOURCE, recognise

TODAY = Context(today=date(2026, 11, 24), zone="Europe/Berlin")
TITLED = "WhatsApp Chat mit Nadia Okonkwo.txt"

DE_ANDROID = """\
03.02.24, 14:05 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen.
03.02.24, 14:05 - Anna Müller: Hallo Max!
zweite Zeile: mit Doppelpunkt
03.02.24, 14:07 - Max: <Medien ausgeschlossen>
13.02.24, 09:00 - +49 171 1234567: Hi
13.02.24, 09:01 - Du hast die Gruppe erstellt
13.02.24, 09:02 - Anna Müller: Diese Nachricht wurde gelöscht.
"""
EN_IPHONE = """\
[2/13/24, 2:05:09\u202fPM] Choir: \u200eMessages and calls are end-to-end encrypted. Only people in this chat can read.
[2/13/24, 2:05:10\u202fPM] Choir: \u200eNadia Okonkwo created this group
[2/13/24, 2:06:10\u202fPM] Nadia Okonkwo: Rehearsal tonight?
\u200e[2/13/24, 2:07:00\u202fPM] ~\u00a0Hanna: \u200eimage omitted
[2/14/24, 12:05:10\u202fAM] \u202a+44\u00a07700\u00a0900123\u202c: \u200eMissed voice call
[2/14/24, 11:05:10\u202fPM] Mirjam Rosenthal: See you \u200e<This message was edited>
"""
PAIR = """\
13.02.24, 09:00 - Nadia Okonkwo: Guten Morgen
13.02.24, 09:01 - Mirjam Rosenthal: Morgen!
14.02.24, 10:00 - Nadia Okonkwo: Ein langer Tag.
15.02.24, 10:00 - Mirjam Rosenthal: Ja.
16.02.24, 10:00 - Nadia Okonkwo: Bis bald
"""


def told(text: str, path: str = "_chat.txt", context: Context = TODAY) -> list[Item]:
    file = BytesFile(path, text.encode())
    return list(SOURCE.read(file, recognise(path, file.data), context))


def exchanges(text: str, path: str = "_chat.txt", context: Context = TODAY) -> list[InteractionRecord]:
    return [one for one in told(text, path, context) if isinstance(one, InteractionRecord)]


def texts(text: str, path: str = "_chat.txt") -> list[str]:
    return [one.text for one in exchanges(text, path)]


def sender(record: InteractionRecord) -> str:
    (one,) = (side.value for side in record.participants if side.role == "from")
    return one


class TestWhatsappContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {
        "WhatsApp Chat mit Chor.txt": DE_ANDROID.encode(),
        "WhatsApp Chat - Choir.zip/_chat.txt": EN_IPHONE.encode(),
        TITLED: PAIR.encode(),
    }
    context: ClassVar[Context] = TODAY

    def damaged(self, sample: bytes, k: int) -> bytes:
        return sample.replace(b".02.24, ", b".42.24, ", k)

    def long(self) -> tuple[str, bytes]:
        first = datetime(2015, 1, 1, tzinfo=UTC)
        lines = (
            f"{first + timedelta(minutes=37 * number):%d.%m.%y, %H:%M} - {('Nadia Okonkwo', 'Mirjam')[number % 2]}: "
            f"Nachricht {number}\nmit noch einer Zeile"
            for number in range(30_000)
        )
        return TITLED, "\n".join(lines).encode()


@pytest.mark.parametrize(
    ("path", "text", "variant"),
    [
        ("_chat.txt", EN_IPHONE, "whatsapp/ios/en"),
        ("WhatsApp Chat mit Chor.txt", DE_ANDROID, "whatsapp/android/de"),
        ("a.txt", "13/02/2024, 14:05 - Nadia: hi\n", "whatsapp/android/und"),
        ("a.txt", "[2026/07/01 12:34:56] Nadia: hi\n", "whatsapp/ios/und"),
        ("a.txt", "\ufeff[13.2.2024 klo 14.05.10] Nadia: moi\n", "whatsapp/ios/und"),
        ("a.txt", "13/02/24 14:05:10: Nadia: hi\n", "whatsapp/android/und"),
        ("_chat.txt", "ein Stück von vorher\n13/02/2024, 14:05 - Nadia: hi\n", "whatsapp/android/und"),
        ("a.txt", "Protokoll\n13/02/2024, 14:05 - Nadia: hi\n", ""),
        ("a.txt", "[2026-07-01 12:34:56] INFO: started\n", ""),
        ("a.txt", "[2026-07-01 12:34:56] production.WARNING: slow\n", ""),
        ("diary.txt", "13.02.2024 14:05 - Anruf: Nadia\n14.02.2024 9:00 - Termin: Zahnarzt\n", ""),
        ("server.txt", "2026-07-01 12:34:56 - backend: started\n", ""),
        ("Chat de WhatsApp con Nadia.txt", "13/02/17 14:05 - Nadia: hola\n", "whatsapp/android/und"),
        ("a.txt", "13/02/17 14:05 - Nadia: <Media omitted>\n", "whatsapp/android/en"),
        ("a.csv", "13/02/2024, 14:05 - Nadia: hi\n", ""),
        ("a.txt", "13.02.24, 14:05 - ohne Namen\n", ""),
        ("a.txt", "", ""),
    ],
)
def test_a_chat_is_recognised_by_its_first_line(path: str, text: str, variant: str) -> None:
    assert recognise(path, text.encode()) == variant


def test_the_german_group_has_four_messages_and_tells_two_things_itself() -> None:
    verdict, *records = told(DE_ANDROID, "WhatsApp Chat mit Chor.txt")
    assert verdict == FileVerdict(
        "WhatsApp Chat mit Chor.txt", "whatsapp", "whatsapp/android/de/dmy", len(DE_ANDROID.encode())
    )
    messages = [one for one in records if isinstance(one, InteractionRecord)]
    assert len(messages) == len(records) == 4
    assert [one.text for one in messages] == ["Hallo Max!\nzweite Zeile: mit Doppelpunkt", "", "Hi", ""]
    assert messages[0].at == datetime(2024, 2, 3, 13, 5, tzinfo=UTC)
    assert messages[0].participants == (
        ParticipantRecord("handle", "whatsapp:Anna Müller", "from", "Anna Müller"),
        ParticipantRecord("handle", "whatsapp:Max", "to", "Max"),
        ParticipantRecord("phone", "+49 171 1234567", "to"),
    )
    assert {one.subject for one in messages} == {"Chor"}
    assert len({one.thread for one in messages}) == 1


def test_an_assistant_is_a_bot_and_what_is_written_to_it_went_to_nobody() -> None:
    text = "13.02.24, 14:05 - Mirjam: Was ist Salbei?\n13.02.24, 14:05 - Meta AI: Ein Kraut.\n"
    asked, answered = exchanges(text, "WhatsApp Chat mit Meta AI.txt")
    assert [side.value for side in asked.participants] == ["whatsapp:Mirjam"]
    assert (asked.automated, answered.automated) == ("", "bot")


def test_an_iphone_writes_the_program_s_words_under_the_name_of_the_chat() -> None:
    verdict, *records = told(EN_IPHONE, "WhatsApp Chat - Choir.zip/_chat.txt")
    assert isinstance(verdict, FileVerdict)
    assert verdict.variant == "whatsapp/ios/en/mdy"
    messages = [one for one in records if isinstance(one, InteractionRecord)]
    assert [(one.kind, one.text, one.automated) for one in messages] == [
        ("message", "Rehearsal tonight?", ""),
        ("message", "", ""),
        ("call", "", "missed"),
        ("message", "See you", ""),
    ]
    assert [one.at.isoformat() for one in messages[1:]] == [
        "2024-02-13T13:07:00+00:00",
        "2024-02-13T23:05:10+00:00",
        "2024-02-14T22:05:10+00:00",
    ]
    assert messages[2].participants[0] == ParticipantRecord("phone", "+44 7700 900123", "from")


def test_who_is_not_saved_is_known_in_this_chat_only() -> None:
    hanna = [sender(exchanges(EN_IPHONE, f"WhatsApp Chat - {title}.zip/_chat.txt")[1]) for title in ("Choir", "Run")]
    assert all(one.endswith(":~Hanna") for one in hanna)
    assert hanna[0] != hanna[1]


def test_in_a_chat_of_two_the_title_names_the_other_and_the_rest_is_the_user() -> None:
    _, owner, first, *_ = told(PAIR, TITLED)
    me = IdentityRecord("handle", "whatsapp:Mirjam Rosenthal")
    assert owner == PersonRecord("me", "Mirjam Rosenthal", identities=(me,), is_me=True)
    assert isinstance(first, InteractionRecord)
    assert [(one.value, one.role) for one in first.participants] == [
        ("whatsapp:Nadia Okonkwo", "from"),
        ("whatsapp:Mirjam Rosenthal", "to"),
    ]
    assert first.subject == ""


@pytest.mark.parametrize(
    "path",
    [
        "WhatsApp-Chat mit Nadia Okonkwo.txt",
        "WhatsApp Chat with Nadia Okonkwo (1).txt",
        "WhatsApp Chat - Nadia Okonkwo.zip/_chat.txt",
        "exports/WhatsApp Chat - Nadia Okonkwo/_chat.txt",
        "WhatsApp_Chat_with_Nadia_Okonkwo.txt",
        "Chat de WhatsApp con Nadia Okonkwo.txt",
    ],
)
def test_the_title_is_found_wherever_it_stands_and_keys_depend_on_nothing_else(path: str) -> None:
    assert [one.key for one in exchanges(PAIR, path)] == [one.key for one in exchanges(PAIR, TITLED)]
    assert any(isinstance(one, PersonRecord) and one.is_me for one in told(PAIR, path))


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (PAIR, "_chat.txt"),  # no title
        (PAIR, "WhatsApp Chat mit Chor.txt"),  # the title is nobody here
        ("13.02.24, 08:00 - Nadia Okonkwo hat die Gruppe „Nadia Okonkwo“ erstellt\n" + PAIR, TITLED),
        (PAIR.replace("Mirjam Rosenthal", "+49 171 1234567"), TITLED),  # nobody is shown their own number
        (PAIR.replace("Mirjam Rosenthal", "~ Hanna"), TITLED),
        (PAIR + "17.02.24, 10:00 - Tobias: ich auch\n", TITLED),
    ],
)
def test_nobody_is_taken_for_the_user_where_it_is_not_certain(text: str, path: str) -> None:
    assert not [one for one in told(text, path) if isinstance(one, PersonRecord)]


def test_a_user_who_never_answered_still_got_the_messages() -> None:
    text = "\n".join(line for line in PAIR.splitlines() if "Mirjam" not in line)
    _, owner, first, *_ = told(text, TITLED)
    assert owner == PersonRecord("me", identities=(IdentityRecord("handle", "whatsapp:me"),), is_me=True)
    assert isinstance(first, InteractionRecord)
    assert first.participants[1] == ParticipantRecord("handle", "whatsapp:me", "to")


def test_a_number_that_never_answered_still_got_the_messages() -> None:
    text = "13.02.24, 09:00 - Mirjam Rosenthal: Guten Tag\n"
    (first,) = exchanges(text, "WhatsApp Chat mit +44 7700 900123.txt")
    assert first.participants[1] == ParticipantRecord("phone", "+44 7700 900123", "to")


def test_a_file_that_does_not_decide_is_asked_about_and_nothing_is_told() -> None:
    text = "03/04/2024, 10:00 - Anna: a\n05/04/2024, 10:00 - Bob: b\n"
    sample = (("03/04/2024",), ("05/04/2024",))
    assert told(text) == [Question("_chat.txt", "date-order", ("dmy", "mdy"), sample=sample)]
    verdict, first, _ = told(text, context=replace(TODAY, date_order="mdy"))
    assert isinstance(verdict, FileVerdict)
    assert verdict.variant == "whatsapp/android/und/mdy"
    assert isinstance(first, InteractionRecord)
    assert first.at.date() == date(2024, 3, 4)


def test_the_sequence_of_a_chat_decides_where_its_values_do_not() -> None:
    text = "12/04/2024, 10:00 - Anna: a\n01/05/2024, 10:00 - Bob: b\n02/06/2024, 10:00 - Bob: c\n"
    assert [one.at.date().isoformat() for one in exchanges(text)] == ["2024-04-12", "2024-05-01", "2024-06-02"]


def test_what_decides_outweighs_the_answer_of_the_user() -> None:
    (first,) = exchanges("13/02/2024, 14:05 - Anna: hi\n", context=replace(TODAY, date_order="mdy"))
    assert first.at.date() == date(2024, 2, 13)


@pytest.mark.parametrize(
    ("head", "at"),
    [
        ("[24. 3. 1. 오후 2:05:10]", "2024-03-01T13:05:10"),
        ("2024/3/1 下午2:05 -", "2024-03-01T13:05:00"),
        ("29/2/24 2:05 p. m. -", "2024-02-29T13:05:00"),
        ("29.2.2024 klo 14.05 -", "2024-02-29T13:05:00"),
        ("29/02/2024 à 14:05 -", "2024-02-29T13:05:00"),
        ("2024-02-29, 12:05\u202fa.m. -", "2024-02-28T23:05:00"),
        ("29/02/24 14:05:10:", "2024-02-29T13:05:10"),
        ("29/02/24, 14:05 –", "2024-02-29T13:05:00"),
    ],
)
def test_dates_and_times_are_read_in_the_shapes_of_many_languages(head: str, at: str) -> None:
    korean = "[24. 10. 1. 오후 2:05:10] Anna: a\n[25. 1. 2. 오후 2:05:10] Anna: b\n" if "오후" in head else ""
    assert exchanges(f"{head} Anna: hi\n{korean}")[0].at.replace(tzinfo=None).isoformat() == at


def test_a_pasted_excerpt_of_another_chat_is_only_text() -> None:
    pasted = "01.01.24, 08:00 - Karl Huber: Frohes Neues!\n02.01.24, 08:00 - Karl Huber: Danke\n"
    first, rest = PAIR.split("15.02.24", 1)
    long = rest + "".join(f"{day}.02.24, 10:00 - Nadia Okonkwo: Tag {day}\n" for day in range(17, 25))
    messages = exchanges(f"{first}{pasted}15.02.24{long}", TITLED)
    assert {sender(one) for one in messages} == {"whatsapp:Nadia Okonkwo", "whatsapp:Mirjam Rosenthal"}
    assert messages[2].text == "Ein langer Tag.\n" + pasted.strip()
    assert len(messages) == 5 + 8


def test_an_appointment_in_a_text_is_no_message_of_the_dentist() -> None:
    text = PAIR.replace("Ein langer Tag.\n", "Ein langer Tag.\n24.12.24, 14:00 - Zahnarzt: nüchtern kommen\n")
    assert len(exchanges(text, TITLED)) == 5
    assert "Zahnarzt: nüchtern" in texts(text, TITLED)[2]


def test_a_date_written_in_another_way_and_from_the_past_is_only_text() -> None:
    text = PAIR.replace("Ein langer Tag.\n", "Ein langer Tag.\n[1.9.19, 00:00:00] Nadia Okonkwo: früher\n")
    assert len(exchanges(text, TITLED)) == 5


def test_what_was_sent_without_a_net_and_stands_late_is_a_message() -> None:
    assert len(exchanges(PAIR + "14.02.24, 08:00 - Mirjam Rosenthal: von unterwegs\n", TITLED)) == 6


def test_two_halves_put_together_in_the_wrong_order_lose_nothing() -> None:
    earlier = PAIR.replace("02.24", "01.23").replace("Nadia Okonkwo", "Tobias Brandauer")
    assert len(exchanges(PAIR + earlier)) == 10


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("\u200e<Anhang: 00000012-PHOTO-2024.jpg>", ""),
        ("IMG-20240203-WA0001.jpg (Datei angehängt)", ""),
        ("\u200eIMG-20240203-WA0001.jpg (file attached)\nUnser Garten", "Unser Garten"),
        ("Vertrag.pdf • \u200e3 Seiten \u200eDokument weggelassen", ""),
        ("\u200eSticker omitted", ""),
        ("<Media omitted>", ""),
        ("null", ""),
        ("\u200eDu hast diese Nachricht gelöscht.", ""),
        ("You deleted this message", ""),
        ("Ja\n<Diese Nachricht wurde bearbeitet.>", "Ja"),
        ("das Bild weggelassen hat er", "das Bild weggelassen hat er"),
        ("a\0b\u202ec\x07 <3", "abc <3"),
        ("\u200eUMFRAGE:\nWer kommt in die Gruppe?", "UMFRAGE:\nWer kommt in die Gruppe?"),
        ("x" * 20_000, "x" * 16_000),
    ],
)
def test_a_picture_or_a_deleted_message_is_a_message_without_text(written: str, text: str) -> None:
    assert texts(f"{PAIR}17.02.24, 10:00 - Nadia Okonkwo: {written}\n", TITLED)[5:] == [text]


@pytest.mark.parametrize(
    "line",
    [
        "Anna hat den Betreff von „Chor: Alt“ zu „Chor: Sopran“ geändert.",
        'Anna changed the subject from "Choir: altos" to "Choir"',
        "You changed this group's description: rehearsals",
        "Nadia Okonkwo: \u200eNadia Okonkwo hat dich hinzugefügt.",
        "Nadia Okonkwo: \u200eDeine Sicherheitsnummer für Nadia hat sich geändert.",
        "Nadia Okonkwo: Messages to this chat and calls are now secured with end-to-end encryption.",
    ],
)
def test_what_the_program_says_is_no_message(line: str) -> None:
    assert len(exchanges(f"{PAIR}17.02.24, 10:00 - {line}\nund dazu\n", TITLED)) == 5
    assert not [one for one in told(f"{PAIR}17.02.24, 10:00 - {line}\n", TITLED) if isinstance(one, Problem)]


def test_an_unknown_language_opens_with_a_notice_and_names_the_group() -> None:
    text = (
        "[13/02/2024, 14:05:09] Chorale: \u200eLes messages et les appels sont chiffrés de bout en bout.\n"
        "[13/02/2024, 14:05:10] Chorale: \u200eNadia a créé ce groupe\n"
        "[13/02/2024, 14:06:00] Nadia: Bonjour\n"
        "[13/02/2024, 14:07:00] Hanna: Salut\n"
        "[13/02/2024, 14:08:00] Karl: \u200e<pièce jointe : photo.jpg>\n"
    )
    messages = exchanges(text, "WhatsApp Chat - Chorale.zip/_chat.txt")
    assert [(sender(one), one.text) for one in messages] == [
        ("whatsapp:Nadia", "Bonjour"),
        ("whatsapp:Hanna", "Salut"),
        ("whatsapp:Karl", ""),
    ]


@pytest.mark.parametrize(
    ("written", "automated"),
    [
        ("Voice call, \u200e5 min", ""),
        ("Videoanruf, \u200eKeine Antwort", "missed"),
        ("Verpasster Sprachanruf", "missed"),
    ],
)
def test_a_call_is_a_call(written: str, automated: str) -> None:
    call = exchanges(f"{PAIR}17.02.24, 10:00 - Nadia Okonkwo: \u200e{written}\n", TITLED)[-1]
    assert (call.kind, call.text, call.automated) == ("call", "", automated)


def test_a_newer_export_has_the_same_keys_for_what_was_there_before() -> None:
    before = exchanges(PAIR, TITLED)
    after = exchanges(PAIR + "17.03.24, 10:00 - Tobias: neu\n", TITLED)
    assert [one.key for one in after[:5]] == [one.key for one in before]


def test_an_iphone_and_an_android_phone_tell_the_same_messages() -> None:
    iphone = "".join(f"[{line[:15]}:07] {line[18:]}\n" for line in PAIR.splitlines())
    pairs = list(zip(exchanges(PAIR, TITLED), exchanges(iphone, TITLED), strict=True))
    assert all(one.key == other.key and one.at < other.at for one, other in pairs)


def test_the_same_word_twice_in_a_minute_is_two_messages() -> None:
    line = "17.02.24, 10:00 - Nadia Okonkwo: ja\n"
    keys = [one.key for one in exchanges(PAIR + line + line, TITLED)]
    assert len(set(keys)) == 7
    assert keys[:6] == [one.key for one in exchanges(PAIR + line, TITLED)]


def test_the_same_greeting_in_two_chats_is_two_messages() -> None:
    one, other = (exchanges(PAIR, f"WhatsApp Chat mit {title}.txt")[0] for title in ("Chor", "Lauftreff"))
    assert one.key != other.key
    assert one.thread != other.thread


def test_the_hour_that_comes_twice_goes_on() -> None:
    text = "".join(f"27.10.24, {clock} - Nadia: {clock}\n" for clock in ("02:10", "02:50", "02:20", "03:05"))
    assert [f"{one.at:%H:%M}" for one in exchanges(text)] == ["00:10", "00:50", "01:20", "02:05"]


def test_the_hour_that_does_not_exist_is_read_as_the_next() -> None:
    (record,) = exchanges("31.03.24, 02:30 - Nadia: hi\n")
    assert record.at == datetime(2024, 3, 31, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize("date_text", ["31.02.24", "13.13.24", "13.02.99", "13.02.2008", "24.12.26"])
def test_a_date_that_cannot_be_costs_its_own_message(date_text: str) -> None:
    lines = PAIR.splitlines(keepends=True)
    text = "".join([*lines[:2], f"{date_text}, 10:00 - Nadia Okonkwo: hallo\nund mehr\n", *lines[2:]])
    problems = [one for one in told(text, TITLED) if isinstance(one, Problem)]
    assert [(one.code, one.line) for one in problems] == [("date-unreadable", 3)]
    assert texts(text, TITLED) == texts(PAIR, TITLED)


def test_a_broken_line_is_told_and_not_glued_to_another_message() -> None:
    broken = PAIR.encode().replace(b"\n15.02.24", b"\n15\x83\xff02.24")
    records = list(SOURCE.read(BytesFile(TITLED, broken), "", TODAY))
    (problem,) = (one for one in records if isinstance(one, Problem))
    assert (problem.code, problem.line) == ("line-damaged", 4)
    assert [one for one in records if isinstance(one, InteractionRecord)] == [
        one for one in exchanges(PAIR, TITLED) if one.text != "Ja."
    ]


def test_a_text_that_is_no_chat_says_so() -> None:
    assert told("Liebe Nadia,\nbis morgen\n") == [Problem("_chat.txt", "no-messages")]


def test_what_went_to_a_large_group_names_fifty() -> None:
    text = "".join(f"13.02.24, 09:00 - Nr. {number}: hallo\n" for number in range(300))
    assert {len(one.participants) for one in exchanges(text)} == {51}


def test_an_endless_line_and_a_million_lines_of_the_program_cost_little() -> None:
    lines = f"13.02.24, 09:00 - Nadia: {'x' * 1_000_000}\n" + "13.02.24, 09:01 - Nadia ist beigetreten\n" * 20_000
    (record,) = exchanges(lines)
    assert record.text == "x" * 16_000


LINES = PAIR.splitlines(keepends=True)


def numbered(count: int) -> list[str]:
    """One message a day, each with a second line."""
    days = (date(2024, 1, 1) + timedelta(days=number) for number in range(count))
    return [f"{day:%d.%m.%y}, 10:00 - {'NM'[at % 2]}: Nr. {at}\nund mehr\n" for at, day in enumerate(days)]


@few_and_unhurried
@given(st.sets(st.integers(1, 39), max_size=20))
def test_deleted_messages_cost_only_themselves(gone: set[int]) -> None:
    lines = numbered(40)
    left = [line for at, line in enumerate(lines) if at not in gone]
    whole = {one.key: one for one in exchanges("".join(lines), "WhatsApp Chat mit N.txt")}
    assert exchanges("".join(left), "WhatsApp Chat mit N.txt") == [
        one for at, one in enumerate(whole.values()) if at not in gone
    ]


@few_and_unhurried
@given(st.sets(st.integers(0, 39), max_size=12), st.sampled_from(["99.99.99", "00.00.24", "31.02.24"]))
def test_k_spoilt_dates_among_n_leave_the_others(spoilt: set[int], instead: str) -> None:
    lines = numbered(40)
    text = "".join(instead + line[8:] if at in spoilt else line for at, line in enumerate(lines))
    whole = exchanges("".join(lines), "WhatsApp Chat mit N.txt")
    items = told(text, "WhatsApp Chat mit N.txt")
    assert [one for one in items if isinstance(one, InteractionRecord)] == [
        one for at, one in enumerate(whole) if at not in spoilt
    ]
    assert [one.line for one in items if isinstance(one, Problem)] == [2 * at + 1 for at in sorted(spoilt)]


@few_and_unhurried
@given(st.lists(st.integers(0, 39), max_size=10))
def test_a_message_told_twice_is_one_more_and_the_others_stay(again: Sequence[int]) -> None:
    lines = numbered(40)
    text = "".join(line * (1 + again.count(at)) for at, line in enumerate(lines))
    keys = [one.key for one in exchanges(text, "WhatsApp Chat mit N.txt")]
    assert len(keys) == len(set(keys)) == 40 + len(again)
    assert {one.key for one in exchanges("".join(lines), "WhatsApp Chat mit N.txt")} <= set(keys)


@few_and_unhurried
@given(st.text(max_size=300))
def test_any_text_after_a_chat_is_read_without_a_stranger(tail: str) -> None:
    """Whatever a person pastes into a message: those who wrote before keep their messages."""
    texts_before = texts(PAIR, TITLED)
    assert texts(PAIR + tail, TITLED)[: len(texts_before) - 1] == texts_before[:-1]
