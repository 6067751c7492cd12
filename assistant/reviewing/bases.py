"""What a draft rests on: papers cited wrongly, replaced, never used, the superior's left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.citing import cite
from assistant.naming.finding import Finder
from assistant.naming.links import is_ended
from assistant.naming.looked_up import LookupStatus, ReferenceLookup
from assistant.reviewing.findings import BasisProblem, BasisRow
from assistant.reviewing.rows import place_of
from assistant.reviewing.titles import title_of
from assistant.reviewing.told import same_number, told_of
from assistant.reviewing.use import is_used, law_is_used
from assistant.reviewing.words import Weights, terms_of
from assistant.reviewing.wrong import Wrong, WrongTraits
from ingest.citing.relations import ENDING
from ingest.document import Document, PassageRole, Reference
from ingest.references import FoundReference
from ingest.spelling import spelling_key
from ingest.text import shown
from vectorstore.catalog import Catalog

_MOST = 250
_TOLD = {
    BasisProblem.WRONG_DATE: "ngày ban hành",
    BasisProblem.WRONG_ISSUER: "cơ quan ban hành",
    BasisProblem.WRONG_TITLE: "trích yếu",
}
_NAMED = 0.6
_FEW_WORDS = 4
_NEXT = re.compile(r",\s+(?=[A-ZĐ])")


def bases_of(
    draft: Document, superior: Document, catalog: Catalog, weights: Weights
) -> tuple[tuple[BasisRow, ...], tuple[str, ...]]:
    """The problems of the draft's bases in reading order, and notes about them."""
    checker = _Checker(draft, superior, catalog, weights)
    rows = tuple(replace(row, n=n) for n, row in enumerate(checker.rows(), start=1))
    return rows, tuple(checker.notes())


class _Checker:
    def __init__(
        self, draft: Document, superior: Document, catalog: Catalog, weights: Weights
    ) -> None:
        self._draft = draft
        self._superior = superior
        self._catalog = catalog
        self._weights = weights
        self._passages = {one.id: one for one in draft.passages}
        self._wrong = WrongTraits(draft, superior, catalog, weights)
        self._meant: list[str] = []
        self._finder = Finder(catalog)

    def rows(self) -> Iterator[BasisRow]:
        """Wrong ones and replaced ones as they are cited, then those never used, then the rest."""
        faulty: set[str] = set()
        means_superior = False
        for reference in self._draft.references[:_MOST]:
            key = spelling_key(reference.number)
            if key in faulty or not key[:1].isdigit() or self._is_own(key):
                continue
            wrong = self._wrong.of(reference)
            for one in wrong:
                yield self._row_of_wrong(reference, one)
                self._meant.append(one.telling.number)
                means_superior |= (
                    one.telling.document.id == self._superior.id and one.telling.is_own
                )
            ended = self._ended(reference) if not wrong else None
            if ended is not None:
                yield ended
            if wrong or ended is not None:
                faulty.add(key)
        yield from self._never_used(faulty)
        if not (means_superior or self._is_superior or self._cites_superior()):
            yield self._superior_left_out()

    def notes(self) -> Iterator[str]:
        """What the superior rests on and the draft does not name: no fault by itself."""
        cited = [*(one.number for one in self._draft.references), *self._meant]
        bases = [one for one in self._superior.references if _is_basis(self._superior, one)]
        left = dict.fromkeys(
            one.number
            for one in bases
            if not any(same_number(one.number, number) for number in cited)
        )
        if left:
            yield (
                "Căn cứ của văn bản cấp trên mà dự thảo không viện dẫn (không bắt buộc): "
                f"{', '.join(left)}."
            )

    @property
    def _is_superior(self) -> bool:
        return self._draft.content_hash == self._superior.content_hash

    def _is_own(self, key: str) -> bool:
        number = self._draft.header.number
        return number is not None and spelling_key(number) == key

    def _row_of_wrong(self, reference: Reference, wrong: Wrong) -> BasisRow:
        printed = self._draft.text[reference.start : reference.end]
        telling = wrong.telling
        source = "chính văn bản" if telling.is_own else f"văn bản {telling.document.name}"
        if wrong.problem is BasisProblem.WRONG_NUMBER:
            text = (
                f"Dự thảo ghi số «{shown(printed)}»; {source} cùng ngày, cùng nội dung ghi số "
                f"«{wrong.right}»."
            )
        else:
            what = _TOLD[wrong.problem]
            text = (
                f"Dự thảo ghi {what} của {shown(printed)} là «{shown(wrong.said)}»; {source} ghi "
                f"«{shown(wrong.right)}»."
            )
        passage = telling.passage
        return BasisRow(
            n=0,
            problem=wrong.problem,
            printed=printed,
            text=text,
            found=place_of(self._passages[reference.passage_id]),
            citation=cite(passage, telling.document, n=1, start=passage.start, end=passage.end),
        )

    def _ended(self, reference: Reference) -> BasisRow | None:
        found = self._looked_up(reference)
        if found.status is not LookupStatus.REPLACED:
            return None
        link = next(
            (
                one
                for one in found.links
                if is_ended((one,)) or (one.relation in ENDING and not one.is_outgoing)
            ),
            None,
        )
        if link is None or link.citation.document.id == self._draft.id:
            return None
        printed = self._draft.text[reference.start : reference.end]
        by = link.paper.number or link.citation.document.name
        day = link.paper.date or link.citation.document.issued_on
        since = f" ngày {day}" if day is not None else ""
        return BasisRow(
            n=0,
            problem=BasisProblem.SUPERSEDED,
            printed=printed,
            text=f"{shown(printed)} không còn hiệu lực: {by}{since} ghi «{shown(link.words)}».",
            found=place_of(self._passages[reference.passage_id]),
            citation=link.citation,
        )

    def _looked_up(self, reference: Reference) -> ReferenceLookup:
        return self._finder.cited(
            self._draft.text,
            FoundReference(
                number=reference.number,
                kind=reference.kind,
                date=reference.date,
                issuer=reference.issuer,
                start=reference.start,
                end=reference.end,
                full_start=reference.full_start,
                full_end=reference.full_end,
                title=reference.title,
                cited_part=reference.cited_part,
            ),
        )

    def _never_used(self, faulty: set[str]) -> Iterator[BasisRow]:
        last = -1
        for reference in self._draft.references:
            passage = self._passages[reference.passage_id]
            if passage.role is not PassageRole.BASIS:
                continue
            within = reference.start < last  # cited in the title of the one before
            if reference.title:
                last = max(last, reference.full_end + len(reference.title) + 1)
            key = spelling_key(reference.number)
            if within or key in faulty or not key[:1].isdigit():
                continue
            told = told_of(key, reference.number, self._catalog, but=self._draft.id)
            title = title_of(reference, self._draft.text)
            title = title or next((one.title for one in told if one.title), None)
            title = title or self._words_around(reference)
            if is_used(reference, title, self._draft, self._superior, self._weights):
                continue
            yield self._row_of_unused(self._draft.text[reference.start : reference.end], passage.id)
        for law in self._draft.named_laws:
            holding = next(
                (one for one in self._draft.passages if one.start <= law.start < one.end), None
            )
            if holding is None or holding.role is not PassageRole.BASIS:
                continue
            if not law_is_used(law, self._draft, self._superior, self._weights):
                yield self._row_of_unused(law.name, holding.id)

    def _words_around(self, reference: Reference) -> str | None:
        """What stands around a reference that has no title of the usual form."""
        passage = self._passages[reference.passage_id]
        before = self._draft.text[passage.start : reference.full_start].rpartition(";")[2]
        after = self._draft.text[reference.full_end : passage.end].partition(";")[0]
        words = f"{before} {_NEXT.split(after)[0]}".strip(" ,.")
        return words if len(words.split()) > _FEW_WORDS else None

    def _row_of_unused(self, printed: str, passage_id: str) -> BasisRow:
        text = (
            f"Dự thảo nêu {shown(printed)} làm căn cứ, nhưng không nội dung nào của dự thảo dùng "
            "đến và văn bản cấp trên cũng không nhắc đến."
        )
        return BasisRow(
            n=0,
            problem=BasisProblem.NEVER_USED,
            printed=printed,
            text=text,
            found=place_of(self._passages[passage_id]),
        )

    def _cites_superior(self) -> bool:
        header = self._superior.header
        if header.number is not None:
            number = header.number
            return any(same_number(one.number, number) for one in self._draft.references)
        if not header.title:
            return True
        title = terms_of(" ".join(filter(None, (header.kind, header.title, header.issuer))))
        return any(
            self._weights.share(title, terms_of(one.text)) >= _NAMED
            for one in self._draft.passages
            if one.role in (PassageRole.BASIS, PassageRole.BODY)
        )

    def _superior_left_out(self) -> BasisRow:
        name = self._superior.summary.name
        passage = next(
            (one for one in self._superior.passages if one.role is PassageRole.HEADER),
            self._superior.passages[0],
        )
        return BasisRow(
            n=0,
            problem=BasisProblem.NOT_CITED,
            printed=self._superior.header.number or name,
            text=f"Dự thảo không viện dẫn chính văn bản được giao thực hiện: {name}.",
            citation=cite(
                passage, self._superior.summary, n=1, start=passage.start, end=passage.end
            ),
        )


def _is_basis(document: Document, reference: Reference) -> bool:
    return any(
        one.id == reference.passage_id and one.role is PassageRole.BASIS
        for one in document.passages
    )
