"""Measure network/reply.py on public logs: is what was foretold of each message what came?

    python bench/reply_measure.py DATA_DIR [LOG ...]

DATA_DIR holds one folder a log with events.csv.gz and, where only some logs are complete, core.txt. The result is JSON:
for each log the last 30 % of the messages that bench/reply.py foretells and that are a week old when the log ends
(science: an answer is any message back within 7 days), as AUC, Brier and calibration error, of all and of the cold ones
(nothing from them for 30 days, or never), each beside

    base          the rate of the very messages that are asked about: nobody can know it, and it ranks nothing
    everybody     the rate over all egos until then
    ego           the rate of this ego until then (k = 4 towards everybody's)
    person        the rate of this person with this ego (k = 4 towards the ego's)
    trained       LightGBM on what bench/reply.py knows, trained on the earlier 70 % of the same log; where installed
    other_logs    the same, trained on the other logs

`above_person` is how much the AUC is above that of `person`, with 95 % bounds from drawing the egos anew. Bad clocks
are cut as bench/network.py does. Nothing is fitted to a log but the two trained models.
"""

import argparse
import json
import random
import sys
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from math import log1p, nan
from pathlib import Path
from typing import Any

import boosted
from logs import read_core, read_events, without_bad_clocks
from ranking import Ranked, auc, brier, calibration_error, has_both_labels
from reply import EPOCH, Foretold, Sent, foretold, read_sent
from visavis.network.reply import DAY, WEEK

LAST = 0.3  # of the messages are asked about
RATES = ("everybody", "ego", "person")
SHRINK = 4
SAMPLES = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """One message that was foretold, what came, what simple rates said, and what a trained model may look at."""

    ego: int
    came: bool
    is_cold: bool
    foretold: Mapping[str, float]
    features: Sequence[float]


def main(arguments: Sequence[str]) -> None:
    """Measure the named logs and print JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("logs", nargs="*", help="names of folders; without any, all that hold events")
    chosen = parser.parse_args(arguments)
    names = chosen.logs or sorted(found.parent.name for found in chosen.folder.glob("*/events.csv.gz"))
    logs = {name: messages(chosen.folder / name) for name in names}
    print(json.dumps({name: measure(name, logs) for name in names}, indent=2))


def messages(folder: Path) -> list[Asked]:
    """Every message of that log that was foretold and whose week was over when the log ended, in order."""
    sent = within(read_sent(folder / "events.csv.gz"), folder)
    core = folder / "core.txt"
    back, end = back_of(sent), sent[-1].seconds - WEEK
    rates = Rates()
    found = []
    for one in foretold(sent, read_core(core if core.exists() else None)):
        if one.sent.seconds > end:
            break
        came = answered(one.sent, back[one.sent.target, one.sent.source])
        simple = rates.told(one.sent)
        rates.asked(one.sent, came=came)
        cold = one.asked.is_cold(EPOCH + one.sent.seconds)
        told = {"ours": one.chance.p} | simple
        found.append(Asked(one.sent.source, came, cold, told, [*features(one), *simple.values()]))
    return found


def within(sent: Sequence[Sent], folder: Path) -> list[Sent]:
    """The messages without those of bad clocks."""
    kept = without_bad_clocks(read_events(folder / "events.csv.gz"))
    first, last = kept[0].seconds, kept[-1].seconds
    return [message for message in sent if first <= message.seconds <= last]


def back_of(sent: Sequence[Sent]) -> Mapping[tuple[int, int], Sequence[float]]:
    """When messages went from the first to the second, in order."""
    back: dict[tuple[int, int], list[float]] = defaultdict(list)
    for message in sent:
        back[message.source, message.target].append(message.seconds)
    return back


def answered(sent: Sent, back: Sequence[float]) -> bool:
    """Whether anything came back within a week."""
    place = bisect_right(back, sent.seconds)
    return place < len(back) and back[place] <= sent.seconds + WEEK


class Rates:
    """How often messages were answered until then: of everybody, of one ego, of one person with an ego."""

    def __init__(self) -> None:
        """Nothing was asked yet."""
        self._tallies: dict[object, list[float]] = defaultdict(lambda: [0.0, 0.0])
        self._waiting: deque[tuple[Sent, bool]] = deque()

    def asked(self, sent: Sent, *, came: bool) -> None:
        """One more message; it counts when it is a week old."""
        self._waiting.append((sent, came))

    def told(self, sent: Sent) -> dict[str, float]:
        """The three rates as they stood then."""
        while self._waiting and sent.seconds - self._waiting[0][0].seconds > WEEK:
            old, came = self._waiting.popleft()
            for key in (None, old.source, (old.source, old.target)):
                self._tallies[key][0] += 1
                self._tallies[key][1] += came
        n, r = self._tallies[None]
        rates = [(r + 1) / (n + 2)]
        for key in (sent.source, (sent.source, sent.target)):
            n, r = self._tallies[key]
            rates.append((r + SHRINK * rates[-1]) / (n + SHRINK))
        return dict(zip(RATES, rates, strict=True))


def features(one: Foretold) -> list[float]:
    """What a trained model may look at: the tie and the ego as they stood, all that the formula uses and more."""
    seconds = EPOCH + one.sent.seconds
    state = one.asked.settled_at(seconds)
    since = nan if state.heard is None else (seconds - state.heard) / DAY
    n, r = sum(state.asked), sum(state.answered)
    own_n, own_r = sum(state.own_asked), sum(state.own_answered)
    took = sorted(state.took)
    return [
        since,
        log1p(state.lively_at(seconds)),
        state.waiting,
        n,
        r / n if n else nan,
        own_r / own_n if own_n else nan,
        sum(state.later),
        took[len(took) // 2] / DAY if took else nan,
        sum(turn[3] for turn in state.open),
        len(state.open),
        one.sent.others,
        sum(one.habits.asked),
        sum(one.habits.answered) / max(1, sum(one.habits.asked)),
    ]


def measure(name: str, logs: Mapping[str, Sequence[Asked]]) -> dict[str, Any]:
    """All figures of one log."""
    begin = int((1 - LAST) * len(logs[name]))
    before, rows = logs[name][:begin], logs[name][begin:]
    told = {key: [row.foretold[key] for row in rows] for key in ("ours", *RATES)}
    if boosted.is_here():
        told["trained"] = trained([before], rows)
        others = [log for other, log in logs.items() if other != name]
        told |= {"other_logs": trained(others, rows)} if others else {}
    cold = [place for place, row in enumerate(rows) if row.is_cold]
    return {
        "all": figures(rows, told, range(len(rows))),
        "cold": figures(rows, told, cold),
        "above_person": above(rows, told["ours"], told["person"]),
    }


def figures(rows: Sequence[Asked], told: Mapping[str, Sequence[float]], places: Sequence[int]) -> dict[str, Any]:
    """How many, how many were answered, and how good each foretelling is."""
    base = sum(rows[place].came for place in places) / len(places)
    ranked = {key: [(chances[place], rows[place].came) for place in places] for key, chances in told.items()}
    return {
        "rows": len(places),
        "base": {"rate": base, "brier": base * (1 - base)},
        **{key: _figures(pairs) for key, pairs in ranked.items() if has_both_labels(pairs)},
    }


def _figures(ranked: Sequence[Ranked]) -> dict[str, float]:
    return {"auc": auc(ranked), "brier": brier(ranked), "ece": calibration_error(ranked)}


def trained(logs: Sequence[Sequence[Asked]], rows: Sequence[Asked]) -> list[float]:
    """What a model says that was trained on these logs, each with the same weight in all."""
    numpy, lightgbm = import_module("numpy"), import_module("lightgbm")
    seen = [(row.features, row.came, 1 / len(log)) for log in logs for row in log]
    table, came, weight = (numpy.array(column, dtype=float) for column in zip(*seen, strict=True))
    weight *= len(seen) / weight.sum()
    model = lightgbm.train(boosted.MODEL, lightgbm.Dataset(table, came, weight=weight), num_boost_round=boosted.TREES)
    return [float(p) for p in model.predict(numpy.array([row.features for row in rows], dtype=float))]


def above(rows: Sequence[Asked], ours: Sequence[float], theirs: Sequence[float]) -> dict[str, float]:
    """By how much the first AUC is above the second, with 95 % bounds: all messages of an ego are drawn together."""
    dice = random.Random(5)
    egos = sorted({row.ego for row in rows})
    orders = [sorted(range(len(rows)), key=lambda place: -told[place]) for told in (ours, theirs)]
    groups = [_same(order, told) for order, told in zip(orders, (ours, theirs), strict=True)]
    drawn = []
    for sample in range(SAMPLES + 1):
        times = dict.fromkeys(egos, 1 if sample == 0 else 0)
        for ego in dice.choices(egos, k=len(egos) if sample else 0):
            times[ego] += 1
        first, second = (_weighted_auc(rows, group, times) for group in groups)
        drawn.append(first - second)
    in_order = sorted(drawn[1:])
    return {"by": drawn[0], "low": in_order[int(0.025 * SAMPLES)], "high": in_order[int(0.975 * SAMPLES)]}


def _same(order: Sequence[int], told: Sequence[float]) -> list[list[int]]:
    """The places in that order, those of one value together."""
    groups: list[list[int]] = []
    for place in order:
        if groups and told[groups[-1][0]] == told[place]:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _weighted_auc(rows: Sequence[Asked], groups: Sequence[Sequence[int]], times: Mapping[int, int]) -> float:
    above_ = wins = misses = 0.0
    for group in groups:
        hits = sum(times[rows[place].ego] for place in group if rows[place].came)
        rest = sum(times[rows[place].ego] for place in group) - hits
        wins += rest * (above_ + hits / 2)
        above_ += hits
        misses += rest
    return wins / (above_ * misses) if above_ and misses else nan


if __name__ == "__main__":
    main(sys.argv[1:])
