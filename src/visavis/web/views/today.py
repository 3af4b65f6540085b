"""Today: up to three people, each with a reason. Welcome, while nothing was imported yet."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from visavis.actions.suggest_today import TodayItem, suggest_today
from visavis.store.read.history import Entry, entries, entry
from visavis.store.read.people import people
from visavis.store.zone import today as calendar_day
from visavis.web.own import own_addresses
from visavis.web.request import Request, answers_404, number
from visavis.web.strip import Strip, strip

YEARS = 3


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion with its drawing."""

    item: TodayItem
    strip: Strip | None


@require_GET
@answers_404
def today(request: Request) -> HttpResponse:
    """The page one opens every morning."""
    on = calendar_day(request.account)
    suggested = [Suggested(item, strip(item.days, on, years=YEARS)) for item in suggest_today(request.account)]
    answered = _answered(request)
    if not suggested and answered is None and _is_empty(request, on):
        return welcome(request)
    return render(
        request,
        "today.html",
        {
            "on": on,
            "suggested": suggested,
            "answered": answered,
            "is_nameless": not suggested and not own_addresses(request.account),
        },
    )


@require_GET
def welcome(request: Request) -> HttpResponse:
    """What this is for, and the first files."""
    return render(request, "welcome.html", {"own": own_addresses(request.account)})


def _answered(request: Request) -> Entry | None:
    """The answer that was just given, for browsers without JavaScript."""
    answered = number(request.GET.get("answered", ""))
    return entry(request.account.pk, answered) if answered else None


def _is_empty(request: Request, on: date) -> bool:
    imported = any(one.state != "undone" for one in entries(request.account.pk, kind="import"))
    return not imported and people(request.account.pk, on=on, limit=1).total == 0
