"""Addresses that no longer exist, as mail servers say it when they send a mail back.

Read are the report for machines (RFC 3464: Final-Recipient, Action, Status), and where there is none the words of Exim
and Gmail (X-Failed-Recipients), qmail and Postfix ("<address>:" and what became of it).
An address is dead only where the failure is for good and lies in the address: the status (RFC 3463) is 5.1.1 (no such
mailbox), 5.1.2 (no such domain), 5.1.3, 5.1.6 or 5.1.10, or another of class 5 whose words say so. Not a full mailbox,
not a delay, not a mail refused as spam, too large or against a policy: there the address lives.
Wrong for a server that says "no such user" to keep a sender out, and for a forged report: it kills an address that the
user may never have written to.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from visavis.sources.mail.addresses import addresses

MOST_REPORTED = 200

_STATUS_PART = re.compile(rb"\ncontent-type:[ \t]*message/(?:global-)?delivery-status\b", re.IGNORECASE)
_BLANK = re.compile(rb"\n[ \t]*(?=\n)")
_FIELD = re.compile(
    rb"^(final-recipient|original-recipient|action|status|diagnostic-code):[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)",
    re.IGNORECASE | re.MULTILINE,
)
_XTEXT = re.compile(rb"\+([0-9A-F]{2})")
_STATUS = re.compile(r"\b5\.(\d{1,3})\.(\d{1,3})\b")
_COPY = re.compile(
    r"\n[ \t]*-{2,}[ \t]*(?:this is a copy|below this line|original message|the (?:header|body) of)", re.IGNORECASE
)
_SPOKEN = re.compile(r"^<([^<>\s]{3,254}@[^<>\s]{3,254})>:[ \t]*((?:[^\n]*\n){1,12}?)[ \t]*$", re.MULTILINE)

_DEAD_STATUS = frozenset({(1, 1), (1, 2), (1, 3), (1, 6), (1, 10)})
_ALIVE_STATUS = frozenset({(1, 7), (1, 8), (2, 2), (2, 3)})
_ALIVE_SUBJECTS = frozenset({3, 6, 7})
_GONE = re.compile(
    r"5\.1\.(?:1|2|3|6|10)\b|user unknown|unknown (?:user|recipient|local.?part|mailbox)|unrouteable address"
    r"|no such (?:user|recipient|mailbox|address|person|domain)|no mailbox here|invalid (?:recipient|mailbox|address)"
    r"|(?:user|recipient|mailbox|account|address|domain)\b[^.\n]{0,40}?(?:not found|unknown|does(?: not|n.t) exist"
    r"|not exist|disabled|inactive|invalid|unavailable)|host (?:not found|unknown)"
    r"|no longer (?:valid|active|available|in use)|recipient address rejected: access denied"
    r"|(?:empfänger|adresse|postfach|benutzer)[^.\n]{0,40}?(?:nicht gefunden|unbekannt|existiert nicht)"
    r"|unbekannter (?:benutzer|empfänger)",
    re.IGNORECASE,
)
_ALIVE = re.compile(
    r"quota|mailbox (?:is )?full|postfach (?:ist )?voll|too large|too big|size limit|\bspam|\bspf\b|dkim|dmarc"
    r"|black ?list|block(?:ed|list)|policy|policies|reputation|gr[ae]ylist|rate limit|temporar|try again|timed? ?out"
    r"|virus|relay(?:ing)? (?:access )?denied|authenticat|not authori[sz]ed|restricted"
    r"|content reject|\b4\.\d\.\d{1,2}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dead:
    """An address that does not exist, and the status by which its server said so ("5.1.1")."""

    address: str
    status: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a returned mail says. `is_final` is False when it only tells of a delay, or that all went well."""

    dead: tuple[Dead, ...] = ()
    is_final: bool = True


def report(raw: bytes, headers: Mapping[bytes, bytes], text: str) -> Report:
    """What the mail with this body, headers and text says; never raises."""
    part = _STATUS_PART.search(raw)
    if not part:
        return Report(tuple(_spoken(headers, text)))
    # The part ends where the next begins; what is returned below may be a report itself.
    end = raw.find(b"\n--", part.end())
    lines = raw[part.end() : end if end >= 0 else None].replace(b"\r\n", b"\n")
    found: dict[str, Dead] = {}
    failed = told = False
    for group in _BLANK.split(lines)[: MOST_REPORTED + 2]:
        fields = {name.lower(): " ".join(value.decode("latin-1").split()) for name, value in _FIELD.findall(group)}
        told = told or b"action" in fields
        if fields.get(b"action", "").lower() != "failed":
            continue
        failed = True
        address = _recipient(fields)
        status = _dead_status(fields.get(b"status", ""), fields.get(b"diagnostic-code", ""))
        if address and status:
            found.setdefault(address.lower(), Dead(address, status))
    return Report(tuple(found.values()), failed or not told)


def _recipient(fields: Mapping[bytes, str]) -> str:
    """The address that was written to; where it was passed on, the report names both, and the last is a stranger's."""
    for name in (b"original-recipient", b"final-recipient"):
        written = _XTEXT.sub(lambda pair: bytes([int(pair[1], 16)]), fields.get(name, "").encode("latin-1"))
        found = addresses(written.rpartition(b";")[2], 1)
        if found:
            return found[0].address
    return ""


def _dead_status(status: str, said: str) -> str:
    """The status when it says that the address is gone for good, else ""."""
    code = _STATUS.search(status) or _STATUS.search(said)
    if not code or (status[:1].isdigit() and status[0] != "5") or _ALIVE.search(said):
        return ""
    subject, detail = int(code[1]), int(code[2])
    if (subject, detail) in _ALIVE_STATUS or subject in _ALIVE_SUBJECTS:
        return ""
    return code[0] if (subject, detail) in _DEAD_STATUS or _GONE.search(said) else ""


def _spoken(headers: Mapping[bytes, bytes], text: str) -> Iterator[Dead]:
    """What is said in words, each address with its own paragraph, or all of a header's with the whole text."""
    text = _COPY.split(text, maxsplit=1)[0]
    paragraphs = [(address, said) for address, said in _SPOKEN.findall(text + "\n\n")[:MOST_REPORTED]]
    named = addresses(headers.get(b"x-failed-recipients", b""), MOST_REPORTED)
    if not paragraphs:
        paragraphs = [(one.address, text) for one in named]
    for written, said in paragraphs:
        found = addresses(written.encode("utf-8", "replace"), 1)
        status = _dead_status("", said) or ("5.0.0" if _GONE.search(said) and not _ALIVE.search(said) else "")
        if found and status:
            yield Dead(found[0].address, status)
