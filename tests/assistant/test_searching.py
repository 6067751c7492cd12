"""Which passages are nearest: the part, the record, the sign or the place that is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.duty_register import Register
from assistant.question import understand
from assistant.searching import nearest
from assistant.shelf import Shelf, relative
from tests.assistant.library import (
    PLAN,
    asking,
    assistant_of,
    library_of,
    read,
    without_marks,
)
from vectorstore.evidence import Evidence, Filters
from vectorstore.hybrid import HybridSearch
from vectorstore.library import Library

PLAN_NUMBER = "45/KH-SGDĐT"
REPORT_NUMBER = "62/BC-THCSHB"
REGULATION_NUMBER = "19/2023/QĐ-UBND"


def found(library: Library, words: str, *, filters: Filters | None = None) -> list[Evidence]:
    return list(assistant_of(library).search(asking(words, filters=filters), limit=10))


@pytest.mark.parametrize(
    ("question", "number", "address"),
    [
        pytest.param("Kế hoạch 45 ai ký?", PLAN_NUMBER, "người ký", id="who signed"),
        pytest.param(
            "Kế hoạch 45 ban hành ngày nào?", PLAN_NUMBER, "địa danh, thời gian", id="its date"
        ),
        pytest.param("Báo cáo Hoa Ban số mấy?", REPORT_NUMBER, "số, ký hiệu", id="its number"),
        pytest.param(
            "Kế hoạch 45 gửi cho những nơi nào?", PLAN_NUMBER, "nơi nhận", id="who receives it"
        ),
        pytest.param("Công văn Mỹ Lạc gửi cho ai?", None, "kính gửi", id="whom it addresses"),
        pytest.param(
            "Báo cáo Hoa Ban gửi về đâu?", REPORT_NUMBER, "nơi nhận", id="where a report went"
        ),
        pytest.param(
            "Quyết định 19 về việc gì?", REGULATION_NUMBER, "tên loại, trích yếu", id="its title"
        ),
        pytest.param(
            "Phải báo cáo gì cho Sở Lam Hải trước ngày 10/12?", PLAN_NUMBER, "III.1", id="a duty"
        ),
        pytest.param("Nộp báo cáo cho Sở Lam Hải qua đâu?", PLAN_NUMBER, "III.1", id="a channel"),
        pytest.param(
            "Hạn nộp báo cáo của các trường Mỹ Lạc", None, "3", id="a duty in another paper"
        ),
        pytest.param("Mục III.2 kế hoạch 45 nói gì?", PLAN_NUMBER, "III.2", id="an address"),
        pytest.param("khoản 3 công văn Mỹ Lạc nói gì", None, "3", id="an address of one number"),
        pytest.param(
            "Điều 1 quyết định 19 nói gì?",
            REGULATION_NUMBER,
            "Điều 1.đoạn 1",
            id="what stands under a heading at the address",
        ),
        pytest.param("Hoa Ban có bao nhiêu học sinh?", REPORT_NUMBER, "I.1", id="a count"),
        pytest.param("Ở Lam Hải ai chủ trì?", PLAN_NUMBER, "II.3.-1", id="who leads"),
        pytest.param(
            "Trường học hạnh phúc ở Lam Hải thực hiện trong thời gian nào?",
            PLAN_NUMBER,
            "II.3.-2",
            id="a period",
        ),
        pytest.param(
            "Hoa Ban có những thuận lợi gì?", REPORT_NUMBER, "I.2.-2", id="an entry of the list"
        ),
        pytest.param("who signed plan 45", PLAN_NUMBER, "người ký", id="English: who signed"),
        pytest.param(
            "how many pupils does Hoa Ban school have", REPORT_NUMBER, "I.1", id="English: a count"
        ),
        pytest.param(
            "what are the difficulties of Hoa Ban school?",
            REPORT_NUMBER,
            "I.3.-1",
            id="English: a list by the glossary",
        ),
    ],
)
def test_what_is_asked_for_comes_first(
    library: Library, question: str, number: str | None, address: str
) -> None:
    for asked in (question, without_marks(question)):
        first = found(library, asked)[0]
        assert (first.document.number, str(first.passage.address)) == (number, address)


def test_what_a_paper_rests_on_comes_first_whichever_of_it(library: Library) -> None:
    for asked in ("Kế hoạch 45 dựa vào đâu?", "ke hoach 45 dua vao dau"):
        bases = found(library, asked)[:2]
        assert {str(each.passage.address) for each in bases} == {"căn cứ.1", "căn cứ.2"}
        assert {each.document.number for each in bases} == {PLAN_NUMBER}


@pytest.mark.parametrize(
    ("phrase", "address"),
    [
        pytest.param("góp công làm hàng rào", "I.2.-1", id="a phrase"),
        pytest.param("giải quyết xong 9 đơn kiến nghị", "II.1", id="a phrase with a number"),
        pytest.param("Mỹ Lạc, ngày 05 tháng 12", "địa danh, thời gian", id="a place line"),
        pytest.param("gop cong lam hang rao", "I.2.-1", id="without diacritics"),
        pytest.param("Kết quả công tác dân vận năm 2024", "tên loại, trích yếu", id="a title"),
    ],
)
def test_a_phrase_that_is_no_question_is_found_as_it_is(
    library: Library, phrase: str, address: str
) -> None:
    assert str(found(library, phrase)[0].passage.address) == address


def test_a_phrase_is_found_outside_the_document_that_it_happens_to_name(library: Library) -> None:
    phrase = "ngày 18/02/2024 của Sở Giáo dục và Đào tạo Lam Hải"
    first = found(library, phrase)[0]
    assert (first.document.number, str(first.passage.address)) == (REPORT_NUMBER, "II.3")


def test_the_words_that_name_a_document_do_not_weigh_within_it(library: Library) -> None:
    results = found(library, "Sở Lam Hải yêu cầu mở lớp dạy bơi ở đâu?")
    assert str(results[0].passage.address) == "II.2.-2"
    assert {one.document.number for one in results} == {PLAN_NUMBER}


def test_filters_hold_whatever_the_question_names(library: Library) -> None:
    results = found(library, "Kế hoạch 45 ai ký?", filters=Filters(kinds=("Báo cáo",)))
    assert {one.document.number for one in results} == {REPORT_NUMBER}
    assert not found(library, "Ai ký kế hoạch 45?", filters=Filters(years=(1999,)))


def test_a_kind_and_a_year_describe_documents(tmp_path: Path) -> None:
    older = PLAN.replace("45/KH-SGDĐT", "12/KH-SGDĐT").replace(" năm 2024", " năm 2021")
    other = older.replace("Lam Hải", "Đông Ngàn").replace("LAM HẢI", "ĐÔNG NGÀN")
    with library_of(tmp_path, [read(PLAN, name="a.txt"), read(other, name="b.txt")]) as both:
        for year, number in ((2021, "12/KH-SGDĐT"), (2024, PLAN_NUMBER)):
            results = found(both, f"Các kế hoạch dân vận năm {year} nói gì về lớp dạy bơi?")
            assert results[0].document.number == number
            assert str(results[0].passage.address) == "II.2.-2"


def test_the_parts_of_several_documents_named_come_before_anything_else(library: Library) -> None:
    results = found(library, "Người ký văn bản của Lam Hải và của Hoa Ban giữ chức gì?")
    assert {str(one.passage.address) for one in results[:2]} == {"người ký"}
    assert {one.document.number for one in results[:2]} == {PLAN_NUMBER, REPORT_NUMBER}


def test_a_paper_that_is_only_cited_is_found_where_it_is_cited(library: Library) -> None:
    first = found(library, "88/CT-TTg do ai ký?")[0]
    assert (first.document.number, str(first.passage.address)) == (PLAN_NUMBER, "căn cứ.1")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("???", id="no word"),
        pytest.param("a", id="one letter"),
        pytest.param("thời tiết hôm nay", id="another matter"),
        pytest.param("khoản 3 Điều 63 Bộ luật Lao động", id="a place in a law that is not here"),
    ],
)
def test_anything_may_be_typed(library: Library, words: str) -> None:
    results = found(library, words)
    assert [one.rank for one in results] == list(range(1, len(results) + 1))
    scores = [one.score for one in results]
    assert scores == sorted(scores, reverse=True)


def test_an_empty_library_holds_nothing_near(tmp_path: Path) -> None:
    with library_of(tmp_path, []) as empty:
        assert found(empty, "Ai ký kế hoạch 45?") == []


def test_no_more_than_the_limit_is_found_and_more_than_the_usual_if_asked(library: Library) -> None:
    one, many = (
        assistant_of(library).search(asking("phụ huynh học sinh"), limit=limit) for limit in (1, 60)
    )
    assert len(one) == 1
    assert 48 < len(many) <= 60
    assert len({each.passage.id for each in many}) == len(many)


class _Rescaled(HybridSearch):
    """Scores of another size and sign, in the same order."""

    def search(
        self, query: str, *, limit: int, filters: Filters | None = None
    ) -> tuple[Evidence, ...]:
        """The same passages with other scores."""
        same = super().search(query, limit=limit, filters=filters)
        return tuple(replace(one, score=7 * one.score - 40) for one in same)


def test_the_size_and_sign_of_retrieval_scores_do_not_matter(library: Library) -> None:
    plain = library.hybrid
    rescaled = _Rescaled(catalog=plain.catalog, embedding=plain.embedding, nearest=plain.nearest)
    for question in ("Hoa Ban có những khó khăn gì?", "Kế hoạch 45 ai ký?", "bữa ăn bán trú"):
        first, second = (
            nearest(_shelf(library, retriever, question), limit=10)
            for retriever in (plain, rescaled)
        )
        assert [one.passage.id for one in first] == [one.passage.id for one in second]


def test_scores_are_relative_within_one_search(library: Library) -> None:
    some = library.hybrid.search("phụ huynh", limit=5)
    shares = relative(some)
    assert max(shares.values()) == 1.0
    assert min(shares.values()) == 0.0
    assert set(relative(some[:1]).values()) == {1.0}
    assert relative(()) == {}


def _shelf(library: Library, retriever: HybridSearch, question: str) -> Shelf:
    return Shelf(
        catalog=library.catalog,
        retriever=retriever,
        asking=asking(question),
        question=understand(question),
        register=Register(library.catalog),
    )
