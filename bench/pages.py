"""How long the pages of a large network take to answer, through the whole middleware, without a network between.

    python bench/pages.py                                        10,000 people, 1,000,000 interactions
    python bench/pages.py --people 300 --interactions 5000       a try
    python bench/pages.py --data FOLDER                          keep the database there, or look at it again

Search as you type is asked as the page asks it: for every name the pieces of it that a typist sends, one to eight
letters. Whom a name may mean by what is said of people is asked once it is typed, when all of that was read. Times are
of one process that is warm: median and 95th percentile of the wall time, and mean of the processor time, in
milliseconds. Prints JSON.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import fmean, quantiles
from typing import TYPE_CHECKING, Any

from goal import Goal, tell
from life import fill, open_store

if TYPE_CHECKING:
    from django.test import Client

    from visavis.store.access import Account

NAMES = 60
PERSONS = 60
REPEATS = 20
DRAFT = (
    "Hi Anna,\n\nI hope this finds you well. "
    + "The print workshop goes well since spring, although the roof leaks and the neighbours sing. "
    "How are the girls, and did the move to the coast work out in the end? "
    * 6
    + "\n\nCould you look at two pages by Friday? A no is fine.\n\nBest\nJonas"
)  # 200 words
PARTIAL = {"HX-Request": "true", "HX-Request-Type": "partial"}


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--interactions", type=int, default=1_000_000)
    parser.add_argument("--data", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(chosen.people, chosen.interactions, chosen.data or Path(folder))


def measure(people: int, interactions: int, data: Path) -> None:
    """Fill the store unless it is full, judge, ask every page, tell."""
    account = open_store(data)
    from visavis.store.models import Interaction, Person

    if not Interaction.objects.exists():
        fill(account, people, interactions)
    figures = {
        "judging": _judging(account),
        "comparing": _comparing(account),
        "reading what is said": _reading(account),
        "pages": _pages(account, _browser()),
    }
    size = {"people": Person.objects.count(), "interactions": Interaction.objects.count()}
    pages = figures["pages"]
    goals = [
        Goal("people search as you type: 95th percentile", pages["search as you type"]["p95_ms"], 50, "ms"),
        Goal("Today: 95th percentile", pages["Today"]["p95_ms"], 100, "ms"),
        Goal("people, the nearest first: 95th percentile", pages["People"]["p95_ms"], 100, "ms"),
        Goal("people gone quiet: 95th percentile", pages["People, gone quiet"]["p95_ms"], 100, "ms"),
        Goal("a draft of 200 words, to somebody: 95th percentile", pages["Write, check"]["p95_ms"], 100, "ms"),
        Goal("people, dormant: 95th percentile", pages["People, dormant"]["p95_ms"], 100, "ms"),
    ]
    tell("pages", size, figures, goals)


def _judging(account: "Account") -> dict[str, Any]:
    """Everyone, then one person after the other, as an import that touched few does."""
    from visavis.actions.judge import judge
    from visavis.store.models import Tie

    started = time.process_time()
    everyone = judge(account)
    whole = time.process_time() - started
    some = Tie.objects.order_by("-days_in_touch").values_list("person", flat=True)
    return {
        "everyone": {"ties": everyone, "cpu_seconds": round(whole, 2)},
        "one person": _timed(lambda person: judge(account, [person]), _spread(list(some))),
    }


def _comparing(account: "Account") -> dict[str, Any]:
    """Everybody with everybody, reading and writing included."""
    from visavis.actions.compare import compare

    started = time.process_time()
    done = compare(account)
    return {"people": done.people, "pairs": done.proposed, "cpu_seconds": round(time.process_time() - started, 2)}


def _reading(account: "Account") -> dict[str, Any]:
    """The meaning of every line that is said of people; nothing without the extra."""
    from visavis.actions.index_meanings import index_meanings

    started = time.perf_counter()
    done = index_meanings(account)
    return {"lines": done.read, "seconds": round(time.perf_counter() - started, 2)}


def _pages(account: "Account", browser: "Client") -> dict[str, dict[str, float]]:
    from visavis.store.models import Person, Tie

    def get(address: str, **headers: str) -> None:
        answer = browser.get(address, headers=headers)
        if answer.status_code != 200:
            raise SystemExit(f"{address} answered {answer.status_code}")

    def write(person: int) -> None:
        answer = browser.post("/write/check", {"text": DRAFT, "to": str(person)}, headers=PARTIAL)
        if answer.status_code != 200:
            raise SystemExit(f"The check answered {answer.status_code}")

    by_days = list(Tie.objects.order_by("-days_in_touch").values_list("person", flat=True))
    names = list(Person.objects.filter(account=account, is_me=False).order_by("pk").values_list("name", flat=True))
    typed = _typed(random.Random(5).sample(names, min(NAMES, len(names))))
    pages: dict[str, tuple[Callable[[Any], None], Iterable[Any]]] = {
        "Today": (lambda _: get("/"), range(REPEATS)),
        "search as you type": (lambda piece: get(f"/people?q={piece}", **PARTIAL), typed),
        "search by meaning, at rest": (lambda name: get(f"/people/meant?q={name}", **PARTIAL), names[:NAMES]),
        "People": (lambda _: get("/people"), range(REPEATS)),
        "People, gone quiet": (lambda _: get("/people?order=quiet"), range(REPEATS)),
        "People, dormant": (lambda _: get("/people?order=dormant"), range(REPEATS)),
        "People, page 40": (lambda _: get("/people?order=name&offset=2000"), range(REPEATS)),
        "Person": (lambda person: get(f"/people/{person}"), _spread(by_days)),
        "Person, busiest": (lambda person: get(f"/people/{person}"), by_days[:REPEATS]),
        "Write, check": (write, _spread(by_days)),
        "Write, check, busiest": (write, by_days[:REPEATS]),
        "Write, page": (lambda person: get(f"/write?to={person}"), _spread(by_days)),
        "Imports": (lambda _: get("/imports"), range(REPEATS)),
        "Same person?": (lambda _: get("/people/same"), range(REPEATS)),
    }
    return {name: _timed(page, asked) for name, (page, asked) in pages.items()}


def _typed(names: Iterable[str]) -> list[str]:
    """What the page asks for while these names are typed."""
    return [name[:length] for name in names for length in range(1, 9) if name[:length].strip() == name[:length]]


def _spread(people: Sequence[int]) -> Sequence[int]:
    """A few of them, from the first to the last."""
    return people[:: max(1, len(people) // PERSONS)]


def _browser() -> "Client":
    """A browser that was let in."""
    from django.test import Client

    from visavis.web import launch

    browser = Client(HTTP_HOST="127.0.0.1")
    browser.cookies[launch.cookie_name()] = launch.new_cookie()
    return browser


def _timed(run: Callable[[Any], Any], arguments: Iterable[Any]) -> dict[str, float]:
    """One call unmeasured, then one for each argument."""
    every = list(arguments)
    run(every[0])
    walls, cpus = [], []
    for argument in every:
        wall, cpu = time.perf_counter(), time.process_time()
        run(argument)
        walls.append(1000 * (time.perf_counter() - wall))
        cpus.append(1000 * (time.process_time() - cpu))
    cuts = quantiles(walls, n=20, method="inclusive")
    return {
        "asked": len(every),
        "p50_ms": round(cuts[9], 1),
        "p95_ms": round(cuts[18], 1),
        "cpu_ms": round(fmean(cpus), 1),
    }


if __name__ == "__main__":
    main()
