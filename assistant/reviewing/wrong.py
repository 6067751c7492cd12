"""Papers that a draft cites otherwise than the superior's paper and the library give them.

Two papers may share a number (another office, another year): a trait is called wrong only where
another trait shows that the same paper is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.reviewing.findings import BasisProblem
from assistant.reviewing.titles import title_of
from assistant.reviewing.told import (
    Telling,
    alike,
    same_date,
    same_issuer,
    same_matter,
    same_number,
    titled_like,
    told_in,
    told_of,
)
from assistant.reviewing.words import Weights
from ingest.document import Document, PartialDate, Reference
from ingest.spelling import spelling_key, symbol_groups
from vectorstore.catalog import Catalog

# A symbol of so many letters names a paper even where its date says otherwise.
_LONG_SYMBOL = 8


@dataclass(frozen=True, slots=True)
class Wrong:
    """A trait that is given otherwise: what the draft says, and what the telling gives."""

    problem: BasisProblem
    telling: Telling
    said: str
    right: str


@dataclass(frozen=True)
class WrongTraits:
    """Finds what is wrong of the papers that one draft cites."""

    draft: Document
    superior: Document
    catalog: Catalog
    weights: Weights

    @cached_property
    def _told(self) -> tuple[Telling, ...]:
        return told_in(self.superior)

    def of(self, reference: Reference) -> tuple[Wrong, ...]:
        """Everything that is given otherwise of the paper of one reference."""
        reference = replace(reference, title=title_of(reference, self.draft.text))
        key = spelling_key(reference.number)
        told = [one for one in self._told if same_number(one.number, reference.number)]
        told += told_of(key, reference.number, self.catalog, but=self.draft.id)
        wrong = self._wrong_traits(reference, told)
        if told and wrong is not None:
            return tuple(wrong)
        meant = self._meant(reference)
        if meant is None:
            return ()
        return (Wrong(BasisProblem.WRONG_NUMBER, meant, reference.number, meant.number),)

    def _wrong_traits(self, reference: Reference, told: Sequence[Telling]) -> list[Wrong] | None:
        """What every telling gives otherwise; None where another paper of the number is meant."""
        dates = [same_date(reference.date, one.date) for one in told]
        issuers = [same_issuer(reference.issuer, one.issuer) for one in told]
        titles = [same_matter(reference.title, one.title, self.weights) for one in told]
        agreeing = {
            BasisProblem.WRONG_DATE: dates,
            BasisProblem.WRONG_ISSUER: issuers,
            BasisProblem.WRONG_TITLE: titles,
        }
        wrong = [problem for problem, found in agreeing.items() if _all_differ(found)]
        right = [problem for problem, found in agreeing.items() if True in found]
        if not wrong:
            return []
        is_bare = self._is_bare(reference, told) and wrong == [BasisProblem.WRONG_DATE]
        if not is_bare and not (right and self._is_meant(reference, told, wrong)):
            return None
        found: list[Wrong] = []
        for problem in wrong:
            telling = next(
                one for one, same in zip(told, agreeing[problem], strict=True) if same is False
            )
            said, gives = _values(problem, reference, telling)
            found.append(Wrong(problem, telling, said, gives))
        return found

    def _is_meant(
        self, reference: Reference, told: Sequence[Telling], wrong: Sequence[BasisProblem]
    ) -> bool:
        """Whether the same paper is meant, though its date is given otherwise."""
        if BasisProblem.WRONG_DATE not in wrong:
            return True
        for one in told:
            if alike(reference.title, one.title, self.weights):
                return True
            is_near = reference.date and one.date and _is_mistyped(reference.date, one.date)
            if is_near and same_issuer(reference.issuer, one.issuer):
                return True
        return False

    def _is_bare(self, reference: Reference, told: Sequence[Telling]) -> bool:
        """Whether a number and a date alone are given of a paper that the superior names."""
        if reference.date is None or reference.issuer or reference.title:
            return False
        is_long = len("".join(symbol_groups(reference.number))) >= _LONG_SYMBOL
        return any(
            one.document.id == self.superior.id
            and one.date is not None
            and (is_long or _is_mistyped(reference.date, one.date))
            for one in told
        )

    def _meant(self, reference: Reference) -> Telling | None:
        """The paper that is meant where its number is known of no paper that fits."""
        pool = [*self._told, *titled_like(reference, self.catalog, but=self.draft.id)]
        for one in pool:
            if same_number(one.number, reference.number) or not one.key[:1].isdigit():
                continue
            if one.kind and reference.kind and one.kind.split()[0] != reference.kind.split()[0]:
                continue
            day = same_date(reference.date, one.date)
            office = same_issuer(reference.issuer, one.issuer)
            matter = alike(reference.title, one.title, self.weights)
            same_symbol = symbol_groups(one.number) == symbol_groups(reference.number)
            exact = reference.date is not None and reference.date.exact is not None
            if day and exact and office is not False and (matter or (office and same_symbol)):
                return one
            if day and exact and same_symbol and _are_transposed(one.number, reference.number):
                return one
            if day is None and matter and office and same_symbol and self._is_superior(one):
                return one
        return None

    def _is_superior(self, one: Telling) -> bool:
        return one.is_own and one.document.id == self.superior.id


def _all_differ(found: Sequence[bool | None]) -> bool:
    return False in found and True not in found


def _is_mistyped(ours: PartialDate, theirs: PartialDate) -> bool:
    """Whether two dates have the year or the day and month in common."""
    return ours.year == theirs.year or (ours.month, ours.day) == (theirs.month, theirs.day)


def _are_transposed(one: str, other: str) -> bool:
    """Whether two numbers have the same digits in another order."""
    first, second = (spelling_key(number).partition(":")[0] for number in (one, other))
    return len(first) > 1 and sorted(first) == sorted(second)


def _values(problem: BasisProblem, reference: Reference, telling: Telling) -> tuple[str, str]:
    if problem is BasisProblem.WRONG_DATE:
        return str(reference.date), str(telling.date)
    if problem is BasisProblem.WRONG_ISSUER:
        return reference.issuer or "", telling.issuer or ""
    return reference.title or "", telling.title or ""
