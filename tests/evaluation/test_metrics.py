from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.metrics import area_under_curve, best_exact, best_f1, f1, normalise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The  Great-Hall, 1921", ["greathall", "1921"]),
        ("An apple a day", ["apple", "day"]),
        ("“No,” she said.", ["“no”", "she", "said"]),  # only ASCII marks go, as in the official script
        ("U.S.A.", ["usa"]),
        ("theatre and another", ["theatre", "and", "another"]),
        ("the", []),
        ("", []),
    ],
)
def test_case_marks_and_articles_do_not_count(text, words):
    assert normalise(text) == words


@pytest.mark.parametrize(
    ("given", "wanted", "score"),
    [
        ("the old mill", "old mill", 1.0),
        ("old mill", "the mill", 2 / 3),
        ("mill mill", "mill", 2 / 3),  # a repeated word counts once
        ("old stone mill by the river", "old mill", 4 / 7),
        ("windmill", "mill", 0.0),
        ("", "mill", 0.0),
        ("the", "a", 1.0),  # nothing is left of either
    ],
)
def test_f1_counts_the_words_in_common(given, wanted, score):
    assert f1(normalise(given), normalise(wanted)) == pytest.approx(score)


def test_the_best_of_the_accepted_answers_counts():
    wanted = ("March 1902", "in March", "1902")
    assert best_exact("1902.", wanted)
    assert not best_exact("March", wanted)
    assert best_f1("March", wanted) == pytest.approx(2 / 3)


def test_without_an_accepted_answer_nothing_is_right():
    assert not best_exact("anything", ())
    assert best_f1("anything", ()) == 0.0


@given(st.text(), st.text())
def test_f1_is_symmetric_between_0_and_1_and_1_for_itself(one, other):
    here, there = normalise(one), normalise(other)
    assert f1(here, there) == f1(there, here)
    assert 0.0 <= f1(here, there) <= 1.0
    assert f1(here, here) == 1.0


@pytest.mark.parametrize(
    ("scores", "truths", "area"),
    [
        ([0.9, 0.8, 0.2, 0.1], [True, True, False, False], 1.0),
        ([0.1, 0.2, 0.8, 0.9], [True, True, False, False], 0.0),
        ([0.5, 0.5, 0.5], [True, False, False], 0.5),
        ([0.1, 0.4, 0.35, 0.8], [False, False, True, True], 0.75),
        ([0.3, 0.3, 0.6], [True, False, True], 0.75),
    ],
)
def test_area_under_the_curve(scores, truths, area):
    assert area_under_curve(scores, truths) == pytest.approx(area)


def test_no_area_where_there_is_nothing_to_tell_apart():
    assert math.isnan(area_under_curve([0.1, 0.2], [True, True]))


@given(st.lists(st.tuples(st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.booleans()), min_size=2, max_size=12))
def test_area_is_the_share_of_pairs_in_the_right_order(rows):
    true = [score for score, truth in rows if truth]
    false = [score for score, truth in rows if not truth]
    if true and false:
        pairs = [(a > b) + (a == b) / 2 for a in true for b in false]
        area = area_under_curve([score for score, _ in rows], [truth for _, truth in rows])
        assert area == pytest.approx(sum(pairs) / len(pairs))
