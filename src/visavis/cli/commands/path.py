"""`visavis path`: through whom somebody is best reached."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import json_option, plain, tell, tell_json


@click.command()
@click.argument("person", nargs=-1, required=True)
@json_option
def command(person: tuple[str, ...], *, as_json: bool) -> None:
    """Find the way to PERSON, named by number, address or name: whom of your people to ask, and who knows whom.

    Up to three ways, the likeliest first, each over at most two people. What is not known is not guessed: a way is
    told with what it rests on.
    """
    account = open_account(as_json=as_json)
    from visavis.actions.judge import keep_current
    from visavis.cli import machine
    from visavis.cli.portrait import find_other
    from visavis.phrases.because import sentence
    from visavis.phrases.ways import line, steps
    from visavis.store.read.paths import ways
    from visavis.store.zone import today

    found = find_other(account, " ".join(person))
    keep_current(account)
    known = ways(account.pk, found, today(account))
    if as_json:
        tell_json(machine.ways(known))
        return
    if known.because is not None:
        tell(plain(sentence(known.because, known.name)))
    for way in known.ways:
        tell()
        tell(plain(line(way)))
        for _, said in steps(way):
            tell(f"  {plain(said)}")
