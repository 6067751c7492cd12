"""Questions that people asked of the sample library, and what must or must not come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer, Refusal, Reply
from assistant.asking import Asking, Turn
from assistant.assistant import Assistant
from ingest.pipeline import parse
from ingest.readers import read_file
from vectorstore.embedding import load_embedding_model
from vectorstore.evidence import Filters
from vectorstore.library import Library

AS_OF = dt.date(2026, 11, 20)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, sample_corpus: Path) -> Iterator[Library]:
    home = tmp_path_factory.mktemp("home")
    with Library.open(home, embedding=load_embedding_model(None)) as opened:
        for path in sorted(sample_corpus.glob("*.md")):
            opened.add(parse(read_file(path)))
        yield opened


def ask(
    library: Library, question: str, *, last: str | None = None, only: tuple[str, ...] = ()
) -> Reply:
    history = (Turn(question=last, answer="…"),) if last else ()
    filters = Filters(document_ids=only)
    assistant = Assistant(catalog=library.catalog, retriever=library.hybrid)
    return assistant.ask(Asking(question=question, as_of=AS_OF, history=history, filters=filters))


@pytest.mark.parametrize(
    ("question", "wanted", "unwanted"),
    [
        pytest.param(
            "Trường nào phải báo cáo ngày 25/10/2022?", "trường", "Trưởng phòng", id="day"
        ),
        pytest.param(
            "Who must report by 05/12/2019?", "Trưởng phòng", "Các trường", id="day in en"
        ),
        pytest.param(
            "Trường phải nộp báo cáo dân vận vào ngày nào năm 2022?",
            "25/10/2022",
            "2019",
            id="a year, and who must",
        ),
        pytest.param("What must be reported by 05/12/2019?", "05/12/2019", None, id="passive"),
        pytest.param(
            "Văn bản nào nhắc đến Chỉ thị 16/CT-TTg?", "16/CT-TTg", "23-QĐ/TW", id="who cites"
        ),
        pytest.param(
            "Văn bản nào căn cứ Kế hoạch 81/KH-SGDĐT?", "81/KH-SGDĐT", None, id="who rests on"
        ),
        pytest.param(
            "Trường Tiểu học Thành Tô lập kế hoạch dân vận căn cứ vào chỉ thị nào?",
            "29-CT/TU",
            "52-KH",
            id="rests on a kind",
        ),
        pytest.param("Văn bản nào ban hành năm 2020?", "BÁO CÁO", "KẾ HOẠCH", id="of a year"),
        pytest.param(
            "Nghị quyết 29-NQ/TW ngày bao nhiêu?", "04/11/2013", "03-NQ/TU", id="when a paper"
        ),
        pytest.param(
            "Nghị định 149/2018/NĐ-CP quy định gì?", "149/2018/NĐ-CP", "04/2015", id="what a paper"
        ),
        pytest.param("Công văn Krông Pa có số mấy?", "/GD&ĐT", "3175", id="its own blank number"),
        pytest.param(
            "Báo cáo năm của Bình Thuận nộp trước ngày nào và gửi tới địa chỉ nào?",
            "05/12/2019",
            "05/6/2019",
            id="a day and an address at once",
        ),
        pytest.param("Trưởng phòng Giáo dục Dầu Tiếng tên gì?", "TRƯỞNG PHÒNG", None, id="a name"),
        pytest.param(
            "Báo cáo Thủ Thừa căn cứ văn bản nào?", "2199-CV/HU", None, id="bases of a report"
        ),
        pytest.param(
            "Kế hoạch Dầu Tiếng căn cứ vào văn bản nào?", "05-CTPH/", None, id="all bases"
        ),
        pytest.param(
            "Đơn vị nào chủ trì mục II.3 kế hoạch Thành Tô?", "chủ trì", None, id="at a place"
        ),
        pytest.param(
            "Thủ Thừa có 33 trường trực thuộc phải không?", "32", None, id="a wrong guess"
        ),
    ],
)
def test_what_comes_back(
    library: Library, question: str, wanted: str, unwanted: str | None
) -> None:
    reply = ask(library, question)

    assert isinstance(reply, Answer)
    assert wanted in reply.text
    assert unwanted is None or unwanted not in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Thủ đô của Pháp là gì?",
        "Ai là chủ tịch nước?",
        "Bao giờ phải nộp báo cáo phổ cập giáo dục?",
        "Thông tư 29 quy định dạy thêm thế nào?",
        "Thủ Thừa thuộc tỉnh nào?",
        "Kế hoạch 573 có yêu cầu nộp báo cáo quý không?",
        "1",
    ],
)
def test_what_is_not_there_is_refused(library: Library, question: str) -> None:
    assert isinstance(ask(library, question), Refusal)


def test_a_blank_number_is_said_to_be_blank(library: Library) -> None:
    reply = ask(library, "cong van krong pa so bao nhieu")

    assert isinstance(reply, Answer)
    assert reply.notes == ("Số của văn bản để trống.",)


def test_a_question_of_three_words_takes_the_last_one_along(library: Library) -> None:
    reply = ask(library, "Ai ký?", last="Kế hoạch 573 ban hành ngày nào?")

    assert isinstance(reply, Answer)
    assert "GIÁM ĐỐC" in reply.text


def test_a_filter_settles_which_document_is_meant(library: Library) -> None:
    krong_pa = next(
        record.summary.id
        for record in library.catalog.documents()
        if record.summary.kind == "Công văn"
    )

    reply = ask(library, "Ai ký văn bản?", only=(krong_pa,))

    assert isinstance(reply, Answer)
    assert {citation.document.id for citation in reply.citations} == {krong_pa}


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    with Library.open(tmp_path, embedding=load_embedding_model(None)) as empty:
        reply = ask(empty, "Ai ký kế hoạch 573?")

    assert isinstance(reply, Refusal)
    assert "chưa có văn bản nào" in reply.text


def test_bases_that_do_not_fit_are_not_said_to_be_missing(library: Library) -> None:
    reply = ask(library, "Kế hoạch 07/KH-PGDĐT căn cứ vào thông tư nào?")
    assert isinstance(reply, Refusal)
    assert "có nêu căn cứ" in reply.text
    assert "Căn cứ" in reply.nearest[0].quote
