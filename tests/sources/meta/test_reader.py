"""Facebook's and Instagram's downloads: mended texts, who is who by names alone, and lines that nobody wrote."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people import HANNA, JOERG, KAETHE, ME, TOBIAS
from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile, read_all
from visavis.records import ClaimRecord, IdentityRecord, InteractionRecord, PersonRecord, Problem
from visavis.sources.meta.format import mended
from visavis.sources.meta.reader import SOURCE, recognise
from visavis.sources.meta.thread import service_of
from visavis.sources.source import Context

START = 1_711_845_000_000  # 2024-03-31 00:30 UTC, in milliseconds
INBOX = "your_facebook_activity/messages/inbox"
Entry = dict[str, Any]


def spoilt(text: str) -> str:
    """As Facebook writes it: UTF-8 taken for Latin-1."""
    return text.encode().decode("latin-1")


def line(sender: str, text: str | None, minute: int = 0, **more: Any) -> Entry:
    content = {} if text is None else {"content": spoilt(text)}
    return {"sender_name": spoilt(sender), "timestamp_ms": START + 60_000 * minute, **content, **more}


def thread(names: list[str], lines: list[Entry], title: str = "", path: str = "inbox/talk_77", **more: Any) -> bytes:
    whole = {
        "participants": [{"name": spoilt(name)} for name in names],
        "messages": lines,
        "title": spoilt(title),
        "is_still_participant": True,
        "thread_path": path,
        "magic_words": [],
        **more,
    }
    return json.dumps(whole, indent=2).encode()


def read(
    data: bytes, path: str = f"{INBOX}/talk_77/message_1.json"
) -> tuple[list[PersonRecord], list[InteractionRecord]]:
    records, problems = read_all(SOURCE, BytesFile(path, data))
    assert problems == []
    people = [one for one in records if isinstance(one, PersonRecord)]
    return people, [one for one in records if isinstance(one, InteractionRecord)]


def sides(record: InteractionRecord) -> list[str]:
    return [f"{side.role} {side.value}" for side in record.participants]


PAIR = [KAETHE.name, ME.name]
TALK = [
    line(KAETHE.name, "Grüße 🎉", 5, reactions=[{"reaction": spoilt("❤"), "actor": ME.name}]),
    line(ME.name, None, 4, photos=[{"uri": "x.jpg", "creation_timestamp": 1_711_845_100}]),
    line(KAETHE.name, "Käthe called you.", 3, call_duration=125),
    line(KAETHE.name, "You missed a call from Käthe.", 2, call_duration=0),
    line(ME.name, "Bis später", 1),
    line(KAETHE.name, "Käthe sent an attachment.", 0, share={"link": "https://example.org"}),
]


class TestMetaContract(SourceContract):
    source = SOURCE
    samples = {  # noqa: RUF012
        f"{INBOX}/kaethe_77/message_1.json": thread(PAIR, TALK, KAETHE.name),
        "your_instagram_activity/messages/inbox/chor_9/message_1.json": thread([*PAIR, JOERG.name], TALK[:1], "Chor"),
        "connections/friends/your_friends.json": json.dumps(
            {"friends_v2": [{"name": spoilt(KAETHE.name), "timestamp": 1_300_000_000}]}
        ).encode(),
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        for text in (b'"x.jpg"', b'attachment."', b'"Bis sp')[:k]:
            sample = sample.replace(text, text.replace(b'"', b""), 1)
        return sample

    def long(self) -> tuple[str, bytes]:
        many = [line(PAIR[number % 2], f"Nummer {number}", number) for number in range(14_000)]
        return f"{INBOX}/kaethe_77/message_1.json", thread(PAIR, many, KAETHE.name)


def test_texts_are_mended_and_what_was_right_stays() -> None:
    for text in ("Grüße 🎉", "Müller", "“quoted”", "plain"):
        assert mended(spoilt(text)) == text
        assert mended(text) == text
    assert mended("Ã") == "Ã"
    assert mended(7) == ""


def test_a_thread_of_two_names_the_other_and_so_the_user() -> None:
    (owner,), told = read(thread(PAIR, TALK, KAETHE.name))
    assert (owner.is_me, owner.name, owner.key) == (True, ME.name, "facebook/me")
    assert owner.identities == (IdentityRecord("handle", "facebook:me"),)
    assert [(one.kind, *sides(one), one.subject, one.text, one.automated) for one in told] == [
        ("message", "from facebook:77", "to facebook:me", "", "Grüße 🎉", ""),
        ("message", "from facebook:me", "to facebook:77", "", "", ""),
        ("call", "from facebook:77", "to facebook:me", "2:05", "", ""),
        ("call", "from facebook:77", "to facebook:me", "", "", "missed"),
        ("message", "from facebook:me", "to facebook:77", "", "Bis später", ""),
        ("message", "from facebook:77", "to facebook:me", "", "", ""),
    ]
    assert told[0].at == datetime(2024, 3, 31, 0, 35, tzinfo=UTC)
    assert told[0].participants[0].name == KAETHE.name


def test_instagram_is_known_by_its_folders_and_a_heart_is_no_message() -> None:
    talk = [
        line("kaethe", "Hä?"),
        line("kaethe", "Liked a message", 1),
        line("kaethe", "Reacted 😂 to your message ", 2),
    ]
    path = "your_instagram_activity/messages/inbox/kaethe_1/message_1.json"
    (owner,), told = read(thread(["kaethe", "mirjam"], talk, "kaethe", "inbox/kaethe_1"), path)
    assert owner.identities == (IdentityRecord("handle", "instagram:me"),)
    assert [(sides(one)[0], one.text, one.automated) for one in told] == [
        ("from instagram:1", "Hä?", ""),
        ("from instagram:1", "", "reaction"),
        ("from instagram:1", "", "reaction"),
    ]


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("instagram and facebook/facebook-mirjam/messages/inbox/kaethe_77/message_1.json", "facebook"),
        ("facebook/your_instagram_activity/messages/inbox/kaethe_77/message_1.json", "instagram"),
        ("messages/inbox/instagramfans_77/message_1.json", "facebook"),
        ("message_1.json", "facebook"),
    ],
)
def test_the_service_does_not_depend_on_where_the_download_lies_or_what_a_thread_is_called(
    path: str, service: str
) -> None:
    assert service_of(path) == service


def test_an_assistant_is_a_bot_and_what_is_written_to_it_went_to_nobody() -> None:
    talk = [line("Meta AI", "Ein Kraut."), line(ME.name, "Was ist Salbei?", 1)]
    _, (answered, asked) = read(thread([ME.name, "Meta AI"], talk, "Meta AI"))
    assert (sides(asked), asked.automated, answered.automated) == (["from facebook:me"], "", "bot")
    _, (spoken,) = read(thread([ME.name, KAETHE.name, JOERG.name, "Meta AI"], [line(JOERG.name, "Hallo")], "Chor"))
    assert f"to facebook:77/{KAETHE.name}" in sides(spoken)
    assert "to facebook:77/Meta AI" not in sides(spoken)


def test_two_friends_of_one_name_in_two_groups_stay_two() -> None:
    names = [TOBIAS.name, HANNA.name, ME.name]
    first = read(thread(names, [line(TOBIAS.name, "Hallo")], "Chor", "inbox/chor_5"))[1]
    other = read(thread(names, [line(TOBIAS.name, "Hallo")], "Haus", "inbox/haus_6"))[1]
    assert sides(first[0]) == [
        f"from facebook:5/{TOBIAS.name}",
        f"to facebook:5/{HANNA.name}",
        f"to facebook:5/{ME.name}",
    ]
    assert sides(other[0])[0] == f"from facebook:6/{TOBIAS.name}"
    assert (first[0].subject, first[0].thread) == ("Chor", "facebook:5")
    assert first[0].key != other[0].key


def test_members_called_alike_and_closed_accounts_are_nobody() -> None:
    names = [TOBIAS.name, TOBIAS.name, "Facebook user", ME.name]
    _, told = read(thread(names, [line(TOBIAS.name, "Hallo"), line("Facebook user", "Weg", 1)], "Chor"))
    unclear = [side for one in told for side in one.participants if side.kind == "card"]
    assert {side.name for side in unclear} == {""}
    assert sides(told[0])[0] == f"from facebook-unclear:77/{TOBIAS.name}"
    assert sides(told[1])[0] == "from facebook-unclear:77/Facebook user"


@pytest.mark.parametrize("says", ["You named the group Chor.", "You sent an attachment.", "Du hast ein Foto gesendet."])
def test_a_group_in_which_somebody_is_called_you_shows_the_user(says: str) -> None:
    talk = [line(TOBIAS.name, "Hallo"), line(ME.name, says, 1)]
    (owner,), told = read(thread([TOBIAS.name, HANNA.name, ME.name], talk, "Chor"))
    assert [one.value for one in owner.identities] == ["facebook:me", f"facebook:77/{ME.name}"]
    assert sides(told[0]) == [f"from facebook:77/{TOBIAS.name}", f"to facebook:77/{HANNA.name}", "to facebook:me"]


def test_another_file_of_the_same_thread_may_show_the_user() -> None:
    names = [TOBIAS.name, HANNA.name, ME.name]
    first = thread(names, [line(ME.name, "You sent an attachment.", 1)], "Chor")
    second = thread(names, [line(TOBIAS.name, "Hallo")], "Chor")
    file = BytesFile(f"{INBOX}/talk_77/message_2.json", second, {"message_1.json": first, "message_2.json": second})
    owner, told = read_all(SOURCE, file)[0]
    assert isinstance(owner, PersonRecord)
    assert isinstance(told, InteractionRecord)
    assert (owner.is_me, sides(told)[-1]) == (True, "to facebook:me")


def test_a_download_that_bears_the_users_name_shows_them_in_groups() -> None:
    talk = thread([TOBIAS.name, HANNA.name, ME.name], [line(ME.name, "Hallo")], "Chor")
    (owner,), told = read(talk, f"facebook-mirjamrosenthal-2024-05-01.zip/{INBOX}/chor_77/message_1.json")
    assert owner.name == ME.name
    assert sides(told[0])[0] == "from facebook:me"


def test_a_group_that_does_not_show_the_user_takes_nobody_for_them() -> None:
    people, told = read(thread([TOBIAS.name, HANNA.name, ME.name], [line(ME.name, "Hallo")], "Chor"))
    assert people == []
    assert sides(told[0])[0] == f"from facebook:77/{ME.name}"


def test_a_group_of_which_two_are_left_is_still_a_group() -> None:
    _, told = read(thread(PAIR, TALK[:1], "Chor", joinable_mode={"mode": 1, "link": ""}))
    assert sides(told[0])[0] == f"from facebook:77/{KAETHE.name}"


def test_a_closed_account_on_the_other_side_is_somebody_without_a_name() -> None:
    _, told = read(thread(["Facebook user", ME.name], [line("Facebook user", "Hallo")], "Facebook user"))
    assert [(side.value, side.name) for side in told[0].participants] == [("facebook:77", ""), ("facebook:me", "")]
    _, told = read(thread([ME.name], [line(ME.name, "Hallo")], "Facebook user"))
    assert sides(told[0]) == ["from facebook:me", "to facebook:77"]


def test_lines_that_the_program_wrote_are_no_messages_but_what_people_type_is() -> None:
    written = [
        line(KAETHE.name, "Käthe named the group Chor."),
        line(ME.name, "You set the nickname for Käthe to Tante.", 1),
        line(KAETHE.name, "You are now connected on Messenger.", 2),
        line(KAETHE.name, "Käthe hat die Gruppe verlassen.", 3),
        line(KAETHE.name, None, 4, type="Subscribe"),
        line(KAETHE.name, "Käthe missed your call.", 5),
        line(KAETHE.name, "Tobias left the group", 6),
        line(KAETHE.name, "You called? Liked a message?", 7),
        line(KAETHE.name, "geheim", 8, is_unsent=True),
    ]
    _, told = read(thread(PAIR, written, KAETHE.name))
    assert [(one.kind, one.text, one.automated) for one in told] == [
        ("call", "", "missed"),
        ("message", "Tobias left the group", ""),
        ("message", "You called? Liked a message?", ""),
        ("message", "", ""),
    ]


def test_what_facebook_itself_filtered_is_unwanted_mail() -> None:
    _, told = read(thread(PAIR, TALK[:2], KAETHE.name, "filtered_threads/kaethe_77"))
    assert [one.automated for one in told] == ["spam", ""]


def test_encrypted_chats_are_read_and_two_of_one_name_stay_two() -> None:
    def chat(began: int) -> bytes:
        said = {"isUnsent": False, "media": [], "reactions": [], "type": "text"}
        lines = [
            {**said, "senderName": KAETHE.name, "text": "Grüße 🎉", "timestamp": began + 1000},
            {**said, "senderName": ME.name, "text": "Hallo", "timestamp": began},
        ]
        return json.dumps({"participants": PAIR, "threadName": f"{KAETHE.name}_12", "messages": lines}).encode()

    assert recognise("messages/Käthe Winkler_12.json", chat(START)) == "facebook/encrypted"
    (owner,), told = read(chat(START), "messages/Käthe Winkler_12.json")
    _, others = read(chat(START + 7), "messages/Käthe Winkler_13.json")
    assert owner.name == ME.name
    assert [(sides(one)[0], one.text) for one in told] == [
        (f"from facebook:{KAETHE.name}/{START}", "Grüße 🎉"),
        ("from facebook:me", "Hallo"),
    ]
    assert told[0].participants[0].value != others[0].participants[0].value


def test_keys_stay_when_messages_move_to_another_file_and_somebody_is_renamed() -> None:
    _, before = read(thread(PAIR, TALK, KAETHE.name))
    called = {ME.name: ME.name, spoilt(KAETHE.name): spoilt("Käthe Neumann")}
    renamed = [{**one, "sender_name": called[one["sender_name"]]} for one in TALK]
    _, after = read(
        thread(["Käthe Neumann", ME.name], renamed, "Käthe Neumann", "archived_threads/neumann_77"),
        f"{INBOX}/neumann_77/message_2.json",
    )
    assert [one.key for one in after] == [one.key for one in before]


def test_the_day_on_which_two_connected_is_that_of_the_user() -> None:
    whole = {"friends_v2": [{"name": KAETHE.name, "timestamp": 1_711_839_600}]}  # 2024-03-30, 23:00 UTC
    file = BytesFile("your_friends.json", json.dumps(whole).encode())
    (kaethe,), _ = read_all(SOURCE, file, Context(zone="Europe/Berlin"))
    assert isinstance(kaethe, PersonRecord)
    assert kaethe.claims == (ClaimRecord("connected", "2024-03-31"),)


def test_friends_are_a_card_each_with_the_day_they_connected() -> None:
    whole = {
        "friends_v2": [
            {"name": spoilt(KAETHE.name), "timestamp": 1_300_000_000},
            {"name": spoilt(KAETHE.name), "timestamp": 1_500_000_000},
            {"name": HANNA.name, "timestamp": 0},
            {"name": HANNA.name},
            {"name": "Facebook user", "timestamp": 1_300_000_000},
            "nobody",
        ]
    }
    records, problems = read_all(SOURCE, BytesFile("your_friends.json", json.dumps(whole).encode()))
    people = [one for one in records if isinstance(one, PersonRecord)]
    assert [(one.name, one.claims) for one in people] == [
        (KAETHE.name, (ClaimRecord("connected", "2011-03-13"),)),
        (KAETHE.name, (ClaimRecord("connected", "2017-07-14"),)),
        (HANNA.name, ()),
        (HANNA.name, ()),
    ]
    assert len({one.key for one in people}) == 4
    assert not any(one.identities for one in people)
    assert [one.code for one in problems] == [
        "date-unreadable", "date-unreadable", "row-without-identity", "json-value-unreadable",
    ]  # fmt: skip


def test_the_profile_tells_the_users_own_addresses() -> None:
    facebook = {
        "profile_v2": {
            "name": {"full_name": ME.name, "first_name": "Mirjam", "middle_name": "", "last_name": "Rosenthal"},
            "emails": {"emails": [ME.email], "previous_emails": []},
            "birthday": {"year": 1984, "month": 2, "day": 29},
            "phone_numbers": [{"phone_type": "Mobile", "phone_number": ME.phone, "verified": True}],
            "profile_uri": "https://www.facebook.com/mirjam.rosenthal",
        }
    }
    (owner,), _ = read(json.dumps(facebook).encode(), "profile_information.json")
    assert (owner.is_me, owner.name, owner.key) == (True, ME.name, "facebook/me")
    assert [one.value for one in owner.identities] == [
        "facebook:me", ME.email, ME.phone, "https://www.facebook.com/mirjam.rosenthal",
    ]  # fmt: skip
    assert ClaimRecord("birthday", "1984-02-29") in owner.claims
    labelled = {"Email": ME.email, "Benutzername": "mirjam", "Name": "Mirjam", "Phone Number": ME.phone}
    instagram = {"profile_user": [{"string_map_data": {key: {"value": value} for key, value in labelled.items()}}]}
    (owner,), _ = read(json.dumps(instagram).encode(), "personal_information.json")
    assert [one.value for one in owner.identities] == [
        "instagram:me", ME.email, "https://www.instagram.com/mirjam", ME.phone,
    ]  # fmt: skip


@few_and_unhurried
@given(st.data())
def test_of_n_messages_with_k_spoilt_n_minus_k_are_told(draw: st.DataObject) -> None:
    talk = [line(PAIR[number % 2], f"<{number}>", number) for number in range(20, 0, -1)]
    broken = draw.draw(st.sets(st.integers(1, 20), min_size=1, max_size=8))
    data = thread(PAIR, talk, KAETHE.name).decode()
    for number in broken:
        data = data.replace(
            f'"<{number}>"', draw.draw(st.sampled_from([f'"<{number}>', f"<{number}>", '"', "{[", "\\"]))
        )
    records, problems = read_all(SOURCE, BytesFile(f"{INBOX}/a_77/message_1.json", data.encode()))
    told = [one.text for one in records if isinstance(one, InteractionRecord)]
    assert told == [f"<{number}>" for number in range(20, 0, -1) if number not in broken]
    assert len(problems) >= len(broken)


def test_a_message_without_its_time_is_told_and_left_out() -> None:
    talk = [line(ME.name, "Hallo"), line(ME.name, "Wann?") | {"timestamp_ms": "gestern"}]
    records, problems = read_all(SOURCE, BytesFile("message_1.json", thread(PAIR, talk, KAETHE.name)))
    assert [(one.code, one.detail) for one in problems] == [("date-unreadable", "gestern")]
    assert len(records) == 2


@pytest.mark.parametrize(
    ("path", "head", "variant"),
    [
        ("messages/inbox/a_1/message_1.json", thread(PAIR, TALK), "facebook/messages"),
        ("your_instagram_activity/messages/inbox/a_1/message_1.json", thread(PAIR, TALK), "instagram/messages"),
        ("followers_1.json", b'[\n {\n  "title": "",\n  "string_list_data": [{"value": "a"}]}]', "instagram/other"),
        ("following.json", b'{"relationships_following": [{"title": "", "string_list_data": []}]}', "instagram/other"),
        ("friends.json", b'{"friends": [{"name": "A", "timestamp": 1}]}', "facebook/friends"),
        ("start_here.html", b"<html><title>Your Facebook information</title>", "facebook/web-pages"),
        ("start_here.html", b"<html>", ""),
        ("result.json", b'{"name": "Lena", "type": "personal_chat", "id": 1, "messages": [', ""),
        ("x.json", b'{"participants": 5, "messages": []}', ""),
        ("x.json", b"{}", ""),
        ("x.json", b"", ""),
    ],
)
def test_what_is_metas_is_known_by_its_content(path: str, head: bytes, variant: str) -> None:
    assert recognise(path, head) == variant


def test_a_download_as_web_pages_says_what_to_do_and_followers_are_left_alone() -> None:
    page = BytesFile("start_here.html", b"<html>Facebook</html>")
    assert read_all(SOURCE, page) == ([], [Problem("start_here.html", "export-as-web-pages")])
    followers = BytesFile("followers_1.json", b'[{"title": "", "string_list_data": [{"value": "a"}]}]')
    assert read_all(SOURCE, followers) == ([], [])
