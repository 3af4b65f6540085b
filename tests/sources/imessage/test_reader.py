"""chat.db becomes messages between numbers and addresses; reactions and changes to a chat are none."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import KAETHE, NADIA, TOBIAS
from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile, read_all
from tests.sources.imessage.samples import NOON, SECOND, Row, database, fill, message, stream
from visavis.records import IdentityRecord, InteractionRecord, PersonRecord, Problem
from visavis.sources.imessage.attributed import attributed_text
from visavis.sources.imessage.reader import LARGEST_IN_ARCHIVE, SOURCE, recognise

TALK = [
    message(1, "Kommst du?"),
    message(2, "Ja 🌻", is_from_me=1),
    message(3, None, attributedBody=stream("Schön")),
    message(4, "\ufffc", cache_has_attachments=1),
    message(5, "Heute Probe", chat=2, handle=2),
    message(6, "Bin da", chat=2, handle=0, is_from_me=1),
    message(7, "Ihre Rechnung", chat=3, handle=4, service="SMS"),
]


def told(messages: list[Row]) -> list[InteractionRecord]:
    records, problems = read_all(SOURCE, BytesFile("chat.db", database(messages)))
    assert problems == []
    return [one for one in records if isinstance(one, InteractionRecord)]


def sides(record: InteractionRecord) -> list[str]:
    return [f"{side.role} {side.value}" for side in record.participants]


class TestIMessageContract(SourceContract):
    source = SOURCE
    samples = {"chat.db": database(TALK), "Backup/sms.db": database(TALK[:2], page=1024)}  # noqa: RUF012

    def damaged(self, sample: bytes, k: int) -> bytes:
        """The head of a row claims more than there is: the byte before the types, which are 22 here."""
        data = bytearray(sample)
        for number in (1, 2, 6)[:k]:
            place = data.index(b"GUID-%04d" % number) - 23
            assert data[place] == 23
            data[place] = 0x7F
        return bytes(data)

    def long(self) -> tuple[str, bytes]:
        return "chat.db", database(message(number, f"Nummer {number} " + "x" * 120) for number in range(1, 9000))


def test_a_chat_of_two_is_told_by_the_number_of_the_other() -> None:
    records = told(TALK[:4])
    assert [(*sides(one), one.text) for one in records] == [
        (f"from {KAETHE.phone}", "to imessage:me", "Kommst du?"),
        ("from imessage:me", f"to {KAETHE.phone}", "Ja 🌻"),
        (f"from {KAETHE.phone}", "to imessage:me", "Schön"),
        (f"from {KAETHE.phone}", "to imessage:me", ""),
    ]
    assert [side.kind for side in records[0].participants] == ["phone", "handle"]
    assert (records[0].key, records[0].kind, records[0].automated) == ("GUID-0001", "message", "")
    assert records[0].at == datetime(2024, 3, 31, 12, 0, 1, tzinfo=UTC)
    assert {one.thread for one in records} == {f"imessage:{KAETHE.phone}"}


def test_a_group_is_told_with_all_who_are_in_it_and_its_name() -> None:
    heard, said = told(TALK[4:6])
    assert sides(heard) == [f"from {TOBIAS.email}", "to imessage:me", f"to {KAETHE.phone}", f"to {NADIA.phone}"]
    assert heard.participants[0].kind == "email"
    assert sides(said) == ["from imessage:me", f"to {KAETHE.phone}", f"to {TOBIAS.email}", f"to {NADIA.phone}"]
    assert {(one.thread, one.subject) for one in (heard, said)} == {("imessage:iMessage;+;chat77", "Chor")}


def test_the_user_is_told_first_with_the_accounts_of_the_chats() -> None:
    records, _ = read_all(SOURCE, BytesFile("chat.db", database(TALK)))
    own = (("handle", "imessage:me"), ("email", "mirjam.rosenthal@example.org"), ("phone", "+493023125001"))
    assert records[0] == PersonRecord("me", identities=tuple(IdentityRecord(*one) for one in own), is_me=True)  # type: ignore[arg-type]


def test_a_sender_with_letters_is_a_machine() -> None:
    (bill,) = told(TALK[6:])
    assert (sides(bill), bill.automated) == (["from imessage:Telekom", "to imessage:me"], "no-reply")


def test_reactions_stickers_and_changes_to_the_chat_are_no_messages() -> None:
    odd = [
        message(1, "Liebt „Ja“", associated_message_type=2000, associated_message_guid="p:0/GUID-0002"),
        message(2, "Liebt nicht mehr „Ja“", associated_message_type=3000),
        message(3, "\ufffc", associated_message_type=1000),
        message(4, None, item_type=1),
        message(5, None, item_type=2, group_title="Chor"),
        message(6, "Antwort aus einer App", associated_message_type=2),
    ]
    assert [one.key for one in told(odd)] == ["GUID-0006"]


def test_what_did_not_go_out_is_a_draft() -> None:
    assert [one.automated for one in told([message(1, "Hallo", is_from_me=1, error=22), message(2, "Hallo")])] == [
        "draft",
        "",
    ]


def test_dates_in_seconds_are_those_of_an_old_telephone() -> None:
    (one,) = told([message(1, "alt", date=NOON // SECOND)])
    assert one.at == datetime(2024, 3, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize("date", [0, None, -5, "gestern", 2**63 - 1, 10**11 - 1])
def test_a_message_without_its_time_is_told_and_left_out(date: object) -> None:
    records, problems = read_all(SOURCE, BytesFile("chat.db", database([*TALK[:1], message(9, "wann", date=date)])))
    assert [(one.code, one.detail) for one in problems] == [("date-unreadable", repr(date)[:40])]
    assert len(records) == 2


def test_a_message_outside_of_any_chat_went_to_its_handle() -> None:
    one, other = told([message(1, "Hallo", chat=0), message(2, "Selber", chat=0, is_from_me=1)])
    assert sides(one) == [f"from {KAETHE.phone}", "to imessage:me"]
    assert sides(other) == ["from imessage:me", f"to {KAETHE.phone}"]


def test_a_message_of_nobody_knows_no_sender() -> None:
    (one,) = told([message(1, "?", chat=2, handle=99)])
    assert [side.role for side in one.participants] == ["to"] * 4


def test_keys_stay_when_the_database_grows() -> None:
    assert [one.key for one in told(TALK)][:3] == [one.key for one in told(TALK[:3])]


@few_and_unhurried
@given(st.data())
def test_of_n_rows_with_k_spoilt_n_minus_k_are_told(draw: st.DataObject) -> None:
    numbers = range(1, 31)
    data = bytearray(database(message(number, f"<{number}>") for number in numbers))
    spoilt = draw.draw(st.sets(st.sampled_from(numbers), min_size=1, max_size=8))
    for number in spoilt:
        data[data.index(b"GUID-%04d" % number) - 23] = draw.draw(st.integers(0x60, 0xFF))
    records, problems = read_all(SOURCE, BytesFile("chat.db", bytes(data)))
    texts = [one.text for one in records if isinstance(one, InteractionRecord)]
    assert texts == [f"<{number}>" for number in numbers if number not in spoilt]
    assert [one.code for one in problems] == ["record-damaged"] * len(spoilt)


@few_and_unhurried
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_the_text_with_its_looks_is_found(text: str) -> None:
    assert attributed_text(stream(text)) == text
    assert attributed_text(stream(text, b"NSMutableString")) == text


def test_long_texts_with_their_looks_are_found_and_capped() -> None:
    assert attributed_text(stream("ä" * 40_000)) == "ä" * 40_000
    (one,) = told([message(1, None, attributedBody=stream("ä" * 40_000))])
    assert one.text == "ä" * 16_000


@pytest.mark.parametrize("data", [b"", b"NSString", stream("x")[:60], b"\x04\x0bstreamtyped"])
def test_a_stream_that_holds_no_text_gives_none(data: bytes) -> None:
    assert attributed_text(data) == ""


def test_newer_messages_lie_in_the_journal_beside_the_file(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "chat.db")
    connection.execute("PRAGMA journal_mode = WAL")
    fill(connection, TALK[:3])
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("UPDATE message SET guid = 'GUID-LATE' WHERE ROWID = 3")
    connection.commit()
    whole, journal = (tmp_path / "chat.db").read_bytes(), (tmp_path / "chat.db-wal").read_bytes()
    connection.close()
    for beside, last in (
        ({}, "GUID-0003"),
        ({"chat.db-wal": b"x"}, "GUID-0003"),
        ({"chat.db-wal": journal}, "GUID-LATE"),
    ):
        records, problems = read_all(SOURCE, BytesFile("chat.db", whole, beside))
        assert [one.key for one in records] == ["me", "GUID-0001", "GUID-0002", last]
        assert problems == []


def test_in_an_archive_a_database_is_read_unless_it_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    file = BytesFile("Backup.zip/chat.db", database(TALK))
    assert len(read_all(SOURCE, file)[0]) == 1 + len(TALK)
    monkeypatch.setattr("visavis.sources.imessage.reader.LARGEST_IN_ARCHIVE", 1000)
    assert read_all(SOURCE, file) == ([], [Problem(file.path, "database-in-archive", detail=str(file.size))])
    assert LARGEST_IN_ARCHIVE > 1000


def test_a_database_without_messages_or_with_a_broken_head_is_told() -> None:
    (empty,) = [
        *SOURCE.read(
            BytesFile("chat.db", database([]).replace(b"message", b"massage")), "imessage", SourceContract.context
        )
    ]
    assert empty == Problem("chat.db", "no-messages")
    broken = b"SQLite format 3\0" + b"\xff" * 200
    assert read_all(SOURCE, BytesFile("chat.db", broken))[1] == [
        Problem("chat.db", "database-damaged", detail="the head of the file")
    ]


def test_other_databases_are_not_taken_for_messages() -> None:
    assert (
        recognise("msgstore.db", b"SQLite format 3\0" + b"\0" * 80 + b"CREATE TABLE message (_id INTEGER, key_id TEXT)")
        == ""
    )
    assert recognise("history.sqlite", database([]).replace(b"is_from_me", b"is_from_us")[:65536]) == ""
    assert recognise("copy of my messages", database([])[:65536]) == "imessage"
    assert recognise("chat.db", b"BEGIN:VCARD") == ""
