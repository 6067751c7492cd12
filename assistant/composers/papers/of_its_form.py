"""What a paper's form says, where nothing but that is asked of a paper that is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.choosing.said_maker import is_said_to_be_anothers
from assistant.composers.papers import headers, mentions
from assistant.composers.parts.all_said import says_no_more
from assistant.composers.sentences import telling
from assistant.composing import (
    Composed,
    Composer,
    Declined,
    Outcome,
    sections_said,
    verbatim,
    whole_passage,
)
from assistant.grounding import DraftClaim
from assistant.question import CODE_OR_DATE, Language
from assistant.reading.asked_of_form import WORDS_IN_ENGLISH, asked_of_form, without_form
from assistant.reading.content_words import without_words
from assistant.reading.head_asked import HeadFact
from assistant.reading.phrasebook import english_terms
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import sentences, syllables
from ingest.document import Document, Passage, PassageRole
from ingest.references import begins_with
from ingest.text import folded, shown

_SENT_TO = re.compile(
    r"\bco (?:duoc )?(?:gui|chuyen|phat|goi)\b.{1,60}\bkhong\b|"
    r"\bco (?:duoc )?nhan(?: duoc)?\b.{1,60}\bkhong\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_TO_AN_OFFICE = re.compile(
    r"\b(?:gui|chuyen|phat|goi) (?:cho |den |toi )?(?:so|phong|ubnd|uy ban|ban|cong an|huyen uy|"
    r"tinh uy|thanh uy|bo|hoi|cong doan|vien|toa an|chi cuc|cuc)\b"
)
_SENDING = (
    "co duoc gui chuyen phat goi nhan khong cho toi den ban vay a nhi ke hoach cong van nay do"
)
_TO_BE_WRITTEN = (HeadFact.NUMBER, HeadFact.DATE, HeadFact.SIGNER, HeadFact.RECIPIENTS)
_MOST_PARTS = 30


def told(shelf: Shelf) -> Outcome:
    """Number, day, office, signer, bases, recipients, matter or outline of the one paper named."""
    if shelf.absent_numbers or shelf.question.compares or _is_of_another(shelf):
        return None
    rest = rest_of(shelf)
    names_none = shelf.scope.is_open and not (shelf.scope.named or shelf.question.short_numbers)
    if names_none and len(titled := shelf.titled_by(without_form(rest))) == 1:
        shelf = shelf.of(titled[0])
    papers = shelf.scope.documents
    if shelf.scope.is_open or not shelf.scope.sure or len(papers) != 1:
        return None
    paper = papers[0]
    if not shelf.question.numbers and is_said_to_be_anothers(shelf.question.plain, paper):
        return None
    called = frozenset(word for part in names_of(paper) for word in syllables(part))
    title = folded(f"{paper.kind or ''} {paper.title or ''}").strip()
    if shelf.question.language is Language.ENGLISH:
        called |= WORDS_IN_ENGLISH | _said_in_english(rest, called)
    facts = asked_of_form(rest, called=called, title=title)
    if not facts and _SENT_TO.search(shelf.question.plain):
        return _sent_to(shelf)
    facts = _without_bases(facts) if HeadFact.BASIS in facts else facts
    outcomes = [_TOLD_BY[fact](shelf) for fact in facts]
    composed = [one for one in outcomes if isinstance(one, Composed)]
    if not composed:
        declined = next((one for one in outcomes if isinstance(one, Declined)), None)
        return replace(declined, is_sure=True) if declined else None
    drafts = tuple(dict.fromkeys(draft for one in composed for draft in one.drafts))
    notes = tuple(dict.fromkeys(note for one in composed for note in one.notes))
    return Composed(drafts=drafts, notes=notes, is_sure=True)


def _is_of_another(shelf: Shelf) -> bool:
    """Whether a paper is called by a bare number that none of those named has, and no year."""
    own = [one.number for one in shelf.scope.documents if one.number]
    bare = (number for _, number in shelf.question.short_numbers if not _YEAR.fullmatch(number))
    return bool(shelf.scope.documents) and any(
        not any(begins_with(each, number) for each in own) for number in bare
    )


def _sent_to(shelf: Shelf) -> Outcome:
    """Whom a paper is sent to, where it is asked of one of them alone: "có gửi Sở … không".

    That it is sent to another office no sentence of its text says.
    """
    told = headers.recipients(shelf)
    if not isinstance(told, Composed):
        return None
    texts = [draft.text for draft in told.drafts]
    is_one = says_no_more(shelf, texts, _SENDING.split())
    if not is_one and _TO_AN_OFFICE.search(shelf.question.plain):
        return replace(telling.nothing(shelf), is_sure=True)
    return replace(told, is_sure=True) if is_one else None


def _said_in_english(rest: str, called: frozenset[str]) -> frozenset[str]:
    """The English words of a question that say what the paper is called ("mass mobilization")."""
    met = (
        one.printed
        for one in english_terms(rest)
        if any(called.issuperset(w) for w in one.wordings)
    )
    return frozenset(word for printed in met for word in printed)


def _without_bases(facts: tuple[HeadFact, ...]) -> tuple[HeadFact, ...]:
    """The bases alone, or what is to be written among those of another paper ("số mấy để ghi")."""
    said = tuple(one for one in facts if one in _TO_BE_WRITTEN)
    return said or (HeadFact.BASIS,)


def rest_of(shelf: Shelf) -> str:
    """The question without its names of offices, numbers and dates."""
    return without_names(shelf.question.plain, shelf.scope.named)


def without_names(plain: str, named: Sequence[str]) -> str:
    """A folded question without some names, and without numbers and dates."""
    return CODE_OR_DATE.sub(" ", without_words(plain, named))


def _matter(shelf: Shelf) -> Outcome:
    told, sections = headers.title(shelf), sections_said(shelf)
    return replace(told, notes=(sections,)) if isinstance(told, Composed) and sections else told


def _bases(shelf: Shelf) -> Outcome:
    """All that a paper says it rests on: of what matter, or of what kind, nobody has said."""
    told = mentions.basis(shelf, of_no_matter=True)
    return told if isinstance(told, Composed) else None


def _parts(shelf: Shelf) -> Outcome:
    """The main headings, or the numbered paragraphs where a paper has no headings, in order."""
    drafts = [draft for document in shelf.documents for draft in _outline(document)]
    return Composed(drafts=tuple(drafts[:_MOST_PARTS])) if drafts else None


def _outline(document: Document) -> list[DraftClaim]:
    places = {one.start: one for one in document.passages}
    first = [one for one in document.outline if len(one.address.segments) == 1]
    found = [places[one.start] for one in first if one.start in places]
    return list(filter(None, (_opening(one, document) for one in found)))


def _opening(passage: Passage, document: Document) -> DraftClaim | None:
    """A heading whole; of a numbered paragraph its first sentence."""
    if passage.role is PassageRole.HEADING:
        whole = whole_passage(passage, document.summary)
        return DraftClaim(text=shown(passage.text), supports=(whole,))
    said = sentences(passage)
    return verbatim(said[0], document.summary) if said else None


_TOLD_BY: dict[HeadFact, Composer] = {
    HeadFact.NUMBER: headers.bare_number,
    HeadFact.DATE: headers.day,
    HeadFact.SIGNER: headers.signer,
    HeadFact.OFFICE: headers.office,
    HeadFact.RECIPIENTS: headers.recipients,
    HeadFact.PARTS: _parts,
    HeadFact.BASIS: _bases,
    HeadFact.MATTER: _matter,
}
