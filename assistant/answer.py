"""What the assistant replies: an answer whose every claim is cited, or a plain refusal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from ingest.document import DocumentSummary


class Mode(StrEnum):
    """Who phrases the answer; ``AUTO`` takes the language model when one is set."""

    AUTO = "auto"
    EXTRACTIVE = "extractive"
    GENERATIVE = "generative"


class CitationState(StrEnum):
    """Whether the quote stands in its passage. Only ``VERBATIM`` is ever shown as support."""

    VERBATIM = "verbatim"
    NOT_FOUND = "not_found"


class RefusalReason(StrEnum):
    """Why there is no answer (docs/api.md)."""

    NOT_IN_LIBRARY = "not_in_library"
    FALSE_PREMISE = "false_premise"
    OUT_OF_SCOPE = "out_of_scope"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim's support: ``document.text[start:end] == quote``, numbered ``n`` from 1."""

    n: int
    citation_id: str
    passage_id: str
    document: DocumentSummary
    address: str
    label: str
    quote: str
    start: int
    end: int
    state: CitationState = CitationState.VERBATIM


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One sentence of an answer and the numbers of the citations that carry it."""

    text: str
    citations: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            message = "a claim without a citation"
            raise ValueError(message)

    @property
    def marked(self) -> str:
        """The sentence followed by its citation marks: ``… [1] [2]``."""
        return " ".join([self.text, *(f"[{n}]" for n in self.citations)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How the question was understood."""

    intent: str
    language: str
    standalone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """How a language model came to its wording: its name, its prompt, the passages it was given."""

    model: str
    prompt_hash: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Claims in reading order with the citations they use.

    ``removed`` counts claims that were composed and failed their check. ``provenance`` is there for
    an answer that a language model phrased.
    """

    mode: Mode
    text: str
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    question: Asked
    removed: int = 0
    notes: tuple[str, ...] = ()
    provenance: Provenance | None = None

    def __post_init__(self) -> None:
        known = {citation.n for citation in self.citations}
        used = {n for claim in self.claims for n in claim.citations}
        if not self.claims or used != known:
            message = f"claims cite {sorted(used)}, the answer carries {sorted(known)}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """No answer: why, in words, and the passages that came nearest."""

    reason: RefusalReason
    text: str
    nearest: tuple[Citation, ...]
    question: Asked


Reply: TypeAlias = Answer | Refusal
