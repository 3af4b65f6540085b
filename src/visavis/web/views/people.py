"""People: search as you type, by the word of the tie, in several orders. What is no person has lists of its own."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from visavis.identity.kind import KINDS
from visavis.jobs.background_meanings import start_reading
from visavis.network.judgement import Word
from visavis.phrases import meaning as words_of_fits
from visavis.store.read.meaning import Fit, find
from visavis.store.read.people import ORDERS, PAGE, PeoplePage, PersonLine, count, has_people, kinds_found, lines_in
from visavis.store.read.people import people as find_people
from visavis.store.read.search import mentions
from visavis.store.zone import today
from visavis.web.request import Request, is_partial, number

WORDS: tuple[Word, ...] = ("close", "warm", "cooling", "quiet", "dormant", "slight", "unknown")
SILENT = ("quiet", "dormant")  # orders that leave all others out, so no word is asked for beside them
MENTIONS = 10
FITTING = 8
SHORTEST = 3  # letters; below that every message mentions it


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked for. Unknown values fall back to the first: an address is typed by anyone."""

    query: str
    word: Word | None
    kind: str
    order: str
    offset: int

    def address(self, offset: int) -> str:
        """The same search from another place on."""
        asked = {"q": self.query, "word": self.word or "", "kind": self.kind, "order": self.order, "offset": offset}
        return "?" + urlencode(asked)

    def ordered(self) -> list[tuple[str, str]]:
        """The same people in every order: its name and address."""
        asked = {"q": self.query, "word": self.word or ""}
        kept = {name: value for name, value in asked.items() if value}
        return [(order, "?" + urlencode(kept | {"order": order})) for order in ORDERS]

    @property
    def is_silent(self) -> bool:
        """Whether only those are asked for who have fallen silent."""
        return self.order in SILENT

    def among(self, kind: str) -> str:
        """The same words among those of another kind."""
        return "?" + urlencode({name: value for name, value in (("q", self.query), ("kind", kind)) if value})


@require_GET
def people(request: Request) -> HttpResponse:
    """The page, its results alone while typing, or the next rows of a list."""
    search = _search(request)
    page = _found(request, search)
    shown = {
        "search": search,
        "page": page,
        "has_people": bool(page.total) or has_people(request.account.pk),
        "more": search.address(search.offset + PAGE) if search.offset + PAGE < page.total else "",
    }
    if not page.total and search.query:
        found = kinds_found(request.account.pk, search.query)
        shown["elsewhere"] = [(kind, search.among(kind)) for kind in KINDS if kind in found and kind != search.kind]
    if is_partial(request) and search.offset:
        return render(request, "_rows.html", shown)
    if len(search.query) >= SHORTEST and not search.offset:
        shown["mentions"] = mentions(request.account.pk, search.query, limit=MENTIONS)
        if is_partial(request):  # while somebody types, names answer at once; meaning is asked when the typing rests
            shown["meant"] = search.address(0) if _may_be_meant(search) else ""
        else:
            shown |= _fitting(request, search, page)
    if is_partial(request):
        return render(request, "_people.html", shown)
    counts = count(request.account.pk)
    # Who is quiet and which ties are dormant are lists of their own, in an order of their own.
    words = [word for word in WORDS if (counts.words.get(word) and word not in SILENT) or word == search.word]
    kinds = [(kind, counts.kinds.get(kind, 0)) for kind in KINDS if counts.kinds.get(kind) or kind == search.kind]
    return render(request, "people.html", shown | {"words": words, "kinds": kinds})


@require_GET
def meant(request: Request) -> HttpResponse:
    """Whom the query may be about by what is said of them: the part of the page that comes when the typing rests."""
    search = _search(request)
    return render(request, "_people_meant.html", _fitting(request, search, _found(request, search)))


def _found(request: Request, search: Search) -> PeoplePage:
    return find_people(
        request.account.pk,
        on=today(request.account),
        query=search.query,
        word=search.word,
        kind=search.kind,
        order=search.order,
        offset=search.offset,
    )


def _may_be_meant(search: Search) -> bool:
    """Whether people are looked for by what is said of them, too: not where the list is of some alone."""
    is_of_all = search.kind == KINDS[0] and not search.word and not search.is_silent
    return is_of_all and len(search.query) >= SHORTEST and not search.offset


def _fitting(request: Request, search: Search, page: PeoplePage) -> dict[str, object]:
    """Whom the query may be about by what is said of them, who are not in the list already. Beside people who are
    called so, only whom it fits well: a name is mostly meant as one.
    """
    if not _may_be_meant(search):
        return {}
    start_reading(request.account)
    found = find(request.account.pk, search.query, limit=FITTING)
    listed = {one.id for one in page.items}
    fits = [one for one in found.fits if one.person not in listed and (one.fits == "well" or not page.total)]
    people = lines_in(request.account.pk, [one.person for one in fits], today(request.account)) if fits else {}
    told: list[tuple[PersonLine, Fit]] = [(people[one.person], one) for one in fits if one.person in people]
    return {"fitting": told, "beside_fitting": words_of_fits.beside(found.unread) if told else ""}


def _search(request: Request) -> Search:
    asked = request.GET
    word, kind = asked.get("word", ""), asked.get("kind", "")
    kind = kind if kind in KINDS else KINDS[0]
    is_people = kind == KINDS[0]  # nobody is near to a room
    order = asked.get("order", "")
    if not is_people:
        order = "name"
    elif order not in ORDERS:
        order = ORDERS[0]
    return Search(
        query=asked.get("q", "").replace("\x00", "").strip()[:200],
        word=word if word in WORDS and is_people and order not in SILENT else None,
        kind=kind,
        order=order,
        offset=number(asked.get("offset", "")),
    )
