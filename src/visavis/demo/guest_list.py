"""Who came to an evening, as Luma lists its guests: a CSV with a byte order mark, and the questions as columns."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import UTC, date, timedelta
from hashlib import blake2b
from pathlib import Path

from visavis.demo.correspondence import moment
from visavis.demo.life import Guest, Life, plain

_BEGINS = 18 * 60 + 30  # minutes after midnight
_ASKED_BEFORE = 21  # days
_COLUMNS = (
    *("api_id", "name", "first_name", "last_name", "email", "phone_number", "created_at", "approval_status"),
    *("checked_in_at", "custom_source", "qr_code_url", "amount", "amount_tax", "amount_discount", "currency"),
    *("coupon_code", "eth_address", "solana_address", "survey_response_rating", "survey_response_feedback"),
    *("ticket_type_id", "ticket_name"),
)
_QUESTIONS = ("What's your company?", "What's your LinkedIn?")
_STATUS = {"came": "approved", "approved": "approved", "declined": "declined", "waiting": "waitlist"}


def write_guests(folder: Path, life: Life, on: date) -> Path:
    """Write the list of the evening's guests into that folder."""
    day = on - timedelta(days=life.evening.day)
    path = folder / f"{life.evening.title} - Guests - {day:%Y-%m-%d}-09-12-44.csv"
    text = io.StringIO()
    writer = csv.DictWriter(text, (*_COLUMNS, *_QUESTIONS), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(_rows(life, on))
    path.write_bytes(text.getvalue().encode("utf-8-sig"))
    return path


def _rows(life: Life, on: date) -> Iterator[Mapping[str, str]]:
    day = on - timedelta(days=life.evening.day)
    for place, guest in enumerate(life.evening.guests):
        signed_up = moment(life, day - timedelta(days=_ASKED_BEFORE - place % 19), 9 * 60 + place * 37 % 700)
        came = moment(life, day, _BEGINS + place * 3 % 50).astimezone(UTC)
        name, email, company, profile = _known(life, guest)
        given, _, family = name.rpartition(" ")
        yield {
            "api_id": "gst-" + blake2b(f"{life.language} {name}".encode(), digest_size=8).hexdigest(),
            "name": name,
            "first_name": given,
            "last_name": family,
            "email": email,
            "created_at": f"{signed_up.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{place * 131 % 1000:03}Z",
            "approval_status": _STATUS[guest.answer],
            "checked_in_at": f"{came:%Y-%m-%dT%H:%M:%S}.000Z" if guest.answer == "came" else "",
            "ticket_name": "Standard",
            _QUESTIONS[0]: company,
            _QUESTIONS[1]: profile,
        }


def _known(life: Life, guest: Guest) -> tuple[str, str, str, str]:
    """Name, address, firm and profile, as they gave them; of strangers as the list of the life has them."""
    one = next((one for one in (life.me, *life.cast) if one.name == guest.name), None)
    if one is None:
        return guest.name, plain(guest.name).replace(" ", ".") + "@example.org", guest.company, ""
    return one.signed, one.later_email or one.email, one.organisation, one.profile if one.on_linkedin else ""
