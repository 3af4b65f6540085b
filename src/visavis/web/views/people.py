"""People: search as you type, by the word of the tie, in three orders."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from visavis.network.judgement import Word
from visavis.store.read.people import PAGE, count_words
from visavis.store.read.people import people as find_people
from visavis.store.read.search import mentions
from visavis.store.zone import today
from visavis.web.request import Request, is_partial, number

WORDS: tuple[Word, ...] = ("close", "warm", "cooling", "quiet", "dormant", "slight", "unknown")
KINDS = ("person", "organisation", "group")
ORDERS = ("near", "recent", "name")
MENTIONS = 10
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


@require_GET
def people(request: Request) -> HttpResponse:
    """The page, its results alone while typing, or the next rows of a list."""
    search = _search(request)
    page = find_people(
        request.account.pk,
        on=today(request.account),
        query=search.query,
        word=search.word,
        kind=search.kind,
        order=search.order,
        offset=search.offset,
    )
    shown = {
        "search": search,
        "page": page,
        "more": search.address(search.offset + PAGE) if search.offset + PAGE < page.total else "",
    }
    if is_partial(request) and search.offset:
        return render(request, "_rows.html", shown)
    if len(search.query) >= SHORTEST and not search.offset:
        shown["mentions"] = mentions(request.account.pk, search.query, limit=MENTIONS)
    if is_partial(request):
        return render(request, "_people.html", shown)
    counts = count_words(request.account.pk)
    words = [word for word in WORDS if counts.get(word) or word == search.word]
    return render(request, "people.html", shown | {"words": words, "kinds": KINDS, "orders": ORDERS})


def _search(request: Request) -> Search:
    asked = request.GET
    word = asked.get("word", "")
    return Search(
        query=asked.get("q", "").replace("\x00", "").strip()[:200],
        word=word if word in WORDS else None,
        kind=asked.get("kind", "") if asked.get("kind") in KINDS else KINDS[0],
        order=asked.get("order", "") if asked.get("order") in ORDERS else ORDERS[0],
        offset=number(asked.get("offset", "")),
    )
