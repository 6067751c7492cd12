"""``danvan eval``: how good the replies are over the library at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.asking import Asking
from ingest.text import folded
from ui.cli_options import AsJson, Home, opened, settings_for
from ui.terminal import progress_bar, results, say, table

if TYPE_CHECKING:
    from assistant.evaluation import EvaluationReport, Score
    from ingest.document import Document
    from vectorstore.beir import Query, RetrievalReport
    from vectorstore.library import Library

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
    # Every command loads this module; only this one needs the graders and their JSON.
    from assistant.evaluation import evaluate  # noqa: PLC0415
    from assistant.gold_questions import read_questions  # noqa: PLC0415
    from ui.contract_evaluation import EvaluationJson  # noqa: PLC0415

    questions = read_questions(file)
    with opened(settings_for(home)) as application:
        as_of = application.clock()
        report = evaluate(
            questions,
            ask=lambda question, turns: application.assistant.ask(
                Asking(question=question, as_of=as_of, history=tuple(turns))
            ),
            search=lambda question: application.assistant.search(
                Asking(question=question, as_of=as_of), limit=_SEARCHED
            ),
        )
    if as_json:
        say(EvaluationJson.of(report).indented())
    else:
        _show(report)


def retrieval(  # noqa: PLR0913  # the options of the command line
    *,
    beir: Annotated[Path, typer.Option("--beir", metavar="DIR", help="Thư mục theo bố cục BEIR.")],
    queries: Annotated[
        Path | None, typer.Option(metavar="F", help="Tệp câu hỏi; mặc định tìm trong DIR.")
    ] = None,
    qrels: Annotated[
        Path | None, typer.Option(metavar="F", help="Tệp đáp án; mặc định tìm trong DIR.")
    ] = None,
    unaccented: Annotated[bool, typer.Option("--unaccented", help="Hỏi không dấu.")] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Nạp bộ BEIR vào một kho tạm rồi đo: đoạn đúng đứng thứ mấy, tìm mất bao lâu."""
    # The store takes longer to load than --help may take.
    from ui.contract_evaluation import RetrievalJson  # noqa: PLC0415
    from vectorstore.beir import read_queries  # noqa: PLC0415

    asked = read_queries(beir, queries=queries, qrels=qrels)
    if unaccented:
        asked = tuple(replace(each, text=folded(each.text)) for each in asked)
    with TemporaryDirectory() as scratch:
        settings = settings_for(home).model_copy(update={"home": Path(scratch)})
        with opened(settings, with_sample=False) as application:
            report = _measured(application.library, beir, asked)
    shown = RetrievalJson.of(report)
    if as_json:
        say(shown.model_dump_json(indent=2, by_alias=True))
        return
    figures = shown.model_dump(by_alias=True)
    results().print(
        table(
            title=f"Tìm đoạn đúng: {report.queries} câu hỏi",
            columns=tuple(figures),
            rows=[tuple(f"{value:.4g}" for value in figures.values())],
        )
    )


def _measured(library: Library, beir: Path, asked: Sequence[Query]) -> RetrievalReport:
    """Fill an empty library with the collection and ask it."""
    from vectorstore.beir import DEPTH, measure, read_records  # noqa: PLC0415  # as above

    names: dict[str, str] = {}

    def named() -> Iterator[Document]:
        for document in read_records(beir):
            names[document.id] = document.source_name
            yield document

    def search(question: str) -> list[str]:
        found = library.hybrid.search(question, limit=DEPTH)
        return [names[each.document.id] for each in found]

    with progress_bar() as progress:
        filling = progress.add_task("Đang nạp", total=None)
        library.add_all(named(), progress=lambda done, _: progress.update(filling, completed=done))
        asking = progress.add_task("Đang hỏi", total=len(asked))
        return measure(
            asked,
            search=search,
            progress=lambda done, _: progress.update(asking, completed=done),
        )


def _show(report: EvaluationReport) -> None:
    groups = [("tất cả", report.total)]
    groups += [(f"hỏi về: {about}", score) for about, score in report.by_about]
    groups += [(f"cách gõ: {style}", score) for style, score in report.by_style]
    groups.append(("hỏi tiếp trong hội thoại", report.follow_ups))
    results().print(
        table(
            title="Chất lượng trả lời",
            columns=(
                "Nhóm",
                "Trả lời đúng",
                "Từ chối đúng / cần / đã",
                "Trích dẫn đúng",
                "Đoạn vàng hiện ra",
                "Ký tự: đúng / đủ",
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


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _cells(score: Score) -> tuple[str, ...]:
    return (
        f"{score.answers_right}/{score.answers_expected}",
        f"{score.refusals_right} / {score.refusals_expected} / {score.refusals_given}",
        f"{score.citations_right}/{score.citations}",
        f"{score.gold_quotes_shown}/{score.gold_quotes}",
        " / ".join(map(_percent, (score.character_precision, score.character_recall))),
        f"{score.first} / {score.in_five} / {score.searched}",
    )
