"""What happens in the tab *Thư viện*: files go in, documents are chosen and removed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import gradio as gr

from ui.filling import read_document
from ui.web.documents import (
    UploadOutcome,
    render_document,
    render_documents,
    render_outcomes,
    render_proposal,
)
from ui.web.errors import errors_as_messages, in_words
from ui.web.uploads import forget
from ui.wiring import Application
from vectorstore.library import OutcomeKind

REPLACE = "Thay bản đang giữ nếu tệp mới cùng số, ký hiệu nhưng khác nội dung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What was asked to be removed and waits for a yes; no document means the sample library."""

    document_id: str | None


#: The table, the chosen document drawn, its id, and what may be done now: remove it, remove the
#: sample library, the row that asks whether to.
Drawn: TypeAlias = tuple[str, str, str | None, gr.Button, gr.Button, gr.Row]


@dataclass(frozen=True, slots=True)
class LibraryHandlers:
    """What happens in this tab."""

    application: Application

    def refresh(self, chosen: str | None) -> Drawn:
        """Draw the library as it is now."""
        with errors_as_messages():
            return self._drawn(chosen)

    def pick(self, event: gr.EventData) -> Drawn:
        """Choose the document that was clicked."""
        with errors_as_messages():
            return self._drawn(str(event.document))

    def upload(
        self, files: list[str], options: list[str], chosen: str | None
    ) -> Iterator[tuple[str, *Drawn]]:
        """Take in the files one by one, each with its own outcome."""
        replaces = REPLACE in options
        outcomes: tuple[UploadOutcome, ...] = ()
        with errors_as_messages():
            for position, file in enumerate(files, start=1):
                outcomes = (*outcomes, self._taken_in(Path(file), replaces=replaces))
                left = len(files) - position
                yield (render_outcomes(outcomes, left=left), *self._drawn(chosen))

    def refuse(self, event: gr.EventData) -> str:
        """Say that the files chosen are too large together; they were not sent."""
        message = (
            f"Các tệp vừa chọn cộng lại lớn hơn {self.application.settings.max_upload_mb} MB nên "
            "chưa tải lên. Hãy chọn ít tệp hơn, hoặc nâng DANVAN_MAX_UPLOAD_MB."
        )
        names = ", ".join(str(name) for name in event.names)
        return render_outcomes(
            (UploadOutcome(file_name=names, message=message, is_kept=False),), left=0
        )

    def propose(self, chosen: str | None) -> tuple[gr.Row, str, Removal | None]:
        """Ask whether the chosen document is to be removed."""
        with errors_as_messages():
            record = self.application.library.catalog.record(chosen) if chosen else None
            if record is None:
                return gr.Row(visible=False), "", None
            return (
                gr.Row(visible=True),
                render_proposal(record.summary.name),
                Removal(document_id=record.summary.id),
            )

    def propose_sample(self) -> tuple[gr.Row, str, Removal]:
        """Ask whether the sample library is to be removed."""
        return (
            gr.Row(visible=True),
            render_proposal("toàn bộ thư viện mẫu"),
            Removal(document_id=None),
        )

    def remove(self, removal: Removal | None, chosen: str | None) -> Drawn:
        """Remove what was proposed."""
        with errors_as_messages():
            library = self.application.library
            if removal is not None and removal.document_id is None:
                library.remove_sample()
            elif removal is not None and removal.document_id is not None:
                library.remove(removal.document_id)
            return self._drawn(chosen)

    def _taken_in(self, path: Path, *, replaces: bool) -> UploadOutcome:
        try:
            document = read_document(path, settings=self.application.settings)
            outcome = self.application.library.add(document, replace=replaces)
        except Exception as error:  # noqa: BLE001 - one bad file never stops the rest
            return UploadOutcome(file_name=path.name, message=in_words(error), is_kept=False)
        finally:
            forget(path)
        is_kept = outcome.kind is not OutcomeKind.CONFLICT
        return UploadOutcome(
            file_name=path.name,
            message=outcome.message if is_kept else _conflict(outcome.document.name),
            is_kept=is_kept,
            warnings=document.warnings,
        )

    def _drawn(self, chosen: str | None) -> Drawn:
        catalog = self.application.library.catalog
        records = catalog.documents()
        document = catalog.document(chosen) if chosen else None
        known = document.id if document else None
        return (
            render_documents(records, chosen=known),
            render_document(document),
            known,
            gr.Button(interactive=known is not None),
            gr.Button(visible=any(record.is_sample for record in records)),
            gr.Row(visible=False),
        )


def _conflict(name: str) -> str:
    """As the library says it, with the box to tick on this page."""
    return (
        f"Kho đã có {name} với nội dung khác; kho không thay đổi. Nếu tệp mới là bản đúng, đánh "
        f"dấu ô «{REPLACE}» rồi tải lại."
    )
