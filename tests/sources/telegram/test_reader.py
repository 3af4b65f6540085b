"""Telegram's export becomes people, messages and calls; bots, channels and strangers make nobody look close."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import KAETHE, ME, NADIA, TOBIAS
from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile, read_all
from tests.sources.telegram.samples import (
    BOT_ID,
    JOERG_ID,
    KAETHE_ID,
    MIRJAM_ID,
    NADIA_ID,
    START,
    TOBIAS_ID,
    Entry,
    account,
    chat,
    event,
    message,
    written,
)
from visavis.records import ClaimRecord, IdentityRecord, InteractionRecord, PersonRecord, Problem
from visavis.sources.source import Context
from visavis.sources.telegram.census import CIRCLE
from visavis.sources.telegram.reader import SOURCE, recognise

BERLIN = Context(zone="Europe/Berlin")
TALK = [
    message(1, TOBIAS_ID, "Kommst du morgen?"),
    message(2, MIRJAM_ID, ["Schau: ", {"type": "link", "text": "https://example.org"}, " ok?"]),
    event(3, TOBIAS_ID, "phone_call", duration_seconds=125, discard_reason="hangup"),
    event(4, MIRJAM_ID, "phone_call", discard_reason="missed"),
    event(5, TOBIAS_ID, "pin_message"),
    message(6, TOBIAS_ID, "", file="(File not included.)", media_type="voice_message"),
    message(7, TOBIAS_ID, "Was andere schrieben", forwarded_from="Irgendwer"),
    {"id": 8, "type": "unsupported"},
]
CIRCLE_TALK = [message(1, TOBIAS_ID), message(2, NADIA_ID), message(3, MIRJAM_ID), event(4, NADIA_ID, "group_call")]
CONTACTS = {
    "about": "",
    "list": [
        {"user_id": TOBIAS_ID, "first_name": "Tobias", "last_name": "Brandauer", "phone_number": "+49 89 99998010"}
        | {"date": "2020-05-05T12:00:00", "date_unixtime": "1588665600"},
        {"user_id": 0, "first_name": "Käthe", "last_name": "Winkler", "phone_number": KAETHE.phone}
        | {"date": "1970-01-01T00:00:00", "date_unixtime": "0"},
        {"date": "2020-05-05T12:00:00", "date_unixtime": "1588665600"},
    ],
}


def exchanges(data: bytes, context: Context = BERLIN) -> list[InteractionRecord]:
    records, problems = read_all(SOURCE, BytesFile("result.json", data), context)
    assert problems == []
    return [record for record in records if isinstance(record, InteractionRecord)]


def people(data: bytes) -> list[PersonRecord]:
    records, _ = read_all(SOURCE, BytesFile("result.json", data), BERLIN)
    return [record for record in records if isinstance(record, PersonRecord)]


def sides(record: InteractionRecord) -> list[str]:
    return [f"{side.role} {side.value.removeprefix('telegram:')}" for side in record.participants]


class TestTelegramContract(SourceContract):
    source = SOURCE
    samples = {  # noqa: RUF012
        "result.json": account(
            chat("personal_chat", TOBIAS_ID, TALK), chat("private_group", 5, CIRCLE_TALK, "Chor"), contacts=CONTACTS
        ),
        "one/result.json": written(chat("personal_chat", TOBIAS_ID, TALK)),
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        for text in (b'morgen?"', b'"hangup"', b'voice_message"')[:k]:
            sample = sample.replace(text, text.rstrip(b'"'), 1)
        return sample

    def long(self) -> tuple[str, bytes]:
        many = [message(number, (TOBIAS_ID, MIRJAM_ID)[number % 2], f"Nummer {number}") for number in range(1, 6000)]
        return "result.json", account(chat("personal_chat", TOBIAS_ID, many))


def test_the_owner_stands_in_the_export_with_number_and_profile() -> None:
    (owner,) = people(account())
    assert owner.is_me
    assert owner.name == ME.name
    assert owner.identities == (
        IdentityRecord("handle", "telegram:1000"),
        IdentityRecord("phone", ME.phone),
        IdentityRecord("url", "https://t.me/mirjam"),
    )


def test_contacts_are_people_with_or_without_an_account_and_an_empty_entry_is_nobody() -> None:
    _, tobias, kaethe = people(account(contacts=CONTACTS))
    assert (tobias.key, tobias.name) == ("77", TOBIAS.name)
    assert tobias.identities == (IdentityRecord("handle", "telegram:77"), IdentityRecord("phone", "+49 89 99998010"))
    assert ClaimRecord("connected", "2020-05-05") in tobias.claims
    assert (kaethe.name, kaethe.identities) == (KAETHE.name, (IdentityRecord("phone", KAETHE.phone),))
    assert [claim.field for claim in kaethe.claims] == ["given", "family"]


def test_the_day_on_which_a_contact_was_saved_is_that_of_the_user() -> None:
    late = {"user_id": TOBIAS_ID, "first_name": "Tobias", "date_unixtime": "1588716000"}  # 2020-05-05, 22:00 UTC
    _, tobias = people(account(contacts={"list": [late]}))
    assert ClaimRecord("connected", "2020-05-06") in tobias.claims


def test_what_was_written_before_a_group_grew_into_a_large_one_is_told_with_the_answers_to_it() -> None:
    before = message(-999_999_990, TOBIAS_ID, "Singt jemand mit?", date_unixtime=str(START))
    after = message(3, MIRJAM_ID, "Ja")
    told = exchanges(account(chat("private_supergroup", 5, [before, after], "Chor")))
    assert [(one.key, one.text, *sides(one)) for one in told] == [
        (f"telegram:5:-999999990:{START}", "Singt jemand mit?", "from 77", "to 1000"),
        (f"telegram:5:3:{START + 180}", "Ja", "from 1000", "to 77"),
    ]
    (answer,) = exchanges(
        account(chat("public_supergroup", 6, [before, after | {"reply_to_message_id": -999_999_990}]))
    )
    assert sides(answer) == ["from 1000", "to 77"]


def test_a_chat_of_two_is_told_with_its_calls() -> None:
    told = exchanges(account(chat("personal_chat", TOBIAS_ID, TALK)))
    assert [(one.kind, *sides(one), one.subject, one.text, one.automated) for one in told] == [
        ("message", "from 77", "to 1000", "", "Kommst du morgen?", ""),
        ("message", "from 1000", "to 77", "", "Schau: https://example.org ok?", ""),
        ("call", "from 77", "to 1000", "2:05", "", ""),
        ("call", "from 1000", "to 77", "", "", "missed"),
        ("message", "from 77", "to 1000", "", "", ""),
        ("message", "from 77", "to 1000", "", "", ""),
    ]
    assert told[0].at == datetime(2024, 3, 31, 0, 31, tzinfo=UTC)
    assert [side.name for side in told[1].participants] == [ME.name, TOBIAS.name]
    assert told[0].key == f"telegram:77:1:{START + 60}"


def test_an_export_before_2021_has_local_time_and_bare_numbers() -> None:
    old = message(1, TOBIAS_ID) | {"from_id": TOBIAS_ID}
    del old["date_unixtime"]
    (told,) = exchanges(account(chat("personal_chat", TOBIAS_ID, [old])))
    assert (told.at, sides(told)) == (datetime(2024, 3, 31, 0, 30, tzinfo=UTC), ["from 77", "to 1000"])


def test_a_deleted_account_is_somebody_without_a_name() -> None:
    gone = chat("personal_chat", 88, [message(1, 88, "weg")])
    (told,) = exchanges(account(gone))
    assert [(side.value, side.name) for side in told.participants] == [("telegram:88", ""), ("telegram:1000", "")]


def test_a_message_goes_to_everybody_who_ever_writes_in_a_circle() -> None:
    told = exchanges(account(chat("private_group", 5, CIRCLE_TALK, "Chor")))
    assert [sides(one) for one in told] == [
        ["from 77", "to 1000", "to 78"],
        ["from 78", "to 1000", "to 77"],
        ["from 1000", "to 77", "to 78"],
    ]
    assert {(one.subject, one.thread) for one in told} == {("Chor", "telegram:5")}


@pytest.mark.parametrize("kind", ["public_supergroup", "private_supergroup"])
def test_in_a_crowd_only_those_who_spoke_with_the_user_are_told(kind: str) -> None:
    strangers = [message(number, 5000 + number) for number in range(1, CIRCLE + 3)]
    talk = [
        *strangers,
        message(100, MIRJAM_ID, reply_to_message_id=7),
        message(101, NADIA_ID, reply_to_message_id=100),
        message(102, KAETHE_ID, reply_to_message_id=7),
        message(103, MIRJAM_ID),
    ]
    told = exchanges(account(chat(kind, 6, talk, "Tausende")))
    assert [sides(one) for one in told] == [["from 1000", "to 5007"], ["from 78", "to 1000"], ["from 1000"]]


def test_a_private_group_is_a_circle_up_to_its_limit() -> None:
    talk = [message(number, 5000 + number) for number in range(1, CIRCLE + 1)]
    assert len(exchanges(account(chat("private_supergroup", 6, talk, "Haus")))) == CIRCLE


def test_bots_and_telegram_itself_are_machines_and_what_is_written_to_them_went_to_nobody() -> None:
    bot = chat("bot_chat", BOT_ID, [message(1, MIRJAM_ID, "/start"), message(2, BOT_ID, "Welcome")], "A Bot")
    service = chat("personal_chat", 777000, [message(1, 777000, "New login")], "Telegram")
    group = chat("private_group", 5, [message(1, BOT_ID), message(2, TOBIAS_ID)], "Chor")
    told = exchanges(account(bot, service, group))
    assert [(sides(one), one.automated) for one in told] == [
        (["from 1000"], "bot"),
        (["from 900", "to 1000"], "bot"),
        (["from 777000", "to 1000"], "bot"),
        (["from 900", "to 1000", "to 77"], "bot"),
        (["from 77", "to 1000", "to 900"], ""),
    ]


def test_notes_to_oneself_went_to_nobody_and_channels_are_left_out() -> None:
    saved = {"type": "saved_messages", "id": MIRJAM_ID, "messages": [message(1, MIRJAM_ID, "Notiz")]}
    channel = chat("public_channel", 9, [message(1, 9) | {"from_id": "channel9"}], "News")
    replies = {"type": "replies", "id": 1271266957, "messages": [message(1, JOERG_ID)]}
    post = chat("private_group", 5, [message(1, 0) | {"from_id": "channel9"}], "Chor")
    assert [(sides(one), one.text) for one in exchanges(account(saved, channel, replies, post))] == [
        (["from 1000"], "Notiz")
    ]


def test_groups_that_were_left_are_told_as_well() -> None:
    left = {"about": "", "list": [chat("private_supergroup", 7, CIRCLE_TALK, "Altes Haus")]}
    assert len(exchanges(account(left_chats=left))) == 3


def test_the_export_of_one_chat_shows_who_the_user_is() -> None:
    data = written(chat("personal_chat", TOBIAS_ID, TALK))
    owner = people(data)[0]
    assert (owner.is_me, owner.key, owner.name) == (True, "1000", ME.name)
    assert [one.key for one in exchanges(data)] == [
        one.key for one in exchanges(account(chat("personal_chat", TOBIAS_ID, TALK)))
    ]


def test_a_chat_in_which_only_the_other_wrote_has_an_unknown_user() -> None:
    data = written(chat("personal_chat", TOBIAS_ID, TALK[:1]))
    (owner,) = people(data)
    assert (owner.is_me, owner.identities) == (True, (IdentityRecord("handle", "telegram:me"),))
    assert [sides(one) for one in exchanges(data)] == [["from 77", "to me"]]


def test_an_account_without_its_owner_knows_them_by_their_chats() -> None:
    whole = json.loads(account(chat("personal_chat", TOBIAS_ID, TALK)))
    del whole["personal_information"]
    owner, *_ = people(written(whole))
    assert (owner.is_me, owner.key) == (True, "1000")


def test_a_large_group_alone_says_that_nobody_can_tell_which_of_them_is_the_user() -> None:
    data = written(chat("public_supergroup", 6, [message(1, NADIA_ID)], "Tausende"))
    records, problems = read_all(SOURCE, BytesFile("result.json", data), BERLIN)
    assert (records, [(one.code, one.detail) for one in problems]) == ([], [("crowd-without-owner", "Tausende")])


def test_a_longer_export_gives_the_old_messages_the_same_keys() -> None:
    short = exchanges(account(chat("private_group", 5, CIRCLE_TALK, "Chor")))
    longer = exchanges(account(chat("private_group", 5, [*CIRCLE_TALK, message(9, KAETHE_ID)], "Chor 2024")))
    assert [one.key for one in longer][: len(short)] == [one.key for one in short]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"date_unixtime": "99999999999999"}, "date-unreadable"),
        ({"date_unixtime": None, "date": "2024-02-30T00:00:00"}, "date-unreadable"),
        ({"date_unixtime": "0"}, "date-unreadable"),
        ({"id": "x"}, "json-value-unreadable"),
    ],
)
def test_a_message_that_does_not_say_when_or_which_is_told_and_left_out(change: Entry, code: str) -> None:
    talk = [message(1, TOBIAS_ID) | change, message(2, TOBIAS_ID)]
    records, problems = read_all(SOURCE, BytesFile("r", account(chat("personal_chat", TOBIAS_ID, talk))), BERLIN)
    assert [one.code for one in problems] == [code]
    assert problems[0].line == 19
    assert sum(isinstance(one, InteractionRecord) for one in records) == 1


def test_a_chat_whose_number_is_lost_is_told_once() -> None:
    data = account(chat("personal_chat", TOBIAS_ID, TALK)).replace(b'"id": 77,', b'"id": null,')
    records, problems = read_all(SOURCE, BytesFile("result.json", data), BERLIN)
    assert [one.code for one in problems] == ["chat-unreadable"]
    assert len(records) == 1


@few_and_unhurried
@given(st.data())
def test_of_n_messages_with_k_spoilt_n_minus_k_are_told(draw: st.DataObject) -> None:
    talk = [message(number, (TOBIAS_ID, MIRJAM_ID)[number % 2], f"<{number}>") for number in range(1, 21)]
    spoilt = draw.draw(st.sets(st.integers(1, 20), min_size=1, max_size=8))
    data = account(chat("personal_chat", TOBIAS_ID, talk), chat("private_group", 5, CIRCLE_TALK, "Chor")).decode()
    for number in spoilt:
        data = data.replace(f'"<{number}>",', draw.draw(st.sampled_from([f'"<{number}>', f"<{number}>,", '"', "[[,"])))
    records, problems = read_all(SOURCE, BytesFile("result.json", data.encode()), BERLIN)
    told = [one for one in records if isinstance(one, InteractionRecord)]
    assert {one.text for one in told if one.thread == "telegram:77"} == {
        f"<{number}>" for number in range(1, 21) if number not in spoilt
    }
    assert len([one for one in told if one.thread == "telegram:5"]) == 3
    assert len(problems) >= len(spoilt)


@few_and_unhurried
@given(st.lists(st.integers(0, 11), max_size=30))
def test_messages_deleted_and_told_twice_keep_their_keys(order: list[int]) -> None:
    talk = [message(number, TOBIAS_ID, str(number)) for number in range(1, 13)]
    told = exchanges(account(chat("personal_chat", TOBIAS_ID, [talk[number] for number in order])))
    assert [one.key for one in told] == [f"telegram:77:{number + 1}:{START + 60 * number + 60}" for number in order]


def test_a_file_that_breaks_off_gives_what_came_before() -> None:
    data = account(chat("personal_chat", TOBIAS_ID, TALK))
    records, problems = read_all(SOURCE, BytesFile("result.json", data[: data.index(b"Was andere")]), BERLIN)
    assert sum(isinstance(one, InteractionRecord) for one in records) == 5
    assert [one.code for one in problems] == ["json-cut-short"]


@pytest.mark.parametrize("hostile", ["[" * 200_000, '"' + "x" * 5_000_000 + '"', "9" * 10_000])
def test_hostile_values_cost_only_their_message(hostile: str) -> None:
    data = account(chat("personal_chat", TOBIAS_ID, TALK)).decode().replace('"Kommst du morgen?"', hostile)
    records, problems = read_all(SOURCE, BytesFile("result.json", data.encode()), BERLIN)
    assert sum(isinstance(one, InteractionRecord) for one in records) == 5
    assert problems


@pytest.mark.parametrize(
    ("name", "head", "variant"),
    [
        ("result.json", account(), "telegram/account"),
        ("result.json", written(chat("private_group", 5, CIRCLE_TALK)), "telegram/chat"),
        ("result.json", b'{\n "contacts": {\n  "about": "x",\n  "list": [\n   {"user_id": 1}]}}', "telegram/account"),
        ("export_results.html", b"<html><title>Exported Data</title>", "telegram/web-pages"),
        ("messages.html", b"<html><title>Exported Data</title>", "telegram/web-pages"),
        ("chat_1/messages.html", b'<title>Exported Data</title><a href="../../lists/chats.html#x">', ""),
        ("messages.html", b"<html><title>Messages</title>", ""),
        ("result.json", b'{"participants": [{"name": "Lena"}], "messages": []}', ""),
        ("result.json", b'{"contacts": [{"name": "Lena"}]}', ""),
        ("result.json", b"", ""),
    ],
)
def test_what_is_telegrams_is_known_by_its_content(name: str, head: bytes, variant: str) -> None:
    assert recognise(name, head) == variant


def test_an_export_as_web_pages_says_what_to_do() -> None:
    file = BytesFile("export_results.html", b"<html><title>Exported Data</title>")
    assert read_all(SOURCE, file) == ([], [Problem("export_results.html", "export-as-web-pages")])


def test_names_are_shown_without_what_cannot_be_seen() -> None:
    talk: list[Any] = [message(1, TOBIAS_ID, "a\u0000b\u202ec\n=1+1") | {"from": "\u202eTobias\n\u200bBrandauer"}]
    (told,) = exchanges(account(chat("personal_chat", TOBIAS_ID, talk)))
    assert told.participants[0].name == "Tobias Brandauer"
    assert told.text == "ab\u202ec\n=1+1"
    assert NADIA.name not in told.text
