from __future__ import annotations

import pytest

from ingest.errors import UnreadableFile
from ingest.readers import DEFAULT_LIMITS, ReadLimits, SourceFormat, read_bytes
from ingest.readers.html import read_html
from tests.ending import ended


def lines(body: str) -> list[str]:
    """The lines of a page."""
    return read_html(f"<html><body>{body}</body></html>".encode(), DEFAULT_LIMITS).text.split("\n")


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        pytest.param("<!DOCTYPE html>\n<p>x", SourceFormat.HTML, id="doctype"),
        pytest.param(
            "\ufeff \n<!doctype HTML PUBLIC><p>x", SourceFormat.HTML, id="mark, old doctype"
        ),
        pytest.param("<html><p>x", SourceFormat.HTML, id="html"),
        pytest.param("<!-- saved --> <!-- --><HTML><p>x", SourceFormat.HTML, id="after comments"),
        pytest.param('<?xml version="1.0"?>\n<html><p>x', SourceFormat.HTML, id="XHTML"),
        pytest.param("<meta charset=utf-8><p>x", SourceFormat.HTML, id="no html tag"),
        pytest.param("<p class=a>x</p>\n", SourceFormat.HTML, id="a fragment"),
        pytest.param("<p>x</p> and more", SourceFormat.TEXT, id="a fragment and more"),
        pytest.param("<5 ngày> x >", SourceFormat.TEXT, id="a bracket"),
        pytest.param("<!-- x", SourceFormat.TEXT, id="a comment without end"),
        pytest.param("a <html> tag", SourceFormat.TEXT, id="text about html"),
        pytest.param("<htmlx> tag", SourceFormat.TEXT, id="a longer name"),
    ],
)
def test_a_page_is_known_by_how_it_begins(start: str, expected: SourceFormat) -> None:
    assert read_bytes(start.encode(), name="thu.txt").format is expected


def test_markdown_that_begins_with_a_tag_stays_markdown() -> None:
    source = read_bytes(b"<p align=center>\n# x\n</p>", name="thu.md")

    assert (source.format, source.text) == (SourceFormat.MARKDOWN, "<p align=center>\n# x\n</p>")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("<html><p>Kế hoạch".encode(), id="UTF-8 without a word about it"),
        pytest.param("<meta charset='utf-8'><p>Kế hoạch".encode(), id="declared UTF-8"),
        pytest.param(
            "<meta charset=iso-8859-1><p>Kế hoạch".encode(), id="UTF-8 that says it is Latin"
        ),
        pytest.param("<html><p>Kế hoạch".encode("utf-16"), id="UTF-16 by its mark"),
        pytest.param("<meta charset=utf-16><p>Kế hoạch".encode(), id="UTF-8 that says UTF-16"),
        pytest.param(b"<meta charset=utf-8><p>K&#7871; ho&#x1EA1;ch", id="numbers of letters"),
        pytest.param(
            '<?xml version="1.0" encoding="utf-8"?><html><p>Kế hoạch'.encode(), id="XHTML"
        ),
    ],
)
def test_a_page_is_decoded(content: bytes) -> None:
    assert read_bytes(content, name="thu").text == "Kế hoạch"


def test_a_declared_charset_is_followed_where_the_bytes_do_not_say() -> None:
    start = '<html><meta http-equiv="Content-Type" content="text/html; charset={}"><p>'
    turkish = "Ö ü ø".encode("cp1252")

    assert (
        read_html(start.format("Windows-1252").encode() + turkish, DEFAULT_LIMITS).text == "Ö ü ø"
    )
    with pytest.raises(UnreadableFile, match="bảng mã"):
        read_html(start.format("idna").encode() + turkish, DEFAULT_LIMITS)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("a<p>b</p>c<div>d<div>e</div></div>", ["a", "b", "c", "d", "e"], id="blocks"),
        pytest.param("a<br>b<br/><br>c<hr>d", ["a", "b", "c", "d"], id="breaks"),
        pytest.param(" a \n\t <b>b</b><i>c</i> &nbsp; d", ["a bc \u00a0 d"], id="white space"),
        pytest.param("m<sup>2</sup> &lt;5&gt; &amp;", ["m2 <5> &"], id="entities"),
        pytest.param("a<script>b</script><style>c</style>d", ["ad"], id="script and style"),
        pytest.param("a<!-- b --><template>c</template>d", ["ad"], id="comment and template"),
        pytest.param("a<p hidden>b</p>c", ["ac"], id="hidden"),
        pytest.param(
            "a<p style='color:red; Display : none'>b<p>c</p>", ["a", "c"], id="no display"
        ),
        pytest.param("a<b style='visibility:hidden'>b</b>c", ["ac"], id="no visibility"),
        pytest.param("a<b style='display:block'>b</b>c", ["abc"], id="another style"),
        pytest.param("<pre>\na\n  b\n\nc\n</pre>d", ["a", "  b", "", "c", "d"], id="as typed"),
        pytest.param("<o:p>a</o:p> b", ["a b"], id="tags of Word"),
        pytest.param(
            "<h1>a</h1><select><option>b</select><svg><text>c</text></svg>d",
            ["a", "d"],
            id="controls and pictures",
        ),
    ],
)
def test_what_a_browser_shows_is_read(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_the_head_of_a_page_is_no_text() -> None:
    page = b"<html><head><title>a</title><meta name=b></head><body>c</body></html>"

    assert read_html(page, DEFAULT_LIMITS).text == "c"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<ul><li>a<li>b</ul>", ["- a", "- b"], id="bullets"),
        pytest.param("<ol><li>a<li>b</ol>", ["1. a", "2. b"], id="numbers"),
        pytest.param("<ol type=I start=3><li>a<li>b</ol>", ["III. a", "IV. b"], id="Roman"),
        pytest.param(
            "<ol type=a><li>a<li value=7>b<li>c</ol>",
            ["a. a", "g. b", "h. c"],
            id="letters, a jump",
        ),
        pytest.param(
            "<ol><li>a<ul><li>b</ul>c<li>d</ol>", ["1. a", "- b", "c", "2. d"], id="one in another"
        ),
        pytest.param("<ul style='list-style: none'><li>a</ul>", ["a"], id="no marks"),
        pytest.param("<ul><li><p>a</p><p>b</p></ul>", ["- a", "b"], id="paragraphs in an entry"),
        pytest.param("<ul><li></ul>a", ["a"], id="an empty entry"),
        pytest.param("<li>a", ["- a"], id="an entry of no list"),
        pytest.param("<ol start=x><li value=y>a</ol>", ["1. a"], id="numbers that are none"),
    ],
)
def test_lists_are_read_with_their_marks(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>e",
            ["a | b", "c | d", "e"],
            id="rows",
        ),
        pytest.param("a<table><tr><td colspan=2>b<td>c</table>", ["a", "b | c"], id="merged once"),
        pytest.param(
            "<table border=1><tr><td>a<p>b<td>c</table>", ["a b | c"], id="lines in a cell"
        ),
        pytest.param("<table><tr><td>a<p>b<td>c</table>", ["a", "b", "c"], id="a frame"),
        pytest.param(
            "<table border=0><tr><td>a<p>b<td>c</table>", ["a", "b", "c"], id="a frame that says so"
        ),
        pytest.param(
            "<table style='border:1px solid'><tr><td>a<p>b<td>c</table>",
            ["a b | c"],
            id="borders by style",
        ),
        pytest.param(
            "<table border=1><tr><td>a<table><tr><td>b<td>c</table><td>d</table>",
            ["a b | c | d"],
            id="a table in a cell",
        ),
        pytest.param("<td>a</td>b", ["a", "b"], id="a cell of no table"),
        pytest.param("<table><caption>a</caption><td>b<td>c</table>", ["a", "b | c"], id="no row"),
    ],
)
def test_tables_are_read_row_by_row(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("<p>", id="paragraphs never closed"),
        pytest.param("</p>", id="ends without a start"),
        pytest.param("<li>", id="entries of no list"),
        pytest.param("<td>", id="cells of no table"),
        pytest.param("<br>", id="breaks"),
        pytest.param("<", id="brackets"),
        pytest.param("&", id="half entities"),
        pytest.param("<!--", id="comments never closed"),
        pytest.param("<p style='border-", id="styles never closed"),
        pytest.param("<i>x<p>y</i>", id="tags that cross"),
        pytest.param("<q:w e=r>", id="odd names"),
    ],
)
def test_a_hundred_thousand_odd_tags_are_read_in_seconds(hostile: str) -> None:
    def read() -> None:
        try:
            text = read_html(b"<html>start<p>" + hostile.encode() * 100_000, DEFAULT_LIMITS).text
        except UnreadableFile as exc:
            assert "quá sâu" in str(exc)  # noqa: PT017 (either outcome is right)
        else:
            assert text.startswith("start")

    ended(read, within_s=10)


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ol><li", "span hidden"])
def test_nesting_is_read_as_deep_as_the_parser_goes_and_refused_beyond(tag: str) -> None:
    nested = f"<html>{f'<{tag}>' * 500}x"

    text = read_html(nested.encode(), DEFAULT_LIMITS).text
    assert ("x" in text) is ("hidden" not in tag)
    with pytest.raises(UnreadableFile, match="quá sâu"):
        read_html(f"<html>{f'<{tag}>' * 100_000}x".encode(), DEFAULT_LIMITS)


@pytest.mark.parametrize(
    "style", ["border-" * 100_000, "list-style:" * 100_000, "display" + " " * 100_000]
)
def test_a_hostile_style_is_read_in_seconds(style: str) -> None:
    def read() -> None:
        found = lines(f"<table style='{style}'><td>a<td>b</table><ul style='{style}'><li>c</ul>")

        assert found == ["a | b", "- c"]

    ended(read)


def test_too_many_tags_are_refused_before_they_are_parsed() -> None:
    with pytest.raises(UnreadableFile, match="quá nhiều thẻ"):
        read_html(b"<html>" + b"<br>" * 100, ReadLimits(max_tags=100))
