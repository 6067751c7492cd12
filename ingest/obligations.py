"""Duties with a time limit: what, who, to whom, through what channel, by when.

A duty is found by the words of its limit ("trước ngày 05/12/2019", "vào ngày 25/10/2022", "Thời
gian thực hiện: …"); what stands around them says the rest. Results told in a report are not duties.
Nothing is computed here: the limit keeps its words, and "trước ngày" stays strict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ingest.actors import (
    is_aside,
    is_case,
    who_acts,
    who_after,
    who_follows,
    who_heads,
    who_is_bound,
    who_is_next,
    who_receives,
    whoever_receives,
)
from ingest.conditions import binds_nobody
from ingest.document import Header, PartialDate, PassageRole
from ingest.duty import REPORT, FoundObligation, last_action, what_is_done
from ingest.limit import Limit
from ingest.limits import find_limits
from ingest.nearby_actors import Competence, competence_above, who_above
from ingest.passages import Placed
from ingest.recipients import channel, recipient
from ingest.tasks import (
    Columns,
    begins_with_a_counter,
    columns_of,
    is_row,
    tasks_at,
    tasks_in_loose_row,
    tasks_in_row,
    who_in_row,
)
from ingest.text import shown

# Where what follows a limit ends: a stop, a blank line, a list entry; a wrapped line goes on.
_SENTENCE_REST = re.compile(r"[.;|](?=\s|\Z)|\n(?=\s*(?:\n|[-+•]))")
# Papers that tell what was done.
_TOLD = frozenset({"Báo cáo", "Biên bản"})
_DONE = re.compile(r"(?<!\w)đã(?!\w)", re.IGNORECASE)

# Further days that share the lead of the first ("… và 10/12 hằng năm"), and how often they come.
_MORE_DAYS = re.compile(
    r"(?:\s*(?:,|và|hoặc){1,2}\s*(?:ngày\s+)?\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?)*"
    r"(?:\s+(?:hằng|hàng|mỗi)\s+năm)?"
)
_CONCERNS = re.compile(r"[\s*]*(?:đối\s+với|riêng)(?!\w)", re.IGNORECASE)
_REGULARLY = re.compile(r"(?<!\w)định\s+kỳ[\s*(]*\Z", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_IS_BOUND = re.compile(r"(?<!\w)(?:(?:có|chịu)\s+trách\s+nhiệm|phải)(?!\w)")
_MUST = re.compile(r"(?<!\w)phải(?!\w)")
_PURPOSE = re.compile(r"[\s*]*(?:để|nhằm|và|theo)(?!\w)", re.IGNORECASE)
# A line end inside a paragraph is where a line was wrapped, and ends nothing.
# Looked for by the sign itself, which is fast; what may not stand before a stop is asked then.
_NOT_SHORTENED = "".join(
    rf"(?<!{short}\.)" for short in ("TP", "Tp", "tp", "TX", "KT", "TM", "TS", r"\sP", r"\sQ")
)
_CLAUSE_END = re.compile(rf"[.;:|](?:(?=\s)|(?<!\.)(?=\*+\s)){_NOT_SHORTENED}")
_ENDS_A_SENTENCE = frozenset(".|")
_BRACKETS = re.compile(r"\([^()]{0,400}\)")
# "như sau: “a) Trong thời hạn …": what stands before the entry is not what it says.
_ENTRY = re.compile(r"[\s*“\"]*(?:[a-zđ]\)|\d{1,2}[.)])\s*")
# How far before and after its limit a duty is read, so that time is linear in a long paragraph.
_REACH = 1500
_REACH_AFTER = 400


def find_obligations(placed: Sequence[Placed], header: Header) -> Iterator[FoundObligation]:
    """Every duty with a limit, in order.

    Args:
        placed: The parts of the document.
        header: Its kind (in a báo cáo, results told in the past are no duties), its date (nobody
            is bound by a day before it), and "Kính gửi", who must act where nobody else is named.
    """
    columns: Columns | None = None
    competent: Competence | None = None
    for at, one in enumerate(placed):
        if one.role not in (PassageRole.BODY, PassageRole.HEADING):
            continue
        limits = find_limits(one.text)
        if is_row(one):
            if at == 0 or not is_row(placed[at - 1]):
                competent = competence_above(placed, at) or competent
            columns, tasks = _tasks_of_row(one, columns)
            competent = competent.after(one) if competent else None
        else:
            columns, tasks = None, list(tasks_at(placed, at))
        if tasks or limits:
            beside = _who_beside(placed, at, columns, competent)
            said = list(_in_sentences(one, limits, header, beside))
            yield from _duties(tasks, said, header, beside)


def _tasks_of_row(
    row: Placed, columns: Columns | None
) -> tuple[Columns | None, list[FoundObligation]]:
    """The columns of the table from this row on, and the tasks that the row says by its cells."""
    is_entry = columns is not None and begins_with_a_counter(row)
    titles = None if is_entry else columns_of(row)
    if titles is not None:
        return titles, []
    return columns, list(tasks_in_row(row, columns) if columns else tasks_in_loose_row(row))


def _who_beside(
    placed: Sequence[Placed], at: int, columns: Columns | None, competent: Competence | None
) -> str | None:
    """Who must act where neither the words of a duty nor a heading say so."""
    if not is_row(placed[at]):
        return who_above(placed, at)
    return who_in_row(placed[at], columns) or (competent.of_row(placed[at]) if competent else None)


def _duties(
    tasks: list[FoundObligation], said: list[FoundObligation], header: Header, beside: str | None
) -> Iterator[FoundObligation]:
    """The tasks of a part, and what its sentences say elsewhere in it, in order."""
    if tasks and said:
        said = [duty for duty in said if not any(_overlap(duty, task) for task in tasks)]
    for duty in sorted((*tasks, *said), key=lambda duty: duty.start) if tasks else said:
        is_task = duty in tasks and header.kind not in _TOLD
        if is_task or not _is_before(duty.date, header.issued_on):
            yield duty if duty.who or not beside else replace(duty, who=beside)


def _is_before(date: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether a date lies before another as far as both are written."""
    if date is None or other is None:
        return False
    parts = list(zip(_parts(date), _parts(other), strict=True))
    written = [pair for pair in parts if None not in pair]
    return [one for one, _ in written] < [one for _, one in written]


def _parts(date: PartialDate) -> tuple[int | None, ...]:
    return date.year, date.month, date.day


def _overlap(one: FoundObligation, other: FoundObligation) -> bool:
    return one.start < other.end and other.start < one.end


def _in_sentences(
    one: Placed, limits: Sequence[Limit], header: Header, beside: str | None
) -> Iterator[FoundObligation]:
    """The duties whose limits stand in the sentences of a part, of ``beside`` by default."""
    done, last = 0, None
    for limit in limits:
        found = None
        heading = one.heading_path[-1] if one.heading_path else ""
        if not binds_nobody(one.text, limit, _clause_begins(one, limit), heading):
            found = _duty(one, limit, done, last, beside=beside)
        told = header.kind in _TOLD and found is not None and _is_told(one, limit, found, header)
        done, last = limit.end, found
        if found is not None and not told:
            yield found if found.who else replace(found, who=header.addressed_to)


def _is_told(one: Placed, limit: Limit, found: FoundObligation, header: Header) -> bool:
    """Whether a report only tells what was done: it was "đã" done, or on a day not to come."""
    sentence = _sentence_begins(one, limit)
    if _DONE.search(one.text, sentence, limit.start):
        return True
    dated = limit.date is not None and header.issued_on is not None
    is_to_come = dated and not _is_before(limit.date, header.issued_on)
    return not (found.is_report or is_to_come)


def _clause_begins(one: Placed, limit: Limit) -> int:
    """Where the clause of a limit begins, relative to the start of the part."""
    return _beginnings(one.text, max(one.body - one.start, 0), limit.start)[0]


def _sentence_begins(one: Placed, limit: Limit) -> int:
    """Where the sentence of a limit begins, relative to the start of the part."""
    return _beginnings(one.text, max(one.body - one.start, 0), limit.start)[1]


@lru_cache(maxsize=1)  # each way of reading a limit asks again
def _beginnings(text: str, body: int, at: int) -> tuple[int, int]:
    start = max(body, at - _REACH)
    before = text[start:at]
    if ")" in before:
        before = _BRACKETS.sub(_without_ends, before)
    clause = sentence = 0
    for match in _CLAUSE_END.finditer(before):
        clause = match.end()
        if match.group() in _ENDS_A_SENTENCE and before[clause].isspace():
            sentence = clause
    return start + clause, start + sentence


def _without_ends(bracket: re.Match[str]) -> str:
    """A bracket of the same length in which no clause ends."""
    return "_" * len(bracket.group())


def _duty(
    one: Placed,
    limit: Limit,
    done: int,
    last: FoundObligation | None,
    *,
    beside: str | None,
) -> FoundObligation | None:
    """Read the sentence around a limit; None when nothing in it is to be done.

    Args:
        one: The part that the limit stands in.
        limit: The limit.
        done: Where the limit before it ends.
        last: The duty of the limit before it.
        beside: Who must act when neither the sentence nor a heading says so.
    """
    text = one.text
    clause = _clause(one, limit, done, last)
    if clause is None:
        return None
    what, named = clause
    counted = limit.rule or ""
    who = named or who_receives(counted) or who_heads(one.heading_path)
    who = who or _named_behind(one, limit) or beside or _named_before(one, limit)
    who = who or whoever_receives(counted)
    is_score = is_row(one) and counted.endswith("lần")
    if who is None and (limit.opens or is_score):
        return None  # "Hằng năm, xây dựng kế hoạch" that nobody is named for
    is_report = REPORT.search(what) is not None
    # Where a report goes is often said a sentence before; where anything else goes, in its own.
    begin = max(one.body - one.start, 0) if is_report else _sentence_begins(one, limit)
    reach = text[max(begin, limit.start - _REACH) : limit.start]
    after = text[limit.end : limit.end + _REACH_AFTER]
    return FoundObligation(
        what=what,
        who=who,
        to=recipient(reach, _SENTENCE_REST.split(text[limit.start : limit.end] + after)[0]),
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


def _named_before(one: Placed, limit: Limit) -> str | None:
    """Who an earlier clause of the sentence names ("Từng hộ phải …; hàng ngày … phải quét dọn")."""
    return who_is_bound(shown(one.text[_sentence_begins(one, limit) : limit.start]))


def _named_behind(one: Placed, limit: Limit) -> str | None:
    """Who the clause behind a limit names ("… kể từ ngày nhận hồ sơ, Ủy ban nhân dân trả lời")."""
    rest = _SENTENCE_REST.split(one.text[limit.end : limit.end + _REACH_AFTER], maxsplit=1)[0]
    return who_after(rest) if rest.startswith(",") else None


def _clause(
    one: Placed, limit: Limit, done: int, last: FoundObligation | None
) -> tuple[str, str | None] | None:
    """What is to be done and by whom, as the words around a limit say it first."""
    clause = (
        _clause_before(one, limit, done)
        or _clause_after(one, limit, done)
        or _clause_shared(one, limit, done, last)
        or _clause_around(one, limit, done)
    )
    is_listed = one.text[: limit.start].rstrip("* \n").endswith(":")
    if clause is None and (limit.binds or is_listed):
        return _clause_whole(one, limit)
    return clause


def _clause_before(one: Placed, limit: Limit, done: int) -> tuple[str, str | None] | None:
    """What is to be done and by whom, as said before the limit ("… nộp kế hoạch trước ngày …").

    A list after a colon does not say it again ("nộp báo cáo hai đợt: đợt 1 trước ngày …").
    """
    text = one.text
    clause, sentence = _clause_begins(one, limit), _sentence_begins(one, limit)
    before = text[max(clause, done) : limit.start]
    action = last_action(before)
    is_entry = _ENTRY.fullmatch(text, clause, limit.start) is not None
    if action is None and text[clause - 1 : clause] == ":" and not is_entry:
        before = text[max(sentence, done) : limit.start]
        action = last_action(before)
    if action is not None and is_aside(before) and _says_what(text, limit):
        return None
    if action is None:
        bound = _MUST.search(before) if limit.date or limit.month_day else None
        return (what_is_done(before[bound.start() :]), None) if bound else None
    said = text[sentence : limit.start]
    who = who_acts(before) if is_case(before) else None
    if who is None and is_aside(before):
        rest = _SENTENCE_REST.split(text[limit.end : limit.end + _REACH_AFTER], maxsplit=1)[0]
        who = who_after(rest)
    who = who or who_acts(said) or who_receives(limit.rule or "")
    if who is None and not is_row(one):
        body = max(one.body - one.start, 0)
        who = who_acts(text[body : min(body + _REACH, limit.start)])
    return what_is_done(before[action:]), who


def _says_what(text: str, limit: Limit) -> bool:
    """Whether what follows a limit in its sentence names something to be done."""
    rest = _SENTENCE_REST.split(text[limit.end : limit.end + _REACH_AFTER], maxsplit=1)[0]
    return last_action(rest) is not None and _PURPOSE.match(rest) is None


def _clause_after(one: Placed, limit: Limit, done: int) -> tuple[str, str | None] | None:
    """The same where the limit opens its sentence ("Trước ngày …, các trường nộp kế hoạch")."""
    text = one.text
    begin = max(_clause_begins(one, limit), done)
    if _LETTER.search(_REGULARLY.sub("", text[begin : limit.start])):
        return None
    words = text[limit.start : limit.end]
    is_event = limit.rule is not None and not limit.date
    named = None if is_event else last_action(words)  # "Thời hạn gửi báo cáo: ngày …" says it
    figure = _FIGURE.search(words)
    if named is not None and (figure is None or named < figure.start()):
        return what_is_done(words[named:].split(":")[0]), None
    end = _MORE_DAYS.match(text, limit.end)
    after = end.end() if end else limit.end
    rest = _SENTENCE_REST.split(text[after : after + _REACH_AFTER], maxsplit=1)[0]
    action = None if _PURPOSE.match(rest) else last_action(rest)
    if action is None:
        bound = _IS_BOUND.search(rest)  # "Trước ngày …, công ty có trách nhiệm:" and a list
        return (what_is_done(rest), who_follows(rest[: bound.start()])) if bound else None
    return what_is_done(rest[action:]), who_after(rest) or who_follows(rest[:action])


def _clause_around(one: Placed, limit: Limit, done: int) -> tuple[str, str | None] | None:
    """The same where a limit stands between who acts and what ("Sở định kỳ hằng quý báo cáo …")."""
    text = one.text
    rest = _SENTENCE_REST.split(text[limit.end : limit.end + _REACH_AFTER], maxsplit=1)[0]
    is_joined = rest.lstrip().startswith("và")
    action = None if _PURPOSE.match(rest) and not is_joined else last_action(rest)
    if action is None:
        return None
    who = text[max(_clause_begins(one, limit), done) : limit.start]
    is_day = limit.date is not None or limit.month_day is not None
    if is_day and not (who_follows(who) or _CONCERNS.match(who)):
        return None
    return what_is_done(rest[action:]), who_follows(who) or who_after(rest)


def _clause_whole(one: Placed, limit: Limit) -> tuple[str, str | None] | None:
    """The words around a limit that binds by itself, where they name no action known here."""
    text = one.text
    before = text[_clause_begins(one, limit) : limit.start]
    rest = _SENTENCE_REST.split(text[limit.end : limit.end + _REACH_AFTER], maxsplit=1)[0]
    what = next((words for part in (rest, before) if _LETTER.search(words := shown(part))), "")
    what = what.strip(" ,:;-–") or (one.heading_path[-1] if one.heading_path else "")
    said = text[_sentence_begins(one, limit) : limit.start]
    who = who_acts(said) or who_is_next(text[limit.end : limit.end + _REACH_AFTER])
    return (what, who) if what else None


def _clause_shared(
    one: Placed, limit: Limit, done: int, last: FoundObligation | None
) -> tuple[str, str | None] | None:
    """The same for a further limit of one sentence ("nộp đợt 1 trước ngày …, đợt 2 trước …")."""
    if last is None or last.end - one.start <= _sentence_begins(one, limit):
        return None
    task, colon, _ = last.what.partition(": ")
    own = shown(one.text[max(_clause_begins(one, limit), done) : limit.start]).strip(" ,;")
    return (f"{task}: {own}" if colon and own else last.what), last.who
