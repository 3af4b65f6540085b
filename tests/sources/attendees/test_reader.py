"""What lists of attendees say about people and their event."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import people
from tests.sources.contract import SourceContract, few_and_unhurried
from tests.sources.files import BytesFile, read_all
from visavis.records import (
    AttendeeRecord,
    ClaimRecord,
    EventRecord,
    FileVerdict,
    IdentityRecord,
    PersonRecord,
    Problem,
    Question,
)
from visavis.sources.attendees.event import title_of
from visavis.sources.attendees.reader import SOURCE
from visavis.sources.registry import SOURCES
from visavis.sources.sniff import sniff
from visavis.sources.source import Context, Source

CONTEXT = Context(today=date(2026, 11, 24), zone="Europe/Berlin")
LUMA_HEADER = (
    "\ufeffapi_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,"
    "qr_code_url,amount,amount_tax,amount_discount,currency,coupon_code,eth_address,solana_address,"
    "survey_response_rating,survey_response_feedback,ticket_type_id,ticket_name,What's your company?,"
    "What's your LinkedIn?,What do you hope for?\n"
)
LUMA_FILE = "Spring Salon - Guests - 2026-10-02-09-00-00.csv"
EVENTBRITE_HEADER = (
    "Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Barcode #,Attendee Status,"
    "Company,Job Title,Buyer First Name,Buyer Last Name,Buyer Email\n"
)
MEETUP = (
    "Name,User ID,Title,RSVP,Guests,RSVPed on,Event Host\n"
    "Jordan Lee,112233445,Member,Yes,0,2026-07-28 14:22:11,No\n"
    "Casey Smith,554433221,Assistant Organizer,Yes,1,2026-07-29 09:15:00,Yes\n"
    "Pat,99,Member,No,0,2026-07-29 09:16:00,No\n"
)
PASTED = """\
Gäste:
1. Anna Müller <anna@example.org>
2. Uwe Meier – Leiter, Beispiel AG <uwe@example.org>
3. lena@example.org
"""


def luma(
    number: int, name: str, email: str = "", *, status: str = "approved", came: str = "", answers: str = ",,"
) -> str:
    """A row of Luma's, in the order of sign-ups."""
    signed_up = f"2026-09-{number:02}T06:58:05.842Z"
    return f'gst-{number},"{name}",,,{email},,{signed_up},{status},{came}{"," * 13}Standard,{answers}\n'


def eventbrite(
    number: int, name: str, email: str, status: str = "Attending", *, firm: str = ",", buyer: str = ",,"
) -> str:
    first, _, last = name.partition(" ")
    return (
        f"{1000 + number},2026-09-20,{first},{last},{email},1,VIP,{5000 + number},50{number},{status},{firm},{buyer}\n"
    )


LUMA = LUMA_HEADER + "".join(luma(at, one.name, one.email) for at, one in enumerate(people.OTHERS, start=1))


class TestAttendeesContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {
        LUMA_FILE: LUMA.encode(),
        "report.csv": (EVENTBRITE_HEADER + eventbrite(1, "Nadia Okonkwo", "nadia@example.net")).encode(),
        "meetup.csv": MEETUP.encode(),
        "Gäste.txt": PASTED.encode(),
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        """Quotes that are never closed."""
        for number in (1, 4, 7)[:k]:
            sample = sample.replace(b'gst-%d,"' % number, b"gst-%d," % number)
        return sample

    def long(self) -> tuple[str, bytes]:
        rows = (luma(n, f"Guest {n}", f"g{n}@example.org", answers=f"Firma {n},,{'x' * 70}") for n in range(12_000))
        return LUMA_FILE, (LUMA_HEADER + "".join(rows)).encode()

    @pytest.mark.parametrize("k", [1, 2, 3])
    def test_damaged_records_cost_only_themselves(self, k: int) -> None:
        """The event is as many guests shorter."""
        healthy, _ = read_all(SOURCE, BytesFile(LUMA_FILE, LUMA.encode()), CONTEXT)
        left, problems = read_all(SOURCE, BytesFile(LUMA_FILE, self.damaged(LUMA.encode(), k)), CONTEXT)
        assert [problem.code for problem in problems] == ["quote-left-open"] * k
        assert [one for one in healthy[:-1] if one in left] == left[:-1]
        assert len(left) == len(healthy) - k
        assert isinstance(left[-1], EventRecord)
        assert len(left[-1].attendees) == len(people.OTHERS) - k


def read(
    path: str, text: str | bytes
) -> tuple[list[PersonRecord], list[EventRecord], list[tuple[str, int | None, str]]]:
    data = text.encode() if isinstance(text, str) else text
    records, problems = read_all(SOURCE, BytesFile(path, data), CONTEXT)
    found = [one for one in records if isinstance(one, PersonRecord)]
    events = [one for one in records if isinstance(one, EventRecord)]
    assert len(found) + len(events) == len(records), "to be on a list is no exchange"
    return found, events, [(one.code, one.line, one.detail) for one in problems]


def guest(path: str, text: str) -> tuple[PersonRecord, AttendeeRecord]:
    (person,), (event,), _ = read(path, text)
    return person, event.attendees[0]


def claims(person: PersonRecord) -> list[tuple[str, str, str]]:
    return [(one.field, one.value, one.label) for one in person.claims]


def test_a_list_of_luma_is_its_people_and_one_event() -> None:
    answers = '"Analytical, Ltd",https://linkedin.com/in/ada,to meet people'
    text = (
        LUMA_HEADER
        + luma(1, "Ada Quill", "Ada@Example.com", came="2026-10-01T22:30:00.000Z", answers=answers)
        + luma(2, "", "anon@example.com")
        + luma(3, "Bob Sample", "bob@example.com", status="declined")
        + luma(4, "Cleo Day", "cleo@example.com", status="pending_approval")
    )
    found, (event,), problems = read(LUMA_FILE, text)
    assert problems == []
    assert found[0].identities == (
        IdentityRecord("email", "Ada@Example.com"),
        IdentityRecord("url", "https://linkedin.com/in/ada"),
    )
    assert claims(found[0]) == [
        ("organisation", "Analytical, Ltd", ""),
        ("note", "to meet people", "What do you hope for?"),
    ]
    assert (event.title, event.starts) == ("Spring Salon", "2026-10-02"), "half past midnight in Berlin"
    assert [(one.value, one.name, one.status) for one in event.attendees] == [
        ("Ada@Example.com", "Ada Quill", "came"),
        ("anon@example.com", "", "accepted"),
        ("bob@example.com", "Bob Sample", "declined"),
        ("cleo@example.com", "Cleo Day", "invited"),
    ]


@pytest.mark.parametrize(
    ("name", "first", "last", "expected"),
    [
        ("Sample, Bob", "Sample,", "Bob", ("Bob Sample", "Bob", "Sample")),
        ("", "Sample,", "Bob", ("Bob Sample", "Bob", "Sample")),
        ("Ada Quill", "Ada", "Quill", ("Ada Quill", "Ada", "Quill")),
        ("Ada Maria Quill", "Ada", "Q", ("Ada Maria Quill", "", "")),
        ("Ada Quill", "Quill", "Ada", ("Ada Quill", "", "")),
        ("", "Ada", "Quill", ("Ada Quill", "Ada", "Quill")),
    ],
)
def test_names_that_luma_swapped_or_cut_are_not_told(
    name: str, first: str, last: str, expected: tuple[str, str, str]
) -> None:
    row = luma(1, name, "x@example.com").replace(f'"{name}",,,', f'"{name}","{first}","{last}",')
    person, _ = guest(LUMA_FILE, LUMA_HEADER + row)
    told = {field: value for field, value, _ in claims(person)}
    assert (person.name, told.get("given", ""), told.get("family", "")) == expected


@pytest.mark.parametrize("answer", ["none", "n/a", "-", "soon!", "ada quill"])
def test_what_is_answered_beside_the_question_is_no_address(answer: str) -> None:
    person, _ = guest(LUMA_FILE, LUMA_HEADER + luma(1, "Ada", "ada@example.com", answers=f",{answer},"))
    assert person.identities == (IdentityRecord("email", "ada@example.com"),)
    assert claims(person) == [("note", answer, "What's your LinkedIn?")]


def test_the_firm_of_someone_without_a_name_is_not_their_name() -> None:
    person, attendee = guest(LUMA_FILE, LUMA_HEADER + luma(1, "", "ada@example.com", answers="Acme,,"))
    assert (person.name, person.kind, attendee.name) == ("", "person", "")
    assert claims(person) == [("organisation", "Acme", "")]


def test_the_same_list_with_more_people_is_the_same_event() -> None:
    later = LUMA_HEADER + luma(9, "Zoe Late", "zoe@example.com") + LUMA.removeprefix(LUMA_HEADER)
    before, after = read(LUMA_FILE, LUMA), read("guests (1).csv", later)
    assert before[1][0].key == after[1][0].key
    assert {one.key for one in before[0]} < {one.key for one in after[0]}
    assert read(LUMA_FILE, LUMA.replace("gst-", "gst-x"))[1][0].key != before[1][0].key


def test_two_namesakes_without_address_stay_two_and_keep_their_keys() -> None:
    text = LUMA_HEADER + luma(1, "Anna Müller") + luma(2, "Anna Müller")
    found, (event,), _ = read(LUMA_FILE, text)
    assert len({one.key for one in found}) == 2
    assert [one.value for one in event.attendees] == [f"attendees:{one.key}" for one in found]
    assert [one.key for one in found] == [one.key for one in read("other.csv", text)[0]]


def test_two_people_with_one_address_both_were_there() -> None:
    text = LUMA_HEADER + luma(1, "Petra Huber", "huber@example.com") + luma(2, "Karl Huber", "huber@example.com")
    found, (event,), _ = read(LUMA_FILE, text)
    assert [(one.kind, one.name) for one in event.attendees] == [("email", "Petra Huber"), ("card", "Karl Huber")]
    assert event.attendees[1].value == f"attendees:{found[1].key}"


BORN = LUMA_HEADER.replace("What do you hope for?", "Birthday")


def born(number: int, name: str, day: str) -> str:
    return luma(number, name, f"{name}@example.org", answers=f",,{day}")


def test_birthdays_are_read_in_the_order_of_the_list_whatever_was_answered_for_others() -> None:
    text = BORN + born(1, "anna", "13/04/1980") + born(2, "uwe", "03/04/1970")
    verdict, anna, uwe, _ = SOURCE.read(BytesFile(LUMA_FILE, text.encode()), "", replace(CONTEXT, date_order="mdy"))
    assert isinstance(verdict, FileVerdict)
    assert verdict.variant == "attendees/luma/dmy"
    assert [claims(one)[0][:2] for one in (anna, uwe) if isinstance(one, PersonRecord)] == [
        ("birthday", "1980-04-13"),
        ("birthday", "1970-04-03"),
    ]


def test_birthdays_that_can_be_two_days_are_asked_for_and_the_guests_told() -> None:
    data = (BORN + born(1, "uwe", "03/04/1970")).encode()
    question, uwe, _ = SOURCE.read(BytesFile(LUMA_FILE, data), "", CONTEXT)
    assert question == Question(LUMA_FILE, "date-order", ("dmy", "mdy"), sample=(("03/04/1970",),))
    assert isinstance(uwe, PersonRecord)
    assert claims(uwe) == []


def test_eventbrite_tells_who_came_and_who_has_not_said_their_name() -> None:
    text = (
        EVENTBRITE_HEADER
        + eventbrite(1, "Aarti Shah", "aarti@example.com", firm="Acme,CTO")
        + eventbrite(2, "Bina Rao", "bina@example.com", "Refunded")
        + "1003,2026-09-21,Info Requested,Info Requested,Info Requested,1,GA,5003,503,Attending,,,,,\n"
        + eventbrite(4, "Cem Kaya", "cem@example.com", "Checked In")
    )
    found, (event,), problems = read("report.csv", text)
    assert [one.name for one in found] == ["Aarti Shah", "Bina Rao", "Cem Kaya"]
    assert claims(found[0])[:2] == [("organisation", "Acme", ""), ("title", "CTO", "")]
    assert [one.status for one in event.attendees] == ["accepted", "declined", "came"]
    assert problems == [("guest-unnamed", 4, "")]


def test_the_buyer_is_not_the_guest() -> None:
    text = (
        EVENTBRITE_HEADER
        + eventbrite(1, "Aarti Shah", "aarti@example.com", buyer="Bina,Rao,bina@example.com")
        + eventbrite(2, "Cem Kaya", "bina@example.com", buyer="Bina,Rao,bina@example.com")
        + eventbrite(3, "Bina Rao", "bina@example.com", buyer="Bina,Rao,bina@example.com")
    )
    found, (event,), _ = read("report.csv", text)
    bought = ClaimRecord("relation", "Bina Rao", "buyer", other=IdentityRecord("email", "bina@example.com"))
    assert [bought in one.claims for one in found] == [True, True, False]
    assert [[identity.value for identity in one.identities] for one in found] == [
        ["aarti@example.com"],
        [],
        ["bina@example.com"],
    ]
    assert [one.kind for one in event.attendees] == ["email", "card", "email"]


def test_a_report_over_several_events_is_several_events() -> None:
    header = EVENTBRITE_HEADER.replace("Order #,", "Event Name,Event ID,Order #,")
    rows = (
        "Salon,77," + eventbrite(1, "Aarti Shah", "a@example.com"),
        "Ball,78," + eventbrite(2, "Bina Rao", "b@example.com"),
    )
    _, events, _ = read("report.csv", header + "".join(rows))
    assert [(one.title, [who.name for who in one.attendees]) for one in events] == [
        ("Salon", ["Aarti Shah"]),
        ("Ball", ["Bina Rao"]),
    ]
    assert len({one.key for one in events}) == 2


def test_members_of_meetup_are_known_by_their_number() -> None:
    found, (event,), problems = read("Chor im Park.csv", MEETUP)
    assert problems == []
    assert (found[0].key, found[0].identities, found[0].claims) == (
        "meetup:112233445",
        (IdentityRecord("handle", "meetup:112233445"),),
        (),
    )
    assert event.title == "Chor im Park"
    assert [(one.value, one.status, one.organises) for one in event.attendees] == [
        ("meetup:112233445", "accepted", False),
        ("meetup:554433221", "accepted", True),
        ("meetup:99", "declined", False),
    ]


def test_a_pasted_list_is_read_line_by_line() -> None:
    found, (event,), problems = read("2026-10-01 Salon.txt", PASTED)
    assert problems == []
    assert [(one.name, [identity.value for identity in one.identities]) for one in found] == [
        ("Anna Müller", ["anna@example.org"]),
        ("Uwe Meier", ["uwe@example.org"]),
        ("", ["lena@example.org"]),
    ]
    assert claims(found[1]) == [("title", "Leiter", ""), ("organisation", "Beispiel AG", "")]
    assert (event.title, event.starts, [one.status for one in event.attendees]) == ("Salon", "2026-10-01", [""] * 3)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Anna Müller", ("Anna Müller", "", "", "")),
        ("- [x] Anna Müller, Beispiel AG", ("Anna Müller", "", "Beispiel AG", "")),
        ("Anna Müller – Leiterin, Beispiel AG", ("Anna Müller", "Leiterin", "Beispiel AG", "")),
        ("Anna Müller, Leiterin, Beispiel AG", ("Anna Müller", "Leiterin", "Beispiel AG", "")),
        ("Anna Müller (Beispiel AG)", ("Anna Müller", "", "Beispiel AG", "")),
        ("Anna Müller (anna@example.org)", ("Anna Müller", "", "", "anna@example.org")),
        ("Anna Müller <anna@example.org>, Beispiel AG", ("Anna Müller", "", "Beispiel AG", "anna@example.org")),
        ("Anna Müller; anna@example.org; Beispiel AG", ("Anna Müller", "", "Beispiel AG", "anna@example.org")),
        ("anna@example.org\tAnna Müller\tBeispiel AG", ("Anna Müller", "", "Beispiel AG", "anna@example.org")),
        ('12) "Müller, Anna" <anna@example.org>', ("Anna Müller", "", "", "anna@example.org")),
        ("* mailto:anna@example.org", ("", "", "", "anna@example.org")),
    ],
)
def test_a_line_may_have_any_shape(line: str, told: tuple[str, str, str, str]) -> None:
    (person,), _, problems = read("x.txt", line + "\n")
    by_field = {field: value for field, value, _ in claims(person)}
    address = "".join(one.value for one in person.identities)
    assert (person.name, by_field.get("title", ""), by_field.get("organisation", ""), address) == told
    assert problems == []


def test_several_may_stand_in_one_line() -> None:
    one_line = '"Müller, Anna" <anna@example.org>; Uwe Meier <uwe@example.org>\na@example.org, b@example.org\n'
    found, _, _ = read("x.txt", one_line)
    assert [one.name for one in found] == ["Anna Müller", "Uwe Meier", "", ""]


def test_a_name_alone_is_known_within_its_list_and_with_a_firm_in_every_list() -> None:
    text = "Anna Müller\nAnna Müller, Beispiel AG\n"
    here, there = read("Salon.txt", text)[0], read("Ball.txt", text)[0]
    assert here[0].key != there[0].key
    assert here[1].key == there[1].key


def test_a_page_in_a_line_is_the_person() -> None:
    (person,), _, _ = read("x.txt", "Anna Müller, https://www.linkedin.com/in/anna-m, Beispiel AG\n")
    assert person.identities == (IdentityRecord("url", "https://www.linkedin.com/in/anna-m"),)
    assert ("organisation", "Beispiel AG", "") in claims(person)


@pytest.mark.parametrize(
    ("path", "text", "variant"),
    [
        ("x.csv", LUMA, "attendees/luma"),
        ("x.csv", LUMA.replace(",", ";"), "attendees/luma"),
        ("x.csv", EVENTBRITE_HEADER, "attendees/eventbrite"),
        ("x.csv", EVENTBRITE_HEADER.replace("Order #", "Order No."), "attendees/eventbrite"),
        ("x.tsv", MEETUP.replace(",", "\t"), "attendees/meetup"),
        ("x.txt", PASTED, "attendees/pasted"),
        ("Teilnehmer.txt", "Anna Müller, Beispiel AG\nUwe Meier, Chor\nKarl Huber, Weingut\n", "attendees/pasted"),
        ("x.csv", "Name,E-Mail\nAnna,anna@example.org\nUwe,uwe@example.org\nKarl,k@example.org\n", ""),
        ("Städte.txt", "San Francisco, California\nNew York, Empire\nLos Angeles, Sunshine\n", ""),
        ("Brief.txt", "Liebe Anna,\nschreib mir an uwe@example.org.\nOder ruf an, wenn du magst.\nUwe\n", ""),
        ("Notiz.txt", "anna@example.org\nuwe@example.org\n", ""),
        (
            "chat.txt",
            "03.02.24, 14:05 - Anna: ja\n03.02.24, 14:06 - Uwe: a@example.org\n03.02.24, 14:07 - Anna: b\n",
            "",
        ),
        (
            "log.txt",
            "12:01 mail to anna@example.org is sent\n12:02 mail to uwe@example.org is sent\n12:03 x@example.org!\n",
            "",
        ),
        ("robots", "User-agent: *\nDisallow: /\n", ""),
    ],
)
def test_only_lists_of_attendees_are_taken(path: str, text: str, variant: str) -> None:
    assert SOURCE.recognise(path, text.encode()) == variant


def test_lists_are_asked_for_before_tables_of_no_known_program() -> None:
    for path, data in TestAttendeesContract.samples.items():
        source, _ = sniff(BytesFile(path, data), sources=SOURCES)
        assert source is SOURCE, path


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("a/Spring Salon - Guests - 2026-10-02-09-00-00.csv", ("", "Spring Salon")),
        ("2026-10-01_Chor_im_Park (2).csv", ("2026-10-01", "Chor im Park")),
        ("2026-13-01 x.txt", ("", "2026-13-01 x")),
        ("2026-10-01.txt", ("", "2026-10-01")),
    ],
)
def test_the_event_is_called_like_the_file(path: str, told: tuple[str, str]) -> None:
    assert title_of(path) == told


def test_of_a_huge_event_everybody_is_kept_and_not_everybody_with_it() -> None:
    text = LUMA_HEADER + "".join(luma(n, f"G {n}", f"g{n}@example.org") for n in range(1500))
    found, (event,), problems = read(LUMA_FILE, text)
    assert (len(found), len(event.attendees)) == (1500, 1000)
    assert problems == [("too-many-attendees", 1002, "")]


def test_blank_lines_alone_are_an_empty_file() -> None:
    assert list(SOURCE.read(BytesFile("x.txt", b"\n \n"), "", CONTEXT)) == [Problem("x.txt", "empty-file")]


@pytest.mark.parametrize(
    "line", ["a" * 60_000, "@" * 60_000, "a@" * 30_000, "- " * 30_000, "a," * 30_000, "<" * 60_000]
)
def test_an_endless_line_costs_itself(line: str) -> None:
    assert SOURCE.recognise("x.txt", f"{line}\n{line}\n{line}\n".encode()) == ""
    found, _, problems = read("x.txt", f"{line}\nlena@example.org\n")
    assert [one.identities[0].value for one in found] == ["lena@example.org"]
    assert [code for code, _, _ in problems] == ["row-without-identity"]


GARBAGE = ("gst-77,too,few\n", "gst-78" + "," * 40 + "x\n", 'gst-79,"open,,,,,\n', luma(80, "", ""))


@few_and_unhurried
@given(st.lists(st.one_of(st.integers(0, 7), st.integers(10, 13)), max_size=16))
def test_every_whole_row_comes_in_whatever_stands_between(pieces: list[int]) -> None:
    """Deleted, doubled, in any order, with rubbish between: what is whole is read, and all of the rubbish is told."""
    rows = [
        GARBAGE[at - 10] if at > 9 else luma(at + 1, people.OTHERS[at].name, people.OTHERS[at].email) for at in pieces
    ]
    found, _, problems = read(LUMA_FILE, LUMA_HEADER + "".join(rows))
    assert [one.name for one in found] == [people.OTHERS[at].name for at in pieces if at < 10]
    assert len(problems) == sum(at > 9 for at in pieces)
