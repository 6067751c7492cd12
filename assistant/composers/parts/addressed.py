"""Whom a letter is to: the line "Kính gửi", and the offices that stand under it."""

from __future__ import annotations

import re
from itertools import takewhile

from assistant.units import sentences
from assistant.wanted import doers
from ingest.document import Document, Passage, PassageRole
from ingest.layout.letterhead import HeaderPart
from ingest.text import folded

_LONGEST_LINE = 300
# What a letter begins to say: "Bộ … nhận được …", "Cục … có ý kiến như sau".
_SAYS = re.compile(
    r"(?<!\w)(?:nhận|có|đã|đề\s+nghị|yêu\s+cầu|trả\s+lời|báo\s+cáo|thông\s+báo|hướng\s+dẫn|ban\s+hành|"
    r"căn\s+cứ|thực\s+hiện|trân\s+trọng|gửi|xin|kính|chuyển|được)\s",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s{0,9}[-+•]")


def addressed(document: Document) -> list[Passage]:
    """The line "Kính gửi", and the offices that are listed under it."""
    passages = [one for one in document.passages if one.role is not PassageRole.ARTEFACT]
    at = next((i for i, one in enumerate(passages) if _is_addressee(one)), None)
    if at is None:
        return []
    under = list(takewhile(lambda one: _LISTED.match(one.text), passages[at + 1 :]))
    if not under and folded(passages[at].text).strip(" *:-\n") == "kinh gui":
        under = list(takewhile(_names_an_office_alone, passages[at + 1 :]))
    return [passages[at], *under]


def _names_an_office_alone(passage: Passage) -> bool:
    """Whether a paragraph names whom a letter is to, and says nothing of them yet."""
    said = sentences(passage)
    is_one = len(said) == 1 and len(passage.text) <= _LONGEST_LINE
    is_body = passage.role is PassageRole.BODY
    return is_body and is_one and doers.is_of_an_office(said[0]) and not _SAYS.search(said[0].said)


def _is_addressee(passage: Passage) -> bool:
    if passage.role is PassageRole.HEADER:
        return str(passage.address) == HeaderPart.ADDRESSEE.value
    opens = folded(passage.text).removeprefix("- ").startswith("kinh gui")
    return passage.role is PassageRole.BODY and opens and len(passage.text) <= _LONGEST_LINE
