"""Tên loại, trích yếu, Kính gửi, căn cứ (Phụ lục I, Phần I, mục II, khoản 5, 6.a and 9)."""

from __future__ import annotations

import re
from typing import Final

from assistant.form import decree
from assistant.form.dashes import INDENT_TOLERANCE, dash_at, is_left_of
from assistant.form.parts import PaperParts, Paragraphs
from assistant.form.placing import at, centred, line_of_share, lined, one_by_one, there
from assistant.form.report import Findings, part_i, rule
from assistant.form.words import PLACEHOLDER, is_upper, number, plain, said
from ingest.citing.kinds import ANY_KIND
from ingest.formatted import FormattedParagraph
from ingest.text import folded

_ABOUT = re.compile(r"V/v\s")
_LAW = re.compile(r"(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)\b", re.IGNORECASE)
_KIND = re.compile(rf"\b(?:{ANY_KIND}|Công văn)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+\s?[/-]\s?(?:\d{4}\s?[/-]\s?)?[A-ZĐ]|\bsố\s+\d+", re.IGNORECASE)
_DATED = re.compile(
    r"ngày\s+\d{1,2}\s?(?:[/.-]|tháng)|tháng\s+\d{1,2}\s?(?:[/.-]|năm)", re.IGNORECASE
)
_OF_LAW_NUMBER = re.compile(r"\bsố\s+\d|\d+/\d{4}/(?:QH|PL|UBTVQH)", re.IGNORECASE)
_ANOTHER = re.compile(r";\s{0,9}căn\s{1,9}cứ\b", re.IGNORECASE)
_DASH = re.compile(r"[-–]\s?")
_LONGEST_BASIS = 1_000  # characters; what a file may hold is no limit for a pattern
_SPACE_TOLERANCE = 1.0  # points
_LETTER, _NEAR_TOP, _LONGEST_NAME = "cong van", 60, 40
_MANY = re.compile(r"[;]|\s-\s.*\s-\s")


def _kind_alone(parts: PaperParts) -> Findings | None:
    name = parts.head.kind_name
    if name is None:
        return None
    if not parts.head.kind_rest:
        return ()
    return at(name, f"«{plain(name)}»", "tên loại trên một dòng riêng, trích yếu ngay dưới")


def _kind_named(parts: PaperParts) -> Findings | None:
    """Every paper but a công văn has the name of its kind."""
    if not parts.is_letter:
        return there(lambda p: p.head.kind_name, "tên loại văn bản")(parts)
    above = (p for p in parts.paper.paragraphs[:_NEAR_TOP] if len(p.text) <= _LONGEST_NAME)
    heading = next((p for p in above if folded(plain(p)).rstrip(":. ") == _LETTER), None)
    if heading is None:
        return None
    return at(heading, f"«{plain(heading)}»", "công văn không có tên loại")


def _title_below(parts: PaperParts) -> Findings | None:
    name = parts.head.kind_name
    if name is None or parts.head.kind_rest:
        return None
    if parts.head.title:
        return ()
    return at(name, "không có trích yếu dưới tên loại", "trích yếu ngay dưới tên loại")


def _title_of(parts: PaperParts) -> Paragraphs:
    return parts.head.title


def _about(parts: PaperParts) -> Findings | None:
    title = parts.head.letter_title
    if not title:
        return None
    if _ABOUT.match(plain(title[0])) or is_upper(said(title[0])):
        return ()
    return at(title[0], f"«{plain(title[0])[:12]}»", "«V/v» trước trích yếu công văn")


def _about_space(parts: PaperParts) -> Findings | None:
    title, above = parts.head.letter_title, parts.head.number
    if not title or above is None or above.index > title[0].index:
        return None
    space = title[0].before + above.after
    wanted = decree.SPACE_BEFORE_LETTER_TITLE
    if abs(space - wanted) <= _SPACE_TOLERANCE and title[0].index == above.index + 1:
        return ()
    found = f"cách {number(space)} pt"
    if title[0].index > above.index + 1:
        found = "cách bằng dòng trống"
    return at(title[0], found, f"cách số, ký hiệu {number(wanted)} pt")


def _addressing(parts: PaperParts) -> bool:
    return parts.kind is not None and parts.kind.addresses


def _to_allowed(parts: PaperParts) -> Findings | None:
    addressed = parts.head.addressed
    if not addressed or parts.kind is None:
        return None
    if _addressing(parts):
        return ()
    wanted = f"không có «Kính gửi» trong {parts.kind.name.lower()}"
    return at(addressed[0], "có «Kính gửi»", wanted)


def _to_colon(parts: PaperParts) -> Findings | None:
    addressed = parts.head.addressed
    if not addressed:
        return None
    if re.match(r"\s*Kính gửi\s?:", addressed[0].text, re.IGNORECASE):
        return ()
    return at(addressed[0], f"«{plain(addressed[0])[:30]}»", "dấu hai chấm sau «Kính gửi»")


def _to_lines(parts: PaperParts) -> Findings | None:
    """One recipient on the line of Kính gửi, several on lines of their own."""
    addressed = parts.head.addressed
    if not addressed:
        return None
    rest = re.sub(r"^\s*kính gửi\s?:?", "", addressed[0].text, flags=re.IGNORECASE)
    rest = rest.strip()[:_LONGEST_BASIS]
    listed = addressed[1:]
    if not rest and len(listed) == 1:
        return at(listed[0], "một nơi nhận ở dòng riêng", "cùng dòng với «Kính gửi»")
    if rest and (listed or _MANY.search(rest)):
        return at(addressed[0], "nhiều nơi nhận trên một dòng", "mỗi nơi nhận trên một dòng riêng")
    if not rest and not listed:
        return at(addressed[0], "không có nơi nhận sau «Kính gửi»", "tên nơi nhận")
    return ()


def _to_dashes(parts: PaperParts) -> Findings | None:
    return one_by_one(
        parts.head.addressed[1:] if len(parts.head.addressed) > 2 else (),
        lambda p: None if _DASH.match(plain(p)) else "không có gạch đầu dòng",
        "gạch đầu dòng (-) trước mỗi nơi nhận",
    )


def _to_marks(parts: PaperParts) -> Findings | None:
    return _closed(parts.head.addressed[1:] if len(parts.head.addressed) > 2 else ())


def _closed(listed: Paragraphs) -> Findings | None:
    """Each line ends ";", the last one "."."""
    if not listed:
        return None
    last = listed[-1]
    wrong = [p for p in listed[:-1] if not plain(p).endswith(";")]
    if wrong:
        return at(wrong[0], f"cuối dòng «{plain(wrong[0])[-1:]}»", "dấu chấm phẩy (;) cuối dòng")
    if plain(last).endswith(".") and not plain(last).endswith(decree.END):
        return ()
    return at(last, f"cuối dòng «{plain(last)[-1:]}»", "dấu chấm (.) cuối dòng cuối cùng")


def _to_aligned(parts: PaperParts) -> Findings | None:
    listed = [p for p in parts.head.addressed[1:] if _DASH.match(plain(p))]
    if len(listed) < 2:
        return None
    if is_left_of(listed[0], parts.head.addressed[0]):
        wanted = "gạch đầu dòng dưới dấu hai chấm sau «Kính gửi»"
        return at(listed[0], "gạch đầu dòng không thụt vào sau chữ «Kính gửi»", wanted)
    first = dash_at(listed[0])
    return one_by_one(
        listed[1:],
        lambda p: None if abs(dash_at(p) - first) <= INDENT_TOLERANCE else "gạch đầu dòng lệch",
        "các gạch đầu dòng thẳng hàng với nhau",
    )


def _basis_marks(parts: PaperParts) -> Findings | None:
    small = next((p for p in parts.bases if said(p)[:1].islower()), None)
    if small is not None:
        return at(small, f"«{plain(small)[:12]}…»", "viết hoa chữ đầu của mỗi căn cứ")
    return _closed(parts.bases)


def _basis_lines(parts: PaperParts) -> Findings | None:
    return one_by_one(
        parts.bases,
        lambda p: "nhiều căn cứ trên một dòng" if "; can cu" in folded(plain(p)) else None,
        "sau mỗi căn cứ phải xuống dòng",
    )


def _cited(parts: PaperParts, *, laws: bool) -> Paragraphs:
    """The căn cứ that name a paper: laws and ordinances, or all others."""
    named = []
    for basis in parts.bases:
        kind = _KIND.search(_start(basis))
        if kind is None or PLACEHOLDER.search(basis.text):
            continue
        if (_LAW.match(kind[0]) is not None) is laws:
            named.append(basis)
    return tuple(named)


def _start(paragraph: FormattedParagraph) -> str:
    """The basis itself, without another that follows on its line."""
    return _ANOTHER.split(paragraph.text[:_LONGEST_BASIS], maxsplit=1)[0]


def _basis_number(parts: PaperParts) -> Findings | None:
    return one_by_one(
        _cited(parts, laws=False),
        lambda p: None if _NUMBERED.search(_start(p)) else "không ghi số, ký hiệu",
        "tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm, trích yếu",
    )


def _basis_date(parts: PaperParts) -> Findings | None:
    return one_by_one(
        tuple(p for p in _cited(parts, laws=False) if _NUMBERED.search(_start(p))),
        lambda p: None if _DATED.search(_start(p)) else "không ghi ngày, tháng, năm",
        "ngày, tháng, năm ban hành của văn bản làm căn cứ",
    )


def _law_number(parts: PaperParts) -> Findings | None:
    return one_by_one(
        _cited(parts, laws=True),
        lambda p: (
            "ghi số, ký hiệu của Luật, Pháp lệnh" if _OF_LAW_NUMBER.search(_start(p)) else None
        ),
        "Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành",
    )


_TITLE, _TO, _BASIS = part_i("II", 5, "b"), part_i("II", 9, "d"), part_i("II", 6, "a")


TITLE_RULES: Final = (
    rule(
        "ten-loai",
        "Có tên loại văn bản, trừ công văn",
        _TITLE,
        _kind_named,
    ),
    rule("ten-loai-dong-rieng", "Tên loại trên một dòng riêng", _TITLE, _kind_alone),
    rule(
        "ten-loai-canh-giua", "Tên loại canh giữa", _TITLE, centred(lambda p: (p.head.kind_name,))
    ),
    rule("trich-yeu", "Có trích yếu dưới tên loại", _TITLE, _title_below),
    rule("trich-yeu-canh-giua", "Trích yếu canh giữa", _TITLE, centred(_title_of)),
    rule(
        "trich-yeu-duong-ke",
        "Có đường kẻ liền dưới trích yếu",
        _TITLE,
        lined(_title_of, lambda p: p.title_line, "đường kẻ ngang, nét liền dưới trích yếu"),
    ),
    rule(
        "trich-yeu-do-dai-duong-ke",
        "Đường kẻ dưới trích yếu dài 1/3 đến 1/2 dòng chữ",
        _TITLE,
        line_of_share(_title_of, lambda p: p.title_line, decree.TITLE),
    ),
    rule(
        "trich-yeu-cong-van",
        "Công văn có trích yếu “V/v”",
        _TITLE,
        there(lambda p: p.head.letter_title, "trích yếu «V/v …»", when=lambda p: p.is_letter),
    ),
    rule("trich-yeu-cong-van-v-v", "Trích yếu công văn sau chữ “V/v”", _TITLE, _about),
    rule(
        "trich-yeu-cong-van-canh-giua",
        "Trích yếu công văn canh giữa",
        _TITLE,
        centred(lambda p: p.head.letter_title),
    ),
    rule("trich-yeu-cong-van-cach-dong", "Trích yếu công văn cách số 6 pt", _TITLE, _about_space),
    rule(
        "kinh-gui",
        "Công văn, tờ trình có “Kính gửi”",
        part_i("II", 9, "b"),
        there(
            lambda p: p.head.addressed,
            "«Kính gửi»",
            when=lambda p: p.kind is not None and p.kind.name in {"Công văn", "Tờ trình"},
        ),
    ),
    rule("kinh-gui-cho-phep", "“Kính gửi” đúng loại văn bản", part_i("II", 9, "b"), _to_allowed),
    rule("kinh-gui-hai-cham", "Dấu hai chấm sau “Kính gửi”", _TO, _to_colon),
    rule("kinh-gui-dong", "Nơi nhận sau “Kính gửi” đúng dòng", _TO, _to_lines),
    rule("kinh-gui-gach-dau-dong", "Gạch đầu dòng sau “Kính gửi”", _TO, _to_dashes),
    rule("kinh-gui-dau-cau", "Dấu câu sau “Kính gửi”", _TO, _to_marks),
    rule("kinh-gui-thang-hang", "Gạch đầu dòng sau “Kính gửi” thẳng hàng", _TO, _to_aligned),
    rule(
        "can-cu-dau-cau",
        "Căn cứ viết hoa đầu dòng, kết thúc bằng “;”, dòng cuối “.”",
        _BASIS,
        _basis_marks,
    ),
    rule("can-cu-xuong-dong", "Mỗi căn cứ một dòng", _BASIS, _basis_lines),
    rule("can-cu-so-ky-hieu", "Căn cứ ghi số, ký hiệu", _BASIS, _basis_number),
    rule("can-cu-ngay", "Căn cứ ghi ngày, tháng, năm", _BASIS, _basis_date),
    rule("can-cu-luat", "Căn cứ là Luật không ghi số", _BASIS, _law_number),
)
