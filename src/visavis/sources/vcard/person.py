"""One card to one PersonRecord: what each property says about the person, in the words of records.py.

A TEL without digits and an EMAIL without "@" are kept as claims, never as identities: they reach nobody and would
make strangers one. URL is an identity only on hosts where one page is one person; any other is a website.
"""

import re
from collections.abc import Callable, Iterator
from hashlib import blake2b

from visavis.records import ClaimField, ClaimRecord, IdentityKind, IdentityRecord, PersonKind, PersonRecord
from visavis.sources.vcard.dates import partial_date
from visavis.sources.vcard.format import Card, Property, components, items, unescape

PROFILE = re.compile(
    r"(?i)(?:https?://)?(?:[\w-]+\.)?(?:"
    r"linkedin\.com/(?:in|pub)/[^/?#\s]+|xing\.com/(?:profile|people)/[^/?#\s]+|bsky\.app/profile/[^/?#\s]+"
    r"|researchgate\.net/profile/[^/?#\s]+|orcid\.org/[\dX-]{19}"
    r"|(?:github|gitlab|twitter|x|instagram|threads|facebook)\.(?:com|net)/(?!profile\.php)@?[\w.-]+/?(?:\?.*)?$"
    r"|t\.me/\w+/?$)"
    r"|https://[\w.-]+/@[\w.]+/?$"  # Mastodon and its kin
)
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
NO_PREFERENCE = 101  # RFC 6350 counts from 1, most preferred, to 100
UNHASHED = frozenset({"REV", "PRODID", "VERSION"})


def person_of(card: Card) -> tuple[PersonRecord, list[Property]]:
    """The person on the card, and the dates on it that could not be read."""
    facts = Facts(card)
    for item in card.properties:
        if take := READERS.get(item.head.name):
            take(facts, item)
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
    lines = sorted(f"{item.head.name}:{item.value}" for item in card.properties if item.head.name not in UNHASHED)
    return blake2b("\n".join(lines).encode("utf-8", "replace"), digest_size=16).hexdigest()


class Facts:
    """What has been read from one card so far."""

    __slots__ = (
        "card",
        "claims",
        "full_names",
        "identities",
        "kind_word",
        "name_parts",
        "roles",
        "uid",
        "unread_dates",
    )

    def __init__(self, card: Card) -> None:
        self.card = card
        self.uid = ""
        self.kind_word = ""
        self.full_names: dict[int, str] = {}  # by preference
        self.name_parts: list[str] = []  # family, given, additional, prefix, suffix
        self.roles: list[str] = []
        self.identities: dict[tuple[IdentityKind, str], str] = {}
        self.claims: dict[tuple[ClaimField, str, str], None] = {}
        self.unread_dates: list[Property] = []

    def claim(self, field: ClaimField, value: str, label: str = "") -> None:
        """Note a fact once, unless it is empty."""
        if value:
            self.claims[field, value, label] = None

    def identity(self, kind: IdentityKind, value: str, label: str = "") -> None:
        """Note an address, number or account once, under its first label."""
        self.identities.setdefault((kind, value), label)

    def first(self, field: ClaimField) -> str:
        """The first value claimed for the field, or ""."""
        return next((value for claimed, value, _ in self.claims if claimed == field), "")

    def name(self) -> str:
        """FN, else N in spoken order, else nickname, organisation or e-mail."""
        if self.full_names:
            return self.full_names[min(self.full_names)]
        family, given, additional, prefix, suffix = (*self.name_parts, "", "", "", "", "")[:5]
        spoken = " ".join(filter(None, (prefix, given, additional, family, suffix)))
        return spoken or self.first("nickname") or self.first("organisation") or self.an_address()

    def an_address(self) -> str:
        """The first e-mail address, or ""."""
        return next((value for kind, value in self.identities if kind == "email"), "")

    def kind(self, name: str) -> PersonKind:
        """A group or an organisation when the card says so, or when its only name is that of an organisation."""
        if self.kind_word == "group":
            return "group"
        firm = self.first("organisation")
        named_by_firm = not any(self.name_parts) and bool(firm) and name == firm
        return "organisation" if self.kind_word in ("org", "company") or named_by_firm else "person"


def _uid(facts: Facts, item: Property) -> None:
    facts.uid = facts.uid or without_scheme(unescape(item.value), "urn:uuid:")


def _kind(facts: Facts, item: Property) -> None:
    facts.kind_word = unescape(item.value).lower() or facts.kind_word


def _full_name(facts: Facts, item: Property) -> None:
    if name := one_line(unescape(item.value), " "):
        facts.full_names.setdefault(preference(item), name)


def _name(facts: Facts, item: Property) -> None:
    if facts.name_parts:
        return
    facts.name_parts = [" ".join(part.replace(",", " ").split()) for part in components(item.value)]
    family, given = (*facts.name_parts, "", "")[:2]
    facts.claim("given", given)
    facts.claim("family", family)


def _email(facts: Facts, item: Property) -> None:
    address = without_scheme(unescape(item.value), "mailto:")
    if "@" in address and len(address.split()) == 1:
        facts.identity("email", address, facts.card.label(item.head))
    else:
        facts.claim("email", address, facts.card.label(item.head))


def _phone(facts: Facts, item: Property) -> None:
    number = without_scheme(unescape(item.value), "tel:")
    if DIGIT.search(number):
        facts.identity("phone", number, facts.card.label(item.head))
    else:
        facts.claim("phone", number, facts.card.label(item.head))


def _url(facts: Facts, item: Property) -> None:
    address = unescape(item.value)
    if PROFILE.match(address):
        facts.identity("url", address, facts.card.label(item.head))
    else:
        facts.claim("website", address, facts.card.label(item.head))


def _message_address(facts: Facts, item: Property) -> None:
    """IMPP and X-SOCIALPROFILE: a profile page, or an account as "service:name"."""
    address = unescape(item.value)
    if re.match(r"(?i)(https?:|www\.)", address) or PROFILE.match(address):
        _url(facts, item)
        return
    scheme, colon, account = address.partition(":")
    service = item.head.parameters.get("X-SERVICE-TYPE", "") or item.head.label
    if not colon or scheme.lower() == "x-apple":
        scheme, account = service or "account", item.head.parameters.get("X-USER", "") or account or scheme
    if account.strip():
        facts.identity("handle", f"{scheme.strip().lower()}:{account.strip()}", facts.card.label(item.head))


def _account(facts: Facts, item: Property) -> None:
    if account := unescape(item.value):
        facts.identity("handle", f"{ACCOUNTS[item.head.name]}:{account}", facts.card.label(item.head))


def _nickname(facts: Facts, item: Property) -> None:
    for nickname in items(item.value):
        facts.claim("nickname", nickname)


def _maiden_name(facts: Facts, item: Property) -> None:
    facts.claim("family", unescape(item.value), "maiden")


def _birthday(facts: Facts, item: Property) -> None:
    _date(facts, "birthday", item)


def _anniversary(facts: Facts, item: Property) -> None:
    _date(facts, "anniversary", item)


def _labelled_date(facts: Facts, item: Property) -> None:
    label = facts.card.label(item.head)
    _date(facts, "anniversary", item, "" if label.lower() == "anniversary" else label)


def _date(facts: Facts, field: ClaimField, item: Property, label: str = "") -> None:
    text = unescape(item.value)
    omitted = item.head.parameters.get("X-APPLE-OMIT-YEAR", "")
    if day := partial_date(text, omitted):
        facts.claim(field, day, label)
    elif text:
        facts.unread_dates.append(item)


def _organisation(facts: Facts, item: Property) -> None:
    facts.claim("organisation", next(filter(None, components(item.value)), ""))


def _title(facts: Facts, item: Property) -> None:
    facts.claim("title", unescape(item.value))


def _note(facts: Facts, item: Property) -> None:
    facts.claim("note", unescape(item.value))


def _address(facts: Facts, item: Property) -> None:
    parts = [one_line(part, ", ") for part in components(item.value)]
    facts.claim("address", ", ".join(filter(None, parts)), facts.card.label(item.head))


def _tags(facts: Facts, item: Property) -> None:
    for tag in items(item.value):
        facts.claim("tag", tag)


def _related(facts: Facts, item: Property) -> None:
    """Someone named by text or address; a bare urn names nobody a reader would know."""
    whom = unescape(item.value)
    if not whom.lower().startswith("urn:"):
        facts.claim("relation", whom, facts.card.label(item.head))


def _relative(facts: Facts, item: Property) -> None:
    facts.claim("relation", unescape(item.value), RELATIVES[item.head.name])


def _android(facts: Facts, item: Property) -> None:
    """X-ANDROID-CUSTOM: "vnd.android.cursor.item/relation;Hanna;2;own label"."""
    what, value, number, label = (*components(item.value), "", "", "")[:4]
    match what.removeprefix(ANDROID):
        case "nickname":
            facts.claim("nickname", value)
        case "relation":
            known = number.isascii() and number.isdecimal() and int(number[:3]) < len(ANDROID_RELATIVES)
            facts.claim("relation", value, (ANDROID_RELATIVES[int(number)] if known else "") or label)
        case "contact_event":
            _date(facts, "birthday" if number == "3" else "anniversary", item._replace(value=value), label)


def one_line(text: str, between: str) -> str:
    """The text without line breaks."""
    return between.join(filter(None, (line.strip(" ,") for line in text.splitlines()))) if "\n" in text else text


def without_scheme(text: str, scheme: str) -> str:
    """The text without the scheme, in any case, before it."""
    return text[len(scheme) :].strip() if text[: len(scheme)].lower() == scheme else text


def preference(item: Property) -> int:
    """1 is preferred most; what says nothing comes last."""
    if not item.head.parameters and not item.head.types:
        return NO_PREFERENCE
    told = re.fullmatch(r"[0-9]{1,3}", item.head.parameters.get("PREF", ""))
    if told:
        return int(told[0])
    return 1 if "pref" in item.head.types else NO_PREFERENCE


def _readers() -> Iterator[tuple[str, Callable[[Facts, Property], None]]]:
    yield from dict.fromkeys(ACCOUNTS, _account).items()
    yield from dict.fromkeys(RELATIVES, _relative).items()
    anniversaries = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-KADDRESSBOOK-X-ANNIVERSARY")
    yield from dict.fromkeys(anniversaries, _anniversary).items()
    yield from dict.fromkeys(("KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"), _kind).items()
    yield from dict.fromkeys(("IMPP", "X-SOCIALPROFILE"), _message_address).items()
    yield from dict.fromkeys(("RELATED", "X-ABRELATEDNAMES"), _related).items()


READERS: dict[str, Callable[[Facts, Property], None]] = {
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
    "ORG": _organisation,
    "TITLE": _title,
    "ROLE": _title,
    "NOTE": _note,
    "ADR": _address,
    "CATEGORIES": _tags,
    "X-ANDROID-CUSTOM": _android,
}
