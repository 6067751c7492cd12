"""The words of an office's name, abbreviations written out, so that two ways of writing it meet."""

from __future__ import annotations

from collections.abc import Sequence
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
}
# What tells no office from another, or stands before its name.
_SHARED = frozenset(["va", "cac", "cua", "chu", "tich", "bo", "truong", "ong", "ba"])


@lru_cache(maxsize=4096)
def office_words(name: str | None) -> frozenset[str]:
    """The folded words of an office's name."""
    return written_out(words_key(name or "").split()) - _SHARED


def written_out(words: Sequence[str]) -> frozenset[str]:
    """Folded words with the abbreviations of offices written out."""
    return frozenset(part for word in words for part in _WRITTEN_OUT.get(word, word).split())


@lru_cache(maxsize=4096)
def parts_of(word: str) -> frozenset[str]:
    """The words that one folded word stands for: itself, or the name that it abbreviates."""
    return written_out([word])


def one_office(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of words may name one office: more than half of the fewer are in both.

    So does an empty one.

    "Thủ tướng" and "Thủ tướng Chính phủ"; "Ban Bí thư" and "Ban Bí thư Trung ương Đảng".
    """
    fewer = min(len(one), len(other))
    return not fewer or 2 * len(one & other) > fewer
