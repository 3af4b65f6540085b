"""One person taken along: everything about them as a zip, built for this one download."""

import re

from django.http import FileResponse
from django.views.decorators.http import require_POST

from visavis.actions.export_person import zip_person
from visavis.phrases.exported import wording
from visavis.web.request import Request, answers_404

LONGEST = 60  # characters of a name in the name of a file
_UNSAFE = re.compile(r"[^\w -]+|_")
"""Whatever is no letter, digit, space or hyphen: a slash leads into another folder, a point hides a file."""


@require_POST
@answers_404
def take_along(request: Request, person_id: int) -> FileResponse:
    """The zip. A form asks for it, since the journal notes that it left."""
    name, zipped = zip_person(request.account, person_id, wording(request.account))
    return FileResponse(zipped, as_attachment=True, filename=file_name(name), content_type="application/zip")


def file_name(name: str) -> str:
    """How the download is called: "Hanna Sørensen.zip"; "person.zip" of whom nothing else is left."""
    safe = " ".join(_UNSAFE.sub(" ", name).split())[:LONGEST].strip(" -")
    return f"{safe or 'person'}.zip"
