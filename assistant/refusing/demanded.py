"""What an answer must hold because the question says it: which storm, what is counted, whose.

The words of a question are weighed together, so an answer may hold most of them and leave out the
one that decides: the number of an event ("bão số 11"), the thing that is counted ("bao nhiêu đảng
viên"), what a share is of ("tỷ lệ tốt nghiệp"), the name of the school that a figure is asked of.
A figure of another thing is worse than none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from assistant.composing import Composed
from assistant.question import Language, Question, understand
from assistant.reading.capitals import capitals_at
from assistant.reading.content_words import is_compound
from assistant.reading.intents import Intent
from assistant.reading.phrasebook import said as phrases
from assistant.reading.vocabulary import FUNCTION_WORDS
from assistant.refusing.deciding_words import leaves_out_share_or_standard, leaves_out_the_word
from assistant.selection import opener_of
from assistant.shelf import Shelf
from assistant.tables.table_rows import figures_in, is_row
from assistant.tables.tables import titled_tables
from assistant.topic_words import counted_things
from assistant.wanted import amounts, forbidden, signs, verb_signs
from assistant.wanted.aims import is_of_the_other_sort
from assistant.wanted.contacts import is_phone_asked, says_phone
from assistant.wanted.workflows import only_makes_ready
from ingest.document import Passage
from ingest.text import folded

# Things that go by a number, of which one is no other.
_NUMBERED = (
    r"(?:con bao|bao|ap thap nhiet doi|dot|vong|khoi|cum|to|khoa|ky hop|phien hop|lan|chang|"
    r"goi thau|nhiem ky|tiet|tram|quy|hoc ky|mau|phu luc|tuan|nhom|loai|hang|bac|vung|khu vuc|"
    r"phuong an|du an|tieu du an|buoc|chang duong|muc do)"
)
_NUMBER = r"(?:\d{1,3}|[ivx]{1,5})"
_ONE_NUMBERED = re.compile(
    rf"\b(?P<noun>{_NUMBERED}) (?:so |thu )?(?P<number>{_NUMBER})(?![\w/.,-]?\d)\b"
)
# "các khối 10, 11 và 12", "từ đợt 1 đến đợt 3".
_NEXT = re.compile(
    rf"\s?(?P<join>,|va|den|-|–)\s?(?:{_NUMBERED} )?(?:so |thu )?(?P<number>{_NUMBER})\b(?![/.]\d)"
)
# The code of a form or a procedure, as papers print it: "BM.04", "QTTP-20".
_CODE = re.compile(r"(?<![\w/.-])[A-ZĐ]{2,6}[.-]\d{2,3}(?![\w/-]|\.\d)")
_MOST_NUMBERS = 12
_ROMAN = {"i": 1, "v": 5, "x": 10}
# A figure by its name, and what a share is of.
_FIGURE_OF = re.compile(
    r"\b(?:t[iy] le (?P<of>[a-z]+ [a-z]+)|ket qua (?P<deed>kiem tra|thanh tra|giam sat|khao sat|"
    r"tham dinh|xep loai|cham diem|xet duyet|bau cu|bo phieu)\b)|"
    r"\b(?P<named>(?P<fee>(?:hoc|le|vien|dang|doan) phi|hoc bong|"
    r"luong (?:toi thieu|co so|co ban|khoi diem|huu)|tro cap|"
    # Whose pay it is; "số lượng giáo viên" is none.
    r"(?<!so )(?<!chat )(?<!san )(?<!khoi )(?<!nang )(?<!luc )(?<!dung )luong"
    r"(?= (?:cua )?(?:ong|ba|anh|chi|thay|giam doc|chu tich|(?:doi |hieu |thu )?truong|bi thu|pho|"
    r"nhan vien|can bo|cong chuc|giao vien)\b))|phu cap|"
    r"tien (?:an|thuong|luong|cong|xe|phat))\b"
)
# A school, an office or a commune with its proper name, as it is written.
_UNIT = re.compile(
    r"\b(?:[Tt]rường|[Tt]rung tâm|[Xx]ã|[Pp]hường|[Bb]ệnh viện|[Cc]ông ty)"
    r"(?:\s(?:THPT|THCS|PTDTNT|GDTX|TH|MN|[Tt]iểu học|[Mm]ầm non|[Mm]ẫu giáo|chuyên))?\s"
)
# What an allowance or an insurance is for: a "trợ cấp ngày công" is no "trợ cấp tai nạn".
_NO_KIND = (
    r"(?!(?:cho|cua|la|bao|may|moi|mot|hang|bang|trong|them|thi|duoc|nay|do|gi|nao|ra|co|phai|o|"
    r"khi|neu|va|hay|hoac|theo|den|tu|bi|toi|nhu|se|da|nhieu|it|cao|thap|het|xong|nhung|cac)\b)"
)
_OF_A_KIND = re.compile(
    rf"\b(?:tro cap|phu cap|bao hiem) (?P<kind>{_NO_KIND}[a-z]+ {_NO_KIND}[a-z]+)\b"
)
_NUMBER_ASKED = re.compile(r"\bso (?:may|bao nhieu|nao|dien thoai)\b|\bsdt\b")
# What anything is counted by ("3 nhân lực", "6 đồng chí"), and no thing ("bao nhiêu một tháng").
_COUNTS_ANY = frozenset(
    (
        *("nguoi", "em", "chau", "chiec", "cai", "cuon", "ban", "vi", "nhan", "suat", "phan"),
        *("mot", "moi", "hang", "trong", "thang", "ngay", "nam", "tien", "dong", "ty", "trieu"),
    )
)
_A_LIST = 3
# The number that a row has in its table.
_SERIAL = re.compile(r"\A[\s|*]{0,6}\d{1,4}[.)]?\s{0,3}(?=\|)")
# "Mức học phí …" asks for the sum, "… mới được hỗ trợ học phí" for something else.
_OPENS = 14
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|may|the nao|ra sao)\b")
# "Phụ huynh nộp tiền ngày nào": what is paid is no answer to a letter.
_PAYS = re.compile(r"\b(?:nop|dong|tra) (?:tien|phi|hoc phi|le phi|quy|bao hiem)\b")
# "Phải đóng tối thiểu bao nhiêu": a share of people is no sum, "ngày bao nhiêu" neither.
_HOW_MUCH_PAID = re.compile(
    r"\b(?:phai|can) (?:nop|dong|tra)\b(?! (?:ho so|bao cao|ban))[^?.]{0,60}"
    r"(?<!\bngay )(?<!\bhom )(?<!\bthang )\bbao nhieu(?: (?:tien|dong))?\W*\Z|"
    r"\b(?:bao nhieu|may) (?:tien|(?:ty|trieu|nghin|ngan)(?= dong\b|\W*\Z)|"
    r"dong(?! chi))\b|"
    r"\b(?:kinh phi|gia (?:ve|thue|tran|ban)|ve (?:vao|tham quan|xe)|le phi)\b[^?.]{0,60}"
    r"\b(?:bao nhieu|may)(?: (?:ty|trieu|nghin|ngan))?"
    r"(?: (?:mot|moi|1) (?:nguoi|luot|lan|ve|lit|khach))?\W*\Z|\btong so tien\b|"
    r"(?<!danh )(?<!tham )(?<!quoc )(?<!chuyen )(?<!dinh )\bgia (?!tri|dinh|han|tang|nhap|cong|"
    r"cam|suc)[^?.]{0,60}\b(?:bao nhieu|may)"
    r"(?: (?:tien|dong))?\W*\Z|"
    r"\b(?:(?:tien|tra|huong|muc|nhan|linh) luong|luong(?= (?:la )?(?:bao nhieu|may)\b)|phu cap|"
    r"tro cap|tien thuong|tien cong|thu lao)\b"
    r"[^?.]{0,40}\b(?:bao nhieu|may)\b(?! (?:nguoi|ngay|thang|lan|nam|phan|%|loai|muc|khoan))"
)
_HOW_MUCH_IN_ENGLISH = re.compile(
    r"\b(?:in|many) (?:dong|vnd)\b|\bhow many (?:million|billion)s? (?:of )?(?:dong|vnd)\b|"
    r"\bhow much (?:money|(?:does|do|did|is|are|was|were|will|would|can|must|should)\b.{0,90}"
    r"\b(?:cost|fee|pay|paid|charged?|allowance|fine|price|budget)\b)|"
    r"\bwhat (?:is|was|are|were) the (?:[a-z]+ ){0,2}(?:cost|budget|investment|price|fee|fine|"
    r"allowance)\b"
)
_SAYS_A_SUM = re.compile(
    r"\d ?(?:dong|d|trieu|nghin|ngan|ty|usd|vnd)\b|"
    r"\d{1,3}(?:\.\d{3}){1,4}(?![.,]?\d| (?:ha|m2|m3|km|met)\b)|"
    r"\b(?:trieu|nghin|ngan|ty) dong\b|\b(?:dvt|don vi tinh|so tien)\b|"
    r"% (?:tien |muc |thu nhap|luong|hoc phi|chi phi|kinh phi)|"
    r"\b(?:mien|tu nguyen|he so|lan muc|khong (?:thu|phai|quy dinh|dong))\b"
)
_WHEN = re.compile(r"\b(?:(?:ngay|hom|han|khi|luc|thang) nao|ngay may|bao gio|when)\b")
_SAYS_PAID = re.compile(
    r"\b(?:dong (?:tien|phi|gop|bao hiem|hoc)|tien|hoc phi|le phi|chuyen khoan|thanh toan|"
    r"quyet toan|khoan thu|muc thu|bao hiem|\d dong)\b"
)
_DENIES = re.compile(
    r"(?<!\w)(?:không|chưa|trừ|miễn|cấm|thiếu|còn\s+lại|không\s+có)(?!\w)", re.IGNORECASE
)
# "Hạng mấy", "mã số mấy", "mấy giờ": which one is asked, and no number of things.
_HOW_MANY = re.compile(
    r"\bbao nhieu\b|\bhow (?:many|much)\b|"
    r"(?<!\bhang )(?<!\bcap )(?<!\bloai )(?<!\bnhom )(?<!\blop )(?<!\bso )(?<!\bthu )(?<!\bky )"
    r"\bmay\b(?! gio\b)"
)
# "3/4 tổng số" is a share; "danh mục 02 thủ tục" counts them.
_NO_COUNT = re.compile(
    r"(?<!\w)(?:\d{1,6} ?/ ?[\w./&-]{2,24}|(?:ngay |den |truoc |tu )\d{1,2} ?[/.] ?\d{1,2}|"
    r"\d{1,2} ?[/.] ?\d{1,2} ?[/.] ?\d{4}|"
    r"(?:dieu|khoan|diem|(?<!danh )muc|chuong|phu luc|mau|phan|so|nam|thang|ngay|"
    r"quy|khoa|nhiem ky|tt|hang|cap|loai|nhom) (?:so |thu )?\d[\d./-]*|"
    r"\d{4} ?[-–] ?\d{4}|\A\W*\d{1,2}[.)])"
)
_SHARE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})? ?%")
_A_NUMBER = re.compile(
    r"\d|%|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|trieu|ty|nua|doi|gap|ca|moi|"
    r"khong|mien|toan bo|tat ca|duy nhat)\b"
)
_SHORTEST_NAME = 2
_OF_EACH = re.compile(r"\b(?:moi|tung|cac|tat ca|toan bo|100%) ")


def lacks_what_is_asked(shelf: Shelf, told: Composed) -> bool:
    """Whether an answer leaves out the word of the question that decides what it is of."""
    words = f" {' | '.join(map(folded, _texts(shelf, told)))} "
    passages = [one.passage.text for draft in told.drafts for one in draft.supports]
    return (
        _is_of_another_number(shelf, words)
        or _leaves_out_the_code(shelf.question, words)
        or _leaves_out_the_figure(shelf.question, words)
        or _leaves_out_the_kind(shelf.question, words)
        or _leaves_out_the_thing(shelf.question, told, words)
        or _leaves_out_the_unit(shelf, words)
        or _has_no_number(shelf.question, told)
        or _leaves_out_the_phone(shelf.question, told)
        or leaves_out_the_word(shelf.question, told)
        or leaves_out_share_or_standard(shelf.question, told, words)
        or _aims_at_it_only(shelf.question, told)
        or only_makes_ready(shelf.question, passages)
        or _leaves_out_the_payment(shelf.question, told, words)
        or _forbids_nothing(shelf, told)
        or _denies_nothing(shelf, told)
    )


def _texts(shelf: Shelf, told: Composed) -> Iterator[str]:
    """All that an answer rests on: passages, what stands over them, how papers are called."""
    for draft in told.drafts:
        for one in draft.supports:
            paper, passage = one.document, one.passage
            about = (paper.title, paper.issuer, paper.superior)
            yield from filter(None, (*about, *passage.heading_path, passage.text))
            document = shelf.document(paper.id) if is_row(passage) else None
            for table in titled_tables(document) if document is not None else ():
                if table.is_in(passage):
                    yield " | ".join(" ".join(words) for words in (*table.titles, *table.over))


# --- one of several that go by numbers ---------------------------------------------------------


def _is_of_another_number(shelf: Shelf, told: str) -> bool:
    """Whether the answer numbers the same thing, and never as the question does.

    "Thế nhóm IV thì bao lâu?" asks of that group, whichever was asked of before.
    """
    own = tuple(_ONE_NUMBERED.finditer(understand(shelf.asking.question).plain))
    for match in own or _ONE_NUMBERED.finditer(shelf.question.plain):
        noun, wanted = match["noun"], _value(match["number"])
        numbers = {value for one in _numbered(told, noun) for value in one}
        if numbers and wanted not in numbers:
            return True
    return False


def _leaves_out_the_code(question: Question, told: str) -> bool:
    """Whether it is asked what goes by a code ("biểu BM.04"), and the answer has it nowhere."""
    if question.numbers or question.short_numbers:
        return False  # "KL-76" is a paper
    codes = {folded(match.group()) for match in _CODE.finditer(question.text)}
    squeezed = told.replace(" ", "")
    return any(code not in squeezed for code in codes)


def _numbered(told: str, noun: str) -> Iterator[set[int]]:
    """The numbers by which a text calls a thing, those of a list and of a span with them."""
    for match in re.finditer(rf"\b{noun} (?:so |thu )?(?P<number>{_NUMBER})\b(?![/.]\d)", told):
        found = [_value(match["number"])]
        at = match.end()
        while len(found) < _MOST_NUMBERS and (more := _NEXT.match(told, at)) is not None:
            value = _value(more["number"])
            spans = more["join"] in ("den", "-", "–")
            found += range(found[-1] + 1, value + 1) if spans else [value]
            at = more.end()
        yield set(found)


def _value(number: str) -> int:
    """A number in figures or Roman letters."""
    if number.isdigit():
        return int(number)
    values = [_ROMAN[letter] for letter in number]
    behind = [*values[1:], 0]
    return sum(-one if one < more else one for one, more in zip(values, behind, strict=True))


# --- what a figure is of -----------------------------------------------------------------------


def _leaves_out_the_figure(question: Question, told: str) -> bool:
    """Whether "tỷ lệ tốt nghiệp" is answered with what says nothing of "tốt nghiệp"."""
    match = _FIGURE_OF.search(question.plain)
    is_of_it = question.intent in (Intent.FACT, Intent.COUNT)
    if match is None or not is_of_it or question.language is Language.ENGLISH:
        return False
    # Other sums go by other names as well: a "phụ cấp" is told as "hỗ trợ".
    words = match["of"] or match["deed"] or (match["fee"] and figure_named(question))
    if not words:
        return False
    if match["of"] and not FUNCTION_WORDS.isdisjoint(words.split()) and not is_compound(words):
        return False
    return not _says(told, _wordings(question, words))


def _leaves_out_the_kind(question: Question, told: str) -> bool:
    """Whether an allowance of one kind is asked for, and no word told is of that kind."""
    match = _OF_A_KIND.search(question.plain)
    if match is None or question.intent is not Intent.COUNT:
        return False
    kind = match["kind"]
    whole = next(iter(phrases().met(match.group(), question.text)), None)
    is_all = whole is not None and (whole.start, whole.end) == (0, len(match.group()))
    others = tuple(" ".join(one) for one in whole.wordings) if whole and is_all else ()
    return not _says(told, (*_wordings(question, kind), *others))


def _leaves_out_the_thing(question: Question, told: Composed, words: str) -> bool:
    """Whether a count is answered with what does not name the thing that is counted.

    The title of its column may name it for a row, and a list of them may be counted; days, money
    and shares go by their unit.
    """
    if question.intent is not Intent.COUNT:
        return False
    supports = [one for draft in told.drafts for one in draft.supports]
    if max(Counter(one.document.id for one in supports).values(), default=0) >= _A_LIST:
        return False
    things = counted_things(question)
    if (
        not things
        or things[0].split()[0] in _COUNTS_ANY
        or amounts.sort_counted(question) is not None
        or signs.code_asked(question) is not None
    ):
        return False
    if amounts.counts_in_parts(question, " | ".join(one.text for one in told.drafts), things):
        return False
    return not (_says(words, things) and any(_counts(one.passage, things) for one in supports))


def _has_no_number(question: Question, told: Composed) -> bool:
    """Whether it is asked how many or how much, and a sentence or two tell no number at all.

    The number of a law, of a place in it and of a day counts nothing; a "không" may.
    """
    if question.intent is not Intent.COUNT or not _HOW_MANY.search(question.plain):
        return False
    if signs.code_asked(question) is not None:
        return False
    supports = [one for draft in told.drafts for one in draft.supports]
    if len(told.drafts) >= _A_LIST or any(is_row(one.passage) for one in supports):
        return False
    words = " | ".join(draft.text for draft in told.drafts)
    return not _A_NUMBER.search(_NO_COUNT.sub(" ", folded(words)))


def _counts(passage: Passage, things: tuple[str, ...]) -> bool:
    """Whether a row has a figure besides its own number, or a number stands near the thing.

    "Giao Phó Hiệu trưởng … trước 17 giờ" counts nobody.
    """
    if figures_in(passage) > 0:
        return True
    text = _SERIAL.sub("", passage.text, 1) if is_row(passage) else passage.text
    said = (text, *passage.heading_path[-1:])
    counted = [_NO_COUNT.sub(" ", _SHARE.sub(" ", folded(words))) for words in said]
    return any(amounts.number_near(words, thing) for words in counted for thing in things)


def _leaves_out_the_unit(shelf: Shelf, told: str) -> bool:
    """Whether a number asked of one school is told of no school, or of another."""
    if shelf.question.intent is not Intent.COUNT or _OF_EACH.search(told):
        return False
    text = shelf.question.text
    match = _UNIT.search(text)
    name = capitals_at(text, match.end()) if match else ()
    return len(name) >= _SHORTEST_NAME and not _says(told, (folded(" ".join(name)),))


def _leaves_out_the_phone(question: Question, told: Composed) -> bool:
    """Whether "đường dây nóng số mấy" is answered with the words that there is one."""
    if not (is_phone_asked(question) and _NUMBER_ASKED.search(question.plain)):
        return False
    return not any(says_phone(one.passage.text) for d in told.drafts for one in d.supports)


def _aims_at_it_only(question: Question, told: Composed) -> bool:
    """Whether a result is asked for and all that is told is an aim, or the reverse."""
    passages = [one.passage for draft in told.drafts for one in draft.supports]
    return bool(passages) and all(is_of_the_other_sort(question, one) for one in passages)


def _leaves_out_the_payment(question: Question, told: Composed, words: str) -> bool:
    """Whether it is asked when or how much is paid, and what is told pays nothing."""
    is_english = question.language is Language.ENGLISH
    if (_HOW_MUCH_IN_ENGLISH if is_english else _HOW_MUCH_PAID).search(question.plain):
        return _SAYS_A_SUM.search(words) is None
    asks_when = question.intent is Intent.DEADLINE or _WHEN.search(question.plain) is not None
    if not asks_when or not _PAYS.search(question.plain):
        return False
    said = " | ".join(folded(one.passage.text) for draft in told.drafts for one in draft.supports)
    return _SAYS_PAID.search(said) is None


def _forbids_nothing(shelf: Shelf, told: Composed) -> bool:
    """Whether it is asked what must not be done, and no word told or over it denies anything."""
    if not forbidden.is_what_asked(shelf.question):
        return False
    openers = (
        opener.text
        for draft in told.drafts
        for one in draft.supports[:1]
        if (document := shelf.document(one.document.id)) is not None
        and (opener := opener_of(one.passage, document.passages)) is not None
    )
    return not any(forbidden.denies(words) for words in (*_texts(shelf, told), *openers))


def _denies_nothing(shelf: Shelf, told: Composed) -> bool:
    """Whether it is asked who has not done it, and nothing told denies or counts anything."""
    if verb_signs.denied_asked(shelf.question) is None:
        return False
    passages = [one.passage for draft in told.drafts for one in draft.supports]
    is_counted = any(is_row(one) for one in passages)
    return not is_counted and _DENIES.search(" | ".join(_texts(shelf, told))) is None


def figure_named(question: Question) -> str | None:
    """The name of a sum of money that is asked for, folded: "tien thuong"; None without one."""
    match = _FIGURE_OF.search(question.plain)
    if match is None or not match["named"]:
        return None
    is_asked = match.start() <= _OPENS or _HOW_MUCH.search(question.plain) is not None
    return match["named"] if is_asked else None


def _wordings(question: Question, words: str) -> tuple[str, ...]:
    """Words with what papers say for them."""
    met = next((one for one in phrases().met(words, question.text) if one.start == 0), None)
    others = tuple(" ".join(one) for one in met.wordings) if met is not None else ()
    return (words, *others)


def _says(told: str, wordings: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(one)}\b", told) for one in wordings)
