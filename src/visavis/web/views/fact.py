"""The user's own word about a person: said on their page, taken back beside it, and weighed against a card."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from visavis.actions import push_cards
from visavis.actions.state_fact import SINGLE, CannotStateError, state_fact, withdraw_field
from visavis.phrases.facts import refusal
from visavis.web.request import Request, answers_404


@require_POST
@answers_404
def state(request: Request, person_id: int) -> HttpResponse:
    """Keep a fact and return to the page; one that cannot be kept is said there."""
    field, value = request.POST.get("field", ""), request.POST.get("value", "")
    try:
        kept = state_fact(request.account, person_id, field, value)
    except CannotStateError as error:
        messages.warning(request, refusal(error.code, error.detail))
        return redirect("people-person", person_id)
    return noted(request, person_id, kept)


def noted(request: Request, person_id: int, kept: int | None) -> HttpResponse:
    """The page again, with the journal entry `kept` and its undo; None where the user has said so before."""
    page = reverse("people-person", args=[person_id])
    if kept is None:
        messages.success(request, gettext("You said so before."))
        return redirect(page)
    return redirect(f"{page}?decided={kept}")


@require_POST
@answers_404
def take_back(request: Request, person_id: int) -> HttpResponse:
    """Take back all that the user said in a field that is only one thing, and return to the page with its undo.

    Undo would go one step, to the word before it. Addresses and notes stand beside each other: theirs is undo.
    """
    field = request.POST.get("field", "")
    if field not in SINGLE:
        return HttpResponseBadRequest()
    kept = withdraw_field(request.account, person_id, field)
    return redirect("people-person", person_id) if kept is None else noted(request, person_id, kept)


@require_POST
@answers_404
def decide(request: Request, person_id: int, change_id: int) -> HttpResponse:
    """The user's word, or what stands on the card."""
    if request.POST.get("which") not in {"mine", "theirs"}:
        return HttpResponseBadRequest()
    mine = request.POST["which"] == "mine"
    push_cards.decide(request.account, change_id, mine=mine)
    if mine:
        messages.success(request, gettext("It is written onto the card the next time."))
    else:
        messages.success(request, gettext("Your word is taken back."))
    return redirect("people-person", person_id)
