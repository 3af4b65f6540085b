"""A file that the benches make up: what a reader is given, without a disk in between."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True)
class MemoryFile:
    """An OpenFile of bytes."""

    path: str
    data: bytes

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.data)

    def open(self) -> BinaryIO:
        """From the start."""
        return io.BytesIO(self.data)

    def sibling(self, name: str) -> None:  # noqa: ARG002  it has none
        """None."""
        return

    def parts(self) -> Iterator["MemoryFile"]:
        """The file itself."""
        yield self
