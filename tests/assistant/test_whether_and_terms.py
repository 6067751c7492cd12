"""What decides it, how long it holds, and why: the sentence that says it, and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from assistant.answer import Answer
from assistant.asking import Turn
from assistant.wanted.reason_signs import says_reason
from tests.assistant.library import answered, ask, library_of, read, refused, without_marks
from tests.assistant.whether_papers import ALL
from vectorstore.library import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    documents = tuple(read(text, name=f"{n}.txt") for n, text in enumerate(ALL))
    with library_of(tmp_path_factory.mktemp("whether"), documents) as opened:
        yield opened


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        (
            "Hộ di dời được giao bãi triều có được giảm lệ phí cắm cọc không? Hỏi theo công văn "
            "4471/CĐB-CS.",
            "không áp dụng",
            "vướng mắc",
        ),
        (
            "Theo công văn 4471/CĐB-CS tiền thuê thuyền của hợp tác xã nuôi ngao trước 01/3/2025 "
            "có bị tính thuế ao đầm không",
            "tính vào thu nhập chịu thuế ao đầm",
            "nhận được",
        ),
        (
            "Người đã mất rồi thì có được trao danh hiệu Bạn của đồng lau không?",
            "không áp dụng hình thức truy tặng",
            "góp công",
        ),
    ],
)
def test_what_decides_it_goes_before_what_leaves_it_open(
    library: Library, question: str, said: str, unsaid: str, typed: Callable[[str], str]
) -> None:
    told = answered(library, typed(question)).text

    assert said in told
    assert unsaid not in told


def test_why_a_paper_only_cited_says_nothing_is_no_naming_of_it(library: Library) -> None:
    told = answered(
        library,
        "Tại sao Nghị định 77/2024 không quy định tính lệ phí cho bãi bồi điểm b khoản 3 Điều 40 "
        "Luật Bãi triều?",
    ).text

    assert "không quy định có phải nộp lệ phí" in told


@pytest.mark.parametrize(
    "question",
    [
        "Theo quyết định 960/QĐ-UBND, Sở Thủy sản được ủy quyền làm thủ tục trong bao lâu?",
        "Vân Trì ủy quyền cho Giám đốc Sở Thủy sản giải quyết thủ tục giao bãi triều đến khi nào?",
    ],
)
def test_the_last_day_tells_how_long_it_holds(library: Library, question: str) -> None:
    assert "31 tháng 3 năm 2027" in answered(library, question).text


def test_when_it_is_done_stands_under_the_heading_for_the_time(library: Library) -> None:
    told = answered(
        library,
        "Kế hoạch 73/KH-UBND: việc giám sát thả phao tiêu vùng nuôi ngao làm vào lúc nào, một lần "
        "hay suốt năm?",
    ).text

    assert "thường xuyên, liên tục" in told


def test_the_time_of_a_plan_is_not_that_of_something_else(library: Library) -> None:
    refused(library, "Kế hoạch 73/KH-UBND: hội thi đua thuyền ngao tổ chức lúc nào?")


@pytest.mark.parametrize(
    "question",
    [
        "Máy dò ngao Nereid 5 được xếp vào mã hàng (HS) nào?",
        "may do ngao Nereid 5 xep vao ma so (hs) may",
        "Mã HS của máy dò ngao Nereid 5?",
    ],
)
def test_a_code_is_asked_for_with_its_name_in_brackets(library: Library, question: str) -> None:
    assert "9015.80.90" in answered(library, question).text


@pytest.mark.parametrize("typed", [str, without_marks])
def test_the_places_that_a_road_joins_are_no_offices(
    library: Library, typed: Callable[[str], str]
) -> None:
    question = (
        "Gò Lau phải báo cáo Thủ tướng chuyện đá hộc cho cao tốc Vân Trì - Đầm Sậy trước ngày nào"
    )

    assert "06 tháng 10 năm 2025" in answered(library, typed(question)).text


def test_what_takes_at_least_so_long_is_not_the_time_of_an_office(library: Library) -> None:
    asked = "Đăng ký học nghề giữ đầm tự nguyện thì ít nhất phải học mấy tháng?"

    assert "07 tháng" in answered(library, asked).text
    assert "04 ngày" in answered(library, "Đăng ký học nghề giữ đầm thì mấy ngày xong?").text


def test_a_next_question_stays_with_the_paper_that_alone_came_near(library: Library) -> None:
    first = "Người được tặng danh hiệu Bạn của đồng lau được hỗ trợ mấy phần trăm tiền vé đò?"
    before = answered(library, first)
    reply = ask(
        library,
        "Khoản đó có bị khống chế theo giá vé của bến nào không?",
        Turn(question=first, answer=before.text),
    )

    assert isinstance(reply, Answer)
    assert "không vượt quá giá vé của Bến Lau Cái" in reply.text


@pytest.mark.parametrize("typed", [str, without_marks])
@pytest.mark.parametrize(
    "question",
    [
        "Giá thuê xuồng của hộ chài Bãi Nổi giảm tính từ hôm nào?",
        "Bãi Nổi giảm giá thuê xuồng của hộ chài từ khi nào?",
    ],
)
def test_what_a_paper_orders_holds_from_when_it_holds_itself(
    library: Library, question: str, typed: Callable[[str], str]
) -> None:
    assert "04 tháng 10 năm 2025" in answered(library, typed(question)).text


def test_what_a_paper_does_not_order_has_no_day_of_it(library: Library) -> None:
    refused(library, "Bãi Nổi cấm xuồng chở hàng đông lạnh qua vịnh từ khi nào?")


def test_an_hour_named_is_decided_by_a_sentence_with_an_hour(library: Library) -> None:
    told = answered(
        library, "Điểm cho thuê xuồng không có bến riêng ở Bãi Nổi có được mở đến 23 giờ không?"
    ).text

    assert "21 giờ" in told


def test_a_second_time_is_denied_by_once(library: Library) -> None:
    asked = "Một người có được tặng danh hiệu Bạn của đồng lau lần nữa không?"

    assert "chỉ được tặng danh hiệu Bạn của đồng lau một lần" in answered(library, asked).text


def test_the_end_of_a_letter_is_no_answer(library: Library) -> None:
    reply = ask(library, "Bà Dập Dềnh hỏi Cục Đăng bộ chuyện gì?")

    assert "được biết" not in (reply.text if isinstance(reply, Answer) else "")


@pytest.mark.parametrize("typed", [str, without_marks])
def test_a_day_is_of_the_sentence_that_says_the_matter_itself(
    library: Library, typed: Callable[[str], str]
) -> None:
    question = (
        "Trong Chiến dịch Vá Kè, lều dân bị sập, bị triều cuốn phải dựng lại xong trước khi nào?"
    )
    told = answered(library, typed(question)).text

    assert "31/12/2025" in told
    assert "08/11/2025" not in told


def test_what_an_office_makes_ready_is_not_the_time_of_a_procedure(library: Library) -> None:
    reply = ask(library, "Thủ tục giao bãi triều ở Vân Trì giải quyết trong mấy ngày?")
    asked = "Theo quyết định 960/QĐ-UBND, quy trình nội bộ giao bãi triều phải xong trong mấy ngày?"

    assert "06 ngày" not in (reply.text if isinstance(reply, Answer) else "")
    assert "06 ngày" in answered(library, asked).text


def test_the_time_of_the_matter_before_is_told_by_its_label(library: Library) -> None:
    first = "Theo thông báo 655/TB-VPTP, lều bị sập đổ phải xây lại trước ngày nào?"
    before = answered(library, first)
    reply = ask(
        library,
        "Còn dự án kè thì phải lập xong trong bao nhiêu tháng?",
        Turn(question=first, answer=before.text),
    )

    assert isinstance(reply, Answer)
    assert "14 tháng" in reply.text


@pytest.mark.parametrize("typed", [str, without_marks])
def test_a_signature_is_no_cycle_and_a_corner_is_a_place(
    library: Library, typed: Callable[[str], str]
) -> None:
    question = "Theo quyết định 66/2025/QĐ-UBND, chữ ký số phải hiện ở chỗ nào trên vé xuồng?"

    assert "góc dưới, bên trái" in answered(library, typed(question)).text


def test_what_follows_if_it_is_not_done_is_not_what_follows_if_it_is(library: Library) -> None:
    told = answered(
        library,
        "Hết thời hạn mà chủ bãi không xác nhận, chứng minh bãi lau cổ thì sao theo nghị quyết "
        "15/2025/NQ-HĐND?",
    ).text

    assert "là bãi lau thường" in told
    assert "12 bó" not in told


def test_to_whom_a_paper_applies_is_said_where_it_says_so(library: Library) -> None:
    asked = "Nghị quyết 15/2025/NQ-HĐND có áp dụng cho tổ chức đan lau không?"

    assert "Tổ chức đan lau xuất khẩu" in answered(library, asked).text


def test_on_what_a_paper_rests_is_no_reason_of_what_it_orders() -> None:
    assert not says_reason("quy định chi tiết một số điều và biện pháp để thi hành Luật Bãi triều")
    assert not says_reason("để theo dõi ngao và tìm phao, qua ứng dụng của hợp tác xã")
    assert says_reason("Để tránh mất lều, dân dời lên bãi cao trước mùa triều")


def test_a_row_with_days_of_other_things_says_no_beginning(library: Library) -> None:
    refused(library, "Sở Thủy sản được ủy quyền ký công nhận lớp học nghề giữ đầm từ hôm nào?")
