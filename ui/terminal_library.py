"""Deadlines, look-ups and documents of the library as a person sees them in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.deadlines import Deadline, DueState
from assistant.lookup import CitedPassage, LookupStatus, ReferenceLookup, TextLookup
from ingest.document import Passage
from ingest.text import shown
from ui.deadline_words import when
from ui.terminal import NONE, results, say, show_citation, table
from vectorstore.evidence import DocumentRecord

_STATES = {DueState.PAST: "đã qua", DueState.COMING: "sắp tới", DueState.UNDATED: "không ghi ngày"}
_STATUSES = {
    LookupStatus.FOUND: "có trong kho",
    LookupStatus.SEVERAL: "nhiều văn bản trong kho mang số này",
    LookupStatus.NOT_IN_LIBRARY: "không có trong kho",
    LookupStatus.DIFFERS: "trong kho có số này nhưng khác ngày hoặc trích yếu",
}


def show_deadlines(rows: Sequence[Deadline]) -> None:
    """One duty a row."""
    if not rows:
        say("Không có việc nào có thời hạn như vậy trong kho.")
        return
    results().print(
        table(
            columns=("Ngày", "Thời hạn ghi trong văn bản", "Việc", "Ai", "Gửi", "Qua", "Căn cứ"),
            rows=[_deadline(row) for row in rows],
        )
    )


def _deadline(row: Deadline) -> tuple[str, ...]:
    duty = row.obligation
    return (
        when(duty, _STATES[row.state]),
        shown(duty.words),
        shown(duty.what),
        duty.who or NONE,
        duty.to or NONE,
        duty.channel or NONE,
        f"{row.document.name}, {row.citation.label}",
    )


def show_cited_passage(cited: CitedPassage) -> None:
    """A citation between the paragraphs around it."""
    show_citation(cited.citation)
    for heading in cited.passage.heading_path:
        say(f"    {shown(heading)}")
    say("")
    for passage in cited.before:
        _show_passage(passage, mark=" ")
    _show_passage(cited.passage, mark="»")
    for passage in cited.after:
        _show_passage(passage, mark=" ")


def _show_passage(passage: Passage, *, mark: str) -> None:
    say(f"{mark} {passage.address}  {shown(passage.text)}")


def show_lookup(found: TextLookup) -> None:
    """Every reference with what is known about it, then what could not be read."""
    for reference in found.references:
        _show_reference(reference)
    for unread in found.unread:
        say(f"Không đọc được «{shown(unread.printed)}» (ký tự {unread.start}): {unread.reason}.")
    if found.left_out:
        say(f"Còn {found.left_out} viện dẫn chưa tra vì quá giới hạn một lần.")


def _show_reference(reference: ReferenceLookup) -> None:
    facts = (reference.kind, reference.number, str(reference.date or ""), reference.issuer)
    say(f"{' '.join(fact for fact in facts if fact)}: {_STATUSES[reference.status]}")
    for document in reference.documents:
        issued = f", {document.issued_on}" if document.issued_on else ""
        say(f"  văn bản: {document.name}{issued} – {document.title or NONE} (mã {document.id})")
    for mention in reference.mentions:
        citation = mention.citation
        say(
            f"  được nhắc ở: {citation.document.name}, {citation.label}",
            f"    “{shown(citation.quote)}”",
        )


def show_records(records: Sequence[DocumentRecord]) -> None:
    """The documents of the library, one a row."""
    if not records:
        say("Kho chưa có văn bản nào. Nạp bằng «danvan ingest TỆP_HOẶC_THƯ_MỤC».")
        return
    results().print(
        table(
            columns=("Mã", "Văn bản", "Trích yếu", "Cơ quan", "Ngày", "Đoạn", "Cảnh báo", "Tệp"),
            rows=[
                (
                    record.summary.id,
                    " ".join(part for part in (record.summary.kind, record.summary.number) if part)
                    or NONE,
                    record.summary.title or NONE,
                    record.summary.issuer or NONE,
                    str(record.summary.issued_on or NONE),
                    str(record.passages),
                    str(len(record.warnings) or ""),
                    record.source_name + (" (mẫu)" if record.is_sample else ""),
                )
                for record in records
            ],
        )
    )
