"""The appointments of an invented life, written down as a table: `title | when | time | place | who`.

when    the day before the end, negative when it lies ahead; "work" moves it from a weekend to the Monday after;
        "weekly" repeats it from then on
time    when it begins, and its minutes
who     names of the cast, parted by semicolons; behind a name what they answered, "declined", "maybe" or "open",
        where it was not yes. "by …" organises, else the user does; "me declined" is the user's own answer;
        "everybody" stands for all of the crowd (Life.crowd)
"""

import re
from datetime import date, datetime, time, timedelta

from visavis.demo.life import Answer, Appointment

_ANSWERS: dict[str, Answer] = {"declined": "declined", "maybe": "maybe", "open": "open"}
_SATURDAY = 5


def appointments(table: str) -> tuple[Appointment, ...]:
    """The appointments of a table. An indented line goes on with the one above."""
    lines = re.sub(r"\n +", " ", table.strip()).splitlines()
    return tuple(_appointment(*(cell.strip() for cell in line.split("|"))) for line in lines)


def _appointment(title: str, when: str, times: str, place: str, who: str) -> Appointment:
    day, *marks = when.split()
    begins, minutes = times.split()
    organiser = ""
    mine: Answer = "yes"
    guests: list[tuple[str, Answer]] = []
    is_for_all = False
    for one in filter(None, (one.strip() for one in who.split(";"))):
        name, answer = _answered(one)
        if name == "me":
            mine = answer
        elif name == "everybody":
            is_for_all = True
        elif name.startswith("by "):
            organiser = name.removeprefix("by ")
        else:
            guests.append((name, answer))
    return Appointment(
        title=title,
        day=int(day),
        begins=time.fromisoformat(begins),
        minutes=int(minutes),
        place=place,
        organiser=organiser,
        mine=mine,
        guests=tuple(guests),
        is_for_all=is_for_all,
        is_work="work" in marks,
        is_weekly="weekly" in marks,
    )


def _answered(one: str) -> tuple[str, Answer]:
    name, _, last = one.rpartition(" ")
    return (name, _ANSWERS[last]) if last in _ANSWERS else (one, "yes")


def beginning(one: Appointment, on: date) -> datetime:
    """When it begins (for the first time), in the local time of the life."""
    day = on - timedelta(days=one.day)
    if one.is_work and day.weekday() >= _SATURDAY:
        day += timedelta(days=7 - day.weekday())
    return datetime.combine(day, one.begins)
