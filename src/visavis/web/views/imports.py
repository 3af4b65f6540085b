"""Imports: drop files, watch them being read, see what each brought, take any of it back."""

from collections.abc import Sequence
from typing import cast

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from visavis.actions.own_address import NotAnAddressError, address_key
from visavis.jobs.background_import import cancel_import, start_import
from visavis.store.read.history import entries, entry
from visavis.web import uploads
from visavis.web.own import own_addresses
from visavis.web.request import Request, answers_404, is_partial


@require_http_methods(["GET", "POST"])
def imports(request: Request) -> HttpResponse:
    """The list of imports; POST receives files and begins to read them."""
    if request.method == "GET":
        return _list(request)
    files = cast(Sequence[uploads.Arrived], [*request.FILES.getlist("files"), *request.FILES.getlist("folder")])
    me = request.POST.get("me", "").split()
    error = _error(files, me)
    if error:
        return _list(request, error=error, me=" ".join(me))
    folder = uploads.receive(files, request.POST.get("paths", ""))
    found = sorted(folder.iterdir())
    started = start_import(request.account, found, me=me, after=lambda: uploads.remove(folder))
    return redirect("imports-one", started)


@require_GET
@answers_404
def one(request: Request, entry_id: int) -> HttpResponse:
    """How far an import is, then what it brought."""
    found = entry(request.account.pk, entry_id)
    shown = {
        "entry": found,
        "percent": min(100, 100 * found.bytes_done // found.bytes_total) if found.bytes_total else 0,
        "was_read": any(file.kind for file in found.files),
        "own": own_addresses(request.account),
    }
    return render(request, "_import.html" if is_partial(request) else "import.html", shown)


@require_POST
@answers_404
def stop(request: Request, entry_id: int) -> HttpResponse:
    """Stop reading; what was read until then stays."""
    cancel_import(entry(request.account.pk, entry_id).id)
    return redirect("imports-one", entry_id)


def _list(request: Request, error: str = "", me: str = "") -> HttpResponse:
    shown = {
        "entries": entries(request.account.pk, kind="import"),
        "own": own_addresses(request.account),
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
