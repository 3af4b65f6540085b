"""What a command costs: processor time and memory of its whole family of processes, as the system counts them.

Processor time is user and system time of the process and of all children it waited for. Memory is sampled from
/proc (Linux): the most that the process held, the most that any of its children held, and the most of all together.
Wall time is told, too, but says little on a computer that others use.
"""

import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

SAMPLE_SECONDS = 0.05


class FailedError(Exception):
    """A measured command did not succeed; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """One run. Megabytes are 0.0 where the system has no /proc."""

    cpu_seconds: float
    wall_seconds: float
    peak_megabytes: float
    peak_megabytes_child: float
    peak_megabytes_together: float
    said: str

    def figures(self) -> dict[str, float]:
        """For the JSON."""
        return {
            "cpu_seconds": round(self.cpu_seconds, 3),
            "wall_seconds": round(self.wall_seconds, 3),
            "peak_megabytes": round(self.peak_megabytes, 1),
            "peak_megabytes_child": round(self.peak_megabytes_child, 1),
            "peak_megabytes_together": round(self.peak_megabytes_together, 1),
        }


def cost(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a command to its end, with `environment` added to this one's. Raises FailedError."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaint:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=complaint, env={**os.environ, **environment}
        )
        with _Memory(process.pid) as memory:
            _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            complaint.seek(0)
            raise FailedError(f"{' '.join(command)}: {complaint.read().decode(errors='replace')}")
        output.seek(0)
        said = output.read().decode(errors="replace")
    return Cost(usage.ru_utime + usage.ru_stime, wall, *memory.megabytes(), said)


@dataclass
class _Memory:
    """Watches a process and its children until it is told to stop."""

    root: int
    alone: int = 0
    child: int = 0
    together: int = 0
    _over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def megabytes(self) -> tuple[float, float, float]:
        """Of the process, of its largest child, of all at one moment."""
        return self.alone / 1e3, self.child / 1e3, self.together / 1e3

    def _watch(self) -> None:
        while not self._over.wait(SAMPLE_SECONDS):
            held = {process: _held(process) for process in _family(self.root)}
            self.alone = max(self.alone, held.get(self.root, 0))
            self.child = max(self.child, *(size for process, size in held.items() if process != self.root), 0)
            self.together = max(self.together, sum(held.values()))


def _family(process: int) -> Iterator[int]:
    yield process
    with suppress(OSError):
        for thread in Path(f"/proc/{process}/task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _family(int(child))


def _held(process: int) -> int:
    """Kilobytes of memory in use."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1])
    return 0
