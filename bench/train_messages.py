"""Learn the weights of message/acts.py from labelled messages, one file an author, and say what they are worth.

    python bench/train_messages.py FILE.jsonl ... --write     learn from all files; write the weights into the package
    python bench/train_messages.py FILE.jsonl ...             each author by weights learned from all others, as JSON

Lines as bench/messages.py takes them. Needs scikit-learn, which the program itself does without, and the extra
[semantic] for the weights beside meanings.

The cues were written by people who saw most of these files, so in them a cue is there more often than it will be in
what somebody else writes. That is why each text is learned from three times, twice with half of what its cues showed
taken away: the words, and the meaning, must be able to do without.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

import visavis.language as package
from visavis.language.message import acts
from visavis.language.message.act_cues import CUES
from visavis.language.message.act_features import FLOOR, counts, cues, forms
from visavis.language.message.act_weights import LEARNED
from visavis.language.message.life_events import told_in
from visavis.language.message.pieces import language, pieces, small_words, words_of

HERE = Path(package.__file__).parent
TAKEN = (0.0, 0.5, 0.6)  # the chance of each table of cues to be taken away, in each copy of a text
COPIES = len(TAKEN)
AUTHORS_WORD = 3  # messages a word must stand in
STRENGTH = 0.5  # of the logistic regression, as scikit-learn's C
WORDS, MEANING = 4.5, 2.5  # how much more they are trusted than by their size
SMALL = 0.1  # weights below are left out
SURE = 10.0  # what thanks by rules are worth
EXACT = 0.9
FROM = np.linspace(-1.0, 3.0, 41)  # the sums from which an act may be said to be there
CALLED = {False: "without meanings", True: "with meanings"}
Row = dict[str, Any]
sparse = import_module("scipy.sparse")
linear_model = import_module("sklearn.linear_model")


class Seen(NamedTuple):
    """One message as the regression sees it, and its labels."""

    counts: Mapping[str, float]
    words: Mapping[str, float]
    by_rules: frozenset[str]
    text: str
    acts: frozenset[str]


class Learned(NamedTuple):
    """The names of the columns, of which the first `counted` are no words, their weights by act, and the biases."""

    names: list[str]
    counted: int
    weights: "np.ndarray[Any, Any]"
    bias: "np.ndarray[Any, Any]"


def main() -> None:
    """Read the files; print the figures of each author left out, or write what was learned from all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="write act_weights.json and act_meanings.json")
    options = parser.parse_args()
    authors = [
        [seen(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        for file in options.files
    ]
    rows = [
        [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        for file in options.files
    ]
    told: dict[str, Any] = {}
    weights: dict[str, Any] = {}
    for semantic in (False, True):
        left_out = [out_of_author(authors, at, semantic=semantic) for at in range(len(authors))]
        least = thresholds(authors, left_out)
        told[CALLED[semantic]] = {
            file.name: figures(rows[at], authors[at], left_out[at], others_least(authors, left_out, at))
            for at, file in enumerate(options.files)
        }
        if options.write:
            learned = learn([one for author in authors for one in author], semantic=semantic)
            weights[CALLED[semantic]] = as_told(learned, least)
            if semantic:
                write(
                    "act_meanings.json", [[round(float(w), 3) for w in row] for row in learned.weights[-512:] * MEANING]
                )
    if options.write:
        write("act_weights.json", weights)
    json.dump(told, sys.stdout, indent=1)
    sys.stdout.write("\n")


def seen(row: Row) -> Seen:
    """What acts.py sees of a line."""
    text = row["text"][: acts.READ]
    found = pieces(text)
    lang = language(*small_words(words_of(found)))
    shown = acts.seen_in(found, cues(lang if lang in CUES else None, either=True))
    words = words_of(found)
    firsts = {f"^{one[0]}" for one, *_ in found} | {f"?{one[0]}" for one, question, *_ in found if question}
    weighed = Counter([*(form for word in words for form in forms(word)), *firsts])
    scale = WORDS / (len(words) + FLOOR) ** 0.5
    told = counts(found, shown, told_in(text, found, shown.names, lang or ""))
    return Seen(
        told, {word: scale * count for word, count in weighed.items()}, shown.acts, text, frozenset(row["acts"])
    )


def without_some(told: Mapping[str, float], taken: float, chance: random.Random) -> dict[str, float]:
    """What the cues showed, with this share of their tables taken away."""
    tables = sorted({name.removeprefix("rule ").rstrip("?") for name in told})
    gone = {table for table in tables if chance.random() < taken}
    kept = ("event", "length", "us", "you", "short", ".")
    return {
        name: number
        for name, number in told.items()
        if name.startswith(kept) or name == "?" or name.removeprefix("rule ").rstrip("?") not in gone
    }


def learn(messages: Sequence[Seen], *, semantic: bool) -> Learned:
    """A regression for each act."""
    chance = random.Random(1)
    often = Counter(word for one in messages for word in one.words)
    counted = sorted({name for one in messages for name in one.counts})
    known = counted + sorted(f"w:{word}" for word, count in often.items() if count >= AUTHORS_WORD)
    copies = [one._replace(counts=without_some(one.counts, taken, chance)) for taken in TAKEN for one in messages]
    table = columns(copies, known)
    if semantic:
        meanings = meanings_of([one.text for one in messages])
        table = sparse.hstack([table, sparse.csr_matrix(np.vstack([meanings] * COPIES) * MEANING)]).tocsr()
    weights, bias = [], []
    for act in LEARNED:
        regression = linear_model.LogisticRegression(C=STRENGTH / COPIES, class_weight="balanced", max_iter=1000)
        regression.fit(table, [act in one.acts for one in copies])
        weights.append(regression.coef_[0])
        bias.append(regression.intercept_[0])
    return Learned(known, len(counted), np.array(weights).T, np.array(bias))


def columns(messages: Sequence[Seen], known: Sequence[str]) -> Any:
    """The table of all numbers, one line a message."""
    at = {name: column for column, name in enumerate(known)}
    lines, places, numbers = [], [], []
    for line, one in enumerate(messages):
        for name, number in (*one.counts.items(), *((f"w:{word}", number) for word, number in one.words.items())):
            if name in at:
                lines.append(line)
                places.append(at[name])
                numbers.append(number)
    return sparse.csr_matrix((numbers, (lines, places)), shape=(len(messages), len(known)))


_MEANINGS: dict[str, Any] = {}


def meanings_of(texts: Sequence[str]) -> Any:
    """Their meanings, each found once."""
    from visavis.language.meaning.semantic import meanings

    new = [text for text in dict.fromkeys(texts) if text not in _MEANINGS]
    _MEANINGS.update(zip(new, meanings(new), strict=True))
    return np.array([_MEANINGS[text] for text in texts])


def out_of_author(authors: Sequence[Sequence[Seen]], at: int, *, semantic: bool) -> Any:
    """The sums of one author's messages by what was learned from all others."""
    learned = learn([one for other, author in enumerate(authors) if other != at for one in author], semantic=semantic)
    table = columns(authors[at], learned.names)
    if semantic:
        table = sparse.hstack(
            [table, sparse.csr_matrix(meanings_of([one.text for one in authors[at]]) * MEANING)]
        ).tocsr()
    sums = table @ learned.weights + learned.bias
    sums[[("thanks" in one.by_rules) for one in authors[at]], LEARNED.index("thanks")] += SURE  # as acts.py does
    return sums


def thresholds(authors: Sequence[Sequence[Seen]], sums: Sequence[Any]) -> list[float]:
    """The sum for each act that was best on authors who were left out; for thanks a sure one."""
    total = np.vstack(sums)
    least = []
    for at, act in enumerate(LEARNED):
        right = np.array([act in one.acts for author in authors for one in author])
        of_f1 = [f1(right, total[:, at] > one) for one in FROM]
        smooth = np.convolve([of_f1[0], *of_f1, of_f1[-1]], [1 / 3] * 3, "valid")
        if act == "thanks":
            smooth = np.where([_is_exact(right, total[:, at], one) for one in FROM], smooth, 0)
        least.append(float(FROM[int(np.argmax(smooth))]))
    return least


def _is_exact(right: Any, sums: Any, least: float) -> bool:
    """Whether of those that no rule sees and that lie above nine of ten are right."""
    more = (sums > least) & (sums < SURE / 2)
    return not more.any() or bool(right[more].mean() >= EXACT)


def others_least(authors: Sequence[Sequence[Seen]], sums: Sequence[Any], at: int) -> list[float]:
    """The thresholds without this author's own part in them."""
    others = [other for other in range(len(authors)) if other != at]
    return thresholds([authors[other] for other in others], [sums[other] for other in others])


def f1(right: Any, said: Any) -> float:
    """The F1 of what was said."""
    both = float((right & said).sum())
    return 2 * both / max(1.0, float(right.sum() + said.sum()))


def figures(rows: Sequence[Row], author: Sequence[Seen], sums: Any, least: Sequence[float]) -> dict[str, Any]:
    """F1 of each act, macro of all and by language, and the precision of thanks."""
    return {lang or "all": dict(_figures(rows, author, sums, least, lang)) for lang in ("", "en", "de")}


def _figures(
    rows: Sequence[Row], author: Sequence[Seen], sums: Any, least: Sequence[float], lang: str
) -> Iterator[tuple[str, float]]:
    mine = np.array([row["lang"] == lang or not lang for row in rows])
    each = {}
    for at, act in enumerate(LEARNED):
        right = np.array([act in one.acts for one in author])[mine]
        said = sums[mine, at] > least[at]
        each[act] = round(f1(right, said), 3)
        if act == "thanks":
            yield "thanks precision", round(float(right[said].mean()), 3)
    yield "macro", round(sum(each.values()) / len(each), 3)
    yield from each.items()


def as_told(learned: Learned, least: Sequence[float]) -> dict[str, Any]:
    """What act_weights.py reads."""
    rows = [[round(float(weight), 3) for weight in row] for row in learned.weights]
    words = {
        name.removeprefix("w:"): [round(WORDS * weight, 3) for weight in row]
        for name, row in zip(learned.names[learned.counted :], rows[learned.counted :], strict=False)
        if max(map(abs, row)) >= SMALL
    }
    return {
        "bias": [round(float(one), 3) for one in learned.bias],
        "from": [round(one, 2) for one in least],
        "counts": dict(zip(learned.names[: learned.counted], rows, strict=False)),
        "words": words,
    }


def write(name: str, told: Any) -> None:
    """Write a file of the package, a line a name."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    (HERE / name).write_text(text.replace("],", "],\n").replace("},", "},\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
