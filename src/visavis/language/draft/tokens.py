"""The words of a draft as its cues see them: whoever writes and whoever reads, numbers, days and months by one name.

    ME, MY, WE, OUR     the writer, alone or with others
    YOU, YOUR           the reader, in whatever form of address
    NUM, MONEY          digits, and digits beside the sign or the name of a currency
    DAY, MONTH          their names

English contractions are two ("I've" is ME have). German "Sie" and "Ihr" with a capital are the reader, at the beginning
of a sentence only where the text says "Sie" elsewhere and the verb fits; small "ihr" is before a verb that fits it.
Wrong for "Sie" that begins a sentence and means they or she in a letter with Sie, if its verb is a plural.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from visavis.language.segment import Sentence, Text, Word


class Token(NamedTuple):
    """What a cue is compared with, and the word it stands for."""

    name: str
    word: Word


def _table(**lines: str) -> dict[str, str]:
    return {word: name for name, words in lines.items() for word in words.split()}


_ENGLISH: Mapping[str, str] = _table(
    ME="i me myself meself",
    MY="my mine",
    WE="we us ourselves",
    OUR="our ours",
    YOU="you u ya yourself yourselves ye",
    YOUR="your yours ur",
    DAY="monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thurs thu fri weds mondays tuesdays "
    "wednesdays thursdays fridays saturdays sundays",
    MONTH="january february april june july august september october november december sept",
)
_GERMAN: Mapping[str, str] = _table(
    ME="ich mich mir",
    MY="mein meine meinen meinem meiner meines",
    WE="wir uns",
    OUR="unser unsere unseren unserem unserer unseres unsren unserm",
    YOU="du dich dir euch",
    YOUR="dein deine deinen deinem deiner deines euer eure euren eurem eurer eures",
    DAY="montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montags dienstags mittwochs donnerstags "
    "freitags samstags sonntags",
    MONTH="januar jänner februar märz april mai juni juli august september oktober november dezember",
)
_CONTRACTED: Mapping[str, tuple[str, str]] = {
    f"{who}{sign}{short}": (name, verb)
    for who, name in (("i", "ME"), ("we", "WE"), ("you", "YOU"))
    for short, verb in (("m", "am"), ("ve", "have"), ("d", "would"), ("ll", "will"), ("re", "are"))
    for sign in ("'", "")
    if sign or f"{who}{short}" not in {"id", "ill", "well", "were", "wed"}
}
_MAY_BE_MONTH = frozenset({"may", "march"})
_BEFORE_MONTH = frozenset({"in", "of", "by", "from", "until", "till", "since", "last", "next", "this", "early", "late"})
_CURRENCY = "£$€₹"
_CURRENCIES = frozenset(
    "euro euros eur dollar dollars usd chf franken pound pounds quid grand k rs rupees tenner fiver cent pence".split()
)
_FORMAL = frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"})
_THIRD = frozenset(
    "ist war hat hatte wird wurde kann will möchte braucht soll muss darf sagt sagte geht ging kommt kam macht heißt "
    "weiß steht liegt spielt sucht schläft trifft schreibt arbeitet wollte konnte musste sollte hätte wäre würde "
    "könnte freut findet meint lernt wohnt lebt landet hängt kostet gibt".split()
)
_WITH_IHR = frozenset(
    "habt seid könnt wollt werdet müsst sollt mögt wart hattet kommt macht wisst geht kennt braucht lieben zwei alle "
    "beiden beide dürft würdet hättet wärt sucht findet schreibt denkt".split()
)


@lru_cache(maxsize=4)
def tokens(text: Text) -> tuple[tuple[Token, ...], ...]:
    """Those of each sentence of a text, in order."""
    says_formal = _says_formal(text)
    return tuple(tuple(_of(text, sentence, says_formal=says_formal)) for sentence in text.sentences)


def _says_formal(text: Text) -> bool:
    """Whether the reader is Sie somewhere that leaves no doubt."""
    return any(
        word.text in {"Sie", "Ihnen", "Ihren", "Ihrem", "Ihre"}
        for sentence in text.sentences
        if sentence.zone in {"body", "salutation"} and sentence.lang != "en"
        for word in sentence.words[1:]
    )


def _of(text: Text, sentence: Sentence, *, says_formal: bool) -> list[Token]:
    lang = sentence.lang or text.lang
    found: list[Token] = []
    for at, word in enumerate(sentence.words):
        low = word.low
        if low[0].isdigit():
            found.append(Token(_number(text, sentence.words, at), word))
        elif lang == "de":
            found.append(Token(_german(sentence.words, at, says_formal=says_formal), word))
        elif low in _CONTRACTED and low not in {"im", "were"}:
            found += [Token(name, word) for name in _CONTRACTED[low]]
        elif low in _MAY_BE_MONTH:
            found.append(Token("MONTH" if _is_month(sentence.words, at) else low, word))
        else:
            found += [Token("ME", word), Token("am", word)] if low == "im" else [Token(_ENGLISH.get(low, low), word)]
    return found


def _number(text: Text, words: Sequence[Word], at: int) -> str:
    word = words[at]
    before = text.text[max(0, word.start - 2) : word.start].rstrip()[-1:]
    after = text.text[word.end : word.end + 2].lstrip()[:1]
    if before in _CURRENCY and before or after in _CURRENCY and after:
        return "MONEY"
    if at + 1 < len(words) and words[at + 1].low in _CURRENCIES:
        return "MONEY"
    return "MONEY" if word.low[-1] == "k" and word.low[:-1].isdigit() else "NUM"


def _is_month(words: Sequence[Word], at: int) -> bool:
    if not words[at].text[0].isupper():
        return False
    near = [words[beside].low for beside in (at - 1, at + 1) if 0 <= beside < len(words)]
    return any(low[0].isdigit() or low in _BEFORE_MONTH for low in near) and at > 0


def _german(words: Sequence[Word], at: int, *, says_formal: bool) -> str:
    word = words[at]
    following = words[at + 1].low if at + 1 < len(words) else ""
    if word.text in _FORMAL:
        is_reader = at > 0 or (says_formal and not (word.text == "Sie" and following in _THIRD))
        if not is_reader:
            return "YOU" if word.text == "Ihr" and following in _WITH_IHR else word.low
        if word.text == "Ihr":
            return "YOU" if following in _WITH_IHR else "YOUR"
        return "YOU" if word.text in {"Sie", "Ihnen"} else "YOUR"
    if word.low == "ihr":
        before = words[at - 1].low if at else ""
        return "YOU" if following in _WITH_IHR or before in _WITH_IHR else "ihr"
    return _GERMAN.get(word.low, word.low)
