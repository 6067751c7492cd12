"""Made values and a reader of tags, for the tests of what the page shows."""

from __future__ import annotations

from html.parser import HTMLParser

from assistant.answer import Citation
from ingest.document import DocumentSummary, PartialDate

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">'
SUMMARY = DocumentSummary(
    id="d1",
    number="12/KH-THCS",
    kind="Kế hoạch",
    title="Công tác dân vận",
    issuer="Trường THCS Bình Minh",
    issued_on=PartialDate(year=2024, month=3, day=5),
)


class Tags(HTMLParser):
    """Collects the tags of a page and the text between them."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes.append(dict(attrs))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(html: str) -> Tags:
    """Return the tags of ``html``."""
    tags = Tags()
    tags.feed(html)
    tags.close()
    return tags


def citation(
    n: int,
    *,
    quote: str = "gửi về Phòng",
    start: int = 0,
    end: int = 5,
    summary: DocumentSummary = SUMMARY,
) -> Citation:
    """Return a citation of the made document."""
    return Citation(
        n=n,
        citation_id=f"d1.p{n}-0-5",
        passage_id=f"d1.p{n}",
        document=summary,
        address=f"III.{n}",
        label=f"mục III.{n}",
        quote=quote,
        start=start,
        end=end,
    )
