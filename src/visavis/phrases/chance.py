"""Would they answer, as a sentence: the word of network/reply.py, said of the person of a name."""

from django.utils.translation import gettext_lazy as _

from visavis.phrases.words import Words

CHANCES: Words = {
    "very-likely": _("If you wrote today, %(name)s would very likely answer."),
    "likely": _("If you wrote today, %(name)s would likely answer."),
    "open": _("If you wrote today, %(name)s might answer or might not."),
    "unlikely": _("If you wrote today, you might well not hear back from %(name)s."),
}


def chance(word: str, name: str) -> str:
    """What to expect today; "" where it is hard to say."""
    return str(CHANCES[word]) % {"name": name} if word in CHANCES else ""
