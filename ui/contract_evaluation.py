"""The JSON of ``danvan eval``; shares are null where there was nothing to count."""

from __future__ import annotations

from pydantic import Field

from assistant.evaluation import EvaluationReport, Judgement, Score
from ui.contract import Json
from vectorstore.beir import RetrievalReport


class ScoreJson(Json):
    """Counts and shares over a group of questions."""

    answers_expected: int
    answers_right: int
    answer_accuracy: float | None
    refusals_expected: int
    refusals_right: int
    refusal_accuracy: float | None
    refusal_precision: float | None
    reasons_right: int
    reason_accuracy: float | None
    accuracy: float | None
    citations: int
    citations_right: int
    citation_precision: float | None
    citation_recall: float | None
    character_precision: float | None
    character_recall: float | None
    found_first: float | None
    found_in_five: float | None

    @classmethod
    def of(cls, score: Score) -> ScoreJson:
        """From our own type."""
        return cls(
            answers_expected=score.answers_expected,
            answers_right=score.answers_right,
            answer_accuracy=score.answer_accuracy,
            refusals_expected=score.refusals_expected,
            refusals_right=score.refusals_right,
            refusal_accuracy=score.refusal_accuracy,
            refusal_precision=score.refusal_precision,
            reasons_right=score.reasons_right,
            reason_accuracy=score.reason_accuracy,
            accuracy=score.accuracy,
            citations=score.citations,
            citations_right=score.citations_right,
            citation_precision=score.citation_precision,
            citation_recall=score.citation_recall,
            character_precision=score.character_precision,
            character_recall=score.character_recall,
            found_first=score.found_first,
            found_in_five=score.found_in_five,
        )


class FailureJson(Json):
    """A question that was answered wrongly, and what its reply lacks."""

    id: str
    question: str
    missing_quotes: list[str]
    missing_facts: list[str]

    @classmethod
    def of(cls, judged: Judgement) -> FailureJson:
        """From our own type."""
        return cls(
            id=judged.question.id,
            question=judged.question.question,
            missing_quotes=[quote.quote for quote in judged.missing_quotes],
            missing_facts=list(judged.missing_facts),
        )


class WrongCitationJson(Json):
    """A citation that no gold quote knows."""

    id: str
    citation_id: str
    document: str
    label: str


class EvaluationJson(Json):
    """The figures in total and by group, with everything that went wrong."""

    total: ScoreJson
    by_about: dict[str, ScoreJson]
    by_style: dict[str, ScoreJson]
    follow_ups: ScoreJson
    failures: list[FailureJson]
    wrong_citations: list[WrongCitationJson]

    @classmethod
    def of(cls, report: EvaluationReport) -> EvaluationJson:
        """From our own type."""
        return cls(
            total=ScoreJson.of(report.total),
            by_about={about.value: ScoreJson.of(score) for about, score in report.by_about},
            by_style={style.value: ScoreJson.of(score) for style, score in report.by_style},
            follow_ups=ScoreJson.of(report.follow_ups),
            failures=[FailureJson.of(judged) for judged in report.failures],
            wrong_citations=[
                WrongCitationJson(
                    id=question.id,
                    citation_id=citation.citation_id,
                    document=citation.document.name,
                    label=citation.label,
                )
                for question, citation in report.wrong_citations
            ],
        )


class RetrievalJson(Json):
    """How well the right records were found, and how fast."""

    mrr_at_10: float = Field(alias="mrr@10")
    acc_at_1: float = Field(alias="acc@1")
    acc_at_10: float = Field(alias="acc@10")
    recall_at_10: float = Field(alias="recall@10")
    p50_ms: float
    p95_ms: float

    @classmethod
    def of(cls, report: RetrievalReport) -> RetrievalJson:
        """From our own type; shares to four places, times to two."""
        return cls.model_validate(
            {
                "mrr@10": round(report.mrr_at_10, 4),
                "acc@1": round(report.acc_at_1, 4),
                "acc@10": round(report.acc_at_10, 4),
                "recall@10": round(report.recall_at_10, 4),
                "p50_ms": round(report.p50_ms, 2),
                "p95_ms": round(report.p95_ms, 2),
            }
        )
