"""What happened in a life, in a word or two; the message that told of it stands beside it."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy

from visavis.store.read.life_events import LifeEventLine

EVENTS: Mapping[str, str | Promise] = {
    "new_job": pgettext_lazy("life event", "A new job"),
    "promotion": pgettext_lazy("life event", "A promotion"),
    "job_lost": pgettext_lazy("life event", "A job lost"),
    "business_started": pgettext_lazy("life event", "A business of one’s own"),
    "move": pgettext_lazy("life event", "A move"),
    "baby": pgettext_lazy("life event", "A baby"),
    "pregnancy": pgettext_lazy("life event", "A baby on the way"),
    "wedding": pgettext_lazy("life event", "A wedding"),
    "separation": pgettext_lazy("life event", "A separation"),
    "illness": pgettext_lazy("life event", "An illness"),
    "bereavement": pgettext_lazy("life event", "A death"),
    "graduation": pgettext_lazy("life event", "A degree or an exam passed"),
    "award": pgettext_lazy("life event", "A prize"),
    "retired": pgettext_lazy("life event", "Retirement"),
}


def event(kind: str) -> str:
    """One of language.life_events.KINDS."""
    return str(EVENTS[kind])


def life_event(line: LifeEventLine) -> str:
    """The event, and whose it is where it is somebody else's than the person's whom the page is about."""
    said = event(line.kind)
    return gettext("%(event)s: “%(name)s”") % {"event": said, "name": line.name} if line.name else said
