"""The page: paper, margins, font, colour, page numbers (Phụ lục I, Phần I, mục I)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from assistant.form import decree
from assistant.form.decree import Range
from assistant.form.extent import has_second_page
from assistant.form.parts import PaperParts, Paragraphs
from assistant.form.report import Check, Finding, Findings, Rule, part_i
from assistant.form.words import aligned, lettered_runs, number, place_of, size_range
from ingest.formatted import Alignment, FormattedParagraph, FormattedRun, Page

_TOLERANCE = 0.6  # millimetres: what rounding to twips and to 0.1 cm may lose
_BLACK = (None, "000000")
_HEADER_PLACE = "lề trên các trang"


def _a4(parts: PaperParts) -> Findings:
    wanted = (decree.PAGE_WIDTH, decree.PAGE_HEIGHT)
    return tuple(
        Finding(
            place=_pages(n),
            found=f"{number(round(page.width, 1))} mm x {number(round(page.height, 1))} mm",
            wanted="A4 (210 mm x 297 mm)",
        )
        for n, page in enumerate(parts.paper.pages)
        if any(
            abs(found - side) > 1.0
            for found, side in zip(sorted((page.width, page.height)), wanted, strict=True)
        )
    )


def _upright(parts: PaperParts) -> Findings:
    """Only tables that are no annex of their own may lie across."""
    with_table = {p.section for p in parts.paper.paragraphs if p.cell is not None}
    return tuple(
        Finding(
            place=_pages(n),
            found="trình bày theo chiều ngang",
            wanted="trình bày theo chiều dài của khổ A4",
        )
        for n, page in enumerate(parts.paper.pages)
        if page.width > page.height and (n == 0 or n not in with_table)
    )


def _margin(side: Callable[[Page], float], allowed: Range) -> Check:
    wanted = f"{number(allowed.least)} đến {number(allowed.most)} mm"

    def check(parts: PaperParts) -> Findings:
        return tuple(
            Finding(place=_pages(n), found=f"{number(round(side(page), 1))} mm", wanted=wanted)
            for n, page in enumerate(parts.paper.pages)
            if not allowed.allows(side(page), tolerance=_TOLERANCE)
        )

    return check


def _pages(section: int) -> str:
    return f"trang giấy (phần {section + 1} của tệp)" if section else "trang giấy"


def _font(parts: PaperParts) -> Findings:
    wanted = f"phông {decree.FONT}"
    return (
        *_runs(parts, _other_font, wanted),
        *(_number_fault(parts, _other_font, wanted) or ()),
    )


def _colour(parts: PaperParts) -> Findings:
    return _runs(parts, lambda r: None if r.colour in _BLACK else f"màu #{r.colour}", "màu đen")


def _other_font(run: FormattedRun) -> str | None:
    others = [font for font in run.fonts if font.casefold() != decree.FONT.casefold()]
    return f"phông {others[0]}" if others else None


def _runs(parts: PaperParts, fault: Callable[[FormattedRun], str | None], wanted: str) -> Findings:
    """One finding for a paragraph; those alike are told as one in the report."""
    findings = []
    for paragraph in parts.paper.paragraphs:
        faults = (fault(run) for run in lettered_runs(paragraph))
        found = next((one for one in faults if one is not None), None)
        if found is not None:
            findings.append(Finding(place=place_of(paragraph), found=found, wanted=wanted))
    return tuple(findings)


def _numbers(paragraphs: Paragraphs) -> tuple[FormattedRun, ...]:
    return tuple(run for p in paragraphs for run in p.runs if run.is_page_number)


def _numbered(parts: PaperParts) -> FormattedParagraph | None:
    """The paragraph in the top margin that prints the page's number."""
    page = parts.paper.pages[0]
    return next((p for p in page.header if _numbers((p,))), None)


def _has_number(parts: PaperParts) -> Findings | None:
    page = parts.paper.pages[0]
    if not has_second_page(parts.paper):
        return None
    wanted = "số trang ở giữa lề trên"
    if not (_numbers(page.header) or _numbers(page.footer)):
        return (Finding(place=_HEADER_PLACE, found="không có số trang", wanted=wanted),)
    if page.even_differs and not _numbers((*page.even_header, *page.even_footer)):
        return (Finding(place="các trang chẵn", found="không có số trang", wanted=wanted),)
    return ()


def _at_top(parts: PaperParts) -> Findings | None:
    page = parts.paper.pages[0]
    if _numbers(page.header):
        return ()
    if not _numbers(page.footer):
        return None
    return (
        Finding(
            place="lề dưới các trang",
            found="số trang ở lề dưới",
            wanted="số trang ở lề trên, canh giữa",
        ),
    )


def _centred(parts: PaperParts) -> Findings | None:
    paragraph = _numbered(parts)
    if paragraph is None:
        return None
    text = "".join(run.text for run in paragraph.runs)
    by_tab = paragraph.centre_tab and text.startswith("\t") and not text.startswith("\t\t")
    if paragraph.alignment is Alignment.CENTER or by_tab:
        return ()
    found = f"số trang {aligned(paragraph.alignment)}"
    return (Finding(place=_HEADER_PLACE, found=found, wanted="số trang canh giữa"),)


def _number_size(parts: PaperParts) -> Findings | None:
    allowed = decree.PAGE_NUMBER.size
    words = size_range(allowed.least, allowed.most)
    return _number_fault(
        parts, lambda r: None if allowed.allows(r.size) else f"cỡ {number(r.size)}", words
    )


def _number_upright(parts: PaperParts) -> Findings | None:
    """Upright and, as in the decree's table of samples, not bold."""

    def fault(run: FormattedRun) -> str | None:
        if run.italic:
            return "chữ nghiêng"
        return "chữ đậm" if run.bold else None

    return _number_fault(parts, fault, "kiểu chữ đứng, không đậm")


def _number_fault(
    parts: PaperParts, fault: Callable[[FormattedRun], str | None], wanted: str
) -> Findings | None:
    paragraph = _numbered(parts)
    if paragraph is None:
        return None
    faults = [one for run in _numbers((paragraph,)) if (one := fault(run)) is not None]
    return tuple(Finding(place="số trang", found=one, wanted=wanted) for one in faults[:1])


def _not_on_first(parts: PaperParts) -> Findings | None:
    page = parts.paper.pages[0]
    if not (_numbers(page.header) or _numbers(page.footer)):
        return None
    if page.first_differs and not _numbers((*page.first_header, *page.first_footer)):
        return ()
    return (
        Finding(
            place="trang thứ nhất",
            found="số trang hiển thị ở trang thứ nhất",
            wanted="không hiển thị số trang thứ nhất",
        ),
    )


def _from_one(parts: PaperParts) -> Findings | None:
    page = parts.paper.pages[0]
    if not (_numbers(page.header) or _numbers(page.footer)):
        return None
    if page.number_from in (None, 1):
        return ()
    found = f"đánh số từ {page.number_from}"
    return (Finding(place="số trang", found=found, wanted="đánh số từ 1"),)


def _arabic(parts: PaperParts) -> Findings | None:
    page = parts.paper.pages[0]
    if not (_numbers(page.header) or _numbers(page.footer)):
        return None
    if page.number_format == "decimal":
        return _alone(parts)
    return (
        Finding(
            place="số trang",
            found=f"kiểu số {page.number_format}",
            wanted="chữ số Ả Rập (1, 2, 3)",
        ),
    )


def _alone(parts: PaperParts) -> Findings:
    """Whether nothing is printed around the number."""
    paragraph = _numbered(parts)
    words = [run.text for run in paragraph.runs] if paragraph else []
    beside = [run.text for run in paragraph.runs if not run.is_page_number] if paragraph else []
    if not "".join(beside).strip():
        return ()
    found = f"«{' '.join(''.join(words).split())}»"
    return (Finding(place="số trang", found=found, wanted="chỉ có số, không có chữ hay dấu kèm"),)


def _rule(slug: str, title: str, clause: int, check: Check) -> Rule:
    return Rule(id=slug, title=title, article=part_i("I", clause), check=check)


PAGE_RULES: Final = (
    _rule("kho-giay", "Khổ giấy A4", 1, _a4),
    _rule("chieu-giay", "Trình bày theo chiều dài", 2, _upright),
    _rule("le-tren", "Lề trên 20 - 25 mm", 3, _margin(lambda p: p.top, decree.MARGIN_TOP)),
    _rule("le-duoi", "Lề dưới 20 - 25 mm", 3, _margin(lambda p: p.bottom, decree.MARGIN_BOTTOM)),
    _rule("le-trai", "Lề trái 30 - 35 mm", 3, _margin(lambda p: p.left, decree.MARGIN_LEFT)),
    _rule("le-phai", "Lề phải 15 - 20 mm", 3, _margin(lambda p: p.right, decree.MARGIN_RIGHT)),
    _rule("phong-chu", "Phông chữ Times New Roman", 4, _font),
    _rule("mau-chu", "Chữ màu đen", 4, _colour),
    _rule("so-trang", "Có số trang", 7, _has_number),
    _rule("so-trang-le-tren", "Số trang ở lề trên", 7, _at_top),
    _rule("so-trang-canh-giua", "Số trang canh giữa", 7, _centred),
    _rule("so-trang-co-chu", "Số trang cỡ 13 đến 14", 7, _number_size),
    _rule("so-trang-dung", "Số trang kiểu chữ đứng", 7, _number_upright),
    _rule("so-trang-trang-dau", "Không hiển thị số trang thứ nhất", 7, _not_on_first),
    _rule("so-trang-tu-1", "Đánh số trang từ 1", 7, _from_one),
    _rule("so-trang-a-rap", "Số trang bằng chữ số Ả Rập", 7, _arabic),
)
