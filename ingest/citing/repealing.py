"""Whether words truly say that a paper ends another: "Quyết định này thay thế Quyết định số 7".

A condition, a plan, a task and what is said of another matter end nothing. The paper itself does it
("… này"), or the words open their clause, or a paper named straight in front of them; and behind a
reference they follow it at once.
"""

from __future__ import annotations

import re

# Marks and numbers that open a clause: "- ", "a) ", "**1) ".
_MARKS = r"[\s*\-–+•”\"“]{0,8}(?:\w{1,3}\)[\s*]{0,8})?"
_OPENS = re.compile(rf"{_MARKS}(?:(?:đồng\s{{1,8}}thời|và)\s{{1,8}})?\Z", re.IGNORECASE)
_ALSO = r"(?:(?:đã|cũng|đều|hoàn\s{1,8}toàn|chính\s{1,8}thức|đồng\s{1,8}thời)\s{1,8}){0,2}"
# A plan may speak of itself; in other places the word makes of what follows something planned.
_ITSELF = re.compile(
    rf"(?:(?<!\w)kế\s{{1,8}}hoạch\s{{1,8}})?(?<!\w)này(?P<more>\s{{1,8}}"
    rf"(?:có\s{{1,8}}hiệu\s{{1,8}}lực[^.;]{{0,120}}(?:(?<!\w)và\s{{1,8}}|,\s{{0,8}}))?"
    rf"{_ALSO})\Z",
    re.IGNORECASE,
)
_BEHIND_PAPER = re.compile(rf"[\s,*”\"“)]{{0,8}}{_ALSO}\Z", re.IGNORECASE)
_PASSIVE = re.compile(rf"[\s,*”\"“)]{{0,8}}{_ALSO}(?:được|bị)\s{{1,8}}\Z", re.IGNORECASE)
# Between a reference and "hết hiệu lực": nothing, or its title.
_STRAIGHT = re.compile(
    rf"[\s*”\"“)]{{0,8}}(?:về\s(?:(?!(?<!\w)(?:quy\s{{1,8}}định|thì|mà|khi|nếu|do|có)(?!\w))[^.;,])"
    rf"{{1,200}}\s)?(?:(?:này|nói\s{{1,8}}trên|nêu\s{{1,8}}trên)\s{{1,8}})?{_ALSO}\Z",
    re.IGNORECASE,
)
_SUBJECT_OPENS = re.compile(
    rf"{_MARKS}(?:(?:các|những|toàn\s{{1,8}}bộ|và)\s{{1,8}}){{0,3}}\Z", re.IGNORECASE
)
# What makes of the words a condition, a task, a plan or a proposal.
_NOT_STATED = re.compile(
    r"(?<!\w)(?:nếu|trường\s{1,8}hợp|khi|đến|tính\s{1,8}từ|trước|chờ|việc|giao|yêu\s{1,8}cầu|"
    r"đề\s{1,8}nghị|đề\s{1,8}xuất|kiến\s{1,8}nghị|dự\s{1,8}thảo|dự\s{1,8}kiến|tham\s{1,8}mưu|"
    r"xem\s{1,8}xét|nghiên\s{1,8}cứu|rà\s{1,8}soát|ý\s{1,8}kiến|xây\s{1,8}dựng|"
    r"kế\s{1,8}hoạch|nhiệm\s{1,8}vụ|chỉ\s{1,8}đạo|không|chưa)(?!\w)",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?<!\w)(?:trước\s{1,8}ngày|hoàn\s{1,8}thành|trong\s{1,8}(?:quý|tháng|năm)|thời\s{1,8}hạn)"
    r"(?!\w)",
    re.IGNORECASE,
)
_IF = re.compile(r"[^.;]{0,120}(?<!\w)thì(?!\w)", re.IGNORECASE)
_IN_PART = re.compile(r"\s{0,8}(?:một\s{1,8}phần|đối\s{1,8}với|phần|ở|tại)(?!\w)", re.IGNORECASE)
_WHOLLY = re.compile(
    r"[\s*”\"“]{0,8}(?:(?:toàn|bộ|hoàn|cho|các|những|văn|bản)[\s*”\"“]{1,8}){0,4}\Z",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,:]")
_STARTS_SENTENCE = re.compile(r"\.\s|\n\s{0,8}\n")
_REACH = 400


def sentence_before(text: str, start: int, place: int) -> str:
    """The words of the sentence in front of ``place``, not from before ``start``."""
    words = text[max(start, place - _REACH) : place]
    cut = 0
    for mark in _STARTS_SENTENCE.finditer(words):
        cut = mark.end()
    return words[cut:]


def ends_by_verb(clause: str, sentence: str, behind: str, *, has_subject: bool) -> bool:
    """Whether a verb behind ``clause`` ends the paper that follows it.

    Args:
        clause: the words from the paper named before, or from the clause's beginning.
        sentence: all words of the sentence in front of the verb.
        behind: what follows the paper that is ended.
        has_subject: whether a paper is named just before ``clause``.
    """
    own = _ITSELF.search(clause)
    if own:
        return _NOT_STATED.search(sentence[: len(sentence) - len(own.group())]) is None and (
            _NOT_STATED.search(own["more"]) is None
        )
    if _NOT_STATED.search(sentence) or _PLANNED.search(behind):
        return False
    return (_BEHIND_PAPER if has_subject else _OPENS).match(clause) is not None


def ended_by(clause: str, sentence: str) -> bool:
    """Whether the paper in front of "được thay thế bởi" is ended: it opens its clause."""
    return _PASSIVE.match(clause) is not None and opens_clause(sentence)


def follows_at_once(between: str, behind: str) -> bool:
    """Whether "hết hiệu lực" stands straight behind a reference, and under no condition."""
    return _STRAIGHT.match(between) is not None and _IF.match(behind) is None


def opens_clause(sentence: str) -> bool:
    """Whether a reference is the subject: nothing but marks stands before it in its clause."""
    clause = _CLAUSE.split(sentence)[-1]
    return _NOT_STATED.search(sentence) is None and _SUBJECT_OPENS.match(clause) is not None


def in_part(behind: str) -> bool:
    """Whether words behind "hết hiệu lực" leave the rest of the paper in force."""
    return _IN_PART.match(behind) is not None


def is_whole(between: str) -> bool:
    """Whether the words between the verb and the paper name no part of it."""
    return _WHOLLY.match(between) is not None
