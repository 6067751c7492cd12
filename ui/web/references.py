"""What a look-up found, as HTML: one paper as a card, a pasted text marked above a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from ui.lookup_words import MATCHES, paper_name
from ui.web.markup import joined, plain
from ui.web.reference_facts import BADGES, badge, read_as, render_facts
from ui.web.reference_links import look_button, relations_said
from ui.web.tables import render_table

if TYPE_CHECKING:
    from assistant.answer import Citation
    from assistant.naming.graph import Graph
    from assistant.naming.looked_up import ReferenceLookup, TextLookup, Unread
    from ingest.document import DocumentSummary

_COLUMNS = ("Viện dẫn", "Trạng thái", "Kho ghi gì")
_MOST_MENTIONS = 200
_MOST_IN_TEXT = 5
_WELCOME = (
    '<p class="dv-welcome">Gõ số, ký hiệu theo cách nào cũng được (16/CT-TTg, CT 16, chi thi 16 '
    "cua thu tuong), hoặc dán cả đoạn văn để tra mọi viện dẫn trong đó.</p>"
)
_NONE = (
    '<p class="dv-welcome">Không thấy số, ký hiệu nào trong đoạn này. Hãy dán đoạn có viện dẫn, '
    "hoặc gõ số, ký hiệu, tên văn bản cần tra.</p>"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cites:
    """What a document of the library cites; ``graph`` is of that document alone."""

    document_id: str
    graph: Graph


def render_nothing_looked_up() -> str:
    """Before anything was looked up."""
    return _section(_WELCOME)


def render_refused(message: str) -> str:
    """Why nothing was looked up."""
    return _section(f'<p class="dv-reply dv-failure" role="alert">{plain(message)}</p>')


def render_paper(query: str, found: TextLookup, *, cites: Cites | None) -> str:
    """What one name, or one citation id, points to."""
    opened = first_citation(found)
    open_id = opened.citation_id if opened else None
    cards = "".join(_card(reference, open_id=open_id) for reference in found.references)
    cited = ""
    if found.cited is not None:
        place = joined(found.cited.citation.document.name, found.cited.citation.label)
        cited = (
            f'<article class="dv-reply"><h3>{place}</h3><p>Đoạn được mở ở bên cạnh.</p></article>'
        )
    return _section(f"{cited}{cards}{_cited_papers(cites)}{_unread(query, found)}")


def render_document_alone(document: DocumentSummary, *, cites: Cites) -> str:
    """A document of the library that no name leads to: what it is, and what it cites."""
    told = joined(str(document.issued_on or ""), document.issuer, document.title)
    return _section(
        f'<article class="dv-reply"><h3>{plain(document.name)} '
        '<span class="dv-status dv-status-200">có trong kho</span></h3>'
        f'<p class="dv-lesser">{told}</p></article>{_cited_papers(cites)}'
    )


def render_text(text: str, found: TextLookup) -> str:
    """The text with each reference marked, then one row for each."""
    if not found.references and not found.unread:
        return _section(_NONE)
    rows = [
        (f' data-row="{n}" tabindex="-1"', _row(n, text, reference))
        for n, reference in enumerate(found.references, start=1)
    ]
    caption = f"{len(rows)} viện dẫn trong đoạn"
    table = render_table(caption=caption, columns=_COLUMNS, rows=rows) if rows else ""
    return _section(
        f'<div class="dv-reply dv-pasted" tabindex="0" role="region" aria-label="Đoạn đã dán">'
        f"{_marked(text, found.references)}</div>{_unread(text, found)}{table}"
    )


def summary(found: TextLookup) -> str:
    """The outcome in one line, for those who hear the page."""
    if found.cited is not None:
        return "Đã mở đoạn của mã trích dẫn."
    if not found.references:
        return "Không đọc được viện dẫn nào."
    if len(found.references) == 1:
        (one,) = found.references
        name = paper_name(one.resolved) if one.resolved else one.printed
        return f"{name}: {BADGES[one.status]}, {one.mention_count} đoạn nhắc đến."
    counts = Counter(BADGES[reference.status] for reference in found.references)
    told = ", ".join(f"{count} {words}" for words, count in counts.items())
    unread = f"; {len(found.unread)} chỗ chưa đọc được" if found.unread else ""
    left_out = f"; còn {found.left_out} chưa tra" if found.left_out else ""
    return f"{len(found.references)} viện dẫn: {told}{unread}{left_out}."


def first_citation(found: TextLookup) -> Citation | None:
    """The paragraph that is opened before anything is clicked."""
    if found.cited is not None:
        return found.cited.citation
    for reference in found.references:
        if reference.part is not None and reference.part.citation is not None:
            return reference.part.citation
        told = [one.citation for one in reference.mentions or reference.links]
        if told:
            return told[0]
    return None


def _section(body: str) -> str:
    return f'<section class="dv-looked-up" aria-label="Kết quả tra cứu">{body}</section>'


def _card(found: ReferenceLookup, *, open_id: str | None) -> str:
    name = paper_name(found.resolved) if found.resolved else found.printed
    facts = render_facts(found, most=_MOST_MENTIONS, open_id=open_id)
    return (
        f'<article class="dv-reply dv-paper"><h3>{plain(name)} {badge(found.status)}</h3>'
        f"<p>{read_as(found)}</p>{facts}</article>"
    )


def _cited_papers(cites: Cites | None) -> str:
    if cites is None or not cites.graph.edges:
        return ""
    papers = {member.id: member.paper for member in cites.graph.papers}
    edges = [edge for edge in cites.graph.edges if edge.source == cites.document_id]
    rows = "".join(
        f"<li>{look_button(papers[edge.target])} "
        f'<span class="dv-lesser dv-inline">{plain(relations_said(edge))}, {edge.count} lần, '
        f"{'có trong kho' if papers[edge.target].document else 'chưa có trong kho'}</span></li>"
        for edge in edges
    )
    return (
        f'<details class="dv-reply" open><summary>Văn bản này viện dẫn {len(edges)} văn bản'
        f'</summary><ul class="dv-facts">{rows}</ul></details>'
    )


def _unread(text: str, found: TextLookup) -> str:
    """What is to be noted, then what could not be parsed, with its place."""
    notes = "".join(f"<li>{plain(note)}</li>" for note in found.notes)
    rows = "".join(f"<li>{_unread_line(text, one)}</li>" for one in found.unread)
    noted = f'<h4>Lưu ý</h4><ul class="dv-notes">{notes}</ul>' if notes else ""
    unread = f'<h4>Chưa đọc được</h4><ul class="dv-notes dv-unread">{rows}</ul>' if rows else ""
    return noted + unread


def _unread_line(text: str, unread: Unread) -> str:
    return f"«{plain(unread.printed)}» ({_place(text, unread.start)}): {plain(unread.reason)}."


def _place(text: str, offset: int) -> str:
    line = text.count("\n", 0, offset) + 1
    return f"dòng {line}, ký tự {offset - (text.rfind(chr(10), 0, offset) + 1) + 1}"


def _row(n: int, text: str, found: ReferenceLookup) -> tuple[str, str, str]:
    facts = render_facts(found, most=_MOST_IN_TEXT)
    read = read_as(found) if found.match in MATCHES else ""
    count = f"{found.mention_count} đoạn nhắc đến" if found.mention_count else "xem thêm"
    return (
        f"<b>{n}.</b> {plain(found.printed)}"
        f'<span class="dv-lesser">{_place(text, found.start)}</span>{read}',
        badge(found.status),
        f"<details><summary>{count}</summary>{facts}</details>" if facts else "",
    )


def _marked(text: str, references: tuple[ReferenceLookup, ...]) -> str:
    """The text as it was pasted, line ends and all; each mark leads to its row."""
    pieces: list[str] = []
    done = 0
    for n, found in enumerate(references, start=1):
        if found.start < done:
            continue
        printed = escape(text[found.start : found.end])
        pieces += [
            escape(text[done : found.start]),
            f'<mark class="dv-ref dv-status-{found.status.value}"><button type="button" '
            f'data-goto="{n}">{printed}</button>'
            f'<span class="dv-ref-said"> [{n}: {BADGES[found.status]}]</span></mark>',
        ]
        done = found.end
    return "".join([*pieces, escape(text[done:])])
