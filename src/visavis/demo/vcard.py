"""Two address books: one as a phone or a cloud exports it today (vCard 3.0), and one from an old phone (2.1)."""

import quopri
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from visavis.demo.correspondence import birthday
from visavis.demo.life import Character
from visavis.sources.content_line import escaped, folded


def write_book(path: Path, people: Iterable[tuple[Character, str]], on: date) -> None:
    """Write vCard 3.0, lines folded, for people with their telephone numbers."""
    cards = ["\r\n".join(map(folded, _card(*person, on))) + "\r\n" for person in people]
    path.write_bytes("".join(cards).encode())


def write_old_phone(path: Path, people: Iterable[tuple[Character, str]]) -> None:
    """Write vCard 2.1: quoted-printable names, bare types, nothing but a name and a number."""
    cards = ["\r\n".join(_old_card(*person)) + "\r\n" for person in people]
    path.write_bytes("".join(cards).encode("ascii"))


def _card(one: Character, phone: str, on: date) -> Iterator[str]:
    given, _, family = one.saved_as.rpartition(" ")
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"N:{escaped(family)};{escaped(given)};;;"
    yield f"FN:{escaped(one.saved_as)}"
    if one.called:
        yield f"NICKNAME:{escaped(one.called)}"
    if one.maiden:
        yield f"X-MAIDENNAME:{escaped(one.maiden)}"
    if one.organisation:
        yield f"ORG:{escaped(one.organisation)};"
        yield f"TITLE:{escaped(one.title)}"
    yield f"EMAIL;TYPE=INTERNET,{'WORK' if one.letters[0].startswith('work') else 'HOME'}:{_email(one)}"
    if phone:
        yield f"TEL;TYPE={'HOME' if one.phone_of else 'CELL'}:{phone}"
    if one.birthday:
        yield f"BDAY:{birthday(one, on).isoformat()}"
    if one.shows_email and not one.book_email:
        yield f"item1.URL:{one.profile}"
        yield "item1.X-ABLabel:LinkedIn"
    for place, (relation, name) in enumerate(one.kin, start=2):
        yield f"item{place}.X-ABRELATEDNAMES:{escaped(name)}"
        yield f"item{place}.X-ABLabel:_$!<{relation.capitalize()}>!$_"
    if one.note:
        yield f"NOTE:{escaped(one.note)}"
    yield "END:VCARD"


def _email(one: Character) -> str:
    """The address the user noted: the newest of those who told them, the first of the others."""
    return one.book_email or (one.later_email if one.maiden else one.email)


def _old_card(one: Character, phone: str) -> Iterator[str]:
    given, _, family = one.name.rpartition(" ")
    yield from ("BEGIN:VCARD", "VERSION:2.1")
    if one.name.isascii():
        yield f"N:{family};{given}"
    else:
        yield f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{_quoted(family)};{_quoted(given)}"
    yield f"TEL;CELL:{phone}"
    yield "END:VCARD"


def _quoted(text: str) -> str:
    return quopri.encodestring(text.encode(), quotetabs=True).decode("ascii")
