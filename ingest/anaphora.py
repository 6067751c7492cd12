"""Words that point back at a paper named before: its alias, "Kế hoạch nêu trên", "Nghị định này".

An alias is defined in the text ("(sau đây gọi tắt là Kế hoạch 100)"). "… nêu trên" is the paper of
that kind named last, if the words before name one alone or name it in the same paragraph; "… này"
is the document itself, if it is of that kind. What stays uncertain is left open, and said to be.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.citing.kinds import ANY_KIND
from ingest.document import Document, Header, Reference
from ingest.references import number_key
from ingest.spans import apart

_DEFINED = re.compile(
    r"(?:sau|dưới)\s+đây\s+(?:được\s+)?gọi\s+(?:tắt\s+|chung\s+)?là\s*:?\s*[\"“]?\s*"
    rf"(?P<alias>(?:{ANY_KIND})(?:\s+[^\s,;.:()\"”]+){{0,8}})",
    re.IGNORECASE,
)
# "trên" alone only at the end of a clause: "Kế hoạch trên địa bàn tỉnh" is about a place.
_POINTING = re.compile(
    rf"(?<!\w)(?P<kind>{ANY_KIND})\s+(?:(?P<own>này)|(?P<back>nêu\s+trên|nói\s+trên|kể\s+trên|"
    r"trên\s+đây|đã\s+nêu|trên(?=\s*[,;.:)])))(?!\w)",
    re.IGNORECASE,
)
# How far before its definition the paper of an alias is named, and before "nêu trên" its paper.
_ALIAS_REACH = 400
_POINTING_REACH = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class BackReference:
    """Words that point back, ``document.text[start:end]``.

    ``number`` is the paper meant, None where that is left open; ``is_own`` says it is the document
    itself.
    """

    start: int
    end: int
    words: str
    number: str | None = None
    is_own: bool = False


def back_references(document: Document) -> tuple[BackReference, ...]:
    """Every alias used, every "… nêu trên" and "… này", in order, none inside another."""
    return tuple(apart((*_aliases(document), *_pointing(document))))


def _aliases(document: Document) -> Iterator[BackReference]:
    text = document.text
    starts = [one.start for one in document.references]
    seen: set[str] = set()
    for match in _DEFINED.finditer(text):
        alias = match["alias"].strip()
        before = bisect.bisect_left(starts, match.start()) - 1
        if before < 0 or alias in seen or "/" in alias:
            continue
        named = document.references[before]
        if match.start() - named.full_end > _ALIAS_REACH:
            continue
        seen.add(alias)
        for use in re.compile(rf"(?<!\w){re.escape(alias)}(?!\w)").finditer(text, match.end()):
            yield BackReference(
                start=use.start(), end=use.end(), words=use.group(), number=named.number
            )


def _pointing(document: Document) -> Iterator[BackReference]:
    starts = [one.start for one in document.references]
    for match in _POINTING.finditer(document.text):
        kind = " ".join(match["kind"].split()).capitalize()
        number = None
        if match["back"] is not None:
            before = document.references[: bisect.bisect_left(starts, match.start())]
            number = _named_last(document.text, before, kind, match.start())
        yield BackReference(
            start=match.start(),
            end=match.end(),
            words=match.group(),
            number=number,
            is_own=match["own"] is not None and _is_own(kind, document.header),
        )


def _is_own(kind: str, header: Header) -> bool:
    """Whether a kind is the document's, or that of the text it issues ("ban hành Quy chế …")."""
    return kind == header.kind or kind.lower() in (header.title or "").lower()


def _named_last(text: str, before: Sequence[Reference], kind: str, at: int) -> str | None:
    """The number of the paper of a kind that is meant, None when it could be one of several."""
    of_kind = [one for one in before if one.kind == kind]
    if not of_kind:
        return None
    last = of_kind[-1]
    alone = len({number_key(one.number) for one in of_kind}) == 1
    near = at - last.end <= _POINTING_REACH and "\n\n" not in text[last.end : at]
    return last.number if alone or near else None
