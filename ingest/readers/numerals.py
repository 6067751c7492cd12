"""Numbers as lists print them: 3, III, iii, c, C."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LARGEST_ROMAN = 3999
# Word stops lettering here (z thirty times over) and so do we, or one number could fill the memory.
_LARGEST_LETTER = 780


def lower_roman(value: int) -> str:
    """``4`` → ``iv``; decimal outside 1 to 3999."""
    if not 1 <= value <= _LARGEST_ROMAN:
        return str(value)
    digits = []
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        digits.append(letters * count)
    return "".join(digits)


def lower_letter(value: int) -> str:
    """``2`` → ``b``, ``27`` → ``aa``, ``28`` → ``bb`` as Word counts; decimal outside 1 to 780."""
    if not 1 <= value <= _LARGEST_LETTER:
        return str(value)
    repeats, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (repeats + 1)


# The names are those of ST_NumberFormat (ECMA-376, part 1, 17.18.59).
_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02d}",
    "lowerRoman": lower_roman,
    "upperRoman": lambda value: lower_roman(value).upper(),
    "lowerLetter": lower_letter,
    "upperLetter": lambda value: lower_letter(value).upper(),
    "none": lambda _value: "",
}


def numeral(value: int, number_format: str) -> str:
    """``value`` in a Word number format; formats without a rule here print as decimal."""
    return _FORMATS.get(number_format, str)(value)
