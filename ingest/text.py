"""Forms of a text: shown, canonical (for comparing), folded (for searching), mapped to the source.

The source text is never changed. The canonical form is NFC with one tone placement (hòa, ủy, thủy),
one sort of quotation mark and dash, white space folded, and reading artefacts dropped (emphasis
asterisks, Markdown heading marks, ``[bookmark: …]``, zero-width characters). The folded form is the
canonical one in lower case without diacritics. Both can be mapped back to source offsets.

NFC and NFKC do not unify hoà/hòa or uỷ/ủy; the decree on document form mixes both, so a matcher
without tone-placement folding fails inside a single legal text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.legacy import Mended, legacy_encoding, mended
from ingest.memo import Memo

# Marks inside a line that are not text: Markdown emphasis, soft hyphens, zero-width characters, the
# bookmarks that Word-to-text converters leave.
_MARK = r"\*|[\u00ad\u200b-\u200f\u2060\ufeff]|\[bookmark:[^\]\n]{0,80}\]"
# Markdown heading marks, at a line start only. Accepts "## I.", "**# I."; refuses "#DanVanKheo".
_HEADING = rf"(?<![^\n])(?:(?:[^\S\n]|{_MARK})*+(?:\#(?:{_MARK})*+){{1,6}}(?=\s|\Z))+"
_ARTEFACTS = re.compile(rf"(?:{_HEADING}|{_MARK})+")
# "space" is white space of the text itself, not the one inside a bookmark.
_DROPPED = re.compile(rf"(?:{_HEADING}|{_MARK}|(?P<space>\s))+")
# Most texts hold none of these: a quick look spares the patterns above.
_SUSPECT = re.compile(r"[*#\[\u00ad\u200b-\u200f\u2060\ufeff]")
_SUSPECT_OR_MARK = re.compile(rf"{_SUSPECT.pattern[:-1]}\u0300-\u036f]")
_CLUSTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")
_MARKS = re.compile(r"[\u0300-\u036f]")
# White space (and artefacts) between a letter and its mark ("tiê ́ng"): the mark can belong to
# nothing else.
_DETACHED = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[\u0300-\u036f]))"
    rf"(?:{_MARK}|\s)++(?=[\u0300\u0301\u0303\u0309\u0323])"
)
# The marks of a letter, an artefact perhaps between them and it.
_MARKS_HERE = re.compile(rf"(?:(?:{_MARK})*[\u0300-\u036f]+)+")

# Cyrillic letters that look like Latin ones and were typed for them.
_LOOKALIKES: dict[str, str] = dict(
    zip(
        "\u0410\u0412\u0421\u0415\u041d\u041a\u041c\u041e\u0420\u0422\u0425",
        "ABCEHKMOPTX",
        strict=True,
    )
) | dict(zip("\u0430\u0441\u0435\u043e\u0440\u0445\u0443", "aceopxy", strict=True))
_ETHS = {"\u00d0": "Đ", "\u00f0": "đ"}
# Figures and signs of double width ("16\uff0fCT-TTg"), so far behind their narrow ones.
_WIDE = {chr(ord(narrow) + 0xFEE0): narrow for narrow in "0123456789/-.,:;()&"}
_MEANT = str.maketrans(_LOOKALIKES | _ETHS | _WIDE)
ETH = re.compile(rf"[{''.join(_ETHS)}]")
"""The letter eth, typed for đ."""
LOOKALIKE = re.compile(rf"[{''.join(_LOOKALIKES)}]")
"""A letter of another script that looks like a Latin one."""
# Other scripts have bytes of their own in UTF-8, which are found at once.
_OTHER_SCRIPTS = frozenset(code[:-1] for code in map(str.encode, (*_LOOKALIKES, *_WIDE)))
# A byte alone is found ten times as fast as two of them.
_OTHER_SCRIPTS_BEGIN = frozenset(code[:1] for code in _OTHER_SCRIPTS)
_MARKS_BEGIN = (b"\xcc", b"\xcd")

# One character for one character, so that offsets do not move.
_SAME = str.maketrans(
    {
        **_LOOKALIKES,
        **_ETHS,
        **_WIDE,
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)

# The tone of oa, oe, uy stands on the first vowel when nothing follows ("hòa", not "hoà"); after q
# the u belongs to the consonant. Accepts "hoà", "khoẻ", "thuỷ"; refuses "hoàn", "quý".
_TONED = {"a": "àáảãạ", "e": "èéẻẽẹ", "o": "òóỏõọ", "u": "ùúủũụ", "y": "ỳýỷỹỵ"}
_LATE_TONE = re.compile(
    r"(?<=[oOuU])(?<![qQ][uU])"
    r"(?P<second>[àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?![^\W\d_]|[\u0300-\u036f])"
)

_FOLD = {
    code: plain
    for code in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
    if (plain := unicodedata.normalize("NFD", chr(code))[0]) != chr(code)
} | {ord("đ"): "d", ord("Đ"): "D"}
# Both at once, for a text that needs nothing else.
_SAME_FOLDED = _FOLD | {code: letter.translate(_FOLD) for code, letter in _SAME.items()}


@dataclass(frozen=True, slots=True)
class Mapped:
    """A derived text whose character ``i`` came from ``source[offsets[i]]``.

    ``offsets`` has one entry more than ``text``: the end of the source. ``ends`` is set where a
    character was written with several: it came from ``source[offsets[i]:ends[i]]``.
    """

    text: str
    offsets: Sequence[int]
    ends: Sequence[int] | None = None

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of ``text[start:end]``; the end is one past its last character."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        last = self.offsets[end - 1] + 1 if self.ends is None else self.ends[end - 1]
        return self.offsets[start], last


def nfc(text: str) -> Mapped:
    """Compose combining marks, keeping the way back."""
    if unicodedata.is_normalized("NFC", text):
        return Mapped(text, range(len(text) + 1))
    pieces: list[str] = []
    offsets = array("l")
    for cluster in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", cluster.group())
        pieces.append(composed)
        offsets.extend([cluster.start()] * len(composed))
    offsets.append(len(text))
    return Mapped("".join(pieces), offsets)


def unicode_form(text: str) -> Mapped:
    """Composed, with the letters that were meant: mended, in one script, đ for eth.

    An encoding from before Unicode is looked for first: the eth of TCVN3 is an é.
    """
    legacy = mended(text)
    form = nfc(text if legacy is None else legacy.text)
    meant = in_latin(form.text)
    if meant != form.text:
        form = replace(form, text=meant)
    return form if legacy is None else _through(legacy, form)


def _through(legacy: Mended, form: Mapped) -> Mapped:
    """A form of a mended text, with its way back to the text before it was mended."""
    return Mapped(
        form.text,
        array("l", [legacy.starts[at] for at in form.offsets]),
        array("l", [legacy.ends[at] for at in form.offsets[:-1]]),
    )


def _attached(text: str) -> Mended:
    """The text with its detached marks put back to their letters."""
    starts = array("l")
    last = 0
    for match in _DETACHED.finditer(text):
        starts.extend(range(last, match.start()))
        last = match.end()
    starts.extend(range(last, len(text) + 1))
    return Mended(_DETACHED.sub("", text), starts, array("l", [at + 1 for at in starts[:-1]]))


def end_of_letter(text: str, at: int) -> int:
    """The offset past combining marks: a span that ends in a decomposed letter keeps them."""
    if text[at : at + 1] < "*":  # most spans end at white space: a quick look
        return at
    marks = _MARKS_HERE.match(text, at)
    return marks.end() if marks else at


def in_latin(text: str) -> str:
    """The text with each letter of another script, eth or wide one as the letter that was meant."""
    return text.translate(_MEANT) if _may_be_mistyped(text) else text


def _may_be_mistyped(text: str) -> bool:
    if any(letter in text for letter in _ETHS):
        return True
    code = utf8(text)
    may_hold = any(first in code for first in _OTHER_SCRIPTS_BEGIN)
    return may_hold and any(begins in code for begins in _OTHER_SCRIPTS)


def may_hold_marks(text: str) -> bool:
    """Whether a combining mark may stand in a text: by the first byte of those, found at once."""
    return any(code in utf8(text) for code in _MARKS_BEGIN)


@lru_cache(maxsize=1)
def utf8(text: str) -> bytes:
    """The text in UTF-8; asked several times of each document, it is made once."""
    return text.encode(errors="replace")


def one_tone_placement(text: str) -> str:
    """Write oà, oè, uỳ as òa, òe, ùy where nothing follows. Length is kept."""
    if "o" not in text and "u" not in text and "O" not in text and "U" not in text:
        return text
    letters: list[str] | None = None
    for match in _LATE_TONE.finditer(text):
        at = match.start("second")
        moved = _move_tone(text[at - 1], text[at])
        if moved is None:
            continue
        letters = letters if letters is not None else list(text)
        letters[at - 1], letters[at] = moved
    return "".join(letters) if letters is not None else text


def _move_tone(first: str, second: str) -> tuple[str, str] | None:
    base = _FOLD.get(ord(second), second)
    pair = (first.lower(), base.lower())
    if pair not in {("o", "a"), ("o", "e"), ("u", "y")}:
        return None
    tone = _TONED[base.lower()].index(second.lower())
    toned = _TONED[first.lower()][tone]
    return (toned.upper() if first.isupper() else toned), base


def canonical_mapped(text: str) -> Mapped:
    """The canonical form with its way back to ``text``."""
    legacy = mended(text)
    if legacy is not None:
        return _through(legacy, canonical_mapped(legacy.text))
    if _DETACHED.search(text):
        whole = _attached(text)
        return _through(whole, canonical_mapped(whole.text))
    same = text.translate(_SAME)
    pieces: list[str] = []
    offsets = array("l")
    last = 0
    for match in _DROPPED.finditer(same):
        pieces.append(same[last : match.start()])
        offsets.extend(range(last, match.start()))
        last = match.end()
        if match["space"]:
            pieces.append(" ")
            offsets.append(match.start("space"))
    pieces.append(same[last:])
    offsets.extend(range(last, len(same)))
    offsets.append(len(text))
    # Composed after artefacts are gone: one between a letter and its mark would keep them apart.
    composed = nfc("".join(pieces))
    return Mapped(
        one_tone_placement(composed.text), array("l", [offsets[at] for at in composed.offsets])
    )


def canonical(text: str) -> str:
    """The canonical form, for comparing; white space at the ends is dropped."""
    if not text.isascii():
        legacy = mended(text)
        text = _DETACHED.sub("", legacy.text if legacy else text)
    same = text.translate(_SAME)
    if _SUSPECT.search(same):
        same = _DROPPED.sub(_space_or_nothing, same)
    kept = " ".join(same.split())
    if not unicodedata.is_normalized("NFC", kept):
        kept = unicodedata.normalize("NFC", kept)
    return one_tone_placement(kept)


def folded_mapped(text: str) -> Mapped:
    """The folded form with its way back to ``text``. White space runs are one space."""
    form = canonical_mapped(text)
    plain = form.text.translate(_FOLD).lower()
    if not _MARKS.search(plain):
        return Mapped(plain, form.offsets, form.ends)
    kept = [i for i, letter in enumerate(plain) if not _MARKS.match(letter)]
    offsets = array("l", [form.offsets[i] for i in kept])
    offsets.append(len(text))
    # Once more: a mark may have hidden an artefact, or kept two spaces apart.
    again = folded_mapped("".join(plain[i] for i in kept))
    ends = None if form.ends is None else [form.ends[kept[i]] for i in again.offsets[:-1]]
    return Mapped(again.text, array("l", [offsets[i] for i in again.offsets]), ends)


def folded(text: str) -> str:
    """The folded form, for searching: no diacritics, ``đ`` as ``d``, lower case."""
    words = foldable_words(text)
    if words is not None:
        return " ".join(map(_FOLDED_WORDS.__getitem__, words))
    plain = canonical(text).translate(_FOLD).lower()
    return folded(_MARKS.sub("", plain)) if _MARKS.search(plain) else plain


def foldable_words(text: str) -> list[str] | None:
    """The words of a text that fold one by one; None where something is to be mended or dropped."""
    composed = _foldable(text)
    return None if composed is None else composed.split()


def folds_by_word(text: str) -> bool:
    """Whether the words of a text fold one by one."""
    return _foldable(text) is not None


def _foldable(text: str) -> str | None:
    composed = text if unicodedata.is_normalized("NFC", text) else _composed(text)
    if _SUSPECT_OR_MARK.search(composed) or legacy_encoding(text) is not None:
        return None
    return composed if composed is text or legacy_encoding(composed) is None else None


def _composed(text: str) -> str:
    # A letter of another script takes a mark only when it is the one that was meant.
    return unicodedata.normalize("NFC", text.translate(_MEANT))


def folded_word(word: str) -> str:
    """The folded form of a word of a text that folds by word."""
    return _composed(word).translate(_SAME_FOLDED).lower()


_FOLDED_WORDS = Memo(folded_word)


def has_diacritics(text: str) -> bool:
    """Whether any letter carries a Vietnamese mark."""
    return any(ord(letter) in _FOLD for letter in unicodedata.normalize("NFC", text))


def shown(text: str) -> str:
    """What a person is shown: artefacts left out, letters and marks as printed, one line."""
    if "#" not in text and ("[" not in text or "[bookmark:" not in text):
        plain = text.replace("*", "") if "*" in text else text
        if "\n" in plain:
            plain = plain.replace("\n", " ")
        if plain.isprintable() and "  " not in plain:
            return plain.strip()
        one_line = " ".join(plain.split())
        if one_line.isprintable():
            return one_line
    return " ".join((_ARTEFACTS.sub("", text) if _SUSPECT.search(text) else text).split())


def _space_or_nothing(match: re.Match[str]) -> str:
    return " " if match["space"] else ""


# What may not be cut: an e-mail address; letters and digits held together by / - & (a symbol, a
# date, "GD&ĐT"), or by . , : between digits. Accepts "05/12/2019", "23-QĐ/TW"; "tế-xã" may be cut.
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_CODE = r"[^\W_]+(?:(?:[/&\-]|(?<=\d)[.,:](?=\d))[^\W_]+)*"
_WHOLE = re.compile(rf"{_EMAIL}|{_CODE}")
_WINDOW = 96


def on_token_boundaries(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` cuts no word, number, date, symbol or address in two."""
    return _may_cut(text, start) and _may_cut(text, end)


def cuts_nothing(text: str, start: int, end: int) -> bool:
    """Whether the same holds of ``text[start:end]`` by canonical comparison, as find_whole has it.

    A letter and its marks, and what an artefact stands inside of, are in one piece there.
    """
    if any(unicodedata.combining(text[at]) for at in (start, end) if at < len(text)):
        return False
    form = canonical_mapped(text)
    a, b = (bisect_left(form.offsets, at) for at in (start, end))
    return on_token_boundaries(form.text, a, b)


def _may_cut(text: str, at: int) -> bool:
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before.isspace() or after.isspace():
        return True
    if before.isalnum() and after.isalnum():
        return False
    low = max(0, at - _WINDOW)
    for match in _WHOLE.finditer(text, low, min(len(text), at + _WINDOW)):
        if match.start() < at < match.end():
            return not any(letter.isdigit() or letter == "@" for letter in match.group())
    return True


def find_whole(needle: str, text: str) -> tuple[int, int] | None:
    """Where ``needle`` stands in ``text`` by canonical comparison, on token boundaries.

    Returns:
        Offsets into ``text`` as given, or None. An empty needle is nowhere.
    """
    wanted = canonical(needle)
    if not wanted:
        return None
    form = canonical_mapped(text)
    at = form.text.find(wanted)
    while at >= 0:
        if on_token_boundaries(form.text, at, at + len(wanted)):
            start, end = form.source_span(at, at + len(wanted))
            return start, end_of_letter(text, end)
        at = form.text.find(wanted, at + 1)
    return None
