"""The server: waitress on loopback, the way in on the terminal, and ties that keep up with the calendar."""

import errno
import logging
import os
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import click
import waitress
from django.db import DatabaseError, connection
from django.utils.translation import gettext

from visavis.actions.judge import keep_current
from visavis.actions.reread_words import reread_words
from visavis.cli.speech import note, tell, tell_json
from visavis.config.wsgi import application
from visavis.jobs import background_sync
from visavis.jobs.background_import import start_import
from visavis.store.access import local_account
from visavis.store.read.history import entries
from visavis.store.zone import today
from visavis.web import launch, uploads

HOST = "127.0.0.1"
THREADS = 6
LARGEST_UPLOAD = 16 * 1024**3  # bytes; ten years of mail dropped on the page at once
LOOK_EVERY = 300.0  # seconds between looks at the calendar

log = logging.getLogger("visavis.serving")


def serve(ports: Iterable[int], *, browser: bool, as_json: bool = False) -> None:
    """Serve until Ctrl-C on the first of these ports that is free."""
    # waitress spools what is uploaded: it belongs into the data folder, not into a folder that others may read.
    tempfile.tempdir = str(uploads.folder())
    uploads.remove_left_behind()
    server = _listening(ports)
    address = _address(server)
    if as_json:
        tell_json({"url": address})
    else:
        tell(gettext("Visavis is open at %(address)s") % {"address": address})
        note(gettext("The address opens once, within a minute; Enter gives a new one. Ctrl-C ends Visavis."))
    sys.stdout.flush()
    if sys.stdin.isatty() and not as_json:
        threading.Thread(target=_give_addresses, args=(server,), daemon=True).start()
    over = threading.Event()
    _go_on()
    threading.Thread(target=_keep_up, args=(over,), name="keep-current", daemon=True).start()
    background_sync.start(local_account())
    if browser and _has_screen():
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    try:
        server.run()
    finally:
        over.set()
        background_sync.stop()
        server.close()


def _go_on() -> None:
    """Imports from the page that a kill broke off go on where they stopped, as long as their files are here."""
    account = local_account()
    for entry in entries(account.pk, kind="import"):
        folder = uploads.folder_of([Path(path) for path in entry.summary.get("where", ())])
        if entry.state == "interrupted" and not entry.was_looking and folder is not None:
            start_import(account, entry.id, after=partial(uploads.remove, folder))


def _address(server: Any) -> str:
    return f"http://{HOST}:{server.effective_port}/start/{launch.new_code()}"


def _give_addresses(server: Any) -> None:
    """A new address for every Enter, for whoever came too late for the first."""
    for _ in sys.stdin:
        tell(_address(server))
        sys.stdout.flush()


def _listening(ports: Iterable[int]) -> Any:
    tried = []
    for port in ports:
        try:
            return waitress.create_server(
                application,
                host=HOST,
                port=port,
                threads=THREADS,
                ident=None,
                clear_untrusted_proxy_headers=True,
                max_request_body_size=LARGEST_UPLOAD,
            )
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
            tried.append(port)
    raise click.ClickException(
        gettext("Port %(port)s is taken or not allowed. Name another one with --port.") % {"port": tried[-1]}
    )


def _keep_up(over: threading.Event) -> None:
    """Bring the ties to today at the start, and again whenever a new day has begun; before that read the words of what
    was kept by former rules.
    """
    done = None
    try:
        while not over.is_set():
            account = local_account()  # anew: the zone may have been changed on the page of settings
            on = today(account)
            if on != done:
                try:
                    if done is None:
                        reread_words(account)
                    keep_current(account)
                    done = on
                except DatabaseError as error:  # an import holds the database: the next look does it
                    log.info("Ties are judged later: %s", type(error).__name__)
            over.wait(LOOK_EVERY)
    finally:
        connection.close()


def _has_screen() -> bool:
    """Whether a browser with a window can open; one inside the terminal would stand in the way."""
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
