"""How this is judged: the pages of docs/concepts, one a judgement, with formula, source and when it is wrong."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from visavis.phrases.concepts import concept, concepts


@require_GET
def how(request: HttpRequest) -> HttpResponse:
    """All pages, one line each."""
    return render(request, "how.html", {"concepts": concepts(_language())})


@require_GET
def page(request: HttpRequest, name: str) -> HttpResponse:
    """One page; a name that none has is not found."""
    found = concept(name, _language())
    if found is None:
        raise Http404
    return render(request, "how_page.html", {"concept": found, "is_other": found.language != _language()})


def _language() -> str:
    return (get_language() or "en").partition("-")[0]
