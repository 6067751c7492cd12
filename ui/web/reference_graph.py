"""The graph of references as a picture: documents of the library filled, what they cite hollow.

Drawn here as SVG; no script draws it. Only the papers with the most links are drawn, and what was
left out is said; the table of the same links is ``ui.web.reference_links``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.citing.relations import ENDING, Relation
from ui.lookup_words import paper_label, paper_name, paper_query
from ui.web.markup import plain
from ui.web.reference_layout import WIDTH, Box, lay_out

if TYPE_CHECKING:
    from assistant.naming.graph import Edge, Graph, GraphPaper

#: So many papers are drawn; more of them could not be read.
MOST_DRAWN = 60
_LETTER = 7.3
_LINE = 15.0
_LEAST_RADIUS = 7.0
_MOST_RADIUS = 22.0
_ARROW = 3.0
#: What a line says by its colour and its dashes, the strongest first.
_CITES = "cites"
_LINES = {
    "ends": "nói thay thế hoặc bãi bỏ",
    "amends": "nói sửa đổi, bổ sung",
    "follows": "nói thực hiện hoặc căn cứ",
    _CITES: "viện dẫn",
}
_HINT = (
    "Bấm vào một văn bản để tra. Bằng bàn phím: Tab để vào sơ đồ, phím mũi tên để chuyển giữa các "
    "văn bản, Enter để tra."
)
_EMPTY = '<p class="dv-welcome">Kho chưa có văn bản nào viện dẫn văn bản khác.</p>'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """A paper with its place: the middle of its circle, and the box that it takes up."""

    member: GraphPaper
    x: float
    y: float
    radius: float
    box: Box


def render_graph(graph: Graph) -> str:
    """The picture with its legend, and how much of the graph it shows."""
    members = most_connected(graph)
    if not members:
        return _EMPTY
    drawn, height = _placed(members, graph.edges)
    by_id = {one.member.id: one for one in drawn}
    lines = "".join(
        _line(by_id[edge.source], by_id[edge.target], edge)
        for edge in graph.edges
        if edge.source in by_id and edge.target in by_id and edge.source != edge.target
    )
    papers = "".join(_paper(one, is_first=place == 0) for place, one in enumerate(drawn))
    return (
        f'<p class="dv-lesser" id="dv-graph-hint">{_HINT} {_bounds(len(members), graph)}</p>'
        f'<svg class="dv-graph" viewBox="0 0 {WIDTH:g} {height:g}" role="group" '
        'aria-label="Sơ đồ viện dẫn" aria-describedby="dv-graph-hint">'
        f'<defs>{_markers()}</defs><g aria-hidden="true">{lines}</g>{papers}</svg>{_legend()}'
    )


def most_connected(graph: Graph) -> tuple[GraphPaper, ...]:
    """The papers that are drawn: half by all their links, half by their links to the first half.

    The most cited papers alone would have no arrow between them.
    """
    links = Counter(end for edge in graph.edges for end in (edge.source, edge.target))
    linked = [paper for paper in graph.papers if links[paper.id]]
    linked.sort(key=lambda one: (-links[one.id], -one.paper.mentions, one.id))
    first, others = linked[: MOST_DRAWN // 2], linked[MOST_DRAWN // 2 :]
    chosen = {one.id for one in first}
    near = Counter(edge.source for edge in graph.edges if edge.target in chosen)
    near.update(edge.target for edge in graph.edges if edge.source in chosen)
    others.sort(key=lambda one: -near[one.id])
    return (*first, *others[: MOST_DRAWN - len(first)])


def _bounds(drawn: int, graph: Graph) -> str:
    left_out = len(graph.papers) - drawn
    said = f"Sơ đồ vẽ {drawn} văn bản có nhiều liên kết nhất"
    said += f"; {left_out} văn bản khác chỉ có trong bảng." if left_out else "."
    if graph.left_out:
        said += f" Còn {graph.left_out} liên kết quá giới hạn, không nêu ở đây."
    return said


def _placed(
    members: Sequence[GraphPaper], edges: Sequence[Edge]
) -> tuple[tuple[_Drawn, ...], float]:
    radii = [_radius(member) for member in members]
    boxes = [
        Box(
            width=max(2 * radius, _LETTER * len(paper_label(member.paper))),
            height=2 * radius + _LINE,
        )
        for member, radius in zip(members, radii, strict=True)
    ]
    places = {member.id: place for place, member in enumerate(members)}
    links = {
        (places[edge.source], places[edge.target]): 1.0
        for edge in edges
        if edge.source in places and edge.target in places
    }
    layout = lay_out(boxes, links)
    drawn = tuple(
        _Drawn(member=member, x=x, y=y - box.height / 2 + radius, radius=radius, box=box)
        for member, (x, y), radius, box in zip(members, layout.middles, radii, boxes, strict=True)
    )
    return drawn, layout.height


def _radius(member: GraphPaper) -> float:
    return min(_MOST_RADIUS, _LEAST_RADIUS + 3 * math.sqrt(member.paper.mentions))


def _line(source: _Drawn, target: _Drawn, edge: Edge) -> str:
    """An arrow from circle to circle."""
    across, down = target.x - source.x, target.y - source.y
    length = math.hypot(across, down)
    if length <= source.radius + target.radius + _ARROW:
        return ""
    across, down = across / length, down / length
    reach = target.radius + _ARROW
    style = line_style(edge.relations)
    return (
        f'<line class="dv-line dv-line-{style}" marker-end="url(#dv-arrow-{style})" '
        f'x1="{source.x + across * source.radius:.1f}" y1="{source.y + down * source.radius:.1f}" '
        f'x2="{target.x - across * reach:.1f}" y2="{target.y - down * reach:.1f}"/>'
    )


def line_style(relations: Sequence[Relation]) -> str:
    """The strongest of what one paper says that it does to the other."""
    if ENDING & set(relations):
        return "ends"
    if Relation.AMENDS in relations:
        return "amends"
    return "follows" if relations else _CITES


def _paper(one: _Drawn, *, is_first: bool) -> str:
    paper = one.member.paper
    held = paper.document is not None
    where = "có trong kho" if held else "chưa có trong kho"
    cited = f"được nhắc {paper.mentions} lần" if paper.mentions else "chưa văn bản nào nhắc đến"
    said = plain(f"{paper_name(paper)}, {where}, {cited}")
    document = f' data-document="{plain(paper.document.id)}"' if paper.document else ""
    left, top = one.x - one.box.width / 2, one.y - one.radius
    return (
        f'<g class="dv-member dv-member-{"in" if held else "out"}" role="button" '
        f'tabindex="{0 if is_first else -1}" data-query="{plain(paper_query(paper))}"{document} '
        f'data-x="{one.x:.1f}" data-y="{one.y:.1f}" aria-label="{said}"><title>{said}</title>'
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{one.box.width:.1f}" '
        f'height="{one.box.height:.1f}" fill="transparent"/>'
        f'<circle cx="{one.x:.1f}" cy="{one.y:.1f}" r="{one.radius:.1f}"/>'
        f'<text x="{one.x:.1f}" y="{one.y + one.radius + _LINE - 3:.1f}">'
        f"{plain(paper_label(paper))}</text></g>"
    )


def _markers() -> str:
    return "".join(
        f'<marker id="dv-arrow-{style}" class="dv-tip-{style}" viewBox="0 0 8 8" refX="7" refY="4" '
        'markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">'
        '<path d="M0 0L8 4L0 8z"/></marker>'
        for style in _LINES
    )


def _legend() -> str:
    circles = "".join(
        f'<li><svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">'
        f'<g class="dv-member dv-member-{place}"><circle cx="10" cy="10" r="7"/></g></svg>'
        f" {words}</li>"
        for place, words in (
            ("in", "văn bản trong kho"),
            ("out", "được viện dẫn, chưa có trong kho"),
        )
    )
    lines = "".join(
        f'<li><svg viewBox="0 0 44 12" width="44" height="12" aria-hidden="true">'
        f'<line class="dv-line dv-line-{style}" x1="1" y1="6" x2="42" y2="6" '
        f'marker-end="url(#dv-arrow-{style})"/></svg> {words}</li>'
        for style, words in reversed(_LINES.items())
    )
    return (
        f'<ul class="dv-legend" aria-label="Chú giải">{circles}'
        f"<li>Vòng tròn càng lớn: càng được nhắc nhiều</li>{lines}</ul>"
    )
