"""What a paragraph of the draft says against a clause: fewer, less often, too late, the opposite.

Only words that both papers have are set against one another: a phrase is opposed where one paper
denies it and the other, in the paragraph that answers, does not. Words that keep something off
("ngăn chặn", "hạn chế", "nguy cơ") are no denial of a task and no leave to do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from assistant.reviewing.counting import difference, other_counts, without_papers
from assistant.reviewing.exchanging import exchanged
from assistant.reviewing.findings import Difference, DifferenceKind
from assistant.reviewing.frequency import rarer
from assistant.reviewing.partners import other_partners, other_receivers
from assistant.reviewing.weakening import leaves_free, no_longer_free, weaker
from assistant.reviewing.words import is_idle, plain_words
from ingest.text import canonical, folded, has_diacritics, shown

_DENIES = (
    "không bắt buộc phải|không bắt buộc|không nhất thiết phải|không nhất thiết|không yêu cầu|"
    "không cần phải|không cần|không phải|không được|không cho phép|không còn|không để|"
    "không tổ chức|không thực hiện|không|chưa triển khai|chưa thực hiện|chưa tổ chức|chưa|"
    "nghiêm cấm|cấm|tạm dừng|tạm hoãn|tạm ngưng|tạm ngừng|hoãn|ngưng|ngừng|dừng|chấm dứt|"
    "bãi bỏ|miễn|bỏ hẳn việc|bỏ hẳn|bỏ việc|thôi không|thôi việc|tháo bỏ|tháo dỡ|gỡ bỏ|hủy bỏ|"
    "đình chỉ|gác lại|không tiến hành|không triển khai|không thể"
)
_KEEPS_OFF = (
    "ngăn chặn|ngăn ngừa|ngăn|hạn chế|phòng chống|phòng ngừa|phòng tránh|phòng,? chống|chống|giảm|"
    "tránh|bớt|xóa bỏ|xóa|loại bỏ|khắc phục|đấu tranh|bài trừ|đẩy lùi|nguy cơ|xử lý|từ chối|"
    "phản bác|kiên quyết bỏ|rút ngắn|chấn chỉnh|phát hiện|tố cáo|khiếu nại"
)
_NO_DENIAL = "ngừng|gian|khí|quân|những|chỉ|quá|dưới|ít hơn|vượt quá|phí|núi|nam|bắc|trung"
_ALLOWS = "được phép|được|cho phép|có thể|vẫn"


def _pattern(words: str, *, but: str = "") -> tuple[re.Pattern[str], ...]:
    """The words as they are written, and as they are typed without diacritics."""
    return tuple(
        re.compile(
            rf"(?<!\w)(?:{form(words)})(?!\w)" + (rf"(?! (?:{form(but)})(?!\w))" if but else "")
        )
        for form in (str, folded)
    )


_DENIAL = _pattern(_DENIES, but=_NO_DENIAL)
_KEEPING_OFF = _pattern(_KEEPS_OFF)
_ALLOWING = _pattern(_ALLOWS)
_LEFT_OVER = "tồn đọng|tồn|bỏ sót|sót|kéo dài|chậm trễ"
_NONE_LEFT = re.compile(
    rf"(?<!\w)không (?:được )?(?:để )?(?:còn )?(?:tình trạng )?(?:{_LEFT_OVER})(?!\w)[^.;]{{0,60}}"
)
_MANY = r"(?!0+\s)(?:\d{1,4}|nhiều|một số|vài)"
_SOME_LEFT = re.compile(
    rf"(?<!không )(?<!chưa )(?<!\w)còn (?:\w+ )?(?:{_LEFT_OVER}) {_MANY} "
    r"(?P<what>\w+)[^.;]{0,60}|"
    rf"(?<!không )(?<!chưa )(?<!\w)còn {_MANY} (?P<else>\w+)[^.;]{{0,40}}?"
    rf"(?:{_LEFT_OVER}|chưa (?:được )?(?:giải quyết|xử lý))"
)
_SEGMENT_END = re.compile(r"[,;.:()!?\n]|(?<!\w)(?:mà|nhưng)(?!\w)")
_SENTENCE_ENDS = ".;\n"
_NEAR = 4
# Who acts is no task: "không để học sinh bỏ học" denies nothing of "huy động học sinh ra lớp".
_ACTORS = frozenset(
    {
        ("hoc", "sinh"),
        ("giao", "vien"),
        ("nhan", "vien"),
        ("can", "bo"),
        ("vien", "chuc"),
        ("cong", "chuc"),
        ("phu", "huynh"),
        ("nhan", "dan"),
        ("nguoi", "dan"),
        ("cong", "dan"),
        ("nha", "truong"),
        ("don", "vi"),
        ("co", "quan"),
        ("hieu", "truong"),
        ("dang", "vien"),
        ("nguoi", "dung"),
        ("truong", "hop"),
    }
)
# Of two syllables that tell little each ("công tác", "triển khai").
_TELLING = frozenset({("cong", "khai")})
_ENOUGH = 0.6
# Of the words of two clauses, so many are the same where the one repeats the other.
_SAME_WORDS = 0.8
_NOT = frozenset({"khong", "chua"})
_WITH_NOT = _NOT | {"duoc", "phai", "can", "co", "bi"}
_SHOWN = 160
# What a paper forbids, by its verb: the rest may be said in other words.
_ACT = re.compile(
    r"(?<!\w)(?:(?<!khoản )(?<!mức )(?<!nguồn )thu"
    r"(?! thập| hút| dọn| gom| hồi| nhận| chi| gọn| hoạch| đông)|ép buộc|ép|đánh|"
    r"phạt tiền|phạt|bán|mua|dạy thêm|dạy trước|vận động|huy động|kêu gọi|quyên góp|đóng góp|"
    r"cắt giảm|sử dụng|mang|giao|uống|hút|đăng tải|phát tán|kiểm tra|thi tuyển|xếp hạng|"
    r"cho thuê|tặng quà|nhận quà|đốt|xả|nuôi)(?!\w)"
)


@dataclass(slots=True)
class _Said:
    """The pairs of words of a text, by whether it denies them, keeps them off, or says them."""

    denied: dict[tuple[str, str], str] = field(default_factory=dict)
    kept_off: set[tuple[str, str]] = field(default_factory=set)
    said: dict[tuple[str, str], str] = field(default_factory=dict)
    allowed: set[tuple[str, str]] = field(default_factory=set)
    denials: list[tuple[list[tuple[str, str]], str]] = field(default_factory=list)


def _read(text: str) -> _Said:
    said = _Said()
    plain = canonical(without_papers(text)).lower()
    way = 0 if has_diacritics(plain) else 1
    inherits = False
    for segment, end in _segments(plain):
        denial, keeping = _DENIAL[way].search(segment), _KEEPING_OFF[way].search(segment)
        first = min((one.start() for one in (denial, keeping) if one), default=len(segment))
        # "xử lý nghiêm" is a task too: what keeps off is itself said.
        told = keeping.end() if keeping is not None and keeping.start() == first else first
        before = _pairs(segment[:told])
        allowing = _ALLOWING[way].search(segment)
        if inherits and allowing is None:
            said.kept_off.update(before)
        else:
            said.said.update(dict.fromkeys(before, segment.strip()))
        if denial is not None and denial.start() == first:
            after = _pairs(segment[denial.end() :])
            near = after[:_NEAR]
            said.denied.update(dict.fromkeys(near, segment.strip()))
            said.kept_off.update(after[_NEAR:])
            if near:
                said.denials.append((near, segment.strip()))
        elif keeping is not None:
            said.kept_off.update(_pairs(segment[keeping.end() :]))
        if allowing is not None and denial is None:
            said.allowed.update(_pairs(segment[allowing.end() :]))
        inherits = (inherits or denial is not None or keeping is not None) and (
            end not in _SENTENCE_ENDS
        )
    return said


def _segments(text: str) -> Iterator[tuple[str, str]]:
    last = 0
    for match in _SEGMENT_END.finditer(text):
        yield text[last : match.start()], match.group()
        last = match.end()
    yield text[last:], "."


def _pairs(words: str) -> list[tuple[str, str]]:
    pairs = pairwise(plain_words(words))
    return [pair for pair in pairs if pair in _TELLING or not all(map(is_idle, pair))]


def _opposite(wanted: str, found: str) -> Iterator[Difference]:
    want, given = _read(wanted), _read(found)
    for near, words in given.denials:
        head = [
            pair
            for at, pair in enumerate(near)
            if (at == 0 or not any(map(is_idle, pair)))
            and pair not in _ACTORS
            and pair in want.said
            and pair not in want.denied
            and pair not in want.kept_off
            and pair not in given.said
        ]
        if head:
            yield difference(DifferenceKind.OPPOSITE, want.said[head[0]], words)
            return
    for near, words in want.denials:
        against = [
            pair
            for pair in near
            if pair in given.said
            and pair not in given.denied
            and (pair in given.allowed or pair not in given.kept_off)
        ]
        if against and (
            any(pair in given.allowed for pair in against) or len(against) >= _ENOUGH * len(near)
        ):
            yield difference(DifferenceKind.OPPOSITE, words, given.said[against[0]])
            return


def _left_undone(wanted: str, found: str) -> Iterator[Difference]:
    """What is to be left over of nothing, and is left over: "hiện còn tồn đọng 03 đơn"."""
    none = _NONE_LEFT.search(canonical(wanted).lower())
    some = _SOME_LEFT.search(canonical(found).lower())
    if none is None or some is None:
        return
    what = next(one for one in (some["what"], some["else"]) if one)
    if what in none.group():
        yield difference(DifferenceKind.OPPOSITE, none.group(), some.group())


def _done_after_all(wanted: str, found: str) -> Iterator[Difference]:
    """What must not be done, and is: "không được thu khoản nào", and "thu 100.000 đồng"."""
    want, given = (canonical(without_papers(one)).lower() for one in (wanted, found))
    banned, allowed = _acts(want)
    kept, done = _acts(given)
    for verb, words in banned.items():
        if verb in done and verb not in allowed and verb not in kept:
            yield difference(DifferenceKind.OPPOSITE, words, done[verb])
            return


def _turned(wanted: str, clause: str) -> Iterator[Difference]:
    """A "không" put into, or left out of, what is otherwise said in the superior's own words."""
    want, given = (plain_words(without_papers(one)) for one in (wanted, clause))
    if not want or sum(map(want.count, _NOT)) == sum(map(given.count, _NOT)):
        return
    if any("cấm" in canonical(one).lower() for one in (wanted, clause)):
        return  # a ban in another word
    matcher = SequenceMatcher(None, want, given, autojunk=False)
    if matcher.ratio() < _SAME_WORDS:
        return
    for kind, a, b, c, d in matcher.get_opcodes():
        changed = {*want[a:b], *given[c:d]}
        if kind in ("insert", "delete") and changed & _NOT and changed <= _WITH_NOT:
            yield difference(DifferenceKind.OPPOSITE, _beginning(wanted), _beginning(clause))
            return


def _beginning(text: str) -> str:
    words = shown(text)
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]} …"


def _acts(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """The acts that a text denies, and those it does not, each with its words."""
    denied: dict[str, str] = {}
    said: dict[str, str] = {}
    for segment, _ in _segments(text):
        denial = _DENIAL[0].search(segment) or _KEEPING_OFF[0].search(segment)
        words = " ".join(segment.split())
        is_first = True
        for act in _ACT.finditer(segment):
            if denial is None or act.start() < denial.start():
                said.setdefault(act.group(), words)
            elif is_first:
                denied[act.group()] = words
                is_first = False
    return denied, said


def differences(wanted: str, clause: str, paragraph: str) -> Iterator[Difference]:
    """Everything that the draft says against a clause.

    Args:
        wanted: the clause of the superior's paper.
        clause: the clause of the draft that answers it.
        paragraph: the paragraph of that clause.
    """
    counts = tuple(other_counts(wanted, clause))
    yield from counts or less_often(wanted, clause)
    yield from other_partners(wanted, paragraph)
    yield from other_receivers(wanted, paragraph)
    yield from exchanged(wanted, clause, paragraph)
    left = tuple(_left_undone(wanted, paragraph))
    forced = tuple(no_longer_free(wanted, clause))
    if forced or leaves_free(wanted):
        yield from forced
        return
    against = left or tuple(_opposite(wanted, paragraph))
    against = against or tuple(_done_after_all(wanted, paragraph))
    yield from against or tuple(weaker(wanted, clause)) or _turned(wanted, clause)


def less_often(wanted: str, found: str) -> Iterator[Difference]:
    """What is to be done more often than the draft says."""
    words = rarer(wanted, found)
    if words is not None:
        yield difference(DifferenceKind.LESS_OFTEN, *words)
