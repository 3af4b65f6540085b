"""What every page is framed with: the places, which of them is open, and the language of the page."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext

from visavis import __version__


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the navigation."""

    name: str
    address: str
    icon: str  # the name of a drawing in the template icons.svg
    here: bool
    is_aside: bool  # on a phone it lies under "More"


ASIDE = frozenset({"imports", "settings"})
"""Where one goes seldom."""


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: navigation, language and version."""
    match = request.resolver_match
    here = match.url_name.split("-")[0] if match and match.url_name else ""
    places = (
        ("today", gettext("Today")),
        ("people", gettext("People")),
        ("network", gettext("Network")),
        ("write", gettext("Write")),
        ("imports", gettext("Imports")),
        ("settings", gettext("Settings")),
    )
    return {
        "places": [Place(name, reverse(key), key, key == here, key in ASIDE) for key, name in places],
        "is_aside": here in ASIDE,
        "language": get_language() or "en",
        "version": __version__,
    }
