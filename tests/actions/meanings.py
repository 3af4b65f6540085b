"""Meanings without a model: a direction for each of a few subjects, by the words that stand for it."""

from collections.abc import Sequence
from typing import Any

import pytest

from visavis.language.meaning import semantic

SUBJECTS = {"law": ("recht", "law", "tenan"), "bees": ("bee", "imker", "honig"), "water": ("klempner", "plumber")}


def by_subject(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let every text mean the subjects it names; returns the texts that were read, in order."""
    import numpy as np

    read: list[str] = []

    def meanings(texts: Sequence[str]) -> Any:
        read.extend(texts)
        found = np.zeros((len(texts), semantic.DIMENSIONS), dtype=np.float32)
        for row, text in enumerate(texts):
            for column, words in enumerate(SUBJECTS.values()):
                found[row, column] = any(word in text.lower() for word in words)
        return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1)

    monkeypatch.setattr(semantic, "is_there", lambda: True)
    monkeypatch.setattr(semantic, "meanings", meanings)
    return read
