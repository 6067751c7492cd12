"""What a draft rests on: papers cited wrongly, replaced, never used, and the superior's left out.

A paper cited is set beside how the superior's paper and the library give it. Two papers may share
a number (another office, another year): a trait is called wrong only where another trait shows that
the same paper is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.citing import cite
from assistant.finding import Finder
from assistant.links import is_ended
from assistant.looked_up import LookupStatus, ReferenceLookup
from assistant.reviewing.findings import BasisProblem, BasisRow
from assistant.reviewing.rows import place_of
from assistant.reviewing.told import (
    Telling,
    alike,
    same_date,
    same_issuer,
    same_matter,
    titled_like,
    told_in,
    told_of,
)
from assistant.reviewing.use import is_used, law_is_used
from assistant.reviewing.words import Weights, terms_of
from ingest.document import Document, PassageRole, Reference
from ingest.references import FoundReference
from ingest.relations import ENDING
from ingest.spelling import spelling_key, symbol_groups
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


@dataclass(frozen=True, slots=True)
class _Wrong:
    problem: BasisProblem
    telling: Telling
    said: str
    right: str


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
        self._told = told_in(superior)
        self._finder = Finder(catalog)

    def rows(self) -> Iterator[BasisRow]:
        """Wrong ones and replaced ones as they are cited, then those never used, then the rest."""
        faulty: set[str] = set()
        means_superior = False
        for reference in self._draft.references[:_MOST]:
            key = spelling_key(reference.number)
            if key in faulty or not key[:1].isdigit() or self._is_own(key):
                continue
            wrong = list(self._wrong(reference, key))
            for one in wrong:
                yield self._row_of_wrong(reference, one)
                means_superior |= (
                    one.telling.document.id == self._superior.id and one.telling.is_own
                )
            ended = self._ended(reference) if not wrong else None
            if ended is not None:
                yield ended
            if wrong or ended is not None:
                faulty.add(key)
        yield from self._never_used(faulty)
        if not means_superior and not self._cites_superior():
            yield self._superior_left_out()

    def notes(self) -> Iterator[str]:
        """What the superior rests on and the draft does not name: no fault by itself."""
        cited = {spelling_key(one.number) for one in self._draft.references}
        bases = [one for one in self._superior.references if _is_basis(self._superior, one)]
        left = dict.fromkeys(one.number for one in bases if spelling_key(one.number) not in cited)
        if left:
            yield (
                "Căn cứ của văn bản cấp trên mà dự thảo không viện dẫn (không bắt buộc): "
                f"{', '.join(left)}."
            )

    def _is_own(self, key: str) -> bool:
        number = self._draft.header.number
        return number is not None and spelling_key(number) == key

    # --- cited wrongly ------------------------------------------------------------------------

    def _wrong(self, reference: Reference, key: str) -> Iterator[_Wrong]:
        told = [one for one in self._told if one.key == key]
        told += told_of(key, reference.number, self._catalog, but=self._draft.id)
        wrong = self._wrong_traits(reference, told)
        if told and wrong is not None:
            yield from wrong
            return
        meant = self._meant(reference, key)
        if meant is not None:
            yield _Wrong(BasisProblem.WRONG_NUMBER, meant, reference.number, meant.number)

    def _wrong_traits(self, reference: Reference, told: Sequence[Telling]) -> list[_Wrong] | None:
        """What every telling gives otherwise; None where another paper of the number is meant."""
        dates = [same_date(reference.date, one.date) for one in told]
        issuers = [same_issuer(reference.issuer, one.issuer) for one in told]
        titles = [same_matter(reference.title, one.title, self._weights) for one in told]
        agreeing = {
            BasisProblem.WRONG_DATE: dates,
            BasisProblem.WRONG_ISSUER: issuers,
            BasisProblem.WRONG_TITLE: titles,
        }
        wrong = [problem for problem, found in agreeing.items() if _all_differ(found)]
        right = [problem for problem, found in agreeing.items() if True in found]
        if not wrong:
            return []
        if not right or not self._is_meant(reference, told, wrong):
            return None
        found: list[_Wrong] = []
        for problem in wrong:
            telling = next(
                one for one, same in zip(told, agreeing[problem], strict=True) if same is False
            )
            said, gives = _values(problem, reference, telling)
            found.append(_Wrong(problem, telling, said, gives))
        return found

    def _is_meant(
        self, reference: Reference, told: Sequence[Telling], wrong: Sequence[BasisProblem]
    ) -> bool:
        """Whether the same paper is meant, though its date is given otherwise."""
        if BasisProblem.WRONG_DATE not in wrong:
            return True
        for one in told:
            if alike(reference.title, one.title, self._weights):
                return True
            if reference.date and one.date and same_issuer(reference.issuer, one.issuer):
                same_year = reference.date.year == one.date.year
                ours, theirs = reference.date, one.date
                same_month_day = (ours.month, ours.day) == (theirs.month, theirs.day)
                if same_year or same_month_day:
                    return True
        return False

    def _meant(self, reference: Reference, key: str) -> Telling | None:
        """The paper that is meant where its number is known of no paper that fits."""
        pool = [*self._told, *titled_like(reference, self._catalog, but=self._draft.id)]
        for one in pool:
            if one.key == key or not one.key[:1].isdigit():
                continue
            if one.kind and reference.kind and one.kind.split()[0] != reference.kind.split()[0]:
                continue
            day = same_date(reference.date, one.date)
            office = same_issuer(reference.issuer, one.issuer)
            matter = alike(reference.title, one.title, self._weights)
            same_symbol = symbol_groups(one.number) == symbol_groups(reference.number)
            exact = reference.date is not None and reference.date.exact is not None
            if day and exact and office is not False and (matter or (office and same_symbol)):
                return one
            if day is None and matter and office and same_symbol and self._is_superior(one):
                return one
        return None

    def _is_superior(self, one: Telling) -> bool:
        return one.is_own and one.document.id == self._superior.id

    def _row_of_wrong(self, reference: Reference, wrong: _Wrong) -> BasisRow:
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

    # --- replaced or repealed -----------------------------------------------------------------

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
        return BasisRow(
            n=0,
            problem=BasisProblem.SUPERSEDED,
            printed=printed,
            text=f"{shown(printed)} không còn hiệu lực: {by} ghi «{shown(link.words)}».",
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

    # --- never used, left out -----------------------------------------------------------------

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
            title = reference.title or next((one.title for one in told if one.title), None)
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
            key = spelling_key(header.number)
            return any(spelling_key(one.number) == key for one in self._draft.references)
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


def _all_differ(found: Sequence[bool | None]) -> bool:
    return False in found and True not in found


def _is_basis(document: Document, reference: Reference) -> bool:
    return any(
        one.id == reference.passage_id and one.role is PassageRole.BASIS
        for one in document.passages
    )


def _values(problem: BasisProblem, reference: Reference, telling: Telling) -> tuple[str, str]:
    if problem is BasisProblem.WRONG_DATE:
        return str(reference.date), str(telling.date)
    if problem is BasisProblem.WRONG_ISSUER:
        return reference.issuer or "", telling.issuer or ""
    return reference.title or "", telling.title or ""
