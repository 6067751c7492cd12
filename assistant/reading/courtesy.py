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
# "…? Tôi cần ghi lý do vào kế hoạch", "…, mình làm băng rôn": what the answer is wanted for.
_REMARK = re.compile(
    rf"(?:[?!.,;]\s+|\s+de (?=(?:{_ASKER}) ))"
    r"(?:(?:vi|tai|do|de) )?"
    rf"(?:(?:{_ASKER}|sep|ben minh|truong (?:em|minh|toi))"
    r"(?: (?:dang|con|se|phai|moi|dinh|can|muon)){0,2} "
    r"(?:can|dang|phai|muon|lam|soan|ghi|in|hoi|hoi gap|bao|tinh|dinh|chuan bi|viet|dien|nop|"
    r"vao so|doc|chep|dua|bo sung|copy|trinh|tra loi)|"
    r"(?:i|we) (?:need|want|have to|must|am (?:writing|preparing)|are (?:writing|preparing)))\b"
    r"(?P<rest>[^?]{0,120})\Z"
)
# A remark that asks, or names a paper, is more than a remark.
_SAYS_MORE = re.compile(
    r"\d|\b(?:gi|nao|ai|may|bao|sao|dau|khong|ko|chua|hay|what|which|when|who|how|where)\b"
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
    """The question alone, and what was said around it; all of it where little would be left."""
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
    first = len(_WORD.findall(plain[:start]))
    last = min(len(_WORD.findall(plain[:end])), _before_remark(plain, start))
    if last - first < _FEWEST:
        last = len(words)
    if last - first < _FEWEST:
        return question, ""
    return " ".join(words[first:last]), " ".join((*words[:first], *words[last:]))


def _before_remark(plain: str, start: int) -> int:
    """How many words stand before what somebody adds about what the answer is for; all without."""
    remark = _REMARK.search(plain, start)
    if remark is None or _SAYS_MORE.search(remark["rest"]):
        return len(plain.split())
    head = plain[: remark.start() + 1] if plain[remark.start()] != " " else plain[: remark.start()]
    return len(_WORD.findall(head))


def _end(plain: str) -> int:
    """Where the question ends and what the asker does with the answer begins."""
    behind = _BEHIND.search(plain)
    if behind is None or len(_WORD.findall(plain[: behind.start()])) < _FEWEST:
        return len(plain)
    return behind.start() + (plain[behind.start()] in ".?!")
