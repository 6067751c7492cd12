"""Into which questions a text is divided: at its sentences, at its joints, where it asks again.

"Họp ở đâu, mấy giờ, ai chủ trì" asks three things of one matter, which only the first names; each
part gets it back before it is asked by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import takewhile

from assistant.question import Language, Question, understand
from assistant.reading.everyday_spelling import in_papers_spelling
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import word_set
from assistant.topic_words import topic_runs
from ingest.text import folded, has_diacritics

# Between two questions, in a text with single blanks: the end of one, or a comma, "và", "and".
_END = re.compile(r"[?!;] ")
_JOIN = re.compile(r",? (?:và|va|đồng thời|dong thoi|cũng như|cung nhu|and) |, ", re.IGNORECASE)
# Words that ask, by how the question is written: "dau" alone may be "dầu" and "đầu" too.
_ASKS_WITH_MARKS = re.compile(
    r"\b(?:nào|gì|ai|đâu|sao|mấy|bao nhiêu|bao giờ|bao lâu)\b", re.IGNORECASE
)
_ASKS_WITHOUT = re.compile(
    r"\b(?:nao|gi|ai|(?:o|den|ve|qua|tu|cho) dau|ra sao|bao (?:nhieu|gio|lau)|(?:so|ngay) may|"
    r"may (?:gio|em|nguoi|cai|chiec|lop|suat|lan|trang|bo|tiet|ngay|quyen|tranh|phong|"
    r"may tinh))\b"
)
_ASKS_IN_ENGLISH = re.compile(r"\b(?:who|whom|what|when|where|which|how)\b", re.IGNORECASE)
# "hạn nào ai báo cáo": without a comma, one asks where the other has ended.
_ENDS_ASKING = (
    r"(?:(?:ngay|hom|gio|luc|khi|thang|han|phong|don vi|noi|cho|nguoi|to|ca|buoi|truong|bo phan|"
    r"co quan|khoan) nao|(?:o|tai|ve|qua|den) dau|(?:cho|voi) ai|(?:may|luc may) gio|"
    r"(?:ngay|hom|thu) may|bao nhieu(?: [a-z]+){0,2}|may [a-z]+(?: [a-z]+)?|the nao|ra sao)"
)
_BEGINS_ASKING = (
    r"(?:(?:o|tai) (?:dau|phong nao|cho nao)|(?:(?:vao|truoc) )?(?:ngay (?:nao|may)|hom nao|"
    r"gio nao|may gio|luc (?:nao|may gio)|khi nao|bao gio)|han nao|thu may|"
    r"(?:do )?ai (?!la\b)[a-z]+|(?:vi|tai) sao|moi [a-z]+(?: [a-z]+)? (?:bao nhieu|may)|"
    r"(?:gui|nop|bao cao) (?:cho|ve|o|tai|qua|den|len) (?:ai|dau|don vi nao|co quan nao)|"
    r"giai (?:nhat|nhi|ba|khuyen khich) (?:bao nhieu|may))"
)
_ASKS_AGAIN = re.compile(rf"(?<= ){_ENDS_ASKING}(?P<joint> )(?={_BEGINS_ASKING}\b)")
# "When and where is …".
_BOTH_ASKED = re.compile(
    r"\A(?P<one>when|where|who|what time) and (?P<other>when|where|who|what time) (?P<rest>\S.*)",
    re.IGNORECASE,
)
_WHICH = "which"
_BY_ITS_NAME = re.compile(
    r"\b(?P<name>tieu chi|tieu chuan|dieu kien|muc dich|noi dung|doi tuong|hinh thuc|yeu cau|"
    r"giai phap|nguyen nhan|giay to|thanh phan) (?:la )?(?:gi|nao|the nao)\b"
)
# What a part with no kind of its own asks for; "gì" alone may ask for anything.
_SORTS_ASKED = (
    ("time", re.compile(r"\b(?:may gio|gio nao|what time)\b")),
    (
        "when",
        re.compile(
            r"\b(?:khi|luc|ngay|hom|han) nao\b|\bbao gio\b|\b(?:ngay|hom|thu) may\b|\bwhen\b"
        ),
    ),
    (
        "where",
        re.compile(r"\b(?:o|tai|den|toi) (?:dau|phong nao|cho nao)\b|\bdia diem nao\b|\bwhere\b"),
    ),
    (
        "how",
        re.compile(r"\b(?:bang|theo|qua) (?:hinh thuc|cach|kenh|duong|phuong thuc) (?:nao|gi)\b"),
    ),
    (_WHICH, _BY_ITS_NAME),
    ("who", re.compile(r"\bai\b|\b(?:don vi|co quan|phong|so|to|bo phan|nguoi) nao\b")),
)
_TIME_ASKED = _SORTS_ASKED[0][1]
# "…, tên là gì?" is of what was asked before the comma.
_NAMES_THEM = re.compile(r"(?:có\s|co\s)?(?:tên|ten)(?: (?:là|la))? (?:gì|gi)\W*", re.IGNORECASE)
# "… thì gọi ai, số mấy".
CALLS = re.compile(r"\b(?:goi|lien he|dien thoai|hotline|duong day nong)\b")
"""What asks for somebody to call."""
_ITS_NUMBER = re.compile(r"so (?:may|bao nhieu|nao|gi)\W*")
# Where the subject of a question ends.
_ASKS_BEHIND = re.compile(
    r" (?:(?:bao )?(?:gom|la|do|duoc|phai|can|thi|nop|gui|co|to chuc|ai|nhung|may|bao nhieu)|"
    r"(?:o|tai) (?:dau|phong|cho|noi)|khi nao|(?:mat )?bao lau|"
    r"(?:vao |truoc )?(?:ngay|hom|thang|han|gio|luc) (?:nao|may)|"
    r"(?:don vi|phong|to|bo phan|co quan) nao)\b"
)
# "Trường thu …", "Sở cho …": whose it is, and no part of the matter.
_WHOSE = re.compile(
    r"\A(?P<sort>truong|so|xa|phuong|huyen|tinh|phong|bo|cong doan|chi bo|dang uy)"
    r"(?: (?:minh|ta|em|toi))? (?:(?:chi |da |dang )?(?:thu|cho|quy dinh|giao|yeu cau|ho tro|cap|"
    r"de nghi|huong dan|chi|dong|tra))\b"
)
_SORT_OF_OFFICE = re.compile(
    r"\A(?P<sort>truong|so|xa|phuong|huyen|tinh|phong|bo|cong doan|chi bo|dang uy)\b"
)
# "Hội nghị của trường ngày nào, hạn của Sở là ngày nào": each is of an office of its own.
_OF_AN_OFFICE = re.compile(r" (?:cua|o|tai) (?P<sort>truong|so|phong|xa|phuong|tinh|chi bo|bo)\b")
# At the beginning of one, what sort of figure was asked for, and not of what.
_SORT_OF_FIGURE = re.compile(
    r"\A(?:chi tieu|muc tieu|phan dau|ket qua|so luong|muc thu|muc|thoi han|han)\b"
)
# "Hạn nộp hồ sơ, mấy bộ, gửi ai": a label asks too.
_BY_LABEL = re.compile(
    r"\A(?:thoi )?han(?: chot| cuoi)?(?: (?:nop|gui|dang ky))? (?=[a-z])(?!che\b|han\b|muc\b)"
)
# At the end of a subject, of what was asked of it.
_OF_WHAT_IS_ASKED = re.compile(r" (?:toi da|toi thieu|it nhat|khong qua|luc|vao|tu|truoc|sau)\Z")
_SIGNED, _SIGNED_IN_ENGLISH = "ký", "{} was it issued"
_WHO_DOES_IT = re.compile(r"(?:do )?ai [a-z]+\W*")
# "Nước uống thu bao nhiêu, vệ sinh bao nhiêu": the verb is of both.
_ITS_VERB = re.compile(r" (?:thu|dong|nop|chi|thuong|ho tro|phat|giam|cap|tra)\Z")
_HOW_MUCH = re.compile(r" (?=(?:bao nhiêu|bao nhieu|mấy|may)\b)", re.IGNORECASE)
# "…, vì sao?": of all that was asked before the comma, and of nothing else.
_ONLY_WHY = re.compile(
    r"(?:vi|tai) sao(?: vay| the)?\W*|(?:vi )?ly do(?: (?:la )?(?:gi|vi sao))?\W*"
)
_ASKING_HOW_MANY = re.compile(
    r"(?:\b(?:có|co)\s)?\b(?:bao nhiêu|bao nhieu|mấy|may|ngày nào|ngay nao|khi nào|khi nao)\b|[?]",
    re.IGNORECASE,
)
# What is asked first of a matter, so that the next parts may be of it too.
_OF_A_MATTER = frozenset(
    {
        *(Intent.LIST, Intent.COUNT, Intent.FACT, Intent.DEADLINE, Intent.REPORT_TO),
        *(Intent.LEADER, Intent.ACTOR, Intent.PERIOD, Intent.CHANNEL),
    }
)
_OF_A_DUTY = frozenset(
    {Intent.DEADLINE, Intent.CHANNEL, Intent.REPORT_TO, Intent.REPORTERS, Intent.RECIPIENTS}
)
_OF_A_DUTY_TOO = frozenset({"when", "time", "where", "how"})
# Of such a kind two may be asked in one sentence, each of a matter of its own.
_OF_SEVERAL = frozenset(
    {
        *(Intent.COUNT.value, Intent.PERSON.value, Intent.LEADER.value, Intent.DEADLINE.value),
        *("when", "where", "who", "time"),
    }
)
_ASKING = word_set("bao nhieu may co la ngay hom gio luc khi nao ai o dau tai thi duoc la")
_LITTLE, _OF_A_WORD = 3, 2
# A sentence that asks, with less to it, belongs to the one behind; the first says what it is about.
_WORDS_OF_ITS_OWN = {True: 4, False: 3}
_MOST = 4
# A list of words, and no list of questions.
_MOST_JOINTS = 12


def parts(question: str) -> tuple[str, ...]:
    """The questions in one text, in order; none where it asks a single one.

    Within a sentence each part must ask for another kind of thing ("ai ký", "ngày nào"), or say
    of what else it asks the same: "và" and commas join words of one question far more often than
    two questions.

    >>> parts("Ai ký kế hoạch 573 và ký ngày nào?")
    ('Ai ký kế hoạch 573', 'ký ngày nào?')
    >>> parts("Nhà trường và giáo viên phải làm gì?")
    ()
    """
    asks = _asking_words(question)
    written = " ".join(in_papers_spelling(question).split())
    both = _BOTH_ASKED.match(written)
    if both is not None:
        return (f"{both['one']} {both['rest']}", f"{both['other']} {both['rest']}")
    sentences = _gathered(
        ((sentence, " ") for sentence in _END.split(written) if sentence.strip()),
        lambda words, is_first: (
            bool(asks.search(words)) and len(words.split()) >= _WORDS_OF_ITS_OWN[is_first]
        ),
    )
    found = tuple(piece for sentence in sentences for piece in _within(sentence, asks))
    return found if 1 < len(found) <= _MOST else ()


def are_of_one_duty(pieces: Sequence[str]) -> bool:
    """Whether all parts ask what the record of one duty says: by when, to whom, through what."""
    intents = [understand(piece).intent for piece in pieces]
    if intents.count(Intent.DEADLINE) > 1:
        return False  # each of a duty of its own
    return intents[0] in _OF_A_DUTY and all(
        intent in _OF_A_DUTY or _bare(piece) in _OF_A_DUTY_TOO
        for intent, piece in zip(intents, pieces, strict=True)
    )


def are_of_several_offices(pieces: Sequence[str]) -> bool:
    """Whether parts ask the same of offices of several sorts ("trường thu …, sở cho …")."""
    named = [_OF_AN_OFFICE.search(f" {folded(piece)}") for piece in pieces]
    if all(named) and len({one["sort"] for one in named if one}) == len(pieces):
        return True
    first, *behind = (folded(piece) for piece in pieces)
    opened = _SORT_OF_OFFICE.match(first)
    others = [match["sort"] for one in behind if (match := _WHOSE.match(one)) is not None]
    return opened is not None and any(one != opened["sort"] for one in others)


def with_their_subject(pieces: Sequence[str]) -> Iterator[str]:
    """The parts, each that has no matter of its own with what the first is about before it.

    "Hồ sơ xin học bổng gồm những gì, nộp cho ai, hạn nào": without it "hạn nào" is any day.
    """
    first, *behind = pieces
    yield first
    others = [_why_of(one, first) if is_only_why(one) else one for one in behind]
    if understand(first).intent is Intent.SIGNER:  # "… ai ký, ngày nào": when it was signed
        is_english = understand(first).language is Language.ENGLISH
        signed = _SIGNED_IN_ENGLISH if is_english else f"{_SIGNED} {{}}"
        others = [signed.format(one) if _bare(one) == "when" else one for one in others]
    if CALLS.search(folded(first)):  # the number of a telephone, and no paper's
        others = [f"{first} {one}" if _ITS_NUMBER.fullmatch(folded(one)) else one for one in others]
    label = _BY_LABEL.match(folded(first))
    asks = _ASKS_BEHIND.search(folded(first), label.end() if label else 0)
    asked = understand(first)
    if (
        (asks is None and label is None)
        or asked.intent not in _OF_A_MATTER
        or asked.numbers
        or asked.short_numbers
    ):
        yield from others
        return
    plain = folded(first)[: asks.start()] if asks else folded(first)
    words = first.split()[: len(_OF_WHAT_IS_ASKED.sub("", plain).split())]
    words = words[len(label.group().split()) if label else 0 :]
    words = words[_words_of_the_office(first, words) if are_of_several_offices(pieces) else 0 :]
    whose = _OF_AN_OFFICE.search(folded(" ".join(words)))
    subject = " ".join(words)
    verb = words[-1] if words and _ITS_VERB.search(f" {folded(subject)}") else ""
    for piece in others:
        if verb and _is_of_its_own(piece):
            yield _HOW_MUCH.sub(f" {verb} ", piece, count=1)
            continue
        matter = {word for run in topic_runs(understand(piece)) for word in run[0]}
        is_of_another = whose is not None and _OF_AN_OFFICE.search(f" {folded(piece)}")
        own = " ".join(words[: len(whose.string[: whose.start()].split())]) if whose else ""
        before = own if is_of_another else _left(subject, piece)
        yield piece if len(matter) > _LITTLE else f"{before} {piece}".strip()


def _words_of_the_office(first: str, words: Sequence[str]) -> int:
    """With how many words a part says whose it is: "trường thu", "trường Hồ Lam"."""
    whose = _WHOSE.match(folded(first))
    if whose is not None:
        return len(whose.group().split())
    if _SORT_OF_OFFICE.match(folded(first)) is None:
        return 0
    name = takewhile(lambda word: word[:1].isupper(), words[1:])
    return 1 + sum(1 for _ in name)


def _left(subject: str, piece: str) -> str:
    """A subject without the sort of figure that the first part asks for, where this asks another.

    "Chỉ tiêu quỹ khuyến học bao nhiêu, kết quả đạt bao nhiêu".
    """
    sort = _SORT_OF_FIGURE.match(folded(subject))
    if sort is None or _SORT_OF_FIGURE.match(folded(piece)) is None:
        return subject
    return " ".join(subject.split()[len(sort.group().split()) :])


def otherwise(part: str, piece: str) -> Iterator[str]:
    """Other ways to ask a part that was put behind a subject: behind less of it, and alone.

    "Vòng loại thi ngày nào, chung kết ngày nào": only "vòng" is of both.
    """
    subject = part.removesuffix(piece).split()
    for left in range(len(subject) - _OF_A_WORD, 0, -_OF_A_WORD):
        yield f"{' '.join(subject[:left])} {piece}"
    matter = {word for run in topic_runs(understand(piece)) for word in run[0]}
    if len(matter) >= _OF_A_WORD:
        yield piece


def _is_of_its_own(piece: str) -> bool:
    """Whether a part that asks how much says of what, and whose not ("vệ sinh bao nhiêu")."""
    before = folded(_HOW_MUCH.split(piece)[0])
    asked = understand(piece)
    is_named = len(before.split()) > 1 and before != folded(piece)
    return asked.intent is Intent.COUNT and is_named and _WHOSE.match(before) is None


def which_asked(piece: str) -> str:
    """The folded word by which a part asks for what papers call so ("mục đích là gì"), or none."""
    match = _BY_ITS_NAME.search(folded(piece))
    is_asked = match is not None and _WHICH in (_kind(piece), _bare(piece))
    return match["name"] if match and is_asked else ""


def only_asks(piece: str) -> bool:
    """Whether a part says nothing of what it is about but, at most, what somebody does."""
    return bool(_bare(piece)) or _WHO_DOES_IT.fullmatch(folded(piece)) is not None


def is_only_why(piece: str) -> bool:
    """Whether a part asks the reason of all that was asked before it, and nothing else."""
    return _ONLY_WHY.fullmatch(folded(piece.strip())) is not None


# --- where a text is divided -------------------------------------------------------------------


def _asking_words(question: str) -> re.Pattern[str]:
    if understand(question).language is Language.ENGLISH:
        return _ASKS_IN_ENGLISH
    return _ASKS_WITH_MARKS if has_diacritics(question) else _ASKS_WITHOUT


def _within(sentence: str, asks: re.Pattern[str]) -> tuple[str, ...]:
    """The parts of one sentence that ask for different things; else the sentence."""

    def is_asked(words: str, is_first: bool) -> bool:
        if is_only_why(words):
            return True
        by_label = is_first and _BY_LABEL.match(folded(words)) is not None
        if not (asks.search(words) or by_label) or _NAMES_THEM.fullmatch(words):
            return False
        return bool(_kind(words) or (not is_first and _bare(words)))

    joints = sorted({*_joints(sentence)})
    if len(joints) > _MOST_JOINTS:
        return (sentence,)
    starts = [0, *(end for _, end in joints)]
    ends = [*(start for start, _ in joints), len(sentence)]
    behind = [*(sentence[start:end] for start, end in joints), ""]
    pieces = (sentence[start:end] for start, end in zip(starts, ends, strict=True))
    found = _gathered(zip(pieces, behind, strict=True), is_asked)
    kinds = {_told_apart_by(piece) for piece in found}
    return found if len(kinds) == len(found) else (sentence,)


def _joints(sentence: str) -> Iterator[tuple[int, int]]:
    """Where a sentence may be divided: at commas and "và", and where it asks again."""
    yield from (match.span() for match in _JOIN.finditer(sentence))
    plain = folded(sentence)
    if len(plain) != len(sentence):
        return
    yield from (match.span("joint") for match in _ASKS_AGAIN.finditer(plain))


def _told_apart_by(piece: str) -> tuple[str, bool, frozenset[str]]:
    """What tells a part from the others: its kind; of the same kind, the matter it names."""
    kind = _kind(piece) or _bare(piece)
    matter: frozenset[str] = frozenset()
    if kind in _OF_SEVERAL:
        matter = frozenset(folded(piece).split()) - _ASKING
    return kind, is_only_why(piece), matter


def _kind(words: str) -> str:
    """What kind of thing some words ask for; empty where they ask for none in particular."""
    asked = understand(words)
    if _TIME_ASKED.search(asked.plain):
        return "time"
    if asked.language is Language.ENGLISH and asked.intent is Intent.COUNT:
        return asked.intent.value if topic_runs(asked) else ""  # "… and how many are there"
    if asked.intent is not Intent.FACT:
        return asked.intent.value
    return _sort(asked) if topic_runs(asked) else ""


def _bare(words: str) -> str:
    """The kind of a part that only asks ("ở đâu"), and says nothing of what it is about."""
    asked = understand(words)
    return _sort(asked) if asked.intent is Intent.FACT and not topic_runs(asked) else ""


def _sort(asked: Question) -> str:
    return next((sort for sort, cue in _SORTS_ASKED if cue.search(asked.plain)), "")


def _gathered(
    pieces: Iterable[tuple[str, str]], is_asked: Callable[[str, bool], bool]
) -> tuple[str, ...]:
    """The pieces put together until each asks something; what asks nothing goes with the next.

    Each piece comes with what stands between it and the next. At the end it goes with the last.
    """
    found: list[str] = []
    pending = ""
    for piece, behind in pieces:
        pending += piece
        if is_asked(pending, not found):
            found.append(pending.strip())
            pending = ""
        else:
            pending += behind
    rest = pending.strip()
    if rest:
        found = [*found[:-1], f"{found[-1]}, {rest}"] if found else [rest]
    return tuple(found)


def _why_of(why: str, first: str) -> str:
    """What was asked first, without its words that ask how many or when, with "vì sao"."""
    return f"{why.rstrip(' ?.!')} {_ASKING_HOW_MANY.sub(' ', first)}"
