"""The words of two papers as they are compared: folded, abbreviations written out, rare ones heavy.

A paper cited counts by its number, whatever date and office stand beside it: a school repeats the
number and drops the rest. Weights are inverse document frequencies over the passages of the two
papers alone: what else the library holds changes no review. (Measured on the made-up drafts, the
library's frequencies added false alarms, the more the larger it was.)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log, sqrt

from assistant.reading.vocabulary import word_set
from assistant.reviewing.titles import title_of
from ingest.references import FoundReference, find_references
from ingest.spelling import spelling_key
from ingest.text import folded

# Folded words of a paper on the left mean the same as those on the right; the longer come first.
_SAME = (
    (r"cbgvnv|cb gv nv|cb gv va nv", "can bo giao vien nhan vien"),
    (
        r"cbccvcnld|cbccvc va nld|cb cc vc va nld|cb cc vc&nld",
        "can bo cong chuc vien chuc lao dong",
    ),
    (r"cbccvc|cb cc vc", "can bo cong chuc vien chuc"),
    (r"cbcc", "can bo cong chuc"),
    (r"cbvc", "can bo vien chuc"),
    (r"cbql", "can bo quan ly"),
    (r"gvnv|gv nv", "giao vien nhan vien"),
    (r"gv", "giao vien"),
    (r"hssv|hs", "hoc sinh"),
    (r"cmhs|phhs|phu huynh hoc sinh|cha me hoc sinh|phu huynh|cha me cac em", "phu huynh"),
    (r"cntt", "cong nghe thong tin"),
    (r"qcdc", "quy che dan chu"),
    (r"cchc", "cai cach hanh chinh"),
    (r"tthc", "thu tuc hanh chinh"),
    (r"atgt", "an toan giao thong"),
    (r"attp|vsattp", "an toan thuc pham"),
    (r"pccc", "phong chay chua chay"),
    (r"tnxh", "te nan xa hoi"),
    (r"blhd", "bao luc hoc duong"),
    (r"bgh|ban giam hieu", "hieu truong"),
    (r"hcm", "ho chi minh"),
    (r"gd&?dt|gd va dt|gd dt", "giao duc dao tao"),
    (r"giao duc va dao tao", "giao duc dao tao"),
    (r"ubnd", "uy ban nhan dan"),
    (r"mttq", "mat tran to quoc"),
    (r"htqlcl", "he thong quan ly chat luong"),
    (r"trang thong tin dien tu|trang web|website|cong thong tin dien tu", "website"),
    (r"thay co giao|thay co|nha giao", "giao vien"),
    (r"hoc tro|cac em hoc sinh|nguoi hoc|cac chau", "hoc sinh"),
    (r"hang (?=thang|quy|nam|tuan)", "moi "),
    (r"hop tac|cung voi", "phoi hop"),
    (r"nghi hoc giua chung|nghi hoc|thoi hoc", "bo hoc"),
    (r"thuong ky", "dinh ky"),
    (r"thanh lap|kien toan", "lap"),
    (r"giam bot|rut ngan|cat giam", "giam"),
    (r"thao go|go(?= kho| vuong| ngay)", "giai quyet"),
)
_SAME_WORDS = tuple((re.compile(rf"(?<!\w)(?:{left})(?!\w)"), right) for left, right in _SAME)
# Words that stand in any task and tell none from another.
_IDLE = word_set(
    """
    va cua cac cho trong voi theo tai la nhung de nay cung tu den o ve viec mot so duoc co tren vao
    sau truoc khi nhu hien moi tiep tuc thuc to chuc tang cuong day manh nang cao tot nghiem hieu
    qua cong tac nam thong bao dam phat huy ngay thang nham gan qua do bang hoac cu the trien khai
    chu dong kip thoi thuong xuyen tung dung lam noi dung hoat
    """
)
_IDLE_WEIGHT = 0.2
_PAIR_WEIGHT = 0.8
_PAPER_WEIGHT = 1.5
_PAPER = "paper:"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Terms:
    """The different syllables, pairs and papers of a text."""

    terms: frozenset[str]

    def union(self, other: Terms) -> Terms:
        """Both together."""
        return Terms(self.terms | other.terms)

    @property
    def without_papers(self) -> Terms:
        """The words and pairs alone."""
        return Terms(self.terms - self.papers)

    @property
    def papers(self) -> frozenset[str]:
        """The papers cited."""
        return frozenset(one for one in self.terms if one.startswith(_PAPER))


def paper_term(number: str) -> str:
    """The term that stands for a paper of that number."""
    return _PAPER + spelling_key(number)


def is_idle(word: str) -> bool:
    """Whether a folded syllable stands in any task and tells none from another."""
    return word in _IDLE


@lru_cache(maxsize=16_384)
def plain_words(text: str) -> tuple[str, ...]:
    """The folded syllables in order, one wording for what has several."""
    plain = " ".join(_WORD.findall(folded(text.replace("&", ""))))
    for pattern, same in _SAME_WORDS:
        plain = pattern.sub(same, plain)
    return tuple(plain.split())


@lru_cache(maxsize=16_384)
def terms_of(text: str) -> Terms:
    """The terms of a text, each paper in it by its number alone."""
    found: set[str] = set()
    last = 0
    for reference in find_references(text):
        found |= _plain_terms(text[last : reference.full_start])
        found.add(paper_term(reference.number))
        last = max(last, _end_of_title(reference, text))
    return Terms(frozenset(found | _plain_terms(text[last:])))


def _end_of_title(reference: FoundReference, text: str) -> int:
    """Behind the title of a paper, whose words are not those of the text."""
    title = title_of(reference, text)
    at = text.find(title[:24], reference.full_end) if title else -1
    return reference.full_end if title is None or at < 0 else at + len(title)


def _plain_terms(text: str) -> set[str]:
    words = plain_words(text)
    return {*words, *(f"{a} {b}" for a, b in pairwise(words))}


class Weights:
    """How much each term tells, in the two papers together."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._own: Counter[str] = Counter()
        self._count = 0
        for text in texts:
            self._own.update(terms_of(text).terms)
            self._count += 1
        self._known: dict[str, float] = {}
        self._wholes: dict[Terms, float] = {}

    def __call__(self, term: str) -> float:
        """The weight of one term."""
        if term not in self._known:
            self._known[term] = self._weight(term)
        return self._known[term]

    def total(self, terms: Iterable[str]) -> float:
        """The weight of several."""
        return sum(map(self, terms))

    def whole(self, terms: Terms) -> float:
        """The weight of all terms of a text."""
        if terms not in self._wholes:
            self._wholes[terms] = self.total(terms.terms)
        return self._wholes[terms]

    def share(self, wanted: Terms, found: Terms) -> float:
        """The share of what is wanted that is found, by weight."""
        return self.total(wanted.terms & found.terms) / (self.whole(wanted) or 1.0)

    def alike(self, wanted: Terms, found: Terms, *, of_wanted: float) -> float:
        """How much two texts share, from 0 to 1.

        The geometric mean of the shares either has of the other; or the share of what is wanted
        alone, counted ``of_wanted``, where that is more.
        """
        both = self.total(wanted.terms & found.terms)
        if not both:
            return 0.0
        own, other = self.whole(wanted), self.whole(found)
        return max(both / sqrt(own * other), of_wanted * both / own)

    def likeness(self, wanted: Terms, found: Terms) -> float:
        """The geometric mean of the shares either has of the other, from 0 to 1."""
        return self.alike(wanted, found, of_wanted=0.0)

    def _weight(self, term: str) -> float:
        if term.startswith(_PAPER):
            return _PAPER_WEIGHT * log(2 + self._count)
        words = term.split()
        idle = sum(word in _IDLE for word in words)
        if len(words) == 2 and idle == 2:
            return 0.0
        weight = log(1 + (self._count + 1) / (self._own[term] + 0.5))
        if len(words) == 2:
            return _PAIR_WEIGHT * weight
        return _IDLE_WEIGHT * weight if idle else weight
