"""One correspondent's pen: which conversation comes when, and how a line becomes a letter."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import cycle
from random import Random
from typing import Literal

from visavis.demo.life import Character, Life, Talk

Season = Literal["spring", "summer", "autumn", "winter"]

_SEASONS: tuple[Season, ...] = ("winter", "spring", "summer", "autumn")
_SLOT = re.compile(r"\{(\w+)\}")
_BEGINNING = re.compile(r"(?:^|[.?!] )$")  # of a sentence
_WITH_ASIDE = 0.3
_GREETED_ANSWERS = 0.4
_STORY_STEP = 4  # conversations between two parts of a story, where there are enough of them


def season(day: date) -> Season:
    """The season by month: December begins winter."""
    return _SEASONS[day.month % 12 // 3]


class Pen:
    """Chooses and writes out what the user and one other say to each other."""

    def __init__(self, life: Life, other: Character, chance: Random) -> None:
        self.life, self.other, self.chance = life, other, chance
        circle, *stories = other.letters
        self.small_talk = life.letters[circle]
        self.story = [talk for story in stories for talk in life.letters[story]]

    def choose(self, days: Sequence[date], mine: float, *, resumed: int) -> list[Talk]:
        """A conversation for each day: the story's parts in their order, and small talk between them.

        A story is spread over the latest conversations, or begins with the one that ended a long silence.
        """
        told = [talk for talk in self.story if talk.starter != "waiting"][-len(days) :] if days else []
        step = min(_STORY_STEP, max(1, (len(days) - resumed) // max(1, len(told))))
        begin = resumed or len(days) - 1 - step * (len(told) - 1)
        places = {begin + step * part: talk for part, talk in enumerate(told)}
        between = self.decks()
        return [places.get(place) or self.drawn(between, mine, season(day)) for place, day in enumerate(days)]

    def waiting(self) -> Talk:
        """The one that stays without an answer."""
        return next(talk for talk in self.story if talk.starter == "waiting")

    def decks(self) -> dict[bool, "cycle[Talk]"]:
        """Small talk the user may start, and small talk the other may, each in an order of its own."""
        shuffled = list(self.small_talk)
        self.chance.shuffle(shuffled)
        mine = [talk for talk in shuffled if talk.starter in ("me", "either")]
        theirs = [talk for talk in reversed(shuffled) if talk.starter in ("them", "either")]
        return {by_me: cycle(deck) for by_me, deck in ((True, mine), (False, theirs)) if deck}

    def drawn(self, decks: dict[bool, "cycle[Talk]"], mine: float, now: Season) -> Talk:
        """The next conversation of whoever starts this time that is not for another season."""
        by_me = self.chance.random() < mine
        if by_me not in decks:  # a plumber does not write first
            by_me = not by_me
        talk = next(talk for talk in decks[by_me] if talk.season in ("", now))
        return Talk(talk.subject, "me" if by_me else "them", talk.turns)

    def filled(self, lines: Sequence[str]) -> list[str]:
        """The lines of a conversation with every {word} chosen, the same throughout."""
        chosen: dict[str, str] = {}

        def word(slot: re.Match[str]) -> str:
            if slot[1] not in chosen:
                chosen[slot[1]] = self.chance.choice(self.life.slots[slot[1]])
            text = chosen[slot[1]]
            return text[:1].upper() + text[1:] if _BEGINNING.search(slot.string[: slot.start()]) else text

        return [_SLOT.sub(word, line) for line in lines]

    def written(self, text: str, asides: Sequence[str], *, by_me: bool, is_answer: bool) -> str:
        """A letter: salutation, what is said, perhaps something about the season, and an ending."""
        is_greeted = not is_answer or self.other.formal or self.chance.random() < _GREETED_ANSWERS
        parts = [self.hello(by_me=by_me)] if is_greeted else []
        parts.append(text)
        if asides and self.chance.random() < _WITH_ASIDE:
            parts.append(self.chance.choice(asides))
        parts.append(self.bye(by_me=by_me))
        return "\n\n".join(parts)

    def hello(self, *, by_me: bool) -> str:
        """A salutation."""
        wording, whom = self.life.wording, self.other if by_me else self.life.me
        if self.other.formal:
            return wording.formal_hello[whom.formal].format(last=whom.last)
        return self.chance.choice(wording.hello).format(first=whom.first)

    def bye(self, *, by_me: bool) -> str:
        """An ending with a name under it."""
        wording, who = self.life.wording, self.life.me if by_me else self.other
        if self.other.formal:
            return f"{wording.formal_bye}\n{who.signed}"
        kind = wording.fond_bye if self.other.letters[0] in self.life.fond else wording.bye
        return self.chance.choice(kind).format(first=who.first)
