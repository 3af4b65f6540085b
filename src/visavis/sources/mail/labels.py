"""Gmail's labels and folder names: which mail is a draft, spam, thrown away, or a chat.

The header X-Gmail-Labels holds one comma list, written as one encoded word or one per label, in the language of the
account. It is decoded first and split after. A folder's name says the same for other programs' archives.
Wrong in languages whose words are not listed: the mail then counts like any other.
"""

import csv
from functools import lru_cache
from typing import Literal

from visavis.sources.mail import charset

Fate = Literal["", "spam", "draft", "trash", "chat"]

_WORDS: dict[Fate, str] = {
    "draft": "draft drafts entwurf entwürfe brouillons borradores bozze concepten rascunhos templates vorlagen",
    "spam": "spam junk junk-e-mail indésirables unerwünscht werbung",
    "trash": "trash papierkorb bin deleted corbeille papelera cestino prullenbak lixeira gelöscht",
    "chat": "chat chats",
}
_FATES: dict[str, Fate] = {word: fate for fate, words in _WORDS.items() for word in words.split()} | {
    "unsent messages": "draft",
    "junk e-mail": "spam",
    "deleted items": "trash",
    "deleted messages": "trash",
    "gelöschte elemente": "trash",
    "gelöschte objekte": "trash",
}

_GERMAN = frozenset(
    "posteingang gesendet ungelesen geöffnet archiviert wichtig entwürfe papierkorb markiert".split()  # noqa: SIM905
)


def fate(raw: bytes) -> Fate:
    """What the value of X-Gmail-Labels says about a mail; "" when nothing keeps it from counting."""
    return _fate(raw)


def fate_of_folder(path: str) -> Fate:
    """What the name of an mbox file or Maildir folder says about the mails in it."""
    names = path.replace("\\", "/").rstrip("/").split("/")[-3:]
    for name in names:
        stem = name.removesuffix(".mbox").lstrip(".").rpartition(".")[2].lower()
        if stem in _FATES:
            return _FATES[stem]
    return ""


def language(labels: list[bytes]) -> Literal["de", "en"]:
    """The language of the account, by the labels seen."""
    words = {word.split(":")[0].lower() for raw in labels for word in split(raw)}
    return "de" if words & _GERMAN or "kategorie" in words else "en"


def split(raw: bytes) -> list[str]:
    """The labels in a header's value, decoded; a label in quotes may hold a comma."""
    row = next(csv.reader([charset.header(raw)], skipinitialspace=True), [])
    return [label.strip() for label in row if label.strip()]


@lru_cache(maxsize=4096)
def _fate(raw: bytes) -> Fate:
    fates = {_FATES.get(label.lower(), "") for label in split(raw)}
    order: tuple[Fate, ...] = ("draft", "spam", "trash", "chat")
    return next((one for one in order if one in fates), "")
