"""Today: up to three people, each with a reason. Welcome, while nothing was imported yet."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from visavis.actions.suggest_today import TodayItem, suggest_today
from visavis.store.read.history import Entry, entries, entry
from visavis.store.read.people import has_people
from visavis.store.zone import today as calendar_day
from visavis.store.zone import zone
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
    answered, given = _answered(request), _given(request, on)
    if not suggested and not has_people(request.account.pk):
        return welcome(request)
    return render(
        request,
        "today.html",
        {
            "on": on,
            "suggested": suggested,
            "answered": answered,
            "has_answered": bool(given),
            "earlier": [one for one in given if answered is None or one.id != answered.id],
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


def _given(request: Request, on: date) -> list[Entry]:
    """Every answer of this day that stands, the latest first."""
    here = zone(request.account)
    given = entries(request.account.pk, kind="answer")
    return [one for one in given if one.state == "done" and one.at.astimezone(here).date() == on]
