"""Number, day, signer, office or day of effect of a paper called by its office and matter.

They stand in the head of that paper. A sentence of it that cites another one has a number and a
day too, and a paper that repeals, amends or answers one is called by what it repeals; so the paper
is looked for by the words that call it, and only its own head may answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.choosing.other_owner import place_named
from assistant.choosing.own_names import name_of_issuer, with_office
from assistant.choosing.said_maker import is_said_to_be_anothers
from assistant.clauses import Mention
from assistant.composers.papers import headers, in_force
from assistant.composers.papers.mentions import with_references
from assistant.composers.papers.told import cited_for
from assistant.composers.sentences import telling
from assistant.composing import Composed, Composer, Declined, Outcome, verbatim
from assistant.reading.head_asked import KINDS, LETTER, HeadAsked, HeadFact, head_asked
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import sentences, syllables
from assistant.wanted import signs
from assistant.weighing import Topic, Words
from ingest.document import Document, DocumentSummary, PassageRole
from ingest.text import folded

# How much of what calls the paper its head must hold, and how far ahead of the next one.
_LEAST = 0.8
_LEAST_OF_ITS_OFFICE = 0.6
_AHEAD = 0.12
_MOST_ALIKE = 3
_FEWEST_SYLLABLES = 2
# A paper that ends or changes another, where that is what is said of it; or only one of both.
_ALIKE = 0.1
_ENDED = "bai bo"
_MOST_OPENING = 1_500
_MOST_PAPERS = 16
# "Quyết định 12/…" is named; in "quyết định bãi bỏ quyết định 12/…" the number is another one's.
_NUMBERED = re.compile(
    r"\A(?:(?:[a-z]+ ){1,3}(?:so |no\.? ?)?(?!(?:19|20)\d\d(?:[^\w/-]|\Z))\d|\d{1,5}[/-][a-z])"
)
# "… thực hiện hai chỉ thị, số mấy": the numbers of those.
_OF_SEVERAL = re.compile(
    r"\b(?:hai|ba|bon|nhung|cac) (?:chi thi|nghi quyet|quyet dinh|ket luan|ke hoach|cong van)\b"
    r"(?: [a-z]+){0,4},? (?:mang )?so (?:may|bao nhieu|gi)\b"
)
_A_NUMBER = re.compile(r"(?<![\w/.-])\d{1,5}[/-]\w[\w/.&-]{0,30}")
_CHANGES = re.compile(
    r"\b(?:bai bo|huy bo|sua doi|thay the|dinh chinh|dinh chi|gia han|dieu chinh)\b"
)
# "bỏ" folds like "bộ", which is of a ministry.
_SAID_TO_CHANGE = re.compile(
    rf"{_CHANGES.pattern}|\b(?:dep|huy|xoa|thoi|go|sua|thay|ngung|cham dut)\b|"
    r"\bbo (?:han |het |di |cai |luon ){0,2}(?=(?:toan bo|quy dinh|quy che|quyet dinh|"
    r"nghi quyet|thong tu|van ban|thu tuc|nhung|cac|may|cu)\b)|"
    r"\b(?:repeal|scrap|abolish|annul|revok|amend|replac|cancel|correct|drop|extend|adjust|"
    r"end(?:s|ed)\b)"
)
# What a paper does with its matter, and how its matter is led in, call no matter.
_LEADS_IN = re.compile(r"\b(?:tra loi|phuc dap|huong dan|v/v|ve viec|vu viec|vu|ve)\b")
_TITLE_ENDS = re.compile(r"\A(?:[a-z]+ ){0,4}?(?:bai bo|huy bo)\b")
_TITLE_CHANGES = re.compile(rf"\A(?:[a-z]+ ){{0,4}}?{_CHANGES.pattern}")

_TOLD_BY: dict[tuple[HeadFact, ...], Composer] = {
    (HeadFact.SIGNER,): headers.signer,
    (HeadFact.OFFICE,): headers.office,
    (HeadFact.EFFECT,): in_force.effect,
    (HeadFact.NUMBER,): headers.bare_number,
    (HeadFact.DATE,): headers.day,
    (HeadFact.NUMBER, HeadFact.DATE): headers.number_and_day,
    (HeadFact.DATE, HeadFact.NUMBER): headers.number_and_day,
}
_OF_ITS_HEAD = frozenset({HeadFact.NUMBER, HeadFact.DATE})
# What an office is called by besides its name calls no matter of its papers.
_SORTS = re.compile(
    r"\b(?:so|phong|truong|ubnd|uy ban(?: nhan dan)?|huyen|tinh|xa|phuong|thi xa|thanh pho|"
    r"tieu hoc|trung hoc(?: co so| pho thong)?|mam non|thcs|thpt|gd ?(?:&|va) ?dt|gddt|gd|"
    r"giao duc(?: va dao tao)?|dao tao|ben|cua|chinh|education|department|office|division|"
    r"bureau|school|primary|district|province|provincial|sector)\b|'s\b"
)
# "Kế hoạch làm theo 12/…": called by another paper's number.
_RESTS_ON = re.compile(
    r"\b(?:theo|can cu|dua (?:tren|vao|theo)|de thuc hien|thuc hien|trien khai|based on|under|"
    r"following|implementing)(?: [a-z]+){0,3} \d{1,5}[/-]"
)
_OF_A_SORT = re.compile(r"\bcua (?:chinh |ben )?(?P<sort>so|phong|truong|ubnd|huyen uy|tinh uy)\b")
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/])")
_ANY_PAPER = frozenset({"", "van ban", "document", "paper"})


def told(shelf: Shelf) -> Outcome:
    """What the head of the one paper called says; None where that is not asked, or none is it."""
    asked = head_asked(shelf.question.plain)
    if asked is None or _OF_SEVERAL.search(shelf.question.plain):
        return None
    called = _resting_on(shelf, asked) or _papers(shelf, asked) or _of_its_office(shelf, asked)
    papers = [one for one in called if not is_said_to_be_anothers(shelf.question.plain, one)]
    if not papers:
        return _of_what_it_ends(shelf, asked) or _only_cited(shelf, asked)
    said = [_TOLD_BY[asked.facts](shelf.of(paper)) for paper in papers]
    told = [one for one in said if isinstance(one, Composed)]
    if len(told) < len(papers):
        left_out = said[0] if len(papers) == 1 and _OF_ITS_HEAD.issuperset(asked.facts) else None
        return replace(left_out, is_sure=True) if isinstance(left_out, Declined) else None
    drafts = tuple(draft for one in told for draft in one.drafts)
    notes = tuple(dict.fromkeys(note for one in told for note in one.notes))
    return Composed(drafts=drafts, notes=notes, is_sure=True)


def _resting_on(shelf: Shelf, asked: HeadAsked) -> tuple[DocumentSummary, ...]:
    """The one paper here that is called by the number of a paper it cites ("… làm theo 12/…")."""
    if _RESTS_ON.search(asked.paper) is None or not shelf.absent_numbers:
        return ()
    citing = with_references(shelf, shelf.absent_numbers)
    kept = [one for one in citing if asked.kind is None or _is_of_the_kind(asked, one)]
    return (kept[0].summary,) if len(kept) == 1 else ()


def _of_its_office(shelf: Shelf, asked: HeadAsked) -> tuple[DocumentSummary, ...]:
    """The one paper of the office named, where it is of the kind, year and matter that call it."""
    scope = shelf.scope
    if not scope.by_office or len(scope.documents) != 1 or _NUMBERED.match(asked.paper):
        return ()
    document = shelf.document(scope.documents[0].id)
    if document is None or not (_is_of_the_kind(asked, document) and _may_be(asked, document)):
        return ()
    head = _head(document)
    called = f"{document.summary.title or ''} {document.header.issued_on or ''}"
    if not all(year in called for year in _YEAR.findall(asked.paper)):
        return ()
    matter = _matter_alone(shelf, asked)
    words = Words.of(*map(syllables, head.split("\n"))).union(_called(document.summary))
    is_it = matter.is_empty or (
        matter.holds_heaviest(words) and matter.covered(words) >= _LEAST_OF_ITS_OFFICE
    )
    return scope.documents if is_it else ()


def _is_of_the_kind(asked: HeadAsked, document: Document) -> bool:
    if asked.kind is None:
        return asked.word in _ANY_PAPER
    return asked.kind == (folded(document.header.kind or "") or LETTER)


def _matter_alone(shelf: Shelf, asked: HeadAsked) -> Topic:
    """What calls a paper besides its kind, its year and its office by name and sort."""
    plain = asked.paper
    named = shelf.scope.named
    for words in filter(None, (*named, *map(place_named, named))):
        plain = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", " | ", plain)
    kind = KINDS.get(asked.kind or "", re.escape(asked.word))
    plain = re.sub(rf"\b(?:{kind})\b", " | ", plain, count=1)
    plain = _SORTS.sub(" | ", _YEAR.sub(" | ", _LEADS_IN.sub(" | ", plain)))
    return shelf.topic_of(replace(shelf.question, plain=plain, left_out=""))


def _only_cited(shelf: Shelf, asked: HeadAsked) -> Outcome:
    """The number or day of a paper that is only cited here, called by its kind and matter.

    The paper of the office that cites it is not meant where it is of another kind.
    """
    if not _OF_ITS_HEAD.issuperset(asked.facts) or _NUMBERED.match(asked.paper):
        return None
    if shelf.question.numbers or asked.word in _ANY_PAPER:
        return None
    matter, years = _matter_alone(shelf, asked), set(_YEAR.findall(asked.paper))

    def is_it(mention: Mention) -> bool:
        day = mention.reference.date
        said = {*_YEAR.findall(mention.clause.text), *((str(day.year),) if day else ())}
        is_whose = asked.office is None or _is_called(asked.office, mention.clause.text)
        return is_whose and years <= said and (day is not None or HeadFact.DATE not in asked.facts)

    kind = asked.kind or asked.word
    of = _OF_A_SORT.search(asked.paper)
    told = cited_for(shelf, kind, matter, sort=of["sort"] if of else None, is_it=is_it)
    return told or (_not_of_the_kind(shelf, asked) if not matter.is_empty else None)


def _not_of_the_kind(shelf: Shelf, asked: HeadAsked) -> Declined | None:
    """That the paper of the office named is not the one of another kind, or year, that is asked of.

    A letter that is about a plan may be called one; any paper that comes in may be called a letter.
    """
    scope = shelf.scope
    if not scope.by_office or asked.kind in (None, LETTER):
        return None
    years = set(_YEAR.findall(asked.paper))
    for paper in scope.documents:
        called = folded(f"{paper.kind or LETTER} {paper.title or ''} {paper.issued_on or ''}")
        if asked.kind in called and all(year in called for year in years):
            return None
    return replace(telling.nothing(shelf), is_sure=True)


def _of_what_it_ends(shelf: Shelf, asked: HeadAsked) -> Outcome:
    """The sentence that ends the paper called, with its number and day; else None."""
    if asked.facts[0] not in (HeadFact.NUMBER, HeadFact.DATE) or _NUMBERED.match(asked.paper):
        return None
    changed = replace(asked, paper=f"{asked.paper} {_ENDED}")
    ending = tuple(one for one in _papers(shelf, changed, least=_LEAST + _ALIKE) if _ends(one))
    document = shelf.document(ending[0].id) if len(ending) == 1 else None
    said = (one for passage in document.passages for one in sentences(passage)) if document else ()
    ends = [one for one in said if signs.replaces_itself(one) and _A_NUMBER.search(one.said)]
    if document is None or len(ends) != 1:
        return None
    return Composed(drafts=(verbatim(ends[0], document.summary),), is_sure=True)


def _ends(paper: DocumentSummary) -> bool:
    return _TITLE_ENDS.search(folded(paper.title or "")) is not None


def _papers(
    shelf: Shelf, asked: HeadAsked, *, least: float = _LEAST_OF_ITS_OFFICE
) -> tuple[DocumentSummary, ...]:
    """The paper called: by its number, or by the words of its head alone, well before others.

    A few that are called alike are all told; of more the question says too little.
    """
    sure = shelf.scope.documents if not shelf.scope.is_open else ()
    if _NUMBERED.match(asked.paper):
        is_it = len(sure) == 1 and not shelf.scope.by_office and not shelf.absent_numbers
        return sure if is_it else ()
    topic = shelf.topic_of(replace(shelf.question, plain=asked.paper, left_out=""))
    if topic.syllables < _FEWEST_SYLLABLES:
        return ()
    candidates = tuple(_candidates(shelf, asked, topic))
    if changing := _by_what_it_changes(candidates, asked):
        return changing
    scored = sorted(
        (
            (_score(one, _matter(shelf, asked, one.summary), asked), one.summary)
            for one in candidates
        ),
        key=lambda pair: -pair[0],
    )
    best = scored[0][0] if scored else 0.0
    alike = tuple(paper for score, paper in scored if score > best - _AHEAD)
    if not 0 < len(alike) <= _MOST_ALIKE:
        return ()
    if best < _LEAST and not all(_is_named_with(one, asked, topic) for one in alike):
        return ()
    return alike if best >= least else ()


def _by_what_it_changes(
    candidates: Iterable[Document], asked: HeadAsked
) -> tuple[DocumentSummary, ...]:
    """The one paper whose title changes all the papers that the question says it changes."""
    numbers = _numbers(asked)
    if not numbers or _SAID_TO_CHANGE.search(asked.paper) is None:
        return ()
    found = [
        one.summary
        for one in candidates
        if _TITLE_CHANGES.search(title := folded(one.summary.title or ""))
        and all(number in title for number in numbers)
    ]
    return tuple(found) if len(found) == 1 else ()


def _numbers(asked: HeadAsked) -> tuple[str, ...]:
    return tuple(one.rstrip(".-/") for one in _A_NUMBER.findall(asked.paper))


def _candidates(shelf: Shelf, asked: HeadAsked, topic: Topic) -> Iterator[Document]:
    """The papers that may be called so, whole: by title, then those that search comes upon."""
    papers = shelf.summaries
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
    if _ends(document.summary) and _SAID_TO_CHANGE.search(asked.paper) is None:
        return False  # what it ends is called so
    if asked.office is not None and not _is_of(asked.office, document.summary):
        return False
    said = folded(_head(document))
    place = place_named(asked.paper)
    return (place is None or place in said) and all(one in said for one in _numbers(asked))


def _matter(shelf: Shelf, asked: HeadAsked, paper: DocumentSummary) -> Topic:
    """What calls a paper besides its kind and its office, which others of its office share."""
    issuer = folded(paper.issuer or "")
    known = (asked.office, issuer, place_named(issuer), paper.kind and folded(paper.kind))
    plain = asked.paper
    for words in filter(None, known):
        plain = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", " | ", plain)
    plain = _LEADS_IN.sub(" | ", plain)
    return shelf.topic_of(replace(shelf.question, plain=plain, left_out=""))


def _score(document: Document, matter: Topic, asked: HeadAsked) -> float:
    words = Words.of(*map(syllables, _head(document).split("\n"))).union(_called(document.summary))
    if not matter.holds_heaviest(words):
        return 0.0
    changes = _TITLE_CHANGES.search(folded(document.summary.title or "")) is not None
    as_said = changes is (_SAID_TO_CHANGE.search(asked.paper) is not None)
    return matter.covered(words) + (_ALIKE if changes and as_said else 0 if as_said else -_ALIKE)


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
    if place is not None or _names_its_office(office, paper):
        return True
    is_of_its_sort = office.split(maxsplit=1)[0] in syllables(paper.issuer or "")
    return is_of_its_sort and _is_called(office, issuer)


def _is_called(office: str, said: str) -> bool:
    """Whether the name of an office, besides its sort, stands in some words; true of none."""
    return set(_WORD.findall(_SORTS.sub(" ", office))) <= set(_WORD.findall(folded(said)))


def _is_named_with(paper: DocumentSummary, asked: HeadAsked, topic: Topic) -> bool:
    """Whether the office of a paper is named, in English too ("Vietnam Customs")."""
    if _names_its_office(asked.paper, paper):
        return True
    issuer = f" {folded(paper.issuer or '')}"
    said = ([term for term, _ in one.single] for part in topic.parts for one in part)
    return any(len(name) > 1 and issuer.endswith(" " + " ".join(name)) for name in said)


def _names_its_office(plain: str, paper: DocumentSummary) -> bool:
    issuer = folded(paper.issuer or "")
    place = place_named(issuer)
    for whole in filter(None, (issuer, place)):
        if re.search(rf"(?<!\w){re.escape(whole)}(?!\w)", plain):
            return True
    name = name_of_issuer(paper)
    return name is not None and with_office(name).search(plain) is not None
