"""Number, day, signer or office of a paper that a question calls by office and matter.

They stand in the head of that paper. A sentence of it that cites another one has a number and a
day too, and a paper that repeals, amends or answers one is called by what it repeals; so the paper
is looked for by the words that call it, and only its own head may answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.choosing.own_names import name_of_issuer, proper_name, with_office
from assistant.choosing.scope import place_named
from assistant.composers import headers
from assistant.composing import Composed, Outcome
from assistant.reading.head_asked import LETTER, HeadAsked, HeadFact, head_asked
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, DocumentSummary, PassageRole
from ingest.text import folded

# How much of what calls the paper its head must hold, and how far ahead of the next one.
_LEAST = 0.8
_LEAST_OF_ITS_OFFICE = 0.5
_AHEAD = 0.12
_MOST_ALIKE = 2
_FEWEST_SYLLABLES = 2
# A paper that ends or changes another, where that is what is said of it; or only one of both.
_ALIKE = 0.1
_MOST_OPENING = 1_500
_MOST_PAPERS = 16
# "Quyết định 12/…" is named; in "quyết định bãi bỏ quyết định 12/…" the number is another one's.
_NUMBERED = re.compile(r"\A(?:[a-z]+ ){1,3}(?:so |no\.? ?)?\d")
_A_NUMBER = re.compile(r"(?<![\w/.-])\d{1,5}[/-]\w[\w/.&-]{0,30}")
_CHANGES = re.compile(
    r"\b(?:bai bo|huy bo|sua doi|thay the|dinh chinh|dinh chi|gia han|dieu chinh)\b"
)
# "bỏ" folds like "bộ", which is of a ministry.
_SAID_TO_CHANGE = re.compile(
    rf"{_CHANGES.pattern}|\b(?:dep|huy|xoa|thoi|go|sua|thay|ngung|cham dut)\b|\bbo (?:han |het |di )?"
    r"(?=(?:toan bo|quy dinh|quy che|quyet dinh|nghi quyet|thong tu|van ban|thu tuc|nhung|cac|may|"
    r"cu)\b)|"
    r"\b(?:repeal|scrap|abolish|annul|revok|amend|replac|cancel|correct|drop|extend|adjust|"
    r"end(?:s|ed)\b)"
)
_TITLE_ENDS = re.compile(r"\A(?:[a-z]+ ){0,4}?(?:bai bo|huy bo)\b")
_TITLE_CHANGES = re.compile(rf"\A(?:[a-z]+ ){{0,4}}?{_CHANGES.pattern}")


def told(shelf: Shelf) -> Outcome:
    """What the head of the one paper called says; None where that is not asked, or none is it."""
    asked = head_asked(shelf.question.plain)
    papers = _papers(shelf, asked) if asked is not None else ()
    if asked is None or not papers:
        return None
    said = [_of_the_head(shelf.of(paper), asked) for paper in papers]
    told = [one for one in said if isinstance(one, Composed)]
    if len(told) < len(papers):
        return None
    drafts = tuple(draft for one in told for draft in one.drafts)
    notes = tuple(dict.fromkeys(note for one in told for note in one.notes))
    return Composed(drafts=drafts, notes=notes, is_sure=True)


def _of_the_head(shelf: Shelf, asked: HeadAsked) -> Outcome:
    first = asked.facts[0]
    if first is HeadFact.SIGNER:
        return headers.signer(shelf)
    if first is HeadFact.OFFICE:
        return headers.office(shelf)
    if len(asked.facts) > 1:
        return headers.number_and_day(shelf)
    return headers.day(shelf) if first is HeadFact.DATE else headers.bare_number(shelf)


def _papers(shelf: Shelf, asked: HeadAsked) -> tuple[DocumentSummary, ...]:
    """The paper called: by its number, or by the words of its head alone, well before others.

    Two that are called so alike are both told; of more the question says too little.
    """
    sure = shelf.scope.documents if not shelf.scope.is_open else ()
    if _NUMBERED.match(asked.paper):
        return sure if len(sure) == 1 and not shelf.scope.by_office else ()
    question = replace(shelf.question, plain=asked.paper, left_out="")
    topic = shelf.topic_of(question)
    if topic.syllables < _FEWEST_SYLLABLES:
        return ()
    scored = sorted(
        ((_score(shelf, one, topic, asked), one.summary) for one in _candidates(shelf, asked)),
        key=lambda pair: -pair[0],
    )
    best = scored[0][0] if scored else 0.0
    alike = tuple(paper for score, paper in scored if score > best - _AHEAD)
    if not 0 < len(alike) <= _MOST_ALIKE:
        return ()
    of_its_office = all(_is_named_with(one, asked, topic) for one in alike)
    return alike if best >= (_LEAST_OF_ITS_OFFICE if of_its_office else _LEAST) else ()


def _candidates(shelf: Shelf, asked: HeadAsked) -> Iterator[Document]:
    """The papers that may be called so, whole: by title, then those that search comes upon."""
    papers = shelf.summaries
    topic = shelf.topic_of(replace(shelf.question, plain=asked.paper, left_out=""))
    by_title = papers.words.may_hold(topic, least=_LEAST_OF_ITS_OFFICE)
    if len(by_title) > _MOST_PAPERS:
        by_title = sorted(by_title, key=lambda at: -topic.covered(_called(papers[at])))
    ids = dict.fromkeys(papers[at].id for at in by_title[:_MOST_PAPERS])
    ids |= dict.fromkeys(one.document.id for one in shelf.of_all().evidence)
    for document_id in list(ids)[: 2 * _MOST_PAPERS]:
        document = shelf.document(document_id)
        if document is not None and _may_be(asked, document):
            yield document


def _may_be(asked: HeadAsked, document: Document) -> bool:
    """Whether a paper is of the kind said, of the place, and has the numbers that call it."""
    kind = folded(document.header.kind or "") or LETTER  # letters alone carry no kind
    if asked.kind is not None and asked.kind != kind:
        return False
    ends = _TITLE_ENDS.search(folded(document.summary.title or "")) is not None
    if ends and _SAID_TO_CHANGE.search(asked.paper) is None:
        return False  # what it ends is called so
    if asked.office is not None and not _is_of(asked.office, document.summary):
        return False
    said = folded(_head(document))
    place = place_named(asked.paper)
    numbers = (one.rstrip(".-/") for one in _A_NUMBER.findall(asked.paper))
    return (place is None or place in said) and all(one in said for one in numbers)


def _score(shelf: Shelf, document: Document, topic: Topic, asked: HeadAsked) -> float:
    words = Words.of(*map(syllables, _head(document).split("\n"))).union(_called(document.summary))
    changes = _TITLE_CHANGES.search(folded(document.summary.title or "")) is not None
    as_said = changes is (_SAID_TO_CHANGE.search(asked.paper) is not None)
    return topic.covered(words) + (_ALIKE if changes and as_said else 0 if as_said else -_ALIKE)


def _called(paper: DocumentSummary) -> Words:
    return Words.of(*map(syllables, (*names_of(paper), paper.superior or "")))


def _head(document: Document) -> str:
    """What a paper is called by: its head, whom it is for, and how it opens."""
    parts = [document.header.kind or "", document.summary.issuer or ""]
    left = _MOST_OPENING
    for one in document.passages:
        if one.role in (PassageRole.HEADER, PassageRole.BODY) and left > 0:
            parts.append(one.text[:left])
            left -= len(one.text)
        if one.role is PassageRole.HEADING or left <= 0:
            break
    return "\n".join(parts)


def _is_of(office: str, paper: DocumentSummary) -> bool:
    """Whether a paper said to be "của …" is of that office: by its place, and its sort or name."""
    issuer = folded(f"{paper.issuer or ''} | {paper.superior or ''}")
    place = place_named(office)
    if place is not None and place not in issuer:
        return False
    return (
        place is not None
        or _names_its_office(office, paper)
        or office.split()[0] in syllables(paper.issuer or "")
    )


def _is_named_with(paper: DocumentSummary, asked: HeadAsked, topic: Topic) -> bool:
    """Whether the office of a paper is named, in English too ("Vietnam Customs")."""
    if _names_its_office(asked.paper, paper):
        return True
    name = tuple((proper_name(paper.issuer or "") or "").split())
    said = (one.single for part in topic.parts for one in part)
    return bool(name) and any(tuple(term for term, _ in one) == name for one in said)


def _names_its_office(plain: str, paper: DocumentSummary) -> bool:
    issuer = folded(paper.issuer or "")
    place = place_named(issuer)
    for whole in filter(None, (issuer, place)):
        if re.search(rf"(?<!\w){re.escape(whole)}(?!\w)", plain):
            return True
    name = name_of_issuer(paper)
    return name is not None and with_office(name).search(plain) is not None
