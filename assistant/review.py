"""A unit's draft beside its superior's paper: what it covers, leaves out, contradicts, rests on.

Facts over verdicts: every row shows the words of both papers and says in what they differ. Nothing
is written by a language model.
"""

from __future__ import annotations

from assistant.held import held_document
from assistant.reviewing.bases import bases_of
from assistant.reviewing.covering import Draft, Embed
from assistant.reviewing.findings import Review
from assistant.reviewing.requirements import requirements_of
from assistant.reviewing.rows import Rows
from assistant.reviewing.words import Weights
from ingest.document import Document, PassageRole
from vectorstore.catalog import Catalog

_NO_TASKS = (
    "Văn bản «{name}» không giao việc nào cho đơn vị, nên chỉ rà soát được căn cứ của dự thảo."
)
_SAME = "Tệp này chính là văn bản được chọn để đối chiếu."
_NO_PLAN = (
    "Tệp không có thể thức của kế hoạch hay báo cáo (không thấy tên loại, căn cứ, mục nào); "
    "kết quả chỉ để tham khảo."
)
_DIGEST = (
    "Văn bản được chọn để đối chiếu là bản tóm lược, không phải bản gốc; hãy đối chiếu lại với bản "
    "gốc trước khi dùng kết quả."
)
_PURPOSES = (
    "Mục đích, yêu cầu chung và việc của cơ quan cấp trên không tính là nhiệm vụ của đơn vị."
)

_OF_A_PAPER = (PassageRole.BASIS, PassageRole.HEADING)


class Reviewer:
    """Reviews drafts against the papers of one library.

    Args:
        catalog: the library.
        embed: gives texts their vectors; without it words alone are compared.
    """

    def __init__(self, catalog: Catalog, *, embed: Embed | None = None) -> None:
        self._catalog = catalog
        self._embed = embed

    def review(self, document: Document, *, against: str) -> Review:
        """The draft against the paper of that id or số/ký hiệu.

        Raises:
            NoSuchDocument: if the library has none, or several.
        """
        with self._catalog.snapshot() as catalog:
            superior = held_document(catalog, against)
            weights = Weights(
                passage.text for one in (document, superior) for passage in one.passages
            )
            # What else the draft says must not change what it covers.
            own_weights = Weights(passage.text for passage in superior.passages)
            rows = Rows(superior, Draft(document, own_weights, self._embed))
            requirements = tuple(
                rows.row(requirement, n=n)
                for n, requirement in enumerate(requirements_of(superior), start=1)
            )
            bases, notes = bases_of(document, superior, catalog, weights)
        return Review(
            against=superior.summary,
            draft=document.summary,
            file_name=document.source_name,
            requirements=requirements,
            bases=bases,
            notes=(*_notes(document, superior, has_tasks=bool(requirements)), *notes),
        )


def _notes(document: Document, superior: Document, has_tasks: bool) -> tuple[str, ...]:
    notes = [_PURPOSES if has_tasks else _NO_TASKS.format(name=superior.summary.name)]
    if document.content_hash == superior.content_hash:
        notes.append(_SAME)
    if superior.is_digest:
        notes.append(_DIGEST)
    if document.header.kind is None and not any(
        one.role in _OF_A_PAPER for one in document.passages
    ):
        notes.append(_NO_PLAN)
    return tuple(notes)
