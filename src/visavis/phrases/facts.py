"""What the user can say of a person, and why something said was not taken."""

from collections.abc import Callable, Mapping

from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from visavis.phrases.dates import day, partial
from visavis.phrases.life_events import event
from visavis.phrases.own_word import RHYTHMS
from visavis.phrases.words import PERSON_KINDS, TIES, Words
from visavis.store.read.not_so import NotSo

DATED = frozenset({"birthday", "anniversary", "connected"})
"""The fields whose value is a day, maybe in part."""

YES: Words = {"yes": pgettext_lazy("own word", "yes")}
CHOSEN: Mapping[str, Words] = {
    "kind": PERSON_KINDS,
    "private": YES,
    "rest": YES,
    "closeness": TIES,
    "rhythm": RHYTHMS,
    "died": YES,
}
"""The fields whose value is chosen (actions.state_fact.MARKS), with the words of each choice."""

REFUSALS: Words = {
    "field-unknown": _("Visavis keeps nothing of that kind."),
    "value-missing": _("There is nothing to keep yet."),
    "value-too-long": _("That is too long: at most %(detail)s characters."),
    "no-date": _("“%(detail)s” is no date. Write it like 1970-05-04, --05-04 without a year, or 1970."),
    "no-address": _("“%(detail)s” is no address of that kind."),
    "held-by-another": _("That address is %(detail)s’s here. If the two are one person, join them first."),
}
"""Every code of actions.state_fact.CannotStateError."""


def fact(field: str, value: str) -> str:
    """What is claimed, as it is read: a day, a choice, or what a click stands for in words; else as it stands."""
    if field in CLICKED:
        return CLICKED[field](value)
    return partial(value) if field in DATED else str(CHOSEN.get(field, {}).get(value, value))


def _not_here(value: str) -> str:
    # Rules are read from files: only where such a word is shown.
    from visavis.language.draft.rule_file import standard
    from visavis.phrases.drafts import left_out

    return left_out(value, get_language() or "en", standard())


def _not_so(value: str) -> str:
    said = NotSo.of(value)
    told = {"event": event(said.kind), "name": said.name, "day": day(said.on)}
    return (gettext("%(event)s: “%(name)s”, %(day)s") if said.name else gettext("%(event)s, %(day)s")) % told


CLICKED: Mapping[str, Callable[[str], str]] = {"not-here": _not_here, "not-so": _not_so}
"""The fields that are said by a click (actions.state_fact.BY_CLICK), with how each is read."""


def refusal(code: str, detail: str) -> str:
    """Why it was not kept, and what to do."""
    return str(REFUSALS[code]) % {"detail": detail or gettext("nobody")}
