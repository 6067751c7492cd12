"""What happens in the tab *Tra cứu viện dẫn*: names and texts are looked up, the graph is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import gradio as gr

from assistant.lookup import MAX_CHARACTERS
from ui.exports.separated import MEDIA_TYPE
from ui.missing_csv import missing_csv
from ui.web.downloads import file_link
from ui.web.errors import errors_as_messages
from ui.web.markup import plain
from ui.web.reference_graph import render_graph
from ui.web.reference_links import render_links, render_missing
from ui.web.references import (
    Cites,
    first_citation,
    render_document_alone,
    render_paper,
    render_refused,
    render_text,
    summary,
)
from ui.web.source import render_no_source
from ui.web.source_panel import SourcePanel

if TYPE_CHECKING:
    from assistant.naming.looked_up import TextLookup
    from ui.wiring import Application

# A name is shorter; what is longer, or has lines, is a text with references in it.
_LONGEST_NAME = 200
_LISTED = 200
_MOST_IN_FILE = 10_000
_NOTHING_TYPED = "Hãy gõ số, ký hiệu, tên văn bản hoặc dán đoạn văn cần tra vào ô trên."
_GONE = "Văn bản này không còn trong kho. Hãy mở lại thẻ để vẽ lại sơ đồ."

#: The outcome in one line, the results, and the source panel.
Looked: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ReferencesHandlers:
    """What happens on a click of this tab."""

    application: Application

    def look(self, query: str) -> Looked:
        """Look up what was typed or pasted."""
        with errors_as_messages():
            asked = query.strip()
            if not asked:
                return _refused(_NOTHING_TYPED)
            if len(asked) > MAX_CHARACTERS:
                return _refused(_too_long(len(asked)))
            lookup = self.application.lookup
            if "\n" in asked or len(asked) > _LONGEST_NAME:
                return self._text(asked, lookup.lookup_text(asked))
            found = lookup.references(asked, limit=_LISTED)
            if len(found.references) > 1:
                return self._text(asked, found)
            return self._paper(asked, found)

    def look_for(self, example: str) -> tuple[str, str, str, str]:
        """Put an example into the box and look it up."""
        return example, *self.look(example)

    def look_at(self, event: gr.EventData) -> tuple[str, str, str, str]:
        """Look up the paper that was clicked; its name goes into the box."""
        query, document_id = str(event.query), str(event.document)
        with errors_as_messages():
            if not document_id:
                return query, *self.look(query)
            found = self.application.lookup.references(query, limit=_LISTED)
            if _document_of(found) == document_id:
                return query, *self._paper(query, found)
            return query, *self._document(document_id)

    def refresh(self) -> tuple[str, str, gr.Button]:
        """Draw the graph and the list of what is missing, as the library is now."""
        with errors_as_messages():
            references = self.application.references
            graph, missing = references.graph(), references.missing()
            drawn = render_graph(graph) + render_links(graph)
            return drawn, render_missing(missing), gr.Button(interactive=bool(missing.papers))

    def export(self) -> str:
        """What is missing as a link to a CSV file; no copy of it lies on the server's disk."""
        with errors_as_messages():
            missing = self.application.references.missing(limit=_MOST_IN_FILE)
            name = f"chua-co-trong-kho-{self.application.clock().isoformat()}.csv"
            return file_link(missing_csv(missing), media_type=MEDIA_TYPE, name=name)

    def _text(self, text: str, found: TextLookup) -> Looked:
        return _line(summary(found)), render_text(text, found), render_no_source()

    def _paper(self, query: str, found: TextLookup) -> Looked:
        document_id = _document_of(found)
        cites = self._cites(document_id) if document_id else None
        opened = first_citation(found)
        source = render_no_source()
        if opened is not None:
            source = SourcePanel(self.application).of(opened.citation_id)
        return _line(summary(found)), render_paper(query, found, cites=cites), source

    def _document(self, document_id: str) -> Looked:
        record = self.application.library.catalog.record(document_id)
        if record is None:
            return _refused(_GONE)
        html = render_document_alone(record.summary, cites=self._cites(document_id))
        return _line("1 văn bản có trong kho."), html, render_no_source()

    def _cites(self, document_id: str) -> Cites:
        graph = self.application.references.graph(document_id=document_id)
        return Cites(document_id=document_id, graph=graph)


def _document_of(found: TextLookup) -> str | None:
    """The document of the library that one name became."""
    if len(found.references) != 1:
        return None
    resolved = found.references[0].resolved
    return resolved.document.id if resolved and resolved.document else None


def _line(words: str) -> str:
    return f'<p class="dv-outcome">{plain(words)}</p>'


def _refused(message: str) -> Looked:
    return _line(message), render_refused(message), render_no_source()


def _too_long(length: int) -> str:
    return (
        f"Đoạn dán vào dài {length:,} ký tự; mỗi lần tra nhiều nhất {MAX_CHARACTERS:,}. "
        "Hãy chia thành nhiều lần."
    ).replace(",", ".")
