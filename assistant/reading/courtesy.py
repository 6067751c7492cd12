"""What people say around a question: a greeting, what they are at, "cho em hỏi", why they ask.

"Chị ơi, bên em đang soạn kế hoạch, cho em hỏi hạn nộp là ngày nào ạ, sếp hỏi gấp" asks for "hạn nộp
là ngày nào". What stands around it is no matter of the question, but may name the paper meant.
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
    r"hoi(?: la| rang| nhu sau)?(?=\s?:)|xin nhac (?:giup|gium|giam|ho|lai)|"
    rf"(?:{_ASKER} )?(?:muon|can|dang can) (?:hoi|biet)(?: (?:la|rang|xem))?|"
    rf"nho {_ASKED} (?:xem|tra|chi|cho biet|noi)(?: (?:giup|ho|giam|gium|"
    rf"dum))?(?: {_ASKER})?(?: xem)?|"
    rf"{_ASKED} (?:cho biet|chi giup|xem giup|tra giup|nhac giup)(?: {_ASKER})?|"
    r"(?:could|can|would) you (?:please |kindly |also )*(?:tell|let|remind|advise) (?:me|"
    r"us)(?: know)?|"
    r"(?:noi|hoi|tra loi|chi|xem|coi|cho biet) (?:le|nhanh|gap|lien|ngan gon|gon)"
    r"(?: (?:giup|gium|giam|ho|cai|chut|thoi|nha|nhe|voi|em|chi|minh|toi)){0,3}(?=\s?[:,])|"
    r"i(?:'d| would) like to (?:know|ask)|i (?:need|want) to know|may i ask|do you know|"
    r"please (?:tell me|advise|let me know))\b[\s,:]*"
)
# "À thôi chuyển sang …", "Hỏi qua chuyện khác nhé: …": that something else is asked now.
_TURNS = r"(?:hoi|noi|chuyen|quay|doi|qua|sang)"
_INTERJECTION = r"(?:(?:a|ah|uh?|um|o|ok|oke|roi|thoi|ma|nhan tien|tien the|the|vay)\b[\s,.]*)"
_TURNING = re.compile(
    rf"^\W*{_INTERJECTION}{{0,3}}{_TURNS}(?: (?:qua|sang|lai|them))?(?: (?:chuyen|viec|cai|cau|vu|"
    r"van de|ve)){0,2} khac\b(?: (?:nhe|nha|ti|chut|xiu|di|cai))*[\s,.:!]+|"
    rf"^\W*{_INTERJECTION}{{1,3}}{_TURNS} (?:qua|sang|ve) (?:cai |chuyen |ben |van ban )?"
)
# "… Sở Xây dựng đi, bên đó …": what points to what has just been named.
_JUST_NAMED = re.compile(
    r"(?:\s(?:di|nhe|nha|thi))?[\s,.:;]{1,6}(?:(?:o|ben|cho|noi|cai) (?:do|ay|kia|day|no)|thi)\b"
)
# What the answer is wanted for, or who waits for it: "…, mình cần ghi vào sổ", "… để em báo lại".
_FOR_ME = rf"(?:{_ASKER}|sep|chi|anh|ben minh|(?:truong|phong) (?:em|minh|toi)|tui em)"
_MEANS_TO = (
    r"(?:can|phai|muon|lam|dinh|soan|ghi|viet|in|vao|nhap|bao cao|bao|tra loi|tra|trinh|sap|luu|"
    r"biet|len|chep|dien|doi chieu|doi|theo doi|hoi|tinh|chuan bi|nop|doc|dua|bo sung|copy|chon|"
    r"cap nhat|go|lap|gui|xem|dan|chen|kiem tra)"
)
# "… Kể tên giúp mình": what asks more, without a word that asks.
_DEMANDED = (
    r"(?:ke|liet ke|neu|chi ra|so sanh|trich|tom tat|tra loi|giai thich|list|name|tell|give|state|"
    r"cite|explain|compare)"
)
_ASIDES = (
    re.compile(
        rf"[\s,.;!?-]{{1,6}}(?:(?:vay|a|nhe|nha|the)[\s,]+)?"
        rf"(?:(?:{_ASKED}|{_ASKER}|lanh dao|thu truong|"
        r"ben tren|cap tren|ban giam hieu|(?:thay |co )?hieu truong)\s+)?"
        r"(?:(?:dang|vua|cu|moi)\s+)?(?:(?:hoi|can|doi|giuc|thuc|nhac)\s+){0,2}"
        r"(?:gap|lien|hoai|qua troi)(?: (?:lam|qua|roi|a|lien))?\W*\Z"
    ),
    re.compile(
        rf"[\s,.?!;]{{1,6}}(?:{_ASKED}|lanh dao|thu truong|cap tren|ben tren|ban giam hieu|"
        r"(?:thay |co )?hieu truong) (?:dang |moi |vua |cu )?(?:hoi|doi|giuc|nhac)"
        r"(?: (?:ngay|qua|hoai|roi|a)){0,3}\s*[.?!]*\s*\Z"
    ),
    re.compile(
        rf"(?:\s(?:de|cho)\s+|(?:\s?[,.;!?\u2013-]|\s(?:vay|a|nhe|nha|the)\b){{1,4}}\s+"
        rf"(?:(?:vi|tai|do|de)\s+)?){_FOR_ME}"
        r"(?:\s+(?:dang|con|se|sap|moi|kip|chi|lai|di|phai|dinh|can|muon)){0,2}\s+"
        rf"{_MEANS_TO}\b[^?]{{0,120}}\??\Z|"
        rf"[?]\s+(?!{_DEMANDED}\b)(?=[^?]{{0,40}}\b(?:{_ASKER}|chi|anh|sep|i|we|my|our)\b)"
        r"[^?]{1,80}\Z|"
        r"[?!.,;]\s+(?:i|we) (?:need|want|have to|must|am (?:writing|preparing)|are (?:writing|"
        r"preparing))\b[^?]{0,120}\Z"
    ),
)
# One that asks, or names a paper, is more than an aside.
_SAYS_MORE = re.compile(
    r"\d|\b(?:gi|nao|ai|may|bao (?:gio|nhieu|lau)|sao|dau|khong|ko|chua|hay|what|which|when|who|"
    r"how|where)\b"
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
    last = _before_asides(plain)
    until = " ".join(plain.split()[:last])
    greeting = _GREETING.match(until) or _TURNING.match(until)
    start = greeting.end() if greeting else 0
    please = _PLEASE.search(until, start)
    start = please.end() if please is not None else start
    # A cut inside of a word ("hỏi:hạn") is none.
    if not until[:start].endswith(_ENDS_A_WORD):
        start = 0
    first = len(_WORD.findall(until[:start]))
    if last - first < _FEWEST:
        first, last = 0, last if last >= _FEWEST else len(words)
    alone = " ".join(words[first:last])
    around = " ".join((*words[:first], *words[last:]))
    return (_turned_to(alone) if _TURNING.match(plain) else alone), around


def _before_asides(plain: str) -> int:
    """How many words stand before what is said behind a question of why it is asked."""
    words = plain.split()
    for aside in _ASIDES:
        match = aside.search(" ".join(words))
        if match is None or _SAYS_MORE.search(match.group()):
            continue
        kept = len(_WORD.findall(" ".join(words)[: match.start()]))
        if kept >= _FEWEST:
            words = words[:kept]
    return len(words)


def _turned_to(question: str) -> str:
    """What something else is asked of, without the words that only point to its name again."""
    plain, words = folded(question), question.split()
    match = _JUST_NAMED.search(plain) if len(plain.split()) == len(words) else None
    if match is None:
        return question
    start = len(plain[: match.start()].split())
    return " ".join([*words[:start], *words[len(plain[: match.end()].split()) :]])
