"""Who the authors are, and which of them is the user.

- A saved contact is shown under the name in the phone's address book, where it stands once: `whatsapp:<name>` is one
  person for all chats of a phone.
- Who is not saved is shown by number (a strong key), or in groups as "~ Name", the name they gave themselves. That is
  known in this chat only: `whatsapp:<chat>:~Name`.
- In a chat of two the title names the other, so the remaining author is the user. When only the other ever wrote, the
  user is `whatsapp:me`. In a group, or without a title, nobody is taken for the user.

A message went to everybody else who ever writes in the file, at most MOST_RECIPIENTS: members who never say anything
are not known. Wrong when a group bears the name of one of its two members.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from visavis.records import IdentityRecord, ParticipantRecord, PersonRecord, Role
from visavis.sources.machine_name import is_machine_name
from visavis.sources.whatsapp.chat import MOST_AUTHORS, PAIR, Chat
from visavis.sources.whatsapp.title import is_number, same

MOST_RECIPIENTS = 50  # a message to more is meant for nobody in particular
ME = ParticipantRecord("handle", "whatsapp:me", "to")


@dataclass(frozen=True)
class People:
    """The authors of a chat as sides of its exchanges."""

    chat: Chat

    @cached_property
    def owner(self) -> PersonRecord | None:
        """The user, as far as the chat gives them away."""
        side = self._owner
        if side is None:
            return None
        return PersonRecord("me", side.name, identities=(IdentityRecord(side.kind, side.value),), is_me=True)

    def sides(self, author: str) -> tuple[ParticipantRecord, ...]:
        """The author and everybody the message went to."""
        if author in self._sides:
            return self._sides[author]
        own = self._side(author, "from")
        others = (one for one in self._everybody if one.value != own.value and not is_machine_name(one.name))
        sides = (own, *islice(others, MOST_RECIPIENTS))
        if len(self._sides) < MOST_AUTHORS:
            self._sides[author] = sides
        return sides

    @cached_property
    def is_group(self) -> bool:
        """Whether more than two talk here, as far as can be known."""
        return self.chat.is_group or len(self.chat.authors) > PAIR or self._partner is None

    @cached_property
    def _sides(self) -> dict[str, tuple[ParticipantRecord, ...]]:
        return {}

    @cached_property
    def _everybody(self) -> tuple[ParticipantRecord, ...]:
        said = [self._side(author, "to") for author in self.chat.authors]
        silent = [one for one in (self._partner, self._owner) if one and one not in said]
        return (*said, *silent)

    @cached_property
    def _partner(self) -> ParticipantRecord | None:
        """The other one in a chat of two."""
        title, authors = self.chat.title, self.chat.authors
        if not title or self.chat.is_group or len(authors) > PAIR:
            return None
        named = [author for author in authors if same(author, title)]
        if len(named) == 1:
            return self._side(named[0], "to")
        return self._side(title, "to") if is_number(title) and len(authors) == 1 and not named else None

    @cached_property
    def _owner(self) -> ParticipantRecord | None:
        if self._partner is None:
            return None
        rest = [one for one in (self._side(author, "to") for author in self.chat.authors) if one != self._partner]
        if not rest:
            return ME
        is_plain = rest[0].kind == "handle" and not rest[0].value.startswith(f"whatsapp:{self.chat.key}:")
        return rest[0] if is_plain else None  # the user is never shown by a number or as a stranger

    def _side(self, author: str, role: Role) -> ParticipantRecord:
        if is_number(author):
            return ParticipantRecord("phone", author, role)
        if author.startswith("~"):
            name = author.lstrip("~ ")
            return ParticipantRecord("handle", f"whatsapp:{self.chat.key}:~{name}", role, name)
        return ParticipantRecord("handle", f"whatsapp:{author}", role, author)
