"""Birthdays from calendars that are clearly nothing else: Nextcloud's, Google's, Facebook's, Apple's and Outlook's.

Clearly means that the event says so itself (Nextcloud), or that the calendar is called after birthdays and the title
says whose it is. The name is cut out of the title; a German genitive loses its s ("Anna Müllers Geburtstag").
The year is unknown unless the event states it: that of the event is often the year in which it was written.
Wrong for a name that ends in s and is written with another one, and for a title that only jokes.
"""

import re
from datetime import date

from visavis.records import ClaimRecord, PersonRecord
from visavis.sources.calendar.format import Component

FIRST_YEAR = 1880

_CALENDAR = re.compile(r"(?i)\b(?:birthdays?|geburtstage?n?|geburtstagskalender)\b")
_TITLES = (
    re.compile(r"(?i)(?P<name>.{2,120}?)['’´]s?\s+(?:\d{1,3}(?:st|nd|rd|th|\.)\s+)?(?:birthday|geburtstag)"),
    re.compile(r"(?i)(?P<name>.{2,120}?)\s+(?:hat|has)\s+(?:a\s+)?(?:birthday|geburtstag)"),
    re.compile(r"(?i)(?:birthday|geburtstag)(?:\s+(?:von|of)\s+|:\s*|\s+[-–]\s+)(?P<name>.{2,120})"),
)
_GENITIVE = re.compile(r"(?i)(?P<name>.{2,120}?[sßxz])\s+(?:\d{1,3}\.\s+)?geburtstag")
_YEAR = re.compile(r"\s*\(\s*[*🎂]?\s*(\d{4})\s*\)\s*$|\s*\*\s*(\d{4})\s*$")
_CAKE = "🎂"
_SIGNS = _CAKE + "🎉🎁⭐ :-–"


def is_birthdays(name: str) -> bool:
    """Whether a calendar of this name holds birthdays."""
    return bool(_CALENDAR.search(name))


def birthday_of(event: Component, title: str, day: date, calendar: str, today: date) -> PersonRecord | None:
    """Whose birthday the event is, with the day; None where that is not clear."""
    marked = event.value("X-NEXTCLOUD-BC-FIELD-TYPE").upper()
    if marked not in {"BDAY", ""} or not (marked or is_birthdays(calendar)):
        return None
    year = _YEAR.search(title)
    name = _name(_YEAR.sub("", title), is_named=bool(marked))
    if not name:
        return None
    stated = event.value("X-NEXTCLOUD-BC-YEAR") or (year[1] or year[2] if year else "")
    is_known = re.fullmatch(r"[0-9]{4}", stated) and FIRST_YEAR <= int(stated) <= today.year
    born = f"{stated}-{day:%m-%d}" if is_known else f"--{day:%m-%d}"
    return PersonRecord(f"birthday:{name.casefold()}|{day:%m-%d}", name, claims=(ClaimRecord("birthday", born),))


def _name(title: str, *, is_named: bool) -> str:
    """The name in a title; where the title is known to be a name, or begins with a cake, all of it."""
    text = title.strip(_SIGNS)
    for pattern in _TITLES:
        if found := pattern.fullmatch(text):
            return found["name"].strip(_SIGNS)
    if found := _GENITIVE.fullmatch(text):
        name = found["name"]
        return name[:-1] if name[-1] == "s" and name[-2] != "s" else name
    return text if is_named or title.startswith(_CAKE) else ""
