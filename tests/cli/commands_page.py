"""Writes docs/reference/commands.md from --help: `python -m tests.cli.commands_page`. A test compares the two."""

from pathlib import Path

from click.testing import CliRunner

from visavis.cli.main import COMMANDS, main

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"
HEAD = """# Commands

What each command says of itself. Written by `python -m tests.cli.commands_page`; a test keeps it true.

Every command answers on stdout and says everything else on stderr. With `--json` the answer is one JSON document in
English. Exit codes: 0 done, 1 it could not be done and a sentence says why, 2 the command line was not understood,
130 interrupted.
"""


def written() -> str:
    """The whole page."""
    parts = [HEAD, *(section(*words) for words in [(), *((name,) for name in COMMANDS)])]
    return "\n".join(parts)


def section(*words: str) -> str:
    """One command: its heading and its help."""
    result = CliRunner().invoke(main, [*words, "--help"], terminal_width=100, prog_name="visavis")
    title = " ".join(("visavis", *words))
    return f"## {title}\n\n```\n{result.stdout.rstrip()}\n```\n"


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(written(), "utf-8")
