"""The conversation as values become HTML; no browser and no Gradio needed."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.answer import (
    Answer,
    Asked,
    Claim,
    Mode,
    Refusal,
    RefusalReason,
)
from ingest.document import DocumentSummary
from ingest.text import shown
from tests.browser.made import HOSTILE, Tags, citation, parsed
from ui.web.conversation import (
    Exchange,
    Failure,
    Outcome,
    Pending,
    Stopped,
    render_conversation,
)
from ui.web.markup import highlighted, plain

_ASKED = Asked(intent="fact", language="vi", standalone="Báo cáo gửi về đâu?")


def answer(*, claims: tuple[Claim, ...], mode: Mode = Mode.EXTRACTIVE, **more: object) -> Answer:
    """Return an answer with the citations that its claims use."""
    used = sorted({n for claim in claims for n in claim.citations})
    removed, notes = more.get("removed", 0), more.get("notes", ())
    assert isinstance(removed, int)
    assert isinstance(notes, tuple)
    return Answer(
        mode=mode,
        text=" ".join(claim.marked for claim in claims),
        claims=claims,
        citations=tuple(citation(n) for n in used),
        question=_ASKED,
        removed=removed,
        notes=notes,
    )


def rendered(outcome: Outcome, *, question: str = "Báo cáo gửi về đâu?") -> Tags:
    """Return the conversation of one exchange."""
    return parsed(render_conversation((Exchange(question=question, outcome=outcome),)))


def marks(tags: Tags) -> list[dict[str, str | None]]:
    """Return the attributes of everything that can be clicked for its source."""
    return [found for found in tags.attributes if "data-citation" in found]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        pytest.param(
            "1. Nộp trước ngày 5.", "trước ngày 5", "1. Nộp <mark>trước ngày 5</mark>.", id="inside"
        ),
        pytest.param("Nộp ngay.", "Nộp ngay.", "<mark>Nộp ngay.</mark>", id="the whole passage"),
        pytest.param(
            "## III. **Nộp** báo cáo",
            "Nộp** báo cáo",
            "III. <mark>Nộp báo cáo</mark>",
            id="emphasis cut by the quote",
        ),
        pytest.param(
            "a[bookmark: x9] z c", "z", "a <mark>z</mark> c", id="a bookmark before the quote"
        ),
        pytest.param(
            "a\n\n  b\tc", "b", "a <mark>b</mark> c", id="line ends and tabs are one space"
        ),
        pytest.param(
            "a <b> & c", "<b>", "a <mark>&lt;b&gt;</mark> &amp; c", id="markup of the document"
        ),
        pytest.param("ab", "b", "a<mark>b</mark>", id="no space where there was none"),
    ],
)
def test_the_quote_is_marked_in_its_passage(text: str, quote: str, expected: str) -> None:
    start = text.index(quote)

    assert highlighted(text, start=start, end=start + len(quote)) == expected


_WORDS = st.lists(st.text("aăđêơư5<>&\"'*", min_size=1, max_size=6), min_size=1, max_size=12)


@given(words=_WORDS, gap=st.sampled_from([" ", "\n", "  \t", " [bookmark: _x1] "]), at=st.data())
def test_marking_changes_nothing_that_is_read(
    words: list[str], gap: str, at: st.DataObject
) -> None:
    first = at.draw(st.integers(0, len(words) - 1))
    last = at.draw(st.integers(first + 1, len(words)))
    before, quote = "".join(word + gap for word in words[:first]), gap.join(words[first:last])
    text = gap.join(words)
    assume(shown(quote))

    html = highlighted(text, start=len(before), end=len(before) + len(quote))

    read = " ".join(unescape(html.replace("<mark>", "").replace("</mark>", "")).split())
    assert read == shown(text)


@given(st.text(max_size=200))
def test_no_text_can_open_a_tag_or_leave_an_attribute(text: str) -> None:
    assert not {"<", ">", '"', "'"} & set(plain(text))


def test_an_answer_shows_each_claim_with_a_button_for_each_mark() -> None:
    tags = rendered(
        answer(
            claims=(
                Claim(text="Báo cáo năm nộp trước ngày 05/12/2019.", citations=(1,)),
                Claim(text="Gửi về Phòng.", citations=(1, 2)),
            )
        )
    )

    assert "Báo cáo năm nộp trước ngày 05/12/2019. [1]" in tags.text
    assert "Gửi về Phòng. [1] [2]" in tags.text
    labels = [found["aria-label"] for found in marks(tags)]
    assert labels[0] == "Xem trích dẫn 1: Kế hoạch 12/KH-THCS · mục III.1"
    assert {found["type"] for found in marks(tags)} == {"button"}


def test_the_first_citation_of_the_last_answer_is_the_one_that_is_open() -> None:
    reply = answer(claims=(Claim(text="Nộp.", citations=(1, 2)),))
    earlier = Exchange(question="Gì?", outcome=reply)
    tags = parsed(render_conversation((earlier, Exchange(question="Đâu?", outcome=reply))))

    pressed = [found["aria-pressed"] for found in marks(tags)]
    assert pressed == ["false"] * 4 + ["true", "false"] * 2


def test_every_note_is_said_what_was_removed_among_them() -> None:
    notes = ("Hạn đã qua.", "Đã bỏ 2 ý.")
    tags = rendered(answer(claims=(Claim(text="Nộp.", citations=(1,)),), removed=2, notes=notes))

    assert tags.text.count("Đã bỏ 2 ý.") == 1
    assert "Hạn đã qua." in tags.text


def test_a_question_that_leant_on_another_is_shown_as_it_was_understood() -> None:
    claims = (Claim(text="Gửi Sở.", citations=(1,)),)
    alone = rendered(answer(claims=claims))
    leant = rendered(answer(claims=claims), question="Gửi về đâu?")

    assert "Hiểu là" not in alone.text
    assert "Hiểu là: Báo cáo gửi về đâu?" in leant.text


def test_an_answer_from_which_nothing_was_removed_says_nothing_of_it() -> None:
    assert "Đã bỏ" not in rendered(answer(claims=(Claim(text="Nộp.", citations=(1,)),))).text


def test_an_answer_phrased_by_a_model_says_so() -> None:
    reply = answer(claims=(Claim(text="Nộp.", citations=(1,)),), mode=Mode.GENERATIVE)

    assert "mô hình ngôn ngữ diễn đạt" in rendered(reply).text


@pytest.mark.parametrize("reason", list(RefusalReason))
def test_a_refusal_says_why_and_shows_the_nearest_passages(reason: RefusalReason) -> None:
    refusal = Refusal(
        reason=reason, text="Kho không nói về thời tiết.", nearest=(citation(1),), question=_ASKED
    )

    tags = rendered(refusal)

    assert "dv-refusal" in str(tags.attributes)
    assert "Kho không nói về thời tiết." in tags.text
    assert "Đoạn gần nhất" in tags.text
    assert "gửi về Phòng" in tags.text
    assert [found["data-citation"] for found in marks(tags)] == ["d1.p1-0-5"]


def test_a_refusal_with_nothing_near_shows_no_empty_list() -> None:
    refusal = Refusal(
        reason=RefusalReason.OUT_OF_SCOPE, text="Ngoài kho.", nearest=(), question=_ASKED
    )

    assert "Đoạn gần nhất" not in rendered(refusal).text


def test_an_error_and_a_question_being_answered_are_said_in_words() -> None:
    assert "Kho đang bận." in rendered(Failure(message="Kho đang bận.")).text
    assert "Đang tìm" in rendered(Pending()).text


def test_what_is_there_of_an_answer_is_shown_while_more_is_looked_for() -> None:
    pending = Pending().with_claim(Claim(text="Gửi về Phòng.", citations=(2,)), (citation(2),))
    pending = pending.with_claim(Claim(text="Nộp.", citations=(1, 2)), (citation(1), citation(2)))

    tags = rendered(pending)

    assert "Gửi về Phòng. [2]" in tags.text
    assert "Nộp. [1] [2]" in tags.text
    assert "Đang soạn tiếp" in tags.text
    assert [one.n for one in pending.citations] == [1, 2]


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        pytest.param((Claim(text="Nộp.", citations=(1,)),), "chưa trọn", id="with claims"),
        pytest.param((), "trước khi có câu trả lời", id="before any"),
    ],
)
def test_a_stopped_answer_says_that_it_was_stopped(claims: tuple[Claim, ...], said: str) -> None:
    stopped = Stopped(claims=claims, citations=(citation(1),) if claims else ())

    text = rendered(stopped).text

    assert "Đã dừng theo yêu cầu" in text
    assert said in text
    assert ("Nộp. [1]" in text) is bool(claims)


def test_an_answer_can_be_copied_with_its_sources_and_judged() -> None:
    tags = rendered(
        answer(
            claims=(
                Claim(text='Gửi về "Phòng".', citations=(1,)),
                Claim(text="Nộp.", citations=(2,)),
            )
        )
    )

    copied = [found["data-copy"] for found in tags.attributes if "data-copy" in found]
    assert copied == [
        'Gửi về "Phòng". [1]\nNộp. [2]\n\nNguồn:\n'
        "[1] Kế hoạch 12/KH-THCS, mục III.1: «gửi về Phòng»\n"
        "[2] Kế hoạch 12/KH-THCS, mục III.2: «gửi về Phòng»"
    ]
    labels = [found["aria-label"] for found in tags.attributes if "data-vote" in found]
    assert labels == ["Trả lời đúng", "Trả lời sai"]


@pytest.mark.parametrize(
    "outcome",
    [
        pytest.param(
            answer(claims=(Claim(text=HOSTILE, citations=(1,)),), notes=(HOSTILE,)),
            id="an answer",
        ),
        pytest.param(
            Refusal(
                reason=RefusalReason.NOT_IN_LIBRARY,
                text=HOSTILE,
                nearest=(citation(1, quote=HOSTILE),),
                question=_ASKED,
            ),
            id="a refusal",
        ),
        pytest.param(Failure(message=HOSTILE), id="an error"),
    ],
)
def test_hostile_text_stays_text(outcome: Outcome) -> None:
    tags = rendered(outcome, question=HOSTILE)

    assert {"script", "img"} & set(tags.names) == set()
    assert tags.text.count(HOSTILE) >= 2


def test_a_hostile_header_cannot_leave_the_label_of_a_mark() -> None:
    summary = DocumentSummary(
        id="d", number='1" onclick="x', kind=None, title=None, issuer=None, issued_on=None
    )
    refusal = Refusal(
        reason=RefusalReason.OUT_OF_SCOPE,
        text="Không.",
        nearest=(citation(1, summary=summary),),
        question=_ASKED,
    )

    found = marks(rendered(refusal))[0]

    assert "onclick" not in found
    assert '1" onclick="x' in str(found["aria-label"])


def test_the_empty_conversation_says_what_to_do() -> None:
    assert "Gõ câu hỏi" in parsed(render_conversation(())).text
