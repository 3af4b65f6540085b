"""Importing an address book into the store, and its reader alone beside vobject's bare parse.

    python bench/import_cards.py                5,000 vCards of 15 properties each
    python bench/import_cards.py --cards 500    a try

Prints JSON. vobject is compared where it is installed. Everything is made in a temporary folder and removed.
"""

import argparse
import json
import tempfile
from pathlib import Path

from cost import Cost, cost
from goal import Goal, tell
from program import environment, visavis
from vcards import CARD, LETTERS, speed


def main() -> None:
    """Read the arguments, measure, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, default=5000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(chosen.cards, Path(folder))


def measure(cards: int, folder: Path) -> None:
    """Import, import again, read beside vobject, tell."""
    cost(visavis("sources"), environment(folder / "data"))  # the first start writes bytecode
    first, second = (_imported(folder, _book(cards, folder), cards) for _ in range(2))
    reader = speed(cards)
    tell(
        "import_cards",
        {"cards": cards},
        {"visavis": first.figures(), "visavis_again": second.figures(), "reader": reader},
        [
            Goal(f"{cards:,} vCards into the store: CPU", round(first.cpu_seconds, 2), 5, "s"),
            Goal(f"{cards:,} vCards into the store: wall", round(first.wall_seconds, 2), 5, "s"),
            Goal("vCard reader beside vobject's bare parse", reader.get("times_vobject"), 10, "×", more_is_better=True),
        ],
    )


def _book(cards: int, folder: Path) -> Path:
    path = folder / "book.vcf"
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(cards):
            given, family = LETTERS[number % 8], LETTERS[number // 8 % 8]
            file.write(CARD.format(number=number, given=given, family=family))
    return path


def _imported(folder: Path, book: Path, cards: int) -> Cost:
    run = cost(visavis("import", str(book), "--json"), environment(folder / "data"))
    kept = json.loads(run.said)["totals"]["people"]
    if kept != cards:
        raise SystemExit(f"kept {kept} of {cards} cards")
    return run


if __name__ == "__main__":
    main()
