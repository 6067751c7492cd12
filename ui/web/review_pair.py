"""Two paragraphs beside each other: the superior's, and what the draft has of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ingest.text import shown
from ui.web.markup import highlighted, plain
from ui.web.quotes import marked

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What one row of a review is of.

    Attributes:
        heading: what the row is about, as HTML.
        told: what differs, in sentences.
        citation: the superior's words, where there are any.
        cited: their passage, unless it has left the library.
        places: the draft's words.
        wanted: the superior's words that the draft departs from; marked alone where they stand.
        found: the draft's words in their place.
    """

    heading: str
    told: tuple[str, ...]
    citation: Citation | None
    cited: CitedPassage | None
    places: tuple[DraftPlace, ...]
    wanted: tuple[str, ...] = ()
    found: tuple[str, ...] = ()


def render_no_pair() -> str:
    """The panel before a row was chosen."""
    return _panel(_CHOOSE)


def render_pair(pair: Pair, draft: Document) -> str:
    """Both paragraphs, the draft's out of the draft itself."""
    superior = _NO_SOURCE if pair.citation is None else _superior(pair, pair.citation)
    own = "".join(_own(place, draft, pair.found) for place in pair.places) or _NOT_THERE
    lines = "".join(f"<li>{plain(line)}</li>" for line in pair.told)
    listed = f'<ul class="dv-notes">{lines}</ul>' if lines else ""
    return _panel(
        f'<div class="dv-pair-head">{pair.heading}{listed}</div>'
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


def _superior(pair: Pair, citation: Citation) -> str:
    place = f'<p class="dv-issuer">{plain(citation.document.name)}, {plain(citation.label)}</p>'
    words = f"<mark>{plain(citation.quote)}</mark>"
    if pair.cited is not None:
        passage = pair.cited.passage
        span = (citation.start - passage.start, citation.end - passage.start)
        words = _words(passage.text, span, pair.wanted)
    return f'{place}<p class="dv-passage">{words}</p>'


def _own(place: DraftPlace, draft: Document, found: Sequence[str]) -> str:
    passage = next(
        (one for one in draft.passages if one.start <= place.start and place.end <= one.end), None
    )
    words = f"<mark>{plain(place.quote)}</mark>"
    if passage is not None:
        span = (place.start - passage.start, place.end - passage.start)
        words = _words(passage.text, span, found)
    return f'<p class="dv-issuer">{plain(place.label)}</p><p class="dv-passage">{words}</p>'


def _words(text: str, span: tuple[int, int], alone: Sequence[str]) -> str:
    """A passage with the words that differ marked, or its whole quote where there are none."""
    html = marked(shown(text), alone)
    return html if "<mark>" in html else highlighted(text, start=span[0], end=span[1])
