"""What is counted in a draft, each count by a name: the evidence from which draft/traits.py judges.

    see:GROUP, first:GROUP, last:GROUP  hits of a group of cues (draft/cues) in the body, in its first two sentences,
                                        in its last two: log2(1 + hits)
    the others                          shares and counts that no words say: statements about the writer and about the
                                        reader, questions about the reader, demands in a row, sums, placeholders, the
                                        form of the salutation, who signs; the relation, the channel and the language

Each count remembers where in the text it is from, so that a judgement can show it.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log2, log10

from visavis.language.cues import Cues
from visavis.language.draft.cues import CUES
from visavis.language.draft.of_reader import of_reader
from visavis.language.draft.reader import Reader
from visavis.language.draft.tokens import Token, tokens, word_set
from visavis.language.text.segment import Sentence, Text

MOST = 400  # sentences; what is longer is no letter
FEW_WORDS, FEW_SENTENCES = 30, 3
"""No example is shorter, so a shorter draft counts as this long: one "we" among seven words makes no circular."""
Place = tuple[int, int]
GROUPS = tuple(sorted({name for table in CUES.values() for name in table}))


@dataclass(frozen=True)
class Features:
    """The counts by name, and where each is from: (sentence, start, end). What is not there counts 0."""

    values: Mapping[str, float]
    places: Mapping[str, Sequence[tuple[int, int, int]]]
    sentences: Sequence[Place]
    words: int  # of the body
    about_me: int
    about_you: int


class _Count:
    """Collects values with their places."""

    def __init__(self) -> None:
        self.values: dict[str, float] = {}
        self.places: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)

    def put(self, name: str, value: float, *places: tuple[int, int, int]) -> None:
        if value:
            self.values[name] = float(value)
            self.places[name].extend(places)


@lru_cache(maxsize=4)
def _cues(lang: str) -> Cues:
    return Cues.of(*([CUES[lang]] if lang in CUES else CUES.values()))


_ME, _YOU = frozenset({"ME", "MY", "WE", "OUR"}), frozenset({"YOU", "YOUR"})


@dataclass(frozen=True, eq=False)
class _Line:
    """A sentence with what was found in it."""

    at: int
    sentence: Sentence
    tokens: tuple[Token, ...]
    names: tuple[str, ...]
    hits: Mapping[str, Sequence[Place]]

    @property
    def is_me(self) -> bool:
        return not _ME.isdisjoint(self.names)

    @property
    def is_you(self) -> bool:
        return not _YOU.isdisjoint(self.names)

    @property
    def place(self) -> tuple[int, int, int]:
        return self.at, self.sentence.start, self.sentence.end

    def has(self, *groups: str) -> bool:
        return any(group in self.hits for group in groups)


def features(text: Text, reader: Reader) -> Features:
    """Count, in the first MOST sentences."""
    lines = [_line(text, at, found) for at, found in enumerate(tokens(text, MOST))]
    body = [line for line in lines if line.sentence.zone == "body" and line.names]
    count = _Count()
    _groups(count, body)
    statements = _statements(count, body)
    _selling(count, body)
    _giving(count, body)
    _questions(count, body)
    _demands(count, text, body)
    _amounts(count, text, body)
    _form(count, text, lines, body)
    for name, value in of_reader(count.values, reader, text.lang).items():
        count.put(name, value)
    sentences = tuple((line.sentence.start, line.sentence.end) for line in lines)
    words = sum(len(line.sentence.words) for line in body)
    return Features(count.values, count.places, sentences, words, *statements)


def _line(text: Text, at: int, found: tuple[Token, ...]) -> _Line:
    sentence = text.sentences[at]
    names = tuple(token.name for token in found)
    hits: defaultdict[str, list[Place]] = defaultdict(list)
    if sentence.zone == "body":
        ends: dict[str, int] = {}
        for hit in _cues(sentence.lang or text.lang).find(names, question=sentence.is_question):
            if hit.first >= ends.get(hit.name, 0):  # the same words are not counted twice
                hits[hit.name].append((found[hit.first].word.start, found[hit.last].word.end))
                ends[hit.name] = hit.last + 1
    return _Line(at, sentence, found, names, dict(hits))


def _groups(count: _Count, body: Sequence[_Line]) -> None:
    for group in GROUPS:
        for part, some in (("see", body), ("first", body[:2]), ("last", body[-2:])):
            places = [(line.at, *place) for line in some for place in line.hits.get(group, ())]
            count.put(f"{part}:{group}", log2(1 + len(places)), *places)


def _statements(count: _Count, body: Sequence[_Line]) -> tuple[int, int]:
    """Who the sentences are about."""
    only_me = [line for line in body if line.is_me and not line.is_you]
    with_you = [line for line in body if line.is_you]
    about_you = [line for line in with_you if not line.is_me or line.sentence.is_question or line.names[0] in _YOU]
    total = max(FEW_SENTENCES, len(body))
    words = max(FEW_WORDS, sum(len(line.names) for line in body))
    mine = [line.place for line in body for name in line.names if name in {"ME", "MY"}]
    ours = [line.place for line in body for name in line.names if name in {"WE", "OUR"}]
    theirs = [line.place for line in body for name in line.names if name in _YOU]
    count.put("share-only-me", len(only_me) / total, *(line.place for line in only_me))
    count.put("share-you", len(with_you) / total, *(line.place for line in with_you))
    count.put("share-about-you", len(about_you) / total, *(line.place for line in about_you))
    spoken = [len(line.names) for line in only_me]
    count.put("share-words-only-me", sum(spoken) / words, *(line.place for line in only_me))
    count.put("share-words-you", sum(len(line.names) for line in with_you) / words)
    count.put("share-nobody", sum(not line.is_me and not line.is_you for line in body) / total)
    count.put("only-me", log2(1 + len(only_me)), *(line.place for line in only_me))
    count.put("with-you", log2(1 + len(with_you)), *(line.place for line in with_you))
    count.put("me-words", 10 * len(mine) / words, *mine)
    count.put("we-words", 10 * len(ours) / words, *ours)
    count.put("you-words", 10 * len(theirs) / words, *theirs)
    count.put("me-less-you", 10 * (len(mine) + len(ours) - len(theirs)) / words, *mine)
    count.put("me-count", log2(1 + len(mine)), *mine)
    count.put("you-count", log2(1 + len(theirs)), *theirs)
    opened = [line for line in body if line.names[0] in {"ME", "MY", "WE", "OUR"}]
    count.put("share-opens-me", len(opened) / total, *(line.place for line in opened))
    opened = [line for line in body if line.names[0] in _YOU]
    count.put("share-opens-you", len(opened) / total, *(line.place for line in opened))
    if body:
        count.put("first-is-you", body[0].is_you, body[0].place)
        count.put("first-is-me", body[0].is_me and not body[0].is_you, body[0].place)
        count.put("first-asks", body[0].sentence.is_question, body[0].place)
        count.put("last-asks", body[-1].sentence.is_question, body[-1].place)
        count.put("last-is-you", body[-1].is_you, body[-1].place)
    your = [line.place for line in body for name in line.names if name == "YOUR"]
    count.put("your", log2(1 + len(your)), *your)
    runs = _runs(body)
    count.put("me-run", log2(1 + len(runs)), *(line.place for line in runs))
    to_reader = [line for line in with_you if not line.has("call", "lead-in")]
    asked_for_me = [line for line in to_reader if line.is_me and line.has("request", "want")]
    return len(only_me), len(to_reader) - len(asked_for_me)


def _runs(body: Sequence[_Line]) -> list[_Line]:
    """The longest row of sentences about the writer alone."""
    best, run = 0, 0
    last = 0
    for number, line in enumerate(body, 1):
        run = run + 1 if line.is_me and not line.is_you else 0
        if run > best:
            best, last = run, number
    return list(body[last - best : last])


_SELLING = (
    "offering", "launch", "call", "price", "raise", "recruit", "boast", "bait", "trade", "for-you", "own-trade",
    "find-me",
    "scarce", "event-sold", "cause", "capital", "get-rich", "takes-off",
)  # fmt: skip
_OWN = ("offering", "launch", "recruit", "trade", "own-trade", "cause", "capital", "get-rich", "event-sold")
_NEED = ("if-ever", "find-me", "vague", "for-you", "call", "scarce")
_END = 3  # sentences in which a letter turns to what it was written for


def _selling(count: _Count, body: Sequence[_Line]) -> None:
    """Sentences in which two signs of selling meet: even one at the end makes a pitch."""
    signs = [(line, sum(group in line.hits for group in _SELLING)) for line in body]
    sells = [line for line, found in signs if found >= 2]  # noqa: PLR2004
    groups = {group for line in body for group in _SELLING if group in line.hits}
    count.put("sell-sentences", log2(1 + len(sells)), *(line.place for line in sells))
    count.put("sell-most", max((found for _, found in signs), default=0), *(line.place for line in sells))
    count.put("sell-groups", len(groups))
    ends = [line for line in sells if line in body[-3:]]
    count.put("sell-ends", bool(ends), *(line.place for line in ends))
    own = [
        line
        for line in body
        if line.has("offering", "launch", "recruit", "trade") and line.has("call", "price", "vague", "for-you")
    ]
    count.put("own-offer-wants", bool(own), *(line.place for line in own))
    own = [line for line in body if line.has("offering", "launch", "recruit", "trade")]
    to_you = [line for line in own if line.is_you]
    count.put("own-offer-to-you", bool(to_you), *(line.place for line in to_you))
    to_you = [line for line in body if line.has("for-you", "call", "price") and line not in own]
    count.put("own-offer-then-you", bool(own) and bool(to_you), *(line.place for line in [*own, *to_you]))
    _turns(count, body)


def _turns(count: _Count, body: Sequence[_Line]) -> None:
    """Where a letter turns to the writer's own wares: in its last sentences, for a reader with a need, for a sum."""
    end = body[-_END:]
    own = [line for line in end if line.has(*_OWN) and (line.is_me or line.has("price", "capital", "event-sold"))]
    count.put("ends-with-own", bool(own), *(line.place for line in own))
    wants = [line for line in end if line.has(*_NEED)]
    both = [line for line in own if line in wants]
    count.put("ends-own-needed", bool(both), *(line.place for line in both))
    count.put("ends-own-then-need", bool(own) and bool(wants), *(line.place for line in [*own, *wants]))
    needs = [line for line in end if line.has("if-ever") and (line.is_me or bool(own))]
    count.put("ends-if-ever", bool(needs), *(line.place for line in needs))
    priced = [line for line in body if "MONEY" in line.names]
    sold = [line for line in priced if line.has(*_SOLD)]
    count.put("priced-things", log2(1 + len(sold)), *(line.place for line in sold))
    large = [
        (line.at, one.word.start, one.word.end)
        for line in body
        for one in line.tokens
        if one.name in _LARGE_WORDS or (one.name in {"NUM", "MONEY"} and _is_large(one.word.text))
    ]
    count.put("large-numbers", log2(1 + len(large)), *large)
    at = {place[0] for place in large}
    wanted = [
        line for line in body if line.at in at and line.has("want", "request", "capital", "scarce", "urgent", "cause")
    ]
    nothing = [line for line in end if line.has("negated-pitch")]
    count.put("own-but-wants-nothing", bool(own) and bool(nothing), *(line.place for line in nothing))
    count.put("large-wanted", bool(wanted), *(line.place for line in wanted))
    crowds = [line for line in body if line.has("market", "takes-off")]
    offered = any(line.has(*_OWN, "stock") for line in body)
    count.put("market-and-offer", bool(crowds) and offered, *(line.place for line in crowds))
    count.put("ends-plain", not any(line.has(*_SELLING) for line in end))


_SOLD = ("event-sold", "scarce", "call", "offering", "own-trade", "for-you", "if-ever")
_LARGE_WORDS = word_set("thousand million millions grand tausend millionen mio")


def _is_large(number: str) -> bool:
    value = _value(number)
    return value >= _LARGE and not 1900 <= value <= 2035  # noqa: PLR2004 years


_DONE = word_set(
    """
    have will would am are habe hab bringe bring lege leg schicke schick gebe geb mache mach hole
    """
)
_DONE_ALREADY = word_set(
    """
    put left kept found made brought got wrote asked checked fixed looked copied sent
    """
)


_FOR_SALE = ("bait", "price", "call", "event-sold", "applying")


def _giving(count: _Count, body: Sequence[_Line]) -> None:
    """What the writer did or will do for the reader, apart from what is wanted."""
    plain = [
        line for line in body if not line.has("request", "want", "bait", "price") and not line.sentence.is_question
    ]
    gifts = [line for line in plain if line.has("gift", "free")]
    count.put("gifts-alone", log2(1 + len(gifts)), *(line.place for line in gifts))
    both = [line for line in plain if line.has("gift") and line.has("free")]
    count.put("gifts-free", bool(both), *(line.place for line in both))
    to_you = [line for line in gifts if line.is_you]
    count.put("gifts-to-you", log2(1 + len(to_you)), *(line.place for line in to_you))
    deeds = [
        line
        for line in plain
        if line.is_you
        and any(
            name in {"ME", "WE"} and not (_DONE | _DONE_ALREADY).isdisjoint(line.names[max(0, at - 1) : at + 3])
            for at, name in enumerate(line.names)
        )
    ]
    count.put("deeds-for-you", log2(1 + len(deeds)), *(line.place for line in deeds))
    done = [line for line in plain if line.has("done-for") and not line.has(*_FOR_SALE)]
    count.put("done-alone", log2(1 + len(done)), *(line.place for line in done))
    to_you = [line for line in done if line.is_you]
    count.put("done-to-you", log2(1 + len(to_you)), *(line.place for line in to_you))
    both = [line for line in plain if line.has("done-for", "gift") and line.is_me and line.is_you]
    count.put("mine-to-you", bool(both), *(line.place for line in both))
    asked = [line for line in body if line.has("gift", "done-for") and line.has("request", "want", "applying")]
    count.put("gift-in-ask", bool(asked), *(line.place for line in asked))


_ASKING = ("request", "call", "lead-in", "offering", "stock")


def _questions(count: _Count, body: Sequence[_Line]) -> None:
    """Questions about the reader apart from those that want something."""
    asked = [line for line in body if line.sentence.is_question]
    of_you = [line for line in asked if line.is_you or line.has("life-of-others", "curious", "their-life")]
    open_ones = [line for line in of_you if not line.has(*_ASKING)]
    curious = [line for line in open_ones if line.has("curious")]
    requests = [line for line in asked if line.has("request", "small", "when")]
    count.put("questions", log2(1 + len(asked)), *(line.place for line in asked))
    count.put("questions-of-you", log2(1 + len(of_you)), *(line.place for line in of_you))
    count.put("open-questions", log2(1 + len(open_ones)), *(line.place for line in open_ones))
    count.put("curious-questions", log2(1 + len(curious)), *(line.place for line in curious))
    count.put("asks-something-open", bool(open_ones), *(line.place for line in open_ones))
    count.put("request-questions", log2(1 + len(requests)), *(line.place for line in requests))
    count.put("no-question", not asked)
    ends = [line for line in open_ones if line in body[-2:]]
    count.put("ends-open", bool(ends), *(line.place for line in ends))
    starts = [line for line in open_ones if line in body[:2]]
    count.put("starts-open", bool(starts), *(line.place for line in starts))


_ENGLISH_DO = word_set(
    """
    send tell give bring call ring write read sign pay fill come take put keep leave let help join meet reply answer
    forward share make get have ask do find use show check confirm introduce book order click register buy message
    text drop say please kindly
    """
)
_GERMAN_DO = word_set(
    """
    schick schicke schreib schreibe sag sage gib bring bringe komm komme ruf rufe nimm mach mache lass leg stell
    lies hilf melde meld unterschreib zahl überweise kauf klick teste poste teile bitte sagt gebt bringt kommt
    meldet schreibt schickt macht verkauf zieh hol besorg frag red organisier such räum leih
    """
)


def _demands(count: _Count, text: Text, body: Sequence[_Line]) -> None:
    """How much is wanted: commands, lists, clauses of one wish."""
    commands: list[tuple[int, int, int]] = []
    for line in body:
        if line.sentence.is_question and (line.sentence.lang or text.lang) == "de":
            continue
        commands += [(line.at, start, end) for start, end in _commands(line, text)]
    count.put("commands", log2(1 + len(commands)), *commands)
    wants = [line for line in body if line.has("want")]
    count.put("wanting-sentences", log2(1 + len(wants)), *(line.place for line in wants))
    asks = [line for line in body if line.has("request", "want") or (line.has("call") and line in body[-3:])]
    longest = max(asks, key=lambda line: len(line.names), default=None)
    if longest is not None:
        count.put("longest-ask", log2(1 + len(longest.names)), longest.place)
        piece = text.quote(longest.sentence.start, longest.sentence.end)
        count.put("longest-ask-parts", log2(1 + len(re.findall(r"[,;:]| and | und ", piece))), longest.place)
    count.put("no-ask-words", not asks and not commands)
    numbered = re.findall(r"(?:^|[\s(])[1-9][.)]\s", text.text)
    count.put("numbered", log2(1 + len(numbered)))
    parts = sum(text.quote(line.sentence.start, line.sentence.end).count(",") for line in body)
    count.put("commas", parts / max(FEW_SENTENCES, len(body)))
    listed = [line for line in body if ":" in text.quote(line.sentence.start, line.sentence.end)]
    count.put("colons", log2(1 + len(listed)))
    vague = [line for line in body if line.has("vague")]
    bound = [line for line in body if line.has("when", "small")]
    count.put("vague-unbound", bool(vague) and not bound, *(line.place for line in vague))
    count.put("asks-bound", any(line in bound for line in asks), *(line.place for line in asks if line in bound))
    count.put("asks-unbound", bool(asks) and not bound, *(line.place for line in asks))
    ends = [line for line in vague if line in body[-2:]]
    count.put("ends-vague", bool(ends), *(line.place for line in ends))
    _sizes(count, body, {at for at, _, _ in commands})


def _sizes(count: _Count, body: Sequence[_Line], commanding: Collection[int]) -> None:
    """How large is what is wanted: counted in the sentences that want something, and in those right after them."""
    asks = [
        line
        for line in body
        if (line.has("request", "want", "work") and (line.is_you or line.is_me)) or line.at in commanding
    ]
    ats = {line.at for line in asks}
    near = [line for line in body if line.at in ats or line.at - 1 in ats]
    for name, groups in (
        ("ask-work", ("work",)),
        ("ask-units", ("units",)),
        ("ask-big", ("big",)),
        ("ask-haste", ("urgent",)),
        ("ask-capital", ("capital", "price")),
    ):
        found = [line for line in near if line.has(*groups)]
        hits = sum(len(line.hits[group]) for line in found for group in groups if group in line.hits)
        count.put(name, log2(1 + hits), *(line.place for line in found))
    little = [line for line in near if line.has("little", "small", "easy-no")]
    count.put("ask-little", log2(1 + len(little)), *(line.place for line in little))
    large = [line for line in near if line.has("work", "units", "big", "no-pay")]
    count.put("ask-large-not-little", bool(large) and not little, *(line.place for line in large))
    signs = {
        group
        for line in near
        for group in ("work", "units", "big", "urgent", "no-pay", "capital")
        if group in line.hits
    }
    count.put("ask-signs-of-size", len(signs))
    count.put("ask-words", log2(1 + sum(len(line.names) for line in asks)))
    count.put("ask-sentences", log2(1 + len(asks)), *(line.place for line in asks))


def _commands(line: _Line, text: Text) -> Iterator[Place]:
    german = (line.sentence.lang or text.lang) == "de"
    for at, token in enumerate(line.tokens):
        name = token.name
        before = text.text[max(0, token.word.start - 3) : token.word.start].strip(' \n"„“(')
        opens = (
            at == 0
            or before[-1:] in {",", ":", ";", "-", "–"}
            or line.names[at - 1] in {"and", "und", "please", "bitte"}
        )
        if not opens:
            continue
        if german:
            formal = name.endswith("en") and line.names[at + 1 : at + 2] == ("YOU",)
            if name in _GERMAN_DO or formal:
                yield token.word.start, token.word.end
        elif name in _ENGLISH_DO:
            yield token.word.start, token.word.end


_TIME = re.compile(r"\b\d{1,2}(?::\d\d| ?(?:uhr|[ap]\.?m))\b", re.IGNORECASE)
_LINK = re.compile(r"https?://|www\.|\b[\w-]{1,60}\.(?:com|de|org|io|net|ch|at|co\.uk)\b|\blinks?\b", re.IGNORECASE)
_PERCENT = re.compile(r"\d ?(?:%|prozent|per ?cent)", re.IGNORECASE)
_QUOTED = re.compile(r"[\"„“«»][^\"„“”«»\n]{6,160}[\"”“»«]")
_HOLDER = re.compile(r"\{\{?[^{}\n]{1,30}\}\}?|\[[A-ZÄÖÜa-zäöü_ ]{2,25}\]|<<?[A-Za-z_ ]{2,25}>>?|%[A-Z_]{2,20}%")
_LARGE = 1000
_NUMBER_WORDS = word_set(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty eighty ninety
    hundred thousand both all every each zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig
    dreißig vierzig fünfzig sechzig achtzig neunzig hundert tausend beide alle jede jeden jeder
    """
)


def _amounts(count: _Count, text: Text, body: Sequence[_Line]) -> None:
    words = [
        (line.at, one.word.start, one.word.end) for line in body for one in line.tokens if one.name in _NUMBER_WORDS
    ]
    count.put("number-words", log2(1 + len(words)), *words)
    money = [(line.at, one.word.start, one.word.end) for line in body for one in line.tokens if one.name == "MONEY"]
    numbers = [(line.at, one.word.start, one.word.end) for line in body for one in line.tokens if one.name == "NUM"]
    count.put("money", log2(1 + len(money)), *money)
    count.put("numbers", log2(1 + len(numbers)), *numbers)
    sums = [_value(text.quote(start, end)) for _, start, end in money]
    count.put("largest-sum", log10(1 + max(sums, default=0)), *money)
    count.put("large-sum", max(sums, default=0) >= _LARGE, *money)
    values = [_value(text.quote(start, end)) for _, start, end in numbers]
    others = [value for value in values if not 1900 <= value <= 2035]  # noqa: PLR2004 years
    count.put("largest-number", log10(1 + max(others, default=0)), *numbers)
    years = [place for place, value in zip(numbers, values, strict=True) if 1900 <= value <= 2035]  # noqa: PLR2004
    count.put("years", bool(years), *years)
    for name, pattern in (("times", _TIME), ("links", _LINK), ("percents", _PERCENT), ("quotes", _QUOTED)):
        found = [(_at(body, one.start()), one.start(), one.end()) for one in pattern.finditer(text.text)]
        count.put(name, log2(1 + len(found)), *found)
    found = [(_at(body, one.start()), one.start(), one.end()) for one in _HOLDER.finditer(text.text)]
    count.put("placeholders", bool(found), *found)


def _value(number: str) -> float:
    digits = re.sub(r"[.,](?=\d{3})|\D*$", "", number)
    try:
        value = float(digits.replace(",", "."))
    except ValueError:
        return 0.0
    return min(value * (1000 if number.lower().endswith("k") else 1), 1e9)


def _at(body: Sequence[_Line], start: int) -> int:
    return next((line.at for line in reversed(body) if line.sentence.start <= start), 0)


_MANY = word_set(
    """
    all everyone everybody members member parents neighbours neighbors friends colleagues folks team participants
    residents shareholders leavers graduates alumni customers ladies gentlemen guys lads community network
    batchmates parishioners gardeners homeowner homeowners investor investors researcher partner sir madam hiring
    manager host family there friend fellow valued esteemed future former committee subscribers readers volunteers
    holders angels alle zusammen mitglieder eltern nachbarn nachbarinnen freunde freundinnen kolleginnen kollegen
    damen herren leute teilnehmer teilnehmerinnen teilnehmerin gemeinde ehemalige absolventinnen absolventen
    bewohner bewohnerinnen kundin kunde kundinnen kunden mädels jungs netzwerk gründer gründerin hauseigentümer
    nachbarschaft entscheiderinnen entscheider interessenten abonnenten leserinnen leser lieben seele pächter
    pächterinnen schulleitung liebhaber gartenfreunde interessent
    """
)
_TITLES = word_set(
    """
    mr mrs ms miss dr prof professor herr frau sir lady father doktor doctor
    """
)
_NO_PERSON = word_set(
    """
    team committee association company group ag gmbh ltd inc verein vorstand büro firma
    """
)
_TOLD = 5  # words of a closing that also says who signs: "Love from Joyce (we did the flowers)"
_EMOJI = re.compile("[\u2600-\u27bf\u2b50\U0001f300-\U0001faff]")
_SHOUT = re.compile(r"\b[A-ZÄÖÜ]{4,}\b")


def _form(count: _Count, text: Text, lines: Sequence[_Line], body: Sequence[_Line]) -> None:
    """Salutation, signature, length, signs."""
    head = [line for line in lines if line.sentence.zone == "salutation"]
    tail = [line for line in lines if line.sentence.zone in {"closing", "signature"}]
    words = sum(len(line.names) for line in body)
    count.put("words", log2(1 + max(FEW_WORDS, words)))
    count.put("sentences", log2(1 + max(FEW_SENTENCES, len(body))))
    count.put("words-a-sentence", words / max(1, len(body)) / 10)
    said = [word for line in head for word in line.sentence.words]
    crowd = [word for word in said if word.low in _MANY or _is_plural_of_both(word.low)]
    named = [word for word in said[1:] if word.text[0].isupper() and word.low not in _MANY and word not in crowd]
    places = [line.place for line in head]
    count.put("salutation", bool(head), *places)
    count.put("to-many", bool(crowd), *places)
    count.put("to-somebody", bool(named) and not crowd, *places)
    count.put("to-a-title", any(word.low in _TITLES for word in said), *places)
    signed = [word for line in tail for word in line.sentence.words if word.text[0].isupper()]
    places = [line.place for line in tail]
    count.put("closing", bool(tail), *places)
    count.put("signed", bool(signed), *places)
    told = sum(len(line.sentence.words) for line in tail)
    count.put("signed-at-length", told >= _TOLD, *places)
    team = [
        word for line in tail for word in line.sentence.words if word.low in _NO_PERSON or word.low.endswith("-team")
    ]
    count.put("signed-by-many", bool(team) or any(line.names[:1] in {("the",), ("OUR",)} for line in tail), *places)
    count.put("exclaims", log2(1 + text.text.count("!")))
    count.put("emoji", log2(1 + len(_EMOJI.findall(text.text))))
    count.put("shouts", log2(1 + len(_SHOUT.findall(text.text))))
    names = [
        (line.at, one.word.start, one.word.end)
        for line in body
        for before, one in zip(line.tokens, line.tokens[1:], strict=False)
        if one.word.text[0].isupper()
        and one.name not in {"ME", "am", "have", "will", "would", "DAY", "MONTH", "YOU", "YOUR", "NUM"}
        and text.text[before.word.end : one.word.start] == " "
    ]
    if text.lang == "en":
        count.put("names", log2(1 + len(names)), *names)
    says = [
        (line.at, one.word.start, one.word.end)
        for line in body[:_OPENING]
        for two, one in zip(_pairs(line), line.tokens[2:], strict=False)
        if two in _I_AM and one.word.text[:1].isupper() and one.name not in _ME | _YOU
    ]
    says += [line.place for line in body[:1] if line.names[0] in {"hier", "here"} or "here" in line.names[1:2]]
    count.put("says-who", bool(says), *says)
    plural = [line for line in body if any(name in {"euch", "everyone", "everybody", "alle"} for name in line.names)]
    count.put("of-everyone", bool(plural), *(line.place for line in plural))


_OPENING = 4  # sentences in which one says who one is
_I_AM = frozenset(
    {("ME", "am"), ("ME", "bin"), ("bin", "ME"), ("name", "is"), ("name", "ist"), ("hier", "ist"), ("ME", "heiße")}
)


def _pairs(line: _Line) -> Iterator[tuple[str, str]]:
    return zip(line.names, line.names[1:], strict=False)


def _is_plural_of_both(low: str) -> bool:
    return low.endswith(("innen", "freunde", "mitglieder")) or "*" in low or ":" in low
