"""What two people are to each other for a letter: the first of these that holds.

    family        kin, by a card or the user's own word
    close_friend  close by the user's own word
    former_boss   a relation, a tag or a note calls them the user's boss or mentor
    investor      a tag, a note or their title calls them an investor
    colleague     both work at the same firm now
    close_friend  the tie is judged close, and the two do not say Sie
    dormant       the tie rests
    event         no conversation between the two, but an event at which both were
    stranger      no conversation between the two, and nothing else that says that they know each other
    alumnus       the same school, or a firm where both were once
    acquaintance  everybody else who was in touch from both sides

A conversation is what both wrote to each other, or a tie that is mutual by meetings. Who stands in the address book
with a telephone number or is called a friend there is no stranger, even where nothing was read: of them nothing is
said (""), as of a tie that was not judged or is left alone, and where a source keeps one direction only.

It is asked before a draft is judged, because the same words mean other things: "coffee some time?" is vague to a
stranger and fine to a friend. The order is a guess, fixed beforehand: what somebody said goes before what was counted,
and what tells whether the reader knows who writes goes before what the two have in common.

Wrong for a client who writes every day and is no friend, and wherever the archive is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from visavis.language.draft.reader import Relation

_MY = (
    r"(?:(?:my|our|mein|meine|unser|unsere|the|a|an|ein|eine|old|former|first|ex|alter|alte|ehemaliger|ehemalige|"
    r"früherer|frühere|erster|erste|was|is|war|ist|he|she|er|sie)[\s-]+)*"
)
_BOSS = r"boss|manager|supervisor|mentor(?:in)?|chef(?:in)?|vorgesetzte[rn]?|exchef(?:in)?"
_INVESTOR = (
    r"(?:angel|business|early|lead|seed|vc)?[\s-]*(?:investor(?:in)?)(?![\s-]+relations)|business[\s-]+angel|"
    r"venture[\s-]+(?:capitalist|partner)|wagniskapitalgeber(?:in)?|geldgeber(?:in)?"
)
_CALLED: dict[Relation, re.Pattern[str]] = {
    "former_boss": re.compile(rf"\W*{_MY}(?:{_BOSS})\b(?![\s-]+(?:of|de|von der)\b)", re.IGNORECASE),
    "investor": re.compile(rf"\W*{_MY}(?:{_INVESTOR})\b", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Between:
    """What is known of the two. `word` is that of the tie, "" where none was judged; `called` what a tag or a note says
    (`called`). `is_said_close`: by the user's own word. `is_called_friend`: a tag or a card calls
    them a friend. `is_formal`: the user says Sie. `has_talked`: both wrote, or
    met, and it was meant for the other. `is_known`: a card says more than that they exist. `shares_past`: a school, or
    a firm of before.
    """

    word: str = ""
    called: Relation = ""
    is_said_close: bool = False
    is_called_friend: bool = False
    is_formal: bool = False
    is_kin: bool = False
    is_colleague: bool = False
    has_talked: bool = False
    is_known: bool = False
    met_at_event: bool = False
    shares_past: bool = False


def called(words: Iterable[str], title: str = "") -> Relation:
    """What these tags, labels and notes call somebody at their beginning: former_boss, investor, or ""."""
    said = tuple(words)
    if any(_CALLED["former_boss"].match(one) for one in said):
        return "former_boss"
    return "investor" if any(_CALLED["investor"].match(one) for one in (*said, title)) else ""


def relation(between: Between) -> Relation:
    """The first of the table that holds; "" where there is too little to tell."""
    no_talk = bool(between.word) and not between.has_talked
    is_friend = between.is_called_friend and not between.is_formal
    table: tuple[tuple[Relation, bool], ...] = (
        ("family", between.is_kin),
        ("close_friend", between.is_said_close),
        (between.called, between.called != ""),
        ("colleague", between.is_colleague),
        ("close_friend", between.word == "close" and not between.is_formal),
        ("dormant", between.word == "dormant"),
        ("event", no_talk and between.met_at_event),
        ("", no_talk and between.is_known),
        ("stranger", no_talk),
        ("acquaintance", is_friend),
        ("alumnus", between.shares_past),
        ("acquaintance", between.has_talked),
    )
    return next((name for name, holds in table if holds), "")
