"""The whole phrase by which a question calls its paper, around the name that tells which it is.

"Kế hoạch tháng 3/2019 ở An Bình", "công văn dân vận của phòng An Bình (Gia Lai)": the name alone is
"An Bình". Its kind, the words of its title and its year are no matter of the question either; left
in it, they glue to what is asked ("2019 tránh được gì") and weigh as much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.choosing.scope import Scope
from assistant.reading.vocabulary import PROVINCES, word_set
from assistant.units import syllables
from ingest.document import DocumentSummary
from ingest.text import folded

_KINDS = (
    r"(?:ke hoach|cong van|bao cao|van ban|to trinh|thong bao|chi thi|quyet dinh|huong dan|"
    r"chuong trinh|ket luan)"
)
_KIND = re.compile(rf"(?<!\w)(?:(?:ban|cai|to) )?{_KINDS}(?!\w)")
# Between the kind and the name, beside the words of the title.
_LEADING = word_set("cua o tai nam thang ngay ve va ra ban hanh do trong")
_OF_A_TIME = re.compile(r"(?:(?:0?[1-9]|1[0-2])[/-])?(?P<year>(?:19|20)\d\d)|\d{1,2}")
_BEHIND = re.compile(
    r",? ?\(?(?:(?:trong )?nam )?(?P<year>(?:19|20)\d\d)\b(?![/-]\w)\)?|"
    rf" ?[(,] ?(?:tinh |tp\.? ?|thanh pho )?(?:{PROVINCES})\b\)?"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 120


def called_by(plain: str, scope: Scope) -> tuple[str, ...]:
    """The phrases of a folded question that call the one paper it names, the names among them."""
    if scope.is_open or not scope.sure or len(scope.documents) != 1:
        return scope.named
    return tuple(dict.fromkeys((*_phrases(plain, scope.named, scope.documents[0]), *scope.named)))


def _phrases(plain: str, names: Sequence[str], paper: DocumentSummary) -> Iterator[str]:
    title = frozenset(syllables(f"{paper.kind or ''} {paper.title or ''}"))
    years = frozenset(_YEAR.findall(f"{paper.title or ''} {paper.issued_on or ''}"))
    for name in names:
        for match in re.finditer(rf"(?<!\w){re.escape(folded(name))}(?!\w)", plain):
            end = _end(plain, match.end(), years)
            yield plain[_start(plain, match.start(), title, years) : end].strip()


def _start(plain: str, name: int, title: frozenset[str], years: frozenset[str]) -> int:
    """Where the kind stands with nothing but words of the title, or of its day, up to the name."""
    first = max(0, name - _LONGEST)
    for kind in _KIND.finditer(plain, first, name):
        between = plain[kind.end() : name].replace("“", " ").replace('"', " ").split()
        if all(_is_of_it(word, title, years) for word in between):
            return kind.start()
    return name


def _is_of_it(word: str, title: frozenset[str], years: frozenset[str]) -> bool:
    time = _OF_A_TIME.fullmatch(word)
    if time is not None:
        return time["year"] is None or time["year"] in years
    return word in title or word in _LEADING


def _end(plain: str, name: int, years: frozenset[str]) -> int:
    match = _BEHIND.match(plain, name)
    is_own = match is not None and (match["year"] is None or match["year"] in years)
    return match.end() if match is not None and is_own else name
