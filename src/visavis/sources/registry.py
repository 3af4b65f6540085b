"""The sources there are, in the order in which they are asked whether a file is theirs.

The surest marks first: a vCard says what it is, an export's header nearly so, a mail is a guess from several headers.
"""

from importlib import import_module

from visavis.sources.source import Source


def _present() -> tuple[Source, ...]:
    found = []
    for name in ("vcard", "linkedin", "mail"):
        try:
            found.append(import_module(f"visavis.sources.{name}.reader").SOURCE)
        except (ImportError, AttributeError):
            continue
    return tuple(found)


SOURCES: tuple[Source, ...] = _present()
