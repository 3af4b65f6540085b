"""How fast chats and text messages are read: WhatsApp beside a plain regular expression, SMS with and without pictures.

    python bench/chats.py                    100,000 lines of a WhatsApp group, 50,000 text messages, 500 MB of pictures
    python bench/chats.py --lines 5000       a try, everything else in proportion

The regular expression takes the lines of one well-known format apart and does nothing else: no order of day and month,
no words of the program, no identities, no keys. Processor time, the least of three. All data is invented on the spot
and the same every time. Prints JSON.
"""

import argparse
import io
import random
import re
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import BinaryIO

from goal import Goal, ratio, tell
from memory_file import MemoryFile
from visavis.records import InteractionRecord
from visavis.sources.sms.reader import SOURCE as SMS
from visavis.sources.source import Context, Source
from visavis.sources.whatsapp.reader import SOURCE as WHATSAPP

ROUNDS = 3
START = datetime(2014, 3, 1, 7, tzinfo=UTC)
AUTHORS = ("Anna Müller", "Björn Weiß", "Käthe Schröder", "~ Hanna", "+49 30 23125 001", "Mara Lindqvist")
WORDS = (  # noqa: SIM905  a text is easier to read than a list of its words
    "ja nein morgen gerne bis gleich das Treffen war schön kommst du auch mit dem Rad 😀 http://example.org"
).split()
KNOWN_FORMAT = re.compile(r"(\d\d)\.(\d\d)\.(\d\d), (\d\d):(\d\d) - ([^:]{1,80}): (.*)")
PICTURE = b"/9j/4AAQSkZJRgABAQ" * 4096
CONTEXT = Context(today=date(2026, 11, 24), zone="Europe/Berlin")


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=100_000)
    lines = parser.parse_args().lines
    pictures, before = lines // 200, _peak_mb()
    shown, many = _least(lambda: _read(SMS, Pictures("sms.xml", b"", pictures)), rounds=1)
    more = round(_peak_mb() - before, 1)
    chat, backup = MemoryFile("WhatsApp Chat mit Chor.txt", _chat(lines)), _backup(lines // 2)
    count, whatsapp = _least(lambda: _read(WHATSAPP, chat))
    matched, plain = _least(lambda: sum(bool(KNOWN_FORMAT.match(line.decode())) for line in io.BytesIO(chat.data)))
    texts, sms = _least(lambda: _read(SMS, MemoryFile("sms.xml", backup)))
    tell(
        "chats",
        {"lines": lines, "megabytes": round(len(chat.data) / 1e6, 1), "messages": texts, "pictures": shown},
        {
            "whatsapp": {
                "seconds": round(whatsapp, 2),
                "lines_per_second": round(lines / whatsapp),
                "messages": count,
                "matched_by_regex": matched,
                "times_regex": ratio(whatsapp, plain),
            },
            "sms": {
                "messages_per_second": round(texts / sms),
                "picture_megabytes_per_second": round(pictures * Pictures.megabytes / many),
                "picture_megabytes": round(pictures * Pictures.megabytes),
                "more_memory_mb": more,
            },
        },
        [
            Goal(f"{lines:,} lines of a WhatsApp chat read: CPU", round(whatsapp, 2), 3 * lines / 100_000, "s"),
            Goal("More memory for a backup full of pictures", more, 20, "MB"),
        ],
    )


@dataclass(frozen=True)
class Pictures(MemoryFile):
    """A backup of so many multimedia messages with one picture each, made while it is read."""

    count: int = 0
    megabytes = 14 * len(PICTURE) / 1e6  # of one picture

    def open(self) -> BinaryIO:
        """A stream that holds one piece at a time."""
        return io.BufferedReader(_Pieces(self._pieces()))

    def _pieces(self) -> Iterator[bytes]:
        yield b"<smses>"
        for number in range(self.count):
            yield (
                f'<mms date="{1790700000000 + number}" msg_box="1" address="+493023125001" contact_name="Anna"><parts>'
                '<part seq="0" ct="image/jpeg" text="null" data="'
            ).encode()
            yield from [PICTURE] * 14
            yield b'" /></parts><addrs><addr address="+493023125001" type="137" /></addrs></mms>\n'
        yield b"</smses>"


class _Pieces(io.RawIOBase):
    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._rest = self._rest or next(self._pieces, b"")
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def _chat(lines: int) -> bytes:
    dice = random.Random(7)
    at, written = START, []
    for _ in range(lines):
        at += timedelta(minutes=dice.randint(0, 90))
        text = " ".join(dice.choices(WORDS, k=dice.randint(1, 25)))
        kind = dice.random()
        if kind < 0.1:
            written.append(text)
        elif kind < 0.12:
            written.append(f"{at:%d.%m.%y, %H:%M} - Anna Müller hat die Gruppenbeschreibung geändert")
        else:
            text = "<Medien ausgeschlossen>" if kind > 0.93 else text
            written.append(f"{at:%d.%m.%y, %H:%M} - {dice.choice(AUTHORS)}: {text}")
    return ("\n".join(written) + "\n").encode()


def _backup(messages: int) -> bytes:
    dice = random.Random(7)
    rows = (
        f'<sms protocol="0" address="+4930231250{number % 90:02}" date="{1590700000000 + 3600_000 * number}" '
        f'type="{dice.randint(1, 2)}" subject="null" body="{" ".join(dice.choices(WORDS, k=12))} &#55357;&#56832;" '
        f'toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" '
        f'readable_date="x" contact_name="Anna" />\n'
        for number in range(messages)
    )
    return f'<smses count="{messages}">\n{"".join(rows)}</smses>\n'.encode()


def _read(source: Source, file: MemoryFile) -> int:
    return sum(isinstance(item, InteractionRecord) for item in source.read(file, source.name, CONTEXT))


def _least(work: Callable[[], int], rounds: int = ROUNDS) -> tuple[int, float]:
    """What came of it, and the least processor time."""
    times, found = [], 0
    for _ in range(rounds):
        started = time.process_time()
        found = work()
        times.append(time.process_time() - started)
    return found, min(times)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
