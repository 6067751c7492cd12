"""Takes a paper apart into the parts of its form."""

from __future__ import annotations

from itertools import dropwhile

from assistant.form.body_parts import read_body, split_bases
from assistant.form.columns import split_at_tabs
from assistant.form.end_parts import find_end
from assistant.form.head_parts import find_head
from assistant.form.kinds import LETTER
from assistant.form.lines import line_under
from assistant.form.parts import PaperParts
from assistant.form.words import is_blank, plain
from ingest.formatted import FormattedPaper


def take_apart(paper: FormattedPaper) -> PaperParts:
    """The parts of a paper; what is in none of them belongs to the text."""
    halves = tuple(half for p in paper.paragraphs for half in split_at_tabs(p))
    head, named, start = find_head(halves)
    is_letter = named is None and bool(head.letter_title or (head.addressed and not head.title))
    end, first = find_end(halves, start)
    between = tuple(p for p in paper.paragraphs if start <= p.index < first and not is_blank(p))
    bases, rest = split_bases(between)
    if is_letter and not head.addressed:  # the list of a Kính gửi that is missing is no text
        rest = tuple(dropwhile(lambda p: plain(p).startswith("-"), rest))
    return PaperParts(
        paper=paper,
        kind=LETTER if is_letter else named,
        is_letter=is_letter,
        head=head,
        bases=bases,
        body=read_body(rest),
        end=end,
        motto_line=line_under((head.motto,) if head.motto else (), halves),
        issuer_line=line_under(head.issuer, halves),
        title_line=line_under(head.title, halves),
    )
