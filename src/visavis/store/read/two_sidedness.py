"""How even the talk with one person is, from the sums that are kept: each comparison as a judgement."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from visavis.language.message.two_sidedness import WINDOWS, Answered, Shared, Talk, TwoSided, two_sided
from visavis.network.judgement import Because, Judgement

NAME = "two-sidedness"

REASONS: dict[str, tuple[str, ...]] = {
    f"{NAME}.{what}.{word}": ("mine", "yours", "days")
    for what in ("words", "words.lately", "questions", "follow-ups")
    for word in ("mine", "yours", "even")
} | {f"{NAME}.answered.{side}": ("asked", "answered") for side in ("mine", "yours")}
"""Every key of a reason, with the values it carries."""


def windows(kept: Sequence[Any] | None, on: date) -> tuple[TwoSided, ...]:
    """A year and three months of what `Talk.plain` gave; the same of nothing where nothing was read."""
    known = Talk.of(kept) if kept else Talk()
    return tuple(two_sided(known, on, days) for days in WINDOWS)


def judgements(kept: Sequence[Any] | None, on: date) -> tuple[Judgement, ...]:
    """What there is enough to tell of: over the year, and the words of three months where they tell another thing."""
    year, quarter = windows(kept, on)
    found = [*_told(year)]
    if "unknown" != quarter.words.word != year.words.word != "unknown":
        found.insert(1, _shared("words.lately", quarter.words, quarter.days))
    return tuple(found)


def _told(year: TwoSided) -> Iterator[Judgement]:
    for name in ("words", "questions", "follow_ups"):
        shared: Shared = getattr(year, name)
        if shared.word != "unknown":
            yield _shared(name.replace("_", "-"), shared, year.days)
    for side, answered in (("mine", year.mine_answered), ("yours", year.yours_answered)):
        if answered.asked:
            yield _answered(side, answered)


def _shared(what: str, shared: Shared, days: int) -> Judgement:
    values: dict[str, str | int | float] = {"mine": shared.mine, "yours": shared.yours, "days": days}
    return Judgement(
        shared.share,
        shared.word,
        Because(f"{NAME}.{what}.{shared.word}", values),
        shared.evidence,
        shared.low,
        shared.high,
        shared.mine + shared.yours,
    )


def _answered(side: str, answered: Answered) -> Judgement:
    values: dict[str, str | int | float] = {"asked": answered.asked, "answered": answered.answered}
    because = Because(f"{NAME}.answered.{side}", values)
    return Judgement(answered.answered / answered.asked, side, because, answered.evidence, n=answered.asked)
