"""From the text of a file to a ``Document``: lines, lay-out, header, references, duties, oddities.

Identity (Nghị định 30/2020/NĐ-CP, Điều 15: số and ký hiệu are unique within an office and a year):
a document is (issuer, number, symbol, year); with a blank number it is (issuer, kind, year, title).
"""

from __future__ import annotations

import bisect
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.citing.laws import find_laws
from ingest.collecting import nothing_collected
from ingest.document import (
    Document,
    Header,
    NamedLaw,
    Obligation,
    OutlineItem,
    Passage,
    PassageRole,
    Reference,
    SegmentKind,
    Warning,
)
from ingest.errors import MalformedDocument
from ingest.header import read_header
from ingest.impossible_days import possible
from ingest.layout.article_slips import mended_articles, mended_clauses
from ingest.layout.furniture import furniture_below
from ingest.layout.letterhead import HeaderPart
from ingest.layout.lines import Line, line_by_line, split_lines, split_paragraphs
from ingest.layout.lost_letterhead import ANNEX_KIND
from ingest.layout.placed import Placed
from ingest.legacy import legacy_encoding
from ingest.obligations import find_obligations
from ingest.oddities import find_oddities
from ingest.passages import DIGEST_OPENING, lay_out
from ingest.readers import SourceText
from ingest.references import FoundReference, number_key, references_in_latin
from ingest.text import ETH, LOOKALIKE, Mapped, end_of_letter, folded, shown, unicode_form, utf8

_NUMBERED = frozenset(SegmentKind) - {
    SegmentKind.BULLET,
    SegmentKind.PARAGRAPH,
    SegmentKind.ROW,
    SegmentKind.BASIS,
    SegmentKind.PLACE,
}
_HEADING_LENGTH = 120
_HEAD_OF_AN_ANNEX = 400
# "(Kèm theo Quyết định số /QĐ-UBND": an annex names its own document, the number still blank.
_ENCLOSED = re.compile(r"[Kk]èm\s+theo")


def parse(source: SourceText) -> Document:
    """Read one source text into a document.

    Raises:
        MalformedDocument: when the text has nothing that could be cited.
    """
    # Looking for garbage among a hundred thousand fresh parts is a twentieth of the time.
    with nothing_collected():
        return _parsed(source)


def _parsed(source: SourceText) -> Document:
    composed = unicode_form(source.text)
    text = composed.text
    lines = split_lines(text)
    below = furniture_below(text)
    own = bisect.bisect_left(lines, below, key=_start)
    paragraphs = mended_articles(text, split_paragraphs(text, lines[:own]))
    paragraphs = mended_clauses(text, paragraphs)
    placed = lay_out(text, paragraphs, furniture=line_by_line(lines[own:]))
    if not any(one.role is not PassageRole.ARTEFACT for one in placed):
        raise MalformedDocument(
            f"«{source.name}» không có đoạn văn nào để trích dẫn. "
            "Kiểm tra lại tệp, hoặc lưu lại dưới dạng .docx hay PDF có lớp chữ."
        )
    return _Build(source, composed, placed, below).document()


def _start(line: Line) -> int:
    return line.start


def document_id(header: Header, text: str) -> str:
    """A readable, stable id from the identity of a document; from its text when it has none."""
    issuer = folded(header.issuer or "")
    year = str(header.issued_on.year) if header.issued_on else ""
    identity: tuple[str, ...] = (text,)
    name = header.kind or "văn bản"
    if header.number:
        identity = (issuer, number_key(header.number), year)
        name = header.number
    elif header.title and (header.issuer or header.kind):
        identity = (issuer, folded(header.kind or ""), year, folded(header.title))
        if header.kind == ANNEX_KIND:  # a paper may have several, each under the same words
            identity = (*identity, folded(text[:_HEAD_OF_AN_ANNEX]))
        name = f"{header.kind or 'văn bản'} {header.issuer or header.title}"
    digest = hashlib.sha256("\n".join(identity).encode()).hexdigest()[:8]
    slug = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:48].strip("-")
    return "-".join(part for part in (slug, year, digest) if part)


@dataclass(frozen=True, slots=True)
class _Sited:
    """The passages with their starts and parts, for finding the one that holds an offset."""

    starts: tuple[int, ...]
    passages: tuple[Passage, ...]
    placed: Sequence[Placed]

    def holding(self, offset: int) -> Passage:
        return self.passages[self._at(offset)]

    def placed_at(self, offset: int) -> Placed:
        return self.placed[self._at(offset)]

    def _at(self, offset: int) -> int:
        return max(0, bisect.bisect_right(self.starts, offset) - 1)


class _Build:
    """Puts one document together; offsets are mapped back to the source text here and only here."""

    def __init__(
        self, source: SourceText, composed: Mapped, placed: Sequence[Placed], below: int
    ) -> None:
        self._source = source
        self._composed = composed
        self._below = self._span(below, below)[0]
        self._placed = placed
        self._header = read_header(placed)
        self._id = document_id(self._header, source.text)
        passages = tuple(self._passages())
        self._sited = _Sited(tuple([one.start for one in passages]), passages, placed)
        self._found = references_in_latin(composed.text)
        own = self._header.number or (f"/{self._header.symbol}" if self._header.symbol else None)
        self._own_key = number_key(own) if own else None

    def document(self) -> Document:
        return Document(
            id=self._id,
            source_name=self._source.name,
            content_hash=hashlib.sha256(utf8(self._source.text)).hexdigest(),
            header=self._header,
            text=self._source.text,
            outline=tuple(self._outline()),
            passages=self._sited.passages,
            references=tuple(self._references()),
            named_laws=tuple(self._laws()),
            obligations=tuple(self._obligations()),
            warnings=(*self._source.warnings, *self._warnings()),
            is_digest=shown(self._source.text[:200]).startswith(DIGEST_OPENING),
        )

    def _span(self, start: int, end: int) -> tuple[int, int]:
        if self._composed.text is self._source.text:  # most texts: nothing was composed or mended
            return start, end_of_letter(self._source.text, end)
        first, last = self._composed.source_span(start, end)
        return first, end_of_letter(self._source.text, last)

    def _passages(self) -> list[Passage]:
        seen: dict[str, int] = {}
        passages: list[Passage] = []
        for one in self._placed:
            start, end = self._span(one.start, one.end)
            text = self._source.text[start:end]
            key = str(one.address)
            seen[key] = seen.get(key, 0) + 1
            passages.append(
                Passage(
                    id=_passage_id(self._id, key, seen[key], text),
                    address=one.address,
                    role=one.role,
                    start=start,
                    end=end,
                    text=text,
                    heading_path=one.heading_path,
                )
            )
        return passages

    def _outline(self) -> list[OutlineItem]:
        items: list[OutlineItem] = []
        for one, passage in zip(self._placed, self._sited.passages, strict=True):
            last = one.address.segments[-1]
            if last.kind in _NUMBERED and one.role in (PassageRole.BODY, PassageRole.HEADING):
                words = one.paragraph.opening(_HEADING_LENGTH)
                if len(words) > _HEADING_LENGTH:
                    words = words[:_HEADING_LENGTH].rsplit(" ", 1)[0] + " …"
                items.append(
                    OutlineItem(
                        address=one.address, heading=words, start=passage.start, end=passage.end
                    )
                )
        return items

    def _references(self) -> list[Reference]:
        references: list[Reference] = []
        for found in self._found:
            start, end = self._span(found.start, found.end)
            passage = self._sited.holding(start)
            if not self._may_cite(start) or self._is_own(found, start):
                continue
            full_start, full_end = self._span(found.full_start, found.full_end)
            references.append(
                Reference(
                    number=found.number,
                    kind=found.kind,
                    date=found.date,
                    issuer=found.issuer,
                    start=start,
                    end=end,
                    full_start=full_start,
                    full_end=full_end,
                    passage_id=passage.id,
                    address=passage.address,
                    title=found.title,
                    cited_part=found.cited_part,
                )
            )
        return references

    def _may_cite(self, start: int) -> bool:
        """Whether what stands here may cite another paper.

        A title may, and what a web page says below; the letterhead, and what is above it, does not.
        """
        role = self._sited.holding(start).role
        in_title = self._sited.placed_at(start).part in (
            HeaderPart.KIND_AND_TITLE,
            HeaderPart.OTHER,
        )
        outside = (PassageRole.HEADER, PassageRole.ARTEFACT)
        return in_title or role not in outside or start >= self._below

    def _is_own(self, found: FoundReference, start: int) -> bool:
        """A document's own number ("Kèm theo Kế hoạch số …") is no reference to another."""
        header = self._header
        if header.number is None:
            return self._own_key is not None and number_key(found.number) == self._own_key
        if number_key(found.number) == self._own_key:
            return True
        if found.number.isdigit():
            return found.kind == header.kind and header.number.startswith(f"{found.number}/")
        blank = found.number == f"/{header.symbol}"
        return blank and bool(_ENCLOSED.search(self._source.text, max(0, start - 80), start))

    def _laws(self) -> list[NamedLaw]:
        laws: list[NamedLaw] = []
        for found in find_laws(self._composed.text):
            start, end = self._span(found.start, found.end)
            passage = self._sited.holding(start)
            if passage.role not in (PassageRole.HEADER, PassageRole.ARTEFACT):
                laws.append(
                    NamedLaw(
                        name=found.name,
                        start=start,
                        end=end,
                        address=passage.address,
                        cited_part=found.cited_part,
                    )
                )
        return laws

    def _obligations(self) -> list[Obligation]:
        obligations: list[Obligation] = []
        for found in find_obligations(self._placed, self._header):
            start, end = self._span(found.start, found.end)
            passage = self._sited.holding(start)
            obligations.append(
                Obligation(
                    what=found.what,
                    who=found.who,
                    to=found.to,
                    channel=found.channel,
                    start=start,
                    end=end,
                    words=self._source.text[start:end],
                    date=found.date,
                    recurrence=found.recurrence,
                    month_day=possible(found.month_day),
                    strict_before=found.strict_before,
                    is_report=found.is_report,
                    passage_id=passage.id,
                    address=passage.address,
                    rule=found.rule,
                )
            )
        return obligations

    def _warnings(self) -> list[Warning]:
        oddities = find_oddities(self._composed.text, self._placed, self._header, self._found)
        warnings = [*self._legacy(), *self._other_letters()]
        for oddity in oddities:
            start, end = self._span(oddity.start, oddity.end)
            warnings.append(Warning(code=oddity.code, message=oddity.message, start=start, end=end))
        return warnings

    def _legacy(self) -> Iterator[Warning]:
        """Stretches typed in TCVN3 or VNI: one for the whole text, else one for each passage."""
        text = self._source.text
        whole = legacy_encoding(text)
        first, last = self._sited.passages[0], self._sited.passages[-1]
        spans = (
            [(whole, first.start, last.end)]
            if whole
            else [(legacy_encoding(one.text), one.start, one.end) for one in self._sited.passages]
        )
        for encoding, start, end in spans:
            if encoding is not None:
                yield Warning(
                    code="legacy_encoding",
                    message=f"Chữ gõ bằng bảng mã {encoding}, không phải Unicode; được hiểu như "
                    "Unicode khi đọc và khi tìm; trích dẫn giữ nguyên. Nên xin lại bản Unicode.",
                    start=start,
                    end=end,
                )

    def _other_letters(self) -> Iterator[Warning]:
        """Letters typed for others that look like them, reported where they stand first.

        In an old encoding they are other letters, and the encoding has been reported.
        """
        if self._composed.text is self._source.text or legacy_encoding(self._source.text):
            return  # nothing was mended, or everything
        for pattern, code, message in (
            (ETH, "eth_for_d", "Chữ Ð (eth) dùng thay cho Đ; khi đọc và khi tìm được coi như Đ."),
            (LOOKALIKE, "mixed_script", "Chữ cái Kirin (Nga) gõ lẫn vào, được coi như chữ Latinh."),
        ):
            first = pattern.search(self._source.text)
            if first:
                yield Warning(code=code, message=message, start=first.start(), end=first.end())


def _passage_id(document: str, address: str, occurrence: int, text: str) -> str:
    """16 hex digits from place and words: a changed paragraph is another passage."""
    key = f"{document}\n{address}\n{occurrence}\n{text}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]
