"""Exports as Telegram Desktop writes them, with invented people."""

import json
from typing import Any

from tests.people import JOERG, KAETHE, ME, NADIA, TOBIAS

MIRJAM_ID, TOBIAS_ID, NADIA_ID, KAETHE_ID, JOERG_ID, BOT_ID = 1000, 77, 78, 79, 80, 900
NAMES = {MIRJAM_ID: ME.name, TOBIAS_ID: TOBIAS.name, NADIA_ID: NADIA.name, KAETHE_ID: KAETHE.name, JOERG_ID: JOERG.name}
START = 1_711_845_000  # 2024-03-31, 00:30 UTC: half past one in Berlin, half an hour before the clocks change

Entry = dict[str, Any]


def message(number: int, sender: int, text: Any = "Hallo", **more: Any) -> Entry:
    return {
        "id": number,
        "type": "message",
        "date": "2024-03-31T01:30:00",
        "date_unixtime": str(START + 60 * number),
        "from": NAMES.get(sender),
        "from_id": f"user{sender}",
        "text": text,
        "text_entities": [{"type": "plain", "text": "Hallo"}],
        **more,
    }


def event(number: int, actor: int, action: str, **more: Any) -> Entry:
    return {
        "id": number,
        "type": "service",
        "date": "2024-03-31T01:30:00",
        "date_unixtime": str(START + 60 * number),
        "actor": NAMES.get(actor),
        "actor_id": f"user{actor}",
        "action": action,
        "text": "",
        "text_entities": [],
        **more,
    }


def chat(kind: str, number: int, messages: list[Entry], name: str | None = None) -> Entry:
    return {"name": name or NAMES.get(number), "type": kind, "id": number, "messages": messages}


def account(*chats: Entry, **more: Any) -> bytes:
    owner = {"user_id": MIRJAM_ID, "first_name": "Mirjam", "last_name": "Rosenthal", "phone_number": ME.phone}
    whole = {
        "about": "Here is the data you requested.",
        "personal_information": {**owner, "username": "@mirjam", "bio": ""},
        "chats": {"about": "", "list": list(chats)},
        **more,
    }
    return written(whole)


def written(whole: Any) -> bytes:
    """Indented by one blank, as Telegram does it."""
    return json.dumps(whole, indent=1, ensure_ascii=False).encode()
