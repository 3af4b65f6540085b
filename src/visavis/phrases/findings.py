"""What the doctor found, as sentences: what holds, and what to do about what does not."""

from django.utils.translation import gettext, ngettext

from visavis.actions.doctor import Finding
from visavis.phrases.numbers import grouped


def finding(found: Finding) -> str:
    """One finding, good or bad. Raises KeyError for a key that has no words."""
    good, bad = _words_of(found)[found.key]
    return good if found.ok else bad % {"count": grouped(int(found.values.get("count", 0)))}


def _words_of(found: Finding) -> dict[str, tuple[str, str]]:
    count = int(found.values.get("count", 0))
    return _words(count) | _words_of_talk(count)


def _words(count: int) -> dict[str, tuple[str, str]]:
    """For each key: said when it holds, said when it does not."""
    again = gettext("“visavis undo” the imports concerned and read the files again; please report it.")
    return {
        "database": (
            gettext("The database is whole."),
            gettext("The database is damaged. Put back a copy of it, or export what can still be read."),
        ),
        "participation-without-side": (
            gettext("Every exchange has its people."),
            ngettext("One exchange lacks someone.", "%(count)s exchanges lack someone.", count) + " " + again,
        ),
        "identity-of-joined-person": (
            gettext("Every address belongs to someone who is here."),
            ngettext(
                "One address belongs to someone who was joined away.",
                "%(count)s addresses belong to someone who was joined away.",
                count,
            )
            + " "
            + again,
        ),
        "person-without-identity": (
            gettext("Every person rests on something that was read."),
            ngettext("One person rests on nothing.", "%(count)s people rest on nothing.", count) + " " + again,
        ),
        "fact-without-source": (
            gettext("Every fact has its source."),
            ngettext("One fact has no source.", "%(count)s facts have no source.", count) + " " + again,
        ),
        "rows-of-undone-import": (
            gettext("What was taken back is gone."),
            ngettext("One exchange outlived its import.", "%(count)s exchanges outlived their import.", count)
            + " "
            + again,
        ),
        "other-accounts-rows": (
            gettext("Nothing is mixed with anybody else’s network."),
            ngettext("One exchange is mixed up.", "%(count)s exchanges are mixed up.", count) + " " + again,
        ),
        "text-index": (
            gettext("Everything written can be searched."),
            ngettext("One exchange cannot be searched.", "%(count)s exchanges cannot be searched.", count)
            + " "
            + again,
        ),
        "ties-waiting": (
            gettext("Every tie is judged."),
            ngettext("One tie waits to be judged.", "%(count)s ties wait to be judged.", count)
            + " "
            + gettext("“visavis judge” does it."),
        ),
        "erasure-key": (
            gettext("Whoever you erased is kept out."),
            gettext(
                "The key by which erased people are known again is missing or another one, so imports may bring them "
                "back. Put back “erasure.key” into the data folder from a copy."
            ),
        ),
        "imports-unfinished": (
            gettext("Every import is finished."),
            ngettext("One import is under way or broke off.", "%(count)s imports are under way or broke off.", count)
            + " "
            + gettext("Read the same files again to go on, or take it back with “visavis undo”."),
        ),
    }


def _words_of_talk(count: int) -> dict[str, tuple[str, str]]:
    """The same of what was read from words."""
    return {
        "event-without-message": (
            gettext("Every event of a life has the message that told of it."),
            ngettext("One event of a life lacks its message.", "%(count)s events of lives lack their messages.", count)
            + " "
            + gettext("“visavis undo” the imports concerned and read the files again; please report it."),
        ),
        "meaning-unsaid": (
            gettext("Nothing is kept of the meaning of what is not said any more."),
            ngettext(
                "The meaning of one line is kept that is not said any more.",
                "The meaning of %(count)s lines is kept that are not said any more.",
                count,
            )
            + " "
            + gettext("“visavis find” lets go of it."),
        ),
        "topic-of-nobody": (
            gettext("Every subject is somebody’s."),
            ngettext("One subject is nobody’s.", "%(count)s subjects are nobody’s.", count)
            + " "
            + gettext("“visavis judge --all” reads them anew."),
        ),
    }
