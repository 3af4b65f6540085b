import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest

from tests.sources.contract import SourceContract
from tests.sources.files import BytesFile, read_all
from visavis.records import ClaimRecord, EventRecord, InteractionRecord, PersonRecord, Problem, Record
from visavis.sources.archive import walk
from visavis.sources.linkedin.reader import SOURCE, recognise
from visavis.sources.sniff import sniff
from visavis.sources.source import NOTHING_KNOWN

SAMPLES = {path.name: path.read_bytes() for path in (Path(__file__).parent / "samples").iterdir()}
MARA = "https://www.linkedin.com/in/mara-beispiel"
HEADER = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
PROFILE = b"First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Geo Location\n"


def read(path: str, data: bytes, **siblings: bytes) -> tuple[list[Record], list[Problem]]:
    named = {f"{name}.csv": content for name, content in siblings.items()}
    return read_all(SOURCE, BytesFile(path, data, {**named, path: data}))


def sample(name: str) -> tuple[list[Record], list[Problem]]:
    return read_all(SOURCE, BytesFile(name, SAMPLES[name], SAMPLES))


def people(records: list[Record]) -> list[PersonRecord]:
    return [record for record in records if isinstance(record, PersonRecord)]


def exchanges(records: list[Record]) -> list[InteractionRecord]:
    return [record for record in records if isinstance(record, InteractionRecord)]


def claimed(person: PersonRecord, field: str) -> list[str]:
    return [claim.value for claim in person.claims if claim.field == field]


class TestLinkedinContract(SourceContract):
    source = SOURCE
    samples: ClassVar = {
        "Connections.csv": SAMPLES["Connections.csv"].replace(b",,,,,,14 Jan 2018\r\n", b""),
        **{
            name: data for name, data in SAMPLES.items() if name not in {"Connections.csv", "LearningCoachMessages.csv"}
        },
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        return sample.replace(b'"No","No"\n"2-', b'"No","No\n"2-', k)

    def long(self) -> tuple[str, bytes]:
        head, _, rest = SAMPLES["messages.csv"].partition(b"\n")
        return "messages.csv", head + b"\n" + rest * 1800


def test_connections_are_people_with_the_day_they_connected() -> None:
    records, problems = sample("Connections.csv")
    assert [person.name for person in people(records)] == ["Priya Sharma", "Jürgen von der Heide", "Anne Weiß", "Neha"]
    assert [claimed(person, "connected") for person in people(records)] == [
        ["2024-03-12"],
        ["2021-03-05"],
        ["2019-08-01"],
        ["2022-02-07"],
    ]
    assert people(records)[1].key == "jürgen-von-der-heide-0b1"
    assert [identity.kind for identity in people(records)[1].identities] == ["url", "email"]
    assert claimed(people(records)[1], "organisation") == ["Müller, Schmidt & Co. KG"]
    assert problems == [Problem("Connections.csv", "row-without-identity", 8)]


def test_german_headers_are_read_too() -> None:
    assert recognise("Connections.csv", SAMPLES["Connections-de.csv"]) == "linkedin/connections/de"
    records, problems = read("Connections.csv", SAMPLES["Connections-de.csv"])
    assert [claimed(person, "connected") for person in people(records)] == [["2022-04-03"], ["2020-10-15"]]
    assert problems == []


def test_a_resave_in_german_excel_is_read() -> None:
    data = (
        SAMPLES["Connections-de.csv"].decode().replace(",", ";").replace("Grete", "Käthe").encode("cp1252", "replace")
    )
    records, _ = read("Verbindungen.csv", data)
    assert [person.name for person in people(records)] == ["Hans Beispiel", "Käthe Muster"]


def test_a_note_of_several_lines_without_quotes_may_stand_before_the_header() -> None:
    data = b"Notes:\nA sample, with a comma.\nAnother line.\n\n" + HEADER + b"Ada,Quill,,,,,15 Jan 2023\n"
    records, problems = read("Connections.csv", data)
    assert [person.name for person in people(records)] == ["Ada Quill"]
    assert people(records)[0].identities == ()
    assert problems == []


def test_an_unreadable_day_costs_the_day_and_not_the_person() -> None:
    records, problems = read("Connections.csv", HEADER + b"Ada,Quill,https://x.example/in/ada,,,,15 Foo 2023\n")
    assert [(person.key, claimed(person, "connected")) for person in people(records)] == [("ada", [])]
    assert problems == [Problem("Connections.csv", "date-unreadable", 2, "15 Foo 2023")]


def test_an_open_quote_among_connections_costs_one_person() -> None:
    bad = b'Bob,"Jones,https://x.example/in/bob,,,,15 Jan 2023\n'
    good = b"".join(b"P%d,Q,https://x.example/in/p%d,,,,15 Jan 2023\n" % (n, n) for n in range(20))
    records, problems = read("Connections.csv", HEADER + bad + good)
    assert len(records) == 20
    assert problems == [Problem("Connections.csv", "quote-left-open", 2)]


def test_a_row_with_a_comma_too_many_is_told() -> None:
    records, problems = read("Connections.csv", HEADER + b"Ada,Quill,,,Acme, Inc.,CTO,15 Jan 2023\n")
    assert (records, problems) == ([], [Problem("Connections.csv", "row-unreadable", 2)])


def test_messages_have_sides_a_thread_and_plain_text() -> None:
    records, problems = sample("messages.csv")
    first = exchanges(records)[0]
    assert len(exchanges(records)) == 5
    assert first.at == datetime(2026, 9, 30, 8, 12, 40, tzinfo=UTC)
    assert first.thread == "2-YWJj"
    assert first.text == "Coffee next week?\n\nBest, Priya"
    assert [(side.role, side.value) for side in first.participants] == [
        ("from", "https://www.linkedin.com/in/priya-sharma-1a2b3c"),
        ("to", MARA),
    ]
    assert problems == []


def test_drafts_and_paid_messages_are_set_apart() -> None:
    records, _ = sample("messages.csv")
    assert [record.automated for record in exchanges(records)] == ["", "", "draft", "", "sponsored"]
    assert exchanges(records)[4].text == "Apply now"


def test_a_member_who_left_is_nobody_else_in_another_conversation() -> None:
    gone = exchanges(sample("messages.csv")[0])[3].participants
    assert (gone[0].kind, gone[0].value, gone[0].name) == ("card", "linkedin-member:2-Z3Jw", "")
    assert [side.name for side in gone[1:]] == ["Mara Beispiel", "Jürgen von der Heide"]


def test_names_with_commas_are_not_dealt_out_to_the_wrong_profiles() -> None:
    data = SAMPLES["messages.csv"].replace("Mara Beispiel,Jürgen von".encode(), b"Mara Beispiel,Heide, MBA,von")
    sides = exchanges(read("messages.csv", data)[0])[3].participants
    assert [side.name for side in sides] == ["", "", ""]


def test_who_takes_part_in_every_conversation_is_the_owner() -> None:
    records, _ = read("messages.csv", SAMPLES["messages.csv"])
    assert [(person.is_me, person.identities[0].value) for person in people(records)] == [(True, MARA)]


def test_one_conversation_does_not_tell_who_the_owner_is() -> None:
    lines = SAMPLES["messages.csv"].split(b'"2-Z3Jw"', maxsplit=1)[0]
    assert people(read("messages.csv", lines)[0]) == []


def test_the_same_message_has_the_same_key_whether_or_not_the_owner_is_known() -> None:
    data = (
        b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT\n"
        b"c1,,Ada Quill,,Mara Beispiel,2024-05-15 10:30:00,,Hello\n"
    )
    alone = exchanges(read("messages.csv", data)[0])
    beside = exchanges(read("messages.csv", data, Profile=PROFILE + b"Mara,Beispiel,,,,,,\n")[0])
    assert [record.key for record in alone] == [record.key for record in beside]
    assert alone[0].participants[1].value == "linkedin:mara beispiel|"
    assert beside[0].participants[1].value == "linkedin:owner"


def test_invitations_know_their_direction_even_without_profiles() -> None:
    records, problems = sample("Invitations.csv")
    assert [record.at.isoformat(timespec="minutes")[:16] for record in exchanges(records)] == [
        "2025-03-14T14:37",
        "2025-12-05T01:00",
        "2026-09-06T12:00",
    ]
    assert [record.participants[0].value == MARA for record in exchanges(records)] == [True, False, True]
    assert exchanges(records)[2].participants[1].value == "linkedin:ezra vale|"
    assert problems == []


def test_an_invitation_by_somebody_whose_account_is_gone_names_nobody() -> None:
    data = (
        SAMPLES["Invitations.csv"]
        .replace(b"Ada Quill", b"LinkedIn Member")
        .replace(b"https://www.linkedin.com/in/adaquill", b"")
    )
    records, problems = read("Invitations.csv", data)
    assert len(exchanges(records)) == 2
    assert problems == [Problem("Invitations.csv", "row-without-identity", 3)]


def test_only_accepted_endorsements_count() -> None:
    records, problems = sample("Endorsement_Received_Info.csv")
    assert [(record.subject, record.participants[0].value) for record in exchanges(records)] == [
        ("C++", "https://www.linkedin.com/in/adaquill")
    ]
    assert problems == []


def test_given_recommendations_go_out_and_received_ones_come_in() -> None:
    received = exchanges(sample("Recommendations_Received.csv")[0])[0]
    data = SAMPLES["Recommendations_Received.csv"]
    given = exchanges(read_all(SOURCE, BytesFile("Recommendations_Given.csv", data, SAMPLES))[0])[0]
    assert [side.value for side in received.participants] == ["linkedin:ada quill|acme", MARA]
    assert [side.value for side in given.participants] == [MARA, "linkedin:ada quill|acme"]
    assert received.text == "Great, reliable\nengineer"
    assert received.at == datetime(2013, 1, 19, 0, 10, tzinfo=UTC)


def test_the_owner_is_named_by_the_profile_and_found_by_the_invitations() -> None:
    data = PROFILE + b'Mara,Beispiel,,,"Dec 10, 1985",Engineer,,Berlin\n'
    records, _ = read("Profile.csv", data, Invitations=SAMPLES["Invitations.csv"])
    me = people(records)[0]
    assert me.is_me
    assert [identity.value for identity in me.identities] == [MARA, "linkedin:owner"]
    assert claimed(me, "birthday") == ["1985-12-10"]


def test_when_there_is_a_profile_no_other_file_names_the_owner_again() -> None:
    records, _ = read("Invitations.csv", SAMPLES["Invitations.csv"], Profile=PROFILE + b"Mara,Beispiel,,,,,,\n")
    assert people(records) == []


def test_the_owners_addresses_numbers_and_stations_are_one_record_a_file() -> None:
    mails = b"Email Address,Confirmed,Primary,Updated On\nm@example.org,Yes,Yes,\nold@example.org,No,No,\n"
    numbers = b"Extension,Number,Type\n+49,30 23125001,Mobile\n"
    assert [identity.value for identity in people(read("Email Addresses.csv", mails)[0])[0].identities] == [
        "linkedin:owner",
        "m@example.org",
    ]
    assert people(read("PhoneNumbers.csv", numbers)[0])[0].identities[1].value == "+49 30 23125001"
    (career,) = people(sample("Positions.csv")[0])
    assert ClaimRecord("position", "Engineer, Beispiel AG", "", "2020-01", "2021-12") in career.claims
    assert claimed(career, "organisation") == ["Muster GmbH"]


def test_events_are_told_with_what_was_answered() -> None:
    records, _ = sample("Events.csv")
    events = [record for record in records if isinstance(record, EventRecord)]
    assert [(event.title, event.starts, event.status) for event in events] == [
        ("PyCon DE", "2026-04-14T07:00:00", "attending"),
        ("Alter Abend", "2020-01-02T18:00:00", "declined"),
    ]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("LearningCoachMessages.csv", SAMPLES["LearningCoachMessages.csv"]),
        ("learning_role_play_messages.csv", SAMPLES["messages.csv"]),
        ("guide_messages.csv", SAMPLES["messages.csv"]),
        ("Comments_123456.csv", b"Date,Link,Message\n2026-07-20 10:25:25,https://x.example,hi\n"),
        ("Whatever.csv", b"Date,ShareLink,ShareCommentary\n"),
        ("Ad_Targeting.csv", b"Member Age,Buyer Groups,Company Names,Company Names\n"),
    ],
)
def test_what_is_not_about_people_is_known_and_left_alone(name: str, data: bytes) -> None:
    assert recognise(name, data) == "linkedin/other"
    assert read(name, data) == ([], [])


@pytest.mark.parametrize("data", [b"", b"Name,Price\nTea,3\n", b"BEGIN:VCARD\n", b"PK\x03\x04", b"\xff\xfe"])
def test_other_files_are_not_taken_for_linkedins(data: bytes) -> None:
    assert recognise("list.csv", data) == ""


def test_a_file_without_its_header_is_told() -> None:
    assert list(SOURCE.read(BytesFile("Connections.csv", b"Ada,Quill\n"), "", NOTHING_KNOWN)) == [
        Problem("Connections.csv", "header-missing", 1)
    ]


def test_a_message_with_an_impossible_time_is_told_and_left_out() -> None:
    data = SAMPLES["messages.csv"].replace(b"2026-09-30 08:12:40 UTC", b"2026-13-30 08:12:40 UTC")
    records, problems = read("messages.csv", data)
    assert len(exchanges(records)) == 4
    assert problems == [replace(problems[0], code="date-unreadable", line=2, detail="2026-13-30 08:12:40 UTC")]


def test_an_export_is_read_from_its_zip_and_the_owner_is_the_same_in_every_file(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "Basic_LinkedInDataExport.zip", "w") as archive:
        for name, data in {**SAMPLES, "Profile.csv": PROFILE + b"Mara,Beispiel,,,,,,\n"}.items():
            archive.writestr(f"Basic_LinkedInDataExport/{name}", data)
    records: list[Record] = []
    for file in walk(tmp_path / "Basic_LinkedInDataExport.zip"):
        assert not isinstance(file, Problem)
        source, verdict = sniff(file)
        assert source is SOURCE
        reading = source.read(file, verdict.variant, NOTHING_KNOWN)
        records += [item for item in reading if isinstance(item, Record)]
    mine = [person for person in people(records) if person.is_me]
    assert {person.key for person in mine} == {"owner/profile", "owner/positions"}
    assert {identity.value for person in mine for identity in person.identities} == {MARA, "linkedin:owner"}
    sent = [side for record in exchanges(records) for side in record.participants if side.role == "from"]
    assert [side.value for side in sent].count(MARA) == 4  # two messages, one of them a draft, and two invitations


@pytest.mark.parametrize("between", [",", " ", ", "])
def test_several_recipients_are_several_people(between: str) -> None:
    urls = between.join(f"https://www.linkedin.com/in/{slug}" for slug in ("uwe-meier", "anna-lang"))
    head = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    row = f'1,Lena,https://www.linkedin.com/in/lena,"Uwe Meier,Anna Lang","{urls}",2026-09-30 08:12:40 UTC,,Hi,INBOX\n'
    (message,), _ = read_all(SOURCE, BytesFile("messages.csv", (head + row).encode()))
    assert isinstance(message, InteractionRecord)
    assert [(one.name, one.value) for one in message.participants if one.role == "to"] == [
        ("Uwe Meier", "https://www.linkedin.com/in/uwe-meier"),
        ("Anna Lang", "https://www.linkedin.com/in/anna-lang"),
    ]
