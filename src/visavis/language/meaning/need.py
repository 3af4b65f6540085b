"""What somebody is wanted for: "someone who knows tenancy law", "ich suche eine Hebamme". The words that matter, and
how well they are met by a line about a person, without any model.

    core    the query without the words in which one asks for people: "tenancy law"
    fit     share of the wanted words that stand in the line, each weighed by how rare it is among all lines;
            1 where a word is the same but for its ending, INSIDE where one is the first or last part of the other, as
            German puts words together: "Mietrecht", "Mietrechtskanzlei", "Miet- und Pachtrecht"

A word of the query is a stem of content_words.py. Words of three letters count here ("law", "tax"), of two only in
capitals ("IT", "UX"). Wrong for other words for the same thing, and for other languages than that of the line: that is
what the optional model of meaning is for (semantic.py).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from visavis.language.text.content_words import SMALL, WORD, stem
from visavis.language.text.small_words import ENGLISH, GERMAN

INSIDE = 0.8  # what a part of a compound counts
PART = 4  # letters of such a part at least
REST = 3  # letters of the other part: "Berg" is no part of "Berger"
SHORT = 3  # letters of a word at least, unless it is written in capitals
LONGEST = 200  # characters of a query
MOST = 12  # words of it
FEMALE = 5  # letters before "in" of a word that is taken for a woman's trade

_ASKING = """
    someone somebody anyone anybody who whom who's knows know knowing about can could help helps me my i i'm we need
    needs looking look for looking searching search person people expert experts good at with working works does do has
    have is are a an the understands understand someone's introduce help us from in of in on to and or
    jemand jemanden jemandem wer wen wem wessen der die das den dem des kennt kennen kenne auskennt auskennen kann
    könnte können hilft helfen helfe hilfe mir mich uns mein meine meinen ich wir brauche brauchen braucht suche suchen
    sucht gesucht ein eine einen einem einer für mit in im aus bei beim von vom zu zum zur und oder sich gut gute guten
    person personen leute menschen experte expertin experten expertinnen weiß wissen versteht verstehen etwas was ist
    sind hat haben arbeitet arbeiten
"""
ASKING = frozenset(_ASKING.split())


@dataclass(frozen=True)
class Need:
    """A query. `words` are the stems of what is wanted, in order, each once."""

    query: str
    words: tuple[str, ...]

    @cached_property
    def core(self) -> str:
        """The query from its first to its last word that matters; all of it where none does."""
        matter = [found for found in WORD.finditer(self.query) if _matters(found[0])]
        return self.query[matter[0].start() : matter[-1].end()] if matter else self.query


def need(query: str) -> Need:
    """What is wanted by that."""
    text = " ".join(query[:LONGEST].split())
    words = [_root(one) for found in WORD.findall(text) for one in found.split("-") if _matters(one)]
    return Need(text, tuple(dict.fromkeys(words))[:MOST])


def _matters(word: str) -> bool:
    low = word.casefold().replace("’", "'")
    if len(word) < SHORT:
        return word.isupper() and word != "I"
    return not (low in ASKING or low in SMALL or low in GERMAN or low in ENGLISH)


def _root(word: str) -> str:
    """The stem of a word, of a woman's trade as of a man's: "Lehrerin", "Lehrer"."""
    low = word.casefold()
    bare = low.removesuffix("innen") if low.endswith("innen") else low.removesuffix("in")
    return stem(bare if len(bare) >= FEMALE else low)


@dataclass(frozen=True)
class Words:
    """The words of all lines that are searched: how many lines there are, and in how many each stem stands."""

    lines: int
    counted: Mapping[str, int]

    def weight(self, word: str) -> float:
        """How rare a word is; of a part of compounds, as rare as it is by itself."""
        return log(1 + self.lines / (1 + self.counted.get(word, 0)))


def words_of(line: str) -> frozenset[str]:
    """The stems of a line."""
    return frozenset(_root(part) for word in WORD.findall(line) for part in word.split("-") if _matters(part))


def counted(lines: Iterable[frozenset[str]]) -> Words:
    """What `Words` tells of these."""
    known: Counter[str] = Counter()
    total = 0
    for words in lines:
        known.update(words)
        total += 1
    return Words(total, known)


def met(wanted: Sequence[str], standing: Mapping[str, Sequence[int]], among: Words) -> dict[int, float]:
    """How well each line meets the wanted words, 0 to 1; lines that meet none are missing. `standing` tells in which
    lines each stem stands.
    """
    weights = {word: among.weight(word) for word in wanted}
    total = sum(weights.values())
    found: defaultdict[int, float] = defaultdict(float)
    for word, weight in weights.items():
        here: dict[int, float] = {}
        for other in standing if len(word) >= PART else ():
            if _is_part(word, other) or _is_part(other, word):
                here.update(dict.fromkeys(standing[other], INSIDE))
        here.update(dict.fromkeys(standing.get(word, ()), 1.0))
        for at, share in here.items():
            found[at] += weight * share / total
    return dict(found)


def _is_part(part: str, whole: str) -> bool:
    """Whether one begins or ends the other."""
    is_long = len(part) >= PART and len(whole) - len(part) >= REST
    return is_long and (whole.startswith(part) or whole.endswith(part))
