"""Số, ký hiệu; địa danh, thời gian (Phụ lục I, Phần I, mục II, khoản 3 and 4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from assistant.form.kinds import ABBREVIATIONS, LONGER
from assistant.form.parts import PaperParts
from assistant.form.placing import at, centred, there
from assistant.form.report import Check, Findings, Rule, part_i
from assistant.form.words import PLACEHOLDER, plain
from ingest.formatted import FormattedParagraph
from ingest.text import folded

_NUMBER = re.compile(
    r"\s*(?P<word>\w{1,3})(?P<before>\s*)(?P<colon>:?)(?P<blank>[\s.…_]*)(?P<digits>\d*)(?P<gap>[\s.…_]*)"
    r"(?P<slash>[/\-–_]?)(?P<symbol>.*)",
    re.DOTALL,
)
_GROUPS = re.compile(r"[-–/_.\s]+")
_DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>[,;:.]?)\s*(?P<of_day>ngày)(?P<day>[\s.…_\d]*)(?P<of_month>tháng)"
    r"(?P<month>[\s.…_\d]*)(?P<of_year>năm)(?P<year>[\s.…_\d]*)",
    re.IGNORECASE | re.DOTALL,
)
_DIGITS = re.compile(r"\d+")


def _parsed(parts: PaperParts) -> tuple[FormattedParagraph, re.Match[str]] | None:
    number = parts.head.number
    found = _NUMBER.fullmatch(PLACEHOLDER.sub("", number.text)) if number else None
    return (number, found) if number is not None and found is not None else None


def _of_number(
    check: Callable[[PaperParts, FormattedParagraph, re.Match[str]], Findings | None],
) -> Check:
    def checked(parts: PaperParts) -> Findings | None:
        parsed = _parsed(parts)
        return None if parsed is None else check(parts, *parsed)

    return checked


def _word(_: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings:
    if found["word"] == "Số":
        return ()
    return at(number, f"«{found['word']}»", "từ «Số» bằng chữ in thường")


def _colon(_: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings:
    if found["colon"]:
        return ()
    return at(number, f"«{plain(number)}»", "dấu hai chấm sau từ «Số»")


def _leading_zero(
    _: PaperParts, number: FormattedParagraph, found: re.Match[str]
) -> Findings | None:
    digits = found["digits"]
    if not digits:
        return None
    if len(digits) > 1:
        return ()
    return at(number, f"số {digits}", f"số 0{digits}")


def _slash(_: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings:
    if found["slash"] == "/":
        return ()
    return at(number, f"«{plain(number)}»", "dấu gạch chéo (/) giữa số và ký hiệu")


def _symbol(found: re.Match[str]) -> str | None:
    """The ký hiệu, where a slash tells where it begins."""
    symbol = found["symbol"].strip()
    return symbol if found["slash"] == "/" and symbol else None


def _groups(found: re.Match[str]) -> list[str]:
    return [group for group in _GROUPS.split(_symbol(found) or "") if group]


def _has_symbol(_: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    if found["slash"] != "/":
        return None
    return () if _symbol(found) else at(number, "không có ký hiệu", "ký hiệu sau dấu gạch chéo")


def _close(_: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    symbol = _symbol(found)
    if symbol is None:
        return None
    loose = found["digits"] and found["gap"].isspace()
    if loose or re.search(r"\s", symbol) or found["symbol"][:1].isspace():
        return at(number, f"«{plain(number)}»", "không cách chữ trong số, ký hiệu")
    return ()


def _hyphens(_: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    symbol = _symbol(found)
    if symbol is None or len(_groups(found)) < 2:
        return None
    signs = re.findall(r"[-–/_.]", re.sub(r"\s", "", symbol))
    if signs and all(sign == "-" for sign in signs):
        return ()
    return at(number, f"«{symbol}»", "dấu gạch nối (-) giữa các nhóm chữ viết tắt")


def _kind(parts: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    kind, groups = parts.kind, _groups(found)
    if parts.is_letter or kind is None or kind.abbreviation is None or not groups:
        return None
    first = groups[0].casefold()
    words = folded(plain(parts.head.kind_name)) if parts.head.kind_name else ""
    longer = any(words.endswith(folded(extra)) for extra in LONGER)
    wanted = kind.abbreviation.casefold()
    if first == wanted or (longer and first.startswith(wanted)):
        return ()
    return at(number, f"«{groups[0]}»", f"«{kind.abbreviation}» ({kind.name})")


def _letter(parts: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    groups = _groups(found)
    if not parts.is_letter or not groups:
        return None
    if groups[0] not in ABBREVIATIONS:
        return ()
    return at(number, f"«{groups[0]}»", "chữ viết tắt tên cơ quan ban hành công văn")


def _agency(parts: PaperParts, number: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    groups = _groups(found)
    if parts.is_letter or not groups:
        return None
    if len(groups) > 1:
        return ()
    return at(number, f"«{groups[0]}»", "chữ viết tắt tên cơ quan ban hành sau tên loại")


def _capitals(
    parts: PaperParts, number: FormattedParagraph, found: re.Match[str]
) -> Findings | None:
    groups = _groups(found)
    if not groups:
        return None
    # "TTr", "CTr", "QyĐ" have small letters by the decree, "TrTHCS" by custom.
    exact = {one.casefold(): one for one in ABBREVIATIONS}
    for n, group in enumerate(groups):
        small = group[0].islower() or (group.istitle() and len(group) > 3)
        if small or (
            n == 0 and not parts.is_letter and exact.get(group.casefold(), group) != group
        ):
            return at(number, f"«{group}»", "ký hiệu bằng chữ in hoa")
    return ()


def _number_below(parts: PaperParts) -> Findings | None:
    number, issuer = parts.head.number, parts.head.issuer
    if number is None or not issuer:
        return None
    cells = (number.cell, issuer[-1].cell)
    same = all(cells) and cells[0] is not None and cells[1] is not None
    aside = same and cells[0] and cells[1] and cells[0].column != cells[1].column
    if aside or number.index < issuer[-1].index:
        return at(number, "không ở dưới tên cơ quan ban hành", "dưới tên cơ quan ban hành")
    return ()


def _dated(parts: PaperParts) -> tuple[FormattedParagraph, re.Match[str]] | None:
    date = parts.head.place_and_date
    found = _DATE.fullmatch(PLACEHOLDER.sub("", date.text).strip()) if date else None
    return (date, found) if date is not None and found is not None else None


def _of_date(
    check: Callable[[FormattedParagraph, re.Match[str]], Findings | None],
) -> Check:
    def checked(parts: PaperParts) -> Findings | None:
        dated = _dated(parts)
        return None if dated is None else check(*dated)

    return checked


def _in_full(parts: PaperParts) -> Findings | None:
    date = parts.head.place_and_date
    if date is None:
        return None
    dated = _dated(parts)
    if dated is not None:
        words = dated[1].group("of_day", "of_month", "of_year")
        capitals = [word for word in words if word[0].isupper()]
        if not capitals or date.text.isupper() or not dated[1]["place"].strip():
            return ()
        return at(date, f"«{capitals[0]}»", f"«{capitals[0].lower()}» bằng chữ in thường")
    return at(date, f"«{plain(date)}»", "viết đầy đủ «ngày … tháng … năm …»")


def _comma(date: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    if not found["place"].strip():
        return None
    if found["comma"] == ",":
        return ()
    return at(date, f"«{plain(date)}»", "dấu phẩy sau địa danh")


def _place(date: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    if PLACEHOLDER.search(date.text):
        return None
    if found["place"].strip():
        return ()
    return at(date, f"«{plain(date)}»", "địa danh trước ngày, tháng, năm")


def _place_capitals(date: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    words = found["place"].split()
    if not words or date.text.isupper():
        return None
    if not words[0][0].islower() and not words[-1][0].islower():
        return ()
    return at(date, f"«{found['place'].strip()}»", "viết hoa chữ cái đầu của địa danh")


def _day(date: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    return _zero(date, found["day"], lambda value: value < 10, "ngày")


def _month(date: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    return _zero(date, found["month"], lambda value: value < 3, "tháng")


def _zero(
    date: FormattedParagraph, text: str, below: Callable[[int], bool], word: str
) -> Findings | None:
    digits = _DIGITS.search(text)
    if digits is None:
        return None
    if below(int(digits[0])) and len(digits[0]) == 1:
        return at(date, f"{word} {digits[0]}", f"{word} 0{digits[0]}")
    return ()


def _no_zero(date: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    digits = _DIGITS.search(found["month"])
    if digits is None:
        return None
    if int(digits[0]) > 2 and digits[0].startswith("0"):
        month = f"tháng {int(digits[0])}"
        return at(date, f"tháng {digits[0]}", f"{month} (chỉ tháng 1, 2 ghi thêm số 0)")
    return ()


def _year(date: FormattedParagraph, found: re.Match[str]) -> Findings | None:
    digits = _DIGITS.search(found["year"])
    if digits is None or len(digits[0]) == 4:
        return ()
    return at(date, f"năm {digits[0]}", "năm ghi đủ bốn chữ số")


def _same_line(parts: PaperParts) -> Findings | None:
    number, date = parts.head.number, parts.head.place_and_date
    if number is None or date is None:
        return None
    both = number.cell, date.cell
    if both[0] is None or both[1] is None:
        level = number.index == date.index
    else:
        level = (both[0].table, both[0].row) == (both[1].table, both[1].row)
    if level:
        return ()
    return at(date, "không cùng dòng với số, ký hiệu", "cùng một dòng với số, ký hiệu")


def _date_below(parts: PaperParts) -> Findings | None:
    date, country = parts.head.place_and_date, parts.head.motto or parts.head.country
    if date is None or country is None:
        return None
    both = date.cell, country.cell
    aside = both[0] is not None and both[1] is not None and both[0].column != both[1].column
    if aside or date.index < country.index:
        return at(date, "không ở dưới Quốc hiệu và Tiêu ngữ", "dưới Quốc hiệu và Tiêu ngữ")
    return ()


def _rule(slug: str, title: str, clause: int, point: str, check: Check) -> Rule:
    return Rule(id=slug, title=title, article=part_i("II", clause, point), check=check)


NUMBER_RULES: Final = (
    _rule("so-ky-hieu", "Có số, ký hiệu", 3, "b", there(lambda p: p.head.number, "số, ký hiệu")),
    _rule("so-tu", "Từ “Số” bằng chữ in thường", 3, "c", _of_number(_word)),
    _rule("so-hai-cham", "Dấu hai chấm sau từ “Số”", 3, "c", _of_number(_colon)),
    _rule("so-them-0", "Số nhỏ hơn 10 ghi thêm số 0", 3, "c", _of_number(_leading_zero)),
    _rule("so-gach-cheo", "Dấu gạch chéo giữa số và ký hiệu", 3, "c", _of_number(_slash)),
    _rule("ky-hieu", "Có ký hiệu sau số", 3, "b", _of_number(_has_symbol)),
    _rule("ky-hieu-khong-cach", "Số, ký hiệu không cách chữ", 3, "c", _of_number(_close)),
    _rule("ky-hieu-gach-noi", "Gạch nối giữa các nhóm chữ", 3, "c", _of_number(_hyphens)),
    _rule("ky-hieu-in-hoa", "Ký hiệu bằng chữ in hoa", 3, "c", _of_number(_capitals)),
    _rule("ky-hieu-ten-loai", "Ký hiệu đúng tên loại văn bản", 3, "b", _of_number(_kind)),
    _rule("ky-hieu-co-quan", "Ký hiệu có tên cơ quan", 3, "b", _of_number(_agency)),
    _rule("ky-hieu-cong-van", "Ký hiệu công văn bắt đầu bằng cơ quan", 3, "b", _of_number(_letter)),
    _rule(
        "so-ky-hieu-canh-giua", "Số, ký hiệu canh giữa", 3, "c", centred(lambda p: (p.head.number,))
    ),
    _rule("so-ky-hieu-vi-tri", "Số, ký hiệu dưới tên cơ quan", 3, "c", _number_below),
    _rule(
        "dia-danh-thoi-gian",
        "Có địa danh và thời gian",
        4,
        "c",
        there(lambda p: p.head.place_and_date, "địa danh và thời gian ban hành"),
    ),
    _rule("thoi-gian-day-du", "Ngày, tháng, năm viết đầy đủ", 4, "b", _in_full),
    _rule("dia-danh", "Có địa danh trước ngày, tháng, năm", 4, "c", _of_date(_place)),
    _rule("dia-danh-dau-phay", "Dấu phẩy sau địa danh", 4, "c", _of_date(_comma)),
    _rule("dia-danh-viet-hoa", "Địa danh viết hoa", 4, "c", _of_date(_place_capitals)),
    _rule("ngay-them-0", "Ngày nhỏ hơn 10 ghi thêm số 0", 4, "b", _of_date(_day)),
    _rule("thang-them-0", "Tháng 1, 2 ghi thêm số 0", 4, "b", _of_date(_month)),
    _rule("thang-khong-them-0", "Tháng 3 đến 9 không ghi thêm số 0", 4, "b", _of_date(_no_zero)),
    _rule("nam-bon-so", "Năm ghi đủ bốn chữ số", 4, "b", _of_date(_year)),
    _rule(
        "dia-danh-thoi-gian-canh-giua",
        "Địa danh và thời gian canh giữa",
        4,
        "c",
        centred(lambda p: (p.head.place_and_date,)),
    ),
    _rule("dia-danh-thoi-gian-vi-tri", "Địa danh, thời gian dưới Tiêu ngữ", 4, "c", _date_below),
    _rule(
        "dia-danh-thoi-gian-cung-dong", "Địa danh, thời gian cùng dòng với số", 4, "c", _same_line
    ),
)
