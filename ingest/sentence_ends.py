"""What looks like the end of a sentence and is none.

Words written short with a stop ("TP. Huế", "ThS. An", "No. 12"), and a line end before the dash of
a compound that a converter cut ("phát triển kinh tế" / "- xã hội").
"""

from __future__ import annotations

_SHORT = (
    *("TP", "Tp", "tp", "TX", "Tx", "tx"),
    *("GS", "PGS", "TS", "ThS", "Ths", "BS", "Bs", "NGƯT", "NSƯT", "PCT", "Đ/c", "đ/c"),
    *("KT", "TM", "TL", "TUQ", "No", "St", "Mr", "Ms", "Dr", "tr", "P", "Q"),
)


NOT_SHORTENED = "".join(rf"(?<!\b{word}\.)" for word in _SHORT)
"""For a pattern, right behind a stop, where it costs little: that it ends no such word."""
SMALL = "[a-zà-öø-ýăđĩũơư" + "".join(chr(code) for code in range(0x1EA1, 0x1EFA, 2)) + "]"
"""A small letter of Vietnamese."""
LIST_LINE = (
    r"\n(?:(?<![^\W_]\n)(?=[^\S\n]{0,9}[-–+•·])|"
    rf"(?=[^\S\n]{{0,9}}(?:[+•·]|[-–][^\S\n]?(?!{SMALL}|[\d\s]))))"
)
"""A line end before an entry of a list: behind a letter, a dash before a small one opens none."""
