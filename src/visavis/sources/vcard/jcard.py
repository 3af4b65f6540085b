"""jCard (RFC 7095): the properties of a vCard as JSON, put back into the shape in which person.py reads them.

    ["vcard", [["fn", {}, "text", "Käthe Winkler"], ["tel", {"type": ["home"]}, "uri", "tel:+49 69 90009022"]]]

Structured values are arrays, several values of one property stand one after the other; both become vCard text again.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from visavis.sources.vcard.format import UNKEPT, USUAL_HEAD, Card, Fault, Property, head_of, read_head

NAME = re.compile(r"[A-Za-z0-9-]{1,60}")
UNQUOTED = re.compile(r'["\r\n]')
ESCAPED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n"})
FIRST_VALUE = 3  # before it: name, parameters, type
EXCERPT = 60


def card_of(value: Any, line: int) -> Card | None:
    """The card of one jCard array, None when it is none. What is no property in it is a fault of the card."""
    match value:
        case ["vcard", [*properties], *_]:
            card = Card(line)
            add_properties(card, properties)
            return card
    return None


def add_properties(card: Card, properties: Iterable[Any]) -> None:
    """Add jCard properties to a card."""
    for one in properties:
        match one:
            case [str() as name, dict() as parameters, str(), _, *_] if NAME.fullmatch(name):
                value = ",".join(map(structured, one[FIRST_VALUE:]))
                add(card, name, value, parameters)
            case _:
                card.faults.append(Fault("line-unreadable", card.line, excerpt(one)))


def add(card: Card, name: str, value: str, parameters: Mapping[str, Any] | None = None) -> None:
    """Add one property whose value is escaped as in a vCard; pictures and the like are left out."""
    if name.upper() not in UNKEPT and value:
        card.properties.append(_property(name, value, parameters or {}, card.line))


def structured(value: Any) -> str:
    """A value as vCard text: the components of a structured one by semicolons, the parts of a component by commas."""
    if isinstance(value, list):
        return ";".join(",".join(map(escaped, one)) if isinstance(one, list) else escaped(one) for one in value)
    return escaped(value)


def escaped(value: Any) -> str:
    """Plain text as it stands in a vCard; "" for what is neither text nor number."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).replace("\r\n", "\n").translate(ESCAPED) if isinstance(value, str | int | float) else ""


def excerpt(value: Any) -> str:
    """The first few words of a value, to find the place again; however deep it is, only its surface is looked at."""
    words = value if isinstance(value, list | dict) else [value]
    return " ".join(str(one) for one in words if isinstance(one, str | int | float))[:EXCERPT]


def _property(name: str, value: str, parameters: Mapping[str, Any], line: int) -> Property:
    """The property under the head that a vCard would have."""
    told = {key.lower(): _listed(values) for key, values in parameters.items() if NAME.fullmatch(key)}
    group = next(iter(told.pop("group", [])), "")
    head = f"{group}.{name}" if NAME.fullmatch(group) else name
    for key, values in told.items():
        head += f';{key.upper()}="{",".join(values)}"'
    return (head_of(head) if len(head) <= USUAL_HEAD else read_head(head)), value, line


def _listed(values: Any) -> list[str]:
    many = values if isinstance(values, list) else [values]
    return [UNQUOTED.sub("", str(one)) for one in many if isinstance(one, str | int | float)]
