"""Laws cited by their name alone ("khoản 3 Điều 63 Bộ luật Lao động"), with the part cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.citing.named_kinds import PART_BEFORE, cited_part

# Looked for by one word at a time; what stands before it is asked of the text, which is fast.
_WORDS = tuple(re.compile(word) for word in ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp"))
_LAW = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?!\s+(?:số|sư|gia)(?!\w))"
    r"\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,12}"
)
_PART_REACH = 160
_LAW_END = re.compile(
    r"\s+(?:và|nhằm|về|năm|số|quy|được|đã|có|của|để|trong|theo|tại|này|cho|với|là|phải|bảo|hiện|ngày|"
    r"do)(?!\w)"
)
_LAWS_WITH_STOP_WORDS = (
    "Luật Thực hiện dân chủ ở cơ sở",
    "Luật Công nghệ cao",
    "Luật Hôn nhân và gia đình",
    "Luật Trẻ em",
    "Luật Bảo hiểm y tế",
    "Luật An toàn, vệ sinh lao động",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLaw:
    """A law cited by name alone."""

    name: str
    start: int
    end: int
    cited_part: str | None = None


def find_laws(text: str) -> Iterator[FoundLaw]:
    """Every law cited by its name alone ("Luật Tố cáo"), in order."""
    end = 0
    for start in sorted(found.start() for word in _WORDS for found in word.finditer(text)):
        match = _LAW.match(text, start) if start >= end else None
        if match is None:
            continue
        name = _law_name(match.group())
        own_word = start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_")
        if own_word and len(name.split()) > (2 if name.startswith("Bộ") else 1):
            yield FoundLaw(
                name=" ".join(name.split()),
                start=start,
                end=start + len(name),
                cited_part=_part_before(text, start),
            )
        # On from the end of the name: another law may stand within the words that were tried.
        end = start + (len(name) if own_word else 1)


def _part_before(text: str, start: int) -> str | None:
    before = text[max(0, start - _PART_REACH) : start]
    part = PART_BEFORE.search(before) if "iều" in before else None
    return cited_part(part.group()) if part else None


def _law_name(words: str) -> str:
    """The name at the beginning of what may be one, cut where the sentence goes on."""
    for law in _LAWS_WITH_STOP_WORDS:
        if words.lower().startswith(law.lower()):
            return words[: len(law)]
    stop = _LAW_END.search(words)
    return words[: stop.start()] if stop else words
