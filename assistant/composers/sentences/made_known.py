"""Where something is put up for all to see, and by what means it is spread.

"Dán ở đâu", "coi ở chỗ nào, có trên mạng không", "phổ biến qua kênh nào": people name the act in
many ways; papers write "niêm yết … tại bảng …", "tuyên truyền … với các hình thức …". The sentence
is known by its act and the place or means behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.composers.sentences.telling import nothing
from assistant.composing import Composed, Outcome, verbatim
from assistant.reading.content_words import without_words
from assistant.reading.intents import Intent
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, PassageRole
from ingest.text import has_diacritics

_WHERE = (
    r"(?:(?:o|tai|cho|vao|len|tren|qua)? ?(?:dau|cho nao|noi nao|trang nao|bang nao|web nao)|"
    r"tren (?:mang|web|trang)|len (?:mang|web)|where|online)"
)
_MEANS = (
    r"(?:(?:bang |qua |theo |nhung |cac )?(?:hinh thuc|cach|cach thuc|kenh|phuong tien|duong|buoi|"
    r"con duong)(?: gi| nao)|(?:kieu|lam) (?:gi|nao|sao)|(?:the|nhu) nao|ra sao|bang gi|qua dau|"
    r"how|what (?:means|ways|channels|forms)|hinh thuc gi)"
)
# "Dán" folds like "dân" and "dẫn"; "đăng" begins "đăng ký".
_PUT_UP = (
    r"(?:niem yet|(?<!tiep )(?<!nhan )(?<!nguoi )(?<!gap )"
    r"dan(?= (?:o|tai|cho nao|len|vao|danh sach|thu tuc|thong bao|bang|hoac|hay)\b)|treo|cong khai|"
    r"dang(?! (?:ky|vien|bo|uy|nhap))|dang tai|xem|coi|tra cuu|tim|"
    r"post(?:s|ed)?|display(?:s|ed)?|publish(?:es|ed)?|see|find)"
)
_SPREAD = (
    r"(?:tuyen truyen|pho bien|truyen thong|quang ba|thong tin|publici[sz]es?|publici[sz]ed|spread|"
    r"promotes?|promoted|communicates?)"
)
_PUT_UP_ASKED = re.compile(
    rf"\b{_PUT_UP}\b.{{0,140}}\b{_WHERE}\b|\b{_WHERE}\b.{{0,60}}\b{_PUT_UP}\b"
)
_SPREAD_ASKED = re.compile(
    rf"\b{_SPREAD}\b.{{0,90}}\b(?:{_MEANS}|{_WHERE})(?! muc dich)\b|"
    rf"\b(?:{_MEANS}|{_WHERE})\b.{{0,60}}\b{_SPREAD}\b"
)
_ASKING = (
    *("niem yet", "dan", "treo", "cong khai", "dang tai", "dang", "muon", "xem", "coi", "tra cuu"),
    *("tim", "o dau", "cho nao", "noi nao", "o cho nao", "tren mang", "tren web", "len web"),
    *("len mang", "trang nao", "danh sach", "truoc", "post", "where", "does", "online", "posted"),
    *("tuyen truyen", "pho bien", "truyen thong", "quang ba", "hinh thuc", "cach nao", "kenh nao"),
    *("bang", "qua", "ho", "moi nguoi", "cho", "nguoi", "gi", "nao", "dau", "bo", "kieu gi"),
    *("publicise", "publicize", "its", "plan", "how", "ke hoach", "kh", "co", "khong", "ko"),
    *(
        "biet",
        "chua",
        "ma",
        "lam sao",
        "lam",
        "chi",
        "may thu do",
        "may cai do",
        "hoac",
        "hay",
        "thi",
    ),
)
_IS_PUT_UP = re.compile(
    r"(?<!\w)(?:niêm yết|đăng tải|công khai|công bố)(?!\w)[^.;]{0,120}?(?<!\w)(?:tại|trên|ở|qua)\s"
    r"[^.;]{0,60}?(?<!\w)(?:bảng|trang|website|web|cổng|sảnh|trụ sở|mạng|bộ phận một cửa|"
    r"phòng tiếp)(?!\w)",
    re.IGNORECASE,
)
_IS_SPREAD = re.compile(
    r"(?<!\w)(?:tuyên truyền|phổ biến|truyền thông|thông tin)(?!\w)[^.;]{0,120}?(?<!\w)"
    r"(?:(?:với|bằng|qua|thông qua|dưới)\s(?:các\s|nhiều\s)?(?:hình thức|kênh|phương tiện)|"
    r"(?:trên|qua)\s[^.;]{0,30}?(?:trang|website|cổng|loa|báo|đài|mạng|nhóm|zalo|facebook))(?!\w)",
    re.IGNORECASE,
)
# What is said of no board at all is put up on none.
_ON_A_BOARD = re.compile(rf"\bniem yet\b.{{0,80}}\b{_WHERE}\b|\b{_WHERE}\b.{{0,40}}\bniem yet\b")
_INTENTS = frozenset({Intent.FACT, Intent.LIST, Intent.CHANNEL, Intent.WHICH_DOCUMENT})
_BEFORE = re.compile(r"[,.;:?!]")
_ENOUGH = 0.5
_OF_THE_PAPER = 0.8


def told(shelf: Shelf) -> Outcome:
    """The one sentence of the paper named that says it; None where none does, or several.

    A refusal where something is asked for that is put up, and the paper has nothing put up.
    """
    question = shelf.question
    if question.intent not in _INTENTS or len(shelf.documents) != 1 or shelf.within:
        return None
    document = shelf.documents[0]
    for asked, sorts in ((_PUT_UP_ASKED, (_IS_PUT_UP, _IS_SPREAD)), (_SPREAD_ASKED, (_IS_SPREAD,))):
        match = asked.search(question.plain)
        if match is None or _only_folds_alike(match.group(), question.text):
            continue
        topic = _matter(shelf, _BEFORE.split(question.plain[: match.start()])[-1] + match.group())
        is_of_the_paper = topic.covered(words_about(document.summary)) >= _OF_THE_PAPER
        # What is put up is said beside it; the paper itself is only spread.
        for said in sorts[1:] if is_of_the_paper and len(sorts) > 1 else sorts:
            found = [one for one in _saying(document, said) if _is_of_it(topic, document, one)]
            if len(found) == 1:
                return Composed(drafts=(verbatim(found[0], document.summary),), is_sure=True)
    if _ON_A_BOARD.search(question.plain) and not any(_saying(document, _IS_PUT_UP)):
        return replace(nothing(shelf), is_sure=True)
    return None


def _only_folds_alike(asked: str, typed: str) -> bool:
    """Whether the act is "dán" only without marks: "dân ở đâu" asks for people."""
    return asked.startswith("dan ") and has_diacritics(typed) and "dán" not in typed.lower()


def _matter(shelf: Shelf, asked: str) -> Topic:
    """What the clause says besides the act and the words that ask."""
    asked = without_words(asked, (*shelf.called_by, *_ASKING), " | ")
    return shelf.topic_of(replace(shelf.question, plain=asked))


def _saying(document: Document, said: re.Pattern[str]) -> Iterator[Unit]:
    for passage in document.passages:
        if passage.role is PassageRole.BODY:
            yield from (one for one in sentences(passage) if said.search(one.said))


def _is_of_it(topic: Topic, document: Document, one: Unit) -> bool:
    """Whether what is put up or spread is what is asked for, in the sentence or by its paper."""
    around = Words.of(one.syllables, *map(syllables, one.passage.heading_path))
    known = around.union(words_about(document.summary))
    return topic.covered(known) >= _ENOUGH or any(
        len(wording.single) > 1 and wording.held_by(around) >= wording.weight
        for part in topic.parts
        for wording in part
    )
