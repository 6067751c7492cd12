"""Who acts, as the cells of a table say: a name alone, a lead with others, a label beside it."""

from __future__ import annotations

import re

from ingest.acting.duty import last_action
from ingest.acting.names import ANY_NAME
from ingest.acting.recipients import OFFICE
from ingest.text import shown


def _wrapped(pattern: str) -> str:
    """The pattern with each blank for any white space: a line may end between two words."""
    return pattern.replace(" ", r"\s+")


_WHO_LABELLED = re.compile(
    _wrapped(
        r"(?:Cơ quan|Đơn vị|Bộ phận|Người) (?:thực hiện|chủ trì|giải quyết|quyết định)"
        r"(?: (?:thủ tục hành chính|TTHC))?[\s*]*:[\s*]*"
        r"(?P<who>[^|\n.;]{3,160}(?:\n[^|\n.;:-]{3,80})?)"
    )
)
_WHO_COMPETENT = re.compile(
    _wrapped(
        r"thuộc (?:trách nhiệm|thẩm quyền(?: giải quyết| quyết định)?)(?: của)? "
        rf"(?P<who>{OFFICE}(?:\s+[^\s|,;.()]+){{0,8}})"
    )
)
_LEADS = re.compile(
    r"\A\W*(?:(?:cơ quan\s+|đơn vị\s+)?chủ\s+trì|"
    r"(?:cơ quan|đơn vị)\s+(?:tiếp|thụ|thực|giải|quyết|có)[^:;.]{1,50})\s*:\s*",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(r"[,;]?\s{0,4}(?<!\w)(?:chủ\s+trì|phối\s+hợp)(?!\w)", re.IGNORECASE)


def who_is_labelled(row: str) -> str | None:
    """Who is named beside a label in a row of a table ("Cơ quan thực hiện: Sở Nội vụ").

    Or in the name of a procedure ("… thuộc thẩm quyền của Ủy ban nhân dân tỉnh").
    """
    match = _WHO_LABELLED.search(row) if ":" in row else None
    if match is None and "thuộc" in row:
        match = _WHO_COMPETENT.search(row)
    return shown(match["who"]).strip(" ,:.*") if match else None


def is_name(cell: str) -> bool:
    """Whether a cell of a table names who acts and nothing that is to be done."""
    words = shown(cell).strip(" -+")
    return ANY_NAME.match(words) is not None and last_action(words) is None


def begins_with_a_name(cell: str) -> bool:
    """Whether a cell opens with a name, whatever is said of it behind ("Tổ xử lý hồ sơ")."""
    return ANY_NAME.match(shown(cell).strip(" -+")) is not None


def lead_of(cell: str) -> str:
    """Who leads, of a cell that says who works with them too ("Sở A chủ trì, phối hợp …")."""
    words = shown(cell).lstrip(" -–+*")
    lead = _WITH_OTHERS.split(_LEADS.sub("", words), maxsplit=1)[0].strip(" ,;:")
    return lead or words
