"""The papers that one sentence names together for a matter: "theo những nghị định nào".

"Thực hiện quy chế … theo quy định: Chỉ thị …; Nghị định …; Thông tư …" says the matter once, before
the first of them or behind one; the mention nearest by its words is but one of those asked for. A
paper named without a matter of its own ("Kế hoạch số 48 của Huyện ủy; Kế hoạch số 212 … về …") has
that of the one behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from assistant.clauses import Mention, mentions_of
from assistant.composers.papers.mentions import KIND, is_of_kind, kinds_asked, said
from assistant.composing import Composed, verbatim
from assistant.reading.content_words import without_words
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import word_set
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole
from ingest.text import folded

_INTENTS = frozenset(
    {Intent.WHICH_DOCUMENT, Intent.BASIS, Intent.LIST, Intent.FACT, Intent.COUNT, Intent.MENTIONS}
)
_SEVERAL = re.compile(
    rf"\b{KIND} (?:nao|gi)\b|\b(?:nhung|cac|may|liet ke|ke) (?:[a-z]+ )?{KIND}\b|"
    rf"\b(?:hai|ba|bon|nam|\d) {KIND}\b|\bvan ban (?:ve|quy dinh|huong dan)\b|"
    rf"\b{KIND}(?:,| va) {KIND}\b|\b{KIND}\b.{{0,60}}\bgom (?:nhung )?(?:gi|nao)\b|"
    r"\b(?:which|what) (?:documents|papers|plans|decisions|directives|decrees|circulars|"
    r"resolutions|regulations)\b"
)
_ANY_KIND = ("quy dinh", "huong dan")  # whatever papers say is so called
_LAWS_ASKED = re.compile(
    r"\b(?:bo )?luat (?:nao|gi)\b|\b(?:nhung|cac|may) (?:bo )?luat\b|\b(?:which|what) laws?\b"
)
_SOME_OF_IT = 0.25
# What only asks for papers: no matter of theirs.
_ASKING = word_set(
    "van ban giay to ke hoach cong quyet dinh chi thi thong tu luat nghi huong dan ket luan",
    "chuong trinh danh sach theo dua can cu thuc hien trien khai to chuc yeu cau neu nhac dan",
    "liet ke lam ap dung bao gom tuan thu chap hanh ban nao gi may nhung cac phai moi nhiem vu",
    "documents decrees circulars directives resolutions decisions papers plans cite cites follow",
    "carry out plan report letter must does which what",
) - word_set("nhiem vu")
# What a clause says a paper is for, behind who issued it.
_ITS_OWN = re.compile(r"\b(?:ve|thuc hien|ban hanh|huong dan|quy dinh|phe duyet|giao)\b")
_SENTENCE_ENDS = re.compile(r"[.?!]\s")
_BETWEEN = 400
# "… thực hiện Kết luận số …": named within what another one is for.
_PARTS = re.compile(r"[;,]|\bvà\b")
_NEARLY = 0.75
_AHEAD = 0.05
_OF_EACH = 0.3
_SIDE_BY_SIDE = re.compile(r",| va |[|:]")
_FEWEST = 2
_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Together:
    mentions: tuple[Mention, ...]
    score: float
    own: float


def told(shelf: Shelf) -> Composed | None:
    """The papers named together for the matter; None where one does, or several sentences do."""
    question = shelf.question
    if shelf.within or question.intent not in _INTENTS or question.address:
        return None
    if len(shelf.documents) != 1 or not shelf.scope.sure:
        return None
    document = shelf.documents[0]
    topic = _matter(shelf.topic)
    if _LAWS_ASKED.search(question.plain):
        return _laws(document, topic)
    if topic.is_empty or not _SEVERAL.search(question.plain):
        return None
    return _led(shelf, document, topic)


def _led(shelf: Shelf, document: Document, topic: Topic) -> Composed | None:
    """The papers of the one sentence that names several for the matter, before or behind them."""
    kinds = tuple(one for one in kinds_asked(shelf) if one not in _ANY_KIND)
    found = (_meant(run, topic, kinds) for run in _runs(document))
    # Of the matter of the paper itself every line may speak; then the papers have to, too.
    least = _HALF if topic.covered(words_about(document.summary)) >= _NEARLY else 0.0
    groups = [one for one in found if one and one.own >= least]
    if not groups:
        matters = _matters(shelf)
        told = (_of_matters(run, matters, kinds) for run in _runs(document))
        groups = [one for one in told if one]
    groups.sort(key=lambda one: -one.score)
    if not groups or (len(groups) > 1 and groups[0].score < groups[1].score + _AHEAD):
        return None
    return Composed(drafts=tuple(map(said, groups[0].mentions)))


def _laws(document: Document, topic: Topic) -> Composed | None:
    """The one sentence that names two laws or more by their names, where its place is of that."""
    found = [
        (one, passage)
        for passage in document.passages
        if passage.role is PassageRole.BODY
        for one in sentences(passage)
        if _laws_in(document, one) >= _FEWEST
    ]
    if len(found) != 1:
        return None
    sentence, passage = found[0]
    said = topic.covered(Words.of(syllables(passage.text)))
    if said < _SOME_OF_IT:
        return None
    return Composed(drafts=(verbatim(sentence, document.summary),))


def _laws_in(document: Document, one: Unit) -> int:
    return len({law.name for law in document.named_laws if one.start <= law.start < one.end})


def _matter(topic: Topic) -> Topic:
    """The topic without the parts that only ask for papers."""
    kept = (part for part in topic.parts if any(term not in _ASKING for term, _ in part[0].single))
    return replace(topic, parts=tuple(kept))


def _runs(document: Document) -> Iterator[list[Mention]]:
    """The mentions that follow one another in a sentence, hardly a word between them."""
    run: list[Mention] = []
    for one in mentions_of(document):
        if one.passage.role is not PassageRole.BODY:
            continue
        between = _between(run[-1], one) if run else ""
        if between is None:
            yield run
            run = []
        if not run or (between and _PARTS.search(between)):
            run.append(one)
    if run:
        yield run


def _between(before: Mention, one: Mention) -> str | None:
    """The words between two mentions of one sentence; None where they do not belong together."""
    start = one.passage.start
    words = one.passage.text[before.clause.end - start : one.clause.start - start]
    apart = before.passage.id != one.passage.id or _SENTENCE_ENDS.search(words)
    return None if apart or len(words) > _BETWEEN else words


def _meant(run: Sequence[Mention], topic: Topic, kinds: tuple[str, ...]) -> _Together | None:
    """All of a run where the words before it say the matter; else those that say it themselves."""
    of_kind = [one for one in run if not kinds or is_of_kind(one.reference, kinds)]
    each = [topic.covered(Words.of(one.clause.syllables)) for one in run]
    led = topic.covered(Words.of(syllables(_lead(run[0]))))
    if led >= _NEARLY and len(of_kind) >= _FEWEST:
        own = fmean(each)
        return _Together(mentions=tuple(of_kind), score=led + _OF_EACH * own, own=own)
    chosen = [one for at, one in enumerate(run) if _share(run, each, at) >= _NEARLY]
    chosen = [one for one in chosen if one in of_kind]
    if len(chosen) < _FEWEST:
        return None
    return _Together(mentions=tuple(chosen), score=max(each), own=max(each))


def _matters(shelf: Shelf) -> tuple[Topic, ...]:
    """The matters that a question sets side by side: "đạo đức nhà giáo và quy tắc ứng xử"."""
    plain = without_words(shelf.question.plain, shelf.scope.named, " | ")
    chunks = (replace(shelf.question, plain=one) for one in _SIDE_BY_SIDE.split(plain))
    topics = (_matter(shelf.topic_of(one)) for one in chunks)
    return tuple(one for one in topics if not one.is_empty)


def _of_matters(
    run: Sequence[Mention], matters: Sequence[Topic], kinds: tuple[str, ...]
) -> _Together | None:
    """The mentions of a run that say one of several matters, where each of those is said."""
    if len(matters) < _FEWEST:
        return None
    of_kind = [one for one in run if not kinds or is_of_kind(one.reference, kinds)]
    said = [(one, Words.of(one.clause.syllables)) for one in of_kind]
    shares = [[topic.covered(words) for _, words in said] for topic in matters]
    if any(max(each, default=0.0) < _NEARLY for each in shares):
        return None
    chosen = [
        one for at, (one, _) in enumerate(said) if max(each[at] for each in shares) >= _NEARLY
    ]
    own = fmean(max(each) for each in shares)
    return _Together(mentions=tuple(chosen), score=own, own=own) if len(chosen) > 1 else None


def _lead(first: Mention) -> str:
    """What the sentence says before it names the first paper."""
    before = first.passage.text[: first.clause.start - first.passage.start]
    return _SENTENCE_ENDS.split(before)[-1]


def _share(run: Sequence[Mention], each: Sequence[float], at: int) -> float:
    """How much of the matter a mention says; one that says none, as much as the next does."""
    while at + 1 < len(run) and not _ITS_OWN.search(folded(run[at].clause.text)):
        at += 1
    return each[at]
