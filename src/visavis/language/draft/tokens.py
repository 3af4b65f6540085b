"""The words of a draft as its cues see them: whoever writes and whoever reads, numbers, days and months by one name.

    ME, MY, WE, OUR     the writer, alone or with others
    YOU, YOUR           the reader, in whatever form of address
    NUM, MONEY          digits, and digits beside the sign or the name of a currency
    DAY, MONTH          their names

English contractions are two ("I've" is ME have). Whether a German "Sie" or "ihr" is the reader says
language/address/register.py, and where that is wrong this is, too.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from visavis.language.address.register import forms
from visavis.language.text.segment import Sentence, Text, Word


class Token(NamedTuple):
    """What a cue is compared with, and the word it stands for."""

    name: str
    word: Word


def word_set(words: str) -> frozenset[str]:
    """The words of a list with blanks between."""
    return frozenset(words.split())


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
_CURRENCIES = word_set(
    """
    euro euros eur dollar dollars usd chf franken pound pounds quid grand k rs rupees tenner fiver cent pence
    """
)


def tokens(text: Text, most: int) -> tuple[tuple[Token, ...], ...]:
    """Those of each sentence of a text, in order; of the first `most` sentences."""
    to_reader: set[int] = set()
    for form in forms(text):
        if form.kind == "pronoun" and form.is_sure:
            to_reader.add(form.start)
        elif form.kind == "imperative" and text.text[form.end - 3 : form.end] == "Sie":
            to_reader.add(form.end - 3)
    return tuple(tuple(_of(text, sentence, to_reader)) for sentence in text.sentences[:most])


def _of(text: Text, sentence: Sentence, to_reader: Collection[int]) -> list[Token]:
    lang = sentence.lang or text.lang
    found: list[Token] = []
    for at, word in enumerate(sentence.words):
        low = word.low
        if low[0].isdigit():
            found.append(Token(_number(text, sentence.words, at), word))
        elif lang == "de":
            found.append(Token(_german(word, to_reader), word))
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
    if (before and before in _CURRENCY) or (after and after in _CURRENCY):
        return "MONEY"
    if at + 1 < len(words) and words[at + 1].low in _CURRENCIES:
        return "MONEY"
    return "MONEY" if word.low[-1] == "k" and word.low[:-1].isdigit() else "NUM"


def _is_month(words: Sequence[Word], at: int) -> bool:
    if not words[at].text[0].isupper():
        return False
    near = [words[beside].low for beside in (at - 1, at + 1) if 0 <= beside < len(words)]
    return any(low[0].isdigit() or low in _BEFORE_MONTH for low in near) and at > 0


def _german(word: Word, to_reader: Collection[int]) -> str:
    if word.start not in to_reader:
        return _GERMAN.get(word.low, word.low)
    return "YOUR" if word.low.startswith(("dein", "eue", "eur", "ihre")) or word.text == "Ihr" else "YOU"
