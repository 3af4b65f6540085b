"""Who fits what one needs, in words: how well, by which line, and what the search could not do."""

from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from visavis.language.meaning import semantic
from visavis.phrases.numbers import grouped
from visavis.phrases.words import Words
from visavis.store.read.meaning import Fit

INSTALL = 'pip install "visavis[semantic]"'

FITS: Words = {
    "well": pgettext_lazy("whom one needs", "fits well"),
    "maybe": pgettext_lazy("whom one needs", "may fit"),
}

FROM: Words = {
    "title": _("what they do"),
    "position": _("a station of their working life"),
    "topic": _("what they speak of"),
    "tag": _("a tag"),
    "organisation": _("where they are"),
    "note": _("a note"),
}
"""Every field of store.read.meaning.FIELDS."""


def fits(fit: Fit) -> str:
    """How well somebody fits: "fits well"."""
    return str(FITS[fit.fits])


def line_from(fit: Fit) -> str:
    """Where the line is from: "what they do"."""
    return str(FROM[fit.field])


def because(fit: Fit) -> str:
    """Why: the line itself, and where it is from."""
    return gettext("“%(line)s” (%(from)s)") % {"line": fit.line, "from": line_from(fit)}


def beside(unread: int) -> str:
    """What the search could not do; "" when it could do all."""
    if not semantic.is_there():
        return gettext(
            "Searched by words alone. To be found in other words and in the other language, install: %(command)s"
        ) % {"command": INSTALL}
    if not unread:
        return ""
    return ngettext(
        "One line about your people is not read yet, and was searched by its words alone.",
        "%(count)s lines about your people are not read yet, and were searched by their words alone.",
        unread,
    ) % {"count": grouped(unread)}
