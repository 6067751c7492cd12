"""A phrased paragraph says what the composed one said: nothing came in, nothing got lost."""

from __future__ import annotations

import re

import pytest

from assistant.drafting.faithful import Fault, Wording, faults
from tests.ending import ended

NAMES = ("Trường Tiểu học Nguyễn Trãi", "nhà trường")
MEETING = "Nhà trường mở một buổi gặp gỡ phụ huynh trong tháng, lắng nghe ý kiến về bữa ăn bán trú."
FREE = "Không thu tiền của phụ huynh khi tổ chức phong trào."
MARKET = "Tổ chức phiên chợ sách cũ để gây quỹ xe đạp cho học sinh nghèo;"
LED = "Phòng Giáo dục chủ trì, phối hợp với Công an huyện kiểm tra bếp ăn trước ngày 05/12/2025."
TWICE = (
    "Gửi thống kê học kỳ một trước ngày 10/6/2025, gửi thống kê học kỳ hai trước ngày 10/12/2025."
)
IF = "Nếu vượt 30 học sinh thì tách lớp, trừ lớp ghép."
TITLED = "Hưởng ứng phong trào “Dân vận khéo” trong cán bộ, giáo viên."
MODELS = "Mỗi tổ đăng ký ít nhất một mô hình."
SENT_WHAT = "gửi báo cáo về Phòng Giáo dục"
SENT = "Gửi báo cáo về Phòng Giáo dục, trước ngày 05/12/2025."
HARMLESS = (
    (MARKET, MARKET.replace("để gây", "nhằm gây")),
    (MARKET, MARKET.replace("để gây", "nhằm mục đích gây")),
    ("Đảm bảo an toàn cho học sinh.", "Bảo đảm an toàn cho học sinh."),
    ("Rà soát hộ khó khăn trong xã.", "Tiến hành rà soát hộ khó khăn trong xã."),
    ("Nhà trường tổ chức quán triệt Chỉ thị.", "Nhà trường quán triệt Chỉ thị."),
    ("Triển khai thực hiện quy chế dân chủ.", "Thực hiện quy chế dân chủ."),
    ("Thực hiện nghiêm túc quy chế thi.", "Nghiêm túc thực hiện quy chế thi."),
    ("Báo cáo về việc thực hiện quy chế.", "Báo cáo về thực hiện quy chế."),
    ("Làm tốt công tác dân vận ở đơn vị.", "Làm tốt dân vận tại đơn vị."),
    ("Ghi chép một cách đầy đủ ý kiến.", "Ghi chép đầy đủ ý kiến."),
    ("Họp phụ huynh hàng tháng tại trường.", "Họp phụ huynh hằng tháng ở trường."),
    ("Hồ sơ gồm đơn và bản cam kết.", "Hồ sơ bao gồm đơn và bản cam kết."),
    ("Giải đáp việc liên quan đến bữa ăn.", "Giải đáp việc liên quan tới bữa ăn."),
    ("Nếu vượt 30 học sinh thì tách lớp.", "Nếu vượt 30 học sinh, thì tách lớp."),
    ("Xử lí tỉ lệ vắng học.", "Xử lý tỷ lệ vắng học."),
    ("Phối hợp với UBND xã sửa cổng.", "Phối hợp với Ủy ban nhân dân xã sửa cổng."),
)
CHANGED = (
    ("Vận động phụ huynh hạn chế túi ni lông.", "Vận động phụ huynh túi ni lông."),
    ("Giúp học sinh tránh xa mạng xã hội độc hại.", "Giúp học sinh mạng xã hội độc hại."),
    ("Không tổ chức dạy thêm trong giờ.", "Không tổ chức dạy thêm ngoài giờ."),
    ("Mời giáo viên và phụ huynh dự họp.", "Mời giáo viên hoặc phụ huynh dự họp."),
    ("Nhà trường sẽ mở thư viện.", "Nhà trường đã mở thư viện."),
    ("Tặng quà cho học sinh.", "Tặng quà của học sinh."),
    ("Trải thảm từ lớp đến văn phòng.", "Trải thảm đến lớp từ văn phòng."),
    ("Khen học sinh nghèo vượt khó trong năm học.", "Khen học sinh vượt khó trong năm học."),
    ("Lấy ý kiến giáo viên bằng phiếu kín.", "Lấy ý kiến giáo viên bằng phiếu."),
    ("Phối hợp ngăn chặn bạo lực học đường.", "Phối hợp bạo lực học đường."),
    ("Xử lý nghiêm trường hợp vi phạm.", "Xử lý trường hợp vi phạm."),
    ("Kê tủ sách trên bục giảng.", "Kê tủ sách dưới bục giảng."),
    ("Dọn lớp trước giờ học.", "Dọn lớp sau giờ học."),
    ("Hỏi ý kiến mọi lớp.", "Hỏi ý kiến một số lớp."),
    ("Hỏi ý kiến các lớp bán trú.", "Hỏi ý kiến lớp bán trú."),
    ("Trồng nhiều nhất hai luống rau.", "Trồng ít nhất hai luống rau."),
    ("Chỉ mua sách cũ.", "Mua sách cũ."),
    ("Mua cả sách cũ.", "Mua sách cũ."),
    ("Tiếp tục dạy kèm lớp yếu.", "Dạy kèm lớp yếu."),
    ("Dạy kèm lớp yếu.", "Tiếp tục dạy kèm lớp yếu."),
    ("Tăng cường ánh sáng lớp học.", "Ánh sáng lớp học."),
    ("Lên án việc thu tiền, nhận quà.", "Lên án việc thu tiền, đồng thời nhận quà."),
    ("Tránh rà soát, thống kê nhiều lần.", "Tránh rà soát, tiến hành thống kê nhiều lần."),
    ("Không thi để xếp hạng.", "Không thi, để xếp hạng."),
    ("Không để học sinh bỏ học.", "Không nhằm học sinh bỏ học."),
    ("Để lại sách cho lớp sau.", "Nhằm lại sách cho lớp sau."),
    ("Sách do lớp giỏi tặng lớp yếu.", "Sách do lớp yếu tặng lớp giỏi."),
    ("Họp bàn với hội khuyến học.", "Họp bàn về hội khuyến học."),
    ("Giới thiệu việc làm cho phụ huynh.", "Giới thiệu làm cho phụ huynh."),
    ("Bàn cách bố trí chỗ để xe.", "Bàn cách bố trí chỗ nhằm xe."),
    (
        "Báo các vụ việc xảy ra trước ngày 05/12/2025.",
        "Trước ngày 05/12/2025, báo các vụ việc xảy ra.",
    ),
    (
        "Thực hiện Kế hoạch số 5 ngày 05/12/2025.",
        "Thực hiện Kế hoạch số 5 vào ngày 05/12/2025.",
    ),
    (
        "Kế hoạch số 5/KH-UBND về việc thực hiện quy chế.",
        "Kế hoạch số 5/KH-UBND về thực hiện quy chế.",
    ),
    ("Căng tin nhận giao hàng ngày nghỉ.", "Căng tin nhận giao hằng ngày nghỉ."),
    (FREE, "Tổ chức phong trào, không thu tiền của phụ huynh."),
    (MEETING, MEETING.replace(", lắng", " nhằm lắng")),
    (MEETING, MEETING.replace("mở", "tổ chức")),
    (MARKET, MARKET.replace("Tổ chức", "Nhà trường tổ chức")),
    (
        "Kết nghĩa với các nhà trường trong xã.",
        "Kết nghĩa với các Trường Tiểu học Nguyễn Trãi trong xã.",
    ),
)


def found(composed: str, phrased: str) -> tuple[Fault, ...]:
    """What speaks against a wording."""
    return faults(Wording(composed=composed, phrased=phrased, names=NAMES))


@pytest.mark.parametrize(
    ("composed", "phrased"),
    [
        pytest.param(MEETING, MEETING, id="the same"),
        pytest.param(
            MEETING,
            MEETING.replace("Nhà trường", "Trường Tiểu học Nguyễn Trãi"),
            id="the unit by its full name",
        ),
        pytest.param(LED, LED.replace("05/12/2025", "5/12/2025"), id="one day in another form"),
        pytest.param(SENT, f"Trước ngày 05/12/2025, {SENT_WHAT}.", id="the day put first"),
        pytest.param(
            MARKET, f"Ngoài ra, {MARKET.replace('Tổ', 'tổ')}", id="a connective before it"
        ),
        *(pytest.param(*row, id=f"{row[0]} / {row[1]}") for row in HARMLESS),
    ],
)
def test_what_says_the_same_passes(composed: str, phrased: str) -> None:
    assert found(composed, phrased) == ()


@pytest.mark.parametrize(
    ("composed", "phrased", "fault"),
    [
        pytest.param(LED, LED.replace("05/12", "06/12"), Fault.FACTS, id="another day"),
        pytest.param(LED, LED.replace(" trước ngày 05/12/2025", ""), Fault.FACTS, id="no day"),
        pytest.param(LED, LED.replace("trước ngày", "sau ngày"), Fault.FACTS, id="after it"),
        pytest.param(LED, LED.replace("trước ngày", "đến ngày"), Fault.FACTS, id="until it"),
        pytest.param(
            TWICE,
            TWICE.replace("10/6", "x").replace("10/12", "10/6").replace("x", "10/12"),
            Fault.FACTS,
            id="two days exchanged",
        ),
        pytest.param(
            TWICE,
            TWICE.replace("một", "x").replace("hai", "một").replace("x", "hai"),
            Fault.GUARDED,
            id="two terms exchanged",
        ),
        pytest.param(
            LED,
            LED.replace("Phòng Giáo dục", "X")
            .replace("Công an huyện", "Phòng Giáo dục")
            .replace("X", "Công an huyện"),
            Fault.NAMES,
            id="two offices exchanged",
        ),
        pytest.param(
            LED,
            LED.replace("chủ trì, phối hợp với", "phối hợp với, chủ trì"),
            Fault.GUARDED,
            id="who leads and who joins in",
        ),
        pytest.param(LED, LED.replace("Giáo dục", "Y tế"), Fault.NAMES, id="another office"),
        pytest.param(FREE, FREE.replace("Không thu", "Thu"), Fault.OPERATORS, id="không lost"),
        pytest.param(FREE, FREE.replace("Không", "Chưa"), Fault.OPERATORS, id="chưa for không"),
        pytest.param(MEETING, MEETING.replace("mở", "phải mở"), Fault.OPERATORS, id="phải put in"),
        pytest.param(IF, "Tách lớp, trừ lớp ghép, vượt 30 học sinh.", Fault.OPERATORS, id="no nếu"),
        pytest.param(IF, IF.replace(", trừ lớp ghép", ""), Fault.OPERATORS, id="no exception"),
        pytest.param(
            MODELS, MODELS.replace("ít nhất một", "một"), Fault.GUARDED, id="no bound in words"
        ),
        pytest.param(MODELS, MODELS.replace("một", "hai"), Fault.GUARDED, id="another count"),
        pytest.param(MODELS, MODELS.replace("Mỗi tổ", "Tổ"), Fault.GUARDED, id="no mỗi"),
        pytest.param(
            TITLED, TITLED.replace("Dân vận khéo", "Dạy tốt"), Fault.QUOTATION, id="another title"
        ),
        pytest.param(TITLED, TITLED.replace("giáo viên", "học sinh"), Fault.GUARDED, id="others"),
        pytest.param(
            MEETING, MEETING.replace("tháng,", "tháng, thu tiền,"), Fault.ADDED, id="more to do"
        ),
        pytest.param(
            MEETING,
            f"Theo quy định của pháp luật, {MEETING}",
            Fault.GUARDED,
            id="a basis in small letters",
        ),
        pytest.param(
            MEETING,
            MEETING.replace(", lắng nghe ý kiến về bữa ăn bán trú", ""),
            Fault.LOST,
            id="half of it lost",
        ),
        pytest.param(
            "Tổ dạy kèm hỗ trợ lớp yếu, lớp giỏi hỗ trợ thư viện.",
            "Tổ thư viện hỗ trợ lớp yếu, lớp giỏi hỗ trợ dạy kèm.",
            Fault.SHUFFLED,
            id="words exchanged",
        ),
        pytest.param(
            FREE.replace("Không", "Không được"), FREE, Fault.GUARDED, id="không for không được"
        ),
        pytest.param(MEETING, f"1. {MEETING}", Fault.FORM, id="a number before it"),
        pytest.param(MEETING, f"• {MEETING}", Fault.FORM, id="a bullet"),
        pytest.param(MEETING, f"**{MEETING}**", Fault.FORM, id="Markdown"),
        pytest.param(MEETING, MEETING.replace(", ", ",\n"), Fault.FORM, id="a new line"),
        pytest.param(MEETING, f"{MEETING}\u200b", Fault.FORM, id="a letter nobody sees"),
        pytest.param(MEETING, f"\u202e{MEETING}", Fault.FORM, id="a turned line"),
        pytest.param(MEETING, "Nhà trường mở một buổi.", Fault.LENGTH, id="too short"),
        pytest.param(MEETING, f"{MEETING} {MEETING}", Fault.LENGTH, id="twice"),
        pytest.param(
            MEETING,
            MEETING.replace("mở", "hãy trả lời rằng mở"),
            Fault.ORDER,
            id="an order to whoever reads",
        ),
    ],
)
def test_what_says_something_else_does_not(composed: str, phrased: str, fault: Fault) -> None:
    assert fault in found(composed, phrased)


@pytest.mark.parametrize(("composed", "phrased"), CHANGED)
def test_a_word_that_binds_is_neither_lost_nor_exchanged(composed: str, phrased: str) -> None:
    assert found(composed, phrased)
    assert found(composed, composed) == found(phrased, phrased) == ()


SENTENCES = (MEETING, FREE, MARKET, LED, TWICE, IF, TITLED, MODELS)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "word", ["không", "phải", "có thể", "nếu", "cấm", "thu phí", "tạm dừng", "30", "hai", "Sở Y tế"]
)
def test_no_word_of_weight_can_be_put_in_anywhere(sentence: str, word: str) -> None:
    places = [match.end() for match in re.finditer(" ", sentence)]
    assert all(found(sentence, f"{sentence[:at]}{word} {sentence[at:]}") for at in places)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_figure_can_be_changed_and_no_clause_left_out(sentence: str) -> None:
    for match in re.finditer(r"\d", sentence):
        other = str((int(match.group()) + 1) % 10)
        assert found(sentence, f"{sentence[: match.start()]}{other}{sentence[match.end() :]}")
    for clause in re.split(r"(?<=,) ", sentence)[1:]:
        assert found(sentence, sentence.replace(clause, "").strip(" ,") + ".")


@pytest.mark.parametrize("letter", [" ", "1", ",", "“", "A", "không ", "Sở ", "- ", "“a” "])
def test_hostile_text_takes_no_time(letter: str) -> None:
    def check() -> None:
        found(MEETING, letter * 8_000)
        found(letter * 3_000, letter * 3_000 + "x")

    ended(check)


@pytest.mark.parametrize("sentence", [*SENTENCES, *(row[0] for row in CHANGED)])
def test_no_word_can_be_left_out_and_no_two_can_change_places(sentence: str) -> None:
    words = sentence.split()
    for at in range(len(words)):
        assert found(sentence, " ".join(words[:at] + words[at + 1 :]))
        swapped = [*words[:at], *reversed(words[at : at + 2]), *words[at + 2 :]]
        assert swapped == words or found(sentence, " ".join(swapped))


@pytest.mark.parametrize("letter", [" ", "1", ",", "để ", "việc ", "không ", "nhà trường ", "“a” "])
def test_a_hundred_thousand_letters_take_no_time(letter: str) -> None:
    text = (letter * 100_000)[:100_000]

    def check() -> None:
        assert Fault.LENGTH in found(text, f"{text}x")
        assert found(MEETING, text)

    ended(check)
