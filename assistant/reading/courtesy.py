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
# Another matter than before: "Hỏi qua chuyện khác nhé: …", "À thôi chuyển sang …".
_TURN = re.compile(
    r"^\W*(?:(?:a|ah|u|ok|oke|thoi|roi|con)[\s,]+){0,3}"
    r"(?:(?:hoi|noi|chuyen|qua|sang)\s+){1,3}(?:(?:chuyen|viec|cau|vu|van de)\s+)?khac"
    r"(?:\s+(?:nhe|nha|di|chut|ti|xiu|cai)){0,2}\s*[,:.;]\s*|"
    r"^\W*(?:(?:a|ah|u|ok|oke|thoi|roi)[\s,]+){1,3}(?:chuyen|qua|hoi)\s+(?:sang|qua)\s+"
)
# What the asker does with the answer, or who waits for it, behind the question: "… tôi cần ghi vào
# kế hoạch của trường", "… để mình vào sổ", "… sếp hỏi gấp".
_DOES = (
    r"(?:vao|ghi|lam|soan|viet|chon|biet|bao cao|in|luu|nop|trinh|dua|chuan bi|tra loi|len|"
    r"theo doi|cap nhat|nhap|sap|tinh|chep|go|lap|gui|xem|dan|chen|doi chieu|kiem tra)"
)
_FOR_ME = rf"(?:{_ASKER}|truong (?:em|minh|toi)|phong (?:em|minh)|tui em)"
_SO_MUCH = r"(?:\s+[^\s.?!]+){0,9}\s*[.?!]*\s*$"
_BEHIND = re.compile(
    rf"\s+de {_FOR_ME} (?:con |di |kip |phai )?{_DOES}\b{_SO_MUCH}|"
    rf"[,.?!;]\s*(?:vi |tai |do )?{_FOR_ME} (?:dang |can |phai |muon |chuan bi |sap |con )?"
    rf"{_DOES}\b{_SO_MUCH}|"
    r"[\s,.?!;]+(?:sep|thu truong|lanh dao|thay hieu truong|co hieu truong|ban giam hieu|cap tren)"
    r" (?:dang |moi |vua )?(?:hoi|can|doi|giuc|nhac)(?: (?:gap|lien|ngay|qua|hoai|roi|a)){0,3}"
    r"\s*[.?!]*\s*$"
)
_WORD = re.compile(r"\S+")
_ENDS_A_WORD = (" ", ",", ".", ":", "!", ";")
_FEWEST = 3


def without_courtesy(question: str) -> tuple[str, str]:
    """The question alone, and what was said before it; all of it where little would be left."""
    plain = folded(question)
    words = question.split()
    if len(plain.split()) != len(words):
        return question, ""
    end = _end(plain)
    greeting = _GREETING.match(plain) or _TURN.match(plain)
    start = greeting.end() if greeting else 0
    please = _PLEASE.search(plain, start, end)
    start = please.end() if please is not None else start
    # A cut inside of a word ("hỏi:hạn") is none.
    if not plain[:start].endswith(_ENDS_A_WORD):
        start = 0
    first, last = len(_WORD.findall(plain[:start])), len(_WORD.findall(plain[:end]))
    if last - first < _FEWEST:
        return question, ""
    return " ".join(words[first:last]), " ".join(words[:first])


def _end(plain: str) -> int:
    """Where the question ends and what the asker does with the answer begins."""
    behind = _BEHIND.search(plain)
    if behind is None or len(_WORD.findall(plain[: behind.start()])) < _FEWEST:
        return len(plain)
    return behind.start() + (plain[behind.start()] in ".?!")
