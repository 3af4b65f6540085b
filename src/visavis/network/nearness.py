"""Nearness: in which order do people come in a list that begins with the nearest? Never shown, only sorted by.

Strength alone (mutuality.py) is of the last half-year: a loud quarter two years ago still outweighs a friend of many
years with whom it has been silent since summer. So years count beside it, each only as far as both were in touch:

    Y        = sum over calendar years of min(1, min(O, I) / 4), at most 10
    nearness = S + 2 M + 3/2 Y

O and I are the days of that year on which the user, and on which they wrote something meant for the other: a year
counts whole with four days from each side, an unanswered one not at all, and years of two people who write at Christmas
a quarter each. A loud year is one year, however loud it was. Before the sum stands one of four circles, the innermost
first:

    3  close by the user's own word
    2  once in touch from both sides, outside of larger rounds, and heard from within a year
    1  the same, but silent for longer
    0  slight by the user's own word; not in touch from both sides (tie.is_mutual); nothing read; died, who are kept
       in memory and not among those who are near

Source: Gilbert and Karahalios (2009), where days since the last and since the first exchange foretell best how strong
a tie is felt to be; intensity and duration as sides of strength: Granovetter (1973), Marsden and Campbell (1984). Four
days, ten years and 3/2 a year are placeholders, for no public log lasts ten years or says who felt near: ten years just
outweigh what parts a weekly tie (about 18) from a monthly one that has been silent for half a year (about 5).

Wrong where most of a tie was never written down, and for whom somebody wrote on behalf of another. It orders a list and
says nothing about anybody.
"""

from collections.abc import Iterable

from visavis.network.rhythm import DORMANT_FROM

DAYS_A_YEAR = 4  # from each side; so many make a year whole
MOST_YEARS = 10.0
YEAR_WORTH = 1.5  # of strength

Circle = int


def years_together(years: Iterable[tuple[int, int]]) -> float:
    """Y, from the days (user, they) of each calendar year; 0 to MOST_YEARS."""
    return min(MOST_YEARS, sum(min(1.0, min(out, in_) / DAYS_A_YEAR) for out, in_ in years))


def nearness(strength: float | None, together: float) -> float:
    """S + 2 M + 3/2 Y; a strength of None counts nothing."""
    return (strength or 0.0) + YEAR_WORTH * together


def circle(*, closeness: str, was_mutual: bool, silence_days: int, is_dead: bool = False) -> Circle:
    """Which of the four circles; `closeness` is the user's own word for the tie, "" for none."""
    if is_dead:
        return 0
    if closeness == "close":
        return 3
    if closeness == "slight" or not was_mutual:
        return 0
    return 2 if silence_days < DORMANT_FROM else 1
