"""A language model of the user's own in sentences: why it was not set up, why it did not answer, what it made up."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from visavis.phrases.numbers import grouped
from visavis.phrases.words import Words
from visavis.sync.error import SyncError
from visavis.sync.model import Model

REFUSALS: Words = {
    "url-unreadable": _(
        "That is no address of a model. Write it like http://localhost:11434/v1, without a name or a password in it."
    ),
    "name-missing": _("Name the model as its server calls it, like llama3.1:8b."),
    "elsewhere": _(
        "%(detail)s is not this computer. Your drafts, and what is known of their readers, would go there. "
        "Only if you want that, say so."
    ),
    "not-encrypted": _("The way to %(detail)s is not encrypted. Drafts go to another computer over https:// alone."),
}
"""Every code of actions.set_model.CannotSetModelError."""

UNASKED: Words = {
    "none-set-up": _("No language model is set up. “visavis model URL NAME” does, or the settings in the browser."),
    "nothing-written": _("There is nothing to ask about yet."),
    "garbled": _("The model answered, but not in the way it was asked to. Try again, or take a larger model."),
}
"""Every code of actions.ask_model.CannotAskError."""

_ERRORS: Words = {
    "host-unreachable": _("The model cannot be reached at %(detail)s. Is its server running, and the address right?"),
    "connection-lost": _("The model did not answer in time, or its server broke off. A smaller model is quicker."),
    "private-address": _("That name leads into your own network, or nowhere."),
    "not-encrypted": _("The server offers no encryption there, so nothing was sent to it."),
    "certificate-refused": _("The server could not prove who it is, so nothing was sent to it."),
    "login-refused": _("The server wants a key, or another one than yours."),
    "not-found": _("The server knows no such address or no such model. Check both."),
    "leads-elsewhere": _("The server sends on to another one, and nothing is sent there."),
    "answer-unreadable": _(
        "The server answers in a way that cannot be understood. Is it one that speaks OpenAI’s way?"
    ),
    "cancelled": _("Stopped. Nothing was changed."),
}
"""Every code of sync.error that asking a model can end with."""


def refusal(code: str, detail: str = "") -> str:
    """Why it was not set up, and what to do."""
    return str(REFUSALS[code]) % {"detail": detail}


def unasked(code: str) -> str:
    """Why nobody was asked, or nothing came of it."""
    return str(UNASKED[code])


def error(failed: SyncError) -> str:
    """Why there is no answer, and what to do."""
    return str(_ERRORS.get(failed.code, _ERRORS["answer-unreadable"])) % {"detail": failed.detail}


def goes_to(model: Model) -> str:
    """Where drafts go when the model is asked."""
    if model.is_here:
        return gettext("%(name)s on this computer. Nothing leaves it.") % {"name": model.name}
    return gettext("%(name)s on %(host)s. Drafts go there when you ask for it, each time.") % {
        "name": model.name,
        "host": model.host.name,
    }


def dropped(count: int) -> str:
    """That some of what it said is not shown."""
    return ngettext(
        "One remark was left out: it quotes what your draft does not say.",
        "%(count)s remarks were left out: they quote what your draft does not say.",
        count,
    ) % {"count": grouped(count)}


def invented(words: tuple[str, ...]) -> str:
    """What its rewrite adds; "" when nothing."""
    if not words:
        return ""
    return gettext("It says something that you did not: %(words)s. Check that it is true.") % {
        "words": ", ".join(words)
    }
