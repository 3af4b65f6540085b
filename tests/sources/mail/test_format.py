"""The fast scanner: what it reads of one mail, and that it agrees with the standard library."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest

from tests.sources.mail.samples import SAMPLES, Sample, mail, multipart
from visavis.records import InteractionRecord
from visavis.sources.mail import body, fallback, format, html  # noqa: A004  the module's name, as in every source
from visavis.sources.mail.interaction import Place, records


def read(raw: bytes) -> InteractionRecord:
    (record,) = records(raw, Place("mail.eml"))
    assert isinstance(record, InteractionRecord)
    return record


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_each_sample_says_what_its_reader_sees(sample: Sample) -> None:
    record = read(sample.raw)
    assert record.participants[0].value == sample.sender
    assert tuple(one.value for one in record.participants if one.role == "to") == sample.to
    assert record.subject == sample.subject
    assert record.at.isoformat() == sample.date
    assert record.text == sample.text


@pytest.mark.parametrize("name", [name for name, sample in SAMPLES.items() if sample.is_like_library])
def test_the_standard_library_reads_the_same(name: str) -> None:
    record = read(SAMPLES[name].raw)
    theirs = message_from_bytes(SAMPLES[name].raw, policy=default)
    assert record.participants[0].value == theirs["from"].addresses[0].addr_spec
    assert [one.value for one in record.participants if one.role == "to"] == [
        a.addr_spec for a in theirs["to"].addresses
    ]
    assert record.subject == " ".join(str(theirs["subject"]).split())
    written = theirs["date"].datetime
    assert record.at == written.replace(tzinfo=written.tzinfo or UTC)
    part = theirs.get_body(("plain", "html"))
    content = part.get_content() if part else ""
    is_html = part is not None and part.get_content_subtype() == "html"
    assert record.text == (html.plain(content, body.LONGEST_SEEN) if is_html else content).replace("\r\n", "\n").strip()


@pytest.mark.parametrize("name", ["unknown charset", "boundary by RFC 2231", "no boundary line"])
def test_the_scanner_does_not_trust_itself_with_odd_bodies(name: str) -> None:
    raw = SAMPLES[name].raw
    end = raw.find(b"\n\n")
    with pytest.raises(body.UnusualError):
        body.text(format.headers_in(b"\n" + raw[:end]), raw[end + 1 :])


def test_uuencoded_text_is_read_by_the_standard_library() -> None:
    raw = mail(
        "Content-Type: text/plain", "Content-Transfer-Encoding: x-uuencode", body="begin 644 a\n&2&%L;&\\*\n`\nend\n"
    )
    assert format.mail(raw).text == "Hallo"


def test_a_header_on_its_own_is_whole_when_its_last_line_is() -> None:
    assert format.mail(b"From: a@example.org\nDate: Wed, 6 May 2026 18:21:24 +0200\n").is_whole
    assert not format.mail(b"From: a@example.org\nDate: Wed, 6 Ma").is_whole


def test_the_first_of_two_headers_counts_but_recipients_are_joined() -> None:
    headers = format.mail(mail("Subject: Zweiter", "To: nadia@example.net")).headers
    assert headers[b"subject"] == b"Kaffee"
    assert headers[b"to"] == b"Mirjam <mirjam.rosenthal@example.org>, nadia@example.net"


def test_without_a_date_the_newest_received_header_says_when() -> None:
    arrival = "Received: from a by b\n\tid 7; Wed, 6 May 2026 18:21:24 +0200"
    older = "Received: from c by a; Wed, 6 May 2026 18:00:00 +0200"
    assert format.mail(mail(arrival, older, date="32 Foo")).at == datetime(2026, 5, 6, 16, 21, 24, tzinfo=UTC)


def test_a_thousand_nested_parts_cost_the_text_and_nothing_else() -> None:
    raw = mail(body="x")
    for depth in range(1000):
        raw = mail(
            f"Content-Type: multipart/mixed; boundary=b{depth}", body=b"--b%d\n" % depth + raw[raw.find(b"Date") :]
        )
    assert format.mail(raw).text == ""


def test_text_is_capped() -> None:
    assert len(read(mail(body="a" * 200_000)).text) == 16_384


def test_control_characters_are_taken_out() -> None:
    assert format.mail(mail(body="Ha\0l\x1blo\x7f\n")).text == "Hallo"


def test_a_lists_footer_does_not_stand_for_the_letter() -> None:
    raw = multipart(
        "Content-Type: text/html\n\n<p>Hallo</p>", "Content-Type: text/plain\n\nUnsubscribe", subtype="mixed"
    )
    assert format.mail(raw).text == "Hallo"


def test_a_forwarded_mail_is_not_the_text() -> None:
    assert format.mail(multipart("Content-Type: message/rfc822\n\nFrom: a@b\n\nNein", subtype="mixed")).text == ""


def test_the_standard_library_giving_up_is_an_empty_text() -> None:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2000))
    assert fallback.text(b"From: a@b\n" + deep) == ""
