"""The clause in which a paper cites another: from the kind to the end of the title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.units import Unit, unit
from ingest.document import Document, Passage, Reference

_LONGEST = 420
_CLAUSE_END = re.compile(
    r";|\.(?=\s|$)|\n\s*\n|\s\(sau đây|,\s+(?=(?:Sở|Phòng|Trường|Ủy ban|Uỷ ban|UBND|"
    r"Trung tâm|Hội|Ban|Chi ủy|Chi bộ|Liên đội|Công đoàn|Cục|Bộ|Đảng ủy|Viện)\s[^,;.]{0,80}"
    r"(?:ban hành|xây dựng|triển khai|báo cáo|hướng dẫn|thông báo|đề nghị|yêu cầu|có ý kiến|"
    r"kế hoạch|trân trọng)\s)"
)
_CLAUSE_END_IN_BRACKETS = re.compile(rf"\)|{_CLAUSE_END.pattern}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A reference with the clause that it stands in."""

    reference: Reference
    clause: Unit
    passage: Passage
    document: Document


def mentions_of(document: Document) -> Iterable[Mention]:
    """Every reference of a document with its clause, in order."""
    references = document.references
    passages = {passage.id: passage for passage in document.passages}
    for i, reference in enumerate(references):
        passage = passages[reference.passage_id]
        following = references[i + 1].full_start if i + 1 < len(references) else passage.end
        clause = _clause(passage, reference, following, law_before(document, reference))
        if clause is not None:
            yield Mention(reference=reference, clause=clause, passage=passage, document=document)


def law_before(document: Document, reference: Reference) -> int:
    """Where the name of a law begins whose number this is ("Luật Tố cáo số 25/2018/QH14")."""
    named = (
        law.start
        for law in document.named_laws
        if law.start < reference.full_start
        and not document.text[law.end : reference.full_start].strip(" ,(")
    )
    return next(named, reference.full_start)


def _clause(passage: Passage, reference: Reference, following: int, begins: int) -> Unit | None:
    """From the kind to the end of the title: to ";", a full stop, or the next paper named.

    A bracket closed that was opened before ends it too, and so does who issues this paper.
    """
    text = passage.text
    # A line that is torn may begin inside of the name of a paper: "Thông tư" / "số 5/TT-X".
    start = max(0, begins - passage.start)
    end = min(len(text), reference.full_end - passage.start)
    inside = text.count("(", 0, start) > text.count(")", 0, start)
    stop = (_CLAUSE_END_IN_BRACKETS if inside else _CLAUSE_END).search(text, end)
    limit = min(stop.start() if stop else len(text), start + _LONGEST)
    nested = following - passage.start
    if end < nested < limit and not re.match(r"[\s*]*về", text[end:nested]):
        limit = nested
    cut = text[:limit].rstrip(" ,\n(")
    # "chuyển đổi số" ends so too; "số" is left over only before the next paper named.
    left_over = r"và|theo|tại|số|các" if limit == nested else r"và|theo|tại|các"
    cut = re.sub(rf"\s+(?:{left_over})\Z", "", cut)
    if limit == start + _LONGEST or len(cut) <= end:
        cut = text[:end]
    return unit(passage, passage.start + start, passage.start + len(cut))
