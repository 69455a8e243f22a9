"""Every rule and every doubt is held against its example in qa/reading/examples.txt."""

from __future__ import annotations

import numpy as np
import pytest

from qa import Candidate, Chatbot
from qa.arrays import columns
from qa.questions.analysis import FORMS, analyse
from qa.reading.doubts import DOUBTS, doubt_values
from qa.reading.examples import doubt_examples, rule_examples
from qa.reading.link import LINK_RULES
from qa.reading.ranking import Ranking, rank, read_sentences
from qa.reading.shape import SHAPE_RULES
from qa.reading.weights import RULE_NAMES, load_weights

RULES = (*SHAPE_RULES, *LINK_RULES)
DOUBT_NAMES = [doubt.name for doubt in DOUBTS]


class Read:
    """A question held against a text, and which of the candidates is the marked one."""

    def __init__(self, question, example):
        bot = Chatbot.from_text(example.text)
        self.index = bot.index
        self.question = analyse(question)
        hits = bot.retrieve(question, len(bot.corpus.sentences))
        reading = read_sentences(self.question, hits, self.index.weigh, bot.corpus.before)
        assert reading is not None, "nothing was found"
        self.reading = reading
        self.row = self._places().index((example.start, example.end))

    def _places(self):
        """Where each candidate stands in the text."""
        passage, places = self.reading.passage, []
        for first, end, owner in zip(passage.first, passage.end, passage.owner, strict=True):
            sentence, offset = self.reading.hits[owner].sentence, np.searchsorted(passage.part, owner)
            words = passage.parts[owner].sentence
            places.append(
                (sentence.start + words.starts[first - offset], sentence.start + words.ends[end - 1 - offset])
            )
        return places

    def doubts(self, example):
        """The doubts if the marked candidate were the best."""
        weights = load_weights()
        ranking = rank(self.question, self.reading, weights)
        others = [
            (candidate, row)
            for candidate, row in zip(ranking.candidates, ranking.rows, strict=True)
            if row != self.row
        ]
        best = next(
            (
                candidate
                for candidate, row in zip(ranking.candidates, ranking.rows, strict=True)
                if row == self.row
            ),
            None,
        )
        if best is None:
            passage = self.reading.passage
            sentence = self.reading.hits[passage.owner[self.row]].sentence
            scores = columns.weighted(self.reading.features, weights.rules[self.question.form])
            score = float(scores[self.row])
            best = Candidate(
                example.text[example.start : example.end], example.start, example.end, sentence, score
            )
        forced = Ranking(
            (best, *(candidate for candidate, _ in others)),
            (self.row, *(row for _, row in others)),
            ranking.shares,
            self.reading,
        )
        values = doubt_values(self.question, forced, self.index.weigh, self.index.knows)
        return dict(zip(DOUBT_NAMES, values, strict=True))


def test_every_rule_and_every_doubt_has_a_name_of_its_own_a_line_and_an_example():
    assert len(set(RULE_NAMES)) == len(RULE_NAMES)
    assert all(rule.looks_for.strip() for rule in RULES)
    assert sorted(rule_examples()) == sorted(RULE_NAMES)
    assert len(set(DOUBT_NAMES)) == len(DOUBT_NAMES)
    assert all(doubt.looks_for.strip() and doubt.told.strip() for doubt in DOUBTS)
    assert sorted(doubt_examples()) == sorted(DOUBT_NAMES)


@pytest.mark.parametrize("name", RULE_NAMES)
def test_a_rule_fires_on_its_example_and_not_on_all_candidates_alike(name):
    example = rule_examples()[name]
    read = Read(example.question, example)
    values = read.reading.features[RULE_NAMES.index(name)]
    assert values[read.row] > 0
    assert values.min() < values[read.row]


@pytest.mark.parametrize("name", DOUBT_NAMES)
def test_a_doubt_is_felt_at_its_example_and_less_at_the_other_question(name):
    example = doubt_examples()[name]
    doubted = Read(example.question, example).doubts(example)[name]
    other = Read(example.other, example).doubts(example)[name]
    assert 0 <= other < doubted <= 1


def test_the_weights_are_of_rules_forms_and_doubts_that_there_are():
    weights = load_weights()
    assert set(weights.rules) == set(FORMS)
    assert set(weights.doubts.said) == set(weights.doubts.phrase) == {"bias", *DOUBT_NAMES}
    assert all(np.isfinite(row).all() for row in weights.rules.values())
