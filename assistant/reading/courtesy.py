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
    greeting = _GREETING.match(plain)
    start = greeting.end() if greeting else 0
    please = _PLEASE.search(plain, start)
    start = please.end() if please is not None else start
    # A cut inside of a word ("hỏi:hạn") is none.
    if start and not plain[:start].endswith(_ENDS_A_WORD):
        return question, ""
    at = len(_WORD.findall(plain[:start]))
    if len(words) - at < _FEWEST:
        return question, ""
    end = _before_remark(plain, start)
    if end - at < _FEWEST:
        end = len(words)
    return " ".join(words[at:end]), " ".join((*words[:at], *words[end:]))


def _before_remark(plain: str, start: int) -> int:
    """How many words stand before what somebody adds about what the answer is for; all without."""
    remark = _REMARK.search(plain, start)
    if remark is None or _SAYS_MORE.search(remark["rest"]):
        return len(plain.split())
    head = plain[: remark.start() + 1] if plain[remark.start()] != " " else plain[: remark.start()]
    return len(_WORD.findall(head))
