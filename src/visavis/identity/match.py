"""Who may be one person: pairs of people for the user to look at, with what speaks for it and what against.

Not everybody is compared with everybody: neighbours.py finds the pairs. Then the evidence is added up (weigh.py) in the
manner of Fellegi and Sunter (1969): fixed weights in bits, and what a name, a firm or a domain says depends on how rare
it is among these people (book.py). From THRESHOLD on a pair is proposed. Nothing is ever joined here.

How sure it is: *certain* where they share an address, a number or a profile that leads to one person, or the telephone
calls one as the address book lists the other; and the names agree, and nothing speaks against it. *Likely* from LIKELY
bits on with nothing against it; else *possible*. Only the certain may be accepted in bulk, by the user.

Two of different given names in one home are a family. Only in a book that is worn, where so many names of one home are
misspelt that entries were evidently typed in carelessly, may a whole other name be a slip, too (`_is_worn`).

Wrong for two people of one name in one firm of whom nothing else is known, and blind where a name changed and no
address stayed. docs/concepts/same-person.md has the figures.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from visavis.identity.book import Book, counted
from visavis.identity.evidence import AGAINST, FOR, NAMES_FOR, Evidence, Proposal, Sureness
from visavis.identity.grams import Weights, groups
from visavis.identity.known import Known, Post
from visavis.identity.neighbours import MANY, pairs, texts_of
from visavis.identity.postal import Nearness
from visavis.identity.shared import shared
from visavis.identity.traits import Traits
from visavis.identity.weigh import SAME_PLACE, NameMatch, Weighed, home, home_bits, name_match
from visavis.identity.written import SHARE

__all__ = ["Evidence", "Known", "Post", "Proposal", "Sureness", "beside", "proposals"]

THRESHOLD = 1.0  # bits above the odds of any two
LIKELY = 6.0
SAMPLE = 5000  # texts of which the rarity of letters is taken among very many
WORN = 20  # misspelt names of one home before a book counts as worn
HALF_STRENGTH = 12.0  # bits above THRESHOLD at which strength is a half
AGREEING = frozenset({"same-name", "written-otherwise", "name-order", "short-name"})
STRONG = frozenset({"same-email", "same-url", "same-phone"})


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two people and what is common to all judgements about them."""

    a: Traits
    b: Traits
    name: NameMatch | None
    home: tuple[Nearness, str, str] | None


def proposals(
    people: Iterable[Known], *, apart: frozenset[frozenset[int]] = frozenset(), limit: int | None = None
) -> list[Proposal]:
    """The strongest proposals first, at most `limit`; none for a pair in `apart`, and none for relatives."""
    everybody = sorted(map(Traits, people), key=lambda one: one.id)
    often = counted(one.words for one in everybody)
    book = Book(len(everybody), often)
    texts = texts_of(everybody)
    weights = _weights(everybody, texts)
    met = [_pair(everybody[i], everybody[j], book, weights) for i, j in pairs(everybody, often, texts)]
    is_worn = _is_worn(met)
    found = [
        proposal
        for pair in met
        if not _ruled_out(pair, apart) and (proposal := _judge(pair, book, is_worn=is_worn)) is not None
    ]
    return sorted(found, key=lambda one: (-one.strength, one.a, one.b))[:limit]


def beside(proposals: Iterable[Proposal], together: frozenset[frozenset[int]]) -> list[Proposal]:
    """With `together` against every pair who took part in one exchange or event: lower then, and never certain."""
    found = [_lowered(one) if frozenset((one.a, one.b)) in together else one for one in proposals]
    return sorted(found, key=lambda one: (-one.strength, one.a, one.b))


def _lowered(one: Proposal) -> Proposal:
    bits = _bits(one.strength) + AGAINST["together"]
    return replace(one, strength=_strength(bits), sureness="possible", against=(*one.against, Evidence("together")))


def _weights(everybody: Sequence[Traits], texts: Sequence[set[str]]) -> Weights:
    if texts:
        return Weights(texts, len(texts))
    sample = everybody[:: max(len(everybody) // SAMPLE, 1)]
    return Weights((groups(one.text) for one in sample), len(sample))


def _pair(a: Traits, b: Traits, book: Book, weights: Weights) -> _Pair:
    return _Pair(a, b, name_match(a, b, book), home(a, b, weights))


def _ruled_out(pair: _Pair, apart: frozenset[frozenset[int]]) -> bool:
    a, b = pair.a, pair.b
    if b.id in a.known.relatives or a.id in b.known.relatives:
        return True
    return bool(apart) and frozenset((a.id, b.id)) in apart


def _is_worn(met: Iterable[_Pair]) -> bool:
    """Among the homes in which a family name comes twice, there are as many misspelt given names as half the others."""
    slips = others = 0
    for pair in met:
        if pair.home is not None and pair.name is not None and pair.home[0].letters >= SAME_PLACE:
            agreement = pair.name.agreement
            if SHARE[agreement.family] > 0:
                slips += agreement.given == "alike"
                others += agreement.given == "other"
    return slips >= WORN and slips >= others / 2


def _judge(pair: _Pair, book: Book, *, is_worn: bool) -> Proposal | None:
    found = [*_names(pair, is_worn=is_worn), *shared(pair.a, pair.b, pair.name, book), *_homes(pair, is_worn=is_worn)]
    total = sum(bits for _, bits in found) + book.prior
    if total < THRESHOLD:
        return None
    for_it = tuple(one for one, bits in found if one.key in FOR or one.key in NAMES_FOR)
    against = tuple(one for one, bits in found if one.key in AGAINST)
    if all(one.key in NAMES_FOR for one in for_it):
        against = (*against, Evidence("nothing-else"))
    return Proposal(pair.a.id, pair.b.id, _strength(total), _sureness(for_it, against, total), for_it, against)


def _sureness(for_it: Sequence[Evidence], against: Sequence[Evidence], total: float) -> Sureness:
    if against:
        return "possible"
    keys = {one.key for one in for_it}
    if "as-in-address-book" in keys or (keys & STRONG and keys & AGREEING):
        return "certain"
    return "likely" if total >= LIKELY else "possible"


def _strength(bits: float) -> float:
    """Between 0 and 1, rising with the bits."""
    above = max(bits - THRESHOLD, 0.0)
    return round(above / (above + HALF_STRENGTH), 4)


def _bits(strength: float) -> float:
    return THRESHOLD + HALF_STRENGTH * strength / (1 - strength)


def _names(pair: _Pair, *, is_worn: bool) -> Iterator[Weighed]:
    match = pair.name
    if match is None:
        return
    values = {"address": match.a, "name": match.b} if match.key == "address-spells-name" else {"a": match.a, "b": match.b}
    bits = match.bits
    if is_worn and pair.home is not None and pair.home[0].letters >= SAME_PLACE / 2:
        bits += _forgiven(match)
    yield Evidence(match.key, values), bits
    if match.key == "same-given":
        yield Evidence("other-family", values), 0.0
    if any(one.is_mixed for one in (*pair.a.names, *pair.b.names)):
        yield Evidence("mixed-script", {"name": next(n.raw for n in (*pair.a.names, *pair.b.names) if n.is_mixed)}), AGAINST["mixed-script"]
    generations = [{name.generation for name in one.names if name.generation} for one in (pair.a, pair.b)]
    if all(generations) and generations[0].isdisjoint(generations[1]):
        yield Evidence("other-generation", values), AGAINST["other-generation"]


def _forgiven(match: NameMatch) -> float:
    """In a worn book a whole other name may be a slip."""
    given, family = match.agreement.given == "other", match.agreement.family == "other"
    if given:
        return -AGAINST["other-name"] - 4.0 if family else -AGAINST["other-given"] - 2.0
    return -AGAINST["other-family"] - 2.5 if family else 0.0


def _homes(pair: _Pair, *, is_worn: bool) -> Iterator[Weighed]:
    if pair.home is None:
        return
    near, written, other = pair.home
    bits = home_bits(near)
    if bits <= 0:
        yield Evidence("other-address", {"a": written, "b": other}), bits
        return
    key, values = ("same-address", {"address": written}) if near.letters >= SAME_PLACE else ("like-address", {"a": written, "b": other})
    yield Evidence(key, values), bits
    if pair.name is not None and pair.name.agreement.given == "other" and not is_worn:
        yield Evidence("shared-address", {"value": written}), -bits
