"""One document as a person sees it in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.document import Document, Header, OutlineItem
from ingest.text import shown
from ui.terminal import results, say, table

_NONE = "–"


def show_header(header: Header, *, document_id: str, source_name: str) -> None:
    """The formal parts, one a line."""
    lines = (
        ("Mã", document_id),
        ("Tệp", source_name),
        ("Loại", header.kind),
        ("Số, ký hiệu", header.number or header.symbol),
        ("Ngày", str(header.issued_on) if header.issued_on else None),
        ("Nơi ban hành", header.place),
        ("Cơ quan", header.issuer),
        ("Cơ quan chủ quản", header.superior),
        ("Trích yếu", header.title),
        ("Người ký", header.signer),
        ("Chức vụ", header.signer_position),
        ("Kính gửi", header.addressed_to),
        ("Nơi nhận", "; ".join(header.recipients) or None),
    )
    for name, value in lines:
        say(f"{name}: {shown(value) if value else _NONE}")


def show_outline(outline: Sequence[OutlineItem]) -> None:
    """The numbered items, indented by depth."""
    say("", f"Bố cục ({len(outline)} mục)")
    for entry in outline:
        depth = "  " * len(entry.address.segments)
        say(f"{depth}{entry.address}  {shown(entry.heading)}")


def show_findings(document: Document) -> None:
    """References, obligations and warnings."""
    if document.references:
        results().print(
            table(
                title=f"Viện dẫn ({len(document.references)})",
                columns=("Số, ký hiệu", "Loại", "Ngày", "Cơ quan", "Vị trí"),
                rows=[
                    (
                        reference.number,
                        reference.kind or _NONE,
                        str(reference.date or _NONE),
                        reference.issuer or _NONE,
                        reference.address.label,
                    )
                    for reference in document.references
                ],
            )
        )
    if document.obligations:
        results().print(
            table(
                title=f"Việc có hạn ({len(document.obligations)})",
                columns=("Hạn", "Việc", "Ai", "Gửi", "Vị trí"),
                rows=[
                    (
                        shown(duty.words),
                        shown(duty.what),
                        duty.who or _NONE,
                        duty.to or _NONE,
                        duty.address.label,
                    )
                    for duty in document.obligations
                ],
            )
        )
    say("", f"Cảnh báo ({len(document.warnings)})")
    for warning in document.warnings:
        say(f"  ký tự {warning.start}: {warning.message} [{warning.code}]")
