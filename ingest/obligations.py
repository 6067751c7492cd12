"""Duties with a time limit: what, who, to whom, through what channel, by when.

A duty is found by the words of its limit ("trước ngày 05/12/2019", "vào ngày 25/10/2022", "Thời
gian thực hiện: …"); what stands around them says the rest. Results told in a report are not duties.
Nothing is computed here: the limit keeps its words, and "trước ngày" stays strict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.acting.actors import (
    who_acts,
    who_after,
    who_is_bound,
    who_leads,
    who_receives,
    whoever_receives,
)
from ingest.acting.cell_actors import is_name, who_is_labelled
from ingest.acting.duty import ACTION, REPORT, FoundObligation, last_sentence
from ingest.acting.heading_actors import who_heads
from ingest.acting.recipients import channel, recipient
from ingest.dates import is_before
from ingest.document import Header, PartialDate, PassageRole
from ingest.layout.markers import Marker
from ingest.layout.placed import Placed
from ingest.layout.tables import cells_of
from ingest.tasks.both_ways import told_once
from ingest.tasks.clauses import clause_of
from ingest.tasks.columns import Columns, begins_with_a_counter, columns_of, is_row
from ingest.tasks.completing import COSTS, completed, titled
from ingest.tasks.conditions import binds_nobody, is_excused
from ingest.tasks.listed import under, what_is_listed
from ingest.tasks.nearby_actors import (
    Competence,
    competence_above,
    is_for_addressee,
    only_asks,
    who_above,
    who_settles,
)
from ingest.tasks.openers import who_began
from ingest.tasks.regimes import with_regime
from ingest.tasks.row_tasks import tasks_in_loose_row, tasks_in_row, who_in_row
from ingest.tasks.sent_together import with_where_all_go
from ingest.tasks.sentences import (
    REACH,
    REACH_AFTER,
    clause_begins,
    own_rest,
    sentence_begins,
    sentence_rest,
)
from ingest.tasks.tasks import tasks_at
from ingest.text import shown
from ingest.timing.changed_limits import is_kept
from ingest.timing.limit import Limit
from ingest.timing.limit_signs import may_state_limits
from ingest.timing.limits import find_limits
from ingest.timing.terms import terms_follow

_SENT = re.compile(r"(?:gửi|nộp|trình)(?!\w)", re.IGNORECASE)
_REPORT_FIRST = re.compile(r"(?:\W*|[a-zđ]\)\s)(?:Về\s|Chế độ\s)?[Bb]áo cáo(?!\w)", re.IGNORECASE)
# Papers that order something of their own time, not by rules for any.
_ORDERS = frozenset(
    {"Kế hoạch", "Công văn", "Công điện", "Chỉ thị", "Thông báo", "Hướng dẫn", "Chương trình"}
)
_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
# "Hằng năm, Nhà nước dành một khoản …", "Hằng tháng, người sử dụng lao động đóng …": what a law
# says of each year, but for what somebody is given or may do.
_SOMEBODY_DOES = re.compile(
    r",?\s+(?![^;:.|]{0,90}?\s(?:được|không|bị|hưởng|có\s+(?:thể|quyền))\s)"
    r"(?:(?-i:[A-ZĐỦ])\w|người\s|cơ\s+(?:quan|sở)\s|đơn\s+vị\s|tổ\s+chức\s|doanh\s+nghiệp\s|"
    r"nhà\s|chủ\s|xác\s+nhận\s|nhận\s+xét\s|rà\s+soát\s|trích\s|dành\s|hướng\s+dẫn\s|dự\s+báo\s)"
)
_BY_A_DAY = re.compile(r"(?:trước|chậm|muộn|trễ|hạn)(?!\w)", re.IGNORECASE)
_YEARS_AHEAD = 2
_SIGNS_OF_A_DAY = "/.-"
_YEARS_OF_AN_AGE = 10
# "Học sinh sinh trước ngày … được miễn", "Số tiền còn dư trước ngày …": whom or what it is about.
_OF_WHICH = re.compile(
    r"(?<!\w)(?:sinh|cấp|còn|dư|mua|lập|ký|hình\s+thành|phát\s+sinh|tham\s+gia)\s+\Z", re.IGNORECASE
)
_IS_TOLD_OF = re.compile(r"\s+(?:được|vẫn|thì|không|bị)(?!\w)")
# "Phấn đấu 100% hộ được cấp mã trước ngày …": what is aimed at by then.
_AIMED_AT = re.compile(r"[\W\d]{0,8}(?:Phấn\s+đấu|Quyết\s+tâm)\s", re.IGNORECASE)
# "kiện toàn Tổ công nghệ số xong trước ngày 15/3": what must be finished by then.
_FINISHED = re.compile(r"(?<!\w)(?:xong|hoàn\s+tất|dứt\s+điểm)\s+\Z", re.IGNORECASE)
_FINISHED_REACH = 24
# Papers that tell what was done.
_TOLD = frozenset({"Báo cáo", "Biên bản"})
# "II. Nhiệm vụ trọng tâm năm 2026", "IV. Kiến nghị, đề xuất"; "Kết quả thực hiện nhiệm vụ" tells.
_TO_COME = re.compile(
    r"\A(?!.*(?<!\w)(?:đã|kết quả|được giao)(?!\w))[\W\d]*(?:[IVX]+[.)]\s*)?(?:(?:một số|các|"
    r"những)\s+)?"
    r"(?:phương hướng|nhiệm vụ(?! đã)|kiến nghị|đề xuất|đề nghị|kế hoạch (?!đã)|dự kiến|"
    r"chương trình công tác)",
    re.IGNORECASE,
)
_DONE = re.compile(r"(?<!\w)đã(?!\w)", re.IGNORECASE)

_SAYS_WHAT = (PassageRole.BODY, PassageRole.HEADING, PassageRole.BASIS)
_LETTER = re.compile(r"[^\W\d_]")
_BRACKET_FIRST = re.compile(r"\A[\s*]{0,4}\([^()]{1,80}\)")
# "hoàn thành" alone says nothing of what: that stands a clause before.
_DONE_TO = re.compile(rf"{ACTION.pattern}\s+[^\W\d_]+\s", re.IGNORECASE)
_GOES_ON = re.compile(r",|\s+thì\s")
_LEAD = 240
# "Thực hiện Công văn số 5/BGDĐT-VP, Sở Giáo dục và Đào tạo yêu cầu các trường gửi báo cáo …",
# "Theo Kế hoạch số 5/KH-UBND, các trường nộp báo cáo …".
_ORDER_BEHIND_BASIS = re.compile(
    r",\s(?:[^,;]{2,120}\s)?(?:đề\s+nghị|yêu\s+cầu|giao|chỉ\s+đạo|thông\s+báo|hướng\s+dẫn|"
    r"lưu\s+ý)\s|"
    r",\s(?=(?i:các|những|hiệu|thủ|trường|phòng|ban|công|chi|tổ|nhà)\s[^,;]{2,120}?\s(?:nộp|gửi|báo\s+cáo)\s)"
)
# "Đối với các trường: nộp hồ sơ …"; "đề nghị Quý Ủy ban gửi …": whom the letter is to.
_CONCERNS = re.compile(r"\A(?:Đối với|Riêng(?: đối với)?) (?:các (?=cơ|đơn))?", re.IGNORECASE)
_ADDRESSED = re.compile(r"Quý\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """Who must act, and what the line above lists, where a part does not say so itself."""

    who: str | None
    what: str | None


def find_obligations(placed: Sequence[Placed], header: Header) -> Iterator[FoundObligation]:
    """Every duty with a limit, in order.

    Args:
        placed: The parts of the document.
        header: Its kind (in a báo cáo, results told in the past are no duties), its date (nobody
            is bound by a day before it), and "Kính gửi", who must act where nobody else is named.
    """
    columns: Columns | None = None
    competent: Competence | None = None
    may_state = may_state_limits([one.text for one in placed])
    for at, one in enumerate(placed):
        begins = _order_begins(one)
        if begins is None:
            continue
        limits = _limits(one, begins, header) if at in may_state else ()
        if is_row(one):
            if at == 0 or not is_row(placed[at - 1]):
                competent = competence_above(placed, at) or competent
            columns, tasks = _tasks_of_row(one, columns)
            competent = competent.after(one) if competent else None
        else:
            columns, tasks = None, list(tasks_at(placed, at, names_time=at in may_state))
        if tasks or limits:
            around = _Around(
                who=_who_beside(placed, at, columns, competent),
                what=what_is_listed(placed, at) if limits else None,
            )
            before = placed[at - 1] if at and placed[at - 1].role in _SAYS_WHAT else None
            found = _in_sentences(one, limits, header, around)
            said = [completed(duty, before) for duty in found]
            duties = [titled(one, header.title) for one in _duties(tasks, said, header, around.who)]
            duties = with_regime(duties, placed, at, around.who)
            yield from with_where_all_go(duties, placed, at)


def _limits(one: Placed, begins: int, header: Header) -> tuple[Limit, ...]:
    """The limits that a part states from an offset on, such as its kind of paper sets."""
    return tuple(
        limit
        for limit in find_limits(one.text)
        if limit.start >= begins
        and not _is_of_another_age(one.text, limit, header)
        and (header.kind in _LAWS or not limit.in_law)
        and (not limit.in_list or terms_follow(_heading_of(one)))
    )


def _order_begins(one: Placed) -> int | None:
    """From where on a part may say what is to be done; None where it does not.

    A paragraph that begins with its basis says so behind it: a day before is of the basis.
    """
    if one.role in (PassageRole.BODY, PassageRole.HEADING):
        return 0
    order = _ORDER_BEHIND_BASIS.search(one.text) if one.role is PassageRole.BASIS else None
    return order.start() if order else None


def _is_of_another_age(text: str, limit: Limit, header: Header) -> bool:
    """Whether a year of two figures ("16/5/99") lies far from the year of the paper."""
    if limit.date is None or text[limit.end - 3] not in _SIGNS_OF_A_DAY or not header.issued_on:
        return False
    return abs(limit.date.year - header.issued_on.year) > _YEARS_OF_AN_AGE


def _tasks_of_row(
    row: Placed, columns: Columns | None
) -> tuple[Columns | None, list[FoundObligation]]:
    """The columns of the table from this row on, and the tasks that the row says by its cells."""
    is_entry = columns is not None and begins_with_a_counter(row)
    titles = None if is_entry else columns_of(row)
    if titles is not None:
        return titles, []
    if columns is None:
        return None, list(tasks_in_loose_row(row))
    return columns.below(cells_of(row.text)), list(tasks_in_row(row, columns))


def _who_beside(
    placed: Sequence[Placed], at: int, columns: Columns | None, competent: Competence | None
) -> str | None:
    """Who must act where neither the words of a duty nor a heading say so."""
    if not is_row(placed[at]):
        return who_above(placed, at) or who_settles(placed, at) or who_began(placed, at)
    return who_in_row(placed[at], columns) or (competent.who if competent else None)


def _duties(
    tasks: list[FoundObligation], said: list[FoundObligation], header: Header, beside: str | None
) -> Iterator[FoundObligation]:
    """The tasks of a part, and what its sentences say elsewhere in it, in order."""
    tasks, said = told_once(tasks, said)
    for duty in sorted((*tasks, *said), key=lambda duty: duty.start) if tasks else said:
        is_task = duty in tasks and header.kind not in _TOLD
        if is_task or not is_before(duty.date, header.issued_on):
            yield duty if duty.who or not beside else replace(duty, who=beside)


def _in_sentences(
    one: Placed, limits: Sequence[Limit], header: Header, around: _Around
) -> Iterator[FoundObligation]:
    """The duties whose limits stand in the sentences of a part."""
    done, last = 0, None
    heading = _heading_of(one)
    for limit in [_binding(one, limit, header) for limit in limits]:
        found = None
        if not binds_nobody(one.text, limit, clause_begins(one, limit), heading):
            found = _duty(one, limit, done, last, around)
        has_day = limit.date is not None or limit.month_day is not None
        is_done = _DONE.search(one.text, sentence_begins(one, limit), limit.start) is not None
        may_tell = header.kind in _TOLD and (has_day or is_done or not _is_of_what_comes(one))
        told = may_tell and found is not None and _is_told(one, limit, found, header)
        done, last = limit.end, found
        if found is not None and not told:
            who, said = found.who, one.text[sentence_begins(one, limit) : limit.start]
            asked = is_for_addressee(one, said, header)
            if who:
                asked = _ADDRESSED.match(who) is not None or only_asks(said, who, header)
            yield replace(found, who=header.addressed_to or found.who) if asked else found


def _heading_of(one: Placed) -> str:
    return one.heading_path[-1] if one.heading_path else ""


def _binding(one: Placed, limit: Limit, header: Header) -> Limit:
    """A limit that binds by itself where an order says "trước ngày …" of a day soon after it.

    So does any by which something is to be finished.
    """
    if limit.opens and header.kind in _LAWS and _SOMEBODY_DOES.match(one.text, limit.end):
        return replace(limit, binds=True)
    begin = max(0, limit.start - _FINISHED_REACH)
    if _AIMED_AT.match(one.text, sentence_begins(one, limit), limit.start):
        return replace(limit, binds=True)
    if header.kind in _ORDERS and _FINISHED.search(one.text, begin, limit.start):
        return replace(limit, binds=True)
    if limit.date is None or limit.date.day is None or header.issued_on is None:
        return limit
    is_soon = 0 <= limit.date.year - header.issued_on.year <= _YEARS_AHEAD
    is_order = is_soon and header.kind in _ORDERS
    by_then = is_order and _BY_A_DAY.match(one.text, limit.start)
    describes = _OF_WHICH.search(one.text, begin, limit.start) or _IS_TOLD_OF.match(
        one.text, limit.end
    )
    return replace(limit, binds=True) if by_then and not describes else limit


def _is_of_what_comes(one: Placed) -> bool:
    """Whether a part of a report stands under its tasks to come, or under what it asks for."""
    return any(_TO_COME.search(shown(heading)) for heading in one.heading_path)


def _is_told(one: Placed, limit: Limit, found: FoundObligation, header: Header) -> bool:
    """Whether a report only tells what was done: it was "đã" done, or on a day not to come."""
    sentence = sentence_begins(one, limit)
    if _DONE.search(one.text, sentence, limit.start):
        return True
    return not (found.is_report or _is_to_come(limit, header.issued_on))


def _is_to_come(limit: Limit, issued: PartialDate | None) -> bool:
    """Whether a limit lies after the day of its paper; a day without a year is of the same year."""
    if issued is None or issued.month is None:
        return False
    if limit.date is None and limit.month_day and "-" in limit.month_day:
        return limit.month_day > f"{issued.month:02d}-{issued.day or 0:02d}"
    return limit.date is not None and not is_before(limit.date, issued)


def _duty(
    one: Placed, limit: Limit, done: int, last: FoundObligation | None, around: _Around
) -> FoundObligation | None:
    """Read the sentence around a limit; None when nothing in it is to be done.

    Args:
        one: The part that the limit stands in.
        limit: The limit.
        done: Where the limit before it ends.
        last: The duty of the limit before it.
        around: Who must act, and what is due, where the sentence does not say so.
    """
    text = one.text
    clause = under(around.what, one, limit) or clause_of(one, limit, done, last)
    if clause is None:
        return None
    what, named = clause
    counted = limit.rule or ""
    who = named or who_leads(text[limit.end :]) or who_receives(counted)
    who = who or who_heads(one.heading_path)
    who = who or _named_behind(one, limit) or around.who or _named_before(one, limit)
    who = who or _named_in_lead(one) or who_is_labelled(text) or whoever_receives(counted)
    who = None if limit.is_moved or is_kept(text, limit) else who
    is_score = is_row(one) and counted.endswith("lần")
    is_loose = limit.opens and not (limit.binds or _opens_entry(one, limit))
    if who is None and (is_score or is_loose):
        return None  # "Kế hoạch chung. Hằng năm, xây dựng …" that nobody is named for
    is_report = REPORT.search(what) is not None or _is_about_a_report(one, what)
    # Where a report goes is often said a sentence before; where anything else goes, in its own.
    begin = max(one.body - one.start, 0) if is_report else _own_clause(one, limit)
    reach = text[max(begin, limit.start - REACH) : limit.start]
    after = text[limit.end : limit.end + REACH_AFTER]
    return FoundObligation(
        what=what,
        who=who,
        to=recipient(reach, own_rest(text, limit)),
        channel=channel(reach, after),
        start=one.start + limit.start,
        end=one.start + limit.end,
        words=text[limit.start : limit.end],
        date=limit.date,
        recurrence=limit.recurrence,
        month_day=limit.month_day,
        strict_before=limit.strict,
        is_report=is_report,
        placed=one,
        rule=limit.rule,
    )


def _is_about_a_report(one: Placed, what: str) -> bool:
    """Whether an entry opens with the report that it says when to send ("b) Báo cáo tháng: …")."""
    lead, colon, _ = one.text[max(one.body - one.start, 0) :][:_LEAD].partition(":")
    sent = _SENT.match(what) is not None and not is_row(one)
    return sent and bool(colon) and _REPORT_FIRST.match(shown(lead)) is not None


def _own_clause(one: Placed, limit: Limit) -> int:
    """Where the clause of a limit begins, if it says what is done ("…; gửi Bộ A trước …")."""
    text, begin = one.text, sentence_begins(one, limit)
    clause = text.rfind("; ", begin, limit.start)
    says = clause >= 0 and (
        _DONE_TO.search(text, clause, limit.start) or ACTION.search(sentence_rest(text, limit.end))
    )
    return clause if says else begin


def _opens_entry(one: Placed, limit: Limit) -> bool:
    """Whether an entry opens with a limit and what is done then ("- Hằng năm, xây dựng …")."""
    is_entry = one.paragraph.marker is not Marker.NONE and not is_row(one)
    is_first = _LETTER.search(one.text[max(one.body - one.start, 0) : limit.start]) is None
    done = ACTION.match(one.text[limit.end :].lstrip(" ,*\n"))
    return is_entry and is_first and done is not None


def _named_in_lead(one: Placed) -> str | None:
    """Who stands before a colon at the head of a part ("1. Các phòng: Căn cứ …. Định kỳ …")."""
    lead, colon, rest = one.text[max(one.body - one.start, 0) :][:_LEAD].partition(":")
    colon = "" if COSTS.match(rest) else colon
    said = _CONCERNS.sub("", shown(lead).strip(" *"))
    return said if colon and not is_row(one) and is_name(said) else None


def _named_before(one: Placed, limit: Limit) -> str | None:
    """Who an earlier clause of the sentence names ("Từng hộ phải …; hàng ngày … phải quét dọn")."""
    begin = sentence_begins(one, limit)
    said = one.text[begin : limit.start]
    body = max(one.body - one.start, begin - REACH, 0)
    named = who_is_bound(shown(said)) or who_acts(said)
    earlier = last_sentence(one.text[body:begin])
    return named or (None if is_excused(earlier) else who_acts(earlier))


def _named_behind(one: Placed, limit: Limit) -> str | None:
    """Who the clause behind a limit names ("… kể từ ngày nhận hồ sơ, Ủy ban nhân dân trả lời")."""
    rest = sentence_rest(one.text, limit.end)
    rest = _BRACKET_FIRST.sub("", rest)
    return who_after(rest) if _GOES_ON.match(rest) else None
