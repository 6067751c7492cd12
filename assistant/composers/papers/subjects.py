"""What a matter inside of a paper is about: "nghị quyết 29 trong kế hoạch này nói về gì".

The title of the paper answers only where nothing but the paper is asked about.
"""

from __future__ import annotations

from assistant.composers.sentences.telling import fact
from assistant.composing import Composed
from assistant.shelf import Shelf


def of_a_matter(shelf: Shelf) -> Composed | None:
    """The sentence on the matter named beside the one paper; None where the paper alone is."""
    if len(shelf.documents) != 1 or shelf.absent_numbers:
        return None
    if not (shelf.asks_for_a_matter and shelf.has_words_of_its_own):
        return None
    told = fact(shelf)
    return told if isinstance(told, Composed) else None
