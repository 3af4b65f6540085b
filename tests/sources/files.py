"""Files for source tests that live in memory only."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from visavis.records import Problem, Record
from visavis.sources.source import NOTHING_KNOWN, Context, OpenFile, Source


@dataclass(frozen=True)
class BytesFile:
    """An OpenFile made of bytes.

    `siblings` are the other files of the same folder by name; `pieces` are the messages of a Maildir folder.
    """

    path: str
    data: bytes
    siblings: Mapping[str, bytes] = field(default_factory=dict)
    pieces: tuple["BytesFile", ...] = ()

    @property
    def size(self) -> int:
        return len(self.data)

    def open(self) -> BinaryIO:
        return BytesIO(self.data)

    def sibling(self, name: str) -> "BytesFile | None":
        for other, data in self.siblings.items():
            if other.lower() == name.lower():
                return BytesFile(str(PurePosixPath(self.path).with_name(other)), data, self.siblings)
        return None

    def parts(self) -> Iterator[OpenFile]:
        yield from self.pieces or (self,)


def read_all(source: Source, file: OpenFile, context: Context = NOTHING_KNOWN) -> tuple[list[Record], list[Problem]]:
    """Records and problems of one file, told apart, read under the variant that the source recognises."""
    with file.open() as stream:
        variant = source.recognise(file.path, stream.read(65536))
    items = list(source.read(file, variant, context))
    return (
        [item for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, Problem)],
    )
