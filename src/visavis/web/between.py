"""What is between the user and one person, as their page says it: a few sentences, what each rests on, who knows what.

Whoever is left alone has none of it but that sentence: nothing between the two is judged.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from visavis.identity.names import parse_name
from visavis.network.judgement import Because, Judgement, TieJudgement
from visavis.phrases import because, words
from visavis.phrases.chance import chance_so_far
from visavis.store.read.judged import Judged
from visavis.store.read.people import PersonLine
from visavis.store.read.timeline import Exchange, exchanges
from visavis.web.concepts import exists

NAMED = frozenset({"close", "warm", "cooling", "quiet", "dormant"})
"""The words that stand before their sentence; of the others the sentence alone tells."""

SHOWN = 5  # exchanges under one sentence
SPOKEN = 3  # letters of a given name; fewer may be an initial
CONCEPTS = {"knows": "acquaintance", "known": "acquaintance"}
"""The page of a reason whose key does not begin with its name."""


LEARNED = frozenset({"knows.home", "knows.work", "knows.note"})
"""What changes in a life: the day it was learned stands beside it. Other sentences name their day themselves."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One sentence with what it rests on: exchanges, the newest first, and the page that says how it is judged ("").

    `on` is the day on which it was learned, where that matters and the sentence does not name it.
    """

    sentence: str
    exchanges: tuple[Exchange, ...]
    concept: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """Everything of it. `they_know` and `i_know` are None where nothing is judged. The dead are asked nothing more."""

    sentences: tuple[str, ...]
    grounds: tuple[Ground, ...] = ()
    tie: TieJudgement | None = None
    i_know: tuple[Ground, ...] | None = None
    they_know: tuple[Ground, ...] | None = None
    missing: str = ""
    is_dead: bool = False


def between(account: int, person: PersonLine, judged: Judged, newest: Iterable[Exchange] = ()) -> Between:
    """What the page says between the user and this person.

    Evidence that is among the `newest` exchanges, which the page shows anyway, is not read again; two queries for the
    rest of it.
    """
    name = called(person.name)
    dead = judged.tie is not None and judged.tie.circumstances.is_dead
    needs = judged.instrumentality if judged.instrumentality and judged.instrumentality.word != "unknown" else None
    about = (judged.tie, *(() if dead else (judged.reciprocity, judged.reply, needs)))
    shown = [one for one in about if one is not None]
    known = judged.acquaintance
    mine, theirs = (known.i_them, known.they_me) if known else ((), ())
    read = {one.id: one for one in newest}
    older = {one for judgement in (*shown, *mine, *theirs) for one in judgement.evidence[:SHOWN]} - read.keys()
    if older:
        read |= {one.id: one for one in exchanges(account, person.id, tuple(sorted(older)))}
    return Between(
        sentences=tuple(_sentences(person, judged, name)),
        grounds=_grounds(shown, name, read),
        tie=judged.tie,
        i_know=_grounds(mine, name, read) if known else None,
        they_know=_grounds(theirs, name, read) if known else None,
        missing=because.sentence(known.missing, name) if known and known.missing and mine else "",
        is_dead=dead,
    )


def called(name: str) -> str:
    """What somebody is called in a sentence about the two: by the given name where a whole name is known."""
    parsed = parse_name(name)
    return parsed.given if parsed.is_full and len(parsed.given) >= SPOKEN else name


def concept_of(reason: Because) -> str:
    """The page that says how this is judged; "" where there is none."""
    first = reason.key.partition(".")[0]
    name = CONCEPTS.get(first, first)
    return name if exists(name) else ""


def _sentences(person: PersonLine, judged: Judged, name: str) -> Iterable[str]:
    """The tie with its word, who starts, and what to expect; what is not known is not spoken of."""
    tie = judged.tie or person.tie
    said = because.sentence(tie.because if tie else Because("tie.unknown"), name)
    if tie and tie.circumstances.is_dead:
        yield said
        return
    yield f"{_capital(words.tie_word(tie.word))}. {said}" if tie and tie.word in NAMED else said
    starts, reply = judged.reciprocity, judged.reply
    if starts is not None and starts.word != "unknown":
        yield because.sentence(starts.because, name)
    if reply is not None and (expected := chance_so_far(reply.word, reply.because, name)):
        yield expected


def _grounds(judged: Iterable[Judgement | TieJudgement], name: str, read: Mapping[int, Exchange]) -> tuple[Ground, ...]:
    return tuple(
        Ground(
            because.sentence(one.because, name),
            tuple(read[exchange] for exchange in one.evidence[:SHOWN] if exchange in read),
            concept_of(one.because),
            _learned(one.because),
        )
        for one in judged
    )


def _learned(reason: Because) -> date | None:
    written = str(reason.values.get("on", "")) if reason.key in LEARNED else ""
    return date.fromisoformat(written) if written else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
