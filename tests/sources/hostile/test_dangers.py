"""Every danger, small: the healthy records come in, what is wrong is told, and nothing dies of it.

The files are read by one real child process with less time and memory than the program grants. As large as they get,
bench/hostile.py reads them.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tests.sources.hostile.catalogue import DANGERS
from tests.sources.hostile.danger import Danger, Outcome
from visavis.records import Batch
from visavis.sources.sandbox import Limits, read_apart
from visavis.sources.source import Context

LIMITS = Limits(memory=150_000_000, stall_seconds=10, seconds=8)
CONTEXT = Context(today=date(2026, 11, 24), zone="Europe/Berlin")
SMALL = [danger for danger in DANGERS if danger.small is not None]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Outcome]:
    """What the reading of each file said, by the file's name."""
    root = tmp_path_factory.mktemp("hostile")
    folders = []
    for number, danger in enumerate(SMALL):
        folders.append(root / f"{number:03}")
        danger.write(folders[-1], danger.small or 0)
    found = {danger.what: Outcome() for danger in SMALL}
    for event in read_apart(folders, context=CONTEXT, limits=LIMITS):
        if isinstance(event, Batch):
            number = int(Path(event.path).relative_to(root).parts[0])
            found[SMALL[number].what].take(event)
    return found


@pytest.mark.parametrize("danger", SMALL, ids=lambda danger: danger.what)
def test_a_danger_costs_only_itself_and_is_told(danger: Danger, outcomes: Mapping[str, Outcome]) -> None:
    outcome = outcomes[danger.what]
    assert outcome.good >= set(range(1, danger.good + 1))
    assert tuple(sorted(outcome.told)) == danger.told


def test_no_two_dangers_are_called_the_same() -> None:
    assert len({danger.what for danger in DANGERS}) == len(DANGERS)
