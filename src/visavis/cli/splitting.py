"""Splitting on a terminal: what was joined and the cards, by number; one address to somebody else."""

from typing import Any, NoReturn

import click
from django.utils.translation import gettext

from visavis.actions.join_people import SamePersonError
from visavis.actions.move_address import move_address
from visavis.actions.own_address import NotAnAddressError, address_key
from visavis.actions.split_person import split
from visavis.cli.portrait import find
from visavis.cli.speech import named, note, plain, tell, tell_json
from visavis.phrases import words
from visavis.phrases.dates import day
from visavis.store.access import Account, NotFoundError
from visavis.store.access import person as known_person
from visavis.store.read.cards import Card, cards, stated_alone
from visavis.store.read.history import entry as read_entry
from visavis.store.read.people import Address
from visavis.store.read.person import Joined, PersonView
from visavis.store.read.person import person as read_person
from visavis.store.read.search import known
from visavis.store.zone import today, zone


def tell_joins(account: Account, person: str, *, as_json: bool) -> None:
    """What was joined into them, the latest first, then the cards they are made of, numbered from 1."""
    view = _view(account, find(account, person))
    parts = _parts(account, view)
    if as_json:
        items = [{"number": number, **_shape(one)} for number, one in enumerate(parts, 1)]
        tell_json({"person": {"id": view.line.id, "name": view.line.name}, "items": items})
        return
    for number, one in enumerate(parts, 1):
        tell(f"{number:>3}  {_told(account, view, one)}")
    if parts:
        note(gettext("“visavis split PERSON NUMBER” takes one of them out again."))
    else:
        note(
            gettext("Nobody was joined into %(name)s, and they are made of one entry.")
            % {"name": named(view.line.name)}
        )


def split_part(account: Account, person: str, number: int, *, as_json: bool) -> None:
    """Take one join apart, or one card out. Refused with a sentence where there is none of that number."""
    view = _view(account, find(account, person))
    parts = _parts(account, view)
    if number > len(parts):
        raise click.ClickException(
            gettext("There is no number %(number)s. “visavis split PERSON” lists what there is.") % {"number": number}
        )
    part = parts[number - 1]
    done = _split_join(account, part) if isinstance(part, Joined) else _take_out(account, view, part)
    said = read_entry(account.pk, done).summary
    kept, other, names = (
        (said["kept"], said["split"], (said["into"], said["name"]))
        if isinstance(part, Joined)
        else (said["person"], said["to"], (said["name"], said["into"]))
    )
    if as_json:
        tell_json({"entry": done, "person": kept, "split": other})
    else:
        values = {"name": named(names[1]), "into": named(names[0])}
        tell(gettext("%(name)s and %(into)s are two people again. “visavis undo” takes it back.") % values)


def _parts(account: Account, view: PersonView) -> list[Joined | Card]:
    """What can be taken out of somebody, in the order of its numbers."""
    return [*view.joined, *cards(account.pk, view.line)]


def _told(account: Account, view: PersonView, one: Joined | Card) -> str:
    at = day(one.at.astimezone(zone(account)).date()) if one.at else ""
    if isinstance(one, Joined):
        return f"{named(one.name)}  {at}"
    where = ", ".join(filter(None, (words.source(one.source), plain(one.path.rpartition("/")[2]), at)))
    return f"{named(one.name or view.line.name)}  {where}"


def _shape(one: Joined | Card) -> dict[str, Any]:
    at = one.at.isoformat() if one.at else None
    if isinstance(one, Joined):
        return {"kind": "join", "name": one.name, "at": at, "entry": one.entry}
    return {"kind": "card", "name": one.name, "at": at, "source": one.source, "path": one.path}


def _split_join(account: Account, joined: Joined) -> int:
    try:
        return split(account, joined.entry, joined.index)
    except NotFoundError:  # taken back meanwhile, elsewhere
        _refuse(gettext("That was split or taken back meanwhile."))


def _take_out(account: Account, view: PersonView, card: Card) -> int:
    """To somebody new, with the addresses that it alone states."""
    along = stated_alone(account.pk, view.line).get(card.id, {})
    try:
        return move_address(account, card.id, None, along=along)
    except SamePersonError:
        _refuse(gettext("Nothing else is known of %(name)s than this entry.") % {"name": named(view.line.name)})


def move(account: Account, person: str, address: str, to: str | None, *, as_json: bool) -> None:
    """Give one address of theirs to somebody else. Refused with a sentence where it is none of theirs."""
    view = _view(account, find(account, person))
    held = _address(account, view, address)
    receiver = find(account, to) if to is not None else None
    try:
        done = move_address(account, held.id, receiver)
    except NotFoundError:
        _refuse(gettext("To yourself an address goes in the settings, under your own addresses."))
    except SamePersonError:
        if receiver is None:
            _refuse(gettext("This address is all that is known of them. Say with --to whose it is."))
        _refuse(gettext("This address is theirs already."))
    said = read_entry(account.pk, done).summary
    if as_json:
        tell_json({"entry": done, "person": said["person"], "to": said["to"]})
    else:
        values = {"address": plain(said["address"]), "name": named(said["into"])}
        tell(gettext("%(address)s belongs to %(name)s now. “visavis undo” takes it back.") % values)


def _view(account: Account, person: int) -> PersonView:
    return read_person(account.pk, person, today(account))


def _address(account: Account, view: PersonView, written: str) -> Address:
    try:
        kind, value = address_key(written, account.region)
    except NotAnAddressError:
        kind, value = "", written.strip()
    for one in view.line.addresses:
        if one.id and ((one.kind, one.value) == (kind, value) or one.written == written.strip()):
            return one
    holders = [known_person(account.pk, one) for one in known(account.pk, value)] if kind else []
    if holders:
        values = {"address": plain(written), "name": named(holders[0].name)}
        _refuse(gettext("“%(address)s” belongs to %(name)s already.") % values)
    values = {"address": plain(written), "name": named(view.line.name)}
    raise click.ClickException(
        gettext("“%(address)s” is no address of %(name)s. “visavis show” lists those there are.") % values
    )


def _refuse(said: str) -> NoReturn:
    raise click.ClickException(said)
