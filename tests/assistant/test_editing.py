"""What the unit writes into a draft itself."""

from __future__ import annotations

import pytest

from assistant.drafting.draft import DraftParagraph, Origin, TaskTable
from assistant.drafting.editing import MAX_EDIT, TITLE, editable, edited
from ingest.errors import UnusableEdit
from tests.ui.made_draft import small_draft

PARAGRAPH = "to-chuc-thuc-hien.1"
CELL = "to-chuc-thuc-hien.2.1.lead"


def test_an_edited_paragraph_is_the_units_own_and_keeps_its_sources() -> None:
    made = edited(small_draft(), {PARAGRAPH: "  Nhà trường\ntổ chức. "})
    paragraph = made.sections[0].blocks[0]
    assert isinstance(paragraph, DraftParagraph)
    (piece,) = paragraph.pieces
    assert (piece.text, piece.origin) == ("Nhà trường tổ chức.", Origin.EDITED)
    assert piece.citations == (1, 2)
    assert (paragraph.marker, paragraph.gaps) == ("1.", ())
    assert paragraph.notes == ("Bám sát mục III.",)


def test_a_cell_a_heading_and_the_title_can_be_edited() -> None:
    words = {CELL: "Tổ khối 1", "to-chuc-thuc-hien.0": "THỰC HIỆN", TITLE: "Công tác dân vận"}
    made = edited(small_draft(), words)
    section = made.sections[0]
    table = section.blocks[1]
    assert isinstance(table, TaskTable)
    assert [piece.text for piece in table.rows[0].lead] == ["Tổ khối 1"]
    assert table.rows[0].what == small_draft().sections[0].blocks[1].rows[0].what  # type: ignore[union-attr]
    assert section.heading is not None
    assert section.heading.text == "THỰC HIỆN"
    assert made.title_text == "Công tác dân vận"
    assert made.title[0].citations == (1,)


def test_without_edits_a_draft_is_itself() -> None:
    draft = small_draft()
    assert edited(draft, {}) is draft


def test_everything_that_has_an_id_can_be_edited() -> None:
    names = list(editable(small_draft()))
    assert len(set(names)) == len(names) == 8
    made = edited(small_draft(), dict.fromkeys(names, "Chữ mới"))
    assert made.title_text == "Chữ mới"


@pytest.mark.parametrize(
    ("edits", "told"),
    [
        pytest.param({"noi-dung.9": "x", "y": "z"}, ("«noi-dung.9»", "«y»"), id="unknown ids"),
        pytest.param({PARAGRAPH: " \n"}, (PARAGRAPH, "để trống"), id="empty"),
        pytest.param({PARAGRAPH: "x" * (MAX_EDIT + 1)}, (str(MAX_EDIT),), id="too long"),
        pytest.param({PARAGRAPH: "a\x07"}, ("không nhìn thấy",), id="a control character"),
        pytest.param({PARAGRAPH: "a\ud800"}, ("không nhìn thấy",), id="half a letter"),
        pytest.param({PARAGRAPH: "", "y": "z"}, ("để trống", "«y»"), id="two faults at once"),
        pytest.param({f"y{n}": "z" for n in range(600)}, ("500", "mã khác"), id="too many"),
    ],
)
def test_what_does_not_fit_is_told(edits: dict[str, str], told: tuple[str, ...]) -> None:
    with pytest.raises(UnusableEdit) as raised:
        edited(small_draft(), edits)
    assert [words for words in told if words not in str(raised.value)] == []
    assert len(str(raised.value)) < 2_000
