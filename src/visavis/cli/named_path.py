"""A path as it is named on the command line. Nothing is not a path: Python would take "" for the current folder."""

import os
from pathlib import Path
from typing import Any

import click


class NamedPath(click.Path):
    """Refuses "", which an unset variable of a shell script leaves behind."""

    def __init__(self) -> None:
        """Whether anything lies there is for the command to say."""
        super().__init__(path_type=Path)

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> Any:  # as click has it
        """The path, when there is one."""
        if value == "":
            self.fail("An empty name is no path. The current folder is called “.”.", param, ctx)
        return super().convert(value, param, ctx)
