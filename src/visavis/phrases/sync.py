"""Live sources in words: what each kind is, and what went wrong with one and what to do."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from visavis.phrases.numbers import grouped
from visavis.phrases.words import Words
from visavis.sync.connection import Connection
from visavis.sync.kind import Kind

KINDS: Words = {
    "imap": _("mailbox"),
    "carddav": _("address book on a server"),
    "caldav": _("calendar on a server"),
    "feed": _("calendar feed"),
    "folder": _("watched folder"),
}

READS: Words = {
    "imap": _(
        "mailboxes on an IMAP server (imaps://), Gmail with its labels; only new mail is fetched, nothing is changed"
    ),
    "carddav": _(
        "address books on a CardDAV server (Nextcloud, Radicale, mailbox.org …): only what is new or has changed"
    ),
    "caldav": _("calendars on a CalDAV server (Nextcloud, Radicale, mailbox.org …): only what is new or has changed"),
    "feed": _("calendars published as a feed (webcal:// or https://….ics)"),
    "folder": _("a folder on this computer; what is new in it or has changed is imported where it lies"),
}

ERRORS: Words = {
    "host-unreachable": _("The server cannot be reached. Check the address, and whether you are online."),
    "connection-lost": _("The server broke off. What came until then is kept; the next time goes on from there."),
    "private-address": _(
        "The name leads into your own network. If your server stands there, say that it is near (--near)."
    ),
    "not-encrypted": _("The server offers no encryption there, and a password must not travel in the open."),
    "certificate-refused": _(
        "The server could not prove who it is, so nothing was sent to it. "
        "If it is your own, name its certificate (--certificate)."
    ),
    "login-refused": _(
        "The server did not accept the name or the password. Gmail, iCloud and others want a password made for one app."
    ),
    "secret-missing": _("No password is kept for it. Name it anew (visavis sync --change)."),
    "not-found": _("What was to be fetched is not there (any more). Check the name."),
    "leads-elsewhere": _(
        "The server sends on to another server, and nothing is sent there. "
        "If you trust it, set up that address in place of this one."
    ),
    "item-too-large": _("Something there is too large and was passed over. Everything else is here."),
    "answer-unreadable": _("The server answers in a way that cannot be understood. What came until then is kept."),
    "reading-failed": _("What was fetched could not be kept. Nothing is lost: it is fetched again the next time."),
    "already-running": _("It is being fetched or something is being imported just now. Let that finish."),
    "cancelled": _("Stopped. What was read until then is kept; the next time goes on from there."),
}
"""Every code of sync.error."""

FEED_ERRORS: Words = {
    "login-refused": _("The server did not accept the name or the password that go with this calendar."),
    "not-found": _("There is no calendar at this address (any more). Whoever publishes it knows the new one."),
    "answer-unreadable": _("What lies at this address is no calendar. Perhaps it is the page that shows it."),
    "item-too-large": _("This calendar is too large to be fetched as a whole."),
}
"""What of this a calendar that somebody publishes says otherwise."""

OTHER_SCHEMES = {"imaps": "imap://", "https": "http://"}
"""Whoever wrote the one encrypts in any case; without encryption it is the other."""

REFUSALS: Words = {
    "name-taken": _("There is a connection of that name already. Choose another with --name."),
    "name-missing": _("That is no name for a connection: at most 100 characters, on one line."),
    "set-up-already": _("This is set up already. “visavis sync --change NAME” changes it."),
    "url-unreadable": _("That is no address Visavis can fetch from. Write it like imaps://imap.example.org."),
    "kind-unclear": _("The address does not say what is to be fetched. Name it with --kind."),
    "secret-in-url": _("Leave the password out of the address: it would stand in lists and histories. You are asked."),
    "user-missing": _("Name the user to log in with --user, mostly your e-mail address."),
    "secret-missing": _(
        "A password is needed. Let yourself be asked, or name a file that holds it with --secret-file."
    ),
    "url-plain": _("The address is not encrypted. Write https://, or say --plain if you know that it is safe."),
    "folder-missing": _("There is no such folder. Check how it is spelled."),
    "every-out-of-range": _("Fetch every 1 to 10080 minutes."),
    "certificate-unreadable": _("That file holds no certificate. It must be PEM: “-----BEGIN CERTIFICATE-----”."),
    "still-running": _("It is being fetched from just now. Let that finish and try again."),
}
"""Every code of actions.connect.CannotConnectError."""


def kind(connection: Connection) -> str:
    """What a connection is: "mailbox"."""
    return str(KINDS[connection.kind])


def reads(known: Kind) -> str:
    """What a kind reads, in one line."""
    return str(READS.get(known.name, known.reads))


def error(code: str, detail: str = "", *, about: Connection | None = None) -> str:
    """Why a fetching brought nothing, and what to do. `detail` names the host or the folder; what is to be done may
    hang on the kind and the address of what it is `about`.
    """
    said = feed_error(code, about) or str(ERRORS[code])
    if code == "login-refused" and about is not None and about.kind == "feed" and not about.user:
        said += " " + gettext("Name it with --user.")
    if code == "not-encrypted":
        said += " " + _advice(about.parts.scheme if about else "")
    return with_detail(said, detail if code in SHOW_DETAIL else "")


def feed_error(code: str, about: Connection | None) -> str:
    """What went wrong with a calendar that somebody publishes, in words that fit it; "" where the usual ones do."""
    if about is None or about.kind != "feed":
        return ""
    if code == "login-refused" and not about.user:
        return gettext("This calendar asks for a user name and a password.")
    return str(FEED_ERRORS.get(code, ""))


def _advice(scheme: str) -> str:
    """What may help where a server offers no encryption. What is written encrypted must be written otherwise, too."""
    if scheme in OTHER_SCHEMES:
        said = gettext("Only if nobody can listen there: write %(scheme)s and say --plain.")
        return said % {"scheme": OTHER_SCHEMES[scheme]}
    return gettext("Only if nobody can listen there: say --plain.")


def refusal(code: str, detail: str = "") -> str:
    """Why a connection was not set up, and what to do."""
    return with_detail(str(REFUSALS[code]), detail)


def waiting(count: int) -> str:
    """That files wait for an answer, and where it is given."""
    return ngettext(
        "One file waits for an answer of yours: on the page Imports (“visavis serve” opens it).",
        "%(count)s files wait for an answer of yours: on the page Imports (“visavis serve” opens it).",
        count,
    ) % {"count": grouped(count)}


def gone(count: int) -> str:
    """What is no longer at the other end, and that it is not lost."""
    return ngettext(
        "One card or event is no longer on the server. It stays here.",
        "%(count)s cards or events are no longer on the server. They stay here.",
        count,
    ) % {"count": grouped(count)}


def written(count: int) -> str:
    """What stands on cards of the server now."""
    return ngettext(
        "One thing you said stands on a card there now.", "%(count)s things you said stand on cards there now.", count
    ) % {"count": grouped(count)}


def conflicts(count: int) -> str:
    """Where the user must decide."""
    return ngettext(
        "One card says something else than you do by now. The page of that person asks which it shall be.",
        "%(count)s cards say something else than you do by now. The pages of those people ask which it shall be.",
        count,
    ) % {"count": grouped(count)}


def with_detail(said: str, detail: str) -> str:
    """A sentence with what it is about in brackets, where there is something to name."""
    return gettext("%(reason)s (It is about: %(detail)s)") % {"reason": said, "detail": detail} if detail else said


SHOW_DETAIL = frozenset(
    {"host-unreachable", "private-address", "not-encrypted", "certificate-refused", "not-found", "leads-elsewhere"}
)
"""Codes whose detail names something the user wrote; that of others is for whoever mends the program."""
