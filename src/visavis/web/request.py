"""A request as the views see it: with the account it belongs to."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from visavis.store.access import Account, NotFoundError

DIGITS_AT_MOST = 18  # what the database counts with

P = ParamSpec("P")
R = TypeVar("R", bound=HttpResponseBase)


class Request(HttpRequest):
    """guard.account_and_language has set the account."""

    account: Account


View = Callable[Concatenate[Request, P], R]


def is_partial(request: HttpRequest) -> bool:
    """Whether htmx asks for a piece of the page only."""
    return request.headers.get("HX-Request-Type") == "partial"


def number(written: str) -> int:
    """A number as it stands in an address or a form; what is none is 0, which is nobody's id."""
    return int(written) if written.isdecimal() and len(written) <= DIGITS_AT_MOST else 0


def answers_404(view: View[P, R]) -> View[P, R]:
    """A view for which somebody else's row and no row at all are the same: not found."""

    @wraps(view)
    def found(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return view(request, *args, **kwargs)
        except NotFoundError as error:
            raise Http404 from error

    return found
