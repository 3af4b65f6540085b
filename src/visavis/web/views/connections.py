"""Live sources: what is fetched by itself, setting one up, changing it, letting it rest, forgetting it.

A login is tried before anything is kept. The password travels once, in the body of a form, to where secrets lie; no
page, address or message ever holds it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from visavis.actions import connect
from visavis.actions.connect import CannotConnectError, Wanted
from visavis.actions.try_connection import mailboxes_of, try_connection
from visavis.jobs import background_sync
from visavis.phrases import connecting
from visavis.store.read.connections import ConnectionLine, connection
from visavis.sync.connection import Connection
from visavis.sync.error import SyncError
from visavis.sync.providers import PROVIDERS, providers_for
from visavis.sync.registry import KINDS
from visavis.sync.secrets import Secret
from visavis.sync.trial import Offered
from visavis.web.connection_form import Form, NotWrittenError, field_of, is_in_detail
from visavis.web.live import live
from visavis.web.request import Request, answers_404, is_partial

IN_PARTS = frozenset({"imap", "carddav", "caldav"})
"""Kinds of which one may choose parts: mailboxes, address books, calendars."""
OFTEN = (5, 15, 60, 360, 1440)  # minutes


@require_GET
def connections(request: Request) -> HttpResponse:
    """The piece of the import page that tells of live sources, as htmx asks for it again and again."""
    if not is_partial(request):
        return redirect(_place())
    return render(request, "_live.html", live(request.account))


@require_GET
def choose(request: Request) -> HttpResponse:
    """Which kind it shall be."""
    kinds = [(kind, connecting.name(kind), connecting.brings(kind)) for kind in KINDS]
    return render(request, "connection_kinds.html", {"kinds": kinds})


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def new(request: Request, kind: str) -> HttpResponse:
    """The fields of one kind; POST logs in and keeps it. What has parts rests until it is said which are fetched."""
    if kind not in KINDS:
        raise Http404
    if request.method == "GET":
        return _form(request, Form(kind))

    def keep(wanted: Wanted, secret: Secret) -> Connection:
        connect.check_new(request.account, wanted)
        offered = try_connection(request.account, wanted, secret)
        is_asked = kind in IN_PARTS and (kind == "imap" or len(offered) > 1)
        return connect.set_up(request.account, replace(wanted, paused=is_asked), secret)

    return _kept(request, Form.written(kind, request.POST), keep)


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
@answers_404
def change(request: Request, connection_id: int) -> HttpResponse:
    """The same fields filled in; POST logs in and keeps them."""
    line = connection(request.account.pk, connection_id)
    known = connect.as_wanted(request.account, connection_id)
    if request.method == "GET":
        return _form(request, Form.of(known), line)

    def keep(wanted: Wanted, secret: Secret) -> Connection:
        checked = connect.check(wanted)
        way = checked.url, checked.user, checked.options
        if secret or way != (known.url, known.user, known.options):  # a mere name needs no login
            try_connection(request.account, wanted, secret, connection_id=connection_id)
        return connect.change(request.account, connection_id, wanted, secret)

    return _kept(request, Form.written(known.kind, request.POST, known=known), keep, line)


@require_http_methods(["GET", "POST"])
@answers_404
def mailboxes(request: Request, connection_id: int) -> HttpResponse:
    """Which mailboxes, address books or calendars are fetched; the server is asked which there are. POST keeps the
    choice and begins.
    """
    known = connect.as_wanted(request.account, connection_id)
    if known.kind not in IN_PARTS:
        raise Http404
    chosen = known.options.get("mailboxes", "").splitlines()
    if request.method == "POST":
        picked = [one for one in request.POST.getlist("mailbox") if one.strip() and "\n" not in one]
        is_all = request.POST.get("which") != "some"
        if not is_all and not picked:
            return _mailboxes(request, known, connection_id, chosen, connecting.refusal("nothing-chosen"))
        options = {**known.options, "mailboxes": "" if is_all else "\n".join(picked)}
        connect.change(request.account, connection_id, replace(known, options=options))
        return _begin(request, connection_id)
    return _mailboxes(request, known, connection_id, chosen)


@require_POST
@answers_404
def fetch(request: Request, connection_id: int) -> HttpResponse:
    """Fetch from it now, also while it rests."""
    background_sync.sync_now(request.account, connection(request.account.pk, connection_id).connection.id)
    return redirect(_place(connection_id))


@require_POST
@answers_404
def rest(request: Request, connection_id: int) -> HttpResponse:
    """Let it rest, which also stops what is under way; or go on."""
    if request.POST.get("rest") == "no":
        return _begin(request, connection_id)
    connect.rest(request.account, connection_id, paused=True)
    background_sync.break_off(connection_id)
    return redirect(_place(connection_id))


@require_http_methods(["GET", "POST"])
@answers_404
def remove(request: Request, connection_id: int) -> HttpResponse:
    """GET asks; POST forgets it and its password. What it brought stays."""
    line = connection(request.account.pk, connection_id)
    if request.method == "POST":
        try:
            connect.remove(request.account, connection_id)
        except CannotConnectError as error:
            messages.warning(request, connecting.refusal(error.code))
            return redirect(_place(connection_id))
        said = gettext("“%(name)s” and its password are forgotten. What it brought is still here.")
        messages.success(request, said % {"name": line.connection.name})
        return redirect(_place())
    return render(request, "connection_remove.html", {"line": line})


def _begin(request: Request, connection_id: int) -> HttpResponse:
    connect.rest(request.account, connection_id, paused=False)
    background_sync.sync_now(request.account, connection_id)
    return redirect(_place(connection_id))


def _place(connection_id: int = 0) -> str:
    """Where on the import page it stands."""
    return reverse("imports") + (f"#live-{connection_id}" if connection_id else "#live")


def _kept(
    request: Request, form: Form, keep: Callable[[Wanted, Secret], Connection], line: ConnectionLine | None = None
) -> HttpResponse:
    """Keep what was written, or show it again with what is wrong beside its field."""
    try:
        made = keep(form.wanted(), Secret(request.POST.get("password", "")))
    except NotWrittenError as error:
        return _form(request, form, line, error.code, connecting.refusal(error.code), error.field)
    except CannotConnectError as error:
        said = _twin(request, error) if error.code == "set-up-already" else connecting.refusal(error.code)
        return _form(request, form.without_secrets(error.code), line, error.code, said)
    except SyncError as error:
        about = Connection(0, form.connection_kind, form.name, form.wanted().url, form.user, form.options)
        said = connecting.error(error.code, error.detail, about=about, written=form.url)
        return _form(request, form, line, error.code, said)
    is_paused = connection(request.account.pk, made.id).paused
    if line is None and is_paused:
        return redirect("imports-live-mailboxes", made.id)
    if not is_paused:
        background_sync.sync_now(request.account, made.id)
    return redirect(_place(made.id))


def _twin(request: Request, error: CannotConnectError) -> str:
    """That it is set up already, with the way to it."""
    lines = connect.all_connections(request.account)
    number = next(line.connection.id for line in lines if line.connection.name == error.detail)
    place = reverse("imports-live-change", args=[number])
    return format_html('{} <a href="{}">{}</a>', connecting.refusal(error.code), place, error.detail)


def _form(
    request: Request,
    form: Form,
    line: ConnectionLine | None = None,
    code: str = "",
    error: str = "",
    field: str = "",
) -> HttpResponse:
    field = field or (field_of(form, code) if code else "")
    shown: Mapping[str, Any] = {
        "form": form,
        "line": line,
        "heading": connecting.name(form.kind),
        "brings": connecting.brings(form.kind),
        "example": connecting.example(form.kind),
        "errors": {field: error} if error else {},
        "opens_detail": bool(error) and (form.has_detail or is_in_detail(form.kind, field, code)),
        "providers": [(one, one.hosts[form.connection_kind]) for one in providers_for(form.connection_kind)],
        "wants": _wants(form.kind),
        "is_in_parts": form.kind in IN_PARTS,
        "often": sorted({*OFTEN, form.every}),
    }
    return render(request, "connection_form.html", shown, status=422 if error else 200)


def _wants(kind: str) -> list[tuple[str, str]]:
    """What providers want of a program that logs in: domains, sentence."""
    return [
        (" ".join(one.domains), connecting.wants(one.wants))
        for one in PROVIDERS
        if one.wants and (kind in one.hosts or kind == "imap")
    ]


def _mailboxes(request: Request, known: Wanted, connection_id: int, chosen: list[str], error: str = "") -> HttpResponse:
    offered: tuple[Offered, ...] = ()
    unreachable = ""
    try:
        offered = mailboxes_of(request.account, connection_id)
    except SyncError as wrong:
        unreachable = connecting.error(wrong.code, wrong.detail)
    except CannotConnectError as wrong:
        unreachable = connecting.refusal(wrong.code)
    here = {one.name.casefold() for one in offered}
    shown = {
        "name": known.name,
        "id": connection_id,
        "kind": known.kind,
        "offered": offered,
        "missing": [one for one in chosen if one.casefold() not in here],
        "chosen": chosen,
        "unreachable": unreachable,
        "error": error,
    }
    return render(request, "connection_mailboxes.html", shown, status=422 if error else 200)
