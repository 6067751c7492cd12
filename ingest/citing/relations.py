"""What a paper is said to replace, amend, repeal, implement or be based on, in the words around it.

A relation is read only where its words stand beside the reference: "Quyết định này thay thế Quyết
định số 7/2015/QĐ-UBND", "Căn cứ Kế hoạch số …; Hướng dẫn số …". Who does it is the reference named
just before in the same clause, else the paper itself. What is proposed, drafted or denied is no
relation. Words too far off give none: better none than a false one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from ingest.citing.repealing import (
    ended_by,
    ends_by_verb,
    follows_at_once,
    in_part,
    is_whole,
    opens_clause,
    sentence_before,
)
from ingest.document import Document, Reference


class Relation(StrEnum):
    """What one paper does to another."""

    REPLACES = "replaces"
    AMENDS = "amends"
    REPEALS = "repeals"
    IMPLEMENTS = "implements"
    BASED_ON = "based_on"


#: Those after which the other paper is no longer the one to go by.
ENDING = frozenset({Relation.REPLACES, Relation.REPEALS})
_CHANGING = ENDING | {Relation.AMENDS}

_REPEAL = r"bãi\s+bỏ|h(?:ủy|uỷ)\s+bỏ"
_WORDS = {
    Relation.REPLACES: r"thay\s+thế(?:\s+cho)?|thay\s+cho",
    Relation.AMENDS: r"sửa\s+đổi(?:\s*,?\s*(?:và\s+)?bổ\s+sung)?|bổ\s+sung|đính\s+chính",
    Relation.REPEALS: _REPEAL,
    Relation.IMPLEMENTS: (
        r"(?:triển\s+khai,?\s+)?(?:thực\s+hiện|thi\s+hành)|triển\s+khai|quy\s+định\s+chi\s+tiết|"
        r"hướng\s+dẫn"
    ),
    Relation.BASED_ON: r"căn\s+cứ",
}
_ANY = "|".join(f"(?P<{relation.name}>{words})" for relation, words in _WORDS.items())
_VERB = re.compile(rf"(?<!\w)(?:{_ANY})(?!\w)", re.IGNORECASE)
# Between the words and the reference: a few others, none of which turns the sentence elsewhere.
# Accepts "tốt", "một số điều của", "chi tiết khoản 3 Điều 63 của"; refuses "công tác … theo".
_MOST_BETWEEN = 12
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:theo|tại|trong|bằng|bởi|và\s+các|ban\s+hành|xây\s+dựng)(?!\w)|[.;:(]", re.IGNORECASE
)
_PASSIVE = re.compile(r"(?:được|bị)\s+\Z", re.IGNORECASE)
_AGENT = re.compile(r"(?<!\w)(?:bởi|bằng|theo|tại)\s+(?:\S+\s+){0,6}\Z", re.IGNORECASE)
_NOT_SO = re.compile(
    r"(?<!\w)(?:không|chưa|đề\s+nghị|đề\s+xuất|kiến\s+nghị|dự\s+thảo|tham\s+mưu|xem\s+xét|sẽ|"
    r"nghiên\s+cứu|rà\s+soát|để)(?!\w)[^.;]{0,60}\Z",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"(?<!\w)này\s+(?:\S+\s+){0,2}\Z", re.IGNORECASE)
# After a reference: "… hết hiệu lực", "… được thay thế", "… bị bãi bỏ".
_AFTER = re.compile(
    rf"(?<!\w)(?:(?P<ends>(?:hết|không\s+còn)\s+hiệu\s+lực)|"
    rf"(?:được|bị)\s+(?:(?P<replaced>thay\s+thế)|(?P<repealed>{_REPEAL})))(?!\w)",
    re.IGNORECASE,
)
_AFTER_REACH = 260
_BEFORE_REACH = 160
_SENTENCE_END = re.compile(r"\.(?=[\s”\"*)]|\Z)|\n\s*\n")
# What joins the papers of a list, the title of the one before perhaps between: ", ", "; ", " và ".
_JOINS = re.compile(
    r"[\s*,;”\"“]{0,12}(?:(?:và|cùng)\s{1,8})?(?:các\s{1,8})?(?:số)?[\s*“\"]{0,12}\Z",
    re.IGNORECASE,
)
_JOINS_TITLED = re.compile(
    r"\s{0,8}về\s[^.;]{1,240}(?:[,;]|\s(?:và|cùng))\s{1,8}(?:các\s{1,8})?(?:số)?[\s*“\"]{0,12}\Z",
    re.IGNORECASE,
)
_PARTLY = re.compile(r"(?<!\w)(?:một\s+(?:số|phần)|điều|khoản|điểm|phụ\s+lục)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRelation:
    """``subject`` does it to ``target``; ``document.text[start:end]`` are the words that say so.

    ``subject`` is None where it is the document itself. ``is_partial``: a part of the target alone
    is meant ("bãi bỏ khoản 2 Điều 5 của …").
    """

    relation: Relation
    subject: Reference | None
    target: Reference
    start: int
    end: int
    is_partial: bool = False


def find_relations(document: Document) -> tuple[StatedRelation, ...]:
    """Every relation stated in a document, paragraph by paragraph."""
    starts = {passage.id: passage.start for passage in document.passages}
    ends = {passage.id: passage.end for passage in document.passages}
    found: list[StatedRelation] = []
    for passage_id, references in groupby(document.references, lambda one: one.passage_id):
        if passage_id in starts:
            inside = tuple(references)
            before = _Before(document.text, starts[passage_id])
            found += before.read(inside)
            found += _after(document.text, inside, starts[passage_id], ends[passage_id])
    return tuple(dict.fromkeys(found))


class _Before:
    """Reads the relations whose words stand before their target, from the left to the right."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._start = start

    def read(self, references: tuple[Reference, ...]) -> Iterator[StatedRelation]:
        """The relations of the references of one paragraph, which begins at ``start``."""
        own: StatedRelation | None = None
        last: StatedRelation | None = None
        for previous, here in pairwise((None, *references)):
            if here is None:
                continue
            begin, clause = self._gap(previous, here)
            new_sentence = previous is None or (
                begin > previous.full_end and not _ends_list(self._text[previous.full_end : begin])
            )
            own = None if new_sentence else own
            subject = previous if previous and begin == previous.full_end else None
            stated = self._stated(begin, here, subject)
            if stated is None and not new_sentence and _joins(clause, previous, here):
                stated = _also(last if subject else own, here)
            if stated is not None:
                yield stated
                own = stated if stated.subject is None else own
            last = stated

    def _gap(self, previous: Reference | None, here: Reference) -> tuple[int, str]:
        """Where the clause before a reference begins, and its words."""
        begin = previous.full_end if previous else self._start
        gap = self._text[begin : here.full_start]
        cut = 0
        for mark in _SENTENCE_END.finditer(gap):
            cut = mark.end()
        cut = max(cut, gap.rfind(";") + 1)
        return begin + cut, gap[cut:]

    def _stated(
        self, begin: int, here: Reference, subject: Reference | None
    ) -> StatedRelation | None:
        near = max(begin, here.full_start - _BEFORE_REACH)
        verbs = list(_VERB.finditer(self._text, near, here.full_start))
        if not verbs:
            return None
        verb = verbs[-1]
        relation = _relation_of(verb)
        between = self._text[verb.end() : here.full_start]
        before = self._text[begin : verb.start()]
        if _PASSIVE.search(before):
            is_so = relation not in ENDING or (subject and self._is_ended(subject, before))
            return _passive(relation, verb, between, here, subject) if is_so else None
        if len(between.split()) > _MOST_BETWEEN or _ELSEWHERE.search(between):
            return None
        denied = relation in _CHANGING and _NOT_SO.search(before)
        if denied or (relation in ENDING and not self._ends(before, verb, here, subject)):
            return None
        is_own = relation is Relation.BASED_ON or _ITSELF.search(before)
        return StatedRelation(
            relation=relation,
            subject=None if is_own else subject,
            target=here,
            start=verb.start(),
            end=verb.end(),
            is_partial=here.cited_part is not None
            or bool(_PARTLY.search(between))
            or (relation in ENDING and not is_whole(between)),
        )

    def _ends(
        self, clause: str, verb: re.Match[str], here: Reference, subject: Reference | None
    ) -> bool:
        behind = self._text[here.full_end : here.full_end + _BEFORE_REACH].partition(". ")[0]
        sentence = sentence_before(self._text, self._start, verb.start())
        return ends_by_verb(clause, sentence, behind, has_subject=subject is not None)

    def _is_ended(self, subject: Reference, clause: str) -> bool:
        return ended_by(clause, sentence_before(self._text, self._start, subject.full_start))


def _relation_of(verb: re.Match[str]) -> Relation:
    return next(relation for relation in Relation if verb[relation.name] is not None)


def _passive(
    relation: Relation,
    verb: re.Match[str],
    between: str,
    here: Reference,
    subject: Reference | None,
) -> StatedRelation | None:
    """In "A được sửa đổi, bổ sung bởi B" it is B that does it to A."""
    if subject is None or relation not in _CHANGING or not _AGENT.search(between):
        return None
    return StatedRelation(
        relation=relation,
        subject=here,
        target=subject,
        start=verb.start(),
        end=verb.end(),
        is_partial=subject.cited_part is not None or bool(_PARTLY.search(between)),
    )


def _ends_list(gap: str) -> bool:
    """Whether a list goes on behind this gap: it ends in ";" and no sentence ends within."""
    return gap.endswith(";") and not _SENTENCE_END.search(gap)


def _also(stated: StatedRelation | None, here: Reference) -> StatedRelation | None:
    """The same relation for the next of a list; a passive one is not handed on."""
    if stated is None or stated.subject is here or stated.target.start > here.start:
        return None
    return StatedRelation(
        relation=stated.relation,
        subject=stated.subject,
        target=here,
        start=stated.start,
        end=stated.end,
        is_partial=here.cited_part is not None or stated.is_partial,
    )


def _joins(gap: str, one: Reference | None, other: Reference | None) -> bool:
    """Whether two references are of one list; over the title of the first, two of one kind."""
    if one is None or other is None:
        return False
    if _JOINS.match(gap):
        return True
    of_one_kind = (one.kind or "").casefold() == (other.kind or "").casefold()
    return of_one_kind and _JOINS_TITLED.match(gap) is not None


def _after(
    text: str, references: tuple[Reference, ...], passage_start: int, passage_end: int
) -> Iterator[StatedRelation]:
    """As "Quyết định số 7 … hết hiệu lực" says it, and of what is joined to it in front."""
    told: re.Match[str] | None = None
    heads = _heads(text, references)
    for here, following in reversed(list(pairwise((*references, None)))):
        if here is None:
            continue
        end = following.full_start if following else passage_end
        reach = text[here.full_end : min(end, here.full_end + _AFTER_REACH)]
        stop = re.search(r";|" + _SENTENCE_END.pattern, reach)
        limit = here.full_end + (stop.start() if stop else len(reach))
        found = _AFTER.search(text, here.full_end, limit)
        if found and not follows_at_once(
            text[here.full_end : found.start()], text[found.end() : found.end() + _AFTER_REACH]
        ):
            told = None
            continue
        joined = following is not None and _joins(text[here.full_end : end], here, following)
        told = found or (told if joined else None)
        if told is None or _NOT_SO.search(text[here.full_end : told.start()]):
            continue
        if not opens_clause(sentence_before(text, passage_start, heads[here.start].full_start)):
            continue
        if found and following and limit == here.full_end + len(reach) and _AGENT.search(reach):
            continue
        yield StatedRelation(
            relation=Relation.REPLACES if told["replaced"] else Relation.REPEALS,
            subject=None,
            target=here,
            start=told.start(),
            end=told.end(),
            is_partial=here.cited_part is not None
            or in_part(text[told.end() : told.end() + _BEFORE_REACH]),
        )


def _heads(text: str, references: tuple[Reference, ...]) -> dict[int, Reference]:
    """The first of the list that each reference stands in, by where the reference begins."""
    heads: dict[int, Reference] = {}
    for previous, here in pairwise((None, *references)):
        if here is not None:
            gap = text[previous.full_end : here.full_start] if previous else ""
            joined = previous is not None and _joins(gap, previous, here)
            heads[here.start] = heads[previous.start] if previous and joined else here
    return heads
