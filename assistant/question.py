"""What is being asked: language, intents, dates, numbers, an address, and the words of the topic.

Everything is read from tables in ``vocabulary`` over the folded question, so the same question with
and without diacritics is understood alike. Nothing here looks into the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from assistant.reading.asked_numbers import full_numbers, short_numbers
from assistant.reading.asked_places import PLACE_SAID, place_said
from assistant.reading.content_words import without_care, without_lookalikes
from assistant.reading.courtesy import without_courtesy
from assistant.reading.english_words import ENGLISH_FUNCTION_WORDS, ENGLISH_MARKERS, with_figures
from assistant.reading.everyday_spelling import in_papers_spelling
from assistant.reading.intent_cues import INTENT_CUES
from assistant.reading.intents import Intent
from assistant.reading.phrasebook import english_terms, said
from assistant.reading.typed_words import spelt_out
from assistant.reading.vocabulary import (
    COMPARING,
    OPINIONS,
    OUT_OF_SCOPE,
    OUT_OF_SCOPE_IN_ENGLISH,
    SMALL_TALK,
)
from ingest.dates import FoundDate, find_dates, find_english_dates
from ingest.text import canonical, folded, has_diacritics


class Language(StrEnum):
    """The language of a question."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDate:
    """A day or month named in the question, and whether it is a bound ("trước", "by").

    ``words`` are those of the folded question that say it.
    """

    year: int | None
    month: int | None
    day: int | None
    is_bound: bool
    is_after: bool = False
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question understood.

    ``plain`` is the folded question, without what was said ``before`` it ("Chị ơi, cho em hỏi");
    ``search`` is the text to retrieve by. ``left_out`` is the folded question before, where this
    one says only of what else the same is asked ("Còn nhà bị trôi?"). ``numbers`` are the số/ký
    hiệu named, as normal keys; ``short_numbers`` kinds with the beginning of one ("kết luận 114",
    "nghị định 304/2025"); ``address`` is "II.7", "Điều 5" where a place is named.
    A question ``outside`` what papers speak of may name a matter (``outside_words``: "nau an") of
    which a paper here speaks all the same.
    """

    text: str
    plain: str
    language: Language
    intents: tuple[Intent, ...]
    search: str
    before: str = ""
    left_out: str = ""
    dates: tuple[AskedDate, ...] = ()
    numbers: tuple[str, ...] = ()
    short_numbers: tuple[tuple[str, str], ...] = ()
    printed_numbers: tuple[str, ...] = ()
    address: str | None = None
    about_report: bool = False
    about_documents: bool = False
    compares: bool = False
    outside: bool = False
    outside_words: str = ""

    @property
    def intent(self) -> Intent:
        """What is asked first of all."""
        return self.intents[0]

    @property
    def cues(self) -> str:
        """The folded words that say what sort of thing is asked for, those left out too."""
        return f"{self.plain} {self.left_out}".rstrip()


_CUES = tuple((intent, re.compile(pattern)) for intent, pattern in INTENT_CUES)
_OUTSIDE = re.compile(OUT_OF_SCOPE)
_OPINION = re.compile(OPINIONS)
_OUTSIDE_IN_ENGLISH = re.compile(OUT_OF_SCOPE_IN_ENGLISH)
_PARTS_OF_A_DUTY = (Intent.CHANNEL, Intent.REPORT_TO)
# Refuses "mỗi tháng bao nhiêu", which asks how much.
_WHEN = re.compile(
    r"(?<!moi )(?<!mot )(?<!hang )(?<!1 )\b(?:ngay|thang|nam|hom|bua) (?:nao|may|bao nhieu)"
    r"\b|\bkhi nao\b|\bbao gio\b"
)
# A day by which something is to be done is not the day of the paper.
_BY_WHEN = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|tre nhat|han|den het|toi het|xong|hoan thanh|hoan tat|phai|"
    r"tu) "
)
# "Kế hoạch 12 tổ chức hội thi ngày nào": the day of what the paper arranges, and not its own.
_HELD = re.compile(
    r"\b(?:to chuc|dien ra|khai mac|be mac|(?<!tong )(?<!ket )(?<!phoi )(?<!phu )hop|bat dau|"
    r"ket thuc|tien hanh|trao|tong ket|so ket|kiem tra|tap huan|khai giang)\b.{0,80}"
    r"\b(?:ngay|thang|hom|khi|luc|bao) "
)
# Refuses "nói gì về hòm thư", which names a matter.
_WHAT_ABOUT = re.compile(r"\b(?:quy dinh|noi|ve|yeu cau|huong dan) gi[ ?.!]*$|\bve viec gi\b")
# "HD 12 hướng dẫn cái gì": of the whole paper, where nothing else is named.
_WHAT_AT_ALL = re.compile(
    r"\A(?:[a-z]+ ){1,4}(?:so )?\d[\w/-]{0,24} (?:nay )?(?:huong dan|noi|viet|ban|thong bao)"
    r"(?: ve)? (?:nhung )?(?:cai|viec|chuyen|dieu) (?:gi|nao)[ ?.!]*\Z"
)
# "Giám đốc kết luận gì về …" asks for no paper of that kind.
_CONCLUDED = re.compile(r"\bket luan (?:nhung )?(?:gi|dieu gi|viec gi|the nao|ra sao)\b")
# "… mấy thủ tục, tên là gì": who lists them has counted them.
_NAMES_ASKED = re.compile(
    r"\bten (?:la )?gi\b|\b(?:ke ten|liet ke|ke ra)\b|"
    r"\bla (?:nhung|cac) [a-z]+(?: [a-z]+)? nao\b"
)
# "hồ sơ cần những giấy tờ gì" asks for no paper of an office.
_PAPERS_NEEDED = re.compile(r"\b(?:can|gom|nop|co) (?:nhung |cac )?giay to (?:gi|nao)\b")
_SMALL_TALK = re.compile(SMALL_TALK)
_ENGLISH = re.compile(ENGLISH_MARKERS)
_COMPARES = re.compile(COMPARING)
_REPORT = re.compile(r"\bbao cao\b|\breport")
_DOCUMENTS = re.compile(r"\b(?:nhung|cac) van ban\b|\bvan ban (?:gi|nao)\b|\bdocuments\b")
_AFTER = re.compile(r"\b(?:sau|after|since|tu)\b")
_BOUND = re.compile(r"\b(?:truoc|cham nhat|den|han|by|before|until|due)\b")
# "các hạn trong tháng 10": the month itself, and no day by which.
_WITHIN = re.compile(r"\b(?:trong|cua|in|within)\s*\Z")
# Refuses "1.014391", "8517.62.59": the code of a procedure, of goods; a topic like any word.
CODE_OR_DATE = re.compile(
    r"(?<!\w)(?!\d{4}-\d{4}|\d+\.\d{3}|\d{4}\.\d\d)\d+[a-z]?"
    r"(?:(?:\s?[/.]\s?|-\s?|\s-)[a-z0-9&]+)+"
)
# The name of the paper begins with the law's ("Luật số 5") where it has a number.
_OF_A_LAW = re.compile(
    r"(?:(?:diem|khoan|dieu|muc) \w{1,5},? (?:cua )?){1,4}"
    r"(?:bo luat|luat|phap lenh) (?!so\b|\d)[a-z]"
)
# "Định kỳ ngày nào" signs nothing; "chu kỳ" asks how often.
_TERM = re.compile(r"\b(?P<of>dinh|hoc|nhiem|thoi|cung|mot|dau|cuoi|giua) ky\b")
# "mấy" without its marks.
_ENGLISH_MAY = re.compile(r"\bmay\b")
_LONGEST = 4_000
_MOST_OF_SMALL_TALK = 9
# Of the wordings of a phrase, so many are searched for.
_MOST_SEARCHED = 1
_ENGLISH_ENOUGH = 2
_FOREIGN_ENOUGH = 3
# What a Vietnamese syllable can look like without its marks; "school" and "reports" cannot.
_SYLLABLE_SHAPE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_ACCENTED_SHARE = 0.5
# "Vì sao lùi hạn …", "Lý do gia hạn …" ask the reason of a limit.
WHY = (
    r"\b(?:vi|tai) sao\b|\bsao (?:lai|phai)\b|\A.{0,16}\bly do\b|\bwhy\b|"
    # "Sao Sở lại lùi hạn?"; refuses "Sao y", "Sao lưu", "Sao Mai" and "Sao kê".
    r"(?:\A|[:,] )sao (?!(?:y|luu|chep|ke|chup|luc|gui|in|viet|mai|vang|khue|do)\b)"
    r"(?=.{1,80}\b(?:lai|khong|chua|phai|bi|la phai)\b)"
)
"""What asks for a reason, folded."""
_WHY = re.compile(WHY)
# "Sao Sở lại giao phòng chủ trì?" asks why, and not who.
_WHY_FIRST = re.compile(rf"\A(?:{WHY})")
# "Bỏ mấy thủ tục đó là dựa vào quyết định nào": what it rests on, and not what it ends.
_RESTS_ON = re.compile(
    r"\b(?:can cu|dua|chieu theo)(?: tren| vao| theo)? (?:nhung |cac )?(?:[a-z]+ ){1,2}nao\b"
)
# "Có nói xử mấy người ăn tham không", "mấy câu đó đọc sao": some of them, and no number.
_SOME_OF_THEM = re.compile(
    r"\bmay (?:cau|thu|cai|dieu|viec|van ban|quy che) (?:do|nay|ay|kia)\b|"
    r"\bco (?:noi|nhac|de cap|quy dinh|bat|yeu cau|cam|xu|cho|bao)\b.{0,40}"
    r"\bmay (?:nguoi|ong|ba|anh|chi|em|dua|vi|can bo|thay|co|truong|don vi)\b"
    r"(?!.*\bbao nhieu\b).*\b(?:khong|ko)\b(?: [a-z]{1,4}){0,2}\W*\Z"
)
_OF_A_DOER = (Intent.LEADER, Intent.ACTOR)


@lru_cache(maxsize=64)
def understand(text: str) -> Question:
    """Read one question; of a page that was pasted only the beginning."""
    # Half a surrogate pair (a damaged command line) can be neither embedded nor looked up.
    asked = in_papers_spelling(canonical(text[:_LONGEST].encode(errors="replace").decode()))
    alone, before = without_courtesy(asked)
    plain = spelt_out(folded(alone))
    whole = spelt_out(folded(asked)) if before else plain
    language = _language(asked, plain)
    is_english = language is Language.ENGLISH
    if is_english:
        plain, whole = with_figures(plain), with_figures(whole)
    search = _translated(plain) if is_english else _with_synonyms(plain, asked)
    cues = _ENGLISH_MAY.sub(" ", plain) if is_english else without_lookalikes(plain, alone)
    cues = _TERM.sub(r"\g<of> ki", without_care(cues, alone))
    # Which paper, and which day, may be told before the question itself.
    numbers = full_numbers(alone, plain) or full_numbers(asked, whole)
    short = short_numbers(plain) or short_numbers(whole)
    intents = _settled(
        _intents(cues),
        plain,
        names_paper=bool(numbers or short),
        place=bool(_address(plain, asked)),
    )
    return Question(
        text=asked,
        plain=plain,
        language=language,
        intents=intents,
        search=search,
        before=spelt_out(folded(before)),
        dates=_dates(plain, language) or _dates(whole, language),
        numbers=tuple(numbers),
        short_numbers=short,
        printed_numbers=tuple(numbers.values()),
        address=_address(plain, asked),
        about_documents=bool(_DOCUMENTS.search(plain)),
        about_report=bool(_REPORT.search(plain)),
        compares=bool(_COMPARES.search(plain)),
        outside=_is_outside(plain, language),
        outside_words=_outside_words(plain),
    )


def _language(asked: str, plain: str) -> Language:
    """English when its words are there, Vietnamese ones being few (names, quoted terms)."""
    words = asked.split()
    accented = sum(has_diacritics(word) for word in words)
    english = len(_ENGLISH.findall(plain))
    foreign = sum(not _SYLLABLE_SHAPE.fullmatch(word) for word in re.findall(r"[a-z]+", plain))
    few = accented <= 2 or accented < _ACCENTED_SHARE * len(words)
    enough = english >= min(_ENGLISH_ENOUGH, len(words) or 1) or (
        english and foreign >= _FOREIGN_ENOUGH
    )
    return Language.ENGLISH if enough and few else Language.VIETNAMESE


def _is_outside(plain: str, language: Language) -> bool:
    in_english = language is Language.ENGLISH and _OUTSIDE_IN_ENGLISH.search(plain)
    return bool(in_english or _OUTSIDE.search(plain) or _OPINION.search(plain))


def _outside_words(plain: str) -> str:
    match = _OUTSIDE.search(plain)
    return match.group() if match and not _OPINION.search(plain) else ""


def _intents(plain: str) -> tuple[Intent, ...]:
    if _SMALL_TALK.search(plain) and len(plain.split()) <= _MOST_OF_SMALL_TALK:
        return (Intent.CHAT,)
    found = tuple(intent for intent, cue in _CUES if cue.search(plain))
    return found or (Intent.FACT,)


def _settled(
    intents: tuple[Intent, ...], plain: str, *, names_paper: bool, place: bool
) -> tuple[Intent, ...]:
    """The intents in the order of what decides: a paper named, or several things asked at once."""
    if intents[0] is Intent.SECTION and _WHAT_ABOUT.search(plain):
        intents = tuple(one for one in intents if one is not Intent.WHICH_DOCUMENT)
    is_of_a_law = intents[0] is Intent.SECTION and not place and _OF_A_LAW.search(plain)
    if is_of_a_law or (intents[0] is Intent.WHICH_DOCUMENT and _CONCLUDED.search(plain)):
        return _settled(intents[1:] or (Intent.FACT,), plain, names_paper=names_paper, place=place)
    if intents[0] is Intent.COUNT and _SOME_OF_THEM.search(plain):
        intents = intents[1:] or (Intent.FACT,)
    if intents[0] in _OF_A_DOER and _WHY_FIRST.search(plain):
        intents = (Intent.FACT, *intents)
    if intents[0] is Intent.REPLACED and Intent.BASIS in intents and _RESTS_ON.search(plain):
        intents = (Intent.BASIS, *(one for one in intents if one is not Intent.BASIS))
    is_of_a_duty = Intent.DEADLINE in intents and intents[0] in _PARTS_OF_A_DUTY
    if is_of_a_duty or intents[0] is Intent.DEADLINE:
        first = Intent.FACT if _WHY.search(plain) else Intent.DEADLINE
        return (first, *(one for one in intents if one is not first))
    is_list = {Intent.COUNT: _NAMES_ASKED, Intent.WHICH_DOCUMENT: _PAPERS_NEEDED}.get(intents[0])
    if Intent.LIST in intents and is_list is not None and is_list.search(plain):
        return (Intent.LIST, *(one for one in intents if one is not Intent.LIST))
    loose = intents[0] in (Intent.COUNT, Intent.FACT, Intent.LIST)
    asks_of_it = _WHEN.search(plain) and not (_BY_WHEN.search(plain) or _HELD.search(plain))
    if names_paper and loose and asks_of_it:
        return (Intent.ISSUED, *intents)
    is_about = intents[0] is Intent.WHICH_DOCUMENT and _WHAT_ABOUT.search(plain)
    if names_paper and (is_about or (loose and _WHAT_AT_ALL.search(plain))):
        return (Intent.SUBJECT, *intents)
    return intents


def _translated(plain: str) -> str:
    """An English question in the words of the papers; what has no entry (names) is kept."""
    words: list[str] = []
    last = 0
    for met in english_terms(plain):
        words += _with_a_topic(plain[last : met.start])
        words += chain.from_iterable(met.wordings[:_MOST_SEARCHED])
        last = met.end
    return " ".join([*words, *_with_a_topic(plain[last:])])


def _with_a_topic(english: str) -> Iterator[str]:
    return (one for one in english.split() if one.strip(".,?!") not in ENGLISH_FUNCTION_WORDS)


def _with_synonyms(words: str, typed: str) -> str:
    extra = [
        " ".join(wording)
        for met in said().met(words, typed)
        for wording in met.wordings[:_MOST_SEARCHED]
    ]
    return " ".join([words, *extra])


def _dates(plain: str, language: Language) -> tuple[AskedDate, ...]:
    """The dates, read with the marks that dates are written with put back.

    In Vietnamese "tháng 9 mấy giờ" has no day of May.
    """
    written = plain.replace("ngay", "ngày").replace("thang", "tháng").replace("nam ", "năm ")
    is_english = language is Language.ENGLISH
    named = (
        one
        for one in find_english_dates(written)
        if is_english or not _ENGLISH_MAY.search(written[one.start : one.end])
    )
    found: list[FoundDate] = [*find_dates(written), *named]
    return tuple(
        AskedDate(
            year=date.year,
            month=date.month,
            day=date.day,
            is_bound=_is_bound(plain[max(0, date.start - 16) : date.start], date),
            is_after=bool(_AFTER.search(plain[max(0, date.start - 12) : date.start])),
            words=plain[date.start : date.end],
        )
        for date in found
        if date.month is not None or date.year is not None
    )


def _is_bound(before: str, date: FoundDate) -> bool:
    """Whether the words before a date say that something is due by it, or before it."""
    is_within = date.day is None and _WITHIN.search(before) is not None
    return not is_within and _BOUND.search(before) is not None


def _address(plain: str, typed: str) -> str | None:
    """The place named; none where it is one of a law by its name ("Điều 138 Luật Đất đai")."""
    match = PLACE_SAID.search(plain)
    if match is None or _OF_A_LAW.match(plain, match.start()):
        return None
    return place_said(match.group(), typed)
