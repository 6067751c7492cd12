"""One document as a person sees it in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.anaphora import BackReference, back_references
from ingest.document import Document, Obligation, OutlineItem, Reference
from ingest.text import shown
from ui.deadline_words import when
from ui.terminal import NONE, results, say, table


def show_document(document: Document) -> None:
    """Everything that was read from a file but its text."""
    _show_header(document)
    _show_outline(document.outline)
    _show_references(document.references)
    _show_back_references(back_references(document))
    _show_obligations(document.obligations)
    say("", f"Cảnh báo ({len(document.warnings)})")
    for warning in document.warnings:
        say(f"  ký tự {warning.start}: {warning.message} [{warning.code}]")


def _show_header(document: Document) -> None:
    header = document.header
    lines = (
        ("Mã", document.id),
        ("Tệp", document.source_name),
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
        say(f"{name}: {shown(value) if value else NONE}")


def _show_outline(outline: Sequence[OutlineItem]) -> None:
    say("", f"Bố cục ({len(outline)} mục)")
    for entry in outline:
        depth = "  " * len(entry.address.segments)
        say(f"{depth}{entry.address}  {shown(entry.heading)}")


def _show_references(references: Sequence[Reference]) -> None:
    rows = [
        (
            reference.number,
            reference.kind or NONE,
            str(reference.date or NONE),
            reference.issuer or NONE,
            reference.address.label,
        )
        for reference in references
    ]
    say("", f"Viện dẫn ({len(rows)})")
    if rows:
        results().print(
            table(columns=("Số, ký hiệu", "Loại", "Ngày", "Cơ quan", "Vị trí"), rows=rows)
        )


def _show_back_references(found: Sequence[BackReference]) -> None:
    """Each paper pointed back at, with the words, once; then what is left open."""
    resolved = {
        (shown(one.words), "chính văn bản này" if one.is_own else one.number)
        for one in found
        if one.is_own or one.number
    }
    still_open = sorted({shown(one.words) for one in found if not one.is_own and not one.number})
    say("", f"Nhắc lại văn bản đã nêu ({len(found)} chỗ)")
    for words, meant in sorted(resolved, key=str):
        say(f"  «{words}»: {meant}")
    if still_open:
        say("  Chưa rõ là văn bản nào: " + ", ".join(f"«{words}»" for words in still_open))


def _show_obligations(obligations: Sequence[Obligation]) -> None:
    rows = [
        (
            shown(duty.words),
            when(duty),
            shown(duty.what),
            duty.who or NONE,
            duty.to or NONE,
            duty.address.label,
        )
        for duty in obligations
    ]
    say("", f"Việc có hạn ({len(rows)})")
    if rows:
        results().print(
            table(
                columns=("Hạn ghi trong văn bản", "Ngày", "Việc", "Ai", "Gửi", "Vị trí"), rows=rows
            )
        )
