"""The draft as a file holds it or a pipe brings it: text in whatever encoding, or a sentence why it is none."""

import sys
from pathlib import Path

import click

from visavis.cli.speech import NotUnderstoodError, gettext, note, plain
from visavis.sources.code_page import encoding_of
from visavis.sources.wide import wide_encoding

STDIN = Path("-")
HEAD = 1 << 16  # bytes by which the encoding is told
LARGEST = 8_000_000  # bytes; a longer one is no message
FEW_SIGNS = 0.01  # of all characters: more control characters than that are no text
_CONTROLS = [chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\r\f\v\x1b"]
_OTHER_FORMATS = (b"PK\x03\x04", b"%PDF-", b"{\\rtf", b"\xd0\xcf\x11\xe0")
"""How a .docx, a PDF, an RTF and an old .doc begin: they hold text, but not as text."""


def read_draft(file: Path | None) -> str:
    """The text of the file, or of standard input for "-" and for a pipe. Line ends stay as they are.

    Refused with a sentence: no file and nobody who pipes one in, a folder, what is no text or too long for a message.
    """
    raw = _standard_input(is_named=file is not None) if file is None or file == STDIN else _of_file(file)
    name = shown_name(file)
    if len(raw) > LARGEST:
        raise click.ClickException(gettext("%(file)s is too long for a message.") % {"file": plain(name)})
    text = None if raw.startswith(_OTHER_FORMATS) else decoded(raw)
    if text is None:
        said = gettext("%(file)s is no text. Save the draft as plain text, or paste it: visavis check -")
        raise click.ClickException(said % {"file": plain(name)})
    return text


def shown_name(file: Path | None) -> str:
    """How the draft is named before each line."""
    return "-" if file is None else str(file)


def decoded(raw: bytes) -> str | None:
    """The text in these bytes: UTF-8, UTF-16 or UTF-32, else the code page that fits; None where they are no text."""
    head = raw[:HEAD]
    wide = wide_encoding(head)
    text = raw.decode(wide or encoding_of(head), "replace").removeprefix("\ufeff")
    odd = sum(text.count(sign) for sign in _CONTROLS)
    return None if "\0" in text or odd > FEW_SIGNS * len(text) else text


def _standard_input(*, is_named: bool) -> bytes:
    is_typed = sys.stdin is None or sys.stdin.isatty()  # None: it was closed
    if is_typed and (sys.stdin is None or not is_named):
        raise NotUnderstoodError(
            gettext("Name a file with your draft, or paste it: “visavis check -”, and Ctrl-D when it is whole.")
        )
    if is_typed:
        end = "Ctrl-Z" if sys.platform == "win32" else "Ctrl-D"
        note(gettext("Write or paste your draft; %(key)s on a line of its own ends it.") % {"key": end})
    return sys.stdin.buffer.read(LARGEST + 1)


def _of_file(file: Path) -> bytes:
    if file.is_dir():
        raise click.ClickException(
            gettext("%(file)s is a folder. Name a file with one draft.") % {"file": plain(str(file))}
        )
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise click.ClickException(gettext("There is no file %(file)s.") % {"file": plain(str(file))}) from error
