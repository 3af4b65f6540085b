"""Days and spans of time in human words: "23 November 2025", "nine weeks", "five days ago", "every two weeks".

Spans are rounded as people round them. German needs three cases, so every span is worded where it is used:
`span` after "for"/„seit“, `ago` with "ago"/„vor“, `every` with "every"/„alle“.
"""

import re
from datetime import date

from django.utils.dates import MONTHS
from django.utils.translation import gettext, ngettext, npgettext, pgettext

from visavis.phrases.numbers import number

DAYS_UNTIL = 14  # from two weeks on people speak of weeks
WEEKS_UNTIL = 91
MONTHS_UNTIL = 345
HALF_FROM, NEARLY_FROM, WHOLE_FROM = 0.36, 0.75, 0.9  # of the year that goes on
HALVES_UNTIL = 5  # years; of longer ones nobody counts the halves
WEEK, MONTH, YEAR = 7, 30.44, 365.25

ALMOST_DAILY_UNTIL = 2
FEW_DAYS_UNTIL = 5
WEEKS_APART_UNTIL = 53
MONTHS_APART_UNTIL = 320

_PARTIAL = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def day(at: date, on: date | None = None) -> str:
    """A calendar day; the year is left out when it is the year of `on`."""
    values = {"day": at.day, "month": MONTHS[at.month], "year": at.year}
    if on is not None and at.year == on.year:
        return pgettext("date", "%(day)s %(month)s") % values
    return pgettext("date", "%(day)s %(month)s %(year)s") % values


def partial(written: str) -> str:
    """A date of which something may be unknown: 1970-05-04, --05-04, 1970-05 or 1970; other text as it stands."""
    found = _PARTIAL.fullmatch(written)
    if found is None or (found["month"] and not 1 <= int(found["month"]) <= len(MONTHS)):
        return written
    year = "" if found["year"] == "-" else found["year"]
    if not found["month"]:
        return year or written
    values = {"day": int(found["day"] or 0), "month": MONTHS[int(found["month"])], "year": year}
    if not found["day"]:
        return pgettext("date", "%(month)s %(year)s") % values if year else str(values["month"])
    if not year:
        return pgettext("date", "%(day)s %(month)s") % values
    return pgettext("date", "%(day)s %(month)s %(year)s") % values


def term(since: str, until: str) -> str:
    """From when to when something was so, as far as that is known: "since March 2019", "2015 – 2019"; else ""."""
    if since and until:
        return f"{partial(since)} – {partial(until)}"
    if since:
        return pgettext("date", "since %(day)s") % {"day": partial(since)}
    return pgettext("date", "until %(day)s") % {"day": partial(until)} if until else ""


def span(days: int) -> str:
    """A length of time after "for" and „seit“: "nine weeks", „einem Monat“."""
    if days < DAYS_UNTIL:
        count = max(1, days)
        return npgettext("for", "a day", "%(count)s days", count) % {"count": number(count)}
    if days < WEEKS_UNTIL:
        count = round(days / WEEK)
        return npgettext("for", "a week", "%(count)s weeks", count) % {"count": number(count)}
    if days < MONTHS_UNTIL:
        count = round(days / MONTH)
        return npgettext("for", "a month", "%(count)s months", count) % {"count": number(count)}
    return _years(days)


def _years(days: int) -> str:
    """Years, rounded down by a third of one at most (of many, by three quarters), and never up without saying so."""
    years, over = int(days / YEAR), days / YEAR % 1
    if over >= WHOLE_FROM:
        years, over = years + 1, 0.0
    if over >= NEARLY_FROM:
        return pgettext("for", "almost %(count)s years") % {"count": number(years + 1)}
    if over >= HALF_FROM and years < HALVES_UNTIL:
        halves = pgettext("for", "a year and a half") if years == 1 else pgettext("for", "%(count)s and a half years")
        return halves % {"count": number(years)}
    return npgettext("for", "a year", "%(count)s years", years) % {"count": number(years)}


def ago(at: date, on: date) -> str:
    """How long before `on`: "today", "yesterday", "nine weeks ago"; a later day is given as a date."""
    days = (on - at).days
    if days < 0:
        return day(at, on)
    if days == 0:
        return gettext("today")
    if days == 1:
        return gettext("yesterday")
    return gettext("%(span)s ago") % {"span": span(days)}


def every(days: int) -> str:
    """A usual gap as a rhythm: "almost every day", "every two weeks", "about once a year"."""
    if days < ALMOST_DAILY_UNTIL:
        return gettext("almost every day")
    if days < FEW_DAYS_UNTIL:
        return gettext("every few days")
    if days < WEEKS_APART_UNTIL:
        weeks = max(1, round(days / WEEK))
        return ngettext("about every week", "about every %(count)s weeks", weeks) % {"count": number(weeks)}
    if days < MONTHS_APART_UNTIL:
        months = max(2, round(days / MONTH))
        return ngettext("about every month", "about every %(count)s months", months) % {"count": number(months)}
    years = max(1, round(days / YEAR))
    return ngettext("about once a year", "about every %(count)s years", years) % {"count": number(years)}
