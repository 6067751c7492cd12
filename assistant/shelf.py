"""What an answer may read: the catalog and the retriever, seen through the question's scope."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from itertools import chain

from assistant.asking import Asking
from assistant.choosing.annexes import annexes_asked
from assistant.choosing.binding import binding
from assistant.choosing.called_by import called_by
from assistant.choosing.editions import Years, chooses_papers, years_asked
from assistant.choosing.holdings import Holdings
from assistant.choosing.other_owner import place_named
from assistant.choosing.own_names import demands_of_others, proper_name
from assistant.choosing.scope import Scope, names_paper, resolve
from assistant.choosing.titled import titled
from assistant.deadlines import Wanted
from assistant.duty_register import Register
from assistant.question import Question, understand
from assistant.reading.intents import Intent
from assistant.reading.vocabulary import DOCUMENT_NAMES
from assistant.register.changed_channels import ChangedChannel
from assistant.register.moves import Move, Moves
from assistant.selection import QUOTABLE, Found, Sight, ranked, sights_of, words_about
from assistant.tables.tables import Table, titled_tables
from assistant.topic_words import topic_runs
from assistant.wanted.passages import answering_passages
from assistant.weighing import Run, Topic, Words, weighed, words_of
from ingest.document import Document, DocumentSummary
from ingest.references import begins_with
from ingest.text import folded
from vectorstore.catalog import Catalog
from vectorstore.evidence import Evidence, StoredObligation
from vectorstore.hybrid import HybridSearch

_WIDE = 48
# How many times as much is looked for where some of it is passed over.
_AS_MANY = 2
# Who has to do it, where a question begins with that: said of the duty in other words, if at all.
_WHO_MUST = re.compile(
    r"(?:cac|nhung|moi) (?P<who>(?:truong|don vi|co so|phong|so|xa|phuong|bo|nganh|co quan|"
    r"dia phuong)(?: [a-z]+){0,8}?) (?:phai|can|co trach nhiem)\b"
)
# Whose the paper named is; that a thing is to be done.
_DONE = re.compile(r"\bxong(?= (?:truoc|vao|trong)\b)")
_OF_ITS_OFFICE = re.compile(rf"\bcua (?:so|xa|phuong|truong|tinh)\b(?=\W*\Z)|{_DONE.pattern}")
_A_MATTER, _SMALL, _ITSELF = 4, 400, 0.6
_REPORT = "bao cao"
_FEW_DOCUMENTS = 12
# Whose duties are read by the names of the papers.
_FEW_ENOUGH, _MOST_NAMING = 400, 200
# What is asked of a paper itself and not of what it says.
_OF_THE_FORM = frozenset(
    {Intent.SIGNER, Intent.ISSUED, Intent.NUMBER, Intent.RECIPIENTS, Intent.EFFECT, Intent.BASIS}
)


def relative(found: Sequence[Evidence]) -> dict[str, float]:
    """Scores by passage id, between 0 and 1 within one search, whatever their size and sign."""
    scores = {one.passage.id: one.score for one in found}
    least, most = min(scores.values(), default=0.0), max(scores.values(), default=0.0)
    return {
        passage_id: (score - least) / (most - least) if most > least else 1.0
        for passage_id, score in scores.items()
    }


@dataclass(frozen=True)
class Shelf:
    """One question's view of the library."""

    catalog: Catalog
    retriever: HybridSearch
    asking: Asking
    question: Question
    register: Register
    narrowed: Scope | None = None
    bound: str | None = None
    within: tuple[str, ...] = ()
    all_editions: bool = False

    @cached_property
    def summaries(self) -> Holdings:
        """The documents that the asker's filters leave, of the year that is meant."""
        return self.summaries_of_all_years.without(self.passed_over)

    @cached_property
    def summaries_of_all_years(self) -> Holdings:
        """The documents that the asker's filters leave."""
        every = self.register.holdings()
        if self.asking.filters.is_empty:
            return every
        kept = frozenset(self.catalog.document_ids(self.asking.filters))
        return Holdings(one for one in every if one.id in kept)

    @cached_property
    def passed_over(self) -> frozenset[str]:
        """The papers of which another edition is meant, by the year asked of or the day of asking.

        None where the question, or its asker, chooses papers itself.
        """
        chooses = self.asking.filters.document_ids or chooses_papers(self.question)
        if self.all_editions or chooses:
            return frozenset()
        return self.summaries_of_all_years.passed_over(self.years_asked, self.asking.as_of)

    @cached_property
    def years_asked(self) -> tuple[Years, ...]:
        """The years that the question asks of; of one that leans on another its own go first."""
        return years_asked(understand(self.asking.question)) or years_asked(self.question)

    def found(self, query: str, *, limit: int, ids: tuple[str, ...] = ()) -> tuple[Evidence, ...]:
        """What retrieval finds, nearest first, among some papers or those that are meant."""
        passed = frozenset() if ids else self.passed_over
        filters = replace(self.asking.filters, document_ids=ids or self.asking.filters.document_ids)
        most = limit * _AS_MANY if passed else limit
        found = self.retriever.search(query, limit=most, filters=filters)
        return tuple(one for one in found if one.document.id not in passed)[:limit]

    @cached_property
    def held(self) -> frozenset[str]:
        """The ids of the documents that the asker's filters leave."""
        return self.summaries_of_all_years.ids

    @cached_property
    def moves(self) -> Moves:
        """The days that later papers move."""
        return self.register.moves()

    @cached_property
    def channels(self) -> Mapping[str, Sequence[ChangedChannel]]:
        """The ways of sending that later papers end, by the number of the paper that set them."""
        return self.register.channels()

    @cached_property
    def extensions_asked(self) -> tuple[Move, ...]:
        """The extensions that the papers held ask for and do not grant."""
        return tuple(one for one in self.register.extensions() if one.document.id in self.held)

    @cached_property
    def scope(self) -> Scope:
        """The documents that the question names; else those that speak of the place it names."""
        if self.narrowed is not None:
            return self.narrowed
        named = self._named
        if not named.documents and self.asking.filters.document_ids:
            return Scope(documents=self.summaries)
        by_number = self.question.numbers or self.question.short_numbers
        if not (named.documents or by_number) and self.question.intent in _OF_THE_FORM:
            named = replace(named, documents=self.titled_by(self.question.plain))
        place = place_named(self.question.plain)
        if annexes := annexes_asked(self.question, named.documents, self.summaries):
            return replace(named, documents=annexes)
        if named.documents or place is None:
            return named
        return self._speaking_of(place)

    def _speaking_of(self, place: str) -> Scope:
        speaking = dict.fromkeys(
            one.document
            for one in self.found(place, limit=_WIDE)
            if place in folded(one.passage.text)
        )
        return Scope(documents=tuple(speaking), named=(place,), sure=False)

    @property
    def beyond_the_office(self) -> Shelf | None:
        """The same question asked of every paper that speaks of the place or the office named.

        "Chủ đề năm của Hải Phòng" may stand in the plan of a school there, and what a school has
        to do in the letter of the office over it. None where neither is named, or a paper of it is.
        """
        place = place_named(self.question.plain)
        if not self.scope.by_office or (place is None and self.office_named is None):
            return None
        return replace(self, narrowed=self._speaking_of(place) if place else Scope())

    def speaking_of(self, name: str) -> tuple[Document, ...]:
        """The papers, whole, whose nearest passages have a folded name."""
        ids = self._speaking_of(name).ids[:_FEW_DOCUMENTS]
        found = (self.catalog.document(document_id) for document_id in ids)
        return tuple(document for document in found if document is not None)

    def naming(self, name: str) -> tuple[Document, ...]:
        """The papers, whole, in which a folded name stands, those that say it most first.

        Search brings up the passages nearest to a question; who is given a task in passing is
        named in others too.
        """
        met = self.catalog.lexical.holding(name, limit=_MOST_NAMING)
        stored = self.catalog.passages(tuple(one.passage_id for one in met))
        said = Counter(
            one.document.id
            for one in stored
            if one.document.id in self.held and name in folded(one.passage.text)
        )
        ids = [one for one, _ in said.most_common(_FEW_DOCUMENTS)]
        found = (self.catalog.document(document_id) for document_id in ids)
        return tuple(document for document in found if document is not None)

    @property
    def office_named(self) -> str | None:
        """The proper name of the one office that is named, folded; None where a paper of it is."""
        office = self.scope.office
        return proper_name(office) if office and not names_paper(self.question) else None

    @property
    def bound_office(self) -> Shelf | None:
        """The question asked of all duties of the one office named; None where it sets them."""
        demands = demands_of_others(self.question.plain, self.scope.named)
        if self.office_named is None or demands:
            return None
        return replace(self, narrowed=Scope(named=self.scope.named), bound=self.scope.office)

    def titled_by(self, plain: str) -> tuple[DocumentSummary, ...]:
        """The paper whose title some folded words give, where no other comes near; else none."""
        return titled(replace(self.question, plain=plain), self.summaries, self._weighed)

    @property
    def _named(self) -> Scope:
        """The documents named in the question itself, else in the one that it leans on."""
        own = understand(self.asking.question)
        whole = resolve(self.question, self.summaries)
        named = resolve(own, self.summaries)
        if named.documents or own.numbers or own.short_numbers:
            return replace(named, named=tuple(dict.fromkeys((*named.named, *whole.named))))
        return whole

    def of(self, document: DocumentSummary) -> Shelf:
        """The same question asked of one of the documents that it names."""
        narrowed = Scope(documents=(document,), named=self.scope.named)
        return replace(self, narrowed=narrowed, within=())

    def of_all(self) -> Shelf:
        """The same question asked of every document, whichever it names."""
        return replace(self, narrowed=Scope())

    def inside(self, passage_ids: tuple[str, ...]) -> Shelf:
        """The same question asked of some passages of the documents that it names."""
        return replace(self, within=passage_ids)

    @property
    def is_own_number(self) -> bool:
        """Whether the number in the question is that of a document named, not of one it cites."""
        own = [one.number for one in self.scope.documents if one.number]
        return any(
            begins_with(number, short) for _, short in self.question.short_numbers for number in own
        )

    @cached_property
    def absent_numbers(self) -> frozenset[str]:
        """The numbers in the question that no document here carries."""
        return frozenset(key for key in self.question.numbers if not self.summaries.begun((key,)))

    @cached_property
    def asks_for_a_matter(self) -> bool:
        """Whether the question names a matter besides the documents that it names."""
        return self.topic.covered(self._own_words) < _ITSELF

    @cached_property
    def has_words_of_its_own(self) -> bool:
        """Whether a syllable of the topic is neither of the documents named nor of their kind."""
        return not self.topic.is_spelt_by(self._own_words)

    @cached_property
    def _own_words(self) -> Words:
        """What the documents named are called."""
        names = Words.of(*(tuple(words.split()) for words in DOCUMENT_NAMES))
        return reduce(Words.union, map(words_about, self.scope.documents), names)

    @cached_property
    def called_by(self) -> tuple[str, ...]:
        """The folded words of the question that only say which paper is meant."""
        return called_by(self.question.plain, self.scope)

    @cached_property
    def topic(self) -> Topic:
        """What the question is about, without the words that name its documents."""
        topic = self.topic_besides(())
        if not self.question.left_out:
            return topic
        before = understand(self.question.left_out)
        return replace(topic, beside=self._weighed(topic_runs(before, self.scope.named)))

    @cached_property
    def topic_of_duties(self) -> Topic:
        """The topic without the dates, which say when and not what; every report is a report."""
        plain = self.question.plain
        said = (_OF_ITS_OFFICE if self.scope.documents else _DONE).findall(plain)
        known = (*self.scope.named, _REPORT, *said, *(one.words for one in self.question.dates))
        who = _WHO_MUST.match(plain)
        without = self._weighed(topic_runs(self.question, (*known, who["who"]))) if who else None
        if without is not None and without.syllables >= _A_MATTER:
            return without
        return self._weighed(topic_runs(self.question, known))

    def topic_besides(self, words: tuple[str, ...]) -> Topic:
        """The topic without some folded words, which say what sort of thing is asked for."""
        return self._weighed(topic_runs(self.question, (*self.scope.named, *words)))

    def topic_of(self, question: Question) -> Topic:
        """The topic of other words, weighed as those of the question are."""
        return self._weighed(topic_runs(question))

    def _weighed(self, runs: tuple[Run, ...]) -> Topic:
        lexical = self.catalog.lexical
        counts = lexical.frequencies(words_of(runs))
        return weighed(runs, counts.__getitem__, lexical.passage_count)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents named, whole."""
        found = (self.catalog.document(document_id) for document_id in self.scope.ids)
        return tuple(document for document in found if document is not None)

    @cached_property
    def documents_in_sight(self) -> tuple[Document, ...]:
        """The documents named, or else those that hold the nearest passages."""
        if self.documents:
            return self.documents
        ids = dict.fromkeys(one.document.id for one in self.evidence)
        found = (self.catalog.document(document_id) for document_id in list(ids)[:_FEW_DOCUMENTS])
        return tuple(document for document in found if document is not None)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables in sight that begin with a row of titles."""
        return tuple(chain.from_iterable(map(titled_tables, self.documents_in_sight)))

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """What retrieval finds, nearest first."""
        ids = self.scope.ids or self.asking.filters.document_ids
        return self.found(self.question.search, limit=_WIDE, ids=ids)

    @cached_property
    def sights(self) -> tuple[Sight, ...]:
        """The passages to choose from: all of a small document named, else what was found."""
        liked = relative(self.evidence)
        if self.documents and sum(len(one.passages) for one in self.documents) <= _SMALL:
            found = [sight for document in self.documents for sight in sights_of(document)]
        else:
            found = [
                Sight(passage=one.passage, document=one.document)
                for one in self.evidence
                if one.passage.role in QUOTABLE
            ]
        if self.within:
            found = [sight for sight in found if sight.passage.id in self.within]
        may_answer = answering_passages(self.question)
        found = [sight for sight in found if may_answer(sight.passage)]
        return tuple(replace(sight, liked=liked.get(sight.passage.id, 0.0)) for sight in found)

    @cached_property
    def ranked(self) -> tuple[Found, ...]:
        """Every sentence in sight, the one that fits the topic best first."""
        return ranked(self.topic, self.sights)

    @cached_property
    def binding(self) -> frozenset[str]:
        """The papers that may bind the office named; where none is, those in scope, or all."""
        if self.bound is None:
            return frozenset(self.scope.ids) or self.summaries.ids
        own = self.summaries.at(self.summaries.by_issuer.get(self.bound, ()))
        own = own or self.scope.documents  # of the place that an office without papers is named by
        return self.binding_on(own) if own else self.summaries.ids

    def binding_on(self, own: Sequence[DocumentSummary]) -> frozenset[str]:
        """The papers that may bind the office that has some papers of its own, or none."""
        return binding(own, self.summaries, self.register.provinces_cited())

    def document(self, document_id: str) -> Document | None:
        """A document, whole."""
        known = next((one for one in self.documents if one.id == document_id), None)
        return known or self.catalog.document(document_id)

    @cached_property
    def obligations(self) -> tuple[StoredObligation, ...]:
        """The duties of the documents in scope; where an office is bound, those of that office."""
        if self.bound is not None:
            due = self.register.due(Wanted(unit=self.bound), as_of=self.asking.as_of)
            return tuple(one.stored for one in due if one.stored.document.id in self.binding)
        named = self.scope.ids
        few = named if 0 < len(named) <= _FEW_ENOUGH else None
        listed = self.catalog.obligations(document_ids=few)
        return tuple(one for one in listed if one.document.id in self.binding)

    def duties_on(
        self, topic: Topic, *, least: float, heaviest: float
    ) -> Sequence[StoredObligation]:
        """The duties that may hold so much of a topic, and of its heaviest run."""
        if self.bound is not None or self.scope.documents:
            return self.obligations
        found = self.register.duties_on(topic, least=least, heaviest=heaviest)
        return tuple(one for one in found if one.document.id in self.binding)
