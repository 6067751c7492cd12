"""The sample library: five digests in our own words, each fact as its original states it.

The tables below were read off the originals by hand and hold wherever the tests run. Where the
originals are at hand the digests are also compared with them as wholes.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
ORIGINALS = ROOT.parent / "shared" / "corpus"

BINH_THUAN = "573-KH-SGDDT-2019.md"
THANH_TO = "KH-TH-Thanh-To.md"
KRONG_PA = "CV-GDDT-Krong-Pa-2022.md"
DAU_TIENG = "07-KH-PGDDT-Dau-Tieng-2023.md"
THU_THUA = "BC-PGDDT-Thu-Thua-2020.md"

ORIGINAL_OF = {
    BINH_THUAN: "000_*.txt",
    THANH_TO: "001_*.txt",
    KRONG_PA: "002_*.txt",
    DAU_TIENG: "003_*.txt",
    THU_THUA: "004_*.txt",
}
DIGESTS = tuple(ORIGINAL_OF)

FIRST_LINE = re.compile(
    r"Bản tóm lược do danvan soạn bằng lời của mình từ (?P<source>.+); không thay thế văn bản gốc\."
)
LONGEST_RUN = 64

# The lines that make the identity, in the order in which they stand.
HEADERS = {
    BINH_THUAN: (
        "Số: 573/KH-SGDĐT",
        "Bình Thuận, ngày 21 tháng 3 năm 2019",
        'KẾ HOẠCH Triển khai, thực hiện công tác dân vận và phong trào thi đua "Dân vận khéo" '
        "năm 2019",
        "Sở Giáo dục và Đào tạo ban hành Kế hoạch",
        "GIÁM ĐỐC",
    ),
    THANH_TO: (
        "KẾ HOẠCH Thực hiện công tác dân vận của chính quyền và quy chế dân chủ ở cơ sở "
        "Trường Tiểu học Thành Tô",
        "Trường Tiểu học Thành Tô ban hành Kế hoạch",
    ),
    KRONG_PA: (
        "Số: /GD&ĐT",
        "V/v triển khai Kế hoạch thực hiện công tác dân vận chính quyền năm 2022",
        "Krông Pa, ngày tháng 5 năm 2022",
        "Kính gửi: Các đơn vị trường trực thuộc Phòng GD&ĐT",
        "Phòng Giáo dục và Đào tạo Krông Pa",
        "KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG",
    ),
    DAU_TIENG: (
        "Số: 07 /KH-PGDĐT",
        "Dầu Tiếng, ngày 16 tháng 02 năm 2023",
        "KẾ HOẠCH Tiếp tục thực hiện Chương trình công tác phối hợp giữa Ban Dân vận Huyện ủy và "
        "Phòng Giáo dục và Đào tạo huyện Dầu Tiếng năm 2023",
        "Phòng Giáo dục và Đào tạo xây dựng Kế hoạch",
        "TRƯỞNG PHÒNG",
    ),
    THU_THUA: (
        "Số: /BC-PGDĐT",
        "Thủ Thừa, ngày tháng 10 năm 2020",
        "BÁO CÁO Thực hiện “Năm dân vận khéo” năm 2020",
        "Phòng Giáo dục và Đào tạo báo cáo kết quả",
        "Phòng Giáo dục và Đào tạo Thủ Thừa",
        "KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG",
    ),
}

# Kind, number, date and issuer of every document referred to, as far as the original states them.
REFERENCES = {
    BINH_THUAN: (
        "Chỉ thị số 16/CT-TTg ngày 16/5/2016 của Thủ tướng Chính phủ",
        "Chỉ thị số 01-CT/TU ngày 26/11/2015 của Ban Thường vụ Tỉnh ủy",
        "Chương trình hành động số 06-NQ/TU ngày 24/10/2016 của Ban Thường vụ Tỉnh ủy (khóa XIII)",
        "Nghị quyết Đại hội Đảng toàn quốc lần thứ XII",
        "Nghị quyết Đảng bộ tỉnh (khóa XIII)",
        "Kết luận số 114-KL/TW ngày 14/7/2015 của Ban Bí thư Trung ương Đảng (khóa XI)",
        "Chỉ thị số 03-CT/TU ngày 26/11/2015 của Ban Thường vụ Tỉnh ủy",
        "Kế hoạch số 31/KH-TU ngày 30/9/2016 của Ban Thường vụ Tỉnh ủy",
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị (khóa XII)",
        "Chương trình số 79-CTr/BDVTW-BCSĐCP ngày 11/10/2016 giữa Ban Dân vận Trung ương",
        "Kế hoạch số 3111/KH-UBND ngày 11/8/2017 của Chủ tịch Ủy ban nhân dân tỉnh",
        "Kế hoạch số 2575/KH-SGDĐT-VP ngày 13/11/2017 của Sở Giáo dục và Đào tạo",
        "Kế hoạch số 97-KH/BDVTU-BCSĐUB ngày 30/01/2019 giữa Ban Dân vận Tỉnh ủy",
        "Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Ban Chấp hành Trung ương khóa XI",
        "Chỉ thị số 26/CT-TTg ngày 05/9/2016 của Thủ tướng Chính phủ",
        "Chỉ thị số 27-CT/TU ngày 01/10/2012 của Ban Thường vụ Tỉnh ủy (Khóa XII)",
    ),
    THANH_TO: (
        "Kế hoạch số 52-KH/BDVTU-BCSĐUBNDTP ngày 12/01/2022 của Ban Dân vận Thành ủy",
        "Hướng dẫn số 08-HD/BDVTU ngày 12/01/2022 của Ban Dân vận Thành ủy",
        "Quyết định số 676/QĐ-UBND ngày 03/3/2022 của UBND thành phố",
        "Kế hoạch số 49-KH/BTVTU-ĐUKCCQTP ngày 28/12/2021",
        "Chỉ thị số 29-CT/TU ngày 10/9/2010 của Ban Thường vụ Thành ủy",
        "Kết luận số 65-KL/TW của Ban Bí thư Trung ương Đảng",
        "Kế hoạch số 81/KH-SGDĐT ngày 20/07/2022",
        "Chỉ thị số 33/CTg ngày 26/11/2021 của Chính phủ",
        "Chương trình phối hợp số 05-CTr/BDVTU-BCSĐUBNDTP ngày 07/01/2022",
        "Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị",
        "Quyết định số 446-QĐ/TU ngày 26/11/2021 của BTV Thành ủy",
        "Chỉ thị số 26/CT-UBND ngày 31/12/2021 của UBND thành phố",
        "Kết luận số 01-KL/TW ngày 18/5/2021 của Bộ Chính trị",
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị",
        "Kế hoạch số 43/KH-UBND ngày 20/02/2020 của Ủy ban nhân dân thành phố",
        "Kế hoạch số 216/KH-UBND ngày 21/9/2021 của Ủy ban nhân dân thành phố",
        "Quyết định số 48/2019/QĐ-UBND ngày 18/12/2019 của UBND thành phố",
        "Chỉ thị số 1737/CT-BGDĐT ngày 07/5/2018 của Bộ Giáo dục và Đào tạo",
        "Quyết định số 16/2008/QĐ-BGDĐT ngày 16/4/2008 của Bộ trưởng Bộ Giáo dục và Đào tạo",
        "Kế hoạch số 03/KH-UBND ngày 04/01/2019 của UBND thành phố",
        "Quyết định số 1299/QĐ-TTg ngày 13/10/2018 của Thủ tướng Chính phủ",
        "Kế hoạch số 01/KH-UBND ngày 04/01/2019 của UBND thành phố",
        "Quyết định số 1895/QĐ-TTg ngày 11/11/2019 của Thủ tướng Chính phủ",
        "Kế hoạch Liên tịch số 797/KHLT-SGD&CĐGD ngày 21/5/2019 giữa Sở Giáo dục và Đào tạo",
        "Kế hoạch số/KH-SGDĐT ngày 10/01/2022 của Sở GD&ĐT",
        "Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ",
        "Thông tư số 01/2016/TT-BNV ngày 13/01/2016 của Bộ Nội vụ",
        "Nghị định số 149/2018/NĐ-CP ngày 07/11/2018 của Chính phủ",
        "khoản 3 Điều 63 Bộ luật Lao động",
        "Thông tư số 36/2017/TT-BGDĐT ngày 28/12/2017",
        "Thông tư số 11/2020/TT-BGDĐT ngày 19/5/2020 của Bộ trưởng Bộ Giáo dục và Đào tạo",
        "Luật tiếp cận thông tin",
    ),
    KRONG_PA: (
        "Công văn số 1098/SGDDĐT ngày 6/5/2022 của Sở Giáo dục và Đào tạo Gia Lai",
        "Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị",
        "Kết luận số 114-KL/TW ngày 14/7/2015 của Ban Bí thư",
        "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ",
        "Quyết định số 400-QĐ/TU ngày 22/11/2021 của Ban Thường vụ Tỉnh ủy",
        "Chỉ thị số 14/CT-UBND ngày 23/12/2021 của Chủ tịch Ủy ban nhân dân tỉnh",
        "Nghị quyết số 03-NQ/TU ngày 10/12/2021 của Hội nghị lần thứ sáu",
        "Nghị quyết số 73/NQ-HĐND ngày 10/12/2021 của Hội đồng nhân dân tỉnh",
        "Quyết định số 894/QĐ-UBND ngày 19/12/2021 của Ủy ban nhân dân tỉnh",
        "Công văn số 3175/KH-SGDĐT ngày 30/12/2021 của Sở Giáo dục và Đào tạo",
        "Kế hoạch số 06 ngày 06/01/2022 của Phòng Giáo dục và Đào tạo Krông Pa",
        "Quy định số 124-QĐ/TW ngày 02/02/2018 của Ban Bí thư",
        "Luật Tiếp cận thông tin",
        "Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo",
    ),
    DAU_TIENG: (
        "Chương trình phối hợp số 05-CTPH/BDVHU-PGDĐT ngày 14/5/2021 của Ban Dân vận Huyện ủy",
        "Kế hoạch số 61/KH-SGDĐT ngày 12/01/2023 của Sở Giáo dục và Đào tạo tỉnh Bình Dương",
        "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII",
        "Nghị quyết Đại hội Đảng bộ tỉnh Bình Dương lần thứ XI",
        "Nghị quyết Đại hội Đảng bộ huyện Dầu Tiếng lần thứ V",
    ),
    THU_THUA: (
        "Kế hoạch 4094/KH-UBND ngày 10/7/2020 của Ủy ban Nhân dân huyện Thủ Thừa",
        "Công văn số 2199-CV/HU ngày 15/5/2020 của Huyện ủy Thủ Thừa",
        "Hướng dẫn 06-HD/BDVTU",
        "Kế hoạch số 617/KH-PGDĐT ngày 25/5/2020 của Phòng GD&ĐT Thủ Thừa",
        "Kế hoạch số 69-KH/TU ngày 13/8/2018 của BTV Tỉnh ủy",
        "Chỉ thị số 14-CT/TU ngày 13/6/2016 của Ban Thường vụ Tỉnh ủy",
        "Kế hoạch số 48-KH/HU ngày 22/01/2018 của Huyện ủy Thủ Thừa",
        "Kế hoạch số 212/KH-UBND ngày 01/3/2018 của Ủy ban nhân dân huyện",
        "Đề án số 02-ĐA/TU ngày 29/12/2017 của Tỉnh ủy",
        "Nghị quyết số 18-NQ/TW, 19-NQ/TW của Ban Chấp hành Trung ương Đảng (khóa XII)",
        "KH số 106/KH-PGDĐT ngày 05/02/2020",
        "KH số 410/KH-PGDĐT ngày 04/4/2020",
        "Quyết định số 1746/QĐ-PGDĐT ngày 31 tháng 12 năm 2019",
        "Kế hoạch số 1353/KH-PGDĐT ngày 05/10/2020 của Phòng Giáo dục và Đào tạo Thủ Thừa",
        "Quyết định số 1058/QĐ-PGDĐT ngày 08/10/2018",
    ),
}

FACTS = [
    pytest.param(BINH_THUAN, "báo cáo 6 tháng trước ngày 05/6/2019", id="half-year-report"),
    pytest.param(BINH_THUAN, "báo cáo năm trước ngày 05/12/2019", id="year-report"),
    pytest.param(BINH_THUAN, "về Sở Giáo dục và Đào tạo (qua Văn phòng Sở", id="report-goes-to"),
    pytest.param(BINH_THUAN, "vanphong.sobinhthuan@moet.edu.vn", id="address-of-the-office"),
    pytest.param(BINH_THUAN, "ít nhất một mô hình, điển hình “Dân vận khéo”", id="one-model-each"),
    pytest.param(BINH_THUAN, "“Năm dân vận chính quyền”", id="theme-of-the-year"),
    pytest.param(BINH_THUAN, "giai đoạn 2016-2021", id="period-of-the-central-programme"),
    pytest.param(BINH_THUAN, "giai đoạn 2017-2021", id="period-of-the-provincial-programme"),
    pytest.param(BINH_THUAN, "TCVN ISO 9001", id="quality-standard"),
    pytest.param(BINH_THUAN, "“Đổi mới sáng tạo trong dạy và học”", id="named-movement"),
    pytest.param(BINH_THUAN, "- Lưu: VT, VP.", id="filing-line-without-the-drafter"),
    pytest.param(THANH_TO, "Sở Giáo dục và Đào tạo, các phòng Sở, các đơn vị", id="lead-agencies"),
    pytest.param(THANH_TO, "Từ năm 2022 đến các năm tiếp theo", id="period-of-the-tasks"),
    pytest.param(THANH_TO, "giai đoạn 2022-2026", id="period-of-the-joint-programme"),
    pytest.param(THANH_TO, "giai đoạn 2021 - 2030", id="period-of-the-reform-programme"),
    pytest.param(THANH_TO, "(giai đoạn 2021-2025)", id="period-of-the-city-reform-plan"),
    pytest.param(THANH_TO, "giai đoạn 2018-2025", id="period-of-the-conduct-project"),
    pytest.param(THANH_TO, "giai đoạn 2021-2030”", id="period-of-the-ideals-programme"),
    pytest.param(THANH_TO, "hằng quý, hằng năm", id="staff-review-recurs"),
    pytest.param(THANH_TO, "“Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát", id="motto"),
    pytest.param(THANH_TO, "COVID-19", id="recovery-after-the-pandemic"),
    pytest.param(KRONG_PA, "về Phòng GD&ĐT vào ngày 25/10/2022", id="report-on-the-day"),
    pytest.param(KRONG_PA, "qua địa chỉ email ghi trong công văn gốc", id="private-channel"),
    pytest.param(KRONG_PA, "giai đoạn 2019 - 2025", id="period-of-the-movement"),
    pytest.param(KRONG_PA, "mức độ 3, mức độ 4", id="levels-of-online-service"),
    pytest.param(KRONG_PA, "Đảng bộ tỉnh khóa XVI", id="term-of-the-party-committee"),
    pytest.param(KRONG_PA, "“Làng nông thôn mới trong đồng bào dân tộc thiểu số”", id="programme"),
    pytest.param(DAU_TIENG, "giai đoạn 2021-2025", id="period-of-the-joint-programme"),
    pytest.param(DAU_TIENG, "“Ngành Giáo dục lắng nghe ý kiến nhân dân” cấp huyện", id="forum"),
    pytest.param(DAU_TIENG, "Phòng Y tế, Phòng Lao động - Thương binh và Xã hội", id="partners"),
    pytest.param(THU_THUA, "Tổng số CBCC: 07 người", id="staff-count"),
    pytest.param(THU_THUA, "6 đồng chí Đảng viên", id="party-member-count"),
    pytest.param(THU_THUA, "Đảng viên chính thức 06 đồng chí", id="full-member-count"),
    pytest.param(THU_THUA, "32 trường", id="school-count"),
    pytest.param(THU_THUA, "(đợt 25)", id="round-of-the-mutual-fund"),
    pytest.param(THU_THUA, "Ngày 27 tháng 12 năm 2019", id="day-of-the-staff-conference"),
    pytest.param(THU_THUA, "Quy chế chi tiêu nội bộ năm 2018", id="year-in-the-rule-title"),
    pytest.param(THU_THUA, "kể từ năm học 2018-2019", id="reception-team-since"),
    pytest.param(THU_THUA, "năm học 2020-2021", id="year-of-the-inspection-plan"),
    pytest.param(THU_THUA, "giai đoạn 2019-2025", id="period-of-the-conduct-project"),
]

_OFFICE = r"[A-ZĐ][\w&]*"
DATE = re.compile(r"(?<!\d)\d{1,2}/\d{1,2}/\d{4}(?!\d)")
NUMBER = re.compile(rf"\d+(?:/\d{{4}})?[ ]*[-/][ ]*{_OFFICE}(?:[ ]*[-/][ ]*{_OFFICE})*")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DIGITS = re.compile(r"\d+")
ROMAN = re.compile(r"\b[IVX]+\b")
SECTION = r"(?:[IVX]+|\d+(?:\.\d+)*)(?=\.\s)"
STEP = re.compile(rf"^[ #*]*(?:\[bookmark[^\]]*\])*({SECTION}|[-·](?=\s))", re.MULTILINE)

# What the originals hold beside their text: anchors of a word processor, a page count, an address
# and a drafter that are nobody's business.
ARTEFACTS = re.compile(r"\[bookmark[^\]]*\]|^100$|\S+@gmail\.com|\([^()]*\d{2}b\)", re.MULTILINE)


def digest(name: str) -> str:
    return (CORPUS / name).read_text(encoding="utf-8")


def body(name: str) -> str:
    """The digest without the line that says that it is one."""
    return digest(name).split("\n", 1)[1]


def folded(text: str) -> str:
    return " ".join(text.split())


def original(name: str) -> str:
    found = sorted(ORIGINALS.glob(ORIGINAL_OF[name]))
    if not found:
        pytest.skip(f"the original of {name} is not on this machine ({ORIGINALS})")
    return found[0].read_text(encoding="utf-8")


def syllables(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def runs(text: str) -> set[tuple[str, ...]]:
    words = syllables(text)
    return {tuple(words[i : i + LONGEST_RUN]) for i in range(len(words) - LONGEST_RUN + 1)}


def numbers(text: str) -> set[str]:
    return {match.replace(" ", "") for match in NUMBER.findall(text)}


def steps(text: str) -> list[str]:
    """Section numbers and bullets in reading order, bullets all written alike."""
    return ["-" if step in "-·" else step for step in STEP.findall(text)]


def bases(text: str) -> int:
    opening = re.split(r"^[#* ]*I\.\s", text, maxsplit=1, flags=re.MULTILINE)[0]
    return len(re.findall(r"^Căn cứ ", opening, flags=re.MULTILINE))


def test_the_sample_library_holds_the_five_digests_and_nothing_else() -> None:
    assert sorted(path.name for path in CORPUS.iterdir()) == sorted(DIGESTS)


@pytest.mark.parametrize("name", DIGESTS)
def test_the_first_line_says_that_it_is_a_digest_and_of_what(name: str) -> None:
    first, blank, _ = digest(name).split("\n", 2)
    said = FIRST_LINE.fullmatch(first)
    assert said is not None
    assert re.match(r"(Kế hoạch|Công văn|Báo cáo) .*(Sở|Phòng|Trường) ", said["source"])
    assert blank == ""


@pytest.mark.parametrize("name", DIGESTS)
def test_the_text_is_plain_and_composed(name: str) -> None:
    text = digest(name)
    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[*_`\t\r]|^#|\[bookmark| $", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", DIGESTS)
def test_no_private_address_is_in_a_digest(name: str) -> None:
    assert "gmail" not in digest(name).lower()
    assert all(address.endswith(".edu.vn") for address in EMAIL.findall(digest(name)))


@pytest.mark.parametrize("name", DIGESTS)
def test_the_header_stands_in_its_order(name: str) -> None:
    text = folded(body(name))
    places = [text.find(line) for line in HEADERS[name]]
    assert -1 not in places, HEADERS[name][places.index(-1)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("name", "reference"),
    [pytest.param(name, text, id=text) for name, table in REFERENCES.items() for text in table],
)
def test_every_document_referred_to_is_named(name: str, reference: str) -> None:
    assert reference in folded(body(name))


@pytest.mark.parametrize(("name", "fact"), FACTS)
def test_every_deadline_count_and_period_is_kept(name: str, fact: str) -> None:
    assert fact in folded(body(name))


def test_the_two_directives_of_one_title_and_day_are_both_kept() -> None:
    text = folded(body(BINH_THUAN)).lower()
    title = "nâng cao hiệu quả công tác dân vận của cơ quan nhà nước các cấp"
    for number in ("01-ct/tu", "03-ct/tu"):
        assert re.search(rf"{number} ngày 26/11/2015 [^;]{{0,60}}{title}", text), number


def test_the_letter_still_skips_from_seven_to_nine() -> None:
    assert [step for step in steps(body(KRONG_PA)) if step != "-"] == [*"1234567", "9"]


@pytest.mark.parametrize("name", DIGESTS)
def test_every_date_of_the_original_is_kept(name: str) -> None:
    assert set(DATE.findall(original(name))) == set(DATE.findall(body(name)))


@pytest.mark.parametrize("name", DIGESTS)
def test_every_document_number_of_the_original_is_kept(name: str) -> None:
    assert numbers(original(name)) == numbers(body(name))


@pytest.mark.parametrize("name", DIGESTS)
def test_every_office_address_of_the_original_is_kept(name: str) -> None:
    wanted = {found for found in EMAIL.findall(original(name)) if not found.endswith("@gmail.com")}
    assert wanted == set(EMAIL.findall(body(name)))


@pytest.mark.parametrize("name", DIGESTS)
def test_no_figure_is_lost_and_none_is_invented(name: str) -> None:
    source = ARTEFACTS.sub(" ", original(name))
    assert set(DIGITS.findall(source)) == set(DIGITS.findall(body(name)))
    assert set(ROMAN.findall(source)) == set(ROMAN.findall(body(name)))


@pytest.mark.parametrize("name", DIGESTS)
def test_sections_and_bullets_stand_as_in_the_original(name: str) -> None:
    wanted = steps(original(name))
    assert "-" in wanted
    assert steps(body(name)) == wanted
    assert bases(body(name)) == bases(original(name))


@pytest.mark.parametrize("name", DIGESTS)
def test_no_long_run_of_the_original_is_repeated(name: str) -> None:
    assert not runs(original(name)) & runs(digest(name))


@pytest.mark.parametrize("name", DIGESTS)
def test_a_digest_is_shorter_than_its_original(name: str) -> None:
    assert len(syllables(body(name))) < 0.8 * len(syllables(original(name)))
