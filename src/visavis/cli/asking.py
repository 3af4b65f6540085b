"""What only the user can say about the files of an import: told, asked on a terminal, remembered."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import click
from django.utils.translation import gettext

from visavis.actions.import_files import ImportResult
from visavis.actions.map_columns import map_columns
from visavis.cli.speech import note, plain
from visavis.phrases.questions import answer_with, order, question
from visavis.records import DateOrder, Question
from visavis.store.access import Account
from visavis.store.read.history import ImportedFile

CELL_SHOWN = 24  # characters


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user said beside the paths: the order in dates, and what columns mean."""

    date_order: DateOrder | Literal[""] = ""
    columns: Mapping[str, str] = field(default_factory=dict)


def ask(found: ImportResult, answers: Answers) -> Answers | None:
    """Ask about the first file whose dates can be read in two ways; None when there is nothing to ask."""
    if answers.date_order:
        return None
    for file, asked in _open(found):
        if asked.about == "date-order":
            note(f"{plain(file.path)}: {question(asked)}")
            for number, choice in enumerate(asked.choices, 1):
                note(f"  {number}  {order(choice)}")
            number = click.prompt(gettext("Which?"), type=click.IntRange(1, len(asked.choices)), err=True)
            chosen: DateOrder = asked.choices[number - 1]  # type: ignore[assignment]  # of this question they are orders
            return replace(answers, date_order=chosen)
    return None


def remember(account: Account, found: ImportResult, columns: Mapping[str, str]) -> bool:
    """Remember what the user said of columns, for every table that has them; whether there was one."""
    asked = [one for file in found.files for one in file.questions if one.about == "columns"]
    meant = [one for one in asked if columns and columns.keys() <= set(one.choices)]
    for one in meant:
        proposed = dict(zip(one.choices, one.proposal, strict=False))
        map_columns(
            account, one.table, {choice: columns.get(choice, proposed.get(choice, "")) for choice in one.choices}
        )
    return bool(meant)


def tell_open(file: ImportedFile) -> Iterator[str]:
    """What keeps a file from being read, and how to answer."""
    for asked in file.questions:
        if asked.is_open:
            yield question(asked)
            if asked.about == "columns":
                yield from _columns(asked)
            yield gettext("Answer with: %(options)s") % {"options": answer_with(asked)}


def _columns(asked: Question) -> Iterator[str]:
    first = asked.sample[0] if asked.sample else ()
    for index, name in enumerate(asked.choices):
        cell = " ".join(first[index].split())[:CELL_SHOWN] if index < len(first) else ""
        yield f"  {plain(name)}: {plain(cell)}" if cell else f"  {plain(name)}"


def _open(found: ImportResult) -> Iterator[tuple[ImportedFile, Question]]:
    yield from ((file, asked) for file in found.files for asked in file.questions if asked.is_open)
