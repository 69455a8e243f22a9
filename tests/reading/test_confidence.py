"""Confidence: what it is made of, and what is told of it."""

from __future__ import annotations

import numpy as np
import pytest

from qa import Chatbot
from qa.corpus.loading import corpus_from_text
from qa.reading.confidence import confidence, loudest, weigh_doubts
from qa.reading.doubts import DOUBTS
from qa.reading.weights import DoubtWeights, load_weights

NAMES = [doubt.name for doubt in DOUBTS]
WEIGHTS = DoubtWeights(
    said={"bias": 2.0, "a name is missing from the text": -3.0, "a number is missing from the text": -1.0},
    phrase={"bias": 2.0, "a lower sentence": -2.0},
    bias=0.2,
    slope=1.1,
)


def doubting(**felt):
    values = np.zeros(len(DOUBTS))
    for name, value in felt.items():
        values[NAMES.index(name.replace("_", " "))] = value
    return values


def test_a_doubt_of_either_kind_lowers_the_confidence_and_two_lower_it_more():
    none, name, lower, both = (
        confidence(values, WEIGHTS)
        for values in (
            doubting(),
            doubting(a_name_is_missing_from_the_text=1),
            doubting(a_lower_sentence=1),
            doubting(a_name_is_missing_from_the_text=1, a_lower_sentence=1),
        )
    )
    assert 0 < both < min(name, lower) < max(name, lower) < none < 1


def test_the_doubts_are_told_loudest_first_and_those_that_are_not_felt_not_at_all():
    values = doubting(a_name_is_missing_from_the_text=1, a_number_is_missing_from_the_text=1)
    told = weigh_doubts(values, WEIGHTS)
    assert [row.rule for row in told] == [
        "a name is missing from the text",
        "a number is missing from the text",
    ]
    assert told[0].weight < told[1].weight < 0


def test_the_weight_of_a_doubt_is_what_a_little_of_it_takes_from_the_log_odds():
    values = doubting(a_name_is_missing_from_the_text=0.5, a_lower_sentence=0.5)
    odds = [np.log(p / (1 - p)) for p in (confidence(values, WEIGHTS), confidence(values * 1.001, WEIGHTS))]
    told = sum(row.weight for row in weigh_doubts(values, WEIGHTS))
    assert (odds[1] - odds[0]) / 0.001 == pytest.approx(told, abs=0.02)


def test_the_weights_in_the_file_are_read_as_they_were_written():
    content = load_weights().doubts.to_json()
    assert DoubtWeights.from_json(content).to_json() == content


def test_the_reason_is_of_the_model_that_is_less_sure():
    unsaid = doubting(a_name_is_missing_from_the_text=1, a_lower_sentence=1)
    assert loudest(unsaid, WEIGHTS)[0] == "a name is missing from the text"
    said = doubting(a_number_is_missing_from_the_text=0.1, a_lower_sentence=1)
    assert loudest(said, WEIGHTS)[0] == "a lower sentence"
    assert loudest(doubting(), WEIGHTS) == ()


TEXT = (
    "The mill was built in 1921 by Ann Roe. It stood by the river until the great flood of 1950. "
    "Jon Vale bought the ruin in 1960 and planted an orchard there."
)


@pytest.mark.parametrize(
    ("said", "unsaid"),
    [
        ("Who built the mill in 1921?", "Who built the mill in 1820?"),
        ("Who built the mill?", "Who built the castle?"),
        ("When was the mill built by Ann Roe?", "When was the mill built by Peter Holt?"),
        ("When did Jon Vale buy the ruin?", "When did Jon Vale not buy the ruin?"),
    ],
)
def test_a_question_that_the_text_answers_is_surer_than_one_that_twists_it(said, unsaid):
    bot = Chatbot.from_text(TEXT)
    sure, twisted = bot.ask(said).confidence, bot.ask(unsaid).confidence
    assert twisted < sure - 0.05


def test_what_the_text_says_in_the_words_of_the_question_is_almost_certain():
    assert Chatbot.from_text(TEXT).ask("Who built the mill in 1921?").confidence >= 0.6


def test_where_more_confidence_is_asked_for_the_reply_says_how_much_there_was():
    corpus = corpus_from_text("The flood wall at Sorn was built in 1987. It is made of brick.")
    question = "When was the flood wall built?"
    sure = Chatbot(corpus).ask(question).confidence
    reply = Chatbot(corpus, min_confidence=0.95).ask(question).reply
    assert f"The best one has a confidence of {sure:.0%}, below the 95% asked for." in reply
    reply = Chatbot(corpus, min_confidence=0.95).ask("Was the flood wall at Sorn built in 1987?").reply
    assert "The best one has a confidence of " in reply
    assert "asked for" not in Chatbot(corpus).ask("Who painted the flood wall?").reply
