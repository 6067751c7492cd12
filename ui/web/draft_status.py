"""How far the drafting is, what came of it, and why it could not be done, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from assistant.drafting.draft import KIND_NAMES, Draft, DraftParagraph
from ui.web.draft_parts import gaps_in
from ui.web.markup import plain
from ui.web.profile_form import Faults

EMPTY_LIBRARY: Final = (
    "Kho chưa có văn bản nào để soạn theo. Hãy tải kế hoạch hoặc công văn của cấp trên lên ở thẻ "
    "«Thư viện», rồi trở lại đây."
)
NO_BASE: Final = "Hãy chọn văn bản của cấp trên để soạn theo."
NO_SECTION: Final = "Hãy chọn ít nhất một mục để soạn."


def render_failure(message: str) -> str:
    """Why nothing was drafted."""
    return f'<p class="dv-failure" role="alert">{plain(message)}</p>'


def render_faults(faults: Faults) -> str:
    """Which fields of the profile are wrong; what is wrong with each stands beside it."""
    named = ", ".join(f"«{plain(label)}»" for label in faults.labels)
    where = f"Hồ sơ đơn vị chưa dùng được; xem lời nhắc ở ô {named}." if named else ""
    others = "".join(f"<li>{plain(one)}</li>" for one in faults.others)
    listed = f'<ul class="dv-notes">{others}</ul>' if others else ""
    head = where or "Hồ sơ đơn vị chưa dùng được:"
    return f'<div class="dv-failure" role="alert"><p>{head}</p>{listed}</div>'


def render_under_way(names: Sequence[str], *, done: int) -> str:
    """How many sections are done, and which is being written."""
    now = f": {plain(names[done])}…" if done < len(names) else "…"
    return (
        f'<p class="dv-outcome dv-pending">Đang soạn mục {min(done + 1, len(names))} trên '
        f"{len(names)}{now}</p>"
        f'<progress class="dv-progress" max="{len(names)}" value="{done}" '
        'aria-label="Số mục đã soạn"></progress>'
    )


def render_drafted(draft: Draft, *, edits: int) -> str:
    """What was drafted, how much of it is to be filled in, and what to know of all of it."""
    gaps = len(gaps_in(draft))
    counts = (
        f"{_paragraphs(draft)} đoạn",
        f"{len(draft.citations)} đoạn nguồn",
        f"{gaps} chỗ cần bổ sung" if gaps else "không còn chỗ cần bổ sung",
        f"{edits} chỗ đã sửa" if edits else "",
    )
    sentence = ", ".join(part for part in counts if part)
    notes = "".join(f"<li>{plain(note)}</li>" for note in _notes(draft))
    listed = f'<ul class="dv-notes">{notes}</ul>' if notes else ""
    return (
        f'<p class="dv-outcome">Dự thảo {KIND_NAMES[draft.kind].lower()} theo '
        f"{plain(draft.base.name)}: {sentence}.</p>{listed}"
    )


def _paragraphs(draft: Draft) -> int:
    blocks = (block for section in draft.sections for block in section.blocks)
    return sum(isinstance(block, DraftParagraph) for block in blocks)


def _notes(draft: Draft) -> Iterator[str]:
    yield from draft.notes
    if draft.removed:
        yield f"Đã bỏ {draft.removed} chỗ không đứng được trên nguồn."
