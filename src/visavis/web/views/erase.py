"""Erase a person: what goes and what stays, the name as a word of confirmation, a calm page when it is done."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from visavis.actions.erase import StillImportingError
from visavis.actions.erase import erase as let_go
from visavis.actions.lift_erasure import lift_erasure
from visavis.identity.names import folds
from visavis.phrases.erasing import copies, others, shared, theirs
from visavis.store.read.belongings import Measure, belongings
from visavis.store.read.history import entry
from visavis.store.read.person import person as read_person
from visavis.store.zone import today
from visavis.web.request import Request, answers_404


@require_http_methods(["GET", "POST"])
@answers_404
def erase(request: Request, person_id: int) -> HttpResponse:
    """GET says what would go; POST does it when the name is typed as it stands there, in any spelling of it."""
    if request.method == "GET":
        return _page(request, person_id)
    held = belongings(request.account.pk, person_id)
    name = read_person(request.account.pk, person_id, today(request.account)).line.name
    typed = request.POST.get("name", "")
    if not set(folds(typed)) & set(folds(name)):
        return _page(request, person_id, typed, gettext("That is not their name as it stands here."), 422)
    try:
        gone = let_go(request.account, held.people[0])
    except StillImportingError:
        said = gettext("Something is being read just now. Stop it, or let it finish, and erase then.")
        return _page(request, person_id, typed, said, 409)
    for said in copies(gone):
        messages.info(request, said)
    return redirect("people-erased", gone.entry)


@require_GET
@answers_404
def erased(request: Request, entry_id: int) -> HttpResponse:
    """What went, from the journal, which does not know whose it was."""
    done = entry(request.account.pk, entry_id)
    if done.kind != "erase":
        raise Http404
    measure = Measure(**{name: done.summary[name] for name in Measure.__slots__})
    return render(request, "erased.html", {"theirs": theirs(measure), "others": others(measure)})


@require_POST
@answers_404
def lift(request: Request, erasure_id: int) -> HttpResponse:
    """Lift an erasure, from the settings."""
    lift_erasure(request.account, erasure_id)
    messages.success(request, gettext("Lifted. Files that hold them may bring them again; import those once more."))
    return redirect("settings")


def _page(request: Request, person_id: int, typed: str = "", error: str = "", status: int = 200) -> HttpResponse:
    held = belongings(request.account.pk, person_id)
    shown = {
        "person": read_person(request.account.pk, person_id, today(request.account)).line,
        "theirs": theirs(held.measure),
        "others": others(held.measure),
        "shared": shared(held),
        "typed": typed,
        "error": error,
    }
    return render(request, "erase.html", shown, status=status)
