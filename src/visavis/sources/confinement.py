"""What a child process may use: set by the child on itself, before it looks at any foreign byte.

Memory counts from what the interpreter already holds. Processor time is granted anew for every file and grows with
its size, so that a gigabyte of mail may take its time and a kilobyte may not. Nothing may be written to disk, and
no core is dumped, for it would hold what was being read. Where the system knows no such limits (Windows), only the
parent's watchdog is left.
"""

import os
import sys

if sys.platform != "win32":
    import resource


def confine(memory: int, niceness: int = 5, written: int = 0) -> None:
    """Limit this process for good: `memory` bytes beyond what it holds now, no file longer than `written`, no core."""
    if sys.platform == "win32":
        return
    os.nice(niceness)
    _lower(resource.RLIMIT_AS, _held() + memory)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, written)


def allow_seconds(seconds: float) -> None:
    """Grant this process so many more seconds of processor time; past them it is killed by SIGXCPU."""
    if sys.platform == "win32":
        return
    usage = resource.getrusage(resource.RUSAGE_SELF)
    wanted = int(usage.ru_utime + usage.ru_stime + seconds) + 1
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _lower(limit: int, value: int) -> None:
    hard = resource.getrlimit(limit)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(limit, (value, value))


def _held() -> int:
    """Bytes of address space in use; a generous guess where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - pathlib is not needed in the child otherwise
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 1 << 28
