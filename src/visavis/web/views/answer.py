"""An answer to a suggestion: later, not this one, done."""

from typing import cast, get_args

from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from visavis.actions.answer_suggestion import Response, answer_suggestion
from visavis.actions.suggest_today import suggest_today
from visavis.advice.today import Reason
from visavis.store.read.history import entry
from visavis.web.request import Request, answers_404, is_partial


@require_POST
@answers_404
def answer(request: Request, person_id: int) -> HttpResponse:
    """Note the answer; the card becomes a quiet line with the way back, and the heading says what is left."""
    reason, response = request.POST.get("reason", ""), request.POST.get("response", "")
    if reason not in get_args(Reason) or response not in get_args(Response):
        return HttpResponseBadRequest()
    noted = answer_suggestion(request.account, person_id, reason, cast(Response, response))
    if is_partial(request):
        shown = {
            "answered": entry(request.account.pk, noted),
            "suggested": suggest_today(request.account),
            "has_answered": True,
        }
        return render(request, "_noted.html", shown)
    return redirect(f"{reverse('today')}?answered={noted}")
