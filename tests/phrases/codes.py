"""Every code that a source can report, found in the syntax trees of src/visavis/sources and in its README pages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import visavis.sources

ROOT = Path(visavis.sources.__file__).parent
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")
DOCUMENTED = re.compile(r"^\| `([a-z-]+)` \|", re.MULTILINE)
CALLS = {"Problem": 1, "Fault": 0, "problem": 0, "_fault": 0}
"""What makes a problem, and which of its arguments is the code."""
NAMES = frozenset({"code", "fault"})


def _constants() -> dict[str, str]:
    """Codes that have a name: `UNREADABLE = "json-value-unreadable"`."""
    found = {}
    for file in ROOT.rglob("*.py"):
        for node in ast.parse(file.read_text("utf-8")).body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))) if CODE.fullmatch(
                    text
                ):
                    found[name] = text
    return found


CONSTANTS = _constants()


def codes_of_sources() -> set[str]:
    found: set[str] = set()
    for file in ROOT.rglob("*.py"):
        for place in _places(ast.parse(file.read_text("utf-8"))):
            found.update(_texts(place))
    for page in ROOT.rglob("README.md"):
        found.update(DOCUMENTED.findall(page.read_text("utf-8").partition("## Problems")[2]))
    return found


def _places(tree: ast.AST) -> Iterator[ast.AST]:
    """Where codes stand: in what makes a problem, `code = …`, `fault=…`, `*Code = Literal[…]`, and what is returned."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in CALLS:
                yield from node.args[CALLS[name] : CALLS[name] + 1]
            case ast.keyword(arg=str(name)) if name in NAMES:
                yield node.value
            case ast.Assign(targets=[ast.Name(id=name)]) if name in NAMES or name.endswith("Code"):
                yield node.value
            case ast.Return(value=ast.Constant(value=str(text)) as value) if CODE.fullmatch(text):
                yield value
            case ast.Return(value=ast.IfExp() as value) if all(map(CODE.fullmatch, filter(None, _texts(value)))):
                yield value


def _texts(place: ast.AST) -> list[str]:
    """The strings of an expression, but for those of a condition and of a call within it."""
    match place:
        case ast.Constant(value=str(text)):
            return [text] if text else []
        case ast.Name(id=name):
            return [CONSTANTS[name]] if name in CONSTANTS else []
        case ast.IfExp():
            return _texts(place.body) + _texts(place.orelse)
        case ast.BoolOp() | ast.Tuple():
            return [text for one in ast.iter_child_nodes(place) for text in _texts(one)]
        case ast.Subscript():
            return _texts(place.slice)
        case _:
            return []
