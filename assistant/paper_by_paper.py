"""One thing asked of two papers: "hạn báo cáo: Bình Thuận 2019 và Krông Pa 2022".

Where nothing answers of both at once, each is asked alone, in the words that are left when the
other's name is taken away. Told only where both say it: of one side alone nothing is compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant import following
from assistant.answer import Answer, Reply
from assistant.choosing.own_names import name_of_issuer, with_office
from assistant.conversation import meant
from assistant.reading.vocabulary import word_set
from assistant.selection import names_of
from assistant.shelf import Shelf
from assistant.units import syllables
from ingest.document import DocumentSummary
from ingest.references import number_key
from ingest.text import Mapped, folded, folded_mapped

_OTHERWISE = r"(?: (?:nhu the nao|the nao|ra sao|gi|nhau|(?:o )?(?:cho|diem) nao|voi|so voi)){0,3}"
# What only sets two papers side by side.
_BETWEEN = re.compile(
    rf"\b(?:so voi|doi voi|con|va|voi|vs|versus|hay|hoac|cung voi|against|and|or|than|cua|o|tai|"
    rf"thi|(?:co )?(?:khac|giong){_OTHERWISE})\b|[,/&;–-]"
)
_SIDES = re.compile(
    r"\A\W*(?:so sanh|so(?= (?:han|ngay|thoi|email|noi|moc|giai))|doi chieu|compare|"
    r"dat canh nhau)\b|"
    r"\b(?:dat canh nhau|moi ben|moi noi|ca hai|hai(?= (?:ke hoach|bao cao|cong van|ban|hop|noi|"
    r"dia chi|so|ngay))|giua|between|both)\b|(?<=, )(?:noi|ben) nao\b|"
    rf"\b(?:co )?(?:khac|giong) (?:nhau|gi|biet){_OTHERWISE}|\b(?:khac|giong)(?= ve\b)|"
    rf"\bthe nao\W*\Z|\bra sao\W*\Z"
)
_CLAUSE = re.compile(r"[,;] | con (?=[a-z])")
_KIND_OR_LINK = word_set("van ban cai ban to so cua o tai nam thuoc ben the number no of")
# Of the paper's own kind alone: "hạn bc Bình Thuận" is not that of a report of that name.
_KINDS = {
    "ke hoach": word_set("ke hoach kh plan"),
    "cong van": word_set("cong van cv letter"),
    "bao cao": word_set("bao cao bc report"),
    "quyet dinh": word_set("quyet dinh qd decision"),
}
_JOINTS = word_set("va voi hay con vs versus and cung thi")
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_BEHIND = re.compile(r" (?:nam )?(?:19|20)\d\d\b")
_WORD = re.compile(r"[a-z0-9/-]+")
_OF_NO_MATTER = word_set("thi sao con the nao ra sao la gi a vay nhi")
_LONGEST_NAME = 12
_LITTLE = 2


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int


def with_both(shelf: Shelf, whole: Reply) -> tuple[Answer, Answer] | None:
    """The answers of two papers named side by side, where ``whole`` is of one of them or none."""
    papers = shelf.scope.documents
    if shelf.narrowed is not None or len(papers) != 2 or not shelf.scope.sure:
        return None
    cited = {one.document.id for one in whole.citations} if isinstance(whole, Answer) else set()
    if shelf.question.compares and cited.issuperset(one.id for one in papers):
        return None
    replies = [_asked(shelf, text, paper) for text, paper in _each(shelf, papers)]
    answers = [one for one in replies if one is not None]
    return (answers[0], answers[1]) if len(answers) == len(papers) else None


def _asked(shelf: Shelf, text: str, paper: DocumentSummary) -> Answer | None:
    """What is told when a question is asked of one paper; None of another one or where refused."""
    asking = replace(shelf.asking, question=text, history=())
    view = replace(shelf, asking=asking, question=meant(asking), narrowed=None, within=())
    if [one.id for one in view.scope.documents] != [paper.id]:
        return None
    reply = following.answered(view)[1]
    is_of_it = isinstance(reply, Answer) and {one.document.id for one in reply.citations} == {
        paper.id
    }
    return reply if isinstance(reply, Answer) and is_of_it else None


def _each(
    shelf: Shelf, papers: tuple[DocumentSummary, ...]
) -> Iterator[tuple[str, DocumentSummary]]:
    """The question as it is asked of each paper alone; nothing where it asks otherwise of them."""
    form = folded_mapped(shelf.asking.question)
    places = [_place(form.text, paper) for paper in papers]
    if None in places:
        return
    named = sorted(
        ((at, paper) for at, paper in zip(places, papers, strict=True) if at is not None),
        key=lambda one: one[0].start,
    )
    (first, one), (second, other) = named
    if first.end > second.start:
        return
    texts = _beside(form.text, first, second) or _clause_by_clause(form.text, first, second)
    for spans, paper in zip(texts, (one, other), strict=False):
        yield _typed(shelf.asking.question, form, spans), paper


def _place(plain: str, paper: DocumentSummary) -> _Named | None:
    """Where a question names a paper, with its kind, matter and year around the name."""
    name = name_of_issuer(paper)
    number = number_key(paper.number or "").split("/")[0]
    ways = [rf"(?<![\w/-])0{{0,2}}{number}(?:\s?/\s?[a-z][\w-]*)?(?![\w/])"] if number else []
    ways += [with_office(name).pattern] if name else []
    found = [match for way in ways for match in re.finditer(way, plain)]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    called = {word for part in names_of(paper) for word in syllables(part)} - _JOINTS
    called |= _KIND_OR_LINK | _KINDS.get(folded(paper.kind or ""), frozenset())
    start = first.start()
    for _ in range(_LONGEST_NAME):
        before = re.search(r"([a-z0-9&]+) \Z", plain[:start])
        if before is None or not (before[1] in called or _A_YEAR.fullmatch(before[1])):
            break
        start = before.start()
    kind = re.search(r"\A(?:(?:so|cua|o|tai|nam|thuoc|of|the) )+", plain[start : first.start()])
    start += kind.end() if kind else 0
    year = _YEAR_BEHIND.match(plain, first.end())
    return _Named(start, year.end() if year else first.end())


def _beside(plain: str, first: _Named, second: _Named) -> tuple[list[tuple[int, int]], ...]:
    """What is left for each of two names with nothing but a joint between them; else nothing."""
    between = _BETWEEN.sub(" ", plain[first.end : second.start])
    said = set(_WORD.findall(plain[: first.start]))
    if any(word not in said for word in _WORD.findall(between)):
        return ()
    before, behind = (0, first.start), (second.end, len(plain))
    return (
        [before, (first.start, first.end), behind],
        [before, (second.start, second.end), behind],
    )


def _clause_by_clause(
    plain: str, first: _Named, second: _Named
) -> tuple[list[tuple[int, int]], ...]:
    """The same asked in a clause of each: what the fuller one says is asked of both."""
    joints = [match for match in _CLAUSE.finditer(plain) if first.end <= match.start()]
    joints = [match for match in joints if match.end() <= second.start]
    if len(joints) != 1:
        return ()
    cut = joints[0]
    own = {*_WORD.findall(plain[: first.start]), *_WORD.findall(plain[first.end : cut.start()])}
    others = {*_WORD.findall(plain[cut.end() : second.start]), *_WORD.findall(plain[second.end :])}
    others -= _OF_NO_MATTER
    if len(others - own) > _LITTLE * (len(own) < len(others)):
        return ()
    return (
        [(0, cut.start())],
        [(0, first.start), (second.start, second.end), (first.end, cut.start())],
    )


def _typed(question: str, form: Mapped, spans: list[tuple[int, int]]) -> str:
    """Some stretches of the folded question as they were typed, without what sets side by side."""
    kept: list[str] = []
    for start, end in spans:
        at = start
        for match in _SIDES.finditer(form.text):
            if start <= match.start() and match.end() <= end:
                kept.append(_source(question, form, at, match.start()))
                at = match.end()
        kept.append(_source(question, form, at, end))
    return " ".join(" ".join(kept).split())


def _source(question: str, form: Mapped, start: int, end: int) -> str:
    if start >= end:
        return ""
    a, b = form.source_span(start, end)
    return question[a:b]
