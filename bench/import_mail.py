"""Importing a mail archive, beside `notmuch new` on the same mails.

    python bench/import_mail.py                 100,000 invented mails, about 1 GB, twice on disk
    python bench/import_mail.py --mails 2000    a try

Both keep addresses, threads and the full text of what was written; notmuch (Debian package "notmuch") also indexes
quoted text and HTML parts, Visavis also keeps the messages and judges every tie. Visavis reads the mails as one mbox,
notmuch as a Maildir, each the form it likes best. Without notmuch its figures and the ratio are left out.
Prints JSON. Everything is made in a temporary folder (`--folder` names where) and removed.
"""

import argparse
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from cost import Cost, cost
from goal import Goal, ratio, tell
from mail import OWNER, make
from program import environment, visavis

CONFIGURATION = """[database]
path={mails}
[user]
primary_email={owner}
[new]
tags=unread;inbox
[maildir]
synchronize_flags=false
"""


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mails", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        measure(chosen.mails, Path(folder))


def measure(mails: int, folder: Path) -> None:
    """Import, import again, index with notmuch, tell."""
    size = make(mails, folder / "archive.mbox")
    first, second = (_imported(folder, mails) for _ in range(2))
    (folder / "archive.mbox").unlink()
    runs: dict[str, Any] = {"visavis": first.figures(), "visavis_again": second.figures()}
    indexed: Cost | None = None
    if shutil.which("notmuch"):
        make(mails, folder / "mails")
        indexed, again = (_indexed(folder) for _ in range(2))
        runs |= {"notmuch": indexed.figures(), "notmuch_again": again.figures()}
    tell(
        "import_mail",
        {"mails": mails, "megabytes": round(size["bytes"] / 1e6)},
        runs | {"us_of_cpu_a_mail": round(1e6 * first.cpu_seconds / mails)},
        _goals(first, second, indexed),
    )


def _goals(first: Cost, second: Cost, indexed: Cost | None) -> list[Goal]:
    beside = ratio(first.cpu_seconds, indexed.cpu_seconds) if indexed else None
    return [
        Goal("mail import: CPU beside `notmuch new`", beside, 0.2, "×"),
        Goal("mail import: peak memory of both processes together", round(first.peak_megabytes_together), 300, "MB"),
        Goal("second mail import: CPU beside the first", ratio(second.cpu_seconds, first.cpu_seconds), 0.1, "×"),
    ]


def _imported(folder: Path, mails: int) -> Cost:
    archive = str(folder / "archive.mbox")
    run = cost(visavis("import", archive, "--me", OWNER[1], "--json"), environment(folder / "data"))
    kept = json.loads(run.said)["totals"]["interactions"]
    if kept != mails:
        raise SystemExit(f"kept {kept} of {mails} mails")
    return run


def _indexed(folder: Path) -> Cost:
    configuration = folder / "notmuch"
    configuration.write_text(CONFIGURATION.format(mails=folder / "mails", owner=OWNER[1]))
    return cost(["notmuch", "new", "--quiet"], {"NOTMUCH_CONFIG": str(configuration), "HOME": os.fspath(folder)})


if __name__ == "__main__":
    main()
