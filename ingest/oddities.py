"""Oddities of a source, reported with their place and left as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise

from ingest.alternatives import around_letter
from ingest.citing.kinds import ANY_KIND
from ingest.document import Header, PassageRole, Segment, SegmentKind, Warning
from ingest.impossible_days import impossible_days
from ingest.layout.article_slips import SLIP, may_slip
from ingest.layout.markers import Marker
from ingest.layout.placed import Placed
from ingest.passages import HeaderPart
from ingest.references import FoundReference, number_key
from ingest.text import folded, may_hold_marks

Check = Callable[[str, Sequence[Placed], Header], Iterator[Warning]]

_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]{0,80}\]")
_DETACHED = re.compile(r"[\u0300-\u036f](?:(?<=\s.)|(?<=\A.))")
# The syllables whose tone has two places: "hòa" or "hoà", "khỏe" or "khoẻ", "thủy" or "thuỷ"; after
# q the u is part of the consonant ("quý"). Whole syllables only: "hoàn" has one place.
# Each by its letter without a tone: a single letter is found ten times as fast as one of many.
_EARLY_TONE = tuple(
    re.compile(rf"{plain}(?<=[{toned}]{plain})(?!\w)")
    for plains, toned in (("aeAE", "òóỏõọÒÓỎÕỌ"), ("yY", "ùúủũụÙÚỦŨỤ"))
    for plain in plains
)
_LATE_TONE = tuple(
    re.compile(rf"{plain}[{toned}](?!\w)")
    for plains, toned in (("oO", "àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ"), ("uU", "ỳýỷỹỵỲÝỶỸỴ"))
    for plain in plains
)
_TWO_LETTERS = 2
_SYLLABLE_BEGINS = re.compile(r"[^\W\d_]{1,4}\Z")
# "số số", "kế hoạch số Kế hoạch": the second is found first, the word before it is then compared.
# Looked for by the second letter of "số", which is always small and found at once.
_AFTER_NUMBER_WORD = re.compile(rf"ố(?<=[Ss]ố)\s+(?P<word>(?i:số|{ANY_KIND}))(?!\w)")
# Slips of typing in abbreviations that the field's papers are full of: letters swapped or doubled.
_SLIPS = {
    "SGDDĐT": "SGDĐT",
    "PGDDĐT": "PGDĐT",
    "UBDN": "UBND",
    "HDND": "HĐND",
    "CTg": "CT-TTg",
}
_SLIP = re.compile(rf"(?<!\w)(?:{'|'.join(_SLIPS)})(?!\w)")
# A quick look by a capital that is rare: each slip holds one of these.
_RARE_CAPITALS = "DT"
_MAY_SLIP = tuple(
    re.compile("|".join(around_letter(slip, _RARE_CAPITALS) for slip in slips))
    for slips in (
        [slip for slip in _SLIPS if _RARE_CAPITALS[0] in slip],
        [slip for slip in _SLIPS if _RARE_CAPITALS[0] not in slip],
    )
)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_COUNTED = {SegmentKind.SECTION, SegmentKind.ITEM, SegmentKind.ARTICLE, SegmentKind.CLAUSE}
_ABOVE_THE_BODY = {PassageRole.HEADER, PassageRole.ARTEFACT}
# White space between a kind and the "số" after it, and different titles kept under one beginning.
_LONGEST_GAP = 8
_MOST_SUBJECTS = 8
_BEGINNING = 5


def find_oddities(
    text: str, placed: Sequence[Placed], header: Header, references: Sequence[FoundReference]
) -> tuple[Warning, ...]:
    """Everything odd in a document, in the order of its text."""
    found = [warning for check in _CHECKS for warning in check(text, placed, header)]
    found += _references(text, placed, references)
    return tuple(sorted(found, key=lambda warning: (warning.start, warning.end, warning.code)))


def _header(_text: str, placed: Sequence[Placed], header: Header) -> Iterator[Warning]:
    """Parts of the form (Nghị định 30/2020/NĐ-CP, Điều 8 khoản 2) that are blank or missing."""
    lines = {one.part: one for one in placed if one.part is not None}
    top = placed[0]
    number = lines.get(HeaderPart.NUMBER)
    if number is None:
        yield _at(top, "number_missing", "Không thấy dòng số, ký hiệu của văn bản.")
    elif header.number is None:
        yield _at(number, "number_blank", "Số của văn bản để trống.")
    dated = lines.get(HeaderPart.PLACE_AND_DATE)
    if dated is None:
        yield _at(top, "date_missing", "Không thấy dòng địa danh và ngày ban hành.")
    elif header.issued_on is None or header.issued_on.exact is None:
        yield _at(dated, "date_incomplete", "Ngày ban hành để trống hoặc thiếu một phần.")
    if HeaderPart.OFFICE not in lines:
        yield _at(top, "office_missing", "Không thấy tên cơ quan ban hành ở đầu văn bản.")
    if not any(one.role is PassageRole.SIGNATURE for one in placed):
        yield _at(placed[-1], "signature_missing", "Không thấy chức vụ và họ tên người ký.")


def _numbering(_text: str, placed: Sequence[Placed], _header: Header) -> Iterator[Warning]:
    """Numbers that skip or come twice among the items under one heading."""
    groups: dict[tuple[Segment, ...], list[tuple[int, Placed]]] = {}
    for one in placed:
        segments = one.address.segments
        value = _value(segments[-1])
        if value is not None:
            groups.setdefault(segments[:-1], []).append((value, one))
    for entries in groups.values():
        for (before, _), (value, one) in pairwise(entries):
            if value == before:
                yield _at(one, "numbering_repeated", f"Đánh số lặp lại tại {one.address.label}.")
            elif value not in (before + 1, 1):  # 1: the numbering of another part begins
                skipped = f"Đánh số nhảy từ {before} sang {value} tại {one.address.label}."
                yield _at(one, "numbering_gap", skipped)


def _value(segment: Segment) -> int | None:
    if segment.kind not in _COUNTED:
        return None
    if segment.number.isdigit():
        return int(segment.number)
    if segment.kind is SegmentKind.SECTION and set(segment.number) <= set(_ROMAN):
        values = [_ROMAN[letter] for letter in segment.number] + [0]
        return sum(-a if a < b else a for a, b in pairwise(values))
    return None


def _page_numbers(_text: str, placed: Sequence[Placed], _header: Header) -> Iterator[Warning]:
    for one in placed:
        if one.role is PassageRole.ARTEFACT and one.text.strip().isdigit():
            yield _at(one, "stray_number", "Con số đứng một mình, có thể là số trang còn sót.")


def _broken(_text: str, placed: Sequence[Placed], _header: Header) -> Iterator[Warning]:
    for one in placed:
        for at in one.paragraph.broken_at:
            yield Warning(
                code="paragraph_broken",
                message="Câu bị ngắt giữa chừng (thường do sang trang), đã đọc liền lại.",
                start=max(one.start, at - 1),
                end=at,
            )


def _artefacts(text: str, _placed: Sequence[Placed], _header: Header) -> Iterator[Warning]:
    marks = list(_BOOKMARK.finditer(text)) if "[bookmark:" in text else []
    if marks:
        yield Warning(
            code="bookmarks",
            message=f"Còn sót {len(marks)} dấu bookmark của trình chuyển đổi; không hiển thị.",
            start=marks[0].start(),
            end=marks[0].end(),
        )
    detached = _DETACHED.search(text) if may_hold_marks(text) else None
    if detached:
        yield Warning(
            code="detached_marks",
            message="Dấu thanh bị tách khỏi chữ; nên xin lại bản gốc.",
            start=detached.start(),
            end=detached.end(),
        )


def _tone_placement(text: str, _placed: Sequence[Placed], _header: Header) -> Iterator[Warning]:
    """Both "hòa" and "hoà" in one text: the rarer way is reported where it stands first."""
    if not (_toned(_EARLY_TONE, text, 1) and _toned(_LATE_TONE, text, 1)):
        return
    rarer, other = sorted((_toned(_EARLY_TONE, text), _toned(_LATE_TONE, text)), key=len)
    first, usual = (_syllable(text, found[0].end()) for found in (rarer, other))
    yield Warning(
        code="tone_placement_mixed",
        message=f"Đặt dấu thanh theo hai cách: «{text[slice(*first)]}» ({len(rarer)} chỗ), "
        f"«{text[slice(*usual)]}» ({len(other)} chỗ); khi tìm kiếm được coi như nhau.",
        start=first[0],
        end=first[1],
    )


def _toned(
    patterns: Sequence[re.Pattern[str]], text: str, most: int | None = None
) -> list[re.Match[str]]:
    """Where a tone stands in one way, in order; any so many places where ``most`` is given."""
    found = (
        match
        for pattern in patterns
        for match in pattern.finditer(text)
        if text[match.end() - _TWO_LETTERS - 1] not in "qQ"
    )
    return sorted(islice(found, most), key=lambda match: match.end())


def _syllable(text: str, end: int) -> tuple[int, int]:
    """Where the syllable that ends at ``end`` stands."""
    begins = _SYLLABLE_BEGINS.search(text, max(0, end - 4), end)
    return (begins.start() if begins else end - 2), end


def _begins_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _slips(text: str, _placed: Sequence[Placed], _header: Header) -> Iterator[Warning]:
    for match in _AFTER_NUMBER_WORD.finditer(text):
        begin = match.start() - 1
        start = _repeated_from(text, match, begin)
        if start is not None and _begins_word(text, begin):
            words = " ".join(text[start : match.end()].split())
            yield Warning(
                code="repeated_words", message=f"Chữ lặp: «{words}».", start=start, end=match.end()
            )
    for match in _SLIP.finditer(text) if any(look.search(text) for look in _MAY_SLIP) else ():
        yield Warning(
            code="symbol_slip",
            message=f"Ký hiệu «{match.group()}» có thể gõ nhầm từ «{_SLIPS[match.group()]}».",
            start=match.start(),
            end=match.end(),
        )


def _repeated_from(text: str, match: re.Match[str], begin: int) -> int | None:
    """Where the repetition begins: the first of two same words around the "số" at ``begin``."""
    word = match["word"].lower()
    if word == "số":
        return begin
    window = text[max(0, begin - len(word) - _LONGEST_GAP) : begin]
    kept = window.rstrip()
    if not kept.lower().endswith(word) or kept[: -len(word)][-1:].isalnum():
        return None
    return begin - len(window) + len(kept) - len(word)


def _article_slips(text: str, placed: Sequence[Placed], _header: Header) -> Iterator[Warning]:
    for one in placed if may_slip(text) else ():
        slip = SLIP.match(one.text) if one.paragraph.marker is Marker.ARTICLE else None
        if slip:
            yield Warning(
                code="article_slip",
                message=f"«{slip['word']} {slip['number']}.» có thể gõ nhầm từ "
                f"«Điều {slip['number']}.», đã đọc là Điều {slip['number']}.",
                start=one.start + slip.start("word"),
                end=one.start + slip.end(),
            )


def _references(
    text: str, placed: Sequence[Placed], references: Sequence[FoundReference]
) -> Iterator[Warning]:
    """Blank and spaced numbers, and one date and title given under two numbers."""
    body = min((one.start for one in placed if one.role not in _ABOVE_THE_BODY), default=len(text))
    bases = [(one.start, one.end) for one in placed if one.role is PassageRole.BASIS]
    subjects: dict[tuple[str, str, str], list[FoundReference]] = {}
    for found in references:
        printed = text[found.start : found.end]
        if found.number.startswith("/") and found.full_start < found.start:
            says_which = found.date or found.title or _is_within(bases, found)
            if found.start >= body and says_which:
                yield _spot(found, "reference_blank", f"Viện dẫn để trống số: «{printed}».")
        elif re.search(r"\s", printed):
            message = f"Số, ký hiệu có dấu cách: «{printed}», đọc là {found.number}."
            yield _spot(found, "number_spaced", message)
        if found.date is None or found.title is None:
            continue
        subject = (
            found.kind or "",
            found.date.isoformat(),
            " ".join(_title_words(found)[:_BEGINNING]),
        )
        seen = subjects.setdefault(subject, [])
        same = next((one for one in seen if _same_title(one, found)), None)
        if same is None and len(seen) < _MOST_SUBJECTS:
            seen.append(found)
        if same is not None and number_key(same.number) != number_key(found.number):
            numbers = f"{same.number} và {found.number}"
            message = f"Cùng ngày và trích yếu nhưng hai số khác nhau: {numbers}."
            yield _spot(found, "one_title_two_numbers", message)


def _is_within(bases: Sequence[tuple[int, int]], found: FoundReference) -> bool:
    """Whether a paper names as its basis what a form in an annex may leave blank."""
    return any(start <= found.start < end for start, end in bases)


def _title_words(found: FoundReference) -> list[str]:
    return re.findall(r"\w+", folded(found.title or ""))


def _same_title(one: FoundReference, other: FoundReference) -> bool:
    """Whether two titles agree as far as the shorter goes, so that a shortened one still meets."""
    return all(a == b for a, b in zip(_title_words(one), _title_words(other), strict=False))


def _at(one: Placed, code: str, message: str) -> Warning:
    return Warning(code=code, message=message, start=one.start, end=one.end)


def _spot(found: FoundReference, code: str, message: str) -> Warning:
    return Warning(code=code, message=message, start=found.start, end=found.end)


_CHECKS: tuple[Check, ...] = (
    _header,
    _numbering,
    _page_numbers,
    _broken,
    _artefacts,
    _tone_placement,
    _slips,
    _article_slips,
    impossible_days,
)
