"""`visavis work`: fetch from live sources without a server."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, note


@click.command()
def command() -> None:
    """Fetch from your live sources again and again, without opening anything. Ctrl-C ends it.

    It does what `visavis serve` does beside showing pages; for a computer that is always on.
    """
    account = open_account()
    from visavis.jobs.background_sync import BackgroundSync

    note(gettext("Visavis fetches from your live sources. Ctrl-C ends it."))
    work = BackgroundSync(account)
    try:
        work.run()
    finally:
        work.stop()
