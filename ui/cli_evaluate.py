"""``danvan eval``: how good the replies are over the library at hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.asking import Asking
from assistant.evaluation import EvaluationReport, Score, evaluate
from assistant.gold_questions import read_questions
from ui.cli_options import AsJson, Home, opened, settings_for
from ui.contract_evaluation import EvaluationJson
from ui.terminal import results, say, table

_SEARCHED = 10


def answers(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.jsonl", help="Tệp câu hỏi, mỗi dòng một câu hỏi JSON.")
    ],
    *,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Hỏi mọi câu trong FILE.jsonl rồi chấm câu trả lời và trích dẫn."""
    questions = read_questions(file)
    with opened(settings_for(home)) as application:
        as_of = application.clock()
        report = evaluate(
            questions,
            ask=lambda question: application.assistant.ask(Asking(question=question, as_of=as_of)),
            search=lambda question: application.assistant.search(
                Asking(question=question, as_of=as_of), limit=_SEARCHED
            ),
        )
    if as_json:
        say(EvaluationJson.of(report).indented())
    else:
        _show(report)


def _show(report: EvaluationReport) -> None:
    groups = [("tất cả", report.total)]
    groups += [(f"hỏi về: {about}", score) for about, score in report.by_about]
    groups += [(f"cách gõ: {style}", score) for style, score in report.by_style]
    results().print(
        table(
            title="Chất lượng trả lời",
            columns=(
                "Nhóm",
                "Trả lời đúng",
                "Từ chối đúng",
                "Trích dẫn đúng",
                "Đoạn vàng hiện ra",
                "Tìm thấy đầu tiên / trong năm",
            ),
            rows=[(name, *_cells(score)) for name, score in groups],
        )
    )
    for judged in report.failures:
        missing = "; ".join(
            (
                *(f"thiếu trích dẫn «{quote.quote}»" for quote in judged.missing_quotes),
                *(f"thiếu «{fact}»" for fact in judged.missing_facts),
            )
        )
        say(f"Sai: {judged.question.id} – {judged.question.question} ({missing or 'sai kiểu'})")
    for question, citation in report.wrong_citations:
        say(f"Trích dẫn sai: {question.id} – {citation.label}, {citation.document.name}")


def _cells(score: Score) -> tuple[str, ...]:
    return (
        f"{score.answers_right}/{score.answers_expected}",
        f"{score.refusals_right}/{score.refusals_expected}",
        f"{score.citations_right}/{score.citations}",
        f"{score.gold_quotes_shown}/{score.gold_quotes}",
        f"{score.first} / {score.in_five} / {score.searched}",
    )
