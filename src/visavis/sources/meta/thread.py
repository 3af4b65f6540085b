"""Whose thread it is: a first reading of the file, since the title stands behind the messages.

A thread of two bears the name of the other, so the remaining participant is the user. In a group they are whoever
stands as the sender of a line that says "You"; or whose name the download itself bears ("facebook-mirjamrosenthal").
Otherwise the group does not say which of them is the user.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Literal

from visavis.sources.meta.format import Head, Line, thread_entries
from visavis.sources.meta.wording import is_by_the_user
from visavis.sources.source import OpenFile

Service = Literal["facebook", "instagram"]

MOST_NAMES = 200
MOST_FILES = 20
PAIR = 2
GONE = frozenset(
    {"", "facebook user", "facebook-nutzer", "facebook-nutzer:in", "facebook-nutzerin", "instagram user"}
    | {"instagram-nutzer", "instagram-nutzer:in", "instagrammer"}
)
"""What everybody is called whose account is gone."""

_DOWNLOAD = re.compile(r"(?:facebook|instagram)-(.+)", re.IGNORECASE)
_SHORTEST_NAME = 5


@dataclass(slots=True)
class Thread:
    """`partner` is the other one of a thread of two, and `owner` the user, as they are called; "" when not known."""

    service: Service
    id: str = ""
    title: str = ""
    folder: str = ""
    participants: list[str] = field(default_factory=list)
    senders: set[str] = field(default_factory=set)
    is_group: bool = False
    partner: str = ""
    owner: str = ""
    earliest: int = 0

    @property
    def is_of_two(self) -> bool:
        """Whether it is known to be between the user and one other."""
        return not self.is_group

    @property
    def is_filtered(self) -> bool:
        """Whether the service itself has put it away as unwanted."""
        return self.folder == "filtered_threads"


def service_of(path: str) -> Service:
    """By the nearest folder of the download that says it, since the files look alike; the thread's own says nothing."""
    for part in reversed(path.casefold().replace("\\", "/").split("/")[:-2]):
        if "instagram" in part or "facebook" in part:
            return "instagram" if "instagram" in part else "facebook"
    return "facebook"


def is_gone(name: str) -> bool:
    """Whether this names nobody."""
    return name.casefold() in GONE


def thread_of(file: OpenFile) -> Thread:
    """The thread of the file; its problems are told when the messages are read."""
    thread = Thread(service_of(file.path))
    says_you: set[str] = set()
    is_encrypted = False
    for entry in thread_entries(file):
        if isinstance(entry, Head):
            is_encrypted = is_encrypted or entry.what == "threadName"
            _note(thread, entry)
        elif isinstance(entry, Line):
            if len(thread.senders) < MOST_NAMES:
                thread.senders.add(entry.sender)
            if entry.at and (not thread.earliest or entry.milliseconds < thread.earliest):
                thread.earliest = entry.milliseconds
            if is_by_the_user(entry.text):
                says_you.add(entry.sender)
    _name(thread, file.path, is_encrypted=is_encrypted)
    _find_out(thread)
    if thread.is_group:
        thread.owner = _owner_of_group(thread, says_you or _says_you_beside(file), file.path)
    return thread


def _note(thread: Thread, head: Head) -> None:
    match head.what:
        case "participants":
            if len(thread.participants) < MOST_NAMES:
                thread.participants.append(head.said)
        case "title" | "threadName":
            thread.title = head.said
        case "thread_path":
            thread.folder, _, thread.id = head.said.rpartition("/")
        case _:
            thread.is_group = True


def _name(thread: Thread, path: str, *, is_encrypted: bool) -> None:
    """The number behind the name of its folder. Encrypted threads have none, but nobody else's began in that moment."""
    folder = PurePosixPath(path.replace("\\", "/")).parent
    if is_encrypted:
        thread.id = f"{thread.title}/{thread.earliest}"
        return
    thread.folder = (thread.folder or folder.parent.name).rpartition("/")[2]
    whole = thread.id or folder.name
    thread.id = whole.rpartition("_")[2] or whole or "/".join(sorted(thread.participants))


def _says_you_beside(file: OpenFile) -> set[str]:
    """The same question to the other files of a long thread, of which each holds ten thousand messages."""
    says_you: set[str] = set()
    for number in range(1, MOST_FILES + 1):
        beside = file.sibling(f"message_{number}.json")
        if beside is None or says_you:
            break
        if beside.path != file.path:
            entries = thread_entries(beside)
            says_you = {one.sender for one in entries if isinstance(one, Line) and is_by_the_user(one.text)}
    return says_you


def _find_out(thread: Thread) -> None:
    names, title = thread.participants, thread.title
    if not thread.is_group and len(names) == PAIR and len(set(names)) == PAIR:
        gone = [name for name in names if is_gone(name)]
        if title in names:
            thread.partner = title
        elif len(gone) == 1 and is_gone(title):
            thread.partner = gone[0]
        else:
            thread.is_group = True
        thread.owner = next((name for name in names if name != thread.partner), "") if thread.is_of_two else ""
    elif not thread.is_group and len(names) == 1:
        _find_out_alone(thread, names[0])
    else:
        thread.is_group = True


def _find_out_alone(thread: Thread, name: str) -> None:
    """Only one participant is left: the other, after whom the thread is called, or the user."""
    if name != thread.title and thread.title:
        thread.partner, thread.owner = thread.title, name
        return
    rest = thread.senders - {name}
    thread.partner, thread.owner = name, next(iter(rest)) if len(rest) == 1 else ""


def _owner_of_group(thread: Thread, says_you: set[str], path: str) -> str:
    if len(says_you) == 1:
        return next(iter(says_you))
    parts = (_DOWNLOAD.fullmatch(part) for part in path.replace("\\", "/").split("/"))
    called = [_plain(part[1]) for part in parts if part]
    named = {name for name in thread.participants if len(_plain(name)) >= _SHORTEST_NAME}
    found = [name for name in named if any(_plain(name) in one for one in called)]
    return found[0] if len(found) == 1 else ""


def _plain(name: str) -> str:
    """The letters and digits, as an address has them: "lenamuller"."""
    return "".join(char for char in unicodedata.normalize("NFKD", name.casefold()) if char.isalnum())
