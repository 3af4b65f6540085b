"""Imports: drop files, see what is in them, keep it or let it go, take any of it back."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from visavis.actions.map_columns import known_tables
from visavis.actions.own_address import NotAnAddressError, address_key
from visavis.actions.stage_import import NotStagedError, let_go
from visavis.jobs.background_import import cancel_import, start_import, start_look, start_look_again
from visavis.records import Question
from visavis.store.read.history import Entry, entries, entry
from visavis.web import uploads
from visavis.web.live import live
from visavis.web.own import own_addresses
from visavis.web.request import Request, answers_404, is_partial

LONG = 5  # files; below a longer list the buttons stand once more


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about one file, the `number`-th of its import (from 1), as the page puts it."""

    number: int
    path: str
    question: Question
    can_answer: bool


@require_http_methods(["GET", "POST"])
def imports(request: Request) -> HttpResponse:
    """The list of imports; POST receives files and begins to look at them."""
    if request.method == "GET":
        return _list(request)
    files = cast(Sequence[uploads.Arrived], [*request.FILES.getlist("files"), *request.FILES.getlist("folder")])
    me = request.POST.get("me", "").split()
    error = _error(files, me)
    if error:
        return _list(request, error=error, me=" ".join(me))
    folder = uploads.receive(files, request.POST.get("paths", ""))
    return redirect("imports-one", start_look(request.account, sorted(folder.iterdir()), me=me))


@require_GET
@answers_404
def one(request: Request, entry_id: int) -> HttpResponse:
    """How far it is, then what was found, then what it brought."""
    found = entry(request.account.pk, entry_id)
    shown = {
        "entry": found,
        "percent": min(100, 100 * found.bytes_done // found.bytes_total) if found.bytes_total else 0,
        "was_read": any(file.kind for file in found.files),
        "is_new": any(file.new for file in found.files),
        "open": _open(request, found),
        "is_here": _is_here(found),
        "is_long": len(found.files) > LONG,
        "maybe_own": _maybe_own(request, found),
    }
    return render(request, "_import.html" if is_partial(request) else "import.html", shown)


@require_POST
@answers_404
def keep(request: Request, entry_id: int) -> HttpResponse:
    """Keep what was looked at, or go on with what broke off."""
    found = entry(request.account.pk, entry_id)
    folder = uploads.folder_of(_paths(found))
    if not _is_here(found):
        messages.info(request, gettext("The files are no longer here. Drop them once more."))
        return redirect("imports")
    with suppress(NotStagedError):  # kept already, in another window
        if found.state == "interrupted" and found.was_looking:
            start_look_again(request.account, entry_id)
        else:
            start_import(request.account, entry_id, after=lambda: uploads.remove(folder) if folder else None)
    return redirect("imports-one", entry_id)


@require_POST
@answers_404
def give_up(request: Request, entry_id: int) -> HttpResponse:
    """Let go of what was only looked at: nothing of it stays."""
    with suppress(NotStagedError):  # kept meanwhile, in another window
        folder = uploads.folder_of(let_go(request.account, entry_id))
        cancel_import(entry_id)
        if folder:
            uploads.remove(folder)
    return redirect("imports")


@require_POST
@answers_404
def stop(request: Request, entry_id: int) -> HttpResponse:
    """Stop reading; what was kept until then stays."""
    cancel_import(entry(request.account.pk, entry_id).id)
    return redirect("imports-one", entry_id)


def _open(request: Request, found: Entry) -> list[Asked]:
    """What waits for the user, in the order of the files: a table once, and none whose columns are known by now."""
    if found.state not in {"looked", "done"}:
        return []
    waiting: dict[object, Asked] = {}
    known = known_tables(request.account) if found.state == "done" else frozenset()
    for number, file in enumerate(found.files, 1):
        for asked in file.questions:
            if asked.is_open and asked.table not in known:
                can_answer = found.state == "looked" or asked.about == "columns" or uploads.lies_there(file.path)
                waiting.setdefault(asked.table or number, Asked(number, file.path, asked, can_answer))
    return list(waiting.values())


def _maybe_own(request: Request, found: Entry) -> list[str]:
    """Addresses of which one is probably the user's, until one of them is."""
    maybe = found.summary.get("maybe_own", [])
    own = {one.written or one.value for one in own_addresses(request.account)} if maybe else set()
    return [] if own & set(maybe) else maybe


def _is_here(found: Entry) -> bool:
    """Whether what was looked at on a page can still be read: files that were received, or one in its own place."""
    paths = _paths(found)
    return uploads.folder_of(paths) is not None or (
        "me" in found.summary and bool(paths) and all(uploads.lies_there(str(path)) for path in paths)
    )


def _paths(found: Entry) -> list[Path]:
    return [Path(path) for path in found.summary.get("where", ())]


def _list(request: Request, error: str = "", me: str = "") -> HttpResponse:
    shown = {
        "entries": entries(request.account.pk, kind="import"),
        "own": own_addresses(request.account),
        **live(request.account),
        "error": error,
        "me": me,
    }
    return render(request, "imports.html", shown, status=422 if error else 200)


def _error(files: Sequence[uploads.Arrived], me: Sequence[str]) -> str:
    for address in me:
        try:
            address_key(address)
        except NotAnAddressError:
            return gettext("“%(written)s” is no address. Write it like name@example.org.") % {"written": address}
    return "" if files else gettext("No file was chosen. Choose one or more, or drop them on the field.")
