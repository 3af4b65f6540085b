"""How long the picture of a large network takes: to be judged and laid out once, and to stand in the browser.

    python bench/map.py                          1,500 people, 6,000 ties between them
    python bench/map.py --people 300             a try
    python bench/map.py --picture FILE.png       keep a picture of it
    python bench/map.py --data FOLDER            keep the database there, or look at it again

The life is bench/life.py's, with circles of 8 to 80 people in which ties between people are strewn, and a few across.
Drawing anew is wall and processor time in one warm process: everything read, judged, laid out and kept; the layout
also alone. In Chromium it is the time from the start of the navigation to the frame in which every person stands, the
picture being kept already; the median and the slowest of several. Chromium draws in software here. Prints JSON.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from goal import Goal, tell
from life import fill, open_store
from program import environment, visavis

if TYPE_CHECKING:
    from visavis.store.access import Account

REPEATS = 7
CIRCLES = (80, 60, 50, 40, 30, 25, 20, 15, 12, 8)  # people, over and over until there are enough
ACROSS = 0.06  # of the ties between people lead out of a circle
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
WIDTH, HEIGHT = 1280, 900
PORT = 48_211


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1500)
    parser.add_argument("--ties", type=int, default=6000, help="between people")
    parser.add_argument("--interactions", type=int, default=60_000)
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--data", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = chosen.data or Path(folder)
        figures, size = drawn_anew(data, chosen.people, chosen.ties, chosen.interactions)
        figures |= in_chromium(data, size["people"], chosen.picture)
    goals = [
        Goal("the whole network drawn in Chromium: median", figures["chromium"]["median_s"], 2.5, "s"),
        Goal("layout alone", figures["layout_s"], 1.0, "s"),
    ]
    tell("map", size, figures, goals)


def drawn_anew(data: Path, people: int, ties: int, interactions: int) -> tuple[dict[str, Any], dict[str, int]]:
    """Fill the store unless it is full, then draw and keep the picture; what that costs, and how large it is."""
    account = open_store(data)
    from visavis.actions.draw_network import draw_network
    from visavis.actions.judge import judge
    from visavis.network.layout import layout
    from visavis.store.models import AlterTie, Interaction, Picture
    from visavis.store.read.network import network

    if not Interaction.objects.exists():
        fill(account, people, interactions)
        judge(account)
        _strew(account, ties)
    draw_network(account)  # ties are brought to today
    walls, cpus = [], []
    for _ in range(3):
        Picture.objects.all().delete()
        cpu = time.process_time()
        walls.append(_seconds(lambda: draw_network(account)))
        cpus.append(time.process_time() - cpu)
    drawn, seen = draw_network(account), network(account)
    laid = _seconds(lambda: layout(drawn.communities, drawn.words, seen.links))
    figures = {"drawn_anew_s": round(median(walls), 3), "drawn_anew_cpu_s": round(median(cpus), 3)}
    figures["layout_s"] = round(laid, 4)
    kept = _seconds(lambda: draw_network(account))
    size = {"people": len(drawn.whole.places), "ties_between": AlterTie.objects.count()}
    return figures | {"kept_s": round(kept, 4), "circles": len(drawn.communities)}, size


def in_chromium(data: Path, people: int, picture: Path | None) -> dict[str, Any]:
    """From navigation to the frame in which everybody stands."""
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    walls = []
    with _served(data) as way_in, sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(way_in)
        address = way_in.partition("/start/")[0] + "/network"
        for _ in range(REPEATS):
            started = time.perf_counter()
            page.goto(address, wait_until="commit")
            page.wait_for_function(
                f"document.querySelector('[data-drawn=\"{people}\"], .map:not([hidden]) a')", polling=20
            )
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            walls.append(time.perf_counter() - started)
        whole = page.locator("[data-drawn]").count()
        if picture:
            page.screenshot(path=picture, full_page=True)
        browser.close()
    told = {"median_s": round(median(walls), 2), "slowest_s": round(max(walls), 2), "whole": bool(whole)}
    return {"chromium": told}


def _strew(account: "Account", count: int) -> None:
    """Ties between people, most of them within circles."""
    from visavis.store import access
    from visavis.store.models import AlterTie

    dice = random.Random(17)
    people = list(access.people(account.pk).filter(kind="person").order_by("pk").values_list("pk", flat=True))
    circles: list[list[int]] = []
    left = people[:]
    while left:
        size = CIRCLES[len(circles) % len(CIRCLES)]
        circles.append(left[:size])
        left = left[size:]
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < min(count, len(people) * 4):
        mine = dice.choices(circles, [len(one) for one in circles])[0]
        other = mine if dice.random() > ACROSS else dice.choice(circles)
        a, b = dice.choice(mine), dice.choice(other)
        if a != b:
            pairs.add((min(a, b), max(a, b)))
    AlterTie.objects.bulk_create(
        [AlterTie(account=account, a_id=a, b_id=b, label="likely", strength=dice.random()) for a, b in sorted(pairs)],
        batch_size=500,
    )


@contextmanager
def _served(data: Path) -> Iterator[str]:
    """The program on that folder; yields the address that lets a browser in."""
    command = [*visavis("serve", "--json", "--no-browser", "--port", str(PORT))]
    own = {name: value for name, value in os.environ.items() if not name.startswith("VISAVIS_")}
    with subprocess.Popen(command, env=own | environment(data), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = ""
        for line in process.stdout:
            told += line
            if line.startswith("}"):
                break
        try:
            yield json.loads(told)["url"]
        finally:
            process.terminate()


def _seconds(run: Any) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
