"""JSON for machines: the shapes of people, ties, imports and timelines. Always in English; keys never change."""

from collections.abc import Iterable
from typing import Any

from visavis.actions.import_files import ImportResult
from visavis.actions.suggest_today import TodayItem
from visavis.identity.conflict import Conflict
from visavis.network.judgement import TieJudgement
from visavis.phrases.because import sentence
from visavis.phrases.evidence import evidence
from visavis.phrases.problems import reason, where
from visavis.phrases.questions import answer_with, question
from visavis.records import Question
from visavis.store.read.history import ImportedFile
from visavis.store.read.people import Address, PersonLine
from visavis.store.read.person import Fact
from visavis.store.read.proposals import ProposedPair
from visavis.store.read.relations import Relation
from visavis.store.read.timeline import Exchange

Shape = dict[str, Any]


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


def person_with_tie(line: PersonLine) -> Shape:
    """A person in a list. Of whom `private` is true nothing may go to a model; `at_rest`: the tie is not judged."""
    marks = {"kind": line.kind, "private": line.is_private, "at_rest": line.at_rest}
    return person(line) | marks | {"tie": tie(line.tie)}


def tie(judged: TieJudgement | None) -> Shape:
    """A tie; "unknown" when nothing was exchanged."""
    return {
        "word": judged.word if judged else "unknown",
        "warmth": judged.warmth if judged else None,
        "strength": judged.strength if judged else None,
        "mutuality": judged.mutuality if judged else None,
        "last": judged.last.isoformat() if judged and judged.last else None,
        "days_in_touch": judged.days_in_touch if judged else 0,
    }


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
        "evidence": [
            {"id": one.id, "at": one.at.isoformat(), "kind": one.kind, "subject": one.subject} for one in item.evidence
        ],
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
    """What is claimed about a person, and where it is known from: `entry` is what takes it back.

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
