"""The parts after the text: who signs, Nơi nhận, phụ lục."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import islice

from assistant.form.decree import END
from assistant.form.parts import Annex, End, Paragraphs
from assistant.form.words import is_blank, is_upper, plain, said
from ingest.formatted import Alignment, FormattedParagraph
from ingest.text import folded

_TO = re.compile(r"noi nhan\b")
_ANNEX = re.compile(r"phụ\s+lục(?:\s+(?:số\s+)?[\dIVXLC]{1,6})?[.:]?", re.IGNORECASE)
_ANNEX_OF = re.compile(r"\W{0,2}(?:ban hanh )?kem theo\b")
_MARK = re.compile(r"[A-ZĐ][A-ZĐ.]{0,6}\s?\(?\d{1,4}\)?\.?")
_SIGNED = re.compile(r"\W{0,2}(?:da ky|chu ky|ky ten|ky,|dau)\b")
_POSITION = re.compile(
    r"(?:tm|kt|tl|tuq|q|t/m|k/t|t/l)\b|(?:pho |quyen )?(?:hieu truong|giam doc|chu tich|truong|"
    r"bi thu|chanh|vien truong|cuc truong|bo truong|thu truong|tong|chu nhiem|thu ky|uy vien)\b"
)
_MOST_ANNEXES = 50


def find_end(paragraphs: Paragraphs, start: int) -> tuple[End, int]:
    """The end, and the index of its first paragraph; looked for from ``start`` on."""
    annexes, first_annex = _annexes(paragraphs, start)
    there = [p for p in paragraphs if start <= p.index < first_annex and not is_blank(p)]
    word = next((p for p in reversed(there) if _TO.match(folded(plain(p)))), None)
    table = word.cell.table if word is not None and word.cell is not None else None
    if table is None and word is None:
        table = _sign_table(there)
    if table is not None:
        block = [p for p in there if p.cell is not None and p.cell.table == table]
        column = word.cell.column if word is not None and word.cell is not None else 0
        left = [p for p in block if p.cell is not None and p.cell.column == column]
        right = [p for p in block if p.cell is not None and p.cell.column != column]
        if not right:  # a table for Nơi nhận alone
            right = _after_text([p for p in there if p.cell is None or p.cell.table != table])
    else:
        block, left, right = _without_table(there, word)
    first = min((p.index for p in (*block, *right)), default=first_annex)
    listed, mark = _listed(left, word)
    positions, signer = _signed(right)
    end = End(
        positions=positions,
        signer=signer,
        recipients_word=word,
        recipients=listed,
        drafter_mark=mark,
        annexes=annexes,
    )
    return end, first


def _sign_table(there: Sequence[FormattedParagraph]) -> int | None:
    """A table after the text whose right half is in capitals: who signs, without Nơi nhận."""
    last = there[-1].cell if there else None
    if last is None:
        return None
    right = [p for p in there if p.cell and p.cell.table == last.table and p.cell.column > 0]
    found = right and last.row <= 3 and any(is_upper(said(p)) for p in right)
    return last.table if found else None


def _without_table(
    there: Sequence[FormattedParagraph], word: FormattedParagraph | None
) -> tuple[list[FormattedParagraph], list[FormattedParagraph], list[FormattedParagraph]]:
    """The whole block, Nơi nhận and who signs, in paragraphs or halves of them."""
    after = _after_text(there)
    first = word.index if word is not None else math.inf
    left = [p for p in after if p.index >= first and _is_left(p)]
    return after, left, [p for p in after if p.index < first or not _is_left(p)]


def _after_text(there: Sequence[FormattedParagraph]) -> list[FormattedParagraph]:
    ends = [n for n, p in enumerate(there) if p.text.rstrip().endswith(END)]
    if ends:
        return list(there[ends[-1] + 1 :])
    starts = [n for n, p in enumerate(there) if _TO.match(folded(plain(p)))]
    if not starts:
        return []
    first = starts[-1]
    while first and is_upper(said(there[first - 1])) and there[first - 1].cell is None:
        first -= 1
    return list(there[first:])


def _is_left(paragraph: FormattedParagraph) -> bool:
    if paragraph.cell is not None:
        return paragraph.cell.column == 0
    return paragraph.alignment in (Alignment.LEFT, Alignment.JUSTIFY) and paragraph.left < 40


def _listed(
    left: Sequence[FormattedParagraph], word: FormattedParagraph | None
) -> tuple[Paragraphs, FormattedParagraph | None]:
    """The recipients, and the mark of who drafted ("PL.(300)")."""
    start = word.index if word is not None else -1
    listed = [p for p in left if p.index > start and p is not word]
    if listed and _MARK.fullmatch(plain(listed[-1])):
        return tuple(listed[:-1]), listed[-1]
    return tuple(listed), None


def _signed(
    right: Sequence[FormattedParagraph],
) -> tuple[Paragraphs, FormattedParagraph | None]:
    """The lines of the office, and the name: the last line, unless that is an office too."""
    lines = [p for p in right if not _SIGNED.match(folded(plain(p)))]
    if not lines:
        return (), None
    last = lines[-1]
    gap = len(lines) > 1 and last.index - lines[-2].index > 1
    is_office = is_upper(said(last)) and _POSITION.match(folded(plain(last))) is not None
    if (is_office or (len(lines) == 1 and is_upper(said(last)) and not gap)) and said(last):
        return tuple(lines), None
    return tuple(lines[:-1]), last


def _annexes(paragraphs: Paragraphs, start: int) -> tuple[tuple[Annex, ...], int]:
    words = [p for p in paragraphs if p.index >= start and _ANNEX.fullmatch(plain(p))]
    # A heading of the text is no annex: annexes stand after whoever signs.
    last_to = max((p.index for p in paragraphs if _TO.match(folded(plain(p)))), default=-1)
    words = [p for p in words if p.index > last_to]
    found = []
    for word in words[:_MOST_ANNEXES]:
        following = (p for p in paragraphs if p.index > word.index and not is_blank(p))
        after = list(islice(following, 6))
        of = next((p for p in after if _ANNEX_OF.match(folded(plain(p)))), None)
        title = tuple(p for p in after if of is not None and p.index < of.index)
        if of is None and after and after[0].alignment is Alignment.CENTER:
            title = (after[0],)
        found.append(Annex(word=word, title=title, of=of))
    after_all = (paragraphs[-1].index + 1) if paragraphs else 0
    return tuple(found), words[0].index if words else after_all
