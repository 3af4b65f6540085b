"""Who belongs to whom, in words: what a source calls it, or how often they are met together."""

from datetime import date, tzinfo

from django.utils.translation import gettext, ngettext

from visavis.phrases.dates import day
from visavis.phrases.numbers import grouped
from visavis.phrases.words import label
from visavis.store.read.relations import Relation


def said(relation: Relation, on: date, zone: tzinfo) -> str:
    """One relation, without the name: "sister", "together in three conversations, last on 3 May"."""
    match relation.ground:
        case "stated" if relation.kind == "link":
            return gettext("mentions them in a note") if relation.back else gettext("mentioned in a note")
        case "stated":
            word = label(relation.label) if relation.label else gettext("related")
            return gettext("the other way round: %(label)s") % {"label": word} if relation.back else word
        case "thread":
            often = ngettext("together in one conversation", "together in %(count)s conversations", relation.times) % {
                "count": grouped(relation.times)
            }
        case "meeting":
            often = ngettext("together at one meeting", "together at %(count)s meetings", relation.times) % {
                "count": grouped(relation.times)
            }
    if relation.last is None:
        return often
    return gettext("%(often)s, last on %(day)s") % {
        "often": often,
        "day": day(relation.last.astimezone(zone).date(), on),
    }
