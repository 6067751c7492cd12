"""Who acts, by the nearest heading that names an office: "2. Sở Tài chính", "Trách nhiệm của …"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.acting.actors import who_acts
from ingest.acting.cell_actors import lead_of
from ingest.acting.duty import last_action
from ingest.acting.names import ANY_NAME, NAME, OPENS_WITH, name_end

_LONGEST_NAME = 120
# A heading is asked once for every duty below it.
_HEADINGS_KEPT = 256
# A heading that is the head of a sentence is cut where it grows too long.
_CUT = "…"
_IN_BRACKETS = re.compile(r"\s{0,4}\([^()]{0,400}\)")
# "2. Chỉ đạo đơn vị cổng Thông tin điện tử thực hiện." and a list.
_CHARGED = re.compile(r"\A(?:Chỉ đạo|Giao|Yêu cầu)\s+(?P<who>[^,;:]{4,100}?)\s+thực hiện\Z")
_TRUST = r"(?:trách nhiệm|nhiệm vụ|nghĩa vụ|quyền hạn|quyền|chức năng)"
# "Nhiệm vụ, quyền hạn của Hội đồng trong …", "Quyền và nghĩa vụ của đơn vị kiểm định".
_TRUSTED_TO = re.compile(
    rf"\A(?!quyền của){_TRUST}(?:(?:,|,? và) {_TRUST}){{0,3}} của\s+", re.IGNORECASE
)
_TRUSTED_WITH = re.compile(r",?\s+(?:trong|đối với|khi|với tư cách)\s.*\Z", re.IGNORECASE)
_RESPONSIBLE = re.compile(
    r"\s+(?:(?:có|chịu)\s+trách\s+nhiệm|có\s+(?:các\s+|những\s+)?(?:nghĩa\s+vụ|nhiệm\s+vụ))(?!\w)"
)
# "Tổ chức kiểm định có nghĩa vụ sau đây": bound by whatever name.
_BOUND_NAME = re.compile(r"(?!Trường hợp|Khi|Việc|Ngoài|Trong)[^\W\d_][^,;:()]{2,100}\Z")


# "1. Đối với các trường mầm non": what is listed below is theirs to do.
_CONCERNS = re.compile(
    r"\A(?:Riêng\s+)?[Đđ]ối với (?=(?:các |những )?(?:[Cc]ơ sở|[Tt]rường(?! hợp)|[Đđ]ơn vị|Sở|sở|"
    r"[Pp]hòng(?! học)|[Bb]an(?! hành)|Ủy ban|Uỷ ban|UBND|[Cc]ơ quan|[Đđ]ịa phương|[Cc]hi bộ|Trạm|"
    r"[Tt]ổ(?! chức)|Công đoàn|[Hh]iệu trưởng|[Gg]iáo viên|Công an))"
)


def _is_all_name(heading: str) -> bool:
    """Whether it names an office and nothing to be done ("Ban Quản lý dự án đầu tư xây dựng")."""
    return last_action(heading) is None or name_end(heading, 0) is None


def who_heads(heading_path: tuple[str, ...]) -> str | None:
    """Who is named by the nearest heading that names an office ("2. Sở Tài chính: …")."""
    return next(filter(None, map(_who_is_named, reversed(heading_path))), None)


@lru_cache(maxsize=_HEADINGS_KEPT)
def _who_is_named(heading: str) -> str | None:
    said = _IN_BRACKETS.sub("", heading).partition(":")[0].strip(" .*")
    concerns, said = said, _CONCERNS.sub("", said)
    named = _TRUSTED_TO.sub("", said)
    is_trusted = named != said and len(named.split()) > 1
    if is_trusted:
        named = _TRUSTED_WITH.sub("", named)
    asked = OPENS_WITH.sub("", named)
    begins = NAME if asked == named and said == concerns else ANY_NAME
    is_office = begins.match(asked) is not None and _is_all_name(asked)
    if (charged := _CHARGED.match(said)) is not None:
        return charged["who"]
    bound = _RESPONSIBLE.search(said)
    start = NAME.search(said, 0, bound.start()) if bound else None
    if bound and start:
        return OPENS_WITH.sub("", said[start.start() : bound.start()])
    if bound and _BOUND_NAME.match(said, 0, bound.start()):
        return said[: bound.start()]
    if (is_trusted or is_office) and len(asked) <= _LONGEST_NAME:
        return lead_of(asked)
    is_open = heading.endswith(_CUT) or heading.rstrip(" *").endswith(":")
    if is_open and (listed := who_acts(said)):
        return listed
    return None
