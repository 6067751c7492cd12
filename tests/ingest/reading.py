"""Duties read from a few lines of a paper."""

from __future__ import annotations

from ingest.document import Obligation
from ingest.pipeline import parse
from ingest.readers import SourceFormat, SourceText


def duties(body: str, *, kind: str = "KẾ HOẠCH", addressed_to: str = "") -> tuple[Obligation, ...]:
    to = f"Kính gửi: {addressed_to}\n\n" if addressed_to else ""
    text = f"{kind}\nCông tác dân vận năm 2024\n\n{to}{body}"
    document = parse(SourceText(name="thu.txt", format=SourceFormat.TEXT, text=text))
    for duty in document.obligations:
        assert document.text[duty.start : duty.end] == duty.words
    return document.obligations


def duty(body: str, *, kind: str = "KẾ HOẠCH", addressed_to: str = "") -> Obligation:
    (found,) = duties(body, kind=kind, addressed_to=addressed_to)
    return found
