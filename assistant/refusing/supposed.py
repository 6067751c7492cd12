"""What a question says beside what it asks, and the papers cited do not: who acts, how many, why.

"Công an chủ trì diễn đàn ở đâu" shares all but the first word with the plan of a forum in which no
police have a part. Whatever is told of the forum then grants that they have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.composing import Composed, papers_of
from assistant.question import Language, Question, understand
from assistant.reading.intents import Intent
from assistant.shelf import Shelf
from assistant.wanted import reason_signs
from ingest.document import PassageRole
from ingest.text import folded

# Who asks whether, or which of two, takes nothing for granted.
_ASKS_WHETHER = re.compile(
    r"\b(?:phai khong|dung khong|co dung|co phai|khong nhi|dung chu|hay(?: la)?|neu|gia su|"
    r"so voi|hon hay kem)\b|\bco\b[^?.;]{1,90}\b(?:khong|chua)\b(?=\W*\Z|,| (?:vay|a|ta|nhi|ha)\b)|"
    r"\A\W*(?:is|are|does|do|did|has|have|was|were|can|must|should|if)\b"
)

_OF_A_MATTER = (Intent.FACT, Intent.LEADER, Intent.ACTOR, Intent.LIST)

# --- who acts ---------------------------------------------------------------------------------


class _Body(NamedTuple):
    """A body that may be given a task: how people name it, and papers."""

    asked: str
    said: str


_BODIES = (
    _Body(r"cong doan", r"cong doan|lien doan lao dong|cdcs"),
    _Body(r"lien doan lao dong", r"lien doan lao dong|ldld"),
    _Body(r"cong an", r"cong an"),
    _Body(r"(?:bo doi|quan doi|ban chi huy quan su)", r"bo doi|quan doi|quan su|bien phong"),
    _Body(
        r"(?:hoi (?:lien hiep )?phu nu|hoi lhpn)", r"hoi (?:lien hiep )?phu nu|lhpn|hoi pn|phu nu"
    ),
    _Body(r"hoi nong dan", r"hoi nong dan|nong dan"),
    _Body(r"hoi cuu chien binh", r"cuu chien binh|ccb"),
    _Body(r"hoi khuyen hoc", r"khuyen hoc"),
    _Body(r"hoi chu thap do", r"chu thap do|ctd"),
    _Body(
        r"(?:hoi|ban dai dien) (?:cha me|phu huynh)(?: hoc sinh)?",
        r"(?:cha me|phu huynh)|cmhs",
    ),
    _Body(
        r"(?:tinh |huyen |xa |thanh )?doan thanh nien", r"doan thanh nien|doan tn|doan vien|doan"
    ),
    _Body(r"mat tran(?: to quoc)?", r"mat tran|mttq"),
    _Body(r"so y te", r"so y te"),
    _Body(r"(?:phong|tram|trung tam) y te", r"(?:phong|tram|trung tam|nganh) y te"),
    _Body(r"benh vien", r"benh vien"),
    _Body(r"(?:so|phong) noi vu", r"(?:so|phong|nganh) noi vu"),
    _Body(r"(?:so|phong) tai chinh", r"tai chinh"),
    _Body(r"(?:so|phong) tu phap", r"tu phap"),
    _Body(r"(?:so|phong) van hoa(?: va thong tin)?", r"van hoa"),
    _Body(r"kho bac(?: nha nuoc)?", r"kho bac"),
    _Body(r"toa an", r"toa an"),
    _Body(r"vien kiem sat", r"kiem sat"),
    _Body(r"thanh tra (?:so|tinh|huyen|bo|chinh phu)", r"thanh tra"),
)
_ACTS = (
    r"(?:chu tri|phu trach|dung ra|cam trich|phat dong|dam nhiem|dam nhan|lo|phoi hop|to chuc|"
    r"kiem tra|giam sat|don doc|thuc hien|trien khai|chu chi|theo doi|cung (?:lo|lam|tham gia))"
)
# Behind its name where it is one ("Công an huyện Dầu Tiếng chủ trì").
_ITS_PLACE = r"(?: (?!va\b|voi\b|cung\b|de\b|la\b)[a-z]+){0,6}?"
_TOGETHER = r"phoi hop (?:cung )?(?:voi |cung )"
_GIVEN = (
    r"(?:giao|phan cong|uy quyen|keu|bao|bat|yeu cau|de nghi|nho)(?: (?:viec|nhiem vu))?"
    r"(?: cho)? (?:cac |moi )?"
)


def _bodies_acting(plain: str) -> Iterator[_Body]:
    """The bodies that a question says act, or are given what it asks about."""
    for one in _BODIES:
        body = rf"\b{one.asked}\b(?! (?:vien|phi)\b)"
        acts = rf"(?<!voi )(?<!cua )(?<!bao cao ){body}{_ITS_PLACE} (?:se |phai |duoc )?{_ACTS}\b"
        if re.search(rf"{acts}|\b(?:{_GIVEN}|{_TOGETHER}){one.asked}\b", plain):
            yield one


def _is_done_by_another(question: Question, said: str) -> bool:
    """Whether somebody is said to act whom the papers cited name in no task."""
    return any(
        not re.search(rf"\b(?:{one.said})\b", said) for one in _bodies_acting(question.plain)
    )


# --- how many ---------------------------------------------------------------------------------

_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|per ?cent\b|phan tram\b)")
# "Khối nào dưới 90 %" sets a bound of its own.
_BOUND = re.compile(
    r"\b(?:tren|duoi|hon|qua|tu|den|chua (?:toi|den|dat)|thap hon|cao hon|above|below|over|under|"
    r"than|least|most) \d[\d.,]*"
)
_SPELT = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
# What is counted, and what only sets how much time or money it is.
_THINGS = (
    r"mo hinh|truong|dang vien|cong chuc|giao vien|hoc sinh|can bo|don vi|lop|to|buoi|cuoc|"
    r"hoi nghi|diem truong|nhom tre|nguoi|xa|phuong|cong trinh|sang kien|de tai|hoi thi|du an|"
    r"models?|schools?|teachers?|pupils?|students?|members?|classes|meetings?"
)
_IN_ENGLISH = {
    "model": "mo hinh",
    "school": "truong",
    "teacher": "giao vien",
    "pupil": "hoc sinh",
    "student": "hoc sinh",
    "member": "dang vien",
    "meeting": "hoi nghi",
}
_NUMBER = rf"(?P<number>\d{{1,4}}|{'|'.join(_SPELT)})"
_DEMANDED = re.compile(
    r"\b(?:bat|yeu cau|buoc|doi|giao|phai|dat ra|quan ly|quan|gom|co|requires?|demands?|has|have|"
    rf"the)\b[^?.;,\d]{{0,60}}?(?<![\w./-])\b{_NUMBER}(?![./%-]) (?P<thing>{_THINGS})\b"
)
# "Một" alone is as often an article; with these it counts.
_COUNTED = r"(?<![\w./-])(?:(?:it nhat|toi thieu|toi da|khong qua) mot|{figures}) {thing}\b"
_FIGURES = rf"(?:0?\d{{1,4}}|{'|'.join(one for one in _SPELT if one != 'mot')})"


def _is_of_another_count(question: Question, said: str) -> bool:
    """Whether something is said to be so many, and the papers cited count it, but never so."""
    shares = {one.replace(",", ".") for one in _SHARE.findall(_BOUND.sub(" ", question.plain))}
    if shares and shares.isdisjoint(one.replace(",", ".") for one in _SHARE.findall(said)):
        return True
    match = _DEMANDED.search(question.plain)
    if match is None:
        return False
    number = _SPELT.get(match["number"]) or int(match["number"])
    thing = _IN_ENGLISH.get(match["thing"].removesuffix("s"), match["thing"])
    counts = re.findall(_COUNTED.format(figures=_FIGURES, thing=thing), said)
    spelt = [word for word, value in _SPELT.items() if value == number]
    own = rf"(?<![\w./-])(?:0?{number}|{'|'.join(spelt) or number}) {thing}\b"
    return bool(counts) and re.search(own, said) is None


# --- for what reason, on what condition, in what way ------------------------------------------


class _Asked(NamedTuple):
    """What is asked of a deed, folded, and the words with their marks that tell of it."""

    asked: re.Pattern[str]
    said: re.Pattern[str]


_DECIDING = (
    # "Vùng có điều kiện kinh tế - xã hội khó khăn" sets none.
    _Asked(
        re.compile(r"\bdieu kien (?:gi|nao|la gi|ra sao|the nao)\b|\b(?:what|which) conditions?\b"),
        re.compile(
            r"(?<!\w)(?:điều\skiện(?!\s(?:kinh\stế|tự\snhiên|thuận\slợi|cho|để|thực\stế|khó))|nếu|"
            r"trường\shợp|khi|phải|đáp\sứng|đủ|tiêu\s(?:chuẩn|chí)|yêu\scầu|từ\sđủ|không\sthuộc|"
            r"trừ|có\s(?:bằng|giấy|ít\snhất))(?!\w)",
            re.IGNORECASE,
        ),
    ),
    _Asked(
        re.compile(
            r"\b(?:duoc )?tinh (?:theo )?(?:kieu (?:gi|nao)|cach nao|cong thuc (?:gi|nao)|"
            r"the nao|ra sao|nhu the nao|lam sao)\b|\b(?:cach|cong thuc) tinh\b|"
            r"\bhow (?:is|are|was|were) [^?.]{1,80} (?:calculated|counted|computed|worked out)\b"
        ),
        re.compile(
            r"(?<!\w)(?:tính|chia|nhân\svới|hệ\ssố|công\sthức|tỷ\slệ|tỉ\slệ|trên\stổng|bình\squân|"
            r"cộng|căn\scứ\svào|theo\ssố)(?!\w)|%",
            re.IGNORECASE,
        ),
    ),
    _Asked(
        re.compile(
            r"\b(?:kinh phi|ngan sach|tien|nguon chi)\b[^?.]{0,90}"
            r"\b(?:(?:tu|o|lay) (?:dau|cho nao|nguon nao)|nguon nao)\b"
        ),
        re.compile(
            r"(?<!\w)(?:kinh\sphí|ngân\ssách|nguồn|tiền|xã\shội\shóa|tài\strợ|đóng\sgóp|ủng\shộ|"
            r"quỹ|dự\stoán|chi\sphí|nộp|thu)(?!\w)",
            re.IGNORECASE,
        ),
    ),
)
# What is asked by its name or number, and no sentence told gives one.
_NAMED = (
    _Asked(
        re.compile(
            r"\b(?:mau|bieu mau|phu luc) (?:bao cao |bieu )?(?:so|thu) (?:may|nao|bao nhieu)\b"
        ),
        re.compile(r"(?<!\w)(?:mẫu|biểu|phụ\slục)(?!\w)", re.IGNORECASE),
    ),
    _Asked(
        re.compile(
            r"\b(?:to|ban|doi|hoi dong|doan|tieu ban) [^?.;]{2,60}? (?:gom|co) (?:nhung |cac )?"
            r"(?:ai|thanh vien nao|nguoi nao)\b"
        ),
        re.compile(
            r"(?<!\w)(?:gồm|thành\s(?:viên|phần)|\w*trưởng|phó|ủy\sviên|uỷ\sviên|ông|bà|"
            r"đồng\schí|đại\sdiện|giám\sđốc|chủ\stịch)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    _Asked(
        re.compile(
            r"\b(?:sap nhap|giai the|dat chuan|khen thuong|xay moi)\b[^?.;]{0,40} truong nao\b|"
            r"\btruong nao\b[^?.;]{0,40}\b(?:sap nhap|giai the|dat chuan|khen thuong|xay moi)\b"
        ),
        re.compile(
            r"(?:[Tt]rường|TH|THCS|THPT|MN|[Mm]ầm non|[Mm]ẫu giáo|[Tt]iểu học|TRƯỜNG)"
            r"[^.;]{0,16}\s[A-ZĐÀ-Ỹ]\w"
        ),
    ),
    _Asked(
        re.compile(
            r"\b(?:truong|giam doc|chu tich|thay|co|ong|ba|xa|don vi) nao\b"
            r"[^?.;]{0,60}\bbi (?:xu ly|ky luat|phat|canh cao|khien trach|phe binh|kiem diem)\b"
        ),
        re.compile(r"(?<!\w)(?:đã|bị|\d+\s(?:người|trường|đơn\svị|đồng\schí))(?!\w)", re.I),
    ),
    _Asked(
        re.compile(
            r"\b(?:vao|ngay|sang|chieu|hom) thu may\b|"
            r"\b(?:what|which) (?:weekday|day of the week)\b"
        ),
        re.compile(
            r"(?<!\w)(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật|hằng\sngày|hàng\sngày)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    _Asked(
        re.compile(
            r"\bai (?:dang )?(?:la|lam|giu chuc) (?:to|doi|nhom|doan) (?:truong|pho)\b|"
            r"\b(?:to|doi|nhom|doan) (?:truong|pho) [^?.;]{0,60}\bla ai\b"
        ),
        re.compile(r"(?<!\w)(?:tổ|đội|nhóm|đoàn|làm)\s(?:trưởng|phó)(?!\w)", re.IGNORECASE),
    ),
    _Asked(
        re.compile(r"\bdang vien du bi\b|\bprobationary (?:party )?members?\b"),
        re.compile(r"(?<!\w)dự\sbị(?!\w)", re.IGNORECASE),
    ),
    _Asked(
        re.compile(r"\b(?:duoc|dat|gianh|trao|nhan) giai (?:nhat|nhi|ba|khuyen khich)\b"),
        re.compile(r"(?<!\w)giải\s(?:nhất|nhì|ba|khuyến|thưởng)(?!\w)", re.IGNORECASE),
    ),
    _Asked(
        re.compile(
            r"\bwhich (?:schools?|units?)\b[^?.;]{0,60}\b(?:merged|closed|praised|rewarded|"
            r"commended|critici[sz]ed|punished|won)\b"
        ),
        re.compile(
            r"(?:[Tt]rường|TH|THCS|THPT|MN|[Mm]ầm non|[Tt]iểu học|TRƯỜNG)[^.;]{0,16}\s[A-ZĐÀ-Ỹ]\w"
        ),
    ),
    _Asked(
        re.compile(r"\bxep loai\b[^?.;]{0,60}\b(?:the nao|ra sao|nhu the nao|muc nao)\b"),
        re.compile(r"(?<!\w)(?:xếp\sloại|đánh\sgiá|thang\sđiểm|trừ\sđiểm)(?!\w)", re.IGNORECASE),
    ),
)
# What befalls a person or an office, said in the sentence itself and not only in its paragraph.
_BEFELL = tuple(
    (re.compile(rf"\b(?:{asked})\b"), re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE))
    for asked, said in (
        (
            r"ky luat|khien trach|canh cao|disciplined?|reprimand(?:ed)?|punish(?:ed)?",
            r"kỷ\sluật|kỉ\sluật|khiển\strách|cảnh\scáo|xử\slý|vi\sphạm",
        ),
        (
            r"tu chuc|tu nhiem|cach chuc|bai nhiem|nghi viec|sa thai|resign(?:ed)?|dismiss(?:ed)?|"
            r"fired|sacked",
            r"từ\schức|từ\snhiệm|cách\schức|bãi\snhiệm|miễn\snhiệm|thôi\s(?:việc|giữ)|nghỉ|"
            r"sa\sthải|chấm\sdứt",
        ),
        (
            r"bi (?:bat|khoi to|kien|to cao|phe binh)|arrested|prosecuted|sued",
            r"bắt|khởi\stố|kiện|tố\scáo|phê\sbình|vi\sphạm",
        ),
    )
)
# What is done to those who fall short; a paper that sets no such thing says nothing of its way.
_PUNISHED = _Asked(
    re.compile(
        r"\bbi (?:cat|tru|phat|xu phat|xu ly|ky luat|ha bac|ha thi dua|phe binh|nhac nho)\b"
        r"[^?.;]{0,40}\b(?:nao|sao|gi|bao nhieu|may)\b"
    ),
    re.compile(
        r"(?<!\w)(?:xử\slý|xử\sphạt|phạt|kỷ\sluật|trừ|cắt|hạ|phê\sbình|nhắc\snhở|kiểm\sđiểm|"
        r"trách\snhiệm|vi\sphạm|không\s(?:xét|công\snhận|được\sxét)|nộp\s(?:\d|tiền)|đền|"
        r"bồi\sthường|thu\shồi|đình\schỉ|tạm\sdừng|khiển\strách|cảnh\scáo|nghỉ)(?!\w)",
        re.IGNORECASE,
    ),
)
# Somebody is said to allow what the sentence told forbids.
_PERMITS = re.compile(r"\b(?:cho phep|duoc phep|allow(?:s|ed)?|permit(?:s|ted)?)\b")
_FORBIDS = re.compile(
    r"(?<!\w)(?:không\s(?:để|được|cho)|nghiêm\scấm|cấm|ngăn\schặn|chấm\sdứt|phòng,\schống)(?!\w)",
    re.IGNORECASE,
)
_SAYS_ALLOWED = re.compile(
    r"(?<!\w)(?:cho\sphép|(?<!không\s)được\sphép|đồng\sý|chấp\sthuận|có\sthể)(?!\w)", re.IGNORECASE
)


def _leaves_out_what_decides(question: Question, told: Composed) -> bool:
    """Whether a condition, a way of counting, a source or a name is asked, and none is told."""
    passages = {one.passage.text for draft in told.drafts for one in draft.supports}
    said = " | ".join((*passages, *(draft.text for draft in told.drafts)))
    return any(
        one.asked.search(question.plain) and not one.said.search(said)
        for one in (*_DECIDING, *_NAMED)
    )


def _never_befell(question: Question, told: Composed) -> bool:
    """Whether the reason of a deed is asked that no sentence told speaks of, or that it forbids."""
    if not reason_signs.is_reason_asked(question):
        return False
    said = " | ".join(draft.text for draft in told.drafts)
    if any(deed.search(question.plain) and not sign.search(said) for deed, sign in _BEFELL):
        return True
    permits = _PERMITS.search(question.plain) and not _SAYS_ALLOWED.search(said)
    return bool(permits) and _FORBIDS.search(said) is not None


def punishes_nobody(question: Question, told: Composed) -> bool:
    """Whether it is asked how somebody is punished, and nothing told is of any such thing."""
    said = " | ".join(draft.text for draft in told.drafts)
    asks = _PUNISHED.asked.search(question.plain) is not None
    return asks and _PUNISHED.said.search(said) is None


def supposes_what_is_not(shelf: Shelf, told: Composed) -> bool:
    """Whether a question says of its matter what the papers cited do not."""
    own = understand(shelf.asking.question)
    if _never_befell(shelf.question, told) or _leaves_out_what_decides(shelf.question, told):
        return True
    if _ASKS_WHETHER.search(own.plain):
        return False
    said = _body_of_papers(shelf, told)
    if _is_of_another_month(shelf, own, told, said):
        return True
    is_english = own.language is Language.ENGLISH
    return _is_of_another_count(own, said) or (not is_english and _is_done_by_another(own, said))


def _is_of_another_month(shelf: Shelf, own: Question, told: Composed, said: str) -> bool:
    """Whether something is asked of a month of a year that the papers cited nowhere name.

    What falls due by a month is asked of the register; a month may be the one of the paper.
    """
    if shelf.question.intent not in _OF_A_MATTER:
        return False
    months = {(one.year, one.month) for one in own.dates if one.year and one.month}
    issued = [one.issued_on for one in papers_of(told) if one.issued_on is not None]
    months -= {(one.year, one.month) for one in issued}
    months -= {(one.year, one.month) for one in own.dates if one.is_bound}
    return bool(months) and not any(
        re.search(rf"(?:[/.-]|thang )0?{month}(?!\d)", said) for _, month in months
    )


def _body_of_papers(shelf: Shelf, told: Composed) -> str:
    """All that the papers cited say of their matter, folded; not to whom they are sent."""
    apart = (PassageRole.RECIPIENTS, PassageRole.SIGNATURE)
    lines: list[str] = []
    for paper in papers_of(told):
        lines += filter(None, (paper.title, paper.issuer))
        document = shelf.document(paper.id)
        read = document.passages if document is not None else ()
        lines += [one.text for one in read if one.role not in apart]
    return folded(" | ".join(lines))
