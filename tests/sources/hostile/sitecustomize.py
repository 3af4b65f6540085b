"""A source whose reader does what the file says, for tests of the sandbox: the interpreter loads this at its start.

A file begins with HOSTILE; each further line is a word for something a reader must not be able to do unpunished.
"""

import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from visavis.records import PersonRecord, Problem, Reading
from visavis.sources import registry
from visavis.sources.source import Context, OpenFile, Source


def recognise(_path: str, head: bytes) -> str:
    return "hostile" if head.startswith(b"HOSTILE\n") else ""


def read(file: OpenFile, _variant: str, _context: Context) -> Reading:
    with file.open() as stream:
        stream.readline()
        for line in stream:
            word, _, value = line.decode().strip().partition(" ")
            yield from WORDS[word](file, value)


def person(_file: OpenFile, name: str) -> Reading:
    yield PersonRecord(name)


def spin(_file: OpenFile, _value: str) -> Reading:
    while True:
        pass
    yield


def hang(_file: OpenFile, _value: str) -> Reading:
    """Inside C code, where no Python looks at signals."""
    re.match("(a+)+$", "a" * 60 + "b")
    yield from ()


def eat(_file: OpenFile, _value: str) -> Reading:
    bytes(10**10)
    yield from ()


def nibble(_file: OpenFile, _value: str) -> Reading:
    eaten = []
    while True:
        eaten.append(bytes(10**6))
    yield


def crash(_file: OpenFile, _value: str) -> Reading:
    os.kill(os.getpid(), signal.SIGSEGV)
    yield from ()


def fail(_file: OpenFile, _value: str) -> Reading:
    raise LookupError("a secret")
    yield


def shout(_file: OpenFile, _value: str) -> Reading:
    os.write(1, b"\xff" * 100)
    sys.stdout.write("noise")
    yield from ()


def write(file: OpenFile, _value: str) -> Reading:
    try:
        Path(file.path).with_name("written").write_bytes(b"x")
    except OSError:
        yield Problem(file.path, "forbidden")


def environment(_file: OpenFile, _value: str) -> Reading:
    yield PersonRecord(" ".join(sorted(os.environ)))


WORDS: dict[str, Callable[[OpenFile, str], Reading]] = {
    step.__name__: step for step in (person, spin, hang, eat, nibble, crash, fail, shout, write, environment)
}
registry.SOURCES = (Source("hostile", "what it should not", recognise, read), *registry.SOURCES)
