"""The library as HTML: the list of documents, one document's outline and warnings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.text import shown
from ui.web.markup import DIGEST, plain
from ui.web.tables import render_table

if TYPE_CHECKING:
    from ingest.document import Document, DocumentSummary, OutlineItem, Warning
    from vectorstore.evidence import DocumentRecord

_COLUMNS = ("Văn bản", "Trích yếu", "Cơ quan ban hành", "Ngày", "Số đoạn", "Lưu ý")
_EMPTY = '<p class="dv-welcome">Kho chưa có văn bản nào. Tải tệp lên bằng nút ở trên.</p>'
_NOT_CHOSEN = (
    '<p class="dv-welcome">Bấm tên một văn bản để xem dàn mục và những điểm cần lưu ý của nó.</p>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadOutcome:
    """What became of one uploaded file, in words."""

    file_name: str
    message: str
    is_kept: bool
    warnings: tuple[Warning, ...] = ()


def choice_of(summary: DocumentSummary) -> tuple[str, str]:
    """A document in a list to choose from: its name and title, and its id."""
    name, title = shown(summary.name), shown(summary.title or "")
    return (f"{name} – {title}" if title and title not in name else name), summary.id


def render_documents(records: tuple[DocumentRecord, ...], *, chosen: str | None) -> str:
    """The list of documents, the chosen one marked."""
    if not records:
        return _EMPTY
    rows = [_row(record, is_chosen=record.summary.id == chosen) for record in records]
    return render_table(caption=f"{len(records)} văn bản trong kho", columns=_COLUMNS, rows=rows)


def _row(record: DocumentRecord, *, is_chosen: bool) -> tuple[str, tuple[str, ...]]:
    summary = record.summary
    name = " ".join(part for part in (summary.kind, summary.number) if part) or record.source_name
    pick = (
        f'<button type="button" class="dv-pick" data-document="{plain(summary.id)}" '
        f'aria-pressed="{"true" if is_chosen else "false"}">{plain(name)}</button>'
    )
    attributes = ' class="dv-chosen"' if is_chosen else ""
    return attributes, (
        f"{pick} {DIGEST}" if record.is_digest else pick,
        plain(summary.title or ""),
        plain(summary.issuer or ""),
        str(summary.issued_on or ""),
        str(record.passages),
        str(len(record.warnings) or ""),
    )


def render_document(document: Document | None) -> str:
    """The outline of one document and its warnings."""
    if document is None:
        return _NOT_CHOSEN
    digest = f" {DIGEST}" if document.is_digest else ""
    outline = "".join(_outline_item(entry) for entry in document.outline)
    listed = f'<ul class="dv-outline">{outline}</ul>' if outline else ""
    return (
        '<section class="dv-source" role="region" aria-label="Văn bản đang chọn">'
        f'<h2 class="dv-document">{plain(document.summary.name)}{digest}</h2>'
        f'<p class="dv-issuer">Tệp: {plain(document.source_name)}</p>'
        f"{render_warnings(document.warnings)}"
        f'<h3 class="dv-nearest">Dàn mục</h3>'
        f"{listed or '<p>Văn bản không đánh số mục.</p>'}</section>"
    )


def _outline_item(entry: OutlineItem) -> str:
    address = entry.address
    return (
        f'<li data-depth="{len(address.segments)}">'
        f"<b>{plain(str(address))}</b> {plain(entry.heading)}</li>"
    )


def render_warnings(warnings: tuple[Warning, ...]) -> str:
    """What is odd in the source, one line each."""
    notes = _notes(warnings)
    return f'<h3 class="dv-nearest">Lưu ý</h3>{notes}' if notes else ""


def _notes(warnings: tuple[Warning, ...]) -> str:
    rows = "".join(f"<li>{plain(warning.message)}</li>" for warning in warnings)
    return f'<ul class="dv-notes">{rows}</ul>' if rows else ""


def render_outcomes(outcomes: tuple[UploadOutcome, ...], *, left: int) -> str:
    """One line for each uploaded file, its warnings below it; ``left`` files are still to come."""
    rows = "".join(_upload(outcome) for outcome in outcomes)
    waiting = f'<li class="dv-pending">Còn {left} tệp…</li>' if left else ""
    return f'<ul class="dv-outcomes" role="status">{rows}{waiting}</ul>'


def _upload(outcome: UploadOutcome) -> str:
    sign, style = ("✓", "dv-kept") if outcome.is_kept else ("✗", "dv-failed")
    return (
        f'<li class="{style}">{sign} <b>{plain(outcome.file_name)}</b>: '
        f"{plain(outcome.message)}{_notes(outcome.warnings)}</li>"
    )


def render_upload_hint(max_upload_mb: int) -> str:
    """What can be uploaded."""
    return (
        '<p class="dv-welcome">Nhận .docx, .pdf có lớp chữ, .txt, .md, .html; nhiều tệp một lần, '
        f"cả thảy tối đa {max_upload_mb} MB.</p>"
    )


def render_proposal(name: str) -> str:
    """The question before something is removed."""
    return f'<p class="dv-reason" role="alert">Gỡ «{plain(name)}» khỏi kho?</p>'
