"""`visavis doctor`: does everything that must hold, hold?"""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, tell, tell_json


@click.command()
@json_option
@click.pass_context
def command(context: click.Context, *, as_json: bool) -> None:
    """Look whether everything that must hold, holds; say what does not and what to do. Changes nothing."""
    account = open_account(as_json=as_json)
    from visavis.actions.doctor import examine
    from visavis.config import env
    from visavis.phrases.findings import finding

    found = examine(account)
    wrong = [one for one in found if not one.ok]
    if as_json:
        tell_json(
            {
                "folder": str(env.data_folder()),
                "ok": not wrong,
                "items": [{"key": f.key, "ok": f.ok, "said": finding(f)} for f in found],
            }
        )
    else:
        tell(gettext("Everything lies in %(folder)s") % {"folder": env.data_folder()})
        for one in found:
            tell(f"{'✓' if one.ok else '–'} {finding(one)}")
        if not wrong:
            tell(gettext("All is well."))
    if wrong:
        context.exit(1)
