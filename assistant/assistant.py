"""The assistant: a question becomes an answer or a refusal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answer import Answer, Citation, Claim, Mode, Provenance, Refusal, Reply
from assistant.asking import Asking, ClaimChecked, EvidenceFound, Progress
from assistant.checking.orders import gives_orders
from assistant.choosing.bare_numbers import with_their_kinds
from assistant.choosing.scope import resolve
from assistant.cited_before import asked_again
from assistant.citing import cite
from assistant.conversation import meant
from assistant.duty_register import Register
from assistant.grounding import Checked, Gate
from assistant.phrases import Phrase, say
from assistant.question import Question
from assistant.searching import nearest
from assistant.several import answered
from assistant.shelf import Shelf
from assistant.year_by_year import of_another_year
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
        self,
        *,
        catalog: Catalog,
        retriever: HybridSearch,
        generator: Generator | None = None,
        register: Register | None = None,
        on_reply: Callable[[Reply], None] | None = None,
    ) -> None:
        self._catalog = catalog
        self._on_reply = on_reply
        self._register = register or Register(catalog)
        self._retriever = retriever
        self._generator = generator

    def ask(self, asking: Asking) -> Reply:
        """Answer one question.

        Raises:
            ConfigurationError: if a generative answer is demanded and no model is set.
        """
        for progress in self._told(self._shelf(asking)):
            if isinstance(progress, (Answer, Refusal)):
                return progress
        raise AssertionError  # it ends in a reply

    def search(self, asking: Asking, *, limit: int) -> tuple[Evidence, ...]:
        """The passages nearest to a question or to any words, best first."""
        return nearest(replace(self._shelf(asking), all_editions=True), limit=limit)

    def stream(self, asking: Asking) -> Iterator[Progress]:
        """The evidence, each claim once it has passed its check, and the reply of ``ask``.

        Where a language model fails in the middle, the reply is the verbatim answer and not made of
        the claims before it: what counts is the reply.
        """
        shelf = self._shelf(asking)
        yield EvidenceFound(
            citations=tuple(
                cite(one.passage, one.document, n=n, start=one.passage.start, end=one.passage.end)
                for n, one in enumerate(nearest(shelf, limit=_FEW), 1)
            )
        )
        yield from self._told(shelf)

    def _shelf(self, asking: Asking) -> Shelf:
        asking = with_their_kinds(of_another_year(asking), self._register.holdings())
        return self._of(asked_again(asking, self._is_here(asking)))

    def _of(self, asking: Asking) -> Shelf:
        return Shelf(
            catalog=self._catalog,
            retriever=self._retriever,
            asking=asking,
            question=self._with_whole_numbers(meant(asking)),
            register=self._register,
        )

    def _is_here(self, asking: Asking) -> Callable[[Question], bool]:
        """Whether the number in a question is that of a paper in the library."""

        def is_here(question: Question) -> bool:
            shelf = replace(self._of(replace(asking, history=())), question=question)
            by_number = resolve(replace(question, plain="", before=""), shelf.summaries)
            return bool(by_number.documents)

        return is_here

    def _with_whole_numbers(self, question: Question) -> Question:
        """A number cut short that papers here cite whole, and only one of them ("12-HD")."""
        whole: list[str] = []
        for key in question.numbers:
            begun = () if self._catalog.references(number=key) else self._catalog.numbers_begun(key)
            whole.append(begun[0] if len(begun) == 1 else key)
        return replace(question, numbers=tuple(whole))

    def _told(self, shelf: Shelf) -> Iterator[ClaimChecked | Reply]:
        """``_replying``; an answer from which something was removed says so (invariant 4)."""
        for progress in self._replying(shelf):
            if self._on_reply and isinstance(progress, (Answer, Refusal)):
                self._on_reply(progress)
            if isinstance(progress, Answer) and progress.removed:
                note = say(Phrase.REMOVED, shelf.question.language, count=str(progress.removed))
                yield replace(progress, notes=(*progress.notes, note))
            else:
                yield progress

    def _replying(self, shelf: Shelf) -> Iterator[ClaimChecked | Reply]:
        """The claims as they are found to stand, then the reply."""
        shelf, extracted = answered(shelf)
        mode = shelf.asking.mode
        if mode is Mode.EXTRACTIVE or (mode is Mode.AUTO and self._generator is None):
            yield from _claim_by_claim(extracted)
            return
        if self._generator is None:
            raise ConfigurationError(
                "Chưa đặt mô hình ngôn ngữ: đặt DANVAN_MODEL, hoặc hỏi với «--mode extractive»."
            )
        if isinstance(extracted, Refusal):
            yield extracted
            return
        yield from _phrased(self._generator, shelf, extracted)


def _claim_by_claim(reply: Reply) -> Iterator[ClaimChecked | Reply]:
    if isinstance(reply, Answer):
        yield from (_with_citations(claim, reply.citations) for claim in reply.claims)
    yield reply


def _with_citations(claim: Claim, citations: Iterable[Citation]) -> ClaimChecked:
    used = tuple(citation for citation in citations if citation.n in claim.citations)
    return ClaimChecked(claim=claim, citations=used)


def _phrased(
    generator: Generator, shelf: Shelf, extracted: Answer
) -> Iterator[ClaimChecked | Reply]:
    """The model's wording of the same evidence, as far as it passes the check."""
    language = shelf.question.language
    evidence = _evidence_of(shelf, extracted)
    gate = Gate()
    try:
        for draft in generator.generate(shelf.question.text, language.value, evidence):
            claim = gate.admit(draft)
            if claim is not None:
                yield _with_citations(claim, gate.result.citations)
    except ModelError as problem:
        note = say(Phrase.MODEL_FAILED, language, problem=str(problem))
        yield from _instead(extracted, note, removed=0, after=gate.result)
        return
    result = gate.result
    if not result.claims:
        note = say(Phrase.MODEL_UNPROVEN, language)
        yield from _instead(extracted, note, removed=result.removed, after=result)
        return
    phrased_by = say(
        Phrase.PHRASED_BY, language, model=generator.model, prompt=generator.prompt_hash
    )
    yield Answer(
        mode=Mode.GENERATIVE,
        text="\n".join(claim.marked for claim in result.claims),
        claims=result.claims,
        citations=result.citations,
        question=extracted.question,
        removed=result.removed,
        notes=(*extracted.notes, phrased_by),
        provenance=Provenance(
            model=generator.model,
            prompt_hash=generator.prompt_hash,
            evidence=tuple(one.passage.id for one in evidence),
        ),
    )


def _instead(
    extracted: Answer, note: str, *, removed: int, after: Checked
) -> Iterator[ClaimChecked | Reply]:
    """The verbatim answer in place of the model's, and why."""
    reply = replace(extracted, removed=extracted.removed + removed, notes=(*extracted.notes, note))
    if after.claims:  # its numbers are taken by other citations
        yield reply
    else:
        yield from _claim_by_claim(reply)


def _evidence_of(shelf: Shelf, extracted: Answer) -> tuple[Evidence, ...]:
    """What the model may use: the passages of the extractive answer, then the nearest others.

    Of papers that are named for sure, those alone; none that tells its reader how to answer.
    """
    cited = dict.fromkeys(citation.passage_id for citation in extracted.citations)
    evidence = [
        Evidence(passage=one.passage, document=one.document, score=1.0, rank=rank)
        for rank, one in enumerate(shelf.catalog.passages(tuple(cited)), 1)
    ]
    named = shelf.scope.ids if not shelf.scope.is_open else ()
    others = [
        one
        for one in nearest(shelf, limit=_WIDE)
        if one.passage.id not in cited
        and (not named or one.document.id in named)
        and not gives_orders(one.passage.text)
    ]
    return tuple(
        [*evidence, *(replace(o, rank=len(evidence) + i) for i, o in enumerate(others, 1))][:_MOST]
    )
