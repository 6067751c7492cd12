"""Who acts, as a sentence, a heading or a row of a table says.

A name opens a sentence or a clause and ends where something is to be done ("Sở Nội vụ | tổng hợp").
A clause that only says when or in which case is passed over; who is asked ("đề nghị các sở …"),
bound ("… có trách nhiệm") or gets the papers ("kể từ ngày Sở Nội vụ nhận …") comes after that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ingest.duty import ACTION, SENTENCES, last_action
from ingest.recipients import COMMITTEE, OFFICE
from ingest.text import shown


def _wrapped(pattern: str) -> str:
    """The pattern with each blank for any white space: a line may end between two words."""
    return pattern.replace(" ", r"\s+")


_WHO_END = re.compile(
    r"(?:,?\s+(?:phải|khẩn trương|chủ trì|kịp thời|tiếp tục|căn cứ|"
    r"có trách nhiệm|chịu trách nhiệm|thực hiện|xây dựng|báo cáo|gửi|nộp|"
    r"phối hợp|triển khai|chủ động|rà soát|hoàn thành|tổng hợp|tham mưu|(?<!hòng )đăng ký|cập nhật|"
    r"trả lời|thông báo|nghiêm túc|lập|xem xét|ban hành|(?<!ra )quyết định|xác định|phê duyệt|"
    r"trình|"
    r"(?<!Đoàn )(?<!đoàn )(?<!đồng )thẩm định|"
    r"(?<!quyền )(?<!nghị )cấp(?=\s+(?:giấy|phép|thẻ|đổi|lại|cho|mới|chứng))|"
    r"(?<!Đoàn )(?<!đoàn )kiểm tra|tiếp nhận|chuyển|"
    r"giải quyết|"
    r"định kỳ|tiến hành|lãnh đạo,|chỉ đạo|có văn bản|đề nghị|có ý kiến|cung cấp|"
    r"(?:có )?cam kết|phát động|xuất cấp|bàn giao|niêm yết|công khai|công bố|đăng tải|thẩm tra|"
    r"xác nhận|xác minh|trao|(?<!và )trả|bố trí|hướng dẫn|theo dõi|đôn đốc|bảo đảm|đảm bảo|"
    r"đề xuất|nghiên cứu|chuẩn bị|sẽ|cần|kê khai|khai báo|thành lập|(?<!được )giao|nêu|"
    r"quan tâm|tăng cường|nhanh chóng|phê chuẩn|thống nhất|ghi|từ chối|gia hạn|hỗ trợ|"
    r"thu thập|hoàn thiện|có quyền|"
    r"ký(?=\s+(?:duyệt|ban|quyết|văn))|(?<!nghị )cho phép)|"
    # "cơ quan, tổ chức" names; "Sở tổ chức" says what is done.
    r"(?<!,)\s+tổ chức)(?!\w)"
)
_WHO_START = re.compile(
    r"(?:Các|Bộ|Cục|Chính phủ|Chủ tịch|Hội đồng|Công chức|Thủ trưởng|Hiệu trưởng|Trưởng|"
    r"Trường(?!\s+hợp)|Phòng|Sở|Ban(?!\s+hành)|Văn phòng|Ủy ban|Uỷ ban|UBND|HĐND|Giám đốc|Chi bộ|"
    r"Công đoàn|"
    r"Đoàn|Lãnh đạo|Bộ phận|Tổ(?!\s+chức)|Đơn vị|Cơ quan|Cơ sở|Nhà trường|Giáo viên|Quỹ|Trung tâm|"
    rf"{COMMITTEE}|Thường trực|Thanh tra|Chi cục|Tổng cục|"
    r"Tập đoàn|Tổng công ty|Công ty|Người|Cá nhân|Bên|Hộ|Thôn|Thí sinh|Giám thị|Ủy viên|Uỷ viên|"
    r"Chủ (?=đầu|nguồn|sở|dự|khoản|cơ|doanh|hộ|thể|phương|nhà|công|chương|rừng)|Cán bộ|Viên chức|"
    r"Tổ chức(?=,|\s+(?:tín|hành|cấp|nhận|chứng|được|chính|khoa|quản|có|thu|tư|kiểm|đăng|giám|"
    r"đánh\s+giá\s+sự))|"
    r"Nhân viên|Chuyên viên|Luật sư|Thương nhân|Nhà (?=đầu|thầu)|Đại diện|Hiệp hội|Liên hiệp|Đài|"
    r"Học viện|Bệnh viện|Hợp tác xã|Địa phương|Thành viên|Phó|Chánh|Thứ trưởng|Trạm|Hạt|Thư ký|"
    r"(?-i:Thành phố|Tỉnh)(?=\s)|Kế toán|Văn thư|Quý (?=[A-ZĐỦ]|cơ|đơn)|Khách hàng|Công dân|"
    r"Tổng Thanh tra|"
    r"Tổng giám đốc|Công an|Kho bạc|Viện|Vụ|Tòa|Toà|Doanh nghiệp|Chủ đầu tư|Mặt trận|Hội|Liên đoàn|"
    r"Ngân hàng|Bí thư|Thủ tướng|Giao|Đề nghị|Yêu cầu)(?!\w)"
)
_LONGEST_NAME = 120
_LONGEST_WHO = 200
_IN_BRACKETS = re.compile(r"\s{0,4}\([^()]{0,400}\)")
# "phải được Trưởng Đoàn kiểm tra thông báo".
_MUST_BE_BY = re.compile(r"(?<!\w)phải được (?=[A-ZĐỦ])")
# "2. Chỉ đạo đơn vị cổng Thông tin điện tử thực hiện." and a list.
_CHARGED = re.compile(r"\A(?:Chỉ đạo|Giao|Yêu cầu)\s+(?P<who>[^,;:]{4,100}?)\s+thực hiện\Z")
_TRUSTED_TO = re.compile(r"\A(?:Trách nhiệm|Nhiệm vụ) của\s+")
_CLAUSES = re.compile(r"[,:]\s|\)\s")
_MOST_CLAUSES = 8
# A clause that says when, why or in which case: what is done in it is not yet what is to be done.
_WHILE = re.compile(
    r"\A(?:[\W\d]|[a-zđ]\))*(?i:Trường hợp|Trong trường hợp|Khi|Sau|Nếu|Để|Nhằm|Căn cứ|Trên cơ sở|"
    r"Trong quá trình|Đối với|Trước|Tại|Hết|Theo|Kể từ|Từ|Tùy|Qua|Thời hạn|Thời gian)(?!\w)"
)
# ", đề nghị bộ, ngành, địa phương khẩn trương …", ": Giao Bộ Giáo dục và Đào tạo chủ trì …".
_ASKED = re.compile(r"(?:\A|[,;:.]\s|\)\s)\W*(?:[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao)\s+(?=[^\W\d])")
# ", Quyết định phải được công bố" binds nobody that is named.
_IS_BOUND = re.compile(
    r"(?:\A|[,;:)]\s|\s(?:thì|và)\s)\s*(?P<who>[^,;:()]{3,160}?(?:, [^,;:()]{2,60}){0,3}?)\s+"
    r"(?:(?:có|chịu) trách nhiệm|phải(?! được))(?!\w)"
)
_NOBODY = re.compile(
    r"\A(?:trừ|tính|căn cứ|và|nếu|khi|để|mà|thì|việc|hồ sơ|văn bản|biên bản|kết quả|tài liệu|"
    r"báo cáo|thông tin|quyết định|"
    r"thông báo|đơn|trường hợp|trước|sau|trong|nội dung|số|kinh phí|thời|đối với|theo|bổ sung|"
    r"giấy|các (?:nội dung|trường hợp|tài liệu|thông tin|loại)|đơn vị hành chính|"
    r"các đơn vị hành)(?!\w)",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"(?:khi|ngày)\s+(?P<who>[^,;.()]{2,80}?(?:,\s[^,;.()]{2,40}?)?)\s+(?:tiếp\s+)?nhận(?!\w)"
)
# "kể từ ngày cơ quan, tổ chức tiếp nhận" names nobody.
_ANYBODY = re.compile(r"cơ quan, (?:tổ chức|đơn vị)|tổ chức, cá nhân|đơn vị, cá nhân")
# "đơn vị theo biểu mẫu", "công an,... hỗ trợ", "nhà xưởng, khôi phục … để": no names.
_NO_NAME = re.compile(
    r"\stheo(?! dõi)(?!\w)|\.\.\.|…|;\Z|\sthì(?!\w)|\s(?:để|nhằm|về việc|đó)\Z|\A[^A-ZĐỦ].*\svà\Z"
)
_NEXT_SENTENCE = re.compile(r"[\s*]*\.[\s*]+")
_RESPONSIBLE = re.compile(r"\s+(?:có|chịu)\s+trách\s+nhiệm(?!\w)")
# "cơ quan thẩm tra", "bên bảo đảm": a head that says nobody yet goes on to the next verb.
_BARE = re.compile(
    r"(?:các )?(?:người đứng đầu )?(?:cơ quan|đơn vị|tổ chức|người|bên|cá nhân|tổ|"
    r"đoàn|hội đồng|chủ|bộ phận)",
    re.IGNORECASE,
)
# "cơ sở đề nghị cho phép nhập khẩu phải nộp": whoever asks for something.
_ASKING = re.compile(r"\A(?:các )?(?:cơ sở|tổ chức, cá nhân)\Z", re.IGNORECASE)
_OPENS_WITH = re.compile(r"\A(?:Đề nghị|Yêu cầu|Giao)(?:\s+|\Z)")
_WHO_LABELLED = re.compile(
    _wrapped(
        r"(?:Cơ quan|Đơn vị) (?:thực hiện|chủ trì|giải quyết|quyết định)"
        r"(?: (?:thủ tục hành chính|TTHC))?[\s*]*:[\s*]*"
        r"(?P<who>[^|\n.;]{3,160}(?:\n[^|\n.;:-]{3,80})?)"
    )
)
_WHO_COMPETENT = re.compile(
    _wrapped(
        r"thuộc (?:trách nhiệm|thẩm quyền(?: giải quyết| quyết định)?)(?: của)? "
        rf"(?P<who>{OFFICE}(?:\s+[^\s|,;.()]+){{0,8}})"
    )
)
_LEADS = re.compile(r"\A\W*(?:cơ quan\s+|đơn vị\s+)?chủ\s+trì\s*:\s*", re.IGNORECASE)
_WITH_OTHERS = re.compile(r"[,;]?\s{0,4}(?<!\w)(?:chủ\s+trì|phối\s+hợp)(?!\w)", re.IGNORECASE)
_WHO_AFTER = re.compile(_WHO_START.pattern, re.IGNORECASE)


def who_acts(before: str) -> str | None:
    """Who is named before the first thing to be done: where the words open, or after a clause.

    "Hằng năm, các trường nộp …": a clause that names something to be done itself opens nothing.
    """
    words = shown(before)
    if _WHILE.match(words) and (asked := _who_is_asked(words)):
        return asked
    for begin in _openings(words):
        is_inside = begin > 0 or words.startswith("các ")
        start = (_WHO_AFTER if is_inside else _WHO_START).match(words, begin)
        end = _name_end(words, start.start()) if start else None
        is_passive = end is not None and words[:end].rstrip().endswith(" được")
        if end is not None and not is_passive and end <= begin + _longest(words[begin:end]):
            named, _, _ = words[begin:end].partition(": ")
            if is_inside and _NO_NAME.search(named.strip(" ,")):
                continue
            return _OPENS_WITH.sub("", named.strip(" ,:")) or None
    return _who_is_asked(words) or who_is_bound(words) or _who_must_do(words)


def _who_must_do(words: str) -> str | None:
    """By whom something must be done ("phải được Trưởng Đoàn kiểm tra thông báo")."""
    by = _MUST_BE_BY.search(words)
    if by is None or _WHO_START.match(words, by.end()) is None:
        return None
    end = _name_end(words, by.end())
    return words[by.end() : end] if end and end <= by.end() + _LONGEST_WHO else None


def _longest(name: str) -> int:
    """A list of several who act may be longer than a name."""
    return 2 * _LONGEST_WHO if ";" in name else _LONGEST_WHO


def _name_end(words: str, begin: int) -> int | None:
    """Where a name that begins at ``begin`` ends: before what is done, or before "phải"."""
    ends = [
        end.start() for end in islice(_WHO_END.finditer(words, begin), 3) if end.start() > begin
    ]
    full = (end for end in ends if not _goes_on(words, begin, end))
    return next(full, ends[0] if ends else None)


def _goes_on(words: str, begin: int, end: int) -> bool:
    """Whether a head says nobody yet ("cơ quan | thẩm tra", "cơ sở | đề nghị cấp phép")."""
    head = words[begin:end].strip()
    is_asking = _ASKING.match(head) is not None and words.startswith(" đề nghị", end)
    return is_asking or _BARE.fullmatch(head) is not None


def _who_is_asked(words: str) -> str | None:
    """Who is asked or charged last in a sentence ("…, đề nghị các sở khẩn trương …")."""
    for asked in reversed(list(_ASKED.finditer(words))):
        end = _name_end(words, asked.end())
        if end is not None and _WHO_AFTER.match(words, asked.end()):
            return (
                words[asked.end() : end].strip(" ,:") if end - asked.end() < _LONGEST_WHO else None
            )
    return None


def who_is_bound(words: str) -> str | None:
    """Who "phải" or "có trách nhiệm", by whatever name, in words as shown."""
    for bound in _IS_BOUND.finditer(words):
        who = bound["who"].strip(" ,:*")
        if not _NOBODY.match(who) and not _NO_NAME.search(who) and ACTION.match(who) is None:
            return who
    return None


def _openings(words: str) -> Iterator[int]:
    """Where a sentence may begin to name who acts: at its start, and after a clause or two."""
    yield 0
    is_aside = _WHILE.match(words) is not None
    for mark in islice(_CLAUSES.finditer(words), _MOST_CLAUSES):
        if not is_aside and ACTION.search(words, 0, mark.start()):
            return
        yield mark.end()


def who_heads(heading_path: tuple[str, ...]) -> str | None:
    """Who is named by the nearest heading that names an office ("2. Sở Tài chính: …")."""
    for heading in reversed(heading_path):
        said = _IN_BRACKETS.sub("", heading).partition(":")[0].strip(" .*")
        named = _TRUSTED_TO.sub("", said)
        is_trusted = named != said and len(named.split()) > 1
        is_office = _WHO_START.match(named) is not None and last_action(named) is None
        if (charged := _CHARGED.match(said)) is not None:
            return charged["who"]
        bound = _RESPONSIBLE.search(said)
        start = _WHO_START.search(said, 0, bound.start()) if bound else None
        if bound and start:
            return _OPENS_WITH.sub("", said[start.start() : bound.start()])
        if (is_trusted or is_office) and len(named) <= _LONGEST_NAME:
            return lead_of(named)
        if heading.rstrip(" *").endswith(":") and (listed := who_acts(said)):
            return listed
    return None


def who_follows(words: str) -> str | None:
    """Who is named between a limit that opens a sentence and what is to be done."""
    said = shown(words).strip(" ,:)")
    end = _name_end(said, 0)
    return said[:end].strip(" ,:") if _WHO_AFTER.match(said) else None


def who_after(rest: str) -> str | None:
    """Who is named behind a limit in its sentence (", Giám đốc Sở xem xét, trình …").

    The event that a limit is counted from may have commas of its own before that.
    """
    said = shown(SENTENCES.split(rest, maxsplit=1)[0])
    for mark in islice(_CLAUSES.finditer(said), _MOST_CLAUSES):
        end = _name_end(said, mark.end()) if _WHO_AFTER.match(said, mark.end()) else None
        named = said[mark.end() : end].strip(" ,:")
        is_name = _NO_NAME.search(named) is None
        if end is not None and end <= mark.end() + _LONGEST_WHO and is_name:
            return _office_in(named)
    return who_is_bound(said)


def _office_in(name: str) -> str:
    """The name itself; behind what an event counts up ("người đại diện, …, Sở Tư pháp") its end."""
    if not name[:1].islower() or name.startswith("các "):
        return name
    offices = [mark.end() for mark in _CLAUSES.finditer(name) if _WHO_START.match(name, mark.end())]
    return name[offices[0] :] if offices else name


def who_is_next(rest: str) -> str | None:
    """Who opens the sentence behind a limit that ends its own ("… hợp lệ. Sở Y tế …")."""
    following = _NEXT_SENTENCE.match(rest)
    return who_follows(SENTENCES.split(rest[following.end() :])[0]) if following else None


def who_receives(words: str) -> str | None:
    """Who gets the papers that a limit is counted from ("kể từ ngày Sở Nội vụ nhận đủ hồ sơ")."""
    match = _RECEIVES.search(words)
    if match is None or _ANYBODY.fullmatch(match["who"]):
        return None
    return match["who"] if _WHO_AFTER.match(match["who"]) else None


def whoever_receives(words: str) -> str | None:
    """The same where that is anybody ("kể từ ngày cơ quan, tổ chức tiếp nhận yêu cầu")."""
    match = _RECEIVES.search(words)
    return match["who"] if match and _ANYBODY.fullmatch(match["who"]) else None


def is_aside(clause: str) -> bool:
    """Whether a clause only says in which case or when ("Trường hợp hồ sơ quá hạn xử lý,")."""
    ended = clause.rstrip("* \n").removesuffix("thì").rstrip()
    *others, last = _CLAUSES.split(ended.rstrip(",") if ended.endswith(",") else f"{ended} ")
    is_open = ended.endswith(",") or clause.rstrip("* \n").endswith("thì")
    return (
        is_open
        and _WHILE.match(shown(clause)) is not None
        and not (others and last_action(last) and who_acts(last))
    )


def is_case(clause: str) -> bool:
    """Whether a clause opens with a case ("Trường hợp hồ sơ đầy đủ, Sở Y tế cấp …")."""
    return _WHILE.match(shown(clause)) is not None


def who_is_labelled(row: str) -> str | None:
    """Who is named beside a label in a row of a table ("Cơ quan thực hiện: Sở Nội vụ").

    Or in the name of a procedure ("… thuộc thẩm quyền của Ủy ban nhân dân tỉnh").
    """
    match = _WHO_LABELLED.search(row) or _WHO_COMPETENT.search(row)
    return shown(match["who"]).strip(" ,:.*") if match else None


def is_name(cell: str) -> bool:
    """Whether a cell of a table names who acts and nothing that is to be done."""
    words = shown(cell).strip(" -+")
    return _WHO_AFTER.match(words) is not None and last_action(words) is None


def lead_of(cell: str) -> str:
    """Who leads, of a cell that says who works with them too ("Sở A chủ trì, phối hợp …")."""
    words = shown(cell)
    lead = _WITH_OTHERS.split(_LEADS.sub("", words), maxsplit=1)[0].strip(" ,;:")
    return lead or words
