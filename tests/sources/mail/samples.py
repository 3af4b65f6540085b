"""Small mails as mail programs write them, each with what a reader sees in it."""

import base64
from dataclasses import dataclass


@dataclass(frozen=True)
class Sample:
    """One mail and what must be read from it. `is_like_library` is False where the standard library reads it worse."""

    raw: bytes
    sender: str = "kaethe.winkler@example.org"
    to: tuple[str, ...] = ("mirjam.rosenthal@example.org",)
    subject: str = "Kaffee"
    date: str = "2026-05-06T16:21:24+00:00"
    text: str = "Hallo"
    is_like_library: bool = True


def mail(
    *headers: str | bytes,
    body: str | bytes = "Hallo\n",
    sender: str = "Käthe <kaethe.winkler@example.org>",
    to: str = "Mirjam <mirjam.rosenthal@example.org>",
    subject: str = "Kaffee",
    date: str = "Wed, 6 May 2026 18:21:24 +0200",
) -> bytes:
    """A mail from Käthe to Mirjam; a keyword "" leaves its header out."""
    named = {"From": sender.replace("Käthe", "=?utf-8?Q?K=C3=A4the?="), "To": to, "Subject": subject, "Date": date}
    lines = [f"{name}: {value}".encode() for name, value in named.items() if value]
    lines += [header.encode() if isinstance(header, str) else header for header in headers]
    return b"\n".join(lines) + b"\n\n" + (body.encode() if isinstance(body, str) else body)


def parted(*parts: str, subtype: str = "alternative", boundary: str = "=_b1") -> tuple[str, str]:
    """The Content-Type header and the body of a multipart mail."""
    body = "".join(f"--{boundary}\n{part}\n" for part in parts) + f"--{boundary}--\n"
    return f'Content-Type: multipart/{subtype}; boundary="{boundary}"', "Preamble\n" + body


def multipart(*parts: str, subtype: str = "alternative") -> bytes:
    header, body = parted(*parts, subtype=subtype)
    return mail(header, body=body)


PLAIN = "Content-Type: text/plain; charset=utf-8\n\nHallo"
HTML = "Content-Type: text/html; charset=utf-8\n\n<p>Hallo</p>"
PDF = 'Content-Type: application/pdf; name="a.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK'
QP = "Content-Transfer-Encoding: quoted-printable"

SAMPLES = {
    "plain": Sample(mail()),
    "crlf": Sample(mail(body="Hallo\n\nBis bald\n").replace(b"\n", b"\r\n"), text="Hallo\n\nBis bald"),
    "utf-8": Sample(mail("Content-Type: text/plain; charset=utf-8", body="Grüße\n"), text="Grüße"),
    "latin-1": Sample(
        mail("Content-Type: text/plain; charset=iso-8859-1", body="Grüße\n".encode("latin-1")), text="Grüße"
    ),
    "latin-9": Sample(
        mail("Content-Type: text/plain; charset=ISO-8859-15", body="10 €\n".encode("iso-8859-15")), text="10 €"
    ),
    "cp1252": Sample(
        mail("Content-Type: text/plain; charset=windows-1252", body="„Grüße“\n".encode("cp1252")), text="„Grüße“"
    ),
    "cp1252 called latin-1": Sample(
        mail("Content-Type: text/plain; charset=iso-8859-1", body="„Grüße“\n".encode("cp1252")),
        text="„Grüße“",
        is_like_library=False,
    ),
    "undeclared utf-8": Sample(mail(body="Grüße\n"), text="Grüße", is_like_library=False),
    "undeclared cp1252": Sample(mail(body="Grüße\n".encode("cp1252")), text="Grüße", is_like_library=False),
    "unknown charset": Sample(
        mail("Content-Type: text/plain; charset=x-klingon", body="Grüße\n"), text="Grüße", is_like_library=False
    ),
    "quoted-printable": Sample(
        mail("Content-Type: text/plain; charset=utf-8", QP, body="Gr=C3=BC=C3=9Fe aus dem lan=\ngen Tal\n"),
        text="Grüße aus dem langen Tal",
    ),
    "base64": Sample(
        mail(
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: BASE64",
            body=base64.encodebytes("Grüße aus dem langen Tal, in dem es noch immer regnet\n".encode()),
        ),
        text="Grüße aus dem langen Tal, in dem es noch immer regnet",
    ),
    "japanese": Sample(
        mail("Content-Type: text/plain; charset=iso-2022-jp", body="こんにちは\n".encode("iso-2022-jp")),
        text="こんにちは",
    ),
    "html only": Sample(
        mail(
            "Content-Type: text/html; charset=utf-8",
            body="<html><head><style>p {color: red}</style></head><body><p>Hallo &amp; bis bald</p></body></html>",
        ),
        text="Hallo & bis bald",
    ),
    "alternative": Sample(multipart(PLAIN, HTML)),
    "alternative, HTML first": Sample(multipart(HTML.replace("Hallo", "Nein"), PLAIN)),
    "mixed with a PDF": Sample(multipart(PLAIN, PDF, subtype="mixed")),
    "PDF first": Sample(multipart(PDF, PLAIN, subtype="mixed")),
    "text as attachment": Sample(
        multipart(
            "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNein", PLAIN, subtype="mixed"
        )
    ),
    "nested": Sample(
        multipart("\n".join(parted(PLAIN, HTML, boundary="inner")).replace("\n", "\n\n", 1), PDF, subtype="mixed")
    ),
    "boundary without quotes": Sample(
        mail(
            "Content-Type: multipart/mixed;\n boundary=abc_1",
            body="--abc_1\nContent-Type: text/plain\n\nHallo\n--abc_1--\n",
        )
    ),
    "boundary that begins another": Sample(
        mail(
            "Content-Type: multipart/mixed; boundary=abc",
            body="--abc\nContent-Type: text/plain\n\nHallo\n--abcd\n--abc--\n",
        ),
        text="Hallo\n--abcd",
    ),
    "boundary by RFC 2231": Sample(
        mail(
            "Content-Type: multipart/mixed; boundary*=us-ascii'en'abc",
            body="--abc\nContent-Type: text/plain\n\nHallo\n--abc--\n",
        )
    ),
    "no boundary line": Sample(
        mail("Content-Type: multipart/mixed; boundary=abc", body="Hallo\n"), is_like_library=False
    ),
    "last part cut off": Sample(
        mail("Content-Type: multipart/mixed; boundary=abc", body="--abc\nContent-Type: text/plain\n\nHallo\n")
    ),
    "encoded comma in a name": Sample(
        mail(sender="=?utf-8?Q?Winkler=2C_K=C3=A4the?= <kaethe.winkler@example.org>"),
    ),
    "folded recipients": Sample(
        mail(to='Mirjam <mirjam.rosenthal@example.org>,\n\t"Petersen, Jörg" <j.petersen@example.com>'),
        to=("mirjam.rosenthal@example.org", "j.petersen@example.com"),
    ),
    "group": Sample(
        mail(to="Chor: mirjam.rosenthal@example.org, Nadia <nadia@example.net>;"),
        to=("mirjam.rosenthal@example.org", "nadia@example.net"),
    ),
    "undisclosed": Sample(mail(to="undisclosed-recipients:;"), to=()),
    "comment": Sample(mail(sender="kaethe.winkler@example.org (Käthe (zu Hause))")),
    "route": Sample(mail(sender="<@relay.example,@hop.example:kaethe.winkler@example.org>"), is_like_library=True),
    "escaped quote": Sample(mail(sender=r'"Käthe \"Kät\" Winkler" <kaethe.winkler@example.org>')),
    "address as name": Sample(
        mail(sender="kaethe.winkler@example.org <kaethe.winkler@example.org>"), is_like_library=True
    ),
    "subject in two words": Sample(
        mail(subject="=?utf-8?Q?Kaffee_am_?=\n =?utf-8?B?TcOkcno=?="), subject="Kaffee am März"
    ),
    "subject cut inside a letter": Sample(
        mail(subject="=?utf-8?Q?M=C3?= =?utf-8?Q?=A4rz?="), subject="März", is_like_library=False
    ),
    "subject in raw latin-1": Sample(
        mail(b"Subject: " + "März".encode("latin-1"), subject=""), subject="März", is_like_library=False
    ),
    "folded subject": Sample(mail(subject="Kaffee\n am Montag"), subject="Kaffee am Montag"),
    "date with comment": Sample(mail(date="Wed, 6 May 2026 18:21:24 +0200 (CEST)")),
    "date in EST": Sample(mail(date="Wed, 06 May 2026 11:21:24 EST")),
    "date without seconds": Sample(mail(date="6 May 2026 18:21 +0200"), date="2026-05-06T16:21:00+00:00"),
    "date with two digits": Sample(mail(date="Sun, 03 Aug 97 10:00:00 +0000"), date="1997-08-03T10:00:00+00:00"),
    "date in ctime": Sample(mail(date="Wed May  6 16:21:24 2026")),
    "lower-case headers": Sample(mail().replace(b"From:", b"from:").replace(b"Date:", b"date:")),
}
