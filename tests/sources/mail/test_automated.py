"""Why no human wrote it."""

import pytest

from tests.sources.mail.samples import mail, multipart
from visavis.records import InteractionRecord
from visavis.sources.mail.automated import by_headers, by_sender
from visavis.sources.mail.interaction import Place, records


def reason(raw: bytes) -> str:
    """Why the mail as a whole is taken for a machine's."""
    record = records(raw, Place("mail.eml"))[0]
    assert isinstance(record, InteractionRecord)
    return record.automated


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({}, ""),
        ({b"return-path": b"<nadia@example.net>"}, ""),
        ({b"return-path": b"<>"}, "bounce"),
        ({b"content-type": b"multipart/report; report-type=delivery-status"}, "bounce"),
        ({b"content-type": b"multipart/report; report-type=disposition-notification"}, "auto"),
        ({b"x-failed-recipients": b"nadia@example.net", b"auto-submitted": b"auto-replied"}, "bounce"),
        ({b"return-path": b"<>", b"auto-submitted": b"auto-replied"}, "auto"),
        ({b"auto-submitted": b"no"}, ""),
        ({b"x-autoreply": b"yes"}, "auto"),
        ({b"x-auto-response-suppress": b"All"}, "auto"),
        ({b"x-auto-response-suppress": b"DR, RN, NRN, OOF, AutoReply"}, ""),  # on all mail of some firms
        ({b"precedence": b"auto_reply"}, "auto"),
        ({b"content-type": b"text/calendar; method=REQUEST"}, "calendar"),
        ({b"content-class": b"urn:content-classes:calendarmessage"}, "calendar"),
        ({b"list-id": b"<chor.example.org>", b"precedence": b"bulk"}, "list"),
        ({b"list-id": b"<chor.example.org>"}, "list"),
        ({b"list-post": b"<mailto:chor@example.org>", b"list-unsubscribe": b"<https://example.org>"}, "list"),
        ({b"x-mailman-version": b"2.1"}, "list"),
        ({b"precedence": b"list"}, "list"),
        ({b"precedence": b"bulk"}, "bulk"),
        ({b"list-unsubscribe": b"<https://example.org>"}, "bulk"),
        ({b"list-id": b"<news.example.org>", b"list-unsubscribe": b"<https://example.org>"}, "bulk"),
        ({b"list-post": b"NO", b"list-id": b"<x.example.org>", b"list-unsubscribe": b"<https://example.org>"}, "bulk"),
        ({b"x-mailgun-sid": b"WyI"}, "bulk"),
        ({b"x-ses-outgoing": b"2026.05.06-192.0.2.1"}, "bulk"),
        ({b"x-csa-complaints": b"csa-complaints@example.org"}, "bulk"),
        ({b"feedback-id": b"7:8:9:sender"}, "bulk"),
        ({b"feedback-id": b"i1:Fastmail"}, ""),
        ({b"feedback-id": b"77:user:proton"}, ""),
        ({b"feedback-id": b":anna@example.org:example.org:flockmailId"}, ""),
        (
            {b"x-ses-outgoing": b"2026.05.06", b"feedback-id": b"::1.eu:AmazonSES", b"in-reply-to": b"<1@example.org>"},
            "",
        ),
        ({b"list-unsubscribe": b"<https://example.org>", b"in-reply-to": b"<1@example.org>"}, "bulk"),
        ({b"x-github-reason": b"mention", b"list-id": b"<a.github.com>", b"list-post": b"<mailto:x@y>"}, "bot"),
        ({b"x-linkedin-class": b"EMAIL"}, "bot"),
        ({b"x-jira-fingerprint": b"77"}, "bot"),
    ],
)
def test_the_headers_say_why(headers: dict[bytes, bytes], reason: str) -> None:
    assert by_headers(headers) == reason


@pytest.mark.parametrize(
    ("header", "why"),
    [
        ("X-LinkedIn-Class: MBR-TO-MBR", "bot"),
        ("X-GitHub-Reason: mention", "bot"),
        ("X-Facebook: zuckmail", "bot"),
        ("X-JIRA-FingerPrint: 77", "bot"),
        ("X-Mailgun-Sid: WyI", "bulk"),
        ("X-SG-EID: u001", "bulk"),
        ("X-Campaign: 7", "bulk"),
        ("Feedback-ID: 7:8:9:sender", "bulk"),
        ("X-Mailer: Example Mail", ""),
        ("X-SES-Lowercase-Is-Not-Needed: 1", "bulk"),
        ("X-Auto-Response-Suppress: DR, OOF, AutoReply", ""),
        ("X-SES-Outgoing: 2026.05.06\nIn-Reply-To: <77@example.org>", ""),
        ("X-MC-Unique: pwhHkQ-1", ""),  # Mimecast's, on every mail of its customers
        ("X-MC-Relay: Neutral", ""),  # MailChannels', on the mail of web hosts' customers
        ("X-Sgi-Machine: an old one", ""),
        ("Message-ID: <x-github-reason@example.org>", ""),
    ],
)
def test_headers_of_services_are_read_from_the_mail(header: str, why: str) -> None:
    assert reason(mail(header)) == why


@pytest.mark.parametrize(
    "address",
    [
        "no-reply@example.org",
        "NoReply@example.org",
        "do_not_reply@example.org",
        "newsletter@example.org",
        "bounce+nadia=example.net@lists.example.org",
        "bestellung.noreply@example.org",
        "x@notifications.example.org",
        "keine-antwort@example.org",
        "postmaster@example.org",
    ],
)
def test_senders_that_read_no_answer(address: str) -> None:
    assert by_sender(address) == "no-reply"


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("MAILER-DAEMON@example.org", "bounce"),
        ("MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org", "bounce"),
        ("friend@facebookmail.com", "bot"),
        ("calendar-notification@google.com", "calendar"),
        ("invitations@linkedin.com", "bot"),
    ],
)
def test_senders_that_are_known(address: str, why: str) -> None:
    assert by_sender(address) == why


@pytest.mark.parametrize(
    "address",
    [
        "nadia@example.net",
        "norbert.reply@example.org",
        "bouncer@example.org",
        "info@example.org",
        "daemon@example.org",
        "nadia@linkedin.com",
    ],
)
def test_senders_that_might(address: str) -> None:
    assert by_sender(address) == ""


CALENDAR = 'Content-Type: text/calendar; charset=utf-8;\n method="{method}"\n\nBEGIN:VCALENDAR\nEND:VCALENDAR'
TEXT = "Content-Type: text/plain\n\nKommst du?"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (multipart(TEXT, CALENDAR.format(method="REQUEST")), "calendar"),
        (multipart(TEXT, CALENDAR.format(method="reply")).replace(b"\n", b"\r\n"), "calendar"),
        (multipart(TEXT, CALENDAR.format(method="CANCEL"), subtype="mixed"), "calendar"),
        (multipart(TEXT, CALENDAR.format(method="PUBLISH"), subtype="mixed"), ""),
        (multipart(TEXT, CALENDAR.format(method="REQUEST").replace(';\n method="REQUEST"', ""), subtype="mixed"), ""),
        (multipart(TEXT, f"Content-Type: message/rfc822\n\n{CALENDAR.format(method='REQUEST')}", subtype="mixed"), ""),
        (mail(body="Content-Type: text/calendar; method is what I mean\n"), ""),
        (mail("Auto-Submitted: auto-generated", "Content-Type: text/calendar; method=REQUEST"), "calendar"),
    ],
)
def test_calendars_ask_and_answer_in_a_persons_name(raw: bytes, why: str) -> None:
    assert reason(raw) == why


@pytest.mark.parametrize(
    ("subject", "why"),
    [
        ("Automatische Antwort: Kaffee", "auto"),
        ("Abwesenheitsnotiz", "auto"),
        ("Automatic reply: Coffee", "auto"),
        ("Out of Office: Coffee", "auto"),
        ("AW: Automatische Antwort: Kaffee", ""),
        ("Out of office next week?", ""),
    ],
)
def test_automatic_answers_have_their_subject(subject: str, why: str) -> None:
    assert reason(mail(subject=subject)) == why


@pytest.mark.parametrize(
    ("subject", "why"),
    [("Undeliverable: Kaffee", "bounce"), ("Unzustellbar: Kaffee", "bounce"), ("Ihr Postfach ist voll", "no-reply")],
)
def test_a_postmaster_returns_mail_and_writes_other_things(subject: str, why: str) -> None:
    assert reason(mail(sender="postmaster@example.org", subject=subject)) == why


MINE = "Delivered-To: mirjam.rosenthal@example.org"


@pytest.mark.parametrize(
    ("to", "headers", "why"),
    [
        ("undisclosed-recipients:;", [], "list"),
        ("Undisclosed recipients <>", [], "list"),
        ("Verborgene Empfänger:;", [], "list"),
        ("Chor:;", [], "list"),
        ("kaethe.winkler@example.org", [MINE], "list"),
        ("", [MINE], "list"),
        ("", [], ""),
        ("kaethe.winkler@example.org", [], ""),
        ("kaethe.winkler@example.org", ["Delivered-To: kaethe.winkler@example.org"], ""),
        ("kaethe.winkler@example.org", [MINE, "Cc: nadia@example.net"], ""),
        ("undisclosed-recipients:;", ["Bcc: nadia@example.net"], ""),
        ("mirjam.rosenthal@example.org", [MINE], ""),
        ("Mirjam", [], ""),
    ],
)
def test_whose_recipients_are_hidden_from_each_other_wrote_to_many(to: str, headers: list[str], why: str) -> None:
    assert reason(mail(*headers, to=to)) == why
