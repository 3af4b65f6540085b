"""Closed to everyone but the user's own browser: Host, Origin, Sec-Fetch and the launch cookie, on every request.

A loopback port is open to every page the browser shows. Another site may resolve its own name to loopback (Host), post
a form (Origin), or embed an address (Sec-Fetch-Site); a program of another user may just connect (cookie).
"""

import re
from collections.abc import Callable
from typing import cast
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone, translation

from visavis.store.access import local_account
from visavis.store.zone import zone
from visavis.web import launch
from visavis.web.request import Request

DEFAULT_PORT = 80
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
OPEN = ("/start/", f"/{settings.STATIC_URL.strip('/')}/")
"""Addresses that need no cookie: the way in, and what every page is drawn with."""
FEED = re.compile(r"/feed/[A-Za-z0-9_-]{27}\.ics")
"""What its address alone opens, to be read: a calendar program brings no cookie (actions/share_feed.py)."""

Answer = Callable[[HttpRequest], HttpResponse]


def guard(answer: Answer) -> Answer:
    """Middleware: refuse whatever does not come from the user's own browser on this very program's pages."""

    def guarded(request: HttpRequest) -> HttpResponse:
        if not _is_own_host(request) or not _is_own_page(request):
            return _refusal(request, "refused.html")
        if not _is_open(request) and not launch.is_cookie(request.COOKIES.get(launch.cookie_name(), "")):
            return _refusal(request, "closed.html")
        response = answer(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not request.path.startswith(OPEN[1]):
            response.headers["Cache-Control"] = "no-store"
        return response

    return guarded


def account_and_language(answer: Answer) -> Answer:
    """Middleware: whose network this is, the language to speak and the zone in which days begin."""

    def spoken(request: HttpRequest) -> HttpResponse:
        account = local_account()
        language = account.language or translation.get_language_from_request(request)
        cast(Request, request).account = account
        with translation.override(language), timezone.override(zone(account)):
            response = answer(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return spoken


def _is_open(request: HttpRequest) -> bool:
    """Whether no cookie is needed. Whether a feed is really there is the view's to say."""
    is_feed = request.method in {"GET", "HEAD"} and FEED.fullmatch(request.path) is not None
    return is_feed or request.path.startswith(OPEN)


def _is_own_host(request: HttpRequest) -> bool:
    """The name is loopback and the port the one this program listens on."""
    host = _address("//" + request.META.get("HTTP_HOST", ""))
    return host is not None and host[0] in LOOPBACK and host[1] == int(request.META["SERVER_PORT"])


def _is_own_page(request: HttpRequest) -> bool:
    """An Origin, when the browser sends one, is this host; what another site starts may only open a page."""
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"http://{request.META['HTTP_HOST']}":
        return False
    if request.headers.get("Sec-Fetch-Site", "same-origin") in {"same-origin", "none"}:
        return True
    opens_page = (
        request.headers.get("Sec-Fetch-Mode") == "navigate" and request.headers.get("Sec-Fetch-Dest") == "document"
    )
    return request.method == "GET" and opens_page


def _address(url: str) -> tuple[str, int] | None:
    try:
        parts = urlsplit(url)
        address = parts.hostname or "", parts.port or DEFAULT_PORT
    except ValueError:
        return None
    return None if "@" in parts.netloc else address


def _refusal(request: HttpRequest, template: str) -> HttpResponse:
    with translation.override(translation.get_language_from_request(request)):
        page = render_to_string(template)
    return HttpResponse(page, status=403, headers={"Cache-Control": "no-store"})
