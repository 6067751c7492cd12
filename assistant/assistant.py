"""The assistant: a question becomes an answer or a refusal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from assistant import extractive
from assistant.answer import Answer, Mode, Refusal, Reply
from assistant.asking import Asking, ClaimChecked, EvidenceFound, Progress
from assistant.citing import cite
from assistant.conversation import understood
from assistant.grounding import checked
from assistant.phrases import Phrase, say
from assistant.searching import nearest
from assistant.shelf import Shelf
from ingest.errors import ConfigurationError, ModelError
from vectorstore.catalog import Catalog
from vectorstore.evidence import Evidence
from vectorstore.hybrid import HybridSearch

if TYPE_CHECKING:
    from assistant.generative import Generator

_FEW = 6
_MOST = 8
_WIDE = 48


class Assistant:
    """Answers questions over one library; the language model is optional and never believed."""

    def __init__(
        self, *, catalog: Catalog, retriever: HybridSearch, generator: Generator | None = None
    ) -> None:
        self._catalog = catalog
        self._retriever = retriever
        self._generator = generator

    def ask(self, asking: Asking) -> Reply:
        """Answer one question.

        Raises:
            ConfigurationError: if a generative answer is demanded and no model is set.
        """
        shelf = self._shelf(asking)
        return self._reply(shelf)

    def search(self, asking: Asking, *, limit: int) -> tuple[Evidence, ...]:
        """The passages nearest to a question or to any words, best first."""
        return nearest(self._shelf(asking), limit=limit)

    def stream(self, asking: Asking) -> Iterator[Progress]:
        """The evidence, each claim once it has passed its check, and the reply of ``ask``."""
        shelf = self._shelf(asking)
        yield EvidenceFound(
            citations=tuple(
                cite(one.passage, one.document, n=n, start=one.passage.start, end=one.passage.end)
                for n, one in enumerate(nearest(shelf, limit=_FEW), 1)
            )
        )
        reply = self._reply(shelf)
        match reply:
            case Answer():
                by_number = {citation.n: citation for citation in reply.citations}
                for claim in reply.claims:
                    yield ClaimChecked(
                        claim=claim, citations=tuple(by_number[n] for n in claim.citations)
                    )
            case Refusal():
                pass
            case _:
                assert_never(reply)
        yield reply

    def _shelf(self, asking: Asking) -> Shelf:
        return Shelf(
            catalog=self._catalog,
            retriever=self._retriever,
            asking=asking,
            question=understood(asking.question, asking.history),
        )

    def _reply(self, shelf: Shelf) -> Reply:
        extracted = extractive.answer(shelf)
        mode = shelf.asking.mode
        if mode is Mode.EXTRACTIVE or (mode is Mode.AUTO and self._generator is None):
            return extracted
        if self._generator is None:
            raise ConfigurationError(
                "Chưa đặt mô hình ngôn ngữ: đặt DANVAN_MODEL, hoặc hỏi với «--mode extractive»."
            )
        if isinstance(extracted, Refusal):
            return extracted
        try:
            return self._phrased(self._generator, shelf, extracted)
        except ModelError as problem:
            note = say(Phrase.MODEL_FAILED, shelf.question.language, problem=str(problem))
            return replace(extracted, notes=(*extracted.notes, note))

    def _phrased(self, generator: Generator, shelf: Shelf, extracted: Answer) -> Answer:
        """The model's wording of the same evidence, as far as it passes the check.

        Raises:
            ModelError: if the model did not help.
        """
        evidence = _evidence_of(shelf, extracted)
        drafted = generator.generate(shelf.question.text, shelf.question.language.value, evidence)
        result = checked(drafted.claims)
        if not result.claims:
            note = say(Phrase.MODEL_UNPROVEN, shelf.question.language)
            return replace(
                extracted,
                removed=extracted.removed + result.removed,
                notes=(*extracted.notes, note),
            )
        return Answer(
            mode=Mode.GENERATIVE,
            text="\n".join(claim.marked for claim in result.claims),
            claims=result.claims,
            citations=result.citations,
            question=extracted.question,
            removed=result.removed,
            notes=(
                *extracted.notes,
                say(
                    Phrase.PHRASED_BY,
                    shelf.question.language,
                    model=drafted.model,
                    prompt=drafted.prompt_hash,
                ),
            ),
        )


def _evidence_of(shelf: Shelf, extracted: Answer) -> tuple[Evidence, ...]:
    """What the model may use: the passages of the extractive answer, then the nearest others."""
    cited = dict.fromkeys(citation.passage_id for citation in extracted.citations)
    evidence = [
        Evidence(passage=one.passage, document=one.document, score=1.0, rank=rank)
        for rank, one in enumerate(shelf.catalog.passages(tuple(cited)), 1)
    ]
    others = [one for one in nearest(shelf, limit=_WIDE) if one.passage.id not in cited]
    return tuple(
        [*evidence, *(replace(o, rank=len(evidence) + i) for i, o in enumerate(others, 1))][:_MOST]
    )
