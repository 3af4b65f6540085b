"""A zip to hand out: built piece by piece, small ones in memory, large ones in a file that has no name."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from tempfile import SpooledTemporaryFile
from typing import IO, TextIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from visavis.config import env

IN_MEMORY = 8 * 1024 * 1024  # bytes; beyond that it lies on the disk until it is closed


class NewZip:
    """A zip that files are put into, one after the other."""

    def __init__(self, zipped: ZipFile) -> None:
        """Nothing is in it yet."""
        self._zip = zipped

    @contextmanager
    def file(self, name: str) -> Iterator[TextIO]:
        """A new file to write text into; unpacked it is for the owner alone."""
        about = ZipInfo(name, env.now().timetuple()[:6])
        about.compress_type = ZIP_DEFLATED
        about.external_attr = env.FILE_MODE << 16
        with (
            self._zip.open(about, "w", force_zip64=True) as raw,
            TextIOWrapper(raw, encoding="utf-8", newline="") as file,
        ):
            yield file


@contextmanager
def new_zip() -> Iterator[tuple[NewZip, IO[bytes]]]:
    """The zip and the bytes it becomes, from their beginning; whoever asked for it closes them."""
    held: IO[bytes] = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 (handed out)
    try:
        with ZipFile(held, "w") as zipped:
            yield NewZip(zipped), held
        held.seek(0)
    except BaseException:
        held.close()
        raise
