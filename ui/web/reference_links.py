"""The graph of references as a table, and what the library cites and does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.lookup_words import RELATIONS, paper_name, paper_query
from ui.web.markup import joined, plain
from ui.web.tables import render_table

if TYPE_CHECKING:
    from assistant.naming.graph import Edge, Graph, Missing, MissingPaper
    from assistant.naming.looked_up import KnownPaper

#: Rows of each table; more would only slow the page down.
MOST_LINKS = 400
MOST_MISSING = 50
_LINKS = ("Văn bản trong kho", "Viện dẫn", "Quan hệ được nêu", "Số lần", "Trong kho")
_MISSING = ("Văn bản", "Cơ quan ban hành", "Ngày", "Số lần nhắc", "Văn bản viện dẫn")
_COMPLETE = '<p class="dv-welcome">Không có văn bản nào được viện dẫn mà thiếu trong kho.</p>'
_NAMED = 5


def render_links(graph: Graph) -> str:
    """Who cites what, one link to a row; folded away beside the picture."""
    if not graph.edges:
        return ""
    papers = {member.id: member.paper for member in graph.papers}
    edges = sorted(graph.edges, key=lambda one: (paper_name(papers[one.source]), one.source))
    rows = [("", _link(papers, edge)) for edge in edges[:MOST_LINKS]]
    left_out = len(graph.edges) - len(rows) + graph.left_out
    more = f", còn {left_out} liên kết không nêu ở đây" if left_out else ""
    table = render_table(caption=f"{len(rows)} liên kết{more}", columns=_LINKS, rows=rows)
    return (
        '<details class="dv-links"><summary>Bảng: văn bản nào viện dẫn văn bản nào</summary>'
        f"{_scrolled(table, label='Bảng viện dẫn')}</details>"
    )


def _link(papers: dict[str, KnownPaper], edge: Edge) -> tuple[str, ...]:
    target = papers[edge.target]
    return (
        look_button(papers[edge.source]),
        look_button(target),
        plain(relations_said(edge)),
        str(edge.count),
        "có" if target.document else "chưa có",
    )


def relations_said(edge: Edge) -> str:
    """What the one says that it does to the other, or that it names it."""
    return ", ".join(RELATIONS[relation][0] for relation in edge.relations) or "nhắc đến"


def render_missing(missing: Missing) -> str:
    """What the office should still collect, the most cited first."""
    if not missing.papers:
        return _COMPLETE
    shown = missing.papers[:MOST_MISSING]
    count = len(missing.papers) + missing.left_out
    first = f"; {len(shown)} văn bản được nhắc nhiều nhất ở đây" if count > len(shown) else ""
    whole = ", tệp CSV ghi đủ hơn" if first else ""
    table = render_table(
        caption=f"{count} văn bản được viện dẫn nhưng chưa có trong kho{first}{whole}",
        columns=_MISSING,
        rows=[("", _row(one)) for one in shown],
    )
    return _scrolled(table, label="Được viện dẫn nhưng chưa có trong kho")


def _scrolled(table: str, *, label: str) -> str:
    """A long table in a box of its own, which the keyboard reaches and scrolls."""
    return f'<div class="dv-scrolled" tabindex="0" role="region" aria-label="{label}">{table}</div>'


def _row(missing: MissingPaper) -> tuple[str, ...]:
    paper = missing.paper
    title = f'<span class="dv-lesser">{plain(paper.title)}</span>' if paper.title else ""
    return (
        look_button(paper) + title,
        plain(paper.issuer or ""),
        str(paper.date or ""),
        str(paper.mentions),
        cited_by(missing, most=_NAMED),
    )


def cited_by(missing: MissingPaper, *, most: int) -> str:
    """The documents that cite a paper, the first of them by name; escaped."""
    named = joined(*(document.name for document in missing.cited_by[:most]), by="; ")
    unnamed = missing.documents - len(missing.cited_by[:most])
    return f"{named}; và {unnamed} văn bản khác" if unnamed > 0 else named


def look_button(paper: KnownPaper) -> str:
    """The name of a paper, which looks it up when it is pressed."""
    document = f' data-document="{plain(paper.document.id)}"' if paper.document else ""
    return (
        f'<button type="button" class="dv-pick" data-query="{plain(paper_query(paper))}"{document}>'
        f"{plain(paper_name(paper))}</button>"
    )
