"""Citations and references looked up as a person sees them in a terminal."""

from __future__ import annotations

from assistant.lookup import CitedPassage, LookupStatus, ReferenceLookup, TextLookup
from ingest.document import Passage
from ingest.text import shown
from ui.terminal import NONE, say, show_citation

_STATUSES = {
    LookupStatus.FOUND: "có trong kho",
    LookupStatus.SEVERAL: "nhiều văn bản trong kho mang số này",
    LookupStatus.NOT_IN_LIBRARY: "không có trong kho",
    LookupStatus.DIFFERS: "trong kho có số này nhưng khác ngày hoặc trích yếu",
}


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
