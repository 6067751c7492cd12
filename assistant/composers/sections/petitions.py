"""What was decided on what one person asked for: "kiến nghị của bà Hoa được giải quyết thế nào".

A notice of the day citizens are received has a point for each: the line that names the person, and
under it what is to be done, which does not name the matter again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composers.sections.places import told as told_at
from assistant.composing import Composed
from assistant.selection import beneath
from assistant.shelf import Shelf
from ingest.document import Document, Passage, PassageRole
from ingest.text import folded

_PETITION = r"(?:kien nghi|phan anh|khieu nai|to cao|de nghi|y kien|yeu cau|don(?: thu)?)"
_TITLE = r"(?:ong|ba|anh|chi|co|thay|chu|bac)"
_ASKED = re.compile(
    rf"\b{_PETITION} cua (?P<title>{_TITLE}) (?P<name>[a-z]+(?: [a-z]+){{0,4}}?)"
    r"(?= (?:duoc|da|ve|o|thi|giai quyet|xu ly|tra loi|the nao|ra sao|co|bi|se|ket qua)\b|\W*\Z)"
)
_HOW = re.compile(r"\b(?:the nao|ra sao|ket qua|giai quyet|xu ly|ket luan)\b")
# Another thing than what was decided, which a sentence may say by itself.
_OTHERWISE = re.compile(
    r"\b(?:ai|dau|may|bao nhieu|bao gio|bao lau|vi sao|tai sao)\b|\b(?:khi|ngay|luc|hom|han) nao\b"
)


def told(shelf: Shelf) -> Composed | None:
    """The point on that person, whole; None where none, or more than one, is of that name."""
    plain = shelf.question.plain
    match = _ASKED.search(plain)
    if match is None or shelf.within or not _HOW.search(plain) or _OTHERWISE.search(plain):
        return None
    named = re.compile(
        rf"\b{_PETITION} cua {match['title']} (?:[a-z]+ ){{0,3}}{re.escape(match['name'])}\b"
    )
    found = [
        (document, one)
        for document in shelf.documents_in_sight
        for one in _points(document)
        if named.search(folded(one.text))
    ]
    if len(found) != 1:
        return None
    document, point = found[0]
    return Composed(drafts=told_at(document, point))


def _points(document: Document) -> Iterator[Passage]:
    """The lines that stand over something."""
    quotable = (PassageRole.HEADING, PassageRole.BODY)
    for one in document.passages:
        if one.role in quotable and beneath(one, document.passages):
            yield one
