"""Limits that come back: an occasion, a list of periods, the head of a sentence."""

from __future__ import annotations

import pytest

from ingest.document import Recurrence
from ingest.limit import Limit
from ingest.limits import find_limits


def only(text: str) -> Limit:
    (limit,) = find_limits(text)
    return limit


@pytest.mark.parametrize(
    ("text", "words", "recurrence"),
    [
        pytest.param(
            "khen thưởng vào dịp kỷ niệm ngày Giải phóng Thủ đô (10/10) hằng năm.",
            "vào dịp kỷ niệm ngày Giải phóng Thủ đô (10/10) hằng năm",
            Recurrence.YEARLY,
            id="an occasion",
        ),
        pytest.param(
            "xây dựng phương hướng hằng tháng, quý, 6 tháng và đột xuất",
            "hằng tháng, quý, 6 tháng",
            Recurrence.MONTHLY,
            id="a list and whenever asked",
        ),
        pytest.param(
            "nêu kết quả trong báo cáo cải cách hành chính hằng quý.",
            "hằng quý",
            Recurrence.QUARTERLY,
            id="in a report that comes back",
        ),
        pytest.param(
            "Hằng năm, Sở Nội vụ ban hành hướng dẫn.",
            "Hằng năm",
            Recurrence.YEARLY,
            id="at the head of a sentence",
        ),
        pytest.param(
            "Đánh giá trong quý I của năm liền kề đánh giá",
            "trong quý I của năm liền kề",
            Recurrence.YEARLY,
            id="a quarter of each next year",
        ),
    ],
)
def test_what_comes_back_is_one_limit(text: str, words: str, recurrence: Recurrence) -> None:
    limit = only(text)
    assert (text[limit.start : limit.end], limit.recurrence) == (words, recurrence)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hằng năm, giảm số người nghiện ma túy.", id="a target"),
        pytest.param("Hằng năm, Quỹ được cấp bổ sung vốn.", id="what one is given"),
        pytest.param("thực hiện theo kế hoạch hằng năm hoặc đột xuất", id="a plan"),
    ],
)
def test_what_comes_back_may_bind_nobody(text: str) -> None:
    assert find_limits(text) == ()
