"""Which pairs of people are worth a closer look: not everybody can be compared with everybody.

Three ways lead to a pair. A shared address, number or profile, or entry of the address book. Two rare words together:
of every person the RAREST words that anybody else has are taken, and whoever shares two of them is looked at. And the
nearest neighbours by char-3-grams: every person's groups of letters are followed from the rarest on, until VISITS
entries were seen; the NEAREST of those met most often for their length are looked at. This finds what is misspelt.

Every way is bounded. Of those who share a key the first BLOCK are paired, so ten thousand people of one name cost no
more than BLOCK. Among more than MANY people the letters are left out, and two must share two pairs of their FEWER
rarest words, which mostly are three words.

Blind for two of whom nothing but one common word agrees, and, among very many, for those misspelt in most words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, repeat

from visavis.identity.grams import groups
from visavis.identity.names import nickname_lines
from visavis.identity.traits import Traits

BLOCK = 50
RAREST = 8
FEWER = 6
NEAREST = 8
VISITS = 300
LEAST_SHARE = 2  # whoever shares less than half of what the nearest share is not near
MANY = 20_000


def pairs(people: Sequence[Traits], often: Mapping[str, int], texts: Sequence[set[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `people`, each once, the smaller first.

    `often` is how many people have each word; `texts` are everybody's char-3-grams, or nothing.
    """
    size = len(people)
    found = set(_by_addresses(people))
    if texts:
        found.update(_by_words(people, often))
        found.update(_by_letters(texts))
    else:
        found.update(_by_more_words(people, often))
    for pair in sorted(found):
        yield divmod(pair, size)


def texts_of(people: Sequence[Traits]) -> list[set[str]]:
    """Everybody's char-3-grams; nothing among very many."""
    return [groups(one.text) for one in people] if len(people) <= MANY else []


def _by_addresses(people: Sequence[Traits]) -> Iterator[int]:
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(people):
        for key in (*one.emails, *one.phones, *one.urls, *_book_names(one)):
            blocks[key].append(i)
    yield from _within(blocks.values(), len(people))


def _book_names(one: Traits) -> Iterable[str]:
    known = one.known
    return (f"={name.strip()}" for name in (*known.listed, *known.called)) if known.listed or known.called else ()


def _by_words(people: Sequence[Traits], often: Mapping[str, int]) -> Iterator[int]:
    """Whoever shares two rare words that are not both a firm's: else all colleagues would be compared."""
    ranks = _ranks(often)
    firms = {rank for word, places in ranks.items() if word[0] == "#" for rank in places}
    base = sum(map(len, ranks.values())) + 1
    blocks: defaultdict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(people):
        for x, y in combinations(_rarest(one, ranks, RAREST), 2):
            if x not in firms or y not in firms:
                blocks[x * base + y].append(i)
    yield from _within(blocks.values(), len(people))


def _by_more_words(people: Sequence[Traits], often: Mapping[str, int]) -> Iterator[int]:
    """Among very many: whoever shares two pairs of rare words with the first who has them; some come several times."""
    size = len(people)
    rank = {word: places[0] for word, places in _ranks(often).items()}
    base = len(rank) + 1
    first: dict[int, int] = {}
    hold = first.setdefault
    for i, one in enumerate(people):
        rare = sorted([rank[word] for word in one.words if word in rank])[:FEWER]
        holders = list(map(hold, [x * base + y for x, y in combinations(rare, 2)], repeat(i)))
        if len(holders) - holders.count(i) < 2:  # noqa: PLR2004 - nobody can be met twice
            continue
        met: set[int] = set()
        for j in holders:
            if j == i:
                continue
            if j in met and _overlap(one.words, people[j].words):
                yield j * size + i
            met.add(j)


def _rarest(one: Traits, ranks: Mapping[str, tuple[int, ...]], count: int) -> list[int]:
    found = [rank for word in one.words if word in ranks for rank in ranks[word]]
    found.sort()
    return found[:count]


def _overlap(words: set[str], others: set[str]) -> bool:
    """Two of five of the fewer words are the same."""
    return 5 * len(words & others) >= 2 * min(len(words), len(others))


def _ranks(often: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    """The places of every word that two people have among all, the rarest first.

    Instead of a given name its lines of short forms count, with everybody who has a name of the line.
    """
    lines: Counter[str] = Counter()
    found: dict[str, tuple[str, ...]] = {}
    for word, n in often.items():
        found[word] = tuple(f"~{line}" for line in nickname_lines(word)) or (word,)
        for each in found[word]:
            lines[each] += n
    order = sorted((n, word) for word, n in lines.items() if n > 1)
    rank = {word: place for place, (_, word) in enumerate(order)}
    return {word: places for word, each in found.items() if (places := tuple(rank[one] for one in each if one in rank))}


def _within(blocks: Iterable[list[int]], size: int) -> Iterator[int]:
    for block in blocks:
        for a, b in combinations(block[:BLOCK], 2):
            if a != b:
                yield a * size + b


def _by_letters(texts: Sequence[set[str]]) -> Iterator[int]:
    """The nearest of everybody, by the groups of letters they share, the rarest first."""
    size = len(texts)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i, found in enumerate(texts):
        for group in found:
            holders[group].append(i)
    length = [len(found) ** 0.5 for found in texts]
    for i, found in enumerate(texts):
        met: Counter[int] = Counter()
        left = VISITS
        for n, group in sorted((len(holders[group]), group) for group in found):
            if n > left:
                break
            if n > 1:
                met.update(holders[group])
                left -= n
        del met[i]
        if not met:
            continue
        least = max(met.values()) / LEAST_SHARE
        near = sorted([(n / length[j], -j) for j, n in met.items() if n >= least], reverse=True)
        for _, j in near[:NEAREST]:
            yield i * size - j if i < -j else -j * size + i
