"""Offices that a question calls by their sort alone: both schools, the Sở that made a plan."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.choosing.holdings import Holdings
from ingest.document import DocumentSummary
from ingest.text import folded


class OfSort(NamedTuple):
    """The papers of offices of a sort, and the words that name these."""

    papers: tuple[DocumentSummary, ...]
    words: str


# Of a province these are different offices, whose papers are told apart.
_SORTS_OF_OFFICE = {
    "so giao duc": re.compile(r"\bso (?:giao duc|gd)"),
    "phong giao duc": re.compile(r"\bphong (?:giao duc|gd)"),
    "uy ban": re.compile(r"\b(?:uy ban nhan dan|ubnd)\b"),
    "thue": re.compile(r"\bthue\b"),
    "hoi dong": re.compile(r"\b(?:hoi dong nhan dan|hdnd)\b"),
}
# "Cả hai trường": where papers of two schools are here, both.
_BOTH = re.compile(
    r"\b(?:ca (?:hai|2) (?P<all>truong|xa|phuong|so|phong|ban|huyen)|"
    r"(?<!thu )(?:hai|2) (?P<sort>truong|xa|phuong|huyen))\b(?! hoc)"
)
# "Kế hoạch năm 2019 của Sở Giáo dục gửi …" begins with a paper of the one office of that sort.
# Refuses "… của Sở Giáo dục Hoa Lư", another office than any here, and a paper only spoken of.
_PAPER_OF_A_SORT = re.compile(
    r"\W{0,6}(?:(?:theo|trong|o|cho hoi|hoi|cai|ban|the) )?"
    r"(?P<paper>(?P<kind>ke hoach|kh|cong van|cv|bao cao|quyet dinh|chi thi|thong bao|to trinh|"
    r"huong dan|van ban)(?: [a-z0-9]+){0,8}? cua "
    r"(?P<sort>so|phong|truong|uy ban nhan dan|ubnd)"
    r"(?P<field> giao duc(?: (?:va |& )?dao tao)?| gd ?(?:&|-|va )? ?dt)?)"
    r"(?: (?:nam )?(?P<year>(?:19|20)\d\d))?"
    r"(?=\W{0,6}\Z|\W{0,6}[,?:]| (?:ai|ap dung|ban hanh|bao cao|bao nhieu|can|chi dao|co|dat|de ra|"
    r"duoc|giao|gom|gui|han|huong dan|khi nao|ky|la|nao|neu|nham|nhung|noi|nop|phai|qua|"
    r"quy dinh|thi|thang|thuc hien|to chuc|trien khai|truoc|ve|yeu cau)\b)"
)
_SHORT_KINDS = {"kh": "ke hoach", "cv": "cong van"}
_ANY_KIND = "van ban"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEGINNINGS = {"ubnd": "uy ban nhan dan"}


def sorts_of(offices: str) -> frozenset[str]:
    """Which sorts of office some folded names begin with ("so gd ha noi": a Sở Giáo dục)."""
    return frozenset(sort for sort, named in _SORTS_OF_OFFICE.items() if named.search(offices))


def names_both(plain: str) -> bool:
    """Whether a folded question speaks of both offices of a sort."""
    return _BOTH.search(plain) is not None


def of_both(plain: str, papers: Holdings) -> OfSort | None:
    """The papers of the two offices of a sort that are here ("cả hai trường"); else None."""
    both = _BOTH.search(plain)
    if both is None:
        return None
    found = _issued_by(f"{both['all'] or both['sort']} ", papers)
    return OfSort(found, both.group()) if len({one.issuer for one in found}) == 2 else None


def of_the_sort(plain: str, papers: Holdings) -> OfSort | None:
    """The paper that a question begins with, if one office alone of the sort named has such."""
    named = _PAPER_OF_A_SORT.match(plain)
    if named is None:
        return None
    kind = _SHORT_KINDS.get(named["kind"], named["kind"])
    sort = _BEGINNINGS.get(named["sort"], named["sort"])
    years = _YEAR.findall(named.group())
    found = tuple(
        one
        for one in _issued_by(f"{sort} ", papers)
        if kind in (_ANY_KIND, folded(one.kind or ""))
        and (named["field"] is None or sorts_of(folded(one.issuer or "")))
        and all(_is_of_year(one, year) for year in years)
    )
    one_office = len({one.issuer for one in found}) == 1
    return OfSort(found, named["paper"]) if one_office else None


def _issued_by(beginning: str, papers: Holdings) -> tuple[DocumentSummary, ...]:
    return papers.at(
        place
        for issuer, places in papers.by_issuer.items()
        if folded(issuer).startswith(beginning)
        for place in places
    )


def _is_of_year(document: DocumentSummary, year: str) -> bool:
    issued = document.issued_on is not None and str(document.issued_on.year) == year
    return issued or f"nam {year}" in folded(document.title or "")
