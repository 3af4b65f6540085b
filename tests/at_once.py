"""Threads of the server as tests run them: begun is over, on the connection of the test."""

from collections.abc import Callable
from typing import Any


class Here:
    """A thread that is over as soon as it has begun."""

    def __init__(self, target: Callable[..., None], args: tuple[Any, ...], **_: object) -> None:
        self.start = lambda: target(*args)


class NoConnection:
    """A thread closes its connection; here it is the one of the test."""

    def close(self) -> None:
        pass
