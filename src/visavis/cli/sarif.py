"""A report of the draft check in SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read.

Offsets and columns are Unicode code points, as the run says. A suggestion is a "note".
"""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from visavis import __version__
from visavis.cli.remarks import Lines, Remark, Report
from visavis.language.draft.finding import Level
from visavis.language.draft.phrasing import explain
from visavis.language.text.edit import Edit

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS: dict[Level, str] = {"suggestion": "note", "warning": "warning", "error": "error"}
NO_RULE = -1  # the index of a result that no rule of the driver made

Shape = dict[str, Any]


def sarif(told: Report) -> Shape:
    """The one document."""
    codes = [rule.code for rule in told.rules.active]
    driver = {
        "name": "Visavis",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(code, told) for code in codes],
    }
    artifact = {"uri": uri(told.name)}
    run = {
        "tool": {"driver": driver},
        "language": told.lang,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": artifact, "roles": ["analysisTarget"], "encoding": "UTF-8"}],
        "results": [_result(one, artifact, codes, Lines(told.text)) for one in told.remarks],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def uri(name: str) -> str:
    """The name of a file as a URI reference: relative where it was named so."""
    if name == "-":
        return "stdin"
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "surrogateescape"))


def _rule(code: str, told: Report) -> Shape:
    why = explain(code, told.lang, told.rules)
    assert why is not None  # it is one of the rules
    shape: Shape = {
        "id": code,
        "name": "".join(word.capitalize() for word in why.name.split("-")),
        "shortDescription": {"text": why.title},
        "fullDescription": {"text": " ".join(why.why.split()) or why.title},
        "help": {"text": " ".join(filter(None, (" ".join(why.why.split()), why.source))) or why.title},
        "defaultConfiguration": {"level": LEVELS[why.level]},
        "properties": {"mistake": why.mistake},
    }
    return shape | ({"helpUri": why.url} if why.url else {})


def _result(one: Remark, artifact: Shape, codes: list[str], lines: Lines) -> Shape:
    found = one.finding
    region = _region(found.start, found.end, lines) | {"snippet": {"text": found.quote}}
    shape: Shape = {
        "ruleId": found.code,
        "ruleIndex": codes.index(found.code) if found.code in codes else NO_RULE,
        "level": LEVELS[found.level],
        "message": {"text": " ".join(filter(None, (one.message, one.mend))) or one.title},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "properties": {"confidence": round(found.confidence, 2), "by": found.by},
    }
    if found.fix:
        replacements = [_replacement(edit, lines) for edit in found.fix]
        change = {"artifactLocation": artifact, "replacements": replacements}
        shape["fixes"] = [{"description": {"text": one.mend or one.title}, "artifactChanges": [change]}]
    return shape


def _replacement(edit: Edit, lines: Lines) -> Shape:
    return {"deletedRegion": _region(edit.start, edit.end, lines), "insertedContent": {"text": edit.text}}


def _region(start: int, end: int, lines: Lines) -> Shape:
    (line, column), (end_line, end_column) = lines.place(start), lines.place(end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
    }
