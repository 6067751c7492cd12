"""The sentences that answer a question best, among the passages in sight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, dropwhile, islice, takewhile

from assistant.tables.table_rows import is_head, is_row, says_titles
from assistant.units import Unit, sentences, syllables
from assistant.weighing import Topic, Words
from ingest.document import Document, DocumentSummary, Passage, PassageRole, SegmentKind

# What the surroundings of a sentence add when they hold a part of the topic that it does not.
_IN_PASSAGE = 0.6
_IN_HEADINGS = 0.75
_IN_DOCUMENT = 0.3
_RANK_BONUS = 0.08
_BESIDE = 0.4
# A short heading made of the question's own words ("Thuận lợi") says what stands under it.
_HEADING_BONUS = 0.5
_UNDER_HEADING_BONUS = 0.3
_FEWEST_SYLLABLES = 3
_MOST_OPENED = 14
_OPENED_LENGTH = 900
_LIST_LENGTH = 3_000
_MOST_ANNOUNCED = 4
_MOST_WITHIN = 3
_MARKER = 6  # characters that only list a line
ENTRY_KINDS = (
    SegmentKind.BULLET,
    SegmentKind.LETTER,
    SegmentKind.ITEM,
    SegmentKind.CLAUSE,
    SegmentKind.POINT,
    SegmentKind.ROW,
)
# "Rất mong quý phụ huynh dự họp đầy đủ./.", "… trân trọng kính mời …:": said of nothing.
_COURTESY = re.compile(
    r"\W{0,4}(?:(?:Rất (?:mong|hân hạnh|vui mừng)|Kính mong|Mong (?:các|quý)|"
    r"(?:Xin )?[Tt]rân trọng(?!\s(?:kính )?(?:mời|đề nghị|thông báo|báo cáo))|"
    r"Xin (?:chân thành )?cảm ơn)(?!\w)|[^.;:]{0,160}trân trọng kính mời\s[^.;:]{1,200}:\s*\Z)"
)
QUOTABLE = (PassageRole.BODY, PassageRole.BASIS, PassageRole.HEADING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A passage in sight with its document and how well retrieval liked it (0 to 1)."""

    passage: Passage
    document: DocumentSummary
    liked: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A sentence with its score.

    ``support`` is the topic's share that it and its place hold, ``pairs`` the share of its pairs,
    ``holds_heaviest`` whether they hold some of what weighs most in it.
    """

    unit: Unit
    document: DocumentSummary
    score: float
    own: float
    support: float
    holds_heaviest: bool = True
    pairs: float = 1.0


Accepts = Callable[[Unit], bool]


def words_about(document: DocumentSummary) -> Words:
    """The words that a document is called by: its kind, title and issuer."""
    return Words.of(*map(syllables, names_of(document)))


def names_of(document: DocumentSummary) -> tuple[str, ...]:
    """What a document is called by: its kind, title and issuer."""
    return tuple(filter(None, (document.kind, document.title, document.issuer)))


def sights_of(document: Document) -> tuple[Sight, ...]:
    """Every quotable passage of a document."""
    return tuple(
        Sight(passage=passage, document=document.summary)
        for passage in document.passages
        if passage.role in QUOTABLE
    )


def ranked(
    topic: Topic,
    sights: Iterable[Sight],
    *,
    accepts: Accepts | None = None,
    bonus: Callable[[Unit], float] | None = None,
) -> tuple[Found, ...]:
    """Every acceptable sentence in sight, best first; ``bonus`` adds to a sentence's score."""
    found: list[Found] = []
    for sight in sights:
        surroundings = _Surroundings.of(sight)
        for one in sentences(sight.passage):
            if says_something(one) and (accepts is None or accepts(one)):
                scored = _found(topic, sight, one, surroundings)
                more = bonus(one) if bonus else 0.0
                found.append(replace(scored, score=scored.score + more) if more else scored)
    found.sort(key=lambda one: (-one.score, one.document.id, one.unit.start))
    return tuple(found)


def says_something(one: Unit) -> bool:
    """Whether it is more than two words cut from a sentence, no head of a table, no courtesy."""
    if says_titles(one.passage) or _COURTESY.match(one.text):
        return False
    if len(one.syllables) >= _FEWEST_SYLLABLES:
        return True
    is_all = one.end - one.start >= len(one.passage.text.strip()) - _MARKER
    return is_all and one.passage.address.segments[-1].kind is not SegmentKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class _Surroundings:
    passage: Words
    headings: Words
    document: Words

    @classmethod
    def of(cls, sight: Sight) -> _Surroundings:
        return cls(
            Words.of(syllables(sight.passage.text)),
            Words.of(*(syllables(heading) for heading in sight.passage.heading_path)),
            words_about(sight.document),
        )


def _found(topic: Topic, sight: Sight, one: Unit, around: _Surroundings) -> Found:
    words = Words.of(one.syllables)
    own = topic.covered(words)
    score, known = own, words
    for more, share in (
        (around.passage, _IN_PASSAGE),
        (around.headings, _IN_HEADINGS),
        (around.document, _IN_DOCUMENT),
    ):
        wider = known.union(more)
        score += share * (topic.covered(wider) - topic.covered(known))
        known = wider
    if sight.passage.role is PassageRole.HEADING:
        score += _HEADING_BONUS * topic.precision(one.syllables)
    elif sight.passage.heading_path:
        heading = syllables(sight.passage.heading_path[-1])
        score += _UNDER_HEADING_BONUS * topic.precision(heading)
    if topic.beside is not None:
        score += _BESIDE * topic.beside.covered(words)
    return Found(
        unit=one,
        document=sight.document,
        score=score + _RANK_BONUS * sight.liked,
        own=own,
        support=topic.covered(known),
        holds_heaviest=topic.holds_heaviest(known),
        pairs=topic.pairs_covered(known),
    )


def is_entry(passage: Passage) -> bool:
    """Whether a passage is an entry of a list or a row of a table."""
    return passage.address.segments[-1].kind in ENTRY_KINDS


def list_end(units: Sequence[Unit], most: int) -> int:
    """How many of some sentences to tell: ``most``, or to the end of the list that this cuts.

    A list that is cut says what is not so: its last entries are of it as the first are.
    """
    while most < len(units) and all(is_entry(one.passage) for one in units[most - 1 : most + 1]):
        over, coming = (one.passage.address.segments[:-1] for one in units[most - 1 : most + 1])
        if over != coming:
            break
        most += 1
    return most


def opens_a_list(passage: Passage) -> bool:
    """Whether what a passage announces stands after it."""
    return passage.text.rstrip(" *\n").endswith(":")


def after(passage: Passage, passages: Sequence[Passage]) -> Iterator[Passage]:
    """What stands after a passage; a page number or the frame of a table is passed over."""
    following = dropwhile(lambda one: one.id != passage.id, passages)
    return (one for one in islice(following, 1, None) if one.role is not PassageRole.ARTEFACT)


def beneath(passage: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages one or more steps under ``passage``, in order, up to the next that is not."""
    under: list[Passage] = []
    depth = len(passage.address.segments)
    for one in after(passage, passages):
        if one.address.segments[:depth] != passage.address.segments or (
            len(one.address.segments) <= depth
        ):
            break
        under.append(one)
    return tuple(under)


def entries(passage: Passage, passages: Sequence[Passage], *, most: int) -> tuple[Passage, ...]:
    """What a passage opens, as a list.

    Everything under it, or if that is more than ``most`` the next step alone.
    """
    under = beneath(passage, passages)
    if len(under) <= most:
        return under
    step = len(passage.address.segments) + 1
    return tuple(one for one in under if len(one.address.segments) == step)


def announced(passage: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The entries that follow a paragraph beside it which ends in a colon, without what is in them.

    "Điều 3" / "Doanh nghiệp phải đáp ứng một trong các tiêu chí sau:" / "1. …" / "2. …". What
    opens a paper ("Trưởng phòng kết luận:") announces the entries that are its first step.
    """
    *over, last = passage.address.segments
    if last.kind is not SegmentKind.PARAGRAPH or not opens_a_list(passage):
        return ()
    if len(over) == 1 and over[0].kind is SegmentKind.PLACE:
        over = []
    found: list[Passage] = []
    for one in after(passage, passages):
        segments = one.address.segments
        if segments[: len(over)] != tuple(over) or len(segments) <= len(over):
            break
        if segments[len(over)].kind is SegmentKind.PARAGRAPH:
            break
        if not over and segments[0].kind not in ENTRY_KINDS:
            break
        if len(segments) == len(over) + 1:
            found.append(one)
    return tuple(found)


def members_of(opener: Passage, passages: Sequence[Passage], *, most: int) -> tuple[Passage, ...]:
    """The entries under a line, each with what goes on in it; none where they are no list.

    The head of a table is left out, and a paragraph within an entry ("Trường hợp ủy quyền phải có
    …", or the rest of a broken line) makes the others no less entries.
    """
    under = entries(opener, passages, most=most + 1) or announced(opener, passages)
    if _are_parted(opener, under):
        return under if len(under) <= most else ()
    step = min((len(one.address.segments) for one in under), default=0)
    within = [one for one in under if _goes_on(one, step)]
    under = tuple(one for one in under if not is_head(one) and one not in within)
    if not 1 < len(under) <= most or not all(map(is_entry, under)) or _are_many(within):
        return ()
    every = chain.from_iterable(_with_its_own(one, passages) for one in under)
    return tuple({one.id: one for one in every}.values())


def _are_parted(opener: Passage, under: Sequence[Passage]) -> bool:
    """Whether unmarked paragraphs under a line that opens a list are its entries, parted by ";"."""
    return (
        opens_a_list(opener)
        and len(under) > 1
        and all(one.address.segments[-1].kind is SegmentKind.PARAGRAPH for one in under)
        and len({one.address.segments[:-1] for one in under}) == 1
        and all(one.text.rstrip(" *\n").endswith(";") for one in under[:-1])
    )


def _goes_on(one: Passage, step: int) -> bool:
    """Whether it is a paragraph within an entry of a list whose entries stand at ``step``."""
    *over, last = one.address.segments
    return len(over) >= step and last.kind is SegmentKind.PARAGRAPH and over[-1].kind in ENTRY_KINDS


def _are_many(paragraphs: Sequence[Passage]) -> bool:
    """Whether one entry has so many paragraphs that it is a section, and its steps no entries."""
    each = Counter(one.address.segments[:-1] for one in paragraphs)
    return max(each.values(), default=0) > _MOST_WITHIN


def _with_its_own(entry: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """An entry, the paragraphs in it, and what it announces in its turn ("3. Về thu, chi:")."""
    under = beneath(entry, passages)
    step = len(entry.address.segments)
    paragraphs = [
        one for one in under if len(one.address.segments) == step + 1 and _goes_on(one, step)
    ]
    if _are_many(paragraphs):
        paragraphs = []
    announces = opens_a_list(entry)
    own = [one for one in under if (announces and is_entry(one)) or one in paragraphs]
    return (entry, *own)


def opener_of(entry: Passage, passages: Sequence[Passage]) -> Passage | None:
    """The line that opens the list of an entry: the one above it, or the paragraph before it."""
    over = entry.address.segments[:-1]
    at = next((i for i, one in enumerate(passages) if one.id == entry.id), 0)
    for one in reversed(passages[:at]):
        segments = one.address.segments
        if segments == over:
            return one
        if len(segments) == len(over) + 1 and segments[-1].kind is SegmentKind.PARAGRAPH:
            return one if segments[:-1] == over and opens_a_list(one) else None
    return None


def opened(
    passage: Passage, passages: Sequence[Passage], *, beside: bool = False
) -> tuple[Unit, ...]:
    """The sentences that a heading or the opener of a list stands over, within a bound.

    With ``beside`` the entries too that a paragraph announces beside it.
    """
    members = beneath(passage, passages) or (announced(passage, passages) if beside else ())
    if not members and opens_a_list(passage):
        members = announced(passage, passages) or _paragraphs_behind(passage, passages)
    kept: list[Unit] = []
    length = 0
    most = _LIST_LENGTH if all(map(is_entry, members)) else _OPENED_LENGTH
    for one in chain.from_iterable(sentences(member)[:3] for member in members[:_MOST_OPENED]):
        length += len(one.text)
        if kept and length > most:
            break
        kept.append(one)
    return tuple(kept)


def _paragraphs_behind(passage: Passage, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The table or the paragraphs after one that ends in a colon, to the next heading or colon."""
    rows = tuple(islice(takewhile(is_row, after(passage, passages)), _MOST_OPENED + 1))
    if rows:
        return rows if len(rows) <= _MOST_OPENED else ()  # a table, whole or not at all
    coming = list(islice(after(passage, passages), _MOST_ANNOUNCED + 1))
    if coming and opens_a_list(coming[0]):
        coming = coming[1:]  # a label of its own
    found = takewhile(lambda one: one.role is PassageRole.BODY and not opens_a_list(one), coming)
    return tuple(islice(found, _MOST_ANNOUNCED))


def above(passage: Passage, passages: Sequence[Passage]) -> Passage | None:
    """The passage one step above ``passage``: its heading or the sentence that opens its list."""
    address = passage.address.segments[:-1]
    at = next((i for i, one in enumerate(passages) if one.id == passage.id), 0)
    return next((one for one in reversed(passages[:at]) if one.address.segments == address), None)


def has_number(one: Unit) -> bool:
    """Whether a count stands in the sentence: a number, in digits or words, that is no date."""
    return bool(_NUMBER.search(without_dates(one.said)))


def without_dates(text: str) -> str:
    """A text without its dates, codes and the numbers of papers and places."""
    return _DATE_OR_CODE.sub(" ", text)


_DATE_OR_CODE = re.compile(
    # Refuses "9.035", "1.219,11": thousands, not a code.
    r"(?<![\d.])(?!\d{1,3}(?:\.\d{3})+(?![\d/.-]))\d+(?:\s?[/.-]\s?[\wĐ&]+)+|"
    r"(?:năm|tháng|ngày|khóa|số|điều|khoản|lần thứ)\s+\d+",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|(?<!\w)(?:một(?!\s+số)|hai|ba|bốn|năm(?=\s+(?:người|đơn|trường|lần))|sáu|bảy|tám|chín|"
    r"mười)(?!\w)",
    re.IGNORECASE,
)
