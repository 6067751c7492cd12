"""The graph of references and what the library lacks, as a person sees them in a terminal."""

from __future__ import annotations

from assistant.naming.graph import Graph, Missing
from ui.lookup_words import RELATIONS
from ui.terminal import say
from ui.terminal_lookup import paper_line


def show_missing(found: Missing) -> None:
    """What is cited and not here, the most cited first, with who cites it."""
    if not found.papers:
        say("Mọi văn bản được viện dẫn đều có trong kho.")
    for missing in found.papers:
        say(
            f"{paper_line(missing.paper)}: {missing.paper.mentions} lần nhắc, "
            f"{missing.documents} văn bản"
        )
        for document in missing.cited_by:
            say(f"  được viện dẫn trong: {document.name}")
    if found.left_out:
        say(f"Còn {found.left_out} văn bản khác.")


def show_graph(found: Graph) -> None:
    """Each document with what it cites, and what it says it does to it."""
    papers = {paper.id: paper.paper for paper in found.papers}
    source = None
    for edge in sorted(found.edges, key=lambda one: one.source):
        if edge.source != source:
            source = edge.source
            say(paper_line(papers[source]))
        done = ", ".join(RELATIONS[relation][0] for relation in edge.relations) or "nhắc đến"
        here = "" if papers[edge.target].document else " (chưa có trong kho)"
        say(f"  {done}: {paper_line(papers[edge.target])}{here}, {edge.count} lần")
    if found.left_out:
        say(f"Còn {found.left_out} liên kết khác.")
