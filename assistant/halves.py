"""Whether what is quoted already has what a part of a question asks for.

A row has it under its title ("ai chủ trì"), a sum behind "trong đó" ("chia thế nào"), and a
sentence that says several things ("không quá 07 trang; số liệu tính đến 20/10") says it by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from assistant.composers.times.events import labels_asked
from assistant.question import Question, understand
from assistant.question_parts import only_asks
from assistant.reading.intents import Intent
from assistant.rows.asked_cells import stands_in
from assistant.topic_words import counted_things, topic_runs
from assistant.units import syllables
from assistant.wanted.roles_asked import roles_told
from assistant.wanted.signs import is_place_asked, names_place
from assistant.weighing import Run
from ingest.layout.tables import BAR
from ingest.text import folded

_DIVIDED = re.compile(r"\b(?:chia|phan (?:bo|chia)|co cau)\b")
_TIME_ASKED = re.compile(r"\b(?:may gio|gio nao|what time)\b")
_TIME = re.compile(r"(?<!\d)\d{1,2} ?(?:gio|h|:) ?(?:\d{2})?")
_DAY_ASKED = re.compile(
    r"\b(?:ngay|hom|thang|khi|luc|han) nao\b|\b(?:ngay|hom|thu) may\b|\bbao gio\b|\bwhen\b"
)
_DAY = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}|\bngay \d|\bthang \d|\bthu (?:hai|ba|tu|nam|sau|bay)")
_NUMBER = r"\d[\d.,]{0,14}"
_SENT_ASKED = re.compile(r"\b(?:gui|nop|bao cao|trinh)\b.{0,12}\b(?:dau|ai|nao)\b")
_SENT = re.compile(r"\b(?:gui|nop|bao cao|trinh)\b.{0,80}\b(?:ve|cho|tai|den|qua|gui)\b")
# "ai tiếp": somebody who does that stands before the verb.
_WHO_DOES = re.compile(r"\bai (?:phai |se |duoc )?(?P<verb>[a-z]+)\b")
_DOER = (
    r"\b(?:(?:pho )?(?:hieu truong|giam doc|chu tich|truong phong|bi thu|truong ban)|(?:to|bo phan|"
    r"ban|phong|so|doan|cong doan|chi bo|hoi dong|uy ban|ubnd|don vi|trung tam) [a-z ]{2,40}|"
    r"(?:ong|ba|thay|co|dong chi) [a-z ]{2,30}|ke toan|van thu|thu quy|tong phu trach)"
)

# "…, cần giấy tờ gì?": of whatever was asked before the comma.
_OF_THE_PAPERWORK = re.compile(
    r"\W{0,4}(?:(?:thi|va|roi|can|phai|nop|chuan bi|mang theo|mang|kem|dong|mat|het) ){0,4}"
    r"(?:(?:nhung|cac|may) )?(?:giay to|ho so|thu tuc|mau don|le phi|phi|chi phi|bao lau)"
    r"(?: (?:gi|nao|gom gi|gom nhung gi|bao nhieu|the nao|ra sao|may bo)){0,2}\W*"
)
# What a duty is told by, for each part of it that may be asked for.
_OF_A_DUTY = {
    Intent.DEADLINE: re.compile(
        rf"{_DAY.pattern}|\bhang (?:ngay|tuan|thang|quy|nam)|\d (?:ngay|gio|thang)"
    ),
    Intent.CHANNEL: re.compile(
        r"\b(?:qua|bang|email|hop thu|thu dien tu|phan mem|he thong|truc tiep|truc tuyen|buu dien|"
        r"ban (?:giay|cung|mem)|dien thoai|dia chi)\b|@"
    ),
    Intent.REPORTERS: re.compile(rf"\bdon vi thuc hien\b|{_DOER}"),
}


def is_shown(piece: str, claims: Sequence[str]) -> bool:
    """Whether some claims have what a part of a question asks for.

    A part that only asks ("ở đâu") is of the matter of those claims.
    """
    asked = understand(piece)
    if _DIVIDED.search(asked.plain) and any("trong đó" in claim for claim in claims):
        return True
    if roles_told(asked.plain, folded(" | ".join(claims))):
        return True
    rows = [claim for claim in claims if BAR in claim]
    titles = tuple(rows[0].split(BAR)) if len(rows) > 1 else ()
    labels = labels_asked(asked.plain)
    if labels and all(any(label.match(claim) for claim in claims) for label in labels):
        return True
    under = [f"{rows[0]}{BAR}{row}" for row in rows[1:]]  # a row, with the titles it stands under
    return stands_in(asked, titles) or any(_says(asked, claim) for claim in (*claims, *under))


def is_of_a_sort(piece: str) -> bool:
    """Whether a part asks for what a claim shows by its form: a day, a time, a place, a number."""
    asked = understand(piece)
    cues = (_TIME_ASKED, _DAY_ASKED)
    return asked.intent in (Intent.FACT, Intent.COUNT) and (
        any(cue.search(asked.plain) for cue in cues) or is_place_asked(asked)
    )


def says_no_matter(piece: str) -> bool:
    """Whether a part only asks, or asks for the papers or the fee of what it does not name."""
    return only_asks(piece) or _OF_THE_PAPERWORK.fullmatch(folded(piece)) is not None


def tells_of_the_duty(piece: str, claims: Sequence[str]) -> bool:
    """Whether what is told of a duty has the part of it that is asked for."""
    asked = understand(piece)
    sign = _OF_A_DUTY.get(asked.intent, _DAY if _DAY_ASKED.search(asked.plain) else _SENT)
    return any(sign.search(folded(claim)) for claim in claims)


def holds_the_matter(
    piece: str, claims: Sequence[str], how_much: Callable[[Iterable[bool]], bool]
) -> bool:
    """Whether claims name ``any`` or ``all`` of what a part is about; so where it names nothing."""
    runs = topic_runs(understand(piece))
    words = frozenset(word for claim in claims for word in syllables(claim))
    return not runs or how_much(_is_held(run, words) for run in runs)


def _says(asked: Question, claim: str) -> bool:
    """Whether one claim names the matter of a part and has something of the sort asked for."""
    said = folded(claim)
    words = frozenset(syllables(claim))
    runs = topic_runs(asked)
    if asked.intent is Intent.COUNT and not _TIME_ASKED.search(asked.plain):
        thing = "|".join(map(re.escape, counted_things(asked)))
        if thing and re.search(rf"{_NUMBER} (?:{thing})\b", said) is not None:
            return True
        return bool(runs) and all(_is_held(run, words) for run in runs) and _counts(said)
    doer = _WHO_DOES.search(asked.plain)
    if doer is not None:
        return re.search(rf"{_DOER}[^.;|]{{0,40}}\b{doer['verb']}\b", said) is not None
    return all(_is_held(run, words) for run in runs) and _is_of_the_sort(asked, claim, said)


def _counts(said: str) -> bool:
    return BAR not in said and re.search(rf"(?<![\d/]){_NUMBER} [a-z]", said) is not None


def _is_of_the_sort(asked: Question, claim: str, said: str) -> bool:
    """Whether a claim says a time, a day, a place or a receiver, as it is asked for."""
    if _TIME_ASKED.search(asked.plain):
        return _TIME.search(said) is not None
    if _DAY_ASKED.search(asked.plain):
        return _DAY.search(said) is not None
    if _SENT_ASKED.search(asked.plain):
        return _SENT.search(said) is not None
    return is_place_asked(asked) and BAR not in claim and names_place(claim)


def _is_held(run: Run, words: frozenset[str]) -> bool:
    return any(words.issuperset(wording) for wording in run)
