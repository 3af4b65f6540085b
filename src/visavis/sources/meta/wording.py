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
    r"sent (?:an attachment|a (?:photo|video|sticker|GIF|voice message|link|location|live location)|\d+ (?:photos|videos))"
    r"|shared a (?:story|post|reel|link|location)"
)
_ATTACHED_DE = r"(?:einen (?:Anhang|Sticker|Link|Standort)|ein (?:Foto|Video|GIF)|eine Sprachnachricht|\d+ (?:Fotos|Videos)) gesendet"
_TOLD = (
    r"named the group\b.*|changed the (?:group photo|theme|chat theme|chat colou?rs|quick reaction)\b.*"
    r"|set (?:the|your|his|her|their|my)(?: own)? (?:nickname|emoji|quick reaction)\b.*"
    r"|(?:added|removed) .+ (?:to|from) the group|left the group|(?:created|joined) (?:the|this) group"
    r"|created a (?:poll|plan).*|(?:un)?pinned a message|turned (?:on|off) .+|(?:started|stopped) sharing .*"
)
_TOLD_DE = (
    r"die Gruppe .+ genannt|die Gruppe (?:verlassen|erstellt)|das (?:Gruppenfoto|Design|Emoji) .+"
    r"|.+ (?:zur Gruppe hinzugefügt|aus der Gruppe entfernt)|.*Spitznamen .+|eine Umfrage erstellt|eine Nachricht fixiert"
)
_CALLED = r"called .{1,120}|started (?:a|an) (?:video |audio )?call.*|missed (?:a|your) (?:video |audio )?call.*"
_CALLED_DE = r".{1,120} angerufen|einen (?:Video|Audio)?[Aa]nruf .+"

_WHOLE: tuple[tuple[Said, re.Pattern[str]], ...] = (
    ("reaction", re.compile(r"Liked a message|Reacted .{1,40} to your message")),
    ("reaction", re.compile(r"Gefällt eine Nachricht|Hat mit .{1,40} auf deine Nachricht reagiert")),
    (
        "told",
        re.compile(r"You are now connected on Messenger|You can now (?:message|call|message and call) each other\b.*"),
    ),
    (
        "told",
        re.compile(
            r"Ihr seid jetzt (?:auf|im) Messenger verbunden|Messages and calls are (?:now )?(?:secured|end-to-end)\b.*"
        ),
    ),
)
_OF_SENDER: tuple[tuple[Said, str, str], ...] = (
    ("attachment", _ATTACHED, _ATTACHED_DE),
    ("told", _TOLD, _TOLD_DE),
    ("call", _CALLED, _CALLED_DE),
)
_PATTERNS = tuple(
    (said, re.compile(rf"(?:{english})\.?", re.DOTALL), re.compile(rf"(?:{german})\.?", re.DOTALL))
    for said, english, german in _OF_SENDER
)
_LONGEST_LINE = 300
_MISSED = re.compile(r"missed|verpasst")


def said(text: str, sender: str) -> Said:
    """What the line is: a message, unless the program wrote it."""
    line = text.strip().rstrip(".")
    if not line or len(line) > _LONGEST_LINE:
        return "message"
    for meaning, pattern in _WHOLE:
        if pattern.fullmatch(line):
            return meaning
    rest, german = _after_the_name(line, sender)
    for meaning, english_pattern, german_pattern in _PATTERNS:
        if rest and (german_pattern if german else english_pattern).fullmatch(rest):
            return "missed" if meaning == "call" and _MISSED.search(rest) else meaning
    return "message"


def is_by_the_user(text: str) -> bool:
    """Whether the line says that the user did it, whose name then stands as its sender: "You named the group …"."""
    line = text.strip()
    return line.startswith(("You ", "Du hast ")) and said(text, "") in {"attachment", "told"} and bool(_own(line))


def _own(line: str) -> str:
    return line.removeprefix("You ") if line.startswith("You ") else line.removeprefix("Du hast ")


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
