"""Which pairs were not joined with the others that were certain, and why, as sentences."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext, ngettext

from visavis.actions.join_certain import LeftOut
from visavis.phrases.numbers import grouped

NAMED = 3  # pairs in one sentence


def left_out(pairs: Iterable[LeftOut]) -> tuple[str, ...]:
    """A sentence for each reason, with the first few pairs by name."""
    by_reason: defaultdict[str, list[str]] = defaultdict(list)
    for one in pairs:
        by_reason[one.why].append(one.a if one.a == one.b else f"{one.a} · {one.b}")
    return tuple(_sentence(why, told) for why, told in by_reason.items())


def _sentence(why: str, told: list[str]) -> str:
    count = len(told)
    sentences = {
        "excluded": ngettext(
            "%(count)s pair was left as it is, since one of the two fits somebody else as surely: %(pairs)s.",
            "%(count)s pairs were left as they are, since one of the two fits somebody else as surely: %(pairs)s.",
            count,
        ),
        "third": ngettext(
            "%(count)s pair was left as it is, since only somebody between them fits both: %(pairs)s.",
            "%(count)s pairs were left as they are, since only somebody between them fits both: %(pairs)s.",
            count,
        ),
        "changed": ngettext(
            "%(count)s pair was left as it is, since it is not certain any more: %(pairs)s.",
            "%(count)s pairs were left as they are, since they are not certain any more: %(pairs)s.",
            count,
        ),
    }
    shown = told[:NAMED]
    if count > NAMED:
        shown.append(gettext("%(count)s more") % {"count": grouped(count - NAMED)})
    return sentences[why] % {"count": grouped(count), "pairs": "; ".join(shown)}
