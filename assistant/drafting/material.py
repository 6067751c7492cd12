"""What a superior's paper offers to a draft: its sections by what they are for, in order.

A section is told by the words of its heading. A letter has none: its numbered items are its
content, and what follows them asks for reports. Tasks of the superior's own offices are told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from assistant.citing import trimmed
from assistant.drafting.casing import as_sentence
from assistant.drafting.draft import SectionName
from assistant.drafting.ledger import is_quotable
from assistant.rows.tabled import TabledTask, tabled_tasks
from ingest.document import Document, Obligation, Passage, PassageRole, SegmentKind
from ingest.text import folded

_NAMED = (
    (SectionName.DIRECTION, re.compile(r"phuong huong|nhiem vu .*(?:thoi gian|nam) (?:toi|tiep)")),
    (SectionName.ASSESSMENT, re.compile(r"danh gia|nhan xet|ton tai|han che|bai hoc")),
    (SectionName.RESULTS, re.compile(r"ket qua|tinh hinh thuc hien")),
    (SectionName.SITUATION, re.compile(r"dac diem|tinh hinh|thuan loi|kho khan")),
    (
        SectionName.REPORTING,
        re.compile(r"che do (?:thong tin|bao cao)|^\W{0,8}\w{0,8}\W{0,8}bao cao"),
    ),
    (SectionName.ORGANISATION, re.compile(r"to chuc thuc hien|phan cong|trach nhiem|kinh phi")),
    (SectionName.PURPOSE, re.compile(r"muc dich|yeu cau|muc tieu")),
    (SectionName.CONTENT, re.compile(r"noi dung|nhiem vu|giai phap|trong tam|cong viec|phoi hop")),
)
_ROOTS = frozenset(
    {SegmentKind.SECTION, SegmentKind.PART, SegmentKind.CHAPTER, SegmentKind.DIVISION}
)
_ITEMS = frozenset({SegmentKind.ITEM, SegmentKind.LETTER, SegmentKind.ARTICLE, SegmentKind.CLAUSE})
# "## **II.", "IV. ", "Phần I.", "Điều 2. ", "1.2. ", "a) ": what numbers a paragraph or heading.
_BOOKMARK = r"\[bookmark:[^\]\n]{0,80}\]"
_NUMBER = re.compile(
    rf"(?:[\s#*]|{_BOOKMARK})*"
    r"(?:(?:Phần|Chương|Mục|Điều)\s+(?:[IVXLC]{1,7}|\d{1,3}[a-zđ]?)[.:]?"
    r"|(?:[IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]|[a-zđ]\))(?=\s|\[|\*)"
    rf"(?:[\s*]|{_BOOKMARK})*"
)
# Articles that rule the decision itself and give no task.
_OF_ITSELF = re.compile(
    r"pham vi|doi tuong ap dung|giai thich tu ngu|hieu luc|trach nhiem thi hanh|dieu khoan|"
    r"ban hanh (?:kem theo|quy che|quy dinh|ke hoach|huong dan|de an)"
)
_SENDS = re.compile(r"(?:gui|nop|bao cao|tong hop)\b")
_CLOSING = "phần kết"
_TIME = re.compile(r"(?:thoi gian|thoi han)(?: [a-z]{1,6}){0,2}\s?:")
_LEAD = re.compile(r"(?:co quan|don vi|bo phan) (?:chu tri|thuc hien|phoi hop)\s*:|chu tri\s*:")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSection:
    """One section of the superior's paper: its heading, and the passages below it in order."""

    name: SectionName
    heading: Passage | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """A paper as a draft uses it."""

    document: Document
    sections: tuple[SourceSection, ...]
    bases: tuple[Passage, ...]
    tabled: Mapping[str, TabledTask] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Material:
        """Sort the passages of a document."""
        tabled = {key: one for key, one in tabled_tasks(document).items() if one is not None}
        return cls(
            document=document,
            sections=tuple(_sections(document, tabled)),
            tabled=tabled,
            bases=tuple(one for one in document.passages if one.role is PassageRole.BASIS),
        )

    def named(self, name: SectionName) -> tuple[SourceSection, ...]:
        """The sections for one purpose, in order."""
        return tuple(section for section in self.sections if section.name is name)

    @property
    def title(self) -> str | None:
        """The trích yếu as running text writes it."""
        title = self.document.header.title
        return as_sentence(title, self.document.text) if title else None

    @property
    def reports(self) -> tuple[Obligation, ...]:
        """The reports that the paper asks for by a day, in reading order."""
        return tuple(
            duty
            for duty in self.document.obligations
            if is_report(duty) and (duty.date or duty.recurrence or duty.rule)
        )

    def words(self, passage: Passage) -> tuple[int, int]:
        """Where the words of a passage stand in its text: of a row the cell that says what."""
        task = self.tabled.get(passage.id)
        if task is not None:
            return task.start - passage.start, task.end - passage.start
        return text_start(passage), len(passage.text.rstrip())

    def header_passage(self, place: str) -> Passage | None:
        """The passage of a part of the header, by its address ("số, ký hiệu")."""
        return next(
            (
                one
                for one in self.document.passages
                if one.role is PassageRole.HEADER and str(one.address) == place
            ),
            None,
        )


def is_report(duty: Obligation) -> bool:
    """Whether a duty is to report, or to send something to somebody by a day."""
    return duty.is_report or (duty.to is not None and _SENDS.match(folded(duty.what)) is not None)


def text_start(passage: Passage) -> int:
    """Where the words of a passage begin after its number or dash; in ``passage.text``."""
    match = _NUMBER.match(passage.text)
    if match is not None:
        return match.end()
    whole = trimmed(passage, passage.start, passage.end)
    return whole[0] - passage.start if whole else len(passage.text)


def states_time(passage: Passage) -> bool:
    """Whether a passage only gives the time of the tasks above it ("Thời gian thực hiện: …")."""
    return _TIME.match(folded(passage.text[text_start(passage) :])) is not None


def states_lead(passage: Passage) -> bool:
    """Whether a passage only names who leads the tasks above it ("Cơ quan chủ trì: …")."""
    return _LEAD.match(folded(passage.text[text_start(passage) :])) is not None


def _sections(document: Document, tabled: Mapping[str, TabledTask]) -> Iterator[SourceSection]:
    """The sections in order; numbered items without a section above are content."""
    ruling = {
        one.address.segments
        for one in document.passages
        if one.address.segments[-1].kind is SegmentKind.ARTICLE
        and _OF_ITSELF.match(folded(one.text[text_start(one) :]))
    }
    usable = [
        one
        for one in document.passages
        if (_is_text(one) or one.id in tabled)
        and is_quotable(one)
        and not any(one.address.segments[:n] in ruling for n in range(1, 5))
    ]
    at = 0
    while at < len(usable):
        root = _root(usable[at])
        end = at + 1
        while end < len(usable) and _root(usable[end]) == root:
            end += 1
        found = usable[at:end]
        at = end
        section = _section(root, found)
        if section is not None:
            yield section


def _section(root: str | None, found: list[Passage]) -> SourceSection | None:
    if root is None:
        return SourceSection(name=SectionName.CONTENT, heading=None, passages=tuple(found))
    if root == _CLOSING:
        return SourceSection(name=SectionName.REPORTING, heading=None, passages=tuple(found))
    heading = found[0] if len(found[0].address.segments) == 1 else None
    if heading is None or heading.role is not PassageRole.HEADING:
        return None if heading is None else _untitled(found)
    words = folded(heading.text)
    name = next((one for one, pattern in _NAMED if pattern.search(words)), SectionName.CONTENT)
    return SourceSection(name=name, heading=heading, passages=tuple(found[1:]))


def _untitled(found: list[Passage]) -> SourceSection:
    return SourceSection(name=SectionName.CONTENT, heading=None, passages=tuple(found))


def _is_text(passage: Passage) -> bool:
    if passage.role not in (PassageRole.BODY, PassageRole.HEADING):
        return False
    if any(segment.kind is SegmentKind.ROW for segment in passage.address.segments):
        return False
    first = passage.address.segments[0]
    return first.kind is not SegmentKind.PLACE or first.number == _CLOSING


def _root(passage: Passage) -> str | None:
    """What tells one section from the next; None for numbered items that stand in none."""
    first = passage.address.segments[0]
    if first.kind in _ROOTS:
        return f"{first.kind}:{first.number}"
    return _CLOSING if first.kind is SegmentKind.PLACE else None
