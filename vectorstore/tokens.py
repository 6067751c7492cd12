"""The shipped model's tokens of words that are folded already, without the model's tokenizer.

Its vocabulary holds whole syllables and pairs of them, each with the logarithm of its frequency;
the tokens of a text are the most likely way to cut it (Viterbi over a unigram model, Kudo 2018).
With such pieces that is a choice between two at each syllable, made here three times as fast as by
the tokenizer. Only ranking uses it; vectors that are stored come from the model itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from vectorstore.terms import BREAK

_BLANK = "\u2581"
_NO_PAIRS: Mapping[str, tuple[int, float]] = {}


class Vocabulary:
    """Syllables and pairs with their numbers and scores."""

    def __init__(
        self, pieces: Iterable[tuple[str, float]], *, spell: Callable[[str], list[int]]
    ) -> None:
        """Sort the pieces of a unigram model.

        Args:
            pieces: in the order of their numbers.
            spell: the tokens of a syllable that is not among them.
        """
        self._alone: dict[str, tuple[int, float]] = {}
        self._pairs: dict[str, dict[str, tuple[int, float]]] = {}
        self._spell = spell
        for number, (piece, score) in enumerate(pieces):
            match piece.split(_BLANK):
                case ["", word] if word:
                    self._alone[word] = (number, score)
                case ["", first, second]:
                    self._pairs.setdefault(first, {})[second] = (number, score)

    def tokens(self, words: Sequence[str]) -> list[int]:
        """The tokens of folded syllables as ``terms.syllables`` gives them."""
        found: list[int] = []
        run: list[tuple[int, bool]] = []  # for each syllable the best last piece: is it a pair?
        before = best = 0.0  # the scores of the best cuts up to the last syllable but one, the last
        after = _NO_PAIRS
        for word in words:
            alone = None if word == BREAK else self._alone.get(word)
            if alone is None:
                found += _cut(run)
                run, before, best, after = [], 0.0, 0.0, _NO_PAIRS
                if word != BREAK:
                    found += self._spell(word)
                continue
            score = best + alone[1]
            pair = after.get(word)
            if pair is not None and before + pair[1] > score:
                score = before + pair[1]
                run.append((pair[0], True))
            else:
                run.append((alone[0], False))
            before, best = best, score
            after = self._pairs.get(word, _NO_PAIRS)
        return found + _cut(run)


def _cut(run: Sequence[tuple[int, bool]]) -> list[int]:
    """The pieces of the best cut, from its last one back."""
    pieces: list[int] = []
    at = len(run) - 1
    while at >= 0:
        number, is_pair = run[at]
        pieces.append(number)
        at -= 2 if is_pair else 1
    return pieces[::-1]
