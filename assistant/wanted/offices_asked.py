"""The sort of office that a question names behind a paper ("kế hoạch nào của Sở"), and its papers.

A paper shows its sort of office in its symbol ("81/KH-SGDĐT") even where nothing else says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.question import Question
from ingest.document import Reference
from ingest.spelling import symbol_groups
from ingest.text import folded
from vectorstore.evidence import StoredObligation

_OFFICE = (
    r"(?:so|phong|uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|bo chinh tri|ban bi thu|"
    r"trung uong|bo|chinh phu|thu tuong|tinh uy|thanh uy|huyen uy|dang uy|ban dan van|quoc hoi)"
)
_ASKED = re.compile(
    rf"(?:nao|may|gi|bao nhieu) (?:do |cua |tu )(?:cac )?(?P<office>{_OFFICE})\b"
    rf"(?:(?: (?!va\b)[a-z]+){{0,3}} (?:va|lan|voi) (?:cua )?(?P<other>{_OFFICE})\b)?"
)
_SYMBOLS = {
    "so": r"s(?:gd|yt|nv|tc|tp|xd|vh|kh|nn|ld|tt)[a-z]*",
    "phong": r"p(?:gd|nv|tc|vh)[a-z]*",
    "uy ban nhan dan": r"ubnd",
    "ubnd": r"ubnd",
    "hdnd": r"hdnd",
    "hoi dong nhan dan": r"hdnd",
    "bo chinh tri": r"tw",
    "ban bi thu": r"tw",
    "trung uong": r"tw|[a-z]*tw",
    "bo": r"b(?!dv|cs|c?d)[a-z]+",
    "chinh phu": r"cp",
    "thu tuong": r"ttg|ctg",
    "tinh uy": r"tu",
    "thanh uy": r"tu",
    "huyen uy": r"hu",
    "dang uy": r"du",
    "ban dan van": r"bdv[a-z]*",
    "quoc hoi": r"qh\d*",
}
# "Gửi về phòng nào": of several receivers the one of that sort.
_RECEIVER = re.compile(r"\b(?P<sort>van phong|phong|so|bo|ban|vu|cuc) nao\b")


def office_asked(question: Question) -> str | None:
    """The sort of office whose paper is asked for, folded; None where none is named."""
    match = _ASKED.search(question.plain)
    return match["office"] if match else None


def offices_asked(question: Question) -> tuple[str, ...]:
    """Both sorts where the papers of two are asked for ("của huyện ủy và UBND huyện"), folded."""
    match = _ASKED.search(question.plain)
    return tuple(filter(None, match.groups())) if match else ()


def of_the_receiver(
    duties: Sequence[StoredObligation], question: Question
) -> list[StoredObligation]:
    """The duties whose receiver is of the sort asked for, or reached through it; else all."""
    match = _RECEIVER.search(question.plain)
    sort = re.compile(rf"\b{match['sort']}\b") if match else None
    kept = [one for one in duties if sort and sort.search(folded(one.obligation.to or ""))]
    return kept or list(duties)


def is_of_office(reference: Reference, office: str) -> bool:
    """Whether a paper is of a sort of office, by who issued it or by its symbol."""
    if re.match(rf"{office}\b", folded(reference.issuer or "")):
        return True
    pattern = re.compile(_SYMBOLS[office])
    return any(pattern.fullmatch(folded(group)) for group in symbol_groups(reference.number))
