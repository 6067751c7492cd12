"""Where the lines of a name or a title end: few lines, of about one length, no phrase divided.

The text itself is not touched. It is given less room, so that a word processor ends the lines where
they are wanted.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from docx.shared import Pt

from assistant.form.widths import Face, text_width

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

# Words that belong together on a line, in the names of offices and the titles of their papers.
_PHRASES: Final = (
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "ban chỉ đạo",
    "ban thường vụ",
    "ban giám hiệu",
    "ban dân vận",
    "giáo dục",
    "đào tạo",
    "mầm non",
    "tiểu học",
    "trung học",
    "cơ sở",
    "phổ thông",
    "dân tộc",
    "bán trú",
    "nội trú",
    "thường xuyên",
    "trường học",
    "học sinh",
    "thành phố",
    "thị trấn",
    "văn hóa",
    "xã hội",
    "khoa học",
    "công nghệ",
    "mặt trận",
    "tổ quốc",
    "đoàn kết",
    "công tác",
    "dân vận",
    "dân chủ",
    "thi đua",
    "phong trào",
    "mô hình",
    "triển khai",
    "thực hiện",
    "tổ chức",
    "xây dựng",
    "kết quả",
    "nhiệm vụ",
    "kế hoạch",
    "báo cáo",
    "phối hợp",
    "tư tưởng",
    "đạo đức",
    "phong cách",
    "hồ chí minh",
)
_PAIRS: Final = frozenset(pair for phrase in _PHRASES for pair in pairwise(phrase.split()))
_STEP: Final = 2.0
_AROUND: Final = ',.;:“”"()'


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """A text on its lines: ``longest`` of them and the ``room`` to give it, in points."""

    lines: tuple[str, ...]
    longest: float
    room: float


def wrapped(text: str, *, room: float, size: float, face: Face) -> Wrapped:
    """The text on as few lines as fit in ``room`` points, ended at the best places."""
    words = text.split()
    widest = _lines(words, room=room, size=size, face=face)
    if len(widest) < 2:
        return Wrapped(lines=widest, longest=min(_longest(widest, size, face), room), room=room)
    best, narrower = widest, room
    while narrower > _STEP:
        narrower -= _STEP
        tried = _lines(words, room=narrower, size=size, face=face)
        if len(tried) > len(widest) or _longest(tried, size, face) > narrower:
            break
        if _divided(tried) <= _divided(best):
            best = tried
    longest = _longest(best, size, face)
    # Half-way to where a word of the next line would fit: a word processor that measures a little
    # otherwise ends the lines at the same places.
    longer = (f"{line} {following.split()[0]}" for line, following in pairwise(best))
    fitting = min(text_width(one, size=size, face=face) for one in longer)
    given = (longest + max(fitting, longest)) / 2
    return Wrapped(lines=best, longest=min(longest, room), room=min(given, room))


def keep_lines(paragraph: Paragraph, text: Wrapped, *, room: float) -> None:
    """Indent a paragraph in a column ``room`` points wide so that its lines end as wanted."""
    if len(text.lines) > 1:
        paragraph.paragraph_format.left_indent = Pt((room - text.room) / 2)
        paragraph.paragraph_format.right_indent = Pt((room - text.room) / 2)


def _divided(lines: tuple[str, ...]) -> int:
    """How many phrases the ends of the lines divide; the last two words are one, as a name is."""
    ends = [(line.split()[-1], following.split()[0]) for line, following in pairwise(lines)]
    folded = [(left.strip(_AROUND).lower(), right.strip(_AROUND).lower()) for left, right in ends]
    return sum(pair in _PAIRS for pair in folded) + (len(lines[-1].split()) == 1)


def _lines(words: list[str], *, room: float, size: float, face: Face) -> tuple[str, ...]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size=size, face=face) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _longest(lines: tuple[str, ...], size: float, face: Face) -> float:
    return max((text_width(line, size=size, face=face) for line in lines), default=0.0)
