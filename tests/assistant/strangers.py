"""What a text says that its sources do not: an independent check of drafts.

It shares no code with the program's own check. A stranger is a run of digits with what joins it (a
number, a date, a số/ký hiệu), an e-mail address, or a name: two syllables or more that begin with a
capital.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_DIGITS = re.compile(r"\d+(?:[./-]\d+)*(?:\s?[/-]\s?[A-ZĐ][\w&/-]*)?")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\w")
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"\[CẦN BỔ SUNG: ")


def strangers(text: str, sources: str) -> list[str]:
    """Numbers, dates, symbols, addresses and names of the text that no source prints."""
    known = _plain(sources)
    words = _GAP.sub("[", unicodedata.normalize("NFC", text))
    found = [*_DIGITS.findall(_ADDRESS.sub("", words)), *_ADDRESS.findall(words), *_names(words)]
    return [one for one in found if not _stands(_plain(one), known)]


def _names(text: str) -> Iterator[str]:
    """Runs of syllables with capitals, one space between them; what opens a sentence is no name."""
    run: list[re.Match[str]] = []
    for word in [*_WORD.finditer(text), None]:
        goes_on = run and word is not None and text[run[-1].end() : word.start()] == " "
        if run and not (goes_on and word is not None and word.group()[0].isupper()):
            opens = (
                not text[: run[0].start()].rstrip() or text[: run[0].start()].rstrip()[-1] in ".;:["
            )
            named = run[1:] if opens else run
            if len(named) > 1:
                yield text[named[0].start() : named[-1].end()]
            run = []
        if word is not None and word.group()[0].isupper():
            run.append(word)


def _stands(wanted: str, known: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", known) is not None


def _plain(text: str) -> str:
    """Lower case, one space between words, none inside symbols, no converter's marks."""
    plain = re.sub(r"\[bookmark:[^\]]*\]|[*#]", "", unicodedata.normalize("NFC", text))
    plain = re.sub(r"\s+", " ", plain).lower()
    return re.sub(r"\s?([/-])\s?", r"\1", plain)
