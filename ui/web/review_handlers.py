"""What happens in the tab *Rà soát*: a draft is set beside a paper, its form is checked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

import gradio as gr

from assistant.answer import Citation
from assistant.form.checking import check_form
from assistant.lookup import CitedPassage
from assistant.reviewing.findings import BasisRow, Coverage, RequirementRow, Review
from ingest.document import Document
from ingest.errors import IngestError
from ingest.readers.docx_formatted import read_formatted
from ingest.text import shown
from ui.exports.review_docx import MEDIA_TYPE as DOCX
from ui.exports.review_docx import review_docx
from ui.exports.review_workbook import MEDIA_TYPE as XLSX
from ui.exports.review_workbook import review_xlsx
from ui.filling import read_document, read_limits
from ui.review_words import PROBLEMS
from ui.web.documents import choice_of
from ui.web.downloads import file_link
from ui.web.errors import errors_as_messages, in_words
from ui.web.form_table import render_form
from ui.web.markup import plain
from ui.web.review_pair import Pair, render_no_pair, render_pair
from ui.web.review_tables import (
    badge,
    basis_key,
    choices_of,
    differences_of,
    render_bases,
    render_not_reviewed,
    render_requirements,
    render_summary,
    requirement_key,
)
from ui.web.uploads import forget, too_large
from ui.wiring import Application

_DOCUMENTS: Final = 2_000
_EMPTY: Final = (
    "Kho chưa có văn bản nào để đối chiếu. Hãy tải văn bản của cấp trên lên ở thẻ «Thư viện», rồi "
    "trở lại đây."
)
_NOT_CHOSEN: Final = "Đã đọc «{name}». Hãy chọn văn bản của cấp trên để đối chiếu."
_LOST: Final = "Chưa có bảng rà soát nào ở trang này. Hãy tải dự thảo lên trước."


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewing:
    """What one browser session has sent, and its review; kept with the session alone."""

    draft: Document
    review: Review | None = None


#: The state of things, the choices of the filter, both tables, the panel, the row of downloads,
#: what is kept.
Shown: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class ReviewHandlers:
    """What happens on a click of this tab."""

    application: Application

    def refresh(self, against: str | None) -> gr.Dropdown:
        """Offer the papers of the library as it is now."""
        with errors_as_messages():
            records = self.application.library.catalog.documents()
            known = sorted(choice_of(record.summary) for record in records)[:_DOCUMENTS]
            ids = [document_id for _, document_id in known]
            return gr.Dropdown(choices=known, value=against if against in ids else None)

    def take(self, path: str, against: str | None) -> Shown:
        """Read a draft, check its form, review it if a paper is chosen."""
        file = Path(path)
        try:
            form = self._form(file)
            draft = read_document(file, settings=self.application.settings)
        except Exception as error:  # noqa: BLE001 - the page's outermost edge
            return (*_nothing(_failure(f"«{file.name}»: {in_words(error)}")), "")
        finally:
            forget(file)
        return (*self.review(Reviewing(draft=draft), against), form)

    def review(self, kept: Reviewing | None, against: str | None) -> Shown:
        """Review the draft that was sent against the paper that is chosen."""
        if kept is None:
            return tuple(gr.skip() for _ in range(7))
        if not against:
            is_empty = not self.application.library.catalog.documents()
            said = _failure(_EMPTY) if is_empty else _said(_NOT_CHOSEN, kept.draft)
            return _nothing(said, kept=kept)
        try:
            review = self.application.reviewer.review(kept.draft, against=against)
        except Exception as error:  # noqa: BLE001 - the page's outermost edge
            return _nothing(_failure(in_words(error)), kept=kept)
        return (
            render_summary(review),
            gr.Radio(choices=choices_of(review), value="", visible=True),
            render_requirements(review, only=None),
            render_bases(review),
            render_no_pair(),
            gr.Row(visible=True),
            replace(kept, review=review),
        )

    def narrow(self, kept: Reviewing | None, only: str) -> str:
        """The requirements of one coverage."""
        with errors_as_messages():
            if kept is None or kept.review is None:
                return render_not_reviewed()
            return render_requirements(kept.review, only=Coverage(only) if only else None)

    def open(self, kept: Reviewing | None, event: gr.EventData) -> str:
        """Both paragraphs of a row."""
        with errors_as_messages():
            review, draft = _held(kept)
            key = str(event.row)
            for row in review.requirements:
                if requirement_key(row) == key:
                    return render_pair(self._of_requirement(row), draft)
            for basis in review.bases:
                if basis_key(basis) == key:
                    return render_pair(self._of_basis(basis), draft)
            return render_no_pair()

    def table(self, kept: Reviewing | None) -> str:
        """The tables as a Word file."""
        with errors_as_messages():
            review, _ = _held(kept)
            content = review_docx(review, day=self.application.clock())
            return file_link(content, media_type=DOCX, name="ra-soat.docx")

    def workbook(self, kept: Reviewing | None) -> str:
        """The tables as a workbook."""
        with errors_as_messages():
            review, _ = _held(kept)
            return file_link(review_xlsx(review), media_type=XLSX, name="ra-soat.xlsx")

    def refuse(self) -> str:
        """Say that the file chosen is too large; it was not sent."""
        return _failure(too_large(f"{self.application.settings.max_upload_mb} MB"))

    def _form(self, file: Path) -> str:
        limits = read_limits(self.application.settings)
        try:
            content = file.read_bytes()
            return render_form(check_form(read_formatted(content, name=file.name, limits=limits)))
        except IngestError as error:
            return f'<p class="dv-welcome">{plain(str(error))}</p>'

    def _of_requirement(self, row: RequirementRow) -> Pair:
        return Pair(
            heading=badge(row.coverage),
            told=(*differences_of(row), *_clauses(row)),
            citation=row.requirement,
            cited=self._cited(row.requirement),
            places=row.found,
            wanted=tuple(one.wanted for one in row.differences if one.wanted),
            found=tuple(one.found for one in row.differences if one.found),
        )

    def _of_basis(self, row: BasisRow) -> Pair:
        return Pair(
            heading=f"<b>{PROBLEMS[row.problem]}</b>",
            told=(row.text,),
            citation=row.citation,
            cited=self._cited(row.citation) if row.citation else None,
            places=(row.found,) if row.found else (),
        )

    def _cited(self, citation: Citation) -> CitedPassage | None:
        return self.application.lookup.citation(citation.citation_id)


def _clauses(row: RequirementRow) -> tuple[str, ...]:
    """The clauses that the draft has not, where it has others."""
    if row.coverage is Coverage.MISSING:
        return ()
    return tuple(f"Chưa thấy trong dự thảo: «{shown(clause)}»." for clause in row.missing)


def _held(kept: Reviewing | None) -> tuple[Review, Document]:
    if kept is None or kept.review is None:
        raise gr.Error(_LOST, title="Chưa làm được", print_exception=False)
    return kept.review, kept.draft


def _failure(message: str) -> str:
    return f'<p class="dv-failure" role="alert">{plain(message)}</p>'


def _said(template: str, draft: Document) -> str:
    return f'<p class="dv-outcome">{plain(template.format(name=draft.source_name))}</p>'


def _nothing(said: str, *, kept: Reviewing | None = None) -> Shown:
    radio = gr.Radio(choices=choices_of(None), value="", visible=False)
    hidden = gr.Row(visible=False)
    bare = None if kept is None else replace(kept, review=None)
    return said, radio, render_not_reviewed(), "", "", hidden, bare
