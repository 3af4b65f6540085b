"""How much memory and time a large Telegram export takes, beside json.load on a small one.

    python bench/telegram.py               1000 MB
    python bench/telegram.py --megabytes 50

The export is invented: chats of two, groups and a crowd, messages with links and pictures. It is written to a temporary
file and read, twice as the reader does, in a process of its own, whose largest resident size is told; "base" is what
that process holds before it reads. Speed is in megabytes of file a second of processor time. The small export is read
by the reader, cut into its messages by json_stream, and loaded whole by json.load, in turns in one process, the best of
three; so only the ratios can be compared between computers. Prints JSON.
"""

import argparse
import io
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from goal import Goal, tell
from visavis.records import InteractionRecord
from visavis.sources.json_stream import walk
from visavis.sources.source import NOTHING_KNOWN
from visavis.sources.telegram.reader import SOURCE

ME = 1000
SMALL = 20  # megabytes
MOST = 300  # megabytes of memory, however large the export
PER_CHAT = 20_000
PLACES = ["chats.list.*.messages.*"]
SAID = ("Kommst du morgen mit in den Garten? 🌻", "Ja, um drei.", "Schau dir das an", "Bis später, grüß Käthe von mir!")

CHILD = """
import json, sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[2])
import telegram
base = telegram.resident()
start = time.process_time()
told = telegram.told(telegram.DiskFile(Path(sys.argv[1])))
seconds = time.process_time() - start
print(json.dumps({"told": told, "seconds": seconds, "base_mb": base / 1024, "peak_mb": telegram.resident() / 1024}))
"""


@dataclass(frozen=True)
class DiskFile:
    """An OpenFile on disk."""

    where: Path

    @property
    def path(self) -> str:
        """Its name."""
        return self.where.name

    @property
    def size(self) -> int:
        """Bytes."""
        return self.where.stat().st_size

    def open(self) -> BinaryIO:
        """From the start."""
        return self.where.open("rb")

    def sibling(self, name: str) -> None:  # noqa: ARG002  it has none
        """None."""
        return

    def parts(self) -> Iterator["DiskFile"]:
        """The file itself."""
        yield self


def main() -> None:
    """Read the arguments, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=1000)
    megabytes = parser.parse_args().megabytes
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder) / "result.json", Path(folder) / "small.json"
        write(large, megabytes)
        write(small, min(SMALL, megabytes))
        found, beside = in_child(large), side_by_side(small)
    tell(
        "telegram",
        {"megabytes": found["megabytes"]},
        {"large": found, "small": beside},
        [
            Goal(
                f"{found['megabytes']:,} MB of Telegram’s export read: peak memory", found["peak_megabytes"], MOST, "MB"
            ),
        ],
    )


def write(path: Path, megabytes: int) -> None:
    """An export of about that size."""
    with path.open("w", encoding="utf-8") as out:
        owner = {"user_id": ME, "first_name": "Mirjam", "last_name": "Rosenthal", "phone_number": "+49 30 23125001"}
        out.write(f'{{\n "about": "",\n "personal_information": {json.dumps(owner)},\n')
        out.write(' "chats": {\n  "about": "",\n  "list": [')
        written, chat = 0, 0
        while written < megabytes * 1_000_000:
            chat += 1
            kind = ("personal_chat", "personal_chat", "private_group", "public_supergroup")[chat % 4]
            comma = "," if chat > 1 else ""
            out.write(f'{comma}\n   {{\n    "name": "Chat {chat}",\n    "type": "{kind}",\n    "id": {chat},')
            out.write('\n    "messages": [')
            pieces = [message(number, chat, kind) for number in range(1, PER_CHAT + 1)]
            text = ",".join(pieces)
            out.write(text + "\n    ]\n   }")
            written += len(text.encode())
        out.write("\n  ]\n }\n}\n")


def message(number: int, chat: int, kind: str) -> str:
    """One message, indented as Telegram does it."""
    others = 1 if kind == "personal_chat" else 30 if kind == "private_group" else 5000
    sender = ME if number % 3 == 0 else chat if others == 1 else 10_000 + number % others
    said: Any = SAID[number % 4]
    if number % 10 == 0:
        said = [said, {"type": "link", "text": "https://example.org/garden"}, " "]
    entry = {
        "id": number,
        "type": "message",
        "date": "2024-03-31T01:30:00",
        "date_unixtime": str(1_600_000_000 + 60 * number),
        "from": f"Mensch {sender}",
        "from_id": f"user{sender}",
        "reply_to_message_id": number - 1,
        "text": said,
        "text_entities": [{"type": "plain", "text": SAID[number % 4]}],
    }
    return "\n     " + json.dumps(entry, indent=1, ensure_ascii=False).replace("\n", "\n     ")


def told(file: DiskFile) -> int:
    """How many exchanges the reader tells."""
    return sum(isinstance(item, InteractionRecord) for item in SOURCE.read(file, "telegram/account", NOTHING_KNOWN))


def in_child(path: Path) -> dict[str, float]:
    """What reading takes in a process that does nothing else."""
    ran = subprocess.run(
        [sys.executable, "-c", CHILD, str(path), str(Path(__file__).parent)], check=True, capture_output=True, text=True
    )
    found = json.loads(ran.stdout)
    megabytes = path.stat().st_size / 1e6
    return {
        "megabytes": round(megabytes),
        "exchanges": found["told"],
        "megabytes_per_second": round(megabytes / found["seconds"], 1),
        "base_megabytes": round(found["base_mb"], 1),
        "peak_megabytes": round(found["peak_mb"], 1),
        "reading_megabytes": round(found["peak_mb"] - found["base_mb"], 1),
    }


def resident() -> int:
    """The most memory this process held so far, in KiB, as Linux tells it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0])


def side_by_side(path: Path) -> dict[str, float]:
    """The reader, its walk through the file and json.load on the same file."""
    file = DiskFile(path)
    data = path.read_bytes()
    best = dict.fromkeys(("reader", "walk", "json_load"), float("inf"))
    for _ in range(3):
        for name, run in (
            ("reader", lambda: told(file)),
            ("walk", lambda: sum(1 for _ in walk(io.BytesIO(data), PLACES))),
            ("json_load", lambda: json.load(io.BytesIO(data))),
        ):
            best[name] = min(best[name], seconds_of(run))
    rates = {f"{name}_megabytes_per_second": round(len(data) / 1e6 / seconds, 1) for name, seconds in best.items()}
    return {
        **rates,
        "walk_times_json_load": round(best["walk"] / best["json_load"], 2),
        "reader_times_json_load": round(best["reader"] / best["json_load"], 2),
    }


def seconds_of(run: Callable[[], object]) -> float:
    """Processor time of one run."""
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    main()
