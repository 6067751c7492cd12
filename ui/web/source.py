"""The source beside an answer: the cited paragraph in its document, with its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.web.markup import DIGEST, highlighted, joined, plain

if TYPE_CHECKING:
    from assistant.lookup import CitedPassage
    from ingest.document import DocumentSummary, Passage

_EMPTY = (
    '<p class="dv-welcome">Đoạn văn bản làm căn cứ sẽ hiện ở đây khi có câu trả lời, hoặc khi bấm '
    "vào một trích dẫn.</p>"
)
_GONE = (
    '<p class="dv-failure" role="alert">Đoạn này không còn trong kho: văn bản đã được gỡ hoặc thay '
    "bằng bản khác. Hãy hỏi lại.</p>"
)


def render_no_source() -> str:
    """The panel before anything was asked."""
    return _panel(_EMPTY)


def render_missing_source() -> str:
    """The panel for a citation whose document has left the library since."""
    return _panel(_GONE)


def render_unopened_source(message: str) -> str:
    """The panel for a citation that could not be opened: why, in words."""
    return _panel(f'<p class="dv-failure" role="alert">{plain(message)}</p>')


def render_source(cited: CitedPassage, *, is_digest: bool) -> str:
    """The document, the place in it, the paragraph with the quote marked, what stands around it."""
    citation, passage = cited.citation, cited.passage
    start = citation.start - passage.start
    end = citation.end - passage.start
    quoted = highlighted(passage.text, start=start, end=end)
    return _panel(
        f"{_document(citation.document, is_digest=is_digest)}"
        f'<p class="dv-address">{plain(citation.label)}</p>'
        f"{_headings(passage)}"
        f"{_neighbours(cited.before)}"
        f'<p class="dv-passage" tabindex="-1">{quoted}</p>'
        f"{_neighbours(cited.after)}"
    )


def _panel(body: str) -> str:
    return (
        '<section class="dv-source" role="region" aria-label="Nguồn" aria-live="polite">'
        f"{body}</section>"
    )


def _document(document: DocumentSummary, *, is_digest: bool) -> str:
    issued = f"ngày {document.issued_on}" if document.issued_on else None
    by_whom = joined(document.issuer, issued)
    title = f'<p class="dv-document-title">{plain(document.title)}</p>' if document.title else ""
    digest = f" {DIGEST}" if is_digest else ""
    return (
        f'<h2 class="dv-document">{plain(document.name)}{digest}</h2>{title}'
        f'<p class="dv-issuer">{by_whom}</p>'
    )


def _headings(passage: Passage) -> str:
    path = " / ".join(plain(heading) for heading in passage.heading_path)
    return f'<p class="dv-headings">{path}</p>' if path else ""


def _neighbours(passages: tuple[Passage, ...]) -> str:
    return "".join(f'<p class="dv-neighbour">{plain(passage.text)}</p>' for passage in passages)
