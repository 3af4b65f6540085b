"""Whether there is a way to somebody, and what would help where there is none: reasons of network/paths.py."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext

from visavis.network.judgement import Value

Values = Mapping[str, Value]


def _known(_: Values, name: str) -> str:
    return gettext("You are in touch with %(name)s yourself: nobody need be asked.") % {"name": name}


def _lapsed(_: Values, name: str) -> str:
    return gettext("You have written to each other before, so a line to %(name)s is a way, too.") % {"name": name}


def _unseen(_: Values, name: str) -> str:
    return gettext(
        "Nobody was seen together with %(name)s yet. Group chats, a calendar, or a word on a card about who belongs to "
        "whom would show more."
    ) % {"name": name}


def _far(_: Values, name: str) -> str:
    return gettext(
        "Of those who seem to know %(name)s nobody is in touch with you, nor with a friend of yours. Group chats, a "
        "calendar, or a word on a card about who belongs to whom may show a way."
    ) % {"name": name}


def _dead(_: Values, name: str) -> str:
    return gettext("%(name)s has died, as far as is known; no way is looked for.") % {"name": name}


SENTENCES: dict[str, Callable[[Values, str], str]] = {
    "path.known": _known,
    "path.lapsed": _lapsed,
    "path.none.unseen": _unseen,
    "path.none.far": _far,
    "path.none.dead": _dead,
}
