"""signal-export's chats become messages and calls; its names are one person of one export each."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import KAETHE, TOBIAS
from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile, read_all
from visavis.records import ClaimRecord, IdentityRecord, InteractionRecord, PersonRecord
from visavis.sources.signal.people import spaced
from visavis.sources.signal.reader import SOURCE, recognise
from visavis.sources.source import Context

BERLIN = Context(zone="Europe/Berlin")
FOLDER = "signal/KätheWinkler/data.json"
Entry = dict[str, Any]


def line(sender: str, body: str, minute: int = 30, **more: Any) -> Entry:
    date = f"2024-03-31T01:{minute:02}:00.123000"
    plain = {"quote": "", "sticker": "", "reactions": [], "attachments": []}
    return {"date": date, "sender": sender, "body": f"{body}  ", **plain, **more}


def written(lines: list[Entry]) -> bytes:
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines).encode()


def told(lines: list[Entry], path: str = FOLDER) -> list[InteractionRecord]:
    records, problems = read_all(SOURCE, BytesFile(path, written(lines)), BERLIN)
    assert problems == []
    assert records[0] == PersonRecord("me", identities=(IdentityRecord("handle", "signal:me"),), is_me=True)
    return [one for one in records if isinstance(one, InteractionRecord)]


def sides(record: InteractionRecord) -> list[str]:
    return [f"{side.role} {side.value.removeprefix('signal:')}" for side in record.participants]


TALK = [
    line("KätheWinkler", "Kommst du?", 30, quote="\n\n> früher\n\n"),
    line("Me", "Ja 🌻", 31, reactions=[["KätheWinkler", "❤"]]),
    line("KätheWinkler", "", 32, attachments=[{"name": "a.jpg", "path": "media/a.jpg"}]),
    line("KätheWinkler", "Incoming voice call (accepted, 2m 5s)", 33),
    line("Me", "Outgoing call (unanswered)", 34),
    line("KätheWinkler", "Missed video call", 35),
]


class TestSignalContract(SourceContract):
    source = SOURCE
    samples = {  # noqa: RUF012
        FOLDER: written(TALK),
        "signal/Chor/data.json": written([*TALK[:2], line("TobiasBrandauer", "Hallo")]),
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        return b"\n".join(
            one[:-9] if number in {0, 2, 4} and number < 2 * k else one
            for number, one in enumerate(sample.split(b"\n"))
        )

    def long(self) -> tuple[str, bytes]:
        return FOLDER, written([line(("Me", "KätheWinkler")[n % 2], f"Nummer {n}", n % 60) for n in range(13_000)])


def test_a_chat_of_two_is_told_with_its_calls() -> None:
    records = told(TALK)
    assert [(one.kind, *sides(one), one.subject, one.text, one.automated) for one in records] == [
        ("message", "from KätheWinkler", "to me", "", "Kommst du?", ""),
        ("message", "from me", "to KätheWinkler", "", "Ja 🌻", ""),
        ("message", "from KätheWinkler", "to me", "", "", ""),
        ("call", "from KätheWinkler", "to me", "2:05", "", ""),
        ("call", "from me", "to KätheWinkler", "", "", "missed"),
        ("call", "from KätheWinkler", "to me", "", "", "missed"),
    ]
    assert records[0].at == datetime(2024, 3, 31, 0, 30, 0, 123000, tzinfo=UTC)
    assert records[0].participants[0].name == KAETHE.name


def test_newer_exports_say_what_is_a_call() -> None:
    lines = [
        line("KätheWinkler", "Incoming call", 1, call=False, missed=False),
        line("KätheWinkler", "Incoming call", 2, call=True, missed=True),
        line("KätheWinkler", "Sprachanruf", 3, call=True, missed=False),
        line("KätheWinkler", "geheim", 4, call=False, deleted=True),
    ]
    assert [(one.kind, one.text, one.automated) for one in told(lines)] == [
        ("message", "Incoming call", ""),
        ("call", "", "missed"),
        ("call", "", ""),
        ("message", "", ""),
    ]


def test_a_group_goes_to_everybody_who_ever_writes_in_it() -> None:
    records = told([*TALK[:2], line("TobiasBrandauer", "Hallo")], "out/Chor/data.json")
    assert [sides(one) for one in records] == [
        ["from KätheWinkler", "to me", "to TobiasBrandauer"],
        ["from me", "to KätheWinkler", "to TobiasBrandauer"],
        ["from TobiasBrandauer", "to me", "to KätheWinkler"],
    ]
    assert {one.subject for one in records} == {"Chor"}


def test_where_only_the_user_wrote_it_went_to_nobody() -> None:
    assert [sides(one) for one in told(TALK[1:2], "out/NotetoSelf/data.json")] == [["from me"]]


def test_what_signal_noted_itself_is_no_message() -> None:
    assert told([line("No-Sender", "x"), line("KätheWinkler", "")]) == []


def test_keys_stay_when_the_export_grows_and_differ_between_chats() -> None:
    short, longer = told(TALK[:3]), told(TALK)
    assert [one.key for one in longer][:3] == [one.key for one in short]
    assert told(TALK[:1], "out/Chor/data.json")[0].key != short[0].key


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("KätheWinkler", "Käthe Winkler"),
        ("AnnaMüller2", "Anna Müller"),
        ("ÖzgeYılmaz", "Özge Yılmaz"),
        ("lena", "lena"),
        ("BBC", "BBC"),
        ("12", "12"),
    ],
)
def test_names_get_their_blanks_back(name: str, shown: str) -> None:
    assert spaced(name) == shown


@few_and_unhurried
@given(st.data())
def test_of_n_lines_with_k_spoilt_n_minus_k_are_told(draw: st.DataObject) -> None:
    lines = [json.dumps(line("KätheWinkler", f"<{number}>")) for number in range(20)]
    spoilt = draw.draw(st.sets(st.integers(0, 19), min_size=1, max_size=8))
    for number in spoilt:
        cut = draw.draw(st.integers(1, len(lines[number]) - 1))
        lines[number] = draw.draw(st.sampled_from([lines[number][:cut], lines[number].replace('"', "", 1), "[" * 5000]))
    whole = [json.dumps(line("Me", "Anfang")), *lines]
    records, problems = read_all(SOURCE, BytesFile(FOLDER, "\n".join(whole).encode()), BERLIN)
    texts = [one.text for one in records if isinstance(one, InteractionRecord)]
    assert texts == ["Anfang", *(f"<{number}>" for number in range(20) if number not in spoilt)]
    assert len(problems) == len(spoilt)


def test_a_message_without_its_time_is_told_and_left_out() -> None:
    lines = [TALK[0], line("KätheWinkler", "Wann?") | {"date": "1970-01-01T00:00:00"}]
    records, problems = read_all(SOURCE, BytesFile(FOLDER, written(lines)), BERLIN)
    assert [(one.code, one.line, one.detail) for one in problems] == [("date-unreadable", 2, "1970-01-01T00:00:00")]
    assert len(records) == 2


def test_members_of_a_group_are_people_by_their_number() -> None:
    whole = {
        "name": "Chor",
        "exported_by": "Mirjam",
        "exported_on": "2026-01-01T00:00:00",
        "members": [
            {"name": TOBIAS.name, "display_name": "Tobi", "number": TOBIAS.phone, "other_groups": []},
            {"name": "Ohne Nummer", "display_name": None, "number": None, "other_groups": []},
        ],
    }
    file = BytesFile("signal/Chor/meta.json", json.dumps(whole, indent=2).encode())
    assert recognise(file.path, file.data) == "signal/members"
    (tobias,), problems = read_all(SOURCE, file)
    assert tobias == PersonRecord(
        TOBIAS.phone,
        TOBIAS.name,
        identities=(IdentityRecord("phone", TOBIAS.phone),),
        claims=(ClaimRecord("nickname", "Tobi"),),
    )
    assert problems == []


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"{}",
        b'{"date": "2024-01-01", "text": "x"}',
        b'{"name": "Chor", "members": []}',
        b'[{"date": "2024-01-01T00:00:00", "sender": "Me"}]',
    ],
)
def test_other_json_is_not_taken_for_signals(head: bytes) -> None:
    assert recognise("data.json", head) == ""
