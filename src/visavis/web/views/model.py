"""A language model of the user's own, on the page of settings: set up, tried, forgotten.

The key travels once, in the body of a form, to where secrets lie; no page shows it.
"""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from visavis.actions.set_model import CannotSetModelError, forget_model, model_of, set_model, try_model
from visavis.phrases.model import error, goes_to, refusal
from visavis.sync.error import SyncError
from visavis.sync.secrets import Secret
from visavis.web.request import Request
from visavis.web.views import settings


@require_POST
def model(request: Request) -> HttpResponse:
    """Keep what was written, try what is kept, or forget it."""
    match request.POST.get("do", ""):
        case "keep":
            return _keep(request)
        case "try":
            return _try(request)
        case "forget":
            forget_model(request.account)
            messages.success(request, gettext("No model is set up any more."))
        case _:
            return HttpResponseBadRequest()
    return redirect(reverse("settings") + "#model")


def _keep(request: Request) -> HttpResponse:
    said = request.POST
    url, name = said.get("url", "").strip(), said.get("name", "").strip()
    try:
        kept = set_model(
            request.account, url, name, Secret(said.get("key", "").strip()), elsewhere=said.get("elsewhere") == "yes"
        )
    except CannotSetModelError as failed:
        shown = "" if failed.code == "url-unreadable" and "@" in url else url  # it may hold a password
        return settings.page(
            request,
            model_error=refusal(failed.code, failed.detail),
            model_code=failed.code,
            model_url=shown,
            model_name=name,
        )
    messages.success(request, goes_to(kept))
    return redirect(reverse("settings") + "#model")


def _try(request: Request) -> HttpResponse:
    kept = model_of(request.account)
    if kept is None:
        return redirect(reverse("settings") + "#model")
    try:
        try_model(request.account)
    except SyncError as failed:
        return settings.page(request, model_error=error(failed))
    messages.success(request, gettext("%(name)s has answered.") % {"name": kept.name})
    return redirect(reverse("settings") + "#model")
