"""Take something back: at once from the line that offers it, an import after a look at what goes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from visavis.actions.undo import CannotUndoError
from visavis.actions.undo import undo as take_back
from visavis.store.read.history import entry
from visavis.web.request import Request, answers_404


@require_http_methods(["GET", "POST"])
@answers_404
def undo(request: Request, entry_id: int) -> HttpResponse:
    """GET asks, POST takes back and returns to `next`."""
    if request.method == "GET":
        return render(request, "undo.html", {"entry": entry(request.account.pk, entry_id)})
    try:
        take_back(request.account, entry_id)
        messages.success(request, gettext("Taken back."))
    except CannotUndoError:
        messages.warning(request, gettext("This cannot be taken back: it was before, or it is still under way."))
    return redirect(_back(request))


def _back(request: Request) -> str:
    wanted = request.POST.get("next", "")
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else reverse("imports")
