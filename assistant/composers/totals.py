"""The counts that a paper gives under a label: "Tổng số trường trực thuộc: …".

Such a line holds the thing counted and its number, and little else of a question: "quản hết thảy
mấy trường" shares one word with it, which every paper of schools has. So it is read the other
way round: the line answers where everything that a question says besides the thing counted is in
the line, names its paper, or only says that somebody has it. A question that says more asks for a
part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.composers.all_said import says_no_more
from assistant.composing import Composed, verbatim
from assistant.question import Language, Question
from assistant.reading.english_words import ENGLISH_FUNCTION_WORDS
from assistant.reading.phrasebook import english_terms, said
from assistant.reading.vocabulary import FUNCTION_WORDS
from assistant.shelf import Shelf
from assistant.units import Unit, syllables, whole
from ingest.document import Document, PassageRole

_LINE = re.compile(
    r"[\s*+•·–-]{0,6}(?:Tổng\s(?:cộng|số)|Tổng|Số\slượng|Số)\s(?P<thing>[^:\d|]{2,60}):\s{0,3}\d",
    re.IGNORECASE,
)
_LONGEST = 200
_COUNTED = re.compile(
    r"\b(?:(?<!ngay )(?<!hom )(?<!thu )may|bao nhieu|so luong|tong so|how many|number of|"
    r"size of|how (?:big|large) (?:is|was))(?= |\Z)(?P<thing>(?: [^\W_]+){0,6})|"
    r"(?:\A|\|) ?so (?P<named>[^\W_]+(?: [^\W_]+){0,3})"
)
_PIECE_ENDS = re.compile(r"\b(?:va|voi|and|cung)\b|[,;?!]")
# "mấy trưởng phòng" counts no schools; without marks they are spelt alike.
_A_POST = re.compile(r"truong (?:phong|ban|thon|khoa|doan|to|nhom|bo mon)\b")
# Who works at an office, however a question or a label calls them.
_STAFF = (
    *("can bo cong chuc vien chuc", "can bo cong chuc", "cong chuc vien chuc", "bien che"),
    *("can bo", "cong chuc", "vien chuc", "nhan vien", "nhan su", "cbcc", "cbccvc", "nguoi lam"),
    *("nguoi lam viec", "nhan luc", "lao dong", "staff", "employees", "personnel", "people"),
    *("nguoi", "workers", "civil servants", "public servants", "officials", "officers"),
)
# Of the members counted, those on probation are a part: papers count them apart.
_A_PART = re.compile(r"\b(?:dang vien|doan vien) (?:du bi|nu|moi)\b")
# "Mấy đảng viên, chính thức mấy người": of those counted before.
_JUST_PEOPLE = re.compile(r"(?:nguoi|dong chi|em|people)(?: (?:vay|the|a|ta|nhi|ha))?")
# Said of any count: that somebody has it, and that it is the whole.
_HAVING = (
    "co thuoc truc quan ly het thay tat ca toan bo tong cong so phu trach dang hien nay luc "
    "do duoi quyen tren dia ban lam viec nguoi con thi la bao nhieu may luong minh don vi nam "
    "cai ben o tai cua gd gddt chi trong nha gom vay ta nhi a ha the cho noi coi xem run runs "
    "ran running have has had manage manages managed under work works worked working itself "
    "altogether total number size big large oversee oversees oversaw supervise supervised "
    "belong belongs belonged affiliated its own there people office employ employs employed "
    "charge responsible"
)


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A line with its count, and the folded words of what it counts."""

    unit: Unit
    thing: str


def told(shelf: Shelf) -> Composed | None:
    """The lines of the things counted, one for each; None where a line or a word is wanting."""
    is_open = shelf.scope.is_open or len(shelf.documents) != 1
    if shelf.within or is_open or _A_PART.search(shelf.question.plain):
        return None
    things = tuple(_things_asked(shelf.question))
    lines = tuple(_lines(shelf.documents[0])) if things else ()
    chosen = [next((one for one in lines if _is_of(one, thing)), None) for thing in things]
    found = [one for one in chosen if one is not None]
    if not found or len(found) < len(chosen):
        return None
    of_staff = any(one.thing.startswith(_STAFF) for one in found)
    staff = " ".join(_STAFF) if of_staff else ""
    if not says_no_more(shelf, [one.unit.said for one in found], f"{_HAVING} {staff}".split()):
        return None
    drafts = {one.unit.start: verbatim(one.unit, shelf.documents[0].summary) for one in found}
    return Composed(drafts=tuple(drafts.values()), is_sure=True)


def _things_asked(question: Question) -> Iterator[tuple[str, ...]]:
    """Each thing that is counted, in the wordings of papers; the staff where just people are."""
    plain = _PIECE_ENDS.sub("|", question.plain)
    has_one = False
    for match in _COUNTED.finditer(plain):
        behind = (match["thing"] or match["named"] or "").strip()
        if has_one and _JUST_PEOPLE.fullmatch(behind):
            continue
        if wordings := _wordings(question, behind):
            has_one = True
            yield wordings


def _wordings(question: Question, behind: str) -> tuple[str, ...]:
    """What a thing may be called in a label; nothing where the words name none."""
    is_english = question.language is Language.ENGLISH
    stop = ENGLISH_FUNCTION_WORDS if is_english else FUNCTION_WORDS
    words = behind.split()
    at = next((at for at, word in enumerate(words) if word not in stop), len(words))
    wordings: list[str] = []
    for rest in dict.fromkeys((" ".join(words), " ".join(words[at:]))):
        if not rest or _A_POST.match(rest):
            continue
        if f"{rest} ".startswith(tuple(f"{one} " for one in _STAFF)):
            return _STAFF
        met = english_terms(rest) if is_english else said().met(rest, question.text)
        first = next((one for one in met if one.start == 0), None)
        wordings += (" ".join(one) for one in first.wordings) if first is not None else ()
        wordings += [" ".join(rest.split()[:2]), *words[at : at + 1]]
    return tuple(dict.fromkeys(wordings))


def _lines(document: Document) -> Iterator[_Labelled]:
    for passage in document.passages:
        match = _LINE.match(passage.text) if len(passage.text) <= _LONGEST else None
        unit = whole(passage) if match and passage.role is PassageRole.BODY else None
        if match is not None and unit is not None:
            yield _Labelled(unit, " ".join(syllables(match["thing"])))


def _is_of(line: _Labelled, wordings: tuple[str, ...]) -> bool:
    return any(f"{line.thing} ".startswith(f"{one} ") for one in wordings)
