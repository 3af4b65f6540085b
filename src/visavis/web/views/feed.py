"""The feed for calendar programs, and the address by which they find it."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from visavis.actions.share_feed import feed_secret, is_feed_secret, share_feed, stop_sharing_feed
from visavis.config import env
from visavis.phrases.feed import calendar
from visavis.store.read.feed import birthdays, returns
from visavis.store.zone import today
from visavis.web.request import Request


@require_safe
def feed(request: Request, secret: str) -> HttpResponse:
    """The calendar, for whoever knows the address."""
    if not is_feed_secret(secret):
        raise Http404
    account = request.account
    content = calendar(birthdays(account.pk), returns(account.pk, today(account)), env.now())
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


@require_POST
def share(request: Request) -> HttpResponse:
    """Make the address, make a new one, or take it back."""
    match request.POST.get("share", ""):
        case "on":
            if not feed_secret():
                share_feed()
        case "new":
            share_feed()
            messages.success(request, gettext("The old address no longer opens anything."))
        case "off":
            stop_sharing_feed()
            messages.success(request, gettext("There is no address any more."))
        case _:
            return HttpResponseBadRequest()
    return redirect(reverse("settings") + "#feed")


def address(request: Request) -> str:
    """Where calendar programs on this computer find the feed, "" when there is no address."""
    secret = feed_secret()
    return request.build_absolute_uri(reverse("feed", args=[secret])) if secret else ""
