"""People of a thread. The files hold names only, and a name is not one person.

- Who is on the other side of a thread of two is known by the thread: `facebook:<number of the thread>`.
- In a group a name means one person of this group: `facebook:<number>/<name>`. Where two members are called alike, and
  for accounts that are gone, nobody can say who it was: a card without a name.
- The user is `facebook:me` (`instagram:me`) in all threads that say which of them they are.
"""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from visavis.records import IdentityRecord, ParticipantRecord, PersonRecord, Role
from visavis.sources.machine_name import is_machine_name
from visavis.sources.meta.thread import MOST_NAMES, Service, Thread, is_gone


def owner_record(service: Service, name: str = "") -> PersonRecord:
    """The user."""
    return PersonRecord(f"{service}/me", name, identities=(IdentityRecord("handle", f"{service}:me"),), is_me=True)


@dataclass(frozen=True)
class People:
    """Who takes part in a thread."""

    thread: Thread

    @property
    def owner(self) -> PersonRecord | None:
        """The user, where the thread says which of them they are; also as another file of the group may know them."""
        thread = self.thread
        if thread.is_of_two:
            return owner_record(thread.service, "" if is_gone(thread.owner) else thread.owner)
        if not thread.owner or is_gone(thread.owner) or self._called[thread.owner] > 1:
            return None
        own = owner_record(thread.service, thread.owner)
        return replace(own, identities=(*own.identities, IdentityRecord("handle", self._handle(thread.owner))))

    def sides(self, sender: str) -> tuple[ParticipantRecord, ...]:
        """The sender and everybody else."""
        if sender not in self._sides:
            if len(self._sides) > MOST_NAMES:
                self._sides.clear()
            self._sides[sender] = self._of_two(sender) if self.thread.is_of_two else self._of_group(sender)
        return self._sides[sender]

    def part(self, sender: str) -> str:
        """The sender in a key: in a thread of two the part they play, since they may change their name."""
        if not self.thread.is_of_two:
            return sender
        return "me" if self._is_me(sender) else "other"

    def _is_me(self, sender: str) -> bool:
        if self.thread.owner:
            return sender == self.thread.owner
        return sender != self.thread.partner

    def _of_two(self, sender: str) -> tuple[ParticipantRecord, ...]:
        name = "" if is_gone(self.thread.partner) else self.thread.partner
        value = f"{self.thread.service}:{self.thread.id}"
        if self._is_me(sender):
            other = ParticipantRecord("handle", value, "to", name)
            return (self._me("from"),) if is_machine_name(name) else (self._me("from"), other)
        return (ParticipantRecord("handle", value, "from", name), self._me("to"))

    def _of_group(self, sender: str) -> tuple[ParticipantRecord, ...]:
        others = (one for one in dict.fromkeys(self.thread.participants) if one != sender and not is_machine_name(one))
        return (self._member(sender, "from"), *(self._member(name, "to") for name in others))

    def _member(self, name: str, role: Role) -> ParticipantRecord:
        thread = self.thread
        if name == thread.owner and name:
            return self._me(role)
        if is_gone(name) or self._called[name] > 1:
            return ParticipantRecord("card", f"{thread.service}-unclear:{thread.id}/{name}", role)
        return ParticipantRecord("handle", self._handle(name), role, name)

    def _handle(self, name: str) -> str:
        return f"{self.thread.service}:{self.thread.id}/{name}"

    def _me(self, role: Role) -> ParticipantRecord:
        return ParticipantRecord("handle", f"{self.thread.service}:me", role)

    @cached_property
    def _called(self) -> Counter[str]:
        return Counter(self.thread.participants)

    @cached_property
    def _sides(self) -> dict[str, tuple[ParticipantRecord, ...]]:
        return {}
