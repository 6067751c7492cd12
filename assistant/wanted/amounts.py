"""Signs that a sentence gives an amount of the sort asked for: a share, time, measure, money."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.question import Question
from assistant.selection import Accepts, has_number, without_dates
from assistant.tables.table_rows import is_row
from assistant.topic_words import counted_things
from assistant.units import Unit, syllables
from assistant.wanted.brackets import step_asked
from assistant.wanted.deputies import other_post
from ingest.layout.tables import BAR
from ingest.text import folded

MONTHS = r"(?<!\d)\d+\)?\s+tháng(?!\s+(?:năm|\d))"
"""A number of months; a month by its number is none."""
# "mười (10) ngày", as laws write it
_LENGTH = r"(?<![\d/])\d+\)?\s*(?:ngày|giờ|tuần|tháng|năm|phút)(?!\s+\d)"
_HOW_MANY = r"(?:may|bao nhieu|how many)"
_SORTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked), re.compile(sign, re.IGNORECASE))
    for asked, sign in (
        (
            rf"{_HOW_MANY} (?:%|phan tram)|percent|what share|\bty le\b|"
            r"\b(?:duty|tax|interest|growth|poverty|discount) rate\b",
            r"\d\s?%|phần trăm|tỷ lệ|tỉ lệ",
        ),
        (r"\blan thu may\b", r"(?<!\w)lần\s+thứ\s+(?:[IVXLC]+|\d+|nhất|hai|ba|tư|năm)(?!\w)"),
        # "từ cấp mấy trở lên", "xếp loại mấy": which step of a scale.
        (
            r"(?<!tro )(?<!phu )\b(?:cap|hang|loai|bac) may\b(?! (?:tien|dong|trieu|nghin|ty)\b)",
            r"(?<!\w)(?:cấp|hạng|loại|bậc)\s+(?:[IVX]{1,4}|\d{1,2}|một|hai|ba|tư|bốn)(?!\w)",
        ),
        (r"\bkhoa may\b", r"(?<!\w)khóa\s+(?:[IVXLC]+|\d+)(?!\w)"),
        # "từ mấy giờ": a time of the day; "trong mấy giờ" is a length.
        (
            r"(?<!trong )(?<!het )(?<!mat )(?<!qua )\bmay gio\b(?! (?:dong ho|lam|nao))|what time",
            r"(?<!\d)\d{1,2}\s?(?:giờ|h|:)\s?(?:\d{2})?(?!\s+làm)|"
            r"(?<!\w)giờ\s+(?:mở|đóng)(?:\s+cửa)?\s?(?:,|và|hoặc)\s+(?:mở|đóng)\s+cửa",
        ),
        (rf"{_HOW_MANY} (?:thang|months)(?! \d)", MONTHS),
        (
            rf"{_HOW_MANY} (?:lan|times)",
            r"(?<![\d/])\d+\)?\s*lần|(?<!\w)(?:một|hai|ba|bốn)\s+lần(?!\w)",
        ),
        (r"bao lau .{0,24}\blan\b", r"(?<![\d/])\d+\)?\s*(?:ngày|giờ|tuần|tháng|năm|lần)(?!\s+\d)"),
        # How long something holds, its last day says as well: "kể từ …, đến hết ngày …".
        (
            r"bao lau|how long",
            rf"{_LENGTH}|(?<!\w)(?:đến|tới)\s+hết\s+(?:ngày|tháng|năm|quý)\s+[\dIVX]",
        ),
        (
            rf"{_HOW_MANY} (?:ngay|gio|tuan|nam|days|hours|weeks|years)(?! nao| \d)|"
            r"(?:thoi gian|thoi han)\b.{0,40} (?:la )?bao nhieu|\btong thoi gian\b|"
            r"\b(?:shortest|longest|minimum|maximum) (?:length|period|time|duration)\b",
            _LENGTH,
        ),
        (
            rf"{_HOW_MANY} diem\b(?! (?:cau|truong|den|di|dung|nong|tap)\b)",
            r"\d\s?điểm(?!\w)|(?<!\w)điểm\s[^.;|]{0,40}\d",
        ),
        (rf"{_HOW_MANY} (?:met vuong|m2|square met(?:er|re)s?)", r"\d\s?(?:m2|m²|mét vuông)"),
        (rf"{_HOW_MANY} (?:met khoi|m3|cubic met(?:er|re)s?)", r"\d\s?(?:m3|m³|mét khối)"),
        (rf"{_HOW_MANY} (?:ki lo met|km|kilomet(?:er|re)s?)", r"\d\s?(?:km|ki lô mét)(?!\w)"),
        (rf"{_HOW_MANY} (?:hec ?ta|ha|hectares?)\b", r"\d\s?(?:ha|héc ?ta)(?!\w)"),
        (rf"(?:{_HOW_MANY}|nang) (?:gam|gram|g)s?\b", r"\d\s?(?:g|gam|gram)(?!\w)"),
        (rf"(?:{_HOW_MANY}|nang) (?:ki lo|kg|kilograms?)\b", r"\d\s?(?:kg|ki lô)(?!\w)"),
        (rf"(?:{_HOW_MANY}|dai|rong) (?:met|met(?:er|re)s?|m)\b", r"\d\s?(?:m|mét)(?!\w)"),
        (rf"(?:{_HOW_MANY}|dai|rong) cm\b", r"\d\s?cm(?!\w)"),
        (
            rf"{_HOW_MANY} (?:[mgkt]b|mega(?: ?byte)?s?|giga(?: ?byte)?s?)\b|dung luong\b|"
            r"how much (?:[a-z]+ )?(?:storage|disk space|memory)\b",
            r"\d\s?(?:[MGKT]B|(?:mega|giga)\s?byte)(?!\w)",
        ),
        (rf"{_HOW_MANY} (?:[mkg]w|megawatts?|me ga oat)\b", r"\d\s?[MKG]W(?!\w)"),
    )
)
"""What is asked (folded) and what shows it, the unit named before the matter it is asked of."""

_MONEY_ASKED = re.compile(
    r"\bmuc (?:ho tro|thu|chi|dong gop|dong|thuong|phat|phu cap)\b|"
    r"\btien\b(?! (?:mat|do|hoc|su|trinh|hanh|bo)\b)|"
    r"kinh phi|hoc phi|money|cost|budget|"
    r"\b(?:fees?|prices?|charges?|fined?|pays?|paid|salary|salaries|wages?|allowances?|bonus|"
    r"subsid(?:y|ies)|stipends?|tuition)\b|"
    r"\b(?:ho tro|thuong|phat|phu cap|boi duong|tro cap|thu|chi|dong|nop|tra|nhan|linh|lanh|"
    r"huong|ton) bao nhieu(?=\W*\Z|[,?]| (?:mot|moi|1|cho) )|"
    # "Mỗi tháng được thêm bao nhiêu": what somebody is given for a time, or for a turn of work.
    r"\bduoc (?:them |cap |nhan |huong )?bao nhieu (?:mot|moi|1|/) ?(?:thang|buoi|ngay|nam|lan)\b|"
    r"\b(?:bao nhieu|may) (?:(?:chuc|tram) )?(?:(?:ty|trieu|nghin|ngan) ?)?"
    r"(?:ty|trieu|nghin|ngan|dong(?! chi)|usd|vnd)\b|"
    r"\bphi(?: [a-z]+){1,8} bao nhieu(?=\W*\Z|[,?]| (?:mot|moi|1|cho) )|"
    r"\bbao nhieu (?:le )?phi\b|"
    r"\bhow much (?:do|does|did|will|would|can|must|should)\b.{1,80}"
    r"\b(?:gets?|receives?|earns?|pays?|owes?)\b"
)
_MONEY = re.compile(
    r"(?<!hội )(?<!cộng )(?<!hợp )đồng(?!\s+(?:chí|bộ|thời|bào|thuận|đều|tình|ý|hành|nghiệp|phục|"
    r"loạt|diễn|dạng|đội))|kinh phí|triệu|tỷ|USD",
    re.IGNORECASE,
)
# In a cell it says out of what, and not how much.
_PAID_OUT_OF = "kinh phí"
_IN_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_THOUSANDS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])")
_PEOPLE = (
    r"hoc sinh|hoc vien|sinh vien|tre em|tre|giao vien|vien chuc|cong chuc|can bo|nhan vien|"
    r"nguoi|dang vien|doan vien|hoi vien|doi vien|thanh vien|dai bieu|dai dien|phu huynh|cha me|"
    r"dong chi|uy vien|ho dan|ho ngheo|chau|nha giao|nhan luc|nhan su|lao dong|chuyen gia|ca nhan"
)
_PEOPLE_ASKED = re.compile(rf"(?:{_HOW_MANY}|so luong) (?P<who>{_PEOPLE}|em|hs)\b")
_ANYONE = ("nguoi", "dong chi", "em")
_NUMBER = r"\d{1,3}|mot(?! so)|hai|ba|bon|sau|bay|tam|chin|muoi"
_QUORUM_ASKED = re.compile(
    r"\b(?:hop le|thong qua|tan thanh|dong y|dong tinh|cong nhan|tin nhiem|trung cu|"
    r"du dieu kien)\b|"
    # "Phải có mặt ít nhất bao nhiêu ủy viên".
    r"\b(?:co mat|tham du|du hop|du bau)\b.{0,24}\b(?:it nhat|toi thieu)\b|"
    # "Bao nhiêu phụ huynh yêu cầu thì phải họp": as a part of them all.
    r"\b(?:yeu cau|de nghi|kien nghi)\b.{0,40}\b(?:thi|moi) (?:phai|duoc|se|to chuc)\b"
)
_IN_LETTERS = frozenset(("mot", "hai", "ba", "bon", "sau", "bay", "tam", "chin", "muoi"))
_NEAR_BEFORE = 6
_NEAR_BEHIND = 8
_SPELT = r"(?:hai|ba|bon|sau|bay|tam|chin|muoi)"
_WHOLE_OF_ONE = (
    r"\A(?:hien )?co (?:bao nhieu|may)(?: [a-z]+){1,2}\W*\Z|(?:toan|ca) truong\b|"
    r"\btruong (?:minh |ta |em )?(?:hien )?(?:co )?bao nhieu(?: [a-z]+){1,2}\W*\Z"
)
_WHOLE_PEOPLE_ASKED = re.compile(_WHOLE_OF_ONE)
_WHOLE_ASKED = re.compile(
    rf"{_WHOLE_OF_ONE}|tong cong|tat ca|ca thay|toan bo|\bxong\b|co ket qua|tra ket qua|"
    r"giai quyet|in total|altogether"
)
_WHOLE = re.compile(
    r"tổng\s+(?:cộng|số|thời\s+gian)|(?<!\w)trường\s+(?:hiện\s+)?có\s+\d|"
    r"(?<!\w)(?:quy\s+mô|sĩ\s+số|biên\s+chế)(?!\w)",
    re.IGNORECASE,
)


def sort_counted(question: Question) -> Accepts | None:
    """The sign of a share, an amount of money, a length of time or a measure asked for."""
    # "Thế loại II thì sao?" asks the same of another thing, in the unit asked before.
    said = (question.cues, question.left_out)
    signs = (sign for cues in said for asked, sign in _SORTS if asked.search(cues))
    sign = next(signs, None)
    if sign is not None:
        return lambda one: sign.search(one.said) is not None
    if (people := _people_asked(question)) is not None:
        return people
    return money_said(question) if _MONEY_ASKED.search(question.cues) else None


def money_said(question: Question) -> Accepts:
    """The sign of an amount of money."""
    asked = frozenset(syllables(question.plain))
    return lambda one: _is_money(one, asked) and has_number(one)


def _is_money(one: Unit, asked: frozenset[str]) -> bool:
    """Whether it says money.

    The cells of a row leave "đồng" to the head of their table; such a row is meant only where all
    of its name is asked about, for "Loại D" is in no row of "Loại A".
    """
    said = _MONEY.search(one.said)
    if said is not None and not (is_row(one.passage) and said.group().lower() == _PAID_OUT_OF):
        return True
    if not is_row(one.passage) or _THOUSANDS.search(one.said) is None:
        return False
    cells = (syllables(_IN_BRACKETS.sub(" ", cell)) for cell in one.said.split(BAR))
    name = next((cell for cell in cells if any(not word.isdigit() for word in cell)), ())
    return bool(name) and asked.issuperset(name)


def _people_asked(question: Question) -> Accepts | None:
    """The sign of a number of people: one that stands with them, and not anywhere in a sentence.

    "Khen thưởng học sinh cuối năm: 15.600.000 đồng" counts no pupils.
    """
    match = _PEOPLE_ASKED.search(question.plain)
    if match is None:
        return None
    who = "|".join((match["who"], *map(re.escape, counted_things(question))))
    if match["who"] in _ANYONE:
        who = f"{who}|{_PEOPLE}"
    one = rf"(?<![\d.,/])(?:\d{{1,3}}(?:\.\d{{3}}){{0,3}}|{_SPELT})"
    signs: tuple[str, ...] = (
        rf"{one} (?:(?:em|ban|ong,? ba|luot|chau|vi) )?(?:{who})\b",
        rf"\b(?:{who})(?:,? [^\W\d]{{1,7}}){{0,5}}(?: (?:la|co|gom|dat|tong cong|khoang|con)|\s?:) "
        rf"{one}(?![\d.,/]*\d|[\s/]?(?:dong(?! chi)|trieu|nghin|ty|ngay|thang|nam|lan|lop|%))",
        rf"(?:\A|\|)\s{{0,3}}(?:tong )?(?:so )?(?:luong )?(?:{who})\s?\|[^|]{{0,20}}\d",
    )
    if _QUORUM_ASKED.search(question.plain):
        signs += (
            rf"\d{{1,5}}\s?/\s?\d{{1,5}} (?:(?:tong )?so )?(?:{_PEOPLE})\b|"
            rf"\d\s?% (?:tong )?(?:so )?(?:{_PEOPLE})\b",
        )
    sign = re.compile("|".join(signs))
    is_whole = _WHOLE_PEOPLE_ASKED.search(question.plain) is not None
    return lambda one: (
        sign.search(folded(one.said)) is not None
        and (not is_whole or _WHOLE.search(one.said) is not None)
    )


def amount_asked(question: Question) -> Accepts:
    """The sign of what is asked for by "bao nhiêu": of its sort if that is said, or a number."""
    return sort_counted(question) or has_number


def number_beside(question: Question) -> Accepts:
    """Whether a number stands beside the thing that is counted ("32 trường", "CBCC: 07")."""
    things = counted_things(question)
    if not things:
        return _never
    thing = "|".join(re.escape(one) for one in things)
    pattern = re.compile(
        rf"(?<!\w)(?:{_NUMBER})(?: \w+)? (?:{thing})(?!\w)|"
        rf"(?<!\w)(?:{thing})(?: \w+){{0,3}} (?:{_NUMBER})(?!\w)"
    )
    return lambda one: bool(pattern.search(" ".join(one.syllables)))


def counted_beside(question: Question) -> Accepts | None:
    """Whether a number stands beside what is counted; None where nothing is counted."""
    return number_beside(question) if counted_things(question) else None


_PART_OF_ALL = r"(?<![\w/.-])(?P<part>\d{1,6}) ?/ ?(?P<all>\d{1,6}) (?:so |tong so )?"
_SHARE_OF = r"\d{1,3}(?:[.,]\d{1,2})? ?% (?:so |tong so |cac |luong )?"
_AIMED = re.compile(
    r"\b(?:phai (?:co|dat|chiem|bao dam)|phan dau|muc tieu|chi tieu|can dat|chiem)\b|"
    r"\b(?:den|toi|vao) (?:cuoi )?(?:nam )?20\d\d\b"
)
_FIRST_YEAR = 1_900


def counts_in_parts(question: Question, text: str, things: Sequence[str]) -> bool:
    """Whether a text counts a thing out of all ("629/731 trường"), or aims at its share.

    A plan says in per cent of how many communes it wants it done, and so answers "phải có bao
    nhiêu xã". The number of a paper ("12/2023") or a day is no such count.
    """
    plain, named = folded(text), "|".join(map(re.escape, things))
    for match in re.finditer(rf"{_PART_OF_ALL}(?:{named})(?!\w)", plain):
        if int(match["part"]) <= int(match["all"]) < _FIRST_YEAR:
            return True
    if _AIMED.search(question.plain) is None:
        return False
    return re.search(rf"{_SHARE_OF}(?:{named})(?!\w)", plain) is not None


def number_near(text: str, thing: str) -> bool:
    """Whether a number that is no date stands a few words before or behind a thing."""
    words = syllables(without_dates(text))
    named = tuple(thing.split())
    numbers = [at for at, word in enumerate(words) if word[0].isdigit() or word in _IN_LETTERS]
    return any(
        words[at : at + len(named)] == named
        and any(at - _NEAR_BEFORE <= n < at + len(named) + _NEAR_BEHIND for n in numbers)
        for at in range(len(words) - len(named) + 1)
    )


def case_asked(question: Question) -> Callable[[Unit], bool | None]:
    """Whether a sentence is of the case asked about, by its figure or by the post it names.

    None where it says neither; what is of another case is no answer, however well it fits.
    """
    of_step, of_other = step_asked(question), other_post(question)

    def holds(one: Unit) -> bool | None:
        if of_other is not None and of_other(one):
            return False
        return of_step(one) if of_step is not None else None

    return holds


_HOUR_ASKED = re.compile(r"\bmay gio\b|what time|opening hours")
_HOUR = re.compile(r"(?<!\d)\d{1,2}\s?(?:giờ|h)(?!\w)", re.IGNORECASE)


def hour_asked(question: Question) -> Accepts:
    """Whether a sentence gives an hour in figures, where one is asked for: no rule beside it."""
    if not _HOUR_ASKED.search(question.cues):
        return _never
    return lambda one: _HOUR.search(one.said) is not None


_EACH_ASKED = re.compile(
    r"(?:bao nhieu(?: tien)?|\bmuc [a-z]+(?: [a-z]+)?) (?:1|mot|moi) (?P<thing>[a-z]+ [a-z]+)\b|"
    r"\b(?:moi|1|mot) (?P<first>[a-z]+ [a-z]+)\b.{0,60}\bbao nhieu"
)


def each_asked(question: Question) -> Accepts:
    """Whether a sentence gives an amount for each of a thing, where that is asked for."""
    match = _EACH_ASKED.search(question.cues)
    if match is None:
        return _never
    thing = match["thing"] or match["first"]
    each = re.compile(rf"(?:\bmoi |/\s?|\btren (?:mot |1 )?){thing}\b")
    return lambda one: each.search(folded(one.said)) is not None


def whole_asked(question: Question) -> Accepts:
    """Whether a sentence gives the whole ("tổng thời gian"), where the whole is asked for."""
    if not _WHOLE_ASKED.search(question.cues):
        return _never
    return lambda one: bool(_WHOLE.search(one.said))


def _never(_one: Unit) -> bool:
    return False
