"""What speaks for and against two people being one, as sentences: the keys of identity/evidence.py in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from visavis.phrases.dates import partial

SENTENCES: Mapping[str, Promise] = {
    # Names that go together
    "same-name": _("Both go by the name %(a)s."),
    "written-otherwise": _("%(a)s and %(b)s are one name, written in two ways."),
    "name-order": _("%(a)s and %(b)s are one name, once with the family name first."),
    "short-name": _("%(a)s and %(b)s may be one name, short and long."),
    "double-name": _("%(a)s and %(b)s share one of two family names."),
    "former-name": _("%(a)s and %(b)s fit together: one of them tells an earlier family name."),
    "similar-name": _("%(a)s and %(b)s are written almost alike."),
    "initial-name": _("%(a)s and %(b)s fit together: one of them is written with an initial."),
    "part-name": _("%(a)s and %(b)s fit together: one of them is only a part of a name."),
    "same-given": _("%(a)s and %(b)s share the given name; the family name may have changed."),
    "address-spells-name": _("The address %(address)s spells the name %(name)s."),
    "addresses-spell-alike": _("The addresses %(a)s and %(b)s spell one name."),
    # For
    "same-email": _("Both have the address %(value)s."),
    "same-phone": _("Both have the number %(value)s."),
    "same-url": _("Both have the profile %(value)s."),
    "as-in-address-book": _(
        "Your telephone took the name %(name)s from your address book, where only this one entry has it."
    ),
    "same-organisation": _("Both are with %(organisation)s."),
    "same-domain": _("Both have an address at %(domain)s."),
    "same-birthday": _("Both have their birthday on %(birthday)s."),
    "same-address": _("Both live or work at %(address)s."),
    "like-address": _("Their addresses are alike: %(a)s and %(b)s."),
    # Against
    "other-given": _("%(a)s and %(b)s have different given names."),
    "other-family": _("%(a)s and %(b)s have different family names."),
    "other-name": _("%(a)s and %(b)s are different names."),
    "other-generation": _("%(a)s and %(b)s may be parent and child."),
    "one-generation": _("Only one of %(a)s and %(b)s is called younger or elder: they may be parent and child."),
    "other-salutation": _("%(a)s and %(b)s are a woman and a man."),
    "other-word": _("%(a)s and %(b)s may be a name and something else."),
    "couple": _("%(name)s are two people."),
    "told-apart": _("%(a)s and %(b)s: somebody told these two apart."),
    "firm-name": _("%(name)s is called like a firm."),
    "other-birthday": _("Their birthdays differ: %(a)s and %(b)s."),
    "other-organisation": _("One is with %(a)s, the other with %(b)s."),
    "other-address": _("They live or work at different places: %(a)s and %(b)s."),
    "other-phone": _("Each has another number: %(a)s and %(b)s; it may be one at home and one at work."),
    "own-address": _("Each has an address of their own at one firm: %(a)s and %(b)s."),
    "shared-address": _("%(value)s may belong to a family or an office."),
    "mixed-script": _("%(name)s mixes letters of different alphabets that look alike."),
    "excluded": _("One of the two fits %(name)s just as surely, and that is somebody else."),
    "together": _("Both took part in the same exchange or event."),
    "namesakes": _("%(count)s entries go by the name %(name)s."),
    "nothing-else": _("Nothing but the name speaks for it."),
}

FULLER: Mapping[str, tuple[str, Promise]] = {
    "same-organisation": ("until", _("Both were with %(organisation)s until %(until)s.")),
    "same-birthday": ("other", _("Both have their birthday on one day: %(birthday)s (one of them without the year).")),
}
"""Said in its place where there is that value as well."""

WRITTEN_OTHERWISE: Mapping[str, Promise] = {"same-name": _("%(a)s and %(b)s are one name.")}
"""Said in its place where the two are not the same letter by letter."""

DATES = {
    "same-birthday": frozenset({"birthday"}),
    "other-birthday": frozenset({"a", "b"}),
    "same-organisation": frozenset({"until"}),
}
"""The values that are dates."""


def evidence(key: str, values: Mapping[str, str]) -> str:
    """One thing that speaks for or against. Raises KeyError for a key that has no words."""
    dates = DATES.get(key, frozenset())
    shown = {name: partial(value) if name in dates else value for name, value in values.items()}
    said = str(_sentence(key, values)) % shown
    return said[:-1] if said.endswith("..") and not said.endswith("...") else said  # "Heide, Uwe v. d."


def _sentence(key: str, values: Mapping[str, str]) -> Promise:
    value, fuller = FULLER.get(key, ("", None))
    if fuller is not None and values.get(value):
        return fuller
    if key in WRITTEN_OTHERWISE and values.get("a", "").casefold() != values.get("b", "").casefold():
        return WRITTEN_OTHERWISE[key]
    return SENTENCES[key]
