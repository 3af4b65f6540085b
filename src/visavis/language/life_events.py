"""Life events that a message tells or answers: a new job, a move, a birth, a death; and in whose life.

    new_job, promotion, job_lost, business_started, move, baby, pregnancy, wedding, separation, illness, bereavement,
    graduation, award, retired

Rules, in German and English: cues of a few words (life_event_cues.py), and the sentence they stand in has to tell them
as happening now or lately. So an "if", a "would", a "nearly" before the cue, a denial beside it, a year or a "back
then" in the sentence, a plain question, and a thing, a gathering or a figure of speech that only borrows the word
("baby monitor", "moved the meeting", "my phone died") make it none.

Whose it is: of the sender, the recipient, or a third. Congratulations and condolences speak of the reader; else whoever
stands nearest before the cue: I and we, you, or a name, somebody's relation ("my sister") and he and she. Who has lost
their own mother is bereaved themselves; who tells of a stranger's death tells of a third.

Words alone: a job that changed shows more surely in signatures and profiles. Wrong for irony, for stories of films and
books, and where the event stands between the lines. bench/messages.py has the figures. Events of the kinds in PRIVATE
are nobody's business: they go into no digest, no prompt, and into exports only when asked for.

Source: life events by patterns, with congratulations and condolences as evidence, after Li, Ritter, Cardie and Hovy
(2014).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from visavis.language.act_cues import ENGLISH, GERMAN
from visavis.language.cues import STEM, Cues, Hit
from visavis.language.life_event_cues import COMMON, EITHER_LIFE, LIFE, OWN, PEOPLE

Kind = Literal[
    "new_job",
    "promotion",
    "job_lost",
    "business_started",
    "move",
    "baby",
    "pregnancy",
    "wedding",
    "separation",
    "illness",
    "bereavement",
    "graduation",
    "award",
    "retired",
]
KINDS: tuple[Kind, ...] = Kind.__args__  # type: ignore[attr-defined]
Whose = Literal["sender", "recipient", "third"]

PRIVATE: frozenset[str] = frozenset({"illness", "bereavement", "separation", "pregnancy"})
"""Kinds that are told nobody: in no digest and no prompt, and in exports only when asked for."""

READ = 1000  # characters, as acts.py reads
NEAR = 3  # words before a cue in which a denial holds of it
_DENIED_THEMSELVES = frozenset({"job_lost", "separation", "bereavement", "illness"})  # their cues say "not" and "no more"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[👶🍼🤰💍👰💒🎓🏆🥇🖤]|[.!?;:\n]")
_YEAR = re.compile(r"1[5-9]\d\d|20[01]\d")
_ABBREVIATED = frozenset({"dr", "mr", "mrs", "ms", "prof", "st", "fr", "hr", "nr", "ca", "bzw", "z", "b", "d", "h"})
_SIGNS = "👶🍼🤰💍👰💒🎓🏆🥇🖤"

_I = frozenset("i i'm i've i'll i'd we we're we've we'll me us my our ich wir mich uns mir mein unser ours mine".split())
_YOU = frozenset("you you're you've you'll u ur your yours du dich dir euch dein euer deine deinen deinem deiner deines".split())
_POSSESSIVE = frozenset("my our mein meine meinen meinem meiner unser unsere unsere unseren unserem unserer unsre".split())
_YOURS = frozenset("your dein deine deinen deinem deiner deines euer eure euren eurem eurer ihr ihre ihren ihrem ihrer".split())
_THEY = frozenset("he she they he's she's they've they're his her their er sie".split())
_POLITE = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"})
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "frau", "herr", "herrn", "old", "onkel", "tante"})
_OF_A_THIRD = frozenset("has hat ist was wurde wird haben sind is war got had hatte".split())
_CHILDREN = frozenset("daughter son baby boy girl kid child twins tochter sohn baby kind junge mädchen zwillinge kleine kleiner".split())
_PARENTS = frozenset(
    """mum mom mam mother dad father nana nan gran granny grandma grandmother grandad granddad grandpa grandfather oma
    opa omi opi mama papa mutter vater mami papi""".split()
)
_PEOPLE = PEOPLE["de"] | PEOPLE["en"]
_KIN = _PARENTS | frozenset(
    """brother sister husband wife uncle aunt auntie son daughter partner cousin nephew niece bruder schwester mann frau
    onkel tante sohn tochter partnerin neffe nichte cousine schwiegermutter schwiegervater grandparents friend freund
    freundin dog cat hund katze kater großmutter großvater""".split()
)
_BEFORE_PEOPLE = _POSSESSIVE | _YOURS
_KNOWING = frozenset("hear heard know knew gehört hörst weißt wissen wisst surprised wundern remember".split())
_HOW = frozenset("how how's hows wie und na was and so is ist".split())
_THEM = frozenset("they they've they're sie".split())
_BABY = frozenset("he he's she she's er sie they've they're".split())
_DONE_TO = frozenset({"job_lost", "promotion", "new_job", "illness", "award"})  # what others do to somebody
_OF_THINGS = frozenset({"award", "business_started", "move", "illness"})  # told of somebody's thing
_OF_PEOPLE = frozenset({"new_job", "promotion", "job_lost", "wedding", "separation", "graduation", "retired", "award", "baby"})
_NO_NAMES = frozenset("the a an it this that there and but so oh well good bad great big just yes no hi hello dear".split())


@dataclass(frozen=True)
class LifeEvent:
    """What happened, to whom, and what the words call a third; text[start:end] is what showed it."""

    kind: Kind
    whose: Whose
    name: str
    start: int
    end: int


class Sentence(NamedTuple):
    """Its words as cues are looked up, as they were written, and with their places."""

    words: list[str]
    written: list[str]
    places: list[tuple[int, int]]
    question: bool
    exclaims: bool = False


class Message(NamedTuple):
    """What holds of the whole of it: whether it congratulates or comforts, and speaks of the reader and the writer."""

    to_reader: bool
    of_reader: bool
    of_self: bool


def life_events(text: str, lang: str = "") -> tuple[LifeEvent, ...]:
    """The events a message tells or answers, in order, each kind once for each to whom it happened.

    `text` is what was newly written, without quotations; `lang` is "de" or "en", else it is read from the words. Only
    the first 1,000 characters are read.
    """
    beginning = text[:READ]
    if not may_tell(beginning):
        return ()
    sentences = list(_sentences(beginning))
    cues = _cues(lang if lang in LIFE else _language(sentences))
    read = [(one, list(cues.find(one.words, question=one.question))) for one in sentences]
    words = {word for one in sentences for word in one.words}
    to_reader = any(hit.name == "congratulating" for _, hits in read for hit in hits)
    message = Message(to_reader, not _YOU.isdisjoint(words), not _I.isdisjoint(words))
    found: dict[tuple[str, str], LifeEvent] = {}
    for sentence, hits in read:
        for event in _events(sentence, hits, message):
            found.setdefault((event.kind, event.whose), event)
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end, one.kind)))


def may_tell(text: str) -> bool:
    """Whether any word of an event stands in it; most texts have none, and this is all they cost."""
    if not text.isascii() and any(sign in text for sign in _SIGNS):
        return True
    rare = _rare()
    for word in text.lower().replace("’", "'").replace("-", " ").replace("\n", " ").split(" "):
        if rare[word]:
            return True
    return False


class Rare(dict[str, bool]):
    """Which words are those of an event; those that were met are remembered."""

    def __init__(self, words: set[str], stems: set[str]) -> None:
        """Words, and beginnings of words."""
        super().__init__(dict.fromkeys(words, True))
        self.stems = stems

    def __missing__(self, word: str) -> bool:
        bare = word.strip(".,;:!?\"'()„“”…/*>")
        known = self.get(bare, False) if bare != word else False
        known = known or any(bare.startswith(stem) for stem in self.stems) or _bare_of_s(bare, self)
        if len(self) < REMEMBERED:
            self[word] = known
        return known


REMEMBERED = 20_000


def _bare_of_s(word: str, rare: Rare) -> bool:
    return word.endswith("'s") and rare.get(word[:-2], False)


@lru_cache(maxsize=1)
def _rare() -> Rare:
    words: set[str] = set()
    stems: set[str] = set()
    for table in [EITHER_LIFE, *LIFE.values()]:
        for kind in KINDS:
            for line in table.get(kind, "").split("\n"):
                for word in rarest(line):
                    (stems if word.endswith("*") else words).add(word.rstrip("*"))
    return Rare(words, stems)


def rarest(line: str) -> tuple[str, ...]:
    """The words of a cue of which one must stand in a text that it is found in: of its first place without a common one."""
    places = [part.split("|") for part in line.strip("^? ").split() if part != ".."]
    for words in places:
        if COMMON.isdisjoint(words):
            return tuple(words)
    return tuple(word for words in places[-1:] for word in words if word not in COMMON)


@lru_cache(maxsize=4)
def _cues(lang: str) -> Cues:
    return Cues.of(EITHER_LIFE, *([LIFE[lang]] if lang else LIFE.values()), of_questions={"hearsay"})


def _language(sentences: Sequence[Sentence]) -> str:
    words = {word for one in sentences for word in one.words}
    german, english = len(words & GERMAN), len(words & ENGLISH)
    return "" if german == english else "de" if german > english else "en"


def _sentences(text: str) -> Iterator[Sentence]:
    """Cut at the ends of sentences and lines; a full stop after a number or a title ends none."""
    one = Sentence([], [], [], question=False)
    for match in _WORD.finditer(text):
        written = match.group()
        if written in ".!?;:\n":
            if written in ".:" and one.words and (one.words[-1].isdecimal() or one.words[-1] in _ABBREVIATED):
                continue
            if one.words:
                yield one._replace(question=written == "?", exclaims=written == "!")
                one = Sentence([], [], [], question=False)
            continue
        one.words.append(written.lower().replace("’", "'"))
        one.written.append(written)
        one.places.append(match.span())
    if one.words:
        yield one


def _events(sentence: Sentence, hits: Sequence[Hit], message: Message) -> Iterator[LifeEvent]:
    """The events that one sentence tells."""
    names = {hit.name for hit in hits}
    if "old" in names or any(_YEAR.fullmatch(word) for word in sentence.words):
        return
    for hit in hits:
        if hit.name not in KINDS or not _holds(hit, hits):
            continue
        kind = cast("Kind", hit.name)
        whose = _whose(kind, hit, sentence, names, message)
        if sentence.question and "hearsay" not in names and whose != "recipient":
            continue
        name = _name(hit, sentence) if whose == "third" else ""
        yield LifeEvent(kind, whose, name, sentence.places[hit.first][0], sentence.places[hit.last][1])


def _holds(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether nothing in the sentence takes the event away again."""
    congratulating = any(one.name == "congratulating" for one in hits)
    for one in hits:
        if one.name == "thing" and one.first <= hit.last and one.last >= hit.first:
            return False
        if one.name == "unsure" and one.first <= hit.first and not congratulating:
            return False
        if one.name == "not" and hit.name not in _DENIED_THEMSELVES and hit.first - NEAR <= one.first <= hit.last:
            return False
    return True


def _whose(kind: Kind, hit: Hit, sentence: Sentence, names: Collection[str], message: Message) -> Whose:
    """To whom it happened."""
    if "congratulating" in names and "third" not in names:
        return "recipient"
    if kind == "bereavement":
        return _bereaved(sentence.words, to_reader=message.to_reader)
    for at in [*range(hit.last, -1, -1), *range(hit.last + 1, len(sentence.words))]:
        who = _who(kind, at, sentence)
        if who == "third" and message.to_reader and kind in ("baby", "separation"):
            continue  # "he's moved out": said to whom he left
        if who:
            return who
    return _unsaid(kind, hit, sentence, names, message)


def _unsaid(kind: Kind, hit: Hit, sentence: Sentence, names: Collection[str], message: Message) -> Whose:
    """To whom it happened where the sentence names nobody: "A daughter!", "Boxes packed"."""
    words = sentence.words
    if message.to_reader or "recipient" in names or (sentence.question and words[0] in _HOW):
        return "recipient"
    if not _OF_A_THIRD.isdisjoint(words[: hit.last + 2]) and len(words) > 2 and not (message.of_self and kind in _OF_THINGS):
        return "third"
    if sentence.exclaims and message.of_reader and not message.of_self:
        return "recipient"
    return "sender"


def _bereaved(words: Sequence[str], *, to_reader: bool) -> Whose:
    people = PEOPLE["de"] | PEOPLE["en"]
    for at, word in enumerate(words):
        after = {_bare(one) for one in words[at + 1 : at + 4]}
        if word in _YOURS and after & people:
            return "recipient"
        if word in _POSSESSIVE and after & _KIN:
            return "sender"
    if to_reader:
        return "recipient"
    return "sender" if any(_bare(word) in _PARENTS for word in words[:6]) or words[0] == "we" else "third"


def _who(kind: Kind, at: int, sentence: Sentence) -> Whose | None:
    """Of whom the word at this place speaks, None where of nobody."""
    words, written = sentence.words, sentence.written[at]
    word, before = words[at], words[at - 1] if at else ""
    bare = _bare(word)
    if at + 1 < len(words) and not _KNOWING.isdisjoint(words[at + 1 : at + 4]) and word in _YOU:
        return None  # "you won't have heard"
    if bare in _PEOPLE and not _BEFORE_PEOPLE.isdisjoint(words[max(0, at - 3) : at]):
        if kind in ("baby", "pregnancy") and bare in _CHILDREN:
            return "recipient" if before in _YOURS else "sender"
        return "third"
    if word in _YOU or (word in _YOURS and word[:3] != "ihr") or (at and written in _POLITE):
        return "recipient"
    if word in _POSSESSIVE:
        return "third" if _is_subject(kind, at, sentence) else "sender"
    if word in _I:
        return "sender"
    if word in _THEY:
        if word in _THEM and kind in _DONE_TO:
            return None  # "they sacked me"
        return "sender" if kind == "baby" and word in _BABY else "third"
    if before in _TITLES and written[0].isupper():
        return "third"
    if written[0].isupper() and bare not in _NO_NAMES and _names_a_third(at, sentence):
        return "third"
    return None


def _is_subject(kind: Kind, at: int, sentence: Sentence) -> bool:
    """Whether "our Kev" begins here, of whom something is said, and not "our contract"."""
    if kind not in _OF_PEOPLE:
        return False
    for here in range(at + 1, min(at + 4, len(sentence.words) - 1)):
        word = sentence.words[here]
        if word.endswith("'s") or sentence.words[here + 1] in _OF_A_THIRD:
            return _bare(word) not in OWN
    return False


def _names_a_third(at: int, sentence: Sentence) -> bool:
    """Whether a word that is written large is a name: "Jo und Max", "Ingrid hat", "der Marlon"."""
    words = sentence.words
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at].endswith("'s"):
        return True
    if after in ("and", "und", "&") and at + 2 < len(words):
        return sentence.written[at + 2][0].isupper() and words[at + 2] not in _I
    return after in _OF_A_THIRD and (at == 0 or words[at - 1] in ("der", "die", "that", "dass", "heard"))


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _name(hit: Hit, sentence: Sentence) -> str:
    """What the words call a third: "my sister", "der Marlon", "Mrs Quayle"; "" where they do not."""
    people = PEOPLE["de"] | PEOPLE["en"]
    for at in range(hit.last, -1, -1):
        word, written = sentence.words[at], sentence.written[at]
        before = sentence.words[at - 1] if at else ""
        if _bare(word) in people and before in _POSSESSIVE:
            return f"{sentence.written[at - 1]} {_bare(written)}"
        if written[0].isupper() and before in _TITLES | {"der", "die", "unser", "our"}:
            return f"{sentence.written[at - 1]} {_bare(written)}"
    first = sentence.written[0]
    return _bare(first) if first[0].isupper() and hit.first and sentence.words[0] not in _NO_NAMES else ""
