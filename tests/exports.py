"""Small exports, written as the reader of a test would say them: cards and letters of the actors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from tests.people import Actor


@dataclass(frozen=True)
class Export:
    """A file as a user has it."""

    name: str
    content: bytes

    def write(self, folder: Path) -> Path:
        path = folder / self.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.content)
        return path


def cards(*people: Actor, name: str = "contacts.vcf") -> Export:
    """An address book."""
    return Export(name, "".join(card(one) for one in people).encode())


def card(one: Actor) -> str:
    """One vCard with everything that is known of an actor."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{one.name}"]
    lines += [f"EMAIL:{one.email}"] if one.email else []
    lines += [f"TEL:{one.phone}"] if one.phone else []
    lines += [f"URL:{one.url}"] if one.url else []
    lines += [f"ORG:{one.organisation}"] if one.organisation else []
    lines += [f"BDAY:{one.birthday}"] if one.birthday else []
    return "\r\n".join([*lines, "END:VCARD", ""])


def letter(sender: Actor, to: Actor | Sequence[Actor], day: str, text: str = "How are you?", **headers: str) -> bytes:
    """One mail, written at noon UTC of a day."""
    message = EmailMessage()
    receivers = [to] if isinstance(to, Actor) else list(to)
    at = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
    message["From"] = f"{sender.name} <{sender.email}>"
    message["To"] = ", ".join(f"{one.name} <{one.email}>" for one in receivers)
    message["Date"] = format_datetime(at)
    message["Subject"] = headers.pop("subject", "Hello")
    message["Message-ID"] = f"<{day}.{sender.email}.{len(text)}@example.org>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message.as_bytes()


def mailbox(*letters: bytes, name: str = "mail.mbox") -> Export:
    """An mbox of these mails."""
    return Export(
        name, b"".join(b"From someone@example.org Thu Jan  1 00:00:00 2026\n" + one + b"\n" for one in letters)
    )
