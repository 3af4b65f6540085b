"""Web pages that are one person: a profile at a service where every page of this shape belongs to one member.

Where only the account is written ("Twitter: @anna"), its page is known, too; so one account is one address whichever
program tells it, and in whatever way. Wrong for an account that was given up and taken by somebody else.
"""

import re
from collections.abc import Mapping

PROFILE = re.compile(
    r"(?i)(?:https?://)?(?:[\w-]+\.)?(?:"
    r"linkedin\.com/(?:in|pub)/[^/?#\s]+|xing\.com/(?:profile|people)/[^/?#\s]+|bsky\.app/profile/[^/?#\s]+"
    r"|researchgate\.net/profile/[^/?#\s]+|orcid\.org/[\dX-]{19}"
    r"|(?:github|gitlab|twitter|x|instagram|threads|facebook)\.(?:com|net)/(?!profile\.php)@?[\w.-]+/?(?:\?.*)?$"
    r"|t\.me/\w+/?$)"
    r"|https://[\w.-]+/@[\w.]+/?$"  # Mastodon and its kin
)

HOMES: Mapping[str, str] = {
    "facebook": "https://www.facebook.com/",
    "github": "https://github.com/",
    "instagram": "https://www.instagram.com/",
    "linkedin": "https://www.linkedin.com/in/",
    "telegram": "https://t.me/",
    "twitter": "https://x.com/",
    "x": "https://x.com/",
    "xing": "https://www.xing.com/profile/",
}
"""By service, in lower case, what the account stands behind."""

_ACCOUNT = re.compile(r"@?([\w.%-]{2,60})")
_FEDERATED = re.compile(r"@?([\w.-]{1,60})@([\w-]{1,60}(?:\.[\w-]{1,60})+)")


def is_profile(address: str) -> bool:
    """Whether the page at `address` is one person. Any other is a website: of a firm, a family, an association."""
    return bool(PROFILE.match(address))


def page_of(service: str, account: str) -> str:
    """The page of an account at a service (in lower case); "" where none is known, and for a mere number."""
    if service == "mastodon" and (found := _FEDERATED.fullmatch(account)):
        return f"https://{found[2]}/@{found[1]}"
    named = _ACCOUNT.fullmatch(account)
    page = f"{HOMES[service]}{named[1]}" if named and service in HOMES and not account.isdecimal() else ""
    return page if is_profile(page) else ""
