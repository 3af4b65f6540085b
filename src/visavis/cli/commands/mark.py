"""`visavis mark`: what somebody is, that nothing of them goes to a model, that their tie is left alone."""

from typing import TYPE_CHECKING

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, named, tell, tell_json
from visavis.identity.kind import KINDS

if TYPE_CHECKING:
    from visavis.store.access import Account
    from visavis.store.read.people import PersonLine


@click.command()
@click.argument("person", nargs=-1, metavar="PERSON")
@click.option("--kind", type=click.Choice(KINDS), help="What this is, whatever the sources say.")
@click.option("--as-read", is_flag=True, help="What this is, is recognised again.")
@click.option("--private/--not-private", default=None, help="Nothing of them goes to a model.")
@click.option("--rest/--no-rest", default=None, help="Their tie is left alone: not judged, and never suggested.")
@json_option
def command(
    person: tuple[str, ...], *, kind: str | None, as_read: bool, private: bool | None, rest: bool | None, as_json: bool
) -> None:
    """Say what PERSON is, named by number, address or name, and what you want of them. It is your own word: no import
    changes it, and `visavis undo` takes it back.
    """
    account = open_account(as_json=as_json)
    from visavis.cli.asking import NotUnderstoodError
    from visavis.cli.portrait import find
    from visavis.store.read.person import person as read_person
    from visavis.store.zone import today

    if not person:
        raise NotUnderstoodError(gettext("Name a person."))
    if kind and as_read:
        raise NotUnderstoodError(gettext("Name --kind or --as-read, not both."))
    if kind is None and not as_read and private is None and rest is None:
        raise NotUnderstoodError(gettext("Say what: --kind, --as-read, --private or --rest."))
    found = find(account, " ".join(person))
    entries = _mark(account, found, kind if kind or as_read else "", private=private, rest=rest)
    line = read_person(account.pk, found, today(account)).line
    if as_json:
        from visavis.cli import machine

        tell_json({"entries": entries, "person": machine.person_with_tie(line)})
    elif entries:
        _tell_marked(line, private=private, rest=rest, kind=kind is not None or as_read)
    else:
        tell(gettext("That is so already."))


def _mark(account: "Account", person: int, kind: str | None, *, private: bool | None, rest: bool | None) -> list[int]:
    """The journal entries of what was not so before; a `kind` of "" is not spoken of."""
    from visavis.actions.mark_person import say_kind, say_private, say_rest

    said = [
        say_kind(account, person, kind) if kind != "" else None,
        say_private(account, person, on=private) if private is not None else None,
        say_rest(account, person, on=rest) if rest is not None else None,
    ]
    return [entry for entry in said if entry is not None]


def _tell_marked(line: "PersonLine", *, kind: bool, private: bool | None, rest: bool | None) -> None:
    """How it is now, a sentence for each thing that was spoken of."""
    from visavis.phrases.words import person_kind

    name = {"name": named(line.name)}
    if kind:
        tell(gettext("For Visavis, %(name)s is %(what)s.") % {**name, "what": person_kind(line.kind)})
    if private is not None:
        says = gettext("Nothing of %(name)s goes to a model.") if private else gettext("%(name)s is no longer private.")
        tell(says % name)
    if rest is not None:
        says = (
            gettext("The tie with %(name)s is left alone.")
            if rest
            else gettext("The tie with %(name)s is judged again.")
        )
        tell(says % name)
