"""Settings: whose addresses are mine, which language, which zone, which model, and where everything lies."""

from typing import Any
from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext, override
from django.views.decorators.http import require_http_methods, require_POST

from visavis.actions.own_address import NotAnAddressError, own_address
from visavis.actions.set_model import has_key, model_of
from visavis.actions.set_preferences import LANGUAGES, UnknownPreferenceError, set_preferences
from visavis.config import env
from visavis.phrases.model import goes_to
from visavis.store.read.erasures import erasures
from visavis.store.zone import zone
from visavis.web.own import own_addresses
from visavis.web.request import Request
from visavis.web.views import feed


@require_http_methods(["GET", "POST"])
def settings(request: Request) -> HttpResponse:
    """Show what is set; POST sets language and zone."""
    if request.method == "GET":
        return page(request)
    language, where = request.POST.get("language", ""), request.POST.get("zone", "").strip()
    try:
        set_preferences(request.account, language=language, zone=where)
    except UnknownPreferenceError:
        error = gettext("“%(written)s” is no time zone. Write it like Europe/Berlin.") % {"written": where}
        return page(request, zone_error=error, zone_written=where)
    with override(language or None):
        messages.success(request, gettext("Saved."))
    return redirect("settings")


@require_POST
def addresses(request: Request) -> HttpResponse:
    """Add one of the user's own addresses."""
    written = request.POST.get("address", "").strip()
    try:
        own_address(request.account, written)
    except NotAnAddressError:
        error = gettext("“%(written)s” is no address. Write it like name@example.org.") % {"written": written}
        return page(request, address_error=error, address_written=written)
    messages.success(
        request, gettext("%(address)s is yours. Everyone who wrote with it was looked at anew.") % {"address": written}
    )
    back = request.POST.get("next", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "settings")


def page(request: Request, **errors: Any) -> HttpResponse:
    """The whole page, with what was written wrongly and why."""
    model = model_of(request.account)
    shown = {
        "own": own_addresses(request.account),
        "account": request.account,
        "languages": LANGUAGES,
        "zones": sorted(available_timezones()),
        "zone_here": zone(request.account),
        "folder": env.data_folder(),
        "feed": feed.address(request),
        "erasures": erasures(request.account.pk),
        "model": model,
        "model_goes_to": goes_to(model) if model else "",
        "model_url": model.url if model else "",
        "model_name": model.name if model else "",
        "model_has_key": has_key(request.account),
        **errors,
    }
    return render(request, "settings.html", shown, status=422 if errors else 200)
