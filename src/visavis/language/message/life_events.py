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

from visavis.language.cues import STEM, Cues, Hit
from visavis.language.message.life_event_cues import (
    ANY_EVENT,
    BESIDE,
    CONGRATULATING,
    EITHER_ANY_EVENT,
    EITHER_LIFE,
    EVENT,
    EXCLAIMED,
    KINDS,
    LIFE,
    Kind,
)
from visavis.language.message.life_words import (
    BABY,
    CHILDREN,
    HEARD,
    HOW,
    KIN,
    KNOWING,
    NO_NAMES,
    OF_A_THIRD,
    OURS,
    OWN,
    PARENTS,
    PEOPLE,
    PETS,
    POSSESSIVE,
    READER,
    TELLS,
    THANKS,
    THEM,
    THEY,
    WRITER,
    YOURS,
)
from visavis.language.message.pieces import Piece, language, pieces, small_words, words_of

Whose = Literal["sender", "recipient", "third"]

PRIVATE: frozenset[str] = frozenset({"illness", "bereavement", "separation", "pregnancy"})
"""Kinds that are told nobody: in no digest and no prompt, and in exports only when asked for."""

READ = 1000  # characters, as acts.py reads
_SHORT_QUESTION = 7  # words of one that names nobody and so speaks of the reader: "Moved in already?"
_FRAGMENT = 6  # words of an exclamation that names nobody
NEAR, JUST_BEFORE = 3, 2  # words before a cue in which a denial holds of it
_DENIED_THEMSELVES = frozenset(
    {"job_lost", "separation", "bereavement", "illness"}
)  # their cues say "not" and "no more"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[👶🍼🤰💍👰💒🎓🏆🥇🖤]|[!?:]")
_YEAR = re.compile(r"1[5-9]\d\d|20[01]\d")

_POLITE = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"})
_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "frau", "herr", "herrn", "old", "onkel", "tante"}
)
_BEFORE_PEOPLE = POSSESSIVE | YOURS
_SPEAKERS = WRITER | READER | POSSESSIVE | YOURS
_ANYBODY = PEOPLE | KIN
_BRIEF = 3  # pieces of a message that is about one thing only
_ADDRESSED = frozenset({"graduation", "promotion"})  # "Dr Amsel!" is called by the new title
_DONE_TO = frozenset({"job_lost", "promotion", "new_job", "illness", "award"})  # what others do to somebody
_MORE_THAN_A_JOB = frozenset({"promotion", "business_started", "retired", "graduation", "job_lost"})
_OF_THINGS = frozenset(
    {"award", "business_started", "move", "illness", "graduation", "retired", "new_job"}
)  # told of somebody's thing
_OF_PEOPLE = frozenset(
    {"new_job", "promotion", "job_lost", "wedding", "separation", "graduation", "retired", "award", "baby"}
)


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
    """What holds of the whole of it: whether it comforts or congratulates, of whom it speaks, whether it thanks."""

    to_reader: bool
    of_reader: bool
    of_self: bool
    thanks: bool
    brief: bool


def life_events(text: str, lang: str = "") -> tuple[LifeEvent, ...]:
    """The events a message tells or answers, in order, each kind once for each to whom it happened.

    `text` is what was newly written, without quotations; `lang` is "de" or "en", else it is read from the words. Only
    the first 1,000 characters are read.
    """
    beginning = text[:READ]
    found = pieces(beginning)
    written_in = lang if lang in LIFE else language(*small_words(words_of(found))) or ""
    names: list[set[str]] = []
    for words, question, *_ in found:
        names.append(set())
        _any(written_in).add_names(words, names[-1], question=question)
    return told_in(beginning, found, names, written_in)


def told_in(text: str, found: Sequence[Piece], names: Sequence[Collection[str]], lang: str) -> tuple[LifeEvent, ...]:
    """As `life_events`, for a text whose pieces were walked with the cues of ANY_EVENT: what that found in each."""
    for here in names:
        if EVENT in here:
            break
    else:
        return ()
    words = words_of(found)
    to_reader = any(CONGRATULATING in here for here in names)
    message = Message(
        to_reader,
        not READER.isdisjoint(words),
        not WRITER.isdisjoint(words),
        not THANKS.isdisjoint(words),
        len(found) <= _BRIEF,
    )
    cues = _cues(lang)
    kept: dict[tuple[str, str], LifeEvent] = {}
    for piece, here in zip(found, names, strict=True):
        if EVENT not in here:
            continue
        for sentence in _sentences(text, piece):
            for event in _events(sentence, list(cues.find(sentence.words, question=sentence.question)), message):
                kept.setdefault((event.kind, event.whose), event)
    return tuple(sorted(kept.values(), key=lambda one: (one.start, one.end, one.kind)))


@lru_cache(maxsize=4)
def _any(lang: str) -> Cues:
    return Cues.of(EITHER_ANY_EVENT, *([ANY_EVENT[lang]] if lang else ANY_EVENT.values()))


@lru_cache(maxsize=4)
def _cues(lang: str) -> Cues:
    return Cues.of(EITHER_LIFE, *([LIFE[lang]] if lang else LIFE.values()), of_questions={"hearsay"})


def _sentences(text: str, piece: Piece) -> Iterator[Sentence]:
    """The sentences of a piece; a colon ends one, too, unless it stands in a time."""
    one = Sentence([], [], [], question=False)
    for match in _WORD.finditer(text, piece.start, piece.end):
        written = match.group()
        if written in "!?:":
            if written == ":" and one.words and one.words[-1].isdecimal():
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
    for hit in _shown(sentence, hits, message):
        kind = _kind(hit)
        whose = _whose(kind, hit, sentence, names, message)
        if sentence.question and "hearsay" not in names and whose != "recipient":
            continue
        name = _name(hit, sentence) if whose == "third" else ""
        yield LifeEvent(kind, whose, name, sentence.places[hit.first][0], sentence.places[hit.last][1])


def _shown(sentence: Sentence, hits: Sequence[Hit], message: Message) -> list[Hit]:
    """The cues of events that hold; of two that overlap the longer, and a new job only where it is nothing more."""
    found = [hit for hit in hits if _kind(hit) in KINDS and _may_tell(hit, sentence, message) and _holds(hit, hits)]
    longest = sorted(found, key=lambda hit: hit.first - hit.last)
    kept: list[Hit] = []
    for hit in longest:
        if all(hit.last < one.first or hit.first > one.last for one in kept):
            kept.append(hit)
    if any(_kind(hit) in _MORE_THAN_A_JOB for hit in kept):
        kept = [hit for hit in kept if _kind(hit) != "new_job"]
    return sorted(kept, key=lambda hit: hit.first)


def _kind(hit: Hit) -> Kind:
    return cast("Kind", hit.name.rstrip(EXCLAIMED + BESIDE))


def _may_tell(hit: Hit, sentence: Sentence, message: Message) -> bool:
    """Whether the sentence exclaims, or speaks of somebody, where the cue wants that."""
    if hit.name.endswith(EXCLAIMED):
        return sentence.exclaims
    return not hit.name.endswith(BESIDE) or _speaks_of_somebody(hit, sentence, message)


def _speaks_of_somebody(hit: Hit, sentence: Sentence, message: Message) -> bool:
    """Whether the event is anybody's: of a death, whether a sentence names who died, which is neither of the two."""
    words, kind = sentence.words, _kind(hit)
    if (message.to_reader and message.brief) or (sentence.question and words[0] in HOW):
        return True
    if kind == "bereavement" and not PETS.isdisjoint(words):
        return True
    if kind != "bereavement" and not _SPEAKERS.isdisjoint(words):
        return True
    return any(
        _bare(word) in _ANYBODY or (at and sentence.written[at] in _POLITE) or _is_somebody(kind, at, sentence)
        for at, word in enumerate(words)
        if at not in (hit.first, hit.last)
    )


def _is_somebody(kind: Kind, at: int, sentence: Sentence) -> bool:
    """Whether a third is named here; a thing is written large and has an article in German, too."""
    before = sentence.words[at - 1] if at else ""
    return before not in ("der", "die") and _who(kind, at, sentence) == "third"


def _holds(hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether nothing in the sentence takes the event away again."""
    congratulating = any(one.name == "congratulating" for one in hits)
    for one in hits:
        if one.name == "thing" and one.first <= hit.last and one.last >= hit.first:
            return False
        if one.name == "unsure" and one.first <= hit.first and not congratulating:
            return False
        if one.name == "not" and _is_denied(hit, one):
            return False
    return True


def _is_denied(hit: Hit, denial: Hit) -> bool:
    """Whether a denial is near enough to hold of a cue; the cues that say "no more" themselves may hold one."""
    if _kind(hit) in _DENIED_THEMSELVES:
        return hit.first - JUST_BEFORE <= denial.first < hit.first
    return hit.first - NEAR <= denial.first <= hit.last


def _whose(kind: Kind, hit: Hit, sentence: Sentence, names: Collection[str], message: Message) -> Whose:
    """To whom it happened."""
    if CONGRATULATING in names:
        return "recipient"
    if hit.name.endswith(EXCLAIMED) and kind in _ADDRESSED:
        return "sender" if message.thanks else "recipient"
    if kind == "bereavement":
        return _bereaved(sentence.words, message)
    for at in [*range(hit.last, -1, -1), *range(hit.last + 1, len(sentence.words))]:
        who = _who(kind, at, sentence)
        if who == "third" and _is_meant_otherwise(kind, at, hit, sentence, message):
            continue
        if who:
            return who
    return _unsaid(kind, hit, sentence, names, message)


def _is_meant_otherwise(kind: Kind, at: int, hit: Hit, sentence: Sentence, message: Message) -> bool:
    """Whether a third is named and not meant: "enjoy your pension, Dad", "he's moved out", said to whom he left."""
    if at > hit.last:
        return True
    if kind == "separation" and sentence.words[at] in THEY:
        return message.to_reader or not HEARD.isdisjoint(sentence.words)
    return kind == "baby" and message.to_reader


def _unsaid(kind: Kind, hit: Hit, sentence: Sentence, names: Collection[str], message: Message) -> Whose:
    """To whom it happened where the sentence names nobody: "A daughter!", "Boxes packed"."""
    words = sentence.words
    asked_how = sentence.question and (words[0] in HOW or len(words) <= _SHORT_QUESTION)
    if message.to_reader or "recipient" in names or asked_how or (kind == "separation" and not HEARD.isdisjoint(words)):
        return "recipient"
    if sentence.exclaims and message.of_reader and len(words) <= _FRAGMENT:
        return "sender" if message.thanks else "recipient"
    tells_of_a_third = not OF_A_THIRD.isdisjoint(words[: hit.last + 2]) and len(words) > 2  # noqa: PLR2004
    if "hearsay" in names or (kind in _DONE_TO and not THEM.isdisjoint(words) and kind != "illness"):
        return "third"
    if tells_of_a_third and not (message.of_self and kind in _OF_THINGS):
        return "third"
    return "sender"


def _bereaved(words: Sequence[str], message: Message) -> Whose:
    """Who has lost somebody: of whom the dead was kin, else a third; whoever thanks for comfort, else, is comforted."""
    for at, word in enumerate(words):
        after = {form for one in words[at + 1 : at + 4] for form in (_bare(one), one.removesuffix("s"))}
        if word in YOURS and after & PEOPLE:
            return "recipient"
        if word in POSSESSIVE and after & (KIN | PETS):
            return "sender"
    if message.to_reader:
        return "recipient"
    return "sender" if message.thanks or words[0] == "we" or any(_bare(word) in PARENTS for word in words) else "third"


def _who(kind: Kind, at: int, sentence: Sentence) -> Whose | None:
    """Of whom the word at this place speaks, None where of nobody."""
    words, written = sentence.words, sentence.written[at]
    word, before = words[at], words[at - 1] if at else ""
    if word in READER or (word in YOURS and word[:3] != "ihr") or (at and written in _POLITE):
        return None if word in READER and not KNOWING.isdisjoint(words[at + 1 : at + 4]) else "recipient"
    if word in POSSESSIVE:
        return "third" if _is_subject(kind, at, sentence) else "sender"
    if word in WRITER:
        return "sender"
    if word in THEY:
        return _who_they(kind, word)
    return _who_named(kind, at, before, sentence)


def _who_they(kind: Kind, word: str) -> Whose | None:
    """Whom "they" and "he" mean: not those who did it to somebody ("they sacked me"), and of a baby its parents."""
    if word in THEM and kind in _DONE_TO:
        return None
    return "sender" if kind == "baby" and word in BABY else "third"


def _who_named(kind: Kind, at: int, before: str, sentence: Sentence) -> Whose | None:
    """A third, where the word is a name or somebody's relation; my own child is my own baby."""
    words, written = sentence.words, sentence.written[at]
    bare = _bare(words[at])
    if bare in PEOPLE and not _BEFORE_PEOPLE.isdisjoint(words[max(0, at - 3) : at]):
        if kind in ("baby", "pregnancy") and bare in CHILDREN:
            return "recipient" if before in YOURS else "sender"
        return "third"
    if bare in PARENTS and kind not in ("baby", "pregnancy"):
        return "third"
    if written[0].isupper() and (before in _TITLES or (bare not in NO_NAMES and _names_a_third(at, sentence))):
        return "third"
    return None


def _is_subject(kind: Kind, at: int, sentence: Sentence) -> bool:
    """Whether "our Kev" begins here, of whom something is said, and not "our contract"."""
    if kind not in _OF_PEOPLE or (kind in _OF_THINGS and sentence.words[at] not in OURS):
        return False
    for here in range(at + 1, min(at + 4, len(sentence.words) - 1)):
        word = sentence.words[here]
        if _bare(word) in OWN:
            return False
        if word.endswith("'s") or sentence.words[here + 1] in OF_A_THIRD:
            return True
    return False


def _names_a_third(at: int, sentence: Sentence) -> bool:
    """Whether a word that is written large is a name: "Jo und Max", "Ingrid hat", "heard Sanjay", "der Marlon"."""
    words = sentence.words
    before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    if words[at].endswith("'s"):
        return True
    if after in ("and", "und") and at + 2 < len(words):
        return sentence.written[at + 2][0].isupper() and words[at + 2] not in WRITER
    tells = after in OF_A_THIRD or after in TELLS or (after.endswith("ed") and len(after) > STEM)
    return before in ("hear", "heard", "made") or (
        tells and (not at or before in ("der", "die", "that", "dass", "our"))
    )


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def _name(hit: Hit, sentence: Sentence) -> str:
    """What the words call a third: "my sister", "der Marlon", "Mrs Quayle"; "" where they do not."""
    for at in range(hit.last, -1, -1):
        word, written = sentence.words[at], sentence.written[at]
        before = sentence.words[at - 1] if at else ""
        if _bare(word) in PEOPLE and before in POSSESSIVE:
            return f"{sentence.written[at - 1]} {_bare(written)}"
        if written[0].isupper() and before in _TITLES | {"der", "die", "unser", "our"}:
            return f"{sentence.written[at - 1]} {_bare(written)}"
    first = sentence.written[0]
    return _bare(first) if first[0].isupper() and hit.first and sentence.words[0] not in NO_NAMES else ""
