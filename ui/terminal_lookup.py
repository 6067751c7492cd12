"""Citations and references looked up as a person sees them in a terminal."""

from __future__ import annotations

from assistant.naming.looked_up import (
    CitedPassage,
    KnownPaper,
    ReferenceLookup,
    StatedLink,
    TextLookup,
)
from ingest.document import Passage
from ingest.text import shown
from ui.lookup_words import MATCHES, RELATIONS, STATUSES, TRAITS
from ui.terminal import NONE, say, show_citation


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
    if found.cited is not None:
        show_cited_passage(found.cited)
    for reference in found.references:
        _show_reference(reference)
    for unread in found.unread:
        say(f"Không đọc được «{shown(unread.printed)}» (ký tự {unread.start}): {unread.reason}.")
    for note in found.notes:
        say(f"Lưu ý: {note}")


def _show_reference(reference: ReferenceLookup) -> None:
    facts = (reference.kind, reference.number, str(reference.date or ""), reference.issuer)
    say(f"{' '.join(fact for fact in facts if fact)}: {STATUSES[reference.status]}")
    if reference.match in MATCHES and reference.resolved:
        say(
            f"  «{shown(reference.printed)}» {MATCHES[reference.match]}: "
            f"{paper_line(reference.resolved)}"
        )
    if reference.differs:
        say(f"  khác về: {', '.join(TRAITS[trait] for trait in reference.differs)}")
    for candidate in reference.candidates:
        say(f"  có thể là: {paper_line(candidate)}")
    if reference.candidates_left_out:
        say(f"  … và {reference.candidates_left_out} văn bản khác; hãy thêm ngày hoặc cơ quan.")
    for document in reference.documents:
        issued = f", {document.issued_on}" if document.issued_on else ""
        say(f"  văn bản: {document.name}{issued} – {document.title or NONE} (mã {document.id})")
    _show_said(reference)


def _show_said(reference: ReferenceLookup) -> None:
    for found in reference.disagreements:
        values = "; ".join(f"«{shown(value)}»" for value in found.values)
        say(f"  các văn bản ghi khác nhau về {TRAITS[found.trait]}: {values}")
    for link in reference.links:
        _show_link(link)
    if reference.links_left_out:
        say(f"  … và {reference.links_left_out} quan hệ khác.")
    if reference.part and reference.part.citation:
        say(f"  {reference.part.address}: “{shown(reference.part.citation.quote)}”")
    for mention in reference.mentions:
        citation = mention.citation
        say(
            f"  được nhắc ở: {citation.document.name}, {citation.label}",
            f"    “{shown(citation.quote)}”",
        )
    unlisted = reference.mention_count - len(reference.mentions)
    if reference.mentions and unlisted > 0:
        say(f"  … và {unlisted} lần nhắc khác.")


def _show_link(link: StatedLink) -> None:
    active, passive = RELATIONS[link.relation]
    words = active if link.is_outgoing else passive
    partly = " một phần" if link.is_partial else ""
    say(
        f"  {words}{partly}: {paper_line(link.paper)} "
        f"(theo {link.citation.document.name}, {link.citation.label})"
    )


def paper_line(paper: KnownPaper) -> str:
    """A paper in one line: kind, number, date, issuer, title, and where it is."""
    date = f"ngày {paper.date}" if paper.date else ""
    facts = (paper.kind, paper.number, date, paper.issuer, shown(paper.title or ""))
    line = " ".join(fact for fact in facts if fact) or NONE
    return f"{line} (mã {paper.document.id})" if paper.document else line
