"""What could not be read, in words: where it stands, what is wrong, what became of it, and what to do.

Every code that a source can report has its sentence here; the codes are listed in the README.md of each source and in
the docstrings of sources/archive.py, sniff.py and sandbox.py.
"""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visavis.records import Problem

REASONS = {
    # The road to the file
    "file-missing": _("There is no such file. Check how it is spelled and where it lies."),
    "file-unreadable": _("The file could not be opened. Check that you may read it and that it is an ordinary file."),
    "empty-file": _("The file is empty. Export or download it again."),
    "unknown-kind": _(
        "Nothing here reads files of this kind. "
        "Look whether the program it comes from can save it as another, such as vCard or mbox."
    ),
    # Archives
    "archive-damaged": _(
        "The archive is cut short or damaged, so nothing in it could be read. "
        "Get it again, or unpack it and import the folder."
    ),
    "archive-cut-short": _(
        "The archive is cut short or damaged at this place; what came before was read. "
        "Get it again, or unpack it and import the folder."
    ),
    "archive-unsupported": _("It is packed in a way that is not known here. Unpack it and import the folder."),
    "archive-too-many-files": _("The archive holds too many files. Unpack it and import the folders you need."),
    "archive-too-deep": _("An archive inside an archive inside an archive. Unpack the inner one and import it."),
    "archive-in-archive": _("The archive inside this archive is too large to be read there. Unpack it and import it."),
    "zip-bomb": _("It would unpack to far more than it can honestly hold, so it was left alone."),
    "encrypted": _("It is locked with a password. Unpack it yourself and import the folder."),
    "unsafe-name": _("Its name points out of the archive, so it was left alone."),
    # The reading
    "took-too-long": _("Reading it took too long and was stopped; what was read until then is kept."),
    "too-much-memory": _("Reading it needed too much memory and was stopped; what was read until then is kept."),
    "reader-died": _("Reading it broke off; what was read until then is kept."),
    "reader-failed": _(
        "The program made a mistake while reading it; what was read until then is kept. Please report it."
    ),
    # Address books
    "card-empty": _("The card says nothing about anyone. It was left out."),
    "card-without-end": _("The card has no end; it was read as far as it goes."),
    "card-too-long": _("The card is far too long; only its beginning was read."),
    "line-unreadable": _("The line is no line of a card and was left out; the rest of the card was read."),
    "property-too-long": _("One entry of the card is far too long and was left out; the rest of the card was read."),
    "text-outside-card": _("Text outside of any card was passed over."),
    # Mail
    "cut-off": _("The message breaks off before it says who wrote it and when. It was left out."),
    "no-sender": _("The message does not say who wrote it. It was left out."),
    "too-many-recipients": _("The message went to more people than are read; only the first of them were kept."),
    "no-mail": _("No message was found in what should be a mail archive. Export it again."),
    "unreadable": _("The message went away while the folder was read. Import the folder again."),
    # LinkedIn
    "header-missing": _("The row with the names of the columns is missing. Download the export again."),
    "row-unreadable": _("The row does not fit the columns and was left out."),
    "row-without-identity": _("The row names nobody. It was left out."),
    "row-too-long": _("The row is far too long and was left out."),
    "quote-left-open": _("A quotation mark is never closed; the row was left out, the rows after it were read."),
    # Address tables
    "number-shortened": _(
        "A spreadsheet has cut the number down to its first digits, so it reaches nobody. "
        "Import the file as the program with the addresses wrote it, before it was opened in a spreadsheet."
    ),
    # Chats, text messages and calls
    "no-messages": _("No message was found in it. Export or save it again."),
    "line-damaged": _("The line is damaged and was left out; the lines around it were read."),
    "record-damaged": _("A message or call is damaged and was left out; the others were read."),
    "file-cut-short": _("The file breaks off before its end; what came before was read. Export or save it again."),
    # Directories, notes about people, lists of attendees
    "entry-without-name": _("The entry does not begin with its name (dn); it was read as far as it goes."),
    "change-left-out": _("The entry only says what was changed or deleted. It was left out."),
    "front-matter-broken": _("This line at the head of the note is no proper YAML; it was taken as it stands."),
    "note-too-long": _("The note is very long; only the beginning of its text was kept."),
    "guest-unnamed": _("The guest has not said their name yet. Export the list again later."),
    "too-many-attendees": _("More people are on the list than are kept with one event; all were kept as people."),
    # Everywhere
    "date-unreadable": _("The date cannot be read; what hangs on it was left out, the rest was kept."),
}


def reason(problem: Problem) -> str:
    """What is wrong and what to do, with the excerpt that shows it. Raises KeyError for a code that has no words."""
    said = str(REASONS[problem.code])
    if problem.code in SHOW_EXCERPT and problem.detail.strip():
        return gettext("%(reason)s (There stands: “%(excerpt)s”)") % {
            "reason": said,
            "excerpt": " ".join(problem.detail.split()),
        }
    return said


def where(problem: Problem) -> str:
    """The file as the user named it, and the line."""
    if problem.line is None:
        return problem.path
    return gettext("%(path)s, line %(line)s") % {"path": problem.path, "line": problem.line}


SHOW_EXCERPT = frozenset(
    {
        "date-unreadable",
        "number-shortened",
        "front-matter-broken",
        "row-without-identity",
        "line-unreadable",
        "text-outside-card",
        "cut-off",
        "no-sender",
        "too-many-recipients",
    }
)
"""Codes whose detail is a piece of the user's own file; the detail of others is for whoever mends the program."""
