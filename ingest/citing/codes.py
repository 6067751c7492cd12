"""Where a số/ký hiệu may stand, by its own form; the words around it decide (``references``).

Accepts "16/CT-TTg", "05-CT/TW", "48/2019/QĐ-UBND", "23- QĐ/TW" and a blank one behind "số". Refuses
"05/12/2019", "24/7", "2021-2025".
"""

from __future__ import annotations

import re

from ingest.figures import JOINS_TO_A_SYMBOL, figures_before, figures_begin

UPPER = "A-ZĂÂĐÊÔƠƯ"
"""Capitals without a tone mark: what abbreviations are made of."""
# One abbreviation of a symbol: "CTr", "GD&ĐT", "QH15", "THCS.NTT", "CCTKV.05", "V.I".
# Digits may stand at its end or inside ("QH15", "K2ĐT"), emphasis among them ("QH**1**5").
_GROUP = (
    rf"[{UPPER}][A-Za-zđư{UPPER}]*(?:&[A-Za-zĐđ]+)?(?:\.(?:[{UPPER}]{{2,}}|[IVX](?!\w)|\d\d(?=-)))?"
    rf"(?:(?:\*{{0,2}}\d){{1,2}}[{UPPER}]*)?"
)
# A space that no line is broken at counts as one.
_SLASH = r"[ \n\u00a0]?/[ \n\u00a0]?"
# With a space on both sides only before two capitals: "NĐ – CP", not "12/KH - Ban Dân vận".
_DASH = "\u00ad?[-\u2010\u2011\u2012\u2013]"
_HYPHEN = rf"(?:{_DASH}[ \n\u00a0]?|[ \u00a0]{_DASH}(?:(?=\S)|[ \u00a0](?=[{UPPER}]{{2}})))"
# A slash for a hyphen is a slip: "100/QĐ/UBND".
_SYMBOL = rf"{_GROUP}(?:(?:{_HYPHEN}|/){_GROUP})*"
# Emphasis may stand inside a number that was pasted together ("1**04/2012/NĐ-CP").
# What must follow the figures of any number is looked at once, before its grammar is tried: most
# figures are dates and counts.
_MAY_GO_ON = (
    r"(?=[\d*]{0,12}+[a-z]?(?:\.\d|"
    rf"[ \n\u00a0]?/[ \n\u00a0]?(?:[{UPPER}]|\d\d\d\d[ \n\u00a0]?/)|"
    rf"[ \u00a0]?{_DASH}[ \n\u00a0]?(?:[{UPPER}]|\d\d/)))"
)
# Six figures where the slash before the year was lost ("842019/NĐ-CP").
_NUMBER = rf"[0-9]{_MAY_GO_ON}(?:\*{{0,2}}\d){{0,5}}[a-z]?"
_YEAR = rf"(?:(?:19|20)\d\d{_SLASH})?"

# Resolutions of 2025 are numbered "66.7/2025/NQ-CP"; customs number applications "0825-04/HW-TCHQ".
_PART_OF_NUMBER = r"(?:\.\d{1,2}(?=[ \n]?/[ \n]?20\d\d)|-\d\d(?=/))?"
# A company may put the year last: "09/HDTL/2025".
_STATE = rf"{_NUMBER}{_PART_OF_NUMBER}{_SLASH}{_YEAR}{_SYMBOL}(?:/20\d\d(?!\d))?"
_PARTY = rf"{_NUMBER}{_HYPHEN}{_GROUP}{_SLASH}{_SYMBOL}"
# Without a slash, as old papers and companies number ("15-CP", "1025-CVHQ"); dates and sizes are
# of this form too ("5-A"), so that a kind must stand before it.
_DASHED = rf"{_NUMBER}{_DASH}[{UPPER}]{{2,}}(?:{_DASH}[{UPPER}]{{2,}}){{0,3}}(?![ \n]?/)"
# The space behind a code may have been lost: "35/2025/QĐ-TTgcủa Thủ tướng".
_CODE_END = r"(?:(?![\w&@]|/\w)|(?=của\s|ngày\s|về\s))"
# The figures that a code begins with are looked for by the sign behind them; what may not stand
# before them is asked of the text.
_CODE = re.compile(rf"(?P<code>{_PARTY}|{_STATE}|{_DASHED}){_CODE_END}")
_BLANK = re.compile(rf"/[ \u00a0]?{_YEAR}{_SYMBOL}{_CODE_END}")
_BEFORE_BLANK = re.compile(r"[Ss]ố[ \u00a0:.…_]{0,16}\Z")
_BLANK_REACH = 18
_NEVER_BEFORE_A_CODE = frozenset("/.,&@-_")


def find_codes(text: str) -> list[tuple[int, int, int]]:
    """Where each code may stand: its start and end, and where the words before it end."""
    codes: list[tuple[int, int, int]] = []
    last = 0
    for start in sorted(_starts(text)):
        match = _CODE.match(text, start) if start >= last else None
        if match:
            last = match.end()
            if _stands_apart(text, start):
                codes.append((start, last, start))
    for match in _BLANK.finditer(text):
        begin = max(0, match.start() - _BLANK_REACH)
        before = _BEFORE_BLANK.search(text[begin : match.start()])
        if before:
            codes.append((*match.span(), begin + before.start() + len("số")))
    return sorted(codes)


def _starts(text: str) -> set[int]:
    """Where the figures of a code may begin."""
    starts = set(figures_before(text, JOINS_TO_A_SYMBOL, also="*"))
    # "66.7/2025/NQ-CP": more figures before a full stop.
    behind_a_stop = [start for start in starts if text[start - 1 : start] == "."]
    return starts.union(figures_begin(text, start - 1, also="*") for start in behind_a_stop)


def _stands_apart(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    return not before.isalnum() and before not in _NEVER_BEFORE_A_CODE
