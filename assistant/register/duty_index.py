"""The duties of a library by the words that tell what they are of."""

from __future__ import annotations

from assistant.selection import names_of
from assistant.units import syllables
from assistant.weighing import Topic
from assistant.word_index import WordIndex
from ingest.document import DocumentSummary
from vectorstore.catalog import Catalog
from vectorstore.evidence import StoredObligation


class DutyIndex:
    """Of every duty at one moment its own words, its paragraph's, its headings' and its paper's."""

    def __init__(self, moment: Catalog) -> None:
        self.generation = moment.generation
        documents = {one.id: one for one in moment.summaries()}
        self._duties: list[tuple[int, DocumentSummary]] = []
        texts: list[list[str]] = []
        for row, document_id, said in moment.register.saying():
            document = documents[document_id]
            self._duties.append((row, document))
            every = (*said, *names_of(document))
            texts.append([word for text in every for word in syllables(text)])
        self._words = WordIndex(texts)

    def on(
        self, topic: Topic, moment: Catalog, *, least: float, heaviest: float
    ) -> tuple[StoredObligation, ...]:
        """The duties that may hold so much of a topic and of its heaviest run, as they read."""
        places = self._words.may_hold(topic, least=least, heaviest=heaviest)
        return moment.register.whole([self._duties[place] for place in places])
