"""What a bare "hoàn thành trước ngày …" or "Thời hạn: …" is to complete: the words before it.

A duty that says no more than that it is to be done tells a reader nothing; the rest of its clause
does, or the clause, the sentence or the paragraph before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.columns import is_row
from ingest.duty import FoundObligation, last_sentence
from ingest.placed import Placed
from ingest.sentences import sentence_around
from ingest.text import shown

_WORDS = r"(?:hoàn\s+thành(?:\s+xong)?|thời\s+hạn(?:\s+(?:hoàn\s+thành|thực\s+hiện))?|thực\s+hiện)"
_BARE = re.compile(rf"(?:phải\s+)?{_WORDS}", re.IGNORECASE)
_AT_THE_END = re.compile(
    rf"[,;:\s*(–-]*(?:(?:và|phải|được|phải\s+được|thời\s+gian)\s+)?{_WORDS}[\s*:,]*\Z",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r";\s")
_MARKER = re.compile(r"\A\W*(?:\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ]\)|[-+•])\s*")
_LONGEST = 320


def completed(duty: FoundObligation, before: Placed | None) -> FoundObligation:
    """The duty with what is to be completed, where its own words do not say it.

    Args:
        duty: A duty found by its limit.
        before: The part before the one it stands in, whose last sentence says it where nothing
            else does.
    """
    if _BARE.fullmatch(duty.what) is None or is_row(duty.placed):
        return duty
    what = _said_before(duty) or (_told(_last_sentence_of(before)) if before else None)
    return replace(duty, what=what) if what else duty


def _said_before(duty: FoundObligation) -> str | None:
    """The clause before, in the sentence of the limit or in the one before that."""
    one, at = duty.placed, duty.start - duty.placed.start
    begin = sentence_around(one, at)
    sentence = _AT_THE_END.sub("", one.text[begin:at])
    earlier = last_sentence(one.text[max(one.body - one.start, 0) : begin])
    said = (*reversed(_CLAUSES.split(sentence)), earlier)
    return next(filter(None, map(_told, said)), None)


def _last_sentence_of(one: Placed) -> str:
    return last_sentence(one.text[max(one.body - one.start, 0) :])


def _told(words: str) -> str | None:
    """The words as shown, without what lists them; None where they are none, or far too many."""
    told = _MARKER.sub("", shown(words)).strip(" ,:;-–.*")
    return told if len(told.split()) > 1 and len(told) <= _LONGEST else None
