"""The program under measure: how it is called, and where it keeps its database meanwhile."""

import sys
from collections.abc import Sequence
from pathlib import Path

AT = "2026-11-23T12:00Z"


def visavis(*arguments: str) -> Sequence[str]:
    """The command as it is installed beside this Python."""
    installed = Path(sys.executable).with_name("visavis")
    return [str(installed), *arguments] if installed.exists() else interpreter("-m", "visavis.cli.main", *arguments)


def interpreter(*arguments: str) -> Sequence[str]:
    """This Python."""
    return [sys.executable, *arguments]


def environment(data: Path) -> dict[str, str]:
    """A data folder of its own, and a day that stays the same."""
    return {"VISAVIS_DATA": str(data), "VISAVIS_AT": AT, "TZ": "Europe/Berlin", "LANG": "C.UTF-8"}
