"""The way in: a launch code becomes a cookie, and the code leaves the address bar."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from visavis.web import launch


@require_GET
def start(request: HttpRequest, code: str) -> HttpResponse:
    """Swap the code for a cookie. One that is used up or too old is refused; a browser that is in already goes on."""
    if launch.use_code(code):
        response = redirect("today")
        response.set_cookie(
            launch.cookie_name(),
            launch.new_cookie(),
            max_age=launch.COOKIE_SECONDS,
            httponly=True,
            samesite="Strict",
        )
        return response
    if launch.is_cookie(request.COOKIES.get(launch.cookie_name(), "")):
        return redirect("today")
    return render(request, "closed.html", status=403)
