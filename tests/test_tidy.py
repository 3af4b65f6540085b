"""The house rules that a machine can check: lengths, names, open ends, addresses of machines, docstrings.

Who may import whom stands in pyproject.toml (import-linter), line length and complexity in ruff.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("src", "tests", "bench", "docs", ".ci")
LINES = 600
FUNCTION = 70
CORE = ("sources", "identity", "network", "advice", "store", "actions", "phrases")

# Words that name nothing: whoever needs one has not found out what the thing is.
EMPTY_WORDS = {
    *("manager", "managers", "helper", "helpers", "handler", "handlers", "util", "utils", "misc", "score", "scores"),
    *("prospect", "funnel", "pipeline", "touchpoint", "nurture", "campaign"),
}
OPEN_END = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
MACHINE = re.compile(
    r"(?<![\w./~-])/(?:work|root)/[\w.-]|(?<![\w./~-])/tmp/|index-url|extra-index|/simple/?(?=[\s\"'])"
)
TEXT = {".py", ".md", ".toml", ".txt", ".html", ".css", ".js", ".po", ".sh", ".yml", ".yaml", ".json", ".cfg", ""}


def python() -> list[Path]:
    return sorted(file for room in ("src", "tests", "bench") for file in (ROOT / room).rglob("*.py"))


def texts() -> Iterator[Path]:
    yield from (file for file in sorted(ROOT.iterdir()) if file.is_file() and file.suffix in TEXT)
    for room in OURS:
        yield from (file for file in sorted((ROOT / room).rglob("*")) if file.is_file() and file.suffix in TEXT)


def named(tree: ast.AST) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def shown(file: Path, line: int = 0) -> str:
    return f"{file.relative_to(ROOT)}:{line}" if line else str(file.relative_to(ROOT))


def test_no_file_is_longer_than_one_reading() -> None:
    written = [
        file for file in texts() if file.suffix in {".py", ".css", ".js", ".html"} and "vendor" not in file.parts
    ]
    assert [shown(file) for file in written if len(file.read_text("utf-8").splitlines()) > LINES] == []


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        shown(file, node.lineno)
        for file in python()
        if "migrations" not in file.parts
        for node in named(ast.parse(file.read_text("utf-8")))
        if not isinstance(node, ast.ClassDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION
    ]
    assert long == []


def test_every_name_says_what_the_thing_is() -> None:
    empty = []
    for file in python():
        names = [(file.stem, 0)] + [(node.name, node.lineno) for node in named(ast.parse(file.read_text("utf-8")))]
        empty += [shown(file, line) + f" {name}" for name, line in names if words(name) & EMPTY_WORDS]
    assert empty == []


def words(name: str) -> set[str]:
    """The words of a name: two of them in "read_mail", "ReadMail" and "readMail"."""
    return set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_"))


def test_nothing_is_left_open() -> None:
    assert list(found(OPEN_END, but=Path(__file__))) == []


def test_no_file_names_a_machine() -> None:
    assert list(found(MACHINE, but=Path(__file__))) == []


def found(pattern: re.Pattern[str], but: Path) -> Iterator[str]:
    for file in texts():
        if file != but and "vendor" not in file.parts and "__pycache__" not in file.parts:
            for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), start=1):
                if pattern.search(line):
                    yield shown(file, number)


@pytest.mark.parametrize("room", CORE)
def test_every_public_thing_in_the_core_says_what_it_is(room: str) -> None:
    silent = []
    for file in sorted((ROOT / "src" / "visavis" / room).rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        public = [
            node for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name[0] != "_"
        ]
        if "migrations" not in file.parts:
            silent += [shown(file)] * (ast.get_docstring(tree) is None)
            silent += [shown(file, node.lineno) for node in public if ast.get_docstring(node) is None]
    assert silent == []


@pytest.mark.parametrize(
    "line",
    [
        "see {}work/notes",
        'open("/tmp/x")',
        "{}root/.cache",
        "--index-url https://x",
    ],
)
def test_a_machine_is_recognised(line: str) -> None:
    assert MACHINE.search(line.format("/"))


@pytest.mark.parametrize("line", ["https://example.org{}work/1", "src{}work/a.py", "a simple thing", "~/tmp/x"])
def test_an_innocent_path_is_not_taken_for_a_machine(line: str) -> None:
    assert not MACHINE.search(line.format("/"))
