"""Take something back: at once from the line that offers it, an import after a look at what goes; and do it again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from visavis.actions.redo import CannotRedoError
from visavis.actions.redo import redo as do_again
from visavis.actions.undo import CannotUndoError
from visavis.actions.undo import undo as take_back
from visavis.jobs.background_import import start_again
from visavis.phrases.redoing import refusal
from visavis.store.read.history import entry
from visavis.web.request import Request, answers_404


@require_http_methods(["GET", "POST"])
@answers_404
def undo(request: Request, entry_id: int) -> HttpResponse:
    """GET asks, POST takes back and returns to `next`, where the message offers to do it again."""
    if request.method == "GET":
        return render(request, "undo.html", {"entry": entry(request.account.pk, entry_id)})
    try:
        take_back(request.account, entry_id)
        messages.success(request, gettext("Taken back."), extra_tags=str(entry_id))
    except CannotUndoError:
        messages.warning(request, gettext("This cannot be taken back: it was before, or it is still under way."))
    return redirect(_back(request))


@require_POST
@answers_404
def redo(request: Request, entry_id: int) -> HttpResponse:
    """Do again what was taken back and return to `next`, where the message offers to take it back once more.

    An import is read beside, and its page shows how far it is.
    """
    try:
        if entry(request.account.pk, entry_id).kind == "import":
            return redirect("imports-one", start_again(request.account, entry_id))
        again = do_again(request.account, entry_id)
        messages.info(request, gettext("Done again."), extra_tags=str(again.again))
    except CannotRedoError as error:
        messages.warning(request, refusal(error.code, error.detail))
    return redirect(_back(request))


def _back(request: Request) -> str:
    wanted = request.POST.get("next", "")
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else reverse("imports")
