"""Export everything into a folder, in formats that need no Visavis.

vCard 3.0 because every address book reads it; the CSV has Google's header, so it imports anywhere; the JSON holds every
claim with its source; the messages are one JSON object a line. Events and what the user decided (answers, pairs kept
apart) are files of their own.
"""

import csv
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from visavis.config import env
from visavis.sources.content_line import escaped, folded
from visavis.store import bulk
from visavis.store.models import Account, Answer, Claim, Event, Identity, KeptApart, Person

MESSAGES = """
    SELECT x.id, x.channel, x.kind, x.at, s.kind, s.value, x.thread, x.subject, x.text, x.automated
    FROM store_interaction x LEFT JOIN store_identity s ON s.id = x.sender_id
    WHERE x.account_id = %s ORDER BY x.at, x.id
"""
PARTICIPANTS = """
    SELECT p.interaction_id, p.role, i.kind, i.value FROM store_participation p
    JOIN store_identity i ON i.id = p.identity_id WHERE p.interaction_id IN {in} ORDER BY p.interaction_id, i.value
"""
CSV_HEADER = (
    "First Name", "Last Name", "Nickname", "Organization Name", "Organization Title", "Birthday", "Notes",
    "Address 1 - Formatted",
)  # fmt: skip
CSV_ADDRESSES = {"email": "E-mail", "phone": "Phone", "url": "Website"}  # as many columns as the fullest row needs
PIECE = 500


class FolderNotEmptyError(ValueError):
    """The folder holds files already, which an export must not mix with or overwrite."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written, and where."""

    folder: Path
    people: int
    interactions: int
    claims: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Whole:
    """One person with everything claimed about them."""

    row: Person
    identities: tuple[Identity, ...]
    claims: tuple[Claim, ...]

    def values(self, field: str) -> list[str]:
        return list(dict.fromkeys(claim.value for claim in self.claims if claim.field == field))

    def addresses(self, kind: str) -> list[str]:
        return [one.written or one.value for one in self.identities if one.kind == kind]


def export(account: Account, folder: Path) -> Exported:
    """Write every file (0600) into a new or empty folder.

    Raises FolderNotEmptyError, and OSError when the folder cannot be written; half-written files are removed then.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FolderNotEmptyError(f"{folder} is not empty. Name a new folder.")
    folder.mkdir(parents=True, exist_ok=True, mode=env.FOLDER_MODE)
    whole = list(_people(account))
    # A newsletter's sender and a closed account are nobody's card, and an address book does not hold its owner.
    humans = [one for one in whole if one.row.kind not in {"service", "gone"} and not one.row.is_me]
    written: list[Path] = []
    try:
        with _new(folder / "people.vcf", written) as file:
            file.writelines(_card(one) for one in humans)
        with _new(folder / "people.csv", written) as file:
            _write_csv(file, humans)
        with _new(folder / "people.json", written) as file:
            json.dump({"visavis": 1, "people": [_plain(one) for one in whole]}, file, ensure_ascii=False, indent=1)
        with _new(folder / "messages.jsonl", written) as file:
            interactions = _write_messages(file, account)
        with _new(folder / "events.json", written) as file:
            json.dump(_events(account), file, ensure_ascii=False, indent=1)
        with _new(folder / "decisions.json", written) as file:
            json.dump(_decisions(account), file, ensure_ascii=False, indent=1)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    claims = sum(len(one.claims) for one in whole)
    return Exported(folder, len(whole), interactions, claims, tuple(path.name for path in written))


def _new(path: Path, written: list[Path]) -> TextIO:
    file = open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, env.FILE_MODE), "w", encoding="utf-8", newline="")  # noqa: SIM115, PTH123
    written.append(path)
    return file


def _people(account: Account) -> Iterator[_Whole]:
    rows = Person.objects.filter(account=account, merged_into=None).order_by("sort_key", "id")
    for row in rows.prefetch_related("identities__claims__imported").iterator(PIECE):
        identities = tuple(sorted(row.identities.all(), key=lambda one: (one.kind, one.value)))
        claims = [claim for identity in identities for claim in identity.claims.all()]
        yield _Whole(row, identities, tuple(sorted(claims, key=lambda claim: (claim.field, claim.at, claim.pk))))


def _card(one: _Whole) -> str:
    """One vCard 3.0; the name is required and may be an address."""
    given, family = _name_parts(one)
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{escaped(one.row.name)}", f"N:{escaped(family)};{escaped(given)};;;"]
    lines += [f"EMAIL:{escaped(value)}" for value in one.addresses("email")]
    lines += [f"TEL:{escaped(value)}" for value in one.addresses("phone")]
    lines += [f"URL:{escaped(value)}" for value in [*one.addresses("url"), *one.values("website")]]
    lines += [f"ORG:{escaped(one.row.organisation)}"] if one.row.organisation else []
    lines += [f"TITLE:{escaped(one.row.title)}"] if one.row.title else []
    lines += [f"BDAY:{one.row.birthday}"] if one.row.birthday else []
    lines += [f"NICKNAME:{escaped(value)}" for value in one.values("nickname")]
    lines += [f"X-ANNIVERSARY:{escaped(value)}" for value in one.values("anniversary")]
    lines += [f"ADR:;;{escaped(value)};;;;" for value in one.values("address")]
    lines += [f"NOTE:{escaped(value)}" for value in one.values("note")]
    return "\r\n".join([*(folded(line) for line in lines), "END:VCARD", ""])


def _name_parts(one: _Whole) -> tuple[str, str]:
    given, family = one.values("given"), one.values("family")
    if given or family:
        return (given or [""])[0], (family or [""])[0]
    first, _, last = one.row.name.rpartition(" ")
    return (first, last) if first else (last, "")


def _write_csv(file: TextIO, whole: Iterable[_Whole]) -> None:
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
            *_name_parts(one), "\n".join(one.values("nickname")), one.row.organisation, one.row.title,
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


def _plain(one: _Whole) -> dict[str, Any]:
    return {
        "id": one.row.pk,
        "kind": one.row.kind,
        "is_me": one.row.is_me,
        "name": one.row.name,
        "identities": [{"kind": i.kind, "value": i.value, "written": i.written} for i in one.identities],
        "claims": [
            {
                "field": claim.field,
                "value": claim.value,
                "label": claim.label,
                "since": claim.since,
                "until": claim.until,
                "source": claim.source,
                "file": claim.imported.path if claim.imported else "",
                "at": claim.at.isoformat(),
            }
            for claim in one.claims
        ],
    }


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


def _write_messages(file: TextIO, account: Account) -> int:
    count = 0
    piece: list[dict[str, Any]] = []
    for row in bulk.rows(MESSAGES, [account.pk]):
        names = ("id", "channel", "kind", "at", "from_kind", "from", "thread", "subject", "text", "automated")
        piece.append(dict(zip(names, row, strict=True)) | {"at": bulk.read_moment(row[3]).isoformat()})
        count += 1
        if len(piece) == PIECE:
            _write_piece(file, piece)
            piece = []
    _write_piece(file, piece)
    return count


def _write_piece(file: TextIO, piece: list[dict[str, Any]]) -> None:
    taking_part: dict[int, list[dict[str, str]]] = {one["id"]: [] for one in piece}
    for interaction, role, kind, value in bulk.rows_in(PARTICIPANTS, taking_part):
        taking_part[interaction].append({"role": role, "kind": kind, "value": value})
    for one in piece:
        json.dump(one | {"participants": taking_part[one["id"]]}, file, ensure_ascii=False)
        file.write("\n")
