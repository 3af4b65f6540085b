"""What is between the user and one person, as their page says it: a few sentences, what each rests on, who knows what.

Whoever is left alone has none of it but that sentence: nothing between the two is judged.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from visavis.identity.names import called_name
from visavis.network.judgement import Because, Judgement, TieJudgement
from visavis.phrases import because, words
from visavis.phrases.chance import chance_so_far
from visavis.phrases.concepts import exists
from visavis.store.read.judged import Judged
from visavis.store.read.people import PersonLine
from visavis.store.read.person import Fact, PersonView
from visavis.store.read.timeline import Exchange, exchanges

NAMED = frozenset({"close", "warm", "cooling", "quiet", "dormant"})
"""The words that stand before their sentence; of the others the sentence alone tells."""

SHOWN = 5  # exchanges under one sentence
COUNTED = 12  # under one that counts them one by one, as a judgement keeps
COUNTING = ("reciprocity.", "instrumentality.", "known.opened")
CONCEPTS = {"knows": "acquaintance", "known": "acquaintance"}
"""The page of a reason whose key does not begin with its name."""

HEADS: Mapping[str, str | Promise] = {
    "tie": _("Between the two of you"),
    "reciprocity": _("Who writes first after a pause"),
}
"""What stands over the evidence of a sentence with which the page begins: it is not said twice."""

called = called_name
"""What the person is called in these sentences."""

LEARNED = frozenset({"knows.home", "knows.work", "knows.note"})
"""What changes in a life: the day it was learned stands beside it. Other sentences name their day themselves."""

OWN_WORDS = {"wished": "rhythm", "fine": "rhythm", "said": "closeness", "unread": "closeness"}
"""Which of the user's words a tie's reason repeats, by the end of its key."""

STATED_IN = {
    "birthday": ("birthday",),
    "anniversary": ("anniversary",),
    "family": ("relation",),
    "home": ("address",),
    "work": ("title", "organisation", "position"),
    "person": ("relation",),
    "note": ("note",),
}
"""The fields that state what is known of somebody, by the second part of the reason's key."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One sentence with what it rests on: exchanges, the newest first, or sources; and the page that says how it is
    judged ("" for none).

    `on` is the day on which it was learned, where that matters and the sentence does not name it. `head` stands instead
    of a sentence with which the page begins. `asking` are the exchanges that are counted for asking something.
    `is_cut`: it rests on more than the newest, which are shown.
    """

    sentence: str
    exchanges: tuple[Exchange, ...]
    concept: str
    on: date | None = None
    head: str = ""
    asking: frozenset[int] = frozenset()
    is_cut: bool = False
    sources: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Between:
    """Everything of it. `they_know` and `i_know` are None where nothing is judged. The dead are asked nothing more.

    `repeated` is the field of the user's own word that the sentences say already.
    """

    sentences: tuple[str, ...]
    grounds: tuple[Ground, ...] = ()
    tie: TieJudgement | None = None
    i_know: tuple[Ground, ...] | None = None
    they_know: tuple[Ground, ...] | None = None
    missing: str = ""
    is_dead: bool = False
    repeated: str = ""


def between(account: int, view: PersonView, judged: Judged, newest: Iterable[Exchange] = ()) -> Between:
    """What the page says between the user and this person.

    Evidence that is among the `newest` exchanges, which the page shows anyway, is not read again; two queries for the
    rest of it.
    """
    person = view.line
    name = called(person.name)
    dead = judged.tie is not None and judged.tie.circumstances.is_dead
    needs = judged.instrumentality if judged.instrumentality and judged.instrumentality.word != "unknown" else None
    judgements = (judged.tie, judged.reciprocity, judged.reply, needs, *judged.two_sided)
    shown = [one for one in judgements if one is not None]
    known = judged.acquaintance
    mine, theirs = (known.i_them, known.they_me) if known else ((), ())
    read = {one.id: one for one in newest}
    older = {one for judgement in (*shown, *theirs) for one in _evidence(judgement)} - read.keys()
    if older:
        read |= {one.id: one for one in exchanges(account, person.id, tuple(sorted(older)))}
    said = tuple(_sentences(person, judged, name))
    is_little = known is not None and known.missing is not None and known.i_know.word == "hardly" and not dead
    return Between(
        sentences=said,
        grounds=tuple(_ground(one, name, read, said, judged.asking) for one in shown),
        tie=judged.tie,
        i_know=tuple(_known(one, name, view.facts) for one in mine) if known else None,
        they_know=tuple(_ground(one, name, read) for one in theirs) if known else None,
        missing=because.sentence(known.missing, name) if known and known.missing and is_little else "",
        is_dead=dead,
        repeated=OWN_WORDS.get(judged.tie.because.key.rpartition(".")[2], "") if judged.tie else "",
    )


def concept_of(reason: Because) -> str:
    """The page that says how this is judged; "" where there is none."""
    first = reason.key.partition(".")[0]
    name = CONCEPTS.get(first, first)
    return name if exists(name) else ""


def _sentences(person: PersonLine, judged: Judged, name: str) -> Iterable[str]:
    """The tie with its word, who starts, and what to expect; what is not known is not spoken of."""
    tie = judged.tie or person.tie
    said = because.sentence(tie.because if tie else Because("tie.unknown"), name)
    if tie and tie.circumstances.is_dead:
        yield said
        return
    yield f"{_capital(words.tie_word(tie.word))}. {said}" if tie and tie.word in NAMED else said
    starts, reply = judged.reciprocity, judged.reply
    if starts is not None and starts.word != "unknown":
        yield because.sentence(starts.because, name)
    if reply is not None and (expected := chance_so_far(reply.word, reply.because, name)):
        yield expected


def _evidence(judged: Judgement | TieJudgement) -> tuple[int, ...]:
    """What is shown of it: where the sentence counts them, as many as it counts."""
    return judged.evidence[: COUNTED if judged.because.key.startswith(COUNTING) else SHOWN]


def _ground(
    judged: Judgement | TieJudgement,
    name: str,
    read: Mapping[int, Exchange],
    said: Sequence[str] = (),
    asking: frozenset[int] = frozenset(),
) -> Ground:
    sentence, key = because.sentence(judged.because, name), judged.because.key
    shown = tuple(read[one] for one in _evidence(judged) if one in read)
    total = judged.n if isinstance(judged, Judgement) else judged.days_in_touch
    is_said = any(one.endswith(sentence) for one in said)
    return Ground(
        sentence,
        shown,
        concept_of(judged.because),
        head=str(HEADS.get(key.partition(".")[0], "")) if is_said else "",
        asking=asking if key.startswith("instrumentality.") else frozenset(),
        is_cut=max(total, len(judged.evidence)) > len(shown),
    )


def _known(judged: Judgement, name: str, facts: Iterable[Fact]) -> Ground:
    """One thing known of somebody, with whatever states it."""
    reason = judged.because
    fields = STATED_IN.get(reason.key.split(".")[1], ())
    values = {reason.values.get(part, "") for part in ("value", "title", "organisation")} - {""}
    stating = (one for one in facts if one.field in fields and one.value in values)
    files: dict[tuple[str, ...], Fact] = {}
    for one in stating:  # a card that names the firm and the office is one source
        files.setdefault((one.source, one.path, "" if one.path else one.field, one.at.isoformat()), one)
    return Ground(
        because.sentence(reason, name), (), concept_of(reason), _learned(reason), sources=tuple(files.values())
    )


def _learned(reason: Because) -> date | None:
    written = str(reason.values.get("on", "")) if reason.key in LEARNED else ""
    return date.fromisoformat(written) if written else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
