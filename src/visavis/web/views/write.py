"""The writing page: a sheet, whom it is for, and what the draft would do to its reader, said while it is written.

Without JavaScript one form does it all: a button checks, chooses whom it is for, mends, or leaves a remark out. With it
the very same form is sent while the page stays (static/js/write.js), and only what is said of the draft comes back.
"""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_POST

from visavis.actions.ask_model import CannotAskError, ask_model
from visavis.actions.not_here import say_here_again, say_not_here
from visavis.actions.set_model import model_of
from visavis.language.draft.phrasing import problem_of
from visavis.language.draft.reader import CHANNELS, RELATIONS, Reader
from visavis.language.meaning import semantic
from visavis.language.text.edit import mended
from visavis.phrases.between import called
from visavis.phrases.drafts import example
from visavis.phrases.model import error as model_error
from visavis.phrases.model import goes_to, unasked
from visavis.store.read.people import PersonLine
from visavis.store.read.people import people as find_people
from visavis.store.zone import today
from visavis.sync.error import SyncError
from visavis.web.asking import StillWaitingError, waiting
from visavis.web.asking import stop as stop_waiting
from visavis.web.drafts import (
    LANGUAGES,
    MAIL_HOLDS,
    Draft,
    answered,
    as_chosen,
    asked,
    known_of,
    mail_link,
    person_of,
    reader_of,
    rules,
    said_of,
    told_facts,
    would_be_told,
)
from visavis.web.request import Request, answers_404, is_partial, number
from visavis.web.templatetags.words import mail_link as link_to

FOUND_AT_MOST = 6
LONGEST_QUERY = 200


@require_GET
@answers_404
def write(request: Request) -> HttpResponse:
    """The page: an empty sheet, or the example on it. Of whom is kept in memory nobody is asked to write to."""
    draft = asked(request)
    person = person_of(request, draft)
    if person is not None and person.id != draft.to:
        return redirect(f"{reverse('write')}?to={person.id}")
    if person is not None and _is_in_memory(person):
        return redirect("people-person", person.id)
    wants_example = "example" in request.GET
    text = example(called(person.name) if person else "") if wants_example else ""
    return _page(request, replace(draft, text=text), person)


@require_POST
@answers_404
def check(request: Request) -> HttpResponse:
    """What is to be said of the draft; without JavaScript the page with it, after what the pressed button wants."""
    draft = _pressed(request, asked(request))
    return _panel(request, draft) if is_partial(request) else _page(request, draft, person_of(request, draft))


@require_POST
@answers_404
def not_here(request: Request) -> HttpResponse:
    """Leave one remark out from now on, or have it said again: with this person, else in this draft alone."""
    draft = asked(request)
    for name, verb in (("leave", say_not_here), ("again", say_here_again)):
        said = request.POST.get(name, "").strip()
        code, _, words = said.partition(" ")
        if not code:
            continue
        if name == "leave" and code not in rules().by_code:
            return HttpResponseBadRequest()
        if draft.to:
            verb(request.account, draft.to, code, words)
        kept = tuple(one for one in draft.left_out if one != said)
        draft = replace(draft, left_out=kept if name == "again" or draft.to else (*kept, said))
    return _panel(request, draft) if is_partial(request) else _page(request, draft, person_of(request, draft))


@require_POST
@answers_404
def model(request: Request) -> HttpResponse:
    """Ask the language model that the user set up, now and once. What it says is shown and changes nothing."""
    draft = asked(request)
    try:
        with waiting(request.account.pk) as enough:
            language = get_language() or "en"
            answer = ask_model(
                request.account, draft.text, reader_of(request, draft), lang=language, rules=rules(), cancel=enough
            )
    except StillWaitingError:
        shown: dict[str, Any] = {"is_asking": True}
    except CannotAskError as error:
        shown = {"answer_failed": unasked(error.code)}
    except SyncError as error:
        shown = {"answer_failed": model_error(error)}
    else:
        shown = answered(answer)
    if is_partial(request):
        return render(request, "_write_answer.html", {"draft": draft, **shown})
    return _page(request, draft, person_of(request, draft), **shown)


@require_POST
def stop(request: Request) -> HttpResponse:
    """Wait no longer for the answer that is under way."""
    stop_waiting(request.account.pk)
    return HttpResponse(status=204)


@require_GET
def people(request: Request) -> HttpResponse:
    """People found by what is typed, to choose whom the draft is for."""
    query = request.GET.get("q", "").strip()
    return render(request, "_write_people.html", {"found": _found(request, query), "query": query})


def _pressed(request: Request, draft: Draft) -> Draft:
    """The draft after what a button without JavaScript asked for."""
    sent = request.POST
    if "pick" in sent:
        draft = replace(draft, to=number(sent["pick"]), relation="", left_out=())
    if "fix" in sent:
        findings = said_of(draft, reader_of(request, draft)).checked.findings
        edits = next((one.fix for one in findings if one.fix and one.code == sent["fix"]), ())
        draft = replace(draft, text=mended(draft.text, edits))
    if "use" in sent:
        draft = replace(draft, text=sent["use"].replace("\r\n", "\n"))
    return replace(draft, text="") if "clear" in sent else draft


def _panel(request: Request, draft: Draft) -> HttpResponse:
    return render(request, "_write_said.html", _told(request, draft, reader_of(request, draft)))


def _page(request: Request, draft: Draft, person: PersonLine | None, **more: Any) -> HttpResponse:
    """The whole page, with what is to be said of what stands on it."""
    known = known_of(request, draft)
    reader = as_chosen(known, draft)
    link = link_to(person) if person else ""
    query = request.POST.get("q", "") if "find" in request.POST else ""
    shown: dict[str, Any] = {
        "person": person,
        "link": link,
        "mail": mail_link(link, draft.text) if link else "",
        "mail_holds": MAIL_HOLDS,
        "channels": CHANNELS,
        "relations": RELATIONS,
        "languages": LANGUAGES,
        "known": known,
        "query": query,
        "found": _found(request, query) if query else None,
        **told_facts(reader),
    }
    return render(request, "write.html", _told(request, draft, reader) | shown | more)


def _told(request: Request, draft: Draft, reader: Reader) -> dict[str, Any]:
    """What the panel beside the sheet shows."""
    # While somebody writes, the rules answer at once; the model of meaning is asked when the writing rests.
    is_rested = request.method == "POST" and ("rested" in request.POST or not is_partial(request))
    said = said_of(draft, reader, by_meaning=is_rested) if draft.text.strip() else None
    own = model_of(request.account)
    asks = said is not None and own is not None
    return {
        "draft": draft,
        "reader": reader,
        "said": said,
        "name": reader.name,
        "left_out": sorted(reader.ignored),
        "problems": [problem_of(one, get_language() or "en") for one in rules().problems],
        "has_meaning": semantic.is_there(),
        "model_goes_to": goes_to(own) if own is not None and asks else "",
        "model_is_told": would_be_told(draft, said, reader) if said is not None and asks else (),
    }


def _found(request: Request, query: str) -> tuple[PersonLine, ...]:
    query = query.replace("\x00", "").strip()[:LONGEST_QUERY]
    if not query:
        return ()
    return find_people(request.account.pk, on=today(request.account), query=query, limit=FOUND_AT_MOST).items


def _is_in_memory(person: PersonLine) -> bool:
    """Whether they have died, as their page says it."""
    return person.tie is not None and not person.at_rest and person.tie.circumstances.is_dead
