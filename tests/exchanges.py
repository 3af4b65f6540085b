"""Years of letters between the user and one of the actors, by the days on which they were written."""

from collections.abc import Iterable
from datetime import date, timedelta

from tests.exports import Export, letter, mailbox
from tests.people import EVERYONE, ME, Actor


def both(other: Actor, days: Iterable[str]) -> Export:
    """On each of these days both write to each other."""
    days, sign = list(days), "." * EVERYONE.index(other)  # one letter is told from another by sender, day and length
    letters = [letter(ME, other, day, f"From me, {day}{sign}") for day in days]
    letters += [letter(other, ME, day, f"From you, {day}{sign}", subject="Re: Hello") for day in days]
    return mailbox(*letters, name=f"{other.name}.mbox")


def only_they(other: Actor, days: Iterable[str]) -> Export:
    """On each of these days they write to the user."""
    return mailbox(*(letter(other, ME, day, f"From them, {day}") for day in days), name=f"{other.name} alone.mbox")


def every(days: int, since: str, until: str) -> list[str]:
    """Every so many days, from the first day on and up to the last."""
    begin, end = date.fromisoformat(since), date.fromisoformat(until)
    return [(begin + timedelta(days=day)).isoformat() for day in range(0, (end - begin).days + 1, days)]
