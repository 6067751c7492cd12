"""Words that a model may bring into a paragraph, and words that it may neither bring nor take away.

The first phrase and state nothing ("nhằm", "tổ chức", "đồng thời"); they are whole words or
phrases, so "tổ chức" comes in and "tổ" does not. The second say who, how many, how often, within
which bound, in which part and on what basis; what is said in figures is read by
``assistant.facts``, what negates or obliges by ``assistant.polarity``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_JOINING = (
    "và|là|thì|mà|của|các|những|này|đó|ấy|cho|đến|tới|từ|với|về|tại|trong|ngoài|khi|sẽ|đã|do|bởi"
    "|vì|để|nhằm|việc|sự|cùng|cùng với|cũng|cũng như|đồng thời|bên cạnh đó|ngoài ra|theo đó|qua đó"
    "|từ đó|trong đó|cụ thể|cụ thể là|như sau|như|gồm|bao gồm|đối với|gắn với|thông qua|bằng|bằng"
    " cách|trên cơ sở|góp phần|hướng tới|ở|vào|ra|lên|giữa|theo|hoặc|hay|trên|dựa trên|công tác"
    "|hoạt động|nội dung"
)
_DOING = (
    "tổ chức|triển khai|thực hiện|tiến hành|tăng cường|đẩy mạnh|bảo đảm|đảm bảo|chú trọng|quan tâm"
    "|duy trì|phát huy|nâng cao|làm tốt|thực hiện tốt|tổ chức thực hiện|triển khai thực hiện"
    "|tiếp tục|tham gia|hưởng ứng|xây dựng"
)
_AMOUNTS = (
    "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|nửa|phần trăm|mỗi"
    "|từng|mọi|tất cả|toàn bộ|toàn thể|toàn|đa số|một số|chỉ|duy nhất|ít nhất|tối thiểu|tối đa"
    "|nhiều nhất|không quá|trên|dưới|hơn|quá"
)
_TIMES = (
    "trước|sau|chậm nhất|muộn nhất|thời hạn|hạn cuối|kể từ|hằng năm|hàng năm|hằng tháng|hàng tháng"
    "|hằng quý|hàng quý|hằng tuần|hàng tuần|hằng ngày|hàng ngày|định kỳ|đột xuất|thường xuyên|ngay"
    "|lập tức|tháng|quý|tuần|học kỳ|kịp thời"
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


def _whole(*tables: str) -> re.Pattern[str]:
    phrases: Iterable[str] = {phrase for table in tables for phrase in table.split("|")}
    listed = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)".replace(r"\ ", r"\s+")
    )


#: Matches, in small letters, what phrases and says nothing.
PHRASING: Final = _whole(_JOINING, _DOING)
#: Match, in small letters, what stands in both paragraphs in the same order, each by itself.
GUARDED: Final = (_whole(_AMOUNTS), _whole(_TIMES), _whole(_ROLES, _PARTIES), _whole(_BASES))
#: Matches, in small letters, who else may do something.
PARTY: Final = _whole(_PARTIES)
