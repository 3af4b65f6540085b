"""What speaks for and against two people being one, as sentences: the keys of identity/match.py in words."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from visavis.phrases.dates import partial

SENTENCES = {
    # For
    "same-name": _("Both go by the name %(a)s."),
    "short-name": _("%(a)s and %(b)s may be one name, short and long."),
    "similar-name": _("%(a)s and %(b)s are written almost alike."),
    "initial-name": _("%(a)s and %(b)s fit together: one of them is written with an initial."),
    "same-given": _("%(a)s and %(b)s share the given name; the family name may have changed."),
    "address-spells-name": _("The address %(address)s spells the name %(name)s."),
    "same-email": _("Both have the address %(value)s."),
    "same-phone": _("Both have the number %(value)s."),
    "same-url": _("Both have the profile %(value)s."),
    "same-organisation": _("Both are with %(organisation)s."),
    "same-domain": _("Both have an address at %(domain)s."),
    "same-birthday": _("Both have their birthday on %(birthday)s."),
    # Against
    "other-given": _("%(a)s and %(b)s have different given names."),
    "other-generation": _("%(a)s and %(b)s may be parent and child."),
    "other-name": _("%(a)s and %(b)s are different names."),
    "other-birthday": _("Their birthdays differ: %(a)s and %(b)s."),
    "nothing-else": _("Nothing but the name speaks for it."),
}

DATES = frozenset({"same-birthday", "other-birthday"})


def evidence(key: str, values: Mapping[str, str]) -> str:
    """One thing that speaks for or against. Raises KeyError for a key that has no words."""
    shown = {name: partial(value) for name, value in values.items()} if key in DATES else dict(values)
    return str(SENTENCES[key]) % shown
