"""When and where an event is, who attends and what it is about: the labelled lines of its paper.

An invitation or a notice of a meeting says it in lines that begin with a label ("Thời gian: 14h00
ngày 12/11/2024") and do not name the event again: the title does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.composing import Composed, verbatim, whole_passage
from assistant.grounding import DraftClaim
from assistant.headers import addressed
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole
from ingest.text import folded, shown

_BEFORE = r"[\s*+-]{0,6}(?:(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)/]\s{0,3})?[\s*]{0,4}"


def _label(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}(?:{words})(?:\s+[^\W\d]+){{0,4}}\s?[*]{{0,2}}\s?:", re.IGNORECASE
    )


# Refuses "Đại biểu mang theo: …".
_ATTENDING = _label(r"Thành phần|Đại biểu(?!\s+(?:mang|chuẩn|gửi|đến|vắng|có mặt|ở xa))|Kính mời")
_LABELS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(
            r"(?:ngay|hom|thang|luc|khi) nao|(?:ngay|hom|thu) may|bao gio|may gio|thoi gian|"
            r"\bwhen\b|"
            r"what (?:time|day|date)"
        ),
        _label("Thời gian|Ngày giờ|Ngày họp|Ngày tổ chức"),
    ),
    (
        re.compile(r"o dau|dia diem|(?:cho|noi|phong) nao|tai dau|\bwhere\b|\bvenue\b"),
        _label("Địa điểm|Nơi họp|Nơi tổ chức"),
    ),
    (
        re.compile(
            r"thanh phan|\bai (?:phai |duoc |se )?(?:du|tham du|tham gia|hop)\b|moi (?:nhung )?ai|"
            r"nhung ai (?:phai |duoc )?(?:du|tham|hop|moi)|who (?:must |should )?(?:attend|"
            r"is invited)"
        ),
        _ATTENDING,
    ),
    (
        re.compile(
            r"noi dung (?:hop|cuoc hop|hoi nghi|gi|la gi)|(?:hop|ban) (?:ve )?(?:viec |chuyen )?gi"
        ),
        _label("Nội dung"),
    ),
    (re.compile(r"ai chu tri|chu tri la ai|who chairs"), _label("Chủ trì")),
    (
        re.compile(r"mang (?:theo )?(?:nhung |cac )?(?:gi|giay to|tai lieu|ho so)\b|\bbring\b"),
        re.compile(
            rf"{_BEFORE}(?:[^\W\d]{{1,9}}\s){{0,5}}mang\s+theo(?:\s[^\W\d]{{1,9}}){{0,4}}\s?:",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\bmac (?:do |quan ao |trang phuc )?(?:gi|nao|nhu the nao|the nao|sao)\b|"
            r"trang phuc|\bwear\b|dress code"
        ),
        _label("Trang phục|Lễ phục|Đồng phục"),
    ),
    (
        re.compile(
            r"\b(?:khong|k) (?:the )?(?:di|du|tham du|tham gia|hop|den) duoc\b|\bvang(?: mat)?\b|"
            r"cannot (?:attend|come)|\babsent\b"
        ),
        re.compile(
            r".{0,80}(?<!\w)(?:vắng(?:\s+mặt)?|không\s+(?:thể\s+)?(?:tham\s+)?(?:dự|gia)(?:\s+họp)?"
            r"\s+được|(?:dự|họp)\s+thay)(?!\w)",
            re.IGNORECASE,
        ),
    ),
)
"""What is asked (folded) and the label of the line that says it."""

_ANY_LABEL = _label("Thời gian|Địa điểm|Thành phần|Kính mời|Nội dung|Chủ trì|Ngày giờ")
_IS_HELD = (
    *("to chuc", "dien ra", "bat dau", "khai mac", "buoi", "cuoc", "mang theo", "mang", "giay to"),
    *("di hop", "di du", "mac gi", "mac", "trang phuc"),
    *("tai lieu", "khong di duoc", "khong du duoc", "vang mat", "vang", "khong tham du duoc"),
)
_DAY_ASKED = re.compile(r"\b(?:ngay|hom) nao\b")
_SAYS_DAY = re.compile(r"\d/\d|ngày\s|thứ\s|tuần|hôm|tháng", re.IGNORECASE)
_FEWEST_LABELS = 2
_INVITATION = "giay moi"
_OF_THE_EVENT = 0.6
_AS_WELL = 0.05


def told(shelf: Shelf) -> Composed | None:
    """The lines of an event's paper that say what is asked; None where no paper is of one."""
    question = shelf.question
    # "Không đi được thì sao?" asks for that, and not again for what was asked before it.
    asked = _labels(question.plain) or _labels(question.cues)
    one_is_meant = shelf.narrowed is not None and len(shelf.documents) == 1
    if not asked or shelf.within or (shelf.topic.is_empty and not one_is_meant):
        return None
    topic = shelf.topic_besides(_IS_HELD)
    papers = [(_share(topic, one), one) for one in shelf.documents_in_sight if _is_of_an_event(one)]
    most = max((share for share, _ in papers), default=0.0)
    meant = [
        paper
        for share, paper in papers
        if one_is_meant or share >= max(_OF_THE_EVENT, most - _AS_WELL)
    ]
    drafts = [
        verbatim(line, paper.summary)
        for paper in meant
        for line in _lines(paper)
        if any(label.match(line.text) for label in asked)
    ]
    of_a_day = len(asked) == 1 and _DAY_ASKED.search(question.plain)
    if of_a_day and not any(_SAYS_DAY.search(draft.text) for draft in drafts):
        return None  # "Thời gian: sáng từ 7 giờ 30" is said of no day
    if not drafts and asked == [_ATTENDING]:
        drafts = [claim for paper in meant for claim in _invited(paper)]
    return Composed(drafts=tuple(drafts)) if drafts else None


def _invited(paper: Document) -> Iterator[DraftClaim]:
    """Whom an invitation is to: they are the ones who attend."""
    if paper.header.kind is None or folded(paper.header.kind) != _INVITATION:
        return
    for passage in addressed(paper):
        support = whole_passage(passage, paper.summary)
        yield DraftClaim(text=shown(passage.text), supports=(support,))


def _labels(cues: str) -> list[re.Pattern[str]]:
    return [label for cue, label in _LABELS if cue.search(cues)]


def is_labelled(text: str) -> bool:
    """Whether a line of an event begins with a label ("Thời gian: …")."""
    return _ANY_LABEL.match(text) is not None


def _is_of_an_event(paper: Document) -> bool:
    labelled = (one for one in paper.passages if _ANY_LABEL.match(one.text))
    return sum(1 for _ in labelled) >= _FEWEST_LABELS


def _share(topic: Topic, paper: Document) -> float:
    """How much of the topic the title of a paper holds, with the offices that it is from."""
    superior = syllables(paper.summary.superior or "")
    return topic.covered(words_about(paper.summary).union(Words.of(superior)))


def _lines(paper: Document) -> Iterator[Unit]:
    for passage in paper.passages:
        if passage.role in (PassageRole.BODY, PassageRole.HEADING, PassageRole.HEADER):
            yield from sentences(passage)
