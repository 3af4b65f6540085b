"""Why something that was taken back is not done again."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visavis.phrases.words import Words

REFUSALS: Words = {
    "not-undone": _("This was not taken back, or it was done again already."),
    "file-missing": _("“%(detail)s” is no longer there. Read it again from where it is now."),
    "changed": _("Whom or what it was about is no longer here."),
    "so-already": _("It is so already."),
}
"""Every code of actions.redo.CannotRedoError."""


def refusal(code: str, detail: str) -> str:
    """Why, and what to do."""
    return str(REFUSALS[code]) % {"detail": detail or gettext("The file")}
