"""When and where an event is, who attends and what it is about: the labelled lines of its paper.

An invitation or a notice of a meeting says it in lines that begin with a label ("Thời gian: 14h00
ngày 12/11/2024") and do not name the event again: the title does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import TypeAlias

from assistant.choosing.own_names import proper_name
from assistant.choosing.scope import Scope
from assistant.composers.parts.addressed import addressed
from assistant.composing import Composed, verbatim, whole_passage
from assistant.grounding import DraftClaim
from assistant.question import understand
from assistant.selection import after, is_entry, opens_a_list, words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables, whole
from assistant.weighing import Topic, Words
from ingest.dates import find_dates
from ingest.document import Document, Passage, PassageRole
from ingest.text import folded, shown

_BEFORE = r"[\s*+-]{0,6}(?:(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)/]\s{0,3})?[\s*]{0,4}"


def _label(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}(?:{words})(?:\s+[^\W\d]+){{0,4}}\s?[*]{{0,2}}\s?:", re.IGNORECASE
    )


_TIME = _label("Thời gian|Ngày giờ|Ngày họp|Ngày tổ chức")
_CONTENT = _label("Nội dung|Chương trình")
# "Giám đốc Sở trân trọng kính mời:" stands over those who are invited.
_INVITES = re.compile(r"[^:]{0,160}(?<!\w)kính mời(?!\w)[^:]{0,60}:\W{0,9}\Z", re.IGNORECASE)
_BRING = re.compile(rf"{_BEFORE}(?:[^\W\d]{{1,9}}\s){{0,5}}mang\s+theo(?=[\s:])", re.IGNORECASE)
# Without one of these, "nội dung gồm những gì" is asked of a paper and of no meeting.
_MEETING = r"\b(?:hop|hoi nghi|giao ban|toa dam|tap huan|giay moi)\b"
# "Về việc tổ chức Hội nghị giao ban …": what is sent to those who are to come.
_HOLDS_ONE = re.compile(rf"\b(?:to chuc|moi|trieu tap|tham du|du)\b.{{0,40}}{_MEETING}")
# "… muộn nhất lúc nào": a limit, and not when the event is.
_NO_LIMIT = (
    r"(?<!muon nhat )(?<!cham nhat )(?<!tre nhat )(?<!truoc )(?<!muon nhat la )"
    r"(?<!ket thuc )(?<!ket thuc luc )(?<!ket thuc vao )(?<!xong luc )"
)
_A_LIMIT = re.compile(r"\bhan\b(?! (?:che|hep|muc)\b)")
# Refuses "Đại biểu mang theo: …".
_ATTENDING = _label(r"Thành phần|Đại biểu(?!\s+(?:mang|chuẩn|gửi|đến|vắng|có mặt|ở xa))|Kính mời")
_LABELS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(
            rf"{_NO_LIMIT}(?:(?:ngay|hom|thang|luc|khi) nao|(?:ngay|hom|thu) may|bao gio|"
            r"may gio)(?! (?:thi |la )?(?:ket thuc|xong|tan))|thoi gian(?! bieu| ket thuc)|"
            r"\A(?:khung )?gio [a-z]|\bwhen\b|"
            r"what (?:time|day|date)"
        ),
        _TIME,
    ),
    (
        re.compile(r"\b(?:ket thuc|tan hop)\b|when .{0,60}\b(?:end|finish|over)(?:s|ed)?\b"),
        re.compile(r".{0,120}(?<!\w)kết\s+thúc(?=\s).{0,40}?\d\s?(?:giờ|h)(?!\w)", re.IGNORECASE),
    ),
    (
        re.compile(r"o dau|dia diem|(?:cho|noi|phong) nao|tai dau|\bwhere\b|\bvenue\b"),
        _label("Địa điểm|Nơi họp|Nơi tổ chức"),
    ),
    (
        re.compile(
            r"thanh phan|\bai (?:phai |duoc |se )?(?:du|tham du|tham gia|hop)\b|"
            r"\bmoi (?:nhung |den )?ai\b|\b(?:ai|nhung ai) (?:se )?duoc moi\b|"
            r"nhung ai (?:phai |duoc )?(?:du|tham|hop|moi)|who (?:must |should )?(?:attend|"
            r"is invited)"
        ),
        _ATTENDING,
    ),
    (
        re.compile(
            r"\bnoi dung (?:cua )?(?:cuoc |buoi )?(?:hop|hoi nghi|toa dam|tap huan)\b|"
            rf"{_MEETING}.{{0,80}}\bnoi dung (?:la |gom |bao gom )?(?:nhung )?(?:gi|nao)\b|"
            rf"\bnoi dung (?:gi|nao)\b.{{0,80}}{_MEETING}|"
            r"\b(?:hop|ban) (?:ve )?(?:nhung )?(?:viec |chuyen )?gi\b|\bagenda\b|"
            r"(?:meeting|conference) .{0,40}\b(?:about|discuss|cover)|"
            r"what .{0,60}\bdiscussed\b"
        ),
        _CONTENT,
    ),
    (re.compile(r"ai chu tri|chu tri la ai|who chairs"), _label("Chủ trì")),
    (
        re.compile(
            r"\b(?:ai|don vi nao|co quan nao|phong nao|ben nao)(?: la nguoi)? (?:da )?moi\b|"
            r"\bdo (?:ai|don vi nao|co quan nao) moi\b|"
            r"who (?:is )?(?:invites|inviting|invited (?:us|the|you)|sent the invitation)"
        ),
        _INVITES,
    ),
    (
        re.compile(r"mang (?:theo )?(?:nhung |cac )?(?:gi|giay to|tai lieu|ho so)\b|\bbring\b"),
        _BRING,
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

# "Đại biểu mang theo báo cáo, máy tính xách tay."
_BRINGS = re.compile(r"[^.;:]{0,60}(?<!\w)mang\s+theo(?!\w)", re.IGNORECASE)
_ANY_LABEL = _label("Thời gian|Địa điểm|Thành phần|Kính mời|Nội dung|Chủ trì|Ngày giờ")
_IS_HELD = (
    *("ket thuc", "tan hop"),
    *("to chuc", "dien ra", "bat dau", "khai mac", "buoi", "cuoc", "mang theo", "mang", "giay to"),
    *("di hop", "di du", "mac gi", "mac", "trang phuc", "thanh phan", "kinh moi", "moi"),
    *("du hop", "tham du", "noi dung", "duoc moi", "do"),
    *("du", "dai bieu", "delegates", "bring", "wear", "documents"),
    *("tai lieu", "khong di duoc", "khong du duoc", "vang mat", "vang", "khong tham du duoc"),
)
_DAY_ASKED = re.compile(r"\b(?:ngay|hom) nao\b")
_SAYS_DAY = re.compile(r"\d/\d|ngày\s|thứ\s|tuần|hôm|tháng", re.IGNORECASE)
_FEWEST_LABELS = 2
_MOST_LISTED = 24
_INVITATION = "giay moi"
_OF_THE_EVENT = 0.6
_AS_WELL = 0.05
_HEAVIEST = 0.5
_OF_THE_NAME = 0.8

Days: TypeAlias = frozenset[tuple[int | None, int | None]]
"""Months and days."""


def told(shelf: Shelf) -> Composed | None:
    """The lines of an event's paper that say what is asked; None where no paper is of one."""
    question = shelf.question
    # "Không đi được thì sao?" asks for that, and not again for what was asked before it.
    return _told(shelf, labels_asked(question.plain) or labels_asked(question.cues))


def told_next(shelf: Shelf, cues: str, *, called: str, days: Days) -> Composed | None:
    """What folded words ask of the event that a row of a calendar calls so, on one of some days.

    Only of a paper that is of the same day, and has the name in its title.
    """
    asked = labels_asked(cues)
    name = frozenset(syllables(called))
    if not asked or not name:
        return None
    wide = replace(shelf, question=understand(called), narrowed=Scope(), within=())
    drafts = [
        verbatim(line, paper.summary)
        for paper in wide.documents_in_sight
        if _is_of_an_event(paper) and _days_of(paper) & days
        if len(name & words_about(paper.summary).single) >= _OF_THE_NAME * len(name)
        for line in _lines_told(paper, asked)
    ]
    return Composed(drafts=tuple(drafts)) if drafts else None


def _told(shelf: Shelf, asked: Sequence[re.Pattern[str]]) -> Composed | None:
    question = shelf.question
    one_is_meant = _is_one_meant(shelf)
    if not asked or shelf.within or (shelf.topic.is_empty and not one_is_meant):
        return None
    topic = _without_what_is_asked(
        shelf.topic_besides((*_IS_HELD, *(date.words for date in question.dates)))
    )
    days = {(one.month, one.day) for one in question.dates if one.day is not None}
    events = [one for one in shelf.documents_in_sight if _is_of_an_event(one)]
    events = [one for one in events if not days or not (held := _days_of(one)) or days & held]
    of_the_day = [one for one in events if days & _days_of(one)]
    papers = [(_share(topic, one), one) for one in of_the_day or events]
    one_is_meant = one_is_meant or len(of_the_day) == 1
    most = max((share for share, _ in papers), default=0.0)
    meant = [
        paper
        for share, paper in papers
        if one_is_meant or share >= max(_OF_THE_EVENT, most - _AS_WELL)
    ]
    drafts = [
        verbatim(line, paper.summary) for paper in meant for line in _lines_told(paper, asked)
    ]
    of_a_day = len(asked) == 1 and _DAY_ASKED.search(question.plain)
    if of_a_day and not any(_SAYS_DAY.search(draft.text) for draft in drafts):
        return None  # "Thời gian: sáng từ 7 giờ 30" is said of no day
    if not drafts and asked == [_ATTENDING]:
        drafts = [claim for paper in meant for claim in _addressed(paper)]
    return Composed(drafts=tuple(drafts)) if drafts else None


def _without_what_is_asked(topic: Topic) -> Topic:
    """The topic without the word before "gì" ("mang theo gì"), which counts a second time."""
    kept = (
        part for part in topic.parts if " ".join(term for term, _ in part[0].single) not in _IS_HELD
    )
    return replace(topic, parts=tuple(kept))


def _is_one_meant(shelf: Shelf) -> bool:
    """Whether the one paper in view is meant for sure, and not one of those of an office named."""
    if len(shelf.documents) != 1:
        return False
    if shelf.narrowed is None:  # "Giấy mời 57 mời ai": the paper is named itself
        named = shelf.scope.sure and not shelf.scope.by_office
        return named and _is_an_invitation(shelf.documents[0])
    office = proper_name(shelf.documents[0].summary.issuer or "")
    return office is None or not any(office in one for one in shelf.narrowed.named)


def _addressed(paper: Document) -> Iterator[DraftClaim]:
    """Whom an invitation or a notice of a meeting is to: they are the ones who attend."""
    if not (_is_an_invitation(paper) or _HOLDS_ONE.search(folded(paper.header.title or ""))):
        return
    for passage in addressed(paper):
        support = whole_passage(passage, paper.summary)
        yield DraftClaim(text=shown(passage.text), supports=(support,))


def _is_an_invitation(paper: Document) -> bool:
    return folded(paper.header.kind or "") == _INVITATION


def _lines_told(paper: Document, asked: Sequence[re.Pattern[str]]) -> list[Unit]:
    """What the paper says to each that is asked, in its order."""
    told = chain.from_iterable(_lines_to(paper, label) for label in asked)
    return sorted({one.start: one for one in told}.values(), key=lambda one: one.start)


def _lines_to(paper: Document, label: re.Pattern[str]) -> Iterator[Unit]:
    """The labelled lines; else the list of those invited, or the sentence of what is brought."""
    labelled = [one for one in _lines(paper) if label.match(one.text)]
    if label is _INVITES:
        yield from labelled
    elif labelled:
        for one in labelled:
            yield from _with_its_list(one, paper)
    elif label is _ATTENDING:
        for one in _lines(paper):
            if _INVITES.match(one.passage.text):
                yield from _with_its_list(one, paper)
    elif label is _BRING:
        yield from (one for one in _lines(paper) if _BRINGS.match(one.said))


def _with_its_list(line: Unit, paper: Document) -> tuple[Unit, ...]:
    """A line and what it opens; a line that opens nothing ("Nội dung:") says nothing."""
    if not opens_a_list(line.passage):
        return (line,)
    under = tuple(filter(None, map(whole, listed_behind(line.passage, paper.passages))))
    return (line, *under) if under else ()


def listed_behind(opener: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The entries right behind a line, up to the next that has a label or is none.

    By where they stand and not by address: below the line that invites the numbers may begin
    anew under "Nội dung:", and a paper without numbers lists in paragraphs that end in ";".
    """
    found: list[Passage] = []
    for one in islice(after(opener, passages), _MOST_LISTED):
        goes_on = one.text.rstrip().endswith(";") or (
            bool(found) and found[-1].text.rstrip().endswith(";")
        )
        if is_labelled(one.text) or _is_next(one, opener) or not (is_entry(one) or goes_on):
            break
        found.append(one)
    return tuple(found)


def _is_next(one: Passage, opener: Passage) -> bool:
    """Whether an entry is the next beside a line that is numbered itself ("5." after "4.")."""
    *over, last = one.address.segments
    *over_the_line, line = opener.address.segments
    if over != over_the_line or last.kind is not line.kind:
        return False
    return line.number.isdigit() and last.number == str(int(line.number) + 1)


def labels_asked(cues: str) -> list[re.Pattern[str]]:
    """The labels of the lines that say what some folded words ask of an event.

    "Hạn hội nghị … là ngày nào" asks by when it is to be held, which no invitation says.
    """
    is_limit = _A_LIMIT.search(cues) is not None
    found = [label for cue, label in _LABELS if cue.search(cues)]
    return [label for label in found if not (is_limit and label is _TIME)]


def _days_of(paper: Document) -> Days:
    return frozenset(
        (date.month, date.day)
        for line in _lines(paper)
        if _TIME.match(line.text)
        for date in find_dates(line.said)
    )


def is_labelled(text: str) -> bool:
    """Whether a line of an event begins with a label ("Thời gian: …")."""
    return _ANY_LABEL.match(text) is not None


def _is_of_an_event(paper: Document) -> bool:
    labelled = (one for one in paper.passages if _ANY_LABEL.match(one.text))
    return sum(1 for _ in labelled) >= _FEWEST_LABELS


def _share(topic: Topic, paper: Document) -> float:
    """How much of the topic the title of a paper holds, with the offices that it is from.

    None of it where another meeting is meant ("họp Ban Chỉ đạo dân vận": a conference on that).
    """
    superior = syllables(paper.summary.superior or "")
    about = words_about(paper.summary).union(Words.of(superior))
    return topic.covered(about) if topic.holds_heaviest(about, share=_HEAVIEST) else 0.0


def _lines(paper: Document) -> Iterator[Unit]:
    for passage in paper.passages:
        if passage.role in (PassageRole.BODY, PassageRole.HEADING, PassageRole.HEADER):
            yield from sentences(passage)
