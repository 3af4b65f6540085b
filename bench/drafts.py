"""How well language/draft/traits.py judges drafts: precision, recall, F1 per label and language, and what it costs.

    python bench/drafts.py FILE.jsonl [--semantic]          the labels of each line, as JSON lines
    python bench/drafts.py FILE.jsonl [--semantic] --score  figures against the labels, one JSON object

A line has id, lang, channel, relation, text and, for scoring, labels. Rules are the default and import no numpy;
--semantic wants the extra. `clean` are drafts that are no pitch, not about the writer, no circular and no mix, ask
nothing or clearly, and give the context; `warned` is the share of them of which one of these is said all the same.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from against import against
from visavis.language.draft.reader import Reader
from visavis.language.draft.traits import KINDS, LEARNED, traits
from visavis.language.text.segment import segment

Row = dict[str, Any]
Labels = Mapping[str, Any]

YES_OR_NO = (*LEARNED, "register_mix")
_GRAVE = ("pitch", "template", "register_mix", "me_centred")


def main() -> None:
    """Read the file; print labels or figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--rules", action="store_true", help="by rules alone (the default)")
    how.add_argument("--semantic", action="store_true", help="with the meaning of the text, too")
    parser.add_argument("--score", action="store_true", help="compare with the labels")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not options.score:
        for row in rows:
            sys.stdout.write(json.dumps({"id": row["id"], "labels": judged(row, semantic=options.semantic)}) + "\n")
        return
    said = [(row, judged(row, semantic=options.semantic)) for row in rows]  # reads the weights, too
    started = process_time()
    for row in rows:
        judged(row, semantic=options.semantic)
    spent = process_time() - started
    found = {
        "drafts": len(rows),
        "milliseconds_a_draft": round(1000 * spent / max(1, len(rows)), 2),
        **figures_of(said),
    }
    json.dump(found, sys.stdout, indent=2)
    sys.stdout.write("\n")


def judged(row: Row, *, semantic: bool = False) -> dict[str, Any]:
    """The nine labels of a line; its language is not told, as no draft tells it."""
    reader = Reader(relation=row.get("relation", ""), channel=row.get("channel", ""))
    found = traits(segment(row["text"]), reader, semantic=semantic)
    return {**{name: getattr(found, name).holds for name in YES_OR_NO}, "ask": found.ask.kind}


def figures_of(said: Sequence[tuple[Row, Labels]]) -> dict[str, Any]:
    """Figures, all together and per language."""
    languages = sorted({row["lang"] for row, _ in said})
    return {
        "all": _table(said),
        **{lang: _table([pair for pair in said if pair[0]["lang"] == lang]) for lang in languages},
    }


def _table(said: Sequence[tuple[Row, Labels]]) -> dict[str, Any]:
    pairs = [(row["labels"], labels) for row, labels in said]
    table: dict[str, Any] = {
        name: against([(true[name], found[name]) for true, found in pairs])
        for name in YES_OR_NO
        if name != "context_given"
    }
    table["missing_context"] = against(
        [(not true["context_given"], not found["context_given"]) for true, found in pairs]
    )
    kinds = {kind: against([(true["ask"] == kind, found["ask"] == kind) for true, found in pairs]) for kind in KINDS}
    table["ask"] = {"macro_f1": round(sum(one["f1"] for one in kinds.values()) / len(kinds), 3), **kinds}
    clean = [found for true, found in pairs if is_clean(true)]
    warned = sum(not is_clean(found) for found in clean)
    table["clean"] = {"drafts": len(clean), "warned": round(warned / len(clean), 3) if clean else 0.0}
    return table


def is_clean(labels: Labels) -> bool:
    """Whether nothing is to be warned of."""
    return labels["ask"] in {"none", "clear"} and labels["context_given"] and not any(labels[one] for one in _GRAVE)


if __name__ == "__main__":
    main()
