"""The text of a message that is kept only with its looks: `attributedBody`, an NSAttributedString as a typedstream.

Since macOS 13 the column `text` is often empty and the words stand here. The stream is a small language of its own
(class chains, shared objects); the words are the first string in it, so it is enough to find where that begins:

    NSString 01 <number of the class> 84 01 "+" <length> <UTF-8>

A length below 128 is one byte; 81 announces two bytes, 82 four, both with the least first.
"""

import re

_FIRST_STRING = re.compile(rb"NSString\x01.\x84\x01\+(?:([\x00-\x7f])|\x81(..)|\x82(....))", re.DOTALL)


def attributed_text(stream: bytes) -> str:
    """The words, "" when none are found. What is cut off or broken within them is replaced as UTF-8 does it."""
    found = _FIRST_STRING.search(stream)
    if found is None:
        return ""
    length = int.from_bytes(found[1] or found[2] or found[3], "little")
    return stream[found.end() : found.end() + length].decode("utf-8", "replace")
