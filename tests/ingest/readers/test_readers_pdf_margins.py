from __future__ import annotations

import pytest

from ingest.readers.pdf_margins import PageText, Trimmed, trim_margins


def page(*lines: str) -> PageText:
    """A page: lines that begin with ^ stand above the body, with _ below, in the order drawn."""
    return PageText(
        text="\n".join(line.lstrip("^_") for line in lines),
        above=tuple(line[1:] for line in lines if line.startswith("^")),
        below=tuple(line[1:] for line in lines if line.startswith("_")),
    )


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        pytest.param([page("a", "_1"), page("^2", "b")], ("a", "b"), id="numbers of the sheets"),
        pytest.param(
            [page("^- 15 -", "a"), page("^- 16 -", "b")],
            ("a", "b"),
            id="numbers that go on from another file",
        ),
        pytest.param([page("a", "_7"), page("b", "_3")], ("a\n7", "b\n3"), id="numbers at random"),
        pytest.param([page("a", "_1")], ("a\n1",), id="a single page proves nothing"),
        pytest.param([page("1", "a"), page("2", "b")], ("1\na", "2\nb"), id="not in a margin"),
        pytest.param([page("^h", "a"), page("^h", "b")], ("a", "b"), id="a running head"),
        pytest.param(
            [page("a", "_Trang 1/2"), page("b", "_Trang 2/2")],
            ("a", "b"),
            id="a running foot that counts",
        ),
        pytest.param(
            [page("^h", "a"), *[page("b")] * 3], ("h\na", "b", "b", "b"), id="on one page of many"
        ),
        pytest.param(
            [*[page("^h", "a")] * 2, *[page("b")] * 3],
            ("h\na", "h\na", "b", "b", "b"),
            id="on less than half of the pages",
        ),
        pytest.param(
            [page("^h", "h", "a", "h"), page("h", "b", "h", "_h")],
            ("h\na\nh", "h\nb\nh"),
            id="once for each time it stands there",
        ),
        pytest.param(
            [page("a", "b", "c", "^h", "d", "e", "f"), page("^h")],
            ("a\nb\nc\nh\nd\ne\nf", ""),
            id="nothing in the middle",
        ),
        pytest.param(
            [page("^h", "_1", "", "a"), page("^h", "_2", "b")],
            ("a", "b"),
            id="head and foot drawn first",
        ),
        pytest.param(
            [page("a", "^h", "_1"), page("b", "^h", "_2")],
            ("a", "b"),
            id="head and foot drawn last",
        ),
        pytest.param([], (), id="no page"),
    ],
)
def test_what_repeats_in_the_margins_goes(read: list[PageText], expected: tuple[str, ...]) -> None:
    assert trim_margins(read).pages == expected


def test_the_heads_taken_out_are_told_in_their_first_wording() -> None:
    read = [page("^Sở A", "a", "_Trang 1"), page("^Sở A", "b", "_Trang 2")]

    assert trim_margins(read) == Trimmed(pages=("a", "b"), heads=("Sở A", "Trang 1"))
