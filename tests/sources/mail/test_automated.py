"""Why no human wrote it."""

import pytest

from visavis.sources.mail.automated import by_headers
from visavis.sources.no_reply import by_sender


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({}, ""),
        ({b"return-path": b"<nadia@example.net>"}, ""),
        ({b"return-path": b"<>"}, "bounce"),
        ({b"content-type": b"multipart/report; report-type=delivery-status"}, "bounce"),
        ({b"return-path": b"<>", b"auto-submitted": b"auto-replied"}, "auto"),
        ({b"auto-submitted": b"no"}, ""),
        ({b"x-autoreply": b"yes"}, "auto"),
        ({b"precedence": b"auto_reply"}, "auto"),
        ({b"list-id": b"<chor.example.org>", b"precedence": b"bulk"}, "list"),
        ({b"precedence": b"list"}, "list"),
        ({b"precedence": b"bulk"}, "bulk"),
        ({b"list-unsubscribe": b"<https://example.org>"}, "bulk"),
    ],
)
def test_the_headers_say_why(headers: dict[bytes, bytes], reason: str) -> None:
    assert by_headers(headers) == reason


@pytest.mark.parametrize(
    "address",
    [
        "no-reply@example.org",
        "NoReply@example.org",
        "do_not_reply@example.org",
        "newsletter@example.org",
        "MAILER-DAEMON@example.org",
        "bounce+nadia=example.net@lists.example.org",
        "bestellung.noreply@example.org",
        "x@notifications.example.org",
        "keine-antwort@example.org",
    ],
)
def test_senders_that_read_no_answer(address: str) -> None:
    assert by_sender(address) == "no-reply"


@pytest.mark.parametrize(
    "address", ["nadia@example.net", "norbert.reply@example.org", "bouncer@example.org", "info@example.org"]
)
def test_senders_that_might(address: str) -> None:
    assert by_sender(address) == ""
