"""Which documents a question names: by number, by office or place, by kind and year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import permutations

from assistant.choosing.holdings import Holdings
from assistant.choosing.office_sorts import names_both, of_both, of_the_sort, sorts_of
from assistant.choosing.other_owner import is_said_of_another
from assistant.choosing.own_names import is_other_school, name_of_issuer, with_office
from assistant.question import Question
from assistant.reading.asked_numbers import NO_LENGTH
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import PROVINCES
from ingest.document import DocumentSummary
from ingest.references import number_key
from ingest.text import folded

_KIND_WORDS = (
    r"(?:ke hoach|cong van|bao cao|van ban|quyet dinh|chi thi|thong bao|to trinh|nghi quyet|"
    r"huong dan|nghi dinh|thong tu|ket luan|cong dien|quy dinh|quy che|de an|luat|"
    r"chuong trinh|giay moi|thu moi|kh|cv|qd|plan|letter|report|document|decision|directive|"
    r"resolution|circular|decree|notice|telegram|dispatch)"
)
_KIND_IN_ENGLISH = {"plan": "ke hoach", "letter": "cong van", "report": "bao cao"}
_OWN_NUMBERED = re.compile(
    rf"\b{_KIND_WORDS}\s+(?:so\s+|no\.?\s*|number\s+)?"
    rf"{NO_LENGTH}(?P<number>\d{{1,5}}(?:\s?/\s?(?:19|20)\d\d)?)(?![\d/-]|\.\d)"
)
_IN_FULL = re.compile(
    rf"\b{_KIND_WORDS}\s+(?:so\s+|no\.?\s*|number\s+)?\d{{1,5}}[a-z]?(?:\s?[/-]\s?[a-z0-9&.]+)+"
)
_A_KIND = re.compile(rf"\b{_KIND_WORDS}\b")
_OF_THE_TOP = re.compile(
    r"(?:thong bao|ket luan|chi thi|cong dien|nghi quyet|quyet dinh|nghi dinh)"
    r"(?: (?:ve|y kien|chi dao|ket luan)){0,3}"
    r" cua (?P<by>thu tuong(?: chinh phu)?|chinh phu|quoc hoi)\b"
)
_THE_GOVERNMENT = ("thu tuong", "chinh phu")
# "Cao tốc Đông Khê - Tây Khê": the places that a road joins are its name, and no offices.
_ROAD = re.compile(
    r"\b(?:cao toc|duong (?:sat|bo)|tuyen(?: duong)?|truc|hanh lang|quoc lo|expressway|railway|"
    r"highway) (?:[a-z0-9.]+ ){1,4}?[-\u2013] ?[a-z]+ [a-z]+(?: ?[-\u2013] ?[a-z]+ [a-z]+)?|"
    rf"(?<!\w)(?:{PROVINCES}) ?[-\u2013] ?(?:{PROVINCES})(?!\w)"
)
_WORD = re.compile(r"\w+")
# What tells of the occasion up to a comma names a paper too ("… sau chuyến đi Đắk Lắk, …").
_OCCASION = re.compile(r"[^,|?]{0,60}(?=,)")
# Refuses "địa phương".
_SORT_OF_PLACE = re.compile(r"(?<!\bdia )\b(?P<sort>phuong|xa|thi tran) \Z")
_FOR_WHOM = re.compile(r"\b(?:giao|cap|bo tri|phan bo)(?: kinh phi| tien| von)?(?: cho)? \Z")
_FEWEST_OF_A_TITLE = 4
_FEW_ALIKE = 4
_KINDS_DESCRIBED = (
    r"(?:ke hoach|cong van|bao cao|van ban|quyet dinh|chi thi|thong bao|to trinh|nghi quyet|"
    r"huong dan|chuong trinh)"
)
# "kế hoạch dân vận năm 2019", "documents issued in 2019", "the 2019 plan".
# Refuses "kế hoạch số 45 … năm 2019", which a number names.
_DESCRIBED = (
    re.compile(
        rf"\b(?P<kind>{_KINDS_DESCRIBED})(?: [a-z]+){{0,8}} (?:thang (?:0?[1-9]|1[0-2]) )?"
        r"(?:nam )?(?:(?:0?[1-9]|1[0-2])/)?(?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(
        r"\b(?P<kind>plan|letter|report|document)s?\b(?: [a-z]+){0,8} (?P<year>(?:19|20)\d\d)\b"
    ),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)(?: [a-z]+){0,3} (?P<kind>plan|letter|report)s?\b"),
)
# Between two names of which the same is asked.
_SIDE_BY_SIDE = (
    r"(?:,| va| hay| hoac| voi| so voi|, hay| vs\.?| versus| and| (?:khac|giong)(?: gi| voi){0,2}) "
)
_SYMBOL_OR_YEAR = r"(?:\s?/\s?[a-z][\w-]{0,20})?(?: (?:nam )?(?:19|20)\d\d)?"
_REPORT = "bao cao"
_PAPER_NAMED = re.compile(rf"\b(?:{_KIND_WORDS}|ban hanh|phat hanh)\b")
_ANY_KIND = ("van ban", "document")
_REPORTING = (Intent.DEADLINE, Intent.CHANNEL, Intent.REPORT_TO, Intent.REPORTERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The documents named, and the words of the question that name them.

    ``named`` is empty when nothing is named: then every document is meant. A document that only
    speaks of the place named is not ``sure`` to be the one asked about; one that is named
    ``by_office`` alone may be another paper of it than the one that is meant.
    """

    documents: tuple[DocumentSummary, ...] = ()
    named: tuple[str, ...] = ()
    sure: bool = True
    by_office: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the documents named."""
        return tuple(document.id for document in self.documents)

    @property
    def office(self) -> str | None:
        """The office whose papers these are, where its name alone told them and it is one."""
        issuers = {document.issuer for document in self.documents}
        return next(iter(issuers)) if self.by_office and len(issuers) == 1 else None

    @property
    def is_open(self) -> bool:
        """Whether no document is named for sure."""
        return not self.documents or not self.sure


def names_several_offices(question: Question, scope: Scope) -> bool:
    """Whether offices are named side by side ("trường A và trường B"), each to be asked."""
    if not scope.by_office or len({one.issuer for one in scope.documents}) < 2:
        return False
    return names_both(question.plain) or any(
        re.search(rf"{re.escape(one)}{_SIDE_BY_SIDE}{re.escape(other)}", question.plain)
        for one, other in permutations(scope.named, 2)
    )


def resolve(question: Question, documents: Sequence[DocumentSummary]) -> Scope:
    """The documents that ``question`` names among ``documents``."""
    documents = Holdings.of(documents)
    by_number = _by_number(question, documents)
    if question.compares:
        return _all_named(question, by_number, documents)
    if by_number.documents:
        office = _by_office(question.plain, by_number.documents)
        by_number = replace(by_number, named=(*by_number.named, *office.named))
        return _with_the_one_beside(question.plain, by_number, documents)
    if by_number.named:
        return by_number  # "Kế hoạch 7 của Sở … Đồng Nai", where another Sở's is here
    by_title = _by_title(f"{question.plain} | {question.before}", documents)
    if by_title.documents:
        return by_title
    by_office = _by_office(question.plain, documents)
    if not by_office.documents and question.before:
        by_office = _by_office(question.before, documents)
    by_office = by_office if by_office.documents else _by_sort(question.plain, documents)
    return _of_the_kind(_without_duties(question), by_office)


def _with_the_one_beside(plain: str, by_number: Scope, documents: Holdings) -> Scope:
    """The papers named by number, and that of an office beside one: "KH 5 và công văn của …"."""
    own = {document.issuer for document in by_number.documents}
    others = tuple(one for one in documents if one.issuer not in own)
    by_office = _by_office(plain, others)
    numbers = "|".join(map(re.escape, by_number.named))
    offices = "|".join(map(re.escape, by_office.named))
    paper = rf"(?:cai |ban |to )?(?:(?:{_KINDS_DESCRIBED}) (?:[a-z]+ ){{0,3}})?"
    beside = rf"{_SYMBOL_OR_YEAR}{_SIDE_BY_SIDE}{paper}"
    if not offices or not re.search(
        rf"\b(?:{numbers}){beside}(?:{offices})\b|\b(?:{offices}){beside}(?:{numbers})\b", plain
    ):
        return by_number
    kept = _narrowed(plain, by_office.documents)
    return Scope(
        documents=(*by_number.documents, *kept), named=(*by_number.named, *by_office.named)
    )


def _without_duties(question: Question) -> str:
    """The question without "báo cáo" where that is what is to be done, and no paper."""
    return question.plain.replace(_REPORT, " ") if _is_to_report(question) else question.plain


def _is_to_report(question: Question) -> bool:
    return question.intent is Intent.DEADLINE


def names_paper(question: Question) -> bool:
    """Whether a question names a kind of paper: "kế hoạch của trường", "trường ban hành …"."""
    return _PAPER_NAMED.search(_without_duties(question)) is not None


def _all_named(question: Question, by_number: Scope, documents: Holdings) -> Scope:
    """Every paper to be compared: those named by number, and those of the offices named.

    The offices of the papers named by number are theirs; no other papers of them are meant. Where
    none is named ("hai kế hoạch"), the few papers of the kind that are here are.
    """
    if not by_number.documents and not _by_office(question.plain, documents).documents:
        alike = documents.at(
            place
            for kind, places in documents.by_kind.items()
            if _is_named(kind, question.plain)
            for place in places
        )
        return Scope(documents=alike) if 1 < len(alike) <= _FEW_ALIKE else Scope()
    own = {document.issuer for document in by_number.documents}
    by_office = _by_office(question.plain, documents)
    others = tuple(one for one in by_office.documents if one.issuer not in own)
    by_office = _of_each_office(question.plain, _by_office(question.plain, others))
    offices = _by_office(question.plain, by_number.documents)
    return Scope(
        documents=(*by_number.documents, *by_office.documents),
        named=tuple(dict.fromkeys((*by_number.named, *offices.named, *by_office.named))),
    )


def described(
    question: Question, documents: Sequence[DocumentSummary]
) -> tuple[DocumentSummary, ...]:
    """The documents of the kind and year (or month) that a question describes; maybe none."""
    match = next((m for p in _DESCRIBED if (m := p.search(question.plain))), None)
    if match is None:
        return ()
    kind = _KIND_IN_ENGLISH.get(match["kind"], match["kind"])
    if kind == "bao cao" and question.intent in _REPORTING:
        return ()  # what is to be done, not what is to be read
    year = int(match["year"])
    months = {date.month for date in question.dates if date.year == year and date.month}
    papers = Holdings.of(documents)
    places = range(len(papers)) if kind in _ANY_KIND else papers.by_kind.get(kind, ())
    return papers.at(place for place in places if _is_of_time(papers, place, year, months))


def _is_of_time(papers: Holdings, place: int, year: int, months: set[int]) -> bool:
    issued = papers[place].issued_on
    if months:
        return issued is not None and issued.year == year and issued.month in months
    of_year = issued is not None and issued.year == year
    return of_year or f"nam {year}" in papers.plain_titles[place]


def _by_number(question: Question, documents: Holdings) -> Scope:
    """By a full số/ký hiệu, or by kind and number alone ("kế hoạch 573")."""
    exact = documents.numbered(question.numbers) or documents.begun(question.numbers)
    if exact:
        printed = dict.fromkeys(match.group() for match in _IN_FULL.finditer(question.plain))
        return Scope(documents=exact, named=tuple(printed))
    found: list[DocumentSummary] = []
    words: list[str] = []
    for match in _numbered(question):
        number = number_key(match["number"])
        of_number = documents.begun((number,))
        of_kind = [one for one in of_number if _kind_matches(match.group(), one)]
        if not of_kind:
            issued_so = documents.at(documents.issued_with.get(number, ()))
            of_kind = [one for one in issued_so if _kind_matches(match.group(), one)]
            of_number = of_number or tuple(of_kind)
        found += [
            one
            for one in of_kind or of_number
            if not is_said_of_another(question.plain, match.end(), one)
        ]
        words += [_with_symbol(question.plain, match, of_number)] if of_number else []
    return Scope(documents=tuple(dict.fromkeys(found)), named=tuple(dict.fromkeys(words)))


def _with_symbol(plain: str, named: re.Match[str], documents: Sequence[DocumentSummary]) -> str:
    """The words that name papers by number, with what of their symbol follows ("tb 636 vpcp")."""
    parts = {part for one in documents for part in number_key(one.number or "").split("/")}
    symbol = "|".join(map(re.escape, sorted(filter(str.isalpha, parts))))
    more = (
        re.compile(rf"(?:[\s/-]+(?:{symbol})(?!\w))+").match(plain, named.end()) if symbol else None
    )
    return named.group() + (more.group() if more and named.string == plain else "")


def _numbered(question: Question) -> tuple[re.Match[str], ...]:
    """The kinds with numbers in the question; where it has none, in what was said before it."""
    own = tuple(_OWN_NUMBERED.finditer(question.plain))
    return own or tuple(_OWN_NUMBERED.finditer(question.before))


def _by_title(plain: str, documents: Holdings) -> Scope:
    """The one paper without a number whose title begins as the question calls it.

    Only a paper of the government ("kết luận của Thủ tướng …"): other titles, and these where
    a numbered paper begins so too, are matters of many papers.
    """
    called = _OF_THE_TOP.search(plain)
    if called is None:
        return Scope()
    words = tuple(_WORD.findall(called.group()))
    # A title may leave out the kind that the question begins with ("thông báo về kết luận của …").
    names = {words[at:] for at in range(len(words) - _FEWEST_OF_A_TITLE + 1)}
    alike = [
        document
        for document in documents
        if any(_words_of(document.title or "")[: len(name)] == name for name in names)
    ]
    if len(alike) != 1 or alike[0].number is not None:
        return Scope()
    occasion = _OCCASION.match(plain, called.end())
    end = occasion.end() if occasion else called.end()
    return Scope(documents=(alike[0],), named=(plain[called.start() : end],))


@lru_cache(maxsize=4096)
def _words_of(title: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(title)))


def _by_office(plain: str, documents: Sequence[DocumentSummary]) -> Scope:
    found: list[DocumentSummary] = []
    words: list[str] = []
    papers = Holdings.of(documents)
    plain = _ROAD.sub(_left_blank, plain)
    named = {name: with_office(name).search(plain) for name in papers.by_name if name in plain}
    for document in papers.at(place for name in named for place in papers.by_name[name]):
        match = named[name_of_issuer(document) or ""]
        if match is None or is_other_school(plain, match, document):
            continue
        if _may_be_of(plain, match.start(), document):
            found.append(document)
            words.append(match.group())
    return Scope(documents=tuple(found), named=tuple(dict.fromkeys(words)), by_office=bool(found))


def _left_blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def is_said_beside(plain: str, document: DocumentSummary) -> bool:
    """Whether a question names the office of a paper as a place, or as whom something is for.

    "Phường Đồi Chè kiểm tra khi nào" asks nothing of the school of that name.
    """
    name = name_of_issuer(document)
    match = with_office(name).search(plain) if name else None
    if name is None or match is None:
        return False
    offices = folded(f"{document.issuer or ''} | {document.superior or ''}")
    sort = _SORT_OF_PLACE.search(plain, 0, plain.find(name, match.start()))
    is_place = sort is not None and sort["sort"] not in offices
    return is_place or _FOR_WHOM.search(plain, 0, match.start()) is not None


def _by_sort(plain: str, documents: Holdings) -> Scope:
    """The papers of both offices of a sort, or of the one office of it that has such a paper."""
    found = of_both(plain, documents) or of_the_sort(plain, documents)
    return Scope(documents=found.papers, named=(found.words,), by_office=True) if found else Scope()


def _of_the_kind(plain: str, scope: Scope) -> Scope:
    """Of several documents of one office, those of the kind and year that are named too."""
    if len(scope.documents) < 2:
        return scope
    sorts = sorts_of(" | ".join(scope.named))
    kept = tuple(one for one in scope.documents if sorts_of(folded(one.issuer or "")) & sorts)
    return replace(scope, documents=_narrowed(plain, kept or scope.documents))


def _narrowed(plain: str, documents: tuple[DocumentSummary, ...]) -> tuple[DocumentSummary, ...]:
    """Of some papers those of the kind, and of them those of the year, that are named."""
    for matches in (_kind_matches, _year_matches):
        documents = tuple(one for one in documents if matches(plain, one)) or documents
    return documents


def _of_each_office(plain: str, scope: Scope) -> Scope:
    """Of each office set beside another its papers of the kind and year that are named too.

    "Kế hoạch 2019 của Sở … với phòng …": what is said of the one leaves the other its own paper.
    """
    sorts = sorts_of(" | ".join(scope.named))
    kept = tuple(one for one in scope.documents if sorts_of(folded(one.issuer or "")) & sorts)
    by_name: dict[str | None, list[DocumentSummary]] = {}
    for one in kept or scope.documents:
        by_name.setdefault(name_of_issuer(one), []).append(one)
    narrowed = {one.id for group in by_name.values() for one in _narrowed(plain, tuple(group))}
    return replace(scope, documents=tuple(one for one in scope.documents if one.id in narrowed))


def _kind_matches(plain: str, document: DocumentSummary) -> bool:
    return _is_named(folded(document.kind or ""), plain)


def _is_named(kind: str, plain: str) -> bool:
    """Whether a question names a folded kind, or calls it by its English word."""
    words = [kind, *(english for english, own in _KIND_IN_ENGLISH.items() if own == kind)]
    return bool(kind) and any(re.search(rf"\b{word}\b", plain) for word in words)


def _may_be_of(plain: str, place: int, document: DocumentSummary) -> bool:
    """Whether a document may be what is named first, where that is said to be the government's.

    A place named behind it is where something happened ("kết luận của Thủ tướng tại Đắk Lắk").
    """
    first = _A_KIND.search(plain)
    named = _OF_THE_TOP.match(plain, first.start()) if first else None
    if named is None or place < named.end() or _A_KIND.search(plain, named.end(), place):
        return True
    by = (named["by"],) if named["by"] == "quoc hoi" else _THE_GOVERNMENT
    return any(one in folded(document.issuer or "") for one in by)


def _year_matches(plain: str, document: DocumentSummary) -> bool:
    year = document.issued_on.year if document.issued_on else None
    return year is not None and re.search(rf"(?<![\w/.-]){year}(?![\w/-])", plain) is not None
