"""The command line: what it prints where, and how it ends."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant.answer import Mode
from tests.ui.running import danvan, danvan_json, letter, write_letter
from ui.feedback import Feedback, JudgedAnswer, Verdict, Vote
from ui.settings import PROJECT_ROOT
from ui.wiring import Application

QUESTION = "Phải báo cáo những gì trước ngày 05/12?"


@pytest.fixture
def home(sampled: Application) -> Path:
    """The folder of the sample library."""
    return sampled.settings.home


def test_an_answer_is_printed_with_its_sources(home: Path) -> None:
    result = danvan("ask", QUESTION, "--home", home, "--as-of", "2019-11-01")
    assert result.exit_code == 0
    assert "05/12/2019" in result.stdout
    assert "[1]" in result.stdout
    text, sources = result.stdout.split("Nguồn", 1)
    assert "mục III.1 – Kế hoạch 573/KH-SGDĐT, 21/03/2019" in sources
    assert "mã trích dẫn" not in text


def test_an_english_question_gets_an_english_frame(home: Path) -> None:
    result = danvan("ask", "what must we report by 05/12?", "--home", home)
    assert "Sources\n[1] mục III.1" in result.stdout
    assert "Nguồn" not in result.stdout


def test_json_is_the_contract_and_nothing_else_is_on_stdout(home: Path) -> None:
    reply = danvan_json("ask", QUESTION, "--home", home, "--json", "--as-of", "2019-11-01")
    assert isinstance(reply, dict)
    assert list(reply)[:2] == ["kind", "mode"]
    assert reply["kind"] == "answer"


def test_a_refusal_is_a_reply_and_no_failure(home: Path) -> None:
    result = danvan("ask", "Thời tiết Bình Thuận hôm nay thế nào?", "--home", home)
    assert result.exit_code == 0
    reply = danvan_json("ask", "Thời tiết hôm nay thế nào?", "--home", home, "--json")
    assert isinstance(reply, dict)
    assert list(reply) == ["kind", "reason", "text", "nearest"]


def test_a_stream_prints_each_claim_and_ends_with_the_sources(home: Path) -> None:
    result = danvan("ask", QUESTION, "--home", home, "--stream")
    claims, sources = result.stdout.split("Nguồn", 1)
    assert "05/12/2019" in claims
    assert "573/KH-SGDĐT" in sources


def test_a_stream_of_json_is_one_event_a_line(home: Path) -> None:
    result = danvan("ask", QUESTION, "--home", home, "--stream", "--json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert lines[0]["event"] == "evidence"
    assert {line["event"] for line in lines[1:-1]} == {"claim"}
    reply = danvan_json("ask", QUESTION, "--home", home, "--json")
    assert lines[-1] == {"event": "done", "data": reply}


def test_a_new_library_gets_the_sample_and_says_so_on_stderr(tmp_path: Path) -> None:
    result = danvan("documents", "list", "--home", tmp_path / "new", "--json")
    assert len(json.loads(result.stdout)["documents"]) == 5
    assert "5 văn bản mẫu" in result.stderr


def test_ingesting_into_a_new_library_loads_no_sample(tmp_path: Path) -> None:
    danvan("ingest", write_letter(tmp_path), "--home", tmp_path / "new")
    listed = danvan_json("documents", "list", "--home", tmp_path / "new", "--json")
    assert isinstance(listed, dict)
    assert [one["number"] for one in listed["documents"]] == ["45/PGDĐT-VP"]


def test_every_file_has_one_outcome_and_a_bad_one_stops_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "tệp văn bản"
    (folder / "sâu").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "a-picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    write_letter(folder / "sâu")
    write_letter(folder / ".git", name="hidden.txt")
    write_letter(folder, name="~$lock.docx")
    write_letter(folder, name=".hidden.txt")
    result = danvan("ingest", folder, folder / "a-picture.txt", "--home", tmp_path / "home")
    assert result.exit_code == 1
    rows = [line for line in result.stdout.splitlines() if line.startswith("│")]
    assert len(rows) == 2
    assert "lỗi" in rows[0]
    assert "đã thêm" in rows[1]
    assert "45/PGDĐT-VP" in rows[1]
    assert "hidden" not in result.stdout


def test_every_warning_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "blank.txt"
    path.write_text(letter().replace("Số: 45/PGDĐT-VP", "Số:      /PGDĐT-VP"), encoding="utf-8")
    inspected = danvan_json("inspect", path, "--json")
    assert isinstance(inspected, dict)
    assert inspected["warnings"]
    result = danvan("ingest", path, "--home", tmp_path / "home")
    assert result.exit_code == 0
    for warning in inspected["warnings"]:
        assert warning["message"] in result.stderr


def test_another_content_is_replaced_only_on_demand(tmp_path: Path) -> None:
    home = tmp_path / "home"
    danvan("ingest", write_letter(tmp_path), "--home", home)
    assert "không đổi" in danvan("ingest", write_letter(tmp_path), "--home", home).stdout
    other = write_letter(tmp_path, name="other.txt", deadline="25/11/2021")
    refused = danvan("ingest", other, "--home", home)
    assert (refused.exit_code, "--replace" in refused.stdout) == (1, True)
    assert danvan("ingest", other, "--replace", "--home", home).exit_code == 0
    rows = danvan_json("deadlines", "--home", home, "--json")
    assert isinstance(rows, dict)
    assert [row["date"] for row in rows["deadlines"]] == ["2021-11-25"]


def test_the_home_may_stand_before_the_command_and_the_nearer_one_counts(tmp_path: Path) -> None:
    letter_file = write_letter(tmp_path)
    near, far = tmp_path / "near", tmp_path / "far"
    assert danvan("--home", far, "ingest", letter_file).exit_code == 0
    assert far.is_dir()
    assert danvan("--home", far, "ingest", letter_file, "--home", near).exit_code == 0
    assert "đã thêm" in danvan("--home", tmp_path / "new", "ingest", letter_file).stdout
    assert near.is_dir()
    assert "không đổi" in danvan("ingest", letter_file, "--home", far).stdout


def test_nothing_to_ingest_is_a_failure(tmp_path: Path) -> None:
    result = danvan("ingest", tmp_path, "--home", tmp_path / "home")
    assert (result.exit_code, "Không thấy tệp" in result.stderr) == (1, True)


def test_a_file_is_inspected_without_a_library(tmp_path: Path) -> None:
    result = danvan("inspect", write_letter(tmp_path), "--home", tmp_path / "home")
    assert result.exit_code == 0
    for part in ("45/PGDĐT-VP", "Bố cục", "Viện dẫn (1)", "Việc có hạn (1)", "Cảnh báo"):
        assert part in result.stdout
    assert not (tmp_path / "home").exists()


def test_deadlines_are_listed_with_their_sources(home: Path) -> None:
    result = danvan("deadlines", "--home", home, "--as-of", "2019-11-01")
    rows = [line for line in result.stdout.splitlines() if line.startswith("│")]
    assert "trước 05/06/2019, đã qua" in rows[0]
    assert "trước 05/12/2019, sắp tới" in rows[1]
    assert "Kế hoạch 573/KH-SGDĐT, mục III.1" in rows[1]


def test_a_period_and_a_unit_narrow_the_deadlines(home: Path) -> None:
    period = danvan_json(
        "deadlines", "--home", home, "--from", "2019-01-01", "--to", "2019-12-05", "--json"
    )
    assert isinstance(period, dict)
    assert [row["date"] for row in period["deadlines"]] == ["2019-06-05", "2019-12-05"]
    unit = danvan_json("deadlines", "--home", home, "--unit", "krong pa", "--json")
    assert isinstance(unit, dict)
    assert [row["date"] for row in unit["deadlines"]] == ["2022-10-25"]
    assert "Không có việc" in danvan("deadlines", "--home", home, "--to", "1999-01-01").stdout


def test_a_number_is_looked_up(home: Path) -> None:
    result = danvan("cite", "16/ct-ttg", "--home", home)
    assert "không có trong kho" in result.stdout
    assert "được nhắc ở: Kế hoạch 573/KH-SGDĐT" in result.stdout


def test_a_citation_id_opens_its_paragraph(home: Path) -> None:
    reply = danvan_json("ask", QUESTION, "--home", home, "--json")
    assert isinstance(reply, dict)
    citation = reply["citations"][0]
    opened = danvan_json("cite", "--id", citation["citation_id"], "--home", home, "--json")
    assert isinstance(opened, dict)
    assert {**opened["citation"], "n": citation["n"]} == citation
    shown = danvan("cite", "--id", citation["citation_id"], "--home", home).stdout
    assert sum(line.startswith("»") for line in shown.splitlines()) == 1
    missing = danvan("cite", "--id", "0000000000000000-0-1", "--home", home)
    assert (missing.exit_code, missing.stdout) == (1, "")


def test_a_file_has_its_references_looked_up(home: Path, tmp_path: Path) -> None:
    found = danvan_json("cite", "--text", write_letter(tmp_path), "--home", home, "--json")
    assert isinstance(found, dict)
    statuses = {one["number"]: one["status"] for one in found["references"]}
    assert statuses["16/CT-TTg"] == 404


def test_a_document_is_shown_and_removed_by_its_number(tmp_path: Path) -> None:
    home = tmp_path / "home"
    danvan("ingest", write_letter(tmp_path), "--home", home)
    assert "Hiệu trưởng" in danvan("documents", "show", "45/PGDĐT-VP", "--home", home).stdout
    removed = danvan("documents", "remove", "45/PGDĐT-VP", "--home", home)
    assert (removed.exit_code, "Đã bỏ" in removed.stdout) == (0, True)
    again = danvan("documents", "remove", "45/PGDĐT-VP", "--home", home)
    assert (again.exit_code, "documents list" in again.stderr) == (1, True)


def test_the_sample_is_removed_at_one_word(tmp_path: Path) -> None:
    home = tmp_path / "home"
    result = danvan("documents", "remove", "--sample", "--home", home)
    assert "Đã bỏ 5 văn bản mẫu" in result.stdout
    assert danvan_json("documents", "list", "--home", home, "--json") == {"documents": []}


def test_the_index_is_built_again(tmp_path: Path) -> None:
    home = tmp_path / "home"
    danvan("ingest", write_letter(tmp_path), "--home", home)
    assert "1 văn bản" in danvan("reindex", "--home", home).stdout
    assert danvan("doctor", "--home", home).exit_code == 0


def test_the_doctor_names_the_next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert danvan("doctor", "--home", tmp_path / "home").exit_code == 0
    monkeypatch.setenv("DANVAN_MODEL", "qwen3")
    monkeypatch.setenv("DANVAN_MODEL_URL", "http://127.0.0.1:9/v1")
    sick = danvan("doctor", "--home", tmp_path / "home")
    assert sick.exit_code == 1
    assert "DANVAN_MODEL_URL" in sick.stdout
    assert danvan_json("documents", "list", "--home", tmp_path / "home", "--json") != {
        "documents": []
    }, "the doctor filled the library"


def test_the_doctor_says_where_votes_lie(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert "chưa có" in danvan("doctor", "--home", home).stdout
    answer = JudgedAnswer(question="0" * 64, mode=Mode.EXTRACTIVE, intent="fact", citations=())
    vote = Vote(day=dt.date(2026, 3, 2), verdict=Verdict.UP, answer=answer)
    Feedback(home).record(vote)

    # A table breaks long paths over lines.
    told = "".join(danvan("doctor", "--home", home).stdout.split())

    assert "1đánhgiátrong" in told
    (home / "feedback.jsonl").unlink()
    (home / "feedback.jsonl").mkdir()
    assert danvan("doctor", "--home", home).exit_code == 1


def test_questions_of_a_file_are_judged(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    gold = {"document": "573/KH-SGDĐT", "quote": "báo cáo năm trước ngày 05/12/2019"}
    common = {"style": "plain", "about": "deadline"}
    questions = [
        {"id": "a", "question": QUESTION, "expect": "answer", "gold": [gold], **common},
        {
            "id": "b",
            "question": "Thời tiết Bình Thuận hôm nay thế nào?",
            "expect": "refusal",
            "reason": "out_of_scope",
            **common,
        },
    ]
    file.write_text(
        "\n".join(json.dumps(question, ensure_ascii=False) for question in questions),
        encoding="utf-8",
    )
    report = danvan_json("eval", "answers", file, "--home", home, "--json")
    assert isinstance(report, dict)
    assert list(report["total"])[-2:] == ["found_first", "found_in_five"]
    assert report["total"]["answers_right"] == report["total"]["answers_expected"] == 1
    assert report["total"]["refusals_right"] == report["total"]["refusals_expected"] == 1
    assert report["failures"] == []
    assert "1/1" in danvan("eval", "answers", file, "--home", home).stdout


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["ask"], id="no question"),
        pytest.param(["ask", "  "], id="a blank question"),
        pytest.param(["ask", "x", "--mode", "magic"], id="an unknown mode"),
        pytest.param(["ask", "x", "--as-of", "31/02/2019"], id="a day that is none"),
        pytest.param(["cite"], id="nothing to look up"),
        pytest.param(["cite", "1/QĐ-TTg", "--id", "x"], id="two things to look up"),
        pytest.param(["documents", "remove"], id="nothing to remove"),
        pytest.param(["documents", "remove", "x", "--sample"], id="two things to remove"),
        pytest.param(["serve", "--port", "0"], id="no port"),
        pytest.param(["serve", "--host", "192.168.1.5"], id="open without a key"),
        pytest.param(["eval", "answers", "no-such-file.jsonl"], id="no question file"),
        pytest.param(["sing"], id="an unknown command"),
    ],
)
def test_misuse_ends_with_2_and_prints_no_result(arguments: list[str], home: Path) -> None:
    result = danvan(*arguments, "--home", home)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr


def test_a_wrong_setting_is_one_clear_message(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANVAN_HOMEE", "x")
    result = danvan("deadlines", "--home", home)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "DANVAN_HOME?" in result.stderr


def test_a_failure_is_one_clear_line_without_a_traceback(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64)
    result = danvan("inspect", picture)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Lỗi: ")
    assert "Traceback" not in result.stderr


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own, as the ``danvan`` script starts it."""
    return subprocess.run(  # noqa: S603 - our own interpreter, a constant program
        [sys.executable, "-c", "from ui.cli import main; main()", *map(str, arguments)],
        cwd=PROJECT_ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


def test_the_program_writes_utf_8_whatever_the_system_says(home: Path) -> None:
    ended = run("cite", "16/CT-TTg", "--home", home, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ended.returncode == 0, ended.stderr
    assert "Chỉ thị 16/CT-TTg" in ended.stdout.decode("utf-8")


def test_help_is_vietnamese_and_comes_at_once() -> None:
    # Half a second alone on an office computer; the bound leaves room for a busy one.
    began = time.perf_counter()
    ended = run("--help")
    assert time.perf_counter() - began < 5
    assert ended.returncode == 0
    assert "Hỏi kho văn bản" in ended.stdout.decode("utf-8")


def test_a_question_is_answered_without_torch_or_a_web_server(home: Path) -> None:
    program = (
        "import sys; from typer.testing import CliRunner; from ui.cli import app\n"
        f"result = CliRunner().invoke(app, ['ask', {QUESTION!r}, '--home', {str(home)!r}])\n"
        "assert result.exit_code == 0, result.output\n"
        "print(*sorted({'torch', 'transformers', 'gradio', 'fastapi', 'openai'}"
        " & set(sys.modules)))"
    )
    ended = subprocess.run(  # noqa: S603 - our own interpreter, a constant program
        [sys.executable, "-c", program],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout.split() == []


def test_retrieval_is_measured_over_a_collection(tmp_path: Path) -> None:
    records = {"a": "Mỗi lớp trồng một cây.", "b": "Báo cáo gửi trước ngày 05/12."}
    lines = [json.dumps({"_id": key, "title": "", "text": text}) for key, text in records.items()]
    (tmp_path / "corpus.jsonl").write_text("\n".join(lines), encoding="utf-8")
    query = {"_id": "1", "text": "lớp nào trồng cây"}
    (tmp_path / "queries.jsonl").write_text(json.dumps(query), encoding="utf-8")
    (tmp_path / "qrels.tsv").write_text("q\tc\tscore\n1\ta\t1\n", encoding="utf-8")

    report = danvan_json("eval", "retrieval", "--beir", tmp_path, "--unaccented", "--json")

    assert isinstance(report, dict)
    assert list(report) == ["mrr@10", "acc@1", "acc@10", "recall@10", "p50_ms", "p95_ms"]
    assert report["mrr@10"] == report["acc@1"] == report["recall@10"] == 1.0
    assert "mrr@10" in danvan("eval", "retrieval", "--beir", tmp_path).stdout
