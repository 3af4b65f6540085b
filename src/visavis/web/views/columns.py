"""What only the user can say about files that wait: the order in their dates, what their columns mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from visavis.actions.map_columns import map_columns
from visavis.jobs.background_import import start_look_again
from visavis.phrases.questions import meanings
from visavis.records import DateOrder, Question
from visavis.store.read.history import Entry, entry
from visavis.web.request import Request, answers_404


@dataclass(frozen=True, slots=True)
class Column:
    """One column as the page asks about it: its name, what stands in it, what it is taken for."""

    name: str
    cells: Sequence[str]
    meaning: str


@require_POST
@answers_404
def date_order(request: Request, entry_id: int) -> HttpResponse:
    """Answer which part of a date comes first, and look again."""
    orders: tuple[DateOrder, ...] = get_args(DateOrder)
    chosen = next((one for one in orders if one == request.POST.get("order")), None)
    if chosen:
        start_look_again(request.account, entry_id, chosen)
    return redirect("imports-one", entry_id)


@require_http_methods(["GET", "POST"])
@answers_404
def columns(request: Request, entry_id: int, table: str) -> HttpResponse:
    """Show a table's columns with what they are taken for; POST remembers it and looks again."""
    found = entry(request.account.pk, entry_id)
    asked = _question(found, table)
    if request.method == "POST":
        meant = {name: request.POST.get(f"column-{number}", "") for number, name in enumerate(asked.choices)}
        known = {meaning for meaning, _ in meanings()}
        map_columns(request.account, table, {name: one if one in known else "" for name, one in meant.items()})
        start_look_again(request.account, entry_id)
        return redirect("imports-one", entry_id)
    shown = {"entry": found, "asked": asked, "columns": _columns(asked), "meanings": meanings()}
    return render(request, "columns.html", shown)


def _question(found: Entry, table: str) -> Question:
    for file in found.files:
        for asked in file.questions:
            if asked.about == "columns" and asked.table == table:
                return asked
    raise Http404


def _columns(asked: Question) -> list[Column]:
    return [
        Column(
            name,
            [row[number] for row in asked.sample if number < len(row) and row[number]],
            asked.proposal[number] if number < len(asked.proposal) else "",
        )
        for number, name in enumerate(asked.choices)
    ]
