from __future__ import annotations

import pytest

from assistant.checking.polarity import Language, Operator, conflicts, language_of, operators_in

QUOTE = (
    "Các trường không được thu thêm khoản nào; phải công khai các khoản thu trước ngày khai giảng, "
    "niêm yết tại bảng tin."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Các trường báo cáo", Language.VIETNAMESE, id="Vietnamese"),
        pytest.param("Cac truong bao cao", Language.PLAIN, id="Vietnamese without marks"),
        pytest.param("in to do an on", Language.PLAIN, id="syllables of both"),
        pytest.param("Schools must report", Language.ENGLISH, id="English"),
        pytest.param(
            "The report to Sở Giáo dục is due", Language.ENGLISH, id="English with a name"
        ),
        pytest.param("Chương trình for mọi người", Language.VIETNAMESE, id="one English word"),
    ],
)
def test_the_language_is_told_by_function_words_and_marks(text: str, language: Language) -> None:
    assert language_of(text) is language


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        pytest.param("không được thu", {Operator.NEGATION}, id="được alone may be the passive"),
        pytest.param("được phép thu", {Operator.PERMISSION}, id="a permission"),
        pytest.param("Nghiêm cấm thu", {Operator.NEGATION}, id="a ban"),
        pytest.param("không ngừng đổi mới", set(), id="no denial"),
        pytest.param("không quá 15 ngày", set(), id="a bound on a number"),
        pytest.param("nghĩa vụ khai trừ", set(), id="trừ in a compound"),
        pytest.param("Ấm no, hạnh phúc", set(), id="no is a Vietnamese syllable"),
        pytest.param("khong duoc thu", {Operator.NEGATION}, id="without marks"),
        pytest.param("Schools must not collect it if poor", {Operator.DUTY, Operator.NEGATION,
                     Operator.CONDITION}, id="English"),
    ],
)  # fmt: skip
def test_operators_are_found(text: str, operators: set[Operator]) -> None:
    assert operators_in(text) == operators


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Các trường không được thu thêm khoản nào.", id="the words themselves"),
        pytest.param("Phải công khai các khoản thu.", id="a later clause"),
        pytest.param("Không được thu thêm.", id="a few of the words"),
        pytest.param("Mức thu được niêm yết tại bảng tin.", id="turned passive"),
    ],
)
def test_what_keeps_its_operators_agrees(claim: str) -> None:
    assert list(conflicts(claim, [QUOTE])) == []


@pytest.mark.parametrize(
    ("claim", "operator"),
    [
        pytest.param("Các trường thu thêm khoản nào.", Operator.NEGATION, id="dropped"),
        pytest.param("Các trường được thu thêm khoản nào.", Operator.NEGATION, id="half dropped"),
        pytest.param("Không phải công khai các khoản thu.", Operator.NEGATION, id="added"),
        pytest.param(
            "Không công khai các khoản thu.", Operator.NEGATION, id="exchanged for a duty"
        ),
        pytest.param("Không nộp báo cáo.", Operator.NEGATION, id="on words of nowhere"),
        pytest.param("Không không được thu thêm.", Operator.NEGATION, id="denied twice"),
        pytest.param("Có thể công khai các khoản thu.", Operator.PERMISSION, id="a choice"),
        pytest.param("Được công khai các khoản thu.", Operator.PERMISSION, id="a right"),
        pytest.param(
            "Trước ngày khai giảng phải niêm yết tại bảng tin.", Operator.DUTY, id="put in"
        ),
        pytest.param(
            "Nếu cần, phải công khai các khoản thu.", Operator.CONDITION, id="a condition"
        ),
        pytest.param("Bắt buộc học sinh đóng góp.", Operator.DUTY, id="a duty from nowhere"),
    ],
)
def test_what_changes_an_operator_conflicts(claim: str, operator: Operator) -> None:
    assert operator in {conflict.operator for conflict in conflicts(claim, [QUOTE])}


def test_of_two_like_places_the_one_with_the_longer_neighbourhood_counts() -> None:
    quote = "Các đơn vị gửi báo cáo đúng hạn. Trường không gửi báo cáo sẽ bị phê bình."

    assert not list(conflicts("Các đơn vị gửi báo cáo.", [quote]))
    assert not list(conflicts("Trường không gửi báo cáo sẽ bị phê bình.", [quote]))
    assert list(conflicts("Các đơn vị không gửi báo cáo.", [quote]))
    assert list(conflicts("Trường gửi báo cáo sẽ bị phê bình.", [quote]))


def test_a_date_alone_is_no_language() -> None:
    assert not list(conflicts("05/12/2025", ["không nộp sau ngày 05/12/2025 nữa nhé"]))
    assert not list(conflicts("Không thu thêm.", ["không thu thêm", "05/12/2025"]))


@pytest.mark.parametrize(
    ("claim", "quote", "conflicting"),
    [
        pytest.param("Schools must not collect more than that.", QUOTE, set(), id="kept"),
        pytest.param("Schools must collect more than that.", QUOTE, {Operator.NEGATION}, id="no"),
        pytest.param("Schools may collect that from parents.", "Các trường thu khoản này.",
                     {Operator.PERMISSION}, id="a permission from nowhere"),
        pytest.param("Schools must collect that from parents.", "Các trường có thể thu khoản này.",
                     {Operator.DUTY}, id="a permission made a duty"),
        pytest.param("Schools collect that if it is needed.", "Các trường thu khoản này hằng năm.",
                     {Operator.CONDITION}, id="a condition from nowhere"),
    ],
)  # fmt: skip
def test_across_languages_no_operator_is_brought_in_or_lost(
    claim: str, quote: str, conflicting: set[Operator]
) -> None:
    assert {conflict.operator for conflict in conflicts(claim, [quote])} == conflicting
