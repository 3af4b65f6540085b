"""The notes source: Markdown notes about people, one a file, as Obsidian and its kin keep them."""

import io
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from hashlib import blake2b
from pathlib import PurePosixPath

from visavis.records import (
    FileVerdict,
    IdentityRecord,
    InteractionRecord,
    ParticipantRecord,
    PersonRecord,
    Problem,
    Reading,
)
from visavis.sources.notes.about_person import is_people_folder, speaks_of_person
from visavis.sources.notes.front_matter import Field, FrontMatter
from visavis.sources.notes.markdown import plain
from visavis.sources.notes.note import BEGINNING, BadDate, Heading, Piece, Section, TooLong, pieces
from visavis.sources.notes.person import Portrait, Unread, take_field
from visavis.sources.record_key import record_key
from visavis.sources.source import Context, OpenFile, Source
from visavis.sources.table import lines_of
from visavis.sources.written_date import Calendar, file_order

VARIANT = "notes/person"
SUFFIXES = (".md", ".markdown")
ME = "notes:me"
NOON = time(12)
LONGEST_KEY = 200


def recognise(path: str, head: bytes) -> str:
    """Give VARIANT for a note that speaks of a person, else ""."""
    if not head or not path.lower().endswith(SUFFIXES):
        return ""
    text = "\n".join(line.text for line in lines_of(io.BytesIO(head)))
    return VARIANT if speaks_of_person(path, text) else ""


def read(file: OpenFile, variant: str, context: Context) -> Reading:  # noqa: ARG001  there is one kind of note
    """The person of the note with what was wrong in it, then the days on which the user noted a contact."""
    if file.size == 0:
        yield Problem(file.path, "empty-file")
        return
    portrait = Portrait(stem_of(file.path), key_of(file.path))
    days: dict[str, str] = {}
    with file.open() as stream:
        for piece in pieces(lines_of(stream)):
            yield from _take(file.path, portrait, piece, days)
    written = file_order(portrait.days, context.order_of(file.path))
    yield from written.told(FileVerdict(file.path, SOURCE.name, VARIANT, file.size))
    person, unread = portrait.record(Calendar(written.order, context.today))
    yield person
    for one in unread:
        yield Problem(file.path, one.code, one.line, one.text)
    yield from _contacts(person, days, context)


def _take(path: str, portrait: Portrait, piece: Piece, days: dict[str, str]) -> Iterator[Problem]:
    """Add a piece of the note to the portrait, and its day to the `days` of contact."""
    match piece:
        case FrontMatter():
            for line, text in piece.broken:
                yield Problem(path, "front-matter-broken", line, text)
            for told in piece.fields:
                yield from _field(path, portrait, told, days)
        case Field():
            yield from _field(path, portrait, piece, days)
        case Heading():
            portrait.take_heading(piece.text)
        case Section():
            if day := portrait.take_section(piece):
                days[day] = plain(piece.text).partition("\n")[0][:BEGINNING]
        case BadDate():
            yield Problem(path, "date-unreadable", piece.line, piece.text)
        case TooLong():
            yield Problem(path, "note-too-long", piece.line)


def _field(path: str, portrait: Portrait, told: Field, days: dict[str, str]) -> Iterator[Problem]:
    for found in take_field(portrait, told):
        if isinstance(found, Unread):
            yield Problem(path, found.code, found.line, found.text)
        else:
            days.setdefault(found, "")


def _contacts(person: PersonRecord, days: dict[str, str], context: Context) -> Reading:
    """The user's own word for each day up to today; what lies ahead is no contact yet."""
    past = [(day, subject) for day, subject in sorted(days.items()) if day[:4] > "0001" and day <= str(context.today)]
    if past:
        yield PersonRecord(key=":me", identities=(IdentityRecord("handle", ME),), is_me=True)
    for day, subject in past:
        yield InteractionRecord(
            key=record_key(person.key, day),
            kind="own-word",
            at=datetime.combine(date.fromisoformat(day), NOON, tzinfo=context.tz).astimezone(UTC),
            participants=(
                ParticipantRecord("handle", ME, "from"),
                ParticipantRecord("card", f"notes:{person.key}", "to", person.name),
            ),
            subject=subject,
        )


def stem_of(path: str) -> str:
    """The name of the file without its ending."""
    return _visible(PurePosixPath(path).stem)


def key_of(path: str) -> str:
    """The path from the last folder of people on ("People/Family/Anna Müller"), else folder and name.

    What stands before it depends on where the vault lies and how it was packed.
    """
    parts = [_visible(part) for part in PurePosixPath(path).parts]
    folders, stem = parts[:-1], stem_of(path)
    begins = [at for at, part in enumerate(folders) if is_people_folder(part)]
    inside = folders[begins[-1] :] if begins else [part for part in folders[-1:] if not part.lower().endswith(".zip")]
    key = "/".join([*inside, stem]).strip("/")
    return key if len(key) <= LONGEST_KEY else blake2b(key.encode(), digest_size=20).hexdigest()


def _visible(text: str) -> str:
    """Composed (macOS takes umlauts apart), on one line, without what cannot be seen."""
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    return "".join(filter(str.isprintable, composed)).strip()


SOURCE = Source(
    name="notes",
    reads="notes about people in Markdown (.md): Obsidian and other folders of notes, with or without front matter",
    recognise=recognise,
    read=read,
)
