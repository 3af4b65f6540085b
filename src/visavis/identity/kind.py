"""What somebody in the network is: a person, or a firm, a list, a room or a shared mailbox.

| kind         | taken for it                                                                                       |
|--------------|----------------------------------------------------------------------------------------------------|
| room         | every name begins like a room's ("Raum 3.14"), or the address is a calendar's resource             |
| group        | every address is a mailing list's or a shared calendar's, or every name says so ("Verteiler")      |
| organisation | no name is a human's, and one has the word of a firm or an institution; or it is their own firm    |
| mailbox      | an address of a desk (info@) without one human's name, or one address that several humans write by |
| person       | everybody else                                                                                     |

What a source says itself stands: a card of the KIND org, a sender of nothing but newsletters ("service"), a closed
account ("gone"). In doubt it is a person: one full human name outweighs whatever else they are called, unless several
humans use one mailbox. The user's own word goes before all of this (identity/profile.py).

A word of a firm that stands first, or alone, names it ("Kita Sonnenschein"); behind another word it is where somebody
is known from, as telephones list people ("Oma Kita", "Ole Taxi"). Only a firm's form ("GmbH") tells one anywhere, and
a room is called so at the beginning.

Wrong for a firm that is called like a human ("Paul Hafen") and for a room that is ("Rosa Lounge"); for a firm whose
word comes last ("Papierboot Verlag"), if nothing says that they are with it; and for one with a rare given name whose
domain is that name.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import islice
from typing import Literal, get_args

from visavis.identity.name_words import FIRMS, FREE_MAIL
from visavis.identity.names import conflicting, fold, folds, nickname_lines, parse_name
from visavis.identity.normalise import is_list_address, is_role_address

Kind = Literal["person", "organisation", "group", "room", "mailbox"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What the user may say somebody is. Sources also know "service" and "gone"."""

COMPARED = 12  # names of one person that are looked at; more prove nothing new
WRITERS = 3  # different humans who make a desk of an address that is not called like one
SHORTEST = 4  # letters of a family name that an address may spell by chance with fewer

Says = Literal["human", "room", "group", "organisation", "desk", "maybe-room", "maybe-firm", "word"]
"""What one written name says by itself. "word" may be anybody: a word, a couple, a number."""

StandsFor = Literal["resource", "room", "group", "list", "desk", "free", "anybody"]
"""What one address says by itself. "free" is a provider of private mail; "list" only sounds like one."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_DESKS = _listed("team support newsletter redaktion kundenservice service noreply no-reply")
_FIRMS = frozenset(map(fold, FIRMS - _DESKS))
_FORMS = _listed(
    "ag gmbh mbh kg ohg ug gbr ev eg se kgaa ltd limited inc llc plc corp corporation co company group gruppe holding "
    "stiftung foundation universitat university hochschule institut institute"
)  # of the words of firms those that nobody writes behind a human's name
_INSTITUTIONS = _listed(
    "finanzamt burgeramt jugendamt standesamt sparkasse volksbank versicherung versicherungen krankenkasse apotheke "
    "grundschule gymnasium realschule gesamtschule volkshochschule musikschule kindergarten kita bibliothek "
    "stadtbibliothek museum theater hotel restaurant werkstatt autohaus arztpraxis zahnarztpraxis gemeinschaftspraxis "
    "tierarztpraxis hausverwaltung buchhandlung buchladen stadtwerke stadtverwaltung gemeindeverwaltung "
    "kirchengemeinde pfarramt feuerwehr sportverein forderverein krankenhaus uniklinik reiseburo steuerberatung "
    "pizzeria backerei metzgerei friseursalon taxizentrale reinigung schlusseldienst gartnerei tischlerei schreinerei "
    "school council hospital clinic library insurance society association pharmacy bookshop nursery"
)  # folded; hardly anybody's family name; they count where nothing speaks for a human

_ROOM = re.compile(
    r"\b(?:(?:besprechungs|konferenz|meeting|seminar|schulungs|sitzungs|projekt|tagungs|gruppen|video)"
    r"(?:raum|zimmer|saal)|horsaal|festsaal"
    r"|(?:meeting|conference|board|seminar|training|huddle|video)[ -]?room)\b"
    r"|\b(?:raum|room|zimmer|saal|beamer|projektor|projector)[ .:_-]*[a-z]?[ .-]?\d"
)
_ROOM_LOCAL = re.compile(
    r"(?:besprechungs|konferenz|meeting|seminar|schulungs|sitzungs|conf|conference|board)[._-]?(?:raum|room|zimmer|saal)"
    r"|(?:raum|room)[._-]|(?:raum|room|zimmer|saal|beamer|projektor)[._-]?[a-z]?[._-]?\d"
)
_ROOM_WORDS = _listed("raum room zimmer saal horsaal festsaal beamer projektor projector")
_ROOM_LABELS = _listed("rooms room raeume resources resource")
_RESOURCES = "resource.calendar.google.com"

_LIST_NAME = re.compile(
    r"\b(?:e-?mail-?)?verteiler\b|\bmailing-? ?liste?\b|\brundmail\b|\bnewsgroup\b"
    r"|^(?:all|alle) (?:mitarbeiter|mitarbeitenden|mitglieder|eltern|staff|hands|members|employees)\b"
)
_LIST_LOCAL = re.compile(r".+-(?:users|devel|announce|discuss|list|liste)")  # not "-l": that is Thorben L.
_CALENDARS = _listed("group.calendar.google.com import.calendar.google.com")


def recognise(
    names: Collection[str],
    addresses: Collection[tuple[str, str]],
    read_kind: str = "person",
    organisations: Collection[str] = (),
    *,
    is_told_apart: bool = False,
) -> str:
    """What they are, from every name that sources have for them and every address (kind, normalised value).

    `read_kind` is what the sources say. `is_told_apart`: a source knows a human's name in parts (`tells_apart`), or a
    birthday; then no word in a name makes them anything else.
    Neither the order of names nor that of addresses matters.
    """
    if read_kind != "person":
        return read_kind
    written = list(islice(sorted({name for name in names if name.strip() and "@" not in name}), COMPARED))
    emails = [value for kind, value in addresses if kind == "email"]
    said: set[Says] = {"human"} if is_told_apart else _all_say(written)
    at = {_stands_for(email) for email in emails}
    if _is_room(said, at):
        return "room"
    if _is_group(said, at):
        return "group"
    if _is_organisation(said, written, emails, organisations):
        may_be_human = is_told_apart or "free" in at or _spell(emails, written)
        return "organisation" if _is_surely_firm(said) or not may_be_human else "person"
    if emails and _is_mailbox(said, at, written, emails, is_alone=len(addresses) == 1 and not is_told_apart):
        return "mailbox"
    return "person"


def tells_apart(given: str, family: str) -> bool:
    """Whether these parts are a human's. Telephones take firms and rooms apart as well: "Taxi", "Köln"."""
    front, back = _words(fold(given)), _words(fold(family))
    if not front or not back or front[0] in _FIRMS | _INSTITUTIONS | _ROOM_WORDS:
        return False
    return (_FORMS | _DESKS).isdisjoint({*front, *back})


def _all_say(written: Sequence[str]) -> set[Says]:
    """What the names say beside each other: "Harbour Light" beside "Harbour Light Ltd" is no human's."""
    said = {name: _says(name) for name in written}
    firms = [fold(name) for name, what in said.items() if what == "organisation"]
    for name, what in said.items():
        if what == "human" and any(fold(name) in firm for firm in firms) and not _begins_with_given(name):
            said[name] = "maybe-firm"
    return set(said.values())


def _is_room(said: set[Says], at: set[StandsFor]) -> bool:
    return "resource" in at or said == {"room"} or (at == {"room"} and said <= {"room", "maybe-room", "word"})


def _is_group(said: set[Says], at: set[StandsFor]) -> bool:
    return at == {"group"} or said == {"group"} or (at == {"list"} and "human" not in said)


def _is_organisation(
    said: set[Says], written: Sequence[str], emails: Sequence[str], organisations: Collection[str]
) -> bool:
    """Whether they may be one, if nothing speaks for a human. A desk that has no mailbox is a firm's telephone."""
    is_firm = not said.isdisjoint({"organisation", "maybe-firm"}) and said.isdisjoint({"human", "maybe-room"})
    return is_firm or (said == {"desk"} and not emails) or (bool(said) and _is_own_firm(written, organisations))


def _is_surely_firm(said: set[Says]) -> bool:
    """The word of a firm is enough; that of an institution, and the name of their own firm, could be a human's."""
    return bool(said & {"organisation", "desk"}) and said.isdisjoint({"human", "maybe-room", "maybe-firm"})


def _is_own_firm(written: Sequence[str], organisations: Collection[str]) -> bool:
    """Whoever goes by the name of the firm they are with is that firm, unless it begins with a given name."""
    firms = {fold(firm) for firm in organisations}
    return bool(firms) and all(fold(name) in firms and not _begins_with_given(name) for name in written)


def _is_mailbox(
    said: set[Says], at: set[StandsFor], written: Sequence[str], emails: Sequence[str], *, is_alone: bool
) -> bool:
    """A desk's address, a desk's name, or many who write by one address. `is_alone`: nothing else is known of them."""
    humans = [name for name in written if _says(name) in {"human", "maybe-room"}]
    if at == {"desk"}:
        return not _is_one(humans, emails)
    if said == {"desk"}:
        return "free" not in at
    is_shared = is_alone and len(humans) >= WRITERS and _different(humans) >= WRITERS
    return is_shared and "free" not in at and not _spell(emails, humans)


def _is_one(humans: Sequence[str], emails: Sequence[str]) -> bool:
    """Whether a desk's address is one human's after all: a shop of one, who signs with their name.

    "Hafenwerk Hamburg" at info@hafenwerk.example is none: that is the firm and its place.
    """
    return _different(humans) == 1 and not all(_is_of_domain(name, emails) for name in humans)


def _is_of_domain(name: str, emails: Sequence[str]) -> bool:
    first, *others = fold(name).split()
    labels = [email.rpartition("@")[2].rpartition(".")[0] for email in emails]
    is_first = any(first in label and not any(word in label for word in others) for label in labels)
    return is_first and not _begins_with_given(name)


def _begins_with_given(name: str) -> bool:
    """Whether the table of short forms knows the first name; no table knows them all."""
    return bool(nickname_lines(fold(parse_name(name).given)))


def _different(humans: Sequence[str]) -> int:
    """How many humans these names are at least: names that contradict each other are different people's."""
    apart: list[str] = []
    for name in humans:
        if all(conflicting(name, other) for other in apart):
            apart.append(name)
    return len(apart)


def _spell(emails: Sequence[str], names: Sequence[str]) -> bool:
    """Whether an address is called like one of them: by the family name (lang@, a.lang@, anna.lang@), or its domain by
    both names (post@anna-lang.example).
    """
    for name in map(parse_name, names):
        families = [family for form in folds(name.family) if len(family := _letters(form)) >= SHORTEST]
        givens = [given for form in folds(name.given) if (given := _letters(form))]
        for local, _, domain in (email.rpartition("@") for email in emails):
            at_home = _letters(domain.rpartition(".")[0])
            is_home = any(given + family in at_home for given in givens for family in families)
            if is_home or any(family in _letters(local) for family in families):
                return True
    return False


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", text)


def _words(folded: str) -> list[str]:
    """The words in the order in which they are said, without dots: "Lang, Anna" is Anna Lang."""
    front, _, behind = folded.replace(".", "").partition(",")
    return f"{behind} {front}".replace(",", " ").split()


@lru_cache(maxsize=65536)
def _says(name: str) -> Says:
    folded = fold(name)
    if _ROOM.match(folded):
        return "room"
    if _LIST_NAME.search(folded):
        return "group"
    words = _words(folded)
    parsed = parse_name(name)
    if parsed.given and nickname_lines(fold(parsed.given)):
        return "human"
    if _ROOM.search(folded):  # "Nele Raum 3" is whom one meets there, "Nordufer Seminarraum" a room
        return "maybe-room"
    if not parsed.given and not parsed.family:  # parse_name finds no human in a firm's name, nor in a desk's
        return _without_human(words)
    what = _human(folded) if parsed.is_full or parsed.prefix else "word"
    return "maybe-firm" if words[0] in _INSTITUTIONS else what


def _without_human(words: Sequence[str]) -> Says:
    """A word of a firm behind another is where somebody is known from: "Ole Taxi", "Wiebke Jansen Büro"."""
    if not _FORMS.isdisjoint(words):
        return "organisation"
    if words and nickname_lines(words[0]):
        return "human"
    if not _DESKS.isdisjoint(words):
        return "desk"
    if (_FIRMS | _INSTITUTIONS).isdisjoint(words):
        return "word"
    first = words[0]
    return "organisation" if first in _FIRMS else "maybe-firm" if first in _INSTITUTIONS else "human"


def _human(folded: str) -> Says:
    return "maybe-room" if folded.startswith(("raum ", "room ", "saal ")) else "human"


@lru_cache(maxsize=65536)
def _stands_for(email: str) -> StandsFor:
    """By its host first: whoever has a mailbox at a provider of private mail may call it what they like."""
    local, _, domain = email.rpartition("@")
    if domain == _RESOURCES:
        return "resource"
    if domain in FREE_MAIL:
        return "free"
    if is_list_address(email) or domain in _CALENDARS:
        return "group"
    if _ROOM_LOCAL.match(local) or domain.partition(".")[0] in _ROOM_LABELS:
        return "room"
    return "list" if _LIST_LOCAL.fullmatch(local) else "desk" if is_role_address(email) else "anybody"
