"""What a review says: one row for a requirement, one for a basis, each with both paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import Citation
from ingest.document import DocumentSummary
from ingest.text import shown


class Coverage(StrEnum):
    """What became of a requirement in the draft."""

    COVERED = "covered"
    PARTLY = "partly"
    CONTRADICTED = "contradicted"
    MISSING = "missing"


class DifferenceKind(StrEnum):
    """In what the draft departs from the requirement."""

    LATER_DEADLINE = "later_deadline"
    OTHER_RECIPIENT = "other_recipient"
    OTHER_CHANNEL = "other_channel"
    OTHER_PARTNER = "other_partner"
    SMALLER_NUMBER = "smaller_number"
    LESS_OFTEN = "less_often"
    OTHER_NUMBER = "other_number"
    OTHER_DAY = "other_day"
    OTHER_THING = "other_thing"
    WEAKER = "weaker"
    OPPOSITE = "opposite"
    NO_DEADLINE = "no_deadline"
    NO_RECIPIENT = "no_recipient"
    PAPERS_LEFT_OUT = "papers_left_out"
    WORDS_LEFT_OUT = "words_left_out"


#: What cannot be done together with the requirement; the others leave something of it unsaid.
CONTRADICTING = frozenset(
    {
        DifferenceKind.LATER_DEADLINE,
        DifferenceKind.OTHER_RECIPIENT,
        DifferenceKind.OTHER_CHANNEL,
        DifferenceKind.OTHER_PARTNER,
        DifferenceKind.SMALLER_NUMBER,
        DifferenceKind.LESS_OFTEN,
        DifferenceKind.OTHER_NUMBER,
        DifferenceKind.OTHER_DAY,
        DifferenceKind.OTHER_THING,
        DifferenceKind.WEAKER,
        DifferenceKind.OPPOSITE,
    }
)


class BasisProblem(StrEnum):
    """What is wrong with a basis (viện dẫn)."""

    WRONG_NUMBER = "wrong_number"
    WRONG_DATE = "wrong_date"
    WRONG_TITLE = "wrong_title"
    WRONG_ISSUER = "wrong_issuer"
    SUPERSEDED = "superseded"
    NEVER_USED = "never_used"
    NOT_CITED = "not_cited"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPlace:
    """Words of the draft: ``draft.text[start:end] == quote``."""

    address: str
    label: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference with the words of either paper; ``text`` says it in Vietnamese."""

    kind: DifferenceKind
    wanted: str
    found: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementRow:
    """One requirement and what the draft has of it; ``missing`` are clauses it has not."""

    n: int
    requirement: Citation
    coverage: Coverage
    found: tuple[DraftPlace, ...] = ()
    differences: tuple[Difference, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisRow:
    """One problem of a basis; ``citation`` is the paragraph of the library that shows it."""

    n: int
    problem: BasisProblem
    printed: str
    text: str
    found: DraftPlace | None = None
    citation: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A draft beside its superior's paper."""

    against: DocumentSummary
    draft: DocumentSummary
    file_name: str
    requirements: tuple[RequirementRow, ...]
    bases: tuple[BasisRow, ...]
    notes: tuple[str, ...] = ()

    def count(self, coverage: Coverage) -> int:
        """How many requirements have that coverage."""
        return sum(row.coverage is coverage for row in self.requirements)


def said(kind: DifferenceKind, wanted: str, found: str, text: str) -> Difference:
    """A difference whose ``text`` has the places "{wanted}" and "{found}"."""
    wanted, found = shown(wanted), shown(found)
    return Difference(
        kind=kind, wanted=wanted, found=found, text=text.format(wanted=wanted, found=found)
    )
