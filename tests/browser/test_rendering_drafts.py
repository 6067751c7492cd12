"""A draft as HTML: what is marked, what is escaped, what is jumped to; no browser needed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.drafting.draft import DraftKind, Origin, Piece, SectionName, gap, own
from assistant.drafting.editing import edited
from tests.browser.made import HOSTILE, citation, parsed
from tests.ui.drafts import quoted
from tests.ui.made_draft import small_draft
from ui.web.draft_paper import render_paper, render_progress
from ui.web.draft_parts import DraftPart, find_part, gaps_in, parts_of
from ui.web.draft_sources import Source, render_no_part, render_part
from ui.web.draft_status import render_drafted, render_faults, render_under_way
from ui.web.profile_form import Faults
from ui.web.quotes import marked


def test_every_word_of_a_draft_stands_in_its_paper() -> None:
    draft = small_draft()
    text = parsed(render_paper(draft, number=1)).text

    for part in parts_of(draft):
        assert part.text in text
    for words in ("UBND PHƯỜNG BÌNH AN", "/KH-THNT", "KẾ HOẠCH", "Nơi nhận", "KT. HIỆU TRƯỞNG"):
        assert words in text


def test_words_that_are_no_quotes_are_marked_with_where_they_are_from() -> None:
    marks = [
        attributes
        for attributes in parsed(render_paper(small_draft(), number=1)).attributes
        if "dv-of" in (attributes.get("class") or "") and "title" in attributes
    ]

    assert {attributes["title"] for attributes in marks} == {
        "từ hồ sơ đơn vị",
        "lời văn của thể thức",
        "cần bổ sung",
    }


def test_each_part_can_be_chosen_and_edited_under_its_id() -> None:
    draft = small_draft()
    found = [
        attributes
        for attributes in parsed(render_paper(draft, number=1)).attributes
        if "data-part" in attributes
    ]

    assert {one["data-part"] for one in found} == {part.id for part in parts_of(draft)}
    assert all(one["role"] == "button" and one["aria-pressed"] == "false" for one in found)
    part = next(one for one in found if one["data-part"] == "to-chuc-thuc-hien.1")
    assert part["data-text"] == "Nhà trường xây dựng kế hoạch[CẦN BỔ SUNG: thời gian]"


def test_gaps_are_listed_once_with_all_their_places() -> None:
    row = small_draft().sections[0].blocks[1]
    draft = replace(
        small_draft(),
        sections=(replace(small_draft().sections[0], blocks=(row, row)),),
    )
    tags = parsed(render_paper(draft, number=1))
    places = [one["data-gaps"] for one in tags.attributes if "data-gaps" in one]
    numbers = [one["data-gap"] for one in tags.attributes if "data-gap" in one]

    assert places == ["1 3", "2 4", "5"]
    assert numbers == ["1", "2", "3", "4", "5"]
    assert len(gaps_in(draft)) == 5
    assert "5 chỗ cần bổ sung" in tags.text
    assert "đơn vị phối hợp (2 chỗ)" in tags.text


def test_an_edit_is_marked_and_what_stood_there_before_is_told() -> None:
    draft = small_draft()
    after = edited(draft, {"to-chuc-thuc-hien.1": "Nhà trường tự viết."})

    assert "Nhà trường tự viết.đã sửa" in parsed(render_paper(after, number=1)).text
    part, original = (
        find_part(after, "to-chuc-thuc-hien.1"),
        find_part(draft, "to-chuc-thuc-hien.1"),
    )
    assert part is not None
    assert original is not None
    panel = parsed(render_part(part, original, ())).text
    assert "Trước khi sửa:" in panel
    assert "Nhà trường xây dựng kế hoạch" in panel


@pytest.mark.parametrize("kind", list(DraftKind))
def test_nothing_of_a_draft_becomes_a_tag(kind: DraftKind) -> None:
    draft = small_draft()
    hostile = Piece(text=HOSTILE, origin=Origin.EDITED, citations=(1,))
    draft = replace(
        draft,
        kind=kind,
        title=(hostile,),
        addressed_to=(own("addressed_to", HOSTILE),),
        recipients=(own("recipients", HOSTILE), gap(HOSTILE)),
        signer_name=own("signer", HOSTILE),
        profile=replace(draft.profile, name=HOSTILE, superior=HOSTILE, place=HOSTILE),
        notes=(HOSTILE,),
    )
    part = DraftPart(id=HOSTILE, pieces=(hostile,), notes=(HOSTILE,))
    html = (
        render_paper(draft, number=1)
        + render_progress(kind, draft.sections)
        + render_drafted(draft, edits=1)
        + render_part(part, part, (Source(citation=citation(1, quote=HOSTILE), cited=None),))
        + render_faults(Faults(by_field={"name": HOSTILE}, others=(HOSTILE,)))
        + render_under_way([HOSTILE], done=0)
        + marked(HOSTILE, ("alert",))
    )

    assert not {"script", "img"} & set(parsed(html).names)


def test_the_quoted_words_alone_are_marked_in_their_source() -> None:
    text = "Các trường xây dựng kế hoạch, các trường báo cáo kế hoạch."

    assert marked(text, ("Xây dựng", "kế hoạch", "kế hoạch")) == (
        "Các trường <mark>xây dựng kế hoạch</mark>, các trường báo cáo <mark>kế hoạch</mark>."
    )
    assert marked(text, ("không có",)) == text


def test_a_source_that_has_left_the_library_is_told_of_with_its_quote() -> None:
    part = DraftPart(id="a", pieces=(quoted("gửi về Phòng", 1),), notes=("Lưu ý một.",))
    tags = parsed(render_part(part, part, (Source(citation=citation(1), cited=None),)))

    assert "không còn trong kho" in tags.text
    assert "gửi về Phòng" in tags.text
    assert "Lưu ý một." in tags.text
    assert "mark" in tags.names


def test_what_the_profile_put_in_is_told_with_what_it_stands_for() -> None:
    part = find_part(small_draft(), "to-chuc-thuc-hien.1")
    assert part is not None

    text = parsed(render_part(part, part, ())).text

    assert "«Nhà trường» (hồ sơ: cách gọi đơn vị) thay cho «Các trường»." in text
    assert "không lấy chữ nào" in text


def test_the_legend_names_a_model_only_where_one_phrased() -> None:
    assert "mô hình diễn đạt" not in parsed(render_paper(small_draft(), number=1)).text


def test_progress_says_which_section_is_written() -> None:
    names = ["Căn cứ", "Nội dung"]

    assert "Đang soạn mục 1 trên 2: Căn cứ…" in parsed(render_under_way(names, done=0)).text
    assert "Đang soạn mục 2 trên 2…" in parsed(render_under_way(names, done=2)).text
    assert {"value": "1", "max": "2"}.items() <= {
        key: value
        for one in parsed(render_under_way(names, done=1)).attributes
        for key, value in one.items()
    }.items()


def test_the_recipients_stand_at_the_foot_alone() -> None:
    draft = small_draft()
    drawn = replace(draft.sections[0], name=SectionName.RECIPIENTS)

    assert "data-part" not in render_progress(DraftKind.PLAN, (drawn,))
    assert "Bấm vào một đoạn" in render_no_part()
