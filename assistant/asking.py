"""What comes in: a question with the day it is asked on, and what goes out while it is answered."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TypeAlias

from assistant.answer import Citation, Claim, Mode, Reply
from vectorstore.evidence import Filters


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One earlier exchange of the conversation."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question as it arrives. ``as_of`` is "today": nothing below ``ui`` reads a clock."""

    question: str
    as_of: dt.date
    mode: Mode = Mode.AUTO
    history: tuple[Turn, ...] = ()
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceFound:
    """The passages that the answer will be drawn from, nearest first."""

    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimChecked:
    """One claim that passed its check, with the citations it uses."""

    claim: Claim
    citations: tuple[Citation, ...]


Progress: TypeAlias = EvidenceFound | ClaimChecked | Reply
