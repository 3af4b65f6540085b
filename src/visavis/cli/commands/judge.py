"""`visavis judge`: judge ties anew."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import json_option, ngettext, note, tell_json


@click.command()
@click.option(
    "--all",
    "everyone",
    is_flag=True,
    help="Everyone, from everything that was ever read; what they are is recognised anew, too.",
)
@json_option
def command(*, everyone: bool, as_json: bool) -> None:
    """Judge ties anew: those that wait for it, or all of them. Visavis does so by itself; this is for making sure."""
    account = open_account(as_json=as_json)
    from visavis.actions.describe_person import describe_everyone
    from visavis.actions.judge import judge, keep_current
    from visavis.actions.reread_words import reread_words
    from visavis.phrases.numbers import grouped

    if everyone:
        describe_everyone(account)
        reread_words(account)
    judged = judge(account) if everyone else keep_current(account)
    if as_json:
        tell_json({"judged": judged})
    else:
        note(ngettext("One tie was judged.", "%(count)s ties were judged.", judged) % {"count": grouped(judged)})
