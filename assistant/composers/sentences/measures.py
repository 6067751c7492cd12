"""By what something is measured: "lấy gì làm thước đo", "chấm tốt hay dở thì căn cứ vào đâu"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.composers.sentences.telling import nothing
from assistant.composing import Composed, Outcome, verbatim
from assistant.reading.intents import Intent
from assistant.selection import ranked
from assistant.shelf import Shelf
from assistant.units import Unit
from assistant.weighing import Words

_ASKED = re.compile(
    r"\b(?:do|do luong|cham|danh gia|xet|biet|tot|hieu qua|thanh cong|thanh bai|hay khong)\b.{1,80}"
    r"\b(?:can cu|dua|lay|bang|theo|nhin)"
    r"(?: vao| tren| theo)?(?: (?:cai|dieu|nhung))? (?:gi|dau)\b|"
    r"\b(?:lay|dung)(?: cai| dieu)? gi (?:de |ma |lam )?(?:do|danh gia|cham|thuoc do|xet)\b|"
    r"\bthuoc do\b.{0,60}\b(?:gi|nao)\b|"
    r"\b(?:how|by what|what)\b.{0,80}\b(?:measured?|judged?|yardstick|assessed)\b"
)
# Nothing else may be told for a yardstick.
_YARDSTICK = re.compile(
    r"\b(?:thuoc do|yardstick)\b|\bdo (?:luong |hieu qua )(?:[a-z]+ ){0,6}bang gi\b"
)
_MEASURE = re.compile(
    r"(?<!\w)(?:làm|là)\s(?:thước\sđo|tiêu\schí|tiêu\schuẩn|căn\scứ|cơ\ssở)(?!\w)|"
    r"thước\sđo|tiêu\schí\s(?:để\s)?(?:đánh\sgiá|xét|chấm)",
    re.IGNORECASE,
)
_MEASURING = (
    *("danh gia", "thuoc do", "tieu chi", "cham", "xet", "do luong", "do", "lay", "dua vao"),
    *("measured", "measure", "judged", "yardstick", "assessed", "hay do", "tot hay do", "tot"),
    *("biet", "tot hay khong", "hay khong", "nhin vao", "dua tren", "can cu", "hieu qua", "dau"),
)
_INTENTS = frozenset({Intent.FACT, Intent.BASIS, Intent.LIST, Intent.MENTIONS})
_SAYS_IT = 0.5


def told(shelf: Shelf) -> Outcome:
    """The sentence that says by what just that is measured; a refusal where none has a yardstick.

    None where it is not asked, or only a word near it is.
    """
    question = shelf.question
    if question.intent not in _INTENTS or shelf.within or not _ASKED.search(question.plain):
        return None
    topic = shelf.topic_besides(_MEASURING)

    def accepts(one: Unit) -> bool:
        says_it = topic.covered(Words.of(one.syllables)) >= _SAYS_IT
        return says_it and _MEASURE.search(one.said) is not None

    found = ranked(topic, shelf.sights, accepts=accepts)
    if found:
        return Composed(drafts=(verbatim(found[0].unit, found[0].document),))
    declined = nothing(shelf)
    is_sure = _YARDSTICK.search(question.plain) is not None and not shelf.scope.is_open
    return replace(declined, is_sure=True) if is_sure else None
