"""`visavis mark`: what somebody is, that nothing of them goes to a model, their tie left alone, or how it is."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from visavis.cli.setup import open_account
from visavis.cli.speech import NotUnderstoodError, gettext, json_option, named, note, tell, tell_json
from visavis.identity.kind import KINDS

if TYPE_CHECKING:
    from visavis.store.access import Account
    from visavis.store.read.people import PersonLine


AS_READ = "as-read"  # chosen to take the own word back
CLOSENESS = ("close", "warm", "slight")
RHYTHMS = ("7", "14", "30", "90", "180", "365", "none")

Said = Mapping[str, str]  # what is spoken of: a choice, AS_READ, or whether it is so (YES, NO)
YES, NO = "yes", "no"


@click.command()
@click.argument("person", nargs=-1, metavar="PERSON")
@click.option("--kind", type=click.Choice(KINDS), help="What this is, whatever the sources say.")
@click.option("--as-read", is_flag=True, help="What this is, is recognised again.")
@click.option("--private/--not-private", default=None, help="Nothing of them goes to a model.")
@click.option("--rest/--no-rest", default=None, help="Their tie is left alone: not judged, and never suggested.")
@click.option(
    "--closeness", type=click.Choice((*CLOSENESS, AS_READ)), help="How close they are to you, whatever was read."
)
@click.option(
    "--rhythm",
    type=click.Choice((*RHYTHMS, AS_READ)),
    help="After how many days silence counts; none: you two are fine without writing.",
)
@click.option("--died/--not-died", default=None, help="They have died: silence is not spoken of any more.")
@json_option
def command(  # noqa: PLR0913 (each is an option of the command)
    person: tuple[str, ...],
    *,
    kind: str | None,
    as_read: bool,
    private: bool | None,
    rest: bool | None,
    closeness: str | None,
    rhythm: str | None,
    died: bool | None,
    as_json: bool,
) -> None:
    """Say what PERSON is, named by number, address or name, and what you want of them. It is your own word: no import
    changes it, and `visavis undo` takes it back.
    """
    account = open_account(as_json=as_json)
    from visavis.cli.portrait import find_other
    from visavis.cli.undoing import taken_back_by
    from visavis.store.read.person import person as read_person
    from visavis.store.zone import today

    if not person:
        raise NotUnderstoodError(gettext("Name a person."))
    if kind and as_read:
        raise NotUnderstoodError(gettext("Name --kind or --as-read, not both."))
    asked = {
        "kind": AS_READ if as_read else kind, "private": private, "rest": rest,
        "closeness": closeness, "rhythm": rhythm, "died": died,
    }  # fmt: skip
    said = {what: _word(value) for what, value in asked.items() if value is not None}
    if not said:
        raise NotUnderstoodError(
            gettext("Say what: --kind, --as-read, --private, --rest, --closeness, --rhythm or --died.")
        )
    found = find_other(account, " ".join(person))
    entries = _mark(account, found, said)
    line = read_person(account.pk, found, today(account)).line
    if as_json:
        from visavis.cli import machine

        tell_json({"entries": entries, "person": machine.people(account, [line])[0]})
    elif entries:
        for what, value in said.items():
            tell(_marked(line, what, value))
        note(taken_back_by(entries))
    else:
        tell(gettext("That is so already."))


def _word(value: str | bool) -> str:  # noqa: FBT001 (it is what an option holds)
    if isinstance(value, bool):
        return YES if value else NO
    return value


def _mark(account: "Account", person: int, said: Said) -> list[int]:
    """The journal entries of what was not so before."""
    from visavis.actions import mark_person

    chosen = {
        "kind": mark_person.say_kind,
        "closeness": mark_person.say_closeness,
        "rhythm": mark_person.say_rhythm,
    }
    switched = {"private": mark_person.say_private, "rest": mark_person.say_rest, "died": mark_person.say_died}
    kept = [
        switched[what](account, person, on=value == YES)
        if what in switched
        else chosen[what](account, person, None if value == AS_READ else value)
        for what, value in said.items()
    ]
    return [entry for entry in kept if entry is not None]


def _marked(line: "PersonLine", what: str, value: str) -> str:
    """How it is now, in a sentence."""
    from visavis.phrases import own_word
    from visavis.phrases.words import person_kind

    name = {"name": named(line.name)}
    match what, value:
        case "kind", _:
            return gettext("For Visavis, %(name)s is %(what)s.") % {**name, "what": person_kind(line.kind)}
        case "private", "yes":
            return gettext("Nothing of %(name)s goes to a model.") % name
        case "private", _:
            return gettext("%(name)s is no longer private.") % name
        case "rest", "yes":
            return gettext("The tie with %(name)s is left alone.") % name
        case ("rest", _) | (_, "as-read" | "no"):
            return gettext("The tie with %(name)s is judged again.") % name
        case _:
            return own_word.said(what, value, name["name"])
