"""Whose is this address, or this card? Somebody is looked for, or it is somebody new; one button gives it to them."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from visavis.actions.join_people import SamePersonError
from visavis.actions.move_address import is_all, move_address
from visavis.store.read.cards import every_card, stated_alone
from visavis.store.read.people import people
from visavis.store.read.person import person as read_person
from visavis.store.zone import today
from visavis.web.request import Request, answers_404, number

FOUND = 10  # people under the search field
NEW = "new"


@require_http_methods(["GET", "POST"])
@answers_404
def move(request: Request, person_id: int, identity_id: int) -> HttpResponse:
    """GET looks for somebody; POST gives the address or card `to` a person, or to somebody new.

    With a card go those of the addresses which it alone states that stay ticked (`along`).
    """
    account, on = request.account, today(request.account)
    line = read_person(account.pk, person_id, on).line
    address = next((one for one in line.addresses if one.id == identity_id), None)
    card = next((one for one in every_card(account.pk, line.id) if one.id == identity_id), None)
    if address is None and card is None:
        raise Http404
    along = stated_alone(account.pk, line).get(identity_id, {}) if card else {}
    if request.method == "POST":
        ticked = {number(one) for one in request.POST.getlist("along")}
        return _moved(request, person_id, identity_id, [one for one in along if one in ticked])
    query = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    found = people(account.pk, on=on, query=query, order="name", limit=FOUND + 1).items if query else ()
    shown = {
        "person": line,
        "address": address,
        "card": card,
        "along": along.values(),
        "query": query,
        "found": [one for one in found if one.id != line.id][:FOUND],
        "is_all": is_all(account, identity_id),
    }
    return render(request, "move.html", shown)


def _moved(request: Request, person_id: int, identity_id: int, along: Sequence[int]) -> HttpResponse:
    to = request.POST.get("to", "")
    try:
        entry = move_address(request.account, identity_id, None if to == NEW else number(to), along=along)
    except SamePersonError:
        messages.info(request, gettext("Nothing was changed: this would be the same person."))
        return redirect("people-person", person_id)
    left = read_person(request.account.pk, person_id, today(request.account)).line.id  # whoever has it, if it was all
    return redirect(f"{reverse('people-person', args=[left])}?decided={entry}")
