"""`visavis check`: what a draft would do to its reader."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from visavis.cli.named_path import NamedPath
from visavis.cli.setup import open_account, start_without_account
from visavis.cli.speech import NotUnderstoodError, gettext, note
from visavis.language.draft.finding import LEVELS, Level
from visavis.language.draft.reader import CHANNELS, NOBODY, RELATIONS, Channel, Reader, Relation

if TYPE_CHECKING:
    from visavis.language.draft.rule import Rules
    from visavis.store.access import Account

AUTO = "auto"
FOR_MACHINES = frozenset({"json", "sarif"})  # answered in English


class UnaskedError(click.ClickException):
    """Nothing could be checked."""

    exit_code = 2


class Asked(click.Command):
    """Ends with 2 where nothing could be checked, whatever the reason: 1 says that something was found."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run it."""
        try:
            return super().invoke(ctx)
        except click.UsageError:
            raise
        except click.ClickException as error:
            raise UnaskedError(error.message) from error
        except BrokenPipeError:
            raise  # whoever reads has enough
        except OSError as error:
            from visavis.cli.failures import sentence

            raise UnaskedError(sentence(error)) from error


@click.command(cls=Asked)
@click.argument("file", required=False, type=NamedPath(), metavar="[FILE|-]")
@click.option("--to", "person", metavar="PERSON", help="Whom it is for, by number, address or name.")
@click.option("--relation", type=click.Choice(RELATIONS), help="What they are to you, whatever is known.")
@click.option("--channel", type=click.Choice(CHANNELS), help="How it is sent; else how you two mostly write.")
@click.option(
    "--lang",
    "draft_lang",
    type=click.Choice((AUTO, "de", "en")),
    default=AUTO,
    show_default=True,
    help="The language of the draft.",
)
@click.option("--select", multiple=True, metavar="CODES", help="Only these rules: VV121, or VV1 for all that begin so.")
@click.option(
    "--ignore", multiple=True, metavar="CODES", help="Not these rules, or not of these words: “VV121 coffee”."
)
@click.option(
    "--format", "form", type=click.Choice(("text", "json", "sarif", "github")), default="text", show_default=True
)
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default="error",
    show_default=True,
    help="Exit with 1 from this level on.",
)
@click.option("--fix", is_flag=True, help="Print the draft with all mended that can be without you.")
@click.option("--semantic/--no-semantic", default=False, help="Ask the model of meaning, too (an extra).")
@click.option("--model", is_flag=True, help="Ask your own language model, too, this once.")
@click.option("--explain", metavar="CODE", is_flag=False, flag_value="", help="What a rule is about; without CODE all.")
def command(  # noqa: PLR0913 (each is an option of the command)
    file: Path | None,
    *,
    person: str | None,
    relation: Relation | None,
    channel: Channel | None,
    draft_lang: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    form: str,
    fail_on: Level,
    fix: bool,
    semantic: bool,
    model: bool,
    explain: str | None,
) -> int:
    """Check the draft in FILE, or from a pipe, before you send it: a vague ask, selling, du and Sie in one letter …
    Each remark has its place, its reason and a mend. Nothing leaves this computer, and without --to or --model nothing
    but the draft is read.

    Exit codes: 0 nothing as grave as --fail-on, 1 there is, 2 nothing could be checked (no such
    file, no text, nobody of that name, no model), or the command line was not understood.
    """
    as_json = form in FOR_MACHINES
    account = open_account(as_json=as_json) if person or model else None
    if account is None:
        start_without_account(as_json=as_json)
    from django.utils.translation import get_language

    from visavis.cli import checking
    from visavis.cli.draft_text import read_draft, shown_name
    from visavis.config import env

    lang = get_language() or "en"
    rules = checking.known_rules(env.rules_folder(), select, ignore, lang)
    if explain is not None:
        _explain(explain, file, rules, lang, as_json=as_json)
        return 0
    reader = _reader(account, person, relation, channel)
    text = read_draft(file)
    draft = checking.Draft(
        shown_name(file),
        text,
        reader,
        rules,
        "" if draft_lang == AUTO else draft_lang,
        semantic=_meaning(asked=semantic),
    )
    if not text.strip():
        note(gettext("There is nothing in it to check."))
    answer = checking.ask(account, draft, lang) if account and model else None
    told = checking.checked_report(draft, lang, answer)
    if fix:
        told = checking.tell_mended(told, draft)
    elif text.strip() or form != "text":
        checking.tell_report(told, draft, form, answer)
    checking.tell_cut(told)
    return int(told.reaches(fail_on))


def _explain(code: str, file: Path | None, rules: "Rules", lang: str, *, as_json: bool) -> None:
    """One rule, or the list of them."""
    from visavis.cli import checking

    if file is not None:
        raise NotUnderstoodError(gettext("Name a draft or --explain, not both."))
    if code:
        checking.tell_rule(code, rules, lang, as_json=as_json)
    else:
        checking.tell_rules(rules, lang, as_json=as_json)


def _reader(
    account: "Account | None", person: str | None, relation: Relation | None, channel: Channel | None
) -> Reader:
    """Whom it is for: what is known of the person, but for what was said here."""
    from dataclasses import replace

    known = NOBODY
    if account is not None and person:
        from visavis.cli.portrait import find_other
        from visavis.store.read.reader import reader
        from visavis.store.zone import today

        known = reader(account, find_other(account, person), today(account), channel=channel or "")
    return replace(known, relation=relation or known.relation, channel=channel or known.channel)


def _meaning(*, asked: bool) -> bool:
    """Whether the model of meaning is asked; where it is wanted and not there, that is said."""
    from visavis.language.meaning.semantic import is_there

    if asked and not is_there():
        note(
            gettext("The model of meaning is not installed, so the rules alone speak: pip install “visavis[semantic]”.")
        )
    return asked and is_there()
