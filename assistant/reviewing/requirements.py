"""What a superior's paper asks of the units: items and bullets cut into clauses, and duties.

Purposes are no tasks, a line that only names the lead office or the time is none, and what an
office of the superior itself is to do binds no unit. Papers to be made known that are listed under
one item are one requirement together with it. A duty with a time limit is a requirement of its own.
A row of a table of tasks is one requirement, with its time; its titles and its number are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.citing import trimmed
from assistant.rows.tabled import TabledTask, is_of_superior, tabled_tasks
from assistant.superior_work import inspects_units, is_its_money
from assistant.units import sentences
from ingest.document import Document, Obligation, Passage, PassageRole, Reference, SegmentKind
from ingest.text import folded

# Of the fold of a heading: what stands below gives reasons or tells, and orders nothing.
_NO_TASKS = re.compile(
    r"\b(?:muc dich|quan diem|dac diem|tinh hinh|thuan loi|kho khan|ket qua|danh gia|kien nghi|"
    r"de xuat|nhan xet|phan thu nhat|mo dau|can cu|pham vi|doi tuong|giai thich)\b"
)
_TASKS = re.compile(
    r"\b(?:nhiem vu|giai phap|noi dung|to chuc thuc hien|phuong huong|yeu cau cu the)\b"
)
# "Cơ quan chủ trì: …", "Thời gian thực hiện: …": who and when, of the task beside it.
_PARTICULAR = re.compile(
    r"(?:co quan|don vi|bo phan)? ?(?:chu tri|phoi hop|thuc hien)(?: thuc hien)?\s*:|"
    r"(?:thoi gian|thoi han|kinh phi|dia diem|hinh thuc|thanh phan|nguon kinh phi)[^:]{0,30}:"
)
# Who acts, at the start of a passage or of the heading above it.
_OWN_OFFICE = re.compile(
    r"(?:giao |de nghi |phan cong )?(?:cac )?"
    r"(?:van phong so|thanh tra so|chanh van phong|lanh dao (?:so|phong)|ban giam doc|"
    r"(?:cac )?phong[, ]{1,2}ban|"
    r"phong (?!giao duc va dao tao|gd|chong)(?:[^\W\d_]+[ ,-]{0,2}){1,8}?(?:thuoc |cua )?so\b|"
    r"phong (?:chuyen mon|chuc nang|nghiep vu|chinh tri|to chuc|ke hoach|giao duc (?!va))|"
    r"bo phan (?:chuyen mon|van phong|to chuc|tieu hoc|mam non|trung hoc|thcs|cm)|"
    r"cong doan nganh|"
    r"so (?:giao duc|gd|noi vu|tai chinh|y te)|phong (?:giao duc va dao tao|gd ?& ?dt|gddt)"
    r"(?= (?:theo doi|tong hop|kiem tra|don doc|huong dan|chu tri|se|to chuc|chiu trach nhiem))|"
    r"chuyen vien|to truong to|uy ban nhan dan|ubnd|ban dan van|hoi (?:phu nu|khuyen hoc))\b"
)
_UNITS = re.compile(
    r"\b(?:don vi|truong hoc|cac truong|nha truong|hieu truong|co so giao duc|thu truong|"
    r"toan nganh)\b"
)
_LEAD_REACH = 160
# "Trên đây là Kế hoạch …", "… yêu cầu các trường nghiêm túc thực hiện": closes the paper.
_CLOSING = re.compile(
    r"tren day la|\byeu cau\b.{0,80}\b(?:nghiem tuc|nghiem|trien khai|thuc hien)\b.{0,40}$|"
    r"^trong qua trinh|^qua trinh (?:trien khai|thuc hien)|^neu co (?:kho khan|vuong mac)|"
    r"(?:lam|thuc hien|trien khai)[^:.]{0,60}(?:sau|nhu sau|sau day)\s*:\s*$"
)
# Fulfilled by there being a plan at all.
_MAKES_A_PLAN = re.compile(
    r"\b(?:cu the hoa|xay dung|ban hanh|lap)\b[^.;]{0,60}\b(?:chuong trinh|ke hoach)\b|"
    r"\b(?:thuc hien|trien khai)\b[^.;]{0,40}\bke hoach nay\b"
)
_REPORTS = frozenset(["Báo cáo", "Biên bản", "Thông báo kết luận"])
_SHORT_CLAUSE = 7
_HAS_WORDS = re.compile(r"[^\W\d_]{2}")
_WHO = re.compile(r"(?:cac |tr[uo]+ng phong|thu truong|hieu truong)")
# Of a list of papers; what a title names ("để thực hiện Chỉ thị …") is not joined to it.
_JOINED = re.compile(r"(?:[,;]|\bvà|\bcùng(?: với)?)\s*\Z")
_CLAUSE_END = re.compile(r";(?=\s)|\.(?=\s+[A-ZĐÀ-Ỹ“\"])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A part of a requirement that is done or left undone by itself; offsets of the document."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing that the units must do.

    ``papers`` are those of a list below it that are to be made known; ``duty`` is there for a duty
    with a time limit, and then ``clauses`` are its sentence. ``time`` are the words of the time in
    a table.
    """

    passage: Passage
    clauses: tuple[Clause, ...]
    papers: tuple[Reference, ...] = ()
    duty: Obligation | None = None
    time: str = ""


def requirements_of(document: Document) -> tuple[Requirement, ...]:
    """The requirements in reading order."""
    return tuple(_read(document))


def makes_a_plan(text: str) -> bool:
    """Whether a clause asks the unit for a plan of its own."""
    return _MAKES_A_PLAN.search(folded(text)) is not None


def _read(document: Document) -> Iterator[Requirement]:
    duties = _duties_by_passage(document)
    passages = document.passages
    listed: set[str] = set()
    tabled = tabled_tasks(document)
    for at, passage in enumerate(passages):
        own = duties.get(passage.id, ())
        if passage.id in tabled:
            task = tabled[passage.id]
            if task is not None and not is_of_superior(task, document):
                yield _of_row(task, own)
            continue
        if _is_preamble(passage) and _gives_tasks(document, passage):
            for duty in own:
                yield Requirement(passage=passage, clauses=_sentence_of(passage, duty), duty=duty)
        if passage.id in listed or not (_may_order(passage) and _gives_tasks(document, passage)):
            continue
        if not _HAS_WORDS.search(passage.text):
            continue  # "…": the paper as it is shown leaves something out
        below = _listed_papers(document, passages, at)
        listed.update(reference.passage_id for reference in below)
        clauses = tuple(_clauses(passage, own))
        if below or (clauses and not _only_leads(passage)):
            yield Requirement(passage=passage, clauses=clauses, papers=below)
        yield from _of_duties(passage, own)


def _of_duties(passage: Passage, duties: tuple[Obligation, ...]) -> Iterator[Requirement]:
    """Each duty; what has several days in one sentence and is no report is one, by its words."""
    tasks: dict[tuple[Clause, ...], list[Obligation]] = {}
    for duty in duties:
        clauses = _sentence_of(passage, duty)
        if duty.is_report or duty.to:
            yield Requirement(passage=passage, clauses=clauses, duty=duty)
        else:
            tasks.setdefault(clauses, []).append(duty)
    for clauses, listed in tasks.items():
        only = listed[0] if len(listed) == 1 or not clauses else None
        yield Requirement(passage=passage, clauses=clauses, duty=only)


def _of_row(task: TabledTask, duties: tuple[Obligation, ...]) -> Requirement:
    """The task of a row; its duty, where it has one, is no second requirement."""
    passage = task.passage
    return Requirement(
        passage=passage,
        clauses=clauses_in(passage, task.start, task.end),
        duty=next((one for one in duties if one.is_report), next(iter(duties), None)),
        time=task.time_text,
    )


def _duties_by_passage(document: Document) -> dict[str, tuple[Obligation, ...]]:
    found: dict[str, tuple[Obligation, ...]] = {}
    for duty in document.obligations:
        if duty.date is not None or duty.recurrence is not None:
            found[duty.passage_id] = (*found.get(duty.passage_id, ()), duty)
    return found


def _may_order(passage: Passage) -> bool:
    if passage.role is PassageRole.HEADING:
        text = passage.text.rstrip()
        return text.endswith(":") and not (_is_addressee(text) or _is_without_tasks(text))
    if passage.role is not PassageRole.BODY:
        return False
    plain = folded(_without_number(passage))
    if _PARTICULAR.match(plain) or _is_preamble(passage):
        return False
    if _is_unnumbered(passage) and _CLOSING.search(plain):
        return False
    if any(_is_without_tasks(heading) for heading in passage.heading_path):
        return False
    text = _without_number(passage)
    return not (_is_of_own_office(passage) or inspects_units(text) or is_its_money(text))


def _gives_tasks(document: Document, passage: Passage) -> bool:
    """Whether a passage may order something in a paper of that kind: a report tells, and plans."""
    if document.header.kind not in _REPORTS:
        return True
    return any(_TASKS.search(folded(heading)) for heading in passage.heading_path)


def _is_without_tasks(heading: str) -> bool:
    plain = folded(heading)
    return len(plain) < _LEAD_REACH and bool(_NO_TASKS.search(plain)) and not _TASKS.search(plain)


def _is_unnumbered(passage: Passage) -> bool:
    return passage.address.segments[-1].kind in (SegmentKind.PARAGRAPH, SegmentKind.PLACE)


def _is_preamble(passage: Passage) -> bool:
    first = passage.address.segments[0]
    return first.kind is SegmentKind.PLACE and first.number == "mở đầu"


def _is_of_own_office(passage: Passage) -> bool:
    leads = [folded(_without_number(passage))[:_LEAD_REACH]]
    if passage.heading_path:
        leads.append(folded(passage.heading_path[-1])[:_LEAD_REACH])
    return any(
        (match := _OWN_OFFICE.match(lead)) is not None and not _names_units(lead, match.end())
        for lead in leads
    )


def _names_units(lead: str, at: int) -> bool:
    """Whether units are named beside the office, as those who act too: "A, các trường …"."""
    beside = re.match(r"[^.:]{0,60}?(?:,|;| va)\s(?P<more>[^.:]{0,60})", lead[at:])
    return (
        beside is not None
        and re.match(
            r"(?:thu truong |hieu truong )?(?:cac )?(?:don vi|truong|co so)", beside["more"]
        )
        is not None
    )


def _is_addressee(heading: str) -> bool:
    """Whether a heading that ends in ":" only says who is addressed ("Các trường:")."""
    return len(heading.split()) < 16 and bool(_UNITS.search(folded(heading)))


def _without_number(passage: Passage) -> str:
    span = trimmed(passage, passage.start, passage.end)
    return passage.text if span is None else passage.text[span[0] - passage.start :]


def _only_leads(passage: Passage) -> bool:
    """Whether a passage does no more than lead to what is listed below it."""
    text = passage.text.rstrip()
    return text.endswith(":") and not _CLAUSE_END.search(text)


def _listed_papers(
    document: Document, passages: tuple[Passage, ...], at: int
) -> tuple[Reference, ...]:
    """The papers of the bullets below a passage that say nothing beside naming papers."""
    if not passages[at].text.rstrip().endswith(":"):
        return ()
    above = passages[at].address.segments
    found: list[Reference] = []
    for below in passages[at + 1 :]:
        if below.address.segments[: len(above)] != above:
            break
        named = [one for one in document.references if one.passage_id == below.id]
        if not named or named[0].full_start - below.start > 12:
            return ()
        found += [
            one
            for one in named
            if one is named[0] or _JOINED.search(document.text[below.start : one.full_start])
        ]
    return tuple(found)


def _clauses(passage: Passage, duties: tuple[Obligation, ...]) -> Iterator[Clause]:
    """The clauses without the sentences of duties, which are requirements of their own."""
    clauses = clauses_of(passage)
    for at, clause in enumerate(clauses):
        if any(clause.start <= duty.start < clause.end for duty in duties):
            continue
        only_says_who = _WHO.match(folded(clause.text)) and clause.text.rstrip().endswith(";")
        if only_says_who and any(makes_a_plan(one.text) for one in clauses[at + 1 :]):
            continue
        yield clause


def clauses_of(passage: Passage) -> tuple[Clause, ...]:
    """The passage cut at the ends of sentences and at semicolons; short pieces stay together."""
    return clauses_in(passage, passage.start, passage.end)


def clauses_in(passage: Passage, start: int, end: int) -> tuple[Clause, ...]:
    """The clauses of a part of a passage; offsets of the document."""
    span = trimmed(passage, start, end)
    found: list[Clause] = []
    for first, last in _cut(passage, *span) if span else ():
        words = passage.text[first - passage.start : last - passage.start]
        joins = found and (_is_short(words) or _is_short(found[-1].text))
        begin = found.pop().start if joins else first
        words = passage.text[begin - passage.start : last - passage.start]
        found.append(Clause(start=begin, end=last, text=words))
    return tuple(found)


def _is_short(words: str) -> bool:
    return len(words.split()) < _SHORT_CLAUSE


def _cut(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    text, offset = passage.text, passage.start
    last = start - offset
    for match in _CLAUSE_END.finditer(text, last, end - offset):
        inside = text[last : match.start()]
        if any(inside.count(left) > inside.count(right) for left, right in ("()", "“”")):
            continue
        yield last + offset, match.end() + offset
        last = match.end()
        while text[last : last + 1].isspace():
            last += 1
    if last < end - offset:
        yield last + offset, end


def _sentence_of(passage: Passage, duty: Obligation) -> tuple[Clause, ...]:
    for one in sentences(passage):
        if one.start <= duty.start < one.end:
            return (Clause(start=one.start, end=one.end, text=one.text),)
    return ()
