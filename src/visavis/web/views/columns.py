"""What only the user can say about files that wait: the order in their dates, what their columns mean."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from visavis.actions.map_columns import map_columns
from visavis.actions.stage_import import NotStagedError
from visavis.jobs.background_import import start_look, start_look_again
from visavis.phrases.questions import meanings
from visavis.records import DateOrder, Question
from visavis.store.read.history import Entry, ImportedFile, entry
from visavis.web.request import Request, answers_404, number
from visavis.web.uploads import lies_there


@dataclass(frozen=True, slots=True)
class Column:
    """One column as the page asks about it: its name, what stands in it, what it is taken for."""

    name: str
    cells: Sequence[str]
    meaning: str


@require_POST
@answers_404
def date_order(request: Request, entry_id: int) -> HttpResponse:
    """Answer which part of a date comes first in one file, and look again; at that file alone when the rest is kept."""
    found = entry(request.account.pk, entry_id)
    at = number(request.POST.get("file", ""))
    path = next((file.path for place, file in enumerate(found.files, 1) if place == at and _asks(file)), "")
    orders: tuple[DateOrder, ...] = get_args(DateOrder)
    chosen = next((one for one in orders if one == request.POST.get("order")), None)
    if chosen and path:
        return redirect("imports-one", _look_again(request, found, path, {path: chosen}))
    return redirect("imports-one", entry_id)


@require_http_methods(["GET", "POST"])
@answers_404
def columns(request: Request, entry_id: int, table: str) -> HttpResponse:
    """Show a table's columns with what they are taken for; POST remembers it and looks again."""
    found = entry(request.account.pk, entry_id)
    path, asked = _question(found, table)
    if request.method == "POST":
        meant = {name: request.POST.get(f"column-{number}", "") for number, name in enumerate(asked.choices)}
        known = {meaning for meaning, _ in meanings()}
        map_columns(request.account, table, {name: one if one in known else "" for name, one in meant.items()})
        return redirect("imports-one", _look_again(request, found, path, {}))
    shown = {"entry": found, "asked": asked, "columns": _columns(asked), "meanings": meanings()}
    return render(request, "columns.html", shown)


def _look_again(request: Request, found: Entry, path: str, orders: Mapping[str, DateOrder]) -> int:
    """Look with the answer at what waits, or at a file of an import that ended; the entry to show then."""
    if found.state != "done":
        with suppress(NotStagedError):  # kept meanwhile, in another window
            start_look_again(request.account, found.id, orders)
        return found.id
    if lies_there(path):
        return start_look(request.account, [Path(path)], date_orders=orders)
    messages.info(request, gettext("It is read so the next time it comes. Drop the file once more to read it now."))
    return found.id


def _asks(file: ImportedFile) -> bool:
    return any(one.about == "date-order" for one in file.questions)


def _question(found: Entry, table: str) -> tuple[str, Question]:
    for file in found.files:
        for asked in file.questions:
            if asked.about == "columns" and asked.table == table:
                return file.path, asked
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
