"""What tells by itself that a converter cut a line: the halves of what is written as one.

A figure behind the word that awaits it ("… tại khoản 1 Điều" / "7 như sau"), a quotation or bracket
that goes on with a small letter, the paper behind the article cited, a name of two words, and the
dash of a compound, which looks like an entry of a list ("… phát triển kinh tế" / "- xã hội").
"""

from __future__ import annotations

import re

from ingest.sentence_ends import SMALL

# Words that join, or open a name, end no line ("… gửi đến" / "Giám đốc").
_JOINS = frozenset(
    {
        *("đến", "tới", "của", "và", "hoặc", "với", "cho", "theo", "là", "về", "tại", "từ", "do"),
        *("bởi", "các", "những", "trong", "bằng", "để", "được", "khoản", "điểm", "số"),
        *("Giao", "Các", "Những", "Chánh", "TNHH"),
    }
)
# What is counted in Roman numbers: "… đến cấp" / "V. Biển treo …" is one sentence.
COUNTED_IN_ROMAN = frozenset(
    {
        *("cấp", "hạng", "loại", "nhóm", "quý", "bậc", "vùng", "khóa", "khoá", "chương", "mức"),
        *("đến", "và"),
    }
)
# These may end a line too ("Các đơn vị trực thuộc Sở"), but hardly a long one.
_OPENS_A_NAME = frozenset(
    {"Sở", "Bộ", "Phòng", "Cục", "Vụ", "Ủy", "Uỷ", "UBND", "Nghị", "Luật", "Điều", "ty"}
)
# A length of time opens no line of its own.
_LENGTH_OF_TIME = re.compile(
    r"[*_]*\d{1,3}(?:[.,]\d)?(?:\s*\([^)\n]{1,20}\))?\s+(?:ngày|tháng|giờ|tuần|năm)(?!\w)"
)
_AWAITS_DATE = re.compile(r"(?<!\w)(?:ngày|tháng|năm)[*_\s]*\Z", re.IGNORECASE)
# "… theo Phụ lục" / "II kèm theo": what is cited in Roman numbers, where more stands before it.
_ROMAN_CITED = re.compile(rf"(?:{SMALL}|[(,\d])\s*(?:phần|Phần|mục|Mục|[Pp]hụ lục|Chương|chương)\Z")
_ROMAN = re.compile(rf"[IVX]{{1,6}}[\s,;)](?=[^A-ZĐÀ-Ỹ]|{SMALL}|[A-ZĐ]{SMALL})")
# What a figure is awaited behind, by its last word.
_AWAIT_A_FIGURE = frozenset(
    {
        *("điều", "khoản", "điểm", "mục", "lục", "chương", "phần", "số", "tư", "định", "luật"),
        *("ước", "quá", "nhất", "đa", "thiểu", "khoảng", "dưới", "trên", "hơn", "đạt", "từ"),
        *("đến", "đủ", "nhóm", "loại", "hạng", "bậc", "mức", "cấp", "thứ", "lần", "lớp", "khóa"),
        *("khoá", "chuẩn", "đoạn", "năm", "tháng", "ngày", "quý", "thêm", "tăng", "giảm", "còn"),
        *("chi", "cộng", "đấu", "là", "gồm", "và", "hoặc", "với", "cho", "mỗi"),
        *("trong", "vi", "đt", "thoại", "hỗ", "trợ", "bằng", "có", "tiêu", "chí", "diện", "tích"),
        *("thước", "dài", "rộng", "cao", "sâu", "dày", "nặng", "mẫu", "án", "tự", "được"),
    }
)
# A line of so many letters, or more, may have been wrapped.
WRAPPED_WIDTH = 60
# "2026 theo chỉ đạo …": a number that no stop follows, as of an entry, but a small letter.
_NO_STOP = re.compile(rf"[\d.]{{1,12}}(?<!\.)\s{SMALL}")
_SMALL_ENTRY = re.compile(rf"[-–—]\s{SMALL}")
_FIGURE_ALONE = re.compile(r"\d{1,3}[.)]?\Z")
# "2026 theo chỉ đạo …", "3 thuộc Dự án …", "20MB/hộp thư …": figures with a sentence behind them.
_FIGURE_IN_A_SENTENCE = re.compile(
    rf"[*_]*\d[\d.,/]{{0,15}}(?:%|[a-zA-Zđ]{{1,3}}\d?)?[*_]*[,;:)]?[*_]*\s[*_]*(?:{SMALL}|[(])"
)
# "(hoặc qua … gặp đ/c Lộc: ĐT" / "0979…) để triển khai": of the bracket still open.
_CLOSES_A_BRACKET = re.compile(r"[^()\n]{1,160}\)")
_IS_COUNTED = re.compile(r"[*_]*\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,4})[.)]|[-–+•]\s")
# “Cảnh cáo” thì …, “Công dân tiêu biểu”.: what stands in quotation marks is a part of a sentence.
# Refuses what opens a definition (“Cơ quan” là …) and a line quoted whole.
_QUOTED = re.compile(
    r"[*_]*[“\"«‘][^“”\"«»‘’\n]{1,90}[”\"»’][*_]*"
    rf"(?:[,;.)]|\s(?!là |được |gồm |bao gồm |có nghĩa |dùng |chỉ )(?:{SMALL}|[(]))"
)
# "(Chi cục Kiểm lâm) chủ trì …", "(EC), pH …": refuses "(1) Hồ sơ", "(đã ký)", "(Kèm theo …)".
_BRACKETED = re.compile(
    r"[*_]*\((?!\w{1,2}\)|[ivx]{1,4}\)|(?i:đã\s+ký|ký|(?:ban\s+hành\s+)?kèm\s+theo))"
    rf"[^()\n]{{1,90}}\)[*_]*(?:[,;]|\s{SMALL})"
)
_UNIT = r"(?:Điều|[Kk]hoản|[Đđ]iểm|[Mm]ục|Phụ lục|Chương|Phần)"
# Refuses the heading of a unit ("Điều 4" / "Quyết định này có hiệu lực …"): a word stands before.
_CITED_UNIT = re.compile(rf"(?:{SMALL}|[\d,;(])\s+{_UNIT}\s+[^\W_]{{1,4}}\Z")
_CITED_PAPER = re.compile(
    rf"[*_]*(?:Nghị định|Nghị quyết|Quyết định|Thông tư|Bộ luật|Luật|Pháp lệnh|Quy chế|Quy định|"
    rf"Điều lệ|Hiến pháp|Chỉ thị|Kế hoạch|{_UNIT}\s+[^\W_]{{1,4}}(?!\s?[.:]\s))(?!\w)"
)
_CITED_LAW = re.compile(rf"{_UNIT}\s+[^\W_]{{1,4}}\s+(?:của\s+)?(?:Luật|Bộ luật)\Z")
# A name cut in two, of which the second half goes on as a sentence does: "2. Chủ tịch" / "Ủy ban
# nhân dân xã gửi …", "… với Sở" / "Y tế kiểm kê …".
_CUT_NAMES = (
    (
        re.compile(r"(?<!\w)(?:Chủ tịch|Phó Chủ tịch|Văn phòng)\Z"),
        re.compile(r"(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng)\s[^.:;]*\s[a-zđ]"),
    ),
    (
        re.compile(rf"(?:\A|{SMALL}|[.)\]][*_]{{0,3}})[\s*_]{{0,4}}(?:Sở|Bộ)\Z"),
        re.compile(
            r"(?:Y tế|Nội vụ|Tài chính|Tư pháp|Công [Tt]hương|Xây dựng|Khoa học|Văn hóa|Ngoại giao|"
            r"Giáo dục|Nông nghiệp|Công an|Quốc phòng|Dân tộc)(?:[\s,][^.:;]*\s|:\s)[a-zđ]"
        ),
    ),
    (re.compile(r"(?<!\w)(?:Sở|Bộ) Công\Z"), re.compile(r"Thương[\s,:;.]")),
    (
        re.compile(r"(?<!\w)Ban\Z"),
        re.compile(r"(?:Chỉ đạo|Chỉ huy|Thường vụ|Chấp hành|Quản lý|Tuyên giáo|Dân vận)[\s,;:]"),
    ),
    (re.compile(r"(?<!\w)Trung tâm\Z"), re.compile(r"Phục vụ\s[^.:]*[\s;]")),
    # A place behind its sort: "Xã Đông, tỉnh" / "An Giang".
    (
        re.compile(r",\s(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|đặc khu)\Z"),
        re.compile(rf"[A-ZĐ]{SMALL}"),
    ),
    (
        re.compile(r"(?<!\w)ban hành\Z"),
        re.compile(r"(?:Quy chế|Quy định|Kế hoạch|Danh mục|Chương trình|Bộ tiêu chí)\s"),
    ),
    # The number of a note, and its words.
    (re.compile(r"\A[*_]*\[\d{1,3}\][*_]*\Z"), re.compile(r"(?!\[)")),
    # Who heads an office, and the office: "… Giám đốc" / "Sở Tư pháp;".
    (
        re.compile(
            r"(?<!\w)(?:Bộ trưởng|Thứ trưởng|Giám đốc|Cục trưởng|Vụ trưởng|Thủ trưởng|"
            r"Trưởng [Bb]an|Chi cục trưởng|Chủ nhiệm|Viện trưởng)\Z"
        ),
        re.compile(r"(?:Bộ|Sở|Cục|Vụ|Chi cục|Ủy ban|Viện|Ban|Công an|các)\s[^.:]*(?:\s[a-zđ]|;\Z)"),
    ),
    # No sentence begins so: "… nước Cộng hòa xã hội chủ nghĩa" / "Việt Nam (sau đây …)".
    (re.compile(rf"{SMALL}\Z"), re.compile(r"Việt Nam(?:[.,;)]|\s[(a-zđ])(?!à |ó )")),
    (re.compile(r"(?<!\w)Cổng\Z"), re.compile(r"(?:Dịch vụ|Thông tin)\s[^.:;]*\s?[a-zđ]")),
    # A place of two words: "Hà" / "Nội, ngày 3 tháng 2".
    (
        re.compile(r"\A[*_]*(?!M[*_]{0,2}ật|Kh[*_]{0,2}ẩn)[A-ZĐ][*_]{0,2}[a-zà-ỹ][*_\wà-ỹ]{0,6}\Z"),
        re.compile(r"[*_]*[A-ZĐ][*_\wà-ỹ]{1,8},\s+ngày(?!\w)"),
    ),
)
# Compounds written with a dash, by their halves.
_FIRST_HALF = re.compile(
    r"(?<!\w)(?i:kinh tế|chính trị|xã hội|văn hóa|văn hoá|lịch sử|quốc phòng|thương mại|dịch vụ|"
    r"tài chính|khoa học|kỹ thuật|văn nghệ|thể dục|dân số|nông|lao động|dạy|học|xuất|nhập|thi đua|"
    r"giáo dục|tín dụng|quân sự|công nghiệp|nông nghiệp|đoàn thể)\Z"
)
_SECOND_HALF = re.compile(
    r"[-–—]\s(?:xã hội|nghề nghiệp|văn hóa|văn hoá|chính trị|an ninh|dịch vụ|ngân sách|kỹ thuật|"
    r"công nghệ|thể thao|thể dục|kế hoạch|lâm|ngư|học|thi|nhập|tồn|sinh hoạt|kinh tế|khen thưởng|"
    r"xã hội|tiền tệ|đối ngoại|quốc phòng|du lịch|đầu tư|đào tạo|thương mại|nghệ thuật)(?!\w)"
)
_DASH_AND_FIGURE = re.compile(r"[-–—]\s?(\d{1,4})(?:[.,]\d+)?(?![\d/])")
_ENDS_WITH_FIGURE = re.compile(r"(?<![\d/.,])(\d{1,4})(?:[.,]\d+)?\Z")


def has_no_stop(line: str) -> bool:
    """Whether a line begins with a number that goes on as words do, and not as an entry's."""
    return _NO_STOP.match(line) is not None


def is_small_entry(line: str) -> bool:
    """Whether a line begins with a dash and a small letter."""
    return _SMALL_ENTRY.match(line) is not None


def awaits_words(tail: str, line: str) -> bool:
    """Whether a line cannot be the last of its sentence, or the next not the first of one."""
    words = tail.rsplit(None, 1)
    last = words[-1].lstrip("*_") if words else ""
    if last in _JOINS or (last in _OPENS_A_NAME and len(tail) >= WRAPPED_WIDTH):
        return True
    if line[0] in "IVX" and last.lower() in COUNTED_IN_ROMAN:
        return True
    if not line[0].isdigit() and line[0] not in "*_":
        return False
    return bool(_LENGTH_OF_TIME.match(line) or _AWAITS_DATE.search(tail))


def goes_on_cut(before: str, line: str) -> bool:
    """Whether ``line`` is the rest of what ends in ``before``, by the words of both alone.

    ``before`` is the end of an open paragraph, without the marks behind it.
    """
    first = line[0]
    if first.isdigit() or (first in "*_" and line.lstrip("*_")[:1].isdigit()):
        return awaits_a_figure(before, line) or _is_in_an_open_bracket(before, line)
    if first in "IVX" and _ROMAN.match(line):
        return _ROMAN_CITED.search(before) is not None
    if not first.isalpha():
        opened = _QUOTED.match(line) or _BRACKETED.match(line)
        return opened is not None and _has_small(before)
    if _CITED_PAPER.match(line) and _CITED_UNIT.search(before):
        return True
    if _CITED_LAW.search(before):
        return not line.isupper()
    return any(end.search(before) and begin.match(line) for end, begin in _CUT_NAMES)


def awaits_a_figure(before: str, line: str) -> bool:
    """Whether ``before`` ends with a word behind which a figure stands, and ``line`` has one."""
    last = "".join(before.rsplit(None, 1)[-1:]).replace("*", "")
    if last.lower() not in _AWAIT_A_FIGURE or (last.isupper() and last != "ĐT"):
        return False
    return not _FIGURE_ALONE.match(line)


def is_figure_in_a_sentence(line: str) -> bool:
    """Whether a line begins with a figure that small letters follow ("2026 theo chỉ đạo …")."""
    return _FIGURE_IN_A_SENTENCE.match(line) is not None


def is_cut_at_dash(before: str, line: str) -> bool:
    """Whether the dash that ``line`` begins with stands between the halves of one thing."""
    if _SECOND_HALF.match(line) and _FIRST_HALF.search(before):
        return True
    begins, ends = _DASH_AND_FIGURE.match(line), _ENDS_WITH_FIGURE.search(before)
    return bool(begins and ends and int(ends[1]) <= int(begins[1]))


def _is_in_an_open_bracket(before: str, line: str) -> bool:
    is_open = before.rfind("(") > before.rfind(")")
    return is_open and not _IS_COUNTED.match(line) and _CLOSES_A_BRACKET.match(line) is not None


def _has_small(before: str) -> bool:
    return any(map(str.islower, before[before.rfind("\n") + 1 :]))
