"""Who knows whom in a public log: judged from what the user saw, held against what they did not."""

import gzip
import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

DAY = 86_400
USER, ANA, BERND, CLARA = range(4)
Mail = tuple[int, int, tuple[int, ...]]


def figures(folder: Path, capsys: pytest.CaptureFixture[str], *mails: Mail) -> dict[str, Any]:
    """What the bench says of one log of these mails: day, from whom, to whom."""
    lines = ["t,src,dst,msg,nrec"]
    for number, (day, source, targets) in enumerate(mails):
        lines += [f"{day * DAY},{source},{target},{number},{len(targets)}" for target in targets]
    (folder / "log").mkdir()
    (folder / "log" / "events.csv.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    import_module("bench.alter_ties").main([str(folder), "log"])
    told: dict[str, Any] = json.loads(capsys.readouterr().out)["figures"]
    return told


def test_what_the_user_saw_is_held_against_mail_they_did_not_see(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everybody sees that Ana wrote to Bernd and to Clara; by themselves she and Bernd write, she and Clara do not."""
    told = figures(
        tmp_path, capsys, (0, ANA, (USER, BERND, CLARA)), (1, ANA, (BERND,)), (2, BERND, (ANA,)), (3, USER, (CLARA,))
    )
    assert told["log, likely"]["pairs"] == 6  # to each of the three others two ties of Ana's
    assert told["log, likely"]["knows"] == pytest.approx(2 / 6, abs=1e-3)  # as the user and as Clara see it
    assert told["log, likely"]["both"] == pytest.approx(2 / 6, abs=1e-3)


def test_what_the_user_was_part_of_proves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = figures(tmp_path, capsys, (0, ANA, (USER, BERND)), (1, BERND, (USER, ANA)))
    assert all(row["knows"] == 0 for what, row in told.items() if what in {"log, confirmed", "log, any pair"})
