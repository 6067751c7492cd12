"""Two paragraphs beside each other: the superior's, and what the draft has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.web.markup import highlighted, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answer import Citation
    from assistant.lookup import CitedPassage
    from assistant.reviewing.findings import DraftPlace
    from ingest.document import Document

_CHOOSE: Final = (
    '<p class="dv-welcome">Bấm vào một dòng để xem hai đoạn cạnh nhau: của cấp trên và của dự '
    "thảo.</p>"
)
_NOT_THERE: Final = '<p class="dv-welcome">Dự thảo không có đoạn nào nói về việc này.</p>'
_NO_SOURCE: Final = '<p class="dv-welcome">Không có đoạn nào trong kho để đối chiếu.</p>'


def render_no_pair() -> str:
    """The panel before a row was chosen."""
    return _panel(_CHOOSE)


def render_pair(
    citation: tuple[Citation, CitedPassage | None] | None,
    places: Sequence[DraftPlace],
    draft: Document,
    *,
    heading: str,
    told: Sequence[str],
) -> str:
    """Both paragraphs.

    Args:
        citation: the superior's words, and their passage unless it has left the library.
        places: the draft's words.
        draft: the draft itself.
        heading: what the row is about, as HTML.
        told: what differs, in sentences.
    """
    superior = _NO_SOURCE if citation is None else _superior(*citation)
    own = "".join(_own(place, draft) for place in places) or _NOT_THERE
    lines = "".join(f"<li>{plain(line)}</li>" for line in told)
    listed = f'<ul class="dv-notes">{lines}</ul>' if lines else ""
    return _panel(
        f'<div class="dv-pair-head">{heading}{listed}</div>'
        '<div class="dv-pair"><section aria-label="Đoạn của cấp trên">'
        f'<h2 class="dv-document">Cấp trên</h2>{superior}</section>'
        '<section aria-label="Đoạn của dự thảo">'
        f'<h2 class="dv-document">Dự thảo</h2>{own}</section></div>'
    )


def _panel(body: str) -> str:
    return (
        '<section class="dv-source" role="region" aria-label="Hai đoạn đối chiếu" '
        f'aria-live="polite" tabindex="0">{body}</section>'
    )


def _superior(citation: Citation, cited: CitedPassage | None) -> str:
    place = f'<p class="dv-issuer">{plain(citation.document.name)}, {plain(citation.label)}</p>'
    if cited is None:
        return f'{place}<p class="dv-passage"><mark>{plain(citation.quote)}</mark></p>'
    passage = cited.passage
    words = highlighted(
        passage.text, start=citation.start - passage.start, end=citation.end - passage.start
    )
    return f'{place}<p class="dv-passage">{words}</p>'


def _own(place: DraftPlace, draft: Document) -> str:
    passage = next(
        (one for one in draft.passages if one.start <= place.start and place.end <= one.end), None
    )
    words = f"<mark>{plain(place.quote)}</mark>"
    if passage is not None:
        words = highlighted(
            passage.text, start=place.start - passage.start, end=place.end - passage.start
        )
    return f'<p class="dv-issuer">{plain(place.label)}</p><p class="dv-passage">{words}</p>'
