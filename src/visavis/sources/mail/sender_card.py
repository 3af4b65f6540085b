"""What a signature says of the one who sent it, as a card: telephone, title, firm, address, web pages.

It is believed only when it is surely the sender's own: it is signed with two words of their name, or begins with one
alone, and the mailbox is theirs alone (what it is called shares a word with their name, or is its initials, or the
domain holds the whole of it). A firm's mailbox has no card. Of a line only what its form makes certain is taken:

- phone: a number with its word before or behind it ("Tel.", "Mobil", "M:"), or alone on the line; no fax, and none of a
  hotline, an office or another person;
- organisation: a legal form ("GmbH", "Ltd"), a word for an institution, or the name of the sender's own domain;
- title: a word for an occupation, directly below the name or before the firm;
- address: street and number, postcode and town, as they are written in German-speaking countries;
- url: a LinkedIn or XING profile; website: a page of the sender's own domain, or one with its word before it ("Web:").

Everything is a claim and nothing an identity: a switchboard's number stands in the signatures of all colleagues, and as
an identity it would make them one person. `since` is the year of the mail, so that the same signature found in another
export, or in another mail of that year, is the same claim.
Wrong for a colleague who signs for the sender from the sender's own mailbox.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from visavis.records import ClaimField, ClaimRecord, IdentityRecord, PersonRecord
from visavis.sources.mail.occupations import INSTITUTION, LEGAL_FORM, OCCUPATION, OF_OTHERS, OFFICIAL
from visavis.sources.profile_page import is_profile

MOST_CLAIMS = 12
LONGEST = 120
MOST_LINES = 30

_FIRST_LINES = 3
_FEWEST_LETTERS = 3
_PHONE_DIGITS = range(7, 16)

_CELL = re.compile(r"\s*[|·•●∙‖]\s*|\t+|\s{3,}")
_WORD = re.compile(r"[^\W\d_]+")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,190}\.\w{2,24}")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})

_LABELS = {
    "mobile": "mobil mobile mobiltelefon mobilnummer mob cell handy m 📱",
    "work": "büro office work dienstlich direct direkt durchwahl geschäftlich d",
    "home": "privat home private",
    "": "tel telefon telephone fon phone ph t p ☎ 📞 ☏",
}
_LABEL = {word: label for label, words in _LABELS.items() for word in words.split()}
_NUMBER = r"(?P<number>[+(]?\d[\d ()/.–-]{5,24}\d)"
_LABELLED = re.compile(rf"(?P<word>[^\W\d_]+|[📱☎📞☏])\ufe0f?\s?[.:/]{{0,2}}\s*{_NUMBER}")
_ALONE = re.compile(rf"(?=[+(0]){_NUMBER}(?:\s*\(?(?P<word>[^\W\d_]+)\)?)?")

_LONG_NUMBER = re.compile(r"\d{4}|\d[ /-]\d")
_AT_FIRM = re.compile(r"(?P<title>[^@]{2,80}?)(?:\s+(?:at|bei|bei der|beim|@)\s+|,\s+)(?P<firm>\S.{1,80})")
_STREET = re.compile(
    r"(?P<street>[A-ZÄÖÜ][\w.’' -]{0,60}?"
    r"(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|markt)\s?\d{1,4}\s?[a-z]?)(?:\s*,\s*(?P<town>.+))?",
    re.IGNORECASE,
)
_TOWN = re.compile(r"(?:(?:D|A|CH)-)?\d{4,5} [A-ZÄÖÜ][^\W\d_][^\W\d_.()/ -]{1,50}")
_PAGE = re.compile(
    r"(?P<word>(?:web|website|webseite|internet|homepage|url|w)\s?[:.]\s*)?"
    r"(?P<page>(?:https?://)?(?:www\.)?(?P<host>(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})(?:/\S{0,80})?)",
    re.IGNORECASE,
)
_PROVIDERS = frozenset(
    "gmail googlemail gmx web t-online outlook hotmail live msn yahoo icloud me mac aol freenet arcor posteo "  # noqa: SIM905
    "mailbox proton protonmail fastmail mail bluewin btinternet".split()
)
"""What the domains of those are called whose customers are many: such a domain is nobody's firm or page."""

_Fact = tuple[ClaimField, str, str]


@lru_cache(maxsize=1024)
def sender_card(signature: str, name: str, address: str, year: int) -> PersonRecord | None:
    """The card of whoever sends from `address` under `name`, as their signature of that year has it; None for none."""
    lines = [cells for line in signature.split("\n")[:MOST_LINES] if (cells := _cells(line))]
    if not lines or not _is_their_own(lines, name, address):
        return None
    facts = dict.fromkeys(fact for fact in _facts(lines, address) if len(fact[1]) <= LONGEST)
    claims = tuple(ClaimRecord(field, value, label, since=f"{year:04}") for field, value, label in facts)
    if not claims:
        return None
    return PersonRecord(
        f"signature:{address.lower()}", identities=(IdentityRecord("email", address),), claims=claims[:MOST_CLAIMS]
    )


def _cells(line: str) -> list[str]:
    """What stands on one line, divided by "|" and the like; without characters that cannot be seen."""
    seen = (_visible(cell) for cell in _CELL.split(line))
    return [cell for cell in seen if any(map(str.isalnum, cell))]


def _visible(cell: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " * c.isspace() for c in cell).split()).strip(" *_,;")


def _is_their_own(lines: Sequence[list[str]], name: str, address: str) -> bool:
    """Whether the name, or without one what the mailbox is called, is signed, and the mailbox nobody else's."""
    local, _, domain = address.lower().partition("@")
    signed = _words(" ".join(cell for cells in lines[:_FIRST_LINES] for cell in cells))
    if not name:
        mailbox = {word for word in _WORD.findall(local) if len(word) >= _FEWEST_LETTERS}
        return len(mailbox) > 1 and mailbox <= signed
    called = [_words(word) for word in _WORD.findall(name) if len(word) >= _FEWEST_LETTERS]
    initials = "".join(word[0] for word in _WORD.findall(name.lower()))
    in_mailbox = any(word in local for words in called for word in words) or (len(initials) > 1 and local == initials)
    in_domain = len(called) > 1 and all(any(word in domain for word in words) for words in called)
    if LEGAL_FORM.search(name) or not (in_mailbox or in_domain):
        return False
    hits = sum(not words.isdisjoint(signed) for words in called)
    alone = _words(lines[0][0]) if len(lines[0]) == len(lines[0][0].split()) == 1 else set()
    return hits > 1 or any(not words.isdisjoint(alone) for words in called)


def _words(text: str) -> set[str]:
    """The longer words of a text as they are compared: in small letters, ü as ue and as u."""
    small = text.lower().replace("ß", "ss")
    bare = "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))
    found = (*_WORD.findall(unicodedata.normalize("NFC", small).translate(_UMLAUTS)), *_WORD.findall(bare))
    return {word for word in found if len(word) >= _FEWEST_LETTERS}


def _facts(lines: Sequence[list[str]], address: str) -> Iterator[_Fact]:
    """What the lines say, in their order."""
    domain = address.lower().rpartition("@")[2]
    own = (line for line in lines if not _is_of_others(" ".join(line), address))
    cells = [part for line in own for cell in line if not OFFICIAL.search(cell) for part in _firm_and_place(cell)]
    for number, cell in enumerate(cells):
        yield from _reached(cell, domain)
        if _is_plain(cell):
            yield from _employed(cell, domain, is_below_name=0 < number <= _FIRST_LINES)
    yield from _placed(cells)


def _firm_and_place(cell: str) -> tuple[str, ...]:
    """A cell, or two where firm and address stand behind each other ("Beispiel GmbH, Hafenstr. 5, 20459 Hamburg")."""
    firm, comma, place = cell.partition(", ")
    return (firm, place) if comma and LEGAL_FORM.search(firm) and any(map(str.isdigit, place)) else (cell,)


def _is_of_others(line: str, address: str) -> bool:
    """Whether a line is about somebody else's desk, or names another's address."""
    return OF_OTHERS.search(line) is not None or any(found.lower() != address.lower() for found in _EMAIL.findall(line))


def _reached(cell: str, domain: str) -> Iterator[_Fact]:
    """Numbers and pages."""
    if is_profile(cell) and re.search(r"linkedin|xing", cell, re.IGNORECASE):
        yield "url", cell.split(maxsplit=1)[0], ""
    elif (page := _PAGE.fullmatch(cell)) and "@" not in cell and (page["word"] or _is_of_domain(page["host"], domain)):
        yield "website", page["page"], ""
    elif phone := _ALONE.fullmatch(cell):
        yield from _phone(phone["number"], phone["word"] or "")
    else:
        for labelled in _LABELLED.finditer(cell):
            if labelled["word"].lower() in _LABEL:
                yield from _phone(labelled["number"], labelled["word"])


def _phone(number: str, word: str) -> Iterator[_Fact]:
    is_complete = number[0] in "+(0" or sum(map(str.isdigit, number)) >= 10  # noqa: PLR2004  with an area code
    if is_complete and sum(map(str.isdigit, number)) in _PHONE_DIGITS and word.lower() in {"", *_LABEL}:
        yield "phone", number, _LABEL.get(word.lower(), "")


def _is_of_domain(host: str, domain: str) -> bool:
    """Whether a page is one of the sender's own domain, and that is no provider's."""
    host = host.lower().removeprefix("www.")
    is_same = host == domain or domain.endswith(f".{host}") or host.endswith(f".{domain}")
    return is_same and _registered(domain) not in _PROVIDERS


def _registered(domain: str) -> str:
    """What a domain is called, without what comes before and behind: "harbour-light" of mail.harbour-light.co.uk."""
    labels = domain.split(".")
    is_double = len(labels) > 2 and len(labels[-2]) <= 3  # noqa: PLR2004  co.uk, com.au
    return labels[-3 if is_double else -2] if len(labels) > 1 else domain


def _is_plain(cell: str) -> bool:
    """Whether a cell is words: no number, unless it is part of a firm's name, and no address."""
    has_number = _LONG_NUMBER.search(cell) if LEGAL_FORM.search(cell) else any(map(str.isdigit, cell))
    return not has_number and "@" not in cell.strip("@") and "//" not in cell and "www." not in cell


def _employed(cell: str, domain: str, *, is_below_name: bool) -> Iterator[_Fact]:
    """Title and firm, from a line of their own or from one that holds both ("Head of Sales, Harbour Light Ltd")."""
    both = _AT_FIRM.fullmatch(cell)
    if both and OCCUPATION.search(both["title"]) and (_is_firm(both["firm"], domain) or "," not in cell):
        yield "title", both["title"], ""
        yield "organisation", both["firm"], ""
    elif _is_firm(cell, domain):
        yield "organisation", cell, ""
    elif is_below_name and OCCUPATION.search(cell):
        yield "title", cell, ""


def _is_firm(cell: str, domain: str) -> bool:
    called = _registered(domain)
    squeezed = "".join(_WORD.findall(cell.lower()))
    is_domain = called not in _PROVIDERS and len(squeezed) >= _FEWEST_LETTERS and squeezed == called.replace("-", "")
    return is_domain or LEGAL_FORM.search(cell) is not None or INSTITUTION.search(cell) is not None


def _placed(cells: Sequence[str]) -> Iterator[_Fact]:
    """The first address: on one line, or street and town on two."""
    for cell, below in pairwise((*cells, "")):
        street = _STREET.fullmatch(cell)
        town = (street["town"] or below) if street else ""
        if street and _TOWN.fullmatch(town):
            yield "address", f"{street['street']}, {town}", ""
            return
