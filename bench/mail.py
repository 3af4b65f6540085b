"""How fast mail archives are read, and whether the fast scanner agrees with the standard library.

    python bench/mail.py --make 20000 archive.mbox    write an mbox of invented mails, about 10 kB each
    python bench/mail.py --make 20000 folder/         the same mails as a Maildir with subfolders
    python bench/mail.py --speed archive.mbox         microseconds of CPU a mail, beside BytesHeaderParser
    python bench/mail.py --differential PATH...       mails (files, folders, .gz) that differ from policy.default
    python bench/mail.py --expected FILE FOLDER       agreement with expected sender, recipients, date, subject

The invented mails are the same for the same count: 45 % plain text, 47 % plain text with HTML as a word processor
writes it, 8 % with a PDF; German and English, with the headers servers add, replies with quotes as three kinds of
programs write them, a third of the people with the signature of a firm, and encoded names.
Prints JSON.
"""

import argparse
import base64
import gzip
import io
import json
import quopri
import random
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.header import Header, decode_header, make_header
from email.parser import BytesHeaderParser
from email.policy import default
from email.utils import format_datetime, getaddresses, parsedate_to_datetime
from pathlib import Path
from typing import Any, BinaryIO

from visavis.records import InteractionRecord
from visavis.sources.mail import body, html, mbox, quotes, signature
from visavis.sources.mail.reader import SOURCE
from visavis.sources.source import NOTHING_KNOWN

START = datetime(2012, 1, 1, 8, tzinfo=UTC)
OWNER = ("Mara Lindqvist", "mara@home.example")
CONVERSATION = 6  # mails; were they all one thread, notmuch would spend its time on nothing else
FOLDERS = ("", *(f".Archive.{year}" for year in range(2012, 2024)))
GIVEN = ("Anna", "Björn", "Käthe", "Jürgen", "Léa", "Tobias", "Hannah", "Nadia", "Omar", "Petra", "Çelik", "Ludwig")
FAMILY = ("Müller", "Weiß", "Schröder", "Okonkwo", "Lindgren", "Großmann", "Petersen", "Köhler", "Novak", "Duval")
WORDS = (  # noqa: SIM905  a text is easier to read than a list of its words
    "wir haben gestern über den Entwurf gesprochen und ich glaube dass die zweite Fassung besser ist weil sie kürzer "
    "bleibt könntest du bis Freitag schauen ob die Zahlen stimmen vielen Dank für deine Hilfe beim Umzug nächste Woche "
    "the draft looks good to me but could we talk about the second chapter before the meeting on Thursday because "
    "some of the figures seem older than what you sent in March thanks again for the introduction to your brother"
).split()
RECEIVED = (
    "Received: from {a}.mail.example ({a}.mail.example [192.0.2.{b}])\n"
    "\tby mx{b}.home.example (Postfix) with ESMTPS id {a}{b:05X}\n"
    "\t(version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256)\n"
    "\tfor <mara@home.example>; {date}\n"
)
SIGNATURE = (
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=mail.example; s=s1;\n"
    "\th=from:to:cc:subject:date:message-id:mime-version:content-type;\n"
    "\tbh={a}=;\n\tb={b}\n\t {c}\n\t {d}\n"
    "Authentication-Results: mx.home.example;\n\tdkim=pass header.i=@mail.example header.s=s1;\n"
    "\tspf=pass (domain of sender designates 192.0.2.7 as permitted sender);\n\tdmarc=pass (p=NONE)\n"
)
STYLE = "".join(
    f"@font-face {{font-family:Schrift{n}; panose-1:2 15 5 2 2 2 4 3 2 4;}}\n"
    f"p.Mso{n}, li.Mso{n}, div.Mso{n} {{margin:0cm; font-size:11.0pt; mso-fareast-language:EN-US;}}\n"
    for n in range(12)
)


def main() -> None:
    """Read the arguments, print one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--make", type=int, metavar="N")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--differential", action="store_true")
    parser.add_argument("--expected", type=Path)
    chosen = parser.parse_args()
    for path in chosen.paths:
        if chosen.make:
            result: Any = make(chosen.make, path)
        elif chosen.speed:
            result = speed(path)
        elif chosen.expected:
            result = agreement(path, json.loads(chosen.expected.read_text("utf-8")))
        else:
            result = differential(path)
        print(json.dumps({str(path): result}, indent=1, ensure_ascii=False))


def make(count: int, path: Path) -> dict[str, int]:
    """Write `count` invented mails as an mbox, or as a Maildir when `path` is named without a suffix."""
    size = 0
    if path.suffix:
        with path.open("wb") as file:
            for number, raw in enumerate(invented(count)):
                size += file.write(f"From mara@home.example {asctime(number)}\n".encode() + raw + b"\n")
        return {"mails": count, "bytes": size}
    for folder in FOLDERS:
        for part in ("cur", "new", "tmp"):
            (path / folder / part).mkdir(parents=True, exist_ok=True)
    for number, raw in enumerate(invented(count)):
        name = f"{1325404800 + number}.M{number}P1.host:2,S"
        size += (path / FOLDERS[number % len(FOLDERS)] / "cur" / name).write_bytes(raw)
    return {"mails": count, "bytes": size}


def asctime(number: int) -> str:
    """The separator's date of mail `number`."""
    return (START + timedelta(hours=number)).strftime("%a %b %d %H:%M:%S %Y")


def invented(count: int) -> Iterator[bytes]:
    """Mails of one invented life, the same for the same number."""
    dice = random.Random(7)
    names = [f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}" for _ in range(max(8, count // 60))]
    people = [(name, f"{_plain(name)}{number}@mail.example") for number, name in enumerate(names)]
    for number in range(count):
        other = people[min(int(dice.expovariate(8 / len(people))), len(people) - 1)]
        sender, to = (OWNER, other) if dice.random() < 0.35 else (other, OWNER)
        cc = dice.sample(people, dice.randint(1, 5)) if dice.random() < 0.2 else []
        yield (_header(dice, number, sender, [to], cc) + _content(dice, number, sender).rstrip() + "\n").encode("ascii")


def _header(
    dice: random.Random, number: int, sender: tuple[str, str], to: list[tuple[str, str]], cc: list[tuple[str, str]]
) -> str:
    date = format_datetime(START + timedelta(hours=number, seconds=dice.randint(0, 3000)))
    first, answered = number - number % CONVERSATION, number - 1
    is_reply = number % 2 == 1
    topic = _encoded(" ".join(dice.sample(WORDS, 4)))
    noise = {name: _noise(dice, 72) for name in "abcd"}
    return "".join(
        (
            f"Return-Path: <{sender[1]}>\n",
            *(RECEIVED.format(a=dice.choice("abcdef"), b=hop, date=date) for hop in (4, 5, 6)),
            SIGNATURE.format(**noise),
            f"From: {_written(sender)}\nTo: {', '.join(map(_written, to))}\n",
            "Cc: " + ",\n ".join(map(_written, cc)) + "\n" if cc else "",
            f"Subject: {'Re: ' if is_reply else ''}{topic}\nDate: {date}\nMessage-ID: <m{number}@mail.example>\n",
            f"In-Reply-To: <m{answered}@mail.example>\n" if is_reply else "",
            f"References: <m{first}@mail.example>\n <m{answered}@mail.example>\n" if is_reply else "",
            "MIME-Version: 1.0\nX-Mailer: Example Mail 12.4\nX-Spam-Status: No, tests=BAYES_00,DKIM_SIGNED\n",
        )
    )


def _content(dice: random.Random, number: int, sender: tuple[str, str]) -> str:
    text = f"{_prose(dice, dice.randint(300, 1800))}\n\nViele Grüße\n{_signature(sender)}"
    if number % 2:
        text += _quoted(number, _prose(dice, dice.randint(500, 4000)))
    kind = dice.random()
    if kind < 0.45:
        return _part("plain", text + "\n" + _prose(dice, 3000) if number % 5 == 0 else text)
    has_pdf = kind > 0.92
    second = _pdf(dice, number) if has_pdf else _part("html", _markup(text))
    boundary = f"----=_Part_{number}_{_noise(dice, 12)}"
    return (
        f'Content-Type: multipart/{"mixed" if has_pdf else "alternative"};\n boundary="{boundary}"\n\n'
        f"This is a multi-part message.\n\n--{boundary}\n{_part('plain', text)}\n"
        f"--{boundary}\n{second}\n--{boundary}--\n"
    )


def _quoted(number: int, prose: str) -> str:
    """The mail that is answered: mostly with ">", now and then as Outlook or a telephone writes it."""
    match number % 8:
        case 1:
            return (
                "\nVon: Jemand <jemand@mail.example>\nGesendet: Donnerstag, 3. Mai 2012 10:15\n"
                f"An: Mara Lindqvist\nBetreff: AW: Entwurf\n\n{prose}\n"
            )
        case 3:
            return f"\nAm 03.05.2012 um 10:15 schrieb Jemand <jemand@mail.example>:\n\n{prose}\n"
        case _:
            return "\nAm 3. Mai schrieb jemand:\n> " + prose.replace("\n", "\n> ") + "\n"


def _signature(sender: tuple[str, str]) -> str:
    """A name; of every third a firm's signature, too."""
    name, address = sender
    number = "".join(filter(str.isdigit, address))
    if not number or int(number) % 3:
        return f"{name}\n"
    return (
        f"{name}\n\nLeitung Vertrieb\nBeispiel {number} GmbH\nHafenstraße {number}\n20459 Hamburg\n"
        f"Tel. +49 40 66969{int(number) % 1000:03} | Mobil 0170 555{int(number) % 10000:04}\nwww.mail.example\n"
    )


def _pdf(dice: random.Random, number: int) -> str:
    coded = base64.encodebytes(dice.randbytes(dice.randint(8_000, 32_000))).decode()
    return (
        f'Content-Type: application/pdf; name="bericht-{number}.pdf"\nContent-Transfer-Encoding: base64\n'
        f'Content-Disposition: attachment; filename="bericht-{number}.pdf"\n\n{coded}'
    )


def _part(subtype: str, text: str) -> str:
    coded = quopri.encodestring(text.encode()).decode("ascii")
    return f"Content-Type: text/{subtype}; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{coded}"


def _markup(text: str) -> str:
    style = "font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif"
    span = f'<p class=MsoNormal><span lang=DE style="{style}">{{}}<o:p></o:p></span></p>'
    lines = "\n".join(map(span.format, text.split("\n")))
    return f"<html><head><style><!--{STYLE}--></style></head><body lang=DE>{lines}</body></html>"


def _prose(dice: random.Random, size: int) -> str:
    words = dice.choices(WORDS, k=size // 6)
    return "\n".join(" ".join(words[at : at + 12]) for at in range(0, len(words), 12))


def _plain(name: str) -> str:
    """The family name as an address has it."""
    return name.rsplit(maxsplit=1)[-1].lower().replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")


def _written(person: tuple[str, str]) -> str:
    return f"{_encoded(person[0])} <{person[1]}>"


def _encoded(value: str) -> str:
    return value if value.isascii() else Header(value, "utf-8").encode(linesep="\n")


def _noise(dice: random.Random, size: int) -> str:
    return base64.b64encode(dice.randbytes(size)).decode()[:size].replace("/", "x").replace("+", "y")


@dataclass(frozen=True)
class OnDisk:
    """An OpenFile of a file, a Maildir folder, or bytes."""

    path: str
    data: bytes | None = None

    @property
    def size(self) -> int:
        """Bytes."""
        return Path(self.path).stat().st_size if self.data is None else len(self.data)

    def open(self) -> BinaryIO:
        """From the start."""
        return Path(self.path).open("rb") if self.data is None else io.BytesIO(self.data)

    def sibling(self, name: str) -> None:  # noqa: ARG002  it has none
        """None."""
        return

    def parts(self) -> Iterator["OnDisk"]:
        """The messages of a Maildir folder, its subfolders included."""
        for path in sorted(Path(self.path).rglob("cur/*")):
            yield OnDisk(str(path))


def speed(path: Path) -> dict[str, float]:
    """Microseconds of CPU a mail, ours and the standard library's header parser's, and peak memory."""
    file = OnDisk(f"{path}/" if path.is_dir() else str(path))
    head = b"" if path.is_dir() else file.open().read(65536)
    started = time.process_time()
    count = sum(
        isinstance(record, InteractionRecord)
        for record in SOURCE.read(file, SOURCE.recognise(file.path, head), NOTHING_KNOWN)
    )
    ours = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    some = _raw_mails(file, 3000)
    started = time.process_time()
    for raw in some:
        _library_headers(raw)
    library = time.process_time() - started
    return {
        "mails": count,
        "us_per_mail": round(1e6 * ours / max(count, 1), 1),
        "us_per_mail_header_parser": round(1e6 * library / max(len(some), 1), 1),
        "peak_mb": peak,
    }


def _raw_mails(file: OnDisk, most: int) -> list[bytes]:
    if file.path.endswith("/"):
        return [part.open().read() for _, part in zip(range(most), file.parts(), strict=False)]
    with file.open() as stream:
        return [entry.raw for _, entry in zip(range(most), mbox.entries(stream), strict=False)]


def _library_headers(raw: bytes) -> tuple[Any, ...]:
    """The same headers as our reader takes, cut at the blank line: the fastest way the standard library offers."""
    found = BytesHeaderParser().parsebytes(raw.partition(b"\n\n")[0])
    people = getaddresses([str(found[name]) for name in ("from", "to", "cc") if found[name]])
    names = [str(make_header(decode_header(name))) for name, _ in people]
    return (
        names,
        str(make_header(decode_header(found["subject"] or ""))),
        parsedate_to_datetime(found["date"]),
        found["message-id"],
    )


def differential(path: Path) -> dict[str, Any]:
    """Every field in which a mail differs from what policy.default reads."""
    mails, differing, unread = 0, [], []
    for name, raw in _all_raw(path):
        records = list(SOURCE.read(OnDisk(name, raw), "eml", NOTHING_KNOWN))
        mails += 1
        ours = next((one for one in records if isinstance(one, InteractionRecord)), None)
        if ours is None:
            unread.append(f"{name}: {records[0].code}")  # type: ignore[union-attr]
            continue
        theirs = library_view(raw)
        for field, value in our_view(ours).items():
            if field in theirs and theirs[field] != value:
                differing.append([name, field, str(value)[:150], str(theirs[field])[:150]])
    return {"mails": mails, "unread": unread, "differing": len(differing), "differences": differing}


def _all_raw(path: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if not file.is_file():
            continue
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        if SOURCE.recognise(file.name, data[:65536]).startswith("mbox"):
            for entry in mbox.entries(io.BytesIO(data)):
                yield f"{file.name}:{entry.offset}", entry.raw
        elif SOURCE.recognise(file.name, data[:65536]) == "eml":
            yield file.name, data


def our_view(record: InteractionRecord) -> dict[str, Any]:
    """What is compared of a record."""
    named = [(one.role, one.value.lower()) for one in record.participants]
    return {
        "from": [value for role, value in named if role == "from"],
        "to": sorted(value for role, value in named if role == "to"),
        "date": record.at,
        "subject": record.subject,
        "text": " ".join(record.text.split())[:400],
    }


def library_view(raw: bytes) -> dict[str, Any]:
    """The same from the standard library; a field it fails on is left out."""
    mail = message_from_bytes(raw, policy=default)
    view: dict[str, Any] = {}
    readings: dict[str, Callable[[], Any]] = {
        "from": lambda: [_addresses(mail, "from")[0]],
        "to": lambda: sorted(set(_addresses(mail, "to") + _addresses(mail, "bcc"))),
        "date": lambda: mail["date"].datetime.replace(tzinfo=mail["date"].datetime.tzinfo or UTC),
        "subject": lambda: " ".join(str(mail["subject"] or "").split())[:500],
        "text": lambda: _library_text(mail),
    }
    for field, reading in readings.items():
        try:
            view[field] = reading()
        except (AttributeError, IndexError, LookupError, TypeError, ValueError, RecursionError):
            continue
    return view


def _addresses(mail: Any, name: str) -> list[str]:
    found = [one.addr_spec.lower() for header in mail.get_all(name, []) for one in header.addresses]
    return [address for address in found if "@" in address.strip("@")]


def _library_text(mail: Any) -> str:
    part = mail.get_body(("plain", "html"))
    if part is None:
        return ""
    content = part.get_content()
    text = html.plain(content, body.LONGEST_SEEN) if part.get_content_subtype() == "html" else content
    name = mail["from"].addresses[0].display_name
    return " ".join(signature.parted(quotes.newly_written(text.strip()), name).text.split())[:400]


def agreement(folder: Path, expected: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Agreement with expectations named "<folder>/<file without suffix>", and every disagreement with both sides."""
    checked, wrong = 0, []
    for file in sorted(folder.iterdir()):
        wanted = expected.get(f"{folder.name}/{file.name}") or expected.get(f"{folder.name}/{file.stem}") or {}
        with file.open("rb") as stream:
            variant = SOURCE.recognise(file.name, stream.read(65536))
        records = SOURCE.read(OnDisk(str(file)), variant, NOTHING_KNOWN) if wanted else ()
        view = next((our_view(one) for one in records if isinstance(one, InteractionRecord)), {})
        for field in sorted(wanted.keys() & {"from", "to", "date", "subject"}):
            want = _comparable(field, wanted[field])
            checked += 1
            if view.get(field) != want:
                wrong.append([file.name, field, str(view.get(field))[:150], str(want)[:150]])
    return {"checked": checked, "wrong": len(wrong), "disagreements": wrong}


def _comparable(field: str, value: Any) -> Any:
    match field:
        case "date":
            return datetime.fromisoformat(value).astimezone(UTC)
        case "subject":
            return " ".join(value.split())
        case _:
            return sorted({one.lower() for one in value})


if __name__ == "__main__":
    main()
