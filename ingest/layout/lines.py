"""A text cut into lines, lines joined into paragraphs, each with the marker it begins with.

A paragraph is what the writer meant as one: a sentence broken by a page end or a line end is put
back together (its span covers the break). A row of a table stands alone. Every non-blank character
is in exactly one paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.layout.cut_lines import (
    COUNTED_IN_ROMAN,
    WRAPPED_WIDTH,
    awaits_a_figure,
    awaits_words,
    goes_on_cut,
    has_no_stop,
    is_cut_at_dash,
    is_figure_in_a_sentence,
    is_small_entry,
)
from ingest.layout.ending import has_capacity, is_position
from ingest.layout.letter_begins import ADDRESSES, letter_begins
from ingest.layout.markers import Marker, marker_of
from ingest.layout.tables import table_rows
from ingest.layout.wrapping import Wrapping, wrapping_of
from ingest.text import shown

_TERMINAL = frozenset(".;:!?…/")
_CLOSED = frozenset(".;/")
# What may stand behind the sign that ends a sentence.
_BEHIND_A_STOP = '"”’)* \t\n\r\f\v\xa0'
# What a narrow column cuts before its figures: "Số:" / "12/KH-X", "Huế, ngày" / "5 tháng 3".
_AWAITS_NUMBER = re.compile(r"\A[*_]*(?:Luật\s+)?Số\s*:[*_\s]*\Z", re.IGNORECASE)
_NUMBER_WORD_BEGINS = frozenset("*_LlSs")
# The last asterisks of a text, where they open something: "… *Bộ trưởng Bộ".
_OPENS_EMPHASIS = re.compile(r"(?:\A|(?<=[\s(“]))\*+(?=[^\s*])[^*]*\Z")
_CLOSES_A_BRACKET = re.compile(r"\d{1,6}\)")
# "(Đã ký)" goes on with nothing, "Kính mời: …" neither.
_OPENS_ITS_OWN = re.compile(rf"(?i:\(\s*(?:đã\s+)?ký(?!\w))|{ADDRESSES.pattern}")
_FIGURES = "0123456789/"
# Entries that may be the second half of something; one with small letters, and how near it stands.
_MAY_BE_HALVES = frozenset({Marker.BULLET, Marker.NESTED})
_NEAR = 5
_ALWAYS_HEADINGS = frozenset(
    {Marker.PART, Marker.CHAPTER, Marker.DIVISION, Marker.CAPITAL, Marker.ROMAN}
)
_NEVER_HEADINGS = frozenset({Marker.NONE, Marker.ROW, Marker.BULLET, Marker.SUB_BULLET})
_A_LETTER = re.compile(r"[^\W_]")
_A_UNIT = re.compile(r"[*_]*(?:Điều|ĐIỀU|Chương|CHƯƠNG)[*_]*\Z")
_A_UNIT_NUMBER = re.compile(r"[*_]*(?:\d{1,3}[a-zđ]?|[IVXLC]{1,6})[*_]*\s?(?:[.:]|\Z)")
_UNITS_BEGIN = frozenset("*_ĐC")
_SHORTEST_LINE = 12
# What begins a part of a paper, or a line of a form ("Điện thoại: …"), and goes on with none.
_OPENS_A_PART = re.compile(
    r"(?:Căn cứ|Theo đề nghị|Xét|Kính (?:gửi|mời)|Nơi nhận|Trên đây|QUYẾT|Độc lập|Số\s*:|"
    r"[^:.;,(]{2,24}:\s)"
)
_OPENING = "\"“‘'(*"
_HEADING_LENGTH = 220
_MARKS_AMONG = 20
# How much of a paragraph's end is looked at to see whether it is closed.
_TAIL = 80
_LARGEST_GAP_IN_HEADING = 2
_MOST_ADDRESSED = 12


@dataclass(slots=True)
class Line:
    """One non-blank line: its span without surrounding white space, and the blank lines before."""

    start: int
    end: int
    text: str
    gap: int


@dataclass(slots=True)
class Paragraph:
    """One paragraph with its marker. ``body`` is where the words begin, after the marker.

    ``broken_at`` lists where it was put back together over blank lines. Not frozen, since
    thousands are made and a frozen one takes seven times as long; never changed once it is whole.
    """

    start: int
    end: int
    text: str
    marker: Marker
    number: str
    body: int
    gap: int
    broken_at: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """The text after the marker, cleaned for reading."""
        return shown(self.text[self.body - self.start :])

    def opening(self, letters: int) -> str:
        """The beginning of the words: more than so many letters where there are as many."""
        begin = self.body - self.start
        end = begin + letters + _MARKS_AMONG
        words = shown(self.text[begin:end])
        if end >= len(self.text) or (len(words) > letters and "[" not in words):
            return words
        return shown(self.text[begin : begin + 4 * letters])

    @property
    def ends_open(self) -> bool:
        """Whether it stops without closing punctuation."""
        return not _ends_in(self.text[-_TAIL:], _TERMINAL)

    @property
    def looks_like_heading(self) -> bool:
        """Numbered, short and without a closing mark: a heading rather than a sentence.

        A short line under a Roman number or a larger unit is one even with a full stop.
        """
        return _is_heading(self.marker, self.text)


def _ends_in(tail: str, signs: frozenset[str]) -> bool:
    return tail.rstrip(_BEHIND_A_STOP)[-1:] in signs if tail else False


def _may_be_in_capitals(line: str) -> bool:
    """Whether a line may be in capitals, as positions are: a quick look that spares most."""
    return not (line[0].isalpha() and line[1:2].islower())


def _is_heading(marker: Marker, text: str) -> bool:
    if marker in _NEVER_HEADINGS:
        return False
    if marker in _ALWAYS_HEADINGS and len(text) <= _HEADING_LENGTH // 2:
        return True
    return len(text) <= _HEADING_LENGTH and not _ends_in(text[-_TAIL:], _CLOSED)


def split_lines(text: str) -> tuple[Line, ...]:
    """The non-blank lines of ``text``, trimmed; "Điều" alone on its line is one with its number."""
    lines: list[Line] = []
    at = gap = 0
    awaits_number = False
    for raw in text.split("\n"):
        stripped = raw.strip()
        following = at + len(raw)
        if stripped:
            start, end = at, following
            if stripped is not raw:  # most lines have nothing to strip, and are given back
                start = following - len(raw.lstrip())
                end = start + len(stripped)
            if awaits_number and gap == 0 and _A_UNIT_NUMBER.match(stripped):
                first = lines.pop()
                start, stripped, gap = first.start, text[first.start : end], first.gap
            lines.append(Line(start, end, stripped, gap))
            awaits_number = stripped[0] in _UNITS_BEGIN and _is_a_unit_alone(stripped)
            gap = 0
        else:
            gap += 1
        at = following + 1
    return tuple(lines)


def _is_a_unit_alone(line: str) -> bool:
    return len(line) < _SHORTEST_LINE and _A_UNIT.match(line) is not None


def split_paragraphs(text: str, lines: tuple[Line, ...]) -> tuple[Paragraph, ...]:
    """Mark each line and join those that go on with the paragraph before."""
    rows = table_rows([line.text for line in lines], gaps=[line.gap for line in lines])
    last = _Growing(text, wrapping_of(lines))
    in_row = 0
    for at, line in enumerate(lines):
        if at < in_row:
            continue
        if at in rows:
            in_row = rows[at]
            last.begin(line, Marker.ROW, "", 0)
            last.end = lines[in_row - 1].end
            continue
        marker, number, body = marker_of(line.text)
        unmarked = (
            marker is Marker.NONE
            or (marker is Marker.ROMAN and last.counts_by(line))
            or (number.isdigit() and last.is_in_brackets(line))
        )
        may_be_half = marker in _MAY_BE_HALVES and not line.gap
        if (
            last.awaits(line)
            or (unmarked and last.takes(line))
            or (may_be_half and last.is_halved(lines, at, marker))
        ):
            last.add(line)
        else:
            last.begin(line, marker, number, body)
    last.close()
    return tuple(last.paragraphs)


def line_by_line(lines: tuple[Line, ...]) -> tuple[Paragraph, ...]:
    """Each line a paragraph of its own: what stands on a page beside a document is never joined."""
    return tuple(
        [
            Paragraph(line.start, line.end, line.text, Marker.NONE, "", line.start, line.gap)
            for line in lines
        ]
    )


class _Growing:
    """The last paragraph while lines are added to it; those before it are ``paragraphs``.

    Only its end is read, so that time is linear. One for a whole text: an object for each paragraph
    would cost as much as the paragraphs do.
    """

    def __init__(self, text: str, wrapping: Wrapping | None) -> None:
        self._wrapping = wrapping
        self.paragraphs: list[Paragraph] = []
        self.start = self.end = self.body = self.last_line = 0
        self.marker = Marker.NONE
        self.has_words = False
        self._text = text
        self._broken_at: list[int] = []

    def begin(self, line: Line, marker: Marker, number: str, body: int) -> None:
        """Begin another paragraph with a line; ``body`` counts from its first letter."""
        self.close()
        self.start = line.start
        self.end = line.end
        self.body = line.start + body
        self.marker = marker
        self.last_line = len(line.text)
        # Asked of no row: a row takes no line.
        self.has_words = line.text[0].isalnum() or (
            marker is not Marker.ROW and _A_LETTER.search(line.text) is not None
        )
        self.paragraphs.append(
            Paragraph(line.start, line.end, line.text, marker, number, self.body, line.gap)
        )

    def close(self) -> None:
        """Give the paragraph what was added to it."""
        if self.paragraphs and self.paragraphs[-1].end != self.end:
            last = self.paragraphs[-1]
            last.end, last.text = self.end, self._text[self.start : self.end]
            last.broken_at = tuple(self._broken_at)
            self._broken_at = []

    def add(self, line: Line) -> None:
        if line.gap and self.body < self.end:
            self._broken_at.append(self.end)
        self.end = line.end
        self.last_line = len(line.text)

    def awaits(self, line: Line) -> bool:
        """Whether a line holds the number for which this one has but the word ("Số:")."""
        if line.gap or line.text[0] not in _FIGURES:
            return False
        words = self._text[self.start : min(self.end, self.start + _TAIL)]
        may_be = words[:1] in _NUMBER_WORD_BEGINS  # a quick look that spares most
        return may_be and _AWAITS_NUMBER.match(words) is not None

    def counts_by(self, line: Line) -> bool:
        """Whether a Roman number that begins a line is of this sentence ("… cấp" / "V.")."""
        if line.gap:
            return False
        tail = self._text[max(self.start, self.end - _TAIL) : self.end]
        return tail[tail.rfind(" ") + 1 :].lower() in COUNTED_IN_ROMAN

    def is_in_brackets(self, line: Line) -> bool:
        """Whether a figure that begins a line closes a bracket ("(từ" / "301)")."""
        if line.gap or ")" not in line.text or not _CLOSES_A_BRACKET.match(line.text):
            return False
        tail = self._text[max(self.start, self.end - _TAIL) : self.end]
        return tail.rfind("(") > tail.rfind(")")

    def is_halved(self, lines: tuple[Line, ...], at: int, marker: Marker) -> bool:
        """Whether what looks like an entry is half of something ("kinh tế" / "- xã hội")."""
        line = lines[at]
        if self.marker is Marker.ROW:
            return False
        bare = self._text[max(self.start, self.end - _TAIL) : self.end].rstrip("* ")
        if not self.has_words or self.body >= self.end or _ends_in(bare, _TERMINAL):
            return False
        if marker is Marker.NESTED:
            return has_no_stop(line.text) and awaits_a_figure(bare, line.text)
        if is_cut_at_dash(bare, line.text):
            return True
        return (
            self.last_line >= WRAPPED_WIDTH
            and not bare.endswith(",")
            and is_small_entry(line.text)
            and not is_small_entry(self._text[self.start : self.start + _SHORTEST_LINE])
            and not any(is_small_entry(one.text) for one in lines[at + 1 : at + _NEAR])
        )

    def takes(self, line: Line) -> bool:
        """Whether an unmarked line goes on with this paragraph."""
        if self.marker is Marker.ROW or not self.has_words:
            return False
        if self.body >= self.end:  # a number alone on its line: its words follow
            return line.gap <= _LARGEST_GAP_IN_HEADING
        tail = self._text[max(self.start, self.end - _TAIL) : self.end]
        if line.gap == 0 and awaits_words(tail, line.text):
            return True
        bare = tail.rstrip("* ")
        if _ends_in(tail, _TERMINAL) or bare.endswith("V/v"):
            return False
        if line.gap == 0 and bare.endswith((",", "-")):
            numbered = self.marker is not Marker.NONE
            return numbered or not shown(line.text).isupper() or tail.endswith("-")
        together = line.gap == 0
        return (
            (together and self._in_emphasis())
            or self._goes_on(line)
            or (together and (goes_on_cut(bare, line.text) or self._is_cut_before(line)))
        )

    def _in_emphasis(self) -> bool:
        """Whether emphasis was opened in this paragraph and is not closed ("*Bộ trưởng Bộ")."""
        if self.end - self.start > _HEADING_LENGTH:
            return False
        words = self._text[self.start : self.end]
        if "*" not in words or words.startswith("* "):
            return False
        bold = words.count("**")
        is_odd = bold % 2 == 1 or (words.count("*") - 2 * bold) % 2 == 1
        return is_odd and _OPENS_EMPHASIS.search(words) is not None

    def _goes_on(self, line: Line) -> bool:
        if line.text[0] in "(*_K" and _OPENS_ITS_OWN.match(line.text):
            return False
        first = (line.text.lstrip(_OPENING) or " ")[0]
        long_line = self.last_line >= WRAPPED_WIDTH
        length = self.end - self.start
        # The year's interest ends a line, the month's begins the next in brackets.
        in_brackets = line.text[0] == "(" and first.isdigit() and long_line and not line.gap
        if first.islower() or in_brackets:
            return line.gap == 0 or long_line or length >= WRAPPED_WIDTH
        if length <= _HEADING_LENGTH and self._is_title(self._text[self.start : self.end]):
            return not line.gap and (self._title_goes_on(line) or self._figure_goes_on(line))
        if first.isdigit() or line.gap or not long_line:
            return (long_line and first.isdigit()) or self._figure_goes_on(line)
        if _may_be_in_capitals(line.text) and is_position(shown(line.text)):
            return False
        in_capitals = shown(self._text[self.end - self.last_line : self.end]).isupper()
        return not (in_capitals or (self._is_to_somebody() and letter_begins(line.text)))

    def _is_title(self, text: str) -> bool:
        """Whether this is a heading so far: over several lines, no title has a ";"."""
        is_listing = self.last_line >= WRAPPED_WIDTH and "\n" in text and ";" in text
        return not is_listing and _is_heading(self.marker, text)

    def _is_to_somebody(self) -> bool:
        """Whether this paragraph says whom a letter is to, or is an entry of such a list."""
        for one in self.paragraphs[: -_MOST_ADDRESSED - 1 : -1]:
            if ADDRESSES.match(one.text):
                return True
            if one.marker is not Marker.BULLET:
                return False
        return False

    def _is_cut_before(self, line: Line) -> bool:
        """Whether a converter cut this paragraph before a line that begins with a capital."""
        if self._wrapping is None or not line.text[0].isupper() or _OPENS_A_PART.match(line.text):
            return False
        last = self._text[self.end - self.last_line : self.end]
        if last[-1] == "*" or not any(letter.islower() for letter in last):
            return False
        if self._is_to_somebody() and letter_begins(line.text):
            return False
        is_first = self.end - self.start == self.last_line
        if not self._wrapping.cuts(self.last_line, line.text, is_first=is_first):
            return False
        is_capital = _may_be_in_capitals(line.text) and shown(line.text).isupper()
        return not is_capital and not is_position(shown(line.text))

    def _figure_goes_on(self, line: Line) -> bool:
        """Whether a figure with a sentence behind it was cut off this one ("3 thuộc Dự án …")."""
        if line.gap or not is_figure_in_a_sentence(line.text):
            return False
        last = self._text[self.end - self.last_line : self.end]
        if last[-1] == "*" or not any(map(str.islower, last)):
            return False
        is_first = self.end - self.start == self.last_line
        if not is_first and self.last_line >= WRAPPED_WIDTH:
            return True
        wrapping = self._wrapping
        return wrapping is not None and wrapping.cuts(self.last_line, line.text, is_first=is_first)

    def _title_goes_on(self, line: Line) -> bool:
        """Whether a line goes on with a heading: both are in capitals."""
        if not _may_be_in_capitals(line.text):
            return False
        words, further = shown(self._text[self.body : self.end]), shown(line.text)
        return words.isupper() and further.isupper() and not has_capacity(further)
