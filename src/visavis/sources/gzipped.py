"""One file packed with gzip, as mail archives often are: archive.mbox.gz.

It has no directory and states its size only modulo 4 GB, so no promise can be checked before it is read: it may unpack
to what an honest text could (`ArchiveLimits`), and reading beyond that raises TooLargeError.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from visavis.sources.bounded import ArchiveLimits, bounded
from visavis.sources.source import OpenFile

GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class GzippedFile:
    """A packed file on disk; `size` is what it says of itself, or the packed size where that cannot be true."""

    path: str
    size: int
    where: Path
    most: int

    def open(self) -> BinaryIO:
        """Open from the start, unpacked."""
        return bounded(gzip.GzipFile(self.where), self.most)

    def sibling(self, name: str) -> OpenFile | None:  # noqa: ARG002
        """None: what lies beside it is walked on its own."""
        return None

    def parts(self) -> Iterator[OpenFile]:
        """The file itself."""
        yield self


def gzipped(where: Path, path: str, packed: int, limits: ArchiveLimits) -> GzippedFile:
    """The file that is packed in `where`. Raises OSError when it cannot be read."""
    with where.open("rb") as stream:
        stream.seek(max(packed - 4, 0))
        stated = int.from_bytes(stream.read(4), "little")
    most = min(limits.total, max(limits.unsuspected, limits.ratio * packed))
    return GzippedFile(path, max(stated, packed), where, most)
