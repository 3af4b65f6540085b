"""Messages as Apple Mail keeps them."""

from io import BytesIO

import pytest

from tests.sources.files import BytesFile
from tests.sources.mail.samples import mail
from visavis.records import InteractionRecord
from visavis.sources.mail.emlx import mail as apple_mail
from visavis.sources.mail.format import LONGEST
from visavis.sources.mail.reader import read, recognise
from visavis.sources.source import NOTHING_KNOWN

LIST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n\t<key>date-received</key>\n'
    "\t<integer>1778084484</integer>\n\t<key>flags</key>\n\t<integer>{flags}</integer>\n</dict>\n</plist>\n"
)


def emlx(raw: bytes, flags: int = 1) -> bytes:
    """`raw` with its count before and its flags behind it."""
    return b"%-10d\n" % len(raw) + raw + LIST.format(flags=flags).encode()


def one(data: bytes, path: str = "Messages/7.emlx") -> InteractionRecord:
    (record,) = read(BytesFile(path, data), recognise(path, data[:65536]), NOTHING_KNOWN)
    assert isinstance(record, InteractionRecord)
    return record


def test_the_mail_is_read_and_the_list_behind_it_is_not() -> None:
    assert recognise("7.emlx", emlx(mail())) == "eml/apple"
    assert one(emlx(mail())).text == "Hallo"
    assert one(emlx(mail())).key == one(mail(), "7.eml").key


@pytest.mark.parametrize(
    ("flags", "automated"), [(1, ""), (1 << 6 | 1, "draft"), (1 << 1, "trash"), (1 << 24 | 1, "spam"), (1 << 25, "")]
)
def test_the_flags_say_what_became_of_it(flags: int, automated: str) -> None:
    assert one(emlx(mail(), flags)).automated == automated


def test_the_mailbox_says_it_too() -> None:
    path = "V10/7C/Drafts.mbox/8D/Data/2/Messages/7.emlx"
    assert one(emlx(mail()), path).automated == "draft"
    assert one(emlx(mail()), path.replace("Drafts", "INBOX")).automated == ""


def test_flags_behind_a_long_attachment_are_found() -> None:
    raw, fate = apple_mail(BytesIO(emlx(mail(body="a" * (3 * LONGEST)), 1 << 6)))
    assert (len(raw) < LONGEST, fate) == (True, "draft")


@pytest.mark.parametrize("data", [b"12\n", b"12\nFrom: x\n\nHallo", b"0170 1234567\n", b"12\r\nHallo, Welt\n"])
def test_a_number_on_the_first_line_is_not_enough(data: bytes) -> None:
    assert recognise("a.emlx", data) == ""


def test_a_file_cut_in_the_mail_is_read_as_far_as_it_goes() -> None:
    data = emlx(mail(body="Hallo\n" * 100))
    assert one(data[: data.find(b"Hallo") + 12]).text == "Hallo\nHallo"
