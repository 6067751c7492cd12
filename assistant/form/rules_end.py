"""Who signs, Nơi nhận (Phụ lục I, Phần I, mục II, khoản 7 and 9)."""

from __future__ import annotations

import re
from typing import Final

from assistant.form.extent import line_height
from assistant.form.parts import PaperParts
from assistant.form.placing import at, centred, one_by_one, there
from assistant.form.report import Findings, part_i, rule
from assistant.form.words import is_blank, plain, said
from ingest.formatted import Alignment, FormattedParagraph
from ingest.text import folded

_CAPACITY = re.compile(
    r"(?P<short>T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?U[/.]?Q|Q)(?:(?P<sign>[.,:]?)(?P<gap>\s+)|(?P<close>\.)(?=\w\w))",
    re.IGNORECASE,
)
_CAPACITIES = frozenset({"TM", "KT", "TL", "TUQ", "Q"})
_LEARNED = re.compile(
    r"(?:GS|PGS|TS|TSKH|ThS|Th\.S|CN|KS|BS|BSCKI{1,2}|DS|LS|NGƯT|NGND|NSƯT|NSND)[.\s]|"
    r"(?:Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Bác sĩ|Kỹ sư|Nhà giáo|Anh hùng)\s"
)
#: Bodies whose ministries rule on titles before a name (khoản 7, điểm c).
_EXEMPT = re.compile(
    r"\b(?:truong|giao duc|hoc vien|dai hoc|benh vien|y te|vien|khoa hoc|quan|cong an|bo doi)\b"
)
_LEVEL = 10.0  # points: less than a line
_DASH = re.compile(r"[-–]\s?")
_KEPT = re.compile(r"[-–]?\s?lưu\b", re.IGNORECASE)
_KEPT_FORM = re.compile(r"[-–]?\s?Lưu\s?:\s?VT\b.*")
_AS_ABOVE = re.compile(r"nhu (?:tren|kinh gui)\b")


def _capacity(parts: PaperParts) -> Findings | None:
    found = [(p, m) for p in parts.end.positions if (m := _CAPACITY.match(plain(p)))]
    if not found:
        return None
    for paragraph, match in found:
        short = re.sub(r"[/.]", "", match["short"]).upper()
        if match["close"]:
            return at(paragraph, f"«{plain(paragraph)}»", f"«{short}.» cách chữ với chức vụ")
        if match["sign"] != "." or match["short"].upper() not in _CAPACITIES:
            return at(paragraph, f"«{match[0].strip()}»", f"«{short}.»")
    return ()


def _own_office(parts: PaperParts) -> Findings | None:
    """Whoever signs for another tells his own office on the next line."""
    positions = parts.end.positions
    found = _CAPACITY.match(plain(positions[0])) if positions else None
    if found is None or found["short"].upper() == "Q":
        return None
    if len(positions) > 1:
        return ()
    return at(positions[0], "không có chức vụ của người ký", "chức vụ của người ký ở dòng dưới")


def _signer_right(parts: PaperParts) -> Findings | None:
    positions, word = parts.end.positions, parts.end.recipients_word
    if not positions:
        return None
    first = positions[0]
    aside = first.left > 40 or first.alignment is Alignment.RIGHT
    if first.cell is not None:
        aside = first.cell.column > 0 or (word is None and first.cell.columns == 1)
    return () if aside else at(first, "không ở bên phải", "ở phía dưới, bên phải")


def _learned(parts: PaperParts) -> Findings | None:
    signer = parts.end.signer
    if signer is None or may_be_learned(parts):
        return None
    found = _LEARNED.match(said(signer))
    if found is None:
        return ()
    return at(signer, f"«{found[0].strip()}» trước họ tên", "không ghi học hàm, học vị, danh hiệu")


def may_be_learned(parts: PaperParts) -> bool:
    """Whether a ministry, not the decree, says if a title may stand before the name."""
    return any(_EXEMPT.search(folded(plain(p))) for p in parts.head.issuer)


def learned_title(parts: PaperParts) -> str | None:
    """The title before the signer's name."""
    found = _LEARNED.match(said(parts.end.signer)) if parts.end.signer else None
    return found[0].strip() if found else None


def _name_capitals(parts: PaperParts) -> Findings | None:
    signer = parts.end.signer
    words = said(signer).split() if signer else []
    if signer is None or not words or said(signer).isupper():
        return None
    small = [word for word in words if word[0].islower()]
    return at(signer, f"«{plain(signer)}»", "viết hoa chữ cái đầu của họ, tên") if small else ()


def _to_colon(parts: PaperParts) -> Findings | None:
    word = parts.end.recipients_word
    if word is None:
        return None
    if re.match(r"\s*Nơi nhận\s?:", word.text, re.IGNORECASE):
        return ()
    return at(word, f"«{plain(word)[:24]}»", "dấu hai chấm sau «Nơi nhận»")


def _to_alone(parts: PaperParts) -> Findings | None:
    word = parts.end.recipients_word
    if word is None:
        return None
    if re.fullmatch(r"nơi nhận\s?:?", plain(word), re.IGNORECASE):
        return ()
    return at(word, f"«{plain(word)}»", "«Nơi nhận:» trên một dòng riêng")


def _to_left(parts: PaperParts) -> Findings | None:
    word = parts.end.recipients_word
    there_are = (*((word,) if word else ()), *parts.end.recipients)
    fine = (Alignment.LEFT, Alignment.JUSTIFY)
    return one_by_one(
        there_are,
        lambda p: (
            None if p.alignment in fine and p.left + p.first_line < 8 else "không sát lề trái"
        ),
        "sát lề trái",
    )


def _to_level(parts: PaperParts) -> Findings | None:
    word, positions = parts.end.recipients_word, parts.end.positions
    if word is None or not positions:
        return None
    cells = word.cell, positions[0].cell
    if cells[0] is None or cells[1] is None:
        return None
    same_row = (cells[0].table, cells[0].row) == (cells[1].table, cells[1].row)
    if same_row and abs(_pushed_down(parts, word) - _pushed_down(parts, positions[0])) < _LEVEL:
        return ()
    return at(word, "không ngang hàng với chức vụ", "ngang hàng với quyền hạn, chức vụ người ký")


def _pushed_down(parts: PaperParts, paragraph: FormattedParagraph) -> float:
    """How much the empty paragraphs over it in its cell take, in points."""
    above = (p for p in parts.paper.paragraphs if p.cell == paragraph.cell)
    blank = (p for p in above if p.index < paragraph.index and is_blank(p))
    return sum(line_height(p) + p.before + p.after for p in blank)


def _dashes(parts: PaperParts) -> Findings | None:
    listed = parts.end.recipients
    return one_by_one(
        listed,
        lambda p: None if _DASH.match(plain(p)) or p.continues else "không có gạch đầu dòng",
        "gạch đầu dòng (-) trước mỗi nơi nhận",
    )


def _semicolons(parts: PaperParts) -> Findings | None:
    listed = parts.end.recipients[:-1]
    return one_by_one(
        listed,
        lambda p: None if plain(p).endswith(";") else f"cuối dòng «{plain(p)[-1:]}»",
        "dấu chấm phẩy (;) cuối dòng",
    )


def _kept(parts: PaperParts) -> Findings | None:
    listed = parts.end.recipients
    if not listed:
        return None
    if any(_KEPT.match(plain(p)) for p in listed):
        return ()
    return at(listed[-1], "không có dòng «Lưu»", "dòng cuối «- Lưu: VT, ….»")


def _kept_form(parts: PaperParts) -> Findings | None:
    kept = [p for p in parts.end.recipients if _KEPT.match(plain(p))]
    if not kept:
        return None
    if kept[-1] is not parts.end.recipients[-1]:
        return at(kept[-1], "dòng «Lưu» không ở cuối", "dòng «Lưu» ở cuối danh sách")
    if _KEPT_FORM.fullmatch(plain(kept[-1])):
        return ()
    return at(kept[-1], f"«{plain(kept[-1])}»", "«- Lưu: VT, …» có dấu hai chấm và chữ VT")


def _full_stop(parts: PaperParts) -> Findings | None:
    listed = parts.end.recipients
    if not listed or not _KEPT.match(plain(listed[-1])):
        return None
    if plain(listed[-1]).endswith("."):
        return ()
    return at(
        listed[-1], f"cuối dòng «{plain(listed[-1])[-1:]}»", "dấu chấm (.) cuối dòng cuối cùng"
    )


def _as_above(parts: PaperParts) -> Findings | None:
    listed = parts.end.recipients
    if not parts.head.addressed or not listed or parts.kind is None or not parts.kind.addresses:
        return None
    if _AS_ABOVE.search(folded(plain(listed[0]))):
        return ()
    return at(listed[0], f"«{plain(listed[0])}»", "«- Như trên;» ở dòng đầu")


_SIGN, _POWER, _NAME = part_i("II", 7, "đ"), part_i("II", 7, "b"), part_i("II", 7, "c")
_TO = part_i("II", 9, "d")


END_RULES: Final = (
    rule(
        "chuc-vu",
        "Có chức vụ của người ký",
        _SIGN,
        there(lambda p: p.end.positions, "quyền hạn, chức vụ của người ký"),
    ),
    rule("chuc-vu-viet-tat", "TM., Q., KT., TL., TUQ. ghi đúng", _POWER, _capacity),
    rule("chuc-vu-nguoi-ky", "Người ký thay ghi chức vụ của mình", _NAME, _own_office),
    rule("chuc-vu-vi-tri", "Chức vụ ở bên phải", _SIGN, _signer_right),
    rule("chuc-vu-canh-giua", "Chức vụ canh giữa", _SIGN, centred(lambda p: p.end.positions)),
    rule(
        "ho-ten",
        "Có họ và tên người ký",
        _SIGN,
        there(lambda p: p.end.signer, "họ và tên người ký", when=lambda p: bool(p.end.positions)),
    ),
    rule(
        "ho-ten-canh-giua",
        "Họ tên canh giữa dưới chức vụ",
        _SIGN,
        centred(lambda p: (p.end.signer,)),
    ),
    rule("ho-ten-viet-hoa", "Họ tên viết hoa chữ cái đầu", _SIGN, _name_capitals),
    rule("ho-ten-hoc-vi", "Không ghi học hàm, học vị trước họ tên", _NAME, _learned),
    rule("noi-nhan", "Có “Nơi nhận”", _TO, there(lambda p: p.end.recipients_word, "«Nơi nhận:»")),
    rule("noi-nhan-hai-cham", "Dấu hai chấm sau “Nơi nhận”", _TO, _to_colon),
    rule("noi-nhan-dong-rieng", "“Nơi nhận” trên một dòng riêng", _TO, _to_alone),
    rule("noi-nhan-le-trai", "“Nơi nhận” và danh sách sát lề trái", _TO, _to_left),
    rule("noi-nhan-ngang-hang", "“Nơi nhận” ngang hàng với chức vụ", _TO, _to_level),
    rule(
        "danh-sach-noi-nhan",
        "Có danh sách nơi nhận",
        _TO,
        there(
            lambda p: p.end.recipients,
            "danh sách nơi nhận",
            when=lambda p: p.end.recipients_word is not None,
        ),
    ),
    rule("danh-sach-gach-dau-dong", "Gạch đầu dòng trước mỗi nơi nhận", _TO, _dashes),
    rule("danh-sach-cham-phay", "Dấu chấm phẩy sau mỗi nơi nhận", _TO, _semicolons),
    rule("danh-sach-luu", "Có dòng “Lưu”", _TO, _kept),
    rule("danh-sach-luu-vt", "Dòng “Lưu: VT” ở cuối, đúng cách ghi", _TO, _kept_form),
    rule("danh-sach-dau-cham", "Dấu chấm cuối danh sách nơi nhận", _TO, _full_stop),
    rule("danh-sach-nhu-tren", "“Như trên” ở dòng đầu", part_i("II", 9, "b"), _as_above),
)
