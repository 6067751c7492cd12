"""How much of a topic a text holds: rare words and pairs weigh more, either wording counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.weighing import Run, Topic, Words, weighed

PASSAGES = 100
HELD_BY = {"truong": 90, "hoc": 80, "truong hoc": 70, "boi": 3, "lop": 20, "lop boi": 2}

LESSON: Run = (("lop", "boi"),)


def frequency(words: str) -> int:
    """In how many of the hundred passages the words stand."""
    return HELD_BY.get(words, 0)


def topic(*runs: Run) -> Topic:
    return weighed(runs, frequency, PASSAGES)


def words(*texts: str) -> Words:
    return Words.of(*(tuple(text.split()) for text in texts))


def test_pairs_do_not_reach_from_one_text_into_the_next() -> None:
    assert words("lop boi", "truong").paired == {("lop", "boi")}
    assert words("lop", "boi").paired == frozenset()


def test_the_union_of_two_texts_holds_both_and_no_pair_between_them() -> None:
    both = words("lop").union(words("boi lop"))
    assert both == Words(frozenset({"lop", "boi"}), frozenset({("boi", "lop")}))


def test_the_whole_topic_is_covered_by_its_own_words_and_nothing_by_others() -> None:
    asked = topic(LESSON)
    assert asked.covered(words("mo lop boi cho tre")) == pytest.approx(1.0)
    assert asked.covered(words("cay xanh")) == 0.0


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    asked = topic((("truong",),), (("boi",),))
    assert asked.covered(words("boi")) > 2 * asked.covered(words("truong"))


def test_two_syllables_together_weigh_more_than_apart() -> None:
    asked = topic(LESSON)
    assert asked.covered(words("lop boi")) > asked.covered(words("boi lop"))


def test_one_wording_of_several_is_enough() -> None:
    asked = topic((("uu", "diem"), ("thuan", "loi")), (("lop",),))
    assert 0.9 < asked.covered(words("thuan loi cua lop")) < 1.0
    assert asked.covered(words("uu diem cua lop")) == pytest.approx(1.0)
    assert asked.covered(words("thuan loi")) < 1.0


def test_an_empty_topic_is_covered_by_anything() -> None:
    asked = topic()
    assert asked.is_empty
    assert asked.covered(words("lop")) == 1.0
    assert asked.holds_heaviest(words("lop"))
    assert not topic((("lop",),)).is_empty


def test_a_run_without_syllables_is_no_part_of_the_topic() -> None:
    assert weighed([((),)], frequency, PASSAGES).is_empty


def test_a_text_about_the_common_half_of_a_topic_misses_the_heaviest_part() -> None:
    asked = topic((("truong", "hoc"),), LESSON)
    assert not asked.holds_heaviest(words("truong hoc"))
    assert asked.holds_heaviest(words("boi"))
    assert not asked.holds_heaviest(words("lop"), share=0.9)


def test_the_pairs_of_a_topic_are_covered_where_they_stand_together() -> None:
    asked = topic((("truong", "hoc"),), LESSON)
    assert asked.pairs_covered(words("truong hoc mo lop boi")) == pytest.approx(1.0)
    assert 0.0 < asked.pairs_covered(words("lop boi")) < 1.0
    assert asked.pairs_covered(words("truong mo lop de hoc boi")) == 0.0
    assert topic((("boi",),)).pairs_covered(words("cay")) == 1.0


def test_an_abbreviation_has_no_pair_to_be_missed() -> None:
    asked = topic((("can", "bo", "cong", "chuc"), ("cbcc",)))
    assert asked.pairs_covered(words("tong so cbcc")) == 1.0
    assert asked.pairs_covered(words("tong so")) == 0.0


def test_the_syllables_of_a_topic_are_counted_without_numbers_and_other_wordings() -> None:
    assert topic((("uu", "diem"), ("thuan", "loi")), (("lop", "12"),)).syllables == 3


def test_precision_is_the_share_of_the_text_that_the_question_has() -> None:
    asked = topic(LESSON)
    assert asked.precision(("lop", "boi", "mua", "he")) == 0.5
    assert asked.precision(()) == 0.0


def test_in_an_empty_library_every_word_still_weighs_something() -> None:
    asked = weighed([(("lop",),)], lambda _words: 0, 0)
    assert 0.0 < asked.total < 10.0


_SYLLABLE = st.sampled_from(["truong", "hoc", "boi", "lop", "cay", "xanh"])
_TEXT = st.lists(_SYLLABLE, max_size=8).map(tuple)
_RUNS = st.lists(st.lists(_SYLLABLE, min_size=1, max_size=3).map(tuple), max_size=4)


@given(_RUNS, _TEXT, _TEXT)
def test_more_words_never_cover_less(
    runs: list[tuple[str, ...]], text: tuple[str, ...], more: tuple[str, ...]
) -> None:
    asked = weighed([(run,) for run in runs], frequency, PASSAGES)
    part = asked.covered(Words.of(text))
    whole = asked.covered(Words.of(text).union(Words.of(more)))
    assert 0.0 <= part <= whole + 1e-9
    assert whole <= 1.0 + 1e-9
