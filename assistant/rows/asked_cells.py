"""What a question asks of a table: the words to be met, the sort of cell, the direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.question import Language, Question
from assistant.reading.content_words import is_compound, without_lookalikes
from assistant.reading.english_words import ENGLISH_CUES, ENGLISH_FUNCTION_WORDS
from assistant.reading.phrasebook import english_terms, said
from assistant.reading.vocabulary import word_set
from assistant.shelf import Shelf
from assistant.tables.asked_values import AskedValue, counted_in, is_step, is_under, value_asked
from assistant.tables.table_rows import OF_ALL
from assistant.tables.tables import Row, Table
from assistant.units import syllables
from ingest.text import folded, has_diacritics

# Words that ask, and that hold a question together; the rest a row must say.
_ASKING = re.compile(
    r"\b(?:liet ke|ke ten|ke ra|neu ten)\b|"
    r"\b(?:(?:bao nhieu|may) (?:em|chau)\b|bao nhieu|la may|co may|may\b|bao gio|khi nao|"
    r"(?:nam hoc|nam|thang|tuan|quy|hoc ky|dot) nay\b|nam nay|"
    r"luc nao|la gi|la ai|nhu the nao|the nao|ra sao|o dau|hien nay|bay gio|"
    r"(?:moi|mot|hang|1) (?=thang|nam|ngay|gio|tre|nguoi|hoc sinh|buoi|hoc ky)|"
    r"(?:buoi )?sang hay (?:buoi )?chieu|buoi nao|"
    r"(?:di )?(?:xuong|toi|ve)(?= (?:tham |kiem tra )?(?:truong|don vi|co so|lop|phong|xa)\b)|"
    r"cho (?:em|chi|toi|minh) (?:hoi|biet)|xin hoi|cho hoi|do (?=ai\b)|"
    r"(?:ngay|thang|hom|nam|gio) (?:nao|may))\b"
)
_SMALL_WITH_MARKS = word_set(
    "là có của ở tại theo cho trong thì mà và với đến từ vào nào gì ai những các được bị số phần",
    "mức khoản cái hết nhé à ạ vậy về này kia bao nhiêu rồi đang sẽ đã mỗi mới hay hỏi người",
)
_SMALL = frozenset(map(folded, _SMALL_WITH_MARKS))
_WORD = re.compile(r"[^\W_]+")
_NOUN = r"(?P<noun>[a-z]+(?: [a-z]+){0,2}?)"
_LIST = re.compile(rf"\b(?:nhung|cac) {_NOUN} (?:nao|gi)\b")
# "Liệt kê các khoản thu năm học này", or nothing but "Các tiêu chí thi đua và điểm tối đa".
_LISTED = re.compile(
    r"\b(?:liet ke|ke ten|ke ra|neu ten|danh sach)(?: ra| ten)?(?: cac| nhung)? "
    r"(?P<noun>[a-z]+(?: [a-z]+){0,2})|"
    r"\A(?:cac|nhung) (?P<bare>[a-z]+(?: [a-z]+){0,2})"
    r"(?!.*\b(?:nao|gi|ai|dau|bao|may|khi|sao|khong|ko|chua|the|phai)\b)"
)
_COLUMNS = frozenset({("cot",), ("muc", "cot"), ("tieu", "de", "cot")})
_GREATEST = re.compile(
    rf"\b{_NOUN} nao\b.{{0,80}}?\b(?P<which>(?:cao|nhieu|lon)|(?:thap|it|nho))"
    r"(?P<of>(?: [a-z]+){0,5}?) nhat\b"
)
_MOST = ("cao", "nhieu", "lon")
_SUM = re.compile(rf"\b(?:tong|tong cong|tong so|tat ca|toan bo|ca thay)\b|\b{OF_ALL}\b")
# "Trường nào có nhiều học sinh hơn": of papers that are compared their sums are asked for.
_MORE = re.compile(
    r"\b(?:truong|don vi|xa|phuong|huyen|phong|noi|ben|dau) nao (?:co |dat |duoc )?(?:so )?"
    r"(?:nhieu |it |cao |thap )?(?P<of>(?:[a-z]+ ){1,8}?)(?:nhieu |it |cao |thap )?hon\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\bai\b|\b(?:don vi|nguoi|truong|phong|to|bo phan|co quan|dong chi) nao\b|"
    r"\b(?:chu tri|phu trach)\b"
)
_WHO_TITLE = re.compile(
    r"\A(?:nguoi|don vi|co quan|bo phan|ho (?:va )?ten|truong doan|chu tri|phu trach|truong|to )|"
    r"chu tri|phu trach|thuc hien|\b(?:lanh dao|can bo) truc\b|\btruc (?:lanh dao|ban|dem)\b"
)
_PHONE = re.compile(r"\bdien thoai|\bsdt\b|\bso may\b")
_WHEN = re.compile(
    r"(?<!moi )(?<!mot )(?<!hang )(?<!1 )\b(?:ngay|thang|hom) (?:nao|may|bao nhieu)\b|"
    r"\bthu may\b|\bbuoi nao\b|\bsang hay (?:buoi )?chieu\b|\bkhi nao\b|\bbao gio\b|\bluc nao\b"
)
_MONEY = re.compile(r"\d{1,3}(?:\.\d{3})+|đồng|triệu")
_MONEY_ASKED = re.compile(
    r"\btien\b(?! (?:do|hoc|su|trinh|mat))|\b(?:kinh|hoc|le|vien) phi\b|"
    r"\b(?:phu cap|muc (?:thu|luong|dong|thuong))\b"
)
_MONEY_WORDS = frozenset(("tien", "kinh", "phi", "chi", "dong", "gia", "so"))
_SHARE_WORDS = frozenset(("ty", "ti", "le", "phan", "tram"))
# Several things set side by side; of rows each is told, and the difference is the reader's to take.
_BESIDE = re.compile(
    r"\b(?:so sanh|so voi|doi chieu|chenh (?:lech|nhau)|khac (?:nhau|gi|biet)|hon kem(?: nhau)?|"
    r"cach nhau|cach biet|hon nhau|(?<!lan )hon(?= (?:bao nhieu|may|khoi|lop|cum|loai|giai|dot|"
    r"quy|tuyen|muc|hang)\b))\b"
)
_HOW_MUCH = re.compile(r"\bbao nhieu\b|\bmay\b")
_OF_ALL = re.compile(rf"\b{OF_ALL}\b", re.IGNORECASE)
_CUES_IN_ENGLISH = re.compile(rf"\b(?:{ENGLISH_CUES})\b")
_SUM_IN_ENGLISH = re.compile(r"\b(?:total|altogether|sum|whole)\b")
_MONEY_IN_ENGLISH = re.compile(r"\bhow much\b|\b(?:fee|cost|price|money|budget|amount)s?\b")
_PAST = re.compile(r"\b(?:truoc day|truoc kia|hoi truoc|truoc do|muc cu|nam ngoai|lan truoc)\b")
_BEEN = re.compile(r"\W{0,8}(?:truoc (?:day|kia|do)\b|nam (?:hoc )?truoc\b)")
_DONE_TO = re.compile(r"\b(?:bi|duoc) (?P<verb>[a-z]+ [a-z]+)\b")
_WHICH = "nao"
_SOURCE = ("nguon",)
# "Which schools will be inspected": what stands before the verb is what a list is of.
_LIST_IN_ENGLISH = re.compile(
    r"\b(?:which|what) (?P<noun>[a-z]{2,20}s)(?= (?:will|are|were|is|was|has|have|must|should|can|"
    r"need|do|did|get|take)\b)"
)
# What goes by a letter ("loại A", "lớp B"), which is no particle then ("à").
_LETTERED = frozenset(
    ("loai", "hang", "nhom", "muc", "bang", "khoi", "to", "day", "khu", "lop", "bac", "phuong")
)
_LETTER = re.compile(r"[a-zđ]")
_SHORT = {"hs": "hoc sinh", "gv": "giao vien", "nv": "nhan vien", "ph": "phu huynh"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of a table.

    ``words`` are the folded words to be met, in order; ``pairs`` those that stand side by side.
    ``list_of`` is what a whole list is asked of ("tiêu chí nào"), ``listed`` the words that begin
    with it where it is only named ("liệt kê các khoản thu …"), ``greatest_of`` that of which the
    greatest or the least is; ``of_more`` says that papers are asked which of them has more.
    ``otherwise`` has phrases of the question with what papers say for them, ``value`` the figure
    that rows are to have, ``spoken`` the words that may name a row, ``counted`` numbers with what
    they count. ``beside`` says that several things are set side by side, ``asks_twice`` that two
    figures are asked for.
    """

    plain: str
    words: Mapping[str, None]
    pairs: frozenset[tuple[str, str]]
    list_of: tuple[str, ...] | None
    listed: tuple[str, ...]
    greatest_of: tuple[str, ...]
    greatest: str | None
    is_sum: bool
    of_more: bool
    who: bool
    phone: bool
    when: bool
    money: bool
    of_the_past: bool
    otherwise: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = ()
    value: AskedValue | None = None
    counted: tuple[tuple[float, str, str], ...] = ()
    beside: bool = False
    asks_twice: bool = False
    spoken: frozenset[str] = frozenset()

    @property
    def counted_pairs(self) -> frozenset[tuple[str, str]]:
        """The numbers of a question with the words they stand behind ("tháng 11", "đợt 2")."""
        return frozenset((a, b) for a, b in self.pairs if b.isdigit() and not a.isdigit())

    @property
    def is_of_columns(self) -> bool:
        """Whether the columns of a table are asked for, and not its rows."""
        return self.list_of in _COLUMNS

    def is_listed(self, title: tuple[str, ...]) -> bool:
        """Whether a column that names rows is of what a list is asked of."""
        if self.list_of is not None:
            return title[: len(self.list_of)] == self.list_of
        return bool(title) and self.listed[: len(title)] == title

    def is_sought(self, title: tuple[str, ...]) -> bool:
        """Whether the title of a column is of who does it, or of the telephone."""
        words = " ".join(title)
        if self.phone:
            return "dien thoai" in words
        return _WHO_TITLE.search(words) is not None

    def met_by(self, table: Table, row: Row) -> set[str]:
        """The words of a question that the form of a row meets: a sum of money, a share."""
        met: set[str] = set()
        figures = " ".join(row.texts[table.key + 1 :])
        if _MONEY.search(figures) or any("dong" in title for title in table.titles):
            met |= _MONEY_WORDS
        if "%" in figures:
            met |= _SHARE_WORDS
        met.update(self._numbers_met(row, table.key))
        return met

    def _numbers_met(self, row: Row, key: int) -> Iterator[str]:
        """The numbers that fall in the range which a row is of, or go by its steps."""
        cells = [folded(text) for text in row.texts]
        for value, thing, printed in self.counted:
            in_range = key < len(cells) and is_under(value, cells[key])
            if in_range or any(is_step(thing, cell) for cell in cells):
                yield from (*_WORD.findall(printed), thing)

    def cells_meant(self, table: Table) -> tuple[int, ...]:
        """The columns by which a row is found.

        Where one is of who acts and another of whom it is done to ("Trường kiểm tra | Trường được
        kiểm tra"), that of the two which is meant.
        """
        every = tuple(
            at
            for at in range(table.key, len(table.titles))
            if at == table.key or not self._is_source(table.titles[at])
        )
        for at, title in enumerate(table.titles):
            done = _DONE_TO.search(" ".join(title))
            if done is None:
                continue
            verb = done["verb"]
            doers = [
                i
                for i, one in enumerate(table.titles)
                if i != at and " ".join(one).endswith(verb) and one[:1] != ("ngay",)
            ]
            if doers and f" {verb}" in f" {self.plain}":
                return (at,) if self._is_done_to(verb) else (doers[0],)
        return every

    def _is_source(self, title: tuple[str, ...]) -> bool:
        """Whether a column only says out of what each row is paid, and no source is asked of."""
        return title[:1] == _SOURCE and f" {_SOURCE[0]} " not in f" {self.plain} "

    def _is_done_to(self, verb: str) -> bool:
        """Whether what is named is what it is done to: "X bị kiểm tra", "ai kiểm tra X"."""
        if re.search(rf"\b(?:bi|duoc)(?: [a-z]+)? {verb}\b", self.plain):
            return True
        before = self.plain.partition(verb)[0]
        return re.search(r"\b(?:ai|nao)\W*\Z", before) is not None


def stands_in(question: Question, titles: tuple[str, ...]) -> bool:
    """Whether who does it, or the telephone, is asked for, and some title is of that."""
    asked = _asked(question, ())
    is_of_a_column = asked.who or asked.phone
    return is_of_a_column and any(asked.is_sought(syllables(title)) for title in titles)


def asked_of(shelf: Shelf) -> Asked:
    """What a question asks of a table, the names of its papers left out."""
    return _asked(shelf.question, shelf.scope.named)


def asked_by_name(shelf: Shelf) -> Asked:
    """The same with those names, which may be a row's ("giấy khen của Ban …")."""
    return _asked(shelf.question, ())


def has_been(sentence: str) -> bool:
    """Whether a sentence says of itself that it is of what was before."""
    return _BEEN.match(folded(sentence)) is not None


def content(words: Sequence[str]) -> Iterator[str]:
    """The words without those that hold a question together, but in a compound ("tài liệu")."""
    beside = ["", *words, ""]
    for at, word in enumerate(words, 1):
        is_half = is_compound(f"{word} {beside[at + 1]}") or is_compound(f"{beside[at - 1]} {word}")
        if word not in _SMALL or is_half:
            yield word.lower()


def _with_things(question: Question) -> str:
    """The folded question, in capitals what only looks like a small word ("MAY tinh", "VE xe")."""
    words = list(_WORD.finditer(question.plain))
    told = _WORD.findall(without_lookalikes(question.plain, question.text))
    typed = _WORD.findall(question.text.lower())[-len(words) :]
    is_typed = has_diacritics(question.text) and [*map(folded, typed)] == _plain_words(words)
    plain = question.plain
    if len(told) != len(words):
        return plain
    for at, match in enumerate(words):
        word = match.group()
        is_thing = told[at] != word and word != _WHICH
        is_other = is_typed and word in _SMALL and typed[at] not in _SMALL_WITH_MARKS
        behind = words[at - 1].group() if at else ""
        is_letter = behind in _LETTERED and _LETTER.fullmatch(word) is not None
        is_letter = is_letter and (not is_typed or typed[at] == word)
        if is_thing or is_letter or (is_other and has_diacritics(typed[at])):
            plain = f"{plain[: match.start()]}{word.upper()}{plain[match.end() :]}"
    return plain


def _listed_in(plain: str) -> tuple[str, ...]:
    match = _LISTED.search(plain)
    return tuple((match["noun"] or match["bare"]).split()) if match else ()


def _plain_words(words: Sequence[re.Match[str]]) -> list[str]:
    return [match.group() for match in words]


def _asked(question: Question, named: tuple[str, ...]) -> Asked:
    plain = _with_things(question)
    listed, greatest = _LIST.search(plain), _GREATEST.search(question.plain)
    more = _MORE.search(plain)
    rest = plain.replace(more.group(), f" | {more['of']} | ") if more else plain
    rest = _without(named, rest)
    if greatest:
        superlative = rf"\b{greatest['which']}({greatest['of']}) nhat\b"
        rest = re.sub(superlative, r" | \1 | ", rest, flags=re.IGNORECASE)
    if listed and tuple(listed["noun"].split()) in _COLUMNS:
        rest = rest.replace(listed.group(), " | ")
    rest = _ASKING.sub(" | ", _OF_ALL.sub(" | ", _BESIDE.sub(" | ", rest)))
    parts = [
        [word for one in _WORD.findall(part) for word in _SHORT.get(one, one).split()]
        for part in rest.split("|")
    ]
    asked = Asked(
        plain=question.plain,
        words=dict.fromkeys(word for part in parts for word in content(part)),
        pairs=frozenset(pair for part in parts for pair in pairwise(map(str.lower, part))),
        list_of=tuple(listed["noun"].split()) if listed else None,
        listed=_listed_in(plain) if listed is None else (),
        greatest_of=tuple(greatest["noun"].split()) if greatest else (),
        greatest=("max" if greatest["which"] in _MOST else "min") if greatest else None,
        of_more=more is not None,
        is_sum=more is not None or _SUM.search(question.plain) is not None,
        who=more is None and _WHO.search(plain) is not None,
        phone=_PHONE.search(plain) is not None,
        when=_WHEN.search(plain) is not None,
        money=_MONEY_ASKED.search(plain) is not None,
        of_the_past=_PAST.search(plain) is not None,
        otherwise=tuple(
            (one.printed, one.wordings) for one in said().met(question.plain, question.text)
        ),
        value=value_asked(_without(named, question.plain)),  # not the number of the paper
        counted=counted_in(question.plain),
        beside=_BESIDE.search(question.plain) is not None,
        asks_twice=len(_HOW_MUCH.findall(question.plain)) > 1,
    )
    if question.language is Language.ENGLISH:
        return _in_english(asked, _without(named, question.plain))
    return replace(asked, spoken=frozenset(asked.words))


def _without(named: tuple[str, ...], words: str) -> str:
    """Words without those that name papers."""
    for name in sorted(named, key=len, reverse=True):
        words = re.sub(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", " | ", words)
    return words


def _in_english(asked: Asked, plain: str) -> Asked:
    """What is asked in English, by the papers' words for its terms: "grade 8" is "lớp 8"."""
    matter = _CUES_IN_ENGLISH.sub(" | ", plain)
    met = tuple(english_terms(matter))
    typed = [word for word in _WORD.findall(matter) if word not in ENGLISH_FUNCTION_WORDS]
    pairs = {pair for one in met for words in one.wordings for pair in pairwise(words)}
    for one in met:
        behind = _WORD.match(matter, one.end + 1)
        if behind is not None and behind.group().isdigit():
            pairs.update((words[-1], behind.group()) for words in one.wordings)
    listed = _LIST_IN_ENGLISH.search(plain)
    of_list = next((one for one in met if listed and one.start == listed.start("noun")), None)
    return replace(
        asked,
        list_of=of_list.wordings[0] if of_list is not None else None,
        words=dict.fromkeys(typed),
        pairs=frozenset(pairs),
        otherwise=tuple((one.printed, one.wordings) for one in met),
        spoken=frozenset(word for one in met for words in one.wordings for word in words),
        is_sum=_SUM_IN_ENGLISH.search(plain) is not None,
        money=_MONEY_IN_ENGLISH.search(plain) is not None,
    )
