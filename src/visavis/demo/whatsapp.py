"""Chats as WhatsApp exports them: a text from Android, a zip with a text from an iPhone.

The name of the file says whose chat it is. Saved contacts stand under their names in the address book, others under
their numbers, and the user under the name they go by.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from visavis.demo.chat import DELETED, PICTURE, Message, messages
from visavis.demo.life import Character, Chat, Language, Life

_MARK = "\u200e"  # before what the program says, on an iPhone


@dataclass(frozen=True, slots=True)
class _Words:
    """What WhatsApp says itself, and how it writes a day."""

    day: str
    chat: str
    encrypted: str
    picture: str  # on Android
    image: str  # on an iPhone
    deleted: str
    deleted_by_me: str
    created: str
    added: str


_WORDS: Mapping[Language, _Words] = {
    "en": _Words(
        day="{at:%d/%m/%Y}",
        chat="WhatsApp Chat with {name}",
        encrypted="Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share"
        " them. Learn more.",
        picture="<Media omitted>",
        image="image omitted",
        deleted="This message was deleted",
        deleted_by_me="You deleted this message",
        created='{who} created group "{name}"',
        added="{who} added you",
    ),
    "de": _Words(
        day="{at:%d.%m.%y}",
        chat="WhatsApp Chat mit {name}",
        encrypted="Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Nur Personen in diesem Chat können sie"
        " lesen, anhören oder teilen. Mehr erfahren",
        picture="<Medien ausgeschlossen>",
        image="Bild weggelassen",
        deleted="Diese Nachricht wurde gelöscht.",
        deleted_by_me="Du hast diese Nachricht gelöscht.",
        created='{who} hat die Gruppe "{name}" erstellt.',
        added="{who} hat dich hinzugefügt.",
    ),
}


def write_chats(folder: Path, life: Life, numbers: Mapping[Character, str], on: date) -> tuple[Path, ...]:
    """Write every chat of the life into that folder; returns the files in the order of the chats."""
    return tuple(_write(folder, life, chat, numbers, on) for chat in life.chats)


def _write(folder: Path, life: Life, chat: Chat, numbers: Mapping[Character, str], on: date) -> Path:
    words = _WORDS[life.language]
    shown = {
        one.name: numbers[one] if one.name in chat.unsaved else one.saved_as
        for one in life.cast
        if one.name in chat.others
    } | {"": life.me.name}
    said = list(messages(life, chat, on))
    name = chat.group or shown[chat.others[0]]
    if chat.is_from_iphone:
        path = folder / f"WhatsApp Chat - {name}.zip"
        entry = ZipInfo("_chat.txt", (on.year, on.month, on.day, 7, 30, 0))
        entry.compress_type = ZIP_DEFLATED
        entry.external_attr = 0o600 << 16
        with ZipFile(path, "w") as archive:
            archive.writestr(entry, "".join(f"{line}\r\n" for line in _iphone(name, said, shown, words)))
        return path
    path = folder / f"{words.chat.format(name=name)}.txt"
    path.write_bytes("".join(f"{line}\n" for line in _android(chat, said, shown, words)).encode())
    return path


def _android(chat: Chat, said: list[Message], shown: Mapping[str, str], words: _Words) -> Iterator[str]:
    def stamp(at: datetime) -> str:
        return f"{words.day.format(at=at)}, {at:%H:%M} - "

    began = stamp(said[0].at)
    yield began + words.encrypted
    if chat.group:
        founder = shown[chat.others[0]]
        yield began + words.created.format(who=founder, name=chat.group)
        yield began + words.added.format(who=founder)
    for one in said:
        text = words.picture if one.text == PICTURE else one.text
        yield f"{stamp(one.at)}{shown[one.sender]}: {_shown(text, one, words)}"


def _iphone(name: str, said: list[Message], shown: Mapping[str, str], words: _Words) -> Iterator[str]:
    """Here the notice of encryption bears the name of the chat."""

    def stamp(at: datetime) -> str:
        return f"[{words.day.format(at=at)}, {at:%H:%M:%S}] "

    yield f"{stamp(said[0].at)}{name}: {_MARK}{words.encrypted}"
    for one in said:
        text = words.image if one.text == PICTURE else one.text
        mark = _MARK if one.text in {PICTURE, DELETED} else ""
        yield f"{mark}{stamp(one.at)}{shown[one.sender]}: {mark}{_shown(text, one, words)}"


def _shown(text: str, one: Message, words: _Words) -> str:
    if text != DELETED:
        return text
    return words.deleted if one.sender else words.deleted_by_me
