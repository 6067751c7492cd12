"""Whether a sentence speaks of what its quotes speak of: the names in it, and most of its words.

Names are compared in every language, as far as they carry Vietnamese letters; words only within
Vietnamese. An office is written short or long ("UBND", "Ủy ban nhân dân"): both are read as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.checking.polarity import Language, language_of
from ingest.text import folded, has_diacritics

# Spelt out before comparing, where they stand alone and not inside a số/ký hiệu.
_SHORT_NAMES = {
    "GD&ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo",
    "GD-ĐT": "Giáo dục và Đào tạo",
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "BCH": "Ban Chấp hành",
    "BTV": "Ban Thường vụ",
    "BGH": "Ban giám hiệu",
    "CBGV": "Cán bộ giáo viên",
    "THPT": "Trung học phổ thông",
    "THCS": "Trung học cơ sở",
    "TH": "Tiểu học",
    "MN": "Mầm non",
}
_SHORT_NAME = re.compile(
    rf"(?<![^\W_])(?<![/&-])(?:{'|'.join(sorted(_SHORT_NAMES, key=len, reverse=True))})"
    r"(?![^\W_])(?![/&-][^\W_])"
)
# A sentence that begins with one of these begins with an office; other first words are no names.
_OFFICE = re.compile(
    "bộ|sở|phòng|ban|ủy|hội|đảng|chi|công|trường|viện|cục|vụ|tỉnh|huyện|xã|thủ|chủ|đoàn|liên"
)
_WORD = re.compile(r"[^\W_]+(?:[/&-][^\W_]+)*")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:;]|[\"(\-])\s*$")
_NUMBERING = re.compile(r"(?:mục|phần|chương|section|part|chapter) $", re.IGNORECASE)
_ROMAN = re.compile(r"[IVX]+")
_LOOK_BACK = 12

# Of the claim's own words so many must be in the quotes; below it is not about them.
_SHARED = 0.6
_FEW_WORDS = 3
# Words that phrase and say nothing.
# How a record of a duty is told: "báo cáo năm: …; gửi Phòng; đơn vị thực hiện: các trường".
_LABELS = re.compile(r"; (?:gửi (?=[A-ZĐ])|đơn vị thực hiện: )")
_FRAME = re.compile("va|la|thi|ma|cua|cac|nhung|mot|nay|do|cho|den|tu|voi|ve|tai|trong|khi|se")


def strange_names(claim: str, quotes: Sequence[str]) -> Iterator[str]:
    """Names in ``claim`` (canonical form) that no quote has.

    A word with a capital within a sentence is part of a name. Two such words side by side are one
    name and must stand side by side in a quote, so "Sở Y tế" is not made of "Sở … y tế".
    """
    known = _words_and_pairs(quotes)
    only_marked = language_of(claim) is Language.ENGLISH
    text = spelt_out(claim)
    words = list(_WORD.finditer(text))
    for at, match in enumerate(words):
        if not _is_name(text, match) or (only_marked and not has_diacritics(match.group())):
            continue
        opens = _opens_sentence(text, match)
        word = match.group().casefold()
        if opens and _OFFICE.fullmatch(word) and at + 1 < len(words):
            wanted: tuple[str, ...] = (word, words[at + 1].group().casefold())
        elif opens and not _is_acronym(match.group()):
            continue
        else:
            wanted = (*_name_before(text, words, at), word)
        if wanted not in known:
            yield match.group()


def names_in(text: str) -> tuple[str, ...]:
    """The words of names in ``text`` (canonical form), in order and in small letters.

    A first word of a sentence is one in capitals, or before another word of a name.
    """
    full = spelt_out(text)
    words = list(_WORD.finditer(full))
    is_name = [_is_name(full, match) for match in words]
    return tuple(
        match.group().casefold()
        for at, match in enumerate(words)
        if is_name[at]
        and (
            _is_acronym(match.group())
            or is_name[at + 1 : at + 2] == [True]
            or not _opens_sentence(full, match)
        )
    )


def _words_and_pairs(quotes: Sequence[str]) -> set[tuple[str, ...]]:
    known: set[tuple[str, ...]] = set()
    for quote in quotes:
        words = [word.casefold() for word in _WORD.findall(spelt_out(quote))]
        known.update((word,) for word in words)
        known.update(pairwise(words))
    return known


def _name_before(text: str, words: list[re.Match[str]], at: int) -> tuple[str, ...]:
    """The word before, where it is of the same name."""
    before = words[at - 1] if at else None
    if before is None or text[before.end() : words[at].start()] != " ":
        return ()
    if not _is_name(text, before) or _opens_sentence(text, before):
        return ()
    return (before.group().casefold(),)


def _is_name(text: str, match: re.Match[str]) -> bool:
    word = match.group()
    if not word[0].isupper() or any(letter.isdigit() for letter in word):
        return False
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    return not (_ROMAN.fullmatch(word) and _NUMBERING.search(before))


def _is_acronym(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1


def _opens_sentence(text: str, match: re.Match[str]) -> bool:
    return bool(_OPENS_SENTENCE.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]))


def spelt_out(text: str) -> str:
    """The text with the usual short names of offices written in full."""
    return _SHORT_NAME.sub(lambda match: _SHORT_NAMES[match.group()], text)


def strange_words(claim: str, quotes: Sequence[str]) -> tuple[str, ...]:
    """The words of a Vietnamese claim that no quote has, when they are too many; else nothing."""
    if language_of(claim) is Language.ENGLISH:
        return ()
    known = {word for quote in quotes for word in _WORD.findall(folded(spelt_out(quote)))}
    own = [
        word
        for word in dict.fromkeys(_WORD.findall(folded(spelt_out(_LABELS.sub("; ", claim)))))
        if not _FRAME.fullmatch(word) and not any(letter.isdigit() for letter in word)
    ]
    strange = tuple(word for word in own if word not in known)
    shared = len(own) - len(strange)
    return strange if len(own) >= _FEW_WORDS and shared < _SHARED * len(own) else ()
