"""JSON for machines: the shapes of people, ties, imports and timelines. Always in English; keys never change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from visavis.actions.import_files import ImportResult
from visavis.actions.suggest_today import TodayItem
from visavis.identity.conflict import Conflict
from visavis.network.acquaintance import Acquaintance
from visavis.network.judgement import Judgement, TieJudgement
from visavis.network.tie import UNKNOWN
from visavis.phrases.because import sentence
from visavis.phrases.evidence import evidence
from visavis.phrases.problems import reason, where
from visavis.phrases.questions import answer_with, question
from visavis.phrases.ways import steps
from visavis.records import Question
from visavis.store.access import Account
from visavis.store.read.evidence import Proof, proofs
from visavis.store.read.history import ImportedFile
from visavis.store.read.judged import Judged
from visavis.store.read.life_events import LifeEventLine
from visavis.store.read.not_so import may_leave
from visavis.store.read.paths import Step, Ways
from visavis.store.read.people import Address, PersonLine
from visavis.store.read.person import Fact
from visavis.store.read.proposals import ProposedPair
from visavis.store.read.relations import Relation
from visavis.store.read.timeline import Exchange
from visavis.store.read.topics import TopicLine
from visavis.store.zone import today

Shape = dict[str, Any]

Proofs = Mapping[int, Proof]
"""The exchanges that judgements name, by id."""


def person(line: PersonLine) -> Shape:
    """Every person in any document."""
    return {
        "id": line.id,
        "name": line.name,
        "identities": [_identity(one) for one in line.addresses],
    }


def _identity(one: Address) -> Shape:
    """An address of theirs; `shared` where it stands on their card and another person holds it."""
    return {"kind": one.kind, "value": one.value} | ({"shared": True} if one.is_shared else {})


def people(account: Account, lines: Sequence[PersonLine]) -> list[Shape]:
    """People in a list, each with the tie and what it rests on; one look for all the evidence."""
    on, ties = today(account), (line.tie for line in lines if line.tie)
    known = proofs(account.pk, (one for judged in ties for one in judged.evidence))
    return [person_with_tie(line, on, known) for line in lines]


def portrait(account: Account, line: PersonLine, judged: Judged) -> Shape:
    """One person with everything that is judged; one look for all the evidence."""
    known = proofs(account.pk, _named(line.tie, judged))
    return person_with_tie(line, today(account), known) | judgements(judged, line.name, known)


def _named(tie: TieJudgement | None, judged: Judged) -> Iterator[int]:
    """Whatever the judgements about one person name as their evidence."""
    knows = judged.acquaintance
    items = (*knows.i_them, *knows.they_me, knows.i_know, knows.they_know) if knows else ()
    for one in (tie, judged.reply, judged.reciprocity, judged.instrumentality, *judged.two_sided, *items):
        yield from one.evidence if one else ()


def person_with_tie(line: PersonLine, on: date, known: Proofs) -> Shape:
    """A person in a list. Of whom `private` is true nothing may go to a model; `at_rest`: the tie is not judged."""
    marks = {"kind": line.kind, "private": line.is_private, "at_rest": line.at_rest}
    return person(line) | marks | {"tie": tie(line.tie, line.name, on, known)}


def tie(judged: TieJudgement | None, name: str, on: date, known: Proofs) -> Shape:
    """A tie; "unknown" when nothing was exchanged. `mutuality` is null where a source keeps one direction only, and
    `usual_days` where no rhythm is known; `silent_days` are those since the last exchange.
    """
    judged = judged or UNKNOWN
    wanted, usual = judged.circumstances.every_days, judged.gap_days_mean
    return {
        "word": judged.word,
        "because": sentence(judged.because, name),
        "warmth": judged.warmth,
        "strength": judged.strength,
        "mutuality": judged.mutuality,
        "first": _day(judged.first),
        "last": _day(judged.last),
        "days_in_touch": judged.days_in_touch,
        "usual_days": wanted or (round(usual, 1) if usual is not None else None),
        "silent_days": max(0, (on - judged.last).days) if judged.last else None,
        "evidence": _evidence(judged.evidence, known),
    }


def judgements(judged: Judged, name: str, known: Proofs) -> Shape:
    """What is judged of one person besides the tie; null where nothing may be judged.

    `p` is the chance of an answer within `within_days`; the other values: how much more often the user starts (-1 to
    1), and the share of the user's own beginnings that asked for something.
    """
    return {
        "reply": _reply(judged.reply, name, known),
        "reciprocity": _judgement(judged.reciprocity, name, known, "balance"),
        "instrumentality": _judgement(judged.instrumentality, name, known, "share"),
        "knows": _knows(judged.acquaintance, name, known),
        "two_sidedness": [_two_sided(one, name, known) for one in judged.two_sided],
    }


def _judgement(judged: Judgement | None, name: str, known: Proofs, value: str) -> Shape | None:
    if judged is None:
        return None
    return {value: judged.value, "low": judged.low, "high": judged.high, "n": judged.n} | _said(judged, name, known)


def _reply(judged: Judgement | None, name: str, known: Proofs) -> Shape | None:
    told = _judgement(judged, name, known, "p")
    within = {"within_days": judged.because.values.get("within_days")} if judged else {}
    return told | within if told else None


def _said(judged: Judgement, name: str, known: Proofs) -> Shape:
    because = sentence(judged.because, name)
    return {"word": judged.word, "because": because, "evidence": _evidence(judged.evidence, known)}


def _two_sided(one: Judgement, name: str, known: Proofs) -> Shape:
    """One comparison of what each says and asks: `about` names it, `share` is the user's, or that of answers."""
    _, about, *_ = one.because.key.split(".")
    return {"about": about, "share": one.value, "low": one.low, "high": one.high, "n": one.n} | _said(one, name, known)


def _knows(judged: Acquaintance | None, name: str, known: Proofs) -> Shape | None:
    """Who knows what of whom: item by item, and each side in a word. `missing` says what nobody has written down."""
    if judged is None:
        return None
    return {
        "i_them": [_item(one, name, known) for one in judged.i_them],
        "they_me": [_item(one, name, known) for one in judged.they_me],
        "i_know": _said(judged.i_know, name, known),
        "they_know": _said(judged.they_know, name, known),
        "missing": sentence(judged.missing, name) if judged.missing else None,
    }


def _item(one: Judgement, name: str, known: Proofs) -> Shape:
    """One thing that is known: its area (or what they did), and whether it may have changed since."""
    freshness = "stale" if one.because.key.endswith(".stale") else "fresh"
    return {"area": one.word} | _said(one, name, known) | {"word": freshness, "n": one.n}


def _evidence(ids: Iterable[int], known: Proofs) -> list[Shape]:
    return evidence_of(known[one] for one in ids if one in known)


def evidence_of(exchanges: Iterable[Proof | Exchange]) -> list[Shape]:
    """The exchanges under a sentence, as every document names them."""
    return [{"id": one.id, "at": one.at.isoformat(), "kind": one.kind, "subject": one.subject} for one in exchanges]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def imported(result: ImportResult) -> Shape:
    """What an import brought, file by file and in all. In all, everyone is counted once: files name the same people."""
    counted = ("people", "interactions", "events", "new", "known")
    totals = {name: sum(getattr(file, name) for file in result.files) for name in counted}
    totals["people"] = result.people
    problems = sum(file.problem_count for file in result.files)
    return {
        "entry": result.entry,
        "files": [_file(file) for file in result.files],
        "totals": totals | {"problems": problems, "files": len(result.files)},
    }


def _file(file: ImportedFile) -> Shape:
    return {
        "path": file.path,
        "kind": file.kind,
        "variant": file.variant,
        "people": file.people,
        "interactions": file.interactions,
        "events": file.events,
        "new": file.new,
        "known": file.known,
        "problems": [{"where": where(one), "reason": reason(one)} for one in file.problems],
        "questions": [_question(one) for one in file.questions],
    }


def _question(asked: Question) -> Shape:
    """What only the user can say. While `open` is true nothing of the file is kept."""
    return {
        "about": asked.about,
        "open": asked.is_open,
        "question": question(asked),
        "choices": list(asked.choices),
        "proposal": list(asked.proposal),
        "sample": [list(row) for row in asked.sample],
        "answer": answer_with(asked),
    }


def suggestion(item: TodayItem) -> Shape:
    """One person of Today."""
    return {
        "person": person(item.person),
        "reason": item.suggestion.reason,
        "because": sentence(item.suggestion.because, item.person.name),
        "evidence": evidence_of(item.evidence),
    }


def proposal(pair: ProposedPair) -> Shape:
    """Two people who may be one."""
    return {
        "a": person(pair.a),
        "b": person(pair.b),
        "sureness": pair.proposal.sureness,
        "strength": pair.proposal.strength,
        "evidence": [evidence(one.key, one.values) for one in pair.proposal.evidence],
        "against": [evidence(one.key, one.values) for one in pair.proposal.against],
    }


def claims(facts: Iterable[Fact]) -> list[Shape]:
    """What is claimed about a person, but for what is private, and where it is known from: `entry` takes it back.

    Of what is only one thing, `shown` tells whether this is the value that was chosen.
    """
    return [
        {
            "field": one.field,
            "value": one.value,
            "label": one.label,
            "since": one.since,
            "until": one.until,
            "source": one.source,
            "path": one.path,
            "entry": one.entry,
            "at": one.at.isoformat(),
            "shown": one.is_shown,
        }
        for one in facts
        if may_leave(one.field, one.value)
    ]


def conflicts(found: Iterable[Conflict]) -> list[Shape]:
    """Where good sources disagree with what is shown; `settled` by the user's own word."""
    return [
        {"field": one.field, "shown": one.shown, "others": list(one.others), "settled": one.settled} for one in found
    ]


def relations(around: Iterable[Relation]) -> list[Shape]:
    """Who belongs to a person: stated by a source, or met together in threads and meetings."""
    return [
        {
            "ground": one.ground,
            "person": one.person,
            "name": one.name,
            "kind": one.kind,
            "label": one.label,
            "back": one.back,
            "source": one.source,
            "path": one.path,
            "times": one.times,
            "last": one.last.isoformat() if one.last else None,
        }
        for one in around
    ]


def life_events(account: Account, lines: Sequence[LifeEventLine]) -> list[Shape]:
    """What happened in their life, the newest first; nothing private. `person` is who a third is."""
    known = proofs(account.pk, (one for line in lines for one in line.evidence))
    return [
        {
            "kind": line.kind,
            "on": line.on.isoformat(),
            "whose": line.whose,
            "name": line.name,
            "person": line.person,
            "teller": line.teller,
            "quote": line.excerpt,
            "evidence": _evidence(line.evidence, known),
        }
        for line in lines
        if not line.is_private
    ]


def topics(account: Account, lines: Sequence[TopicLine]) -> list[Shape]:
    """What they speak of, the most telling first. `source` is what it is best known from."""
    known = proofs(account.pk, (one for line in lines for one in line.evidence))
    return [
        {
            "term": line.term,
            "source": line.source,
            "expertise": line.is_expertise,
            "last": line.last.isoformat(),
            "evidence": _evidence(line.evidence, known),
        }
        for line in lines
    ]


def timeline(items: Iterable[Exchange]) -> list[Shape]:
    """What was exchanged, newest first. `outgoing` is null when a third person wrote, and of a meeting."""
    return [
        {
            "id": one.id,
            "at": one.at.isoformat(),
            "kind": one.kind,
            "channel": one.channel,
            "outgoing": one.outgoing,
            "others": one.others,
            "subject": one.subject,
            "excerpt": one.excerpt,
            "automated": one.automated,
            "path": one.path,
        }
        for one in items
    ]


def ways(known: Ways) -> Shape:
    """The ways to a person; `label` of a step says how surely the one before knows them, null of the user's own tie."""
    return {
        "person": {"id": known.person, "name": known.name},
        "because": sentence(known.because, known.name) if known.because else None,
        "tie": known.tie.word if known.tie else "unknown",
        "paths": [{"chance": way.chance, "steps": [_step(*one) for one in steps(way)]} for way in known.ways],
    }


def _step(step: Step, said: str) -> Shape:
    return {
        "id": step.person,
        "name": step.name,
        "label": step.label or None,
        "chance": step.chance,
        "because": said,
        "evidence": evidence_of(step.evidence),
    }
