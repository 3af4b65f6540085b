"""Text messages and calls of a phone, as SMS Backup & Restore for Android saves them: those with one person.

It writes a character beyond U+FFFF as two halves, which no XML parser accepts, and "null" for nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from visavis.demo.chat import Message, messages
from visavis.demo.correspondence import generator, moment
from visavis.demo.life import Character, Language, Life

_READABLE: Mapping[Language, str] = {"en": "{at:%d %b %Y %H:%M:%S}", "de": "{at:%d.%m.%Y %H:%M:%S}"}
_CALLS_SINCE = 700  # days
_SUNDAY = 6
_RINGS = 0.6  # chance of a call on a Sunday
_MISSED_FIRST = 0.15  # chance that the user misses it, and calls back
_LENGTH = (180, 2700)  # seconds
_IN, _OUT, _MISSED = "1", "2", "3"
_HIGHEST = 0xFFFF

Attributes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Phone:
    """Whose phone it is, and the one it talks to."""

    life: Life
    number: str
    name: str

    def element(self, at: datetime, **more: str) -> Attributes:
        """What messages and calls have in common."""
        told = {"date": _milliseconds(at)} | more
        return told | {
            "sub_id": "1",
            "readable_date": _READABLE[self.life.language].format(at=at),
            "contact_name": self.name,
        }


def write_backup(folder: Path, life: Life, numbers: Mapping[Character, str], on: date) -> tuple[Path, Path]:
    """Write the messages and the calls with the one whom the life names for it."""
    other = next(one for one in life.cast if one.name == life.texting.others[0])
    phone = _Phone(life, numbers[other].replace(" ", ""), other.saved_as)
    made = moment(life, on, 7 * 60 + 30)
    texts, calls = (folder / f"{what}-{made:%Y%m%d%H%M%S}.xml" for what in ("sms", "calls"))
    _write(texts, "sms", made, [_text(phone, one) for one in messages(life, life.texting, on)])
    _write(calls, "call", made, list(_calls(phone, on)))
    return texts, calls


def _write(path: Path, tag: str, made: datetime, elements: Sequence[Attributes]) -> None:
    root = {"sms": "smses", "call": "calls"}[tag]
    lines = (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>",
        "<!--File Created By SMS Backup & Restore v10.20.002-->",
        f'<{root} count="{len(elements)}" backup_set="4f0c" backup_date="{_milliseconds(made)}" type="full">',
        *(f"  <{tag} {_written(one)} />" for one in elements),
        f"</{root}>\n",
    )
    path.write_bytes("\n".join(lines).encode())


def _text(phone: _Phone, one: Message) -> Attributes:
    nothing = dict.fromkeys(("subject", "toa", "sc_toa", "service_center"), "null")
    kind = _IN if one.sender else _OUT
    flags = {"protocol": "0", "read": "1", "status": "-1", "locked": "0", "date_sent": "0"}
    return phone.element(one.at, address=phone.number, type=kind, body=one.text, **nothing, **flags)


def _calls(phone: _Phone, on: date) -> Iterator[Attributes]:
    """On Sundays after lunch, and sometimes missed at first."""
    chance = generator(phone.life, f"calls {phone.name}")
    for ago in range(_CALLS_SINCE, 0, -1):
        day = on - timedelta(days=ago)
        if day.weekday() != _SUNDAY or chance.random() > _RINGS:
            continue
        at = moment(phone.life, day, chance.randrange(13 * 60, 14 * 60))
        is_missed, seconds = chance.random() < _MISSED_FIRST, chance.randint(*_LENGTH)
        if is_missed:
            yield _call(phone, at, _MISSED, 0)
            at += timedelta(minutes=chance.randrange(10, 50))
        yield _call(phone, at, _OUT if is_missed else _IN, seconds)


def _call(phone: _Phone, at: datetime, kind: str, seconds: int) -> Attributes:
    more = {"presentation": "1", "post_dial_digits": ""}
    return phone.element(at, number=phone.number, duration=str(seconds), type=kind, **more)


def _milliseconds(at: datetime) -> str:
    return str(round(at.timestamp()) * 1000)


def _written(element: Attributes) -> str:
    return " ".join(f'{name}="{"".join(map(_escaped, value))}"' for name, value in element.items())


def _escaped(char: str) -> str:
    if ord(char) > _HIGHEST:
        high, low = divmod(ord(char) - 0x10000, 0x400)
        return f"&#{0xD800 + high};&#{0xDC00 + low};"
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"}.get(char, char)
