"""One slip of typing in letters: one too many, one too few, one for another, two the wrong way."""

from __future__ import annotations

# In words so long one slip cannot change the first and the last letter.
_TWO_ENDS = 3


def one_slip(typed: str, meant: str) -> bool:
    """Whether one slip makes ``typed`` of ``meant``; digits must stand as they are.

    >>> one_slip("sdgdt", "sgddt"), one_slip("khh", "kh"), one_slip("k2", "k3")
    (True, True, False)
    """
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    if min(len(typed), len(meant)) >= _TWO_ENDS and _differ_at_both_ends(typed, meant):
        return False
    if _digits(typed) != _digits(meant):
        return False
    at = next((i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), None)
    if at is None:
        return True
    rest, other = typed[at:], meant[at:]
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:] if len(other) > 1 else False
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or swapped


def _differ_at_both_ends(typed: str, meant: str) -> bool:
    return typed[0] != meant[0] and typed[-1] != meant[-1]


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())
