"""The graph of references as a picture and as a table; no browser needed."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.naming.graph import Edge, Graph, GraphPaper
from ingest.citing.relations import Relation
from tests.browser.made import HOSTILE, SUMMARY, parsed
from tests.browser.references_made import missing, paper, star
from ui.web.reference_graph import MOST_DRAWN, line_style, most_connected, render_graph
from ui.web.reference_layout import WIDTH, Box, Layout, lay_out
from ui.web.reference_links import MOST_LINKS, MOST_MISSING, render_links, render_missing

_NOTHING = Graph(papers=(), edges=(), left_out=0)


def overlaps(layout: Layout, boxes: list[Box]) -> list[tuple[int, int]]:
    """Return the pairs of boxes that lie on each other by more than a hair."""
    return [
        (one, other)
        for one, other in combinations(range(len(boxes)), 2)
        if abs(layout.middles[one][0] - layout.middles[other][0])
        < (boxes[one].width + boxes[other].width) / 2 - 1
        and abs(layout.middles[one][1] - layout.middles[other][1])
        < (boxes[one].height + boxes[other].height) / 2 - 1
    ]


def drawn(html: str) -> list[dict[str, str | None]]:
    """Return the attributes of the papers that can be clicked."""
    return [found for found in parsed(html).attributes if "data-x" in found]


def test_the_same_graph_is_always_drawn_the_same_way() -> None:
    assert render_graph(star(30)) == render_graph(star(30))


@pytest.mark.parametrize("leaves", [1, 12, MOST_DRAWN - 1])
def test_no_label_lies_on_another_and_none_is_cut(leaves: int) -> None:
    boxes = [Box(width=90 + 7 * (n % 9), height=35) for n in range(leaves + 1)]
    layout = lay_out(boxes, {(0, n): 1.0 for n in range(1, leaves + 1)})

    assert overlaps(layout, boxes) == []
    for (x, y), box in zip(layout.middles, boxes, strict=True):
        assert box.width / 2 <= x <= WIDTH - box.width / 2
        assert box.height / 2 <= y <= layout.height - box.height / 2


@settings(max_examples=15)
@given(
    links=st.sets(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=40),
    count=st.integers(0, 20),
)
def test_any_graph_has_a_place_for_each_paper(links: set[tuple[int, int]], count: int) -> None:
    kept = {pair: 1.0 for pair in links if max(pair) < count}
    boxes = [Box(width=100, height=30)] * count

    layout = lay_out(boxes, kept)

    assert len(layout.middles) == count
    assert all(0 <= x <= WIDTH and 0 <= y <= layout.height for x, y in layout.middles)


def test_what_is_held_is_filled_and_what_is_only_cited_is_hollow() -> None:
    papers = drawn(render_graph(star(2)))

    assert [found["class"] for found in papers] == [
        "dv-member dv-member-in",
        "dv-member dv-member-out",
        "dv-member dv-member-out",
    ]
    assert papers[0]["data-document"] == SUMMARY.id
    assert papers[1]["aria-label"] == "Chỉ thị 0/CT-TTg, chưa có trong kho, được nhắc 2 lần"
    assert papers[1]["data-query"] == "Chỉ thị 0/CT-TTg ngày 16/05/2016 của Thủ tướng Chính phủ"
    assert {found["role"] for found in papers} == {"button"}
    assert [found["tabindex"] for found in papers] == ["0", "-1", "-1"]


def test_the_picture_is_bounded_and_says_what_it_leaves_out() -> None:
    graph = replace(star(100), left_out=7)
    html = render_graph(graph)

    assert len(drawn(html)) == MOST_DRAWN
    assert f"{MOST_DRAWN} văn bản có nhiều liên kết nhất; 41 văn bản khác" in parsed(html).text
    assert "Còn 7 liên kết quá giới hạn" in parsed(html).text
    kept = {member.id for member in most_connected(graph)}
    assert kept == {"d1", *(f"p{n:03}" for n in range(MOST_DRAWN - 1))}


def test_the_papers_that_all_cite_are_drawn_with_some_that_cite_them() -> None:
    cited = [GraphPaper(id=f"p{n}", paper=paper(f"{n}/CT-TTg")) for n in range(MOST_DRAWN)]
    citing = [
        GraphPaper(id=f"d{n}", paper=paper(f"{n}/KH", document=SUMMARY)) for n in range(MOST_DRAWN)
    ]
    edges = [
        Edge(source=citing[(n + step) % MOST_DRAWN].id, target=one.id, count=1, relations=())
        for n, one in enumerate(cited)
        for step in range(1 + MOST_DRAWN - n)
    ]
    graph = Graph(papers=(*citing, *cited), edges=tuple(edges), left_out=0)
    kept = {one.id for one in most_connected(graph)}

    assert len(kept) == MOST_DRAWN
    assert sum(edge.source in kept and edge.target in kept for edge in edges) > MOST_DRAWN


def test_a_library_that_cites_nothing_is_said_in_words() -> None:
    assert "chưa có văn bản nào viện dẫn" in render_graph(_NOTHING)
    assert render_links(_NOTHING) == ""
    assert "Không có văn bản nào" in render_missing(missing())


@pytest.mark.parametrize(
    ("relations", "style"),
    [
        pytest.param((), "cites", id="a mention"),
        pytest.param((Relation.IMPLEMENTS,), "follows", id="carried out"),
        pytest.param((Relation.BASED_ON, Relation.AMENDS), "amends", id="amended goes first"),
        pytest.param((Relation.AMENDS, Relation.REPLACES), "ends", id="replaced goes before all"),
        pytest.param((Relation.REPEALS,), "ends", id="repealed"),
    ],
)
def test_a_line_shows_the_strongest_relation(relations: tuple[Relation, ...], style: str) -> None:
    assert line_style(relations) == style
    lines = [
        found["class"]
        for found in parsed(render_graph(star(1, relations=relations))).attributes
        if "marker-end" in found and "x1" in found
    ]
    assert lines[0] == f"dv-line dv-line-{style}"


def test_the_legend_names_each_line_and_each_circle() -> None:
    text = parsed(render_graph(star(1))).text

    for words in ("văn bản trong kho", "chưa có trong kho", "viện dẫn", "thực hiện hoặc căn cứ"):
        assert words in text
    assert "sửa đổi, bổ sung" in text
    assert "thay thế hoặc bãi bỏ" in text


def test_a_paper_that_cites_itself_has_no_arrow() -> None:
    graph = star(1)
    looped = replace(graph, edges=(Edge(source="d1", target="d1", count=1, relations=()),))

    assert "<line" not in render_graph(looped).partition("</svg>")[0]


def test_the_table_holds_the_same_links_and_is_bounded() -> None:
    tags = parsed(render_links(star(2, relations=(Relation.REPLACES,))))
    assert tags.names.count("tr") == 3
    assert "Kế hoạch" not in tags.text  # the made paper is a directive
    assert "thay thế" in tags.text

    many = render_links(star(MOST_LINKS + 5))
    assert parsed(many).names.count("tr") == MOST_LINKS + 1
    assert "còn 5 liên kết" in many


def test_what_is_missing_is_listed_with_who_cites_it() -> None:
    tags = parsed(render_missing(missing(paper("16/CT-TTg", mentions=3, title="Về dân vận"))))

    for words in ("16/CT-TTg", "Về dân vận", "Thủ tướng Chính phủ", "16/05/2016", "12/KH-THCS"):
        assert words in tags.text
    assert tags.text.startswith("1 văn bản được viện dẫn nhưng chưa có trong kho")


def test_a_long_list_of_what_is_missing_is_bounded_and_says_so() -> None:
    papers = [paper(f"{n}/CT-TTg") for n in range(MOST_MISSING + 3)]
    tags = parsed(render_missing(missing(*papers, left_out=10)))

    assert tags.names.count("tr") == MOST_MISSING + 1
    assert f"{MOST_MISSING + 13} văn bản" in tags.text


def test_hostile_names_stay_text() -> None:
    hostile = replace(
        star(1).papers[1], paper=paper(HOSTILE, title=HOSTILE, issuer=f'{HOSTILE}" onclick="x')
    )
    graph = replace(star(1), papers=(star(1).papers[0], hostile))
    html = render_graph(graph) + render_links(graph) + render_missing(missing(hostile.paper))
    tags = parsed(html)

    assert {"script", "img"} & set(tags.names) == set()
    assert not any("onclick" in found or "onerror" in found for found in tags.attributes)
