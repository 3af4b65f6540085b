"""What a source is: a name, a way to recognise its files, and a reader.

To add one: make a folder `sources/<name>/` with `reader.py` (and `format.py` for the file as it is),
give it a `SOURCE`, add it to `registry.py`, and let its tests inherit `SourceContract`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO, Literal, Protocol
from zoneinfo import ZoneInfo

from visavis.records import DateOrder, Reading


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader is told beside the file, since it knows neither the clock nor the user.

    `zone` and `region` (ISO 3166) are the user's: for times without a zone and numbers without a country.
    `date_order` is the user's answer for files whose own dates do not decide it, `date_orders` that for single files by
    OpenFile.path; a reader must ask the file first, then `order_of`.
    `columns` are the user's answers for tables that nobody knows: by Question.table, what each column is.
    """

    today: date = date(2000, 1, 1)
    zone: str = "UTC"
    region: str = "DE"
    date_order: DateOrder | Literal[""] = ""
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    date_orders: Mapping[str, DateOrder] = field(default_factory=dict)

    def order_of(self, path: str) -> DateOrder | Literal[""]:
        """What the user said of the dates in the file of this path; "" when nothing."""
        return self.date_orders.get(path, self.date_order)

    @property
    def tz(self) -> ZoneInfo:
        """The user's zone."""
        return ZoneInfo(self.zone)


NOTHING_KNOWN = Context()


class OpenFile(Protocol):
    """A file a reader is given: on disk, in an archive, or a Maildir folder, under the name the user knows it by."""

    @property
    def path(self) -> str:
        """As shown to the user: "Takeout.zip/Takeout/Mail/All mail.mbox"."""

    @property
    def size(self) -> int:
        """Bytes, as the file system or the archive states them."""

    def open(self) -> BinaryIO:
        """Open from the start. Bounded: reading more than the archive promised raises TooLargeError."""

    def sibling(self, name: str) -> "OpenFile | None":
        """The file of that name (any case) in the same folder or archive folder, or None."""

    def parts(self) -> Iterator["OpenFile"]:
        """The file itself; for a Maildir folder each of its messages."""


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of export.

    `recognise(path, head)` gets the path as the user named it and the first 64 kB, and returns the
    variant ("vcard/3.0") or "" when the file is not of this kind. It must be cheap and judge by content
    first: names are localised.
    `read(file, variant, context)` streams records; it never raises for bad content.
    `reads` says in one English line what it reads, for `visavis sources`.
    """

    name: str
    reads: str
    recognise: Callable[[str, bytes], str]
    read: Callable[[OpenFile, str, Context], Reading]
