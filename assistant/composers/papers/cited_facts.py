"""The number, the day or the years of a paper that is cited here, called by what it is about.

The day on a paper's own head is no day of one that it cites: where a question calls such a paper,
the clause that cites it speaks, or nothing does.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from assistant.choosing.scope import resolve
from assistant.clauses import Mention, mentions_of
from assistant.composers.papers.mentions import is_short, said, sentence_of
from assistant.composers.papers.of_its_form import rest_of, without_names
from assistant.composing import Composed, verbatim
from assistant.grounding import DraftClaim
from assistant.question import understand
from assistant.reading.cited_asked import (
    WHOLE_NAMES,
    CitedAsked,
    CitedFact,
    cited_asked,
    facts_alone,
    facts_asked,
    spelt_alike,
)
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables, unit
from ingest.document import Document
from ingest.references import begins_with, number_key
from ingest.text import folded

_MOST = 3
# How much of what calls the paper its clause holds, and how far it is ahead of another one.
_CALLS_IT = 0.7
_WHOLLY = 0.95
_AHEAD = 1.12
_FEWEST = 1
_TWO = 2
# What it is worth that its title or issuer holds a word, beside the clause.
_OF_ITS_NAME = 0.5
_LONGEST = 420
_BLANK = "/"
_YEARS = re.compile(
    r"(?:giai\s+đoạn|năm\s+học|nhiệm\s+kỳ)\s{1,3}(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d", re.I
)


_CARRIES_OUT = r"\b(?:huong dan|thuc hien|trien khai|thi hanh|chi tiet|sua doi|thay the|ve) "


class _Cited(NamedTuple):
    """A clause that cites a paper or gives a span of years; ``key`` tells one from another.

    ``own`` are the words of its title and of who issued it, where they are known.
    """

    key: str
    words: frozenset[str]
    own: frozenset[str]
    draft: DraftClaim


def told(shelf: Shelf) -> Composed | None:
    """The clause that cites the paper which a question calls beside the one that it names."""
    papers = shelf.scope.documents
    if shelf.scope.is_open or shelf.absent_numbers or shelf.question.compares or shelf.within:
        return None
    if not 0 < len(papers) <= _MOST:
        return None
    called = frozenset(word for one in papers for part in names_of(one) for word in syllables(part))
    title = folded(f"{papers[0].kind or ''} {papers[0].title or ''}").strip()
    asked = cited_asked(rest_of(shelf), called=called, title=title)
    if (by_number := _by_number(shelf, asked)) is not None:
        return by_number
    asked = asked or _asked_before(shelf, called=called, title=title)
    if asked is None:
        return None
    clauses = [one for document in shelf.documents for one in _clauses(document, asked)]
    drafts = tuple(one.draft for one in _called_so(asked, clauses))
    return Composed(drafts=drafts, is_sure=True) if drafts else None


def _by_number(shelf: Shelf, asked: CitedAsked | None) -> Composed | None:
    """The clause of the one paper cited that is called by its kind and bare number, if it tells.

    "Thông tư hướng dẫn Nghị định 4" calls another one by it.
    """
    plain = shelf.question.plain
    short = tuple(one for one in _not_own(shelf) if _is_meant(plain, one[0], asked))
    facts = facts_asked(rest_of(shelf))
    if not short or not facts or CitedFact.YEARS in facts:
        return None
    found = {
        number_key(one.reference.number): one
        for document in shelf.documents
        for one in reversed(tuple(mentions_of(document)))
        if is_short(one.reference, short)
        and not (CitedFact.DATE in facts and one.reference.date is None)
    }
    if len(found) != 1:
        return None
    return Composed(drafts=tuple(map(said, found.values())), is_sure=True)


def _is_meant(plain: str, kind: str, asked: CitedAsked | None) -> bool:
    """Whether a kind with a number calls the paper asked of, and not what that one carries out."""
    if asked is None or asked.kind == kind:
        return True
    return asked.is_own_kind and re.search(rf"{_CARRIES_OUT}{kind}\b", plain) is None


def _not_own(shelf: Shelf) -> tuple[tuple[str, str], ...]:
    """The kinds with bare numbers in a question that are of none of the papers it names."""
    own = [one.number for one in shelf.scope.documents if one.number]
    short = shelf.question.short_numbers
    return tuple(one for one in short if not any(begins_with(each, one[1]) for each in own))


def _asked_before(shelf: Shelf, *, called: Set[str], title: str) -> CitedAsked | None:
    """Another fact of the paper cited that the question before was about ("… số mấy?" – "Ngày?").

    Only where this one says nothing but which fact it asks for.
    """
    if not shelf.asking.history:
        return None
    facts = facts_alone(understand(shelf.asking.question).plain)
    before = understand(shelf.asking.history[-1].question)
    named = resolve(before, shelf.summaries)
    known = cited_asked(without_names(before.plain, named.named), called=called, title=title)
    return replace(known, facts=facts) if facts and known else None


def _clauses(document: Document, asked: CitedAsked) -> Iterator[_Cited]:
    if CitedFact.YEARS in asked.facts:
        yield from _spans_of_years(document, asked.kind)
        return
    of_kind = [
        one
        for one in mentions_of(document)
        if folded(one.reference.kind or "").startswith(asked.kind)
    ]
    for one in of_kind:
        reference = one.reference
        if CitedFact.DATE in asked.facts and reference.date is None:
            continue
        if CitedFact.NUMBER in asked.facts and reference.number.startswith(_BLANK):
            continue
        own = f"{reference.issuer or ''} {reference.title or ''}"
        around = _clause_alone(one, of_kind) if asked.is_beside else one.clause.text
        words = _tokens(f"{around} {own}")
        yield _Cited(
            number_key(reference.number),
            words,
            _tokens(own) if reference.title else words,
            said(one),
        )


def _clause_alone(mention: Mention, of_kind: Sequence[Mention]) -> str:
    """The clause, or all its sentence where no other paper of the kind is cited in that."""
    sentence = sentence_of(mention)
    if sentence is None or any(
        one.passage.id == mention.passage.id
        and one.reference.start != mention.reference.start
        and sentence.start <= one.reference.start < sentence.end
        for one in of_kind
    ):
        return mention.clause.text
    return sentence.text


def _spans_of_years(document: Document, kind: str) -> Iterator[_Cited]:
    """What stands before each span of years, from the kind of the paper or programme on."""
    for passage in document.passages:
        for match in _YEARS.finditer(passage.text):
            one = _before_the_years(passage.text, match, kind)
            found = unit(passage, passage.start + one, passage.start + match.end()) if one else None
            sentence = _sentence_at(sentences(passage), passage.start + match.start())
            if found is None or sentence is None:
                continue
            whole = sentence if len(sentence.text) <= _LONGEST else found
            key = re.sub(r"\s", "", match.group())
            words = _tokens(found.text)
            yield _Cited(key, words, words, verbatim(whole, document.summary))


def _before_the_years(text: str, match: re.Match[str], kind: str) -> int | None:
    """Where the last mention of the kind before a span of years begins, no ";" between them."""
    low = max(0, match.start() - _LONGEST, text.rfind(";", 0, match.start()) + 1)
    found = list(re.finditer(r"[^\W_]+", text[low : match.start()]))
    said, wanted = [folded(one.group()) for one in found], kind.split()
    for at in range(len(said) - len(wanted), -1, -1):
        if said[at : at + len(wanted)] == wanted:
            return low + found[at].start()
    return None


def _sentence_at(units: Sequence[Unit], at: int) -> Unit | None:
    return next((one for one in units if one.start <= at < one.end), None)


def _tokens(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", spelt_alike(folded(text))))


def _called_so(asked: CitedAsked, clauses: Sequence[_Cited]) -> tuple[_Cited, ...]:
    """The clause of the one paper that holds nearly all that the question calls it by.

    What all clauses of the kind have tells them apart least; what none has counts most against. A
    number or year is of the one paper that has it.
    Two that hold all of it are both told.
    """
    matter = frozenset(asked.matter)
    sure = {*asked.apart, *(word for word in matter if word.isdigit())}
    clauses = [one for one in clauses if one.words.issuperset(sure)]
    if (len(matter) <= _FEWEST and not matter <= WHOLE_NAMES) or not clauses:
        return ()
    keys = {one.key for one in clauses}
    having = Counter(word for word, _ in {(word, one.key) for one in clauses for word in one.words})
    weight = {word: math.log(1 + len(keys) / (having[word] or 0.5)) for word in matter}
    all_of_it = sum(weight.values())
    best: dict[str, tuple[float, float, _Cited]] = {}
    for one in clauses:
        held = sum(weight[word] for word in matter & one.words)
        rank = held + _OF_ITS_NAME * sum(weight[word] for word in matter & one.own)
        if one.key not in best or rank > best[one.key][0]:
            best[one.key] = (rank, held, one)
    ranked = sorted(best.values(), key=lambda found: -found[0])
    least = _WHOLLY if asked.is_own_kind and len(keys) == 1 else _CALLS_IT
    near = [found for found in ranked if found[0] * _AHEAD > ranked[0][0]]
    if ranked[0][1] < least * all_of_it or len(near) > _TWO:
        return ()
    if len(near) == _TWO and min(held for _, held, _ in near) < _WHOLLY * all_of_it:
        return ()
    return tuple(one for _, _, one in near)
