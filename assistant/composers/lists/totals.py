"""The counts that a paper gives under a label: "Tổng số trường trực thuộc: …".

Such a line holds the thing counted and its number, and little else of a question: "quản hết thảy
mấy trường" shares one word with it, which every paper of schools has. So it is read the other
way round: the line answers where everything that a question says besides the thing counted is in
the line, names its paper, or only says that somebody has it. A question that says more asks for a
part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.composers.parts.all_said import says_no_more
from assistant.composing import Composed, verbatim
from assistant.question import Language, Question, understand
from assistant.reading.asked_of_form import STORY
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
    r"\A ?so (?P<named>[^\W_]+(?: [^\W_]+){0,3})"
)
_PIECE_ENDS = re.compile(r"\b(?:va|voi|and|cung)\b|[,;:?!()]")
# A word that only goes before what is counted: "ngôi trường", "mống cán bộ".
_CLASSIFIER = re.compile(r"\A(?:(?:ngoi|mong|vi|dua|cai) (?=[a-z]{2})|don vi (?=truong\b))")
# Strength without a word that counts: "quân số phòng …".
_STRENGTH = re.compile(
    r"\b(?:quan so|si so|head ?count)(?= |\Z)|\bbien che (?=(?:la |co |gom )?bao nhieu\b)"
)
# "Bao nhiêu người có thẻ Đảng", "đảng viên mấy người": people who are members of the Party.
_IN_THE_PARTY = re.compile(
    r"\b(?:dang vien|the dang|(?:vao|ket nap|gia nhap) dang|chi bo|party (?:members?|cell)|"
    r"members? of the party)\b"
)
_PEOPLE = ("nguoi ", "dong chi ", "people ", "can bo ", "cong chuc ", "vien chuc ", "em ")
_PARTY = ("dang vien",)
_PARTY_WORDS = (
    "co la da duoc the dang vien vao ket nap gia nhap roi chi bo party members member the cell"
)
# "mấy trưởng phòng" counts no schools; without marks they are spelt alike.
_A_POST = re.compile(r"truong (?:phong|ban|thon|khoa|doan|to|nhom|bo mon)\b")
# Who works at an office, however a question or a label calls them.
_STAFF = (
    *("can bo cong chuc vien chuc", "can bo cong chuc", "cong chuc vien chuc", "bien che"),
    *("civil servants", "public servants", "officials", "officers", "quan so"),
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
    "charge responsible hoi luc nam ay xua trong coi soc von ven chi vua duoc ngoi mong so vi dua "
    "hoc bao dan van kheo trong soat cai thay ca lo biet co quan sinh hoat quan so"
    " headcount head count "
    "division report reports reporting answer answers"
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
    own = _own(shelf)
    things = tuple(_things_asked(own))
    lines = tuple(_lines(shelf.documents[0])) if things else ()
    chosen = [next((one for one in lines if _is_of(one.thing, thing)), None) for thing in things]
    found = [one for one in chosen if one is not None]
    if not found or len(found) < len(chosen):
        return None
    if not _says_no_more(shelf, own, found):
        return None
    drafts = {one.unit.start: verbatim(one.unit, shelf.documents[0].summary) for one in found}
    return Composed(drafts=tuple(drafts.values()), is_sure=True)


def counts_something_else(shelf: Shelf, told: Composed) -> bool:
    """Whether a total is told for a part of it, or of another thing.

    "Mấy đảng viên dự bị", where all are counted; "tổng số giáo viên", where members of the Party
    are.
    """
    passages = [one.passage for draft in told.drafts for one in draft.supports]
    lines = [_LINE.match(one.text) for one in passages]
    if not lines or not all(lines):
        return False
    things = tuple(_things_asked(_own(shelf)))
    if _IN_THE_PARTY.search(_own(shelf).plain):
        things = (*things, _PARTY)
    labels = [" ".join(syllables(match["thing"])) for match in lines if match is not None]
    if things and not any(_is_of(label, thing) for label in labels for thing in things):
        return True
    known = FUNCTION_WORDS | ENGLISH_FUNCTION_WORDS
    known |= frozenset(f"{_HAVING} {' '.join(_STAFF)} {_PARTY_WORDS}".split())
    named = (*shelf.scope.named, *(one.text for one in passages))
    known |= frozenset(word for one in named for word in syllables(one))
    pieces = _PIECE_ENDS.sub("|", _own(shelf).plain).split("|")
    counted = [match for piece in pieces for match in _COUNTED.finditer(piece)]
    behind = [word for one in counted for word in (one["thing"] or one["named"] or "").split()]
    return any(word not in known and not word.isdigit() for word in behind)


def _own(shelf: Shelf) -> Question:
    """What is typed, where it counts something itself; else with the question that it leans on."""
    if not shelf.asking.history:
        return shelf.question
    typed = understand(shelf.asking.question)
    return typed if any(_things_asked(typed)) else shelf.question


def _says_no_more(shelf: Shelf, own: Question, found: Sequence[_Labelled]) -> bool:
    """Whether a question says nothing besides the things counted, or only tells a story before."""
    of_staff = any(one.thing.startswith(_STAFF) for one in found)
    of_party = any(one.thing.startswith(_PARTY) for one in found)
    before = [word for turn in shelf.asking.history for word in syllables(turn.question)]
    story = STORY.match(own.plain)
    if story is not None and not any(one.thing.split()[0] in story.group() for one in found):
        before += syllables(story.group())
    staff = " ".join(_STAFF) if of_staff else ""
    words = f"{_HAVING} {staff} {_PARTY_WORDS if of_party else ''}".split()
    return says_no_more(shelf, [one.unit.said for one in found], [*words, *before])


def wordings_counted(question: Question) -> frozenset[tuple[str, ...]]:
    """What is counted, in the wordings of papers, where each has two syllables or more."""
    wordings = (one.split() for thing in _things_asked(question) for one in thing)
    return frozenset(tuple(one) for one in wordings if len(one) > 1)


def _things_asked(question: Question) -> Iterator[tuple[str, ...]]:
    """Each thing that is counted, in the wordings of papers; the staff where just people are."""
    plain = _PIECE_ENDS.sub("|", question.plain)
    has_one = False
    for piece in plain.split("|"):
        if strength := _STRENGTH.search(piece):
            yield _PARTY if _IN_THE_PARTY.search(piece, strength.end()) else _STAFF
            has_one = True
            continue
        for match in _COUNTED.finditer(piece):
            behind = _CLASSIFIER.sub("", (match["thing"] or match["named"] or "").strip())
            is_of_party = _IN_THE_PARTY.search(piece) is not None
            if has_one and not is_of_party and _JUST_PEOPLE.fullmatch(behind):
                continue
            people = f"{behind} ".startswith(_PEOPLE) or "party cell" in behind
            wordings = _PARTY if people and is_of_party else _wordings(question, behind)
            if wordings:
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


def _is_of(label: str, wordings: tuple[str, ...]) -> bool:
    return any(f"{label} ".startswith(f"{one} ") for one in wordings)
