"""Take one person along: their card, every fact with its source, the tie with what it rests on, what was exchanged.

Events of their life and topics are what their words were read as; what is private of them (store/read/life_events.py)
is left out unless asked for, with the word that such a one was not so, though the messages themselves hold it.

Into a folder as `export` writes one, or as a zip for the browser. What a reader sees in their language (the page that
says what is what, the letters to read) is worded by whoever asks.
"""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, Protocol, TextIO

from django.db.models import Q

from visavis.actions.exported.card import card
from visavis.actions.exported.exchange import Exchange, exchanges, plain_exchange
from visavis.actions.exported.folder import new_folder
from visavis.actions.exported.noted import note_export
from visavis.actions.exported.person import WholePerson, plain_person, whole_person
from visavis.actions.exported.zipped import new_zip
from visavis.store.models import Account, Answer, Attendance, KeptApart
from visavis.store.read.life_events import life_events
from visavis.store.read.person import person as read_person
from visavis.store.read.relations import relations
from visavis.store.read.topics import topics
from visavis.store.zone import today

FILES = ("README.txt", "person.vcf", "person.json", "messages.txt", "messages.jsonl")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is written for reading: the first page, given the name, and one exchange."""

    readme: Callable[[str], str]
    exchange: Callable[[Exchange], str]


@dataclass(frozen=True, slots=True)
class ExportedPerson:
    """What was written, and where."""

    folder: Path
    person: int
    name: str
    interactions: int
    claims: int
    files: tuple[str, ...]


class Shelf(Protocol):
    """Where files are put."""

    def file(self, name: str) -> AbstractContextManager[TextIO]:
        """A new file to write text into."""


def export_person(
    account: Account, person_id: int, path: Path, wording: Wording, *, private: bool = False
) -> ExportedPerson:
    """Write every file (0600) into a new or empty folder, and note in the journal where; private events only if asked.

    Raises NotFoundError for the user and for a person of another account, FolderNotEmptyError, and OSError when the
    folder cannot be written; half-written files are removed then.
    """
    one = whole_person(account, person_id, private=private)
    with new_folder(path) as folder:
        interactions = _write(folder, account, one, wording, private=private)
    note_export(account, path, one.row.pk)
    return ExportedPerson(path, one.row.pk, one.row.name, interactions, len(one.claims), FILES)


def zip_person(account: Account, person_id: int, wording: Wording) -> tuple[str, IO[bytes]]:
    """Their name, and the same files as a zip, which the caller closes. Raises NotFoundError like export_person."""
    one = whole_person(account, person_id)
    with new_zip() as (shelf, zipped):
        _write(shelf, account, one, wording, private=False)
    note_export(account, None, one.row.pk)
    return one.row.name, zipped


def _write(shelf: Shelf, account: Account, one: WholePerson, wording: Wording, *, private: bool) -> int:
    """Every one of FILES; returns the number of exchanges."""
    count = 0
    with shelf.file("README.txt") as file:
        file.write(wording.readme(one.row.name))
    with shelf.file("person.vcf") as file:
        file.write(card(one))
    with shelf.file("person.json") as file:
        json.dump(_document(account, one, private=private), file, ensure_ascii=False, indent=1, default=_written)
    # Twice over the same rows: a zip takes one file at a time, and not all letters are held at once.
    with shelf.file("messages.txt") as file:
        for exchange in exchanges(account.pk, one.row.pk):
            file.write(wording.exchange(exchange))
    with shelf.file("messages.jsonl") as file:
        for exchange in exchanges(account.pk, one.row.pk):
            json.dump(plain_exchange(exchange), file, ensure_ascii=False)
            file.write("\n")
            count += 1
    return count


def _document(account: Account, one: WholePerson, *, private: bool) -> dict[str, Any]:
    """Everything but the exchanges; `evidence` of the tie are ids in messages.jsonl."""
    on = today(account)
    view = read_person(account.pk, one.row.pk, on)
    held = [identity.pk for identity in one.identities]
    attended = Attendance.objects.filter(account=account, identity__in=held).select_related("event")
    answers = Answer.objects.filter(account=account, person=one.row).order_by("on", "id")
    apart = KeptApart.objects.filter(Q(a__in=held) | Q(b__in=held), account=account).select_related("a", "b")
    return {
        "visavis": 1,
        **plain_person(one),
        "tie": asdict(view.line.tie) if view.line.tie else None,
        "relations": [asdict(relation) for relation in relations(account.pk, one.row.pk)],
        "life_events": [asdict(line) for line in life_events(account.pk, one.row.pk, on, private=private)],
        "topics": [asdict(line) for line in topics(account.pk, one.row.pk, on)],
        "joins": [{"name": join.name, "at": join.at, "entry": join.entry} for join in view.joined],
        "events": [
            {
                "title": there.event.title,
                "starts": there.event.starts,
                "ends": there.event.ends,
                "place": there.event.place,
                "url": there.event.url,
                "status": there.status,
                "organises": there.organises,
            }
            for there in attended.order_by("event__starts", "event__id")
        ],
        "answers": [{"reason": said.reason, "response": said.response, "on": said.on} for said in answers],
        "kept_apart": [{"a": str(pair.a), "b": str(pair.b)} for pair in apart.order_by("id")],
    }


def _written(value: object) -> str:
    """A day or a moment, as JSON holds it."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON.")
