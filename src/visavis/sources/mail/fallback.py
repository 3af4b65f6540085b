"""The slow way to a mail's text: the standard library's parser, for bodies the fast scanner does not trust itself with.

The compat32 policy is used, never policy.default: it fails on unknown charsets and takes minutes on long lists.
"""

import email
from email.message import Message
from email.policy import compat32

from visavis.sources.mail import body


def text(raw: bytes, *, is_escaped: bool = False) -> str:
    """The text of a whole mail; "" when the standard library finds none or gives up."""
    try:
        part = _text_part(email.message_from_bytes(raw, policy=compat32))
        return body.decoded(_leaf(part), is_escaped=is_escaped) if part is not None else ""
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError):
        return ""  # what the standard library raises on broken mail


def _text_part(mail: "Message[str, str]") -> "Message[str, str] | None":
    """The first plain part that is no attachment, else the first HTML part, else a multipart body without parts."""
    html = None
    for part in mail.walk():
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or part.is_multipart():
            continue
        if kind == "text/plain" or part.get_content_maintype() == "multipart":
            return part
        if kind == "text/html" and html is None:
            html = part
    return html


def _leaf(part: "Message[str, str]") -> body.Leaf:
    payload = part.get_payload(decode=True)
    return body.Leaf(
        subtype=b"html" if part.get_content_subtype() == "html" else b"plain",
        charset=str(part.get_content_charset() or ""),
        encoding=b"",
        raw=payload if isinstance(payload, bytes) else b"",
    )
