"""The key under which an address is compared: two values with the same key are the same address.

| kind   | key                                                                                          |
|--------|----------------------------------------------------------------------------------------------|
| email  | both halves in lower case, NFKC, the domain in IDNA; plus tags and dots stay: they may differ |
| phone  | E.164 (ITU-T), an extension dropped; national numbers are read in `region`                    |
| url    | host without "www." and path; query, fragment and scheme dropped                              |
| handle, card | as written                                                                              |

Wrong when a national number comes from another country than `region` (a Swiss "044 …" in a German address book),
when a telephone or mailbox is shared (identity/merge.py looks at the names), and when a provider ignores dots.
"""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from visavis.records import IdentityKind

LONGEST = 1000  # characters; nothing longer is an address
SHORTEST_PHONE = 7  # national digits; below that it is a short code, which names a service


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PLAIN_EMAIL = re.compile(r"[A-Za-z0-9!#$%&'*+=?^_`{|}~.-]+@(?:[A-Za-z0-9_-]+\.)*[A-Za-z0-9_-]+")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*|\[[\w.:]+\]")
_NOBODY_EMAIL = ("imceaex-", "imceainvalid-", "invalid:")
_PHONE_JID = re.compile(r"\+?(\d{6,15})(?::\d+)?@(?:s\.whatsapp\.net|c\.us)")
_EXTENSION = re.compile(
    r"(?:;\s*(?:ext|isub|phone-context)=.*|[\s,;/(-]*\b(?:durchwahl|dw|nst|nebenstelle|ext|extension|x|app)\b[\s.:]*\d+\)?\s*)$",
    re.IGNORECASE,
)
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")

_CASELESS_HOSTS = _listed(
    "linkedin.com xing.com github.com gitlab.com x.com instagram.com facebook.com threads.net tiktok.com "
    "bsky.app t.me about.me medium.com researchgate.net keybase.io"
)
_HOST_NAMES = {"twitter.com": "x.com", "fb.com": "facebook.com", "telegram.me": "t.me"}
_PROFILE_DEPTH = {"linkedin.com": 2, "xing.com": 2, "x.com": 1, "instagram.com": 1, "github.com": 1}

_ROLES = _listed(
    "abuse accounting admin administration administrator agentur anfrage anfragen angebot anmeldung auskunft "
    "bestellung bewerbung billing booking bounce bounces buchhaltung buero careers contact datenschutz donotreply "
    "einkauf empfang enquiries enquiry events feedback finance frontdesk hallo hello help helpdesk hostmaster hotline "
    "hr info infos inquiries inquiry invoice invoices it jobs karriere kontakt kundenservice legal leitung listserv "
    "mailerdaemon mailer marketing media moin news newsletter noreply notification notifications notify office order "
    "orders personal post postmaster praxis presse press privacy rechnung rechnungen redaktion reply reservation "
    "reservierung root sales secretary security sekretariat service shop status support team ticket tickets "
    "undisclosed unsubscribe verein vertrieb verwaltung vorstand webmaster welcome zentrale"
)

_LIST_HOSTS = _listed("googlegroups.com groups.io yahoogroups.com yahoogroups.de freelists.org listserv.dfn.de")
_LIST_LABELS = _listed("lists list listserv listen liste mailman groups")

# Numbers of an ordinary length in countries whose trunk digit is a 0, without it: they are keys as they stand, and
# most address books hold nothing else. tests/identity holds them against phonenumbers, at a fiftieth of its cost.
_CLEAR_NUMBER = re.compile(
    r"\+(?:49[1-9][0-9]{9,10}|43[1-9][0-9]{9}|44[1-9][0-9]{9}|(?:41|33|31)[1-9][0-9]{8}|1[2-9][0-9]{9})"
)


@lru_cache(maxsize=65536)
def identity_key(kind: IdentityKind, value: str, *, region: str = "DE") -> str:
    """The comparable form of an address, or "" when the value names nobody.

    `region` is the ISO 3166 country whose national telephone numbers are meant.
    """
    if len(value) > LONGEST:
        return ""
    match kind:
        case "email":
            return _email_key(value)
        case "phone":
            return _phone_key(_visible(value), region)
        case "url":
            return _url_key(_visible(value))
        case "handle" | "card":
            return _visible(value)


def is_role_address(email: str) -> bool:
    """True for a mailbox that stands for a desk and not for one human: info@, kontakt@, no-reply@."""
    words = [word for word in re.split(r"[._+\d-]+", email.partition("@")[0].lower()) if word]
    return any("".join(words[:count]) in _ROLES for count in (1, 2, 3))


def is_list_address(email: str) -> bool:
    """True for an address that stands for many at once: anything at lists.example.org, or at a known list service."""
    domain = email.rpartition("@")[2].lower()
    return domain in _LIST_HOSTS or domain.split(".")[0] in _LIST_LABELS


def _email_key(value: str) -> str:
    if _PLAIN_EMAIL.fullmatch(value) and not value.endswith(".") and ".@" not in value:
        address = value.lower()
    else:
        address = _unwrap_email(value)
    return "" if address.startswith(_NOBODY_EMAIL) else address


def _unwrap_email(value: str) -> str:
    """The address inside "mailto:…", "Name <…>" and the like; "" when there is none."""
    text = _visible(unicodedata.normalize("NFKC", value))
    if text.endswith(">") and "<" in text:
        text = text[text.rindex("<") + 1 : -1].strip()
    if text[:7].lower() == "mailto:":
        text = unquote(text[7:].partition("?")[0])
    local, _, domain = text.strip(" \"'<>;,").rpartition("@")
    local, domain = local.lower(), domain.lower().strip(".")
    domain = _idna(domain)
    if not local or local.startswith("/o=") or " " in local.strip('"') or not _HOST.fullmatch(domain):
        return ""
    return f"{local}@{domain}"


def _idna(domain: str) -> str:
    try:
        return domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def _phone_key(written: str, region: str) -> str:
    if _CLEAR_NUMBER.fullmatch(clear := written.replace(" ", "")):
        return clear
    text = unicodedata.normalize("NFKC", written)
    if "@" in text:
        jid = _PHONE_JID.fullmatch(text)
        return _e164(f"+{jid[1]}", region) if jid else ""
    text = text.removeprefix("tel:").removeprefix("TEL:")
    text = _TRUNK_ZERO.sub(" ", _EXTENSION.sub("", text)) if _is_international(text) else _EXTENSION.sub("", text)
    return _e164(text.strip(), region)


def _is_international(text: str) -> bool:
    return text.lstrip(" (").startswith(("+", "00"))


def _e164(text: str, region: str) -> str:
    # 54 ms at import, and a run that meets no telephone number should not pay for it
    import phonenumbers

    try:
        number = phonenumbers.parse(_with_plus(text, region), region)
    except phonenumbers.NumberParseException:
        return ""
    digits = phonenumbers.national_significant_number(number)
    if len(digits) < SHORTEST_PHONE or not phonenumbers.is_possible_number(number):
        return ""
    return f"+{number.country_code}{digits}"


def _with_plus(text: str, region: str) -> str:
    """Read "49171 2345678" as +49 171 2345678.

    phonenumbers takes it for a number in the area 49171… and calls that valid. Whoever writes a national number
    writes the leading zero, so the country code is meant where it makes a valid number longer than ten digits.
    """
    import phonenumbers

    if text.startswith(("+", "0", "(0")):
        return text
    digits = re.sub(r"\D", "", text)
    code = str(phonenumbers.country_code_for_region(region))
    if not digits.startswith(code) or len(digits) <= 10:  # noqa: PLR2004
        return text
    try:
        number = phonenumbers.parse(f"+{digits}", None)
    except phonenumbers.NumberParseException:
        return text
    return f"+{digits}" if phonenumbers.is_valid_number(number) else text


def _url_key(written: str) -> str:
    """Host and path. A host without a path is a home page, often a firm's, and names nobody."""
    text = written if "://" in written[:12] else "//" + written.lstrip("/")
    try:
        parts = urlsplit(text)
        host = _host(parts.hostname or "")
    except ValueError:
        return ""
    path = unicodedata.normalize("NFC", _visible(unquote(parts.path, errors="replace"))).strip("/")
    if host == "facebook.com" and path.lower() == "profile.php":
        path = "".join(parse_qs(parts.query).get("id", [])[:1])
    if "." not in host or not _HOST.fullmatch(host) or not path:
        return ""
    if host in _CASELESS_HOSTS:
        path = path.lower()
    profile = _profile_path(host, path)
    return f"{host}/{profile}" if profile and _names_somebody(host, path) else ""


def _host(name: str) -> str:
    """Without "www.", and for the networks without a country's or the mobile site's prefix ("de.linkedin.com")."""
    host = _idna(name.lower().rstrip(".")).removeprefix("www.")
    registered = ".".join(host.split(".")[-2:])
    host = registered if registered in _CASELESS_HOSTS or registered in _HOST_NAMES else host
    return _HOST_NAMES.get(host, host)


def _profile_path(host: str, path: str) -> str:
    """The part that names the profile: "in/anna" of "in/anna/de". LinkedIn's old "pub/anna/1/2/3" needs all of it."""
    depth = None if path.startswith("pub/") else _PROFILE_DEPTH.get(host)
    return "/".join(path.split("/")[:depth]).removeprefix("@" if host in _CASELESS_HOSTS else "")


def _names_somebody(host: str, path: str) -> bool:
    """LinkedIn and XING keep people below one folder; their other pages are firms, groups and posts."""
    match host:
        case "linkedin.com":
            return path.startswith(("in/", "pub/", "company/", "school/"))
        case "xing.com":
            return path.startswith(("profile/", "pages/", "companies/"))
        case _:
            return True


def _visible(value: str) -> str:
    """Without what cannot be seen or stored: controls, direction marks, zero-width characters, lone surrogates."""
    if value.isprintable():
        return value.strip()
    kept = (" " if unicodedata.category(c) in {"Zs", "Zl", "Zp"} else c for c in value)
    return "".join(c for c in kept if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Cn", "Co"}).strip()
