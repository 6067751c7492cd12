"""Furniture of the page: what stands on it and is no part of the document.

A text copied from a web page brings what the site prints below every document: lists of others,
their states, buttons, notices to its members. It is kept, as all text is, and is never an answer.
"""

from __future__ import annotations

import re
from itertools import islice

from ingest.layout.lines import Paragraph
from ingest.text import shown

DIGEST_OPENING = "Bản tóm lược"

_SEPARATOR = re.compile(r"[-–—_=*|:\s.]+\Z")
_PAGE_NUMBER = re.compile(r"(?:[-–]\s?)?\d{1,4}(?:\s?[-–])?\Z")
_LONGEST_PAGE_NUMBER = len("- 1234 -")
_ENOUGH = 400

# What a site prints on a line of its own below a document, and a document hardly does.
_OPENS_BELOW = (
    *("Văn bản này chưa cập nhật nội dung Tiếng Anh", "Văn bản liên quan", "Văn bản bị thay thế"),
    *("Văn bản được hướng dẫn", "Văn bản cùng lĩnh vực", "Thuộc tính văn bản", "Lịch sử hiệu lực"),
    *("Văn bản mới", "Văn bản cùng loại", "Lược đồ văn bản", "Tải văn bản"),
    *("Tin liên quan", "Bài viết liên quan", "Tin khác", "Các tin khác", "Tin cùng chuyên mục"),
    *("Ý kiến bạn đọc", "Bình luận", "Gửi bình luận", "Thống kê truy cập", "Lượt truy cập"),
    *("Chia sẻ bài viết", "Về trang trước", "Về đầu trang"),
)
# The rest of it, which a document may print too.
_BESIDE_IT = (
    *("Văn bản thay thế", "Chú thích", "Hiệu lực", "Tình trạng", "Cập nhật", "Ban hành"),
    *("Đăng nhập", "Đăng ký", "Đăng xuất", "Trang chủ", "Liên hệ", "Sơ đồ trang", "Bản quyền"),
    *("Tải về", "In trang", "In bài viết", "Chia sẻ", "Gửi email", "Facebook", "Zalo", "Twitter"),
    *("Lượt xem", "Đang truy cập", "Hôm nay", "Tổng lượt truy cập", "Mục lục", "Tiếng Anh"),
    *("FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN", "NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN", "Đang tải văn bản"),
)
_FEWEST_BESIDE = 3
_OF_A_DOCUMENT = ("Nơi nhận", "Hạnh phúc", "HẠNH PHÚC", "Căn cứ", "Điều 1", "./.")
_SHORTEST_DOCUMENT = 100
_TITLE = re.compile(
    r"(?:(?:Nghị|Quyết|Thông|Chỉ|Công|Kế|Hướng|Kết|Báo|Văn|Luật|Pháp|Quy|Tờ|Chương|Đề)"
    r"(?:\s[^\W\d]+){0,3}|Circular|Decree|Decision|Resolution|Directive|Plan|Law)\s"
    r"(?:No\.?\s|số\s)?\d"
)
# Bounds, so that a text made of such lines takes linear time.
_MOST_OPENINGS = 8
_MOST_LINES = 400


def _lines_of(*phrases: str) -> re.Pattern[str]:
    """Lines that hold one of the phrases and little else: its value ("Hiệu lực: Đã biết")."""
    words = "|".join(map(re.escape, phrases))
    return re.compile(
        rf"^[#*|<>«»\s]{{0,8}}(?P<phrase>{words})(?:[*\s.…]{{0,6}}|\s?:.{{0,40}})$",
        re.IGNORECASE | re.MULTILINE,
    )


_OPENING_LINE = _lines_of(*_OPENS_BELOW)
_LINE_BELOW = _lines_of(*_OPENS_BELOW, *_BESIDE_IT)


def furniture_below(text: str) -> int:
    """Where the furniture below a document begins, which reaches to the end; else its length.

    One such line may be of the document: at the furniture others of the kind follow. A site's menu
    above the document has such lines too: nothing begins before the last sign of a document, nor
    where hardly anything stands above. The title that a site repeats above the furniture
    ("Quyết định 9/QĐ-X năm 2025 …") is of it.
    """
    start = _SHORTEST_DOCUMENT
    for sign in _OF_A_DOCUMENT:
        start = max(start, text.rfind(sign, start))
    first = min(
        (at for at in (text.find(one, start) for one in _OPENS_BELOW) if at >= 0), default=-1
    )
    if first < 0:
        return len(text)
    line = text.rfind("\n", 0, first) + 1
    for opening in islice(_OPENING_LINE.finditer(text, line), _MOST_OPENINGS):
        phrases = (one["phrase"].casefold() for one in _LINE_BELOW.finditer(text, opening.end()))
        beside = set(islice(phrases, _MOST_LINES)) - {opening["phrase"].casefold()}
        if len(beside) >= _FEWEST_BESIDE:
            return _title_above(text, opening.start())
    return len(text)


def _title_above(text: str, below: int) -> int:
    """Where the title in the last line before ``below`` begins, else ``below`` itself."""
    end = below - 1
    start = text.rfind("\n", 0, max(0, end)) + 1
    return start if _TITLE.match(text[start : start + _ENOUGH]) else below


def is_artefact(paragraph: Paragraph, words: str, *, first: bool) -> bool:
    """A lone page number, a line of dashes, the note that a text is a digest."""
    if first and words.startswith(DIGEST_OPENING):
        return True
    if words[:1].isalpha():
        return False
    if len(paragraph.text) > _ENOUGH:
        words = shown(paragraph.text)
    is_number = len(words) <= _LONGEST_PAGE_NUMBER and _PAGE_NUMBER.match(words) is not None
    return not words or is_number or _SEPARATOR.match(words) is not None
