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


def grouped(value: int) -> str:
    """A number in figures, its thousands apart: "12,480", „12.480“."""
    return f"{value:,}".replace(",", pgettext("between thousands", ","))
