"""Through what a report goes: an office, an e-mail address, the post."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.reviewing.findings import Difference, DifferenceKind, said
from ingest.document import Obligation
from ingest.text import folded

_THROUGH = re.compile(r"(?<!\w)(?:qua|bằng|theo địa chỉ)\s+[^;)\n]{2,120}")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_NO_CHANNEL = re.compile(r"\bqua (?:do|trinh|trinh bay|ra soat|thuc te|ket qua)\b")
_WORD = re.compile(r"[^\W_]+")
_IDLE = frozenset(["qua", "bang", "theo", "dia", "chi", "cua", "va", "he", "thong", "phong", "so"])


def channel_differences(
    duty: Obligation, one: Obligation, wanted: str, sentence: str
) -> Iterator[Difference]:
    """Another channel than the superior's, read in the sentences of both."""
    mine, theirs = _channel_of(duty, wanted), _channel_of(one, sentence)
    if mine is None or theirs is None:
        return
    emails, others = set(_EMAIL.findall(mine.lower())), set(_EMAIL.findall(theirs.lower()))
    beside = set(_EMAIL.findall(sentence.lower()))
    if emails & beside:
        return
    if emails and beside and not others:
        others, theirs = beside, ", ".join(sorted(beside))
    differs = (
        not emails & others
        if emails and others
        else not _share_words(mine, theirs) and not (emails and "email" in theirs.lower())
    )
    if differs:
        yield said(
            DifferenceKind.OTHER_CHANNEL,
            mine,
            theirs,
            "Cấp trên yêu cầu gửi «{wanted}», dự thảo ghi «{found}».",
        )


def _channel_of(duty: Obligation, text: str) -> str | None:
    if duty.channel:
        return duty.channel
    found = [
        one.group() for one in _THROUGH.finditer(text) if not _NO_CHANNEL.match(folded(one.group()))
    ]
    return found[0].strip() if len(found) == 1 else None


def _share_words(one: str, other: str) -> bool:
    first, second = (set(_WORD.findall(folded(words))) - _IDLE for words in (one, other))
    return bool(first & second)
