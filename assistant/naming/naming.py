"""Reads how a person names a paper: number, symbol, kind, date, issuer, matter, part cited.

A grammar of named pieces over the folded query, each taken out before the next is read: the part
cited, the date, the kind, the number with its symbol, the issuer; what is left is the matter. The
pieces may come in any order and any of them may be missing: "16/CT-TTg", "CT 16", "ct16", "chi thi
16 cua thu tuong 2016", "65- KL/TW", "65 kl tw", "quy chế dân chủ".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.naming.kind_words import KINDS_OF_SHORT, kind_mistyped, kind_named
from assistant.naming.law_names import LAW_OF_SHORT
from assistant.naming.query_dates import blanked, take_date, take_no_day, take_time_of_action
from ingest.document import PartialDate
from ingest.spelling import squashed
from ingest.text import folded_mapped

# "điểm a khoản 3 Điều 63", "dieu 63", "dieu 63 khoan 3".
_PART = re.compile(
    r"(?<!\w)(?:diem\s+(?P<point>[a-z])\)?,?\s+)?(?:khoan\s+(?P<clause>\d{1,2}),?\s+)?"
    r"dieu\s+(?P<article>\d{1,3}[a-z]?)(?!\w)"
    r"(?:,?\s+khoan\s+(?P<its_clause>\d{1,2})(?!\w))?(?:,?\s+diem\s+(?P<its_point>[a-z])(?!\w))?"
    r"(?:\s+cua(?!\w))?"
)
_LAW = re.compile(r"(?<!\w)(?:bo luat|luat|phap lenh|hien phap)(?!\w)(?:\s+[^\W\d_]+){0,12}")
_SHORT_LAW = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(LAW_OF_SHORT, key=len, reverse=True))})(?!\w)"
)
# The digits, a blank for them, and what may stand before: "so", "so:", an abbreviation of a kind.
# In "042015ndcp" a year is stuck to them.
_SHORT_KIND = re.compile(
    rf"(?<![a-z\d&])(?P<short>{'|'.join(sorted(KINDS_OF_SHORT, key=len, reverse=True))})"
    r"\s?[./\-]?\s?(?:so\s?:?\s?)?(?=\d)"
)
_LEADING_SHORT = re.compile(
    rf" ?(?P<short>{'|'.join(sorted(KINDS_OF_SHORT, key=len, reverse=True))}) (?=[a-z])"
)
_DIGITS = re.compile(
    r"(?<![\d.,])(?<![a-z\d][/\-])(?:(?<!\w)so\s*:?\s*)?"
    r"(?:(?P<before>\d{2,4})(?P<year>(?:19|20)\d\d)(?=[a-z])|"
    r"(?P<digits>\d{1,5}(?:\.\d{1,2}(?=/20))?)(?!,?\d))"
)
_BLANK = re.compile(r"(?:(?<!\w)so[ :.…_]{0,16}|\A\s*)(?P<digits>)(?=/\s?[a-z])")
# One group of a symbol behind the number: joined by a sign, stuck to it, or after a blank.
_GROUP = re.compile(
    r"(?P<join>\s?[/\-]\s?|[.&]|\s|)(?P<group>[a-z][a-z\d]*|(?P<year>(?:19|20)\d\d)(?![\d]))"
)
_MOST_GROUPS = 8
# Folded syllables as Vietnamese builds them; a symbol's group is none ("sgddt", "ttg", "tw").
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu?|r|s|t|th|tr|v|x)?[aeiouy]{1,3}"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)
# Committees that look like syllables; symbols only behind another group ("27-ct tu").
_LIKE_SYLLABLES = frozenset({"tu", "hu", "du", "qu"})
_ISSUER = re.compile(
    r"(?<!\w)(?:cua|do)\s+(?P<issuer>[^,;()]+?)"
    r"(?=\s+(?:ve|ban hanh|quy dinh|v v)(?!\w)|[,;()]|\s*\Z)"
)
_WORD = re.compile(r"[^\W_]+")
_IDLE = frozenset(
    [
        "so",
        "ngay",
        "thang",
        "nam",
        "cua",
        "do",
        "va",
        "ve",
        "viec",
        "v",
        "cac",
        "tai",
        "theo",
        "o",
        "trong",
        "la",
        "cho",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPart:
    """A point, clause and article of a law, as the address of a passage says it: "Điều 63.3.a"."""

    article: str
    clause: str | None = None
    point: str | None = None

    @property
    def address(self) -> str:
        """The address of the passage."""
        return ".".join(filter(None, (f"Điều {self.article}", self.clause, self.point)))


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPaper:
    """What a query says of the paper it names; all words are folded.

    ``digits`` is "" for a number left blank and None where no number is named; ``symbols`` are the
    squashed symbols that may be meant, the fullest first, ``groups`` the groups of the last as
    typed, ``number_year`` the year inside the number. ``matter`` are words of a title or an office,
    in any order; ``title`` is one as a text cites it.
    ``start:end`` is the part of the query that names the number or, without one, the paper;
    ``number_span`` are the digits and the symbol alone. ``no_such_day`` is where a day stands that
    no calendar has.
    """

    start: int
    end: int
    number_span: tuple[int, int] | None = None
    no_such_day: tuple[int, int] | None = None
    digits: str | None = None
    groups: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    number_year: int | None = None
    kinds: frozenset[str] = frozenset()
    kind_mended: bool = False
    date: PartialDate | None = None
    issuer: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    law: str | None = None
    part: CitedPart | None = None


@dataclass(frozen=True, slots=True)
class _Number:
    digits: str
    groups: tuple[str, ...]
    year: int | None
    start: int
    own_start: int
    end: int


def named_in(query: str) -> NamedPaper:
    """What the query says."""
    form = folded_mapped(query)
    plain = form.text
    part, plain = _part(plain)
    no_such_day, plain = take_no_day(plain)
    date, dateless = take_date(_without_time_of_action(plain))
    plain = dateless
    kinds, short, mended, bounds, plain = _kind(plain)
    number = _number(plain)
    law, plain = (None, plain) if number else _law(dateless, plain)
    issuer, matter = _words(plain, number)
    spans = [bounds] if bounds else []
    spans += [(number.start, number.end)] if number else []
    start, end = (
        form.source_span(min(a for a, _ in spans), max(b for _, b in spans))
        if number
        else (0, len(query))
    )
    groups = number.groups if number else ()
    if date is None and number and number.year:
        date = PartialDate(year=number.year)
    return NamedPaper(
        start=start,
        end=end,
        number_span=form.source_span(number.own_start, number.end) if number else None,
        no_such_day=form.source_span(*no_such_day) if no_such_day else None,
        digits=number.digits if number else None,
        groups=groups,
        symbols=_symbols(groups, short),
        number_year=number.year if number else None,
        kinds=kinds,
        kind_mended=mended,
        date=date,
        issuer=issuer,
        matter=matter,
        law=law,
        part=part,
    )


def _without_time_of_action(plain: str) -> str:
    """What a text with the same words says: by a whole number "trong năm 2020" tells no paper."""
    rest = take_time_of_action(plain)
    number = _number(rest) if rest != plain else None
    return rest if number and number.groups else plain


def _part(plain: str) -> tuple[CitedPart | None, str]:
    match = _PART.search(plain)
    if match is None:
        return None, plain
    part = CitedPart(
        article=match["article"],
        clause=match["clause"] or match["its_clause"],
        point=match["point"] or match["its_point"],
    )
    return part, blanked(plain, *match.span())


def _kind(
    plain: str,
) -> tuple[frozenset[str], str | None, bool, tuple[int, int] | None, str]:
    """The kinds meant, the abbreviation that said so, whether mended, where, and the rest."""
    named = kind_named(plain)
    short = _SHORT_KIND.search(plain) or _LEADING_SHORT.match(plain)
    if named and (short is None or named.start() < short.start()):
        rest = blanked(plain, *named.span())
        return frozenset({named.group()}), None, False, named.span(), rest
    if short:
        rest = blanked(plain, short.start("short"), short.end("short"))
        # The sign behind the abbreviation goes too: "ct-16", "ct/16".
        rest = (
            rest[: short.end("short")]
            + re.sub(r"[./\-]", " ", rest[short.end("short") : short.end()])
            + rest[short.end() :]
        )
        bounds = (short.start("short"), short.end("short"))
        return KINDS_OF_SHORT[short["short"]], short["short"], False, bounds, rest
    mistyped = kind_mistyped(plain)
    if mistyped:
        name, start, end = mistyped
        return frozenset({name}), None, True, (start, end), blanked(plain, start, end)
    return frozenset(), None, False, None, plain


def _number(plain: str) -> _Number | None:
    blank = _BLANK.search(plain)
    match = blank or _DIGITS.search(plain)
    if match is None:
        return None
    printed = match["digits"] if blank else match["digits"] or match["before"]
    digits, end = printed.lstrip("0") or printed, match.end()
    suffix = re.match(r"[a-z](?=\s?[/\-])", plain[end:])
    if suffix and digits:
        digits, end = digits + suffix.group(), end + 1
    groups: list[str] = []
    year = int(match["year"]) if not blank and match["year"] else None
    for _ in range(_MOST_GROUPS):
        group = _GROUP.match(plain, end)
        if group is None or not _belongs(group, groups):
            break
        if group["year"]:
            year = int(group["year"])
        else:
            groups.append(group["group"])
        end = group.end()
    own_start = match.start("digits" if blank or match["digits"] else "before")
    return _Number(digits, tuple(groups), year, match.start(), own_start, end)


def _belongs(group: re.Match[str], before: list[str]) -> bool:
    """Whether a group is of the symbol: after a blank only what is no word of the language."""
    join, letters = group["join"], group["group"]
    if join and join == join.strip():
        return True
    if not join:
        return not before
    if join.strip() == "/":
        return True
    if group["year"]:
        return False
    if letters in KINDS_OF_SHORT and not before:
        return True
    return not is_syllable(letters) or (bool(before) and letters in _LIKE_SYLLABLES)


def is_syllable(letters: str) -> bool:
    """Whether folded letters may be a word of the language."""
    return _SYLLABLE.fullmatch(letters) is not None


def _symbols(groups: tuple[str, ...], short: str | None) -> tuple[str, ...]:
    """The symbols that may be meant: with the abbreviation typed before the digits, and without."""
    plain = squashed("".join(groups))
    both = [short + plain] if short else []
    return tuple(dict.fromkeys(filter(None, [*both, plain])))


def _law(whole: str, plain: str) -> tuple[str | None, str]:
    """The folded name of a law named without a number ("bo luat lao dong")."""
    short = _SHORT_LAW.search(whole)
    if short:
        return LAW_OF_SHORT[short.group()], blanked(plain, *short.span())
    match = _LAW.search(whole)
    if match is None:
        return None, plain
    words = [word for word in match.group().split() if word not in {"nam", "so"}]
    return " ".join(words), blanked(plain, *match.span())


def _words(plain: str, number: _Number | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of the issuer ("cua thu tuong"), and what is left: the matter."""
    if number:
        plain = blanked(plain, number.start, number.end)
    match = _ISSUER.search(plain)
    if match is None:
        return (), _told(plain)
    issuer = tuple(_WORD.findall(match["issuer"]))  # "so" may be "Sở"
    return issuer, _told(blanked(plain, *match.span()))


def _told(words: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(words) if word not in _IDLE)
