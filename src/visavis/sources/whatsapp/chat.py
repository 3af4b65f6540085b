"""What has to be known of the whole file before its first message can be told, found out in two readings of it.

The first decides the order of day and month. The second collects who writes, and finds the lines that only look like
messages: an excerpt of another chat that somebody pasted, or an appointment, begins just like a message. Such a line
gives itself away by standing out of order, in the past or in the future of its neighbours, while its author never
stands in order, or while its date is written in another way than those of the file. When more than a quarter of the
file would have to be put down to that, it is no log in order, and everything counts as what it looks like.
"""

from collections import Counter, deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from visavis.records import DateOrder
from visavis.sources.date_order import Decision, OrderEvidence
from visavis.sources.record_key import record_key
from visavis.sources.source import OpenFile
from visavis.sources.whatsapp import wording
from visavis.sources.whatsapp.format import FOUNDED, Head, Shape, date_of, head_of, lines_of, moment, plain_text
from visavis.sources.whatsapp.title import folded, same, title_of

MOST_AUTHORS = 2048  # a group of WhatsApp has 1,024 members
MOST_TEXTS = 10_000
TEXTS_SHARE = 0.25  # of the lines that look like messages
IN_ORDER = -1
PAIR = 2
MOST_SHAPES = 64
NEIGHBOURS = 15
SLACK = 1  # day; what was sent without a net arrives late

SHOWN = 3  # dates, to whoever is asked


@dataclass(frozen=True, slots=True)
class Dates:
    """How the file writes its dates. `orders` holds an order for each shape; `leading` is the shape of most lines.

    `written` are a few of its dates, different ones, as they stand there.
    """

    orders: Mapping[Shape, Decision]
    leading: Shape | None
    is_empty: bool
    written: tuple[str, ...] = ()

    @property
    def order(self) -> Decision:
        """That of most lines; "" when it cannot be told."""
        return self.orders[self.leading] if self.leading else ""


@dataclass(frozen=True, slots=True)
class Chat:
    """Who talks here. `key` is the same for every export of the chat that bears its name.

    `narrators` is the group itself, where the program speaks under its name; `strays` are authors who only stand in
    texts, `texts` the numbers of other lines that only look like messages. `opening` is the first line's number.
    """

    key: str
    title: str
    authors: tuple[str, ...]
    is_group: bool
    opening: int
    narrators: frozenset[str] = frozenset()
    strays: frozenset[str] = frozenset()
    texts: frozenset[int] = frozenset()

    def is_text(self, number: int, head: Head) -> bool:
        """Whether the line is part of the text before it, though it looks like a message."""
        return number in self.texts or head.author in self.strays


def dates_of(file: OpenFile, latest: date) -> Dates:
    """The first reading. `latest` is the last day on which anything can have been written."""
    evidence: dict[Shape, OrderEvidence] = {}
    counts: Counter[Shape] = Counter()
    written: dict[str, None] = {}
    is_empty = True
    for _, line in lines_of(file):
        is_empty = False
        found = date_of(line)
        if found is None or (found[1] not in evidence and len(evidence) >= MOST_SHAPES):
            continue
        parts, shape = found
        counts[shape] += 1
        if shape not in evidence:
            evidence[shape] = OrderEvidence(FOUNDED, latest)
        evidence[shape].add(parts)
        if len(written) < SHOWN:
            written[shape.separator.join(parts)] = None
    leading = counts.most_common(1)[0][0] if counts else None
    return Dates({shape: _decision(one, shape) for shape, one in evidence.items()}, leading, is_empty, tuple(written))


def _decision(evidence: OrderEvidence, shape: Shape) -> Decision:
    sequence = evidence.by_sequence()
    return sequence if sequence == "ymd" else evidence.by_values(shape.separator) or sequence


def chat_of(file: OpenFile, orders: Mapping[Shape, DateOrder], leading: Shape, latest: date) -> Chat:
    """The second reading, once the orders are known."""
    roll = _Roll(leading, latest.toordinal())
    opening, first, is_group = 0, "", False
    voices: set[str] = set()  # who wrote anything that is surely their own
    for number, line in lines_of(file):
        head = head_of(line)
        if head is None:
            continue
        if not opening:
            opening, first = number, plain_text(line)
        if is_told(head, is_opening=number == opening):
            is_group = is_group or wording.tells_of_group(f"{head.author} {head.text}")
            continue
        at = moment(head, orders[head.shape], date.max) if head.shape in orders else None
        if at is not None:
            roll.add(_Line(number, head.author, head.shape, at.toordinal()))
            if not head.text.startswith(wording.MARK) and len(voices) < MOST_AUTHORS:
                voices.add(head.author)
    strays, texts = roll.closed()
    authors = tuple(author for author in roll.authors if author not in strays)
    title = title_of(file.path)
    silent = {one for one in authors if one not in voices and same(one, title)} if len(authors) > PAIR else set()
    return Chat(
        key=record_key(folded(title) or first),
        title=title,
        authors=tuple(author for author in authors if author not in silent),
        is_group=is_group,
        opening=opening,
        narrators=frozenset(silent),
        strays=strays,
        texts=texts,
    )


def is_told(head: Head, *, is_opening: bool) -> bool:
    """Whether the program says this, and no person: it has no author, or a mark and the words of the program.

    An iPhone's export opens with such a line; there the mark is enough, whatever the language.
    """
    if not head.author or wording.is_sentence(head.author):
        return True
    if not head.text.startswith(wording.MARK):
        return wording.is_notice(head.text)
    said = wording.said(head.text)
    return said.kind == "system" or (is_opening and said.text != "")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    author: str
    shape: Shape
    day: int


@dataclass(slots=True)
class _Roll:
    """Judges each line when those around it are known. Lives for one reading.

    A line stands in order between the middle of the NEIGHBOURS before it and the middle of those after it; so a few
    odd lines among them do not matter.
    """

    leading: Shape
    latest: int
    authors: dict[str, int] = field(default_factory=dict)  # IN_ORDER, or how many lines of theirs stand out of order
    texts: set[int] = field(default_factory=set)
    count: int = 0
    before: deque[int] = field(default_factory=lambda: deque(maxlen=NEIGHBOURS))
    waiting: deque[_Line] = field(default_factory=deque)

    def add(self, line: _Line) -> None:
        self.count += 1
        self.waiting.append(line)
        if len(self.waiting) > NEIGHBOURS:
            self._judge(self.waiting.popleft())

    def closed(self) -> tuple[frozenset[str], frozenset[int]]:
        """The authors who stand in texts only, and the other lines that do."""
        while self.waiting:
            self._judge(self.waiting.popleft())
        strays = frozenset(author for author, lines in self.authors.items() if lines != IN_ORDER)
        given_up = len(self.texts) + sum(self.authors[author] for author in strays)
        too_many = len(self.authors) >= MOST_AUTHORS or len(self.texts) > MOST_TEXTS
        if too_many or given_up > TEXTS_SHARE * self.count:
            return frozenset(), frozenset()
        return strays, frozenset(self.texts)

    def _judge(self, line: _Line) -> None:
        earliest = _middle(self.before, line.day) - SLACK
        latest = min(self.latest, _middle([one.day for one in self.waiting], line.day) + SLACK)
        in_order = earliest <= line.day <= latest
        self.before.append(line.day)
        if not in_order and line.shape != self.leading:
            if len(self.texts) <= MOST_TEXTS:
                self.texts.add(line.number)
            return
        lines = self.authors.get(line.author, 0)
        if lines or len(self.authors) < MOST_AUTHORS:
            self.authors[line.author] = IN_ORDER if in_order or lines == IN_ORDER else lines + 1


def _middle(days: Collection[int], otherwise: int) -> int:
    return sorted(days)[len(days) // 2] if days else otherwise
