"""What a procedure asks for: the labelled parts of its description.

Decisions that publish administrative procedures describe each under the same labels ("Thành phần hồ
sơ", "Cách thức thực hiện", "Thời hạn giải quyết"), as paragraphs or as the rows of a table; what
stands under a label does not name the procedure again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from assistant.composing import Composed, verbatim
from assistant.selection import words_about
from assistant.shelf import Shelf
from assistant.units import sentences, syllables, whole
from assistant.weighing import Words
from ingest.document import Document, DocumentSummary, Passage, PassageRole

_MARK = (
    r"[\s|*+-]{0,8}(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVX]{1,4})[.)]?(?=[\s|*]))?[\s|*]{0,8}"
)


def _label(words: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_MARK}(?:{words})(?P<more>[^:|\n]{{0,60}})(?P<end>[:|*]|\Z)", re.IGNORECASE
    )


_SETTLED = _label("Thời (?:hạn|gian) giải quyết")
# The office has at most so long; what takes at least so long is no work of an office.
_LEAST = re.compile(r"\b(?:it nhat|toi thieu|ngan nhat|at least|minimum|shortest)\b")
_PARTS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(
            r"(?:giay to|ho so|tai lieu)(?: [a-z]+){0,6} (?:gi|nao)\b|thanh phan ho so|"
            r"(?:gom|can|nop) (?:nhung |cac )?(?:giay to|ho so|tai lieu)|what (?:documents|papers)"
        ),
        _label("Thành phần(?:,? số lượng)? hồ sơ|Hồ sơ (?:bao )?gồm"),
    ),
    (
        re.compile(
            r"(?:nop|gui)\b.{0,60}(?:o dau|bang cach nao|cach nao|the nao|qua dau|noi nao|"
            r"cho nao|hinh thuc nao)|"
            r"cach thuc|(?:how|where) (?:can|do|should|does|must|may).{0,80}(?:submit|file|apply|"
            r"send|lodge)"
        ),
        _label("Cách thức (?:thực hiện|nộp)|Hình thức nộp"),
    ),
    (
        re.compile(
            r"bao lau|(?:may|bao nhieu) (?:ngay|gio|thang)|thoi han|khi nao (?:co|xong|tra)|"
            r"how long"
        ),
        _SETTLED,
    ),
    (
        re.compile(r"(?:le phi|\bphi\b|bao nhieu tien|mat tien|ton tien|what fee|how much)"),
        _label("Phí,? lệ phí|Lệ phí|Phí"),
    ),
    (
        re.compile(
            r"(?:co quan|cap|don vi|ai|noi|so|cho) (?:nao )?.{0,20}(?:giai quyet|tiep nhan|"
            r"xu ly)|who (?:handles|decides)"
        ),
        _label("Cơ quan (?:thực hiện|giải quyết|có thẩm quyền)"),
    ),
    (
        re.compile(r"dieu kien (?:gi|nao)|yeu cau gi|what conditions"),
        _label("Yêu cầu,? điều kiện|Điều kiện thực hiện"),
    ),
    (
        re.compile(r"(?:nhan|duoc|tra) (?:ket qua )?(?:gi|giay to gi)\b|ket qua (?:la|thu tuc)"),
        _label("Kết quả (?:thực hiện|giải quyết)"),
    ),
)
"""What is asked (folded) and the label of the part that says it."""

_ANY_LABEL = _label(
    "Thành phần|Hồ sơ|Số lượng hồ sơ|Cách thức|Trình tự|Thời hạn giải quyết|Thời gian giải quyết|"
    "Đối tượng thực hiện|Cơ quan|Kết quả|Phí|Lệ phí|Tên mẫu đơn|Mẫu đơn|Yêu cầu|Điều kiện|Căn "
    "cứ pháp lý|"
    "Nơi tiếp nhận|Quy trình|Thời hạn|Thủ tục"
)
_FEWEST_LABELS = 3
_OF_THE_PROCEDURE = 0.55
# In the one paper meant, where it describes one procedure.
_OF_THE_ONLY_ONE = 0.4
_MOST = 16
_BEFORE = 14
_ALIKE = 1  # digits behind the point
_BESIDE_A_LABEL = re.compile(r"[\W\d]|[Bb]ản chính|[Bb]ản sao")
_SAID = 12  # letters behind a label that say something


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A labelled part: its passages in order, and the words of what it is a part of.

    Of two cases of one procedure the headings ``over`` it say which.
    """

    passages: tuple[Passage, ...]
    document: DocumentSummary
    around: Words
    over: Words


def told(shelf: Shelf) -> Composed | None:
    """The part of a procedure that is asked for; None where no paper describes the procedure."""
    asked = next((label for cue, label in _PARTS if cue.search(shelf.question.cues)), None)
    if asked is None or shelf.topic.is_empty or shelf.within:
        return None
    if asked is _SETTLED and _LEAST.search(shelf.question.cues):
        return None
    topic = shelf.topic_besides(_LABEL_WORDS)
    parts = [
        (topic.covered(part.around), topic.covered(part.over), part)
        for document in shelf.documents_in_sight
        for part in _parts(document, asked)
    ]
    if not parts or topic.is_empty:
        return None
    share, _, part = max(parts, key=lambda one: (round(one[0], _ALIKE), *one[1::-1]))
    is_only = len(shelf.documents) == 1 and len(parts) == 1
    if share < (_OF_THE_ONLY_ONE if is_only else _OF_THE_PROCEDURE):
        return None
    units = (whole(one) if _is_row(one) else None for one in part.passages)
    drafts = [
        verbatim(one, part.document)
        for passage, row in zip(part.passages, units, strict=True)
        for one in ((row,) if row else sentences(passage))
    ]
    return Composed(drafts=tuple(drafts[:_MOST])) if drafts else None


# Of the topic these say which part is meant, and not of which procedure.
_LABEL_WORDS = (
    *("ho so", "giay to", "thanh phan", "tai lieu", "cach thuc", "le phi", "thoi han", "ket qua"),
    *("dieu kien", "thu tuc", "can", "nop", "xin", "co quan", "giai quyet"),
)


def _is_row(one: Passage) -> bool:
    return one.text.lstrip().startswith("|")


def _parts(document: Document, asked: re.Pattern[str]) -> Iterator[_Part]:
    read = [one for one in document.passages if one.role in (PassageRole.BODY, PassageRole.HEADING)]
    labelled = [at for at, one in enumerate(read) if _ANY_LABEL.match(one.text)]
    if len(labelled) < _FEWEST_LABELS:
        return
    about = words_about(document.summary)
    for at in labelled:
        match = asked.match(read[at].text)
        if match is None:
            continue
        before = [one.text for one in read[max(0, at - _BEFORE) : at]]
        near = Words.of(*map(syllables, (*before, *read[at].heading_path, read[at].text)))
        passages = _members(read, at, asked, match)
        if len(passages) > 1 or _says_itself(passages[0], match):
            over = Words.of(*map(syllables, read[at].heading_path))
            yield _Part(
                passages=passages, document=document.summary, around=about.union(near), over=over
            )


def _members(
    read: Sequence[Passage], at: int, asked: re.Pattern[str], match: re.Match[str]
) -> tuple[Passage, ...]:
    """The passage of a label, and what follows it up to the next where it says nothing itself.

    The same label once more ("3. Thành phần hồ sơ" / "- Thành phần hồ sơ gồm có:") is no next.
    """
    if _says_itself(read[at], match) and not read[at].text.rstrip(" *|\n").endswith(":"):
        return (read[at],)
    coming = takewhile(
        lambda one: asked.match(one.text) or not _ANY_LABEL.match(one.text), read[at + 1 :]
    )
    return (read[at], *islice(coming, _MOST - 1))


def _says_itself(one: Passage, match: re.Match[str]) -> bool:
    """Whether more stands behind a label than the titles of two columns."""
    return len(_BESIDE_A_LABEL.sub("", one.text[match.end() :])) >= _SAID
