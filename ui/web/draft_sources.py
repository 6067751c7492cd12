"""What stands behind one part of a draft: the paragraphs it quotes, and what to know of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assistant.drafting.draft import Origin, Piece
from ingest.text import shown
from ui.web.markup import DIGEST, joined, plain
from ui.web.quotes import marked

if TYPE_CHECKING:
    from assistant.answer import Citation
    from assistant.lookup import CitedPassage
    from ui.web.draft_parts import DraftPart

_CHOOSE = '<p class="dv-welcome">Bấm vào một đoạn của dự thảo để xem nguồn của đoạn đó.</p>'
_NO_SOURCE = "<p>Đoạn này không lấy chữ nào từ văn bản nguồn.</p>"
_GONE = "Văn bản này không còn trong kho; dưới đây là lời đã trích khi soạn."
#: What the page calls the fields of a profile that stand in a draft.
_FIELDS: Final = {
    "name": "tên đơn vị",
    "short_name": "cách gọi đơn vị",
    "superior": "cơ quan chủ quản",
    "year": "năm",
    "addressed_to": "kính gửi",
    "departments": "bộ phận",
    "figures": "số liệu",
    "models": "mô hình",
    "deadlines": "hạn tự đặt",
    "own_deadlines": "hạn tự đặt",
    "report_lead_days": "báo cáo trước hạn",
    "channel": "nơi gửi báo cáo",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One citation of a part; ``cited`` is None once its document has left the library."""

    citation: Citation
    cited: CitedPassage | None
    is_digest: bool = False


def render_no_part() -> str:
    """The panel of a draft before a part was chosen."""
    return _panel(_CHOOSE)


def render_part(part: DraftPart, original: DraftPart, sources: Sequence[Source]) -> str:
    """The panel of one part.

    Args:
        part: the part as it is now.
        original: the same as it was drafted; its quotes are what is marked in the sources.
        sources: its citations, in order.
    """
    found = "".join(_source(source, original.pieces) for source in sources)
    return _panel(f"{_edit(part, original)}{_notes(part, original)}{found or _NO_SOURCE}")


def _panel(body: str) -> str:
    return (
        '<section class="dv-source" role="region" aria-label="Nguồn của đoạn" '
        f'aria-live="polite" tabindex="0">{body}</section>'
    )


def _edit(part: DraftPart, original: DraftPart) -> str:
    if not part.is_edited:
        return ""
    return (
        '<div class="dv-before-edit"><p class="dv-reason">Đơn vị đã sửa. Trước khi sửa:</p>'
        f"<p>{plain(original.text)}</p></div>"
    )


def _notes(part: DraftPart, original: DraftPart) -> str:
    lines = "".join(f"<li>{plain(note)}</li>" for note in (*part.notes, *_stood_in(original)))
    return f'<h3 class="dv-nearest">Lưu ý</h3><ul class="dv-notes">{lines}</ul>' if lines else ""


def _stood_in(part: DraftPart) -> Iterator[str]:
    """What the profile brought in, and in the place of which words."""
    told = {
        (piece.field or "", piece.text.strip(), piece.was or ""): None
        for piece in part.pieces
        if piece.origin is Origin.PROFILE
    }
    for field, text, was in told:
        of = _FIELDS.get(field)
        whence = f" (hồ sơ: {of})" if of else " (hồ sơ)"
        yield f"«{text}»{whence} thay cho «{was}»." if was else f"«{text}» lấy từ hồ sơ đơn vị."


def _source(source: Source, pieces: Sequence[Piece]) -> str:
    citation, cited = source.citation, source.cited
    digest = f" {DIGEST}" if source.is_digest else ""
    document = citation.document
    issued = f"ngày {document.issued_on}" if document.issued_on else None
    head = (
        f'<h2 class="dv-document">{plain(document.name)}{digest}</h2>'
        f'<p class="dv-issuer">{joined(document.issuer, issued)}</p>'
        f'<p class="dv-address">{plain(citation.label)}</p>'
    )
    if cited is None:
        gone = f'<p class="dv-failure">{_GONE}</p>'
        return f'{gone}{head}<p class="dv-passage"><mark>{plain(citation.quote)}</mark></p>'
    path = " / ".join(plain(heading) for heading in cited.passage.heading_path)
    headings = f'<p class="dv-headings">{path}</p>' if path else ""
    words = marked(shown(cited.passage.text), _quotes(citation, pieces))
    return f'{head}{headings}<p class="dv-passage">{words}</p>'


def _quotes(citation: Citation, pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The words that the part quotes from there; all of the quote where it only rests on it."""
    behind = [piece for piece in pieces if citation.n in piece.citations]
    quoted = tuple(piece.text for piece in behind if piece.origin is Origin.QUOTED)
    return quoted or (citation.quote,)
