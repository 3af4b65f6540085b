"""One person: how it stands between you, who they are with every source, and what was exchanged."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from visavis.actions.set_model import model_of
from visavis.actions.state_fact import FIELDS, MARKS, SINGLE
from visavis.identity.kind import KINDS
from visavis.phrases.between import between
from visavis.store.read.apart import apart
from visavis.store.read.cards import cards
from visavis.store.read.history import entry
from visavis.store.read.judged import judged_of
from visavis.store.read.own_words import card_conflicts
from visavis.store.read.paths import IN_TOUCH, ways
from visavis.store.read.person import person as read_person
from visavis.store.read.proposals import is_proposed
from visavis.store.read.relations import relations
from visavis.store.read.timeline import days_in_touch, timeline
from visavis.store.zone import today, zone
from visavis.web.facts import at_head, by_address, by_field, by_mark
from visavis.web.request import Request, answers_404, is_partial, number
from visavis.web.strip import strip
from visavis.web.their_words import their_words

FIRST = 12  # exchanges on the page itself
OWN_WORDS = ("closeness", "rhythm", "died")  # what the user may say of a tie


@require_GET
@answers_404
def person(request: Request, person_id: int) -> HttpResponse:
    """The page. An id that was joined into another leads to that other."""
    account, on = request.account, today(request.account)
    view = read_person(account.pk, person_id, on)
    if view.line.id != person_id:
        return redirect("people-person", view.line.id)
    origin = at_head(view)
    has_own = any(fact.source == "you" for fact in view.facts)
    known = judged_of(account, view, on)
    marks, exchanged = by_mark(view), timeline(account.pk, person_id, limit=FIRST)
    decided = number(request.GET.get("decided", ""))
    return render(
        request,
        "person.html",
        {
            "view": view,
            "decided": entry(account.pk, decided) if decided else None,
            "person": view.line,
            "apart": apart(account.pk, person_id),
            "is_proposed": is_proposed(account.pk, person_id, on),
            "origin": origin,
            "disputed": [field.field for field in origin if field.is_open],
            "fields": by_field(view),
            "reaches": by_address(view.line.addresses, view.facts),
            "cards": cards(account.pk, view.line),
            "relations": relations(account.pk, person_id),
            "card_conflicts": card_conflicts(account.pk, person_id) if has_own else (),
            "statable": FIELDS,
            "single": SINGLE,
            "marks": marks,
            "model": model_of(account),
            "kinds": KINDS,
            "between": between(account.pk, view, known, exchanged.items),
            # Whoever can simply be written to is reached by writing.
            "ways": () if known.tie and known.tie.word in IN_TOUCH else ways(account.pk, person_id, on).ways,
            "own_words": [(field, marks[field]) for field in OWN_WORDS if marks[field]],
            "said": {field: marks[field][0].value for field in OWN_WORDS if marks[field]},
            "closeness": MARKS["closeness"],
            "rhythms": MARKS["rhythm"],
            "listed": {one.id for one in exchanged.items},
            # Whoever is left alone is drawn no strip: it would be a judgement for the eye.
            "their_words": their_words(account, view.line, on, exchanged.items),
            "strip": None if view.line.at_rest else strip(days_in_touch(account.pk, person_id, zone(account)), on),
            "timeline": exchanged,
        },
    )


@require_GET
@answers_404
def exchanges(request: Request, person_id: int) -> HttpResponse:
    """Further exchanges: the next rows, or without JavaScript a page of them."""
    account = request.account
    shown = {
        "person": read_person(account.pk, person_id, today(account)).line,
        "timeline": timeline(account.pk, person_id, offset=number(request.GET.get("offset", ""))),
    }
    return render(request, "_exchanges.html" if is_partial(request) else "exchanges.html", shown)
