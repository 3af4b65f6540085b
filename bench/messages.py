"""What messages do and which life events they tell: what language/message/acts.py and life_events.py say, and how well.

    python bench/messages.py FILE.jsonl              {"id", "acts", "life_event", "event_of"} a line, as JSON lines
    python bench/messages.py FILE.jsonl --semantic   the same with the meaning of the texts, which needs the extra
    python bench/messages.py FILE.jsonl --score      against the labels: F1 per act and language, life events, speed

A line has id and text, and for scoring lang, acts, life_event and event_of. Who wrote to whom is not looked at: an
event is told of the sender, the recipient or a third. Of several events the first is told; expecting is told as "baby",
as the labels do.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from against import against
from visavis.language.message.acts import read

LABELS = ("ask", "offer", "intro", "thanks", "news", "social", "logistics")
NO_EVENT = "none"
TOLD_AS = {"pregnancy": "baby"}
Row = dict[str, Any]


class Told(NamedTuple):
    """What is said of one line."""

    acts: frozenset[str]
    life_event: str
    event_of: str | None


def main() -> None:
    """Read the file; print what is said of each line, or the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--score", action="store_true", help="compare with the labels")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--rules", action="store_true", help="without the extra, as it is by default")
    way.add_argument("--semantic", action="store_true", help="with the meaning of the texts")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    if options.score:
        json.dump(figures(rows, semantic=options.semantic), sys.stdout, indent=2)
        sys.stdout.write("\n")
        return
    for row in rows:
        one = told(row["text"], semantic=options.semantic)
        line = {"id": row["id"], "acts": sorted(one.acts), "life_event": one.life_event, "event_of": one.event_of}
        sys.stdout.write(json.dumps(line) + "\n")


def told(text: str, *, semantic: bool = False) -> Told:
    """What is said of a text; its language is not told, as no mail tells it."""
    found = read(text, semantic=semantic)
    acts = frozenset(found.acts.split()) & set(LABELS)
    if not found.events:
        return Told(acts, NO_EVENT, None)
    event = found.events[0]
    return Told(acts, TOLD_AS.get(event.kind, event.kind), event.whose)


def figures(rows: Sequence[Row], *, semantic: bool = False) -> dict[str, Any]:
    """Precision, recall and F1 per act, all together and per language; life events; microseconds a message."""
    found = [(row, told(row["text"], semantic=semantic)) for row in rows]  # makes the tables, too
    started = process_time()
    for row in rows:
        read(row["text"], semantic=semantic)
    spent = process_time() - started
    languages = sorted({row["lang"] for row in rows})
    return {
        "messages": len(rows),
        "characters_mean": round(sum(len(row["text"]) for row in rows) / len(rows)),
        "microseconds_a_message": round(spent / len(rows) * 1e6, 1),
        "all": _table(found),
        **{lang: _table([pair for pair in found if pair[0]["lang"] == lang]) for lang in languages},
    }


def _table(found: Sequence[tuple[Row, Told]]) -> dict[str, Any]:
    table = {label: against([(label in row["acts"], label in said.acts) for row, said in found]) for label in LABELS}
    macro = round(sum(one["f1"] for one in table.values()) / len(table), 3)
    return {"macro_f1": macro, **table, "life_event": _events(found)}


def _events(found: Sequence[tuple[Row, Told]]) -> dict[str, float]:
    """Whether there is any event; of those rightly found, how many have the right kind and the right person."""
    any_event = [(row["life_event"] != NO_EVENT, said.life_event != NO_EVENT) for row, said in found]
    both = [(row, said) for (row, said), (right, told_one) in zip(found, any_event, strict=True) if right and told_one]
    kinds = sum(row["life_event"] == said.life_event for row, said in both)
    whose = sum(row["event_of"] == said.event_of for row, said in both)
    return {
        **against(any_event),
        "kind_accuracy": round(kinds / len(both), 3) if both else 0.0,
        "event_of_accuracy": round(whose / len(both), 3) if both else 0.0,
    }


if __name__ == "__main__":
    main()
