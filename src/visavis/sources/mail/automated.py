"""Why no human wrote a mail for these people: the reason, or "".

| reason | what is taken for it |
|---|---|
| bounce | a delivery report; no return path; sent by a mail server's daemon, or by its postmaster with such a subject |
| calendar | an invitation, answer or cancellation that a calendar sent (iTIP, RFC 5546), also in a person's name |
| auto | an automatic answer (RFC 3834, Exchange's header, "Automatische Antwort:"), a read receipt |
| bot | a service tells what happened in it: LinkedIn, Facebook, GitHub, Jira, by the headers only they write |
| list | mailing lists (RFC 2919, RFC 2369); recipients who are hidden from each other |
| bulk | newsletters: precedence, List-Unsubscribe without a list to write to, the headers of senders for hire |
| no-reply | an address that says that nobody reads the answer (sources/no_reply.py) |

A list's own mail and its announcements differ in whether one may write to it (List-Post): where not, nobody's friend
wrote. Feedback-ID is the mark of senders for hire, except where a provider of ordinary mailboxes sets it. Some firms
let all their mail go out through a sender for hire, so an answer (In-Reply-To) is a human's, whoever carried it.
Wrong for a friend's mail that came over a list: it counts as the list's; for a human who writes first by way of a
sender for hire or a sales tool; and for a machine that says nothing.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from visavis.sources import no_reply

_PRECEDENCE = {b"list": "list", b"bulk": "bulk", b"junk": "bulk", b"auto_reply": "auto", b"auto-reply": "auto"}

_AUTO = frozenset({b"x-autoreply", b"x-autorespond"})
_LIST = frozenset({b"mailing-list", b"x-mailing-list", b"x-beenthere", b"x-mailman-version", b"x-google-group-id"})
_SAYING = (
    frozenset(
        {b"auto-submitted", b"list-id", b"list-post", b"list-unsubscribe", b"precedence", b"feedback-id"}
        | {b"content-class", b"x-failed-recipients", b"x-auto-response-suppress"}
    )
    | _AUTO
    | _LIST
)
"""Headers that nobody leaves but machines, and few mails have."""

TRACES = _SAYING | {b"return-path", b"delivered-to"}
"""The headers that are looked at; the scanner must read them."""

_FAMILIES = {
    "bot": "linkedin facebook github gitlab jira bugzilla launchpad redmine phabricator discourse gerrit jenkins "
    "meetup",
    "bulk": "mailgun ses campaign campaignid mailchimp sg sfmc csa mj sib mandrill msys rpcampaign bulkmail",
}
_FAMILY = {word.encode(): reason for reason, words in _FAMILIES.items() for word in words.split()}

# Not "X-MC-…": Mailchimp writes it, but so do Mimecast and MailChannels, through which the ordinary mail of firms and
# of web hosts' customers goes.
FAMILIES = rb"x-(?:" + b"|".join(sorted(_FAMILY, reverse=True)) + rb")(?:-[\w-]{1,40})?"
"""Headers of services: "X-GitHub-Reason" is one of GitHub's; the scanner must read them, too."""

_FAMILY_MEMBER = re.compile(rb"x-(\w+)")
_ORDINARY_MAILBOXES = re.compile(rb"fastmail|proton|zoho|flockmail", re.IGNORECASE)  # the last is Titan's, too
_CALENDAR_METHOD = re.compile(
    rb"""method\s*=\s*["']?(?:request|reply|cancel|counter|declinecounter|refresh|add)\b""", re.IGNORECASE
)
_CALENDAR_PART = re.compile(rb"\ncontent-type:[ \t]*text/calendar\b([^\n]*(?:\n[ \t][^\n]*)*)", re.IGNORECASE)

_DAEMON = re.compile(r"mailer[._-]?daemon@|microsoftexchange[0-9a-f]{32}@", re.IGNORECASE)
_UNDELIVERED = re.compile(
    r"undeliver|unzustellbar|nicht zustellbar|delivery (?:status|failure|has failed|problem)|failure notice"
    r"|returned mail|mail delivery failed|mail system error|could not be delivered|konnte nicht zugestellt",
    re.IGNORECASE,
)
_AUTO_SUBJECTS = (
    "automatische antwort:", "automatic reply:", "auto-reply:", "autoreply:", "auto reply:", "abwesenheitsnotiz",
    "automatische abwesenheitsnotiz", "out of office:", "out of office autoreply", "out-of-office:",
    "réponse automatique", "automatisch antwoord", "respuesta automática", "risposta automatica",
)  # fmt: skip

_ROBOTS = {
    "calendar-notification@google.com": "calendar",
    "invitations@linkedin.com": "bot",
    "hit-reply@linkedin.com": "bot",
    "inmail-hit-reply@linkedin.com": "bot",
    "member@linkedin.com": "bot",
    "service@paypal.com": "bot",
    "service@paypal.de": "bot",
    "info@meetup.com": "bot",
    "mailer@doodle.com": "bot",
}
_ROBOT_DOMAINS = {
    "facebookmail.com": "bot",
    "mail.instagram.com": "bot",
    "e.linkedin.com": "bot",
    "em.linkedin.com": "bot",
    "mail.xing.com": "bot",
    "email.meetup.com": "bot",
}
_HIDDEN = re.compile(
    rb"[^@]*(?:undisclosed|unlisted|verborgene|nicht genannte|suppressed)[^@]*|[^@]*:\s*;?\s*", re.IGNORECASE
)


def by_headers(headers: Mapping[bytes, bytes]) -> str:
    """The reason that stands in the headers (names in lower case): one of the module's table but "no-reply", or ""."""
    content = headers.get(b"content-type", b"").lower()
    if b"multipart/report" in content:
        return "auto" if b"disposition-notification" in content else "bounce"
    if content.lstrip().startswith(b"text/calendar") and _CALENDAR_METHOD.search(content):
        return "calendar"
    is_returned = headers.get(b"return-path", b"").strip() == b"<>"
    family = _family(headers)
    if headers.keys().isdisjoint(_SAYING):
        return "bounce" if is_returned else family
    return _by_rare_headers(headers, family, is_returned=is_returned)


def _by_rare_headers(headers: Mapping[bytes, bytes], family: str, *, is_returned: bool) -> str:
    if b"x-failed-recipients" in headers:
        return "bounce"
    if b"calendarmessage" in headers.get(b"content-class", b"").lower():
        return "calendar"
    precedence = _PRECEDENCE.get(headers.get(b"precedence", b"").strip().lower(), "")
    if precedence == "auto" or not _AUTO.isdisjoint(headers) or _says_it_is_automatic(headers):
        return "auto"
    if is_returned:
        return "bounce"
    return family if family == "bot" else _to_many(headers, precedence) or family


def _says_it_is_automatic(headers: Mapping[bytes, bytes]) -> bool:
    """By RFC 3834, or Exchange's way to ask for no answer of any kind; firms have some kinds put on all their mail."""
    submitted = headers.get(b"auto-submitted", b"no").strip().lower()
    return not submitted.startswith(b"no") or headers.get(b"x-auto-response-suppress", b"").strip().lower() == b"all"


def _family(headers: Mapping[bytes, bytes]) -> str:
    """The reason of a service's own headers: "bot" before "bulk"."""
    members = (_FAMILY_MEMBER.match(name) for name in headers if name.startswith(b"x-"))
    reasons = {_FAMILY[member[1]] for member in members if member and member[1] in _FAMILY}
    reason = min(reasons, default="")
    return "" if reason == "bulk" and b"in-reply-to" in headers else reason


def _to_many(headers: Mapping[bytes, bytes], precedence: str) -> str:
    """Lists that one may write to, and mail that goes out to many."""
    may_write = b"list-post" in headers and headers[b"list-post"].strip().lower() != b"no"
    if may_write or precedence == "list" or not _LIST.isdisjoint(headers):
        return "list"
    if b"list-id" in headers and b"list-unsubscribe" not in headers:
        return "list"
    if precedence or b"list-id" in headers or b"list-unsubscribe" in headers:
        return "bulk"
    feedback = headers.get(b"feedback-id", b"") if b"in-reply-to" not in headers else b""
    return "bulk" if feedback and not _ORDINARY_MAILBOXES.search(feedback) else ""


def by_body(raw: bytes) -> str:
    """Give "calendar" for a body with a part by which a calendar asks, answers or calls off, else "".

    An invitation inside a forwarded message is somebody else's, and an attached calendar file without a method is a
    human's to send.
    """
    if b"ext/calendar" not in raw:
        return ""
    part = _CALENDAR_PART.search(raw.replace(b"\r\n", b"\n"))
    if (
        not part
        or not _CALENDAR_METHOD.search(part[1])
        or b"message/rfc822" in raw[: raw.lower().find(b"text/calendar")]
    ):
        return ""
    return "calendar"


def by_recipients(headers: Mapping[bytes, bytes], sender: str) -> str:
    """Give "list" for a mail whose recipients are hidden from each other, else "".

    To says so, or names nobody but the sender while the mail was delivered to somebody else. A mail to oneself stays a
    mail to oneself, and where Bcc is known its people are no secret.
    """
    if b"cc" in headers or b"bcc" in headers:
        return ""
    to = headers.get(b"to", b"").strip()
    delivered = headers.get(b"delivered-to", b"").strip().decode("latin-1").lower()
    if to and b"@" not in to:
        return "list" if _HIDDEN.fullmatch(to) else ""
    is_to_sender = to.count(b"@") == 1 and sender.encode("utf-8", "replace").lower() in to.lower()
    return "list" if delivered and (not to or is_to_sender) and sender.lower() not in delivered else ""


def by_subject(subject: str) -> str:
    """Give "auto" for the subject of an automatic answer, else ""."""
    return "auto" if subject[:40].lower().startswith(_AUTO_SUBJECTS) else ""


@lru_cache(maxsize=4096)
def by_sender(address: str) -> str:
    """What the address alone says: "bounce" of a daemon, "bot" and "calendar" of known services, "no-reply", or ""."""
    if _DAEMON.match(address):
        return "bounce"
    small = address.lower()
    robot = _ROBOTS.get(small) or _ROBOT_DOMAINS.get(small.rpartition("@")[2])
    return robot or no_reply.by_sender(address)


def is_undelivered(address: str, subject: str) -> bool:
    """Whether a postmaster tells that something did not arrive."""
    return address[:11].lower() == "postmaster@" and _UNDELIVERED.search(subject) is not None
