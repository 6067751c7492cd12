"""The JSON of a review: requirements, bases, counts.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from assistant.reviewing.findings import (
    BasisRow,
    Coverage,
    Difference,
    DraftPlace,
    RequirementRow,
    Review,
)
from ui.contract import CitationJson, DocumentJson, Json


class ReviewedFileJson(Json):
    """The draft, as far as it says what it is."""

    name: str
    kind: str | None
    number: str | None
    title: str | None


class DraftPlaceJson(Json):
    """A paragraph of the draft; offsets index the text as read."""

    address: str
    label: str
    quote: str
    start: int
    end: int

    @classmethod
    def of(cls, place: DraftPlace) -> DraftPlaceJson:
        """From our own type."""
        return cls(
            address=place.address,
            label=place.label,
            quote=place.quote,
            start=place.start,
            end=place.end,
        )


class DifferenceJson(Json):
    """One difference, with the words of either paper."""

    kind: str
    wanted: str
    found: str
    text: str

    @classmethod
    def of(cls, difference: Difference) -> DifferenceJson:
        """From our own type."""
        return cls(
            kind=difference.kind.value,
            wanted=difference.wanted,
            found=difference.found,
            text=difference.text,
        )


class RequirementJson(Json):
    """One requirement and what the draft has of it."""

    n: int
    requirement: CitationJson
    coverage: str
    found: list[DraftPlaceJson]
    differences: list[DifferenceJson]
    missing: list[str]

    @classmethod
    def of(cls, row: RequirementRow) -> RequirementJson:
        """From our own type."""
        return cls(
            n=row.n,
            requirement=CitationJson.of(row.requirement),
            coverage=row.coverage.value,
            found=[DraftPlaceJson.of(place) for place in row.found],
            differences=[DifferenceJson.of(one) for one in row.differences],
            missing=list(row.missing),
        )


class BasisJson(Json):
    """One problem of a basis."""

    n: int
    problem: str
    printed: str
    found: DraftPlaceJson | None
    citation: CitationJson | None
    text: str

    @classmethod
    def of(cls, row: BasisRow) -> BasisJson:
        """From our own type."""
        return cls(
            n=row.n,
            problem=row.problem.value,
            printed=row.printed,
            found=DraftPlaceJson.of(row.found) if row.found else None,
            citation=CitationJson.of(row.citation) if row.citation else None,
            text=row.text,
        )


class ReviewCountsJson(Json):
    """How many rows of each coverage, and how many bases with a problem."""

    covered: int
    partly: int
    contradicted: int
    missing: int
    bases: int


class ReviewJson(Json):
    """A draft beside its superior's paper."""

    document: DocumentJson
    file: ReviewedFileJson
    requirements: list[RequirementJson]
    bases: list[BasisJson]
    counts: ReviewCountsJson
    notes: list[str]

    @classmethod
    def of(cls, review: Review) -> ReviewJson:
        """From our own type."""
        return cls(
            document=DocumentJson.of(review.against),
            file=ReviewedFileJson(
                name=review.file_name,
                kind=review.draft.kind,
                number=review.draft.number,
                title=review.draft.title,
            ),
            requirements=[RequirementJson.of(row) for row in review.requirements],
            bases=[BasisJson.of(row) for row in review.bases],
            counts=ReviewCountsJson(
                covered=review.count(Coverage.COVERED),
                partly=review.count(Coverage.PARTLY),
                contradicted=review.count(Coverage.CONTRADICTED),
                missing=review.count(Coverage.MISSING),
                bases=len(review.bases),
            ),
            notes=list(review.notes),
        )
