"""`visavis sources`: what can be read."""

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import json_option, tell, tell_json


@click.command()
@json_option
def command(*, as_json: bool) -> None:
    """Say what can be read. The name at the left is the KIND of `visavis import --as KIND`."""
    open_account(as_json=as_json)
    from visavis.phrases.words import reads
    from visavis.sources.registry import SOURCES

    if as_json:
        tell_json({"items": [{"name": source.name, "reads": source.reads} for source in SOURCES]})
        return
    width = max(len(source.name) for source in SOURCES)
    for source in SOURCES:
        tell(f"{source.name:{width}}  {reads(source)}")
