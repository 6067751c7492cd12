"""The check of form: a right paper breaks nothing, one planted breach is named alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from copy import deepcopy

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

from assistant.form.checking import RULES
from assistant.form.report import Outcome
from tests.assistant.form.right_paper import (
    Spoil,
    across,
    aligned,
    bold,
    check,
    coloured,
    find,
    in_font,
    italic,
    letter,
    paged,
    plan,
    removed,
    replaced,
    ruled,
    sized,
    spaced,
)

LEFT, CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER
COUNTRY, MOTTO = "CỘNG HÒA", "Độc lập"
SUPERIOR, ISSUER, NUMBER, DATE = "UBND", "TRƯỜNG", "Số", "Tân An"


def section(name: str, value: str) -> Spoil:
    """Another numbering of the pages."""

    def spoil(file: Document) -> None:
        properties = file.sections[0]._sectPr
        numbers = properties.makeelement(qn("w:pgNumType"), {qn(f"w:{name}"): value})
        properties.append(numbers)

    return spoil


def first_page_like_others(file: Document) -> None:
    file.sections[0].different_first_page_header_footer = False


def header_aligned_left(file: Document) -> None:
    file.sections[0].header.paragraphs[0].alignment = LEFT


def without_page_number(file: Document) -> None:
    for run in file.sections[0].header.paragraphs[0].runs:
        run._r.getparent().remove(run._r)


def page_number_at_the_foot(file: Document) -> None:
    paragraph = file.sections[0].header.paragraphs[0]
    file.sections[0].footer.paragraphs[0]._p.getparent().append(paragraph._p)


def addressed(file: Document) -> None:
    words = deepcopy(find(file, "Trường Tiểu học")._p)
    find(file, "Căn cứ Luật")._p.addprevious(words)
    find(file, "Trường Tiểu học").runs[0].text = "Kính gửi: Ủy ban nhân dân xã Tân An"


PLAN: tuple[tuple[str, Spoil], ...] = (
    ("kho-giay", paged(page_width=216, page_height=279)),
    ("chieu-giay", across),
    ("le-tren", paged(top_margin=15)),
    ("le-duoi", paged(bottom_margin=30)),
    ("le-trai", paged(left_margin=25, right_margin=20)),
    ("le-phai", paged(right_margin=25)),
    ("phong-chu", in_font("I. MỤC ĐÍCH", "Arial")),
    ("mau-chu", coloured("1. Mục đích")),
    ("so-trang", without_page_number),
    ("so-trang-le-tren", page_number_at_the_foot),
    ("so-trang-canh-giua", header_aligned_left),
    ("so-trang-trang-dau", first_page_like_others),
    ("so-trang-tu-1", section("start", "3")),
    ("so-trang-a-rap", section("fmt", "lowerRoman")),
    ("quoc-hieu", removed(COUNTRY)),
    ("quoc-hieu-chu", replaced(COUNTRY, "CHỦ NGHĨA", "CHỦ NGHỈA")),
    ("quoc-hieu-co-chu", sized(COUNTRY, 14)),
    ("quoc-hieu-dam", bold(COUNTRY, on=False)),
    ("quoc-hieu-dung", italic(COUNTRY, on=True)),
    ("quoc-hieu-in-hoa", replaced(COUNTRY, "VIỆT NAM", "Việt Nam")),
    ("quoc-hieu-canh-giua", aligned(COUNTRY, LEFT)),
    ("quoc-hieu-tieu-ngu-dong-don", spaced(MOTTO, space_before=6)),
    ("tieu-ngu", removed(MOTTO)),
    ("tieu-ngu-chu", replaced(MOTTO, "Hạnh phúc", "Hạnh phước")),
    ("tieu-ngu-co-chu", sized(MOTTO, 12)),
    ("tieu-ngu-dam", bold(MOTTO, on=False)),
    ("tieu-ngu-gach-noi", replaced(MOTTO, " - Tự do", "-Tự do")),
    ("tieu-ngu-gach-noi", replaced(MOTTO, " - ", " – ")),
    ("tieu-ngu-viet-hoa", replaced(MOTTO, "Hạnh phúc", "hạnh phúc")),
    (
        "tieu-ngu-in-thuong",
        replaced(MOTTO, "Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
    ),
    ("tieu-ngu-vi-tri", aligned(MOTTO, LEFT)),
    ("tieu-ngu-duong-ke", ruled(MOTTO, None)),
    ("tieu-ngu-do-dai-duong-ke", ruled(MOTTO, 20)),
    ("co-quan-chu-quan-khong-dam", bold(SUPERIOR, on=True)),
    ("co-quan-chu-quan-co-chu", sized(SUPERIOR, 14)),
    ("co-quan-chu-quan-in-hoa", replaced(SUPERIOR, "UBND XÃ TÂN AN", "Ủy ban nhân dân xã Tân An")),
    ("co-quan-ban-hanh", removed(ISSUER)),
    ("co-quan-ban-hanh-dam", bold(ISSUER, on=False)),
    ("co-quan-ban-hanh-co-chu", sized(ISSUER, 11)),
    ("co-quan-ban-hanh-in-hoa", replaced(ISSUER, "TRƯỜNG TIỂU HỌC", "Trường Tiểu học")),
    ("co-quan-ban-hanh-canh-giua", aligned(ISSUER, LEFT)),
    ("co-quan-duong-ke", ruled(ISSUER, None)),
    ("co-quan-do-dai-duong-ke", ruled(ISSUER, 58)),
    ("so-ky-hieu", removed(NUMBER)),
    ("so-ky-hieu-co-chu", sized(NUMBER, 14)),
    ("so-ky-hieu-dung", italic(NUMBER, on=True)),
    ("so-ky-hieu-canh-giua", aligned(NUMBER, LEFT)),
    ("so-tu", replaced(NUMBER, "Số:", "SỐ:")),
    ("so-hai-cham", replaced(NUMBER, "Số:      /", "Số 15/")),
    ("so-them-0", replaced(NUMBER, "      /", " 5/")),
    ("so-gach-cheo", replaced(NUMBER, "      /KH-", " 15-KH/")),
    ("ky-hieu-khong-cach", replaced(NUMBER, "KH-THNT", "KH - THNT")),
    ("ky-hieu-gach-noi", replaced(NUMBER, "KH-THNT", "KH/THNT")),
    ("ky-hieu-ten-loai", replaced(NUMBER, "KH-", "BC-")),
    ("ky-hieu-co-quan", replaced(NUMBER, "KH-THNT", "KH")),
    ("ky-hieu-in-hoa", replaced(NUMBER, "KH-THNT", "KH-thnt")),
    ("dia-danh-thoi-gian", removed(DATE)),
    ("dia-danh-thoi-gian-nghieng", italic(DATE, on=False)),
    ("dia-danh-thoi-gian-co-chu", sized(DATE, 12)),
    ("dia-danh-dau-phay", replaced(DATE, "Tân An,", "Tân An")),
    ("dia-danh-viet-hoa", replaced(DATE, "Tân An", "tân An")),
    ("ngay-them-0", replaced(DATE, "ngày      tháng      ", "ngày 5 tháng 10 ")),
    ("thang-them-0", replaced(DATE, "ngày      tháng      ", "ngày 15 tháng 2 ")),
    ("thang-khong-them-0", replaced(DATE, "ngày      tháng      ", "ngày 15 tháng 06 ")),
    ("thoi-gian-day-du", replaced(DATE, "ngày      tháng      năm 2026", "15/10/2026")),
    ("ten-loai", removed("KẾ HOẠCH")),
    ("ten-loai-co-chu", sized("KẾ HOẠCH", 16)),
    ("ten-loai-dam", bold("KẾ HOẠCH", on=False)),
    ("ten-loai-in-hoa", replaced("KẾ HOẠCH", "KẾ HOẠCH", "Kế hoạch")),
    ("ten-loai-canh-giua", aligned("KẾ HOẠCH", LEFT)),
    ("trich-yeu-co-chu", sized("Công tác", 12)),
    ("trich-yeu-dam", bold("Công tác", on=False)),
    ("trich-yeu-in-thuong", replaced("Công tác", "Công tác dân vận năm", "CÔNG TÁC DÂN VẬN NĂM")),
    ("trich-yeu-canh-giua", aligned("Công tác", LEFT)),
    ("trich-yeu-duong-ke", ruled("Công tác", None)),
    ("trich-yeu-do-dai-duong-ke", ruled("Công tác", 58)),
    ("can-cu-nghieng", italic("Căn cứ Luật", on=False)),
    ("loi-van-canh-deu", aligned("Căn cứ Luật", LEFT)),
    ("can-cu-co-chu", sized("Căn cứ Luật", 12)),
    ("can-cu-dau-cau", replaced("Căn cứ Luật", "2019;", "2019,")),
    ("can-cu-dau-cau", replaced("Căn cứ Kế hoạch", "năm 2026.", "năm 2026;")),
    ("can-cu-luat", replaced("Căn cứ Luật", "Giáo dục", "Giáo dục số 43/2019/QH14")),
    ("can-cu-so-ky-hieu", replaced("Căn cứ Kế hoạch", "số 12/KH-UBND ", "")),
    ("can-cu-ngay", replaced("Căn cứ Kế hoạch", "ngày 05 tháng 3 năm 2026 ", "")),
    ("loi-van-co-chu", sized("Trường Tiểu học", 12)),
    ("loi-van-dung", italic("Trường Tiểu học", on=True)),
    ("loi-van-khong-dam", bold("Nhà trường tổ chức", on=True)),
    ("loi-van-canh-deu", aligned("Trường Tiểu học", LEFT)),
    ("loi-van-lui-dau-dong", spaced("Trường Tiểu học", first_line_indent=0)),
    ("loi-van-cach-doan", spaced("Trường Tiểu học", space_before=3)),
    ("loi-van-cach-dong", spaced("Trường Tiểu học", line_spacing=2)),
    ("khoan-co-chu", sized("b)", 13)),
    ("khoan-khong-dam", bold("2. Nhà trường", on=True)),
    ("khoan-co-tieu-de-dam", bold("1. Mục đích", on=False)),
    ("khoan-dau-cham", replaced("3. Nhà trường", "3. ", "3) ")),
    ("khoan-thu-tu", replaced("3. Nhà trường", "3. ", "4. ")),
    ("muc-canh-deu", aligned("I. MỤC", CENTRE)),
    ("muc-dam", bold("I. MỤC", on=False)),
    ("muc-co-chu", sized("I. MỤC", 12)),
    ("muc-in-hoa", replaced("I. MỤC", "MỤC ĐÍCH, YÊU CẦU", "Mục đích, yêu cầu")),
    ("muc-la-ma", replaced("II. TỔ", "II. ", "2. ")),
    ("muc-dau-cham", replaced("II. TỔ", "II. ", "II/ ")),
    ("muc-thu-tu", replaced("II. TỔ", "II. ", "III. ")),
    ("diem-thu-tu", replaced("đ)", "đ) ", "e) ")),
    ("diem-chu-cai", replaced("đ)", "đ) ", "f) ")),
    ("diem-dong-ngoac", replaced("c)", "c) ", "c. ")),
    ("ket-thuc", replaced("Các bộ phận", "./.", ".")),
    ("chuc-vu-viet-tat", replaced("KT.", "KT. ", "KT ")),
    ("chuc-vu-viet-tat", replaced("KT.", "KT. ", "K/T ")),
    ("chuc-vu-nguoi-ky", removed("PHÓ")),
    ("chuc-vu-co-chu", sized("KT.", 12)),
    ("chuc-vu-dam", bold("KT.", on=False)),
    ("chuc-vu-in-hoa", replaced("PHÓ", "PHÓ HIỆU TRƯỞNG", "Phó Hiệu trưởng")),
    ("chuc-vu-canh-giua", aligned("KT.", LEFT)),
    ("ho-ten", removed("Nguyễn Văn A")),
    ("ho-ten-dam", bold("Nguyễn Văn A", on=False)),
    ("ho-ten-in-thuong", replaced("Nguyễn Văn A", "Nguyễn Văn A", "NGUYỄN VĂN A")),
    ("ho-ten-canh-giua", aligned("Nguyễn Văn A", LEFT)),
    ("noi-nhan", removed("Nơi nhận")),
    ("noi-nhan-co-chu", sized("Nơi nhận", 14)),
    ("noi-nhan-nghieng", italic("Nơi nhận", on=False)),
    ("noi-nhan-dam", bold("Nơi nhận", on=False)),
    ("noi-nhan-hai-cham", replaced("Nơi nhận", ":", "")),
    ("noi-nhan-le-trai", aligned("Nơi nhận", CENTRE)),
    ("danh-sach-noi-nhan-co-chu", sized("- Các tổ", 12)),
    ("danh-sach-noi-nhan-dung", italic("- Các tổ", on=True)),
    ("danh-sach-gach-dau-dong", replaced("- Các tổ", "- ", "")),
    ("danh-sach-cham-phay", replaced("- Các tổ", ";", ",")),
    ("danh-sach-luu", removed("- Lưu")),
    ("danh-sach-luu-vt", replaced("- Lưu", "Lưu: VT", "Lưu VT")),
    ("danh-sach-dau-cham", replaced("- Lưu", "bản.", "bản")),
    ("kinh-gui-cho-phep", addressed),
)

LETTER: tuple[tuple[str, Spoil], ...] = (
    ("trich-yeu-cong-van", removed("V/v")),
    ("trich-yeu-cong-van-v-v", replaced("V/v", "V/v", "v/v")),
    ("trich-yeu-cong-van-co-chu", sized("V/v", 14)),
    ("trich-yeu-cong-van-dung", italic("V/v", on=True)),
    ("trich-yeu-cong-van-khong-dam", bold("V/v", on=True)),
    ("trich-yeu-cong-van-canh-giua", aligned("V/v", LEFT)),
    ("trich-yeu-cong-van-cach-dong", spaced("V/v", space_before=0)),
    ("ky-hieu-cong-van", replaced(NUMBER, "/THNT", "/CV-THNT")),
    ("so-them-0", replaced(NUMBER, "05", "5")),
    ("kinh-gui", removed("Kính gửi")),
    ("kinh-gui-hai-cham", replaced("Kính gửi", ":", "")),
    ("kinh-gui-co-chu", sized("- Phòng", 12)),
    ("kinh-gui-khong-dam", bold("Kính gửi", on=True)),
    ("kinh-gui-gach-dau-dong", replaced("- Ủy ban", "- ", "")),
    ("kinh-gui-dau-cau", replaced("- Ủy ban", ";", ",")),
    ("kinh-gui-dong", removed("- Phòng")),
    ("kinh-gui-thang-hang", spaced("- Phòng", first_line_indent=100)),
    ("danh-sach-nhu-tren", replaced("- Như trên", "Như trên", "UBND xã Tân An")),
)


def planted() -> list[object]:
    rows = [(plan, slug, spoil) for slug, spoil in PLAN]
    rows += [(letter, slug, spoil) for slug, spoil in LETTER]
    return [
        pytest.param(base, slug, spoil, id=f"{base.__name__}: {slug}, {n}")
        for n, (base, slug, spoil) in enumerate(rows)
    ]


@pytest.mark.parametrize("base", [plan, letter])
def test_a_right_paper_breaks_no_rule(base: Callable[[], Document]) -> None:
    report = check(base())

    assert [(breach.rule.id, breach.finding) for breach in report.breaches] == []
    assert report.count(Outcome.HOLDS) > 100


@pytest.mark.parametrize(("base", "slug", "spoil"), planted())
def test_one_planted_breach_is_named_and_no_other(
    base: Callable[[], Document], slug: str, spoil: Spoil
) -> None:
    file = base()
    spoil(file)

    report = check(file)

    assert [breach.rule.id for breach in report.breaches] == [slug]
    (breach,) = report.breaches
    assert breach.finding.place
    assert breach.finding.found != breach.finding.wanted
    assert breach.rule.article.startswith("Phụ lục ")


def test_rules_have_names_of_their_own() -> None:
    assert len(RULES) >= 60
    assert [slug for slug, count in Counter(rule.id for rule in RULES).items() if count > 1] == []
    assert all(rule.title and rule.article.startswith("Phụ lục ") for rule in RULES)


def test_the_kind_is_named() -> None:
    assert (check(plan()).kind, check(letter()).kind) == ("Kế hoạch", "Công văn")


@pytest.mark.parametrize(
    ("base", "spoil"),
    [
        pytest.param(plan, replaced(NUMBER, "      /", " 15/"), id="a number"),
        pytest.param(plan, replaced(COUNTRY, "HÒA", "HOÀ"), id="the other place of a tone mark"),
        pytest.param(
            plan,
            replaced("Nguyễn", "Nguyễn Văn A", "[CẦN BỔ SUNG: họ tên]"),
            id="a name to fill in",
        ),
        pytest.param(letter, replaced("V/v", "V/v ", "V/v [CẦN BỔ SUNG: nội dung] "), id="a gap"),
    ],
)
def test_what_is_still_open_is_no_breach(base: Callable[[], Document], spoil: Spoil) -> None:
    file = base()
    spoil(file)

    assert [breach.rule.id for breach in check(file).breaches] == []


def test_the_looks_of_a_gap_are_nobodys_business() -> None:
    file = plan()
    replaced("Căn cứ Luật", "Giáo dục ngày 14 tháng 6 năm 2019", "[CẦN BỔ SUNG: Luật]")(file)
    run = find(file, "Các bộ phận").runs[0]
    gap = find(file, "Các bộ phận").add_run(" [CẦN BỔ SUNG: nơi gửi]./.")
    run.text = run.text.replace("./.", "")
    gap.font.name, gap.font.size, gap.font.bold = "Arial", Pt(9), True

    assert [breach.rule.id for breach in check(file).breaches] == []


def test_a_title_before_a_name_is_a_note_for_a_school_and_a_breach_elsewhere() -> None:
    school = plan()
    replaced("Nguyễn", "Nguyễn", "ThS. Nguyễn")(school)
    office = plan()
    replaced("Nguyễn", "Nguyễn", "ThS. Nguyễn")(office)
    replaced(ISSUER, "TRƯỜNG TIỂU HỌC NGUYỄN TRÃI", "ỦY BAN MẶT TRẬN XÃ TÂN AN TRÃI")(office)

    assert check(school).breaches == ()
    assert "ThS." in check(school).notes[0]
    assert [breach.rule.id for breach in check(office).breaches] == ["ho-ten-hoc-vi"]
    assert check(office).notes == ()


def test_places_that_break_a_rule_alike_are_one_breach() -> None:
    file = plan()
    in_font("a)", "Arial")(file)
    in_font("b)", "Arial")(file)

    (breach,) = check(file).breaches

    assert (breach.rule.id, breach.more) == ("phong-chu", 1)
    assert "«a) Nhà trường" in breach.finding.place
