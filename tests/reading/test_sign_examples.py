"""Every sign of yes and no is held against its example, and the table that people read is the one in use."""

from __future__ import annotations

from functools import lru_cache

import pytest

from qa.corpus.loading import corpus_from_text
from qa.fitting.examples import before_in
from qa.questions.analysis import analyse
from qa.reading.casing import with_names
from qa.reading.ranking import read_sentences
from qa.reading.yes_no.deciding import load_verdict_weights, tell
from qa.reading.yes_no.sign_table import sign_table
from qa.reading.yes_no.signs import SIGNS, grounds
from qa.reading.yes_no.signs.examples import sign_examples
from qa.retrieval.estimator import SentenceRetriever

NAMES = [sign.name for sign in SIGNS]
#: Signs that are there more or less; all others are there or not.
GRADED = {
    "how sure the rules are",
    "share of the question's words",
    "share of the question's words, squared",
    "share of the subject's words",
    "share of the other words",
    "weight of other words lacking",
    "weight of words that the text does not know",
    "share of words of like meaning",
    "number of terms asked",
    "names missing",
    "nouns missing",
    "verbs missing",
    "adjectives missing",
    "adverbs missing",
    "words missing",
    "score by the best sentence's",
    "length of the sentence",
    "words matched in what it says of it",
    "words matched far apart",
    "words matched in the order of the question",
    "names of others",
}


@lru_cache(maxsize=1)
def told():
    """For each example the signs of each sentence found, as the fitting sees them."""
    out = {}
    for example in sign_examples():
        corpus = corpus_from_text(example.text, title="A text")
        retriever = SentenceRetriever().fit(corpus.sentences)
        found = retriever.retrieve(example.question, k=len(corpus.sentences))
        question = with_names(analyse(example.question), [hit.sentence for hit in found])
        assert question.kind == "yes/no", example
        reading = read_sentences(question, found, retriever.index_.weigh, before_in(corpus))
        assert reading is not None, f"nothing was found: {example}"
        sentences = tell(question, reading, retriever.index_.knows)
        out[example.name] = [{sign.name: sign.value(one) for sign in SIGNS} for one in sentences]
    return out


def test_every_sign_has_a_name_of_its_own_and_just_one_example():
    assert len(set(NAMES)) == len(NAMES)
    assert sorted(example.name for example in sign_examples()) == sorted(NAMES)
    assert set(NAMES) >= GRADED


def test_no_two_examples_are_alike():
    assert len({example[1:] for example in sign_examples()}) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sign_shows_in_its_example_and_not_everywhere_alike(name):
    values = [row[name] for row in told()[name]]
    assert max(values) > 0 if name in GRADED else 1 in values
    everywhere = {row[name] for rows in told().values() for row in rows}
    assert len(everywhere) > 1
    assert name in GRADED or everywhere == {0, 1}


def test_no_two_signs_are_one_by_two_names():
    rows = [row for rows in told().values() for row in rows]
    columns = {}
    for name in NAMES:
        columns.setdefault(tuple(row[name] for row in rows), []).append(name)
    assert [names for names in columns.values() if len(names) > 1] == []


def test_the_weights_are_of_signs_that_there_are():
    assert set(load_verdict_weights().signs) <= set(NAMES)


def test_the_table_is_that_of_the_signs_and_weights_that_come_along(root):
    written = (root / "qa" / "reading" / "yes_no" / "signs.md").read_text(encoding="utf-8")
    assert written == sign_table(load_verdict_weights()), "fit_verdicts.py writes qa/reading/yes_no/signs.md"


def test_the_table_tells_of_each_sign_what_it_adds_and_an_example():
    table = sign_table(load_verdict_weights())
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")][1:]
    assert [row[0] for row in rows] == NAMES
    assert all(len(row) == 5 and all(cell.strip() for cell in row) for row in rows)
    weights = load_verdict_weights().signs
    for name, yes, no, *_ in rows:
        if name not in weights:
            assert (yes, no) == ("none", "none")
        else:
            assert abs(float(yes) - weights[name][0]) <= 0.0501
            assert abs(float(no) - weights[name][1]) <= 0.0501


def test_what_an_answer_rests_on_are_signs_that_exist():
    rested_on = grounds._EXCLUDING | {grounds._AS_ASKED}
    assert rested_on <= {sign.name for sign in SIGNS}
