"""A clause that says what is done, told with those before it who do it, where it is asked who.

"Trưởng phòng A; Thủ trưởng B căn cứ … xây dựng …" is cut at ";", and so is what one is told to do
in several clauses. "Đặc biệt, luôn kiểm tra …" says who only in the sentence before.
"""

from __future__ import annotations

import re

from assistant.composing import Composed, told_fuller
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, unit, whole_sentence
from assistant.wanted.doers import asks_who, begins_with_an_office

_DOES = re.compile(
    r"(?<!\w)(?:chủ\strì|phối\shợp|tổ\schức|thực\shiện|triển\skhai|báo\scáo|xây\sdựng|chỉ\sđạo|"
    r"hướng\sdẫn|kiểm\stra|tham\smưu|theo\sdõi|trách\snhiệm|giúp|căn\scứ|gửi|nộp|lập|rà\ssoát|"
    r"tăng\scường|đẩy\smạnh|cung\scấp|tiếp\snhận|yêu\scầu|đề\snghị|giao)(?!\w)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[\W\d]{0,4}(?:Đặc biệt|Đồng thời|Ngoài ra|Bên cạnh đó|Qua đó|Từ đó|Trong đó), ?[a-zà-ỹđ]"
)
# A clause that begins so says nobody who does it.
_ONLY_WHAT = re.compile(
    r"(?:(?:cần|phải|chú\strọng|quan\stâm|kịp\sthời|thường\sxuyên|chủ\sđộng|nghiêm\stúc|"
    r"đồng\sthời)(?!\w)|" + _DOES.pattern + ")"
)
_MOST_NAMED = 140
_LONGEST = 600
_LONGEST_CLAUSES = 800


def told(shelf: Shelf, composed: Composed) -> Composed:
    """The claims, each with the names that ";" or a full stop parts from it."""
    return told_fuller(composed, _with_its_doer) if asks_who(shelf.question) else composed


def _with_its_doer(own: Unit) -> Unit | None:
    if begins_with_an_office(own):
        return _with_those_named_too(own)
    return _with_the_sentence_before(own) or _with_who_begins_it(own)


def _with_those_named_too(own: Unit) -> Unit | None:
    """Those before ";" of whom nothing else is said."""
    whole = whole_sentence(own)
    before = own.passage.text[whole.start - own.passage.start : own.start - own.passage.start]
    named = before.strip()
    is_list = named.endswith(";") and len(named) <= _MOST_NAMED and _DOES.search(named) is None
    return whole if is_list and begins_with_an_office(whole) else None


def _with_the_sentence_before(own: Unit) -> Unit | None:
    if _GOES_ON.match(own.text) is None:
        return None
    before = [one for one in sentences(own.passage) if one.start < own.start]
    if not before or own.end - before[-1].start > _LONGEST:
        return None
    return unit(own.passage, before[-1].start, own.end)


def _with_who_begins_it(own: Unit) -> Unit | None:
    """The clauses from the one that names who does it, where ";" parts all of them."""
    if _ONLY_WHAT.match(own.text) is None:
        return None
    before = [one for one in sentences(own.passage) if one.start < own.start]
    chain = [own]
    while before and before[-1].text.endswith(";") and not begins_with_an_office(chain[-1]):
        chain.append(before.pop())
    first = chain[-1]
    is_told = first is not own and begins_with_an_office(first)
    if not is_told or own.end - first.start > _LONGEST_CLAUSES:
        return None
    return unit(own.passage, first.start, own.end)
