"""What a line says that Facebook or Instagram wrote for somebody, in English and German.

"Lena sent an attachment." stands where the picture was; "Liked a message" where somebody pressed a heart; "Lena named
the group Chor." tells what happened. Such a line is only taken for one when it begins with "You" or with the name of
its sender, or is the whole of a phrase that nobody types.

Wrong for other languages, in which these lines pass for messages, and for phrases that are not listed. Only the English
ones and "Liked a message" were seen in real exports; the German ones are as the programs show them.
"""

import re
from typing import Literal

Said = Literal["message", "attachment", "reaction", "told", "call", "missed"]

_ATTACHED = (
    r"sent (?:an attachment|a (?:photo|video|sticker|GIF|voice message|link|location|live location))"
    r"|sent \d+ (?:photos|videos)|shared a (?:story|post|reel|link|location)"
)
_ATTACHED_DE = (
    r"(?:einen (?:Anhang|Sticker|Link|Standort)|ein (?:Foto|Video|GIF)|eine Sprachnachricht) gesendet"
    r"|\d+ (?:Fotos|Videos) gesendet"
)
_GROUP = r"named the group\b.*|changed the group photo|created (?:the|this) group|set the (?:emoji|quick reaction) .+"
_GROUP_DE = r"die Gruppe .+ genannt|die Gruppe erstellt|das Gruppenfoto geändert"
_TOLD = (
    r"changed the (?:theme|chat theme|chat colou?rs|quick reaction)\b.*"
    r"|set (?:your|his|her|their|my|the)(?: own)? nickname\b.*"
    r"|(?:added|removed) .+ (?:to|from) the group|left the group|joined (?:the|this) group"
    r"|created a (?:poll|plan).*|(?:un)?pinned a message|turned (?:on|off) .+|(?:started|stopped) sharing .*"
)
_TOLD_DE = (
    r"die Gruppe verlassen|das (?:Design|Emoji) .+|.+ (?:zur Gruppe hinzugefügt|aus der Gruppe entfernt)"
    r"|.*Spitznamen .+|eine Umfrage erstellt|eine Nachricht fixiert"
)
_CALLED = r"called .{1,120}|started (?:a|an) (?:video |audio )?call.*|missed (?:a|your) (?:video |audio )?call.*"
_CALLED_DE = r".{1,120} angerufen|einen (?:Video|Audio)?[Aa]nruf .+"

_WHOLE: tuple[tuple[Said, str], ...] = (
    ("reaction", r"Liked a message|Reacted .{1,40} to your message"),
    ("reaction", r"Gefällt eine Nachricht|Hat mit .{1,40} auf deine Nachricht reagiert"),
    ("told", r"You are now connected on Messenger|You can now (?:message|call|message and call) each other\b.*"),
    (
        "told",
        r"Ihr seid jetzt (?:auf|im) Messenger verbunden|Messages and calls are (?:now )?(?:secured|end-to-end)\b.*",
    ),
)
_OF_SENDER: tuple[tuple[Said, str, str], ...] = (
    ("attachment", _ATTACHED, _ATTACHED_DE),
    ("told", f"{_GROUP}|{_TOLD}", f"{_GROUP_DE}|{_TOLD_DE}"),
    ("call", _CALLED, _CALLED_DE),
)
_WHOLE_PATTERNS = tuple((said, re.compile(phrase, re.DOTALL)) for said, phrase in _WHOLE)
_PATTERNS = tuple(
    (said, re.compile(english, re.DOTALL), re.compile(german, re.DOTALL)) for said, english, german in _OF_SENDER
)
_BY_THE_USER = re.compile(rf"You (?:{_ATTACHED}|{_GROUP})\.|Du hast (?:{_ATTACHED_DE}|{_GROUP_DE})\.", re.DOTALL)
_LONGEST_LINE = 300
_MISSED = re.compile(r"missed|verpasst")


def said(text: str, sender: str) -> Said:
    """What the line is: a message, unless the program wrote it."""
    line = text.strip().rstrip(".")
    if not line or len(line) > _LONGEST_LINE:
        return "message"
    for meaning, pattern in _WHOLE_PATTERNS:
        if pattern.fullmatch(line):
            return meaning
    rest, is_german = _after_the_name(line, sender)
    for meaning, english, german in _PATTERNS if rest else ():
        if (german if is_german else english).fullmatch(rest):
            return "missed" if meaning == "call" and _MISSED.search(rest) else meaning
    return "message"


def is_by_the_user(text: str) -> bool:
    """Whether the line says that the user did it, whose name then stands as its sender: "You named the group …".

    Only lines that hardly anybody would type so, with a full stop at the end.
    """
    return len(text) <= _LONGEST_LINE and _BY_THE_USER.fullmatch(text.strip()) is not None


def _after_the_name(line: str, sender: str) -> tuple[str, bool]:
    """What follows "You", "Du hast", or the sender's full or first name; and whether it is German."""
    if line.startswith("You "):
        return line[4:], False
    if line.startswith("Du hast "):
        return line[8:], True
    for name in (sender, sender.partition(" ")[0]):
        if name and line.startswith(f"{name} hat "):
            return line[len(name) + 5 :], True
        if name and line.startswith(f"{name} "):
            return line[len(name) + 1 :], False
    return "", False
