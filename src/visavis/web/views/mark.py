"""What somebody is, that nothing of them goes to a model, that their tie is left alone: said with one button."""

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from visavis.actions.mark_person import KINDS, say_kind, say_private, say_rest
from visavis.store.access import Account
from visavis.web.request import Request, answers_404

MARKS: Mapping[str, Callable[[Account, int], int | None]] = {
    "private": lambda account, person: say_private(account, person, on=True),
    "rest": lambda account, person: say_rest(account, person, on=True),
}


@require_POST
@answers_404
def mark(request: Request, person_id: int) -> HttpResponse:
    """Keep one of them and return to the page, where it can be taken back."""
    what, value = request.POST.get("mark", ""), request.POST.get("value", "")
    if what == "kind" and value in KINDS:
        kept = say_kind(request.account, person_id, value)
    elif what in MARKS:
        kept = MARKS[what](request.account, person_id)
    else:
        return HttpResponseBadRequest()
    messages.success(request, gettext("Noted.") if kept else gettext("You said so before."))
    return redirect("people-person", person_id)
