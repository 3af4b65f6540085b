"""Which column of a table says what of a person: one table of header names, English and German, for every source.

The names that are known stand in column_names.py. A number in a name ("Phone 2 - Value", "E-Mail 2: Adresse") says
which of several it is.

What a column means is a ClaimField or one of PARTS. Some names mean different things in different tables ("Title",
"Geburtstag", "Name", "Home Address"); what else stands in the header decides (`_in_context`).
How a row becomes a person: person_row.py.

Wrong where a name is used for something else than in most tables, and for languages other than these two; so for a
table of no known program the user is shown what each column is taken for, and can say better.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import get_args

from visavis.records import ClaimField
from visavis.sources.column_names import folded, known

PARTS = (
    "middle",  # names between the given and the family name
    "prefix",  # "Dr."
    "suffix",  # "Jr."
    "maiden",
    "called",  # what a program shows for them; taken for the name when there is no other
    "street",
    "pobox",
    "city",
    "region",
    "postcode",
    "country",
    "birth-year",
    "birth-month",
    "birth-day",
    "event",  # a day with a label of its own
    "custom",  # a note with a label of its own
    "label",  # what the value in the column beside it is: "Work", "Spouse"
    "private",  # whether the entry was marked as private
    "uid",  # what the program numbers its entries by
)
"""What a column can be beside a ClaimField."""

MEANINGS = frozenset({*get_args(ClaimField), *PARTS})

NAMING = frozenset({"name", "given", "family", "nickname", "called", "organisation", "email", "phone", "url", "handle"})
"""A table without any of these names nobody."""

ADDRESS = frozenset({"street", "pobox", "city", "region", "postcode", "country", "address"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `label` is what its values are ("work", "spouse", the service of an account).

    Columns of one `group` belong to one value: the label to its number, the street to its city.
    """

    name: str
    meaning: str = ""
    label: str = ""
    group: str = ""


def columns_of(header: Sequence[str], answer: Mapping[str, str] | None = None) -> tuple[Column, ...]:
    """What each column of a header is, by its name; where there is an `answer` of the user's, by that alone."""
    if answer is not None:
        meant = (_answered(name, answer.get(name, "")) for name in header)
        return tuple(_in_groups([column if column.meaning in MEANINGS else Column(column.name) for column in meant]))
    return tuple(_in_context([_column(name) for name in header]))


def offered(column: Column) -> str:
    """What a form calls the meaning of a column: it does not tell apart all that a reader does."""
    return {"handle": "url", "custom": "note", "event": "anniversary"}.get(column.meaning, column.meaning)


def names_anybody(columns: Iterable[Column]) -> bool:
    """Whether rows under these columns can name people."""
    return any(column.meaning in NAMING for column in columns)


def known_count(header: Iterable[str]) -> int:
    """How many names of a header are known."""
    return sum(known(name)[0] is not None for name in header)


def language_of(header: Iterable[str]) -> str:
    """Which of "de" and "en" more names are of; "en" where neither."""
    languages = [found.language for name in header if (found := known(name)[0])]
    return "de" if languages.count("de") > languages.count("en") else "en"


def table_mark(header: Sequence[str]) -> str:
    """The mark of all tables with this header, whatever their signs and case: Question.table."""
    return blake2b("\x1f".join(folded(name) for name in header).encode(), digest_size=16).hexdigest()


def _column(name: str) -> Column:
    found, number = known(name)
    if found is None:
        return Column(name)
    number, ends_in_number = number.removesuffix("$"), number.endswith("$")
    if found.meaning == "label":
        return Column(name, "label", "", f"{found.label}:{number}")
    if found.meaning in ADDRESS:
        # "Home Address 2" is the second line of one address, "Address 2 - Street" is of another one.
        which = found.label or ("" if ends_in_number and found.meaning != "address" else number)
        return Column(name, found.meaning, found.label, f"address:{which}")
    return Column(name, found.meaning, found.label, f"{found.meaning}:{number}")


def _answered(name: str, meaning: str) -> Column:
    """What the user said the column is; the label by its name where that is known for the same."""
    by_name = _column(name)
    if meaning and offered(by_name) == meaning:
        return by_name
    if {by_name.meaning, meaning} <= ADDRESS:
        return replace(by_name, meaning=meaning)
    return Column(name, meaning, name if meaning in {"custom", "event", "relation", "handle"} else "")


def _in_groups(columns: Sequence[Column]) -> Iterator[Column]:
    """Every column with a group: the parts of an address that name no place of their own are one address."""
    for column in columns:
        if column.group or not column.meaning:
            yield column
        else:
            yield replace(column, group="address:" if column.meaning in ADDRESS else f"{column.meaning}:")


def _in_context(columns: Sequence[Column]) -> list[Column]:
    """The columns whose names mean different things in different tables, as they are meant in this one."""
    meanings = {column.meaning for column in columns}
    with_city = {column.group for column in columns if column.meaning == "city"}
    with_street = {column.group for column in columns if column.meaning == "street"}
    lines = _lines_of_one_address(columns) if "address:" in with_city else frozenset()
    titles = sum(column.meaning == "title" for column in columns)
    found = []
    for column in columns:
        meaning = column.meaning
        match folded(column.name):
            case "title" | "titel" if titles > 1 or meanings & {"middle", "suffix"}:
                meaning = "prefix"
            case "geburtstag" | "birthday" if {"birth-year", "birth-month"} <= meanings:
                meaning = "birth-day"
            case "name" if "given" in meanings and "family" not in meanings:
                meaning = "family"
            case _ if meaning == "address" and column.group in with_city - with_street:
                meaning = "street"
            case _ if column.group in lines:
                column = replace(column, group="address:")  # noqa: PLW2901 (it is the same column)
                meaning = "street"
        found.append(replace(column, meaning=meaning))
    return found


def _lines_of_one_address(columns: Sequence[Column]) -> frozenset[str]:
    """The groups of "Address 1", "Address 2" beside one "City": they are its lines, not addresses of their own."""
    parts = Counter(column.group for column in columns if column.group.startswith("address:"))
    whole = {column.group for column in columns if column.meaning == "address" and not column.label}
    return frozenset(group for group in whole - {"address:"} if parts[group] == 1)
