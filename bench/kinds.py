"""A file of every kind that is read, invented, as large as one likes; the bench of second imports reads them.

Each is made of numbered records, and a file of n + 1 records holds those of n, one more at its end, and not a byte
that is different before it, but for what the format itself counts. Conversations take turns: the next message is in the
next of forty. The same for the same numbers.
"""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from zipfile import ZipFile, ZipInfo

import calendars
import telegram
from life import BEGINNINGS, ENDINGS, FIRMS
from mail import GIVEN, OWNER, WORDS, asctime, invented
from vcards import CARD, LETTERS

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.sources.imessage import samples as imessage  # a database is not made of lines

START = datetime(2014, 3, 1, 7, tzinfo=UTC)
CHATS = 40
MAILS = 60_000  # how many mails the life has of which the files hold the first
SURROGATES = "&#55357;&#56832;"  # 😀 as the program on the telephone writes it

Write = Callable[[Path, int], None]


@dataclass(frozen=True)
class Kind:
    """`write(path, n)` makes the file, or folder, of that name with so many records; `source` is who reads it.

    `count` records keep the program busy for some seconds. One record more brings `brings` new entries: a contact with
    a call is two, and so is a guest, who is new to the event.
    """

    name: str
    source: str
    file: str
    count: int
    write: Write
    brings: int = 1


def text(record: Callable[[int], str], head: str = "", between: str = "", tail: str = "") -> Write:
    """A file of text."""

    def write(path: Path, count: int) -> None:
        path.write_text(head + between.join(map(record, range(count))) + tail, encoding="utf-8", newline="")

    return write


def chats(name: Callable[[int], str], lines: Callable[[int, list[int]], str]) -> Write:
    """A folder with a file for each conversation, or evening; `lines` makes it from the numbers of what is in it."""

    def write(path: Path, count: int) -> None:
        for chat in range(CHATS):
            file = path / name(chat)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(lines(chat, list(range(chat, count, CHATS))), encoding="utf-8")

    return write


def person(number: int) -> str:
    """A name; 3,840 are different."""
    family = number // len(GIVEN)
    ending = ENDINGS[family // len(BEGINNINGS) % len(ENDINGS)]
    return f"{GIVEN[number % len(GIVEN)]} {BEGINNINGS[family % len(BEGINNINGS)]}{ending}"


def address(number: int) -> str:
    """Theirs alone."""
    return f"p{number}@mail.example"


def telephone(number: int) -> str:
    """Theirs alone, of the range that Germany keeps for fiction where there are few."""
    return f"+49 30 23125 {number:03}" if number < 1000 else f"+49 170 {number:07}"


def said(number: int) -> str:
    """What the message of that number says."""
    dice = Random(number)
    return " ".join(dice.choices(WORDS, k=dice.randint(3, 30)))


def at(number: int) -> datetime:
    """When it was said."""
    return START + timedelta(minutes=67 * number)


def is_mine(number: int) -> bool:
    """Whether the user said it."""
    return number // CHATS % 3 == 0


def _card(number: int) -> str:
    return CARD.format(number=number, given=LETTERS[number % 8], family=LETTERS[number // 8 % 8])


def _json_card(number: int) -> str:
    properties = [
        ["version", {}, "text", "4.0"],
        ["uid", {}, "uri", f"urn:uuid:00000000-0000-4000-8000-{number:012}"],
        ["fn", {}, "text", person(number)],
        ["org", {}, "text", FIRMS[number % len(FIRMS)]],
        ["email", {"type": "work"}, "text", address(number)],
        ["tel", {"type": ["home", "cell"]}, "uri", f"tel:{telephone(number).replace(' ', '-')}"],
        ["bday", {}, "date", "1970-05-04"],
        ["note", {}, "text", said(number)],
    ]
    return json.dumps(["vcard", properties], ensure_ascii=False)


GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\r\n"
)


def _row(number: int) -> str:
    given, _, family = person(number).partition(" ")
    firm, mail, phone = FIRMS[number % len(FIRMS)], address(number), telephone(number)
    return (
        f"{given},,{family},,,,,,,,{firm},Leiterin,,1970-05-04,{said(number)},,* myContacts,* Home,{mail},"
        f"Mobile,{phone}\r\n"
    )


def _entry(number: int) -> str:
    given, _, family = f"Anna {number}".partition(" ")
    return (
        f"dn: cn=Anna {number},mail={address(number)}\nobjectclass: top\nobjectclass: person\n"
        f"objectclass: mozillaAbPersonAlpha\ngivenName: {given}\nsn: {family}\ncn: Anna {number}\n"
        f"mail: {address(number)}\nmobile: {telephone(number)}\no: Beispiel AG\ntitle: Leiterin\n"
        "modifytimestamp: 1213818826\n\n"
    )


GUESTS = (
    "\ufeffapi_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name,"
    "What's your company?\n"
)


def _guests(_: int, numbers: Sequence[int]) -> str:
    rows = (
        f"gst-{number},{person(number)},,,{address(number)},,{at(number):%Y-%m-%dT%H:%M:%S}.842Z,approved,,Standard,"
        f"{FIRMS[number % len(FIRMS)]}\n"
        for number in numbers
    )
    return GUESTS + "".join(rows)


def _note(number: int) -> str:
    return (
        f"---\ntags: person\nemail: {address(number)}\nphone: {telephone(number)}\nbirthday: 1980-05-04\n"
        f"last-contact: 2026-03-01\ncompany: Beispiel AG\n---\n# {person(number)}\n{said(number)}\n\n"
        f"## 2026-03-01\nKaffee, {said(number + 1)}.\n"
    )


def _notes(path: Path, count: int) -> None:
    path.mkdir(exist_ok=True)
    for number in range(count):
        (path / f"{person(number)}.md").write_text(_note(number), encoding="utf-8")


MONICA = (
    '{"version": "1.0-preview.1", "app_version": "4.1.2", "export_date": "2026-01-15T10:30:00Z", '
    '"url": "https://monica.example.org", "exported_by": "05e20000-0000-4000-8000-000000000001", '
    '"account": {"uuid": "a0", "created_at": "2019-03-01T09:15:00Z", "data": [{"count": 0, "type": "contact", '
    '"values": [\n'
)
MONICA_END = (
    '\n]}], "properties": {}, "instance": {"contact_field_types": [{"uuid": "t-mail", "properties": {"name": "Email", '
    '"protocol": "mailto:", "type": "email"}}]}}}\n'
)
CREATED = "2019-03-01T09:15:00.000000Z"


def _contact(number: int) -> str:
    """Somebody with a note and a call."""
    given, _, family = person(number).partition(" ")

    def group(kind: str, **properties: object) -> dict[str, object]:
        thing = {"uuid": f"{kind}-{number}", "created_at": CREATED, "properties": properties}
        return {"count": 1, "type": kind, "values": [thing]}

    contact = {
        "uuid": f"c0ffee00-0000-4000-8000-{number:012}",
        "created_at": CREATED,
        "properties": {"first_name": given, "last_name": family, "is_active": True, "company": "Beispiel AG"},
        "data": [
            group("contact_field", data=address(number), type="t-mail"),
            group("note", body=said(number)),
            group("call", called_at=f"{at(number):%Y-%m-%dT%H:%M:%SZ}", content=said(number), contact_called=False),
        ],
    }
    return json.dumps(contact, ensure_ascii=False)


DUMP = """# ************************************************************
# Mara Lindqvist dump of data
# Export date: 2024-02-01 10:30:00
# ************************************************************

SET FOREIGN_KEY_CHECKS=0;
"""


def _dump(path: Path, count: int) -> None:
    """Monica's SQL: the contacts, then their addresses, then the calls with them."""
    created = "'2019-03-01 09:15:00'"
    tables: dict[str, Iterator[str]] = {
        "contacts` (`id`,`account_id`,`first_name`,`last_name`,`uuid`,`is_active`,`company`,`created_at": (
            f" ({number},7,'{given}','{family}','c0ffee00-0000-4000-8000-{number:012}',1,'Beispiel AG',{created})"
            for number in range(count)
            for given, _, family in [person(number).partition(" ")]
        ),
        "contact_field_types` (`id`,`account_id`,`name`,`protocol`,`type": iter([" (1,7,'Email','mailto:','email')"]),
        "contact_fields` (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`data`,`created_at": (
            f" ({number},7,{number},1,'{address(number)}',{created})" for number in range(count)
        ),
        "calls` (`id`,`account_id`,`contact_id`,`called_at`,`content`,`contact_called`,`created_at": (
            f" ({number},7,{number},'{at(number):%Y-%m-%d %H:%M:%S}','{said(number)}',0,{created})"
            for number in range(count)
        ),
    }
    with path.open("w", encoding="utf-8") as file:
        file.write(DUMP)
        for columns, rows in tables.items():
            file.write(f"\nINSERT IGNORE INTO `{columns}`) VALUES\n" + ",\n".join(rows) + ";\n")


CONNECTIONS = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
)
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT\n"
)
PROFILE = "https://www.linkedin.com/in/"


def _linkedin(path: Path, count: int) -> None:
    """As many messages as are asked for, beside 2,000 connections."""
    files = {
        "Connections.csv": (CONNECTIONS, _connection, 2000),
        "messages.csv": (MESSAGES, _message, count),
    }
    with ZipFile(path, "w") as archive:
        for name, (head, row, rows) in files.items():
            archive.writestr(ZipInfo(name), head + "".join(map(row, range(rows))))


def _connection(number: int) -> str:
    given, _, family = person(number).partition(" ")
    return f"{given},{family},{PROFILE}p{number},,{FIRMS[number % len(FIRMS)]},Leiterin,03 Apr 2022\n"


def _message(number: int) -> str:
    chat = number % CHATS
    mine, other = f"{OWNER[0]},{PROFILE}mara", f"{person(chat)},{PROFILE}p{chat}"
    sides = f"{mine},{other}" if is_mine(number) else f"{other},{mine}"
    return f"2-C{chat},,{sides},{at(number):%Y-%m-%d %H:%M:%S} UTC,,{said(number)},INBOX,,No,No\n"


def _mbox(path: Path, count: int) -> None:
    with path.open("wb") as file:
        for number, raw in enumerate(islice(invented(MAILS), count)):
            file.write(f"From mara@home.example {asctime(number)}\n".encode() + raw + b"\n")


def _maildir(path: Path, count: int) -> None:
    for part in ("cur", "new", "tmp"):
        (path / part).mkdir(parents=True, exist_ok=True)
    for number, raw in enumerate(islice(invented(MAILS), count)):
        (path / "cur" / f"{1325404800 + number}.M{number}P1.host:2,S").write_bytes(raw)


def _letters(path: Path, count: int) -> None:
    path.mkdir(exist_ok=True)
    for number, raw in enumerate(islice(invented(MAILS), count)):
        (path / f"{number}.eml").write_bytes(raw)


def _chat_line(number: int) -> str:
    author = OWNER[0] if is_mine(number) else person(number % 5)
    return f"{at(number):%d.%m.%y, %H:%M} - {author}: {said(number)}\n"


def _sms(number: int) -> str:
    chat = number % CHATS
    return (
        f'<sms protocol="0" address="{telephone(chat)}" date="{round(at(number).timestamp())}000" '
        f'type="{2 if is_mine(number) else 1}" subject="null" body="{said(number)} {SURROGATES}" toa="null" '
        f'sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" '
        f'readable_date="x" contact_name="{person(chat)}" />\n'
    )


def _call(number: int) -> str:
    chat = number % CHATS
    return (
        f'<call number="{telephone(chat)}" duration="{number % 900 + 1}" date="{round(at(number).timestamp())}000" '
        f'type="{2 if is_mine(number) else 1}" presentation="1" subscription_id="1" post_dial_digits="" '
        f'readable_date="x" contact_name="{person(chat)}" />\n'
    )


TELEGRAM = (
    '{\n "about": "",\n "personal_information": {"user_id": 1000, "first_name": "Mara", "last_name": "Lindqvist", '
    '"phone_number": "+49 30 23125001"},\n "chats": {\n  "about": "",\n  "list": [\n'
)
TELEGRAM_KINDS = ("personal_chat", "personal_chat", "personal_chat", "private_group")


def _telegram(path: Path, count: int) -> None:
    found = []
    for chat in range(CHATS):
        kind = TELEGRAM_KINDS[chat % len(TELEGRAM_KINDS)]
        head = f'{{"name": "Chat {chat}", "type": "{kind}", "id": {chat + 1}, "messages": ['
        written = (telegram.message(number + 1, chat + 1, kind) for number in range(chat, count, CHATS))
        found.append(head + ",".join(written) + "\n]}")
    path.write_text(TELEGRAM + ",\n".join(found) + "\n  ]\n }\n}\n", encoding="utf-8")


def _facebook(chat: int, numbers: Sequence[int]) -> str:
    messages = [
        {
            "sender_name": _spoilt(OWNER[0] if is_mine(number) else person(chat)),
            "timestamp_ms": round(at(number).timestamp()) * 1000,
            "content": _spoilt(said(number)),
        }
        for number in numbers
    ]
    names = [{"name": _spoilt(name)} for name in (person(chat), OWNER[0])]
    thread = {
        "participants": names,
        "messages": messages,
        "title": _spoilt(person(chat)),
        "is_still_participant": True,
        "thread_path": f"inbox/talk_{chat}",
        "magic_words": [],
    }
    return json.dumps(thread, indent=2)


def _spoilt(words: str) -> str:
    """As Facebook writes it: UTF-8 taken for Latin-1."""
    return words.encode().decode("latin-1")


def _signal(chat: int, numbers: Sequence[int]) -> str:
    sender = person(chat).replace(" ", "")
    lines = (
        {
            "date": f"{at(number):%Y-%m-%dT%H:%M:%S}.{number % 1_000_000:06}",
            "sender": "Me" if is_mine(number) else sender,
            "body": said(number),
            "quote": "",
            "sticker": "",
            "reactions": [],
            "attachments": [],
        }
        for number in numbers
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _imessage(path: Path, count: int) -> None:
    whole = imessage.database(
        (
            imessage.message(
                number + 1,
                said(number),
                number % CHATS + 1,
                0 if is_mine(number) else number % CHATS + 1,
                is_from_me=int(is_mine(number)),
                date=imessage.NOON + 4000 * number * imessage.SECOND // 10,
            )
            for number in range(count)
        ),
        handles=[telephone(chat) for chat in range(CHATS)],
        chats=[
            {"guid": f"iMessage;-;{telephone(chat)}", "style": imessage.OF_TWO, "account_login": f"E:{OWNER[1]}"}
            for chat in range(CHATS)
        ],
        members=[(chat + 1, chat + 1) for chat in range(CHATS)],
    )
    path.write_bytes(whole)


KINDS = (
    Kind("vCard", "vcard", "book.vcf", 5000, text(_card)),
    Kind("jCard", "vcard", "book.json", 8000, text(_json_card, "[\n", ",\n", "\n]\n")),
    Kind("Google contacts (CSV)", "csv", "contacts.csv", 7000, text(_row, GOOGLE)),
    Kind("LDIF", "ldif", "book.ldif", 8000, text(_entry)),
    Kind("Monica (JSON)", "monica", "monica.json", 7000, text(_contact, MONICA, ",\n", MONICA_END), 2),
    Kind("Monica (SQL)", "monica", "monica.sql", 7000, _dump, 2),
    Kind("notes (a folder)", "notes", "People", 2500, _notes, 2),
    Kind(
        "lists of guests (a folder)",
        "attendees",
        "guests",
        8000,
        chats(lambda evening: f"Salon {evening} - Guests - 2026-10-02.csv", _guests),
        2,
    ),
    Kind("calendar", "calendar", "work.ics", 8000, text(calendars.event, calendars.HEAD, "", "END:VCALENDAR\r\n")),
    Kind("LinkedIn (zip)", "linkedin", "Complete_LinkedInDataExport_10-02-2026.zip", 30_000, _linkedin),
    Kind("mbox", "mail", "archive.mbox", 12_000, _mbox),
    Kind("Maildir", "mail", "Maildir", 10_000, _maildir),
    Kind("a folder of .eml", "mail", "letters", 2500, _letters),
    Kind("WhatsApp", "whatsapp", "WhatsApp Chat mit Chor.txt", 30_000, text(_chat_line)),
    Kind("text messages", "sms", "sms-20261002.xml", 30_000, text(_sms, "<smses>\n", "", "</smses>\n")),
    Kind("calls", "sms", "calls-20261002.xml", 30_000, text(_call, "<calls>\n", "", "</calls>\n")),
    Kind("Telegram", "telegram", "result.json", 40_000, _telegram),
    Kind(
        "Facebook (a folder)",
        "meta",
        "facebook-mara-2026",
        30_000,
        chats(lambda chat: f"your_facebook_activity/messages/inbox/talk_{chat}/message_1.json", _facebook),
    ),
    Kind(
        "Signal (a folder)",
        "signal",
        "signal",
        30_000,
        chats(lambda chat: f"{person(chat).replace(' ', '')}/data.json", _signal),
    ),
    Kind("iMessage", "imessage", "chat.db", 30_000, _imessage),
)
"""In the order of the page. Where a source reads files of several makes, each that is read in its own way."""
