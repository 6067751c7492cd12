"""What happens in the tab *Soạn thảo*: a paper is drafted, read with its sources, edited, saved."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final, TypeAlias

import gradio as gr

from assistant.answer import Citation
from assistant.drafting.base import fitting
from assistant.drafting.draft import Draft, DraftKind, DraftSection, SectionName
from assistant.drafting.drafter import DraftRequest
from assistant.drafting.editing import edited
from assistant.drafting.sections import OUTLINES
from ingest.text import shown
from ui.contract_drafts import DraftJson
from ui.exports.options import SourcesAs
from ui.exports.paper import draft_docx
from ui.web.documents import choice_of
from ui.web.downloads import file_link
from ui.web.draft_paper import render_paper, render_progress
from ui.web.draft_parts import DraftPart, find_part
from ui.web.draft_sources import Source, render_no_part, render_part
from ui.web.draft_status import (
    EMPTY_LIBRARY,
    NO_BASE,
    NO_SECTION,
    render_drafted,
    render_failure,
    render_faults,
    render_under_way,
)
from ui.web.errors import errors_as_messages, in_words
from ui.web.profile_form import Faults, Typed, checked
from ui.web.profile_inputs import FIELDS
from ui.web.profile_part import said_beside
from ui.wiring import Application

_DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MOST_BASES: Final = 300
_BLANK: Final = "Đoạn sửa còn để trống. Hãy ghi nội dung, hoặc bấm «Trả lại bản soạn»."
_LOST: Final = "Chưa có dự thảo nào ở trang này. Hãy bấm «Soạn» trước."

#: What the page calls the sections.
SECTIONS: Final = {
    SectionName.BASES: "Căn cứ",
    SectionName.PURPOSE: "Mục đích, yêu cầu",
    SectionName.CONTENT: "Nội dung, nhiệm vụ",
    SectionName.ORGANISATION: "Tổ chức thực hiện",
    SectionName.REPORTING: "Chế độ báo cáo",
    SectionName.SITUATION: "Đặc điểm tình hình",
    SectionName.RESULTS: "Kết quả thực hiện",
    SectionName.ASSESSMENT: "Đánh giá chung",
    SectionName.DIRECTION: "Phương hướng",
}

Change: TypeAlias = str | dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What one browser session has drafted, and what was written into it since.

    ``number`` counts its drafts. It is kept with the session alone.
    """

    draft: Draft
    number: int
    edits: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def now(self) -> Draft:
        """The draft as it stands, edits included."""
        return edited(self.draft, self.edits)


#: The state of things in a sentence, the paper, the panel beside it, the draft, the row of
#: downloads, the box around the form, and every field of the form.
Shown: TypeAlias = tuple[object, ...]


#: After an edit: the sentence, the paper, the panel, the draft.
Redrawn: TypeAlias = tuple[str, str, str, Drafted]


@dataclass(frozen=True, slots=True)
class DraftHandlers:
    """What happens on a click of this tab; drafts live in the session's state only."""

    application: Application

    def refresh(
        self, made: Drafted | None, kind: str, base: str | None, year: Typed
    ) -> tuple[gr.Dropdown, gr.Textbox, Change]:
        """Offer the papers of the library as it is now, and this year."""
        with errors_as_messages():
            this_year = str(year or "").strip() or str(self.application.clock().year)
            bases = self._bases(DraftKind(kind))
            said: Change = gr.skip() if made else ""
            if not self.application.library.catalog.documents():
                said = render_failure(EMPTY_LIBRARY)
            return self._offered(bases, base), gr.Textbox(value=this_year), said

    def choose_kind(self, kind: str, base: str | None) -> tuple[gr.Dropdown, gr.CheckboxGroup]:
        """Another kind of paper: what it can be made from, and its sections."""
        with errors_as_messages():
            chosen = DraftKind(kind)
            sections = sections_of(chosen)
            ticked = gr.CheckboxGroup(choices=sections, value=[value for _, value in sections])
            return self._offered(self._bases(chosen), base), ticked

    def draft(
        self, made: Drafted | None, base: str | None, kind: str, sections: list[str], *typed: Typed
    ) -> Iterator[Shown]:
        """Draft, section by section; what is wrong with the profile is said beside its fields."""
        profile = checked(typed)
        if isinstance(profile, Faults):
            yield _refused(render_faults(profile), profile)
            return
        if fault := self._fault(base, sections):
            yield _refused(render_failure(fault), Faults(by_field={}))
            return
        wanted = tuple(map(SectionName, sections))
        outline = OUTLINES[DraftKind(kind)]
        request = DraftRequest(
            kind=DraftKind(kind),
            profile=profile,
            as_of=self.application.clock(),
            base=base,
            # All of them are a whole paper, which has its closing words.
            sections=() if set(wanted) >= set(outline) else wanted,
        )
        yield from self._drafted(request, before=made)

    def show(self, made: Drafted | None, event: gr.EventData) -> str:
        """The sources of the part that was chosen."""
        with errors_as_messages():
            return self._panel(_held(made), str(event.part))

    def edit(self, made: Drafted | None, event: gr.EventData) -> Redrawn:
        """Put the unit's own words in the place of a part's."""
        with errors_as_messages():
            held, part_id, words = _held(made), str(event.part), str(event.text)
            if not words.strip():
                raise gr.Error(_BLANK, title="Chưa làm được", print_exception=False)
            original = find_part(held.draft, part_id)
            if original is not None and " ".join(words.split()) == shown(original.text):
                return self.restore(held, event)
            return self._edited(held, {**held.edits, part_id: words}, part_id)

    def restore(self, made: Drafted | None, event: gr.EventData) -> Redrawn:
        """Put a part back as it was drafted."""
        with errors_as_messages():
            held, part_id = _held(made), str(event.part)
            kept = {name: words for name, words in held.edits.items() if name != part_id}
            return self._edited(held, kept, part_id)

    def paper(self, made: Drafted | None, sources: str) -> str:
        """The draft as a Word file."""
        with errors_as_messages():
            held = _held(made)
            content = draft_docx(held.now, sources=SourcesAs(sources), day=self.application.clock())
            return file_link(content, media_type=_DOCX, name=_name(held, "docx"))

    def written(self, made: Drafted | None) -> str:
        """The draft as JSON, as the command line and the API give it."""
        with errors_as_messages():
            held = _held(made)
            content = DraftJson.of(held.now).indented().encode()
            return file_link(content, media_type="application/json", name=_name(held, "json"))

    # --- what is behind them -------------------------------------------------------------------

    def _drafted(self, request: DraftRequest, *, before: Drafted | None) -> Iterator[Shown]:
        done: list[DraftSection] = []
        names = [SECTIONS[name] for name in request.sections or OUTLINES[request.kind]]
        yield _under_way(render_under_way(names, done=0), gr.skip())
        try:
            for part in self.application.drafter.stream(request):
                if isinstance(part, Draft):
                    yield _finished(Drafted(draft=part, number=before.number + 1 if before else 1))
                    return
                done.append(part)
                said = render_under_way(names, done=len(done))
                yield _under_way(said, render_progress(request.kind, done))
        except Exception as error:  # noqa: BLE001 - the page's outermost edge
            yield _failed(render_failure(in_words(error)), before)

    def _fault(self, base: str | None, sections: list[str]) -> str:
        """Why nothing can be drafted, or nothing."""
        if not base:
            is_empty = not self.application.library.catalog.documents()
            return EMPTY_LIBRARY if is_empty else NO_BASE
        return "" if sections else NO_SECTION

    def _bases(self, kind: DraftKind) -> list[tuple[str, str]]:
        found = itertools.islice(fitting(self.application.library.catalog, kind), _MOST_BASES)
        return [choice_of(one) for one in found]

    def _offered(self, bases: list[tuple[str, str]], base: str | None) -> gr.Dropdown:
        ids = [document_id for _, document_id in bases]
        chosen = base if base in ids else next(iter(ids), None)
        return gr.Dropdown(choices=bases, value=chosen)

    def _panel(self, held: Drafted, part_id: str) -> str:
        part, original = find_part(held.now, part_id), find_part(held.draft, part_id)
        if part is None or original is None:
            return render_no_part()
        return render_part(part, original, self._sources(held.draft, original))

    def _sources(self, draft: Draft, part: DraftPart) -> list[Source]:
        by_number = {citation.n: citation for citation in draft.citations}
        return [self._source(by_number[n]) for n in part.citations if n in by_number]

    def _source(self, citation: Citation) -> Source:
        cited = self.application.lookup.citation(citation.citation_id)
        record = self.application.library.catalog.record(citation.document.id)
        is_digest = record is not None and record.is_digest
        return Source(citation=citation, cited=cited, is_digest=is_digest)

    def _edited(self, held: Drafted, edits: Mapping[str, str], part_id: str) -> Redrawn:
        kept = replace(held, edits=MappingProxyType(dict(edits)))
        now = kept.now
        return (
            render_drafted(now, edits=len(edits)),
            render_paper(now, number=held.number),
            self._panel(kept, part_id),
            kept,
        )


def sections_of(kind: DraftKind) -> list[tuple[str, str]]:
    """The sections of a kind of paper: what the page calls each, and its name."""
    return [(SECTIONS[name], name.value) for name in OUTLINES[kind]]


def _held(made: Drafted | None) -> Drafted:
    if made is None:
        raise gr.Error(_LOST, title="Chưa làm được", print_exception=False)
    return made


def _name(held: Drafted, ending: str) -> str:
    return f"du-thao-{held.draft.kind.value}.{ending}"


def _refused(said: str, faults: Faults) -> Shown:
    """Nothing was drafted: what is there stays; a form with faults is opened."""
    form = gr.Accordion(open=True) if faults.by_field or faults.others else gr.skip()
    beside = said_beside(faults.by_field)
    return (said, gr.skip(), gr.skip(), gr.skip(), gr.skip(), form, *beside)


def _under_way(said: str, paper: Change) -> Shown:
    hidden = gr.Row(visible=False)
    return (said, paper, gr.skip(), gr.skip(), hidden, gr.skip(), *(gr.skip() for _ in FIELDS))


def _failed(said: str, before: Drafted | None) -> Shown:
    """What was there before stands again."""
    paper = render_paper(before.now, number=before.number) if before else ""
    row, fields = gr.Row(visible=before is not None), (gr.skip() for _ in FIELDS)
    return (said, paper, gr.skip(), gr.skip(), row, gr.skip(), *fields)


def _finished(made: Drafted) -> Shown:
    return (
        render_drafted(made.draft, edits=0),
        render_paper(made.draft, number=made.number),
        render_no_part(),
        made,
        gr.Row(visible=True),
        gr.Accordion(open=False),
        *said_beside({}),
    )
