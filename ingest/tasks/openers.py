"""Who opens the clause around a limit, where a sentence has several, each with its own.

Conclusions of a meeting count them: "(1) Bộ A ban hành … trước ngày …; (2) Bộ B hướng dẫn …; hoàn
thành trước ngày …; Các bộ, ngành gửi kết quả trước ngày …". The nearest that names somebody holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.acting.actors import who_acts
from ingest.acting.duty import ACTION, last_action
from ingest.acting.names import ANY_NAME, LONGEST_WHO, NAME, NO_NAME, name_end
from ingest.layout.markers import Marker
from ingest.layout.placed import Placed
from ingest.tasks.sentences import REACH
from ingest.text import shown

# Behind a number in brackets a name may begin with a small letter: "(3) các bộ, ngành rà soát …".
_OPENING = re.compile(r"(?P<number>\((?:\d{1,2}|[ivx]{1,4})\)\s+)|[;:]\s+")
_MANY = re.compile(
    r"các\s+(?!bộ(?!\w)|ngành|sở(?!\w)|ban(?!\w)|xã|phường|huyện|tỉnh|thành\s+phố|trường(?!\s+hợp)|"
    r"đồng\s+chí|đoàn\s+thể|khoa(?!\w))",
    re.IGNORECASE,
)
_MOST = 12
_MOST_LINES = 4


def who_opens(before: str) -> str | None:
    """Who opens the nearest clause before a limit, behind a number, a colon or a semicolon.

    A semicolon between the names of a list opens nothing: what stands before it must say something
    to be done.
    """
    words = shown(before)
    for mark in _nearest(words):
        begin = mark.end()
        is_counted = mark["number"] is not None
        if not is_counted and not _ends_a_clause(words, mark):
            continue
        named = _name_at(words, begin, ANY_NAME if is_counted else NAME)
        if named:
            return named
    return None


def who_opens_with(rest: str) -> str | None:
    """Who stands right behind a limit ("trong thời gian 02 ngày làm việc cơ quan … trả lại")."""
    return _name_at(shown(rest).lstrip(" ,"), 0, ANY_NAME)


def who_began(placed: Sequence[Placed], at: int) -> str | None:
    """Who opens the part that an unmarked line goes on with, where a clause was cut in two."""
    for near in range(at, max(0, at - _MOST_LINES), -1):
        one, before = placed[near], placed[near - 1]
        is_rest = one.paragraph.marker is Marker.NONE and one.text[:1].islower()
        if not is_rest or before.paragraph.marker is Marker.ROW:
            return None
        said = before.text[max(before.body - before.start, 0) :][-REACH:]
        if said.rstrip("* \n").endswith((".", ":")):
            return None
        named = who_opens(said) or who_acts(said)
        if named:
            return named
    return None


def _nearest(words: str) -> list[re.Match[str]]:
    return list(_OPENING.finditer(words))[: -_MOST - 1 : -1]


def _ends_a_clause(words: str, mark: re.Match[str]) -> bool:
    """Whether a sign stands behind a title or something to be done, not between two names."""
    return mark.group().startswith(":") or ACTION.search(words, 0, mark.start()) is not None


def _name_at(words: str, begin: int, opens: re.Pattern[str]) -> str | None:
    """The name that opens a clause, before what is done or before a colon that lists it."""
    many = _MANY.match(words, begin)
    start = opens.match(words, begin)
    if start is None or (many and ANY_NAME.match(words, many.end()) is None):
        return None
    for end in _ends(words, begin):
        named = words[begin:end].strip(" ,:")
        if len(named) <= LONGEST_WHO and ";" not in named and not NO_NAME.search(named):
            return named
    return None


def _ends(words: str, begin: int) -> Iterator[int]:
    colon = words.find(": ", begin, begin + LONGEST_WHO)
    if colon > 0 and last_action(words[begin:colon]) is None:
        yield colon
    end = name_end(words, begin)
    if end is not None:
        yield end
