"""What a question takes for granted and no paper cited says: a deed, its sum, a paper ended.

"Vì sao tỉnh lại bỏ lệ phí" and "thông tư nào bị thay thế" share all words with a paper that neither
abolishes nor replaces anything. Whatever is told then grants what is not so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.composing import Composed
from assistant.grounding import Support
from assistant.question import Language, Question, understand
from assistant.shelf import Shelf
from assistant.wanted import reason_signs
from ingest.text import folded, has_diacritics


class _Supposed(NamedTuple):
    """A deed as "vì sao … lại" takes it for granted, as papers call it, and in English.

    Both with their marks: "bỏ" and "Bộ", "dừng" and "dùng" fold alike. ``is_of_one_day`` where to
    ask when it was takes it for granted as well.
    """

    asked: str
    said: str
    english: str
    is_of_one_day: bool = False


_SUPPOSED = (
    _Supposed(
        r"bỏ|bãi bỏ|bỏ hẳn|loại bỏ|gạch bỏ|hủy|huỷ|dẹp|xóa|xoá",
        r"bãi\sbỏ|h[ủu][yỷ]|bỏ|loại|xóa|xoá|hết\shiệu\slực|thay\sthế|chấm\sdứt|không\scòn",
        r"abolish(?:ed)?|scrap(?:ped)?|repeal(?:ed)?|cancel(?:led|ed)?|drop(?:ped)?",
        is_of_one_day=True,
    ),
    _Supposed(
        r"dừng|ngừng|ngưng|đình chỉ|chấm dứt|đóng cửa",
        r"dừng|ngừng|ngưng|đình\schỉ|chấm\sdứt|kết\sthúc|nghỉ|hoãn|đóng\scửa|"
        r"không\s(?:tiếp\stục|tổ\schức|thực\shiện|còn)",
        r"stop(?:ped)?|halt(?:ed)?|suspend(?:ed)?|end(?:ed)?|close(?:d)?|shut",
    ),
    _Supposed(
        r"cắt|giảm|hạ|rút|bớt",
        r"cắt|giảm|hạ|rút|bớt|thấp\shơn|còn|chỉ",
        r"cut|reduce(?:d)?|lower(?:ed)?|decrease(?:d)?|shorten(?:ed)?",
    ),
    _Supposed(
        r"tăng|nâng",
        r"tăng|nâng|cao\shơn|thêm|bổ\ssung",
        r"raise(?:d)?|increase(?:d)?|hike(?:d)?",
    ),
    _Supposed(
        r"cấm|từ chối|bác|bác bỏ|phủ quyết|không thông qua",
        r"cấm|từ\schối|bác|phủ\squyết|trả\slại|"
        r"(?:không|chưa)\s(?:được|cho|đồng\sý|chấp|phê|tiếp|đủ|thông\squa)",
        r"banned|refuse(?:d)?|reject(?:ed)?|vote(?:d)? (?:down|against)|veto(?:ed)?|"
        r"forb(?:id|ade|idden)|den(?:y|ied)",
    ),
    _Supposed(r"thu hồi|tước", r"thu\shồi|tước|h[ủu][yỷ]|trả\slại", r"revoke(?:d)?|withdr[ae]wn?"),
    _Supposed(
        r"giải thể|giải tán|sáp nhập|gộp|tách",
        r"giải\s(?:thể|tán)|sáp\snhập|hợp\snhất|nhập|gộp|tách|chia",
        r"dissolve(?:d)?|disband(?:ed)?|merge(?:d)?|split",
        is_of_one_day=True,
    ),
    _Supposed(
        r"vượt",
        r"vượt|(?:cao|tốt|nhanh|lớn)\shơn",
        r"beat|exceed(?:ed)?|surpass(?:ed)?|outperform(?:ed)?|overshot",
    ),
    _Supposed(
        r"miễn",
        r"miễn|không\s(?:phải\s)?(?:thu|nộp|đóng|tính)|không\sáp\sdụng",
        r"exempt(?:ed)?|waive(?:d)?",
    ),
    _Supposed(
        r"phạt|xử phạt",
        r"phạt|xử\slý|vi\sphạm|kỷ\sluật",
        r"fined|penali[sz]ed?|punish(?:ed)?",
    ),
    _Supposed(
        r"gia hạn|kéo dài|lùi|hoãn|dời|lùi hạn|hoãn lại",
        r"gia\shạn|kéo\sdài|lùi|hoãn|chậm|dời|điều\schỉnh|đến\shết",
        r"extend(?:ed)?|prolong(?:ed)?|postpone(?:d)?|delay(?:ed)?|push(?:ed)? back",
    ),
    _Supposed(
        r"không đạt|chưa đạt|hụt|trượt",
        r"(?:không|chưa)\s(?:đạt|hoàn\sthành|bảo\sđảm|đủ)|thấp\shơn|hụt|trượt|kém|chậm",
        r"miss(?:ed)?|fail(?:ed)?|fell short|fall short",
    ),
)
_SAID = tuple(re.compile(rf"(?<!\w)(?:{one.said})(?!\w)", re.IGNORECASE) for one in _SUPPOSED)
_WITH_MARKS = tuple(
    re.compile(rf"(?<!\w)(?:{one.asked})(?!\w)", re.IGNORECASE) for one in _SUPPOSED
)


def _of_two(asked: str) -> str:
    """A pattern of the words of two syllables: told apart without marks, too ("giải tán")."""
    words = [folded(one) for one in asked.split("|") if " " in one]
    return rf"\b(?:{'|'.join(words)})\b" if words else r"(?!)"


# Without marks only where "lại" or "bị" stands before it.
_WITHOUT = tuple(
    re.compile(
        rf"\b(?:lai|bi)(?: (?:bi|cho|phai|tam|dot nhien))? (?:{folded(one.asked)})\b|"
        rf"{_of_two(one.asked)}"
    )
    for one in _SUPPOSED
)
# "Chương trình kéo dài từ năm nào" takes nothing for granted.
_OF_ONE_DAY = tuple(
    re.compile(_of_two(one.asked) if one.is_of_one_day else r"(?!)") for one in _SUPPOSED
)
# "Giải tán vào lúc nào": on which day that was, of which a paper without the deed says nothing.
_WHEN = re.compile(
    r"\b(?:khi|luc|hoi) nao\b|\bbao gio\b|\b(?:ngay|hom|thang|nam) (?:nao|may)\b|\bwhen\b"
)
# As it is typed: "Hoa Ban" and "Miss Lan" are names.
_IN_ENGLISH = tuple(re.compile(rf"\b(?:{one.english})\b") for one in _SUPPOSED)

# "Nâng mức hỗ trợ lên bao nhiêu", "lùi hạn tới ngày nào": from what to what something is changed.
_TO_WHAT = (
    r"\b[^?.;]{0,90}\b(?:len|xuong|con|them|bot|toi|den|sang|tu) (?:con |den |toi |muc |het )?"
    r"(?:bao nhieu|may|(?:ngay|thang|nam|muc|khi|quy|hom) (?:nao|may))\b"
)
_NO_CHANGE = r"(?! (?:cuong|luong|cap|doc|sat|dinh|thi|ho|khao|hieu|thieu|ngheo|cao nang luc)\b)"


class _Change(NamedTuple):
    """A change as it is asked to what, folded, with its marks and in English; how papers say it."""

    folded: re.Pattern[str]
    marked: re.Pattern[str]
    english: re.Pattern[str]
    said: re.Pattern[str]


_CHANGES = tuple(
    _Change(
        re.compile(rf"\b(?:{folded(asked)}){_NO_CHANGE}{_TO_WHAT}"),
        re.compile(rf"(?<!\w)(?:{asked})(?!\w)", re.IGNORECASE),
        re.compile(
            rf"\b(?:how much|what (?:sum|figure|day)|until when)\b.{{0,90}}\b(?:{english})\b"
        ),
        re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE),
    )
    for asked, english, said in (
        (
            r"tăng|nâng",
            r"raise(?:d)?|increase(?:d)?",
            r"tăng|nâng|cao\shơn|thêm|bổ\ssung|điều\schỉnh|sửa\sđổi|so\svới|phấn\sđấu|"
            r"mục\stiêu|chỉ\stiêu|đạt|gấp",
        ),
        (
            r"giảm|cắt|hạ|bớt|rút",
            r"cut|reduce(?:d)?|lower(?:ed)?",
            r"giảm|cắt|hạ|bớt|rút|thấp\shơn|chỉ\scòn|còn|điều\schỉnh|sửa\sđổi|so\svới|phấn\sđấu|"
            r"mục\stiêu|chỉ\stiêu|dưới",
        ),
        (
            r"lùi|gia hạn|kéo dài|hoãn|dời",
            r"extend(?:ed)?|postpone(?:d)?|delay(?:ed)?|push(?:ed)? back|prolong(?:ed)?",
            r"lùi|gia\shạn|kéo\sdài|hoãn|dời|đổi|chuyển|thay|điều\schỉnh|chậm|đến\shết|tiếp\stục",
        ),
    )
)

_FIGURE = r"(?<![\d.,])(?P<figure>\d{1,3}(?:[.,]\d{3}){1,4}|\d{1,6}(?:[.,]\d{1,2})?)"
_TIMES_SAID = r"(?P<times>ty|billion|trieu|million|nghin|ngan|thousand)\b"
_SUM = re.compile(rf"{_FIGURE} ?(?:{_TIMES_SAID}|(?:dong|vnd)\b)")
# A cell of a table has its unit over it.
_NUMBER = re.compile(rf"{_FIGURE}(?: ?{_TIMES_SAID})?(?![\d/])")
_SHARE = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|per ?cent\b|phan tram\b)")
_UNITS_OVER = ((r"\b(?:nghin|ngan|1[.,]?000) dong\b", 1_000), (r"\btrieu dong\b", 1_000_000))
_TIMES = {
    **dict.fromkeys(("ty", "billion"), 1_000_000_000),
    **dict.fromkeys(("trieu", "million"), 1_000_000),
    **dict.fromkeys(("nghin", "ngan", "thousand"), 1_000),
}
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")

# "Bãi bỏ thông tư nào", "which decision does it replace", and how papers say it.
_KINDS = (
    r"(?:thong tu|nghi dinh|nghi quyet|quyet dinh|luat|chi thi|ke hoach|quy che|quy dinh|"
    r"van ban|cong van|thong bao|huong dan)"
)
_ENDED_ASKED = re.compile(
    rf"\b(?:bai bo|thay the|thay|huy bo|thay cho)(?: cho)? (?:(?:nhung|cac|may) )?{_KINDS} "
    r"(?:nao|gi|so may)\b|"
    rf"\b{_KINDS} (?:ma|da|bi|duoc|do)\b[^?.]{{0,60}}\b(?:bai bo|huy bo) (?:la|gom) (?:gi|nhung)\b|"
    r"\b(?:which|what) (?:circular|decree|resolution|decision|law|plan|document|regulation)s? "
    r"[^?.]{0,80}\b(?:repeal|replace|abolish|supersede|annul)"
)
# "Đưa quyết định mới nào vào thay": who only ends a paper puts no other in its place.
_PUT_IN_ITS_PLACE = re.compile(
    rf"\b{_KINDS} (?:moi (?:nao|gi|so may|mang so may)|(?:nao|so may) moi)\b"
    r"[^?.]{0,30}\bthay\b|\bthay (?:the )?bang (?:mot )?" + _KINDS
)
_PUTS = re.compile(r"(?<!\w)thay(?:\s(?:thế|cho|bằng))?(?!\w)", re.IGNORECASE)
# With its marks: "Bộ", "cán bộ" and "bỏ" fold alike.
_ENDS = re.compile(
    r"(?<!\w)(?:bãi\sbỏ|h[ủu][yỷ]\sbỏ|bỏ|thay\s(?:thế|cho)|(?:hết|chấm\sdứt)\shiệu\slực)(?!\w)",
    re.IGNORECASE,
)
_PAPER = re.compile(r"\d{1,6}\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?[a-zđ]{1,12}|\bso \d{1,6}-[a-z]{2}")


def takes_for_granted(shelf: Shelf, told: Composed) -> bool:
    """Whether a deed, its sum or the end of a paper is asked about that no paper cited tells."""
    question = shelf.question
    supports = [one for draft in told.drafts for one in draft.supports]
    return (
        _supposes_in_vain(question, supports)
        or _changes_in_vain(question, supports)
        or _supposes_a_sum(shelf, supports)
        or _ends_no_paper(question, supports)
    )


def _supposes_in_vain(question: Question, supports: list[Support]) -> bool:
    """Whether the reason, or the day, of a deed is asked that nothing cited speaks of.

    Neither passage, heading nor title does.
    """
    said = _said(supports)
    if reason_signs.is_reason_asked(question):
        asked, deeds = _deeds(question)
    elif _WHEN.search(question.plain):
        asked, deeds = question.plain, _OF_ONE_DAY
    else:
        return False
    return any(
        deed.search(asked) and not sign.search(said)
        for deed, sign in zip(deeds, _SAID, strict=True)
    )


def _changes_in_vain(question: Question, supports: list[Support]) -> bool:
    """Whether it is asked to what something is changed, and nothing told changes anything."""
    is_english = question.language is Language.ENGLISH
    is_marked = has_diacritics(question.text) and not is_english
    said = _said(supports)
    return any(
        (one.english if is_english else one.folded).search(question.plain)
        and (not is_marked or one.marked.search(question.text))
        and not one.said.search(said)
        for one in _CHANGES
    )


def _said(supports: list[Support]) -> str:
    """The passages told with their headings, and what their papers are called."""
    return " | ".join(
        words
        for one in supports
        for words in (one.passage.text, *one.passage.heading_path, one.document.title or "")
    )


def _deeds(question: Question) -> tuple[str, tuple[re.Pattern[str], ...]]:
    """A question as it is to be searched, and the deeds as its language and spelling say them."""
    if question.language is Language.ENGLISH:
        return question.text, _IN_ENGLISH
    if has_diacritics(question.text):
        return question.text, _WITH_MARKS
    return question.plain, _WITHOUT


def _supposes_a_sum(shelf: Shelf, supports: list[Support]) -> bool:
    """Whether it is asked why something is so much, and the papers cited have no such figure."""
    if not reason_signs.is_reason_asked(shelf.question):
        return False
    asked = understand(shelf.asking.question).plain
    sums, shares = _values(_SUM, asked), set(_shares(asked))
    if not sums and not shares:
        return False
    ids = {one.document.id for one in supports}
    papers = (paper for one in ids if (paper := shelf.document(one)) is not None)
    said = " | ".join(folded(line.text) for paper in papers for line in paper.passages)
    printed = _values(_NUMBER, said)
    told = set(printed)
    for unit, times in _UNITS_OVER:
        told |= {one * times for one in printed} if re.search(unit, said) else set()
    return not (sums <= told and shares <= set(_shares(said)))


def _values(sign: re.Pattern[str], text: str) -> set[float]:
    """The numbers of a folded text by what they amount to."""
    return {
        float(_THOUSANDS.sub("", match["figure"]).replace(",", "."))
        * _TIMES.get(match["times"] or "", 1)
        for match in sign.finditer(text)
    }


def _shares(text: str) -> Iterator[str]:
    for match in _SHARE.finditer(text):
        yield match[1].replace(",", ".")


def _ends_no_paper(question: Question, supports: list[Support]) -> bool:
    """Whether it is asked which paper is ended, and no passage told ends one by its number.

    So it is with the paper that is to stand in its place.
    """
    if _PUT_IN_ITS_PLACE.search(question.plain):
        return not any(_PUTS.search(one.passage.text) for one in supports)
    if not _ENDED_ASKED.search(question.plain):
        return False
    said = (" | ".join((*one.passage.heading_path, one.passage.text)) for one in supports)
    return not any(_ENDS.search(words) and _PAPER.search(folded(words)) for words in said)
