"""What the files of an import hold, all together, in one or two sentences."""

from collections.abc import Sequence

from django.utils.translation import gettext, ngettext

from visavis.phrases.numbers import grouped
from visavis.store.read.history import Entry


def in_sum(found: Entry) -> str:
    """As in "2 people, 40 exchanges and 1 event in 3 files. One file waits for your answer."; "" when nothing was read.

    People who stand in several files count once. Exchanges that stand in several count in each, as beside the files.
    """
    read = found.read
    people = found.summary.get("look", found.summary).get("people", 0)
    exchanges, events = sum(file.interactions for file in read), sum(file.events for file in read)
    counted = [
        *([ngettext("%(shown)s person", "%(shown)s people", people) % {"shown": grouped(people)}] if people else []),
        *([_exchanges(exchanges)] if exchanges else []),
        *([ngettext("%(shown)s event", "%(shown)s events", events) % {"shown": grouped(events)}] if events else []),
    ]
    holding = sum(1 for file in read if file.people or file.interactions or file.events)
    sentences = [_holds(counted, holding)] if counted and holding else []
    waiting = sum(1 for file in read if file.waits)
    if waiting:
        sentences.append(
            ngettext("One file waits for your answer.", "%(shown)s files wait for your answer.", waiting)
            % {"shown": grouped(waiting)}
        )
    return " ".join(sentences)


def _exchanges(count: int) -> str:
    return ngettext("%(shown)s exchange", "%(shown)s exchanges", count) % {"shown": grouped(count)}


def _holds(counted: Sequence[str], files: int) -> str:
    what = counted[0]
    if len(counted) > 1:
        what = gettext("%(several)s and %(last)s") % {"several": ", ".join(counted[:-1]), "last": counted[-1]}
    return ngettext("%(what)s in one file.", "%(what)s in %(shown)s files.", files) % {
        "what": what,
        "shown": grouped(files),
    }
