"""`visavis people`: the people you know."""

from typing import TYPE_CHECKING, get_args

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, named, ngettext, note, plain, tell, tell_json
from visavis.network.judgement import Word

if TYPE_CHECKING:
    from visavis.store.access import Account
    from visavis.store.read.people import PeoplePage, PersonLine

NAME_WIDTH = 32
DEFAULT_LIMIT = 50
LARGEST_LIMIT = 1_000_000  # everyone there can be; a database takes no number of any length


@click.command()
@click.argument("query", required=False, default="")
@click.option(
    "--limit", type=click.IntRange(1, LARGEST_LIMIT), default=DEFAULT_LIMIT, show_default=True, help="At most so many."
)
@click.option("--word", type=click.Choice(get_args(Word)), help="Only ties of this word.")
@click.option("--duplicates", is_flag=True, help="Pairs who may be one person, with what speaks for and against it.")
@json_option
def command(query: str, *, limit: int, word: Word | None, duplicates: bool, as_json: bool) -> None:
    """List the people you know, the nearest first, or those whose name, firm or address holds the words of QUERY."""
    account = open_account(as_json=as_json)
    if duplicates:
        _tell_duplicates(account, limit, as_json=as_json)
        return
    from visavis.actions.judge import keep_current
    from visavis.store.read.people import people
    from visavis.store.zone import today

    keep_current(account)
    page = people(account.pk, on=today(account), query=query, word=word, limit=limit)
    if as_json:
        from visavis.cli import machine

        tell_json({"items": [machine.person_with_tie(line) for line in page.items], "total": page.total})
    else:
        _tell_page(page)


def _tell_page(page: "PeoplePage") -> None:
    from visavis.phrases.numbers import grouped

    width = min(NAME_WIDTH, max((len(named(line.name)) for line in page.items), default=0))
    for line in page.items:
        tell(_row(line, width))
    if not page.items:
        note(gettext("Nobody was found."))
    left = page.total - len(page.items)
    if left:
        note(
            ngettext(
                "One more; name a larger --limit or search.", "%(count)s more; name a larger --limit or search.", left
            )
            % {"count": grouped(left)}
        )


def _row(line: "PersonLine", width: int) -> str:
    """Number, name, tie, last day, what they do; readable without colour."""
    from visavis.phrases.dates import day
    from visavis.phrases.words import tie_word

    word = tie_word(line.tie.word if line.tie else "unknown")
    last = day(line.tie.last) if line.tie and line.tie.last else ""
    does = plain(", ".join(filter(None, (line.title, line.organisation))))
    return f"{line.id:>6}  {named(line.name):{width}}  {word:16}  {last:18}  {does}".rstrip()


def _tell_duplicates(account: "Account", limit: int, *, as_json: bool) -> None:
    from visavis.actions.propose_joins import count_and_propose
    from visavis.cli import machine

    total, found = count_and_propose(account, limit=limit)
    pairs = [machine.proposal(pair) for pair in found]
    if as_json:
        tell_json({"items": pairs, "total": total})
        return
    for pair in pairs:
        tell(f"{pair['a']['id']:>6}  {named(pair['a']['name'])}")
        tell(f"{pair['b']['id']:>6}  {named(pair['b']['name'])}")
        for said in pair["evidence"]:
            tell(f"        + {plain(said)}")
        for said in pair["against"]:
            tell(f"        − {plain(said)}")
        tell()
    if not pairs:
        note(gettext("Nobody seems to be in here twice."))
    else:
        note(gettext("Join or keep apart in the browser: visavis serve"))
