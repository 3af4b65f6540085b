"""Every code that a source can report, found in the syntax trees of src/visavis/sources."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import visavis.sources

ROOT = Path(visavis.sources.__file__).parent
CODE = re.compile(r"[a-z]+(?:-[a-z]+)+|encrypted")
CALLS = frozenset({"Problem", "Fault", "problem"})
NAMES = frozenset({"code", "fault"})


def codes_of_sources() -> set[str]:
    found: set[str] = set()
    for file in ROOT.rglob("*.py"):
        for place in _places(ast.parse(file.read_text("utf-8"))):
            found.update(
                node.value
                for node in ast.walk(place)
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
            )
    return found


def _places(tree: ast.AST) -> Iterator[ast.AST]:
    """Where codes stand: in what makes a problem, `code = …`, `fault=…`, `*Code = Literal[…]`, and what is returned."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in CALLS:
                yield from node.args
            case ast.keyword(arg=str(name)) if name in NAMES:
                yield node.value
            case ast.Assign(targets=[ast.Name(id=name)]) if name in NAMES or name.endswith("Code"):
                yield node.value
            case ast.Return(value=ast.Constant() | ast.IfExp() as value):
                yield value
