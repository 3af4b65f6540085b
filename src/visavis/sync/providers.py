"""Where well-known mail providers let programs in, by the domain of the address: what a user would look up otherwise.

Only a suggestion: nothing is asked of anyone here, and every address can be typed over. `wants` says what a login
takes there beside the ordinary password (phrases/connecting.py has the sentences). A provider that moves makes its line
wrong; the login then fails and says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from visavis.sync.connection import KindName

Wants = Literal["", "google", "apple", "united", "fastmail", "mailbox", "proton", "microsoft"]


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider: the domains of its addresses, and where each kind is fetched from, as the user would write it."""

    name: str
    domains: tuple[str, ...]
    hosts: Mapping[KindName, str] = field(default_factory=dict)
    wants: Wants = ""


PROVIDERS: tuple[Provider, ...] = (
    Provider("Gmail", ("gmail.com", "googlemail.com"), {"imap": "imap.gmail.com"}, "google"),
    Provider(
        "GMX",
        ("gmx.de", "gmx.net", "gmx.at", "gmx.ch", "gmx.eu", "gmx.org"),
        {"imap": "imap.gmx.net", "carddav": "carddav.gmx.net", "caldav": "caldav.gmx.net"},
        "united",
    ),
    Provider(
        "WEB.DE",
        ("web.de",),
        {"imap": "imap.web.de", "carddav": "carddav.web.de", "caldav": "caldav.web.de"},
        "united",
    ),
    Provider(
        "Posteo",
        ("posteo.de", "posteo.net", "posteo.org", "posteo.eu"),
        {"imap": "posteo.de", "carddav": "posteo.de:8843", "caldav": "posteo.de:8443"},
    ),
    Provider(
        "mailbox.org",
        ("mailbox.org",),
        {"imap": "imap.mailbox.org", "carddav": "dav.mailbox.org", "caldav": "dav.mailbox.org"},
        "mailbox",
    ),
    Provider(
        "iCloud",
        ("icloud.com", "me.com", "mac.com"),
        {"imap": "imap.mail.me.com", "carddav": "contacts.icloud.com", "caldav": "caldav.icloud.com"},
        "apple",
    ),
    Provider(
        "Fastmail",
        ("fastmail.com", "fastmail.fm"),
        {"imap": "imap.fastmail.com", "carddav": "carddav.fastmail.com", "caldav": "caldav.fastmail.com"},
        "fastmail",
    ),
    Provider("Proton", ("proton.me", "protonmail.com", "pm.me"), {"imap": "imap://127.0.0.1:1143"}, "proton"),
    Provider("Outlook.com", ("outlook.com", "outlook.de", "hotmail.com", "hotmail.de", "live.com"), {}, "microsoft"),
)


def provider_of(address: str) -> Provider | None:
    """Whose address this is, None when the domain is not in the table (a domain of one's own never is)."""
    domain = address.strip().rpartition("@")[2].casefold()
    return next((one for one in PROVIDERS if domain in one.domains), None)


def providers_for(kind: KindName) -> tuple[Provider, ...]:
    """Those that let a program fetch this."""
    return tuple(one for one in PROVIDERS if kind in one.hosts)
