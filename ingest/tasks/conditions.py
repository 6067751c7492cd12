"""What stands around a limit and makes it no duty: a condition, a validity, a time of the past.

"có hiệu lực trong 12 tháng", "đã được cấp trước ngày …", "trong thời gian 06 tháng mà không …".
"""

from __future__ import annotations

import re

from ingest.acting.duty import ACTION
from ingest.tasks.sentences import REACH_AFTER, sentence_rest
from ingest.text import shown
from ingest.timing.limit import Limit

_IS_BOUND = re.compile(r"(?<!\w)(?:(?:có|chịu)\s+trách\s+nhiệm|phải)(?!\w)")
# "3. Các trường hợp bị tạm khóa:" and a list: what stands in it are conditions.
_CASES = re.compile(
    r"(?:\A(?:Các|Những)\s+trường\s+hợp\s[^.;]*|"
    r"\s(?:trong|khi\s+có|thuộc)\s+(?:(?:các|những|một\s+trong\s+(?:các|những))\s+)?"
    r"(?:trường\s+hợp|điều\s+kiện|hành\s+vi)\s+sau(?:\s+đây)?\s*):\Z"
)
_SAYS_MUST = re.compile(rf"{_IS_BOUND.pattern}|\sthì\s")
_THEN = re.compile(r"\sthì\s")
_IF = re.compile(r"(?<!\w)nếu\s+\Z", re.IGNORECASE)
# "có hiệu lực trong 12 tháng", "quá 30 ngày", "hết thời hạn 05 ngày", "có giá trị như giấy tờ …
# cho đến hết ngày …", "đã đóng từ đủ 09 tháng trở lên trong thời gian 24 tháng" bind nobody.
_NO_DUTY = re.compile(
    r"(?<!\w)(?:mà\s+(?:không|chưa)\s(?:(?!\s(?:thì|phải)\s)[^,;:.|()]){0,80}|"
    r"hiệu\s+lực(?:(?!\s(?:và|thì|phải)\s)[^;:.|()]){0,104}|"
    r"(?:(?<!bằng )giá\s+trị|quá(?!\s+(?:trình|cảnh))|hết|(?<!năm )(?<!kỳ )sau(?!\s+đó)|"
    r"(?<!bị )áp\s+dụng|cộng\s+dồn)"
    r"(?!\w)(?:(?!\s(?:thì|phải)\s)[^,;:.|()]){0,24}|có\s+giá\s+trị\s[^;:.|()]{0,160}\scho\s+|"
    r"từ\s+đủ\s+\d{1,3}\s+(?:tháng|năm)(?:\s+trở\s+lên)?\s+)\Z",
    re.IGNORECASE,
)
# "có thể xả khí trong vòng 24 giờ", "trong thời gian 06 tháng mà không sử dụng": no duty either.
_MAY = re.compile(
    r"(?<!\w)(?:có\s+thể|được\s+(?:phép|tạm\s+(?:thời|dừng|ngừng|hoãn)|tiếp\s+tục))(?!\w)(?:(?!\snhưng\s)[^,;:.|]){0,90}\Z",
    re.IGNORECASE,
)
_MAY_REACH = 120
# "không thực hiện quy hoạch, bổ nhiệm trong thời hạn 12 tháng": how long something is not done.
_FORBIDS = re.compile(
    r"(?<!\w)không\s+(?:được|thực\s+hiện)(?!\s+(?:để\s+)?(?:chậm|quá|muộn|kéo))"
    r"(?:(?!\s(?:mà|thì|phải)\s)[^;:.|()]){0,120}\s\Z",
    re.IGNORECASE,
)
# "trường hợp người gửi hàng không trả lời trong thời hạn 60 ngày", "sau khi đã ba lần thông báo
# trong thời gian 180 ngày", "được phát hành trong thời hạn 06 tháng trước ngày …": a case.
_WAS_NOT = re.compile(
    r"(?<!\w)(?:trường\s+hợp|nếu|khi|hoặc)\s(?:(?!\s(?:thì|phải)\s)[^;:.|()]){0,200}?(?<!hàng)(?<!lý\sdo)\skhông\s"
    r"(?!quá\s|chậm\s|để\s|vượt\s|muộn\s)(?:(?!\s(?:mà|thì|phải)\s)[^,;:.|()]){0,80}\Z",
    re.IGNORECASE,
)
_AFTER_THAT = re.compile(
    r"(?<!\w)sau\s+khi\s[^,;:.|()]{2,80}?\sđã\s(?:(?!\s(?:thì|phải)\s)[^,;:.|()]){3,80}\Z",
    re.IGNORECASE,
)
_WAS_DONE = re.compile(r"(?<!phải\s)được\s+(?:[^\s,;:.|()]+\s+){1,4}\Z", re.IGNORECASE)
_IN_A_TERM = re.compile(r"trong\s+(?:thời|vòng)", re.IGNORECASE)
_AND_NOT = re.compile(r"[\s*]*mà(?!\w)", re.IGNORECASE)
# "Lưu tối thiểu 15 ngày" is how long something lasts; "tối thiểu trước 05 ngày" binds.
_AT_LEAST = re.compile(r"(?<!\w)tối\s+thiểu(?:\s+là)?\s+\Z", re.IGNORECASE)
# "trong thời hạn 06 tháng liên tục", "Thời hạn tạm ngừng phiên tòa không quá 30 ngày": so long.
_ADDED_UP = re.compile(r"[\s*]*(?:cộng\s+dồn|liên\s+tục|liên\s+tiếp|liền)(?!\w)", re.IGNORECASE)
_POSTED = re.compile(
    r"(?<!\w)(?:đăng\s+tải|niêm\s+yết|công\s+khai|thông\s+báo|phát\s+sóng)(?!\w)", re.IGNORECASE
)
_PAUSES = re.compile(
    r"(?<!\w)thời\s+(?:hạn|gian)\s+(?:hoãn|tạm\s+(?:ngừng|dừng|hoãn|đình|giam|giữ|trú)|thử|bảo\s+hành|quá\s+cảnh|"
    r"lưu\s+trữ|trưng)(?!\w)[^,;:.|()]{0,120}\Z",
    re.IGNORECASE,
)
# A year binds only what is to be finished in it; "thực hiện trong năm 2025" tells a programme.
_IS_FINISHED = re.compile(r"hoàn\s+(?:thành|tất)|(?<!\w)(?:xong|phải)(?!\w)", re.IGNORECASE)
# "công bố kết quả trong năm 2026", at the head of its clause.
_GIVEN_OUT = re.compile(
    r"(?:\A|[,;:]|và)\s*(?:công\s+bố|trình|ban\s+hành|phê\s+duyệt|khởi\s+công|bàn\s+giao|nghiệm\s+thu)"
    r"(?!\w)[^,;:.|()]{0,120}\Z",
    re.IGNORECASE,
)
_NOT_ABLE = re.compile(r"(?:không\s+thể|chưa|khó)\s", re.IGNORECASE)
# "tại Hội nghị sơ kết tình hình triển khai … trong quý III/2025": the period of what is told.
_DATA_OF = re.compile(
    r"(?<!\w)(?:(?:(?<!tổ\schức\s)(?:sơ|tổng)\s+kết|hội\s+nghị)(?!\w)"
    r"(?:(?!\shoàn\s+thành\s)[^;:.|()]){0,160}|đã(?!\w)[^,;:.|()]{0,100})\Z",
    re.IGNORECASE,
)
# "Sở không yêu cầu nộp báo cáo trước ngày …"; "không quá", "không để quá hạn" and "không phải … mà
# gửi" deny nothing.
_NEED_NOT = (
    r"(?<!\w)(?:(?:không|chưa)\s+(?:phải(?!\s+(?:là|do|thuộc)(?!\w))|yêu\s+cầu|bắt\s+buộc|"
    r"cần(?!\s+thiết)|nhất\s+thiết)|được\s+miễn|"
    r"(?<!hay\s)(?<!hoặc\s)không\s+(?:đồng\s+ý|nhất\s+trí|chấp\s+(?:thuận|nhận)))(?!\w)"
)
_EXCUSED = re.compile(_NEED_NOT, re.IGNORECASE)
_DENIED = re.compile(
    rf"{_NEED_NOT}(?:(?!\s(?:thì|mà|nhưng|chỉ|song)\s)[^,;:.|()]){{0,120}}\Z", re.IGNORECASE
)
_DENIED_BEHIND = re.compile(
    rf"[\s,*]{{0,6}}+(?!(?:nếu|khi|trường\s+hợp)(?!\w))[^,;:.|()]{{0,80}}?{_NEED_NOT}",
    re.IGNORECASE,
)
# "… đến hết ngày 05/12 thay vì trước ngày 15/11", "(trước đây là ngày …)": the day that was before.
_BEFORE_THIS = re.compile(
    r"(?<!\w)(?:thay\s+(?:vì|cho|thế)|trước\s+(?:đây|kia)(?:\s+là)?|chứ\s+không\s+phải(?:\s+là)?|"
    r"không\s+phải\s+là|không\s+còn\s+là|(?:cũ|ban\s+đầu)\s+là)\s*:?\s+"
    r"(?:(?:(?:thời\s+)?hạn|mốc)(?:\s+(?:cũ|là|ban\s+đầu)){0,2}\s+)?[“\"]?\Z|"
    r"(?<!\w)đã\s+(?:in|ghi|viết|nêu)(?:\s+(?:sai|nhầm|là)){0,2}\s*:?\s*[“\"«][^“”\"«»]{0,40}\Z",
    re.IGNORECASE,
)
_BEFORE_REACH = 60
# "Điểm nóng là vụ việc … trong thời gian 30 ngày": what a word means.
_DEFINES = re.compile(
    r"(?:[\W\d]|[a-zđ]\)){0,12}(?!(?:Trường\s+hợp|Khi|Nếu|Đối|Trong)\s)[^\W\d_][^.;:,|]{1,60}?\slà\s+(?:(?:các|những)\s+)?(?:việc|vụ\s+việc|người|"
    r"hành\s+vi|hoạt\s+động|quá\s+trình|khoảng|trường\s+hợp|nơi)\s"
    r"(?:(?!\s(?:phải|thì|trách\s+nhiệm)\s)[^.;:|]){0,240}\Z",
    re.IGNORECASE,
)
_A_LETTER = re.compile(r"[^\W\d_]")
_DENIED_REACH = 160
# Before a day: "đã được cấp trước ngày 01/8/2024", "trường hợp nộp trước ngày …", "tính đến …".
_CONDITION = re.compile(
    r"(?<!\w)(?:(?:đã|nếu|có\s+thể|(?<!gửi\s)dự\s+kiến|trường\s+hợp|tính\s+đến|khi|hết\s+hạn)(?!\w)(?:(?!\sthì\s)[^,;:.|()]){0,60}|"
    r"tính\s+|(?:về\s+việc|V/v)(?!\w)[^,;:.|()]{0,90}|từ\s+(?:ngày\s+)?[\d/]{6,10}\s+(?:(?:cho\s+)?đến\s+)?|(?<!phải\s)được\s+(?!giao\s|phân\s+công\s)(?:[^\s,;:.|()]+\s+){0,4}|"
    r"được\s+(?:cấp|ký|bổ\s+nhiệm|thành\s+lập|thụ\s+lý)\s+(?:[^\s,;:.|()]+\s+){1,8}|"
    r"(?<!\w)(?:trở\s+(?:lên|xuống)|(?:xuất|nhập)\s+cảnh|nghỉ\s+(?:hưu|việc)|nhập\s+học|nhập\s+ngũ)\s+)\Z",
    re.IGNORECASE,
)
# "phấn đấu 100% hồ sơ được số hóa trước ngày …": that is what is aimed at.
_AIM = re.compile(r"(?<!\w)phấn\s+đấu\s", re.IGNORECASE)
_LATEST = re.compile(r"(?:chậm|muộn|trễ)\s+nhất(?!\w)", re.IGNORECASE)
# "dự toán đã giao phải điều chỉnh, hoàn thành | trước ngày 15/11".
_IS_COMPLETED = re.compile(
    r"(?<!\w)(?<!đã\s)(?<!khi\s)(?<!nếu\s)(?<!được\s)hoàn\s+(?:thành|tất)\s+\Z", re.IGNORECASE
)
# "… phát sinh trước ngày 01/01/2026 thì thực hiện theo quy định cũ".
_IF_SO = re.compile(r"[\s*]*thì(?!\w)")
# "Thời hiệu khiếu nại được quy định như sau:": until when one may, not must.
# So is "thời hạn kháng cáo là 15 ngày kể từ ngày tuyên án"; "thời hạn giải quyết khiếu nại" binds.
_APPEAL = (
    r"(?<!hết )(?<!trong )(?<!quá )(?<!sau )thời\s+hạn\s+(?:để\s+|có\s+quyền\s+)?"
    r"(?:(?:đề\s+nghị|yêu\s+cầu)\s+xem\s+xét\s+lại|kháng\s+(?:cáo|nghị)|khiếu\s+nại|khởi\s+kiện|tố\s+cáo|yêu\s+cầu\s+thi\s+hành)(?!\w)"
)
_MAY_UNTIL = re.compile(
    rf"(?<!\w)(?:thời\s+hiệu(?!\w)|{_APPEAL}(?:[^,;:.|()]{{0,160}}|[^;:.|]{{0,200}}\slà\s+)\Z)",
    re.IGNORECASE,
)
_TITLE_MAY_UNTIL = re.compile(
    rf"(?:\A[\W\d]*|\.\s+)(?:thời\s+hiệu(?!\w)|{_APPEAL})"
    r"(?![^.]*thời\s+hạn\s+(?!kháng|khiếu|khởi))",
    re.IGNORECASE,
)
# "có quyền khiếu nại trong thời hạn 10 ngày", "Trong thời hạn 10 ngày, người nộp đơn có quyền …".
_HAS = r"(?<!người\s)(?<!không\s)(?<!đông\s)có\s+quyền(?!\w|,|\s+(?:lợi|dự)(?!\w))"
_RIGHT = re.compile(rf"{_HAS}(?:(?!\s(?:thì|phải)\s)[^,;:.|]){{0,120}}\Z", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(
    rf"[^;.:|]{{0,200}}?(?<!\w)(?:(?P<right>{_HAS})|(?P<may>(?<!không )(?<!nếu )có\s+thể)|"
    r"(?<!người )phải|(?:có|chịu)\s+trách\s+nhiệm)(?!\w)"
)
# "Trong thời hạn 15 ngày, kể từ ngày hướng dẫn mà họ không thoả thuận được thì …": what is then
# done is done behind it.
_NOT_DONE = r"\smà(?:\s+(?!(?:phải|đã)\s)[^\s,;:.|()]+){0,14}?\s(?:không|chưa|vẫn)\s"
_WHILE_NOT = re.compile(_NOT_DONE, re.IGNORECASE)
# "… kể từ ngày đăng ký mà doanh nghiệp, | chi nhánh không được cấp phép thì …".
_WHO_DOES = re.compile(r"\smà\s[^,;:.|()]{1,80}\Z", re.IGNORECASE)
_DOES_NOT = re.compile(r"[^;:.|()]{0,100}?\s(?:không|chưa|vẫn)\s", re.IGNORECASE)
_IF_NOT = re.compile(rf"(?:,\s)?[^,;:.|()]{{0,60}}{_NOT_DONE}", re.IGNORECASE)
# "Năm tài chính kết thúc vào ngày 31/12".
_OF_A_YEAR = re.compile(
    r"(?:năm\s+(?:tài\s+chính|ngân\s+sách)|chỉnh\s+lý\s+quyết\s+toán)(?!\w)[^;:.|]{0,160}\Z",
    re.IGNORECASE,
)
# "trên cơ sở kết quả đánh giá định kỳ hằng năm của cấp có thẩm quyền": a name of what there is.
_RESULT_OF = re.compile(r"(?<!\w)kết\s+quả\s[^,;:.|()]{2,60}\Z", re.IGNORECASE)
# "Tính từ ngày 15 tháng trước đến ngày 14 của tháng cuối quý": the time that a report tells of.
_COUNTED_FROM = re.compile(r"(?<!\w)tính\s+từ\s[^;:.|()]{2,90}\s\Z", re.IGNORECASE)
_UNTIL = re.compile(r"\sđến\s")
# "số liệu từ ngày 01/10 đến ngày 20/11": the same.
_DATA = re.compile(
    r"(?<!\w)(?:số\s+liệu|dữ\s+liệu|tính|thống\s+kê|phát\s+sinh|kỳ\s+báo\s+cáo|thời\s+kỳ|mức\s+thu)"
    r"(?:[^\S\n]+[^\s,;:.|()]+){0,5}\s+\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"từ\s+(?!nay)", re.IGNORECASE)
# "Người nộp đơn từ ngày 01 tháng 01 năm 2024 đến hết ngày … không phải …": whom a rule is for.
_SINCE_A_DAY = re.compile(
    r"(?<!\w)từ\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\s+(?:cho\s+)?\Z", re.IGNORECASE
)
_SO_THEY = re.compile(r",?\s+(?:không|được|do|thì|mà|vẫn)(?!\w)")
# "12 tháng kể từ khi phát hiện trở về trước" looks back.
_LOOKS_BACK = re.compile(r"[^,;:.|()]{0,80}\strở\s+về\s+trước(?!\w)", re.IGNORECASE)
_OF = re.compile(r"\s+của(?!\w)")
# "bố trí trong dự toán ngân sách nhà nước hằng năm": only put into what there is each year.
_PUT_INTO = re.compile(
    r"(?<!\w)(?:trong|vào|nội\s+dung)\s+(?:báo\s+cáo\s+)?(?:kế\s+hoạch|dự\s+toán|chương\s+trình|ngân\s+sách)"
    r"(?:\s+[^\s,;:.|()]+){0,8}?\s+\Z",
    re.IGNORECASE,
)
_PUT_REACH = 120
_REACH = 1500


def binds_nobody(text: str, limit: Limit, clause: int, heading: str) -> bool:
    """Whether the words around a limit make it a condition, a validity, or a date of the past.

    Args:
        text: The words that the limit stands in.
        limit: The limit.
        clause: Where its clause begins.
        heading: The nearest heading above; "" where there is none.
    """
    is_list = limit.recurrence is None and heading.endswith(":")
    if is_list and _CASES.search(heading) and not _SAYS_MUST.search(text):
        return True
    if "hời" in heading and _TITLE_MAY_UNTIL.search(heading):
        return True
    if "hời" in text and _MAY_UNTIL.search(text, clause, limit.start):
        return True
    if _is_a_right(text, limit, clause) or _is_denied(text, limit, clause):
        return True
    is_day = limit.date is not None or limit.month_day is not None
    if limit.date is not None and _is_period_of_something(text, limit, clause):
        return True
    return bool(
        (limit.rule is not None and _only_lasts(text, limit, clause))
        or _NO_DUTY.search(text, clause, limit.start)
        or (is_day and _is_condition(text, limit, clause))
        or (is_day and _is_of_before(text, limit))
        or (is_day and _IF_SO.match(text, limit.end))
        or (is_day and _OF_A_YEAR.search(text, clause, limit.start))
        or (is_day and _is_counted_to(text, limit, clause))
        or (limit.rule is not None and _DEFINES.match(text, clause, limit.start))
        or (limit.rule is not None and _LOOKS_BACK.match(text, limit.start))
        or (limit.rule is not None and _is_omitted(text, limit, clause))
        or _names_a_result(text, limit, clause)
    )


def _is_condition(text: str, limit: Limit, clause: int) -> bool:
    """Whether a day is of a case; "được thực hiện chậm nhất ngày …" says by when.

    So does a day of each year: "được thông báo hằng năm trước ngày 15/01".
    """
    case = _CONDITION.search(text, clause, limit.start)
    is_aim = _AIM.search(text, clause, limit.start) is not None
    if case is None or is_aim or _LATEST.match(text, limit.start):
        return False
    words = case.group().lower()
    if limit.recurrence and words.startswith("được"):
        return False
    begin = max(clause, limit.start - _BEFORE_REACH)
    return not (words.startswith("đã") and _IS_COMPLETED.search(text, begin, limit.start))


def _is_of_before(text: str, limit: Limit) -> bool:
    """Whether a day is the one that another stands instead of."""
    begin = max(0, limit.start - _BEFORE_REACH)
    return _BEFORE_THIS.search(text, begin, limit.start) is not None


def _is_a_right(text: str, limit: Limit, clause: int) -> bool:
    """Whether somebody only may do until then what the clause says."""
    if _RIGHT.search(text, max(clause, limit.start - _MAY_REACH), limit.start):
        return True
    behind = _RIGHT_BEHIND.match(text, limit.end)
    if behind is None or not (behind["right"] or behind["may"]):
        return False
    if behind["may"]:
        says_what = ACTION.search(text, clause, limit.start) or ACTION.search(
            text, limit.end, behind.end()
        )
        return limit.rule is not None and says_what is None
    named = max(limit.end, text.rfind(",", limit.end, behind.start("right")))
    return ACTION.search(text, limit.end, named) is None


def _is_omitted(text: str, limit: Limit, clause: int) -> bool:
    """Whether the length is one in which something is not done, after which another acts."""
    if "mà" not in _around(text, limit, clause) or ACTION.search(text, clause, limit.start):
        return False
    match = (
        _WHILE_NOT.search(text, limit.start, limit.end)
        or _IF_NOT.match(text, limit.end)
        or (_WHO_DOES.search(text, limit.start, limit.end) and _DOES_NOT.match(text, limit.end))
    )
    if match is None or ACTION.search(text, limit.end, match.end()):
        return False
    is_case = _IF.search(text, clause, limit.start) or _THEN.search(
        sentence_rest(text, match.end())
    )
    return is_case is not None


def _around(text: str, limit: Limit, clause: int) -> str:
    """All that is read of a text for one limit: a long one is not searched whole for each."""
    return text[clause : limit.end + REACH_AFTER]


def _is_denied(text: str, limit: Limit, clause: int) -> bool:
    """Whether nothing is asked for by then ("không phải nộp báo cáo trước ngày …")."""
    around = _around(text, limit, clause).lower()
    if "không" not in around and "chưa" not in around and "miễn" not in around:
        return False
    if _DENIED.search(text, max(clause, limit.start - _DENIED_REACH), limit.start):
        return True
    if _A_LETTER.search(text, clause, limit.start):
        return False
    behind = _DENIED_BEHIND.match(text, limit.end)
    return behind is not None and ACTION.search(text, limit.end, behind.end()) is None


def is_excused(sentence: str) -> bool:
    """Whether a sentence says who need not do something: the next one binds others."""
    return _EXCUSED.search(sentence) is not None


def _is_counted_to(text: str, limit: Limit, clause: int) -> bool:
    """Whether a day ends the time that something tells of, or that figures are taken from."""
    if _SINCE_A_DAY.search(text, clause, limit.start) and _SO_THEY.match(text, limit.end):
        return True
    if _FROM.match(text, limit.start) and _DATA.search(text, clause, limit.start):
        return True
    counted = _COUNTED_FROM.search(text, clause, limit.start)
    return counted is not None and _UNTIL.search(text, counted.start(), limit.end) is not None


def _names_a_result(text: str, limit: Limit, clause: int) -> bool:
    """Whether what comes back only names a result that somebody has."""
    comes_back = limit.recurrence is not None and not limit.month_day and limit.date is None
    if not comes_back:
        return False
    if _PUT_INTO.search(text, max(clause, limit.start - _PUT_REACH), limit.start):
        return True
    begin = max(clause, limit.start - _MAY_REACH)
    named = _OF.match(text, limit.end) is not None
    return named and _RESULT_OF.search(text, begin, limit.start) is not None


def _is_period_of_something(text: str, limit: Limit, clause: int) -> bool:
    """Whether a month or year tells when something was, or a programme's year."""
    if limit.date is None or limit.date.day is not None:
        return False
    if _DATA_OF.search(text, clause, limit.start):
        return True
    if limit.date.month is not None:
        return False
    before = text[max(clause, limit.start - _REACH) : limit.start]
    is_finished = _IS_FINISHED.search(before) or _GIVEN_OUT.search(before)
    return is_finished is None or _NOT_ABLE.search(before) is not None


def _is_of_a_case(text: str, limit: Limit, clause: int, words: str) -> bool:
    """Whether a term is one in which something is not, was not or had been done."""
    begin = max(clause, limit.start - _MAY_REACH)
    if _FORBIDS.search(text, begin, limit.start) or _AFTER_THAT.search(text, begin, limit.start):
        return True
    if " trước " in words and _WAS_DONE.search(text, begin, limit.start):
        return True
    return _WAS_NOT.search(text, max(clause, limit.start - _REACH), limit.start) is not None


def _only_lasts(text: str, limit: Limit, clause: int) -> bool:
    """Whether a length is how long something lasts, may go on, or was not done."""
    words = shown(limit.rule or "").lower()
    if words.startswith("trước") or (" trước " in words and not words.startswith("trong")):
        return False
    begin = max(clause, limit.start - _MAY_REACH)
    may = "kể từ" not in words and _MAY.search(text, begin, limit.start)
    is_case = _IN_A_TERM.match(text, limit.start) and _is_of_a_case(text, limit, clause, words)
    return bool(
        may
        or is_case
        or _AND_NOT.match(text, limit.end)
        or (_ADDED_UP.match(text, limit.end) and not _POSTED.search(text, clause, limit.start))
        or _PAUSES.search(text, clause, limit.start)
        or _AT_LEAST.search(text, clause, limit.start)
    )
