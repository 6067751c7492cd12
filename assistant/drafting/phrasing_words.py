"""Words by which a phrased paragraph is told from the composed one: what binds, and what is idle.

Closed tables. ``GUARDED`` names the words whose change is told by its own fault: who, how
many, how often, within which bound, on what basis, what is kept off, what joins or sets apart.
``EQUAL`` lists wordings that say the same and may stand for one another; ``CONNECTIVE`` is what
may open a paragraph.

What is idle was decided by asking whether a duty changes where it is missing. "tiếp tục" says that
it was done before, "tăng cường" and "đẩy mạnh" that it be more than before, "đồng thời" and a comma
where a "không" ends, "vào ngày" that a day is not the day of a paper: none of them is idle. Nor is
"Nhà trường" before a task: the list that the task stands in may name another doer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_AMOUNTS = (
    "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|nửa|phần trăm|mỗi"
    "|từng|mọi|tất cả|toàn bộ|toàn thể|toàn|đa số|một số|chỉ|duy nhất|ít nhất|tối thiểu|tối đa"
    "|nhiều nhất|không quá|trên|dưới|hơn|quá|các|những|cả|vài|riêng"
)
_TIMES = (
    "trước|sau|chậm nhất|muộn nhất|thời hạn|hạn cuối|kể từ|hằng năm|hằng tháng|hằng quý|hằng tuần"
    "|hằng ngày|định kỳ|đột xuất|thường xuyên|ngay|lập tức|tháng|quý|tuần|học kỳ|kịp thời|đã|đang"
    "|sẽ|sắp|từng|vừa|mới"
)
_ROLES = (
    "chủ trì|phối hợp|chủ động|phụ trách|chỉ đạo|giám sát|kiểm tra|theo dõi|phê duyệt|quyết định"
    "|báo cáo|đề nghị|yêu cầu|giao|tự nguyện|khuyến khích|vận động|nghiêm cấm|miễn phí|bắt buộc"
    "|ngừng|dừng|hủy|bãi bỏ|miễn|hoãn|không được|chưa được|được phép"
)
_PARTIES = (
    "hiệu trưởng|phó hiệu trưởng|giám đốc|chủ tịch|giáo viên|nhân viên|cán bộ|viên chức|công chức"
    "|đảng viên|đoàn viên|học sinh|phụ huynh|cha mẹ|nhân dân|người dân|chi bộ|công đoàn|đoàn thanh"
    " niên|tổ chuyên môn|chính quyền|công an|các phòng|phòng|sở|ban"
)
_BASES = (
    "căn cứ|luật|pháp luật|bộ luật|nghị định|thông tư|chỉ thị|nghị quyết|kết luận|quy định|quy chế"
    "|hướng dẫn|kế hoạch|chương trình|công văn|điều|khoản|điểm|mục|phụ lục"
)
_RELATIONS = (
    "và|hoặc|hay|trong|ngoài|trên|dưới|giữa|từ|đến|tới|cho|của|bởi|do|với|cùng|về|theo|bằng|khi|vì"
    "|nhưng|mà"
)
_KEEPS_OFF = (
    "ngăn chặn|ngăn ngừa|ngăn|hạn chế|phòng chống|phòng ngừa|phòng tránh|chống|giảm|tránh xa|tránh"
    "|bớt|xóa bỏ|xóa|loại bỏ|khắc phục|đấu tranh|bài trừ|đẩy lùi|nguy cơ|xử lý|từ chối|phản bác|bỏ"
    "|rút ngắn|chấn chỉnh|phát hiện|tố cáo|tố giác|khiếu nại|nói không|kín|công khai|nghiêm"
)


def _listed(*tables: str) -> str:
    """The phrases of the tables as one alternative, longer ones first."""
    phrases: Iterable[str] = {phrase for table in tables for phrase in table.split("|")}
    return "|".join(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _whole(words: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """Whole words, in small letters and with single spaces, between what may stand around them."""
    return re.compile(rf"(?<!\w){before}(?:{words})(?!\w){after}")


#: Match, in small letters, what stands in both paragraphs in the same order, each by itself.
GUARDED: Final = (
    _whole(_listed(_AMOUNTS)),
    _whole(_listed(_TIMES)),
    _whole(_listed(_ROLES, _PARTIES)),
    _whole(_listed(_BASES)),
    _whole(_listed(_RELATIONS)),
    _whole(_listed(_KEEPS_OFF)),
)

# "để" of purpose; refuses "không để", "tránh để", "để lại", "để xảy ra".
_NOT_LET = "".join(
    rf"(?<!{word} )"
    for word in ("không", "chưa", "chẳng", "đừng", "cấm", "được", "phải", "tránh", "có thể")
)
_NOT_LEFT = r"(?! (?:lại|dành|xe|ý|cho|mất|ngỏ|trống|xảy|lọt|sót|quên|hở|nguyên|yên)(?!\w))"
# "hàng ngày" of time; refuses "giao hàng ngày", "ngân hàng tháng".
_NO_GOODS = "".join(
    rf"(?<!{word} )"
    for word in ("bán", "mua", "giao", "nhận", "gửi", "trả", "cửa", "đơn", "mặt", "ngân", "xếp")
)
_VERBS = "tuyên truyền|rà soát|khảo sát|thống kê|quán triệt|sơ kết|tổng kết|bình xét|tổng hợp"
#: What stands for what, in small letters: each pattern gives way to the words beside it.
EQUAL: Final = (
    # A light verb before the verb that is the duty, and only where no "không" can stand before.
    (
        re.compile(rf"^(đvsoạn )?(?:tiến hành|tổ chức|thực hiện) (?=(?:{_VERBS})(?! viên)(?!\w))"),
        r"\1",
    ),
    (_whole("triển khai thực hiện"), "thực hiện"),
    (_whole("nghiêm túc (thực hiện|chấp hành)"), r"\1 nghiêm túc"),
    (_whole("nhằm mục đích|nhằm để"), "nhằm"),
    (_whole("để", before=_NOT_LET, after=_NOT_LEFT), "nhằm"),
    (_whole("đảm bảo"), "bảo đảm"),
    (_whole("bao gồm"), "gồm"),
    (_whole("hàng", before=_NO_GOODS, after="(?= (?:năm|tháng|quý|tuần|ngày)(?!\\w))"), "hằng"),
    (_whole("(liên quan|hướng) đến"), r"\1 tới"),
    (_whole("ở", after="(?= (?:trường|lớp|địa phương|đơn vị|thôn|xã)(?!\\w))"), "tại"),
    (
        re.compile(r"(?<!\w)(về|trong) việc (?=(?:thực hiện|triển khai|xây dựng|chấp hành)(?!\w))"),
        r"\1 ",
    ),
    (re.compile(r"(?<!\w)công tác (?=(?:dân vận|thi đua)(?!\w))"), ""),
    (re.compile(r"(?<!\w)một cách (?=(?:nghiêm túc|đầy đủ|đồng bộ)(?!\w))"), ""),
    (re.compile(r"(?<!\w)(quản|xử) lí(?!\w)"), r"\1 lý"),
    (re.compile(r"(?<!\w)kỉ (?=(?:luật|niệm|cương)(?!\w))"), "kỷ "),
    (re.compile(r"(?<!\w)tỉ lệ(?!\w)"), "tỷ lệ"),
    (re.compile(r", thì(?!\w)"), " thì"),
)
#: Matches, in small letters, what opens a paragraph and says only that another came before.
CONNECTIVE: Final = re.compile(r"(?:ngoài ra|bên cạnh đó), ")
