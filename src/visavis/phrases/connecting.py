"""Live sources in words for a page, where a form is at hand: what each kind brings, what a provider wants, what failed.

The sentences of phrases/sync.py hold here too, but for those that name an option of the command line.
"""

from collections.abc import Mapping

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from visavis.phrases import sync
from visavis.phrases.numbers import grouped
from visavis.phrases.words import Words
from visavis.sync.connection import Connection

MINUTES_AN_HOUR, MINUTES_A_DAY = 60, 60 * 24

NAMES: Words = {
    "imap": _("A mailbox"),
    "carddav": _("An address book"),
    "caldav": _("A calendar"),
    "feed": _("A calendar somebody publishes"),
    "folder": _("A folder"),
}
"""Every kind, as one chooses it."""

BRINGS: Words = {
    "imap": _("Who wrote to whom, and what; new mail as it comes. Nothing is marked as read."),
    "carddav": _("The contacts of your phone or mail program, as your server keeps them."),
    "caldav": _("Whom you met and when, out of the calendars on your server."),
    "feed": _("An address that begins with webcal:// or ends in .ics: birthdays, a club, a team."),
    "folder": _("Whatever you put there is read where it lies: exports, chats, tables."),
}

WANTS: Words = {
    "google": _(
        "Gmail wants a password made for one app: Google account, Security, 2-Step Verification, App passwords."
    ),
    "apple": _(
        "iCloud wants a password made for one app: account.apple.com, Sign-In and Security, App-Specific Passwords."
    ),
    "united": _("GMX and WEB.DE let programs in once you have switched it on: Settings, POP3 & IMAP."),
    "fastmail": _("Fastmail wants a password made for one app: Settings, Privacy & Security, App passwords."),
    "mailbox": _("mailbox.org takes your ordinary password, unless you sign in with a second one: then an app’s."),
    "proton": _(
        "Proton lets programs in through Proton Bridge on this computer: with the password that Bridge shows, "
        "and its certificate, under “More choices”."
    ),
    "microsoft": _("Microsoft lets no program in with a password any more. Import an export instead."),
}
"""Every `wants` of sync.providers."""

EXAMPLES: Mapping[str, str] = {
    "imap": "imap.example.org",
    "carddav": "dav.example.org",
    "caldav": "dav.example.org",
    "feed": "webcal://example.org/club.ics",
}

_ERRORS: Words = {
    "connection-lost": _("The server broke off. What came until then is kept; try again in a while."),
    "private-address": _(
        "The name leads into your own network. If your server stands there, tick “The server stands in my own network”."
    ),
    "certificate-refused": _(
        "The server could not prove who it is, so nothing was sent to it. If it is your own, paste its certificate."
    ),
    "secret-missing": _("No password is kept for it. Choose “Change” and type it anew."),
}

_REFUSALS: Words = {
    "name-taken": _("There is one of that name already. Choose another."),
    "url-unreadable": _("That is no address Visavis can fetch from."),
    "secret-in-url": _("Leave the password out of the address; it has a field of its own."),
    "user-missing": _("Who logs in? Mostly it is your e-mail address."),
    "secret-missing": _("The password is needed: it is kept only for this address and this name."),
    "url-plain": _(
        "The address is not encrypted. Write https://, or tick “Without encryption” if you know it is safe."
    ),
    "every-out-of-range": _("Choose how often."),
    "certificate-unreadable": _("That is no certificate. It must begin with -----BEGIN CERTIFICATE-----."),
    "provider-unknown": _("This provider is not known here. Its help pages name the server for IMAP."),
    "provider-closed": WANTS["microsoft"],
    "still-running": _("It is being fetched from just now. Pause it, wait a moment and try again."),
    "set-up-already": _("This is set up already, under the name:"),
    "nothing-chosen": _("Choose at least one."),
}


def name(kind: str) -> str:
    """A kind as one chooses it: "A mailbox"."""
    return str(NAMES[kind])


def brings(kind: str) -> str:
    """What a kind brings, in one line."""
    return str(BRINGS[kind])


def example(kind: str) -> str:
    """How an address of that kind is written; "" where that depends on the computer."""
    return EXAMPLES.get(kind, "")


def wants(what: str) -> str:
    """What a provider wants beside the ordinary password; "" when nothing."""
    return str(WANTS.get(what, ""))


def often(minutes: int) -> str:
    """How often something is fetched: "every 15 minutes", "once an hour", "once a day"."""
    days, hours = divmod(minutes, MINUTES_A_DAY), divmod(minutes, MINUTES_AN_HOUR)
    if not days[1]:
        return ngettext("once a day", "every %(count)s days", days[0]) % {"count": grouped(days[0])}
    if not hours[1]:
        return ngettext("once an hour", "every %(count)s hours", hours[0]) % {"count": grouped(hours[0])}
    return ngettext("every minute", "every %(count)s minutes", minutes) % {"count": grouped(minutes)}


def error(code: str, detail: str = "", *, about: Connection | None = None, written: str | None = None) -> str:
    """Why a fetching or a trial brought nothing, and what to do on the page. `written` is its address as it stands in
    the field, where that is not the whole one.
    """
    said = sync.feed_error(code, about) or str(_ERRORS.get(code) or sync.ERRORS[code])
    if code == "not-encrypted":
        said += " " + _advice(about.url if about and written is None else written or "")
    return sync.with_detail(said, detail if code in sync.SHOW_DETAIL else "")


def _advice(url: str) -> str:
    """What may help where a server offers no encryption. What is written encrypted must be written otherwise, too."""
    scheme = url.partition("://")[0] if "://" in url else ""
    if scheme in sync.OTHER_SCHEMES:
        said = gettext("Only if nobody can listen there: write %(scheme)s and tick “Without encryption”.")
        return said % {"scheme": sync.OTHER_SCHEMES[scheme]}
    return gettext("Only if nobody can listen there: tick “Without encryption”.")


def refusal(code: str) -> str:
    """Why a connection was not set up, beside the field that it is about."""
    return str(_REFUSALS[code]) if code in _REFUSALS else sync.refusal(code)
