"""Pairs of a superior's task and a unit's, made by rule: the same thing, and another.

A matter has the superior's sentence, and sentences of a unit with a place "{}": what is put there
makes them say the same, or the opposite, or something else. Everything is invented.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.assistant.review_matters import Matter

#: Where the task of a pair stands in the superior's plan.
TASK = "I.2"
_SUPERIOR = """\
ỦY BAN NHÂN DÂN HUYỆN LŨNG MÂY
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO

Số: 310/KH-PGDĐT

Lũng Mây, ngày 10 tháng 8 năm 2024

KẾ HOẠCH
Công tác học sinh năm học 2024-2025

I. NHIỆM VỤ

1. Tuyên truyền pháp luật về an toàn giao thông trong các giờ chào cờ.

2. {}

3. Giữ gìn vệ sinh khuôn viên, trồng thêm cây bóng mát quanh sân.

4. Phối hợp với công an xã tuần tra các ngả đường gần cổng trường.
"""

_DRAFT = """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO LŨNG MÂY
TRƯỜNG TIỂU HỌC SUỐI ONG

Số: 12/KH-THSO

Suối Ong, ngày 02 tháng 9 năm 2024

KẾ HOẠCH
Công tác học sinh năm học 2024-2025

I. NỘI DUNG

1. Giờ chào cờ có phần tuyên truyền pháp luật về an toàn giao thông.

2. {}

3. Trồng cây bóng mát quanh sân, giữ vệ sinh khuôn viên.

4. Cùng công an xã tuần tra các ngả đường gần cổng trường.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """The superior's task and the unit's; ``kind`` is in what they may differ."""

    kind: str
    wanted: str
    found: str
    is_same: bool

    @property
    def papers(self) -> tuple[str, str]:
        """A plan with either among other tasks."""
        return _SUPERIOR.format(self.wanted), _DRAFT.format(self.found)


def pairs(matters: Iterable[Matter]) -> Iterator[Pair]:
    """Every pair of some matters."""
    for matter in matters:
        for is_same, words in ((True, matter.same), (False, matter.others)):
            for way in matter.ways:
                for one in words:
                    found = way.format(one)
                    yield Pair(
                        kind=matter.kind,
                        wanted=matter.wanted,
                        found=found[:1].upper() + found[1:],
                        is_same=is_same,
                    )
