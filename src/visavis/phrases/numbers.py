"""Small numbers as words, the way people say them: "nine weeks", „neun Wochen“; from thirteen on in figures."""

from django.utils.translation import pgettext

LARGEST_WORD = 12


def number(value: int) -> str:
    """A whole number of two or more as it stands before a noun; sentences word "one" themselves."""
    words = (
        pgettext("number", "two"),
        pgettext("number", "three"),
        pgettext("number", "four"),
        pgettext("number", "five"),
        pgettext("number", "six"),
        pgettext("number", "seven"),
        pgettext("number", "eight"),
        pgettext("number", "nine"),
        pgettext("number", "ten"),
        pgettext("number", "eleven"),
        pgettext("number", "twelve"),
    )
    if 2 <= value <= LARGEST_WORD:  # noqa: PLR2004 (the tuple begins with two)
        return words[value - 2]
    return grouped(value)


def times(value: int) -> str:
    """How often: "once", "twice", "nine times", „neunmal“."""
    if value == 1:
        return pgettext("how often", "once")
    if value == 2:  # noqa: PLR2004 (twice)
        return pgettext("how often", "twice")
    if value <= LARGEST_WORD:
        return pgettext("how often, the number as a word", "%(count)s times") % {"count": number(value)}
    return pgettext("how often, in figures", "%(count)s times") % {"count": number(value)}


def grouped(value: int) -> str:
    """A number in figures, its thousands apart: "12,480", „12.480“."""
    return f"{value:,}".replace(",", pgettext("between thousands", ","))
