"""The user's own word about a tie: what may be chosen, and what was said, as a sentence.

Every value of actions.state_fact.MARKS for closeness, rhythm and died has its words here.
"""

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from visavis.phrases.words import TIES, Words

RHYTHMS: Words = {
    "7": pgettext_lazy("rhythm", "every week"),
    "14": pgettext_lazy("rhythm", "every two weeks"),
    "30": pgettext_lazy("rhythm", "every month"),
    "90": pgettext_lazy("rhythm", "every three months"),
    "180": pgettext_lazy("rhythm", "every half-year"),
    "365": pgettext_lazy("rhythm", "once a year"),
    "none": pgettext_lazy("rhythm", "fine without writing"),
}

CLOSENESS: Words = {
    "close": _("For you, %(name)s is close, whatever was read."),
    "warm": _("For you, the tie with %(name)s is warm, whatever was read."),
    "slight": _("For you, the tie with %(name)s is slight, whatever was read."),
}


def choice(value: str, field: str) -> str:
    """One thing to choose, as it stands on a button."""
    return str(RHYTHMS[value] if field == "rhythm" else TIES[value])


def said(field: str, value: str, name: str) -> str:
    """What the user said of the tie with the person of that name. Raises KeyError for a value that is no choice."""
    named = {"name": name}
    if field == "closeness":
        return str(CLOSENESS[value]) % named
    if field == "died":
        return gettext("%(name)s has died.") % named
    if value == "none":
        return gettext("You and %(name)s are fine without writing.") % named
    return gettext("You want to be in touch with %(name)s %(often)s.") % {**named, "often": RHYTHMS[value]}
