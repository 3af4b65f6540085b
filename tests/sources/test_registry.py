"""No source takes another's file: every sample of every source, asked of all of them, alone and all in one folder."""

import importlib
import json
import pkgutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import tests.sources
from tests.sources.contract import SourceContract
from visavis.records import Batch, FileVerdict, Question
from visavis.sources.registry import SOURCES
from visavis.sources.sandbox import read_apart

HEAD = 1 << 16
PAGES = (
    b"<!DOCTYPE html><html><head><title>My Activity</title></head><body><div>Searched for trains</div></body></html>"
)
NOBODYS = {
    "photo.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8,
    "scan.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj",
    "My Activity/Search/MyActivity.html": PAGES,
    "archive_browser.html": PAGES,
    "Location History/Records.json": b'{"locations": [{"latitudeE7": 525200066, "timestamp": "2026-01-01T00:00:00Z"}]}',
    "Photos/IMG_1.jpg.json": b'{"title": "IMG_1.jpg", "people": [{"name": "Nadia Okonkwo"}], "geoData": {}}',
    "package.json": json.dumps({"name": "site", "version": "1.0", "messages": [], "contacts": {}}).encode(),
    "README.md": b"# Site\n\nRun `make`.\n\n- 12:30 lunch\n",
    "Recipes/Soup.md": b"---\ntags: [recipe]\n---\nLeeks, potatoes. Ask Nadia.\n",
    "letter.txt": b"Dear aunt,\n\nit is 12:30, and I am well.\nOn 1.2.2026, 10:00 we met.\nYours, Mirjam\n",
    "program.py": b"import csv\n\n\ndef main():\n    print('From: me')\n",
    "feed.xml": b'<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>',
    "history.sqlite": b"SQLite format 3\0" + bytes(4096),
    "watch-history.json": b'[{"header": "YouTube", "title": "Watched a film", "time": "2026-01-01T00:00:00Z"}]',
    "model.bin": bytes(4096),
}


def contracts() -> Iterator[type[SourceContract]]:
    """The test class of every source, wherever it stands below this folder."""
    for found in pkgutil.walk_packages(tests.sources.__path__, "tests.sources."):
        if found.name.count(".") == 3 and found.name.rpartition(".")[2].startswith("test_"):
            importlib.import_module(found.name)
    waiting = SourceContract.__subclasses__()
    while waiting:
        found_class = waiting.pop()
        waiting += found_class.__subclasses__()
        yield found_class


def samples() -> Iterator[tuple[str, str, bytes]]:
    """Name of the source, path and bytes of every healthy sample."""
    for contract in contracts():
        for path, data in contract.samples.items():
            yield contract.source.name, path, data


def written(folder: Path, path: str, data: bytes) -> Path:
    """Write a sample below `folder`: what lies in a zip into a zip of that name."""
    archive, mark, inside = path.partition(".zip/")
    file = folder / (f"{archive}.zip" if mark else path)
    file.parent.mkdir(parents=True, exist_ok=True)
    if mark:
        with zipfile.ZipFile(file, "a") as packed:
            packed.writestr(inside, data)
        return file / inside
    file.write_bytes(data)
    return file


def test_every_source_has_samples() -> None:
    assert {name for name, _, _ in samples()} == {source.name for source in SOURCES}


def test_every_sample_is_recognised_by_its_own_source_and_no_other() -> None:
    wrong = [
        (name, path, takers)
        for name, path, data in samples()
        if (takers := [source.name for source in SOURCES if source.recognise(path, data[:HEAD])]) != [name]
    ]
    assert wrong == []


@pytest.mark.parametrize("path", NOBODYS)
def test_what_belongs_to_nobody_is_taken_by_nobody(path: str) -> None:
    takers = [source.name for source in SOURCES if source.recognise(path, NOBODYS[path][:HEAD])]
    assert takers == []


def test_a_folder_with_one_of_everything_is_picked_apart(tmp_path: Path) -> None:
    expected = {}
    for number, (name, path, data) in enumerate(samples()):
        expected[written(tmp_path / f"{number:03}", path, data).as_posix()] = name
    for path, data in NOBODYS.items():
        written(tmp_path / "others", path, data)
    events = list(read_apart([tmp_path]))
    verdicts = {event.path: event.kind for event in events if isinstance(event, FileVerdict)}
    assert {path: kind for path, kind in verdicts.items() if kind} == expected
    told: set[str] = set()
    for event in events:
        if isinstance(event, Batch):
            assert event.problems == (), event.path
            told |= {event.path} if event.records else set()
        elif isinstance(event, Question):
            told.add(event.path)
    assert told == set(expected)


def export_of(name: str, path: str) -> str:
    """The zip in which a sample would come, "" for none."""
    folder = path.partition("/")[0]
    match name:
        case "meta":
            return "instagram-mirjam.zip" if "instagram" in folder else "facebook-mirjam.zip"
        case "linkedin":
            return "" if path.endswith("-de.csv") else "Basic_LinkedInDataExport.zip"
        case "whatsapp":
            return folder if folder.endswith(".zip") else ""
    return ""


def test_exports_lie_in_one_folder_as_they_came(tmp_path: Path) -> None:
    """Facebook's, Instagram's, LinkedIn's and WhatsApp's zips, side by side, each with things that are nobody's."""
    for name, path, data in samples():
        if archive := export_of(name, path):
            written(tmp_path, f"{archive}/{path.removeprefix(archive + '/')}", data)
    for zipped in [*tmp_path.iterdir()]:
        for path in ("photo.jpg", "My Activity/Search/MyActivity.html"):
            written(tmp_path, f"{zipped.name}/{path}", NOBODYS[path])
    found: dict[str, set[str]] = {}
    events = list(read_apart([tmp_path]))
    for event in events:
        if isinstance(event, FileVerdict) and event.kind:
            root = Path(event.path).relative_to(tmp_path).parts[0]
            found.setdefault(root, set()).add(event.variant.partition("/")[0])
    assert found == {
        "facebook-mirjam.zip": {"facebook"},
        "instagram-mirjam.zip": {"instagram"},
        "Basic_LinkedInDataExport.zip": {"linkedin"},
        "WhatsApp Chat - Choir.zip": {"whatsapp"},
    }
    batches = [event for event in events if isinstance(event, Batch)]
    assert sum(len(batch.records) for batch in batches) > 20
    assert [problem for batch in batches for problem in batch.problems] == []
