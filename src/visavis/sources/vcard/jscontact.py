"""JSContact (RFC 9553): a contact as one JSON object, turned into the card that RFC 9555 makes of it.

So a contact says the same whichever way an address book wrote it, and is known again by its UID. What a vCard has no
place for, or what is left out of vCards too (pictures, keys, calendars, languages, members of groups), is left out;
so are localizations.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from visavis.sources.vcard.format import Card
from visavis.sources.vcard.jcard import add, add_properties, escaped

KINDS = ("Card", "CardGroup")
NAME_PLACES = {"surname": 0, "surname2": 0, "given": 1, "given2": 2, "title": 3, "generation": 4, "credential": 5}
ADDRESS_PLACES = {
    "postOfficeBox": 0,
    **dict.fromkeys(("apartment", "building", "floor", "room"), 1),
    **dict.fromkeys(("name", "number", "block", "direction", "landmark", "subdistrict"), 2),
    "district": 3,
    "locality": 3,
    "region": 4,
    "postcode": 5,
    "country": 6,
}
TYPES = {"private": "home", "mobile": "cell"}
DATES = {"birth": "bday", "wedding": "anniversary", "death": "deathdate"}

Object = Mapping[str, Any]


def card_of(value: Any, line: int) -> Card | None:
    """The card of one JSContact object, None when it is none."""
    if not isinstance(value, dict) or value.get("@type") not in KINDS:
        return None
    card = Card(line)
    kind = "group" if value["@type"] == "CardGroup" else value.get("kind")
    add(card, "uid", escaped(value.get("uid")))
    add(card, "kind", escaped(kind))
    _name(card, _object(value.get("name")))
    for one in _each(value, "nicknames"):
        add(card, "nickname", escaped(one.get("name")), _parameters(one))
    _work(card, value)
    _reach(card, value)
    for one in _each(value, "addresses"):
        _labelled(card, "adr", _address(one), one)
    for one in _each(value, "anniversaries"):
        name = DATES.get(str(one.get("kind")), "x-abdate")
        _labelled(card, name, _date(_object(one.get("date"))), one)
    for one in _each(value, "notes"):
        add(card, "note", escaped(one.get("note")), {"created": one.get("created") or ""})
    for keyword in _object(value.get("keywords")):
        add(card, "categories", escaped(keyword))
    for whom, one in _object(value.get("relatedTo")).items():
        add(card, "related", escaped(whom), {"type": list(_object(_object(one).get("relation")))})
    unconverted = (value.get("vCardProps"), _object(value.get("vCard")).get("properties"))
    for properties in unconverted:
        add_properties(card, properties if isinstance(properties, list) else [])
    return card


def _name(card: Card, name: Object) -> None:
    components = [one for one in _list(name.get("components")) if isinstance(one, dict)]
    if full := escaped(name.get("full")) or (escaped(_ordered(name, components)) if name.get("isOrdered") else ""):
        add(card, "fn", full)
    *places, generation, credentials = _placed(components, NAME_PLACES, 6)
    suffixes = generation + credentials  # a vCard has one place for both
    if any(places) or suffixes:
        add(card, "n", ";".join(",".join(map(escaped, place)) for place in (*places, suffixes)))


def _work(card: Card, value: Object) -> None:
    for one in _each(value, "organizations"):
        units = (escaped(_object(unit).get("name")) for unit in _list(one.get("units")))
        add(card, "org", ";".join((escaped(one.get("name")), *units)), _parameters(one))
    for one in _each(value, "titles"):
        add(card, "role" if one.get("kind") == "role" else "title", escaped(one.get("name")))


def _reach(card: Card, value: Object) -> None:
    for one in _each(value, "emails"):
        _labelled(card, "email", escaped(one.get("address")), one)
    for one in _each(value, "phones"):
        _labelled(card, "tel", escaped(one.get("number")), one)
    for one in _each(value, "onlineServices"):
        user = escaped(one.get("user"))
        service = {"service-type": one.get("service") or "", "username": one.get("user") or ""}
        address = escaped(one.get("uri")) or (f"x-apple:{user}" if user else "")
        _labelled(card, "socialprofile", address, one, service)
    for one in _each(value, "links"):
        if not one.get("kind"):
            _labelled(card, "url", escaped(one.get("uri")), one)


def _labelled(card: Card, name: str, value: str, one: Object, more: Object | None = None) -> None:
    """A property with its own label, which a vCard keeps as a second property of the same group."""
    parameters = {**_parameters(one), **(more or {})}
    label = escaped(one.get("label"))
    if label and value:
        parameters["group"] = f"label{len(card.properties)}"
        add(card, "x-ablabel", label, {"group": parameters["group"]})
    add(card, name, value, parameters)


def _parameters(one: Object) -> dict[str, Any]:
    told = [*_object(one.get("contexts")), *_object(one.get("features"))]
    types = [TYPES.get(word, word) for word in told]
    return {**({"type": types} if types else {}), **({"pref": one["pref"]} if isinstance(one.get("pref"), int) else {})}


def _ordered(name: Object, components: list[dict[str, Any]]) -> str:
    """Components that stand in order, put together with their separators."""
    usual = name.get("defaultSeparator")
    text, between = "", ""
    for one in components:
        value = one.get("value")
        if not isinstance(value, str):
            continue
        if one.get("kind") == "separator":
            between = value
        else:
            text += (between if text else "") + value
            between = usual if isinstance(usual, str) else " "
    return text


def _placed(components: list[dict[str, Any]], places: Mapping[str, int], count: int) -> list[list[str]]:
    found: list[list[str]] = [[] for _ in range(count)]
    for one in components:
        place = places.get(str(one.get("kind")))
        if place is not None and isinstance(one.get("value"), str):
            found[place].append(one["value"])
    return found


def _address(address: Object) -> str:
    components = [one for one in _list(address.get("components")) if isinstance(one, dict)]
    places = [" ".join(place) for place in _placed(components, ADDRESS_PLACES, 7)]
    if not any(places) and isinstance(address.get("full"), str):
        places[2] = address["full"]
    return ";".join(map(escaped, places)) if any(places) else ""


def _date(date: Object) -> str:
    """A partial date as a vCard writes it; one of another calendar is left as it is, which nobody can read."""
    if isinstance(date.get("utc"), str):
        return escaped(date["utc"])
    year, month, day = (date.get(part) for part in ("year", "month", "day"))
    scale = date.get("calendarScale", "gregorian")
    numbers = "-".join(f"{part:02}" for part in (month, day) if isinstance(part, int))
    start = f"{year:04}" if isinstance(year, int) else "-"
    written = f"{start}-{numbers}" if numbers else start
    return escaped(written if scale == "gregorian" else f"{scale} {written}") if numbers or year else ""


def _each(value: Object, name: str) -> Iterator[dict[str, Any]]:
    """The objects of a map, whose keys mean nothing."""
    return (one for one in _object(value.get(name)).values() if isinstance(one, dict))


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
