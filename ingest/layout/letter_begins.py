"""Where a letter begins, right below the line that says whom it is to.

"Kính gửi: …" is closed by its line end and by no stop, as a line is that a converter cut in two.
Below a long one a name may go on ("… trực thuộc Sở" / "Giáo dục và Đào tạo"); a line as long, or
one that opens or speaks as sentences do, is the letter itself.
"""

from __future__ import annotations

import re

ADDRESSES = re.compile(r"[*_]*Kính (?:gửi|mời)")
"""How the line opens that says whom a letter is to."""
_LONG = 60
_OPENS = re.compile(
    r"[*_\"“(]*(?:Thực hiện|Thi hành|Triển khai|Tiếp tục|Tiếp theo|Tiếp thu|Căn cứ|Theo|Để|Nhằm|"
    r"Ngày|Sáng|Chiều|Tối|Trong|Trước|Sau|Vừa qua|Hiện nay|Được|Qua|Nhân dịp|Xét|Phúc đáp|Trả lời|"
    r"Trên|Liên quan|Hưởng ứng|Chấp hành|Thời gian|Từ|Tại|Vào|Kính|Về|Đến|Đề nghị|Yêu cầu|"
    r"Chậm nhất|Hạn|Năm|Nếu|Khi|Do|Đối với)(?!\w)"
)
_SAYS = re.compile(
    r"(?<!\w)(?:nhận được|đề nghị|yêu cầu|thông báo|báo cáo|trân trọng|nộp|gửi|đã)(?!\w)"
)


def letter_begins(line: str) -> bool:
    """Whether a line with a capital, that may go on with whom a letter is to, is of the letter."""
    return len(line) >= _LONG or is_of_letter(line)


def is_of_letter(line: str) -> bool:
    """Whether a line opens or speaks as sentences do: however long, it names no addressee."""
    return _OPENS.match(line) is not None or _SAYS.search(line) is not None
