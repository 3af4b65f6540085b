"""`visavis people`: the people you know."""

from typing import TYPE_CHECKING, get_args

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import gettext, json_option, named, ngettext, note, plain, tell, tell_json
from visavis.identity.kind import KINDS
from visavis.network.judgement import Word

if TYPE_CHECKING:
    from visavis.store.read.people import PeoplePage, PersonLine

NAME_WIDTH = 32
DEFAULT_LIMIT = 50
SORTS = {"strength": "near", "name": "name", "quiet": "quiet", "dormant": "dormant", "recent": "recent"}
LARGEST_LIMIT = 1_000_000  # everyone there can be; a database takes no number of any length


@click.command()
@click.argument("query", required=False, default="")
@click.option(
    "--limit", type=click.IntRange(1, LARGEST_LIMIT), default=DEFAULT_LIMIT, show_default=True, help="At most so many."
)
@click.option(
    "--sort",
    "order",
    type=click.Choice(tuple(SORTS)),
    help="The nearest, the last heard from or the first by name come first. Quiet: only who is silent against your own "
    "rhythm with them. Dormant: only old ties that have rested for a year. [default: strength, which is the nearest "
    "first; name, of what is no person]",
)
@click.option("--word", type=click.Choice(get_args(Word)), help="Only ties of this word.")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="person",
    show_default=True,
    help="What is no person has lists of its own: firms, lists and groups, rooms, shared mailboxes.",
)
@click.option("--duplicates", is_flag=True, help="Pairs who may be one person, with what speaks for and against it.")
@click.option("--decide", is_flag=True, help="With --duplicates on a terminal: ask what to do with each pair.")
@json_option
def command(  # noqa: PLR0913 (each is an option)
    query: str,
    *,
    limit: int,
    order: str | None,
    word: Word | None,
    kind: str,
    duplicates: bool,
    decide: bool,
    as_json: bool,
) -> None:
    """List the people you know, the nearest first, or those whose name, firm or address holds the words of QUERY."""
    account = open_account(as_json=as_json)
    if duplicates:
        from visavis.cli.duplicates import tell_duplicates

        tell_duplicates(account, limit, decide=decide, as_json=as_json)
        return
    from visavis.actions.judge import keep_current
    from visavis.store.read.people import has_people, people
    from visavis.store.zone import today

    keep_current(account)
    order = order or ("strength" if kind == "person" else "name")
    page = people(account.pk, on=today(account), query=query, word=word, kind=kind, order=SORTS[order], limit=limit)
    if as_json:
        from visavis.cli import machine

        tell_json({"items": machine.people(account, page.items), "total": page.total})
    else:
        _tell_page(page, order, is_empty=not page.total and not has_people(account.pk))


def _tell_page(page: "PeoplePage", order: str, *, is_empty: bool) -> None:
    from visavis.cli.portrait import nothing_read
    from visavis.phrases.because import sentence
    from visavis.phrases.numbers import grouped

    width = min(NAME_WIDTH, max((len(named(line.name)) for line in page.items), default=0))
    for line in page.items:
        tell(_row(line, width))
        if order in ("quiet", "dormant") and line.tie:
            tell(f"{'':>6}  {plain(sentence(line.tie.because, line.name))}")
    if not page.items:
        note(nothing_read() if is_empty else _nobody(order))
    left = page.total - len(page.items)
    if left:
        note(
            ngettext(
                "One more; name a larger --limit or search.", "%(count)s more; name a larger --limit or search.", left
            )
            % {"count": grouped(left)}
        )


def _nobody(order: str) -> str:
    match order:
        case "quiet":
            return gettext("Nobody has gone quiet. That is fine.")
        case "dormant":
            return gettext("No old tie lies dormant.")
        case _:
            return gettext("Nobody was found.")


def _row(line: "PersonLine", width: int) -> str:
    """Number, name, tie, last day, what they do; readable without colour. Of what is no person, where to reach it."""
    from visavis.phrases.dates import day
    from visavis.phrases.words import tie_said, written_handle

    if line.kind != "person":
        reached = ", ".join(written_handle(one.written or one.value) for one in line.addresses[:2])
        return f"{line.id:>6}  {named(line.name):{width}}  {plain(reached)}".rstrip()
    word = gettext("left alone") if line.at_rest else tie_said(line.tie)
    last = day(line.tie.last) if line.tie and line.tie.last else ""
    does = plain(", ".join(filter(None, (line.title, line.organisation))))
    return f"{line.id:>6}  {named(line.name):{width}}  {word:16}  {last:18}  {does}".rstrip()
