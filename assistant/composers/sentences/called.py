"""What a thing is called: the sentence with its name in quotation marks behind its sort.

"Diễn đàn đó tên là gì": other sentences speak of listening and of the people too; a name in
quotation marks behind "Diễn đàn" is what is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.composing import Composed, verbatim
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.weighing import Words
from ingest.document import Document, PassageRole
from ingest.text import folded

_SORT = (
    r"(?:dien dan|phong trao|cuoc van dong|chuong trinh|de an|du an|chu de|mo hinh|cuoc thi|"
    r"hoi thi|ngay hoi|chien dich|giai thuong|cau lac bo|quy|lang)"
)
# What is known by its capital, and seldom stands in quotation marks.
_BY_A_CAPITAL = {"quy": r"(?<!\w)[Qq]uỹ\s(?=[A-ZĐ])"}
_SORTS_IN_ENGLISH = {
    "forum": "dien dan",
    "movement": "phong trao",
    "campaign": "cuoc van dong",
    "scheme": "de an",
    "project": "de an",
    "theme": "chu de",
}
_ASKED = re.compile(
    rf"\b(?P<sort>{_SORT})\b(?! (?:so|hanh dong) )(?P<more>[^?.;]{{0,80}}?)\b"
    r"(?:(?:ten|mang ten|mang danh|co ten|goi) (?:(?:la|goi) )?(?:gi|sao|the nao)|ten day du)\b|"
    rf"\bten (?:cua )?(?:cai )?(?P<named>{_SORT})\b|"
    rf"\b(?P<which>{_SORT}) (?:thi dua )?(?:gi|nao)\b"
)
_ASKED_IN_ENGLISH = re.compile(
    rf"\b(?:name of|what|which|called)\b[^?.;]{{0,60}}?\b(?P<sort>{'|'.join(_SORTS_IN_ENGLISH)})\b|"
    rf"\b(?P<named>{'|'.join(_SORTS_IN_ENGLISH)})(?:'s)? name\b"
)
_ASKING = ("ten", "la gi", "gi", "nao", "mang", "goi", "cap nao", "cap", "theo do", "kem", "co")
_INTENTS = frozenset({Intent.FACT, Intent.WHICH_DOCUMENT, Intent.SUBJECT, Intent.PERSON})
_BEHIND = r"[^.;:“”\"]{0,40}[“\"]"


def told(shelf: Shelf) -> Composed | None:
    """The sentence with the name; None where the one paper named has none, or several as near."""
    question = shelf.question
    if question.intent not in _INTENTS or len(shelf.documents) != 1 or shelf.within:
        return None
    sort, says_name = _sort_asked(question.plain)
    if sort is None:
        return None
    document = shelf.documents[0]
    found = list(_naming(document, sort))
    if len(found) > 1:
        plain = question.plain
        for name in (*shelf.called_by, sort, *_ASKING):
            plain = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " | ", plain)
        topic = shelf.topic_of(replace(question, plain=plain))
        shares = [topic.covered(Words.of(one.syllables)) for one in found]
        best = max(shares)
        is_one = not topic.is_empty and shares.count(best) == 1 and best > 0
        found = [found[shares.index(best)]] if is_one else []
    drafts = tuple(verbatim(one, document.summary) for one in found)
    return Composed(drafts=drafts, is_sure=says_name) if found else None


def _sort_asked(plain: str) -> tuple[str | None, bool]:
    """The sort of thing whose name is asked for, in words of papers, and whether "tên" is said."""
    match = _ASKED.search(plain)
    if match is not None:
        return match["sort"] or match["named"] or match["which"], match["which"] is None
    match = _ASKED_IN_ENGLISH.search(plain)
    if match is None:
        return None, False
    return _SORTS_IN_ENGLISH[match["sort"] or match["named"]], "name" in match.group()


def _naming(document: Document, sort: str) -> Iterator[Unit]:
    """The sentences with a name in quotation marks behind the sort."""
    named = re.compile(rf"\b{sort}\b{_BEHIND}|[“\"]{sort}\b")
    capital = re.compile(_BY_A_CAPITAL[sort]) if sort in _BY_A_CAPITAL else None
    for passage in document.passages:
        if passage.role is PassageRole.BODY:
            yield from (
                one
                for one in sentences(passage)
                if (capital.search(one.said) if capital else named.search(folded(one.said)))
            )
