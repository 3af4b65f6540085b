"""The longest pause from which two came back, as half a sentence beside the rhythm strip."""

from typing import Literal

from django.utils.translation import gettext

from visavis.phrases.dates import span


def came_back(days: int, year: int, by: Literal["you", "they", "both"], name: str) -> str:
    """How long it was quiet, and who took it up again in that year."""
    values = {"span": span(days), "year": year, "name": name}
    match by:
        case "you":
            return gettext("in %(year)s, after %(span)s of silence, you got in touch again") % values
        case "they":
            return gettext("in %(year)s, after %(span)s of silence, %(name)s got in touch again") % values
        case _:
            return gettext("in %(year)s, after %(span)s of silence, you were in touch again") % values
