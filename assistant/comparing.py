"""Several papers beside one another: what each says, which says nothing, and whether they differ.

A claim is put under the name of its paper where the paper itself prints that name; so nothing is
said of a paper that its own paragraphs do not carry.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.checking.facts import Fact, FactKind, stated
from assistant.choosing.editions import years_in
from assistant.composers.papers.headers import part_of
from assistant.composing import Composed, Outcome, names, whole_passage
from assistant.grounding import DraftClaim, checked
from assistant.phrases import Phrase, say
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from ingest.document import Document, DocumentSummary
from ingest.layout.letterhead import HeaderPart
from ingest.text import folded, shown

_NAMED_AT = (HeaderPart.NUMBER, HeaderPart.KIND_AND_TITLE)
# What can be told apart by value, and by which sort of value.
_COMPARED = {
    Intent.DEADLINE: (FactKind.DATE,),
    Intent.PERIOD: (FactKind.DATE, FactKind.NUMBER),
    Intent.ISSUED: (FactKind.DATE,),
    Intent.CHANNEL: (FactKind.EMAIL, FactKind.LINK),
    Intent.COUNT: (FactKind.NUMBER,),
}


def beside(shelf: Shelf, outcomes: Sequence[tuple[DocumentSummary, Outcome]]) -> Outcome:
    """What each of the papers named says; a refusal only when none says anything."""
    said = [(paper, one) for paper, one in outcomes if isinstance(one, Composed)]
    if not said:
        return next((one for _, one in outcomes if one is not None), None)
    if shelf.question.compares:
        said = [(paper, _under_its_name(shelf, paper, one)) for paper, one in said]
    silent = tuple(paper for paper, one in outcomes if not isinstance(one, Composed))
    language = shelf.question.language
    notes = [note for _, one in said for note in one.notes]
    if silent:
        notes.append(say(Phrase.SILENT, language, names=names(silent)))
    if shelf.question.compares and len(outcomes) == 1:
        notes.append(say(Phrase.ONE_SIDE, language, names=names((outcomes[0][0],))))
    notes += _difference(shelf, said)
    return Composed(
        drafts=tuple(draft for _, one in said for draft in one.drafts),
        notes=tuple(dict.fromkeys(notes)),
    )


def _under_its_name(shelf: Shelf, paper: DocumentSummary, said: Composed) -> Composed:
    document = shelf.document(paper.id)
    if document is None:
        return said
    return replace(said, drafts=tuple(named(draft, document) for draft in said.drafts))


def named(draft: DraftClaim, document: Document) -> DraftClaim:
    """The claim after the name of its paper; as it is where the paper does not print the name."""
    paper = document.summary
    text = f"{shown(paper.name)}: {draft.text}"
    for part in _NAMED_AT:
        passage = part_of(document, part)
        if passage is None:
            continue
        named = replace(draft, text=text, supports=(*draft.supports, whole_passage(passage, paper)))
        if checked((named,)).claims:
            return named
    return draft


def _difference(shelf: Shelf, said: Sequence[tuple[DocumentSummary, Composed]]) -> list[str]:
    """A note where the papers give other days, numbers or addresses for what was asked.

    None where each is asked of its own office: two schools with other figures do not disagree.
    """
    issuers = {paper.issuer for paper, _ in said}
    if shelf.scope.by_office and not shelf.question.compares and len(issuers) == len(said):
        return []
    kinds = _COMPARED.get(shelf.question.intent, ())
    values = {paper: _values(one.drafts, kinds) for paper, one in said}
    told = {paper: facts for paper, facts in values.items() if facts}
    if len(told) < 2 or len({frozenset(facts) for facts in told.values()}) == 1:
        return []
    each = "; ".join(f"{paper.name}: {', '.join(facts.values())}" for paper, facts in told.items())
    return [say(Phrase.DIFFERENT, shelf.question.language, each=each)]


def _values(drafts: Iterable[DraftClaim], kinds: Sequence[FactKind]) -> dict[str, str]:
    """The values that the claims state, each with the words that state it first."""
    found: dict[str, str] = {}
    for draft in drafts:
        for fact in _facts(draft, kinds):
            found.setdefault(fact.value, fact.words)
    return found


def _facts(draft: DraftClaim, kinds: Sequence[FactKind]) -> Iterable[Fact]:
    """A year alone is no day and no figure: it comes from a title as often as not."""
    years = {str(year) for span in years_in(folded(draft.text)) for year in span}
    return (
        fact
        for fact in stated(draft.text)
        if fact.kind in kinds
        and not (fact.kind is FactKind.DATE and fact.value.endswith("--"))
        and not (fact.kind is FactKind.NUMBER and fact.value in years)
    )
