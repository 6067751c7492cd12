"""A limit or a day that papers of two offices set differently: both are told, whose each is.

"Niêm yết ít nhất bao nhiêu ngày": the plan of the commune says 30, the letter of the Sở 90. One of
them alone would pass for the rule.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.composers.sentences.telling import counted
from assistant.composing import Composed, Outcome, verbatim
from assistant.duties import duties
from assistant.phrases import Phrase, say
from assistant.selection import Found, ranked
from assistant.shelf import Shelf
from assistant.tables.table_rows import is_row
from assistant.wanted import amounts
from ingest.text import folded, folded_mapped

_LEAST = r"(?:it nhat|toi thieu|khong duoi|khong it hon)"
_MOST = r"(?:toi da|nhieu nhat|khong qua|khong vuot qua)"
_ASKED = re.compile(
    rf"\b(?P<bound>{_LEAST}|{_MOST}) (?:la )?(?:bao nhieu|may) (?P<unit>[a-z]+)\b|"
    r"\b(?P<bound2>bao lau)\b"
)
_ANY_UNIT = r"(?:ngay|thang|tuan|gio|nam)"
_DONE_BY = re.compile(
    r"\bphai (?:[a-z]+ ){1,6}xong (?:truoc |vao |trong )?(?:ngay|thang|han) (?:nao|may)\b"
)
_ENOUGH = 0.95
_AS_WELL = 0.05
_MOST_TOLD = 3


def told(shelf: Shelf) -> Outcome:
    """What is counted, with the other limits that papers of other offices set for the same."""
    outcome = counted(shelf)
    match = _ASKED.search(shelf.question.plain)
    sort = amounts.sort_counted(shelf.question)
    if match is None or sort is None or not shelf.scope.is_open:
        return outcome
    if not isinstance(outcome, Composed) or len(outcome.drafts) != 1:
        return outcome
    limit = _limit(match)
    found = ranked(shelf.topic, shelf.sights, accepts=sort)
    said = [one for one in found if one.support >= _ENOUGH and not is_row(one.unit.passage)]
    values: dict[str, tuple[str, Found]] = {}
    for one in said:
        form = folded_mapped(one.unit.said)
        value = limit.search(form.text)
        issuer = folded(one.document.issuer or one.document.name)
        if value is not None and one.own >= said[0].own - _AS_WELL:
            start, end = form.source_span(*value.span("value"))
            values.setdefault(issuer, (" ".join(one.unit.said[start:end].split()), one))
    if not 1 < len(values) <= _MOST_TOLD or len({value for value, _ in values.values()}) == 1:
        return outcome
    each = "; ".join(f"{one.document.name}: {value}" for value, one in values.values())
    return replace(
        outcome,
        drafts=tuple(verbatim(one.unit, one.document) for _, one in values.values()),
        notes=(*outcome.notes, say(Phrase.DIFFERENT, shelf.question.language, each=each)),
    )


def dated(shelf: Shelf) -> Composed | None:
    """By when papers of several offices want one thing done; None where fewer than two do.

    "Luật … phải quán triệt xong trước ngày nào": the Sở sets one day, the school an earlier one.
    """
    if not shelf.scope.is_open or not _DONE_BY.search(shelf.question.plain):
        return None
    told = duties.deadlines(shelf)
    if not isinstance(told, Composed):
        return None
    papers = {one.document.id for draft in told.drafts for one in draft.supports}
    return told if len(papers) > 1 else None


def _limit(match: re.Match[str]) -> re.Pattern[str]:
    """How sentences set the limit asked for: a number of its unit behind such a word."""
    bound = match["bound"]
    words = f"{_LEAST}|{_MOST}" if bound is None else _LEAST
    if bound is not None and re.fullmatch(_MOST, bound):
        words = _MOST
    unit = match["unit"] or _ANY_UNIT
    return re.compile(rf"\b(?:{words}) (?P<value>\d{{1,4}} {unit})\b")
