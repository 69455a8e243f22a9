"""Measures of a ranking are those of the books, and scorers read them off a fitted retriever."""

from __future__ import annotations

import pickle

import pytest

from qa.evaluation.ranking import (
    average_precision,
    recall_at,
    recall_scorer,
    reciprocal_rank,
    reciprocal_rank_scorer,
)
from qa.retrieval.estimator import SentenceRetriever

TEXT = ["The mill was built in 1790.", "A flood destroyed it.", "Jonas Reed rebuilt the mill."]


def test_recall_counts_whether_any_wanted_sentence_is_among_the_first():
    assert recall_at([3, 1, 2], {1, 2}, 2) == 1
    assert recall_at([3, 1, 2], {1, 2}, 1) == 0


def test_reciprocal_rank_is_that_of_the_first_wanted_and_zero_without():
    assert reciprocal_rank([5, 6, 7, 8], {7, 8}) == pytest.approx(1 / 3)
    assert reciprocal_rank([5, 6], {9}) == 0


def test_average_precision_counts_wanted_sentences_that_were_not_found():
    assert average_precision([1, 2, 3], {1, 3}) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([1], {1, 9}) == pytest.approx(0.5)
    assert average_precision([1], set()) == 0


def test_scorers_use_the_labels_given_to_fit():
    retriever = SentenceRetriever().fit(TEXT, ["built", "flood", "again"])
    questions = ["Who rebuilt the mill?", "When was the mill built?"]
    assert recall_scorer(1)(retriever, questions, ["again", "built"]) == 1
    assert recall_scorer(1)(retriever, questions, ["flood", "built"]) == 0.5
    assert reciprocal_rank_scorer()(retriever, questions, ["again", "nowhere"]) == 0.5


def test_scorers_can_be_sent_to_other_processes():
    again = pickle.loads(pickle.dumps(recall_scorer(2)))
    assert again(SentenceRetriever().fit(TEXT), ["flood"], [1]) == 1


@pytest.mark.parametrize(("k", "error"), [(0, ValueError), (1.5, TypeError), (True, TypeError)])
def test_a_cut_off_must_be_a_positive_whole_number(k, error):
    with pytest.raises(error):
        recall_scorer(k)
