"""Splitting on a terminal: what was joined, by number; one address to somebody else."""

from typing import NoReturn

import click
from django.utils.translation import gettext

from visavis.actions.join_people import SamePersonError
from visavis.actions.move_address import move_address
from visavis.actions.own_address import NotAnAddressError, address_key
from visavis.actions.split_person import split
from visavis.cli.portrait import find
from visavis.cli.speech import named, note, plain, tell, tell_json
from visavis.phrases.dates import day
from visavis.store.access import Account, NotFoundError
from visavis.store.read.history import entry as read_entry
from visavis.store.read.people import Address
from visavis.store.read.person import PersonView
from visavis.store.read.person import person as read_person
from visavis.store.zone import today, zone


def tell_joins(account: Account, person: str, *, as_json: bool) -> None:
    """What was joined into them, the latest first, numbered from 1."""
    view = _view(account, find(account, person))
    if as_json:
        items = [
            {"number": number, "name": one.name, "at": one.at.isoformat(), "entry": one.entry}
            for number, one in enumerate(view.joined, 1)
        ]
        tell_json({"person": {"id": view.line.id, "name": view.line.name}, "items": items})
        return
    for number, one in enumerate(view.joined, 1):
        tell(f"{number:>3}  {named(one.name)}  {day(one.at.astimezone(zone(account)).date())}")
    if view.joined:
        note(gettext("“visavis split PERSON NUMBER” takes one of them out again."))
    else:
        note(gettext("Nobody was joined into %(name)s.") % {"name": named(view.line.name)})


def split_join(account: Account, person: str, number: int, *, as_json: bool) -> None:
    """Take one of them apart. Refused with a sentence where there is none of that number."""
    view = _view(account, find(account, person))
    if number > len(view.joined):
        raise click.ClickException(
            gettext("There is no join %(number)s. “visavis split PERSON” lists them.") % {"number": number}
        )
    joined = view.joined[number - 1]
    try:
        done = split(account, joined.entry, joined.index or 0)
    except NotFoundError:  # taken back meanwhile, elsewhere
        _refuse(gettext("That was split or taken back meanwhile."))
    said = read_entry(account.pk, done).summary
    if as_json:
        tell_json({"entry": done, "person": said["kept"], "split": said["split"]})
    else:
        names = {"name": named(said["name"]), "into": named(said["into"])}
        tell(gettext("%(name)s and %(into)s are two people again. “visavis undo” takes it back.") % names)


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
        if (one.kind, one.value) == (kind, value) or one.written == written.strip():
            return one
    values = {"address": plain(written), "name": named(view.line.name)}
    raise click.ClickException(
        gettext("“%(address)s” is no address of %(name)s. “visavis show” lists those there are.") % values
    )


def _refuse(said: str) -> NoReturn:
    raise click.ClickException(said)
