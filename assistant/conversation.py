"""Follow-up questions: a short question that leans on the one before is put together with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.asking import Asking, Turn
from assistant.question import AskedDate, Language, Question, understand
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import word_set
from assistant.register.asked_period import asked_period
from assistant.register.due_days import last_day
from assistant.topic_words import topic_runs
from ingest.document import PartialDate
from ingest.text import folded

# "thế còn …", "vậy …", "và …"; refuses "thế nào là …", "thể thao …", "vay vốn …", "con em …".
# "Không, ý tôi là của …": what was meant instead.
_MEANT = (
    r"(?:(?:khong|nham|no)(?: phai)?,? )?(?:(?:y |cau )(?:toi|minh|em|chi|anh|tui)|i)"
    r" (?:la|(?:muon )?hoi|noi|meant?)(?: la| ve)?(?: cua| ben)?"
)
_CORRECTS = re.compile(rf"^{_MEANT}\b")
_OPENS = re.compile(
    r"^(?:(?:the|vay|roi|va) con|(?:the|vay) thi|"
    r"the(?! (?:nao|gioi|he|manh|thao|thuc|che|hien|loai|le|duc|luc|chat|hoc sinh|bao hiem)\b)|"
    r"vay(?! (?:von|tien|muon)\b)|con(?! (?:em|nguoi|cai|gai|trai|so|duong|dau)\b)|"
    r"con cai (?=(?:cuoi|dau|nam|quy|thang|sau|6|kia|khac|thu|bao cao|ke hoach|o|ben)\b)|"
    r"va(?! cham\b)|roi|and|what about|how about|"
    rf"{_MEANT})\b"
)
_THAT_PAPER = re.compile(
    r"\b(?:van ban|ke hoach|cong van|bao cao|quyet dinh|thong bao|nghi quyet|chi thi|cong dien|"
    r"huong dan|thong tu|nghi dinh|chuong trinh|to trinh|de an|luat) (?:do|nay|tren|ay|no)\b"
)
# "Việc đó làm trong thời gian nào?"; "việc này" may be what the question itself tells.
_THAT_MATTER = re.compile(
    r"\b(?:cong viec|viec|noi dung|nhiem vu|phan|hoat dong|phong trao|mo hinh|thu tuc|ho so|"
    r"muc tieu|co quan|don vi|ban chi dao|khoan tien|so tien) (?:do|ay|kia)\b"
)
# "Thế còn nhà bị trôi?", "Trường nghề thì sao?", "What about schools?"; "Còn … ở đâu?" asks itself.
_ANOTHER = re.compile(
    r"^(?:(?:the|vay|roi|va) )?con (?!(?:em|nguoi|gai|trai|so|duong|dau)\b)"
    r"(?!cai (?!(?:cuoi|dau|nam|quy|thang|sau|6|kia|khac|thu|bao cao|ke hoach|o|ben)\b))(?!.*"
    r"\b(?:nao|gi|ai|dau|may|bao nhieu|bao gio|bao lau|sao|khong|a)\b)|"
    r"\b(?:thi|the) sao(?: (?:a|vay|nhi|ha|the))?[ ?.!]*$|"
    r"^(?:and )?(?:what|how) about\b|"
    rf"^{_MEANT} (?!.*\b(?:nao|gi|ai|dau|may|bao|sao|khong|who|when|what|where|how)\b)"
)
_WHAT_OF_IT = re.compile(r"\b(?:thi|the) sao(?: (?:a|vay|nhi|ha|the))?[ ?.!]*$")
# "Lên tới cấp V thì ai?", "Riêng xã miền núi thì bao nhiêu?"
_ON_TO = re.compile(r"(?:len|xuong|sang|rieng|doi voi|voi) (?:toi |den )?[a-z]+ ")
# "… việc đó?"; refuses "tháng này", "chế độ", "cấp trên".
_OF_OTHER_WORDS = word_set(
    "hom nam thang tuan quy ngay hien luc dip lau truoc che muc thai tien trinh toc cap"
)
_THAT = re.compile(
    r"(?:^|\b(?P<before>\w+) )(?:do|nay|tren|ay)(?: (?:vay|the|a|nhi|nhe|ha|thi sao))?[ ?.!]*$"
)
_ENGLISH_PRONOUN = re.compile(r"\b(?:it|that)\b")
_WORD = re.compile(r"\w+")
_SHORT = 8
_BARE = 3
_LONG = 20
# How much, how long, by what way: of something, and not said of what.
_OF_SOMETHING = frozenset({Intent.COUNT, Intent.CHANNEL})
# So many syllables are one word.
_LITTLE = 2

_PAPER_SENT = re.compile(
    r"\bnoi nhan\b|\b(?:ke hoach|cong van|van ban|quyet dinh|thong bao|chi thi|recipients?)\b"
)
# Behind one of these "gửi cho ai?" asks where the report goes, not whom the paper went to.
_OF_A_DUTY = frozenset({Intent.DEADLINE, Intent.CHANNEL, Intent.REPORT_TO, Intent.REPORTERS})


_LEAD = r"\A\W*(?:(?:da|the|vay|va|con|and|thi),? ){0,3}"
# Behind a question about a report: by what day, and by what way, whoever asks no more than that.
_DUE = re.compile(
    _LEAD + r"(?:truoc|cham nhat|tre nhat|han chot|han|muon nhat|den|chot)(?: la)?(?: vao)? "
    r"(?:ngay|hom|bua|khi|luc) (?:nao|may|bao nhieu)(?: (?:vay|a|nhi|the))?\W*\Z|"
    + _LEAD
    + r"(?:by when|by (?:what|which) (?:day|date)|when(?: is it due)?|what is the deadline)\W*\Z"
)
_BY_WHAT_WAY = re.compile(
    _LEAD
    + r"(?:(?:nop|gui|goi|chuyen)(?: bao cao| bc)? )?(?:(?:bang|theo) (?:cach|duong|hinh thuc)|"
    r"qua dau|(?:qua|ve|vao|toi) (?:mail|email|dia chi|kenh|hop thu))(?: (?:nao|gi))?"
    r"(?: (?:vay|a|nhi|the))?\W*\Z"
)


def standalone(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked on its own.

    A short question that opens with "thế", "còn", "vậy", points back ("việc đó"), is three words at
    most ("Ai ký?") or hardly names a matter takes the last question along; any other is left.
    """
    plain = folded(question)
    length = len(_WORD.findall(plain))
    if not history or not 0 < length <= _LONG:
        return question
    is_short = length <= _SHORT or _CORRECTS.search(plain) is not None
    opening = _OPENS.search(plain) if is_short else None
    leans = length <= _BARE or _points_back(question, plain) or _says_little(question, length)
    if opening is None and not leans and not _turns_to_a_name(question, plain):
        return question
    words = _behind(opening, question)
    return f"{' '.join(words).rstrip(' ?')} ({history[-1].question.rstrip(' ?')})?"


def _turns_to_a_name(question: str, plain: str) -> bool:
    """Whether a short question only turns to something by its name ("Phòng … thì sao?")."""
    has_name = any(word[0].isupper() for word in question.split()[1:])
    is_short = len(_WORD.findall(plain)) <= _SHORT
    return is_short and has_name and _WHAT_OF_IT.search(plain) is not None


def _behind(opening: re.Match[str] | None, question: str) -> list[str]:
    """The words of the question after its opening, which has as many words folded as typed."""
    return question.split()[len(opening.group().split()) if opening else 0 :]


def without_opening(question: str) -> str:
    """The question without the words that only tie it to the one before ("Thế còn …").

    "Thông báo đó" is left out too where more is said than that.
    """
    words = _behind(_OPENS.search(folded(question)), question)
    plain = folded(" ".join(words))
    pointing = _THAT_PAPER.search(plain) or _THAT_MATTER.search(plain)
    if pointing is not None:
        start = len(plain[: pointing.start()].split())
        length = len(pointing.group().split())
        if len(words) > length + 1:
            words = [*words[:start], *words[start + length :]]
    return " ".join(words) or question


def names_another(question: str) -> bool:
    """Whether a question only names another thing to ask the same of ("Còn nhà bị trôi?")."""
    plain = folded(question)
    if len(_WORD.findall(plain)) > _LONG:
        return False
    return _ANOTHER.search(plain) is not None


def opens_with_another(question: str) -> bool:
    """Whether a question opens by turning to something else ("Thế còn …", "Lên tới …")."""
    plain = folded(question)
    return _OPENS.search(plain) is not None or _ON_TO.match(plain) is not None


def understood(question: str, history: Sequence[Turn]) -> Question:
    """The question as the conversation means it: what it says itself goes before what was said."""
    own = of_the_report(understand(question), history)
    text = standalone(question, history)
    if text == question:
        return own
    whole = understand(text)
    if own.intent is not Intent.FACT:
        whole = replace(whole, intents=own.intents)
    if own.numbers or own.short_numbers:
        whole = replace(
            whole,
            numbers=own.numbers,
            short_numbers=own.short_numbers,
            printed_numbers=own.printed_numbers,
        )
    return replace(whole, dates=own.dates or whole.dates, address=own.address or whole.address)


def of_the_report(own: Question, history: Sequence[Turn]) -> Question:
    """Behind a question about a report, "gửi cho ai?" asks where the report goes."""
    if history and (_DUE.search(own.plain) or _BY_WHAT_WAY.search(own.plain)):
        if _of_a_duty(history) or understand(history[-1].question).about_report:
            wants = Intent.DEADLINE if _DUE.search(own.plain) else Intent.CHANNEL
            return replace(own, intents=(wants,), about_report=True)
        return own
    says_which = own.numbers or own.short_numbers or _PAPER_SENT.search(own.plain)
    if not history or own.intent is not Intent.RECIPIENTS or says_which:
        return own
    if not _of_a_duty(history):
        return own
    return replace(own, intents=(Intent.REPORT_TO, *own.intents), about_report=True)


def _of_a_duty(history: Sequence[Turn]) -> bool:
    """Whether the question before asks when, where or by whom a report is sent."""
    before = understand(history[-1].question)
    return before.intent in _OF_A_DUTY


def meant(asking: Asking) -> Question:
    """``understood``, a month, year or day told by the day of asking ("tháng này") in figures."""
    question = understood(asking.question, asking.history)
    period = asked_period(question.plain, asking.as_of)
    if question.dates or period is None or period.first is None or period.last is None:
        return question
    first, last = period.first, period.last
    is_year = (first.month, last.month) == (1, 12)
    is_month = first.day == 1 and last == last_day(PartialDate(year=first.year, month=first.month))
    if not (is_year or is_month or first == last):
        return question  # a quarter, a week
    date = AskedDate(
        year=first.year,
        month=None if is_year else first.month,
        day=first.day if first == last else None,
        is_bound=False,
        words=period.words,
    )
    return replace(question, dates=(date,))


def _says_little(question: str, length: int) -> bool:
    """Whether a short question has hardly a word of a matter ("Phải chờ mấy ngày mới xong?")."""
    if length > _SHORT:
        return False
    asked = understand(question)
    if asked.numbers or asked.short_numbers or asked.intent not in _OF_SOMETHING:
        return False
    matter = {word for run in topic_runs(asked) for word in run[0]}
    return len(matter) <= _LITTLE


def _points_back(question: str, plain: str) -> bool:
    if _THAT_PAPER.search(plain) or _THAT_MATTER.search(plain):
        return True
    if len(plain.split()) > _SHORT:
        return False
    pointing = _THAT.search(plain)
    if pointing is not None and pointing["before"] not in _OF_OTHER_WORDS:
        return True
    is_english = understand(question).language is Language.ENGLISH
    return is_english and bool(_ENGLISH_PRONOUN.search(plain))
