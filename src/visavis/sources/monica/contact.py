"""A contact of Monica with all that hangs on it, as both exports tell it once their references are resolved.

A `Row` is one thing of the export by Monica's own column names, every value as text: "" where there is none, "1" and
"0" for true and false. What the exports name by reference (a kind of field, a place, a currency) stands there by its
name already.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from visavis.sources.person_row import line_of
from visavis.sources.printable import printable

LONGEST_TEXT = 65_535  # characters; Monica's own columns hold as many bytes
MOST_PEOPLE = 200  # of one activity

Row = Mapping[str, str]

OWNER = "monica:me"
"""The handle of the user, whom Monica does not count among the contacts."""


@dataclass(frozen=True, slots=True)
class Named:
    """A contact as others refer to it: its key, stable across exports, and its name."""

    key: str
    name: str

    @property
    def card(self) -> str:
        """The value of the identity of kind "card" that this contact is known by."""
        return f"monica:{self.key}"


@dataclass(frozen=True, slots=True)
class Tie:
    """What Monica calls a relationship: `other` is the `label` of the contact it hangs on."""

    label: str
    other: Named


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact. `things` are the rows that hang on it, by Monica's word for one: "note", "call", "contact_field"."""

    self: Named
    row: Row
    line: int
    things: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    ties: Sequence[Tie] = ()
    introducer: Named | None = None
    is_me: bool = False

    def each(self, thing: str) -> Sequence[Row]:
        """The rows of one kind, in the order of the file."""
        return self.things.get(thing, ())


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done together, with the contacts who were there."""

    row: Row
    line: int
    people: Sequence[Named]


def said(value: object) -> str:
    """A value of JSON or SQL as the text of a Row: capped, printable, without space around it."""
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case str():
            return printable(value[: LONGEST_TEXT * 2]).strip()[:LONGEST_TEXT]
        case int() | float():
            return str(value)
        case _:
            return ""


def is_set(row: Row, name: str) -> bool:
    """Whether a flag is raised: SQL writes 1 and 0 (debts 'yes' and 'no'), JSON true and false."""
    return row.get(name, "") in {"1", "yes", "true"}


def full_name(row: Row) -> str:
    """First, middle and last name, else the nickname."""
    parts = (row.get(name, "") for name in ("first_name", "middle_name", "last_name"))
    return line_of(" ".join(filter(None, parts))) or line_of(row.get("nickname", ""))
