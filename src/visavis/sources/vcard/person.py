"""One card to one PersonRecord: what each property says about the person, in the words of records.py.

A TEL without digits and an EMAIL without "@" are kept as claims, never as identities: they reach nobody and would
make strangers one. URL is an identity only on hosts where one page is one person; any other is a website.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from urllib.parse import unquote

from visavis.records import ClaimField, ClaimRecord, IdentityKind, IdentityRecord, PersonKind, PersonRecord
from visavis.sources.partial_date import partial_date
from visavis.sources.profile_page import is_profile, page_of
from visavis.sources.system_group import is_system_group
from visavis.sources.vcard.format import Card, Head, components, items, unescape

DIGIT = re.compile(r"\d")
ACCOUNTS = {
    "X-SKYPE": "skype",
    "X-SKYPE-USERNAME": "skype",
    "X-JABBER": "xmpp",
    "X-ICQ": "icq",
    "X-AIM": "aim",
    "X-MSN": "msn",
    "X-YAHOO": "yahoo",
    "X-QQ": "qq",
    "X-GADUGADU": "gadugadu",
    "X-GOOGLE-TALK": "xmpp",
    "X-TWITTER": "twitter",
    "X-TELEGRAM": "telegram",
    "X-MATRIX": "matrix",
    "X-THREEMA": "threema",
    "X-WECHAT": "wechat",
}
RELATIVES = {
    "X-SPOUSE": "spouse",
    "X-EVOLUTION-SPOUSE": "spouse",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse",
    "X-ASSISTANT": "assistant",
    "X-EVOLUTION-ASSISTANT": "assistant",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant",
    "X-MANAGER": "manager",
    "X-EVOLUTION-MANAGER": "manager",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "manager",
}
ANDROID_RELATIVES = (
    "", "assistant", "brother", "child", "partner", "father", "friend", "manager", "mother", "parent", "partner",
    "referred by", "relative", "sister", "spouse",
)  # fmt: skip
"""ContactsContract.CommonDataKinds.Relation: the number stands for the word; 0 is a word of the user's own."""
ANDROID = "vnd.android.cursor.item/"
ADDRESS_PARTS = 7
NO_PREFERENCE = 101  # RFC 6350 counts from 1, most preferred, to 100
UNHASHED = frozenset({"REV", "PRODID", "VERSION"})


def person_of(card: Card) -> tuple[PersonRecord, list[tuple[int, str]]]:
    """The person on the card, and the dates on it that could not be read, by line."""
    facts = Facts(card.labels())
    for head, value, line in card.properties:
        if take := READERS.get(head.name):
            facts.line = line
            take(facts, head, value)
    for agent in card.agents:
        facts.claim("relation", person_of(agent)[0].name, "agent")
    name = facts.name()
    kind = facts.kind(name)
    facts.claim("name", name)
    record = PersonRecord(
        key=facts.uid or content_key(card),
        name=name,
        kind=kind,
        identities=tuple([IdentityRecord(*address, label) for address, label in facts.identities.items()]),
        claims=tuple([ClaimRecord(*fact) for fact in facts.claims]),
    )
    return record, facts.unread_dates


def content_key(card: Card) -> str:
    """A key for a card without UID: the same for the same content, in whatever order a server writes the lines."""
    lines = sorted(f"{head.name}:{value}" for head, value, _ in card.properties if head.name not in UNHASHED)
    return blake2b("\n".join(lines).encode("utf-8", "replace"), digest_size=16).hexdigest()


@dataclass(slots=True)
class Facts:
    """What has been read from one card so far. `line` is where the property being read stands."""

    labels: dict[str, str]  # Apple's, by group
    line: int = 0
    uid: str = ""
    kind_word: str = ""
    firm: str = ""  # the first organisation
    full_names: dict[int, str] = field(default_factory=dict)  # by preference
    name_parts: list[str] = field(default_factory=list)  # family, given, additional, prefix, suffix
    identities: dict[tuple[IdentityKind, str], str] = field(default_factory=dict)  # with their labels
    claims: dict[tuple[ClaimField, str, str, str], None] = field(default_factory=dict)  # in order, each once
    unread_dates: list[tuple[int, str]] = field(default_factory=list)

    def claim(self, about: ClaimField, value: str, label: str = "", since: str = "") -> None:
        """Note a fact once, unless it is empty."""
        if value:
            self.claims[about, value, label, since] = None

    def identity(self, kind: IdentityKind, value: str, label: str = "") -> None:
        """Note an address, number or account once, under its first label."""
        self.identities.setdefault((kind, value), label)

    def account(self, service: str, account: str, label: str) -> None:
        """Note an account, by its page where it has one."""
        if page := page_of(service, account):
            self.identity("url", page, label)
        elif account:
            self.identity("handle", f"{service}:{account}", label)

    def a_nickname(self) -> str:
        """The first nickname, or ""."""
        return next((value for about, value, *_ in self.claims if about == "nickname"), "")

    def label(self, head: Head) -> str:
        """Apple's own label of the group, else the type."""
        return self.labels.get(head.group) or head.label

    def name(self) -> str:
        """FN, else N in spoken order, else nickname, organisation or e-mail."""
        if self.full_names:
            return self.full_names[min(self.full_names)]
        family, given, additional, prefix, suffix = (*self.name_parts, "", "", "", "", "")[:5]
        spoken = " ".join(filter(None, (prefix, given, additional, family, suffix)))
        return spoken or self.a_nickname() or self.firm or self.an_address()

    def an_address(self) -> str:
        """The first e-mail address, or ""."""
        return next((value for kind, value in self.identities if kind == "email"), "")

    def kind(self, name: str) -> PersonKind:
        """A group or an organisation when the card says so, or when its only name is that of an organisation."""
        if self.kind_word == "group":
            return "group"
        named_by_firm = not any(self.name_parts) and bool(self.firm) and name == self.firm
        return "organisation" if self.kind_word in ("org", "company") or named_by_firm else "person"


def _uid(facts: Facts, _head: Head, value: str) -> None:
    facts.uid = facts.uid or without_scheme(unescape(value), "urn:uuid:")


def _kind(facts: Facts, _head: Head, value: str) -> None:
    facts.kind_word = unescape(value).lower() or facts.kind_word


def _full_name(facts: Facts, head: Head, value: str) -> None:
    if name := one_line(unescape(value), " "):
        facts.full_names.setdefault(preference(head), name)


def _name(facts: Facts, _head: Head, value: str) -> None:
    if facts.name_parts:
        return
    facts.name_parts = components(value)
    if "," in value:
        facts.name_parts = [" ".join(part.replace(",", " ").split()) for part in facts.name_parts]
    family, given = (*facts.name_parts, "", "")[:2]
    facts.claim("given", given)
    facts.claim("family", family)


def _email(facts: Facts, head: Head, value: str) -> None:
    address = without_scheme(unescape(value), "mailto:")
    if "@" in address and len(address.split()) == 1:
        facts.identity("email", address, facts.label(head))
    else:
        facts.claim("email", address, facts.label(head))


def _phone(facts: Facts, head: Head, value: str) -> None:
    number, label = without_scheme(unescape(value), "tel:"), facts.label(head)
    # A fax stands in an office: a fact about whoever works there, not an address of one of them.
    if DIGIT.search(number) and "fax" not in label:
        facts.identity("phone", number, label)
    else:
        facts.claim("phone", number, label)


def _url(facts: Facts, head: Head, value: str) -> None:
    address = unescape(value)
    if is_profile(address):
        facts.identity("url", address, facts.label(head))
    else:
        facts.claim("website", address, facts.label(head))


def _message_address(facts: Facts, head: Head, value: str) -> None:
    """IMPP, SOCIALPROFILE (RFC 9554, before: X-): a profile page, or an account as "service:name"."""
    address = unescape(value)
    if re.match(r"(?i)(https?:|www\.)", address) or is_profile(address):
        _url(facts, head, value)
        return
    scheme, colon, account = address.partition(":")
    told = head.parameters
    service = told.get("X-SERVICE-TYPE", "") or told.get("SERVICE-TYPE", "") or head.label
    if not colon or scheme.lower() == "x-apple":
        user = told.get("X-USER", "") or told.get("USERNAME", "")
        scheme, account = service or "account", user or account or scheme
    else:
        account = unquote(account)
    facts.account(scheme.strip().lower(), account.strip(), facts.label(head))


def _account(facts: Facts, head: Head, value: str) -> None:
    facts.account(ACCOUNTS[head.name], unescape(value), facts.label(head))


def _nickname(facts: Facts, _head: Head, value: str) -> None:
    for nickname in items(value):
        facts.claim("nickname", nickname)


def _maiden_name(facts: Facts, _head: Head, value: str) -> None:
    facts.claim("family", unescape(value), "maiden")


def _birthday(facts: Facts, head: Head, value: str) -> None:
    _date(facts, head, "birthday", value)


def _anniversary(facts: Facts, head: Head, value: str) -> None:
    _date(facts, head, "anniversary", value)


def _labelled_date(facts: Facts, head: Head, value: str) -> None:
    label = facts.label(head)
    _date(facts, head, "anniversary", value, "" if label.lower() == "anniversary" else label)


def _date(facts: Facts, head: Head, about: ClaimField, value: str, label: str = "") -> None:
    text = unescape(value)
    omitted = head.parameters.get("X-APPLE-OMIT-YEAR", "")
    if day := partial_date(text, omitted):
        facts.claim(about, day, label)
    elif text:
        facts.unread_dates.append((facts.line, text[:60]))


def _death(facts: Facts, _head: Head, value: str) -> None:
    facts.claim("tag", "deceased", since=partial_date(unescape(value)))


def _organisation(facts: Facts, _head: Head, value: str) -> None:
    firm = next(filter(None, components(value)), "")
    facts.firm = facts.firm or firm
    facts.claim("organisation", firm)


def _title(facts: Facts, _head: Head, value: str) -> None:
    facts.claim("title", unescape(value))


def _note(facts: Facts, head: Head, value: str) -> None:
    since = partial_date(head.parameters["CREATED"]) if "CREATED" in head.parameters else ""
    facts.claim("note", unescape(value), since=since)


def _address(facts: Facts, head: Head, value: str) -> None:
    parts = components(value)
    if any(parts[:ADDRESS_PARTS]):
        parts = parts[:ADDRESS_PARTS]  # RFC 9554 says the street once more behind them, in pieces
    parts = [one_line(part, ", ") for part in parts if part]
    facts.claim("address", ", ".join(filter(None, parts)), facts.label(head))


def _tags(facts: Facts, _head: Head, value: str) -> None:
    for tag in items(value):
        if not is_system_group(tag):
            facts.claim("tag", tag)


def _related(facts: Facts, head: Head, value: str) -> None:
    """Someone named by text or address; a bare urn names nobody a reader would know."""
    whom = unescape(value)
    if not whom.lower().startswith("urn:"):
        facts.claim("relation", whom, facts.label(head))


def _relative(facts: Facts, head: Head, value: str) -> None:
    facts.claim("relation", unescape(value), RELATIVES[head.name])


def _android(facts: Facts, head: Head, value: str) -> None:
    """X-ANDROID-CUSTOM: "vnd.android.cursor.item/relation;Hanna;2;own label"."""
    what, told, number, label = (*components(value), "", "", "")[:4]
    match what.removeprefix(ANDROID):
        case "nickname":
            facts.claim("nickname", told)
        case "relation":
            known = number.isascii() and number.isdecimal() and int(number[:3]) < len(ANDROID_RELATIVES)
            facts.claim("relation", told, (ANDROID_RELATIVES[int(number)] if known else "") or label)
        case "contact_event":
            _date(facts, head, "birthday" if number == "3" else "anniversary", told, label)


def one_line(text: str, between: str) -> str:
    """The text without line breaks."""
    return between.join(filter(None, (line.strip(" ,") for line in text.splitlines()))) if "\n" in text else text


def without_scheme(text: str, scheme: str) -> str:
    """The text without the scheme, in any case, before it."""
    return text[len(scheme) :].strip() if text[: len(scheme)].lower() == scheme else text


def preference(head: Head) -> int:
    """1 is preferred most; what says nothing comes last."""
    if not head.parameters and not head.types:
        return NO_PREFERENCE
    told = re.fullmatch(r"[0-9]{1,3}", head.parameters.get("PREF", ""))
    if told:
        return int(told[0])
    return 1 if "pref" in head.types else NO_PREFERENCE


def _readers() -> Iterator[tuple[str, Callable[[Facts, Head, str], None]]]:
    yield from dict.fromkeys(ACCOUNTS, _account).items()
    yield from dict.fromkeys(RELATIVES, _relative).items()
    anniversaries = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY")
    yield from dict.fromkeys(anniversaries, _anniversary).items()
    yield from dict.fromkeys(("KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"), _kind).items()
    yield from dict.fromkeys(("IMPP", "SOCIALPROFILE", "X-SOCIALPROFILE"), _message_address).items()
    yield from dict.fromkeys(("RELATED", "X-ABRELATEDNAMES"), _related).items()


READERS: dict[str, Callable[[Facts, Head, str], None]] = {
    **dict(_readers()),
    "UID": _uid,
    "FN": _full_name,
    "N": _name,
    "NICKNAME": _nickname,
    "X-MAIDENNAME": _maiden_name,
    "EMAIL": _email,
    "TEL": _phone,
    "URL": _url,
    "BDAY": _birthday,
    "X-ABDATE": _labelled_date,
    "DEATHDATE": _death,
    "ORG": _organisation,
    "TITLE": _title,
    "ROLE": _title,
    "NOTE": _note,
    "ADR": _address,
    "CATEGORIES": _tags,
    "X-ANDROID-CUSTOM": _android,
}
