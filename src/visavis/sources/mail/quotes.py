"""What was newly written in a mail: the mail it answers or passes on is taken out.

Three things are taken for another's words:
- lines that begin with ">", wherever they stand, with the line that introduces them ("On … wrote:", "Am … schrieb …:",
  also wrapped over three lines). Answers between them stay;
- a copy without ">", from its mark to the end of the text. The mark is a separator ("-----Ursprüngliche Nachricht",
  "---------- Forwarded message", "Anfang der weitergeleiteten Nachricht:"), or the header lines that Outlook and the
  web mailers put above it ("Von: … Gesendet: … An: … Betreff: …", also bold, in any order), or an introduction that
  holds a year, a time or an address;
- what is passed on, by the same marks: it was somebody else's to say.

A first look for what every mark holds, a colon or two strokes and then its words, costs a mail without a quote a few
microseconds; only where one is found are lines compared. German and English are known best, the words of other
languages as far as they are listed.
Wrong for answers below a header block or between the lines of such a copy (they go with it), for a writer's own line
that begins with ">", and for a text that says "On 3 May 2026 Anna wrote:" and then goes on in the writer's own words.
"""

import re
from collections.abc import Iterator
from itertools import islice

_VERBS = (
    "wrote", "schrieb", "a écrit", "schreef", "escribió", "ha scritto", "escreveu", "skrev", "napisał", "kirjoitti",
)  # fmt: skip

_ROLES = {
    "from": "from|von|de|van|da|från|fra|od",
    "sent": "sent|gesendet|date|datum|envoyé|envoyé le|verzonden|enviado|enviado el|inviato|data|fecha|skickat|sendt"
    "|wysłano",
    "to": "to|an|à|a|aan|para|till|til|do",
    "subject": "subject|betreff|objet|onderwerp|asunto|oggetto|assunto|ämne|emne|temat",
    "": "cc|kopie|bcc|reply-to|antwort an|organization|organisation|importance|priorität|wichtigkeit|attachments"
    "|anlagen|anhänge",
}
_ROLE = {word: role for role, words in _ROLES.items() for word in words.split("|")}
_HEADER_MARKS = ("Subject:", "Betreff:", "From:", "Von:", "De :", "De:", "Van:", "Da:", "Från:", "Fra:", "Od:")
_LABEL = re.compile(
    r"\n[ \t*_]*(" + "|".join(sorted(_ROLE, key=len, reverse=True)) + r")[ \t*_]{0,3}:([^\n]*)", re.IGNORECASE
)
_FARTHEST = 600  # characters between two header lines of one block: a long list of recipients stands between them

_HEAD_OF_NOTES = 250
_NAME_AND_DATE = re.compile(
    r"\n(?:[^\n]{2,80}\n)?[^\n\d]{0,60}\d\d?[/.]\d\d?[/.]\d{2,4},? \d\d?:\d\d(?: ?[AP]M)?[^\n\w]{0,9}(?:\n[ \t]*)*\Z"
)

_SEPARATOR_MARKS = ("riginal", "rsprünglich", "orwarded", "eitergeleitete", "'origine")
_SEPARATOR = re.compile(
    r"\n[ \t]*(?:"
    r"-{2,}[ \t]*(?:original[ -]?(?:message|nachricht|appointment)|ursprünglicher? (?:nachricht|e?-?mail|termin)"
    r"|forwarded (?:message|by)|weitergeleitete (?:nachricht|e-?mail)|message d'origine)\b"
    r"|(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail))[ \t]*:"
    r"|original message processed by\b)",
    re.IGNORECASE,
)

_SAID = re.compile(r"\b(?:" + "|".join(_VERBS) + r"|writes|said|schreibt|geschrieben)\b", re.IGNORECASE)
_OPENING = re.compile(r"[ \t*_-]*(?:On|Am|Le|El|Il|Op|Den|Em|Dnia|W dniu|In data)\b", re.IGNORECASE)
_MOMENT = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\S@\w")
_OF_A_DAY = re.compile(r"[ \t]+(?:am|on)\b")
_OWN_WORD = re.compile(r"\b(?:ich|I) (?:schrieb|wrote)\b|\b(?:schrieb|wrote) ich\b")
_REST = re.compile(r"[^\n]{0,200}?(\n[^\n]{0,200}?)?(?::|-{4})[ \t*_]*(?=\n|\Z)")
_SAID_BY_ADDRESS = re.compile(r"\n[^\n<>]{0,150}\d[:.h]\d\d[^\n<>]{0,150}<[^<>\s]{3,254}>:[ \t]*(?=\n|\Z)")
_MARKED_BELOW = re.compile(r"[^\n]*(?:\n[ \t]*)*\n>")
_MOST_VERBS = 40

_QUOTED_TO_END = re.compile(r"(?:\n(?:>[^\n]*|[ \t]*))*+\Z")
_EMPTY_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")
_SHORTEST_RULE = 3
_LONGEST_INTRODUCTION = 600
_MOST_LINES = 3


def newly_written(text: str) -> str:
    """`text` without the mails that are quoted or passed on in it."""
    quote = text.find("\n>")
    if quote > 0 and not text.startswith(">") and _QUOTED_TO_END.match(text, quote):
        text, quote = _without_introduction(text[:quote]), -1  # the usual case first: the rest is short
    if (":" in text or "--" in text) and (start := _start_of_copy(text)) < len(text):
        text = _without_rule(text[:start])
    return _without_quoted_lines(text) if quote >= 0 or text.startswith(">") else text


def _start_of_copy(text: str) -> int:
    """Where the first line begins that marks a copy of another mail; the length of the text when none does."""
    lined = f"\n{text}"  # a mark may stand on the first line; a line end in `lined` is where its line begins in `text`
    found = [len(text)]
    if ":\n" in text or "----" in text or text.endswith(":"):
        found.append(_start_of_said(text))
    if any(map(text.__contains__, _HEADER_MARKS)):
        found.append(_start_of_header(lined))
    if any(map(text.__contains__, _SEPARATOR_MARKS)):
        found += _without_marks_below(lined, _SEPARATOR)
    if ">:" in text:
        found += _without_marks_below(lined, _SAID_BY_ADDRESS)
    return min(start for start in found if start >= 0)


def _without_marks_below(lined: str, mark: re.Pattern[str]) -> list[int]:
    """Where the first such line begins; none when the quote below it has its own ">"."""
    found = mark.search(lined)
    return [found.start()] if found and not _MARKED_BELOW.match(lined, found.end()) else []


def _start_of_header(lined: str) -> int:
    """Where the first block of header lines begins that names a sender, a subject, and when or to whom; or -1.

    A sender's address and a date are enough. Between two of the lines stand blank ones, or the rest of the first.
    Lotus Notes writes name and date above, without words for them.
    """
    start = end = -1
    roles: set[str] = set()
    for label in _LABEL.finditer(lined):
        between = lined[end : label.start()]
        if start < 0 or len(between) > _FARTHEST or (between.strip() and "\n\n" in between.rstrip()):
            start, roles = label.start(), set()
        end = label.end()
        role = _ROLE[label[1].lower()]
        roles.add(role)
        if role == "from" and "@" in label[2]:
            roles.add("address")
        if roles >= {"from", "subject", "to"} or (roles >= {"from", "sent"} and roles & {"subject", "address"}):
            return start
        if roles >= {"to", "subject"} and (
            above := _NAME_AND_DATE.search(lined, max(start - _HEAD_OF_NOTES, 0), start)
        ):
            return above.start()
    return -1


def _start_of_said(text: str) -> int:
    """Where the first introduction without ">" below it begins; or -1.

    "Am 3. Mai 2026 um 10:00 schrieb Nadia <nadia@…>:" ends its line with a colon and names a year, a time or an
    address. Without "Am" it must name an address, or go on with "am". Only an address goes on behind a line's end.
    """
    begins = []
    for begin_of_verb, end_of_verb in _verbs(text):
        rest = _REST.match(text, end_of_verb)
        if rest is None or _MARKED_BELOW.match(text, rest.end()):
            continue
        opening = _opening_line(text, begin_of_verb)
        begin = opening if opening >= 0 else text.rfind("\n", 0, begin_of_verb) + 1
        said = text[begin : rest.end()]
        has_address = "@" in said
        is_introduction = has_address or (not rest[1] and (opening >= 0 or _OF_A_DAY.match(text, end_of_verb)))
        if is_introduction and _MOMENT.search(said) and not _OWN_WORD.search(said):
            begins.append(begin if opening >= 0 else _with_line_above(text, begin))
    return min(begins, default=-1)


def _verbs(text: str) -> Iterator[tuple[int, int]]:
    """Where the words for writing stand, at most some of each."""
    for verb in _VERBS:
        yield from islice(_places(text, verb), _MOST_VERBS)


def _places(text: str, verb: str) -> Iterator[tuple[int, int]]:
    begin = text.find(verb)
    while begin >= 0:
        end = begin + len(verb)
        if not text[end : end + 1].isalpha():
            yield begin, end
        begin = text.find(verb, end)


def _opening_line(text: str, at: int) -> int:
    """Where the line of `at`, or one of the two above it, begins with "On", "Am" and the like; the nearest, or -1."""
    begin = text.rfind("\n", 0, at) + 1
    for _ in range(_MOST_LINES):
        if _OPENING.match(text, begin):
            return begin if at - begin <= _LONGEST_INTRODUCTION else -1
        above = text.rfind("\n", 0, max(begin - 1, 0)) + 1
        if begin == 0 or not text[above : begin - 1].strip():
            return -1
        begin = above
    return -1


def _with_line_above(text: str, begin: int) -> int:
    """The line above, where an introduction was wrapped before its address."""
    return text.rfind("\n", 0, begin - 1) + 1 if begin > 0 and text.startswith("<", begin) else begin


def _without_rule(text: str) -> str:
    """`text` without blank lines and drawn lines ("________") at its end."""
    while True:
        text = text.rstrip()
        last = text[text.rfind("\n") + 1 :]
        if len(last) < _SHORTEST_RULE or last.strip("-_=*–— \t"):
            return text
        text = text[: len(text) - len(last)]


def _without_introduction(text: str) -> str:
    """`text` without the lines at its end that introduce the quote below: "On … wrote:", over up to three lines.

    In languages nobody listed, a line that names a moment or an address and ends with a colon.
    """
    text = text.rstrip()
    separator = _SEPARATOR.match("\n" + text[text.rfind("\n") + 1 :])
    if separator:
        return text[: text.rfind("\n") + 1].rstrip()
    before = text[-_LONGEST_INTRODUCTION:]
    if not before.endswith(":"):
        return text
    lines = before.split("\n")[-_MOST_LINES:]
    for count in range(1, len(lines) + 1):
        said = "\n".join(lines[-count:])
        if _OPENING.match(said) and _SAID.search(said):
            return text[: len(text) - len(said)].rstrip()
    if not _SAID.search(lines[-1]) and not _MOMENT.search(lines[-1]):
        return text
    return text[: _with_line_above(text, len(text) - len(lines[-1]))].rstrip()


def _without_quoted_lines(text: str) -> str:
    """The lines that do not begin with ">", without what introduces those that do."""
    written = ""
    kept: list[str] = []
    for line in text.split("\n"):
        if not line.startswith(">"):
            kept.append(line)
        elif kept:
            written += _without_introduction("\n".join(kept)) + "\n\n"
            kept = []
    return _EMPTY_LINES.sub("\n\n", written + "\n".join(kept)).strip()
