"""Who is who in chat.db: numbers and addresses are strong keys, so nobody needs a name, and nobody has one.

The user's own side is `imessage:me`, and the accounts that the chats were held with are the user's own addresses. Who
writes from a word or a short number is a service, `imessage:<sender>` ("imessage:Telekom").
"""

import re
from collections.abc import Iterable

from visavis.records import IdentityRecord, ParticipantRecord, PersonRecord, Role
from visavis.sources.imessage.format import Chat, Message
from visavis.sources.service_number import HIDDEN, is_service

ME = "me"
MOST_ACCOUNTS = 10

_ACCOUNT = re.compile(r"[ep]:(?P<address>[^@\s]+@[^@\s]+|\+\d{7,15})", re.IGNORECASE)


def owner(chats: Iterable[Chat]) -> PersonRecord:
    """The user, with the accounts that the chats were held with."""
    found: dict[IdentityRecord, None] = {IdentityRecord("handle", f"imessage:{ME}"): None}
    for chat in chats:
        account = _ACCOUNT.fullmatch(chat.account)
        if account and len(found) <= MOST_ACCOUNTS:
            address = account["address"]
            found[IdentityRecord("email" if "@" in address else "phone", address)] = None
    return PersonRecord(ME, identities=tuple(found), is_me=True)


def sides(message: Message) -> tuple[ParticipantRecord, ...]:
    """The sender and everybody to whom it went."""
    members = message.chat.members if message.chat else []
    others = [side(one, "to") for one in members if one != message.sender]
    if message.is_from_me:
        return (side(ME, "from"), *others)
    sender = (side(message.sender, "from"),) if message.sender else ()
    return (*sender, side(ME, "to"), *others)


def side(who: str, role: Role) -> ParticipantRecord:
    """One side of a message."""
    if who == ME or is_service(who) or who.casefold() in HIDDEN:
        return ParticipantRecord("handle", f"imessage:{who}", role)
    return ParticipantRecord("email" if "@" in who else "phone", who, role)


def is_of_machine(message: Message) -> bool:
    """Whether the other side is a service."""
    others = [message.sender] if message.sender else message.chat.members if message.chat else []
    return bool(others) and all(map(is_service, others))


def thread(message: Message) -> str:
    """The conversation: of two by who the other is, whichever service it went over; of a group by the chat."""
    chat = message.chat
    if chat is None:
        return ""
    is_of_two = not chat.is_group and len(chat.members) == 1
    return f"imessage:{chat.members[0] if is_of_two else chat.guid}"
