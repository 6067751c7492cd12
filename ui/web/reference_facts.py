"""All that the library says of one reference, as HTML; each fact with its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.naming.looked_up import LookupStatus, ReferenceLookup, SaidValue
from ingest.document import PartialDate
from ui.lookup_words import MATCHES, RELATIONS, TRAITS, paper_name
from ui.web.markup import highlighted, joined, plain
from ui.web.reference_links import look_button

if TYPE_CHECKING:
    from assistant.answer import Citation
    from assistant.naming.looked_up import FoundPart, KnownPaper, Mention, Said, StatedLink

#: A status in few words; its number is that of docs/api.md.
BADGES = {
    LookupStatus.FOUND: "có trong kho",
    LookupStatus.SEVERAL: "nhiều văn bản",
    LookupStatus.NOT_IN_LIBRARY: "không có trong kho",
    LookupStatus.DIFFERS: "khác ngày hoặc trích yếu",
    LookupStatus.REPLACED: "có văn bản nói là đã được thay thế",
}
_AROUND = 110


def badge(status: LookupStatus) -> str:
    """The status, in words and in a colour."""
    return f'<span class="dv-status dv-status-{status.value}">{BADGES[status]}</span>'


def read_as(found: ReferenceLookup) -> str:
    """What was read and, where something was filled in or mended, what it was taken for."""
    printed = f"Đã đọc: «{plain(found.printed)}»"
    meant = ""
    if found.resolved is not None and found.match in MATCHES:
        meant = f", {MATCHES[found.match]}: <b>{plain(paper_name(found.resolved))}</b>"
    return f'<span class="dv-lesser dv-read">{printed}{meant}</span>'


def render_facts(found: ReferenceLookup, *, most: int, open_id: str | None = None) -> str:
    """What differs, what to choose from, what is here, what is said, and at most so many mentions.

    ``open_id`` is the citation that stands in the source panel.
    """
    return "".join(
        (
            _differs(found),
            _candidates(found),
            _documents(found),
            _part(found.part, open_id=open_id),
            _said(found.said, found),
            _links(found, open_id=open_id),
            _mentions(found, most=most, open_id=open_id),
        )
    )


def _differs(found: ReferenceLookup) -> str:
    if not found.differs:
        return ""
    traits = ", ".join(TRAITS[trait] for trait in found.differs)
    return f'<p class="dv-differs">Có văn bản cùng số, ký hiệu nhưng khác về: {traits}.</p>'


def _candidates(found: ReferenceLookup) -> str:
    if not found.candidates:
        return ""
    rows = "".join(f"<li>{_candidate(paper)}</li>" for paper in found.candidates)
    more = ""
    if found.candidates_left_out:
        more = (
            f'<p class="dv-lesser">Còn {found.candidates_left_out} văn bản khác; hãy thêm ngày '
            "hoặc cơ quan ban hành.</p>"
        )
    head = "Hãy chọn một" if found.status is LookupStatus.SEVERAL else "Gần giống"
    return f'<h4>{head}</h4><ul class="dv-facts">{rows}</ul>{more}'


def _candidate(paper: KnownPaper) -> str:
    date = f"ngày {paper.date}" if paper.date else None
    where = "có trong kho" if paper.document else f"không có trong kho, {paper.mentions} lần nhắc"
    title = paper.title if paper.number else None
    told = joined(date, paper.issuer, title, where)
    return f'{look_button(paper)} <span class="dv-lesser">{told}</span>'


def _documents(found: ReferenceLookup) -> str:
    rows = "".join(
        f"<li><b>{plain(document.name)}</b>"
        f'<span class="dv-lesser">'
        f"{joined(str(document.issued_on or ''), document.issuer, document.title)}</span></li>"
        for document in found.documents
    )
    return f'<h4>Trong kho</h4><ul class="dv-facts">{rows}</ul>' if rows else ""


def _part(part: FoundPart | None, *, open_id: str | None) -> str:
    if part is None:
        return ""
    place = plain(part.address)
    if part.citation is None:
        return f"<p>Phần được hỏi: {place}; kho không có nguyên văn.</p>"
    return f"<p>Phần được hỏi: {_source(part.citation, open_id=open_id)}</p>"


def _said(said: Said, found: ReferenceLookup) -> str:
    """Title, date and issuer as the library gives them; where they disagree, that is said."""
    apart = {one.trait.value for one in found.disagreements}
    rows = "".join(
        _values(name, values, apart=trait in apart)
        for name, trait, values in (
            ("Trích yếu", "title", said.titles),
            ("Ngày", "date", said.dates),
            ("Cơ quan ban hành", "issuer", said.issuers),
        )
        if values
    )
    return f'<h4>Các văn bản ghi về nó</h4><dl class="dv-said-of">{rows}</dl>' if rows else ""


def _values(name: str, values: tuple[SaidValue, ...], *, apart: bool) -> str:
    note = ' <strong class="dv-apart">ghi khác nhau</strong>' if apart else ""
    listed = "".join(
        f'<dd>{_value(name, one)} <span class="dv-lesser dv-inline">({_who_says(one)})</span></dd>'
        for one in values
    )
    return f"<dt>{name}{note}</dt>{listed}"


def _value(name: str, said: SaidValue) -> str:
    return str(PartialDate.parse(said.value)) if name == "Ngày" else plain(said.value)


def _who_says(said: SaidValue) -> str:
    own = "chính văn bản ghi" if said.is_own else ""
    times = f"{said.count} lần" if said.count else ""
    places = f"đoạn {', '.join(map(str, said.mentions))}" if said.mentions else ""
    return ", ".join(filter(None, (own, times, places)))


def _links(found: ReferenceLookup, *, open_id: str | None) -> str:
    rows = "".join(f"<li>{_link(link, open_id=open_id)}</li>" for link in found.links)
    if found.links_left_out:
        rows += f'<li class="dv-lesser">Còn {found.links_left_out} quan hệ khác được nêu.</li>'
    return f'<h4>Quan hệ được nêu</h4><ul class="dv-facts">{rows}</ul>' if rows else ""


def _link(link: StatedLink, *, open_id: str | None) -> str:
    active, passive = RELATIONS[link.relation]
    partly = " một phần" if link.is_partial else ""
    words = (active if link.is_outgoing else passive) + partly
    return (
        f"{words} {look_button(link.paper)} "
        f'<span class="dv-lesser">“{plain(link.words)}” – '
        f"{_source(link.citation, open_id=open_id)}</span>"
    )


def _mentions(found: ReferenceLookup, *, most: int, open_id: str | None) -> str:
    if not found.mentions:
        return ""
    shown = found.mentions[:most]
    rows = "".join(f"<li>{_mention(mention, open_id=open_id)}</li>" for mention in shown)
    unlisted = found.mention_count - len(shown)
    more = ""
    if unlisted > 0:
        named = f" Tra riêng {look_button(found.resolved)} để xem thêm." if found.resolved else ""
        more = f'<p class="dv-lesser">Còn {unlisted} đoạn khác nhắc đến.{named}</p>'
    return (
        f"<h4>{found.mention_count} đoạn nhắc đến</h4>"
        f'<ol class="dv-facts dv-mentions">{rows}</ol>{more}'
    )


def _mention(mention: Mention, *, open_id: str | None) -> str:
    quote, printed = mention.citation.quote, mention.printed
    at = max(quote.find(printed), 0)
    left, right = _cut(quote, at, at + len(printed))
    cut = quote[left:right]
    before, after = "…" if left else "", "…" if right < len(quote) else ""
    marked = highlighted(cut, start=at - left, end=at - left + len(printed))
    source = _source(mention.citation, open_id=open_id)
    return f'{source} <span class="dv-snippet dv-mention">{before}{marked}{after}</span>'


def _cut(quote: str, start: int, end: int) -> tuple[int, int]:
    """What stands around ``quote[start:end]``, from a whole word to a whole word."""
    left, right = max(start - _AROUND, 0), min(end + _AROUND, len(quote))
    if left:
        left = start - len(quote[left:start].partition(" ")[2])
    if right < len(quote):
        right = end + len(quote[end:right].rpartition(" ")[0])
    return left, right


def _source(citation: Citation, *, open_id: str | None) -> str:
    """A button that opens the paragraph beside it."""
    place = joined(citation.document.name, citation.label)
    pressed = "true" if citation.citation_id == open_id else "false"
    return (
        f'<button type="button" class="dv-pick" data-citation="{plain(citation.citation_id)}" '
        f'aria-pressed="{pressed}" aria-label="Xem nguồn: {place}">{place}</button>'
    )
