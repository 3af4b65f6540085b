"""Files that are broken, cut off, empty or out to do harm: the good comes in, the rest is named, nothing is garbled.

Read by the real child process, because that is where such files do their harm.
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.exports import Export, card, cards, letter, mailbox
from tests.people import HANNA, KAETHE, ME, NADIA, TOBIAS
from tests.sources.hostile.catalogue import DANGERS
from visavis.actions.doctor import examine
from visavis.actions.import_files import ImportResult, import_files
from visavis.actions.undo import undo
from visavis.store.access import Account
from visavis.store.models import Identity, Interaction, Person

BOMB = 120_000_000  # bytes, packed into a thousandth


def packed(content: bytes, name: str) -> bytes:
    into = BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return into.getvalue()


def dated(date: bytes, sender: bytes) -> bytes:
    return b"From: %s\nTo: mirjam.rosenthal@example.org\nDate: %s\nMessage-ID: <%s>\n\nHello\n" % (sender, date, sender)


FILES = {
    "empty.vcf": b"",
    "notes.docx": b"PK is what it might begin with, but it does not",
    "half.zip": packed(cards(KAETHE).content * 2000, "contacts.vcf")[:-400],
    "bomb.zip": packed(bytes(BOMB), "mail.mbox"),
    "open.vcf": (card(HANNA).replace("END:VCARD\r\n", "") + card(TOBIAS)).encode(),
    "far.eml": dated(b"Fri, 20 Nov 100000000000000000000 12:00:00 +0000", b"far@example.org"),
    "edge.eml": dated(b"Fri, 31 Dec 9999 23:59:59 -1200", b"edge@example.org"),
    "near.eml": dated(b"Fri, 20 Nov 2026 12:00:00 +0000", b"near@example.org"),
    "latin.vcf": b"BEGIN:VCARD\nVERSION:3.0\nFN:J\xf6rg Petersen\nORG:Nordufer \xc3\x84rzte\nEND:VCARD\n"
    + card(NADIA).encode(),
    "nul.mbox": mailbox(letter(ME, NADIA, "2026-11-20", "before").replace(b"before", b"be\0fore")).content,
}
MISSING = "gone.vcf"


@pytest.fixture
def result(account: Account, tmp_path: Path) -> ImportResult:
    paths = [Export(name, content).write(tmp_path) for name, content in FILES.items()]
    return import_files(account, [*paths, tmp_path / MISSING], me=[ME.email])


def test_good_records_come_in_and_every_trouble_is_named(
    account: Account, result: ImportResult, tmp_path: Path
) -> None:
    told: dict[str, set[str]] = {}
    for file in result.files:
        name = Path(file.path).relative_to(tmp_path).parts[0]
        told.setdefault(name, set()).update(problem.code for problem in file.problems)
    assert result.state == "done"
    assert told["empty.vcf"] == {"empty-file"}
    assert told["notes.docx"] == {"unknown-kind"}
    assert told["half.zip"] == {"archive-damaged"}
    assert told["bomb.zip"] == {"zip-bomb"}
    assert told["open.vcf"] == {"card-without-end"}
    assert told["far.eml"] == told["edge.eml"] == {"date-unreadable"}
    assert told["gone.vcf"] == {"file-missing"}

    names = set(Person.objects.filter(account=account).values_list("name", flat=True))
    assert {HANNA.name, TOBIAS.name, NADIA.name, "Jörg Petersen"} <= names
    assert Person.objects.get(name="Jörg Petersen").organisation == "Nordufer Ärzte"
    assert "\ufffd" not in "".join(names)
    senders = set(Interaction.objects.values_list("sender__value", flat=True))
    assert senders == {"near@example.org", ME.email}
    assert all(finding.ok for finding in examine(account))

    undo(account, result.entry)
    assert not Person.objects.exists()


def test_a_letter_to_an_absurd_number_of_people_costs_only_itself(account: Account, tmp_path: Path) -> None:
    crowd = ", ".join(f"guest{n}@example.org" for n in range(10_000)).encode()
    huge = dated(b"Fri, 20 Nov 2026 12:00:00 +0000", b"crowd@example.org").replace(
        b"\nDate", b",\n " + crowd + b"\nDate"
    )
    result = import_files(account, [mailbox(letter(HANNA, ME, "2026-11-20"), huge).write(tmp_path)], me=[ME.email])
    assert Interaction.objects.filter(sender__value=HANNA.email).count() == 1
    assert [file.problem_count for file in result.files] == [1]
    assert all(finding.ok for finding in examine(account))


def test_whatever_is_odd_can_be_kept_and_taken_back(account: Account, tmp_path: Path) -> None:
    """Dangers of size are for the reader alone (tests/sources/hostile)."""
    folders = []
    for number, danger in enumerate(one for one in DANGERS if one.small == 1):
        folders.append(tmp_path / str(number))
        danger.write(folders[-1], 1)
    result = import_files(account, folders, me=[ME.email])
    assert result.state == "done"
    assert {"reader-failed", "reader-died", "took-too-long"}.isdisjoint(
        problem.code for file in result.files for problem in file.problems
    )
    assert all(finding.ok for finding in examine(account))
    healthy = [f"good{number}@example.org" for number in (1, 2, 3, 4)]
    assert Identity.objects.filter(account=account, kind="email", value__in=healthy).count() == len(healthy)

    undo(account, result.entry)
    assert not Person.objects.exists()
    assert not Interaction.objects.exists()
