"""The words that close a letter ("Viele Grüße", "LG Anna", "Best regards,"), and the name below, in German and English.

A line is looked at closely only where its first word is one that closings begin with.
Wrong for closings nobody listed, and for a line of a text that is a closing by accident ("Love Actually"): whoever asks
looks at what stands below it, too.
"""

import re

LONGEST = 60
"""Characters of a line that closes a letter."""

_MOST_NAME_WORDS = 5
_LONGEST_NAME = 50

_FIRST = frozenset(
    "mit viele vielen liebe lieben beste besten bester herzliche herzlichen herzlicher herzlich herzlichst "  # noqa: SIM905
    "freundliche freundlichen freundlicher schöne schönen schöner sonnige sonnigen kollegiale kollegialen allerbeste "
    "ganz ein einen es gruß gruss grüße grüsse gruesse grüßle lg vg mfg bg hg glg vlg mlg hochachtungsvoll alles bis "
    "dank danke best kind kindest warm warmest warmly many with regards cheers all thanks thank sincerely yours love "
    "hugs take see talk servus ciao tschüss".split()
)
_CLOSING = re.compile(
    r"(?:(?:mit |with |es |einen? |ganz )?(?:(?!und |and )\w+,? (?:und |and |& )?){0,2}"
    r"(?:gr(?:ü|ue)(?:ß|ss)(?:en?|le)?|gru(?:ß|ss)|regards|wishes|wünsche)"
    r"|m\.?f\.?g|[lvbh]g|[gvm]lg|best|warmly|cheers|ciao|servus|tschüss|(?:all|with all) (?:the|my) (?:best|love)"
    r"|(?:with |lots of )?love|hugs|(?:yours )?sincerely(?: yours)?|yours(?: truly| faithfully| ever)?"
    r"|hochachtungsvoll|herzlich(?:st)?|alles (?:liebe|gute)|bis (?:bald|dann|später|morgen|die tage)"
    r"|take care|see you(?: soon| then)?|talk soon|ganz lieb"
    r"|(?:vielen |herzlichen |besten |lieben )?danke?(?: (?:und|&) (?:\w+ ){1,2}gr(?:ü|ue)(?:ß|ss)e)?"
    r"(?: im voraus| vorab)?"
    r"|(?:many )?thanks(?: again| in advance| and (?:best|kind) regards)?|thank you(?: and (?:best|kind) regards)?)"
    r"(?: (?:aus|von|vom|from|in|nach) (?:(?:der|dem|the) )?[^\W\d_]+(?:[ -][^\W\d_]+)?)?(?![^\W\d_])[\s,.!:;–-]*",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’-]*|von|vom|van|zu|de|den|der|di|da|und|and|&")
_SOLE_NAME = re.compile(r"[^\W\d_]{2,15}")
_AROUND_NAME = re.compile(r"^(?:[^\w(]+|i\. ?[AV]\. ?|ppa\. ?)|[^\w.)]+$|(?<=\w\w\w)\.$|\([^()]{1,30}\)$")


def is_closing(line: str) -> bool:
    """Whether a line closes a letter; the name may stand on it, too."""
    stripped = line.strip()
    first = stripped.partition(" ")[0].rstrip(",.!:;").lower()
    if first not in _FIRST or len(stripped) > LONGEST:
        return False
    found = _CLOSING.match(stripped)
    if not found:
        return False
    rest = stripped[found.end() :]
    return not any(map(str.isalnum, rest)) or is_name(rest)


def is_name(line: str) -> bool:
    """Whether a line can be the name under a letter: a few words that begin large, or one word."""
    bare = _AROUND_NAME.sub("", line.strip()).strip()
    if not bare or len(bare) > _LONGEST_NAME:
        return False
    words = bare.split()
    if len(words) == 1:
        return _SOLE_NAME.fullmatch(bare) is not None or _NAME_WORD.fullmatch(bare) is not None
    return len(words) <= _MOST_NAME_WORDS and all(map(_NAME_WORD.fullmatch, words))
