"""Words written short with a stop that ends no sentence: "TP. Huế", "ThS. An", "No. 12"."""

from __future__ import annotations

_SHORT = (
    *("TP", "Tp", "tp", "TX", "Tx", "tx"),
    *("GS", "PGS", "TS", "ThS", "Ths", "BS", "Bs", "NGƯT", "NSƯT", "PCT", "Đ/c", "đ/c"),
    *("KT", "TM", "TL", "TUQ", "No", "St", "Mr", "Ms", "Dr", "tr"),
)


def _not_behind(word: str, *, stop: bool) -> str:
    end = r"\." if stop else ""
    return rf"(?<!\b{word}{end})"


NOT_SHORTENED = "".join(_not_behind(word, stop=False) for word in _SHORT)
"""For a pattern, before the stop: that no such word stands there."""
NOT_SHORTENED_BEHIND = "".join(_not_behind(word, stop=True) for word in (*_SHORT, "P", "Q"))
"""The same for a pattern that asks behind the stop."""
