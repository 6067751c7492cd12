"""Whether a sentence keeps the "không", "phải", "được", "nếu" of the words it rests on.

Both texts are read as syllables, with the operators (negation, duty, permission) taken out and hung
on the syllable that follows them. A syllable of the claim is then set beside the place in the
quotes whose neighbourhood it shares longest; there the operators must agree. So "các trường gửi báo
cáo" does not pass for "các trường không gửi báo cáo", though every word of it stands there.

Across languages nothing can be set side by side; then a claim may neither bring an operator that no
quote has nor leave out a negation or a condition that a quote has. It fails closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from ingest.text import canonical, folded, has_diacritics


class Operator(StrEnum):
    """What turns a statement into another one."""

    NEGATION = "negation"
    DUTY = "duty"
    ADVICE = "advice"
    PERMISSION = "permission"
    CONDITION = "condition"


class Language(StrEnum):
    """Which table of operators a text is read with; ``PLAIN`` is Vietnamese typed without marks."""

    VIETNAMESE = "vi"
    PLAIN = "vi without diacritics"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Where claim and quotes disagree, and by which operator."""

    operator: Operator
    words: str


_VIETNAMESE = {
    Operator.NEGATION: "không|chưa|chẳng|chả|đừng|cấm|nghiêm cấm",
    Operator.DUTY: "phải|bắt buộc|buộc phải",
    Operator.ADVICE: "cần|cần phải|nên",
    Operator.PERMISSION: "được|được phép|có thể",
    Operator.CONDITION: "nếu|trừ|ngoại trừ|trừ khi|chỉ khi|trong trường hợp|với điều kiện|miễn là",
}
_ENGLISH = {
    Operator.NEGATION: "not|never|no|nobody|no one|nothing|nowhere|none|neither|nor|without|cannot"
    "|can't|don't|doesn't|isn't|aren't|won't|mustn't|shouldn't|forbidden|prohibited",
    Operator.DUTY: "must|shall|obliged to|have to|has to",
    Operator.ADVICE: "should|ought to",
    Operator.PERMISSION: "may|can|could|might|allowed to|permitted to",
    Operator.CONDITION: "if|unless|except|provided that|only when",
}
# Same letters, another meaning: compounds, and bounds on a number or a day (see checking.facts).
_NOT_OPERATORS = {
    Language.VIETNAMESE: "không ngừng|không gian|không khí|hàng không"
    "|không quân|không quá|không dưới|không vượt quá|không ít hơn|không muộn hơn|phải chăng"
    "|bên phải|lẽ phải|cần cù|cần thiết|cần kiệm|chuyên cần|khai trừ|phòng trừ|bù trừ|diệt trừ"
    "|loại trừ|trừ sâu|cho nên|trở nên|làm nên|tạo nên|nên người",
    Language.ENGLISH: "no later than|not later than|no more than|not more than|no less than"
    "|not less than",
}
# A paraphrase may turn a sentence passive with "được"; these it may not bring in.
_NEVER_ADDED = ("được phép", "có thể", "bắt buộc", "chỉ khi")
_PASSIVE = ("được", "duoc")
# Words that are no Vietnamese syllable ("in", "to", "do" are).
_ENGLISH_WORD = re.compile(
    r"(?<![^\W_])(?:the|of|and|by|must|before|is|are|for|with|not|from|that|this|shall|which|at"
    r"|reports?|schools?)(?![^\W_])",
    re.IGNORECASE,
)
_BREAK = "¶"
_ENDS = ".;:!?"
_SENTENCE_ENDS = ".!?;"
_SYLLABLE = re.compile(rf"[^\W_]+(?:[/&@.'-][^\W_]+)*|[{_ENDS}]")


@dataclass(frozen=True, slots=True)
class _Syllable:
    word: str
    operators: frozenset[Operator]
    sentence: int


class _Reader:
    """Reads a text with one table of operators."""

    def __init__(self, operators: dict[str, Operator], others: Sequence[str]) -> None:
        self._operators = operators
        phrases = sorted([*operators, *others], key=len, reverse=True)
        self._phrase = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, phrases))})(?![^\W_])")

    def found(self, text: str) -> Iterator[tuple[Operator, int, int]]:
        """The operators of ``text`` with their places."""
        for match in self._phrase.finditer(text):
            operator = self._operators.get(match.group())
            if operator is not None:
                yield operator, match.start(), match.end()

    def syllables(self, text: str) -> tuple[_Syllable, ...]:
        """The syllables of ``text`` without its operators, which hang on what follows them."""
        at = {start: (operator, end) for operator, start, end in self.found(text)}
        read: list[_Syllable] = []
        waiting: set[Operator] = set()
        sentence = position = 0
        while match := _SYLLABLE.search(text, position):
            position = match.end()
            ends = match.group() in _ENDS
            if match.start() in at:
                operator, position = at[match.start()]
                waiting ^= {operator}  # "không không" is none
            elif not ends or waiting:
                word = _BREAK if ends else match.group()
                read.append(_Syllable(word, frozenset(waiting), sentence))
                waiting.clear()
            sentence += match.group() in _SENTENCE_ENDS
        if waiting:
            read.append(_Syllable(_BREAK, frozenset(waiting), sentence))
        return tuple(read)


def _by_phrase(table: dict[Operator, str]) -> dict[str, Operator]:
    return {phrase: operator for operator, listed in table.items() for phrase in listed.split("|")}


_OTHERS = {language: listed.split("|") for language, listed in _NOT_OPERATORS.items()}
_READERS = {
    Language.VIETNAMESE: _Reader(_by_phrase(_VIETNAMESE), _OTHERS[Language.VIETNAMESE]),
    Language.ENGLISH: _Reader(_by_phrase(_ENGLISH), _OTHERS[Language.ENGLISH]),
    Language.PLAIN: _Reader(
        {folded(phrase): operator for phrase, operator in _by_phrase(_VIETNAMESE).items()},
        [folded(phrase) for phrase in _OTHERS[Language.VIETNAMESE]],
    ),
}


def language_of(text: str) -> Language:
    """Which table to read ``text`` with, by its function words and its diacritics."""
    english = len({word.lower() for word in _ENGLISH_WORD.findall(text)})
    if english >= 2 or (english == 1 and not has_diacritics(text)):
        return Language.ENGLISH
    return Language.VIETNAMESE if has_diacritics(text) else Language.PLAIN


def operators_in(text: str) -> frozenset[Operator]:
    """The operators of a text, read in its own language."""
    return frozenset(operator for operator, _ in _with_words(canonical(text).lower()))


def operator_words(text: str) -> tuple[str, ...]:
    """The words of the operators of a text, in order."""
    return tuple(words for _, words in _with_words(canonical(text).lower()))


def conflicts(claim: str, quotes: Sequence[str]) -> Iterator[Conflict]:
    """Every operator that claim and quotes do not share."""
    claim = canonical(claim).lower()
    sources = [canonical(quote).lower() for quote in quotes]
    language = language_of(claim)
    if not all(_reads_as(source, language) for source in sources):
        yield from _across_languages(claim, sources)
        return
    reader = _READERS[language]
    comparison = _Comparison(
        reader.syllables(claim), tuple(reader.syllables(source) for source in sources)
    )
    yield from comparison.conflicts()
    for phrase in _NEVER_ADDED:
        if phrase in claim and not any(phrase in source for source in sources):
            yield Conflict(operator=_by_phrase(_VIETNAMESE)[phrase], words=phrase)


def _reads_as(text: str, language: Language) -> bool:
    """Whether ``text`` is of that language, or so short (a date, an address) that it is of any."""
    return language_of(text) is language or not _is_prose(text)


def _is_prose(text: str) -> bool:
    return len(re.findall(r"(?<![^\s])[^\W\d_]+(?![^\s,.;:])", text)) >= _CARRIED


# --- the same language ------------------------------------------------------------------------

_REACH = 12  # syllables looked at on either side
_MOST_PLACES = 200  # of one syllable in the quotes; a longer list is a hostile document
_CARRIED = 4  # so many shared syllables before an operator make it the claim's own
_MODAL = frozenset({Operator.DUTY, Operator.ADVICE, Operator.PERMISSION})


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in the quotes set beside a place of the claim, with the shared run on each side."""

    operators: frozenset[Operator]
    before: int
    after: int

    @property
    def shared(self) -> int:
        return self.before + self.after


class _Comparison:
    """A claim set beside its quotes, syllable by syllable."""

    def __init__(
        self, claim: tuple[_Syllable, ...], sources: tuple[tuple[_Syllable, ...], ...]
    ) -> None:
        self._claim = claim
        self._sources = sources
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._marked: set[str] = set()
        for number, source in enumerate(sources):
            for at, syllable in enumerate(source):
                self._places.setdefault(syllable.word, []).append((number, at))
                if syllable.operators:
                    self._marked.add(syllable.word)

    def conflicts(self) -> Iterator[Conflict]:
        """Operators added, dropped or exchanged."""
        for at, syllable in enumerate(self._claim):
            if syllable.operators or syllable.word in self._marked:
                yield from self._at(at)
        yield from self._dropped_after_a_shared_run()
        yield from self._conditions()

    def _at(self, at: int) -> Iterator[Conflict]:
        own = self._claim[at].operators - {Operator.CONDITION}
        places = self._nearest(at)
        if not places:
            if Operator.NEGATION in own:
                yield Conflict(operator=Operator.NEGATION, words=self._around(at))
            return
        differences = [_difference(own, place) for place in places]
        if all(differences):
            operator = next(one for one in differences if one is not None)
            yield Conflict(operator=operator, words=self._around(at))

    def _nearest(self, at: int) -> list[_Place]:
        """The places of this syllable whose neighbourhood is shared longest."""
        listed = self._places.get(self._claim[at].word, ())
        places = [self._beside(at, *place) for place in islice(listed, _MOST_PLACES)]
        longest = max((place.shared for place in places), default=0)
        return [place for place in places if place.shared == longest]

    def _beside(self, at: int, number: int, there: int) -> _Place:
        source, claim = self._sources[number], self._claim
        before = after = 0
        while before < min(_REACH, at, there) and (
            claim[at - before - 1].word == source[there - before - 1].word
        ):
            before += 1
        while after < min(_REACH, len(claim) - at, len(source) - there) and (
            claim[at + after].word == source[there + after].word
        ):
            after += 1
        operators = source[there].operators - {Operator.CONDITION}
        return _Place(operators, before, after)

    def _dropped_after_a_shared_run(self) -> Iterator[Conflict]:
        """The verb was changed and its negation left out: nothing stands beside the new verb."""
        negated_after: dict[tuple[str, ...], bool] = {}
        for source in self._sources:
            for at in range(_CARRIED, len(source)):
                run = tuple(one.word for one in source[at - _CARRIED : at])
                negated = Operator.NEGATION in source[at].operators
                negated_after[run] = negated and negated_after.get(run, True)
        for at in range(_CARRIED, len(self._claim)):
            run = tuple(one.word for one in self._claim[at - _CARRIED : at])
            if negated_after.get(run) and Operator.NEGATION not in self._claim[at].operators:
                yield Conflict(operator=Operator.NEGATION, words=self._around(at))

    def _conditions(self) -> Iterator[Conflict]:
        given = [one for source in self._sources for one in source if _conditional(one)]
        brought = [at for at, one in enumerate(self._claim) if _conditional(one)]
        if brought and not given:
            yield Conflict(operator=Operator.CONDITION, words=self._around(brought[0]))
        if given and not brought and not self._rests_on_the_unconditional():
            yield Conflict(operator=Operator.CONDITION, words=given[0].word)

    def _rests_on_the_unconditional(self) -> bool:
        """Whether the claim repeats words of sentences without a condition, and of no other."""
        free: set[tuple[str, ...]] = set()
        bound: set[tuple[str, ...]] = set()
        for source in self._sources:
            conditional = {one.sentence for one in source if _conditional(one)}
            for sentence, run in _runs(source):
                (bound if sentence in conditional else free).add(run)
        own = {run for _, run in _runs(self._claim)}
        return bool(own & free) and not own & (bound - free)

    def _around(self, at: int) -> str:
        return " ".join(one.word for one in self._claim[max(0, at - 2) : at + 3])


def _conditional(syllable: _Syllable) -> bool:
    return Operator.CONDITION in syllable.operators


def _runs(syllables: tuple[_Syllable, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every run of a few syllables within one sentence, with the sentence's number."""
    for at in range(len(syllables) - _CARRIED + 1):
        run = syllables[at : at + _CARRIED]
        if run[0].sentence == run[-1].sentence:
            yield run[0].sentence, tuple(one.word for one in run)


def _difference(own: frozenset[Operator], place: _Place) -> Operator | None:
    """The operator by which a claim's syllable differs from its place in the quotes."""
    if (Operator.NEGATION in own) != (Operator.NEGATION in place.operators):
        # One shared syllable proves nothing about what was dropped, much about what was added.
        return Operator.NEGATION if Operator.NEGATION in own or place.shared > 1 else None
    mine, theirs = own & _MODAL, place.operators & _MODAL
    if mine == theirs:
        return None
    # One side bare: only between the same words on both sides was something put in or left out.
    inserted = place.before >= 1 and place.after > 1
    return min(mine or theirs) if inserted or (mine and theirs) else None


# --- another language -------------------------------------------------------------------------

_CARRIES_OVER = (Operator.NEGATION, Operator.CONDITION)


def _across_languages(claim: str, sources: Sequence[str]) -> Iterator[Conflict]:
    if not _is_prose(claim):
        return
    mine = dict(_with_words(claim))
    theirs = {operator: words for source in sources for operator, words in _with_words(source)}
    for operator in _CARRIES_OVER:
        if (operator in mine) != (operator in theirs):
            yield Conflict(operator=operator, words=mine.get(operator) or theirs[operator])
    if Operator.PERMISSION in mine and Operator.PERMISSION not in theirs:
        yield Conflict(operator=Operator.PERMISSION, words=mine[Operator.PERMISSION])
    duty_for_permission = Operator.PERMISSION in theirs and Operator.DUTY not in theirs
    if Operator.DUTY in mine and duty_for_permission:
        yield Conflict(operator=Operator.DUTY, words=mine[Operator.DUTY])


def _with_words(text: str) -> Iterator[tuple[Operator, str]]:
    """The operators of a text with their words; "được" alone is as often the passive."""
    for operator, start, end in _READERS[language_of(text)].found(text):
        if text[start:end] not in _PASSIVE:
            yield operator, text[start:end]
