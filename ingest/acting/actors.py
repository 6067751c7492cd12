"""Who acts, as a sentence says.

A name opens a sentence or a clause and ends where something is to be done ("Sở Nội vụ | tổng hợp").
A clause that only says when or in which case is passed over; who is asked ("đề nghị các sở …"),
bound ("… có trách nhiệm") or gets the papers ("kể từ ngày Sở Nội vụ nhận …") comes after that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ingest.acting.duty import ACTION, SENTENCES, last_action
from ingest.acting.names import (
    ANY_NAME,
    LONGEST_WHO,
    NAME,
    NO_NAME,
    OPENS_WITH,
    OPENS_WITH_A_VERB,
    name_end,
)
from ingest.text import shown

# "phải được Trưởng Đoàn kiểm tra thông báo", "do Chánh Thanh tra xem xét, giải quyết".
_BY = re.compile(r"(?<!\w)(?:phải được|được|do) (?=[A-ZĐỦ])")
# "Kiện toàn Ban, do Phó Chủ tịch xã làm Trưởng ban; gửi quyết định …": made so, not who acts.
_MADE = re.compile(r"\slàm (?:Trưởng|Tổ|Chủ|Phó|Thư|đầu)\s?")
_NEAR = 8
# A name ends with its sentence; "TP. Huế", "ThS. An" go on.
_ENDS_A_SENTENCE = re.compile(r"[^\W\d_A-ZĐ]{2}(?<!tp)(?<!Tp)\. (?=[^\W\d_])")
_CLAUSES = re.compile(r"[,:]\s|\)\s|(?<!\w)thì\s")
_MOST_CLAUSES = 8
# A clause that says when, why or in which case: what is done in it is not yet what is to be done.
_WHILE = re.compile(
    r"\A(?:[\W\d]|[a-zđ]\))*(?i:Trường hợp|Trong trường hợp|Khi|Sau|Nếu|Để|Nhằm|Căn cứ|Trên cơ sở|"
    r"Trong quá trình|Đối với|Trước|Tại|Hết|Theo|Kể từ|Từ|Tùy|Qua|Thời hạn|Thời gian)(?!\w)"
)
# "Hằng năm, cùng thời điểm lập dự toán, Sở …".
_EACH_YEAR = re.compile(r"\A(?:[\W\d]|[a-zđ]\))*(?:Hằng|Hàng|Định kỳ|Mỗi) (?:năm|quý|tháng|kỳ),")
# ", đề nghị bộ, ngành, địa phương khẩn trương …", ": Giao Bộ Giáo dục và Đào tạo chủ trì …".
_ASKED = re.compile(r"(?:\A|[,;:.]\s|\)\s)\W*(?:[Đđ]ề nghị|[Yy]êu cầu|[Gg]iao)\s+(?=[^\W\d])")
_ASKS = re.compile(r"\s+(?:đề nghị|yêu cầu)\s+")
# ", Quyết định phải được công bố" binds nobody that is named.
_IS_BOUND = re.compile(
    r"(?:\A|[,;:)]\s|(?<!\w)(?:thì|và)\s)\s*(?P<who>[^,;:()]{3,160}?(?:, [^,;:()]{2,60}){0,3}?)\s+"
    r"(?:(?:có|chịu) trách nhiệm|phải(?! được))(?!\w)"
)
# "Hội nghị viên chức, | người lao động | tổ chức …": a comma in the name of what is held.
_EVENT = re.compile(
    r"\A(?:[\W\d]|[a-zđ]\))*(?:Hội (?:nghị|thi|thảo|trại|diễn|thao|khỏe|khoẻ)|Đại hội|Lễ|Cuộc|Buổi|"
    r"Kỳ|Giải|Phiên|Ngày hội|Lớp (?:tập|bồi))(?!\w)"
)
_NOBODY = re.compile(
    r"\A(?:yêu cầu|đề nghị|"
    r"trừ|tính|căn cứ|và|nếu|khi|để|mà|thì|việc|hồ sơ|văn bản|biên bản|kết quả|tài liệu|"
    r"báo cáo|thông tin|quyết định|"
    r"thông báo|đơn|trường hợp|trước|sau|trong|nội dung|số|kinh phí|thời|đối với|theo|bổ sung|"
    r"mốc|mọi(?! (?:tổ chức|cơ quan|cá nhân|đơn vị|công dân|người))|kiến nghị|quyết toán|"
    r"kết luận|khoản|vốn|nguồn|lô|ngày|tỷ lệ|tỉ lệ|mức|"
    r"giấy|không|chưa|dữ liệu|hệ thống|thiết bị|phương tiện|công trình|hợp đồng|"
    r"các (?:nội dung|trường hợp|tài liệu|thông tin|loại)|đơn vị hành chính|"
    r"các đơn vị hành)(?!\w)",
    re.IGNORECASE,
)
# "tổ chức bảo hiểm tiền gửi có trách nhiệm cấp …": here a noun.
_ORGANISATION = re.compile(r"(?:các )?tổ chức(?=\s)", re.IGNORECASE)
_RECEIVES = re.compile(
    r"(?:khi|ngày)\s+(?!\s|làm\s|kể\s|tính\s|từ\s|hoặc\s)(?P<who>[^,;.()]{2,80}?(?:,\s[^,;.()]{2,40}?){0,2})"
    r"\s+(?:tiếp\s+)?nhận(?!\w)"
)
# "kể từ ngày cơ quan, tổ chức tiếp nhận" names nobody.
_ANYBODY = re.compile(r"cơ quan, (?:tổ chức|đơn vị)|tổ chức, cá nhân|đơn vị, cá nhân")
# "… trước ngày 20/12/2025 (Phòng Nội vụ chủ trì)", "(chủ trì: Phòng Nội vụ)".
_LEADS = r"(?:chủ\s+trì|phụ\s+trách|thực\s+hiện|đầu\s+mối|chịu\s+trách\s+nhiệm)"
_LEADS_IN_BRACKETS = re.compile(
    rf"[\s,;*]{{0,4}}\((?:do\s+|giao\s+)?(?:(?P<who>[^():;.,]{{3,120}}?)\s+{_LEADS}(?!\w)[^()]{{0,120}}|"
    rf"(?i:(?:đơn\s+vị\s+|cơ\s+quan\s+)?{_LEADS}):\s*(?P<named>[^():;.,]{{3,120}})[^()]{{0,120}})\)"
)
_NEXT_SENTENCE = re.compile(r"[\s*]*\.[\s*]+")


def who_acts(before: str) -> str | None:
    """Who is named before the first thing to be done: where the words open, or after a clause.

    "Hằng năm, các trường nộp …": a clause that names something to be done itself opens nothing.
    """
    words = shown(before)
    if _WHILE.match(words) and (asked := _who_is_asked(words)):
        return asked
    is_event = _EVENT.match(words) is not None
    for begin in _openings(words):
        is_inside = begin > 0 or words[:1].islower()
        is_any = is_inside and not (begin and is_event)
        start = (ANY_NAME if is_any else NAME).match(words, begin)
        end = name_end(words, start.start()) if start else None
        is_passive = end is not None and words[:end].rstrip().endswith(" được")
        if end is not None and not is_passive and end <= begin + _longest(words[begin:end]):
            named, _, _ = words[begin:end].partition(": ")
            named = named[: named.rfind("(")] if named.count("(") > named.count(")") else named
            name = OPENS_WITH.sub("", named.strip(" ,:"))
            # "…, đề nghị khen thưởng các cá nhân" asks nobody; a name ends with its sentence.
            asks_nobody = OPENS_WITH.match(named) and ANY_NAME.match(name) is None
            if _ENDS_A_SENTENCE.search(name):
                continue
            if is_inside and (NO_NAME.search(named.strip(" ,")) or asks_nobody or ". " in name):
                continue
            return _asked_by(words, end) or name or None
    return _who_is_asked(words) or who_is_bound(words) or _by_whom(words)


def _asked_by(words: str, end: int) -> str | None:
    """Who is asked by somebody whose name ends at ``end`` ("Bộ yêu cầu các trường báo cáo …")."""
    asked = _ASKS.match(words, end)
    if asked is None or ANY_NAME.match(words, asked.end()) is None:
        return None
    acts = name_end(words, asked.end())
    return words[asked.end() : acts].strip(" ,:") if acts and acts - end < LONGEST_WHO else None


def _by_whom(words: str) -> str | None:
    """By whom something is done ("phải được Trưởng Đoàn kiểm tra thông báo", "do Sở cấp")."""
    for by in reversed(list(_BY.finditer(words))):
        end = name_end(words, by.end()) if NAME.match(words, by.end()) else None
        if end is None or end > by.end() + LONGEST_WHO or _MADE.search(words, by.end(), end):
            continue
        is_near = ";" not in words[end:] and len(words[end:].split()) <= _NEAR
        if is_near or by.group().startswith("phải"):
            return words[by.end() : end].strip(" ,")
    return None


def _longest(name: str) -> int:
    """A list of several who act may be longer than a name."""
    return 2 * LONGEST_WHO if ";" in name else LONGEST_WHO


def _who_is_asked(words: str) -> str | None:
    """Who is asked or charged last in a sentence ("…, đề nghị các sở khẩn trương …")."""
    for asked in reversed(list(_ASKED.finditer(words))):
        end = name_end(words, asked.end())
        if end is not None and ANY_NAME.match(words, asked.end()):
            return (
                words[asked.end() : end].strip(" ,:") if end - asked.end() < LONGEST_WHO else None
            )
    return None


def who_is_bound(words: str) -> str | None:
    """Who "phải" or "có trách nhiệm", by whatever name, in words as shown."""
    for bound in _IS_BOUND.finditer(words):
        who = bound["who"].strip(" ,:*")
        is_done = ACTION.match(who) is not None and not _ORGANISATION.match(who)
        if not _NOBODY.match(who) and not NO_NAME.search(who) and not is_done:
            return who
    return None


def _openings(words: str) -> Iterator[int]:
    """Where a sentence may begin to name who acts: at its start, and after a clause or two."""
    yield 0
    if OPENS_WITH_A_VERB.match(words):
        return
    is_aside = _WHILE.match(words) is not None or _EACH_YEAR.match(words) is not None
    for mark in islice(_CLAUSES.finditer(words), _MOST_CLAUSES):
        if not is_aside and ACTION.search(words, 0, mark.start()):
            return
        yield mark.end()


def who_follows(words: str) -> str | None:
    """Who is named between a limit that opens a sentence and what is to be done."""
    said = shown(words).strip(" ,:)")
    end = name_end(said, 0)
    return said[:end].strip(" ,:") if ANY_NAME.match(said) else None


def who_after(rest: str) -> str | None:
    """Who is named behind a limit in its sentence (", Giám đốc Sở xem xét, trình …").

    The event that a limit is counted from may have commas of its own before that.
    """
    said = shown(SENTENCES.split(rest, maxsplit=1)[0])
    for mark in islice(_CLAUSES.finditer(said), _MOST_CLAUSES):
        end = name_end(said, mark.end()) if ANY_NAME.match(said, mark.end()) else None
        named = said[mark.end() : end].strip(" ,:")
        is_name = NO_NAME.search(named) is None
        if end is not None and end <= mark.end() + LONGEST_WHO and is_name:
            return _office_in(OPENS_WITH.sub("", named))
    return who_is_bound(said)


def _office_in(name: str) -> str:
    """The name itself; behind what an event counts up ("người đại diện, …, Sở Tư pháp") its end."""
    if not name[:1].islower() or name.startswith("các "):
        return name
    offices = [mark.end() for mark in _CLAUSES.finditer(name) if NAME.match(name, mark.end())]
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
    return match["who"] if ANY_NAME.match(match["who"]) else None


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


def who_leads(rest: str) -> str | None:
    """Who is said to lead in brackets right behind a limit ("… 20/12/2025 (Phòng A chủ trì)")."""
    leads = _LEADS_IN_BRACKETS.match(rest)
    who = shown(leads["who"] or leads["named"]) if leads else ""
    return who if ANY_NAME.match(who) else None
