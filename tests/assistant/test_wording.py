from __future__ import annotations

import pytest

from assistant.checking.wording import strange_names, strange_words

QUOTE = (
    "Sở Giáo dục và Đào tạo phối hợp với UBND huyện, ngành y tế và Ban Tuyên giáo tổng hợp báo cáo "
    "theo Nghị quyết khóa XIII."
)


@pytest.mark.parametrize(
    ("claim", "strange"),
    [
        pytest.param("Gửi Sở Giáo dục và Đào tạo.", [], id="an office as written"),
        pytest.param("Gửi Sở GDĐT và Ủy ban nhân dân huyện.", [], id="short and long"),
        pytest.param("Trước hết tổng hợp báo cáo.", [], id="the first word of a sentence"),
        pytest.param("Tổng hợp báo cáo: Ban Tuyên giáo.", [], id="after a colon"),
        pytest.param("Theo mục III, tổng hợp báo cáo.", [], id="a section's Roman number"),
        pytest.param("Gửi Phòng Nội vụ.", ["Phòng", "Nội"], id="another office"),
        pytest.param("Phòng Nội vụ tổng hợp.", ["Phòng", "Nội"], id="another office at the start"),
        pytest.param("Gửi Sở Y tế.", ["Y"], id="two names made one"),
        pytest.param("HĐND tổng hợp.", ["Hội"], id="another office written short"),
        pytest.param("Nghị quyết khóa XII.", ["XII"], id="another Roman number"),
        pytest.param("Sent to the Department by 573/KH-SGDĐT.", [], id="translated"),
        pytest.param("Sent to the Phòng Nội vụ by mail.", ["Phòng", "Nội"], id="but not these"),
    ],
)
def test_names_of_nowhere_are_found(claim: str, strange: list[str]) -> None:
    assert list(strange_names(claim, [QUOTE])) == strange


@pytest.mark.parametrize(
    ("claim", "is_about_it"),
    [
        pytest.param("Sở tổng hợp báo cáo của các ngành.", True, id="its words"),
        pytest.param("Sở nhận báo cáo tổng hợp.", True, id="most of its words"),
        pytest.param("Học sinh nghỉ học khi mưa lớn.", False, id="other words"),
        pytest.param("Vâng.", True, id="too short to tell"),
        pytest.param("Pupils stay at home when the rain is heavy.", True, id="English"),
    ],
)
def test_a_claim_of_other_words_is_not_about_its_quote(claim: str, *, is_about_it: bool) -> None:
    assert (strange_words(claim, [QUOTE]) == ()) is is_about_it
