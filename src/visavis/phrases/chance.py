"""Would they answer: the word of network/reply.py as a sentence, alone or with how it was so far.

How long answers take, what else was weighed, and the counts of many messages stand in the sentence of the reason itself
(phrases/reply.py): where an answer is likely by many, the word is enough, and figures would look like a mark.
"""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from visavis.network.judgement import Because
from visavis.phrases.numbers import number
from visavis.phrases.words import Words

CHANCES: Words = {
    "very-likely": _("If you wrote today, %(name)s would very likely answer"),
    "likely": _("If you wrote today, %(name)s would likely answer"),
    "open": _("If you wrote today, %(name)s might answer or might not"),
    "unlikely": _("If you wrote today, you might well not hear back from %(name)s"),
}


FEW = 12  # messages, as many as have a word of their own
PLAIN = frozenset({"very-likely", "likely"})


def chance(word: str, name: str) -> str:
    """What to expect today; "" where it is hard to say."""
    return f"{CHANCES[word]}." % {"name": name} if word in CHANCES else ""


def chance_so_far(word: str, because: Because, name: str) -> str:
    """The same for the head of a page: with how many messages had an answer, where they are few or it is open."""
    is_plain = word in PLAIN and int(because.values.get("asked", 0)) > FEW
    expected, so_far = chance(word, name), "" if is_plain else _so_far(because)
    return f"{expected[:-1]}; {so_far}." if expected and so_far else expected


def _so_far(because: Because) -> str:
    """How many messages were answered, "" where the reason is not about this person's own answers."""
    asked = int(because.values.get("asked", 0))
    answered = int(because.values.get("answered", 0))
    counted = {"asked": number(asked), "answered": number(answered)}
    if not asked:
        return ""
    if not answered:
        return ngettext(
            "so far, your one message had no answer that was read",
            "so far, none of your %(asked)s messages had an answer that was read",
            asked,
        ) % {"asked": number(asked)}
    if answered == asked:
        return ngettext(
            "so far, your one message had an answer", "so far, each of your %(asked)s messages had an answer", asked
        ) % {"asked": number(asked)}
    return gettext("so far, %(answered)s of your %(asked)s messages had an answer") % counted
