"""An erasure in words: what would go, what stays with others, what went, and where a copy may still lie."""

from collections.abc import Iterator

from django.utils.translation import gettext, ngettext

from visavis.actions.erase import Erased
from visavis.phrases.numbers import grouped
from visavis.store.read.belongings import Belongings, Measure


def theirs(measure: Measure) -> list[str]:
    """What goes, a line each; what there is none of is left out."""
    return [
        said % {"count": grouped(count)}
        for count, said in (
            (measure.addresses, ngettext("one address", "%(count)s addresses", measure.addresses)),
            (measure.facts, ngettext("one fact", "%(count)s facts", measure.facts)),
            (
                measure.exchanges,
                ngettext(
                    "one exchange that was between you two, or that they wrote",
                    "%(count)s exchanges that were between you two, or that they wrote",
                    measure.exchanges,
                ),
            ),
            (
                measure.events,
                ngettext(
                    "one event at which nobody else was", "%(count)s events at which nobody else was", measure.events
                ),
            ),
        )
        if count
    ]


def others(measure: Measure) -> str:
    """What stays with others, "" where there is nothing."""
    if not measure.left:
        return ""
    return ngettext(
        "One exchange with others stays with those, without them.",
        "%(count)s exchanges with others stay with those, without them.",
        measure.left,
    ) % {"count": grouped(measure.left)}


def shared(held: Belongings) -> str:
    """By which names of others their addresses were used, "" where none was."""
    if not held.strange:
        return ""
    return gettext(
        "Their addresses were also used under other names: %(names)s. All that went through these addresses goes. If "
        "one of them is somebody else’s as well, give it to that person first."
    ) % {"names": ", ".join(held.strange)}


def copies(erased: Erased) -> Iterator[str]:
    """What became of copies: exports, files that wait, the unused space of the database."""
    for folder in erased.renewed:
        yield gettext("The export in %(folder)s was written anew without them.") % {"folder": folder}
    for folder in erased.holding:
        yield gettext("The export in %(folder)s may still hold them. Remove it if you no longer need it.") % {
            "folder": folder
        }
    if erased.waiting:
        yield ngettext(
            "An import that waits for your word may hold them. What you keep of it comes in without them.",
            "%(count)s imports that wait for your word may hold them. What you keep of them comes in without them.",
            len(erased.waiting),
        ) % {"count": grouped(len(erased.waiting))}
    if not erased.swept:
        yield gettext(
            "Remains of them may lie in unused space of the database file: it was in use, or the disk is too full to "
            "write it anew. The next erasure sweeps it as well."
        )
