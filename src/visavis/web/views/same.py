"""Same person? Pairs side by side, with what speaks for it and against it; joined or kept apart with one click."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from visavis.actions.join_people import SamePersonError, join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.propose_joins import propose_joins
from visavis.store.read.history import entry
from visavis.web.request import Request, answers_404, is_partial, number

PAIRS = 20


@require_GET
@answers_404
def same(request: Request) -> HttpResponse:
    """The strongest pairs first."""
    decided = number(request.GET.get("decided", ""))
    shown = {
        "pairs": propose_joins(request.account, limit=PAIRS),
        "decided": entry(request.account.pk, decided) if decided else None,
    }
    return render(request, "same.html", shown)


@require_POST
@answers_404
def join(request: Request) -> HttpResponse:
    """Join `b` into `a`."""
    try:
        return _decided(request, join_people(request.account, *_pair(request)))
    except SamePersonError:
        messages.info(request, gettext("These two are one person already."))
        return redirect("people-same")


@require_POST
@answers_404
def apart(request: Request) -> HttpResponse:
    """Keep `a` and `b` apart for good."""
    return _decided(request, keep_apart(request.account, *_pair(request)))


def _pair(request: Request) -> tuple[int, int]:
    """Two ids; what is no id is not found."""
    return number(request.POST.get("a", "")), number(request.POST.get("b", ""))


def _decided(request: Request, entry_id: int) -> HttpResponse:
    if is_partial(request):
        return render(request, "_decided.html", {"decided": entry(request.account.pk, entry_id)})
    return redirect(f"{reverse('people-same')}?decided={entry_id}")
