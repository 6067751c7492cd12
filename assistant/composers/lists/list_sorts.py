"""Lists of a sort: conditions, cases, ways, benefits, grades, by the line that opens them.

"Được hưởng những gì" and "Quyền lợi của người được tặng" share no word, and a list of conditions in
the next article may hold more of the question. What sort of list is asked for is said by one word
of the question, and what sort one is by the line over it; which of that sort is meant says the
rest of the question, with the headings and the paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.composers.parts.enough import ENOUGH
from assistant.composing import Composed, verbatim
from assistant.question import Question
from assistant.selection import members_of, words_about
from assistant.shelf import Shelf
from assistant.units import syllables, whole
from assistant.weighing import Topic, Words
from ingest.document import Document, Passage
from ingest.text import folded

_MOST = 20
_FEWEST = 2
_LONGEST_OPENER = 400
_AHEAD = 0.05
_IN_ENTRIES = 0.5
# In the one paper named, where it has one list of the sort.
_ONLY_ONE = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sort:
    """A sort of list: how it is asked for, and how the line that opens one says so (folded).

    ``words`` only say the sort, and not of what; ``begins`` is how each of its entries begins.
    """

    asked: re.Pattern[str]
    opens: re.Pattern[str]
    words: tuple[str, ...]
    begins: re.Pattern[str] | None = None


def _asked(words: str, english: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b|\b(?:{english})\b")


_SORTS: dict[str, _Sort] = {
    "grades": _Sort(
        asked=_asked(
            r"(?:xep|cham|danh gia|phan)\b.{0,80}\b(?:nhung|cac|may|bao nhieu|moi) "
            r"(?:muc|hang|loai|bac)|"
            r"(?:nhung|cac|may|bao nhieu) (?:muc|hang|loai|bac) (?:xep|danh gia|phan)",
            r"what grades|which grades|what ratings",
        ),
        opens=re.compile(r"\b(?:xep|phan) (?:loai|hang|bac)\b|\bmuc do hoan thanh\b"),
        words=("muc", "hang", "loai", "bac", "xep loai", "xep hang", "phan loai", "cham", "moi"),
        begins=re.compile(
            r"(?:(?:dat )?(?:loai|hang|muc|bac)\b|(?:khong |chua )?(?:hoan thanh|dat)\b|xuat sac\b|"
            r"tot\b|kha\b|trung binh\b|yeu\b|kem\b)"
        ),
    ),
    "priority": _Sort(
        asked=_asked(
            r"(?:nao|ai|gi) (?:thi )?(?:duoc |phai )?(?:uu tien|xep truoc|xet truoc|lam truoc)|"
            r"uu tien (?:nhung |cac |cho )*(?:[a-z]+ ){0,2}(?:nao|gi|ai)",
            r"given priority|(?:who|which .{1,40}) (?:gets?|has|have|takes?) priority",
        ),
        opens=re.compile(r"\buu tien\b"),
        words=("uu tien", "duoc uu tien", "xep truoc", "xet truoc", "truoc", "xep"),
    ),
    "conditions": _Sort(
        asked=_asked(
            r"dieu kien (?:gi|nao|ra sao|the nao)|"
            r"(?:thoa(?: man)?|dap ung|bao dam|dam bao)(?: duoc| du)? (?:nhung |cac )?"
            r"(?:dieu kien |yeu cau )?(?:gi|nao)|"
            # "Muốn xét tặng thì phải đạt những gì": what a title asks for is its standards.
            r"(?:phai|can|cu|muon) (?:dat|co)(?: duoc| du)? (?:nhung |cac )(?:gi|dieu gi|yeu cau)",
            r"(?:what|which) (?:conditions|requirements)",
        ),
        opens=re.compile(r"\bdieu kien\b|\bdap ung\b|\b(?:dat|theo) cac tieu chuan\b"),
        words=("dieu kien", "thoa", "thoa man", "dap ung", "yeu cau", "phai dat", "dat", "phai co"),
    ),
    "standards": _Sort(
        asked=_asked(r"tieu chuan (?:gi|nao)", r"(?:what|which) standards"),
        opens=re.compile(r"\btieu chuan\b"),
        words=("tieu chuan",),
    ),
    "criteria": _Sort(
        asked=_asked(r"tieu chi (?:gi|nao)", r"(?:what|which) criteria"),
        opens=re.compile(r"\btieu chi\b"),
        words=("tieu chi",),
    ),
    "cases": _Sort(
        asked=_asked(
            r"truong hop (?:nao|gi)|nhung truong hop|"
            r"\b(?:neu|ke|liet ke|chi)(?: ra| het| du| ro){0,2} cac truong hop",
            r"(?:in )?(?:what|which) cases",
        ),
        opens=re.compile(r"\btruong hop\b"),
        words=("truong hop", "cac truong hop", "neu", "neu du", "giup minh", "ke"),
    ),
    "ways": _Sort(
        asked=_asked(
            r"(?:cach|hinh thuc|phuong thuc|phuong phap) (?:nao|gi)|"
            r"(?:may|nhung|bao nhieu) (?:cach|hinh thuc|phuong phap)",
            r"(?:in )?(?:what|which) (?:ways|forms|methods)",
        ),
        opens=re.compile(r"\bhinh thuc\b|\bcach thuc\b|\bphuong (?:thuc|phap)\b|\bcac cach\b"),
        words=("cach", "hinh thuc", "phuong thuc", "phuong phap", "cac hinh thuc", "dung"),
    ),
    "benefits": _Sort(
        asked=_asked(
            r"huong (?:nhung |cac )?gi|huong (?:nhung|cac) (?:quyen loi|uu dai)|"
            r"(?:quyen loi|uu dai|dac quyen|che do)(?: nhu the)? (?:gi|nao)|"
            r"\bduoc (?:them )?(?:nhung|cac) (?:gi|cai gi|loi gi)",
            r"(?:what|which) (?:benefits|privileges|rights|perks|advantages|entitlements)",
        ),
        opens=re.compile(r"\bquyen loi\b|\bduoc huong\b|\buu dai\b"),
        words=("huong", "duoc huong", "quyen loi", "uu dai", "dac quyen", "duoc", "perks"),
    ),
    "papers": _Sort(
        asked=_asked(
            r"(?:giay to|ho so|tai lieu)(?: [a-z]+){0,4} (?:gi|nao)|thanh phan ho so|ho so gom|"
            r"(?:nhung|cac|may|loai) (?:thu )?giay (?:gi|nao)|"
            r"ho so\b.{0,60} (?:gom|co|can)(?: nhung| cac)?(?: thu| loai| mon)? (?:gi|nao)",
            r"(?:what|which) (?:documents|papers)",
        ),
        opens=re.compile(
            r"\b(?:ho so|tai lieu|giay to)\b(?=.{0,120}(?::\W*\Z|\bgom\b))|\bthanh phan ho so\b|"
            r"\A\W{0,6}(?:dieu \d{1,3}[.:]?|[\divx]{1,4}[.)])?\W{0,6}"
            r"ho so (?:de nghi|dang ky|xet|xin)[^.:;]{0,80}\Z"
        ),
        words=(
            *("giay to", "giay to gi", "ho so", "tai lieu", "thanh phan ho so", "ho so gom"),
            *(
                "hs",
                "nop",
                "can",
                "xin",
                "thanh phan",
                "giay",
                "giay gi",
                "nhung giay gi",
                "dua ra",
                "phai co",
                "chung minh",
            ),
        ),
    ),
    "beneficiaries": _Sort(
        asked=_asked(
            r"(?:nhung ai|(?:nhung |cac )(?:nguoi|doi tuong|truong hop) nao)(?: thi| se| la| moi)?"
            r" (?:duoc|thuoc dien|nam trong dien)(?: [a-z]+){0,2} (?:huong|nhan|ho tro|cap|tro cap|"
            r"chi|thuong|xet)",
            r"who (?:is|are) (?:entitled|eligible)|who (?:gets?|qualif(?:y|ies)) ",
        ),
        opens=re.compile(r"\bdoi tuong\b|\b(?:nguoi|ca nhan|ho)\b.{0,300}\b(?:bao )?gom:\W*\Z"),
        words=(
            *("nhung ai", "ai", "duoc", "doi tuong", "nguoi", "huong", "nhan", "tien", "duoc nhan"),
            *("tro cap", "ho tro", "duoc huong", "thuoc dien"),
        ),
    ),
    "free days": _Sort(
        asked=_asked(
            r"(?:ngay|khi|luc|dip|hom) nao\b.{0,60}\b(?:khong|khoi|mien)"
            r"(?: (?:phai|mat|thu|dong|tra|mua|ton|tien)){0,3} (?:phi|ve|tien|le phi)",
            r"(?:what|which) days .{0,60}\bfree|when is .{1,60}\bfree",
        ),
        opens=re.compile(r"\b(?:thoi gian|ngay|dip)\b.{0,40}\b(?:khong thu|mien)\b"),
        words=(
            "ngay",
            "khong",
            "mien",
            "phi",
            "ve",
            "tien",
            "thu",
            "khoi",
            "mat",
            "mua",
            "tham quan",
        ),
    ),
    "contents": _Sort(
        asked=_asked(r"noi dung (?:gi|nao)", r"(?:what|which) contents"),
        opens=re.compile(
            r"\A\W{0,6}(?:(?:dieu )?[\divx]{1,4}[.)]|[a-z][.)])?\W{0,6}(?:cac )?noi dung\b"
        ),
        words=("noi dung", "gom"),
    ),
    "principles": _Sort(
        asked=_asked(r"nguyen tac (?:gi|nao)", r"(?:what|which) principles"),
        opens=re.compile(r"\bnguyen tac\b"),
        words=("nguyen tac",),
    ),
}
# "Các trường hợp không được dừng bán hàng" are not those in which one may stop.
_DENIES = re.compile(r"\b(?:khong|chua|ngoai tru|tru truong hop)\b")
# "Đối với các trường hợp quy định tại khoản 1 Điều 4": which they are is told elsewhere, unless
# the line goes on to list them: "… tại khoản 1 Điều này, bao gồm:".
_TOLD_ELSEWHERE = re.compile(
    r"\b(?:quy dinh|neu|noi|ghi) (?:tai|o|trong) (?:cac )?(?:khoan|diem|dieu|muc|tiet|phu luc)\b"
    r"(?!.{0,120}\b(?:bao )?gom:\W*\Z)"
)
_DENIAL_ASKED = re.compile(
    r"\b(?:khong|chua|ngoai tru|cam|khoi|mien|tru|bi|mat|not|without|except|exempt\w*|refus\w+)\b"
)
_NAMES_TWO = re.compile(r", | va ")
_MARKER = re.compile(r"\A[\W_]{0,8}(?:(?:dieu )?[\divx]{1,4}|[a-z])[.)/:]\W{0,4}|\A[\W_]{1,8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    opener: Passage
    members: tuple[Passage, ...]
    document: Document
    share: float
    own: float


def told(shelf: Shelf) -> Composed | None:
    """The list of the sort asked for that the rest of the question means; None where unsure."""
    sort = sort_asked(shelf.question)
    if sort is None or shelf.within:
        return None
    topic = _besides(shelf.topic_besides(sort.words), sort)
    lists = _innermost(tuple(_lists(shelf, topic, sort)))
    lists = sorted(lists, key=lambda one: (-one.share, -one.own))
    if not lists or not _is_meant(shelf, topic, lists, sort):
        return None
    best = lists[0]
    units = (whole(one) for one in best.members)
    return Composed(
        drafts=tuple(verbatim(one, best.document.summary) for one in units if one is not None)
    )


def sort_asked(question: Question) -> _Sort | None:
    """The sort of list that a question asks for by its own word; None where it names none."""
    return next((one for one in _SORTS.values() if one.asked.search(question.plain)), None)


def _innermost(lists: Sequence[_List]) -> list[_List]:
    """The lists without those that have one of the others among their entries.

    "Đối tượng và đối tượng ưu tiên" is over both; where two of the sort stand in it, it is whole.
    """
    kept: list[_List] = []
    for one in lists:
        inside = {member.id for member in one.members}
        within = [other for other in lists if other.opener.id in inside]
        is_wider = len(within) == 1 and (
            _NAMES_TWO.search(folded(one.opener.text)) or within[0].own >= one.own
        )
        if not is_wider:
            kept.append(one)
    return kept


def _besides(topic: Topic, sort: _Sort) -> Topic:
    """The topic without the parts that have no other words than those of the sort."""
    known = frozenset(syllable for words in sort.words for syllable in words.split())
    kept = (part for part in topic.parts if any(term not in known for term, _ in part[0].single))
    return replace(topic, parts=tuple(kept))


def _is_meant(shelf: Shelf, topic: Topic, lists: Sequence[_List], sort: _Sort) -> bool:
    """Whether the first list holds enough of the question, and more of it than the next."""
    best, *others = lists
    is_alone = len(shelf.documents) == 1 and not others
    is_by_entries = is_alone and sort.begins is not None
    if topic.is_empty or (is_by_entries and _is_of_the_paper(topic, best.document)):
        return is_alone
    least = _ONLY_ONE if is_alone else ENOUGH[shelf.scope.is_open]
    if best.share < least or not (is_alone or topic.holds_heaviest(_said(best))):
        return False
    return not others or best.share + best.own >= others[0].share + others[0].own + _AHEAD


def _is_of_the_paper(topic: Topic, document: Document) -> bool:
    """Whether a whole paper holds a topic: grades are given once, at the end of their criteria."""
    said = Words.of(*(syllables(one.text) for one in document.passages))
    return topic.covered(said) >= ENOUGH[True]


def _said(one: _List) -> Words:
    texts = (syllables(member.text) for member in one.members)
    over = map(syllables, one.members[0].heading_path)
    return words_about(one.document.summary).union(Words.of(*texts, *over))


def _lists(shelf: Shelf, topic: Topic, sort: _Sort) -> Iterator[_List]:
    may_deny = _DENIAL_ASKED.search(shelf.question.plain) is not None
    for document in shelf.documents_in_sight:
        about = words_about(document.summary)
        for opener in document.passages:
            line = folded(opener.text)
            if len(line) > _LONGEST_OPENER or not sort.opens.search(line):
                continue
            if (_DENIES.search(line) and not may_deny) or _TOLD_ELSEWHERE.search(line):
                continue
            members = _members(opener, document, sort)
            if members:
                near = Words.of(*map(syllables, (opener.text, *opener.heading_path[-1:])))
                over = Words.of(*map(syllables, opener.heading_path)).union(near).union(about)
                every = over.union(Words.of(*(syllables(one.text) for one in members)))
                share = topic.covered(over)
                share += _IN_ENTRIES * (topic.covered(every) - share)
                yield _List(
                    opener=opener,
                    members=members,
                    document=document,
                    share=share,
                    own=topic.covered(near),
                )


def _members(opener: Passage, document: Document, sort: _Sort) -> tuple[Passage, ...]:
    members = members_of(opener, document.passages, most=_MOST)
    begins = sort.begins
    if begins is None:
        return members
    depth = len(opener.address.segments) + 1
    kept: list[Passage] = []
    for one in members:
        if len(one.address.segments) <= depth and not begins.match(_bare(one)):
            break
        kept.append(one)
    return tuple(kept) if len(kept) >= _FEWEST else ()


def _bare(one: Passage) -> str:
    return _MARKER.sub("", folded(one.text))
