"""`visavis`: every command, loaded only when it is called, so that --help answers at once.

Exit codes: 0 done, 1 it could not be done (a sentence on stderr says why), 2 the command line was not understood,
130 interrupted. What was asked for goes to stdout, everything else to stderr.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from visavis import __version__

OWNER_ONLY = 0o077  # whatever the program writes is for the user alone
INTERRUPTED = 130
BROKEN_PIPE = 141

COMMANDS = {
    "import": "Read files, folders and archives into your network.",
    "sources": "Say what can be read.",
    "sync": "Fetch what is new from mailboxes, address books, calendars and folders.",
    "undo": "Take back an import, a join or an answer.",
    "redo": "Do again what was taken back.",
    "today": "A few people worth a thought today, each with a reason.",
    "people": "List or search the people you know.",
    "find": "Find whom you need, by what is said of them.",
    "show": "Show one person: who they are, your tie, what you wrote.",
    "path": "Find through whom somebody is best reached.",
    "check": "Look at a draft before it is sent: what it would do to its reader.",
    "model": "Set up a language model of your own, for drafts.",
    "note": "Say something of a person in your own words.",
    "mark": "Say what somebody is, or that you want them private or left alone.",
    "join": "Join two people who are one, or all pairs that are certain.",
    "apart": "Keep two people apart for good.",
    "erase": "Let go of a person for good, and keep them out of later imports.",
    "split": "Take apart what was joined, or give an address to somebody else.",
    "judge": "Judge your ties anew.",
    "export": "Take everything along, in formats that need no Visavis.",
    "serve": "Open Visavis in the browser, on this computer only.",
    "work": "Fetch from live sources again and again, without opening anything.",
    "demo": "Look at an invented life, apart from your own.",
    "doctor": "Look whether everything that must hold, holds.",
}
"""The commands in the order of a first day. Each is the function `command` of cli/commands/<name>.py."""


class Program(click.Group):
    """A group that imports a command when it is called, and turns every failure into one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        name = "import_files" if cmd_name == "import" else cmd_name
        found = import_module(f"visavis.cli.commands.{name}").command
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list in --help, without importing any command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(self, args: Sequence[str] | None = None, **options: Any) -> NoReturn:  # type: ignore[override]
        """Run, and exit with the code of the module docstring. No traceback ever reaches the user."""
        options["standalone_mode"] = False
        try:
            code = super().main(args, **options)
        except click.UsageError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.ClickException as error:
            click.echo(error.format_message(), err=True)
            sys.exit(error.exit_code)
        except (click.Abort, KeyboardInterrupt):
            click.echo("", err=True)
            sys.exit(INTERRUPTED)
        except BrokenPipeError:  # `visavis people | head`: the reader has what it wanted
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(BROKEN_PIPE)
        except Exception as error:  # noqa: BLE001 (the last net: a sentence instead of a traceback)
            from visavis.cli.failures import tell_failure

            tell_failure(error)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


@click.group(cls=Program, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--lang", type=click.Choice(["de", "en"]), help="Language to answer in; else the one you set, or LANG.")
@click.version_option(__version__, prog_name="visavis")
@click.pass_context
def main(context: click.Context, lang: str | None) -> None:  # noqa: ARG001 (read by setup.py)
    """Your own network, on your own computer: who is close, who has gone quiet, whom to think of today.

    Without a command Visavis opens in the browser.
    """
    os.umask(OWNER_ONLY)
    if context.invoked_subcommand is None:
        serve = main.get_command(context, "serve")
        assert serve is not None
        context.invoke(serve)


if __name__ == "__main__":
    main()
