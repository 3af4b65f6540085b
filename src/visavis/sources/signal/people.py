"""Who is who in signal-export's files, which name nobody's number.

The exporter gives every contact a name that no other has ("KätheWinkler", "KätheWinkler2"), so `signal:<name>` is one
person of one export. The folder of a chat of two bears the name of the other. Who the members of a group are is not
told: a message went to all who ever write in it. Where only the user wrote, nobody can say to whom.

Wrong when a contact's name changes between two exports (then they are two people), and when somebody new of the same
name shifts the numbers behind the names.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath

from visavis.records import IdentityRecord, ParticipantRecord, PersonRecord, Role
from visavis.sources.signal.format import ME, NOBODY, Message

MOST_SENDERS = 200
ME_RECORD = PersonRecord("me", identities=(IdentityRecord("handle", "signal:me"),), is_me=True)

_JOINT = re.compile(r"(?<=[^\W\d_A-ZÄÖÜ])(?=[A-ZÄÖÜ][^\W\d_A-ZÄÖÜ])")


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat: its name, and who writes in it beside the user."""

    name: str
    senders: tuple[str, ...] = ()
    _sides: dict[str, tuple[ParticipantRecord, ...]] = field(default_factory=dict)

    @property
    def is_of_two(self) -> bool:
        """Whether only the one writes whose name it bears."""
        return self.senders == (self.name,)

    def sides(self, sender: str) -> tuple[ParticipantRecord, ...]:
        """The sender and everybody else."""
        if sender not in self._sides:
            if len(self._sides) > MOST_SENDERS:
                self._sides.clear()
            everybody = (ME, *self.senders)
            self._sides[sender] = (side(sender, "from"), *(side(one, "to") for one in everybody if one != sender))
        return self._sides[sender]


def chat_of(path: str, entries: Iterable[object]) -> Chat:
    """The chat by its folder and its messages; problems are told when they are read."""
    senders: dict[str, None] = {}
    for entry in entries:
        if isinstance(entry, Message) and entry.says_something and len(senders) < MOST_SENDERS:
            senders[entry.sender] = None
    folder = PurePosixPath(path.replace("\\", "/")).parent.name
    return Chat(folder, tuple(name for name in senders if name not in {ME, NOBODY, ""}))


def side(name: str, role: Role) -> ParticipantRecord:
    """One side of an exchange."""
    if name == ME:
        return ParticipantRecord("handle", "signal:me", role)
    return ParticipantRecord("handle", f"signal:{name}", role, spaced(name))


@lru_cache(maxsize=4096)
def spaced(name: str) -> str:
    """The name with the blanks that the exporter took out, where a capital shows them: "Käthe Winkler"."""
    return _JOINT.sub(" ", name.rstrip("0123456789") or name)
