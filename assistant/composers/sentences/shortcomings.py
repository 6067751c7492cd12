"""Where a report says that work fell short, and why: asked in as many words as people have for it.

"Sao có lúc làm chưa tới", "cái khó do đâu", "điểm yếu là gì" share nothing with "công tác … đôi lúc
chưa đạt hiệu quả cao"; that it stands under "Khó khăn" says what it is. What is told has to hold
all else that is asked, or its paper has to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.composers.sentences.reasons import cause_given
from assistant.composing import Composed, verbatim
from assistant.reading.content_words import without_words
from assistant.reading.intents import Intent
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.units import Unit, sentences
from assistant.wanted import reason_signs
from assistant.weighing import Words
from ingest.document import Document, PassageRole

_FALLS_SHORT = (
    *("kho khan", "cai kho", "han che", "ton tai", "diem yeu", "diem kem", "diem tru", "mat yeu"),
    *("yeu kem", "thieu sot", "khuyet diem", "bat cap", "nhuoc diem", "vuong mac", "truc trac"),
    *("lam chua toi", "chua toi", "lam chua tot", "chua tot", "chua dat", "chua hieu qua"),
    *("chua on", "chua ngon", "kem hieu qua", "it hieu qua", "hieu qua chua cao", "chua cao"),
    *("lam chua dat", "lam chua on", "chua ra gi", "chua may hieu qua", "chua manh", "chua deu"),
    *("chua co may mo hinh", "chua co nhieu mo hinh", "chua co may", "chua co nhieu"),
    *("it cai moi", "it mo hinh moi", "chua co gi moi", "it sang tao", "chua duoc tot"),
    *("not working so well", "not working well", "not work so well", "not work well"),
    *("not so effective", "not very effective", "not always effective", "less effective"),
    *("fell short", "fall short", "falls short", "weakness", "weaknesses", "weak point"),
    *("weak points", "shortcoming", "shortcomings", "difficulty", "difficulties", "not effective"),
)
_ASKED = re.compile(rf"\b(?:{'|'.join(sorted(_FALLS_SHORT, key=len, reverse=True))})\b")
# Where it is asked why, one word that something was wanting is enough ("mô hình mới còn ít").
_WANTING = re.compile(
    r"\b(?:it|hiem(?: hoi)?|thieu(?: vang)?|vang|chua|kem|yeu|thap|khong|cham|te|khan hiem|lac dac|"
    r"few|fewer|little|lack|lacked|lacking|hardly|rarely|seldom|poor|weak|low|not)\b"
)
# Whom to turn to is another matter.
_TURNS_TO = re.compile(r"\b(?:ai|lien he|bao ve|bao len|phan anh|goi|who|whom|contact|khac phuc)\b")
_WHAT = re.compile(r"\b(?:gi|nao|sao|the nao|nhung|what|which|list|any)\b|\bco\b.*\bkhong\b")
# What only puts the question, and says nothing of the matter.
_ASIDE = (
    *("vi co gi", "vi le gi", "do tai", "do tai dieu gi", "nam do", "hoi", "cau tra loi", "tim"),
    *("vi dau ma", "do dau ma", "vi dau", "do dau", "vi sao", "tai sao", "sao", "nguyen nhan"),
    *("ly do", "co luc", "co khi", "doi luc", "doi khi", "thinh thoang", "nhieu luc", "lam", "con"),
    *(
        "gap",
        "gap phai",
        "vuong",
        "vuong phai",
        "mac phai",
        "khi",
        "neu",
        "noi",
        "nhac",
        "ke",
        "mang",
        "khau",
        "cong tac",
        "viec",
        "bao cao",
    ),
    *("theo bao cao", "sometimes", "at times", "reason", "reasons", "given", "cause", "causes"),
    *("why", "was", "working", "work", "mentioned", "named", "report", "under", "lai", "thi", "ma"),
    *("admit", "admits", "tu nhan", "thay", "gi", "nao", "the nao", "van", "chua"),
)
_ASIDE_SAID = re.compile(rf"\b(?:{'|'.join(sorted(_ASIDE, key=len, reverse=True))})\b")
_HEADED = re.compile(
    r"\W{0,4}(?:[\d.]{1,8}\s|[IVX]{1,5}\.?\s|[a-zđ]\)\s)?(?:Những\s|Một số\s|Các\s|Về\s)?"
    r"(?:Khó khăn|Hạn chế|Tồn tại|Khuyết điểm|Thiếu sót|Yếu kém|Bất cập|Nhược điểm)(?!\w)",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"(?<!\w)còn\s(?:gặp\s|có\s)?(?:nhiều\s|một số\s|những\s)?(?:khó khăn|hạn chế|tồn tại|bất cập)"
    r"(?:(?:,|\svà)\s(?:khó khăn|hạn chế|tồn tại|bất cập|yếu kém|thách thức|vướng mắc)){0,2}"
    r"(?:\s(?:như|là|sau|sau đây|cụ thể))?\s?:",
    re.IGNORECASE,
)
_REPORT = "Báo cáo"
_HOLDS = 0.6
_IS_OF_IT = 0.4
_MOST = 4


def told(shelf: Shelf) -> Composed | None:
    """What fell short, or why where that is asked; None where no one report named says it."""
    question = shelf.question
    is_why = reason_signs.is_reason_asked(question)
    # "Sao chưa có mấy mô hình mới": "mấy" counts nothing where it is asked why.
    intents = (Intent.FACT, Intent.LIST, *((Intent.COUNT,) if is_why else ()))
    if question.intent not in intents or len(shelf.documents) != 1:
        return None
    plain = question.cues
    falls_short = _ASKED.search(plain) or (is_why and _WANTING.search(plain))
    if not falls_short or _TURNS_TO.search(plain):
        return None
    if not (is_why or _WHAT.search(plain)):
        return None
    document = shelf.documents[0]
    said = [one for one in _said(document) if not is_why or cause_given(one)]
    chosen = _of_the_matter(shelf, document, said)
    if not chosen:
        return None
    drafts = tuple(verbatim(one, document.summary) for one in chosen[:_MOST])
    return Composed(drafts=drafts, is_sure=question.intent is Intent.COUNT)


def _said(document: Document) -> Iterator[Unit]:
    """The sentences of a report that say what fell short; of another paper those that list it."""
    is_report = document.header.kind == _REPORT
    for passage in document.passages:
        if passage.role is PassageRole.BODY:
            is_under = any(_HEADED.match(one) for one in passage.heading_path[-1:])
            if is_report and is_under:
                yield from sentences(passage)
            elif _SAYS_SO.search(passage.text):
                yield from _from_the_list(sentences(passage), whole=not is_report)


def _from_the_list(said: Sequence[Unit], *, whole: bool) -> list[Unit]:
    """The sentences that list what fell short; ``whole`` with those behind in their paragraph."""
    at = [i for i, one in enumerate(said) if _SAYS_SO.search(one.said)]
    return list(said[at[0] :]) if whole and at else [said[i] for i in at]


def _besides(shelf: Shelf) -> str:
    """The words of a question but for those that say that something fell short, or ask it."""
    plain = without_words(shelf.question.plain, shelf.called_by, " | ")
    plain = _ASKED.sub(" | ", plain)
    if reason_signs.is_reason_asked(shelf.question):
        plain = _WANTING.sub(" | ", plain)
    return _ASIDE_SAID.sub(" | ", plain)


def _of_the_matter(shelf: Shelf, document: Document, said: list[Unit]) -> list[Unit]:
    """Those of the matter that is asked of; all where only the report is, none of another."""
    topic = shelf.topic_of(replace(shelf.question, plain=_besides(shelf)))
    own = [(one, topic.covered(Words.of(one.syllables))) for one in said]
    paper = words_about(document.summary)
    of_it = [one for one, share in own if share >= _IS_OF_IT]
    rest = topic.covered(Words.of(*(one.syllables for one in said)).union(paper))
    if rest < _HOLDS:
        return []
    return of_it if of_it and topic.covered(paper) < _HOLDS else said
