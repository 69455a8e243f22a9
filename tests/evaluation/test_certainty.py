from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.evaluation.certainty import Judged, abstaining, most_confident, reliability


def answered(confidence, f1=1.0, *, exact=None, said=True):
    """An answerable question whose best candidate has this F1."""
    exact = float(f1 == 1.0) if exact is None else exact
    return Judged(True, confidence, exact, f1, exact * said, f1 * said, f1 >= 0.5, True)


def unanswerable(confidence, *, said=False, candidate=True):
    return Judged(False, confidence, 0.0, 0.0, float(not said), float(not said), False, candidate)


def test_abstaining_is_right_where_there_is_no_answer():
    rows = [
        answered(0.9),
        answered(0.8, 0.5),
        answered(0.2, said=False),
        unanswerable(0.7, said=True),
        unanswerable(0.1),
    ]
    found = abstaining(rows)
    assert found.exact == pytest.approx(2 / 5)
    assert found.f1 == pytest.approx(2.5 / 5)
    assert found.has_answer_exact == pytest.approx(1 / 3)
    assert found.has_answer_f1 == pytest.approx(0.5)
    assert found.no_answer == pytest.approx(0.5)
    assert found.always == pytest.approx(2 / 5)
    assert found.auroc == pytest.approx(5 / 6)


def test_the_best_threshold_lets_through_what_gains_more_than_it_loses():
    # Let through in order: +1, +.5, -1, +1: best after the second or the fourth; the first best is kept.
    found = abstaining(
        [answered(0.9), answered(0.8, 0.5), unanswerable(0.7), answered(0.2), unanswerable(0.1)]
    )
    assert found.best_f1 == pytest.approx(3.5 / 5)
    assert found.best_f1_threshold == 0.8
    assert found.best_exact == pytest.approx(3 / 5)
    assert found.best_exact_threshold == 0.9


def test_no_threshold_parts_answers_of_equal_confidence():
    found = abstaining([answered(0.5), unanswerable(0.5), unanswerable(0.5)])
    assert found.best_f1 == pytest.approx(2 / 3)  # always abstaining
    assert found.best_f1_threshold == 1.0


def test_what_has_no_candidate_is_never_let_through():
    found = abstaining([answered(0.3), unanswerable(0.9, candidate=False)])
    assert found.best_f1 == 1.0


@pytest.mark.parametrize("rows", [[], [answered(0.5)], [unanswerable(0.5)]])
def test_no_such_figures_without_both_kinds_of_question(rows):
    assert abstaining(rows) is None


def test_reliability_by_tenths_empty_ones_left_out():
    rows = [
        answered(0.82),
        answered(0.88, 0.4),
        unanswerable(0.86),
        answered(1.0),
        unanswerable(0.0, candidate=False),
    ]
    low, high = reliability(rows)
    assert (low.low, low.high, low.answers) == (0.8, 0.9, 3)
    assert low.confidence == pytest.approx((0.82 + 0.88 + 0.86) / 3)
    assert low.right == pytest.approx(1 / 3)
    assert (high.low, high.high, high.answers, high.right) == (0.9, 1.0, 1, 1.0)


def test_an_answer_that_overlaps_by_half_is_called_right():
    assert reliability([answered(0.75, 0.5)])[0].right == 1.0
    assert reliability([answered(0.75, 0.49)])[0].right == 0.0


def test_exact_match_where_it_is_surest():
    rows = [answered((20 - i) / 20, 1.0 if i < 4 else 0.0) for i in range(20)] + [unanswerable(0.99)] * 5
    assert [(top.share, top.questions, top.exact) for top in most_confident(rows)] == [
        (0.10, 2, 1.0),
        (0.25, 5, 0.8),
        (0.50, 10, 0.4),
    ]


def test_shares_of_too_few_questions_are_left_out():
    assert [top.share for top in most_confident([answered(0.5)] * 2)] == [0.5]
    assert most_confident([unanswerable(0.5)]) == ()


@given(
    st.lists(
        st.tuples(st.booleans(), st.sampled_from([0.1, 0.5, 0.9]), st.sampled_from([0.0, 0.5, 1.0])),
        max_size=15,
    )
)
def test_the_best_threshold_is_the_best_of_all_thresholds(rows):
    judged = [answered(sure, f1) if has else unanswerable(sure) for has, sure, f1 in rows]
    found = abstaining(judged)
    if found:

        def score(least):
            return sum(
                (row.f1 if row.confidence >= least else 0.0) if row.answerable else row.confidence < least
                for row in judged
            ) / len(judged)

        assert found.best_f1 == pytest.approx(max(score(least) for least in (0.1, 0.5, 0.9, 2.0)))
        assert found.best_f1 >= found.always
