"""Learns the weights by which language/draft/traits.py judges drafts, and says what they are worth on another author.

    python bench/train_drafts.py FILE.jsonl ... [--semantic]           figures, one JSON object
    python bench/train_drafts.py FILE.jsonl ... [--semantic] --write   writes draft/weights.json, or meanings.json

Needs scikit-learn and numpy, which the program does not; with --semantic the extra [semantic], too. Each FILE has the
texts of one author (two files of one author: join them with a comma). --plain FILE has drafts that are always learned
from and never measured. A line has id, lang, channel, relation, text,
scenario and labels, as bench/drafts.py reads it.

Two protocols: `scenarios` leaves out texts by scenario, eight times, so that the free versions of one text in two
languages are never on both sides; `authors` leaves out one author after the other, which is the figure to believe: the
reader of this program is another author, too. Scores are logistic with an L2 penalty, counts scaled by their spread.
What is left out by scenario gives the calibration (Platt 1999) and the thresholds (highest F1, for pitch with a
precision of PRECISE at least, and few warnings of clean drafts), in both protocols without a look at what is judged.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from drafts import figures_of, is_clean
from visavis.language.address.register import mix
from visavis.language.draft.directions import direction, pieces
from visavis.language.draft.features import features
from visavis.language.draft.reader import Reader
from visavis.language.draft.traits import KINDS, LEARNED, kind_of
from visavis.language.draft.weights import chance, chances
from visavis.language.text.segment import Text, segment

Row = dict[str, Any]

WHERE = Path(__file__).parents[1] / "src" / "visavis" / "language" / "draft"
SEEN = 6  # texts in which a count must not be zero
FOLDS = 8
PENALTY = 0.01  # scikit-learn's C, for counts of spread one
MEANT_PENALTY = 0.012  # the same where meanings are added
SCALED, LONG = 3.0, 10.0  # how much the scores of counts, and the directions of length one, are stretched for that
SPREAD = 0.05  # added to the spread of a count, so that a rare one does not weigh like a frequent one
PRECISE = 0.87  # of pitches, on what was left out
WARNED, DEAR = 0.06, 5.0  # share of clean drafts that may be warned of, and what a share above costs in F1
GRID = tuple(percent / 100 for percent in range(16, 86, 2))  # of thresholds
ROUNDS = 3
WARNING = (("pitch",), ("me_centred",), ("template",), ("context_given",), ("ask:vague",), ("ask:oversized",))
_RELATION, _PART = ("relation:", "near", "far", "known", "plain-note"), ("first:", "last:")
NOT_BY = {
    "pitch": _RELATION,
    "tailored": _RELATION,
    "gives_something": (*_RELATION, *_PART),
    "sincere_interest": (*_RELATION, *_PART),
}
"""Counts that a trait is not judged by: to whom authors sell in examples says nothing of life, and what is given or
asked out of interest may stand anywhere."""
SMALL = 0.004  # weights below, for a spread of one, are not kept


def main() -> None:
    """Read, learn, tell or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--plain", type=Path, help="drafts to learn from that are never measured")
    parser.add_argument("--semantic", action="store_true", help="learn what meanings add to the counts")
    parser.add_argument("--write", action="store_true", help="write the weights the program reads")
    options = parser.parse_args()
    authors = [[row for file in name.split(",") for row in read(Path(file))] for name in options.files]
    plain = [read(options.plain)] if options.plain else []
    author_of = [number for number, rows in enumerate(authors + plain) for _ in rows]
    texts = Texts([row for rows in authors + plain for row in rows], author_of, semantic=options.semantic)
    texts.measured = sum(map(len, authors))
    if options.write:
        name = "meanings.json" if options.semantic else "weights.json"
        kept = texts.learned(range(texts.measured)).kept()
        (WHERE / name).write_text(as_json(kept), encoding="utf-8")
        return
    found = {"scenarios": figures(texts, texts.folds(range(texts.measured)))}
    if len(authors) > 1:
        left_out = [[at for at, one in enumerate(author_of) if one == number] for number in range(len(authors))]
        found["authors"] = figures(texts, left_out)
        found |= {f"author {number}": figures(texts, [some]) for number, some in enumerate(left_out)}
    json.dump(found, sys.stdout, indent=2)
    sys.stdout.write("\n")


def as_json(kept: Mapping[str, Any]) -> str:
    """One line a score, so that a change can be seen."""
    lines = [f"{json.dumps(name)}: {json.dumps(one)}" for name, one in kept.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def read(file: Path) -> list[Row]:
    """The lines of a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def figures(texts: "Texts", left_out: Sequence[Sequence[int]]) -> dict[str, Any]:
    """What is said of texts by weights that were learned without them."""
    said: dict[int, dict[str, Any]] = {}
    for some in left_out:
        learned = texts.learned(without(range(texts.measured), some))
        said |= {at: labels | {"register_mix": texts.mixed[at]} for at, labels in learned.labels(some).items()}
    return figures_of([(texts.rows[at], labels) for at, labels in sorted(said.items())])


class Texts:
    """Rows with their counts, and their meanings."""

    def __init__(self, rows: Sequence[Row], author_of: Sequence[int], *, semantic: bool) -> None:
        self.np = import_module("numpy")
        self.rows, self.author_of = list(rows), list(author_of)
        self.measured = len(rows)  # what comes after them is only learned from
        cut = [segment(row["text"]) for row in rows]
        self.counts = [_counts(row, text) for row, text in zip(rows, cut, strict=True)]
        self.mixed = [mix(text) is not None for text in cut]  # a rule, not learned
        self.meanings = _meanings(rows) if semantic else None
        self.labels = {name: self.np.array([bool(row["labels"][name]) for row in rows]) for name in LEARNED}
        self.kinds = self.np.array([KINDS.index(row["labels"]["ask"]) for row in rows])

    def folds(self, some: Sequence[int]) -> list[list[int]]:
        """Parts of these texts with no scenario in two."""
        group = import_module("sklearn.model_selection").GroupKFold(FOLDS)
        scenarios = [self.rows[at]["scenario"] for at in some]
        return [[some[at] for at in part] for _, part in group.split(some, groups=scenarios)]

    def learned(self, some: Sequence[int]) -> "Learned | Meant":
        """Weights from these texts, calibrated on what was left out of them in turn."""
        some = [*some, *range(self.measured, len(self.rows))]
        out: dict[int, dict[str, float]] = {}
        for part in self.folds(some):
            rest = without(some, part)
            out |= _Fitted(self, rest).log_odds(part)
        learned = Learned(_Fitted(self, some), out)
        return learned if self.meanings is None else Meant(learned, out)


def without(some: Sequence[int], part: Sequence[int]) -> list[int]:
    """The rest."""
    gone = set(part)
    return [at for at in some if at not in gone]


def _counts(row: Row, text: Text) -> Mapping[str, float]:
    return features(text, Reader(relation=row["relation"], channel=row["channel"])).values


def _meanings(rows: Sequence[Row]) -> Any:
    from visavis.language.meaning.semantic import meanings

    wanted = [pieces(segment(row["text"])) for row in rows]
    found = iter(meanings([one for some in wanted for one in some]).tolist())
    return import_module("numpy").array([direction([next(found) for _ in some]) for some in wanted])


class _Fitted:
    """Logistic weights of some texts, before any calibration."""

    def __init__(self, texts: Texts, some: Sequence[int]) -> None:
        self.texts = texts
        seen = Counter(name for at in some for name in texts.counts[at])
        self.names = sorted(name for name, times in seen.items() if times >= SEEN)
        table = self._table(some)
        self.middle, self.spread = table.mean(0), table.std(0) + SPREAD
        scaled = (table - self.middle) / self.spread
        model = import_module("sklearn.linear_model").LogisticRegression
        self.of = {
            name: model(C=PENALTY, max_iter=5000).fit(self._seen(name, scaled), texts.labels[name][list(some)])
            for name in LEARNED
        }
        self.ask = model(C=PENALTY, max_iter=5000).fit(scaled, texts.kinds[list(some)])

    def _seen(self, name: str, scaled: Any) -> Any:
        """The counts a trait is judged by; the others are nought."""
        scaled = scaled.copy()
        scaled[:, [at for at, one in enumerate(self.names) if one.startswith(NOT_BY.get(name, ()))]] = 0
        return scaled

    def _table(self, some: Sequence[int]) -> Any:
        counts = self.texts.counts
        return self.texts.np.array([[counts[at].get(name, 0.0) for name in self.names] for at in some])

    def log_odds(self, some: Sequence[int]) -> dict[int, dict[str, float]]:
        """The log odds of each text, by name."""
        scaled = (self._table(some) - self.middle) / self.spread
        columns = {name: model.decision_function(self._seen(name, scaled)) for name, model in self.of.items()}
        columns |= {f"ask:{kind}": one for kind, one in zip(KINDS, self.ask.decision_function(scaled).T, strict=True)}
        return {at: {name: float(one[row]) for name, one in columns.items()} for row, at in enumerate(some)}

    def weights(self) -> dict[str, tuple[float, dict[str, float]]]:
        """Bias and weights for counts as they are, not scaled."""
        rows = {name: (model.intercept_[0], model.coef_[0]) for name, model in self.of.items()}
        rows |= {f"ask:{kind}": (self.ask.intercept_[at], self.ask.coef_[at]) for at, kind in enumerate(KINDS)}
        return {
            name: (
                float(bias - (weights * self.middle / self.spread).sum()),
                {
                    one: float(weight / spread)
                    for one, weight, spread in zip(self.names, weights, self.spread, strict=True)
                    if abs(weight) >= SMALL
                },
            )
            for name, (bias, weights) in rows.items()
        }


class Calibration:
    """Slope and shift of each trait's score, and the chance from which on it holds, from scores of texts left out."""

    def __init__(self, texts: Texts, out: Mapping[int, Mapping[str, float]]) -> None:
        np, model = texts.np, import_module("sklearn.linear_model").LogisticRegression
        order = sorted(out)
        self.line: dict[str, tuple[float, float]] = {}
        likely: dict[str, Any] = {}
        for name in LEARNED:
            scores = np.array([[out[at][name]] for at in order])
            line = model(C=100.0).fit(scores, texts.labels[name][order])
            self.line[name] = (float(line.coef_[0][0]), float(line.intercept_[0]))
            likely[name] = line.predict_proba(scores)[:, 1]
        kinds = np.array([list(chances({kind: out[at][f"ask:{kind}"] for kind in KINDS}).values()) for at in order])
        chosen = Thresholds(texts, order, likely, kinds)
        self.thresholds = chosen.of

    def of(self, scores: Mapping[str, float]) -> dict[str, float]:
        """The log odds of the chances; those of the ask as they are."""
        lines = {name: self.line.get(name, (1.0, 0.0)) for name in scores}
        return {name: lines[name][0] * score + lines[name][1] for name, score in scores.items()}

    def labels(self, scores: Mapping[str, float]) -> dict[str, Any]:
        """What is said of a text with these scores."""
        sums = self.of(scores)
        said: dict[str, Any] = {name: chance(sums[name]) >= self.thresholds[name] for name in LEARNED}
        likely = chances({kind: sums[f"ask:{kind}"] for kind in KINDS})
        return said | {"ask": kind_of(likely, {kind: self.thresholds[f"ask:{kind}"] for kind in KINDS})}


class Thresholds:
    """Chances from which on things hold: the highest sum of F1 with few warnings of drafts that deserve none.

    First each trait by itself; then those that warn, together, one after the other, until nothing gets better.
    """

    def __init__(self, texts: Texts, order: Sequence[int], likely: Mapping[str, Any], kinds: Any) -> None:
        self.np, self.likely, self.kinds = texts.np, likely, kinds
        self.truth = {name: texts.labels[name][order] for name in LEARNED}
        self.asked = texts.kinds[order]
        clean = self.np.array([is_clean(texts.rows[at]["labels"]) for at in order])
        by = self.np.array([texts.author_of[at] for at in order])
        self.authors = [by == one for one in sorted(set(by.tolist()))]
        self.clean = [clean & own for own in self.authors if (clean & own).any()]
        self.of = {name: max(GRID, key=lambda one, of=name: (self._f1(of, one), one)) for name in LEARNED}  # type: ignore[misc]
        self.of |= {f"ask:{kind}": 0.0 for kind in KINDS}
        best = self._worth(self.of)
        for _ in range(ROUNDS):
            for names in WARNING:
                for one in GRID:
                    changed = self.of | dict.fromkeys(names, one)
                    if (worth := self._worth(changed)) > best + 1e-9:
                        best, self.of = worth, changed

    def _f1(self, name: str, least: float) -> float:
        holds, truth = self.likely[name] >= least, self.truth[name]
        wanted, said = (~truth, ~holds) if name == "context_given" else (truth, holds)
        both = float((wanted & said).sum())
        short = max(0.0, PRECISE - both / max(1, said.sum())) if name == "pitch" else 0.0
        return 2 * both / max(1.0, float(wanted.sum() + said.sum())) - 3 * short

    def _worth(self, of: Mapping[str, float]) -> float:
        np = self.np
        least = np.array([of[f"ask:{kind}"] for kind in KINDS])
        kinds = np.where(self.kinds >= least, self.kinds, 0).argmax(1)
        f1s = [self._f1(name, of[name]) for names in WARNING for name in names if name in LEARNED]
        for at in range(len(KINDS)):
            both = float(((kinds == at) & (self.asked == at)).sum())
            f1s.append(2 * both / max(1.0, float((kinds == at).sum() + (self.asked == at).sum())) / 2)
        warned = (kinds >= KINDS.index("vague")) | (self.likely["context_given"] < of["context_given"])
        for name in ("pitch", "me_centred", "template"):
            warned |= self.likely[name] >= of[name]
        over = [max(0.0, float(warned[clean].mean()) - WARNED) for clean in self.clean]
        return sum(f1s) - DEAR * sum(over) / max(1, len(over))


class Learned:
    """Weights of counts, calibrated."""

    def __init__(self, fitted: _Fitted, out: Mapping[int, Mapping[str, float]]) -> None:
        self.fitted, self.calibration = fitted, Calibration(fitted.texts, out)

    def labels(self, some: Sequence[int]) -> dict[int, dict[str, Any]]:
        """What is said of these texts."""
        return {at: self.calibration.labels(scores) for at, scores in self.fitted.log_odds(some).items()}

    def kept(self) -> dict[str, Any]:
        """As the program reads it."""
        found: dict[str, Any] = {}
        for name, (bias, weights) in self.fitted.weights().items():
            slope, shift = self.calibration.line.get(name, (1.0, 0.0))
            found[name] = {
                "bias": round(slope * bias + shift, 4),
                "threshold": self.calibration.thresholds[name],
                "weights": {one: round(slope * weight, 4) for one, weight in weights.items()},
            }
        return found


class Meant:
    """What meanings add to calibrated scores of counts; learned on scores of texts that were left out."""

    def __init__(self, learned: Learned, out: Mapping[int, Mapping[str, float]]) -> None:
        self.learned, self.texts = learned, learned.fitted.texts
        self.sums = {at: learned.calibration.of(scores) for at, scores in out.items()}
        some = sorted(out)
        second: dict[int, dict[str, float]] = {}
        for part in self.texts.folds(some):
            models = self._fit(without(some, part))
            second |= self._log_odds(models, {at: self.sums[at] for at in part})
        self.calibration, self.models = Calibration(self.texts, second), self._fit(some)

    def _inputs(self, name: str, at: int, sums: Mapping[str, float]) -> Any:
        own = [sums[one] for one in of_which(name)]
        assert self.texts.meanings is not None
        return self.texts.np.concatenate([SCALED * self.texts.np.array(own), LONG * self.texts.meanings[at]])

    def _fit(self, some: Sequence[int]) -> dict[str, Any]:
        model, np = import_module("sklearn.linear_model").LogisticRegression, self.texts.np
        return {
            name: model(C=MEANT_PENALTY, max_iter=5000).fit(
                np.array([self._inputs(name, at, self.sums[at]) for at in some]),
                self.texts.kinds[some] if name == "ask" else self.texts.labels[name][some],
            )
            for name in (*LEARNED, "ask")
        }

    def _log_odds(
        self, models: Mapping[str, Any], sums: Mapping[int, Mapping[str, float]]
    ) -> dict[int, dict[str, float]]:
        columns = {
            name: model.decision_function(
                self.texts.np.array([self._inputs(name, at, one) for at, one in sums.items()])
            )
            for name, model in models.items()
        }
        columns |= {f"ask:{kind}": one for kind, one in zip(KINDS, columns.pop("ask").T, strict=True)}
        return {at: {name: float(one[row]) for name, one in columns.items()} for row, at in enumerate(sums)}

    def labels(self, some: Sequence[int]) -> dict[int, dict[str, Any]]:
        """What is said of these texts."""
        sums = {at: self.learned.calibration.of(one) for at, one in self.learned.fitted.log_odds(some).items()}
        return {at: self.calibration.labels(scores) for at, scores in self._log_odds(self.models, sums).items()}

    def kept(self) -> dict[str, Any]:
        """As the program reads it."""
        found: dict[str, Any] = {}
        for name, model in self.models.items():
            slope, shift = self.calibration.line.get(name, (1.0, 0.0))
            for number, bias in enumerate(model.intercept_):
                said = of_which(name)
                weights = slope * model.coef_[number]
                one_name = said[number] if name == "ask" else name
                found[one_name] = {
                    "bias": round(float(slope * bias + shift), 4),
                    "threshold": self.calibration.thresholds[one_name],
                    "scale": {one: round(float(SCALED * weights[at]), 4) for at, one in enumerate(said)},
                    "meaning": [round(float(LONG * one), 2) for one in weights[len(said) :]],
                }
        return found


def of_which(name: str) -> list[str]:
    """The scores of counts that a judgement with meanings begins from."""
    return [f"ask:{kind}" for kind in KINDS] if name == "ask" else [name]


if __name__ == "__main__":
    main()
