"""Same person? Pairs side by side, with what speaks for and against; joined, kept apart, put off or split at a click.

The page shows what the last comparison found, at once. If anything changed since, people are compared once more in the
background, and the page asks for the result (`comparing`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from visavis.actions.join_certain import StillChangingError, join_certain
from visavis.actions.join_people import SamePersonError, join_people
from visavis.actions.keep_apart import keep_apart
from visavis.actions.put_off import bring_back, put_off
from visavis.actions.split_person import split as split_person
from visavis.jobs.background_comparison import PATIENCE, has_failed, is_comparing, start_comparison
from visavis.phrases.left_out import left_out
from visavis.store import access
from visavis.store.access import Account
from visavis.store.read.history import entry
from visavis.store.read.people import has_people
from visavis.store.read.proposals import OpenPair, open_pairs, side_by_side, stays, was_compared
from visavis.store.zone import today
from visavis.web import pair
from visavis.web.request import Request, answers_404, is_partial, number

PAIRS = 20  # side by side
CERTAIN = 50  # in the list of those that are certain
DIGEST = re.compile(r"[0-9a-f]{1,32}")
PLACE = re.compile(r"([012])-(\d\.\d{1,20})-(\d{1,18})-(\d{1,18})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which pairs are to be shown: those of one person, those put off, else all that wait for a decision."""

    person: int
    put_off: bool
    after: tuple[int, float, int, int] | None  # the place of the pair that was shown last

    def fits(self, one: OpenPair, on: date) -> bool:
        """Whether the pair is among them."""
        if self.after is not None and one.place <= self.after:
            return False
        if self.person:
            return self.person in (one.a, one.b)
        return one.is_put_off(on) == self.put_off

    def address(self, after: OpenPair) -> str:
        """The pairs that follow another."""
        place = f"{after.place[0]}-{after.strength:.12f}-{after.stored[0]}-{after.stored[1]}"
        return f"{reverse('people-same')}?{self._said(after=place)}"

    def again(self, decided: int) -> str:
        """The same pairs from the start, below what was decided last; "" for the whole page, where nothing was."""
        return self._said(decided=decided)

    def _said(self, **more: str | int) -> str:
        asked = {"person": self.person, "later": int(self.put_off), **more}
        return urlencode({name: value for name, value in asked.items() if value})


@require_GET
@answers_404
def same(request: Request) -> HttpResponse:
    """What is certain in one list, the other pairs side by side, the surest first; further pairs alone for htmx."""
    account, on, asked = request.account, today(request.account), _asked(request)
    is_first = not was_compared(account.compared)
    start_comparison(account)
    is_under_way = is_comparing(account, patience=PATIENCE if is_first else 0)
    every = open_pairs(account.pk)
    fitting = [one for one in every if asked.fits(one, on)]
    is_whole = not asked.person and not asked.put_off
    certain = [one for one in fitting if is_whole and one.sureness == "certain"]
    others = [one for one in fitting if not (is_whole and one.sureness == "certain")]
    listed = certain[:CERTAIN] if asked.after is None else []
    pairs = side_by_side(account.pk, [*listed, *others[:PAIRS]], on)
    in_list = {frozenset((one.a, one.b)) for one in listed}
    sides = [one for one in pairs if frozenset((one.a.id, one.b.id)) not in in_list]
    decided = number(request.GET.get("decided", ""))
    context = {
        "asked": asked,
        "certain": [one for one in pairs if one not in sides],
        "certain_count": len(certain),
        "pairs": [pair.shown(one) for one in sides],
        "more": asked.address(others[PAIRS - 1]) if len(others) > PAIRS else "",
        "put_off": sum(one.is_put_off(on) for one in every),
        "is_comparing": is_under_way,
        "is_first": is_first,
        "has_failed": not is_under_way and has_failed(account),
        "shown": _digest(every, on),
        "again": asked.again(decided),
        "decided": entry(account.pk, decided) if decided else None,
    }
    if is_partial(request):
        return render(request, "_pairs.html", context)
    context["name"] = access.other(account.pk, asked.person).name if asked.person else ""
    context["is_empty"] = not every and not has_people(account.pk)
    return render(request, "same.html", context)


@require_GET
@answers_404
def comparing(request: Request) -> HttpResponse:
    """Whether the comparison goes on; at its end nothing, or, where it found other pairs than are `shown`, that."""
    known, asked = request.GET.get("shown", ""), _asked(request)
    is_under_way = is_comparing(request.account)
    context = {
        "again": asked.again(number(request.GET.get("decided", ""))),
        "is_comparing": is_under_way,
        "is_first": not was_compared(request.account.compared),
        "shown": known if DIGEST.fullmatch(known) else "",
        "is_new": not is_under_way and _digest(open_pairs(request.account.pk), today(request.account)) != known,
    }
    return render(request, "_comparing.html", context)


@require_POST
@answers_404
def join(request: Request) -> HttpResponse:
    """Make `a` and `b` one; who stays is chosen here."""
    return _decide(request, lambda account, a, b: join_people(account, *stays(account.pk, (a, b))))


@require_POST
def certain(request: Request) -> HttpResponse:
    """Join those of the certain pairs that came ticked."""
    wanted = {pair for written in request.POST.getlist("pair") if len(pair := _ids(written)) == 2}  # noqa: PLR2004
    try:
        done = join_certain(request.account, wanted)
    except StillChangingError:
        messages.warning(request, gettext("Something is being read just now. Try again when that is over."))
        return redirect("people-same")
    for said in left_out(done.left_out):
        messages.info(request, said)
    return redirect(reverse("people-same") + (f"?decided={done.entry}" if done.entry else ""))


@require_POST
@answers_404
def apart(request: Request) -> HttpResponse:
    """Keep `a` and `b` apart for good."""
    return _decide(request, keep_apart)


@require_POST
@answers_404
def later(request: Request) -> HttpResponse:
    """Put the pair off, or with `back` ask about it again now."""
    a, b = _pair(request)
    if request.POST.get("back"):
        bring_back(request.account, a, b)
        return redirect("people-same")
    until = put_off(request.account, a, b)
    if is_partial(request):
        return render(request, "_later.html", {"until": until, "a": a, "b": b})
    return redirect("people-same")


@require_POST
@answers_404
def split(request: Request) -> HttpResponse:
    """Take the join `index` of the import `entry` apart; what it leaves of the person is shown."""
    imported, index = request.POST.get("entry", ""), request.POST.get("index", "")
    if not index.isdecimal():
        raise Http404
    done = entry(request.account.pk, split_person(request.account, number(imported), number(index)))
    return redirect(f"{reverse('people-person', args=[done.summary['kept']])}?decided={done.id}")


def _decide(request: Request, decision: Callable[[Account, int, int], int]) -> HttpResponse:
    try:
        return _decided(request, decision(request.account, *_pair(request)))
    except SamePersonError:
        messages.info(request, gettext("These two are one person already."))
        return redirect("people-same")


def _pair(request: Request) -> tuple[int, int]:
    """Two ids; what is no id is not found."""
    return number(request.POST.get("a", "")), number(request.POST.get("b", ""))


def _decided(request: Request, entry_id: int) -> HttpResponse:
    if is_partial(request):
        return render(request, "_decided.html", {"decided": entry(request.account.pk, entry_id)})
    return redirect(f"{reverse('people-same')}?decided={entry_id}")


def _asked(request: Request) -> Asked:
    """What the address asks for. Somebody who was joined meanwhile is whom they became. Raises NotFoundError."""
    asked = request.GET
    person = number(asked.get("person", ""))
    found = access.other(request.account.pk, person).pk if person else 0
    place = PLACE.fullmatch(asked.get("after", ""))
    after = (int(place[1]), -float(place[2]), int(place[3]), int(place[4])) if place else None
    return Asked(found, bool(asked.get("later")), after)


def _ids(written: str) -> frozenset[int]:
    """The two people of "12-34"; what is no such thing names fewer."""
    return frozenset(found for part in written.split("-", 2) if (found := number(part)))


def _digest(pairs: tuple[OpenPair, ...], on: date) -> str:
    """By this a page knows whether what it shows is what there is: the same pairs, as sure, in the same order."""
    told = [(one.a, one.b, one.sureness) for one in pairs if not one.is_put_off(on)]
    return blake2b(repr(told).encode(), digest_size=8).hexdigest()
