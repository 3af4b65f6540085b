"""Under which forms a given name may come again, and in which forms one is written: how an erased person is told from
whoever shares an address with them.

Of somebody erased every form is kept (as a hash): Anna comes again as Ann, Annie, Änne or A. A name that is read shows
the forms in which it stands there, in either order, since "Lang Anna" is written, too. Wrong for a short form that no
table knows, which is then taken for somebody else's name, and for two on one line of names.LINES, a Hanna and a
Johanne who share a telephone.
"""

from collections.abc import Iterable
from functools import lru_cache

from visavis.identity.names import folds, nickname_lines, parse_name
from visavis.identity.nicknames import LINES

_LINES: tuple[frozenset[str], ...] = tuple(frozenset(line.split()) for line in LINES.strip().splitlines())


def coming_forms(names: Iterable[str]) -> frozenset[str]:
    """Every form under which somebody of these names may come again: spellings, short forms, the initial.

    "a" is the initial of an Anna, "a." any name that begins with an a: all that is known of an "A. Lang".
    """
    found: set[str] = set()
    for raw in names:
        name = parse_name(raw)
        for form in _parts(name.given, *name.middle.split()):
            found |= {form, form[0]}
            found |= {f"{form}."} if len(form) == 1 else frozenset().union(*(_LINES[i] for i in nickname_lines(form)))
    return frozenset(found)


@lru_cache(maxsize=4096)
def written_forms(raw: str) -> frozenset[str]:
    """The forms in which a full name shows who it is; none of a name that is not full, which may be anybody's."""
    name = parse_name(raw)
    if not name.is_full:
        return frozenset()
    called = [word for word in name.middle.split() if len(word.rstrip(".")) > 1]  # an initial proves nothing
    initials = {f"{form[0]}." for form in _parts(name.given)}
    return frozenset(_parts(name.given, *called, name.family)) | initials


def _parts(*words: str) -> list[str]:
    """Each word and each half of a double name, in both folds."""
    whole = [form.replace(".", "").strip("-' ") for word in words for form in folds(word)]
    return [part for form in whole for part in {form, *form.replace("-", " ").split()} if part]
