"""What a look-up answers: facts with their paragraphs, no verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from assistant.answer import Citation
from assistant.naming.agreeing import Trait
from assistant.naming.matching import Match
from assistant.naming.naming import NamedPaper
from ingest.citing.relations import Relation
from ingest.document import DocumentSummary, PartialDate, Passage


class LookupStatus(IntEnum):
    """What became of a reference (docs/api.md)."""

    FOUND = 200
    SEVERAL = 300
    NOT_IN_LIBRARY = 404
    DIFFERS = 409
    REPLACED = 410


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPassage:
    """A citation, the paragraph it stands in, and the paragraphs around that one, in order."""

    citation: Citation
    passage: Passage
    before: tuple[Passage, ...]
    after: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A paragraph of the library that cites the document, as the paragraph gives it."""

    printed: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    title: str | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPaper:
    """A paper that the library holds (``document``) or cites, as it is told best.

    ``mentions`` is the number of its mentions in the library.
    """

    number: str | None
    kind: str | None
    title: str | None
    issuer: str | None
    date: PartialDate | None
    document: DocumentSummary | None
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidValue:
    """One value that papers give, by how many, and in which of the mentions listed (by ``n``).

    ``is_own``: the document gives it itself.
    """

    value: str
    count: int
    mentions: tuple[int, ...]
    is_own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The titles, dates and issuers that the library gives one paper."""

    titles: tuple[SaidValue, ...] = ()
    dates: tuple[SaidValue, ...] = ()
    issuers: tuple[SaidValue, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Values of one trait that cannot all be right."""

    trait: Trait
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedLink:
    """What the paper is said to do to ``paper``; the other way round where not ``is_outgoing``.

    ``is_dated``: the words give the date of the paper that it is done to.
    """

    relation: Relation
    is_outgoing: bool
    is_partial: bool
    words: str
    paper: KnownPaper
    citation: Citation
    is_dated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPart:
    """A point, clause or article asked for; its paragraph where the library holds the paper."""

    address: str
    citation: Citation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceLookup:
    """One reference looked up: as printed, normalised, its place, what is known about it.

    ``documents`` are those of the library that carry the number; ``mentions`` the paragraphs that
    cite it, the first of ``mention_count``. ``read`` is what was understood, ``match`` how it
    became ``resolved``; ``candidates`` are the papers to choose from where it did not.
    """

    printed: str
    number: str
    kind: str | None
    date: PartialDate | None
    issuer: str | None
    start: int
    end: int
    status: LookupStatus
    documents: tuple[DocumentSummary, ...]
    mentions: tuple[Mention, ...]
    read: NamedPaper
    match: Match | None = None
    resolved: KnownPaper | None = None
    candidates: tuple[KnownPaper, ...] = ()
    candidates_left_out: int = 0
    differs: tuple[Trait, ...] = ()
    mention_count: int = 0
    said: Said = Said()
    disagreements: tuple[Disagreement, ...] = ()
    links: tuple[StatedLink, ...] = ()
    links_left_out: int = 0
    part: FoundPart | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Words that look like a số/ký hiệu, or name a paper, and could not be used."""

    printed: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLookup:
    """The references of a text. ``left_out`` counts those past the bound, unread ones included.

    ``cited`` is what a citation id points to, when that was looked up.
    """

    references: tuple[ReferenceLookup, ...]
    unread: tuple[Unread, ...]
    left_out: int
    cited: CitedPassage | None = None
    notes: tuple[str, ...] = ()
