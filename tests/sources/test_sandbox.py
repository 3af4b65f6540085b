import os
import subprocess
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from visavis.records import Batch, FileVerdict, PersonRecord
from visavis.sources.sandbox import Limits, read_apart
from visavis.sources.wire import Event, FileDone, Progress

HOSTILE = Path(__file__).parent / "hostile"
SHORT = Limits(stall_seconds=4.0, seconds=3)  # a busy machine may take a second to start an interpreter


@pytest.fixture(autouse=True)
def hostile_source(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(HOSTILE))


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    before = open_files()
    yield
    assert open_files() == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def written(folder: Path, **files: str) -> list[Path]:
    paths = []
    for name, words in files.items():
        paths.append(folder / name)
        paths[-1].write_text("HOSTILE\n" + words.replace(", ", "\n") + "\n")
    return paths


def read(*paths: Path, limits: Limits = SHORT) -> list[Event]:
    return list(read_apart(paths, limits=limits))


def names(events: list[Event]) -> list[str]:
    batches = [event for event in events if isinstance(event, Batch)]
    return [record.key for batch in batches for record in batch.records if isinstance(record, PersonRecord)]


def problems(events: list[Event]) -> list[tuple[str, str]]:
    batches = [event for event in events if isinstance(event, Batch)]
    return [(Path(problem.path).name, problem.code) for batch in batches for problem in batch.problems]


def test_each_file_is_announced_read_and_closed(tmp_path: Path) -> None:
    events = read(*written(tmp_path, a="person x, person y"))
    assert events[0] == FileVerdict(f"{tmp_path}/a", "hostile", "hostile", 26)
    assert events[-1] == FileDone(f"{tmp_path}/a")
    assert {type(event) for event in events[1:-1]} <= {Batch, Progress}
    assert {event.path for event in events} == {f"{tmp_path}/a"}
    assert names(events) == ["x", "y"]


def test_many_records_come_in_batches(tmp_path: Path) -> None:
    events = read(*written(tmp_path, a=", ".join(f"person {n}" for n in range(1200))))
    sizes = [len(event.records) for event in events if isinstance(event, Batch)]
    assert sum(sizes) == 1200
    assert max(sizes) <= 500
    assert names(events) == [str(n) for n in range(1200)]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("hang", "took-too-long"),
        ("spin", "took-too-long"),
        ("eat", "too-much-memory"),
        ("nibble", "too-much-memory"),
        ("crash", "reader-died"),
        ("fail", "reader-failed"),
    ],
)
def test_a_reader_that_dies_costs_only_the_rest_of_its_file(tmp_path: Path, word: str, code: str) -> None:
    events = read(*written(tmp_path, a="person before", b=f"person kept, {word}, person lost", c="person after"))
    assert names(events) == ["before", "kept", "after"]
    assert problems(events) == [("b", code)]
    assert [Path(event.path).name for event in events if isinstance(event, FileDone)] == ["a", "b", "c"]


def test_inside_an_archive_the_reading_goes_on_behind_the_file_that_killed_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        for name, words in {"a": "person a", "b": "crash", "c": "person c", "d": "crash", "e": "person e"}.items():
            archive.writestr(name, f"HOSTILE\n{words}\n")
    events = read(tmp_path / "in.zip")
    assert names(events) == ["a", "c", "e"]
    assert problems(events) == [("b", "reader-died"), ("d", "reader-died")]


def test_a_fault_in_a_reader_tells_where_and_not_what(tmp_path: Path) -> None:
    batches = [event for event in read(*written(tmp_path, a="fail")) if isinstance(event, Batch)]
    assert batches[0].problems[0].detail.startswith("LookupError at sitecustomize.py:")


def test_what_a_reader_prints_does_not_get_between_the_records(tmp_path: Path) -> None:
    assert names(read(*written(tmp_path, a="person x, shout, person y"))) == ["x", "y"]


def test_a_reader_can_write_nothing_to_disk(tmp_path: Path) -> None:
    assert problems(read(*written(tmp_path, a="write"))) == [("a", "forbidden")]
    assert not (tmp_path / "written").exists() or (tmp_path / "written").stat().st_size == 0


def test_a_reader_does_not_learn_the_users_secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISAVIS_DATABASE_URL", "postgres://secret")
    assert "VISAVIS" not in names(read(*written(tmp_path, a="environment")))[0]


def test_what_is_missing_or_unknown_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear aunt")
    good = written(tmp_path, good="person x")
    events = read(tmp_path / "none", tmp_path / "letter.txt", *good)
    assert problems(events) == [("none", "file-missing"), ("letter.txt", "unknown-kind")]
    assert names(events) == ["x"]


def test_closing_the_iterator_ends_the_child(tmp_path: Path) -> None:
    words = ", ".join(["person x"] * 600 + ["spin"])
    events = read_apart(written(tmp_path, a=words), limits=Limits(stall_seconds=60))
    assert isinstance(next(events), FileVerdict)
    began = time.monotonic()
    events.close()
    assert time.monotonic() - began < 5


def test_a_slow_caller_is_not_taken_for_a_child_that_hangs(tmp_path: Path) -> None:
    words = ", ".join(f"person {n}" for n in range(1500))
    got = []
    for event in read_apart(written(tmp_path, a=words), limits=Limits(stall_seconds=3.0)):
        got.append(event)
        if isinstance(event, Batch) and len(event.records) == 500:
            time.sleep(3.2)
    assert len(names(got)) == 1500
    assert problems(got) == []


def test_an_interpreter_that_does_not_start_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    assert problems(read(*written(tmp_path, a="person x", b="person y"))) == [
        ("a", "reader-died"),
        ("b", "reader-died"),
    ]


def test_nothing_in_the_working_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    assert names(read(*written(tmp_path, a="person x"))) == ["x"]


def test_no_paths_need_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "Popen", None)
    assert read() == []


@pytest.mark.parametrize("name", ["über.vcf", "a b.vcf", os.fsdecode(b"caf\xe9.vcf")])
def test_any_name_that_a_disk_allows_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"HOSTILE\nperson x\n")
    assert names(read(tmp_path / name)) == ["x"]
    assert names(read(tmp_path)) == ["x"]
