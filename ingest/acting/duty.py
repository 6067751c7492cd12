"""What a sentence says is to be done, and a duty as it is found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.acting.recipients import recipient_begins
from ingest.alternatives import by_letter
from ingest.document import PartialDate, Recurrence
from ingest.layout.placed import Placed
from ingest.text import shown


def _wrapped(pattern: str) -> str:
    """The pattern with each blank for any white space: a line may end between two words."""
    return pattern.replace(" ", r"\s+")


# Behind "Luật" or "Quy chế" some of them are of its name ("Luật Thực hiện dân chủ ở cơ sở").
_DONE = by_letter(
    r"báo cáo|(?<!tiền\s)gửi|nộp|hoàn thành|hoàn thiện|tổng hợp|đăng ký|"
    r"(?<!luật\s)(?<!chế\s)tổ chức|"
    r"(?<!Sở\s)(?<!Bộ\s)(?:(?-i:(?<!Ban\s)(?<!Phòng\s)X)|(?-i:x))ây dựng|rà soát|"
    r"triển khai|(?<!luật\s)ban hành|cung cấp|"
    r"(?<!công\s)(?<!quy\s)(?<!chương\s)(?<!giải\s)(?<!lộ\s)(?<!quá\s)trình(?!\s+(?:tự|độ))|"
    r"giải trình|cập nhật|phản hồi|trả lời|thông báo|giải quyết|"
    r"công bố|bàn giao|tham mưu|(?<!thành\s)(?<!công\s)(?<!độc\s)lập|"
    r"(?<!luật\s)(?<!chế\s)(?<!lệnh\s)thực hiện|trả|xem xét|"
    r"nâng cấp|ra mắt|(?<!phân\s)(?<!thứ\s)(?<!nâng\s)(?<!các\s)cấp"
    r"(?!\s+(?:xã|tỉnh|huyện|uỷ|ủy|trên|dưới|bộ|trung|có|phòng|sở))|quyết định|"
    r"thẩm định|kiểm tra|tiếp nhận|chuyển(?!\s+đổi)|công khai|niêm yết|bổ sung|"
    r"khắc phục|xử lý|đề xuất|phê duyệt|nghiệm thu|họp|đánh giá|"
    r"quan trắc|khai báo|hoàn tất|hoàn chỉnh|kết thúc(?! vào)|kiểm kê|đối chiếu|quyết toán|"
    r"kết nối|đăng tải|khảo sát|điều tra|giao ban|sơ tán|khởi công|sơ kết|tổng kết|"
    r"tập huấn|phát hành|ký kết|nhập liệu|sao lưu|gặp gỡ|lồng ghép|sinh hoạt(?= (?:chuyên môn|"
    r"chuyên đề|chi bộ|định kỳ|thường kỳ))|"
    r"tuyển dụng|điều động|sửa chữa|bố trí|kiện toàn|thành lập|phân công|phân bổ|giải ngân|"
    r"mua sắm|tuyên truyền|(?<!luật\s)(?<!chế\s)tiếp công dân|hội ý|giám sát|theo dõi|"
    r"nhắc nhở|đôn đốc|"
    r"(?<!bản\s)(?<!tự\s)(?<!kiến\s)nhận xét|"
    r"(?<!quả\s)(?<!phiếu\s)(?<!phòng\s)xét nghiệm|"
    r"(?:dự|soạn) thảo(?= xong)|báo(?= trước|\s*\Z)|phản ánh|(?<!năng\s)thanh toán|"
    r"mở(?= (?:chuyên|lớp|đợt|hội|sổ|thầu))",
    any_case=True,
)
ACTION = re.compile(_wrapped(rf"(?<!\w){_DONE}(?!\w)"))
REPORT = re.compile(_wrapped(r"(?<!\w)báo cáo(?!\w)"), re.IGNORECASE)
# "hoàn thành dự thảo | báo cáo": the draft is due, and no report yet.
_DRAFT_OF = re.compile(
    r"(?<!gửi\s)(?<!nộp\s)(?<!trình\s)(?<!về\s)(?:bản\s+)?dự\s+thảo\s+\Z", re.IGNORECASE
)
# "báo cáo sơ kết nay là | trước ngày …", "báo cáo và gửi | trước ngày …".
THING = re.compile(
    r"(?:(?:các|toàn\s+bộ|mọi)\s+)?(?:danh\s+sách|hồ\s+sơ|báo\s+cáo|bài|kế\s+hoạch|văn\s+bản|"
    r"sản\s+phẩm|tài\s+liệu|số\s+liệu|biểu|đơn(?!\s+vị)|kết\s+quả|ý\s+kiến|bản|đề\s+tài|phiếu|"
    r"sáng\s+kiến|tác\s+phẩm|"
    r"nội\s+dung|thông\s+tin|minh\s+chứng|dự\s+toán|đề\s+án|video|hình\s+ảnh|file|tệp)(?!\w)",
    re.IGNORECASE,
)
"""What is handed in, by its name."""
_LEFT_OVER = re.compile(
    r"(?:,?\s+và)?,?\s+(?:gửi|nộp|và|(?:nay|sẽ|vẫn)\s+là|(?:vẫn\s+)?giữ\s+nguyên(?:\s+(?:thời\s+hạn|là|như\s+cũ)){0,2})\Z"
)
_SENDS = re.compile(r"(?<!\w)(?:gửi|nộp|báo\s+cáo)(?!\w)", re.IGNORECASE)
_FOR_OTHERS = re.compile(
    r"(?<!\w)(?:để|nhằm)\s+(?:[^\s,;:.|()]+\s+){0,6}?(?:tổng\s+hợp|theo\s+dõi|tham\s+mưu|báo\s+cáo)(?!\w)",
    re.IGNORECASE,
)
# "Đại biểu được bố trí phòng nghỉ, | đăng ký với Văn phòng": what is done for them is not theirs.
_IS_GIVEN = re.compile(r"(?<!\w)được\s+\Z", re.IGNORECASE)
# "100% cơ sở có quy chế được | rà soát": of what it is done is said before.
_EVERY = re.compile(
    r"[\W_]{0,8}(?P<of>\d{1,3}(?:[.,]\d{1,2})?\s?%\s+(?:trở\s+lên\s+)?(?:các\s+|số\s+)?)"
)
_DONE_FOR_IT = re.compile(
    r",\s+(?=(?:đăng\s+ký|liên\s+hệ|báo(?:\s+cáo)?|gửi|nộp|phản\s+hồi|xác\s+nhận)\s+(?:với|về|cho|tới|đến|qua)\s)",
    re.IGNORECASE,
)
SENTENCES = re.compile(r"[.;|](?=\s)|\n\s*\n")
"""Where a sentence ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundObligation:
    """A duty before it is tied to its passage. Offsets into the document text."""

    what: str
    who: str | None
    to: str | None
    channel: str | None
    start: int
    end: int
    words: str
    date: PartialDate | None
    recurrence: Recurrence | None
    month_day: str | None
    strict_before: bool
    is_report: bool
    placed: Placed
    rule: str | None = None


def last_action(words: str) -> int | None:
    """Where the words that name the duty begin: the last report, else the first action.

    What somebody else does with it is no part of it ("gửi Sở để tổng hợp, báo cáo Tỉnh").
    """
    further = _FOR_OTHERS.search(words)
    if further and _SENDS.search(words, 0, further.start()):
        words = words[: further.start()]
    reports = list(REPORT.finditer(words))
    is_draft = reports and _DRAFT_OF.search(words, 0, reports[-1].start())
    if reports and not is_draft:
        return reports[-1].start()
    action = ACTION.search(words)
    if action is None:
        return None
    if _IS_GIVEN.search(words[: action.start()]):
        then = _DONE_FOR_IT.search(words, action.end())
        every = _EVERY.match(words)
        return then.end() if then else every.start("of") if every else action.start()
    return action.start()


def what_is_done(words: str) -> str:
    """The duty itself, cut before its recipient ("báo cáo kết quả" of "báo cáo kết quả về Sở")."""
    to = recipient_begins(words, len("báo cáo"))
    is_cut = to is not None and to > len("báo cáo") and not _DRAFT_OF.search(words, 0, to)
    cut = words[:to] if is_cut else words
    what = shown(cut).strip(" ,:;(") or shown(words).strip(" ,:;(")
    return _LEFT_OVER.sub("", what)


def last_sentence(words: str) -> str:
    """The last sentence of ``words`` that has a letter in it, as shown; "" when none has."""
    for sentence in reversed(SENTENCES.split(words)):
        if any(letter.isalpha() for letter in sentence):
            return shown(sentence).strip(" ,:;-–.")
    return ""


def is_title(heading: str) -> bool:
    """Whether a heading is of a part, in capitals: what stands in it says more ("II. NHIỆM VỤ")."""
    return sum(map(str.isupper, heading)) * 2 >= len(heading.replace(" ", ""))
