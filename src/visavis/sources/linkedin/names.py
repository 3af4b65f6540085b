"""Names as members write them: with titles, degrees, pronouns and pictures around what they are called.

"Dr. Anne" "Weiß 🌱" is Anne Weiß; "von der Heide, MBA" is von der Heide. Nothing is guessed beyond dropping what
follows a comma, a bracket or a bar, what is no letter of any script, and a short list of titles and degrees.
"""

import re
import unicodedata
from functools import lru_cache

_TITLE = re.compile("dr|prof|mr|mrs|ms|miss|sir|dipl-ing|dipl-kfm|dipl-psych|mag|ing|med|phil|rer|nat|jur")
_DEGREE = re.compile(
    "mba|emba|phd|dphil|md|msc|bsc|ma|ba|mphil|llm|llb|jd|cpa|cfa|pmp|pmi|acca|cissp|cism|csm|cspo|pe|esq|sphr|phr|"
    "shrm-cp|shrm-scp|rn|dds|mph|med|beng|meng|bcom|mcom|fcca|cfp|frm|cisa|itil|ccna|psm"
)
_DEGREES_AS_WRITTEN = frozenset({"ma", "ba", "med", "pe"})  # names too, unless in capitals
_REST = re.compile(r"\s*[,(\[{|•·/–—~].*", re.DOTALL)
_HYPHENS = re.compile(r"\s+-\s+.*", re.DOTALL)


@lru_cache(maxsize=4096)
def given_of(first_name: str) -> str:
    """The given name without titles before it: "Dr. Anne" is Anne."""
    words = _letters(first_name).split()
    while len(words) > 1 and _TITLE.fullmatch(_bare(words[0])):
        del words[0]
    return " ".join(words) or first_name.strip()


@lru_cache(maxsize=4096)
def family_of(last_name: str) -> str:
    """The family name without degrees, pronouns and pictures after it."""
    words = _letters(_HYPHENS.sub("", _REST.sub("", last_name))).split()
    while words and _is_degree(words[-1]):
        del words[-1]
    return " ".join(words)


def full_name(first_name: str, last_name: str) -> str:
    """Given and family name as one."""
    return f"{given_of(first_name)} {family_of(last_name)}".strip()


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """A name as it is compared: composed, without case, single blanks."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _letters(text: str) -> str:
    """Without emoji and other signs, and without what only joins them."""
    return "".join(char for char in text if unicodedata.category(char)[0] not in "SC" or char in "`´^")


def _bare(word: str) -> str:
    return word.replace(".", "").casefold()


def _is_degree(word: str) -> bool:
    bare = _bare(word)
    return _DEGREE.fullmatch(bare) is not None and (bare not in _DEGREES_AS_WRITTEN or word.isupper() or "." in word)
