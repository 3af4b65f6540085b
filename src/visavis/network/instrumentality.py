"""Instrumentality: does the user write only when something is needed? A mirror, for the user alone.

    share = openings with an ask / openings,  over the user's own openings after at least 28 days of silence

among the newest twenty openings of the tie (reciprocity.py) whose words were read for what they do (language/message).
"only-when-needed" above .8, so with three to five openings each of them asked; "not" under a third; else "mixed".
Under three such openings it is "unknown". Openings that bring something (thanks, news, a wish, an offer, small talk)
and ask nothing are counted beside: they are what the share is held against. An invitation to meet is no need.

Source: instrumental against expressive ties (Lin 2001); that people notice being called only when useful is the third
mistake of the project's mission. 28 days, three, .8 and a third are guesses, fixed beforehand.

It says nothing of how large a wish was, of what was given in return, or of calls, whose words nobody wrote down.
Wrong where the rules misread a request, and where small talk goes over a channel that was not imported.
"""

from visavis.network.judgement import Because, Judgement, Value
from visavis.network.reciprocity import Openings, evidence

SILENCE_DAYS = 28
MIN_OPENINGS = 3
ONLY_ABOVE = 0.8
MIXED_FROM = 1 / 3

REASONS: dict[str, tuple[str, ...]] = {
    "instrumentality.unknown": ("openings",),
    "instrumentality.only-when-needed": ("openings", "asks"),
    "instrumentality.mixed": ("openings", "asks", "gifts"),
    "instrumentality.not": ("openings", "asks", "gifts"),
}
"""Every reason with the names of its values: openings after silence, which of them ask, which only bring something."""


def instrumentality(openings: Openings) -> Judgement:
    """Whether the user's openings after silence asked for something; `value` is their share, from 0 to 1."""
    mine = [
        opening
        for opening in openings.newest_first()
        if opening.is_mine and opening.is_read and (opening.pause_days or 0) >= SILENCE_DAYS
    ]
    asks = sum(opening.asks for opening in mine)
    gifts = sum(opening.gives and not opening.asks for opening in mine)
    values: dict[str, Value] = {"openings": len(mine), "asks": asks, "gifts": gifts}
    if len(mine) < MIN_OPENINGS:
        return Judgement(None, "unknown", _because("unknown", values), evidence(mine), n=len(mine))
    share = asks / len(mine)
    word = "only-when-needed" if share > ONLY_ABOVE else "mixed" if share >= MIXED_FROM else "not"
    return Judgement(share, word, _because(word, values), evidence(mine), n=len(mine))


def _because(word: str, values: dict[str, Value]) -> Because:
    key = f"instrumentality.{word}"
    return Because(key, {name: values[name] for name in REASONS[key]})
