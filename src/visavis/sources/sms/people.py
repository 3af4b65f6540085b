"""Who wrote or called: telephone numbers, the names the phone shows beside them, and senders who are machines.

- A number of at least seven digits is a strong key. Anything shorter, or a sender with letters ("Telekom"), is a
  service: `sms:<sender>`, whose messages are kept as written by a machine.
- The phone's own side has no number in the file: `sms:me`, in messages and calls alike.
"""

from collections.abc import Sequence

from visavis.records import IdentityRecord, ParticipantRecord, PersonRecord, Role
from visavis.sources.display_name import display_name
from visavis.sources.service_number import HIDDEN, is_service

ME = PersonRecord("me", identities=(IdentityRecord("handle", "sms:me"),), is_me=True)
MOST_PEOPLE = 200

_NAMELESS = frozenset({"", "(unknown)", "unknown"})


def me(role: Role) -> ParticipantRecord:
    """The phone's own side."""
    return ParticipantRecord("handle", "sms:me", role)


def side(address: str, name: str, role: Role) -> ParticipantRecord | None:
    """The other side, or None for a hidden number."""
    address, name = display_name(address), display_name(name)
    if address.casefold() in HIDDEN:
        return None
    name = "" if name.casefold() in _NAMELESS or name == address else name
    if is_service(address):
        return ParticipantRecord("handle", f"sms:{address}", role, name or address)
    return ParticipantRecord("email" if "@" in address else "phone", address, role, name)


def named(addresses: Sequence[str], written: str) -> list[str]:
    """The names of a group, which stand in one attribute with commas; none where they are not as many."""
    if len(addresses) == 1:
        return [written]
    names = written.split(", ")
    return names if len(names) == len(addresses) else [""] * len(addresses)
