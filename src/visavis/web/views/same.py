"""Same person? Pairs side by side, with what speaks for and against; joined, kept apart or split with one click."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from visavis.actions.join_people import SamePersonError, join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.propose_joins import propose_joins
from visavis.actions.split_person import split as split_person
from visavis.store.access import Account
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
    return _decide(request, join_people)


@require_POST
@answers_404
def apart(request: Request) -> HttpResponse:
    """Keep `a` and `b` apart for good."""
    return _decide(request, keep_apart)


@require_POST
@answers_404
def split(request: Request) -> HttpResponse:
    """Take the join `index` of the import `entry` apart; what it leaves of the person is shown."""
    imported, index = request.POST.get("entry", ""), request.POST.get("index", "")
    if not index.isdecimal():
        raise Http404
    done = entry(request.account.pk, split_person(request.account, number(imported), number(index)))
    return redirect(f"{reverse('people-person', args=[done.summary['kept']])}?decided={done.id}")


def _decide(request: Request, decision: Callable[[Account, int, int], int]) -> HttpResponse:
    try:
        return _decided(request, decision(request.account, *_pair(request)))
    except SamePersonError:
        messages.info(request, gettext("These two are one person already."))
        return redirect("people-same")


def _pair(request: Request) -> tuple[int, int]:
    """Two ids; what is no id is not found."""
    return number(request.POST.get("a", "")), number(request.POST.get("b", ""))


def _decided(request: Request, entry_id: int) -> HttpResponse:
    if is_partial(request):
        return render(request, "_decided.html", {"decided": entry(request.account.pk, entry_id)})
    return redirect(f"{reverse('people-same')}?decided={entry_id}")
