import re
from pathlib import Path

import pytest

from tests.cli.commands_page import PAGE, written
from visavis.cli.main import COMMANDS

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
CALL = re.compile(r"^visavis(?: --lang \w+)?(?: (?P<command>[a-z]+))?", re.MULTILINE)


def test_the_page_of_commands_says_what_help_says() -> None:
    assert PAGE.read_text("utf-8") == written(), "python -m tests.cli.commands_page writes it anew"


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.stem)
def test_a_guide_calls_only_commands_there_are(page: Path) -> None:
    blocks = re.findall(r"```\n(.*?)```", page.read_text("utf-8"), re.DOTALL)
    called = [found["command"] for block in blocks for found in CALL.finditer(block) if found["command"]]
    assert set(called) <= set(COMMANDS)


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.stem)
def test_a_guide_links_only_to_pages_there_are(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+\.md)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_command_is_spoken_of_in_a_guide() -> None:
    text = "\n".join(page.read_text("utf-8") for page in GUIDE.glob("*.md"))
    assert [name for name in COMMANDS if f"visavis {name}" not in text] == []
