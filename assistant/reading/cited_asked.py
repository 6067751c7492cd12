"""What is asked of a paper that another one cites: its number, its day or its years.

"Quyết định lập tổ tiếp dân mà báo cáo ấy nhắc tới ra ngày nào": two papers are called there, each
from its kind on. The one that holds nothing but what the paper in the library is called by is that
paper; what is left calls the other.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from assistant.reading.english_words import ENGLISH_FUNCTION_WORDS
from assistant.reading.head_asked import KINDS, LETTER
from assistant.reading.vocabulary import FUNCTION_WORDS, word_set


class CitedFact(StrEnum):
    """What may be asked of a paper that is cited."""

    NUMBER = "number"
    DATE = "date"
    YEARS = "years"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedAsked:
    """The facts asked for, the folded kind of the paper cited, and the syllables that call it.

    ``is_own_kind`` where the paper that cites it is of the same kind: then ``apart`` are the words
    that do not call that one, and without which it would be the one meant. ``is_beside`` where the
    one that cites is named apart from it, or is of another kind.
    """

    facts: tuple[CitedFact, ...]
    kind: str
    matter: tuple[str, ...]
    is_own_kind: bool
    apart: tuple[str, ...] = ()
    is_beside: bool = True


# Its parts are bounded: an endless number costs no more than a long one.
_NUMBER = r"(?<![\w/.-])\d[\w-]{0,12}/[\w/-]{1,30}"
CITED_WHERE = (
    rf"{_NUMBER} (?:(?:duoc )?(?:thay|nam|xuat hien|co|neu|dan|nhac)(?: den| toi)? )?"
    r"(?:(?:o|trong|tai) )?(?:nhung |cac )?(?:van ban|giay to|tai lieu) nao\W*\Z|"
    rf"{_NUMBER} (?:(?:duoc )?(?:thay|xuat hien|neu|nhac)|duoc dan)(?: den| toi)? "
    r"(?:o|trong|tai) dau|"
    r"\b(?:cai|van ban|to|ban) nao (?:co )?(?:noi|nhac|dan|neu)(?: den| toi)? [a-z ]{0,20}"
    rf"{_NUMBER}"
)
"""What asks where a paper is named: "114-KL/TW thấy ở đâu"."""
_A_KIND = (
    r"(?:ke hoach|cong van|bao cao|quyet dinh|chi thi|thong tu|nghi quyet|nghi dinh|(?<!ky )luat|"
    r"quy dinh|huong dan|ket luan|to trinh|thong bao|cong dien|chuong trinh|de an|quy che)"
)
_ONE_KIND = re.compile(_A_KIND)
# One asked for, or several named side by side.
_KIND_ASKED = re.compile(
    rf"\b{_A_KIND}(?:(?:(?:,| va| voi| hay| hoac)(?: (?:cac|nhung))?|(?! quy | bao cao)) "
    rf"{_A_KIND}\b){{1,6}}|"
    rf"{_A_KIND}(?=\s+(?:so\s+)?(?:nao|may|gi)\b|(?:,|\s+va)\s)"
)
_MANY = r"(?:nao|may|bao nhieu|gi)"
_ASKER = r"toi|tui|em|minh|to|chung toi|ben (?:em|minh|toi)|anh em|bon (?:em|minh)"
_WAYS: tuple[tuple[CitedFact, str], ...] = (
    (
        CitedFact.NUMBER,
        rf"\bso (?:la )?{_MANY}\b(?! (?:nguoi|truong|don vi|lan|tien))|"
        r"\b(?:so hieu|ky hieu)\b",
    ),
    (
        CitedFact.DATE,
        rf"\b(?:ngay|hom|bua)(?: thang)?(?: nam)? {_MANY}\b|\bngay (?:ban hanh|ky|ra|phat hanh)\b|"
        r"\b(?:ra|ra doi|ban hanh|ky|co|lap|lam)(?: tu)? (?:khi nao|bao gio|luc nao|hoi nao)\b|"
        r"\b(?:khi nao|bao gio) (?:ra|ban hanh|ky)\b|"
        r"\bngay(?: thang)?(?: nam)?(?: (?:cua|tren)\b|\W*\Z)",
    ),
    (
        CitedFact.YEARS,
        rf"\bgiai doan {_MANY}\b|\b(?:nhung|may|cac|bao nhieu) nam(?: {_MANY})?\b|"
        rf"\b(?:tu|den|toi|cho|trong) (?:nam|bao gio|khi)(?: hoc)? ?{_MANY}?\b|"
        rf"\bnam hoc {_MANY}\b|\bkeo dai\b|\bkhung thoi gian\b|"
        rf"\b(?:bat dau|ket thuc|khoang)(?: tu| vao)? nam {_MANY}\b|"
        r"\bgiai doan(?: cua)?(?= (?:cac )?(?:chuong trinh|de an))",
    ),
)
_READ = tuple((fact, re.compile(way)) for fact, way in _WAYS)
# Of a paper that is called by its number, also in English.
_YEARS_BY_NUMBER = re.compile(
    rf"{_WAYS[-1][1]}|\b(?:bao lau|may nam|(?:thoi (?:gian|ky|han)|nhiem ky) {_MANY})\b|"
    r"\b(?:what|which|whose|the|its) (?:period|years?|term|time ?frame|span)s?\b|\bhow long\b|"
    r"\bhow many years\b|\b(?:period|years|duration|term) (?:of|for|covered)\b|"
    r"\bfrom when (?:to|till|until) when\b|\b(?:period|years|duration|term|years covered)\W*\Z"
)
_DATE_BY_NUMBER = re.compile(
    rf"{_WAYS[1][1]}|\bwhen\b|\b(?:what|which) (?:date|day)\b|\bdated?\b|\bdate of\b"
)
_BY_NUMBER = re.compile(
    r"\b(?:giai doan|thoi (?:gian|ky|han)|nhiem ky|bao lau|keo dai|ap dung|hieu luc|thuc hien|"
    r"trong|tu|den|toi|nam|hoc|may|nao|gi|bao nhieu|nhung|cac|ngay|thang|hom|bua|khi|luc|bao gio|"
    r"bat dau|ket thuc|khoang|khung|nhac|neu|"
    r"ban hanh|phat hanh|ra doi|ra|ky|lap|lam|soan|de|co|vao|hoi|draws?|drew|drawn|drafted|"
    r"period|years?|term|timeframe|frame|span|duration|cover(?:s|ed|ing)?|runs?|lasts?|valid|"
    r"concluded|signed|dated?|issued|adopted|passed|approved|made|agreed|set|apply|applies|"
    r"applied|programmes?|programs?|projects?|conclusions?|regulations?|guidances?|guidelines?|"
    r"coordination|cooperation|joint|action|documents?|no|so|phoi hop|lien tich|hanh dong)\b"
)
_MORE_KINDS = ("chuong trinh", "de an", "quy dinh", "quy che", "phong trao", "luat")
# "… trong văn bản của trường": what leads to the paper that cites.
_ANY_PAPER = "van ban"
_LED_TO = r"(?:(?<=trong )|(?<=tai )|(?<= o ))"
_KIND = re.compile(rf"\b(?P<kind>{'|'.join((*KINDS, *_MORE_KINDS))}|{_LED_TO}{_ANY_PAPER})\b")
# What is handed in, and by when, is a duty and no paper that is cited.
_A_DUTY = re.compile(
    r"\b(?:han(?! che)|truoc|nop|cham nhat|muon nhat|tre nhat|chot|phai|thoi han|deadline|"
    r"must|should|due|before|until|submit(?:ted)?)\b"
)
# Words that lead from one paper to the other, and those that only ask.
_BETWEEN = re.compile(
    r"\b(?:co |duoc |da |lay |lam ){0,3}(?:neu|nhac|vien dan|dan chieu|trich dan|"
    r"dan(?= ra\b| theo\b|\W*\Z)|can cu|dua vao|ke ra)"
    r"(?: den| toi| ra| ten)?(?: o| tai| trong)?\b|\bso (?:va )?ky hieu\b|\bso hieu\b|"
    rf"\bky hieu\b|\bmang so\b|\bso (?:la )?{_MANY}\b|"
    rf"\bngay(?: thang)?(?: nam)? {_MANY}\b|"
    rf"\b(?:tu |den |toi |cho |trong |vao )?(?:ngay|hom|bua|thang|nam|giai doan)"
    rf"(?: hoc)? {_MANY}\b|\b(?:ngay|thang) (?:ban hanh|ky|ra|phat hanh)\b|"
    r"\b(?:ban hanh|phat hanh|ra doi|ra|ky) (?=tu\b|ngay\b|khi\b|hom\b|bao\b|\W*\Z)|"
    r"\b(?:ap dung|keo dai|thuc hien|hieu luc)(?= (?:cho |trong |tu |toi |den )?(?:nhung|cac|may|"
    r"bao|nam|giai|\W*\Z))|\b(?:nhung|cac|may|bao nhieu) nam(?: nao| gi)?\b|"
    r"\bgiai doan(?! \d)\b|"
    r"\b(?:khi nao|bao gio|luc nao|bao lau|bao nhieu)\b|\bcai (?:do|ay|kia|nay)\b|"
    # "… mà trường ấy triển khai": whose paper cites it.
    r"\bma [^,;?]{2,60}?\b(?:neu|nhac|trien khai|thuc hien|vien dan|dan|cu the hoa)\b"
    r"(?: (?:toi|den|ra))?|"
    # "… mà tôi quên mất ký hôm nào": of who asks, and of no paper.
    rf"\bma (?:{_ASKER}) [^,;?]{{0,60}}"
)
_ASKING = frozenset(
    (
        *("cho", "hoi", "xin", "biet", "em", "minh", "chi", "anh", "a", "ah", "vay", "the", "nhi"),
        *("mang", "so", "nao", "may", "gi", "ngay", "ma", "thi", "trong", "theo", "o", "tai"),
        *("ve", "viec", "cua", "la", "co", "do", "nay", "kia", "ay", "cai", "ban", "to", "ra"),
    )
)
_IDLE = FUNCTION_WORDS | _ASKING
_ENGLISH_KINDS = word_set(
    "letter dispatch plan decision resolution directive notice circular decree report"
)
_WORD = re.compile(r"[^\W_]+")
_SAME = (
    (re.compile(r"\b(?:giao duc(?: (?:va|-) dao tao| dao tao)?|gd ?& ?dt|gd-?dt|gd)\b"), "gddt"),
    (re.compile(r"\bpgd(?:dt)?\b"), "phong gddt"),
    (re.compile(r"\bsgd(?:dt)?\b"), "so gddt"),
    (re.compile(r"\b(?:uy ban(?: nhan dan)?|u[by][bd][nd])\b"), "ubnd"),
    (re.compile(r"\b(?:hoi dong nhan dan|hdnd)\b"), "hdnd"),
    (re.compile(r"\b(?:cai cach hanh chinh|cchc)\b"), "cchc"),
    (re.compile(r"\b(?:trung uong|tw)\b"), "tw"),
)


WHOLE_NAMES = frozenset(alike for _, alike in _SAME if " " not in alike)
"""What stands for several syllables, and calls a paper as well as they do."""


def spelt_alike(plain: str) -> str:
    """Folded words with the offices written in one way, however they are shortened."""
    for written, alike in _SAME:
        plain = written.sub(alike, plain)
    return plain


def cited_asked(rest: str, *, called: Set[str], title: str) -> CitedAsked | None:
    """What a question asks of a paper that the one it names cites; None where it asks otherwise.

    Args:
        rest: the folded question without names of offices, numbers and dates.
        called: the folded syllables that the paper which cites is called by.
        title: its kind and title, folded.
    """
    if not (facts := facts_asked(rest)):
        return None
    own = next((kind for kind in KINDS if title.startswith(kind)), LETTER)
    kinds = list(_KIND.finditer(rest))
    ends = [*(one.start() for one in kinds[1:]), len(rest)]
    said = [
        (one["kind"], _calling(rest[one.end() : end]))
        for one, end in zip(kinds, ends, strict=False)
    ]
    cited = [
        (kind, words)
        for kind, words in said
        if kind != _ANY_PAPER
        and (kind != own or not all(word in called or word.isdigit() for word in words))
    ]
    if not cited and len(said) > 1:  # "trong công văn này, công văn của cấp trên về …"
        cited = [max(said, key=lambda one: len(one[1]))]
    kind = cited[0][0] if cited else ""
    matter = [*(cited[0][1] if cited else ())]
    matter += [word for more, words in cited[1:] for word in (*more.split(), *words)]
    if not matter:
        return None
    is_own = kind == own
    alike = frozenset(_WORD.findall(spelt_alike(" ".join((title, *called)))))
    apart = (one for one in matter if is_own and not one.isdigit() and one not in called | alike)
    return CitedAsked(
        facts=facts,
        kind=kind,
        matter=tuple(matter),
        is_own_kind=is_own,
        apart=tuple(apart),
        is_beside=not is_own or len(said) > 1,
    )


def _calling(words: str) -> list[str]:
    """The syllables that call a paper, without those that lead on to another or only ask."""
    left = _BETWEEN.sub(" ", re.split(r"[():?|]", words)[0])
    return [one for one in _WORD.findall(spelt_alike(left)) if one not in _IDLE]


def facts_asked(plain: str) -> tuple[CitedFact, ...]:
    """The facts that a folded question asks for; none where it is of a duty."""
    return () if _A_DUTY.search(plain) else tuple(f for f, way in _READ if way.search(plain))


def facts_alone(plain: str) -> tuple[CitedFact, ...]:
    """The facts that a folded question asks for where it says nothing else; else none."""
    facts = tuple(fact for fact, way in _READ if way.search(plain))
    return facts if not _KIND.search(plain) and not _calling(plain) else ()


def kinds_in(plain: str) -> list[str]:
    """The kinds of papers that a folded question asks for, one or several side by side."""
    return [kind for one in _KIND_ASKED.finditer(plain) for kind in _ONE_KIND.findall(one.group())]


def asked_by_number(rest: str, *, called: Set[str]) -> CitedFact | None:
    """What is asked of a paper called by its number, its day or years; None where it is more.

    Args:
        rest: the folded question without names of offices, numbers and dates.
        called: the folded syllables that the paper, and those which cite it, are called by.
    """
    is_years = _YEARS_BY_NUMBER.search(rest) is not None
    if not (is_years or _DATE_BY_NUMBER.search(rest)) or _A_DUTY.search(rest):
        return None
    left = _WORD.findall(_KIND.sub(" ", _BY_NUMBER.sub(" ", rest)))
    known = called | _IDLE | ENGLISH_FUNCTION_WORDS | _ENGLISH_KINDS
    if any(one not in known and not one.isdigit() for one in left):
        return None
    return CitedFact.YEARS if is_years else CitedFact.DATE
