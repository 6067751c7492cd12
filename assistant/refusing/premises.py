"""What a question takes for granted and no paper cited says: a deed, its sum, a paper ended.

"Vì sao tỉnh lại bỏ lệ phí" and "thông tư nào bị thay thế" share all words with a paper that neither
abolishes nor replaces anything. Whatever is told then grants what is not so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assistant.composing import Composed
from assistant.grounding import Support
from assistant.question import Language, Question, understand
from assistant.shelf import Shelf
from assistant.wanted import reason_signs
from ingest.text import folded, has_diacritics


class _Supposed(NamedTuple):
    """A deed as "vì sao … lại" takes it for granted, as papers call it, and in English.

    Both with their marks: "bỏ" and "Bộ", "dừng" and "dùng" fold alike.
    """

    asked: str
    said: str
    english: str


_SUPPOSED = (
    _Supposed(
        r"bỏ|bãi bỏ|hủy|huỷ|dẹp|xóa|xoá",
        r"bãi\sbỏ|h[ủu][yỷ]|bỏ|xóa|xoá|hết\shiệu\slực|thay\sthế|chấm\sdứt|không\scòn",
        r"abolish(?:ed)?|scrap(?:ped)?|repeal(?:ed)?|cancel(?:led|ed)?|drop(?:ped)?",
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
        r"cấm|từ chối|bác",
        r"cấm|từ\schối|bác|trả\slại|(?:không|chưa)\s(?:được|cho|đồng\sý|chấp|phê|tiếp|đủ)",
        r"banned|refuse(?:d)?|reject(?:ed)?|forb(?:id|ade|idden)|den(?:y|ied)",
    ),
    _Supposed(r"thu hồi|tước", r"thu\shồi|tước|h[ủu][yỷ]|trả\slại", r"revoke(?:d)?|withdr[ae]wn?"),
    _Supposed(
        r"giải thể|sáp nhập|gộp|tách",
        r"giải\sthể|sáp\snhập|hợp\snhất|nhập|gộp|tách|chia",
        r"dissolve(?:d)?|merge(?:d)?|split",
    ),
    _Supposed(
        r"vượt",
        r"vượt|(?:cao|tốt|nhanh|lớn)\shơn",
        r"beat|exceed(?:ed)?|surpass(?:ed)?|outperform(?:ed)?|overshot",
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
# Without marks only where "lại" or "bị" stands before it.
_WITHOUT = tuple(
    re.compile(rf"\b(?:lai|bi)(?: (?:bi|cho|phai|tam|dot nhien))? (?:{folded(one.asked)})\b")
    for one in _SUPPOSED
)
# As it is typed: "Hoa Ban" and "Miss Lan" are names.
_IN_ENGLISH = tuple(re.compile(rf"\b(?:{one.english})\b") for one in _SUPPOSED)

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
    r"\b(?:which|what) (?:circular|decree|resolution|decision|law|plan|document|regulation)s? "
    r"[^?.]{0,80}\b(?:repeal|replace|abolish|supersede|annul)"
)
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
        or _supposes_a_sum(shelf, supports)
        or _ends_no_paper(question, supports)
    )


def _supposes_in_vain(question: Question, supports: list[Support]) -> bool:
    """Whether the reason of a deed is asked that neither passage, heading nor title speaks of."""
    if not reason_signs.is_reason_asked(question):
        return False
    said = " | ".join(
        words
        for one in supports
        for words in (one.passage.text, *one.passage.heading_path, one.document.title or "")
    )
    asked, deeds = _deeds(question)
    return any(
        deed.search(asked) and not sign.search(said)
        for deed, sign in zip(deeds, _SAID, strict=True)
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


def _ends_no_paper(question: Question, supports: Iterable[Support]) -> bool:
    """Whether it is asked which paper is ended, and no passage told ends one by its number."""
    if not _ENDED_ASKED.search(question.plain):
        return False
    said = (" | ".join((*one.passage.heading_path, one.passage.text)) for one in supports)
    return not any(_ENDS.search(words) and _PAPER.search(folded(words)) for words in said)
