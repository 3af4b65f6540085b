"""What every source must keep, as one test class. A source's own test class inherits it and fills in the hooks.

class TestVcardContract(SourceContract):
    source = SOURCE
    samples = {"book.vcf": b"BEGIN:VCARD..."}

    def damaged(self, sample: bytes, k: int) -> bytes: ...
    def long(self) -> tuple[str, bytes]: ...
"""

import tracemalloc
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.files import BytesFile, read_all
from visavis.records import FileVerdict, InteractionRecord, Problem, Question
from visavis.sources.source import Context, OpenFile, Source

few_and_unhurried = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.differing_executors, HealthCheck.too_slow],
)


class SourceContract(ABC):
    """Inherit as `class TestXContract(SourceContract)`; this class alone is not collected."""

    source: ClassVar[Source]
    samples: ClassVar[Mapping[str, bytes]]
    """Healthy files by path. The one with the most records is the one that gets damaged: give it at least four."""
    context: ClassVar[Context] = Context(today=date(2026, 11, 24), zone="Europe/Berlin")

    @abstractmethod
    def damaged(self, sample: bytes, k: int) -> bytes:
        """The sample with `k` of its records spoilt, in whatever way spoils this format worst."""

    @abstractmethod
    def long(self) -> tuple[str, bytes]:
        """Path and bytes of a healthy file of about 2 MB with many records."""

    def file(self, path: str, data: bytes) -> OpenFile:
        """Overridden by sources that look at neighbouring files."""
        return BytesFile(path, data)

    def test_healthy_samples_are_recognised_and_read_without_problems(self) -> None:
        for path, data in self.samples.items():
            assert self.source.recognise(path, data[:65536]), path
            records, problems = read_all(self.source, self.file(path, data), self.context)
            assert records, path
            assert problems == [], path

    def test_the_same_bytes_give_the_same_records_twice(self) -> None:
        for path, data in self.samples.items():
            file = self.file(path, data)
            assert read_all(self.source, file, self.context) == read_all(self.source, file, self.context), path

    def test_records_of_one_file_have_different_keys(self) -> None:
        for path, data in self.samples.items():
            records, _ = read_all(self.source, self.file(path, data), self.context)
            keys = Counter((type(record), record.key) for record in records)
            assert [key for key, times in keys.items() if times > 1 or not key[1]] == [], path

    def test_reading_is_an_iterator_that_stays_small(self) -> None:
        path, data = self.long()
        file = self.file(path, data)
        reading = self.source.read(file, self.source.recognise(path, data[:65536]), self.context)
        assert isinstance(reading, Iterator)
        tracemalloc.start()
        try:
            records = sum(not isinstance(item, Problem | Question | FileVerdict) for item in reading)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert records > 100
        assert peak < len(data) / 2

    def test_times_are_aware_utc(self) -> None:
        for path, data in self.samples.items():
            records, _ = read_all(self.source, self.file(path, data), self.context)
            for record in records:
                if isinstance(record, InteractionRecord):
                    assert record.at.utcoffset() == timedelta(0), record

    @pytest.mark.parametrize("k", [1, 2, 3])
    def test_damaged_records_cost_only_themselves(self, k: int) -> None:
        path, data = max(
            self.samples.items(), key=lambda item: len(read_all(self.source, self.file(*item), self.context)[0])
        )
        healthy, _ = read_all(self.source, self.file(path, data), self.context)
        left, problems = read_all(self.source, self.file(path, self.damaged(data, k)), self.context)
        assert len(healthy) > k
        assert len([record for record in healthy if record not in left]) <= k
        assert problems, "damage is told"
        assert all(problem.path.startswith(path) for problem in problems)

    def test_an_empty_file_is_told_and_not_fatal(self) -> None:
        path = next(iter(self.samples))
        assert list(self.source.read(self.file(path, b""), "", self.context)) == [Problem(path, "empty-file")]

    @few_and_unhurried
    @given(st.data())
    def test_flipped_and_cut_bytes_never_raise(self, draw: st.DataObject) -> None:
        path = draw.draw(st.sampled_from(sorted(self.samples)))
        data = draw.draw(spoilt(self.samples[path]))
        variant = self.source.recognise(path, data[:65536]) or self.source.recognise(path, self.samples[path][:65536])
        for item in self.source.read(self.file(path, data), variant, self.context):
            if isinstance(item, Problem):
                assert item.path.startswith(path)
            for text in texts(asdict(item)):
                assert "\0" not in text
                assert text.encode("utf-8") is not None, "no half of a surrogate pair: no database stores it"

    @few_and_unhurried
    @given(st.binary(max_size=400))
    def test_any_bytes_can_be_looked_at(self, data: bytes) -> None:
        assert isinstance(self.source.recognise("anything", data), str)


@st.composite
def spoilt(draw: st.DrawFn, sample: bytes) -> bytes:
    """The sample with up to eight bytes changed and perhaps its end cut off."""
    data = bytearray(sample)
    flips = draw(st.lists(st.tuples(st.integers(0, len(data) - 1), st.integers(0, 255)), max_size=8))
    for place, byte in flips:
        data[place] = byte
    return bytes(data[: draw(st.integers(0, len(data)))]) if draw(st.booleans()) else bytes(data)


def texts(value: Any) -> Iterator[str]:
    """Every string in a record, however deep."""
    match value:
        case str():
            yield value
        case dict():
            yield from texts(list(value.values()))
        case list() | tuple():
            for item in value:
                yield from texts(item)
