"""What somebody is, that nothing of them goes to a model, that their tie is left alone: said with one button."""

from collections.abc import Callable, Mapping

from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST

from visavis.actions.mark_person import KINDS, say_kind, say_private, say_rest
from visavis.store.access import Account
from visavis.web.request import Request, answers_404
from visavis.web.views.fact import noted

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
    return noted(request, person_id, kept)
