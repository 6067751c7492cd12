"""The text: its lines and its numbering (Phụ lục I, Phần I, mục II, khoản 6, điểm đ and e)."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

from assistant.form import decree
from assistant.form.extent import line_multiple
from assistant.form.parts import BodyParagraph, PaperParts, Paragraphs, Role
from assistant.form.placing import at, centred, one_by_one, there
from assistant.form.report import Check, Finding, Findings, part_i, rule
from assistant.form.words import aligned, lettered_runs, number, place_of, plain, said
from ingest.formatted import Alignment, FormattedParagraph

_WORDS = (Role.TEXT, Role.CLAUSE, Role.POINT, Role.BULLET)
_INDENTED = (Role.TEXT, Role.CLAUSE, Role.POINT, Role.TITLED_CLAUSE, Role.ARTICLE)
_NUMBERED_WORDS = (Role.CLAUSE, Role.POINT, Role.TITLED_CLAUSE, Role.ARTICLE)
_INDENT_TOLERANCE = 0.4  # millimetres
_TAB_STOP = 12.7
_SPACE_TOLERANCE, _LINE_TOLERANCE = 0.3, 0.06
_LONG = 60  # characters: a shorter line in bold may be a heading without a number
_ASIDE = (Alignment.CENTER, Alignment.RIGHT)


def _justified(parts: PaperParts) -> Findings | None:
    def fault(paragraph: FormattedParagraph) -> str | None:
        if paragraph.alignment is Alignment.JUSTIFY or _is_end(paragraph):
            return None
        return aligned(paragraph.alignment)

    return one_by_one((*parts.bases, *parts.of(*_WORDS)), fault, "canh đều cả hai lề")


def _heading_place(parts: PaperParts) -> Findings | None:
    """A heading of one line shows no difference between justified and left."""
    return one_by_one(
        parts.of(Role.SECTION, Role.TITLED_CLAUSE, Role.ARTICLE),
        lambda p: aligned(p.alignment) if p.alignment in _ASIDE else None,
        "canh đều cả hai lề, như lời văn",
    )


def _is_end(paragraph: FormattedParagraph) -> bool:
    return plain(paragraph) == decree.END


def _first_line(parts: PaperParts) -> Findings | None:
    there_are = tuple(
        p for p in parts.of(*_INDENTED) if not (p.continues or p.marker or _is_end(p))
    )
    wanted = " hoặc ".join(f"{number(indent / 10)} cm" for indent in decree.FIRST_LINE)
    return one_by_one(there_are, _indent_fault, f"lùi đầu dòng {wanted}")


def _indent_fault(paragraph: FormattedParagraph) -> str | None:
    indent = paragraph.left + paragraph.first_line
    text = "".join(run.text for run in paragraph.runs)
    if text.startswith("\t") and abs(indent) < _INDENT_TOLERANCE:
        indent = _TAB_STOP
    if any(abs(indent - allowed) <= _INDENT_TOLERANCE for allowed in decree.FIRST_LINE):
        return None
    return f"lùi {number(round(indent / 10, 2))} cm"


def _apart(parts: PaperParts) -> Findings | None:
    """At least 6 pt between a paragraph and the next; an empty one between them is more."""
    outside = [one.paragraph for one in parts.body if one.role is not Role.CELL]
    text = (*parts.bases, *outside)
    pairs = [
        (above, below)
        for above, below in pairwise(text)
        if below.index == above.index + 1 and not below.continues
    ]
    if not pairs:
        return None
    least = decree.SPACE_BETWEEN_PARAGRAPHS
    return tuple(
        Finding(
            place=place_of(below),
            found=f"cách đoạn trên {number(above.after + below.before)} pt",
            wanted=f"cách nhau tối thiểu {number(least)} pt",
        )
        for above, below in pairs
        if above.after + below.before < least - _SPACE_TOLERANCE
    )


def _spaced(parts: PaperParts) -> Findings | None:
    allowed = decree.LINE_SPACING

    def fault(paragraph: FormattedParagraph) -> str | None:
        multiple = line_multiple(paragraph)
        if allowed.allows(multiple, tolerance=_LINE_TOLERANCE):
            return None
        return f"{number(round(multiple, 2))} lines"

    roles = (*_WORDS, Role.SECTION, Role.TITLED_CLAUSE, Role.ARTICLE)
    return one_by_one(parts.of(*roles), fault, "từ dòng đơn đến 1,5 lines")


def _same_size(parts: PaperParts) -> Findings | None:
    """Numbered paragraphs have the size of the text; words of a wrong size are another rule's."""
    words = parts.of(Role.TEXT, Role.BULLET) or parts.of(Role.CLAUSE, Role.POINT)
    sizes = Counter(run.size for p in words for run in lettered_runs(p))
    numbered = [one for one in parts.body if one.role in _NUMBERED_WORDS]
    if not sizes or not numbered:
        return None
    size = sizes.most_common(1)[0][0]
    is_allowed = decree.BODY.size.allows
    findings = []
    for one in numbered:
        titled = one.role in (Role.TITLED_CLAUSE, Role.ARTICLE)
        for run in lettered_runs(one.paragraph):
            told_already = not is_allowed(size) if is_allowed(run.size) else not titled
            if run.size != size and not told_already:
                findings.append(
                    Finding(
                        place=place_of(one.paragraph),
                        found=f"cỡ {number(run.size)}",
                        wanted=f"bằng cỡ chữ của lời văn (cỡ {number(size)})",
                    )
                )
                break
    return tuple(findings)


def _all_bold(paragraph: FormattedParagraph) -> bool:
    runs = list(lettered_runs(paragraph))
    return bool(runs) and all(run.bold for run in runs)


def _clause_light(parts: PaperParts) -> Findings | None:
    return one_by_one(
        parts.of(Role.CLAUSE, Role.POINT),
        lambda p: "chữ đậm" if _all_bold(p) and not plain(p).endswith(":") else None,
        "chữ không đậm (chỉ khoản có tiêu đề trên dòng riêng mới in đậm)",
    )


def _text_light(parts: PaperParts) -> Findings | None:
    return one_by_one(
        parts.of(Role.TEXT, Role.BULLET),
        lambda p: "chữ đậm" if _all_bold(p) and _is_sentence(plain(p)) else None,
        "lời văn không in đậm",
    )


def _is_sentence(text: str) -> bool:
    return len(text) > _LONG or text.endswith((".", ";"))


def _article_bold(parts: PaperParts) -> Findings | None:
    """The number and the title of an Điều; words that follow on its line may be light."""

    def fault(paragraph: FormattedParagraph) -> str | None:
        first = next(lettered_runs(paragraph), None)
        return None if first is None or first.bold else "chữ không đậm"

    return one_by_one(parts.of(Role.ARTICLE), fault, "chữ đậm")


def _sign(role: Role, sign: str, name: str) -> Check:
    """Numbers of one role are followed by one sign."""

    def check(parts: PaperParts) -> Findings | None:
        found = tuple(one for one in parts.body if one.role in _alike(role))
        if not found:
            return None
        return tuple(
            Finding(
                place=place_of(one.paragraph),
                found=f"«{one.number}{one.sign}»",
                wanted=f"«{one.number}{sign}» ({name})",
            )
            for one in found
            if one.sign != sign
        )

    return check


def _alike(role: Role) -> tuple[Role, ...]:
    return (Role.CLAUSE, Role.TITLED_CLAUSE) if role is Role.CLAUSE else (role,)


def _roman(parts: PaperParts) -> Findings | None:
    headings = tuple(one for one in parts.body if one.role is Role.SECTION)
    if not headings:
        return None
    return tuple(
        Finding(
            place=place_of(one.paragraph),
            found=f"số «{one.number}»",
            wanted="số La Mã (I, II, III) trước tiêu đề mục in hoa",
        )
        for one in headings
        if one.number.isdigit()
    )


def _part_numbers(parts: PaperParts) -> Findings | None:
    """Phần and chương count in Roman numerals, mục and tiểu mục in Arabic ones."""
    headings = tuple(one for one in parts.body if one.role is Role.PART)
    if not headings:
        return None
    return tuple(
        Finding(
            place=place_of(one.paragraph),
            found=f"số «{one.number}»",
            wanted="số La Mã" if _is_upper_part(one) else "chữ số Ả Rập",
        )
        for one in headings
        if one.number.isdigit() is _is_upper_part(one)
    )


def _is_upper_part(one: BodyParagraph) -> bool:
    return plain(one.paragraph).casefold().startswith(("phần", "chương"))


def _part_titled(parts: PaperParts) -> Findings | None:
    headings = [n for n, one in enumerate(parts.body) if one.role is Role.PART]
    if not headings:
        return None
    return tuple(
        Finding(
            place=place_of(parts.body[n].paragraph), found="không có tiêu đề", wanted="có tiêu đề"
        )
        for n in headings
        if n + 1 == len(parts.body) or parts.body[n + 1].role is not Role.PART_TITLE
    )


def _ended(parts: PaperParts) -> Findings | None:
    if not parts.body:
        return None
    last = parts.body[-1].paragraph
    if said(last).rstrip().endswith(decree.END):
        return ()
    return at(last, f"kết thúc «{plain(last)[-12:]}»", f"kết thúc nội dung bằng «{decree.END}»")


def _once_ended(parts: PaperParts) -> Findings | None:
    early = [
        one.paragraph for one in parts.body[:-1] if one.paragraph.text.rstrip().endswith(decree.END)
    ]
    if not parts.body:
        return None
    return tuple(
        Finding(place=place_of(p), found="có «./.» giữa nội dung", wanted="chỉ ở cuối nội dung")
        for p in early
    )


def _parts(parts: PaperParts) -> Paragraphs:
    return parts.of(Role.PART, Role.PART_TITLE)


_FORM, _NUMBERS, _SAMPLES = part_i("II", 6, "e"), part_i("II", 6, "đ"), part_i("V")


BODY_RULES: Final = (
    rule("noi-dung", "Có nội dung văn bản", _FORM, there(lambda p: p.body, "nội dung văn bản")),
    rule("loi-van-canh-deu", "Nội dung canh đều hai lề", _FORM, _justified),
    rule("muc-canh-deu", "Tiêu đề mục, điều, khoản canh đều", _FORM, _heading_place),
    rule("loi-van-lui-dau-dong", "Lùi đầu dòng 1 hoặc 1,27 cm", _FORM, _first_line),
    rule("loi-van-cach-doan", "Cách đoạn tối thiểu 6 pt", _FORM, _apart),
    rule("loi-van-cach-dong", "Cách dòng từ dòng đơn đến 1,5 lines", _FORM, _spaced),
    rule("loi-van-khong-dam", "Lời văn không in đậm", _SAMPLES, _text_light),
    rule("khoan-co-chu", "Điều, khoản, điểm cùng cỡ chữ với lời văn", _NUMBERS, _same_size),
    rule("khoan-khong-dam", "Khoản không tiêu đề, điểm không in đậm", _NUMBERS, _clause_light),
    rule("dieu-dam", "Số thứ tự và tiêu đề điều in đậm", _NUMBERS, _article_bold),
    rule("muc-la-ma", "Mục đánh số La Mã", _SAMPLES, _roman),
    rule("muc-dau-cham", "Dấu chấm sau số mục", _SAMPLES, _sign(Role.SECTION, ".", "dấu chấm")),
    rule("dieu-dau-cham", "Dấu chấm sau số điều", _NUMBERS, _sign(Role.ARTICLE, ".", "dấu chấm")),
    rule("khoan-dau-cham", "Dấu chấm sau số khoản", _NUMBERS, _sign(Role.CLAUSE, ".", "dấu chấm")),
    rule(
        "diem-dong-ngoac",
        "Dấu đóng ngoặc đơn sau chữ cái của điểm",
        _NUMBERS,
        _sign(Role.POINT, ")", "dấu đóng ngoặc đơn"),
    ),
    rule("phan-chuong-so", "Số của phần, chương, mục đúng kiểu", _NUMBERS, _part_numbers),
    rule("phan-chuong-tieu-de", "Phần, chương, mục có tiêu đề", part_i("II", 6, "d"), _part_titled),
    rule("phan-chuong-canh-giua", "Phần, chương, mục canh giữa", _NUMBERS, centred(_parts)),
    rule("ket-thuc", "Nội dung kết thúc bằng “./.”", "Phụ lục III, mục II, mẫu 1.4, 1.5", _ended),
    rule("ket-thuc-mot-lan", "“./.” chỉ ở cuối nội dung", "Phụ lục III, mục II", _once_ended),
)
