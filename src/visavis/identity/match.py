"""Who may be one person: pairs of people for the user to look at, with what speaks for it and what against.

Not everybody is compared with everybody: neighbours.py finds the pairs. Then the evidence is added up (name_match.py,
homes.py, shared.py) in the manner of Fellegi and Sunter (1969): fixed weights in bits (evidence.py), and what a name,
a firm or a domain says depends on how rare it is among these people (book.py). From THRESHOLD on a pair is proposed.
Nothing is ever joined here.

How sure it is: *certain* where they share an address, a number or a profile that leads to one person, or the telephone
calls one as the address book lists the other; and the names agree, and nothing speaks against it. *Likely* from LIKELY
bits on with nothing against it; else *possible*. Only the certain may be accepted in bulk, by the user.

Two of different given names are two people, whatever they share: a family, an office, twins. Only in a book that is
worn, where so many names of one home are misspelt that entries were evidently typed in carelessly, may a whole other
name in a like home be a slip, too, the more so the more worn it is (worn.py).

Wrong for two people of one name in one firm of whom nothing else is known, and blind where a name changed and no
address stayed. docs/concepts/same-person.md has the figures.
"""

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from math import log2

from visavis.identity.book import Book
from visavis.identity.evidence import AGAINST, FOR, NAMES_FOR, PARTLY, Evidence, Proposal, Sureness, Weighed
from visavis.identity.grams import Weights, groups
from visavis.identity.homes import NOT_FAR, SAME_PLACE, Home, home, home_evidence
from visavis.identity.known import Known, Post
from visavis.identity.name_match import TWO_PEOPLE, NameMatch, name_evidence, name_match
from visavis.identity.neighbours import pairs, texts_of
from visavis.identity.shared import shared
from visavis.identity.traits import Traits
from visavis.identity.worn import worn
from visavis.identity.written import SHARE

__all__ = ["Evidence", "Known", "Post", "Proposal", "Sureness", "beside", "proposals"]

THRESHOLD = 1.0  # bits above the odds of any two
LIKELY = 6.0
HALF_STRENGTH = 12.0  # bits above THRESHOLD at which strength is a half
SAMPLE = 5000  # texts of which the rarity of letters is taken among very many
EACH = 20  # proposals of one person
FEW = 3  # entries of one name that may be one person, though nothing else speaks for it

AGREEING = frozenset({"same-name", "written-otherwise", "name-order", "short-name"})
WHOLE = AGREEING - {"short-name"} | {"former-name", "double-name"}
ONES_OWN = frozenset({"same-email", "same-url"})


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two people, and what is looked at first."""

    a: Traits
    b: Traits
    name: NameMatch | None
    home: Home | None

    @property
    def has_other_given(self) -> bool:
        """Two whole names with two given names: a family, colleagues, strangers."""
        is_other = self.name is not None and self.name.agreement.given == "other"
        return is_other and self.a.has_whole_name and self.b.has_whole_name


def proposals(
    people: Iterable[Known], *, apart: frozenset[frozenset[int]] = frozenset(), limit: int | None = None
) -> list[Proposal]:
    """The strongest proposals first, at most `limit`; none for a pair in `apart`, and none for relatives."""
    with _without_collection():
        everybody = sorted(map(Traits, people), key=lambda one: one.id)
        book = Book(everybody)
        texts = texts_of(everybody)
        weights = _weights(everybody, texts)
        looked_at = (_pair(everybody[i], everybody[j], book, weights) for i, j in pairs(everybody, book.often, texts))
        met = [pair for pair in looked_at if pair is not None]
        wear = _wear(met)
        judged = (_judge(pair, book, wear) for pair in met if not _ruled_out(pair, apart))
        found = _strongest_first(one for one in judged if one is not None)
        return list(islice(_at_most_each(found), limit))


def beside(proposals: Iterable[Proposal], together: frozenset[frozenset[int]]) -> list[Proposal]:
    """With `together` against every pair who took part in one exchange or event: lower then, and never certain."""
    return _strongest_first(_lowered(one) if frozenset((one.a, one.b)) in together else one for one in proposals)


def _strongest_first(found: Iterable[Proposal]) -> list[Proposal]:
    return sorted(found, key=lambda one: (-one.strength, one.a, one.b))


def _at_most_each(found: Iterable[Proposal]) -> Iterator[Proposal]:
    """Without pairs both of whom stand in EACH stronger ones: nobody would look at them."""
    often: Counter[int] = Counter()
    for one in found:
        if often[one.a] < EACH or often[one.b] < EACH:
            often.update((one.a, one.b))
            yield one


@contextmanager
def _without_collection() -> Iterator[None]:
    """Nothing that is made here refers back to itself, and looking for that among millions of words takes a quarter."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _lowered(one: Proposal) -> Proposal:
    bits = THRESHOLD + HALF_STRENGTH * one.strength / (1 - one.strength) + AGAINST["together"]
    return replace(one, strength=_strength(bits), sureness="possible", against=(*one.against, Evidence("together")))


def _weights(everybody: Sequence[Traits], texts: Sequence[set[str]]) -> Weights:
    if texts:
        return Weights(texts, len(texts))
    sample = everybody[:: max(len(everybody) // SAMPLE, 1)]
    return Weights((groups(one.text) for one in sample), len(sample))


def _pair(a: Traits, b: Traits, book: Book, weights: Weights) -> _Pair | None:
    """None where two names say at once that they are two people's."""
    name = name_match(a, b, book)
    return None if name is TWO_PEOPLE else _Pair(a, b, name, home(a, b, weights))


def _ruled_out(pair: _Pair, apart: frozenset[frozenset[int]]) -> bool:
    a, b = pair.a, pair.b
    if b.id in a.known.relatives or a.id in b.known.relatives:
        return True
    return bool(apart) and frozenset((a.id, b.id)) in apart


def _wear(met: Iterable[_Pair]) -> float:
    """By how many homes with one family name have one given name twice, once misspelt, and how many two (worn.py)."""
    slips = others = 0
    for pair in met:
        if pair.home is not None and pair.name is not None and pair.home[0].letters >= SAME_PLACE:
            agreement = pair.name.agreement
            if SHARE[agreement.family] > 0:
                slips += agreement.given == "alike"
                others += agreement.given == "other"
    return worn(slips, others)


def _judge(pair: _Pair, book: Book, wear: float) -> Proposal | None:
    a, b, name = pair.a, pair.b, pair.name
    slip = wear if pair.home is not None and pair.home[0].letters >= NOT_FAR else 0.0
    if (pair.has_other_given and not slip) or _is_out_of_reach(pair, book):
        return None
    found = [
        *name_evidence(a, b, name, slip=slip),
        *shared(a, b, name, book),
        *home_evidence(pair.home, book),
    ]
    if name is not None and not any(one.key in FOR for one, _ in found):
        found += _alone(name, book)
    total = sum(bits for _, bits in found) + book.prior
    if total < THRESHOLD:
        return None
    for_it = tuple(one for one, _ in found if one.key in FOR or one.key in NAMES_FOR)
    against = tuple(one for one, _ in found if one.key in AGAINST)
    return Proposal(a.id, b.id, _strength(total), _sureness(for_it, against, total), for_it, against)


def _is_out_of_reach(pair: _Pair, book: Book) -> bool:
    """Nothing is left to be found but a firm, and the name with it would not do."""
    a, b, name = pair.a, pair.b, pair.name
    if (name.bits if name else 0.0) + FOR["same-organisation"] + book.prior >= THRESHOLD or pair.home is not None:
        return False
    if a.known.called or b.known.called or (a.known.birthdays and b.known.birthdays):
        return False
    keys = ((a.emails, b.emails), (a.phones, b.phones), (a.urls, b.urls))
    return all(set(mine).isdisjoint(theirs) for mine, theirs in keys)


def _alone(match: NameMatch, book: Book) -> list[Weighed]:
    """The name is all there is. Then it must be the same in whole, and few may be called so."""
    found = [(Evidence("nothing-else"), AGAINST["nothing-else"] if match.key in WHOLE else PARTLY)]
    count = book.namesakes(match.agreement.given_word, match.agreement.family_word)
    if count > FEW:
        many = Evidence("namesakes", {"name": match.a, "count": str(count)})
        found.append((many, AGAINST["namesakes"] * log2(count / FEW)))
    return found


def _sureness(for_it: Sequence[Evidence], against: Sequence[Evidence], bits: float) -> Sureness:
    if against:
        return "possible"
    keys = {one.key for one in for_it}
    if "as-in-address-book" in keys or _is_ones_own(keys):
        return "certain"
    return "likely" if bits >= LIKELY else "possible"


def _is_ones_own(keys: set[str]) -> bool:
    """An address or a profile, or a number, which a family may share: then Maria and Marie are not certainly one."""
    if keys & ONES_OWN:
        return not keys.isdisjoint(AGREEING)
    return "same-phone" in keys and not keys.isdisjoint(AGREEING - {"short-name"})


def _strength(bits: float) -> float:
    """Between 0 and 1, rising with the bits."""
    above = max(bits - THRESHOLD, 0.0)
    return round(above / (above + HALF_STRENGTH), 4)
