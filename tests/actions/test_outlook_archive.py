"""An archive of Outlook's is imported, known again, and taken back like any other file."""

from pathlib import Path

import pytest

from tests.people import ME
from tests.sources.test_outlook_archive import UNPACK, install
from visavis.actions.import_files import import_files
from visavis.actions.undo import undo
from visavis.config import env
from visavis.store.access import Account
from visavis.store.models import Interaction, Person


def test_an_archive_is_read_once_and_taken_back_as_a_whole(
    account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, UNPACK)
    archive = tmp_path / "mine.pst"
    archive.write_bytes(b"!BDN" + bytes(1000))
    result = import_files(account, [archive], me=[ME.email])
    assert [Path(file.path).relative_to(archive).as_posix() for file in result.files] == [
        "Outlook/Calendar/calendar",
        "Outlook/Contacts/contacts",
        "Outlook/Inbox/mbox",
    ]
    assert Interaction.objects.count() == 1
    assert list(env.data_folder().glob("visavis-outlook-*")) == []
    again = import_files(account, [archive])
    assert not again.is_new
    assert result.entry is not None
    undo(account, again.entry)
    undo(account, result.entry)
    assert Interaction.objects.count() == 0
    assert not Person.objects.filter(name="Nadia Okonkwo").exists()
