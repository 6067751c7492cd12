"""The số/ký hiệu that a question names: whole, or a kind with the beginning of a number."""

from __future__ import annotations

import re

from ingest.citing.kinds import KIND_OF_ABBREVIATION, KINDS
from ingest.references import FoundReference, find_references, number_key
from ingest.text import folded

# A hyphen between two blanks ends one: "573/KH-SGDĐT - ngày nào?".
_TYPED_NUMBER = re.compile(r"(?<![\w/.-])\d{1,5}[a-z]?(?:(?:\s?/\s?|-\s?|\s-(?!\s))[a-z0-9&.]+)+")
# "cái 05-CTPH đó": a number of the Party's form without a word that says so.
_BARE_NUMBER = re.compile(
    r"(?<![\w/.-])(?P<number>(?!(?:19|20)\d\d-)\d{1,4}[A-Z]?-(?!TH\b|LY\b|EM\b)[A-ZĐ]{2,6})(?![\w/-])"
)
_TYPED_GROUP = re.compile(r"[a-z]+")
# "512/sgddt-vp" is the number of a letter by its form alone, without a kind before it. Refuses
# "15/ngày-đêm", where what follows the slash can be spoken.
_SYLLABLE = (
    r"(?:ngh?|nh|th|tr|ch|kh|gh|gi|ph|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_LETTER_NUMBER = re.compile(
    rf"(?<![\w/.-])(?<!so )(?=\d{{1,5}}[a-z]?/(?!{_SYLLABLE}-)[a-z&]{{2,16}}-[a-z])"
)
_ABBREVIATIONS = {folded(short): short for short in KIND_OF_ABBREVIATION}
KIND_WITH_MARKS = {folded(kind): kind.lower() for kind in KINDS} | {"so": "số"}
_KIND_OR_NUMBER_WORD = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(KIND_WITH_MARKS, key=len, reverse=True))})(?!\w)"
)
_KINDS_IN_ENGLISH = {
    "letter": "cong van",
    "dispatch": "cong van",
    "plan": "ke hoach",
    "decision": "quyet dinh",
    "resolution": "nghi quyet",
    "directive": "chi thi",
    "notice": "thong bao",
    "circular": "thong tu",
    "decree": "nghi dinh",
    "telegram": "cong dien",
    "report": "bao cao",
    "programme": "chuong trinh",
    "program": "chuong trinh",
    "conclusion": "ket luan",
    "regulation": "quy dinh",
    "guidance": "huong dan",
    "guideline": "huong dan",
    "project": "de an",
}
KINDS_CALLED = frozenset((*KIND_WITH_MARKS, *_KINDS_IN_ENGLISH)) - {"so"}
""""Kinds of papers, folded, in either language, as they stand before a number."""
_ENGLISH_KIND = re.compile(rf"\b(?P<kind>{'|'.join(_KINDS_IN_ENGLISH)})(?= (?:so |no\.? ?)?\d)")
NO_LENGTH = (
    r"(?!(?:0?[1-9]|1[0-8]) thang\b(?! (?:\d|[ivx]+\b|nao\b|may\b|gi\b|bao\b))|"
    r"(?:0?[1-9]|10) nam\b"
    r"(?! (?:(?:19|20)\d\d(?!\s?[-–]\s?(?:19|20)\d\d)|(?:nay|ngoai|truoc|hoc|nao)\b)))"
)
"""Before a number that is that of a paper: "báo cáo 6 tháng", "kế hoạch 5 năm" tell a length."""
# "kết luận 114", "Nghị định 304/2025": a kind and a number without its symbol, the year perhaps.
_SHORT_NUMBER = re.compile(
    r"(?<!\w)(?P<kind>ke hoach|cong van|quyet dinh|chi thi|nghi quyet|nghi dinh|thong tu|ket luan|"
    r"huong dan|quy dinh|chuong trinh|de an|luat|cong dien|thong bao|giay moi|thu moi|to trinh|"
    r"bien ban|"
    rf"(?:{'|'.join(_KINDS_IN_ENGLISH)})(?!\s+(?:19|20)\d\d\b))"
    # "Chương trình phối hợp số 5"; a year behind such words is no number.
    r"(?:\s+(?:phoi hop|lien tich|hanh dong)(?=\s+(?:so\s+)?(?!(?:19|20)\d\d\b)\d))?"
    r"\s+(?:so\s+|no\.?\s*|number\s+)?"
    rf"{NO_LENGTH}(?P<number>\d{{1,5}}(?:\s?/\s?(?:19|20)\d\d)?)(?![\w/-]|\.\d)"
)

# "kế hoạch 2024 và 2025" names two years; a kind before one alone may name a number.
_YEAR = re.compile(r"20[1-3]\d")
_BARE_YEAR = re.compile(r"(?<![\w/.-])(?<!nam )(?<!so )20[1-3]\d(?![\w/-]|\.\d)")


def full_numbers(asked: str, plain: str) -> dict[str, str]:
    """Each số/ký hiệu named, by its key, as it is to be shown: as typed if it was typed in full.

    Read from the folded question with the marks put back that references are known by, so "nghi
    dinh 04/2015/nd-cp" is found as "Nghị định 04/2015/NĐ-CP" is. A number alone is none.
    """
    typed = {number_key(one.number): one.number for one in _references(asked)}
    own_words = _ENGLISH_KIND.sub(lambda match: _KINDS_IN_ENGLISH[match["kind"]], plain)
    own_words = _LETTER_NUMBER.sub("so ", own_words)
    written = _TYPED_NUMBER.sub(lambda match: _in_capitals(match.group()), own_words)
    written = _KIND_OR_NUMBER_WORD.sub(lambda match: KIND_WITH_MARKS[match.group()], written)
    found: dict[str, str] = {}
    for reference in _references(written):
        key = number_key(reference.number)
        found.setdefault(key, typed.get(key, reference.number))
    return found


def _references(text: str) -> tuple[FoundReference, ...]:
    return find_references(text) or find_references(
        _BARE_NUMBER.sub(r"văn bản số \g<number>", text)
    )


def _in_capitals(number: str) -> str:
    return _TYPED_GROUP.sub(
        lambda match: _ABBREVIATIONS.get(match.group(), match.group().upper()), number
    )


def short_numbers(plain: str) -> tuple[tuple[str, str], ...]:
    """Kinds with the beginning of a number, as its key: ("nghi dinh", "304/2025")."""
    are_years = len(set(_BARE_YEAR.findall(plain))) > 1
    return tuple(
        (_KINDS_IN_ENGLISH.get(match["kind"], match["kind"]), number_key(match["number"]))
        for match in _SHORT_NUMBER.finditer(plain)
        if not (are_years and _YEAR.fullmatch(match["number"]))
    )
