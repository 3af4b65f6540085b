"""Cues: which few words, in a row, show something; the one way in which patterns of words are said in this program.

One cue a line, in tables by what they show. Words are small letters; "a|b" is one or the other, "stem*" any word that
begins so, ".." up to GAP words in between, "^" before the first: at the beginning of a sentence; "?" at the end: in a
question only. An open word needs STEM letters, since cues are looked up by them.

A sentence is walked once, word by word; a word that begins no cue costs one look into a dictionary, so that thousands
of cues cost no more than a hundred. A cue takes the first word that fits after a gap and does not try another.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, Self

Table = Mapping[str, str]
"""Lines of cues by the name of what they show."""

GAP = 4  # words that ".." may stand for
STEM = 4  # letters, first or last, by which cues with an open first word are found
REMEMBERED = 20_000  # words


class Hit(NamedTuple):
    """A cue that was found: what it shows, and the indexes of its first and its last word."""

    name: str
    first: int
    last: int


class Wanted(NamedTuple):
    """One place of a cue: the words that may stand there, their beginnings or endings, and whether a gap is first."""

    words: frozenset[str]
    stems: tuple[str, ...]
    endings: tuple[str, ...]
    gap: bool


class Cue(NamedTuple):
    """What follows the words a cue is found by, and whether these must begin the sentence.

    One of `needed`, where there are any, must be in the sentence: a quick look that saves most of the slow ones.
    """

    name: str
    rest: tuple[Wanted, ...]
    first: bool
    needed: frozenset[str] = frozenset()
    stem: str = ""
    ending: str = ""


class Start(NamedTuple):
    """The cues that begin with one word: those found by their second word, and the others.

    Of the others, those that need one of a few words further on stand under each of these, and are tried only where
    it is in the sentence.
    """

    by_second: dict[str, list[Cue]]
    needing: dict[str, list[Cue]]
    others: list[Cue]

    def keep(self, cue: Cue, needed: set[str]) -> None:
        """Take in a cue that is not found by its second word, and what it needs among all that is needed."""
        needed |= cue.needed
        for word in cue.needed:
            self.needing.setdefault(word, []).append(cue)
        if not cue.needed:
            self.others.append(cue)


class Starts(dict[str, Start | None]):
    """The cues by their first word. Words that begin none, or one with an open end, are remembered as they come."""

    def __init__(self) -> None:
        """No cues yet."""
        super().__init__()
        self.needed: set[str] = set()  # all words that any cue needs
        self.stems: dict[str, list[Cue]] = {}  # those whose first word is open, by its first letters, or its last
        self.endings: dict[str, list[Cue]] = {}

    def __missing__(self, word: str) -> Start | None:
        """What begins with a word that is no cue's own."""
        found = self.with_stem(word)
        start = Start({}, {}, []) if found else None
        for cue in found:
            assert start is not None
            start.keep(cue, self.needed)
        if len(self) < REMEMBERED:
            self[word] = start
        return start

    def with_stem(self, word: str) -> list[Cue]:
        """The cues whose first word this may be, by its beginning or its ending."""
        by_stem = [cue for cue in self.stems.get(word[:STEM], ()) if word.startswith(cue.stem)]
        return by_stem + [cue for cue in self.endings.get(word[-STEM:], ()) if word.endswith(cue.ending)]

    def take(self, name: str, line: str) -> None:
        """Take in one line of a table."""
        head, *rest = line.strip("^? ").split()
        cue = _cue(name, tuple(_wanted(rest)), first=line.strip().startswith("^"))
        for word in head.split("|"):
            if word.endswith("*"):
                stem = word[:-1]
                assert len(stem) >= STEM, f"{line}: an open first word needs {STEM} letters"
                self.stems.setdefault(stem[:STEM], []).append(cue._replace(stem=stem))
                continue
            if word.startswith("*"):
                ending = word[1:]
                assert len(ending) >= STEM, f"{line}: an open first word needs {STEM} letters"
                self.endings.setdefault(ending[-STEM:], []).append(cue._replace(ending=ending))
                continue
            start = self.get(word) or self.setdefault(word, Start({}, {}, []))
            assert start is not None
            if cue.rest and not cue.rest[0].gap and not (cue.rest[0].stems or cue.rest[0].endings):
                for second in cue.rest[0].words:
                    start.by_second.setdefault(second, []).append(_cue(name, cue.rest[1:], first=cue.first))
            else:
                start.keep(cue, self.needed)

    def close(self) -> None:
        """Let words that begin cues of their own also begin those with an open end."""
        for word, start in self.items():
            if start is not None:
                for cue in self.with_stem(word):
                    start.keep(cue, self.needed)


class Cues:
    """Tables of cues as they are looked up, in a question and in what is none."""

    def __init__(self, plain: Starts, asked: Starts) -> None:
        """Made by `of`."""
        self._plain, self._asked = plain, asked

    @classmethod
    def of(cls, *tables: Table, of_questions: Collection[str] = ()) -> Self:
        """The cues of these tables together; those under the names in `of_questions` hold in questions only."""
        plain, asked = Starts(), Starts()
        for table in tables:
            for name, lines in table.items():
                for line in lines.strip().splitlines():
                    asked.take(name, line)
                    if not (line.rstrip().endswith("?") or name in of_questions):
                        plain.take(name, line)
        plain.close()
        asked.close()
        return cls(plain, asked)

    def find(self, words: Sequence[str], *, question: bool) -> Iterator[Hit]:
        """Every cue in a sentence, by its first word; `words` are small letters with straight apostrophes, no signs.

        One that is found in two ways is told twice.
        """
        starts = self._asked if question else self._plain
        for at, (word, second) in enumerate(pairwise([*words, ""])):
            start = starts[word]
            if start is None:
                continue
            for cue in start.by_second.get(second, ()):
                end = 0 if cue.needed and cue.needed.isdisjoint(words) else _end(cue, words, at, at + 2)
                if end:
                    yield Hit(cue.name, at, end - 1)
            for cue in _tried(start, words):
                end = _end(cue, words, at, at + 1)
                if end:
                    yield Hit(cue.name, at, end - 1)

    def add_names(self, words: list[str], found: set[str], *, question: bool) -> None:
        """Add what the cues of a sentence show to what was found; what was found already is not looked for again.

        As `find`, for whoever needs no places: a third of its time.
        """
        starts = self._asked if question else self._plain
        rare = starts.needed.intersection(words)
        seconds = words[1:]
        seconds.append("")
        for at, (start, second) in enumerate(zip(map(starts.__getitem__, words), seconds, strict=False)):
            if start is None:
                continue
            by_second, needing, others = start
            if second in by_second:
                _add(by_second[second], words, at, at + 2, found)
            if others:
                _add(others, words, at, at + 1, found)
            if needing and rare:
                for word in rare:
                    if word in needing:
                        _add(needing[word], words, at, at + 1, found)


def _add(cues: Sequence[Cue], words: Sequence[str], at: int, rest_at: int, found: set[str]) -> None:
    """Add the names of those of these cues that are there, begun at `at`, their rest from `rest_at` on."""
    for cue in cues:
        name, rest, first, needed, *_ = cue
        if name in found or (needed and needed.isdisjoint(words)):
            continue
        if not (rest or first) or _end(cue, words, at, rest_at):
            found.add(name)


def _tried(start: Start, words: Sequence[str]) -> list[Cue]:
    """The cues of a first word that may be in a sentence, those that need one of its words among them."""
    _, needing, others = start
    if needing.keys().isdisjoint(words):
        return others
    return [*others, *(cue for word in words for cue in needing.get(word, ()))]


def _end(cue: Cue, words: Sequence[str], start: int, at: int) -> int:
    """The index after the last word of a cue that began at `start`, its rest from `at` on; 0 where it is not there."""
    if cue.first and start:
        return 0
    for wanted, stems, endings, gap in cue.rest:
        for here in range(at, min(len(words), at + GAP + 1 if gap else at + 1)):
            word = words[here]
            if word in wanted or (stems and word.startswith(stems)) or (endings and word.endswith(endings)):
                at = here + 1
                break
        else:
            return 0
    return at


def _cue(name: str, rest: tuple[Wanted, ...], *, first: bool) -> Cue:
    closed = [wanted.words for wanted in rest if wanted.words and not (wanted.stems or wanted.endings)]
    rarest = max(closed, key=lambda words: min(map(len, words)), default=frozenset[str]())  # long words are rare ones
    return Cue(name, rest, first, rarest)


def _wanted(parts: Sequence[str]) -> Iterator[Wanted]:
    gap = False
    for part in parts:
        if part == "..":
            gap = True
            continue
        words = part.split("|")
        stems = tuple([word[:-1] for word in words if word.endswith("*")])
        endings = tuple([word[1:] for word in words if word.startswith("*")])
        yield Wanted(frozenset([word for word in words if "*" not in word]), stems, endings, gap)
        gap = False
