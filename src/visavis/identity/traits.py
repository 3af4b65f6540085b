"""One person as matching sees them: the addresses that lead to somebody, the words they are found by, and their names.

Names, places and days are read only when a pair is really compared: most people of a large book never are.
"""

import re
from functools import cached_property, lru_cache

from visavis.identity.grams import Weights
from visavis.identity.known import Known
from visavis.identity.name_words import FIRMS, FREE_MAIL
from visavis.identity.names import LONGEST, fold
from visavis.identity.normalise import identity_key, is_role_address
from visavis.identity.postal import Place, place
from visavis.identity.written import Written, written
from visavis.records import IdentityKind

NAMES = 4  # names of one person that are compared
LABEL = 4  # letters at least of a firm's word by which its domain may be known
PLACES = 3  # postal addresses of one person that are compared

_APART = re.compile(r"[^\w']+|_")
_LETTERS = re.compile(r"[^\W\d_]+")


class Traits:
    """What one person is compared by. `words` find them and are counted; those of names have no mark before them."""

    __slots__ = ("__dict__", "domains", "emails", "firms", "id", "known", "phones", "urls", "words")

    def __init__(self, known: Known) -> None:
        self.id = known.id
        self.known = known
        self.emails = _keys("email", known.emails) if known.emails else ()
        self.phones = _keys("phone", known.phones) if known.phones else ()
        self.urls = _keys("url", known.urls) if known.urls else ()
        self.firms = (
            {key for post in known.organisations if (key := firm_key(post.name))} if known.organisations else _NONE
        )
        self.domains = {mail.rpartition("@")[2] for mail in self.emails} - FREE_MAIL if self.emails else _NONE
        self.words = _words(self)

    @cached_property
    def names(self) -> tuple[Written, ...]:
        """Their names; where none is whole, what their addresses spell takes its place."""
        names = dict.fromkeys(self.known.names[:NAMES])
        if self.firms:
            names = dict.fromkeys(self._without_firm(name) for name in names)
        return tuple(filter(_has_parts, map(written, names)))

    def _without_firm(self, name: str) -> str:
        """A telephone has "Anna Lang Hafenwerk", who is with Hafenwerk; of two words both are the name's."""
        first, _, last = name.rpartition(" ")
        return (
            first if " " in first and any(fold(last, german=True) in firm_words(firm) for firm in self.firms) else name
        )

    @cached_property
    def spelled(self) -> tuple[tuple[str, Written], ...]:
        """The names their addresses spell: "anna.lang@…"."""
        found = ((mail, spelled(mail)) for mail in self.emails)
        return tuple((mail, written(name)) for mail, name in found if name)

    @cached_property
    def has_whole_name(self) -> bool:
        """One of their names has both parts."""
        return any(name.is_full for name in self.names)

    def places(self, weights: Weights) -> tuple[Place, ...]:
        """Their postal addresses, read once."""
        if "_places" not in self.__dict__:
            self._places = tuple(place(text, weights) for text in self.known.addresses[:PLACES] if text.strip())
        return self._places

    @cached_property
    def local_parts(self) -> tuple[tuple[str, str], ...]:
        """Their addresses, each with the letters before the @; not those of desks."""
        return tuple(
            (mail, "".join(_LETTERS.findall(mail.partition("@")[0])))
            for mail in self.emails
            if not is_role_address(mail)
        )

    @property
    def text(self) -> str:
        """Everything that is looked for by its letters."""
        known = self.known
        firms = (post.name for post in known.organisations)
        parts = [*map(_in_latin, known.names[:NAMES]), *known.addresses[:PLACES], *firms]
        if not known.names:
            parts += [mail.partition("@")[0] for mail in self.emails]
        return " ".join(fold(" ".join(part[:LONGEST] for part in parts)).replace(",", " ").split())


_NONE: frozenset[str] = frozenset()


def firm_key(name: str) -> str:
    """A firm by its name without what kind of company it is: Hafenwerk GmbH is Hafenwerk."""
    words = [word for word in _APART.split(fold(name[:LONGEST], german=True)) if word]
    return " ".join(word for word in words if word not in FIRMS) or " ".join(words)


@lru_cache(maxsize=16384)
def firm_words(firm: str) -> frozenset[str]:
    """The words of a firm by any of which its domain may be called, in both folds."""
    return frozenset(word for word in (*firm.split(), firm.replace(" ", "")) if len(word) >= LABEL)


@lru_cache(maxsize=16384)
def label(domain: str) -> str:
    """The part that somebody chose: "nordlicht" of "mail.nordlicht.co.uk"."""
    parts = [part for part in domain.split(".")[:-1] if len(part) > 3 or domain.count(".") == 1]  # noqa: PLR2004
    return parts[-1] if parts else domain


@lru_cache(maxsize=16384)
def spelled(email: str) -> str:
    """The name that "anna.lang7@…" spells, its words apart; "" where it spells none of two words."""
    if is_role_address(email):
        return ""
    words = _LETTERS.findall(email.partition("@")[0].partition("+")[0])
    return " ".join(words) if len(words) == 2 and max(map(len, words)) > 1 else ""  # noqa: PLR2004


def day_of_year(birthday: str) -> str:
    """Month and day of "1970-05-04" and "--05-04"; "" where it names no day."""
    return birthday[-5:] if re.search(r"-\d\d-\d\d$", birthday) else ""


def _has_parts(name: Written) -> bool:
    return bool(name.given or name.family)


def _keys(kind: IdentityKind, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for value in values if (key := identity_key(kind, value))))


def _words(one: Traits) -> set[str]:
    known = one.known
    found: set[str] = set()
    for name in known.names[:NAMES]:
        found.update(_name_words(name))
    for text in known.addresses[:PLACES]:
        plain = text[:LONGEST].lower() if text.isascii() else fold(text[:LONGEST])
        found.update(["/" + word for word in plain.replace(",", " ").split()])
    if one.firms:
        found.update(["#" + word for firm in one.firms for word in (firm, *firm_words(firm))])
    if one.emails:
        found.update(["#" + label(domain) for domain in one.domains])
        for mail in one.emails:
            if name := spelled(mail):
                found.update([word for word in name.split() if len(word) > 1])
    if known.birthdays:
        found.update(["*" + day for birthday in known.birthdays if (day := day_of_year(birthday))])
    return found


def _in_latin(name: str) -> str:
    if name.isascii():
        return name
    read = written(name)
    return " ".join([*read.given[:1], *read.middle, *read.family[:1]])


def _name_words(name: str) -> list[str]:
    if name.isascii():
        words = name[:LONGEST].lower()
        return [
            word
            for word in (words.split() if words.replace(" ", "").isalpha() else _APART.split(words))
            if len(word) > 1
        ]
    read = written(name)
    forms = (*read.given, *read.middle, *read.family, *read.former)
    return [word for form in forms for word in form.split() if len(word) > 1]
