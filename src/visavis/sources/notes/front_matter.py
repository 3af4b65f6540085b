"""What stands between the two `---` at the head of a note: keys with their values, as they are written.

YAML, read event by event (PyYAML): every value stays the text that stands there, so that no telephone number loses its
zero and no country becomes False; nothing is built, an alias (`*a`) is nothing, depth costs nothing, and LONGEST bounds
the rest.
What is no YAML is read again key by key: a broken one is told and taken as it stands, the others are read.
Wrong for a broken value that goes over several lines: it becomes one text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

LONGEST = 1 << 16  # characters

_TOP = re.compile(r"[^\s#:-][^:\n]{0,60}:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Field:
    """One key with all the values below it. `labels` are the keys of the values where they have their own."""

    key: str
    values: tuple[str, ...]
    line: int
    labels: tuple[str, ...] = ()


@dataclass(slots=True)
class FrontMatter:
    """The fields in order, and the lines that are no YAML."""

    fields: list[Field] = field(default_factory=list)
    broken: list[tuple[int, str]] = field(default_factory=list)


def read_front_matter(text: str, first_line: int) -> FrontMatter:
    """`text` without its fences begins in line `first_line` of the file."""
    whole = _fields(text, first_line)
    if whole is not None:
        return FrontMatter(whole)
    found = FrontMatter()
    for line, block in _blocks(text, first_line):
        fields = _fields(block, line)
        if fields is None:
            found.broken.append((line, block.partition("\n")[0][:80]))
            fields = list(_as_it_stands(block, line))
        found.fields += fields
    return found


def _blocks(text: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Each top-level key with the lines that belong to it."""
    held: list[str] = []
    began = first_line
    for number, line in enumerate(text.split("\n"), start=first_line):
        if held and _TOP.match(line):
            yield began, "\n".join(held)
            held = []
        if held or line.strip():
            began = began if held else number
            held.append(line)
    if held:
        yield began, "\n".join(held)


def _as_it_stands(block: str, line: int) -> Iterator[Field]:
    key, colon, rest = block.partition(":")
    value = " ".join(rest.split()).strip("\"'[] ")
    if colon and value and "\n" not in key:
        yield Field(key.strip("\"' "), (value,), line)


def _fields(text: str, first_line: int) -> list[Field] | None:
    """The fields of a mapping, none for nothing at all; None for what is no mapping or no YAML."""
    import yaml  # 13 ms, and only notes need it

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    walk = _Walk(first_line)
    try:
        if not all(walk.take(event) for event in yaml.parse(text, Loader=loader)):
            return None
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return walk.fields


class _Walk:
    """Takes one event after the other; only the keys of the outermost mapping begin a field."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.fields: list[Field] = []
        self._keys: list[str | None] = []  # for each open mapping its key that waits for a value; for a list ""
        self._values: list[tuple[str, str]] = []  # value and label
        self._line = 0

    def take(self, event: Any) -> bool:
        """False when this is no mapping."""
        kind = type(event).__name__
        if kind in {"MappingStartEvent", "SequenceStartEvent"}:
            if not self._keys and kind != "MappingStartEvent":
                return False
            self._keys.append(None if kind == "MappingStartEvent" else "")
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            self._keys.pop()
            self._value_is_over()
        elif kind in {"ScalarEvent", "AliasEvent"}:
            return self._scalar(event.value if kind == "ScalarEvent" else "", event)
        return True

    def _scalar(self, text: str, event: Any) -> bool:
        if not self._keys:
            return not text.strip()
        if self._keys[-1] is None:
            self._keys[-1] = text.strip() or "-"
            if len(self._keys) == 1:
                self._line = self.first_line + event.start_mark.line
            return True
        if text.strip():
            self._values.append((text.strip(), self._keys[-1] if len(self._keys) > 1 else ""))
        self._value_is_over()
        return True

    def _value_is_over(self) -> None:
        """The key of the mapping around it has its value; for the outermost that makes a field."""
        if not self._keys or self._keys[-1] == "":
            return
        if len(self._keys) == 1 and self._keys[0]:
            values = tuple(value for value, _ in self._values)
            self.fields.append(Field(self._keys[0], values, self._line, tuple(label for _, label in self._values)))
            self._values = []
        self._keys[-1] = None
