"""`visavis note`: say something of a person in your own words."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, named, plain, tell, tell_json


@click.command()
@click.argument("person")
@click.argument("text", nargs=-1, required=True)
@json_option
def command(person: str, text: tuple[str, ...], *, as_json: bool) -> None:
    """Keep TEXT as a note about PERSON, named by number, address or name. It is your own word: no import changes it,
    and `visavis undo` takes it back.
    """
    account = open_account(as_json=as_json)
    from visavis.actions.state_fact import CannotStateError, state_fact
    from visavis.cli.portrait import find_other
    from visavis.phrases.facts import refusal
    from visavis.store.read.person import person as read_person
    from visavis.store.zone import today

    found = find_other(account, person)
    try:
        entry = state_fact(account, found, "note", " ".join(text))
    except CannotStateError as error:
        raise click.ClickException(plain(refusal(error.code, error.detail))) from error
    line = read_person(account.pk, found, today(account)).line
    if as_json:
        tell_json({"entry": entry, "person": {"id": line.id, "name": line.name}})
    elif entry is None:
        tell(gettext("You said so of %(name)s before.") % {"name": named(line.name)})
    else:
        tell(gettext("Noted of %(name)s.") % {"name": named(line.name)})
