"""How a letter closes: with a formula ("Viele Grüße", "LG Tom", "Best,", "Deine Anna") and the name below it.

Wrong for formulas nobody listed, and for a line of a text that is one by accident: whoever asks looks at what stands
below it, too.
"""

import re

from visavis.language.text.small_words import ENGLISH, GERMAN
from visavis.language.text.word_lists import WEEKDAYS
from visavis.language.text.words import PICTURES, WORD

LONGEST = 120  # characters of a line that closes
_WORDS = 9  # words of a line that closes
_OWN_WORDS = 9  # words of a line like "Deine Anna"
_NAME_WORDS = 7  # words of a line that signs
_WORDS_ABOVE = 4  # words of a line above a name
_THANKED = 3  # words of the names behind thanks
_LONGEST_NAME = 60

_FORMULA = re.compile(
    r"(?:mit |with |es |einen? |ganz |sende |und )?(?:(?!(?:und|and|ich|wir|i|we) )[\w*:]+,? (?:und |and |& )?){0,3}"
    r"(?:\w*gr(?:ü|ue)(?:ß|ss)(?:en?|le|li|t)?|grüessli|\w*gru(?:ß|ss)|regards|wishes|wünsche)\b"
    r"|(?:m\.?f\.?g|[lvbh]g|[gvm]lg|best|warmly|cheers|tschüss|tschau|baba|xx+|xo+|bussi|bises)(?![\w'’])"
    r"|yours(?: truly| faithfully| sincerely| ever)?(?![\w'’])|(?:all|with all|alles) (?:the|my|liebe|gute|best)\b"
    r"|(?:with |lots of |much )?love(?![\w'’]| (?:to (?!you|all|every)|the|it|your|that|this|how)\b)|hugs\b"
    r"|(?:yours )?sincerely\b|respectfully\b|with (?:respect|gratitude|appreciation|thanks)\b"
    r"|hochachtungsvoll|mit hochachtung\b|herzlich(?:st)?(?=,|\W*$)"
    r"|bis (?:bald|dann|später|morgen|die tage|demnächst|zum \w+)(?=[!.,]|\W*$)"
    r"|take care\b|see you(?: soon| then| there)?(?=[!.,]|\W*$)|(?:talk|speak) soon\b|ganz lieb\b"
    r"|(?:deine?|deine[*:_]?r|euer|eure|ihre?|your) \w",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"mfg|[lvbhg]g|[gvm]lg", re.IGNORECASE)
_OWN = frozenset({"dein", "deine", "deine*r", "deine:r", "deiner", "euer", "eure", "ihr", "ihre", "your"})
_IN_A_NAME = frozenset(
    {"die", "der", "das", "von", "vom", "und", "mit", "aus", "zu", "bis", "im", "am", "in", "the", "of"}
)
_GREETED = re.compile(r"gr(?:ü|ue)(?:ß|ss)|gru(?:ß|ss)\b|regards|wishes|wünsche")
_THANKS = re.compile(
    r"(?:vielen |herzlichen |besten |lieben |tausend |many )?(?:danke?|thanks|thank you|thx)\b", re.IGNORECASE
)
_NO_NAME = frozenset({"dir", "ihnen", "euch", "für", "im", "you", "for", "in", "so", "again", "sehr", "schon", "that"})
_GOES_ON_WORDS = """
    aus von vom from und and nach to in an auch zurück dein deine euer eure ihr ihre der die your again bis vorab x xx
"""
_GOES_ON = frozenset(_GOES_ON_WORDS.split())
_NO_SIGNER_WORDS = """
    danke thanks bitte please ja nein yes no ok okay super gern gerne hallo hi hey heute morgen today tomorrow ich i wir
    we du you das this that was what wann when wie how sag sorry entschuldige toll great
"""
_NO_SIGNER = frozenset(_NO_SIGNER_WORDS.split()) | WEEKDAYS
_POSTSCRIPT = re.compile(r"(?:p\.? ?p?\.? ?s\.?|n\. ?b\.|nb)[ \t]*(?:[:.,–-]|\s)", re.IGNORECASE)
_SENTENCE = re.compile(rf"[.!?…)][\"“”»)*]*\s+|[{PICTURES}]\ufe0f?\s+|\s[–—-]\s+|:\)\s+")
_STROKES = "-–—*~ \t"


def is_closing(line: str, *, signed: bool) -> bool:
    """Whether a line closes a letter; `signed` says whether a name stands below."""
    bare = line.lstrip(_STROKES)
    words = WORD.findall(bare) if len(bare) <= LONGEST and "?" not in bare else []
    if not 0 < len(words) <= _WORDS:
        return False
    if thanks := _THANKS.match(bare):
        return _is_thanks(bare[thanks.end() :], signed=signed)
    found = _FORMULA.match(bare)
    if not found:
        return False
    if words[0].lower() in _OWN:
        return len(words) <= _OWN_WORDS and _is_own(words)
    rest = WORD.findall(bare[found.end() :])
    is_initials = _INITIALS.fullmatch(words[0]) is not None and len(rest) <= 2  # noqa: PLR2004 ("lg tom")
    return not rest or signed or is_initials or rest[0][0].isupper() or rest[0].lower() in _GOES_ON


def _is_thanks(rest: str, *, signed: bool) -> bool:
    """Whether thanks close: a greeting or a name follows, or stands below."""
    words = WORD.findall(rest)
    if _GREETED.search(rest.lower()) or (signed and len(words) <= _THANKED):
        return True
    is_name = 0 < len(words) <= _THANKED and all(word[0].isupper() for word in words)
    return is_name and words[0].lower() not in _NO_NAME


def _is_own(words: list[str]) -> bool:
    """Whether "Deine Anna" signs: a name behind the word, and no sentence that goes on."""
    if len(words) < 2 or not words[1][0].isupper():  # noqa: PLR2004
        return False
    return all(not word[0].islower() or word in _IN_A_NAME for word in words[2:])


def is_below(line: str) -> bool:
    """Whether a line may stand below a closing: a name, a place, a firm."""
    return len(line) <= LONGEST and "?" not in line and len(WORD.findall(line)) <= _WORDS


def is_name(line: str) -> bool:
    """Whether a line can be a name: a few words, the first of which begins large or stands alone."""
    words = WORD.findall(line[:LONGEST])
    if not 0 < len(words) <= _NAME_WORDS or line[-1:] in "!?:" or words[0][0].isdigit():
        return False
    return words[0][0].isupper() or len(words) == 1


def is_above(line: str) -> bool:
    """Whether a line can stand above a name that no formula announces: "For the committee"."""
    return is_name(line) and line[-1:] not in ".,;" and len(WORD.findall(line)) <= _WORDS_ABOVE


def is_signed(line: str, *, apart: bool) -> bool:
    """Whether a line can sign a letter, no formula above it: "H. Krabbe, Rektor", "- Jonas", "Das Team".

    `apart` says whether an empty line stands above; then more of its words may be small ("Neil, the one with the dog").
    """
    bare = line.lstrip(_STROKES)
    words = WORD.findall(bare[:LONGEST])
    if not is_name(bare) or len(line) > _LONGEST_NAME or words[0].lower() in _NO_SIGNER:
        return False
    is_sentence = bare.endswith(".") and len(words[-1]) > 2  # noqa: PLR2004 (an initial is none)
    if is_sentence or (len(words) > 2 and bare != line):  # noqa: PLR2004
        return False  # a short sentence, a line of a list
    if apart and words[0][0].isupper():
        return True
    small = [word.lower() in GERMAN or word.lower() in ENGLISH for word in words]
    names = [word for word, is_small in zip(words, small, strict=True) if not is_small]
    return 2 * sum(small) < len(words) and words[-1] in names and all(word[0].isupper() for word in names)


def is_postscript(line: str) -> bool:
    """Whether a line begins with "PS"."""
    return _POSTSCRIPT.match(line[:8]) is not None


def closing_start(text: str, start: int, end: int, *, signed: bool = False) -> int:
    """Where the closing begins that is the last sentence of this line ("… Sag Bescheid! LG Tom"); 0 for none."""
    for found in _SENTENCE.finditer(text, max(start, end - LONGEST), end):
        if found.end() < end and is_closing(text[found.end() : end].rstrip(".! "), signed=signed):
            return found.end()
    return 0
