"""The mail source as a whole: what is recognised, the records, their keys and threads, and the shared contract."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.contract import SourceContract
from tests.sources.files import BytesFile, read_all
from tests.sources.mail.samples import SAMPLES, mail
from visavis.records import InteractionRecord, ParticipantRecord, PersonRecord, Problem
from visavis.sources.mail.reader import SOURCE, read, recognise
from visavis.sources.source import NOTHING_KNOWN, Source

TAKEOUT = Path(__file__).with_name("takeout.mbox").read_bytes()
SIGNED = mail(
    "Message-ID: <s@example.org>",
    "Content-Type: text/plain; charset=utf-8",
    sender="Tobias Brandauer <tobias.brandauer@example.com>",
    body="Bis Montag.\n\nViele Grüße\nTobias Brandauer\n\nBrückner & Söhne GmbH\nTel. 089 99998010\n",
)
RETURNED = mail(
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    sender="MAILER-DAEMON@example.com",
    body="--b1\nContent-Type: text/plain\n\nNot delivered.\n--b1\nContent-Type: message/delivery-status\n\n"
    "Final-Recipient: rfc822;nadia@example.net\nAction: failed\nStatus: 5.1.1\n\n--b1--\n",
)
ALL = [TAKEOUT, SIGNED, RETURNED, *(sample.raw for sample in SAMPLES.values())]
SEPARATOR = b"From kaethe.winkler@example.org Wed May  6 18:21:24 2026\n"


def numbered(number: int) -> bytes:
    return mail(f"Message-ID: <m{number}@example.org>", body="Hallo\n" * (number % 50))


def mbox(*mails: bytes) -> bytes:
    return b"\n".join(SEPARATOR + raw.rstrip() + b"\n" for raw in mails)


def cards(data: bytes, variant: str = "mbox") -> list[PersonRecord]:
    return [one for one in read(BytesFile("a", data), variant, NOTHING_KNOWN) if isinstance(one, PersonRecord)]


def interactions(data: bytes, variant: str = "eml", path: str = "mail.eml") -> list[InteractionRecord]:
    return [one for one in read(BytesFile(path, data), variant, NOTHING_KNOWN) if isinstance(one, InteractionRecord)]


class TestMailContract(SourceContract):
    source: ClassVar[Source] = SOURCE
    samples: ClassVar[Mapping[str, bytes]] = {
        "archive.mbox": mbox(*(numbered(number) for number in range(6))),
        "one.eml": SAMPLES["alternative"].raw,
        "takeout.mbox": TAKEOUT,
        "signed.eml": SIGNED,
        "returned.eml": RETURNED,
        "7.emlx": b"%d\n" % len(SIGNED) + SIGNED,
    }

    def damaged(self, sample: bytes, k: int) -> bytes:
        return sample.replace(b"\nFrom: =?utf-8?Q?K=C3=A4the?= <kaethe.winkler@example.org>", b"\nFrom: \xff\0<<", k)

    def long(self) -> tuple[str, bytes]:
        return "long.mbox", mbox(*(numbered(number) for number in range(6000)))


@pytest.mark.parametrize(
    ("path", "head", "variant"),
    [
        ("a", TAKEOUT, "mbox/gmail/de"),
        ("a", TAKEOUT.replace(b"Posteingang", b"Inbox").replace(b"Wichtig", b"Important"), "mbox/gmail/de"),
        ("a", SEPARATOR + b"X-Gmail-Labels: Inbox,Unread\nFrom: a@example.org\n\n", "mbox/gmail/en"),
        ("a", mbox(numbered(1)), "mbox"),
        ("a.txt", SAMPLES["crlf"].raw, "eml"),
        ("a", b"\xef\xbb\xbf\n" + mail(), "eml"),
        ("Maildir/.Chor/", b"", "maildir"),
        ("Maildir/.Chor", b"", ""),
        ("a.mbox", b"From hier an\nwird es schwer\n", ""),
        ("a.eml", b"From: nur eins\n\nx", ""),
        ("a.vcf", b"BEGIN:VCARD\nVERSION:3.0\nFN:Nadia\nEND:VCARD\n", ""),
        ("a.csv", b"From,To,Sent At,Message\n", ""),
        ("a.md", b"Ein Text\n\nFrom: x\nTo: y\nDate: z\n", ""),
    ],
)
def test_files_are_recognised_by_their_content(path: str, head: bytes, variant: str) -> None:
    assert recognise(path, head) == variant


def test_a_single_message_may_begin_with_an_envelope_that_has_no_date() -> None:
    raw = b"From hanna@example.org\r\nFrom: hanna@example.org\r\nDate: Mon, 23 Nov 2026 09:00:00 +0100\r\n\r\nHi\r\n"
    assert recognise("hello.eml", raw) == "eml"
    (hello,) = interactions(raw, "eml")
    assert (hello.participants[0].value, hello.text) == ("hanna@example.org", "Hi")


def test_takeout_has_three_messages_and_not_four() -> None:
    anna, mara, lena = interactions(TAKEOUT, "mbox/gmail/de")
    assert anna.participants[0] == ParticipantRecord("email", "anna@example.de", "from", "Müller, Anna")
    assert anna.text.endswith("From hier aus gesehen\nFrom the beginning of a body line, not escaped by Takeout")
    assert [one.value for one in mara.participants] == [
        "mara@example.de", "anna@example.de", "uwe@example.de", "team@lists.example.de",
    ]  # fmt: skip
    assert (lena.kind, anna.kind) == ("message", "mail")
    assert anna.thread == mara.thread != lena.thread


def test_the_same_mail_has_the_same_key_wherever_it_lies() -> None:
    raw = numbered(1)
    folder = BytesFile("Maildir/", b"", pieces=(BytesFile("Maildir/cur/1:2,S", raw.replace(b"\n", b"\r\n")),))
    (single,) = interactions(raw)
    (in_mbox,) = interactions(mbox(raw), "mbox")
    (in_folder,) = read(folder, "maildir", NOTHING_KNOWN)
    assert single == in_mbox == in_folder
    assert len(single.key) == 32


def test_a_message_id_used_again_is_another_mail() -> None:
    first, second = interactions(mbox(numbered(1), numbered(1).replace(b"Kaffee", b"Gewinn")), "mbox")
    assert first.key != second.key
    assert first.thread == second.thread


@pytest.mark.parametrize(
    ("headers", "thread"),
    [
        (["Message-ID: <c@x>", "In-Reply-To: <b@x>", "References: <a@x>\n <b@x>"], "a@x"),
        (["Message-ID: <c@x>", "In-Reply-To: Deine Mail <b@x> vom Mai"], "b@x"),
        (["Message-ID: <c@x>", "X-GM-THRID: 77"], "c@x"),
        (["X-GM-THRID: 77"], "77"),
    ],
)
def test_the_thread_is_named_by_its_first_mail(headers: list[str], thread: str) -> None:
    assert interactions(mail(*headers))[0].thread == thread


def test_without_any_id_the_mail_is_its_own_thread() -> None:
    (record,) = interactions(mail())
    assert record.thread == record.key


def test_nobody_is_named_twice_and_to_goes_before_cc() -> None:
    raw = mail("Cc: MIRJAM.Rosenthal@example.org, karl.huber@example.com", "Bcc: petra.huber@example.com")
    (record,) = interactions(raw)
    assert [(one.value, one.role) for one in record.participants] == [
        ("kaethe.winkler@example.org", "from"),
        ("mirjam.rosenthal@example.org", "to"),
        ("petra.huber@example.com", "to"),
        ("karl.huber@example.com", "cc"),
    ]


def test_of_two_authors_one_is_the_sender() -> None:
    (record,) = interactions(mail(sender="petra.huber@example.com, karl.huber@example.com"))
    assert [one.role for one in record.participants] == ["from", "to", "cc"]


def test_the_sender_header_stands_in_for_an_unusable_from() -> None:
    (record,) = interactions(mail("Sender: nadia@example.net", sender="Nadia"))
    assert record.participants[0].value == "nadia@example.net"


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (mail(sender="Nadia"), Problem("mail.eml", "no-sender", None, "Nadia")),
        (mail(date="32 Foo"), Problem("mail.eml", "date-unreadable", None, "32 Foo")),
        (b"From: a@b\nDate: Wed, 6 Ma", Problem("mail.eml", "cut-off", None, "From: a@b Date: Wed, 6 Ma")),
        (b"", Problem("mail.eml", "empty-file")),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(raw: bytes, problem: Problem) -> None:
    assert list(read(BytesFile("mail.eml", raw), "eml", NOTHING_KNOWN)) == [problem]


def test_a_problem_in_an_mbox_names_its_line() -> None:
    data = mbox(numbered(1), mail(sender="Nadia"), numbered(2))
    line = data[: data.find(b"From: Nadia")].count(b"\n")
    records, problems = read_all(SOURCE, BytesFile("a.mbox", data))
    assert problems == [Problem("a.mbox", "no-sender", line, "Nadia")]
    assert len(records) == 2


def test_the_separator_dates_a_mail_that_has_no_other_date() -> None:
    (record,) = interactions(mbox(mail(date="32 Foo")), "mbox")
    assert record.at == datetime(2026, 5, 6, 18, 21, 24, tzinfo=UTC)


def test_a_mail_to_a_crowd_keeps_two_hundred_and_says_so() -> None:
    crowd = ", ".join(f"p{number}@example.org" for number in range(9_000))
    record, problem = read(BytesFile("mail.eml", mail(to=crowd)), "eml", NOTHING_KNOWN)
    assert isinstance(record, InteractionRecord)
    assert len(record.participants) == 200
    assert problem == Problem("mail.eml", "too-many-recipients", None, "Kaffee")


@pytest.mark.parametrize(
    ("path", "header", "automated"),
    [
        ("mail.eml", "X-Mailer: x", ""),
        ("mail.eml", "X-Gmail-Labels: Spam", "spam"),
        ("mail.eml", "X-Gmail-Labels: Drafts", "draft"),
        ("Maildir/cur/1:2,DS", "X-Mailer: x", "draft"),
        ("Maildir/.Junk/cur/1:2,S", "X-Mailer: x", "spam"),
        ("mail.eml", "List-Id: <chor.example.org>", "list"),
    ],
)
def test_mail_that_must_not_count_says_why(path: str, header: str, automated: str) -> None:
    assert interactions(mail(header), path=path)[0].automated == automated


def test_what_was_given_as_an_mbox_and_is_none_is_told() -> None:
    assert list(read(BytesFile("a.mbox", b"Hallo"), "mbox", NOTHING_KNOWN)) == [Problem("a.mbox", "no-mail")]


def test_a_message_moved_away_while_reading_is_told() -> None:
    class Moved(BytesFile):
        def open(self) -> BinaryIO:
            raise FileNotFoundError

    folder = BytesFile("Maildir/", b"", pieces=(Moved("Maildir/new/1", b""), BytesFile("Maildir/new/2", mail())))
    problem, record = read(folder, "maildir", NOTHING_KNOWN)
    assert problem == Problem("Maildir/new/1", "unreadable")
    assert isinstance(record, InteractionRecord)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ALL), st.sampled_from(ALL), st.integers(0, 400), st.integers(0, 400))
def test_spliced_mails_never_raise(first: bytes, second: bytes, cut: int, start: int) -> None:
    spliced = first[:cut] + second[start:]
    assert list(read(BytesFile("a", spliced), "eml", NOTHING_KNOWN))
    assert list(read(BytesFile("a", SEPARATOR + spliced + b"\n" + mbox(spliced)), "mbox", NOTHING_KNOWN))


def test_an_archive_cut_in_half_gives_what_is_whole() -> None:
    data = mbox(numbered(1), numbered(2))
    assert len(interactions(data[: data.rfind(b"Hallo")], "mbox")) == 2
    records, problems = read_all(SOURCE, BytesFile("a.mbox", data[: data.rfind(b"Subject")]))
    assert (len(records), [one.code for one in problems]) == (1, ["cut-off"])


def test_a_signature_is_told_once_a_file_and_again_when_it_changes_or_the_year_does() -> None:
    moved = SIGNED.replace(b"99998010", b"99998011")
    later = SIGNED.replace(b"6 May 2026", b"6 May 2027")
    told = cards(mbox(SIGNED, numbered(1), SIGNED, moved, SIGNED, later))
    assert {one.key for one in told} == {"signature:tobias.brandauer@example.com"}
    assert [[(claim.value, claim.since) for claim in one.claims] for one in told] == [
        [("Brückner & Söhne GmbH", "2026"), ("089 99998010", "2026")],
        [("Brückner & Söhne GmbH", "2026"), ("089 99998011", "2026")],
        [("Brückner & Söhne GmbH", "2027"), ("089 99998010", "2027")],
    ]


def test_a_card_comes_behind_its_mail_and_the_text_is_without_it() -> None:
    record, card = read(BytesFile("mail.eml", SIGNED), "eml", NOTHING_KNOWN)
    assert isinstance(record, InteractionRecord)
    assert record.text == "Bis Montag.\n\nViele Grüße\nTobias Brandauer"
    assert isinstance(card, PersonRecord)
    assert [one.value for one in card.identities] == ["tobias.brandauer@example.com"]


@pytest.mark.parametrize(
    "header",
    ["List-Id: <chor.example.org>", "X-Gmail-Labels: Spam", "X-Gmail-Labels: Drafts", "Auto-Submitted: auto-replied"],
)
def test_a_signature_below_what_no_human_sent_is_not_believed(header: str) -> None:
    raw = SIGNED.replace(b"Message-ID", header.encode() + b"\nMessage-ID")
    assert len(cards(mbox(raw))) == 0
    assert len(cards(mbox(SIGNED))) == 1


def test_a_signature_in_a_quote_is_not_the_senders() -> None:
    quoted = "Tobias Brandauer wrote:\n> Ja.\n>\n> Viele Grüße\n> Nadia Okonkwo\n> Tel. +44 7700 900123\n"
    raw = mail(sender="Nadia Okonkwo <nadia@example.net>", body=f"Gern.\n\nNadia\n\n{quoted}")
    assert cards(mbox(raw)) == []


def test_a_quote_above_the_signature_is_cut_too() -> None:
    raw = mail(body="Gern.\n\nAm 3. Mai schrieb Nadia:\n> Kaffee?\n\n-- \nKäthe\n")
    assert interactions(raw)[0].text == "Gern."


@settings(max_examples=60, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_of_any_mixture_of_whole_and_broken_mails_every_whole_one_comes_in(whole: list[bool]) -> None:
    broken = mail(sender="Nadia")
    mails = [SIGNED.replace(b"<s@", b"<s%d@" % n) if fine else broken for n, fine in enumerate(whole)]
    records, problems = read_all(SOURCE, BytesFile("a.mbox", mbox(*mails)))
    assert len([one for one in records if isinstance(one, InteractionRecord)]) == sum(whole)
    assert [one.code for one in problems] == ["no-sender"] * whole.count(False)
    assert sum(isinstance(one, PersonRecord) for one in records) == any(whole)
