"""What could not be read, in words: where it stands, what is wrong, what became of it, and what to do.

Every code that a source can report has its sentence here; the codes are listed in the README.md of each source and in
the docstrings of sources/archive.py, outlook_archive.py, sniff.py and sandbox.py.
"""

from datetime import date

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from visavis.phrases.dates import day
from visavis.phrases.numbers import grouped
from visavis.records import ERASED, Problem

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
    # Archives of Outlook's
    "pst-needs-readpst": _(
        "Outlook’s archives are unpacked by the free program readpst, which is not installed here. Install it "
        "(Debian, Ubuntu: apt install pst-utils; Mac: brew install libpst) and import the file again."
    ),
    "pst-unreadable": _(
        "Nothing could be got out of this archive of Outlook’s: it is damaged, or locked with a password. "
        "Export it once more, without a password."
    ),
    "pst-cut-short": _("Unpacking this archive of Outlook’s broke off; what came out until then was read."),
    "pst-no-room": _(
        "There is not enough room on the disk to unpack this archive of Outlook’s: twice its size must be free."
    ),
    "pst-in-archive": _("An archive of Outlook’s inside another archive. Unpack the outer one and import it."),
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
    "database-damaged": _(
        "A part of the database is damaged; what stands there was left out, the rest was read. "
        "Quit Messages and copy the file once more."
    ),
    "database-in-archive": _("The database is too large to be read inside an archive. Unpack it and import it."),
    # Directories, notes about people, lists of attendees
    "entry-without-name": _("The entry does not begin with its name (dn); it was read as far as it goes."),
    "change-left-out": _("The entry only says what was changed or deleted. It was left out."),
    "front-matter-broken": _("This line at the head of the note is no proper YAML; it was taken as it stands."),
    "note-too-long": _("The note is very long; only the beginning of its text was kept."),
    "guest-unnamed": _("The guest has not said their name yet. Export the list again later."),
    "too-many-attendees": _("More people are on the list than are kept with one event; all were kept as people."),
    # Monica
    "statement-unreadable": _(
        "From this line on it does not say which table the rows belong to, so they were left out. "
        "Export the account again."
    ),
    "activity-without-people": _("The activity names nobody who was there. It was left out."),
    "relations-lost": _("Relationships with people whose entry is not in the file were left out."),
    # Telegram, Facebook, Instagram, Signal
    "json-value-unreadable": _("One entry is damaged and was left out; the entries around it were read."),
    "json-value-too-long": _("One entry is far too long and was left out; the entries around it were read."),
    "json-cut-short": _("The file breaks off in the middle; what came before was read. Export or download it again."),
    "json-missing": _("The file holds no JSON. Export or download it again."),
    "chat-unreadable": _("It cannot be made out whose chat this is, so its messages were left out. Export it again."),
    "crowd-without-owner": _(
        "In a group this large only your own exchanges are told, and the file does not say which of them is you. "
        "Export your whole account from Telegram, with your account information, and import that."
    ),
    "export-as-web-pages": _(
        "This was saved as web pages, which cannot be read here. Export it once more and choose JSON as the format."
    ),
    # Calendars
    "no-calendar": _("Nothing of a calendar was found in it. Export it again."),
    "calendar-without-end": _("The calendar breaks off here; what came before was read. Export or download it again."),
    "event-without-begin": _(
        "An event has an end and no beginning, so it was left out; the events around it were read."
    ),
    "event-without-end": _(
        "The event has no end or runs into the next one. It was read as far as it goes and counts as no meeting."
    ),
    "event-without-start": _("The event does not say when it is. It was kept without a date and counts as no meeting."),
    "event-line-unreadable": _("The line says nothing about the event and was left out; the rest of it was read."),
    "event-too-large": _(
        "More people were asked to this event than are kept with one; the first of them were kept. "
        "A crowd like this counts as no meeting."
    ),
    "rule-unreadable": _("How the event repeats cannot be read; only its own date was kept."),
    "series-too-long": _("The event took place more often than is read; its latest times were kept."),
    "zone-unknown": _("This time zone is not known here; its times were read as if they were in yours."),
    "attendee-without-address": _(
        "Of this guest only the name is known, so nobody can say who it is. They were left out."
    ),
    # Everywhere
    "date-unreadable": _("The date cannot be read; what hangs on it was left out, the rest was kept."),
}


def reason(problem: Problem) -> str:
    """What is wrong and what to do, with the excerpt that shows it. Raises KeyError for a code that has no words."""
    if problem.code == ERASED:
        return _erased(problem.detail)
    said = str(REASONS[problem.code])
    if problem.code in SHOW_EXCERPT and problem.detail.strip():
        return gettext("%(reason)s (There stands: “%(excerpt)s”)") % {
            "reason": said,
            "excerpt": " ".join(problem.detail.split()),
        }
    return said


def _erased(detail: str) -> str:
    """How many records were left out because of whom they are about, and since when: a line "2026-11-26 3" a day."""
    days = dict(line.split() for line in detail.splitlines())
    count = sum(map(int, days.values()))
    return ngettext(
        "1 record skipped: erased on %(days)s.", "%(count)s records skipped: erased on %(days)s.", count
    ) % {"count": grouped(count), "days": ", ".join(day(date.fromisoformat(one)) for one in days)}


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
        "event-without-end",
        "event-without-start",
        "event-line-unreadable",
        "event-too-large",
        "rule-unreadable",
        "series-too-long",
        "zone-unknown",
        "attendee-without-address",
    }
)
"""Codes whose detail is a piece of the user's own file; the detail of others is for whoever mends the program."""
