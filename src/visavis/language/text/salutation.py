"""Where the salutation ends that a line begins with: "Dear Anna,", "Liebe*r Kim!", "Moin Klaas", "Frau Maier, …".

A greeting with the name or names behind it, up to their comma or exclamation mark, or, where none stands, to the last
name; a title with a name and a comma; or a name alone on a line that ends with a comma. Names begin with a capital
letter; behind a greeting, one word in small letters may be one, too, if a sign or the end of the line follows.
Wrong for greetings nobody listed, and for a first name alone before a sentence on the same line ("Anna, kommst du?").
"""

import re
from collections.abc import Sequence

from visavis.language.text.small_words import ENGLISH, GERMAN
from visavis.language.text.word_lists import TITLES, TITLES_CUT_SHORT
from visavis.language.text.words import EMOJI, PICTURES, WORD

_HEAD = 120  # characters a salutation may have
_MOST_NAMES = 10  # words of a salutation
_NAME_WORDS = 6  # words of one without a greeting
_ALONE = 3  # words of a name alone on its line
_IN_SMALL = 5  # words behind the greeting, of which some are in small letters

_LETTERLIKE_WORDS = """
    dear dearest liebe lieber liebes liebste liebster liebstes liebe*r liebe:r liebe_r geehrte geehrter geehrte*r
    geehrte:r verehrte verehrter werte werter hochverehrte hochverehrter
"""
_GREETING_WORDS = """
    hallo hallöchen halli hi hey hej heya hello huhu moin moinsen servus grüezi grüessech gruezi gruetzi hoi salü sali
    tach tachchen ahoi namasté namaste salut ciao bonjour greetings yo hiya howdy guten schönen good sehr grüß grüss
    griaß na gude morning afternoon evening morgen mahlzeit darling respected to
"""
_COMPANY_WORDS = """
    zusammen all alle ihr beide beiden everyone everybody team there folks friends friend leute mein meine meiner my
    und and an von vom zum der die das du allerseits moin again nochmal mal wieder the of to or oder whom it may concern
    liebste liebster lieben liebe lieber guten morgen tag abend gott dich di miteinander ladies gentlemen mum mom dad
    grandma love oma opa mama papa zwei drei two three
"""
_DANGLING = frozenset(
    {"and", "und", "von", "vom", "zum", "an", "der", "die", "das", "du", "the", "of", "to", "or", "oder"}
)

_LETTERLIKE = frozenset(_LETTERLIKE_WORDS.split())
_GREETINGS = _LETTERLIKE | frozenset(_GREETING_WORDS.split())
_COMPANY = frozenset(_COMPANY_WORDS.split())  # small words that go on with a salutation
_SECOND = {
    "sehr": frozenset({"geehrte", "geehrter", "geehrte*r", "geehrte:r", "geehrtes", "verehrte", "verehrter"}),
    "guten": frozenset({"tag", "morgen", "abend", "mittag"}),
    "schönen": frozenset({"guten", "tag", "abend", "morgen"}),
    "to": frozenset({"whom"}),
    "good": frozenset({"morning", "afternoon", "evening", "day"}),
    "grüß": frozenset({"gott", "dich", "euch", "sie", "di"}),
    "grüss": frozenset({"gott", "dich", "euch", "sie", "di"}),
    "griaß": frozenset({"di", "eich", "gott", "enk"}),
    "na": frozenset({"du", "ihr", "süße", "süßer", "alter", "mein", "meine"}),
}  # by the first word, what the second must be
_NO_NAME = ("grüß", "grüss", "wünsch")  # "Liebe Grüße" greets at the end
_STOP = re.compile(r"[!?;…]|(?<!\b[A-Za-z])(?<!\b(?:Dr|Mr|Ms|St))(?<!\b(?:Mrs|Mag|Ing))(?<!\bProf)\.")
_END = re.compile(f"[,!.:;?…–—(]|-(?= )|[{PICTURES}]")


def salutation_end(text: str, start: int, end: int) -> int:
    """Where the salutation ends that begins at `start`, on a line that goes to `end`; `start` when none does."""
    words = list(WORD.finditer(text, start, min(end, start + _HEAD)))[:_MOST_NAMES]
    if not words or words[0].start() > start + 3:
        return start
    low = [word[0].lower() for word in words]
    if low[0] in _GREETINGS and _is_greeting(low):
        return end if _is_whole(text, words, end) else _greeted(text, end, words, low)
    return _named(text, start, end, words)


def _is_greeting(low: Sequence[str]) -> bool:
    """Whether the second word may follow the first, which is one of greetings."""
    second = low[1] if len(low) > 1 else ""
    wanted = _SECOND.get(low[0])
    if wanted is not None:
        return second in wanted
    if low[0] in _LETTERLIKE:
        return bool(second) and not second.startswith(_NO_NAME) and _may_name(second)
    return True


def _is_whole(text: str, words: Sequence[re.Match[str]], end: int) -> bool:
    """Whether all of the line addresses: it ends with its only comma ("Dear parents of Years 3 to 6,")."""
    line = text[words[0].start() : end]
    return line.endswith(",") and len(words) < _MOST_NAMES and line.count(",") == 1 and not _STOP.search(line)


def _may_name(low: str) -> bool:
    """Whether a word may stand in the name of a salutation."""
    return low in _COMPANY or not (low in GERMAN or low in ENGLISH)


def _greeted(text: str, end: int, words: Sequence[re.Match[str]], low: Sequence[str]) -> int:
    """Behind the sign after greeting and names, or behind the last of them."""
    at = words[0].end()
    for number, word in enumerate(words):
        sign = _END.search(text, at, word.start()) if number else None
        if sign and not (sign[0] == "." and low[number - 1] in TITLES_CUT_SHORT):
            is_second = low[number] in _LETTERLIKE or low[number] == "sehr" or (number == 1 and low[1] in TITLES)
            if sign[0] != "," or not is_second:
                return _behind(text, sign.start(), end)
        elif number and not _belongs(text, word, low, number, end):
            return next(
                words[last].end() for last in range(number - 1, -1, -1) if low[last] not in _DANGLING or not last
            )
        at = word.end()
    sign = _END.search(text, at, end)
    if sign is None:
        return at if WORD.search(text, at, end) else end
    return at if WORD.search(text, at, sign.start()) else _behind(text, sign.start(), end)


def _belongs(text: str, word: re.Match[str], low: Sequence[str], number: int, end: int) -> bool:
    """Whether a word goes on with greeting and names: it does not begin what is said."""
    if number == 1 and low[0] in _SECOND:
        return True
    if not _may_name(low[number]):
        return False
    if word[0][:1].isupper() or any(low[number] in words for words in (_COMPANY, _GREETINGS, TITLES)):
        return True
    if number == 1 and word.end() >= end:
        return True  # "hey anna"
    sign = _END.search(text, word.end(), end)
    if sign is None or not (sign[0] in ",!" or EMOJI.match(sign[0])):
        return False
    following = WORD.findall(text, word.end(), sign.start())
    return number + len(following) <= _IN_SMALL and all(_may_name(one.lower()) for one in following)  # "hey anna, …"


def _behind(text: str, at: int, end: int) -> int:
    """Behind a sign and those that follow it; a bracket or a stroke belongs to what comes."""
    if text[at] in "(–—-":
        while at and text[at - 1].isspace():
            at -= 1
        return at
    while at < end and not text[at].isspace() and not text[at].isalnum():
        at += 1
    emoji = EMOJI.match(text, at + 1, end)
    return emoji.end() if emoji and text[at].isspace() else at


def _named(text: str, start: int, end: int, words: Sequence[re.Match[str]]) -> int:
    """A salutation without a greeting: "Herr Lohse, …", or "Anna," alone on its line."""
    sign = _END.search(text, words[0].end(), end)
    while (
        sign
        and sign[0] == "."
        and any(word.end() == sign.start() and word[0].lower() in TITLES_CUT_SHORT for word in words)
    ):
        sign = _END.search(text, sign.end(), end)
    if sign is None or sign[0] not in ",!":
        return start
    names = [word[0] for word in words if word.end() <= sign.start()]
    if len(names) > _NAME_WORDS or not all(name[0].isupper() for name in names):
        return start
    cut = _behind(text, sign.start(), end)
    is_titled = names[0].lower() in TITLES and len(names) > 1
    is_alone = cut == end and sign[0] == "," and len(names) <= _ALONE and _may_name(names[0].lower())
    return cut if is_titled or is_alone else start
