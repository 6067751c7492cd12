"""Quốc hiệu, Tiêu ngữ, the bodies' names (Phụ lục I, Phần I, mục II, khoản 1 and 2)."""

from __future__ import annotations

import re
from typing import Final

from assistant.form import decree
from assistant.form.extent import line_multiple
from assistant.form.parts import PaperParts, Paragraphs
from assistant.form.placing import at, centred, line_as_long, line_of_share, lined, there
from assistant.form.report import Check, Findings, part_i, rule
from assistant.form.words import number, plain
from ingest.formatted import Alignment
from ingest.text import canonical, folded

_SPACED_MOTTO = re.compile(r".*\S\s[-–]\s\S.*\S\s[-–]\s\S.*")
_LETTERS = re.compile(r"[^\w]+")
_SHORT = frozenset(
    {"ubnd", "hdnd", "th", "thcs", "thpt", "mn", "gd", "gddt", "pgddt", "sgddt", "ubmttq"}
)
_SINGLE_TOLERANCE = 0.1
_GAP = 3.0  # points between two lines that are a single line apart


def _country(parts: PaperParts) -> Findings | None:
    country = parts.head.country
    if country is None:
        return None
    # Both places of the tone mark ("HÒA", "HOÀ") stand in the decree itself.
    if canonical(country.text).casefold() == canonical(decree.COUNTRY).casefold():
        return ()
    return at(country, f"«{plain(country)}»", f"«{decree.COUNTRY}»")


def _country_right(parts: PaperParts) -> Findings | None:
    country = parts.head.country
    if country is None:
        return None
    in_right_cell = country.cell is not None and country.cell.column > 0
    if in_right_cell or country.alignment is Alignment.RIGHT or country.left > 40:
        return ()
    return at(country, "không ở bên phải", "ở trên cùng, bên phải trang đầu")


def _motto(parts: PaperParts) -> Findings | None:
    motto = parts.head.motto
    if motto is None:
        return None
    if _words(motto.text) == _words(decree.MOTTO):
        return ()
    return at(motto, f"«{plain(motto)}»", f"«{decree.MOTTO}»")


def _words(text: str) -> str:
    return _LETTERS.sub(" ", canonical(text)).strip().casefold()


def _motto_hyphens(parts: PaperParts) -> Findings | None:
    motto = parts.head.motto
    if motto is None:
        return None
    if _SPACED_MOTTO.fullmatch(plain(motto)) and "–" not in motto.text:
        return ()
    return at(motto, f"«{plain(motto)}»", "gạch nối (-) có cách chữ ở hai bên")


def _motto_capitals(parts: PaperParts) -> Findings | None:
    motto = parts.head.motto
    if motto is None or motto.text.isupper() or _words(motto.text) != _words(decree.MOTTO):
        return None
    written = _LETTERS.sub(" ", canonical(motto.text)).strip()
    if written == _LETTERS.sub(" ", canonical(decree.MOTTO)).strip():
        return ()
    return at(motto, f"«{plain(motto)}»", "viết hoa chữ cái đầu của mỗi cụm từ")


def _motto_below(parts: PaperParts) -> Findings | None:
    country, motto = parts.head.country, parts.head.motto
    if country is None or motto is None:
        return None
    if motto.index > country.index and motto.alignment is Alignment.CENTER:
        return ()
    return at(motto, "không canh giữa dưới Quốc hiệu", "canh giữa dưới Quốc hiệu")


def _single(first: str, second: str) -> Check:
    """Two parts a single line apart."""

    def check(parts: PaperParts) -> Findings | None:
        above = getattr(parts.head, first)
        below = getattr(parts.head, second)
        upper = above[-1] if isinstance(above, tuple) and above else above
        lower = below[0] if isinstance(below, tuple) and below else below
        if not upper or not lower:
            return None
        wanted = "cách nhau dòng đơn"
        wide = max(line_multiple(upper), line_multiple(lower))
        if wide > 1 + _SINGLE_TOLERANCE:
            return at(lower, f"cách dòng {number(round(wide, 2))} lines", wanted)
        gap = upper.after + lower.before
        if gap > _GAP:
            return at(lower, f"cách nhau thêm {number(gap)} pt", wanted)
        if lower.index > upper.index + 1:
            return at(lower, "có dòng trống ở giữa", wanted)
        return ()

    return check


def _motto_of(parts: PaperParts) -> Paragraphs:
    return (parts.head.motto,) if parts.head.motto else ()


def _issuer_order(parts: PaperParts) -> Findings | None:
    """The bodies stand left of Quốc hiệu."""
    issuer, country = parts.head.issuer, parts.head.country
    if not issuer or country is None or country.cell is None or issuer[0].cell is None:
        return None
    if issuer[0].cell.column < country.cell.column or country.cell.column == 0:
        return ()
    return at(issuer[0], "không ở bên trái", "ở phía trên, bên trái trang đầu")


def _abbreviated(parts: PaperParts) -> Findings | None:
    """The issuing body is named in full; its superior may be shortened."""
    issuer = parts.head.issuer
    if not issuer:
        return None
    short = [p for p in issuer if not _SHORT.isdisjoint(_LETTERS.split(folded(plain(p))))]
    if short:
        return at(short[0], f"«{plain(short[0])}»", "tên chính thức, đầy đủ của cơ quan")
    return ()


_COUNTRY, _MOTTO = part_i("II", 1, "a"), part_i("II", 1, "b")
_NAMES, _FULL = part_i("II", 2, "b"), part_i("II", 2, "a")


HEADER_RULES: Final = (
    rule("quoc-hieu", "Có Quốc hiệu", _COUNTRY, there(lambda p: p.head.country, "Quốc hiệu")),
    rule("quoc-hieu-chu", "Quốc hiệu ghi đúng", _COUNTRY, _country),
    rule("quoc-hieu-vi-tri", "Quốc hiệu ở bên phải", _COUNTRY, _country_right),
    rule(
        "quoc-hieu-canh-giua",
        "Quốc hiệu canh giữa trong ô",
        part_i("II", 1, "c"),
        centred(lambda p: (p.head.country,)),
    ),
    rule("tieu-ngu", "Có Tiêu ngữ", _MOTTO, there(lambda p: p.head.motto, "Tiêu ngữ")),
    rule("tieu-ngu-chu", "Tiêu ngữ ghi đúng", _MOTTO, _motto),
    rule("tieu-ngu-gach-noi", "Tiêu ngữ có gạch nối, cách chữ", _MOTTO, _motto_hyphens),
    rule("tieu-ngu-viet-hoa", "Tiêu ngữ viết hoa đầu cụm từ", _MOTTO, _motto_capitals),
    rule("tieu-ngu-vi-tri", "Tiêu ngữ canh giữa dưới Quốc hiệu", _MOTTO, _motto_below),
    rule(
        "tieu-ngu-duong-ke",
        "Có đường kẻ liền dưới Tiêu ngữ",
        _MOTTO,
        lined(_motto_of, lambda p: p.motto_line, "đường kẻ ngang, nét liền dưới Tiêu ngữ"),
    ),
    rule(
        "tieu-ngu-do-dai-duong-ke",
        "Đường kẻ dài bằng dòng Tiêu ngữ",
        _MOTTO,
        line_as_long(_motto_of, lambda p: p.motto_line, decree.MOTTO),
    ),
    rule(
        "quoc-hieu-tieu-ngu-dong-don",
        "Quốc hiệu và Tiêu ngữ cách nhau dòng đơn",
        part_i("II", 1, "c"),
        _single("country", "motto"),
    ),
    rule(
        "co-quan-ban-hanh",
        "Có tên cơ quan ban hành",
        _FULL,
        there(lambda p: p.head.issuer, "tên cơ quan ban hành"),
    ),
    rule("co-quan-ban-hanh-day-du", "Tên cơ quan ban hành ghi đầy đủ", _FULL, _abbreviated),
    rule("co-quan-ban-hanh-vi-tri", "Tên cơ quan ở bên trái", part_i("II", 2, "c"), _issuer_order),
    rule(
        "co-quan-ban-hanh-canh-giua",
        "Tên cơ quan ban hành canh giữa",
        _NAMES,
        centred(lambda p: p.head.issuer),
    ),
    rule(
        "co-quan-chu-quan-canh-giua",
        "Tên cơ quan chủ quản canh giữa",
        _NAMES,
        centred(lambda p: p.head.superior),
    ),
    rule(
        "co-quan-duong-ke",
        "Có đường kẻ liền dưới tên cơ quan ban hành",
        _NAMES,
        lined(
            lambda p: p.head.issuer,
            lambda p: p.issuer_line,
            "đường kẻ ngang, nét liền dưới tên cơ quan ban hành",
        ),
    ),
    rule(
        "co-quan-do-dai-duong-ke",
        "Đường kẻ dưới tên cơ quan dài 1/3 đến 1/2 dòng chữ",
        _NAMES,
        line_of_share(lambda p: p.head.issuer, lambda p: p.issuer_line, decree.ISSUING_BODY),
    ),
    rule(
        "co-quan-dong-don",
        "Tên hai cơ quan cách nhau dòng đơn",
        _NAMES,
        _single("superior", "issuer"),
    ),
)
