"""What a draft is to its reader: nine judgements, each with its chance, the sentences that carry it and the reasons.

    pitch             promotes something the reader is to buy, book, fund, join or vote for
    me_centred        two thirds or more of it is about the writer
    tailored          something in it fits this reader alone
    gives_something   brings or offers something of use, without a bait
    context_given     the reader can tell who writes, or how they are linked, and why now
    sincere_interest  a question or remark about the reader that would stand without the ask
    register_mix      du and Sie for the same reader
    template          reads like a circular
    ask               none, clear, vague or oversized

Eight are logistic scores of the counts of draft/features.py with learned weights (draft/weights.py); the mix of du and
Sie is address/register.py. With `semantic`, and where the extra is installed, the meaning of the text and of its
sentences (draft/directions.py) is added.
docs/concepts/draft-check.md has the data, the protocol and the figures, by author and language.

A draft of fewer than FEW_WORDS words is a circular or about its writer only with a sign of its own: no example is so
short, and a birthday wish has nothing in it that fits one reader alone.

Wrong where a text does what the nine do in words of its own: the guide's authors are few, and none wrote a real letter.
A chance says how often texts like these had the label, not how grave it is.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from visavis.language.address.register import mix
from visavis.language.draft import weights
from visavis.language.draft.directions import direction, pieces
from visavis.language.draft.features import FEW_WORDS, Features, Place, features
from visavis.language.draft.reader import Reader
from visavis.language.draft.weights import MeantOdds, Odds
from visavis.language.meaning import semantic as meaning
from visavis.language.text.segment import Text

Kind = Literal["none", "clear", "vague", "oversized"]
KINDS: tuple[Kind, ...] = ("none", "clear", "vague", "oversized")
LEARNED = (
    "pitch", "me_centred", "tailored", "gives_something", "context_given", "sincere_interest", "template",
)  # fmt: skip

LEAST = 4  # words of a body
SHOWN = 3  # places and reasons of a trait, at most
_OF_CIRCULARS = frozenset(
    ["to-many", "placeholders", "of-everyone", "signed-by-many", "see:stock", "see:bait", "see:call", "see:offering"]
)
_SHARE = 0.35  # of what the strongest sentence carries, for another to be shown


@dataclass(frozen=True, slots=True)
class Trait:
    """One judgement. `places` are the sentences that carried it, strongest first; `because` the counts that did."""

    holds: bool
    chance: float
    places: tuple[Place, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of the reader. `chance` is that of `kind`."""

    kind: Kind
    chance: float
    places: tuple[Place, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Traits:
    """All nine, and how many sentences are about the writer alone and about the reader."""

    pitch: Trait
    me_centred: Trait
    tailored: Trait
    gives_something: Trait
    context_given: Trait
    sincere_interest: Trait
    register_mix: Trait
    template: Trait
    ask: Ask
    about_me: int
    about_you: int


_NO = Trait(holds=False, chance=0.0)
_NOTHING = Traits(
    pitch=_NO,
    me_centred=_NO,
    tailored=_NO,
    gives_something=_NO,
    context_given=Trait(holds=True, chance=1.0),
    sincere_interest=_NO,
    register_mix=_NO,
    template=_NO,
    ask=Ask("none", 1.0),
    about_me=0,
    about_you=0,
)


def traits(text: Text, reader: Reader, *, semantic: bool = False) -> Traits:
    """Judge a draft for its reader. Of fewer than LEAST words, or in neither language, nothing is said: no trait holds
    but that the context is given, which warns of nothing.
    """
    if not text.lang or sum(len(sentence.words) for sentence in text.body) < LEAST:
        return _NOTHING
    found = features(text, reader)
    sums = {name: score.of(found.values) for name, score in weights.odds().items()}
    thresholds = {name: score.threshold for name, score in weights.odds().items()}
    if semantic and meaning.is_there():
        sums = _with_meaning(text, sums)
        thresholds = {name: score.threshold for name, score in weights.meant_odds().items()}
    judged = {name: _trait(name, sums[name], thresholds[name], found) for name in LEARNED}
    return Traits(
        pitch=judged["pitch"],
        me_centred=judged["me_centred"],
        tailored=judged["tailored"],
        gives_something=judged["gives_something"],
        context_given=judged["context_given"],
        sincere_interest=judged["sincere_interest"],
        register_mix=_mixed(text),
        template=judged["template"],
        ask=_ask(_by_kind(sums), _by_kind(thresholds), found),
        about_me=found.about_me,
        about_you=found.about_you,
    )


def _with_meaning(text: Text, sums: Mapping[str, float]) -> dict[str, float]:
    found = direction([[float(one) for one in row] for row in meaning.meanings(pieces(text))])
    return {name: _meant(score, sums, found) for name, score in weights.meant_odds().items()}


def _meant(odds: MeantOdds, sums: Mapping[str, float], found: Sequence[float]) -> float:
    of_counts = sum(scale * sums[name] for name, scale in odds.scale.items())
    return odds.bias + of_counts + sum(a * b for a, b in zip(odds.meaning, found, strict=True))


def _trait(name: str, of_it: float, threshold: float, found: Features) -> Trait:
    if found.words < FEW_WORDS and not _has_sign(name, found):
        return _NO
    likely = weights.chance(of_it)
    holds = likely >= threshold
    places, because = _carriers(weights.odds()[name], found, sign=1 if holds else -1)
    return Trait(holds, likely, places if holds else (), because)


def _has_sign(name: str, found: Features) -> bool:
    """Whether a short draft has a sign of its own of a fault that is else mostly seen by what is missing."""
    if name == "me_centred":
        return found.about_me > 1
    return name != "template" or not _OF_CIRCULARS.isdisjoint(found.values)


def _by_kind(named: Mapping[str, float]) -> dict[Kind, float]:
    return {kind: named[f"ask:{kind}"] for kind in KINDS}


def kind_of(likely: Mapping[Kind, float], least: Mapping[Kind, float]) -> Kind:
    """The likeliest kind of ask among those that reach their own least chance."""
    return max(KINDS, key=lambda one: (likely[one] >= least[one], likely[one]))


def _ask(of_kinds: Mapping[Kind, float], least: Mapping[Kind, float], found: Features) -> Ask:
    likely = weights.chances(of_kinds)
    kind = kind_of(likely, least)
    if kind == "none":
        return Ask(kind, likely[kind])
    places, because = _carriers(weights.odds()[f"ask:{kind}"], found, sign=1)
    return Ask(kind, likely[kind], places, because)


def _carriers(odds: Odds, found: Features, *, sign: int) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """The sentences, and the counts, that moved a score most in the direction of `sign`."""
    by_sentence: defaultdict[int, float] = defaultdict(float)
    by_name: dict[str, float] = {}
    for name, value in found.values.items():
        moved = sign * odds.weights.get(name, 0.0) * value
        if moved <= 0:
            continue
        by_name[name] = moved
        places = found.places.get(name, ())
        for at, _, _ in places:
            by_sentence[at] += moved / len(places)
    strongest = sorted(by_sentence, key=lambda at: (-by_sentence[at], at))
    least = _SHARE * by_sentence[strongest[0]] if strongest else 0.0
    shown = [at for at in strongest[:SHOWN] if by_sentence[at] >= least]
    shows = [name for name in by_name if found.places.get(name)]  # what stands somewhere, not lengths and shares
    because = sorted(shows, key=lambda name: (-by_name[name], name))[:SHOWN]
    return tuple(found.sentences[at] for at in shown), tuple(because)


def _mixed(text: Text) -> Trait:
    found = mix(text)
    if found is None:
        return _NO
    return Trait(holds=True, chance=1.0, places=tuple((slip.start, slip.end) for slip in found.slips))
