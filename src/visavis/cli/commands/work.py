"""`visavis work`: fetch from live sources without a server."""

from functools import partial

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, note


@click.command()
def command() -> None:
    """Fetch from your live sources again and again, without opening anything. Ctrl-C ends it.

    Each fetching is told in a line, and so is each that failed.

    It does what `visavis serve` does beside showing pages; for a computer that is always on.
    """
    account = open_account()
    from visavis.cli.syncing import tell_result
    from visavis.jobs.background_sync import BackgroundSync

    note(gettext("Visavis fetches from your live sources. Ctrl-C ends it."))
    work = BackgroundSync(account, told=partial(tell_result, account))
    try:
        work.run()
    finally:
        work.stop()
