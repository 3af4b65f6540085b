"""What is said of somebody by a choice: what they are, how close, how often, and what is left alone or private."""

from collections.abc import Callable, Mapping

from django.http import HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_POST

from visavis.actions.mark_person import (
    CLOSENESS,
    KINDS,
    RHYTHMS,
    say_closeness,
    say_died,
    say_kind,
    say_private,
    say_rest,
    say_rhythm,
)
from visavis.actions.state_fact import YES
from visavis.store.access import Account
from visavis.web.request import Request, answers_404
from visavis.web.views.fact import noted

MARKS: Mapping[str, Callable[[Account, int], int | None]] = {
    "private": lambda account, person: say_private(account, person, on=True),
    "rest": lambda account, person: say_rest(account, person, on=True),
    "died": lambda account, person: say_died(account, person, on=True),
}
CHOICES: Mapping[str, tuple[tuple[str, ...], Callable[[Account, int, str | None], int | None]]] = {
    "kind": (KINDS, say_kind),
    "closeness": (("", *CLOSENESS), say_closeness),
    "rhythm": (("", *RHYTHMS), say_rhythm),
}
"""What may be chosen, and the verb that keeps it; "" is chosen to leave it to what was read."""


@require_POST
@answers_404
def mark(request: Request, person_id: int) -> HttpResponse:
    """Keep one of them and return to the page, where it can be taken back."""
    what, value = request.POST.get("mark", ""), request.POST.get("value", "")
    choices, say = CHOICES.get(what, ((), say_kind))
    if value in choices:
        kept = say(request.account, person_id, value or None)
    elif what in MARKS and value == YES:
        kept = MARKS[what](request.account, person_id)
    else:
        return HttpResponseBadRequest()
    return noted(request, person_id, kept)
