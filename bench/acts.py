"""How well the rules of language/acts.py say what messages do: F1 per act and language, and what a mail costs.

    python bench/acts.py FILE.jsonl          the acts of each line, as JSON lines
    python bench/acts.py FILE.jsonl --score  precision, recall and F1 against the labels, one JSON object

A line has id, lang, text and, for scoring, acts.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time
from typing import Any

from visavis.language.acts import acts

LABELS = ("ask", "offer", "intro", "thanks", "news", "social", "logistics")
Row = dict[str, Any]


def main() -> None:
    """Read the file; print acts or figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--score", action="store_true", help="compare with the labels")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    if options.score:
        json.dump(figures(rows), sys.stdout, indent=2)
        sys.stdout.write("\n")
        return
    for row in rows:
        sys.stdout.write(json.dumps({"id": row["id"], "acts": sorted(read(row) & set(LABELS))}) + "\n")


def read(row: Row) -> frozenset[str]:
    """The acts of a line; its language is not told, as no mail tells it."""
    return acts(row["text"])


def figures(rows: Sequence[Row]) -> dict[str, Any]:
    """Precision, recall and F1 per act, all together and per language; microseconds a message."""
    found = [(row, read(row)) for row in rows]  # makes the tables, too
    started = process_time()
    for row in rows:
        read(row)
    spent = process_time() - started
    languages = sorted({row["lang"] for row in rows})
    return {
        "messages": len(rows),
        "characters_mean": round(sum(len(row["text"]) for row in rows) / len(rows)),
        "microseconds_a_message": round(spent / len(rows) * 1e6, 1),
        "all": _table(found),
        **{lang: _table([pair for pair in found if pair[0]["lang"] == lang]) for lang in languages},
    }


def _table(found: Sequence[tuple[Row, frozenset[str]]]) -> dict[str, Any]:
    table = {label: _against(found, label) for label in LABELS}
    return {"macro_f1": round(sum(one["f1"] for one in table.values()) / len(table), 3), **table}


def _against(found: Sequence[tuple[Row, frozenset[str]]], label: str) -> dict[str, float]:
    both = sum(label in said and label in row["acts"] for row, said in found)
    said_so = sum(label in said for _, said in found)
    labelled = sum(label in row["acts"] for row, _ in found)
    return {
        "precision": round(both / said_so, 3) if said_so else 0.0,
        "recall": round(both / labelled, 3) if labelled else 0.0,
        "f1": round(2 * both / (said_so + labelled), 3) if said_so + labelled else 0.0,
        "labelled": labelled,
    }


if __name__ == "__main__":
    main()
