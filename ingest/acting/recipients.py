"""To whom a duty goes and through what channel, as the sentence around its limit says.

An office after "về", "đến", "cho", "gửi", "báo cáo" or "trình"; anybody else ("tổ chức, cá nhân",
"thí sinh") only where something is sent or told to them. Whom one advises ("tham mưu …") gets
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.led import Led, plain_of
from ingest.text import shown


def _wrapped(pattern: str) -> str:
    """The pattern with each blank for any white space: a line may end between two words."""
    return pattern.replace(" ", r"\s+")


COMMITTEE = r"(?:Đảng|Huyện|Tỉnh|Thành|Cấp)\s+(?:ủy|uỷ)"
"""The committees of the Party, by their level."""
OFFICE = (
    r"(?:Sở|Phòng|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Văn phòng|"
    rf"{COMMITTEE}|Thanh tra|Cục|Vụ|(?:Phó )?Thủ tướng|Chính phủ|(?:Phó )?Chủ tịch|Hội đồng|HĐND|"
    r"Quốc hội|Thường trực|Bí thư|Chi cục|Tổng cục|Công an|Kho bạc|Trung tâm|(?:Phó )?Hiệu trưởng|"
    r"Lãnh đạo|Bảo hiểm xã hội|Trung ương Hội|"
    r"Hội(?= (?:Nông|Liên|Cựu|Phụ|Chữ|Khuyến|Người))|Đội(?= [A-ZĐ])|(?:Cụm|Khối|Tổ|tổ) trưởng|"
    r"Đoàn(?= (?:kiểm|thanh|giám|công))|chính quyền|trung tâm(?= (?:y tế|phục|văn))|"
    r"Trưởng (?:ban|phòng)|Thứ trưởng|Tổng Thanh tra|Tập đoàn|Tổng công ty|Mặt trận|Ngân hàng|"
    r"Tòa án|Toà án|Viện|Liên đoàn|Giám đốc|"
    r"lãnh đạo(?= (?:phòng|Phòng|sở|Sở|đơn vị|cơ quan|Cục|Chi cục|UBND|Ủy ban|Ban|Bộ|hai|trường))|"
    r"văn thư(?= |\s*[.;,(]|\s*\Z)|nhà trường|(?:tổ|trưởng) đoàn(?= |\s*[.;,(]|\s*\Z)|"
    r"Đài(?= (?:Phát|Truyền|Tiếng))|Báo(?= (?:và Đài|Nhân dân))|"
    r"Liên hiệp|Công đoàn|Bộ phận|bộ phận(?= (?:chuyên|Một|một|tiếp|[A-ZĐ]))|"
    r"[Cc]hi (?:ủy|uỷ)|đảng (?:ủy|uỷ)|Tổng phụ trách|"
    r"TTPV[A-Z]*|TTHCC|VP(?=[A-Z ])|"
    r"phòng(?= (?:chuyên|nghiệp|ban))|(?:các )?cấp(?= (?:trên trực|có thẩm|hằng|hàng|theo)|\s*\Z)|"
    r"cơ quan(?=\s+(?:quản|chịu|cấp|có|chủ|thường|nhà|tiếp)))"
)
"""How the name of an office begins."""
# What is sent, in capitals, where no office is named after it ("Bộ Kế hoạch và Đầu tư").
_PAPERS = (
    r"(?-i:(?<!Bộ\s)(?<!Sở\s)(?<!Vụ\s)(?<!Cục\s)(?<!Ban\s)(?<!hòng\s)(?<!-\s)(?<!lý\s)(?<!đạo\s)"
    r"(?<!đồng\s)(?<!và\s)(?<!chính\s)(?:Chương(?= trình)|Đề(?= án)|Kế(?= hoạch)|"
    r"Nghị(?= (?:định|quyết))|Quyết(?= định)|Tờ(?= trình)|Báo(?= cáo)|Dự(?= (?:án|thảo))|"
    r"Phương(?= án)|Quy(?= (?:chế|định))))"
)
# Words that no name goes on with; a line of a list begins with a dash.
_NAME_END = (
    rf"(?:\d|(?<=\n)[-+•]|{_PAPERS}|thành lập|kèm|chuẩn bị|"
    r"thì|theo|qua|để|trước|vào|chậm|bằng|tại|kể từ|trong|về|nếu|khi|sau khi|"
    r"báo cáo(?! viên)|định kỳ|hằng|hàng|phải|ít nhất|tối thiểu|đồng thời|được biết|biết|nêu|"
    r"(?<!trả\s)kết quả|tình hình|kế hoạch|phương án|biên (?:bản|lai)|văn bản|(?<!một\s)số|"
    r"dự toán|danh sách|(?<!và\s)những|"
    r"hồ sơ(?= (?:đề|dự))|"
    r"xem xét|(?<!ra\s)quyết định|phê duyệt|duyệt|ban hành|cho ý kiến|thông qua|"
    r"(?<!quan\s)tham mưu|"
    r"(?<!nhiệm\s)tổng hợp|(?<!quan\s)chủ trì|có (?:văn bản|ý kiến|trách nhiệm)|theo dõi|"
    r"(?<!an\s)chỉ đạo|"
    r"(?<!đồng\s)thẩm định|giải quyết|(?<!giao\s)xử lý|thực hiện|kiểm tra|công bố|niêm yết|"
    r"bổ sung|hoàn thiện|đóng dấu|(?<!đăng\s)(?<!người\s)ký|"
    r"(?<!công\s)(?<!quy\s)(?<!chương\s)(?<!giải\s)trình|"
    r"(?<!quyền\s)(?<!quan\s)(?<!cùng\s)(?<!đã\s)cấp(?= (?:giấy|Giấy|trích|phép|thẻ))|"
    r"tiếp nhận(?= (?:đối|người|và giải))|"
    r"và (?:thông báo|báo cáo|gửi|nêu|công bố|xin|lưu)|(?<!sơ\s)và trả|(?<!và\s)trả)"
)
# A comma is of the name in "Bộ Văn hóa, Thể thao và Du lịch".
_WORD = r"(?:(?-i:Văn h(?:óa|oá), Thể thao)|[^\s,;:.(]+)"
# "Phòng Văn hóa, thể thao và Du lịch", "Phòng Chính trị, tư tưởng và Học sinh, sinh viên": in
# small letters behind a comma, and a capital behind "và".
_REST_OF_NAME = (
    r"(?:,\s+(?!(?:các|những|mỗi|một|từng|và|đồng|UBND|HĐND)(?!\w))"
    rf"(?!{_NAME_END}(?!\w))(?-i:[a-zđ])[^\W\d_]{{0,9}}(?:\s+(?-i:[a-zđ])[^\W\d_]{{0,9}}){{0,2}}\s+và\s+"
    r"(?-i:[A-ZĐ])[^\W\d_]{1,9}(?:\s+[^\W\d_]{1,9}){0,3}?(?:,\s+(?-i:[a-zđ])[^\W\d_]{1,9}(?:\s+[^\W\d_]{1,9})?)?"
    r"(?=\s*(?:[.;|()]|\Z|(?:trước|chậm|theo|để|qua|bằng|vào|trong|muộn|hạn|đúng)(?!\w))))?"
)
# "gửi Sở (qua Phòng Giáo dục phổ thông) trước ngày …": by whose hands is of where it goes.
_BY_WAY_OF = r"(?:\s+\((?:qua|thông qua)\s+(?-i:[A-ZĐ])[^()\d@]{2,80}\))?"
_FULL_NAME = (
    rf"(?:cơ quan tham mưu, quản lý nhà nước(?: về(?: [^\s,;:.(]+){{1,8}})?|"
    rf"{OFFICE}(?:\s+(?!{_NAME_END}(?!\w)){_WORD}){{0,14}}{_REST_OF_NAME})"
)
# "Tỉnh ủy, HĐND, UBND tỉnh về …", "UBND xã, phường": others of a list, but none that then acts.
_OTHERS = (
    r"(?:,\s+(?:(?:xã|phường|đặc khu|thị trấn)(?!\w)|"
    rf"{_FULL_NAME}(?=\s*(?:[.;,|()]|\Z|(?:trước|chậm|theo|để|kết quả|tình hình|về|xem xét|"
    r"phê duyệt|quyết định|cho ý kiến|định kỳ|hằng|hàng|trong|vào|qua|bằng|tại|kèm)(?!\w))))){0,3}"
)
# "báo cáo Thủ tướng Chính phủ kết quả", "trình Chủ tịch … xem xét": what comes after is no name.
_TO = re.compile(
    _wrapped(
        r"(?=[vcđtgbBTlxqnk])(?<!\w)(?:về|(?<!giao\s)cho|đến|tới|lên|gửi|nộp(?=\s+[A-ZĐ])|"
        r"(?i:báo cáo)|"
        r"xin ý kiến(?: của)?|(?:đăng ký|báo|(?:quyết toán|báo cáo|"
        r"khắc phục)[^,;.]{0,40}(?<!cùng)(?<!hợp)) với|"
        r"để đề nghị|(?<!vận\s)chuyển|"
        r"(?<!trước\skhi\s)(?i:trình))\s+"
        rf"(?:(?:đồng chí|Quý) )?(?P<to>{_FULL_NAME}{_OTHERS}{_BY_WAY_OF})"
    )
)
# "gửi Sở Nội vụ tổng hợp, trình Ủy ban nhân dân": the first office gets it.
_TO_PASS_ON = re.compile(
    r"[\s,*]*(?:để\s+)?(?:(?:tổng\s+hợp|tham\s+mưu|thẩm\s+định|theo\s+dõi)[\s,]*){1,3}"
    r"(?:và\s+)?(?:trình|báo\s+cáo)?[\s,]*\Z"
)
_ANYBODY = (
    r"(?:(?:các|những|từng|mỗi|toàn bộ) )?(?:cơ quan|tổ chức(?=,| cá nhân| được| có| đề| nộp|\W)|"
    r"cá nhân|đơn vị|người|thí sinh|cử tri|chủ (?:đầu tư|dự án|sở hữu|cơ sở|hộ|xe)|doanh nghiệp|"
    r"thương nhân|nhà (?:đầu tư|thầu)|khách hàng|bên|hộ gia đình|công dân|cơ sở|hội viên|"
    r"thành viên|địa phương|đảng viên|phụ huynh|cha mẹ|giáo viên|thôn|xã(?! hội)|phường|"
    r"trường(?! hợp)|"
    r"chi bộ|chi, đảng bộ|lớp|vùng hạ du|bí thư chi bộ|trưởng thôn|ngành dọc|viên chức|công chức|"
    r"trạm|đối tượng(?: (?:kiểm|thanh) tra)?)"
)
# "thông báo bằng văn bản cho tổ chức, cá nhân", "gửi kết quả đến các cơ quan, đơn vị".
_TO_ANYBODY = re.compile(
    _wrapped(
        r"(?=[gtpbcnxh])(?<!\w)(?:gửi|thông báo|trả lời|phản hồi|báo cáo|(?<!vận\s)chuyển|cung cấp|"
        r"bàn giao|nộp|cấp(?= (?:biểu|vắc|phát|vật|tài))|công khai|xin lỗi|trả lại|"
        r"(?<!hẹn\s)trả kết quả|"
        r"(?:hoàn|chi) trả)"
        r"(?:\s+(?!(?:cho|đến|tới|trả(?! lời))(?!\w))[^\s;:.|()]+){0,30}?\s+(?:đến với|cho|đến|"
        r"tới)\s+"
        rf"(?P<to>{_ANYBODY}(?:,?\s+(?!{_NAME_END}(?!\w))[^\s,;:.()]+){{0,14}})"
    ),
    re.IGNORECASE,
)
# What leads to them: without it the words before it are not tried.
_LEADS_TO = re.compile(r"\s(?:cho|đến|tới)\s", re.IGNORECASE)
# "văn bản trả lời các cơ quan, đơn vị": without a word between.
_TOLD = re.compile(
    _wrapped(
        r"(?=[tpgb])(?<!\w)(?:trả lời|phản hồi|gửi|báo cáo)\s+"
        rf"(?P<to>{_ANYBODY}(?:,?\s+(?!{_NAME_END}(?!\w))[^\s,;:.()]+){{0,8}})"
    )
)
_NEAR = 160
_SENT_SO = re.compile(
    r"(?<!\w)(?P<what>(?:bản\s+(?:mềm|điện\s+tử|word|excel|scan)|file(?:\s+mềm)?|tệp(?:\s+mềm)?))\s+\Z",
    re.IGNORECASE,
)
_REACH_OF_SENT = 24
_NOT_SO = re.compile(
    r"(?<!\w)(?:không|thay\s+(?:cho|vì))\s+(?:(?:còn|việc|nhận|gửi|nộp|báo|cáo|yêu|cầu)\s+){0,3}\Z",
    re.IGNORECASE,
)
_CHANNEL = Led(
    r"qua(?=\s+[vtđehp]) bằng(?=\s+[vtđehp]) theo(?=\s+[vtđehp]) trên(?=\s+trục)",
    _wrapped(
        r"(?P<channel>(?:bằng\s+văn\s+bản\s+)?(?:qua|bằng|theo|trên(?=\s+trục))\s+"
        r"(?:Văn phòng|[Tt]rục|địa chỉ|email|e-mail|thư điện tử|hộp thư|hệ thống|phần mềm|đường)"
        r"(?:[^,;.()\n]|\.(?=\w)){0,160}"
        r"(?:,\s+(?:theo\s+)?(?:địa chỉ\s+)?(?:e-?mail|thư điện tử):?\s+[\w.+-]+@[\w.-]*\w)?)"
    ),
    needs=("phòng|chỉ|mail|điện|thống|mềm|đường|hộp|trục|Trục",),
)


def recipient_begins(words: str, start: int) -> int | None:
    """Where an office that something goes to is named in ``words[start:]``, its lead included."""
    to = _TO.search(words, start)
    return to.start() if to else None


def recipient(before: str, after: str) -> str | None:
    """To whom: the office named last before the limit, else first after it; else anybody told."""
    return (
        _last_office(before)
        or _first(_TO, after)
        or (_last(_TO_ANYBODY, before) if _LEADS_TO.search(before) else None)
        or _first(_TO_ANYBODY, f"{before[-_NEAR:]} {after}")
        or _first(_TOLD, after)
        or _last(_TOLD, before[-_NEAR:])
    )


def _last_office(before: str) -> str | None:
    """The last office that something goes to, or the one before that only passes it on."""
    found = list(_TO.finditer(before))
    if not found:
        return None
    last = found[-1]
    if len(found) > 1 and _TO_PASS_ON.match(before, found[-2].end(), last.start()):
        last = found[-2]
    return _shown_name(last[1])


def channel(before: str, after: str) -> str | None:
    """Through what: named last before the limit, else first in the sentence after it."""
    named = [*_channels(before)]
    if named:
        return _channel_of(before, named[-1])
    sentence = after.split(". ", maxsplit=1)[0]
    first = next(_channels(sentence), None)
    return _channel_of(sentence, first) if first else None


def _channels(text: str) -> Iterator[re.Match[str]]:
    """The channels named, but for those that a paper ends ("không nhận qua thư điện tử")."""
    for found in _CHANNEL.finditer(text, plain_of(text)):
        if not _NOT_SO.search(text[max(0, found.start() - _REACH_OF_SENT) : found.start()]):
            yield found


def _channel_of(text: str, channel: re.Match[str]) -> str:
    """The words of a channel, with what alone goes through it ("bản mềm theo địa chỉ …")."""
    sent = _SENT_SO.search(text[max(0, channel.start() - _REACH_OF_SENT) : channel.start()])
    return _shown_name(f"{sent['what']} {channel[1]}" if sent else channel[1])


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    found = [match[1] for match in pattern.finditer(text)]
    return _shown_name(found[-1]) if found else None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
    return _shown_name(match[1]) if match else None


def _shown_name(name: str) -> str:
    return shown(name).strip(" ,.+-–").removesuffix(" và")
