"""The same content is read once; a database whose newest rows lie in its journal is other content when that grows."""

from pathlib import Path

from visavis.actions.fingerprint import fingerprint


def test_a_database_counts_with_the_journal_beside_it(tmp_path: Path) -> None:
    database, journal = tmp_path / "chat.db", tmp_path / "chat.db-wal"
    database.write_bytes(b"rows")
    before = fingerprint(database, "")
    journal.write_bytes(b"newer rows")
    grown = fingerprint(database, "")
    journal.write_bytes(b"newer rows, and newer ones")
    assert len({before, grown, fingerprint(database, "")}) == 3
    journal.unlink()
    assert fingerprint(database, "") == before


def test_neither_the_name_nor_what_lies_beside_a_file_matters(tmp_path: Path) -> None:
    one, other = tmp_path / "one.vcf", tmp_path / "other.vcf"
    for file in (one, other):
        file.write_bytes(b"BEGIN:VCARD")
    assert fingerprint(one, "") == fingerprint(other, "") != fingerprint(one, "vcard")


def test_what_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert fingerprint(tmp_path / "gone.vcf", "") == ""
