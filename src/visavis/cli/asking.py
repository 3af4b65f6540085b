"""What only the user can say about the files of an import: told, asked on a terminal, remembered."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from django.utils.translation import gettext

from visavis.actions.import_files import ImportResult
from visavis.actions.map_columns import map_columns
from visavis.cli.speech import NotUnderstoodError, choose, note, plain
from visavis.phrases.questions import SHORT_ORDERS, answer_with, meaning, meanings, order, question, understood
from visavis.records import DateOrder, Question
from visavis.store.access import Account
from visavis.store.read.history import ImportedFile

CELL_SHOWN = 24  # characters
LINE_WIDTH = 79


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user said beside the paths: the order in dates, for all files or for single ones by their path, and
    what columns mean.
    """

    date_order: DateOrder | Literal[""] = ""
    date_orders: Mapping[str, DateOrder] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)


def answers_of(dates: str, columns: Sequence[str]) -> Answers:
    """The answers on the command line. Raises NotUnderstoodError."""
    return Answers(_order(dates), columns=dict(_meant(one) for one in columns))


def _order(dates: str) -> DateOrder | Literal[""]:
    orders: tuple[DateOrder, ...] = get_args(DateOrder)
    chosen: DateOrder | Literal[""] = next((one for one in orders if one == dates.lower()), "")
    if dates and not chosen:
        raise NotUnderstoodError(
            gettext("“%(said)s” is no order of day, month and year. There are: %(orders)s.")
            % {"said": plain(dates), "orders": ", ".join(f"{one} ({SHORT_ORDERS[one]})" for one in orders)}
        )
    return chosen


def _meant(said: str) -> tuple[str, str]:
    column, mark, word = said.rpartition("=")
    code = understood(word)
    if not mark or not column or code is None:
        raise NotUnderstoodError(
            gettext("“%(said)s” is not understood. Write COLUMN=MEANING; a column can be: %(meanings)s.")
            % {"said": plain(said), "meanings": _meanings()}
        )
    return column, code


def ask(found: ImportResult, answers: Answers) -> Answers | None:
    """Ask about each file whose dates can be read in two ways; the answer is for that file alone. None when there is
    nothing to ask.
    """
    orders: dict[str, DateOrder] = {}
    for file in found.files:
        for asked in file.questions:
            if asked.is_open and asked.about == "date-order" and file.path not in answers.date_orders:
                note(f"{plain(file.path)}: {question(asked)}")
                for number, choice in enumerate(asked.choices, 1):
                    note(f"  {number}  {order(choice)}")
                chosen = asked.choices[choose(gettext("Which?"), 1, len(asked.choices)) - 1]
                orders[file.path] = chosen  # type: ignore[assignment]  # the choices of this question are orders
    return replace(answers, date_orders={**answers.date_orders, **orders}) if orders else None


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


def waits(file: ImportedFile) -> bool:
    """Whether some of the file is not told before the user has answered."""
    return any(asked.is_open for asked in file.questions)


def tell_open(file: ImportedFile) -> Iterator[str]:
    """What keeps a file from being read, and how to answer."""
    for asked in file.questions:
        if not asked.is_open:
            continue
        yield question(asked)
        if asked.about == "columns":
            yield from _columns(asked)
            said = gettext("Answer like this, for each column that matters: %(options)s")
        else:
            said = gettext("Answer with: %(options)s")
        yield said % {"options": answer_with(asked)}


def tell_meanings(found: ImportResult) -> Iterator[str]:
    """Everything a column can be, once, where there is a table that waits."""
    if any(asked.is_open and asked.about == "columns" for file in found.files for asked in file.questions):
        said = gettext("A column can be: %(meanings)s.") % {"meanings": _meanings()}
        yield from textwrap.wrap(said, LINE_WIDTH)


def _meanings() -> str:
    return ", ".join(word if word.casefold() == code else f"{word} ({code})" for code, word in meanings())


def _columns(asked: Question) -> Iterator[str]:
    """Each column with what stands in it first, and what it is taken for."""
    first = asked.sample[0] if asked.sample else ()
    for index, name in enumerate(asked.choices):
        cell = " ".join(first[index].split())[:CELL_SHOWN] if index < len(first) else ""
        taken = asked.proposal[index] if index < len(asked.proposal) else ""
        line = f"  {plain(name)}: {plain(cell)}" if cell else f"  {plain(name)}"
        yield f"{line}  → {meaning(taken)}" if taken else line
