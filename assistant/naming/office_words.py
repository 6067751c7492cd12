"""The words of an office's name, abbreviations written out, so that two ways of writing it meet."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.spelling import words_key

_WRITTEN_OUT = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ubmttq": "uy ban mat tran to quoc",
    "mttq": "mat tran to quoc",
    "gddt": "giao duc va dao tao",
    "gd": "giao duc",
    "dt": "dao tao",
    "sgd": "so giao duc va dao tao",
    "sgddt": "so giao duc va dao tao",
    "pgd": "phong giao duc va dao tao",
    "pgddt": "phong giao duc va dao tao",
    "bgd": "bo giao duc va dao tao",
    "bgddt": "bo giao duc va dao tao",
    "bnv": "bo noi vu",
    "btc": "bo tai chinh",
    "btv": "ban thuong vu",
    "btvtu": "ban thuong vu tinh uy",
    "bch": "ban chap hanh",
    "bct": "bo chinh tri",
    "bbt": "ban bi thu",
    "bdv": "ban dan van",
    "bcs": "ban can su",
    "bcsd": "ban can su dang",
    "ttg": "thu tuong chinh phu",
    "ttcp": "thu tuong chinh phu",
    "cp": "chinh phu",
    "tw": "trung uong",
    "qh": "quoc hoi",
    "hu": "huyen uy",
    "tp": "thanh pho",
    "ubdn": "uy ban nhan dan",
    "hcm": "ho chi minh",
    "tphcm": "thanh pho ho chi minh",
}
# What stands before an office's name, or is left out of it, and tells none from another.
_IDLE = re.compile(
    r"\b(?:(?:pho )?(?:chu tich|bo truong|giam doc)|ban (?:thuong vu|chap hanh)(?= "
    r"(?:(?:tinh|huyen|thanh|dang) (?:uy|bo)))|thuong truc|va|cac|cua|ong|ba|viet nam|cong hoa xa "
    r"hoi chu nghia)\b"
)
_HEAD = re.compile(
    r"(?:(?:uy ban|hoi dong) nhan dan|(?:uy ban )?mat tran to quoc|van phong|chi cuc|tong cuc|cuc|"
    r"so|phong|bo|ban|cong an|truong|(?:dang )?uy)(?!\S)"
)
_COMMITTEE = re.compile(r"\b(?P<level>tinh|huyen|thanh) uy\b")
# Not "xã hội", "cơ quan", "hải quan".
_LEVEL = re.compile(
    r"\b(?P<level>thi xa|thi tran|thanh pho|xa(?! hoi)|phuong|huyen|(?<!co )(?<!hai )quan|tinh)\b"
)
# Committees of the Party and the bodies of them; either may stand for the other.
_OF_PARTY = frozenset(["ban", "uy", "dang uy"])


@dataclass(frozen=True, slots=True)
class Office:
    """A name in its pieces, folded: what kind of office, and its proper name behind each level.

    "UBND xã Tân An, huyện Bắc Bình" is "uy ban nhan dan" with ("", ""), ("xa", "tan an") and
    ("huyen", "bac binh"). A kind that is not said is "".
    """

    head: str
    pieces: tuple[tuple[str, str], ...]

    @property
    def level(self) -> str:
        """The level it is of, "" where the name does not say."""
        return next((level for level, _ in self.pieces if level), "")

    @property
    def words(self) -> frozenset[str]:
        """Every word of it."""
        told = (self.head, *(word for piece in self.pieces for word in piece))
        return frozenset(" ".join(told).split())

    @property
    def name(self) -> str:
        """Its proper name, the levels left out."""
        return " ".join(name for _, name in self.pieces if name)


@lru_cache(maxsize=4096)
def office_of(name: str | None) -> Office | None:
    """The office that a name tells, with or without diacritics; None where there is no word."""
    words = " ".join(_WRITTEN_OUT.get(one, one) for one in words_key(name or "").split())
    words = " ".join(_IDLE.sub(" ", words).split())
    if not words:
        return None
    words = words.replace("giao duc dao tao", "giao duc")
    head = _HEAD.match(words)
    kind = head.group() if head else ""
    words = words[len(kind) :]
    if not kind and _COMMITTEE.match(words):
        kind = "uy"
    words = _COMMITTEE.sub(
        lambda one: "thanh pho" if one["level"] == "thanh" else one["level"], words
    )
    first, *others = _LEVEL.split(words)
    pieces = [("", first.strip())]
    pieces += [(level, own.strip()) for level, own in zip(others[::2], others[1::2], strict=True)]
    return Office(head=kind, pieces=tuple(pieces))


def written_out(words: Sequence[str]) -> frozenset[str]:
    """Folded words with the abbreviations of offices written out."""
    return frozenset(part for word in words for part in _WRITTEN_OUT.get(word, word).split())


@lru_cache(maxsize=4096)
def parts_of(word: str) -> frozenset[str]:
    """The words that one folded word stands for: itself, or the name that it abbreviates."""
    return written_out([word])


def one_office(one: Office | None, other: Office | None) -> bool:
    """Whether two names may be of one office; a name that is not given may be of any.

    The kind and the level are the same where both say one, and so is the proper name, of which the
    end may be left out: "Thủ tướng" and "Thủ tướng Chính phủ"; "Sở Nội vụ" and "Sở Nội vụ tỉnh An
    Bình".
    """
    if one is None or other is None:
        return True
    if one.head and other.head and one.head != other.head and not _of_party(one, other):
        return False
    if one.level and other.level and one.level != other.level:
        return False
    own = {level: name for level, name in one.pieces if level and name}
    if any(own.get(level, name) != name for level, name in other.pieces if level and name):
        return False
    shorter, longer = sorted((one.name, other.name), key=len)
    if one.head == other.head:
        return f"{longer} ".startswith(f"{shorter} ") or not shorter
    return f" {shorter} " in f" {longer} " or not shorter


def _of_party(one: Office, other: Office) -> bool:
    return {one.head, other.head} <= _OF_PARTY
