"""What a topic is known from, in a few words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

KNOWN_FROM: Mapping[str, str | Promise] = {
    "headline": pgettext_lazy("topic", "says the headline"),
    "offer": pgettext_lazy("topic", "offered"),
    "asked": pgettext_lazy("topic", "you asked about it"),
    "event": pgettext_lazy("topic", "went to it"),
    "words": pgettext_lazy("topic", "speaks of it"),
}


def known_from(source: str) -> str:
    """One of language.topics.Source."""
    return str(KNOWN_FROM[source])
