"""Precision, recall and F1 of what was found against what is true."""

from collections.abc import Sequence


def against(pairs: Sequence[tuple[bool, bool]]) -> dict[str, float]:
    """Precision, recall and F1 of what was found against what is true."""
    both = sum(bool(true and found) for true, found in pairs)
    said_so = sum(bool(found) for _, found in pairs)
    labelled = sum(bool(true) for true, _ in pairs)
    return {
        "precision": round(both / said_so, 3) if said_so else 0.0,
        "recall": round(both / labelled, 3) if labelled else 0.0,
        "f1": round(2 * both / (said_so + labelled), 3) if said_so + labelled else 0.0,
        "labelled": labelled,
    }
