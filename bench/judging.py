"""What judging costs: one more contact, the whole archive, and one mail in a tie of a hundred thousand.

    python bench/judging.py                     a million interactions with ten thousand people, invented (life.py)
    python bench/judging.py --people 300 --interactions 5000

One contact: `Running.take` with all it composes (network/running.py), over a tie of many years. The rebuild is what
`visavis judge --all` does to the ties: every interaction is read from the database and every tie stored, in a process
of its own, by its processor time and memory. One mail: a mail is added to a tie of so many, and the tie is judged.
Prints JSON. Everything is made in a temporary folder (`--folder` names where) and removed.
"""

import argparse
import json
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from cost import cost
from goal import Goal, tell
from life import END, OWNER, fill, open_store
from program import environment, interpreter

US_A_CONTACT = 50
SECONDS, MEGABYTES = 20, 300
MILLISECONDS_A_MAIL = 150
TIE = 100_000
APART = timedelta(minutes=30)


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--interactions", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--rebuild", type=Path, metavar="DATA", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.rebuild:
        rebuild(chosen.rebuild)
        return
    with tempfile.TemporaryDirectory(dir=chosen.folder) as folder:
        measure(chosen.people, chosen.interactions, Path(folder) / "data")


def measure(people: int, interactions: int, data: Path) -> None:
    """One contact, then everything, then one mail."""
    contact = us_a_contact()
    account = open_store(data)
    fill(account, people, interactions)
    run = cost(interpreter(__file__, "--rebuild", str(data)), environment(data))
    parts = json.loads(run.said)
    mail = one_mail(account, min(TIE, interactions))
    tell(
        "judging",
        {"people": people, "interactions": interactions},
        {
            "one contact, microseconds": round(contact, 1),
            "rebuild": {**run.figures(), **parts},
            "one mail": mail,
        },
        [
            Goal("processor time for one more contact", round(contact, 1), US_A_CONTACT, "µs"),
            Goal("judging a million interactions anew", round(run.cpu_seconds, 1), SECONDS, "s"),
            Goal("memory meanwhile", round(run.peak_megabytes), MEGABYTES, "MB"),
            Goal("one mail in a tie of 100,000", mail["milliseconds"], MILLISECONDS_A_MAIL, "ms"),
        ],
    )


def us_a_contact(count: int = 200_000) -> float:
    """Microseconds of processor time for one `take`, day and all, over a tie of so many contacts."""
    from visavis.network.contact_days import Calendar
    from visavis.network.judgement import Contact
    from visavis.network.running import Running

    dice = Random(7)
    at, told = datetime(1995, 1, 1, tzinfo=UTC), []
    for number in range(count):
        at += timedelta(hours=dice.expovariate(1 / 40))
        acts = dice.choice(("", "", "ask", "thanks social"))
        told.append(Contact(number, at, dice.random() < 0.5, dice.choice((1, 1, 1, 4)), asks="ask" in acts, acts=acts))
    moments = [one.at.timestamp() for one in told]
    running, calendar = Running(), Calendar(ZoneInfo("Europe/Berlin"))
    take, day = running.take, calendar.day
    begun = time.process_time()
    for one, seconds in zip(told, moments, strict=True):
        take(one, seconds, day(seconds))
    return 1e6 * (time.process_time() - begun) / count


def rebuild(data: Path) -> None:
    """Judge everyone of that data folder anew; prints what its parts took."""
    account = open_store(data)
    from visavis.actions.judge import judge
    from visavis.actions.judge_alter_ties import judge_alter_ties

    begun = time.process_time()
    judged = judge(account)
    whole = time.process_time() - begun
    begun = time.process_time()
    judge_alter_ties(account)
    others = time.process_time() - begun
    print(json.dumps({"judged": judged, "judging_seconds": round(whole, 1), "of_it_ties_of_others": round(others, 1)}))


def one_mail(account: Any, count: int) -> dict[str, Any]:
    """A mail that is added to a tie of `count`, and the tie judged; beside it the same tie read anew."""
    from visavis.actions.judge import judge, judge_added
    from visavis.store import bulk
    from visavis.store.models import Identity, Import, Interaction, Participation, Tie

    mine = Identity.objects.get(account=account, value=OWNER).pk
    theirs = Identity.objects.filter(account=account).exclude(pk=mine).order_by("-pk")[0]
    file = Import.objects.filter(account=account).order_by("pk")[0]
    first, sides = END - (count + 2) * APART, (mine, theirs.pk)

    def add(numbers: range) -> None:
        ids = bulk.reserve_ids(Interaction, len(numbers))
        columns = ("id", "account_id", "imported_id", "channel", "kind", "key", "at", "sender_id", "size", "asks")
        texts = ("thread", "subject", "text", "automated")
        same = (account.pk, file.pk, "mail", "mail")
        rows = [
            (row, *same, f"long{number}", bulk.moment(first + number * APART), sides[number % 2], 2, False, *[""] * 4)
            for row, number in zip(ids, numbers, strict=True)
        ]
        bulk.insert(Interaction, (*columns, *texts), rows)
        parts = [(account.pk, row, side, "to") for row in ids for side in sides]
        bulk.insert(Participation, ("account_id", "interaction_id", "identity_id", "role"), parts)

    add(range(count))
    begun = time.process_time()
    judge(account, [theirs.person_id])
    anew = time.process_time() - begun
    add(range(count, count + 1))
    begun = time.process_time()
    judge_added(account, [theirs.person_id])
    added = time.process_time() - begun
    tie = Tie.objects.get(person=theirs.person_id)
    return {
        "milliseconds": round(1e3 * added),
        "milliseconds_read_anew": round(1e3 * anew),
        "bytes_of_the_state": len(json.dumps(tie.running)),
    }


if __name__ == "__main__":
    main()
