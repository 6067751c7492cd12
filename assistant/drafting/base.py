"""The paper that a draft is made from: the one that is named, or the newest that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.drafting.draft import KIND_NAMES, DraftKind, SectionName
from assistant.drafting.material import Material
from assistant.drafting.profile import UnitProfile
from assistant.held import held_document
from assistant.register.addressees import Office
from assistant.register.office_names import is_named, office_form
from ingest.document import Document, DocumentSummary
from ingest.errors import NoSuchDocument, UnfitBase
from ingest.text import folded
from vectorstore.catalog import Catalog

#: Papers that tell or invite; no task is taken from them, and none rests on them.
GIVE_NO_TASKS = frozenset(
    {
        "Báo cáo",
        "Biên bản",
        "Tờ trình",
        "Giấy mời",
        "Giấy giới thiệu",
        "Giấy nghỉ phép",
        "Hợp đồng",
        "Thư công",
    }
)
# Warnings of the reader that whoever drafts must know: what the paper cites may be misprinted.
_TELLING = frozenset({"one_title_two_numbers", "symbol_slip", "reference_blank"})
_MOST_TOLD = 3
# "Thông báo kết luận của …", "… ý kiến chỉ đạo": a notice that gives tasks.
_CONCLUDES = re.compile(r"\b(?:ket luan|y kien chi dao|phan cong nhiem vu|giao nhiem vu)\b")
_TOLD = (SectionName.SITUATION, SectionName.RESULTS, SectionName.ASSESSMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The paper, and what is to be said of its choice."""

    document: Document
    notes: tuple[str, ...] = ()


def base_of(catalog: Catalog, name: str | None, *, kind: DraftKind, profile: UnitProfile) -> Base:
    """The paper to draft from.

    Raises:
        NoSuchDocument: if the library has none that is called so, or is empty.
        UnfitBase: if it holds nothing that this kind of paper is made of.
    """
    if name is not None:
        document = held_document(catalog, name)
        if fault := _fault(document, kind):
            raise UnfitBase(fault)
        return Base(document=document, notes=_notes(document, profile))
    document = _newest(catalog, kind, profile)
    name = document.summary.name
    chosen = f"Chưa chọn văn bản gốc nên lấy {name}; nếu không đúng, hãy chọn văn bản khác."
    return Base(document=document, notes=(chosen, *_notes(document, profile)))


def fitting(catalog: Catalog, kind: DraftKind) -> Iterator[DocumentSummary]:
    """The papers that one of that kind can be made from, the newest first."""
    summaries = iter(catalog.summaries())
    for summary in sorted(summaries, key=_day, reverse=True):
        document = catalog.document(summary.id)
        if document is not None and not _fault(document, kind):
            yield summary


def _newest(catalog: Catalog, kind: DraftKind, profile: UnitProfile) -> Document:
    """The newest fitting paper of the unit's superior, else of anybody."""
    summaries = catalog.summaries()
    if not summaries:
        message = "Kho chưa có văn bản nào để soạn theo. Hãy nạp văn bản của cấp trên rồi soạn lại."
        raise NoSuchDocument(message)
    own = office_form(profile.name)
    newest = sorted(
        (one for one in summaries if one.issuer is None or office_form(one.issuer) != own),
        key=lambda one: (_is_superior(one, profile), _day(one)),
        reverse=True,
    )
    for summary in newest:
        document = catalog.document(summary.id)
        if document is not None and not _fault(document, kind):
            return document
    message = (
        f"Kho không có văn bản nào làm gốc cho {KIND_NAMES[kind].lower()} được. Hãy nạp kế hoạch "
        "hoặc công văn của cấp trên."
    )
    raise UnfitBase(message)


def _is_superior(summary: DocumentSummary, profile: UnitProfile) -> bool:
    if profile.superior is None or summary.issuer is None or Office.read(profile.superior) is None:
        return False
    return is_named(office_form(profile.superior), office_form(summary.issuer))


def _day(summary: DocumentSummary) -> str:
    return summary.issued_on.isoformat() if summary.issued_on else ""


def _fault(document: Document, kind: DraftKind) -> str | None:
    """Why no paper of that kind can be made from the document; None where one can."""
    summary, material = document.summary, Material.of(document)
    has_content = bool(material.named(SectionName.CONTENT))
    if kind is DraftKind.REPORT:
        if summary.kind == "Thông báo" and not _gives_orders(document, material):
            return (
                f"«{summary.name}» là thông báo, không giao nhiệm vụ để báo cáo kết quả thực hiện. "
                "Hãy chọn một báo cáo mẫu, hoặc kế hoạch, công văn giao nhiệm vụ."
            )
        has_model = any(material.named(name) for name in _TOLD)
        if has_model or (has_content and summary.kind not in GIVE_NO_TASKS):
            return None
        return (
            f"«{summary.name}» không có mục nào để lập báo cáo theo. Hãy chọn một báo cáo mẫu, "
            "hoặc kế hoạch, công văn giao nhiệm vụ."
        )
    if summary.kind in GIVE_NO_TASKS:
        return (
            f"«{summary.name}» là {(summary.kind or '').lower()}, không giao nhiệm vụ để soạn "
            f"{KIND_NAMES[kind].lower()}. Hãy chọn kế hoạch hoặc công văn của cấp trên; để lập báo "
            "cáo theo mẫu này, chọn loại báo cáo."
        )
    if not has_content:
        return (
            f"«{summary.name}» không có mục nội dung, nhiệm vụ nào để soạn theo. Hãy chọn kế hoạch "
            "hoặc công văn giao nhiệm vụ."
        )
    return None


def _gives_orders(document: Document, material: Material) -> bool:
    """Whether a notice tells of orders to report on: of a conclusion, or with a report asked."""
    return bool(material.reports or _CONCLUDES.search(folded(document.header.title or "")))


def _notes(document: Document, profile: UnitProfile) -> tuple[str, ...]:
    day = document.header.issued_on
    notes = []
    if day is not None and day.year != profile.year:
        notes.append(
            f"Văn bản gốc ban hành năm {day.year}, dự thảo cho năm {profile.year}: mốc thời gian "
            "của văn bản gốc không được chuyển sang năm khác; hãy kiểm tra từng mốc."
        )
    if document.is_digest:
        notes.append("Văn bản gốc trong kho là bản tóm lược; hãy nạp bản đầy đủ trước khi gửi đi.")
    odd = [one.message for one in document.warnings if one.code in _TELLING]
    if odd:
        rest = f" (và {len(odd) - _MOST_TOLD} điều khác)" if len(odd) > _MOST_TOLD else ""
        notes.append(f"Văn bản gốc có chỗ cần xem lại: {' '.join(odd[:_MOST_TOLD])}{rest}")
    return tuple(notes)
