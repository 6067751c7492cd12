"""The words of a look-up, the same in a terminal and on the page: facts, no verdicts."""

from __future__ import annotations

from assistant.naming.agreeing import Trait
from assistant.naming.looked_up import KnownPaper, LookupStatus
from assistant.naming.matching import Match
from ingest.citing.relations import Relation
from ingest.document import PartialDate
from ingest.text import shown

STATUSES = {
    LookupStatus.FOUND: "có trong kho",
    LookupStatus.SEVERAL: "có nhiều văn bản phù hợp, hãy chọn một",
    LookupStatus.NOT_IN_LIBRARY: "không có trong kho",
    LookupStatus.DIFFERS: "trong kho có số này nhưng khác ngày hoặc trích yếu",
    LookupStatus.REPLACED: "có văn bản trong kho nói đã được thay thế hoặc bãi bỏ",
}
MATCHES = {
    Match.COMPLETED: "hiểu là (điền phần còn thiếu)",
    Match.NEAR: "hiểu là (sửa một chữ gõ khác)",
}
TRAITS = {
    Trait.KIND: "loại",
    Trait.DATE: "ngày",
    Trait.ISSUER: "cơ quan ban hành",
    Trait.TITLE: "trích yếu",
}
#: Of the paper that does it, and of the paper that it is done to.
RELATIONS = {
    Relation.REPLACES: ("thay thế", "được thay thế bởi"),
    Relation.AMENDS: ("sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi"),
    Relation.REPEALS: ("bãi bỏ", "bị bãi bỏ bởi"),
    Relation.IMPLEMENTS: ("thực hiện", "được thực hiện bởi"),
    Relation.BASED_ON: ("căn cứ", "là căn cứ của"),
}
_SHORT = 24


def paper_name(paper: KnownPaper) -> str:
    """Kind and number; without a number kind and title."""
    facts = (paper.kind, paper.number or paper.title)
    return shown(" ".join(fact for fact in facts if fact)) or "văn bản không rõ số"


def paper_label(paper: KnownPaper) -> str:
    """The number alone; without one the kind with what tells it best, cut short."""
    told = str(paper.date) if paper.date else paper.title
    words = paper.number or " ".join(fact for fact in (paper.kind, told) if fact)
    label = " ".join(shown(words).split()) or "không số"
    label = f"…{label}" if label.startswith(("/", "-")) else label
    return label if len(label) <= _SHORT else f"{label[: _SHORT - 1].rstrip()}…"


def paper_query(paper: KnownPaper) -> str:
    """A paper named so that looking it up finds it again."""
    issuer = f"của {paper.issuer}" if paper.issuer and paper.number else None
    facts = (paper_name(paper), _on(paper.date), issuer)
    return shown(" ".join(fact for fact in facts if fact))


def _on(date: PartialDate | None) -> str | None:
    if date is None:
        return None
    return f"ngày {date}" if date.day else f"năm {date.year}"
