"""The check of a draft's pieces: what does not stand where it says gives way to a gap."""

from __future__ import annotations

import pytest

from assistant.checking.facts import stated
from assistant.drafting import wording
from assistant.drafting.checking import Checker
from assistant.drafting.draft import Origin, Piece, form, gap, own
from assistant.drafting.ledger import Ledger
from tests.assistant.drafts import PROFILE
from tests.assistant.passages import PLAN, passage

_SOURCE = "1. Các trường không thu tiền; báo cáo trước ngày 05/12/2025 theo Chỉ thị số 16/CT-TTg."


def checked(piece: Piece) -> tuple[Piece, int]:
    ledger = Ledger()
    ledger.number(passage(_SOURCE, at=0, name="p1"), PLAN)
    checker = Checker(PROFILE, ledger)
    (kept,) = checker.pieces((piece,))
    return kept, checker.removed


def quoted(text: str, origin: Origin = Origin.QUOTED) -> Piece:
    return Piece(text=text, origin=origin, citations=(1,))


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param(quoted("báo cáo trước ngày 05/12/2025"), id="a quote"),
        pytest.param(quoted("Báo cáo trước ngày"), id="a quote with a capital"),
        pytest.param(quoted("16/CT-TTg"), id="a symbol"),
        pytest.param(quoted(". "), id="a mark"),
        pytest.param(own("name", "Trường Tiểu học Suối Vàng"), id="the profile's name"),
        pytest.param(own("short_name", "Nhà trường"), id="its short name with a capital"),
        pytest.param(own("departments", "Tổ Văn phòng, Tổ Một"), id="a list"),
        pytest.param(form("Trên đây là Kế hoạch "), id="words of the form"),
        pytest.param(gap("thời hạn"), id="a gap"),
        pytest.param(
            quoted("Nhà trường báo cáo trước ngày 05/12/2025.", Origin.PHRASED), id="phrased"
        ),
    ],
)
def test_what_stands_is_kept(piece: Piece) -> None:
    assert checked(piece) == (piece, 0)


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param(quoted("báo cáo trước ngày 06/12/2025"), id="another day"),
        pytest.param(quoted("5/12/2025"), id="half a day"),
        pytest.param(quoted("6/CT-TTg"), id="half a symbol"),
        pytest.param(own("name", "Trường Tiểu học Khác"), id="another name"),
        pytest.param(own("report_lead_days", "15"), id="another number"),
        pytest.param(form("trước ngày 05/12/2025"), id="a day among the words of the form"),
        pytest.param(Piece(text="Trường", origin=Origin.QUOTED), id="a quote without a source"),
        pytest.param(
            quoted("Nhà trường báo cáo trước ngày 01/12/2025.", Origin.PHRASED),
            id="a phrased day that no source has",
        ),
        pytest.param(
            quoted("Nhà trường thu tiền.", Origin.PHRASED), id="a phrased sentence without its no"
        ),
        pytest.param(
            Piece(text="Nhà trường báo cáo.", origin=Origin.PHRASED),
            id="a phrased sentence without a source",
        ),
    ],
)
def test_what_does_not_stand_gives_way_to_a_gap(piece: Piece) -> None:
    kept, removed = checked(piece)

    assert kept.origin is Origin.GAP
    assert piece.text not in kept.text
    assert removed == 1


def test_the_words_of_the_form_state_no_fact() -> None:
    texts = [
        *wording.HEADINGS.values(),
        *(wording.BASIS, wording.FULFILLING, wording.CARRYING_OUT),
        *(part for parts in wording.OPENING.values() for part in parts),
        *(part for parts in wording.CLOSING.values() for part in parts),
    ]

    assert [text for text in texts if any(stated(text))] == []
