"""Web pages that are one person: a profile at a service where every page of this shape belongs to one member."""

import re

PROFILE = re.compile(
    r"(?i)(?:https?://)?(?:[\w-]+\.)?(?:"
    r"linkedin\.com/(?:in|pub)/[^/?#\s]+|xing\.com/(?:profile|people)/[^/?#\s]+|bsky\.app/profile/[^/?#\s]+"
    r"|researchgate\.net/profile/[^/?#\s]+|orcid\.org/[\dX-]{19}"
    r"|(?:github|gitlab|twitter|x|instagram|threads|facebook)\.(?:com|net)/(?!profile\.php)@?[\w.-]+/?(?:\?.*)?$"
    r"|t\.me/\w+/?$)"
    r"|https://[\w.-]+/@[\w.]+/?$"  # Mastodon and its kin
)


def is_profile(address: str) -> bool:
    """Whether the page at `address` is one person. Any other is a website: of a firm, a family, an association."""
    return bool(PROFILE.match(address))
