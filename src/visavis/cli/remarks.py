"""Findings of the draft check in words, with the line and column of each: what every format of `visavis check` tells.

Lines and columns count from 1, columns and offsets in code points; a line ends with LF, CR LF or CR.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from visavis.language.draft.finding import LEVELS, Checked, Finding, Level
from visavis.language.draft.phrasing import explain, mend_of, message_of, title_of
from visavis.language.draft.rule import Rules
from visavis.language.text.edit import Edit

Shape = dict[str, Any]

_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        """Looked for once."""
        self._begins = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._begins, at)
        return line, at - self._begins[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding in words. `end_line` and `end_col` are those of the first character behind it."""

    finding: Finding
    title: str
    message: str
    mend: str
    source: str
    line: int
    col: int
    end_line: int
    end_col: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that is said of one draft: the text, where it is from ("-" for standard input), what was found in it."""

    name: str
    text: str
    checked: Checked
    remarks: tuple[Remark, ...]
    rules: Rules
    lang: str  # in which it is said

    def reaches(self, level: Level) -> bool:
        """Whether a finding is as grave as that, or graver."""
        return any(LEVELS.index(one.finding.level) >= LEVELS.index(level) for one in self.remarks)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Everything that can be mended without the writer."""
        return tuple(edit for one in self.remarks for edit in one.finding.fix)


def report(name: str, text: str, checked: Checked, findings: Sequence[Finding], rules: Rules, lang: str) -> Report:
    """Put these findings into words of that language, in the order of the text."""
    lines = Lines(text)
    ordered = sorted(findings, key=lambda one: (one.start, one.end, one.code))
    return Report(name, text, checked, tuple(_remark(one, lines, rules, lang) for one in ordered), rules, lang)


def _remark(finding: Finding, lines: Lines, rules: Rules, lang: str) -> Remark:
    why = explain(finding.code, lang, rules)
    return Remark(
        finding,
        title_of(finding.code, lang, rules),
        message_of(finding, lang, rules),
        mend_of(finding, lang, rules),
        why.source if why else "",
        *lines.place(finding.start),
        *lines.place(finding.end),
    )


def document(told: Report, more: Mapping[str, Any]) -> Shape:
    """The report for machines; `more` stands beside it."""
    lines, checked = Lines(told.text), told.checked
    parts = {
        part: _place(told.text, lines, *place) if place is not None else None for part, place in checked.ask.items()
    }
    return {
        "file": told.name,
        "lang": checked.lang,
        "words": checked.words,
        "read_to": checked.read_to,
        "unread": checked.unread or None,
        "is_web_page": checked.is_web_page,
        "findings": [_finding(one) for one in told.remarks],
        "good": [{"what": one.what, **_place(told.text, lines, one.start, one.end)} for one in checked.good],
        "about_me": checked.about_me,
        "about_you": checked.about_you,
        "ask": parts,
        **more,
    }


def _finding(one: Remark) -> Shape:
    found = one.finding
    shape: Shape = {
        "code": found.code,
        "level": found.level,
        "start": found.start,
        "end": found.end,
        "line": one.line,
        "col": one.col,
        "quote": found.quote,
        "message": one.message,
        "mend": one.mend,
        "source": one.source,
        "confidence": round(found.confidence, 2),
        "by": found.by,
    }
    if found.fix:
        shape["fix"] = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in found.fix]
    return shape


def _place(text: str, lines: Lines, start: int, end: int) -> Shape:
    line, col = lines.place(start)
    return {"start": start, "end": end, "line": line, "col": col, "quote": text[start:end]}
