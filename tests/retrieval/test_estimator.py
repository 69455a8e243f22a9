"""The retriever keeps what scikit-learn promises, and finds what a reader would."""

from __future__ import annotations

import pickle

import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

from qa.corpus.article import Sentence
from qa.retrieval.estimator import SentenceRetriever

STORM = [
    "The ferry left Mull at noon.",
    "A storm had been forecast.",
    "The ferry sank off the coast in 1912.",
    "Fishermen rescued forty passengers.",
]


@pytest.fixture
def retriever():
    return SentenceRetriever().fit(STORM)


def test_finds_the_sentence_by_its_words_whatever_their_ending(retriever):
    assert retriever.retrieve("Who was rescuing the passenger?", k=1)[0].sentence.text == STORM[3]


def test_question_words_do_not_count():
    hits = SentenceRetriever().fit(["What a storm!", "It hit Mull."]).retrieve("What did hit Mull?")
    assert [hit.sentence.text for hit in hits] == ["It hit Mull."]


def test_a_question_of_question_words_only_still_searches_for_them():
    assert SentenceRetriever().fit(["Who goes there?", "A friend."]).retrieve("Who?")


def test_one_sentence_is_enough():
    assert len(SentenceRetriever().fit(["It rained."]).retrieve("Did it rain?")) == 1


def test_nothing_in_common_gives_no_hits(retriever):
    assert retriever.retrieve("parliament") == []


def test_equal_sentences_come_in_the_order_of_the_text():
    retriever = SentenceRetriever().fit(["Rain fell."] * 9)
    assert [hit.sentence.number for hit in retriever.retrieve("rain", k=4)] == [1, 2, 3, 4]


def test_sentence_objects_come_back_as_they_were_given():
    given = Sentence("Rain fell.", 5, 15, number=3, paragraph=2)
    assert SentenceRetriever().fit([given]).retrieve("rain")[0].sentence is given


def test_many_questions_are_answered_as_one_by_one(retriever):
    questions = ["Where was the storm?", "When did it sink?", "zzz"]
    assert retriever.retrieve_many(questions, k=2) == [retriever.retrieve(q, k=2) for q in questions]


def test_the_parts_of_a_score_add_up_to_it(retriever):
    question = "When did the ferry sink?"
    for hit in retriever.retrieve(question, k=4):
        parts = retriever.explain(question, hit.sentence)
        assert sum(part.points for part in parts) == pytest.approx(hit.score, rel=1e-5)


def test_parameters_survive_clone_and_everything_survives_pickle(retriever):
    assert clone(SentenceRetriever(k1=1.2)).get_params()["k1"] == 1.2
    again = pickle.loads(pickle.dumps(retriever))
    assert again.retrieve("When did the ferry sink?", k=4) == retriever.retrieve(
        "When did the ferry sink?", k=4
    )


def test_parameters_are_keyword_only():
    with pytest.raises(TypeError):
        SentenceRetriever(1.2)


def test_own_tokenizer_and_stemmer_are_used():
    retriever = SentenceRetriever(tokenizer=lambda text: text.split("|"), stemmer=str.lower)
    assert retriever.fit(["a b|C", "D|e"]).retrieve("A B")[0].sentence.text == "a b|C"


def test_labels_given_to_fit_are_predicted(retriever):
    labelled = SentenceRetriever().fit(STORM, ["left", "storm", "sank", "rescue"])
    assert list(labelled.predict(["When did the ferry leave the coast?", "Was a storm forecast?"])) == [
        "sank",
        "storm",
    ]
    assert list(retriever.predict(["Off which coast?"])) == [2]


@pytest.mark.parametrize(
    "call", [lambda r: r.retrieve("x"), lambda r: r.retrieve_many(["x"]), lambda r: r.explain("x", 0)]
)
def test_before_fit_it_says_so(call):
    with pytest.raises(NotFittedError):
        call(SentenceRetriever())


@pytest.mark.parametrize("nothing", [[], ["", "..."]])
def test_nothing_to_search_in_is_a_value_error(nothing):
    with pytest.raises(ValueError, match="sentence"):
        SentenceRetriever().fit(nothing)


def test_stop_words_only_can_be_searched():
    assert SentenceRetriever().fit(["to be or not to be", "it is"]).retrieve("is it?")


@pytest.mark.parametrize("bad", [[1, 2], [None], "one string", [b"bytes"]])
def test_other_things_than_strings_are_a_type_error(bad):
    with pytest.raises(TypeError):
        SentenceRetriever().fit(bad)


@pytest.mark.parametrize("k", [0, -1])
def test_k_must_be_at_least_one(retriever, k):
    with pytest.raises(ValueError, match="at least 1"):
        retriever.retrieve("storm", k=k)


def test_more_than_there_are_may_be_asked_for(retriever):
    assert retriever.retrieve("storm", k=100) == retriever.retrieve("storm", k=4)


@pytest.mark.parametrize("k", [1.5, "2", True])
def test_k_must_be_a_whole_number(retriever, k):
    with pytest.raises(TypeError):
        retriever.retrieve("storm", k=k)


@pytest.mark.parametrize("parameters", [{"k1": float("nan")}, {"k1": -1}, {"b": 2}, {"b": float("nan")}])
def test_impossible_parameters_are_named_by_fit(parameters):
    with pytest.raises(ValueError, match=next(iter(parameters))):
        SentenceRetriever(**parameters).fit(STORM)


def test_unknown_parameters_are_refused():
    with pytest.raises(TypeError):
        SentenceRetriever(k2=1)
    with pytest.raises(ValueError, match="k2"):
        SentenceRetriever().set_params(k2=1)


def test_a_question_must_be_text(retriever):
    with pytest.raises(TypeError):
        retriever.retrieve(None)


def test_a_page_of_text_as_a_question_is_still_answered(retriever):
    page = " ".join(f"word{number}" for number in range(10_000)) + " storm forecast"
    assert retriever.retrieve(page, k=1)[0].sentence.text == STORM[1]
