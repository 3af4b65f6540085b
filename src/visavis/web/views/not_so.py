"""Something that messages seemed to tell of was not so: it goes from the page, and undo brings it back."""

from datetime import date

from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST

from visavis.actions.not_so import say_not_so
from visavis.web.request import Request, answers_404
from visavis.web.views.fact import noted


@require_POST
@answers_404
def not_so(request: Request, person_id: int) -> HttpResponse:
    """Keep the user's word and return to the page."""
    said = request.POST
    try:
        on = date.fromisoformat(said.get("on", ""))
        kept = say_not_so(request.account, person_id, said.get("kind", ""), on, said.get("name", ""))
    except ValueError:
        return HttpResponseBadRequest()
    return noted(request, person_id, kept)
