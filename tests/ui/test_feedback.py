"""What readers said of answers: one record for an answer, without a word of it."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.answer import Answer, Asked, Claim, Mode
from ingest.errors import LibraryBusy, LibraryError
from tests.browser.made import citation
from tests.browser.serving import ROOT
from ui import feedback
from ui.feedback import Feedback, JudgedAnswer, Verdict, Vote

_DAY = dt.date(2026, 3, 2)
_QUESTION = "Báo cáo gửi về đâu?"
_RECORDING = """
import datetime, sys
from pathlib import Path
from assistant.answer import Mode
from ui.feedback import Feedback, JudgedAnswer, Verdict, Vote
kept = Feedback(Path(sys.argv[1]))
for n in range(20):
    answer = JudgedAnswer(question=f"{sys.argv[2]}{n}", mode=Mode.EXTRACTIVE, intent="fact",
                          citations=())
    kept.record(Vote(day=datetime.date(2026, 3, 2), verdict=Verdict.UP, answer=answer))
"""


def answer(*numbers: int, mode: Mode = Mode.EXTRACTIVE) -> Answer:
    """Return an answer that cites these."""
    return Answer(
        mode=mode,
        text="Gửi về Phòng.",
        claims=(Claim(text="Gửi về Phòng.", citations=numbers),),
        citations=tuple(citation(n) for n in numbers),
        question=Asked(intent="recipient", language="vi", standalone=_QUESTION),
    )


def vote(
    verdict: Verdict = Verdict.UP, *, question: str = _QUESTION, judged: Answer | None = None
) -> Vote:
    """Return a vote on an answer to a question."""
    return Vote(day=_DAY, verdict=verdict, answer=JudgedAnswer.of(question, judged or answer(1, 2)))


def test_a_record_holds_what_it_should_and_no_words(tmp_path: Path) -> None:
    Feedback(tmp_path).record(vote(Verdict.DOWN))

    written = (tmp_path / "feedback.jsonl").read_text(encoding="utf-8")
    record = json.loads(written)
    assert len(record.pop("question_sha256")) == 64
    assert record == {
        "day": "2026-03-02",
        "verdict": "down",
        "mode": "extractive",
        "intent": "recipient",
        "citation_ids": ["d1.p1-0-5", "d1.p2-0-5"],
    }
    assert "Báo cáo" not in written
    assert "Phòng" not in written


def test_what_was_recorded_is_read_back(tmp_path: Path) -> None:
    given = (vote(), vote(Verdict.DOWN, question="Ai ký?"))
    for one in given:
        Feedback(tmp_path).record(one)

    assert Feedback(tmp_path).votes() == given


def test_a_second_vote_on_the_same_answer_replaces_the_first(tmp_path: Path) -> None:
    Feedback(tmp_path).record(vote(Verdict.UP))
    Feedback(tmp_path).record(vote(Verdict.DOWN))

    assert [one.verdict for one in Feedback(tmp_path).votes()] == [Verdict.DOWN]


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        pytest.param(vote(question="Báo  cáo gửi về đâu?\n"), True, id="other white space"),
        pytest.param(vote(question="Báo cáo gửi về đâu?"), True, id="decomposed letters"),
        pytest.param(vote(question="Ai ký?"), False, id="another question"),
        pytest.param(vote(judged=answer(1)), False, id="other citations"),
        pytest.param(vote(judged=answer(1, 2, mode=Mode.GENERATIVE)), False, id="another mode"),
    ],
)
def test_which_answers_are_the_same(tmp_path: Path, other: Vote, is_same: object) -> None:
    Feedback(tmp_path).record(vote())
    Feedback(tmp_path).record(other)

    assert (len(Feedback(tmp_path).votes()) == 1) is is_same


def test_nothing_is_written_before_the_first_vote(tmp_path: Path) -> None:
    assert Feedback(tmp_path).votes() == ()
    assert list(tmp_path.iterdir()) == []


def test_two_processes_lose_nothing_of_each_other(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen(  # noqa: S603 (our own interpreter, a constant program)
            [sys.executable, "-c", _RECORDING, str(tmp_path), name], cwd=ROOT
        )
        for name in ("a", "b")
    ]

    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert len(Feedback(tmp_path).votes()) == 40


def test_a_line_that_cannot_be_read_stays(tmp_path: Path) -> None:
    path = tmp_path / "feedback.jsonl"
    path.write_bytes(b'{"day": "2030-01-01", "later": 1}\n\xff\xfe broken')

    Feedback(tmp_path).record(vote())

    assert len(Feedback(tmp_path).votes()) == 1
    assert path.read_bytes().startswith(b'{"day": "2030-01-01", "later": 1}\n\xff\xfe broken\n{')


def test_a_disk_error_is_said_in_words(tmp_path: Path) -> None:
    # A file where the folder should be: nothing can be written below it, on any system.
    (tmp_path / "home").write_text("x", encoding="utf-8")

    with pytest.raises(LibraryError, match="Chưa ghi được đánh giá"):
        Feedback(tmp_path / "home").record(vote())


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    Feedback(tmp_path).record(vote())
    # A folder where the new file is to be written: the writing fails, on any system.
    (tmp_path / "feedback.new").mkdir()

    with pytest.raises(LibraryError):
        Feedback(tmp_path).record(vote(Verdict.DOWN))

    assert Feedback(tmp_path).votes() == (vote(),)


def test_a_file_that_cannot_be_read_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "feedback.jsonl").mkdir()

    with pytest.raises(LibraryError, match="Không đọc được"):
        Feedback(tmp_path).votes()


def test_a_writer_that_does_not_end_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feedback, "_PATIENCE_S", 0.1)

    with FileLock(tmp_path / "feedback.lock"), pytest.raises(LibraryBusy):
        Feedback(tmp_path).record(vote())
