"""Answers from references: what a paper rests on, which paper it names for a matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answer import RefusalReason
from assistant.clauses import Mention, mentions_of
from assistant.composing import Composed, Declined, Outcome, names, support, verbatim
from assistant.grounding import DraftClaim
from assistant.phrases import Phrase, say
from assistant.question import Question
from assistant.reading.asked_numbers import KIND_WITH_MARKS
from assistant.reading.cited_asked import kinds_in
from assistant.reading.intents import Intent
from assistant.selection import above, beneath, opens_a_list
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables, unit, whole
from assistant.wanted.offices_asked import is_of_office, office_asked, offices_asked
from assistant.weighing import Words
from ingest.document import Document, DocumentSummary, Passage, PassageRole, Reference
from ingest.references import begins_with, number_key
from ingest.text import folded

_ENOUGH = 0.42
_ENOUGH_ANYWHERE = 0.5
_NEAR_BEST = 0.94
_NEAREST = 3
_ISSUER_BONUS = 0.15
_LONGEST_SENTENCE = 400
_LONGEST_BEFORE = 200
_MOST_PLACES = 12
# "… dựa vào quyết định nào của Thủ tướng?": nothing behind the office says of what.
_ENDS_IN_OFFICE = re.compile(r" (?:nao|may) (?:do |cua |tu )(?:cac )?[a-z]+(?: [a-z]+){0,3}\W*\Z")
_CITES = re.compile(
    r"\b(?:dan(?= (?:nhung|cac|ra|chieu))|vien dan|dan chieu|trich dan|nhac (?:den|toi)|cites?|"
    r"cited|"
    r"refers? to|referred to)\b"
)
_ENDS = re.compile(r"\b(?:bai bo|thay the|thay cho|huy bo|het hieu luc|dinh chi|ngung hieu luc)\b")
_BEFORE = 160
# "Trả lời công văn số …", "nhận được Tờ trình số …"; refuses what is told of somebody's answer.
_ANSWERS = re.compile(
    r"(?:trả\s+lời|phúc\s+đáp|phản\s+hồi|(?:tiếp\s+)?nhận\s+được)\s[^.;:]{0,100}\Z", re.IGNORECASE
)
_KIND_IN_ENGLISH = (
    (r"\bplan\b", "ke hoach"),
    (r"\bletter\b", "cong van"),
    (r"\bdecision\b", "quyet dinh"),
    (r"\bdirective\b", "chi thi"),
    (r"\bcircular\b", "thong tu"),
    (r"\bresolution\b", "nghi quyet"),
    (r"\bdecree\b", "nghi dinh"),
)
KIND = (
    r"(?:van ban|ke hoach|cong van|quyet dinh|chi thi|thong tu|nghi quyet|nghi dinh|quy dinh|"
    r"huong dan|to trinh|thong bao|bao cao|cong dien|luat)"
)
# "Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013": named without a number.
_LAW = re.compile(r"\b(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Điều lệ)\s")
# "Căn cứ Luật …"; refuses "Nghị định … quy định chi tiết Luật …".
_BEGINS_WITH_LAW = re.compile(
    r"\W{0,4}(?:(?:Căn cứ|Thực hiện|Theo)\s(?:các\s)?)?(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s"
)
_KIND_OF_LAW = "luat"
OF_PARLIAMENT = re.compile(r"/(?:QH|UBTVQH)\d", re.IGNORECASE)
_SEVERAL = re.compile(
    rf"\b(?:nhung|cac) (?:[a-z]+ )?{KIND}|{KIND}(?:,| va) {KIND}|\b(?:documents|plans|"
    rf"decisions|directives)\b"
)


def basis(shelf: Shelf, *, of_no_matter: bool = False) -> Outcome:
    """What a document rests on: its căn cứ paragraphs, one claim for each reference."""
    if shelf.scope.is_open:
        return None
    drafts: list[DraftClaim] = []
    bases: dict[str, tuple[Passage, DocumentSummary]] = {}
    for document in shelf.documents:
        own = {one.id: one for one in document.passages if one.role is PassageRole.BASIS}
        mentions = [one for one in mentions_of(document) if one.passage.id in own]
        bases |= {passage_id: (one, document.summary) for passage_id, one in own.items()}
        if kinds_asked(shelf) == (_KIND_OF_LAW,):
            drafts += _laws_among(own.values(), document.summary)
            continue
        kinds = kinds_asked(shelf) if of_no_matter else ()
        if not all(any(is_of_kind(one.reference, (kind,)) for one in mentions) for kind in kinds):
            return None  # "những nghị định, thông tư, chỉ thị nào" are named elsewhere
        of_kind = [one for one in mentions if kinds and is_of_kind(one.reference, kinds)]
        chosen = (of_kind or mentions) if of_no_matter else _of_the_matter(shelf, mentions)
        drafts += [said(mention) for mention in chosen]
        if len(chosen) == len(mentions) and not kinds_asked(shelf):
            drafts = _with_laws(drafts, own.values(), document.summary)
    if drafts:
        return Composed(drafts=tuple(drafts))
    return which_document(shelf) or _no_such_basis(shelf, tuple(bases.values()))


def _laws_among(bases: Iterable[Passage], document: DocumentSummary) -> list[DraftClaim]:
    """The bases that name a law first, with its number or by its date alone."""
    units = (one for base in bases for one in sentences(base))
    return [verbatim(one, document) for one in units if _BEGINS_WITH_LAW.match(one.text)]


def _with_laws(
    drafts: Sequence[DraftClaim], bases: Iterable[Passage], document: DocumentSummary
) -> list[DraftClaim]:
    """The bases in their order, those too that name a law without its number."""
    by_base: dict[str, list[DraftClaim]] = {}
    for draft in drafts:
        by_base.setdefault(draft.supports[0].passage.id, []).append(draft)
    kept: list[DraftClaim] = []
    for base in bases:
        named = by_base.get(base.id)
        unit = None if named else next(iter(sentences(base)), None)
        kept += named or ([verbatim(unit, document)] if unit and _LAW.search(unit.text) else [])
    return kept or list(drafts)


def _no_such_basis(shelf: Shelf, bases: tuple[tuple[Passage, DocumentSummary], ...]) -> Declined:
    """That nothing is named as basis, or nothing like what was asked: then the bases are shown."""
    return Declined(
        reason=RefusalReason.FALSE_PREMISE,
        text=say(
            Phrase.OTHER_BASES if bases else Phrase.NO_BASIS,
            shelf.question.language,
            names=names(shelf.scope.documents),
        ),
        near=bases[:_NEAREST],
    )


def _of_the_matter(shelf: Shelf, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """All of the bases, or those of the kind and matter that the question names; maybe none."""
    kinds = kinds_asked(shelf)
    of_kind = [one for one in mentions if not kinds or is_of_kind(one.reference, kinds)]
    if not shelf.asks_for_a_matter or not shelf.has_words_of_its_own:
        return of_kind
    several = offices_asked(shelf.question)
    of_several = [one for one in of_kind if any(is_of_office(one.reference, at) for at in several)]
    if len(several) > 1 and len(of_several) > 1:
        return of_several
    office = office_asked(shelf.question) if _ENDS_IN_OFFICE.search(shelf.question.plain) else None
    of_office = [one for one in of_kind if office and is_of_office(one.reference, office)]
    if kinds and len(of_office) == 1:
        return of_office  # no matter of it is named, and the office has no other one here
    scored = [(_score(shelf, one), one) for one in of_kind]
    best = max((score for score, _ in scored), default=0.0)
    return [one for score, one in scored if score >= max(_ENOUGH, best * _NEAR_BEST)]


def which_document(shelf: Shelf) -> Outcome:
    """Which paper a document names for the matter asked about."""
    own_number = shelf.question.intent is Intent.NUMBER and not shelf.scope.is_open
    if own_number and not shelf.asks_for_a_matter:
        return None
    kinds = kinds_asked(shelf)
    if (cited := _all_cited(shelf, kinds)) is not None:
        return cited
    scored = _scored(shelf, kinds)
    if not scored or scored[0][0] < (_ENOUGH_ANYWHERE if shelf.scope.is_open else _ENOUGH):
        return None
    best_score, best = scored[0]
    if _SEVERAL.search(shelf.question.plain) and shelf.question.intent is not Intent.NUMBER:
        together = _listed_together(best, kinds)
        if len(together) > 1:
            return Composed(drafts=together)
    chosen = [mention for score, mention in scored if score >= best_score * _NEAR_BEST]
    same = [one for one in chosen if one.reference.number == best.reference.number]
    return Composed(drafts=(said(same[0]),))


def _all_cited(shelf: Shelf, kinds: tuple[str, ...]) -> Composed | None:
    """Each paper of a kind that a paper named cites, once ("dẫn những nghị định nào")."""
    plain = shelf.question.plain
    if shelf.scope.is_open or not kinds or not (_CITES.search(plain) and _SEVERAL.search(plain)):
        return None
    first: dict[str, Mention] = {}
    for document in shelf.documents:
        for mention in mentions_of(document):
            if is_of_kind(mention.reference, kinds):
                first.setdefault(number_key(mention.reference.number), mention)
    return Composed(drafts=tuple(map(said, first.values()))[:_MOST_PLACES]) if first else None


def answered(shelf: Shelf) -> Outcome:
    """The first paper that a letter says it answers, or has received."""
    for document in () if shelf.scope.is_open else shelf.documents:
        for mention in mentions_of(document):
            before = document.text[
                max(0, mention.reference.start - _BEFORE) : mention.reference.start
            ]
            if _ANSWERS.search(before):
                return Composed(drafts=(said(mention),))
    return None


def passages_naming(shelf: Shelf) -> dict[str, float]:
    """How well what a passage cites fits the question, by passage id: its best mention counts."""
    best: dict[str, float] = {}
    for score, mention in _scored(shelf, kinds_asked(shelf)):
        best.setdefault(mention.passage.id, score)
    return best


def passages_citing(shelf: Shelf) -> tuple[str, ...]:
    """The passages that cite a paper by the number in the question, which is not here itself."""
    wanted = shelf.absent_numbers
    short = shelf.question.short_numbers if not shelf.is_own_number else ()
    if not wanted and not short:
        return ()
    return tuple(
        dict.fromkeys(
            reference.passage_id
            for document in citing(shelf, wanted)
            for reference in document.references
            if number_key(reference.number) in wanted or is_short(reference, short)
        )
    )


def named_at(shelf: Shelf) -> Outcome:
    """Every paper named in one place of a document."""
    drafts = [
        said(mention)
        for document in shelf.documents
        for mention in mentions_of(document)
        if mention.passage.id in shelf.within
    ]
    return Composed(drafts=tuple(drafts)) if drafts else None


def unknown(shelf: Shelf) -> Declined:
    """The paper asked for is not here, and no paper here names it."""
    is_all = shelf.asking.filters.is_empty
    text = say(
        Phrase.UNKNOWN_NUMBER if is_all else Phrase.NOT_AMONG_FILTERED,
        shelf.question.language,
        numbers=numbers_named(shelf.question),
    )
    return Declined(reason=RefusalReason.NOT_IN_LIBRARY, text=text)


def numbers_named(question: Question) -> str:
    """The numbers that a question names, for a sentence to the reader."""
    short = [f"{KIND_WITH_MARKS[kind]} {number}" for kind, number in question.short_numbers]
    return ", ".join(question.printed_numbers or short)


def cites_short(shelf: Shelf) -> bool:
    """Whether a paper in sight cites one of the kind and number asked about ("thông tư 29")."""
    return any(
        is_short(reference, shelf.question.short_numbers)
        for document in shelf.documents_in_sight
        for reference in document.references
    )


def _scored(shelf: Shelf, kinds: tuple[str, ...]) -> list[tuple[float, Mention]]:
    """The mentions in sight of papers of the kinds asked for, the best fitting first."""
    mentions = [
        mention
        for document in shelf.documents_in_sight
        for mention in mentions_of(document)
        if (not kinds or is_of_kind(mention.reference, kinds))
        and (not shelf.within or mention.passage.id in shelf.within)
        and number_key(mention.reference.number) not in shelf.question.numbers
    ]
    office = office_asked(shelf.question)
    of_the_office = [one for one in mentions if office and is_of_office(one.reference, office)]
    return sorted(
        ((_score(shelf, mention), mention) for mention in of_the_office or mentions),
        key=lambda pair: (-pair[0], pair[1].reference.start),
    )


# --- mentions ---------------------------------------------------------------------------------


def said(mention: Mention) -> DraftClaim:
    """A mention in its own words, with the number in its normal form ("NĐ-CP" for "NĐ- CP")."""
    reference, clause = mention.reference, mention.clause
    at, end = reference.start - clause.start, reference.end - clause.start
    text = clause.text
    if at >= 0:
        text = f"{text[:at]}{reference.number}{text[end:]}"
    saying = sentence_of(mention)
    if saying is not None and len(saying.text) > _LONGEST_SENTENCE:
        saying = _with_its_verb(saying, clause)
    if saying is None or saying.end < clause.end:
        saying = clause
    elif ends_a_paper(saying.text[: max(0, clause.start - saying.start)]):
        return verbatim(saying, mention.document.summary)
    return DraftClaim(text=text, supports=(support(saying, mention.document.summary),))


def _with_its_verb(saying: Unit, clause: Unit) -> Unit | None:
    """A clause with what stands before it up to a comma, which says what the paper is named for."""
    before = saying.passage.text[: clause.start - saying.passage.start]
    comma = before.rfind(", ", max(0, saying.start - saying.passage.start))
    if comma < 0 or len(before) - comma > _LONGEST_BEFORE:
        return None
    return unit(saying.passage, saying.passage.start + comma + 1, clause.end)


def ends_a_paper(words: str) -> bool:
    """Whether words say that papers are replaced or end; without them a mention says otherwise."""
    return _ENDS.search(folded(words)) is not None


def sentence_of(mention: Mention) -> Unit | None:
    """The sentence that holds a mention."""
    start = mention.reference.start
    return next((one for one in sentences(mention.passage) if one.start <= start < one.end), None)


def _score(shelf: Shelf, mention: Mention) -> float:
    """How well a mention fits: its own clause first, then its sentence, paragraph and headings."""
    topic = shelf.topic
    known = Words.of(mention.clause.syllables)
    score = topic.covered(known)
    sentence = sentence_of(mention)
    for words, share in (
        (Words.of(sentence.syllables if sentence else ()), 0.7),
        (Words.of(syllables(mention.passage.text)), 0.45),
        (Words.of(*(syllables(heading) for heading in mention.passage.heading_path)), 0.45),
    ):
        wider = known.union(words)
        score += share * (topic.covered(wider) - topic.covered(known))
        known = wider
    return score + _ISSUER_BONUS * _issuer_named(shelf, mention)


def _issuer_named(shelf: Shelf, mention: Mention) -> float:
    """The share of the office named in the question that issued the paper mentioned."""
    issuer = set(syllables(mention.reference.issuer or ""))
    office = [word for name in shelf.scope.named for word in name.split()]
    return sum(word in issuer for word in office) / len(office) if office else 0.0


def kinds_asked(shelf: Shelf) -> tuple[str, ...]:
    """The kinds of papers that a question asks for, folded; none where it names no kind."""
    plain = shelf.question.plain
    for name in shelf.scope.named:
        plain = plain.replace(name, " ")
    kinds = kinds_in(plain)
    kinds += [
        kind for pattern, kind in _KIND_IN_ENGLISH if re.search(rf"which {pattern[2:]}", plain)
    ]
    return tuple(dict.fromkeys(kinds))


def is_of_kind(reference: Reference, kinds: tuple[str, ...]) -> bool:
    """Whether a paper is cited as one of some kinds."""
    if _KIND_OF_LAW in kinds and OF_PARLIAMENT.search(reference.number):
        return True
    return any(folded(reference.kind or "").startswith(kind) for kind in kinds)


def _listed_together(best: Mention, kinds: tuple[str, ...]) -> tuple[DraftClaim, ...]:
    """Everything named in the same list: the bullets under one sentence, or one paragraph."""
    document = best.document
    parent = above(best.passage, document.passages)
    siblings = beneath(parent, document.passages) if parent and opens_a_list(parent) else ()
    if siblings and best.passage in siblings:
        listed = (whole(one) for one in siblings)
        return tuple(verbatim(one, document.summary) for one in listed if one is not None)
    return tuple(
        said(mention)
        for mention in mentions_of(document)
        if mention.passage.id == best.passage.id
        and (len(kinds) != 1 or is_of_kind(mention.reference, kinds))
    )


def citing(shelf: Shelf, wanted: frozenset[str]) -> Iterable[Document]:
    """The documents that may cite a number: those named, else those that the catalog knows to."""
    if shelf.documents or not wanted:
        return shelf.documents_in_sight
    return with_references(shelf, wanted)


def with_references(shelf: Shelf, wanted: Iterable[str]) -> list[Document]:
    """The documents, of those that the asker's filters leave, that cite one of the numbers."""
    stored = (one for key in wanted for one in shelf.catalog.references(number=key))
    ids = dict.fromkeys(one.document.id for one in stored)
    kept = shelf.summaries.ids
    found = (shelf.document(document_id) for document_id in ids if document_id in kept)
    return [document for document in found if document is not None]


def is_short(reference: Reference, short: tuple[tuple[str, str], ...]) -> bool:
    """Whether a reference is one of those that a question names by kind and bare number."""
    kind = folded(reference.kind or "")
    return any(
        kind.startswith(named) and begins_with(reference.number, number) for named, number in short
    )
