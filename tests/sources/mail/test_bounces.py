"""Addresses that are dead, as mail servers say it; and those that are alive though a mail came back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.mail.samples import mail
from visavis.records import ClaimRecord, IdentityRecord, InteractionRecord, PersonRecord
from visavis.sources.mail.bounces import MOST_REPORTED, Dead, report
from visavis.sources.mail.interaction import Place, records

WORDS = "Content-Type: text/plain\n\nI'm sorry to have to inform you that your message could not be delivered.\n"
DAEMON = "Mail Delivery System <MAILER-DAEMON@mx.example.com>"
GONE = "Final-Recipient: rfc822; tobias.brandauer@example.com\nAction: failed\nStatus: 5.1.1\n"


def returned(*groups: str, original: str = "", words: str = WORDS, fate: str = "failed") -> bytes:
    """A report of the kind that Postfix and Exchange send, with one group of lines for each recipient."""
    status = "Reporting-MTA: dns; mx.example.com\n\n" + "\n".join(groups).replace("@fate", fate)
    parts = (words, f"Content-Type: message/delivery-status\n\n{status}", f"Content-Type: message/rfc822\n\n{original}")
    body = "".join(f"--b1\n{part}\n" for part in parts) + "--b1--\n"
    return mail(
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
        sender=DAEMON,
        subject="Undelivered Mail Returned to Sender",
        body=body,
    )


def dead(raw: bytes) -> list[tuple[str, str]]:
    """Address and status of everyone declared dead."""
    found = [one for one in records(raw, Place("mail.eml")) if isinstance(one, PersonRecord)]
    return [(claim.value, claim.label) for one in found for claim in one.claims]


def reason(raw: bytes) -> str:
    """Why the mail is taken for a machine's."""
    first = records(raw, Place("mail.eml"))[0]
    assert isinstance(first, InteractionRecord)
    return first.automated


def test_a_report_declares_its_failed_recipients_dead() -> None:
    raw = returned(
        GONE,
        "Final-Recipient: RFC822;Nadia@example.net\nAction: failed\nStatus: 5.0.0\n"
        "Diagnostic-Code: smtp; 550 No such user here\n",
        "Final-Recipient: rfc822; karl.huber@example.com\nAction: delayed\nStatus: 4.4.1\n",
    )
    interaction, *people = records(raw, Place("mail.eml"))
    assert isinstance(interaction, InteractionRecord)
    assert interaction.automated == "bounce"
    assert people == [
        PersonRecord(
            "dead:tobias.brandauer@example.com",
            identities=(IdentityRecord("email", "tobias.brandauer@example.com"),),
            claims=(ClaimRecord("dead", "tobias.brandauer@example.com", label="5.1.1", since="2026-05-06"),),
        ),
        PersonRecord(
            "dead:nadia@example.net",
            identities=(IdentityRecord("email", "Nadia@example.net"),),
            claims=(ClaimRecord("dead", "Nadia@example.net", label="5.0.0", since="2026-05-06"),),
        ),
    ]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("5.1.1", "550 5.1.1 The email account that you tried to reach does not exist."),
        ("5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup"),
        ("5.1.2", "Host or domain name not found"),
        ("5.4.1", "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)"),
        ("5.4.4", "Unable to route: host not found"),
        ("5.0.0", "550 5.1.1 unknown"),
        ("5.0.0", "550 Requested action not taken: mailbox unavailable"),
        ("5.2.1", "550 5.2.1 This mailbox is disabled: mailbox disabled"),
        ("5.1.1", "550 Unbekannter Empfänger"),
    ],
)
def test_for_good_and_because_of_the_address(status: str, said: str) -> None:
    raw = returned(
        f"Final-Recipient: rfc822;nadia@example.net\nAction: failed\nStatus: {status}\nDiagnostic-Code: x; {said}\n"
    )
    assert dead(raw) == [("nadia@example.net", status)]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("4.4.1", "connection timed out"),
        ("4.2.2", "452 4.2.2 mailbox full"),
        ("5.2.2", "552 5.2.2 mailbox full"),
        ("5.0.0", "552 Quota exceeded, mailbox for user is unavailable"),
        ("5.2.3", "message too large"),
        ("5.3.4", "message size exceeds limit"),
        ("5.7.1", "550 5.7.1 Message rejected as spam: no such user"),
        ("5.7.26", "550 5.7.26 unauthenticated mail is not accepted"),
        ("5.1.1", "550 5.1.1 blocked by policy"),
        ("5.1.8", "553 5.1.8 Domain of sender address does not exist"),
        ("5.4.7", "delivery time expired: 4.4.1 no answer"),
        ("5.0.0", "554 transaction failed"),
    ],
)
def test_a_mailbox_that_did_not_take_it_this_time_is_alive(status: str, said: str) -> None:
    raw = returned(
        f"Final-Recipient: rfc822;nadia@example.net\nAction: failed\nStatus: {status}\nDiagnostic-Code: x; {said}\n"
    )
    assert dead(raw) == []
    assert reason(raw) == "bounce"


def test_a_delay_or_a_success_is_no_bounce() -> None:
    for action, status in (("delayed", "4.4.1"), ("delivered", "2.0.0"), ("relayed", "2.1.9")):
        raw = returned(f"Final-Recipient: rfc822;nadia@example.net\nAction: {action}\nStatus: {status}\n")
        assert (reason(raw), dead(raw)) == ("auto", [])


def test_of_two_addresses_the_one_that_was_written_to_is_dead() -> None:
    group = "Original-Recipient: rfc822;nadia+2Bnews@example.net\n" + GONE
    assert dead(returned(group)) == [("nadia+news@example.net", "5.1.1")]


def test_a_report_inside_the_mail_that_came_back_says_nothing() -> None:
    inner = "Content-Type: message/delivery-status\n\n" + GONE.replace("tobias.brandauer", "karl.huber")
    assert dead(returned(GONE, original=inner)) == [("tobias.brandauer@example.com", "5.1.1")]


EXIM = (
    "This message was created automatically by mail delivery software.\n\nA message that you sent could not be "
    "delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n"
    "  nadia@example.net\n    SMTP error from remote mail server after RCPT TO:<nadia@example.net>:\n    550 {said}\n\n"
    "------ This is a copy of the message, including all the headers. ------\n\nFrom: x\n\n"
    "My quota of spam, no such user.\n"
)
QMAIL = (
    "Hi. This is the qmail-send program at mx.example.com.\nI'm afraid I wasn't able to deliver your message.\n\n"
    "<nadia@example.net>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
    "<karl.huber@example.com>:\nThe users mailfolder is over the allowed quota (size). (#5.2.2)\n\n"
    "--- Below this line is a copy of the message.\n\n<petra.huber@example.com>:\nno such user\n"
)


@pytest.mark.parametrize(
    ("headers", "body", "said"),
    [
        (
            ["X-Failed-Recipients: nadia@example.net"],
            EXIM.format(said="5.1.1 User unknown"),
            [("nadia@example.net", "5.1.1")],
        ),
        (
            ["X-Failed-Recipients: nadia@example.net"],
            EXIM.format(said="no such user"),
            [("nadia@example.net", "5.0.0")],
        ),
        (["X-Failed-Recipients: nadia@example.net"], EXIM.format(said="over quota"), []),
        (["X-Failed-Recipients: nadia@example.net"], "Your message was not delivered.", []),
        (["Return-Path: <>"], QMAIL, [("nadia@example.net", "5.1.1")]),
    ],
)
def test_servers_that_speak_in_words(headers: list[str], body: str, said: list[tuple[str, str]]) -> None:
    raw = mail(*headers, sender=DAEMON, subject="Mail delivery failed", body=body)
    assert (reason(raw), dead(raw)) == ("bounce", said)


def test_a_human_who_speaks_of_a_dead_address_kills_nobody() -> None:
    assert dead(mail(body="<nadia@example.net>:\nno such user (#5.1.1)\n\n")) == []


def test_spam_in_the_form_of_a_bounce_kills_nobody() -> None:
    raw = returned(GONE).replace(b"Subject:", b"X-Gmail-Labels: Spam\nSubject:")
    assert (reason(raw), dead(raw)) == ("spam", [])


def test_no_more_are_reported_than_are_read() -> None:
    raw = returned(*(GONE.replace("tobias", f"t{number}") for number in range(1000)))
    assert len(dead(raw)) <= MOST_REPORTED + 2


@settings(max_examples=80, deadline=None)
@given(st.integers(1, 9), st.integers(0, 9), st.randoms(use_true_random=False))
def test_recipients_of_which_some_are_alive_are_told_apart(gone: int, alive: int, dice: object) -> None:
    groups = [f"Final-Recipient: rfc822;gone{n}@example.net\nAction: failed\nStatus: 5.1.1\n" for n in range(gone)]
    groups += [f"Final-Recipient: rfc822;full{n}@example.net\nAction: failed\nStatus: 5.2.2\n" for n in range(alive)]
    dice.shuffle(groups)  # type: ignore[attr-defined]
    assert sorted(dead(returned(*groups))) == [(f"gone{n}@example.net", "5.1.1") for n in range(gone)]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 700))
def test_a_damaged_report_never_raises(noise: bytes, place: int) -> None:
    raw = returned(GONE, QMAIL)
    found = report(raw[:place] + noise + raw[place:], {b"x-failed-recipients": noise}, noise.decode("latin-1"))
    assert all(isinstance(one, Dead) for one in found.dead)
