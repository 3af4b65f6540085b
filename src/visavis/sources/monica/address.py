"""A contact field: an address of the contact, by the kind of field that the user chose or named in Monica.

E-mail and telephone are told by the field's protocol, type or name. Of the named services (Facebook, Telegram, …) an
account is an identity; so is a profile page. Every other kind of field is the user's own ("Hobby", "Shoe size") and
nobody's address: it becomes a note under its name.
"""

import re

from visavis.records import ClaimRecord, IdentityRecord
from visavis.sources.monica.contact import Row
from visavis.sources.person_row import line_of
from visavis.sources.profile_page import HOMES, is_profile, page_of

_DIGITS = re.compile(r"\d")
_PHONE = re.compile(r"\+?[\d\s()/.-]{7,30}")
_WEB = re.compile(r"(?i)(?:https?://|www\.)\S+")

_UNTOLD_NAMES = frozenset({"email", "e-mail", "phone", "telefon"})
_FAX = re.compile(r"(?i)\bfax\b")

_BY_NUMBER = frozenset({"whatsapp", "signal", "telegram", "viber", "threema"})
_ACCOUNTS = _BY_NUMBER | {
    "aim", "discord", "hangouts", "icq", "jabber", "line", "mastodon", "matrix", "messenger", "msn", "qq", "skype",
    "slack", "snapchat", "wechat", "xmpp", "yahoo",
}  # fmt: skip


def address_of(row: Row) -> IdentityRecord | ClaimRecord | None:
    """What one contact field says; None when it is empty. Its kind stands in `name`, `protocol` and `kind`."""
    value, name = line_of(row.get("data", "")), line_of(row.get("name", ""))
    label = "" if name.casefold() in _UNTOLD_NAMES else name
    kind = row.get("kind", "").casefold() or name.casefold()
    protocol = row.get("protocol", "").casefold()
    if not value:
        return None
    if protocol == "mailto:" or kind in {"email", "e-mail"}:
        return _email(value, label)
    if protocol == "tel:" or kind in {"phone", "telefon"}:
        return _phone(value, label)
    return _account(value, name, protocol)


def _email(value: str, label: str) -> IdentityRecord | ClaimRecord:
    address = value[7:] if value[:7].casefold() == "mailto:" else value
    reaches = "@" in address and " " not in address
    return IdentityRecord("email", address, label) if reaches else ClaimRecord("email", address, label)


def _phone(value: str, label: str) -> IdentityRecord | ClaimRecord:
    number = value[4:] if value[:4].casefold() == "tel:" else value
    # A fax stands in an office: a fact about whoever works there, not an address of one of them.
    reaches = _DIGITS.search(number) and not _FAX.search(label)
    return IdentityRecord("phone", number, label) if reaches else ClaimRecord("phone", number, label)


def _account(value: str, name: str, protocol: str) -> IdentityRecord | ClaimRecord:
    service = name.casefold()
    behind = protocol if protocol.startswith("https://") else ""
    page = page_of(service, value) or behind + value.removeprefix("@")
    if _WEB.fullmatch(value) or is_profile(value):
        return IdentityRecord("url", value, name) if is_profile(value) else ClaimRecord("website", value, name)
    if service in _BY_NUMBER and _PHONE.fullmatch(value):
        return IdentityRecord("phone", value, name)
    if " " not in value and is_profile(page):
        return IdentityRecord("url", page, name)
    if service not in _ACCOUNTS and service not in HOMES:
        return ClaimRecord("note", value, name)
    if " " in value:  # a name as it is shown there, which many may bear
        return ClaimRecord("handle", value, name)
    return IdentityRecord("handle", f"{service}:{value}", name)
