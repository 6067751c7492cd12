"""The same thing asked in many ways, and what is answered."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.answer import Answer, RefusalReason
from assistant.question import understand
from assistant.reading.intents import Intent
from tests.assistant.library import ask, library_of, read, without_marks
from vectorstore.library import Library

DECISION = """\
ỦY BAN NHÂN DÂN
TỈNH SƠN KHÊ

Số: 19/2023/QĐ-UBND

Sơn Khê, ngày 05 tháng 4 năm 2023

QUYẾT ĐỊNH
Ban hành quy định về thư viện lưu động

Căn cứ Luật Thư viện số 46/2019/QH14;

Theo đề nghị của Giám đốc Sở Văn hóa tại Tờ trình số 31/TTr-SVH.

Điều 1. Bãi bỏ những thủ tục sau

| STT | Tên thủ tục |
| 1 | Cấp thẻ đọc sách cho học sinh miền núi |
| 2 | Gia hạn thẻ đọc sách cho học sinh miền núi |

Điều 2. Xe thư viện đỗ tại sân trường theo quy định tại Điều 9 Luật Thư viện.

Điều 3. Quyết định này có hiệu lực từ ngày 20 tháng 4 năm 2023 và thay thế Quyết định số \
7/2018/QĐ-UBND có hiệu lực từ ngày 02 tháng 5 năm 2018.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with library_of(tmp_path_factory.mktemp("ways"), (read(DECISION),)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("intent", "question"),
    [
        (Intent.SIGNER, "Công văn này mang chữ ký của ai?"),
        (Intent.SIGNER, "Vị ký quyết định giữ chức gì?"),
        (Intent.SIGNER, "Whose signature is on the plan?"),
        (Intent.CHANNEL, "Hồ sơ gửi qua hệ thống nào?"),
        (Intent.CHANNEL, "Nộp trực tuyến hay nộp bản giấy?"),
        (Intent.RECIPIENTS, "Kế hoạch được phát tới những nơi nào?"),
        (Intent.RECIPIENTS, "Who is on the distribution list?"),
        (Intent.LEADER, "Bên nào làm đầu mối?"),
        (Intent.LEADER, "Who takes the lead in this?"),
        (Intent.PROPOSER, "Theo đề nghị của ai mà ban hành quyết định?"),
        (Intent.PROPOSER, "At whose proposal was it adopted?"),
        (Intent.BASIS, "Kế hoạch này lấy gì làm cơ sở?"),
        (Intent.REPLACED, "Quyết định 5 thay quyết định cũ nào?"),
        (Intent.REPLACED, "Những quyết định nào về vỉa hè bị thành phố bãi bỏ?"),
        (Intent.ISSUED, "Hôm nào ra kế hoạch này?"),
        (Intent.NUMBER, "Số của quyết định thành lập tổ là bao nhiêu?"),
        (Intent.EFFECT, "Thông báo có giá trị từ khi nào?"),
        (Intent.PERIOD, "Chu kỳ đánh giá thế nào?"),
        (Intent.COUNT, "How long does it take?"),
        (Intent.LIST, "Cần điều kiện gì để được hỗ trợ?"),
        (Intent.FACT, "Theo điều nào của luật?"),
        # What looks like one of them and is none.
        (Intent.FACT, "Nhà trường tuyên truyền bằng hình thức nào?"),
        (Intent.FACT, "Ai được cử ký báo cáo giải trình?"),
        (Intent.FACT, "Công điện 7 yêu cầu sửa xong nhà trước ngày nào?"),
    ],
)
def test_what_is_asked_for_first_of_all(intent: Intent, question: str) -> None:
    assert understand(question).intent is intent
    assert understand(without_marks(question)).intent is intent


@pytest.mark.parametrize(
    ("question", "said"),
    [
        pytest.param(
            "Quyết định 19/2023 bỏ những thủ tục nào?", ("Cấp thẻ", "Gia hạn thẻ"), id="rows"
        ),
        pytest.param("qd 19/2023 theo de nghi cua ai", ("Giám đốc Sở Văn hóa",), id="proposer"),
        pytest.param(
            "Cho xin số và ngày ban hành của quyết định 19/2023.",
            ("19/2023/QĐ-UBND", "05 tháng 4"),
            id="number and date",
        ),
        pytest.param(
            "Chị ơi em đang soạn tờ trình, cho em hỏi quyết định 19/2023 về thư viện lưu động có "
            "hiệu lực từ ngày nào ạ?",
            ("20 tháng 4 năm 2023",),
            id="effect of the paper itself",
        ),
        pytest.param(
            "Xe thư viện đỗ ở sân trường theo điều nào của luật?", ("Điều 9",), id="article"
        ),
    ],
)
def test_it_is_answered(shelf: Library, question: str, said: tuple[str, ...]) -> None:
    reply = ask(shelf, question)
    assert isinstance(reply, Answer)
    assert all(words in reply.text for words in said), reply.text
    assert "STT" not in reply.text


def test_an_office_of_culture_and_tourism_is_no_small_talk(shelf: Library) -> None:
    for asked in ("Sở Văn hóa, Thể thao và Du lịch lo việc gì?", "Dự báo mưa thì làm gì?"):
        reply = ask(shelf, asked)
        assert isinstance(reply, Answer) or reply.reason is not RefusalReason.OUT_OF_SCOPE
