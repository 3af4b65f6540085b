"""What the browser sends lies in the data folder, under names that stay inside, until it is kept or let go."""

import json
import os
import stat
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports import cards
from tests.people import TOBIAS
from tests.web.test_pages import text
from visavis.web import uploads
from visavis.web.views import imports


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[dict[str, Any]]:
    """What would have been imported; nothing is read."""
    monkeypatch.setenv("VISAVIS_DATA", str(tmp_path / "data"))
    calls: list[dict[str, Any]] = []

    def start(account: object, paths: list[Path], *, me: list[str]) -> int:
        calls.append({"paths": paths, "me": me})
        return 1

    monkeypatch.setattr(imports, "start_look", start)
    return calls


@pytest.fixture
def inside(browser: Client, started: list[dict[str, Any]]) -> Client:
    """The user's own browser, in front of the data folder of this test."""
    from visavis.web import launch

    browser.cookies[launch.cookie_name()] = launch.new_cookie()
    return browser


def file(name: str, content: bytes = b"BEGIN:VCARD") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_a_file_arrives_whole_for_its_owner_alone(inside: Client, started: list[dict[str, Any]]) -> None:
    content = cards(TOBIAS).content * 2000
    response = inside.post("/imports", {"files": file("people.vcf", content), "me": "me@example.org  old@example.org"})
    assert response["Location"] == "/imports/1"
    (call,) = started
    (path,) = call["paths"]
    assert (path.name, path.read_bytes() == content) == ("people.vcf", True)
    assert call["me"] == ["me@example.org", "old@example.org"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert uploads.shown(str(path)) == "people.vcf"
    assert uploads.folder_of([path]) == path.parent
    uploads.remove(path.parent)
    assert uploads.folder_of([path]) is None


def test_a_folder_keeps_its_shape(inside: Client, started: list[dict[str, Any]]) -> None:
    named = ["Takeout/Mail/All.mbox", "Takeout/Contacts/All.vcf", "loose.vcf"]
    files = [file("All.mbox"), file("All.vcf"), file("loose.vcf")]
    inside.post("/imports", {"files": files, "paths": json.dumps(named)})
    paths = started[0]["paths"]
    assert [path.name for path in paths] == ["Takeout", "loose.vcf"]
    assert (paths[0] / "Mail" / "All.mbox").is_file()
    assert (paths[0] / "Contacts" / "All.vcf").is_file()


def test_two_files_of_one_name_are_both_kept(inside: Client, started: list[dict[str, Any]]) -> None:
    inside.post("/imports", {"files": [file("a.vcf", b"1"), file("a.vcf", b"2")]})
    assert sorted(path.name for path in started[0]["paths"]) == ["a 2.vcf", "a.vcf"]


@given(st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_no_name_leads_out_of_the_folder(written: str) -> None:
    path = uploads._harmless(written)
    assert path.parts
    assert not path.is_absolute()
    assert ".." not in path.parts


def test_a_name_that_climbs_stays_inside(inside: Client, started: list[dict[str, Any]]) -> None:
    inside.post("/imports", {"files": file("x.vcf"), "paths": json.dumps(["../../../.ssh/keys"])})
    (path,) = started[0]["paths"]
    assert path.name == "ssh"
    assert (path / "keys").is_file()


@pytest.mark.parametrize(
    ("form", "said"), [({"me": "me@example.org"}, "No file was chosen."), ({"me": "nobody"}, "“nobody” is no")]
)
def test_a_form_that_lacks_something_stays_filled(inside: Client, form: dict[str, str], said: str) -> None:
    response = inside.post("/imports", form)
    page = response.content.decode()
    assert (response.status_code, said in page, f'value="{form["me"]}"' in page) == (422, True, True)


def test_what_was_broken_off_is_removed_by_the_next(
    inside: Client, started: list[dict[str, Any]], tmp_path: Path
) -> None:
    folder = tmp_path / "data" / uploads.FOLDER
    for name, age in (("refused", uploads.HOUR + 60), ("new", 0), ("killed/mail.mbox", uploads.WEEK + 60)):
        left = folder / name
        left.parent.mkdir(parents=True, exist_ok=True)
        left.touch()
        os.utime(left, (time.time() - age,) * 2)
    os.utime(folder / "killed", (time.time() - uploads.WEEK - 60,) * 2)
    inside.post("/imports", {"files": file("a.vcf")})
    assert {one.name for one in folder.iterdir()} == {"new", started[0]["paths"][0].parent.name}


def test_the_form_asks_for_own_addresses_until_one_is_known(browser: Client, network: object) -> None:
    assert "Your own addresses" not in text(browser, "/imports")
