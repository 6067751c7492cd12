"""What people say around a question: a greeting, what they are at, "cho em hỏi", "ạ".

"Chị ơi, bên em đang soạn kế hoạch, cho em hỏi hạn nộp là ngày nào ạ?" asks for "hạn nộp là ngày
nào". What stands before is no matter of the question, but may name the paper that is meant.
"""

from __future__ import annotations

import re

from ingest.text import folded

_ASKER = r"(?:em|minh|toi|tui|to|chau|con|bon em|ben em|chung toi)"
_ASKED = r"(?:anh chi|chi|anh|ban|co|thay|bac|chu|moi nguoi|ca nha|ad|admin|sep|dong chi|quy so)"
_GREETING = re.compile(
    rf"^\W*(?:(?:da|alo|xin|kinh|hello|hi)\s+)*(?:{_ASKER} )?(?:chao|thua|gui)\s+{_ASKED}"
    rf"(?: (?:a|oi|va moi nguoi))?[\s,.:!;]+|^\W*{_ASKED} (?:oi|a)\b[\s,.:!;]*"
)
_PLEASE = re.compile(
    rf"\b(?:cho(?: (?:phep|xin))?(?: {_ASKER})?(?: xin)?(?: duoc)? hoi(?: (?:la|rang|ve|chut|xiu|"
    r"ti|tham|voi))?|"
    rf"cho {_ASKER} (?:biet|xin)|xin (?:duoc )?hoi(?: (?:la|rang))?|"
    rf"(?:{_ASKER} )?(?:muon|can|dang can) (?:hoi|biet)(?: (?:la|rang|xem))?|"
    rf"nho {_ASKED} (?:xem|tra|chi|cho biet|noi)(?: (?:giup|ho|giam|gium|"
    rf"dum))?(?: {_ASKER})?(?: xem)?|"
    rf"{_ASKED} (?:cho biet|chi giup|xem giup|tra giup|nhac giup)(?: {_ASKER})?|"
    r"(?:could|can|would) you (?:please |kindly |also )*(?:tell|let|remind|advise) (?:me|"
    r"us)(?: know)?|"
    r"i(?:'d| would) like to (?:know|ask)|i (?:need|want) to know|may i ask|do you know|"
    r"please (?:tell me|advise|let me know))\b[\s,:]*"
)
# "À thôi chuyển sang …", "Hỏi qua chuyện khác nhé: …": that something else is asked now.
_TURNS = r"(?:hoi|noi|chuyen|quay|doi|qua|sang)"
_INTERJECTION = r"(?:(?:a|uh?|um|o|thoi|ma|nhan tien|tien the|the|vay)\b[\s,.]*)"
_TURNING = re.compile(
    rf"^\W*{_INTERJECTION}{{0,3}}{_TURNS}(?: (?:qua|sang|lai|them))?(?: (?:chuyen|viec|cai|cau|"
    r"van de|ve)){0,2} khac\b(?: (?:nhe|nha|ti|chut|xiu|di|cai))*[\s,.:!]+|"
    rf"^\W*{_INTERJECTION}{{1,3}}{_TURNS} (?:qua|sang|ve) (?:cai |chuyen |ben |van ban )?"
)
# "… Sở Xây dựng đi, bên đó …": what points to what has just been named.
_JUST_NAMED = re.compile(
    r"(?:\s(?:di|nhe|nha|thi))?[\s,.:;]+(?:(?:o|ben|cho|noi|cai) (?:do|ay|kia|day|no)|thi)\b"
)
# "…, mình cần ghi vào sổ", "… để em báo lại": what the answer is wanted for.
_ASKS = re.compile(
    r"\b(?:nao|gi|dau|ai|may|bao|sao|khi|khong|ko|chua|who|what|which|when|where|how|khac)\b"
)
_WHAT_FOR = re.compile(
    rf"(?:\b(?:de|cho)\s+{_ASKER}|(?:[,.;!?–-]|\b(?:vay|a|nhe|nha|the))+\s+(?:vi\s+|tai\s+|do\s+)?"
    rf"{_ASKER})\s+(?:(?:dang|con|sap|moi|kip|chi|lai)\s+)?"
    r"(?:can|phai|muon|lam|dinh|soan|ghi|viet|in|vao|nhap|bao|tra loi|tra|trinh|sap xep|luu|"
    r"biet|len|chep|dien|doi|theo doi)\b.{0,60}\Z"
)
_IN_HASTE = re.compile(
    rf"[\s,.;!?-]+(?:(?:vay|a|nhe|nha|the)[\s,]+)?(?:(?:{_ASKED}|{_ASKER}|lanh dao|thu truong|"
    r"ben tren|cap tren|hieu truong)\s+)?(?:(?:dang|vua|cu|moi)\s+)?"
    r"(?:(?:hoi|can|doi|giuc|thuc)\s+){0,2}(?:gap|lien|hoai)(?: (?:lam|qua|roi|a|lien))?\W*\Z"
)
_WORD = re.compile(r"\S+")
_ENDS_A_WORD = (" ", ",", ".", ":", "!", ";")
_FEWEST = 3


def without_courtesy(question: str) -> tuple[str, str]:
    """The question alone, and what was said before it; all of it where little would be left."""
    question = _without_what_for(question)
    plain = folded(question)
    words = question.split()
    if len(plain.split()) != len(words):
        return question, ""
    greeting = _GREETING.match(plain) or _TURNING.match(plain)
    start = greeting.end() if greeting else 0
    please = _PLEASE.search(plain, start)
    start = please.end() if please is not None else start
    # A cut inside of a word ("hỏi:hạn") is none.
    if not plain[:start].endswith(_ENDS_A_WORD):
        return question, ""
    at = len(_WORD.findall(plain[:start]))
    if len(words) - at < _FEWEST:
        return question, ""
    alone, before = " ".join(words[at:]), " ".join(words[:at])
    return (_turned_to(alone) if _TURNING.match(plain) else alone), before


def _turned_to(question: str) -> str:
    """What something else is asked of, without the words that only point to its name again."""
    plain, words = folded(question), question.split()
    match = _JUST_NAMED.search(plain) if len(plain.split()) == len(words) else None
    if match is None:
        return question
    start = len(plain[: match.start()].split())
    return " ".join([*words[:start], *words[len(plain[: match.end()].split()) :]])


def _without_what_for(question: str) -> str:
    """The question without what is said behind it of why it is asked ("… sếp hỏi gấp").

    Only where it asks something before, and nothing there.
    """
    plain = folded(question)
    words = question.split()
    if len(plain.split()) != len(words):
        return question
    for tail in (_IN_HASTE, _WHAT_FOR):
        match = tail.search(plain)
        if match is None or _ASKS.search(match.group()) or not _ASKS.search(plain[: match.start()]):
            continue
        kept = len(_WORD.findall(plain[: match.start()]))
        if kept >= _FEWEST:
            plain, words = " ".join(plain.split()[:kept]), words[:kept]
    return " ".join(words) if len(words) < len(question.split()) else question
