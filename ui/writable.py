"""What a file of XML can hold: text of anyone's, without the characters that XML cannot write."""

from __future__ import annotations

import re

# What XML 1.0 (section 2.2) has no way to write.
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    """The text without what XML cannot write: control characters, halves of characters."""
    return _UNWRITABLE.sub("", text)
