"""Who has died: by the user's own word, or as cards and notes say it. Asked here alone.

    field died       the user's word
    tag              deceased, dead, died, verstorben, gestorben, in memoriam, or a dagger, in whatever case
    name, nickname   with a dagger, on a card
    note             one that begins with a dagger, or like "gestorben am 3. April", "died in 2021"; or says just that

Nobody is to be told to write to them, and nobody who lives is to be mourned: so a tag must say it and nothing else, and
a note at its beginning. Other languages are not known, nor is "late": some are only never on time.
"""

import re

from django.db.models import Exists, OuterRef, Q

from visavis.store.models import Claim

FIELDS = ("died", "tag", "name", "nickname", "note")
BEGINNING = 200  # characters; what is read of a value
WITHOUT_CARDS = frozenset({"mail", "calendar"})  # what people call themselves there is an ornament

# Both Python and PostgreSQL read these the same way, letter case apart.
TAG = r"^\W*(deceased|dead|died|verstorbene?|gestorben|in memoriam|passed away)\W*$|^\s*†"
NAME = "†"
NOTE = (
    r"^\s*(†|((ist|has|is) )?(verstorben|gestorben|deceased|died|passed away)"
    r"(\s*:?\s*((am|im|on|in) |[0-9])|\s*[.!]?\s*$))"
)
_PATTERNS = {"tag": re.compile(TAG, re.IGNORECASE), "note": re.compile(NOTE, re.IGNORECASE)}


def says_dead(field: str, value: str, source: str = "") -> bool:
    """Whether a claim says that its person has died."""
    if field == "died":
        return True
    if field in {"name", "nickname"}:
        return source not in WITHOUT_CARDS and NAME in value
    pattern = _PATTERNS.get(field)
    return pattern is not None and pattern.search(value[:BEGINNING]) is not None


SAYS_DEAD = (
    Q(field="died")
    | Q(field="tag", value__iregex=TAG)
    | (Q(field__in=("name", "nickname"), value__contains=NAME) & ~Q(source__in=WITHOUT_CARDS))
    | Q(field="note", value__iregex=NOTE)
)
"""`says_dead` for the database."""

DEAD = Exists(Claim.objects.filter(SAYS_DEAD, field__in=FIELDS, identity__person=OuterRef("pk")))
"""Of people: that they have died."""
