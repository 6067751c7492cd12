"""Answers that papers of every kind give in the same words: who pays, whom to turn to, for whom.

A plan ends with a section on its funds, a decision with whom to tell when something hinders it, a
regulation begins with those to whom it applies. What stands there is told apart by these words, not
by those of the question, which are other ones ("tiền lấy ở đâu": "Kinh phí thực hiện").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assistant.composing import Composed, Outcome, verbatim
from assistant.reading.intents import Intent
from assistant.selection import Found, Sight, opened, opens_a_list, ranked, sights_of
from assistant.shelf import Shelf
from assistant.units import Unit, sentences, syllables, whole_sentence
from assistant.wanted import doers
from assistant.weighing import Topic, Words
from ingest.document import Document, Passage, PassageRole
from ingest.text import folded

_FLAGS = re.IGNORECASE | re.DOTALL
# A sentence that holds so much of what is asked besides is about that, not about the paper.
_ITS_MATTER = 0.5
_FEWEST_SYLLABLES = 2
_ITSELF = 0.6
# In an open question the paper is the one whose title or passage holds so much of the topic.
_IS_MEANT = 0.5


class _Matter(NamedTuple):
    """How papers say a thing: under which headings, the surest first, and in which sentences.

    ``asked`` are the words with which people ask for it; ``of_all`` that a sentence says it only
    with all that ";" parts in it.
    """

    headed: tuple[re.Pattern[str], ...]
    says: re.Pattern[str]
    asked: tuple[str, ...]
    of_all: bool = False


_FUNDS = _Matter(
    headed=(
        re.compile(r"(?:nguon )?kinh phi\b(?! ho tro\b)"),
        re.compile(r"nguon (?:von|luc|tai chinh|ngan sach)\b"),
    ),
    says=re.compile(
        r"(?:kinh\s+phí|ngân\s+sách|nguồn\s+(?:vốn|lực|quỹ)|quỹ)[^.;]{0,160}"
        r"(?:từ|nguồn|do|bảo\s+đảm|đảm\s+bảo|bố\s+trí|trích|theo\s+phân\s+cấp|lồng\s+ghép|"
        r"theo\s+quy\s+định)|(?:^|\s)nguồn\s[^.;]{0,80}(?:ngân\s+sách|quỹ|vốn|tài\s+trợ)",
        _FLAGS,
    ),
    asked=(
        *("tien", "kinh phi", "nguon", "von", "ngan sach", "lay", "trich", "chi tra", "huy dong"),
        *("bo tri", "where does the money", "money", "come from", "funded", "funding", "budget"),
        *("nguon kinh phi", "nguon von", "nguon tien"),
    ),
)
_HINDRANCES = _Matter(
    headed=(),
    says=re.compile(
        r"(?:vướng\s+mắc|khó\s+khăn|bất\s+cập|vấn\s+đề\s+phát\s+sinh|phát\s+sinh)[^.;]{0,200}"
        r"(?:liên\s+hệ|phản\s+ánh|báo\s+cáo|gửi|trao\s+đổi|kiến\s+nghị|thông\s+tin|"
        r"đề\s+nghị|về)\s|"
        r"(?:liên\s+hệ|trao\s+đổi)\s[^.;]{0,200}để\s+được\s+(?:hướng\s+dẫn|giải\s+đáp|hỗ\s+trợ)|"
        r"(?:ý\s+kiến|thắc\s+mắc|phản\s+ánh|phản\s+hồi|góp\s+ý)[^.;]{0,80}"
        r"(?:gửi|liên\s+hệ|gọi|báo)\s[^.;]{0,120}(?:điện\s+thoại|số\s+máy|hộp\s+thư|đường\s+dây)",
        _FLAGS,
    ),
    asked=(
        *("vuong mac", "kho khan", "vuong", "khuc mac", "truc trac", "gap", "lien he", "phan anh"),
        *("bao len", "bao ve", "hoi", "lo ma", "lam theo", "thuc hien", "difficulties", "problems"),
        *("contact", "bi vuong", "chi qua", "thac mac", "huong dan", "goi", "goi dien", "so may"),
        *("khong phu hop", "khong hop", "khong ro", "chua ro", "cho nao", "y kien", "gui y kien"),
        *("lan can", "gap kho", "gap rac roi", "tro ngai", "rac roi", "bi tac", "khong thong"),
    ),
)
_ADDRESSEES = _Matter(
    headed=(
        re.compile(r"doi tuong(?: ap dung| dieu chinh)?\b"),
        re.compile(r"pham vi(?: dieu chinh| ap dung)?,? (?:va )?doi tuong\b"),
    ),
    says=re.compile(
        r"áp\s+dụng\s+(?:đối\s+với|cho|với)|đối\s+tượng\s+(?:áp\s+dụng|thực\s+hiện)", _FLAGS
    ),
    asked=(
        *("ap dung", "doi tuong ap dung", "doi tuong", "apply", "applies", "pham vi"),
        *("quy dinh", "pho bien"),
    ),
)
_EXCEPTIONS = _Matter(
    headed=(),
    says=re.compile(
        r"không\s+(?:áp\s+dụng|điều\s+chỉnh|thuộc\s+(?:đối\s+tượng|phạm\s+vi|diện))|"
        r"(?<!\w)(?:ngoại\s+trừ|loại\s+trừ|trừ)\s",
        _FLAGS,
    ),
    asked=(
        *("ap dung", "khong ap dung", "khong thuoc", "loai tru", "ngoai tru", "dien", "thuoc dien"),
        *("not apply", "apply", "excluded", "doi tuong"),
    ),
)
_SETS_UP = (
    *("quy trinh noi bo", "quy trinh dien tu", "quy trinh", "dien tu", "thu tuc hanh chinh"),
    *("tthc", "len he thong"),
    *("he thong thong tin", "he thong", "phan mem", "mot cua", "giai quyet", "thu tuc", "xu ly"),
    *("co so du lieu quoc gia", "co so du lieu", "quoc gia", "cong dich vu cong", "cap nhat"),
    *("dua len", "dua", "len", "cai dat", "cai", "lap", "thiet lap", "xay dung", "cau hinh", "tao"),
    *("cua tinh", "tinh", "thanh pho", "ho so", "hs", "dung", "lam chinh", "chinh", "giao"),
    *("chu tri", "chiu trach nhiem", "trach nhiem", "lam cung", "phoi hop", "ben", "so", "don vi"),
    *("electronic workflow", "electronic process", "workflow", "department", "leads", "building"),
    *("procedures", "setting up", "procedure", "system"),
)
_ACTS = r"(?:chủ\s+trì|trách\s+nhiệm|(?<!\w)[Gg]iao\s).{0,400}?"
# What each decision on procedures has somebody do: how people ask for it, and what it is about.
_SET_UP = tuple(
    (
        re.compile(asked),
        re.compile(thing, _FLAGS),
        _Matter((), re.compile(_ACTS + thing, _FLAGS), _SETS_UP, of_all=True),
    )
    for asked, thing in (
        (
            r"\b(?:co so du lieu|csdl) quoc gia\b|\bnational database\b",
            r"(?:cơ\s+sở\s+dữ\s+liệu|CSDL)\s+quốc\s+gia",
        ),
        (
            r"\bquy trinh (?:[a-z]+ ){0,6}?(?:dien tu\b|(?:len|tren|vao) (?:[a-z]+ ){0,3}?"
            r"(?:he thong|phan mem|mot cua)\b)|\belectronic (?:workflow|process|procedure)",
            r"quy\s+trình\s+(?:nội\s+bộ,?\s+)?(?:quy\s+trình\s+)?điện\s+tử",
        ),
    )
)
_SEES_TO_IT = (
    *("dau moi", "thuong truc", "theo doi", "don doc", "kiem tra", "giam sat", "nhac nho", "nhac"),
    *("chu tri", "lam", "thuc hien", "viec", "ke hoach", "quy che", "quy dinh", "quyet dinh"),
    *("chiu trach nhiem", "trach nhiem", "tong hop", "trien khai", "phu trach", "chung", "giao"),
)
_WATCHED = re.compile(r"\b(?:dau moi|thuong truc|theo doi|don doc|giam sat|nhac nho|tong hop)\b")
# "Sở … chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch này", "… là cơ quan đầu mối".
_WATCHING = _Matter(
    headed=(),
    says=re.compile(
        r"(?:chủ\s+trì|đầu\s+mối|thường\s+trực|trách\s+nhiệm|(?<!\w)[Gg]iao\s)[^.]{0,300}?"
        r"(?:theo\s+dõi|đôn\s+đốc|giám\s+sát|tổng\s+hợp)[^.]{0,200}?"
        r"(?:quy\s+chế|kế\s+hoạch|quyết\s+định|quy\s+định|chương\s+trình|nghị\s+quyết)(?:\s+này)?(?!\w)",
        _FLAGS,
    ),
    asked=_SEES_TO_IT,
    of_all=True,
)
_SAYING = (PassageRole.HEADING, PassageRole.BODY)
_HEAD = 200
_MARKER = re.compile(r"\W*(?:dieu \d+[a-z]?|[ivx]+|\d+(?:\.\d+)*|[a-z])?[\W]*")


def funds(shelf: Shelf) -> Outcome:
    """Where the money comes from."""
    return _told(shelf, _FUNDS)


def hindrances(shelf: Shelf) -> Outcome:
    """Whom to turn to when something hinders."""
    return _told(shelf, _HINDRANCES)


def addressees(shelf: Shelf) -> Outcome:
    """To whom, or to what, a paper applies."""
    return _told(shelf, _ADDRESSEES)


def exceptions(shelf: Shelf) -> Outcome:
    """To whom, or to what, a paper does not apply."""
    return _told(shelf, _EXCEPTIONS)


def set_up(shelf: Shelf) -> Outcome:
    """Who sets up the electronic process of a procedure, or publishes it in the database of all.

    Every decision on procedures says it in a paragraph of its own, which names none of them.
    """
    if not (doers.asks_who(shelf.question) or shelf.question.intent is Intent.LEADER):
        return None
    asked = ((thing, one) for cue, thing, one in _SET_UP if cue.search(shelf.question.plain))
    if (first := next(asked, None)) is None:
        return None
    thing, matter = first
    topic = shelf.topic_besides(matter.asked)
    for document in _meant(shelf, topic, matter):
        found = ranked(topic, sights_of(document), accepts=lambda one: _says(matter, one))
        if found:
            said = whole_sentence(found[0].unit)
            # Of a very long sentence who acts stands at its beginning, and what in a later part.
            parts = (one.unit for one in found if one.unit.passage.id == said.passage.id)
            later = [one for one in parts if one.start >= said.end and thing.search(one.said)]
            told = (said, *later[:1])
            return Composed(drafts=tuple(verbatim(one, document.summary) for one in told))
    return None


def watched(shelf: Shelf) -> Outcome:
    """Who sees to it that a whole plan or regulation is carried out, where no more is asked."""
    plain = shelf.question.plain
    if not doers.asks_who(shelf.question) or not _WATCHED.search(plain) or shelf.scope.is_open:
        return None
    topic = shelf.topic_besides(_SEES_TO_IT)
    for document in _meant(shelf, topic, _WATCHING):
        own = Words.of(*map(syllables, _names_of(document)))
        if topic.syllables < _FEWEST_SYLLABLES or topic.covered(own) < _ITSELF:
            continue
        found = ranked(topic, sights_of(document), accepts=lambda one: _says(_WATCHING, one))
        if found:
            said = whole_sentence(found[0].unit)
            return Composed(drafts=(verbatim(said, document.summary),))
    return None


def _told(shelf: Shelf, matter: _Matter) -> Outcome:
    """The sentence about what is asked besides, else the section, else the best of the sentences.

    None where no paper that can be meant says such a thing.
    """
    topic = shelf.topic_besides(matter.asked)
    for document in _meant(shelf, topic, matter):
        own = Words.of(*map(syllables, _names_of(document)))
        found = ranked(topic, sights_of(document), accepts=lambda one: _says(matter, one))
        is_of_all = topic.syllables < _FEWEST_SYLLABLES or topic.covered(own) >= _ITSELF
        if found and not is_of_all and found[0].own >= _ITS_MATTER:
            return _sentence(document, found[0])
        place = _place(document, matter, topic)
        if place is not None:
            said = (*_said_in(place), *opened(place, document.passages))
            return Composed(drafts=tuple(verbatim(one, document.summary) for one in said))
        if found:
            return _sentence(document, found[0])
    return None


def _says(matter: _Matter, one: Unit) -> bool:
    if one.passage.role not in _SAYING:
        return False
    said = whole_sentence(one).said if matter.of_all else one.said
    return matter.says.search(said) is not None


def _sentence(document: Document, found: Found) -> Composed:
    passage = found.unit.passage
    is_over = opens_a_list(passage) or passage.role is PassageRole.HEADING
    more = opened(passage, document.passages) if is_over else ()
    return Composed(drafts=tuple(verbatim(one, document.summary) for one in (found.unit, *more)))


def _meant(shelf: Shelf, topic: Topic, matter: _Matter) -> Iterator[Document]:
    """The papers named; of those of an office or a place, or of all, the one that is meant."""
    if shelf.scope.sure and not shelf.scope.by_office and shelf.documents:
        yield from shelf.documents
        return
    fits = [(_fit(topic, one, shelf.sights, matter), one) for one in shelf.documents_in_sight]
    best = max(fits, key=lambda pair: pair[0], default=None)
    if best is not None and not topic.is_empty and best[0] >= _IS_MEANT:
        yield best[1]


def _fit(topic: Topic, document: Document, sights: Iterable[Sight], matter: _Matter) -> float:
    """How much of the topic a paper holds; by its title alone where it says no such thing.

    A calendar that has the matter in one row is not what the question is of.
    """
    about = Words.of(*map(syllables, _names_of(document)))
    texts = [one.passage.text for one in sights if one.document.id == document.id]
    is_silent = _place(document, matter, topic) is None and not any(
        _says(matter, one) for passage in document.passages for one in sentences(passage)
    )
    texts = [""] if is_silent and texts else texts
    return max((topic.covered(about.union(Words.of(syllables(text)))) for text in texts), default=0)


def _names_of(document: Document) -> Iterator[str]:
    summary = document.summary
    yield from filter(None, (summary.kind, summary.title, summary.issuer))


def _place(document: Document, matter: _Matter, topic: Topic) -> Passage | None:
    """The place that begins so: of several the one most about the topic, a heading first."""
    for headed in matter.headed:
        places = [one for one in document.passages if _begins(one, headed)]
        # An entry of the list begins as the heading over it does ("3. Nguồn vốn hỗ trợ").
        outermost = [one for one in places if not any(_is_under(one, other) for other in places)]
        if outermost:
            return max(outermost, key=lambda one: _preference(one, topic))
    return None


def _is_under(one: Passage, other: Passage) -> bool:
    over = other.address.segments
    return len(one.address.segments) > len(over) and one.address.segments[: len(over)] == over


def _begins(passage: Passage, headed: re.Pattern[str]) -> bool:
    words = folded(passage.text[:_HEAD])
    marker = _MARKER.match(words)
    begin = marker.end() if marker else 0
    return passage.role in _SAYING and headed.match(words, begin) is not None


def _preference(place: Passage, topic: Topic) -> tuple[float, bool, int]:
    about = Words.of(syllables(place.text), *map(syllables, place.heading_path))
    is_heading = place.role is PassageRole.HEADING
    return (topic.covered(about), is_heading, -len(place.address.segments))


def _said_in(place: Passage) -> tuple[Unit, ...]:
    """What stands in the place itself behind its heading."""
    return () if place.role is PassageRole.HEADING else sentences(place)
