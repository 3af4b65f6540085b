"""How well message/topics.py says what somebody speaks of: precision at five, and how many it finds a subject of.

    python bench/topics.py bench/words/topics.jsonl          the topics of each, as JSON lines
    python bench/topics.py bench/words/topics.jsonl --score  against the labels, one JSON object

A line is one invented person: id, lang, headline, messages (a month apart, oldest first) and, for scoring, subjects:
words of which one must stand in a topic that is right. All of them together are the user's people.
"""

import argparse
import json
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Any

from visavis.language.message.topics import Spoken, Stated, Topic, aged, specific, topics
from visavis.language.text.content_words import stem

FIRST, MONTH, AT = date(2026, 1, 15), timedelta(days=30), 5
NAMES = frozenset[str]()

Row = dict[str, Any]


def main() -> None:
    """Read the file; print topics or figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--score", action="store_true", help="compare with the labels")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    begin = process_time()
    told = _told(rows)
    microseconds = 1e6 * (process_time() - begin) / max(1, sum(len(row["messages"]) for row in rows))
    if options.score:
        figures = {
            lang: _figures([row for row in rows if lang in ("all", row["lang"])], told) for lang in ("all", "de", "en")
        }
        json.dump(figures | {"us_a_message": round(microseconds)}, sys.stdout, indent=2)
        sys.stdout.write("\n")
        return
    for row in rows:
        sys.stdout.write(json.dumps({"id": row["id"], "topics": told[row["id"]]}, ensure_ascii=False) + "\n")


def _told(rows: list[Row]) -> dict[str, list[str]]:
    """The topics of each, most telling first."""
    found = {row["id"]: _topics(row) for row in rows}
    speaking = Counter(one.key for some in found.values() for one in some)
    on = FIRST + MONTH * max(len(row["messages"]) for row in rows)
    return {
        person: [
            one.term
            for one in sorted(
                some, key=lambda one: (-specific(aged(one.weight, one.last, on), len(rows), speaking[one.key]), one.key)
            )
        ]
        for person, some in found.items()
    }


def _topics(row: Row) -> tuple[Topic, ...]:
    spoken = [Spoken(at, FIRST + at * MONTH, text) for at, text in enumerate(row["messages"])]
    return topics(spoken, [Stated(row["headline"], FIRST)] if row["headline"] else [], NAMES)


def _figures(rows: list[Row], told: dict[str, list[str]]) -> Row:
    shown = {row["id"]: told[row["id"]][:AT] for row in rows}
    right = {row["id"]: [term for term in shown[row["id"]] if _is_right(term, row["subjects"])] for row in rows}
    count = sum(map(len, shown.values()))
    return {
        "people": len(rows),
        "shown_at_5": count,
        "precision_at_5": round(sum(map(len, right.values())) / max(1, count), 3),
        "people_with_a_right_one": round(sum(map(bool, right.values())) / len(rows), 3),
    }


def _is_right(term: str, subjects: list[str]) -> bool:
    wanted = {stem(one) for one in subjects}
    return any(stem(word) in wanted for word in term.split())


if __name__ == "__main__":
    main()
