"""Who acts where neither the sentence nor a heading says so: the title of a table, the part above.

"DANH MỤC THỦ TỤC … THUỘC THẨM QUYỀN GIẢI QUYẾT CỦA SỞ X, UBND CẤP XÃ" names who settles what the
rows list; rows under "THỦ TỤC HÀNH CHÍNH CẤP XÃ" are the lower office's. "Việc cập nhật phải hoàn
thành trước …" binds whom the entry above names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.acting.actors import who_acts
from ingest.acting.recipients import OFFICE
from ingest.document import Header
from ingest.layout.placed import Placed
from ingest.tasks.columns import is_row
from ingest.tasks.regimes import is_of_a_regime
from ingest.text import folded, shown

_TITLE_PARTS = 6
_ASKED = re.compile(r"\s+(?:trân\s+trọng\s+|kính\s+)?(?:đề\s+nghị|yêu\s+cầu)\s")
_LONGEST_PART = 300
_OF_TITLE = re.compile(
    r"thuộc\s+(?:phạm\s+vi,?\s+)?thẩm\s+quyền(?:\s+giải\s+quyết|\s+quyết\s+định)?(?:\s+của)?\s+"
    rf"(?P<who>{OFFICE.replace(' ', chr(92) + 's+')}[^()*|;.]{{2,160}})",
    re.IGNORECASE,
)
_OFFICES = re.compile(rf"\s*,\s*(?={OFFICE})", re.IGNORECASE)
# "… CỦA SỞ NỘI VỤ THỰC HIỆN KHÔNG PHỤ THUỘC ĐỊA GIỚI": what the titles go on with.
_BEHIND_NAMES = re.compile(
    r"\s+(?:(?:được\s+)?thực\s+hiện|không\s+phụ|trong\s+phạm|trên\s+địa|áp\s+dụng|lĩnh\s+vực)(?!\w)",
    re.IGNORECASE,
)
_LIST = re.compile(r"danh\s+mục", re.IGNORECASE)
_GROUP = re.compile(r"thủ\s+tục\s+hành\s+chính\s+(?P<level>cấp\s+(?:tỉnh|huyện|xã))", re.IGNORECASE)
_LONGEST_GROUP = 120
_LOWER = re.compile(r"cấp\s+(?:huyện|xã)", re.IGNORECASE)
# "b) Việc cập nhật … phải hoàn thành trước …", "3. Thời hạn xây dựng báo cáo là …".
_NAMES_NOBODY = re.compile(r"[\W\d]*(?:[a-zđ]\)\s*)?(?:Việc|Thời\s+(?:hạn|gian))\s")
_TIME_OF_PROCEDURE = re.compile(
    r"[\W\d]*(?:[a-zđ]\)\s*)?Thời\s+(?:hạn|gian)\s+giải\s+quyết(?!\w)", re.IGNORECASE
)
_SETTLES = re.compile(
    r"[\W\d]*(?:[a-zđ]\)\s*)?(?:Cơ\s+quan|Đơn\s+vị)(?:\s+trực\s+tiếp|\s+có\s+thẩm\s+quyền)?\s+"
    r"(?:giải\s+quyết|thực\s+hiện|quyết\s+định)(?:\s+(?:thủ\s+tục\s+hành\s+chính|TTHC))?[\s*]*"
    r"(?::[\s*]*(?P<who>[^.;:\n](?:[^.;:\n]|\n(?!\s*[-+\n])){2,200})|:?[\s*]*\Z)",
    re.IGNORECASE,
)
# Papers that go up to whom they are addressed to: what they say is to be done their issuer does.
_UPWARD = frozenset({"Báo cáo", "Tờ trình"})
# "trả lời 02 kiến nghị", "giải quyết đề nghị của người dân" ask for nothing.
_ASKS_FOR = re.compile(
    r"(?<!\w)(?<!\d )(?<!lời )(?<!quyết )(?<!lý )(?<!các )(?<!những )(?<!nhận )"
    r"(?:đề\s+nghị|kiến\s+nghị|đề\s+xuất|kính\s+(?:mong|trình|đề)|mong|xin)(?!\w)",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(r"u[yỷ] ban nhan dan")
_END_OF_LINE = re.compile(r"[.;](?=\s|\Z)")
_BEHIND = 9
_ABOVE = 8
_FIRST_WORDS = 400
_SENTENCE = re.compile(r"[.;](?=\s)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """The offices that the title of a table names, and the level of the rows that follow."""

    offices: tuple[str, ...]
    level: str | None = None

    @property
    def who(self) -> str | None:
        """The one office of the level ("cấp xã" is in its name); None where several are left."""
        own = [name for name in self.offices if self.level and self.level in shown(name).lower()]
        others = [name for name in self.offices if not _LOWER.search(name)]
        left = own or others or list(self.offices)
        return left[0] if len(left) == 1 else None

    def after(self, row: Placed) -> Competence:
        """The same under a row that opens the procedures of a level."""
        if len(row.text) > _LONGEST_GROUP:
            return self
        group = _GROUP.search(row.text)
        return replace(self, level=shown(group["level"]).lower()) if group else self


def competence_above(placed: Sequence[Placed], at: int) -> Competence | None:
    """What the title right above a table says of who settles what it lists."""
    title: list[str] = []
    for earlier in reversed(placed[max(0, at - _TITLE_PARTS) : at]):
        if is_row(earlier):
            break
        title.insert(0, earlier.text[-_LONGEST_PART:])
    match = _OF_TITLE.search(" ".join(title))
    if match is None or _LIST.search(" ".join(title)) is None:
        return None
    who = _BEHIND_NAMES.split(match["who"], maxsplit=1)[0]
    return Competence(offices=tuple(shown(name) for name in _OFFICES.split(who)))


def who_above(placed: Sequence[Placed], at: int) -> str | None:
    """Who the entries before name, for a part that only says what is to be done."""
    one = placed[at]
    if not _NAMES_NOBODY.match(one.text, max(0, one.body - one.start)):
        return None
    for earlier in reversed(placed[max(0, at - _ABOVE) : at]):
        is_other = is_row(earlier) or is_of_a_regime(earlier)
        if earlier.heading_path == one.heading_path and not is_other:
            begin = max(0, earlier.body - earlier.start)
            sentences = _SENTENCE.split(earlier.text[begin : begin + _FIRST_WORDS])
            named = next((who for said in reversed(sentences) if (who := who_acts(said))), None)
            if named:
                return named
    return None


def who_settles(placed: Sequence[Placed], at: int) -> str | None:
    """Who settles a procedure, by an entry behind that of its time.

    "d) Thời hạn giải quyết: 05 ngày." and "e) Cơ quan giải quyết thủ tục hành chính: Sở Y tế."
    """
    one = placed[at]
    if not _TIME_OF_PROCEDURE.match(one.text, max(0, one.body - one.start)):
        return None
    for near in range(at + 1, min(at + _BEHIND, len(placed))):
        settles = _SETTLES.match(placed[near].text)
        if settles is None or placed[near].heading_path != one.heading_path:
            continue
        if settles["who"]:
            return shown(settles["who"]).strip(" ,:.*")
        behind = placed[near + 1].text if near + 1 < len(placed) else ""
        line = shown(behind[:_FIRST_WORDS]).lstrip("-+ ")
        return _END_OF_LINE.split(line.rpartition(": ")[2])[0].strip(" ,*") or None
    return None


def only_asks(said: str, who: str, header: Header) -> bool:
    """Whether who is named in a sentence is the issuer that asks others ("Sở … đề nghị gửi …").

    Args:
        said: The sentence up to its limit.
        who: The office that it names.
        header: Of the paper, for its issuer.
    """
    issuer, named = folded(header.issuer or ""), folded(who)
    if not issuer or not (named in issuer or issuer in named):
        return False
    at = said.find(who)
    return at >= 0 and _ASKED.match(said, at + len(who)) is not None


def is_for_addressee(one: Placed, said: str, header: Header) -> bool:
    """Whether what nobody is named for is up to those that a paper is addressed to.

    A report, or what goes to one's superior, tells what its issuer will do, unless it asks.

    Args:
        one: The part that says what is to be done.
        said: Its sentence up to the limit.
        header: Of the paper.
    """
    if not _goes_up(header):
        return True
    return _ASKS_FOR.search(said) is not None or any(map(_ASKS_FOR.search, one.heading_path))


def _goes_up(header: Header) -> bool:
    superior, to = _office_words(header.superior), _office_words(header.addressed_to)
    return header.kind in _UPWARD or bool(superior and superior == to)


def _office_words(name: str | None) -> str:
    return _COMMITTEE.sub("ubnd", folded(name or ""))
