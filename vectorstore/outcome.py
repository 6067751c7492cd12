"""What becomes of a document that is added: the rules, and the words they are told in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ingest.document import Document, DocumentSummary
from vectorstore.evidence import DocumentRecord


class OutcomeKind(StrEnum):
    """What the library did with a document."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the library did with a document; ``replaced`` is the one that gave way to it."""

    kind: OutcomeKind
    document: DocumentSummary
    replaced: DocumentSummary | None
    message: str


def decide(document: Document, kept: DocumentRecord | None, *, replace: bool) -> Outcome:
    """Say what is to happen; ``kept`` is the document of the same identity in the library.

    A digest retells another document: it gives way to that document, and never takes its place.
    """
    summary = document.summary
    if kept is None:
        return _outcome(OutcomeKind.ADDED, summary, f"Đã nạp {summary.name}.")
    if kept.content_hash == document.content_hash:
        message = f"{summary.name} đã có trong kho với đúng nội dung này; không có gì thay đổi."
        return _outcome(OutcomeKind.UNCHANGED, summary, message)
    if document.is_digest and not kept.is_digest:
        message = f"Kho đã có bản gốc của {summary.name}; giữ bản gốc, không nạp bản tóm lược."
        return _outcome(OutcomeKind.UNCHANGED, summary, message)
    if kept.is_digest and not document.is_digest:
        message = f"Đã nạp bản gốc của {summary.name} thay cho bản tóm lược."
    elif replace:
        message = f"Đã thay {summary.name} (tệp cũ: {kept.source_name}) bằng nội dung mới."
    else:
        message = (
            f"Kho đã có {summary.name} với nội dung khác (tệp {kept.source_name}); kho không thay "
            "đổi. Nếu tệp mới là bản đúng, hãy cho thay bản cũ."
        )
        return _outcome(OutcomeKind.CONFLICT, summary, message)
    return Outcome(
        kind=OutcomeKind.REPLACED, document=summary, replaced=kept.summary, message=message
    )


def _outcome(kind: OutcomeKind, summary: DocumentSummary, message: str) -> Outcome:
    return Outcome(kind=kind, document=summary, replaced=None, message=message)
