"""`visavis sources`: what can be read, and what can be fetched."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, tell, tell_json


@click.command()
@json_option
def command(*, as_json: bool) -> None:
    """Say what can be read from files, and what can be fetched by itself.

    The name at the left is the KIND of `visavis import --as KIND`, or of `visavis sync --kind KIND`.
    """
    open_account(as_json=as_json)
    from visavis.phrases import sync
    from visavis.phrases.words import reads
    from visavis.sources.registry import SOURCES
    from visavis.sync.registry import KINDS

    if as_json:
        files = [{"name": source.name, "reads": source.reads, "live": False} for source in SOURCES]
        live = [{"name": kind.name, "reads": kind.reads, "live": True} for kind in KINDS.values()]
        tell_json({"items": [*files, *live]})
        return
    width = max(map(len, (*(source.name for source in SOURCES), *KINDS)))
    for source in SOURCES:
        tell(f"{source.name:{width}}  {reads(source)}")
    tell()
    tell(gettext("By itself (visavis sync):"))
    for kind in KINDS.values():
        tell(f"{kind.name:{width}}  {sync.reads(kind)}")
