"""Export everything into a folder, in formats that need no Visavis.

vCard 3.0 because every address book reads it; the CSV has Google's header, so it imports anywhere; the JSON holds every
claim with its source; the messages are one JSON object a line. Events and what the user decided (answers, pairs kept
apart) are files of their own.
"""

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from visavis.actions.exported.card import card
from visavis.actions.exported.exchange import exchanges, plain_exchange
from visavis.actions.exported.folder import new_folder
from visavis.actions.exported.noted import note_export
from visavis.actions.exported.person import WholePerson, plain_person, whole_people
from visavis.store.models import Account, Answer, Event, KeptApart

CSV_HEADER = (
    "First Name", "Last Name", "Nickname", "Organization Name", "Organization Title", "Birthday", "Notes",
    "Address 1 - Formatted",
)  # fmt: skip
CSV_ADDRESSES = {"email": "E-mail", "phone": "Phone", "url": "Website"}  # as many columns as the fullest row needs

FILES = ("people.vcf", "people.csv", "people.json", "messages.jsonl", "events.json", "decisions.json")
"""What an export writes. A folder that holds these and nothing else is taken for one."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and where."""

    folder: Path
    people: int
    interactions: int
    claims: int
    files: tuple[str, ...]


def export(account: Account, path: Path) -> Exported:
    """Write everything, and note in the journal where. Raises what write_everything raises."""
    exported = write_everything(account, path)
    note_export(account, path)
    return exported


def write_everything(account: Account, path: Path) -> Exported:
    """Write every one of FILES (0600) into a new or empty folder.

    Raises FolderNotEmptyError, and OSError when the folder cannot be written; half-written files are removed then.
    """
    whole = list(whole_people(account))
    # A newsletter's sender and a closed account are nobody's card, and an address book does not hold its owner.
    humans = [one for one in whole if one.row.kind not in {"service", "gone"} and not one.row.is_me]
    with new_folder(path) as folder:
        with folder.file("people.vcf") as file:
            file.writelines(card(one) for one in humans)
        with folder.file("people.csv") as file:
            _write_csv(file, humans)
        with folder.file("people.json") as file:
            _write_json(file, {"visavis": 1, "people": [plain_person(one) for one in whole]})
        with folder.file("messages.jsonl") as file:
            interactions = _write_messages(file, account)
        with folder.file("events.json") as file:
            _write_json(file, _events(account))
        with folder.file("decisions.json") as file:
            _write_json(file, _decisions(account))
    claims = sum(len(one.claims) for one in whole)
    return Exported(path, len(whole), interactions, claims, FILES)


def _write_csv(file: TextIO, whole: Iterable[WholePerson]) -> None:
    people = list(whole)
    rows = csv.writer(file)
    most = {kind: max((len(one.addresses(kind)) for one in people), default=0) for kind in CSV_ADDRESSES}
    numbered = [
        f"{CSV_ADDRESSES[kind]} {number} - {part}"
        for kind, count in most.items()
        for number in range(1, count + 1)
        for part in ("Label", "Value")
    ]
    rows.writerow([*CSV_HEADER, *numbered])
    for one in people:
        cells = [
            *one.name_parts(), "\n".join(one.values("nickname")), one.row.organisation, one.row.title,
            one.row.birthday, "\n".join(one.values("note")), "\n".join(one.values("address")[:1]),
        ]  # fmt: skip
        for kind, count in most.items():
            cells += _labelled(one.addresses(kind), count)
        rows.writerow([_harmless(cell) for cell in cells])


def _labelled(values: list[str], wanted: int) -> list[str]:
    filled = [*values, *[""] * (wanted - len(values))]
    return [cell for value in filled for cell in ("*" if value else "", value)]


def _harmless(cell: str) -> str:
    """A spreadsheet runs what begins with = + - @; a leading quote makes it text. A telephone number is none."""
    is_number = cell.startswith("+") and cell[1:].replace(" ", "").isdigit()
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") and not is_number else cell


def _events(account: Account) -> list[dict[str, str]]:
    columns = ("channel", "key", "title", "starts", "ends", "place", "url", "status")
    return list(Event.objects.filter(account=account).order_by("starts", "id").values(*columns))


def _decisions(account: Account) -> dict[str, list[dict[str, Any]]]:
    answers = Answer.objects.filter(account=account).order_by("on", "id")
    apart = KeptApart.objects.filter(account=account).order_by("id").select_related("a", "b")
    return {
        "answers": [
            {"person": one.person_id, "reason": one.reason, "response": one.response, "on": one.on.isoformat()}
            for one in answers
        ],
        "kept_apart": [{"a": str(pair.a), "b": str(pair.b)} for pair in apart],
    }


def _write_json(file: TextIO, document: Any) -> None:
    json.dump(document, file, ensure_ascii=False, indent=1)


def _write_messages(file: TextIO, account: Account) -> int:
    count = 0
    for one in exchanges(account.pk):
        json.dump(plain_exchange(one), file, ensure_ascii=False)
        file.write("\n")
        count += 1
    return count
