"""Why no human wrote a mail for these people: the reason, or "".

Read from the headers alone: bounces (a report, or no return path), automatic answers (RFC 3834), lists (RFC 2919,
RFC 2369), bulk mail, and senders whose address says that nobody reads the answer.
Wrong for a friend's mail that came over a list: it counts as the list's. And for a machine that says nothing.
"""

import re
from collections.abc import Mapping

_PRECEDENCE = {b"list": "list", b"bulk": "bulk", b"junk": "bulk", b"auto_reply": "auto", b"auto-reply": "auto"}

TRACES = frozenset(
    {
        b"auto-submitted",
        b"x-autoreply",
        b"x-autorespond",
        b"x-auto-response-suppress",
        b"list-id",
        b"list-unsubscribe",
        b"precedence",
        b"return-path",
    }
)
"""The headers that machines leave; the scanner must read them."""

_SAYING = TRACES - {b"return-path"}
"""Those that nobody else leaves: every mail that was delivered has a return path."""

_NO_REPLY = re.compile(
    r"(?:^|[._+-])(?:no[._-]?reply|(?:do[._-]?)?not[._-]?reply|mailer[._-]?daemon|postmaster|notifications?|notify|"
    r"newsletters?|bounces?|alerts?|mailings?|auto(?:mailer|responder)|keine?[._-]?antwort|nicht[._-]?antworten|"
    r"benachrichtigung(?:en)?)(?:[._+-]|@)|@(?:no-?reply|notifications?|newsletter|bounces?)\.",
    re.IGNORECASE,
)


_AUTO = frozenset({b"x-autoreply", b"x-autorespond", b"x-auto-response-suppress"})


def by_headers(headers: Mapping[bytes, bytes]) -> str:
    """The reason that stands in the headers (names in lower case): "bounce", "auto", "list", "bulk" or ""."""
    if b"multipart/report" in headers.get(b"content-type", b"").lower():
        return "bounce"
    if headers.keys().isdisjoint(_SAYING):
        return "bounce" if headers.get(b"return-path", b"").strip() == b"<>" else ""
    precedence = _PRECEDENCE.get(headers.get(b"precedence", b"").strip().lower(), "")
    submitted = headers.get(b"auto-submitted", b"no").strip().lower()
    if precedence == "auto" or not submitted.startswith(b"no") or not _AUTO.isdisjoint(headers):
        return "auto"
    if headers.get(b"return-path", b"").strip() == b"<>":
        return "bounce"
    if b"list-id" in headers:
        return "list"
    return precedence or ("bulk" if b"list-unsubscribe" in headers else "")


def by_sender(address: str) -> str:
    """Give "no-reply" when the address itself says that nobody reads what is sent to it, else ""."""
    return "no-reply" if _NO_REPLY.search(address) else ""
