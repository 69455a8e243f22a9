"""Fitting yes and no: each answer learns its own signs, and what nothing can rest on is left open."""

from __future__ import annotations

import numpy as np

from qa.evaluation.squad import Case, Document
from qa.fitting.verdicts import Judged, fit_verdicts, judge_verdicts, verdicts_to_json
from qa.reading.yes_no.deciding import verdict_weights_from_json
from qa.reading.yes_no.signs import SIGNS

FOR_YES, FOR_NO = 0, 1


def made(n, *, seed=0, grounded=True):
    """Questions with two sentences each: the first sign comes with Yes, the second with No."""
    chance = np.random.default_rng(seed)
    judged = []
    for number in range(n):
        answer = (None, "Yes", "No")[number % 3]
        values = np.zeros((2, len(SIGNS)))
        if answer:
            values[chance.integers(2), FOR_YES if answer == "Yes" else FOR_NO] = 1.0
        judged.append(Judged(str(number), values, np.full((2, 2), grounded), answer))
    return judged


def test_each_answer_learns_the_sign_that_comes_with_it():
    weights = fit_verdicts(made(300))
    assert weights[0, FOR_YES] > 1 > weights[1, FOR_YES]
    assert weights[1, FOR_NO] > 1 > weights[0, FOR_NO]
    assert np.abs(weights[:, 2:-1]).max() < 0.01


def test_what_no_sentence_may_say_teaches_to_leave_it_open():
    weights = fit_verdicts(made(300, grounded=False))
    assert np.abs(weights[:, :-1]).max() < 0.01


def test_the_file_holds_what_was_fitted():
    weights = fit_verdicts(made(300))
    read = verdict_weights_from_json(verdicts_to_json(weights, {}))
    assert read.signs[SIGNS[FOR_YES].name] == tuple(np.round(weights[:, FOR_YES], 2))
    assert read.bias == tuple(np.round(weights[:, -1], 2))


def test_yes_no_questions_are_read_on_their_text_and_some_on_another():
    town = "The mill was sold in 1950. " + "It made flour for the valley and the towns below. " * 14
    lake = "The ferry crosses twice a day. " + "In winter it lies at the old pier by the inn. " * 14
    documents = [
        Document("Town", (town,), (Case("a", "Was the mill sold?", ("Yes",), (0,), 0),)),
        Document("Lake", (lake,), (Case("b", "Does the ferry cross?", ("Yes",), (0,), 0),)),
        Document("Who", (town,), (Case("c", "Who sold the mill?", ("nobody",), (0,), 0),)),
    ]
    judged = judge_verdicts(documents)
    assert [(one.document, one.answer) for one in judged[:2]] == [("Town", "Yes"), ("Lake", "Yes")]
    assert {one.answer for one in judged[2:]} == {None}
