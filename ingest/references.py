"""Mentions of other documents: the số/ký hiệu, and what is said around it.

A grammar of named pieces. First every số/ký hiệu is found (one linear pass), then the words before
it (kind, "số", the part cited) and after it (date, issuer, title) are read within a bounded window.

Forms of số/ký hiệu: state "16/CT-TTg", Party "05-CT/TW", joint "79-CTr/BDVTW-BCSĐCP", with the year
"48/2019/QĐ-UBND", a number alone "Kế hoạch số 06 ngày …", a blank number "Kế hoạch số/KH-SGDĐT".
Stray spaces and line ends beside "/" and "-" are accepted ("23- QĐ/TW", "30/2020/NĐ – CP").
Refused: "giai đoạn 2021-2025", "05/12/2019", "24/7", "TCVN ISO 9001".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.citing.codes import UPPER, find_codes
from ingest.citing.kinds import ANY_KIND, KIND_OF_ABBREVIATION, SHORT_KINDS
from ingest.citing.named_kinds import NamedKind, figures_behind_kinds, kind_before
from ingest.dates import date_at
from ingest.document import PartialDate
from ingest.spans import apart
from ingest.text import folded, in_latin

_DIGITS = re.compile(r"\d+")
_SHORT_KIND = "|".join(sorted(SHORT_KINDS, key=len, reverse=True))
_KIND = rf"(?:(?i:{ANY_KIND})|(?:{_SHORT_KIND}))"
_NUMBER_WORD = re.compile(r"(?i:(?<!\w)số)[\s*:]{0,4}\Z")
_LIST = re.compile(r"[\s*]*(?:,|;|,?\s+và)?[\s*]*(?:số[\s*]+)?")
_SHARES_SYMBOL = re.compile(
    r"(?i:số)[\s*:]+(?P<numbers>(?:\d{1,5}\s*(?:,|;|và)\s*){1,12}(?:số\s+)?)\Z"
)
_BEFORE_THE_LAST = (",", ";", "và")
# A number without a symbol: what follows must be a date or an office. Accepts "06 ngày 06/01/2022",
# "02 của Tỉnh ủy"; the kind in front is read backwards.
_BARE = re.compile(r"(?P<code>[0-9](?<=\s\d)\d{0,3}+)(?=\s*,?\s+(?P<after>ngày\s|của\s+[^\W\d_]))")
# Not "quý 3/2024" or a date: what stands before says so.
_NUMBER_OF_YEAR = re.compile(r"[0-9](?<=\s\d)\d{0,4}+[ ]?/[ ]?(?:19|20)\d\d(?![\w/–-]|[.,]\d)")
_NUMBERED_BY_YEAR = frozenset(
    {"Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết", "Quyết định", "Luật", "Pháp lệnh"}
)
_NO_PART_OF_NUMBER = re.compile(r"[\s*…_\u00ad]+|(?<!\w)\.|\.(?!\w)")
_NOT_PLAIN = re.compile(r"[\s*…_.\u00ad\u2010-\u2014]")
_A_DASH = re.compile("[\u2010-\u2014]")
_BEFORE_WINDOW = 96
_FORM_REACH = 16
_TWO_GROUPS = re.compile(rf"/[{UPPER}]{{2}}\S*-(?:UBND|HĐND|UBMT|MTTQ|CP|TTg|TW|TU|SGD)")
# "Mẫu số 01/TTHC", "biểu mẫu 02-BC/SNV" are forms.
_A_FORM = re.compile(r"(?:mẫu|biểu|phụ lục)(?:\s+số)?[\s*:]{0,4}\Z", re.IGNORECASE)
# A kind and a number alone: "QĐ 66" for the decision cited in full elsewhere, "Đề án 06". What
# follows must not make the number a count ("Quyết định 06 nội dung", "Kế hoạch 5 năm").
_NUMBER_ALONE = re.compile(
    r"[0-9](?<!\d\d)\d{1,3}+(?=[\s*]*(?:[.,;:()\]”\"|]|\Z|(?:của|về|và|hoặc|trên|tại|theo|được|để|vào|cho|do|này|nêu|"
    r"là|đã|còn|có|trong|với|từ|thì|như|gắn)(?!\w)))(?![.,-]?\d|\s?[/%–-])"
)
_KIND_REACH = 32
# Papers that everybody calls by their number alone.
_CALLED_BY_NUMBER = frozenset({"Đề án", "Nghị quyết", "Chỉ thị", "Kết luận"})

_DATE_LEAD = re.compile(r"[\s*]{0,3},?[\s*]{0,3}(?:(?:ra|ký|ban hành)\s+)?ngày[\s*]{0,4}")
# Not "của năm 2020", which says when.
_ISSUER_LEAD = re.compile(r"[\s*]{0,3},?[\s*]{0,3}(?:của|giữa|do)\s+(?!(?:năm|tháng|quý)\s+[\dIV])")
_STOP = (
    r"\s+(?:về|thực hiện|ban hành|phê duyệt|quy định|hướng dẫn|triển khai|phối hợp|trên|gắn|là|tại|"
    r"kế hoạch|V/v|trong|để|có|đã|được|do|thì|nêu|nói|khóa|khoá|Quy định|quyết định|sửa đổi|ngày|"
    r"đề nghị|sao|trước|vào|đến|gửi|qua|hết|bị|không còn|kể từ|năm\s+\d{4}|"
    r"và\s+(?:các|theo|" + ANY_KIND + r"))(?!\w)"
)
_ISSUER_END = re.compile(rf"{_STOP}|[,;:.(“\"*\[]|\n\s*\n|\Z")
_ISSUER_WINDOW = 140
_TITLE_LEAD = re.compile(
    r"(?:\s*\([^)\n]{1,40}\))?(?:\s+kh(?:óa|oá)\s+[IVX]+)?\s*(?P<lead>về(?:\s+việc)?|V/v)\s+"
)
# A title runs to the end of its clause; brackets inside it are kept whole. Stops before "; ", ". ",
# a bracket that closes one opened before or says what the paper is called from here on, a capital
# after a comma, ", cùng với", ", để", "và Kế hoạch số", an entry or a basis on a new line.
_TITLE = re.compile(
    rf"(?:[^();.,\s]++|\((?!viết|gọi|sau đây)[^()\n]{{0,120}}\)|"
    r"(?!\n\s*(?:\n|[·•+-]\s|Căn cứ\s|Xét\s)|"
    rf",\s+(?:[A-ZĐ]|cùng\s+với\s|để\s)|\s+và\s+{_KIND}\s+số\s)[^();.])*"
)
_TITLE_WINDOW = 320


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReference:
    """A mention in a text, before it is tied to a passage. Offsets into the text searched."""

    number: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    start: int
    end: int
    full_start: int
    full_end: int
    title: str | None = None
    cited_part: str | None = None
    kind_printed: bool = False


def normal_number(printed: str) -> str:
    """The normal form of a số/ký hiệu: no spaces, plain hyphens; letters and zeros as printed.

    >>> normal_number("23- QĐ/TW"), normal_number("07 /KH-PGDĐT")
    ('23-QĐ/TW', '07/KH-PGDĐT')
    """
    if _NOT_PLAIN.search(printed) is None:
        return printed
    return _A_DASH.sub("-", _NO_PART_OF_NUMBER.sub("", printed))


def number_key(number: str) -> str:
    """What two spellings of one số/ký hiệu share: folded, no zeros in front, one separator.

    "03/KH-UBND" and "3-KH/UBND" have the same key. The key is for looking up, not for showing.
    """
    parts = folded(normal_number(number)).replace("-", "/").split("/")
    return "/".join(part.lstrip("0") or part for part in parts if part)


def begins_with(number: str, key: str) -> bool:
    """Whether a số/ký hiệu is the one of a key, which may be cut short: "304/2025", "9/qd"."""
    own = number_key(number)
    return own == key or own.startswith(f"{key}/")


def kind_of_number(number: str) -> str | None:
    """The kind that a ký hiệu names ("16/CT-TTg" → "Chỉ thị"), None when it names none."""
    for group in re.split(r"[/\-\d]+", normal_number(number)):
        if group in KIND_OF_ABBREVIATION:
            return KIND_OF_ABBREVIATION[group]
    return None


def find_references(text: str) -> tuple[FoundReference, ...]:
    """Every mention of a document with a số/ký hiệu in ``text``, in order."""
    return references_in_latin(in_latin(text))


def references_in_latin(text: str) -> tuple[FoundReference, ...]:
    """The same of a text without letters of another script, as every text in Unicode form is."""
    coded = list(_coded(text))
    starts = figures_behind_kinds(text)
    rarer = (*_of_a_year(text, starts), *_bare(text, starts), *_short(text, starts, coded))
    return tuple(_shared_in_lists(text, apart((*coded, *rarer))))


def _coded(text: str) -> Iterator[FoundReference]:
    last = None
    for start, end, words_end in find_codes(text):
        offset = max(0, words_end - _BEFORE_WINDOW)
        before = text[offset:words_end]
        is_last = before.rstrip().removesuffix("số").rstrip().endswith(_BEFORE_THE_LAST)
        listed = _SHARES_SYMBOL.search(before) if is_last else None
        if listed:
            before = before[: listed.start("numbers")]
        kind = kind_before(before)
        if _A_FORM.search(before, max(0, len(before) - _FORM_REACH)):
            continue
        in_list = last is not None and _LIST.fullmatch(text, last.full_end, start)
        if kind is None and "/" not in text[start:end]:
            continue
        if kind or in_list or _is_code(text[start:end], said=bool(_NUMBER_WORD.search(before))):
            last = _described(text, start, end, kind, offset)
            if listed:
                yield from _sharing(text, last, offset + len(before), words_end)
            yield last


def _sharing(text: str, last: FoundReference, begin: int, end: int) -> Iterator[FoundReference]:
    """The numbers of a list that share the symbol of its last ("số 10, 11 và 12/QĐ-X")."""
    symbol = last.number.lstrip("0123456789")
    for digits in _DIGITS.finditer(text, begin, end):
        yield replace(
            last, number=f"{digits.group()}{symbol}", start=digits.start(), end=digits.end()
        )


def _is_code(code: str, *, said: bool) -> bool:
    """Whether a code without a kind in front counts: after "số" any but a house number ("5/B").

    Without "số", only one with a known kind in it ("29-NQ/TW"), or with two abbreviations.
    """
    if said:
        return len(re.findall(r"[^\W\d_]", code)) > 1
    return "-" in code and (kind_of_number(code) is not None or bool(_TWO_GROUPS.search(code)))


def _bare(text: str, starts: Sequence[int]) -> Iterator[FoundReference]:
    """A number without a symbol: "Kế hoạch số 06 ngày 06/01/2022", "Đề án 02 của Tỉnh ủy"."""
    for match in _matches(_BARE, text, starts):
        start, end = match.span("code")
        offset = max(0, start - _BEFORE_WINDOW)
        kind = kind_before(text[offset:start])
        if kind is None:
            continue
        if match["after"].startswith("ngày") and not _DATE_LEAD.match(text, end):
            continue
        reference = _described(text, start, end, kind, offset)
        if reference.date or (reference.issuer and kind.printed[0].isupper()):
            yield reference


def _of_a_year(text: str, starts: Sequence[int]) -> Iterator[FoundReference]:
    """A number with its year and no symbol: "Nghị định 123/2020", "Kế hoạch số 5/2024"."""
    for match in _matches(_NUMBER_OF_YEAR, text, starts):
        start, end = match.span()
        offset = max(0, start - _BEFORE_WINDOW)
        before = text[offset:start]
        kind = kind_before(before)
        if kind is not None and (kind.name in _NUMBERED_BY_YEAR or _NUMBER_WORD.search(before)):
            yield _described(text, start, end, kind, offset)


def _short(
    text: str, starts: Sequence[int], coded: Sequence[FoundReference]
) -> Iterator[FoundReference]:
    """Mentions by kind and number alone, of papers cited in full or known by their number."""
    cited = {
        (one.kind or kind_of_number(one.number), digits.group())
        for one in coded
        if (digits := _DIGITS.match(one.number))
    }
    for match in _matches(_NUMBER_ALONE, text, starts):
        if _is_year(match.group()):
            continue
        begin = max(0, match.start() - _KIND_REACH)
        kind = kind_before(text[begin : match.start()])
        if kind is None or not kind.printed[0].isupper():
            continue
        if kind.name in _CALLED_BY_NUMBER or (kind.name, match.group()) in cited:
            yield FoundReference(
                number=match.group(),
                kind=kind.name,
                date=None,
                issuer=None,
                start=match.start(),
                end=match.end(),
                full_start=begin + kind.start,
                full_end=match.end(),
                kind_printed=True,
            )


def _matches(pattern: re.Pattern[str], text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    return (match for start in starts if (match := pattern.match(text, start)))


def _is_year(number: str) -> bool:
    return len(number) == len("2025") and number.startswith(("19", "20"))


def _described(
    text: str, start: int, end: int, kind: NamedKind | None, offset: int
) -> FoundReference:
    """Read what stands around the code ``text[start:end]``; ``kind`` was sought from ``offset``."""
    number = normal_number(text[start:end])
    full_start = offset + kind.start if kind else start
    if kind is None:
        before = max(0, start - 24)
        word = _NUMBER_WORD.search(text[before:start].rstrip(" .…_"))
        full_start = before + word.start() if word else start
    date, after = _date_after(text, end)
    issuer, full_end = _issuer_after(text, after)
    return FoundReference(
        number=number,
        kind=kind.name if kind else kind_of_number(number),
        date=date,
        issuer=issuer,
        start=start,
        end=end,
        full_start=full_start,
        full_end=full_end,
        title=_title_after(text, full_end),
        cited_part=kind.part if kind else None,
        kind_printed=kind is not None,
    )


def _date_after(text: str, end: int) -> tuple[PartialDate | None, int]:
    lead = _DATE_LEAD.match(text, end)
    if lead is None:
        return None, end
    word = text.find("ngày", lead.start(), lead.end())
    found = date_at(text, lead.end()) or date_at(text, word)
    if found is None or found.partial is None:
        return None, end
    return found.partial, found.end


def _issuer_after(text: str, after: int) -> tuple[str | None, int]:
    lead = _ISSUER_LEAD.match(text, after)
    if lead is None:
        return None, after
    window = text[lead.end() : lead.end() + _ISSUER_WINDOW]
    stop = _ISSUER_END.search(window)
    issuer = window[: stop.start()].rstrip(" \n*") if stop else ""
    if not issuer or len(issuer) == _ISSUER_WINDOW:
        return None, after
    return " ".join(issuer.split()), lead.end() + len(issuer)


def _title_after(text: str, after: int) -> str | None:
    lead = _TITLE_LEAD.match(text, after)
    if lead is None:
        return None
    start = lead.start("lead")
    found = _TITLE.match(text, start, start + _TITLE_WINDOW)
    title = found.group() if found else ""
    if len(title) == _TITLE_WINDOW:  # of the next clause, or cut: as far as a clause goes
        title = title[: title.rfind(",")] if "," in title else title.rpartition(" ")[0]
    return " ".join(title.replace("*", "").split()) if found else None


def _shared_in_lists(text: str, found: list[FoundReference]) -> list[FoundReference]:
    """In "số 18-NQ/TW, 19-NQ/TW của Ban Chấp hành …" what follows the last holds for all.

    The kind is printed before the first and holds for those after it.
    """
    shared = list(found)
    in_list = [
        not following.kind_printed
        and _LIST.fullmatch(text, here.full_end, following.full_start) is not None
        for here, following in pairwise(found)
    ]
    for i, joined in enumerate(in_list):
        if joined:
            shared[i + 1] = replace(shared[i + 1], kind=shared[i + 1].kind or shared[i].kind)
    for i, joined in reversed(list(enumerate(in_list))):
        if joined:
            date, issuer = shared[i].date, shared[i].issuer
            shared[i] = replace(
                shared[i], date=date or shared[i + 1].date, issuer=issuer or shared[i + 1].issuer
            )
    return shared
