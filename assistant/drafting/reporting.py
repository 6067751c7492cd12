"""The duty to report, as the unit hands it on: its own day before the superior's, with the rule.

A day that is computed is a note for whoever edits; the text of the draft holds only days that the
superior's paper prints or the profile gives.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from assistant.drafting.adapting import capitalised, uncapitalised
from assistant.drafting.desk import Desk, Numbering, ended
from assistant.drafting.draft import (
    DraftParagraph,
    Origin,
    ParagraphStyle,
    Piece,
    form,
    gap,
    own,
)
from ingest.document import Obligation, Passage
from ingest.text import shown


def reporting(desk: Desk, numbering: Numbering) -> Iterator[DraftParagraph]:
    """For each report that the superior asks for: who sends what, to whom, by when."""
    reports = desk.reports
    for duty in reports:
        passage = _passage(desk, duty)
        upward = _upward(desk, duty, passage)
        style, marker = ParagraphStyle.CLAUSE, numbering.clause()
        yield numbering.paragraph(style, upward, marker=marker, notes=_rule(desk, duty))
        inward, notes = _inward(desk, duty, passage)
        yield numbering.paragraph(ParagraphStyle.BULLET, inward, marker="-", notes=notes)
    if not reports:
        missing = gap(
            "chế độ báo cáo; chưa nhận ra thời hạn báo cáo nào mà cấp trên giao cho đơn vị"
        )
        yield numbering.paragraph(ParagraphStyle.BODY, (missing,))


def last_good_day(duty: Obligation) -> dt.date | None:
    """The last day on which the duty is still done in time; None where the paper gives no day."""
    day = duty.date.exact if duty.date else None
    return day - dt.timedelta(days=1) if day and duty.strict_before else day


def _passage(desk: Desk, duty: Obligation) -> Passage:
    return next(one for one in desk.material.document.passages if one.id == duty.passage_id)


def _upward(desk: Desk, duty: Obligation, passage: Passage) -> tuple[Piece, ...]:
    """What the unit itself sends to its superior."""
    what = desk.printed(duty.what, passage) or gap(
        "nội dung báo cáo", citations=desk.cited(passage)
    )
    called = own("short_name", capitalised(desk.profile.called))
    report = what
    if what.origin is Origin.QUOTED:
        report = replace(what, text=uncapitalised(what.text))
    # "Báo cáo … gửi Phòng GD&ĐT" has its verb already.
    verb = " thực hiện " if " gửi " in what.text else " gửi "
    pieces: list[Piece] = [called, form(verb), report]
    to = desk.quoted(duty.to or "", passage)
    # "Báo cáo … về Phòng GD&ĐT" names its recipient already.
    if to is not None and to.text not in what.text:
        pieces += [form(" về "), to]
    pieces += [form(" "), _limit(desk, duty, passage)]
    channel = desk.quoted(duty.channel or "", passage)
    if channel is not None:
        pieces += [form(" "), channel]
    return ended(tuple(pieces))


def _limit(desk: Desk, duty: Obligation, passage: Passage) -> Piece:
    """The superior's limit; a gap where it is of another year than the unit's paper."""
    words = desk.quoted(duty.words, passage)
    if words is None:
        return gap("thời hạn báo cáo", citations=desk.cited(passage))
    if desk.is_other_year(duty):
        what = f"thời hạn báo cáo; văn bản cấp trên ghi {shown(duty.words)}"
        return gap(what, citations=words.citations)
    return replace(words, text=uncapitalised(words.text))


def _inward(
    desk: Desk, duty: Obligation, passage: Passage
) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
    """What the unit's departments send to it before that."""
    profile = desk.profile
    departments = profile.departments
    who = own("departments", ", ".join(departments)) if departments else gap("bộ phận gửi báo cáo")
    pieces: list[Piece] = [
        who,
        form(" gửi nội dung báo cáo về "),
        own("short_name", profile.called),
    ]
    limit, note = _own_limit(desk, duty, passage)
    pieces += [form(" "), *limit]
    if profile.channel:
        pieces += [form(" qua "), own("channel", profile.channel)]
    return ended(tuple(pieces)), (note,) if note else ()


def _own_limit(
    desk: Desk, duty: Obligation, passage: Passage
) -> tuple[tuple[Piece, ...], str | None]:
    """The unit's own limit: a day of its profile, or so many days before the superior's."""
    profile = desk.profile
    day = duty.date.exact if duty.date else None
    chosen = next((one.own for one in profile.own_deadlines if one.superior == day), None)
    if chosen is not None:
        fixed = (form("chậm nhất ngày "), own("own_deadlines", f"{chosen:%d/%m/%Y}"))
        return fixed, f"Ngày {chosen:%d/%m/%Y} do đơn vị đặt trong hồ sơ, trước hạn của cấp trên."
    words = desk.quoted(duty.words, passage)
    last = last_good_day(duty)
    lead = profile.report_lead_days
    if lead is None or words is None or desk.is_other_year(duty):
        return (
            gap("thời hạn nội bộ, trước hạn của cấp trên", citations=desk.cited(passage)),
        ), None
    pieces = (
        form("ít nhất "),
        own("report_lead_days", str(lead)),
        form(" ngày trước hạn của cấp trên ("),
        words,
        form(")"),
    )
    return pieces, _computed(duty, last, lead)


def _computed(duty: Obligation, last: dt.date | None, lead: int) -> str | None:
    if last is None:
        return None
    own_day = last - dt.timedelta(days=lead)
    strict = " vì «trước ngày» không gồm chính ngày ấy" if duty.strict_before else ""
    return (
        f"Tính ra: chậm nhất ngày {own_day:%d/%m/%Y}; hạn của cấp trên «{shown(duty.words)}» có "
        f"ngày cuối là {last:%d/%m/%Y}{strict}, trừ {lead} ngày. Chưa xét ngày nghỉ."
    )


def _rule(desk: Desk, duty: Obligation) -> tuple[str, ...]:
    last = last_good_day(duty)
    if last is None or desk.is_other_year(duty):
        return ()
    notes = []
    if duty.strict_before:
        notes.append(f"«{shown(duty.words)}»: ngày cuối còn đúng hạn là {last:%d/%m/%Y}.")
    if last < desk.as_of:
        notes.append(f"Hạn này đã qua, tính đến ngày {desk.as_of:%d/%m/%Y}.")
    return tuple(notes)
