"""Talks as one would tell them: "0me 3them 3them?" is day 0 from the user, day 3 twice from them, once asking."""

import re
from datetime import UTC, date, datetime, timedelta

from visavis.network.contact_days import ContactDay, contact_days
from visavis.network.judgement import NOTHING_SAID, Circumstances, Contact, TieJudgement
from visavis.network.running import fold
from visavis.network.tie import judge_tie
from visavis.network.warmth import Sums

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
_TURN = re.compile(r"(\d+)(me|them)(\?)?(?:/(\d+))?")


def talk(told: str, kind: str = "mail") -> list[Contact]:
    """The contacts, numbered from 1 in the order told; "7me/4" went to four others."""
    return [
        Contact(number, on(int(day)), who == "me", int(others or 1), kind, asks=bool(asks))
        for number, (day, who, asks, others) in enumerate(_TURN.findall(told), start=1)
    ]


def on(day: float) -> datetime:
    """Noon of that day of the talk, the first being 1 January 2026."""
    return START + timedelta(days=day)


def day(number: int) -> date:
    return on(number).date()


def days(told: str) -> list[ContactDay]:
    return contact_days(talk(told), UTC)


def sums_of(told: str) -> Sums:
    """As of the last contact."""
    return fold(talk(told), zone=UTC, at=on(9999)).sums


def judged(told: str, at: float, said: Circumstances = NOTHING_SAID) -> TieJudgement:
    return judge_tie(talk(told), zone=UTC, at=on(at), circumstances=said)


def alternating(gap: int, times: int) -> str:
    """Every `gap` days one of them writes, the user first."""
    return " ".join(f"{number * gap}{'them' if number % 2 else 'me'}" for number in range(times))
