"""The JSON that the tools of MCP return beside that of HTTP.

As in ``ui.contract``, key names and their order are the contract.
"""

from __future__ import annotations

from pydantic import Field

from assistant.near_misses import Difference, NearMiss
from assistant.verifying import Place, Verification
from ui.contract import CitationJson, DocumentJson, Json
from ui.contract_passages import PlacedPassageJson
from ui.validation import Finding


class PlaceJson(Json):
    """Where a quote stands; ``in_full`` when a word beside it turns what it says."""

    citation: CitationJson
    in_full: str | None

    @classmethod
    def of(cls, place: Place) -> PlaceJson:
        """From our own type."""
        return cls(citation=CitationJson.of(place.citation), in_full=place.in_full)


class DifferenceJson(Json):
    """The first words of the quote, at ``start:end`` of it, that the source has otherwise."""

    start: int
    end: int
    quoted: str
    printed: str

    @classmethod
    def of(cls, difference: Difference) -> DifferenceJson:
        """From our own type."""
        return cls(
            start=difference.start,
            end=difference.end,
            quoted=difference.quoted,
            printed=difference.printed,
        )


class NearMissJson(Json):
    """The paragraph nearest to a quote that stands nowhere. It does not support the quote."""

    document: DocumentJson
    passage: PlacedPassageJson
    share: float
    difference: DifferenceJson | None

    @classmethod
    def of(cls, miss: NearMiss) -> NearMissJson:
        """From our own type."""
        return cls(
            document=DocumentJson.of(miss.source.document),
            passage=PlacedPassageJson.of(miss.source.passage),
            share=round(miss.share, 3),
            difference=DifferenceJson.of(miss.difference) if miss.difference else None,
        )


class VerificationJson(Json):
    """Whether a quote stands in the library: ``verbatim`` with its places, or ``not_found``."""

    state: str
    places: list[PlaceJson]
    is_in_parts: bool
    left_out: int
    nearest: NearMissJson | None

    @classmethod
    def of(cls, found: Verification) -> VerificationJson:
        """From our own type."""
        return cls(
            state=found.state.value,
            places=[PlaceJson.of(place) for place in found.places],
            is_in_parts=found.is_in_parts,
            left_out=found.left_out,
            nearest=NearMissJson.of(found.nearest) if found.nearest else None,
        )


class ToolProblemJson(Json):
    """Why a tool did not answer: a stable ``code``, what was wrong, what to do now."""

    code: str
    message: str
    next_step: str
    errors: list[Finding] = Field(default=[])
