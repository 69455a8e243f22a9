"""Each component does what it is for, and can be switched off."""

from __future__ import annotations

import json
import subprocess
import sys

import numpy as np
import pytest

from qa.corpus.article import Sentence
from qa.language.forms import term
from qa.retrieval.block import ARRAYS
from qa.retrieval.estimator import SentenceRetriever
from qa.retrieval.lexicon import synonyms
from qa.retrieval.search import COMPONENTS
from qa.retrieval.wanted import wanted
from qa.retrieval.weights import WEIGHTS


def first(sentences, question, **parameters):
    retriever = SentenceRetriever(**parameters).fit(sentences)
    hits = retriever.retrieve(question, k=1)
    return hits[0].sentence.text if hits else None


def apart(*texts):
    """Sentences of different paragraphs: none is context for another."""
    return [Sentence(text, 0, len(text), n, n) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sank", "sink"),
        ("Malmö", "Malmo"),
        ("organisation", "organizations"),
        ("harbour", "harbors"),
        ("twelve", "12"),
        ("third", "3rd"),
        ("1,200", "1200"),
        ("centres", "center"),
        ("travelled", "traveling"),
    ],
)
def test_forms_of_one_word_are_one_term(one, other):
    assert term(one) == term(other)


@pytest.mark.parametrize(
    ("one", "other"), [("four", "for"), ("advise", "adviz"), ("found", "find"), ("hour", "hor")]
)
def test_other_words_stay_apart(one, other):
    assert term(one) != term(other)


CASES = {
    "synonyms": (
        apart("The gate was painted by Ann Low.", "The gate was erected by Jo Bell."),
        "Who constructed the gate?",
        1,
    ),
    "derivations": (
        apart("Rain fell at noon.", "The departure of the ferry was at noon."),
        "What departed at noon?",
        1,
    ),
    "repair": (apart("The harbor froze.", "The lantern fell."), "What happened to the lantren?", 1),
    "phrases": (
        apart("In Leith the sailors of Oban met.", "In Oban the sailors of Leith met."),
        "Who met in Oban?",
        1,
    ),
    "types": (
        apart("The ferry ran aground off Mull.", "The ferry ran aground in 1912."),
        "When did the ferry run aground?",
        1,
    ),
}


@pytest.mark.parametrize("component", CASES)
def test_component_finds_what_is_not_found_without_it(component):
    sentences, question, place = CASES[component]
    assert first(sentences, question) == sentences[place].text
    assert first(sentences, question, without=(component,)) != sentences[place].text


def test_a_sentence_that_refers_back_counts_for_what_it_refers_to():
    text = [
        "Ada Finch was a builder.",
        "She designed the lighthouse.",
        "Others designed the harbor wall and more.",
    ]
    with_references = SentenceRetriever().fit(text)
    without = SentenceRetriever(without=("references", "context")).fit(text)
    question = "What did Ada Finch design?"

    def lead(retriever):
        scores = retriever.decision_function([question])[0]
        return scores[1] - scores[2]

    assert lead(with_references) > lead(without)
    assert "antecedent" in {part.evidence for part in with_references.explain(question, 1)}


def test_context_ends_with_the_paragraph():
    texts = ["Ada Finch was a builder.", "She designed the lighthouse."]
    parts = SentenceRetriever().fit(apart(*texts)).explain("What did Ada Finch design?", 1)
    assert not {"antecedent", "previous", "earlier", "theme"} & {part.evidence for part in parts}


LIGHTHOUSES = [
    [
        "The lighthouse of Mull is a tower.",
        "Its walls are thick.",
        "Visitors come.",
        "The lamp was lit in 1904.",
    ],
    ["The lighthouse of Skye is a hut.", "Its walls are thin.", "Nobody comes.", "The lamp was lit in 1890."],
]


def test_what_a_paragraph_opens_with_need_not_be_named_again():
    sentences = [
        Sentence(text, 0, len(text), number, paragraph)
        for paragraph, texts in enumerate(LIGHTHOUSES)
        for number, text in enumerate(texts)
    ]
    for place, paragraph in (("Mull", LIGHTHOUSES[0]), ("Skye", LIGHTHOUSES[1])):
        assert first(sentences, f"When was the lamp of {place} lit?") == paragraph[3]
    assert (
        first(sentences, "When was the lamp of Skye lit?", without=("theme", "context", "names"))
        == LIGHTHOUSES[0][3]
    )


def test_what_the_sentence_says_itself_is_not_counted_again_as_theme():
    parts = (
        SentenceRetriever()
        .fit(["The mill burned.", "The mill was rebuilt."])
        .explain("Who rebuilt the mill?", 1)
    )
    assert not {"earlier", "theme"} & {part.evidence for part in parts}


def test_words_in_the_order_of_the_question_win():
    sentences = apart("Green bottles hold old wine.", "Old bottles hold green wine.")
    assert first(sentences, "What holds green wine?") == sentences[1].text


def amount(sentences, question, evidence, place=0):
    """How much there is of a kind of evidence for a sentence."""
    parts = SentenceRetriever().fit(sentences).explain(question, place)
    return next((part.amount for part in parts if part.evidence == evidence), 0.0)


def test_words_like_of_part_no_neighbours():
    treaty = apart("The treaty of the river Main was signed.", "The river and Main Street: no treaty.")
    question = "When was the treaty of the river Main signed?"
    assert amount(treaty, question, "order", 0) > 2 * amount(treaty, question, "order", 1)


def test_neighbours_far_apart_are_none():
    text = apart("The steam was let off before they stopped the old engine.", "The steam engine stopped.")
    assert amount(text, "Why did the steam engine stop?", "order", 0) == 0
    assert amount(text, "Why did the steam engine stop?", "order", 1) > 0


def test_a_pair_is_counted_once_however_often_it_stands_there():
    once, again = apart("The steam engine stopped.", "The steam engine and the steam engine stopped.")
    question = "What did the steam engine pull?"
    assert amount([once, again], question, "order", 0) == amount([once, again], question, "order", 1) > 0


def test_small_words_beside_the_same_term_are_a_phrase():
    text = apart("The board met in Oban.", "Boards meet at noon: in the end Oban won.")
    question = "Where did the board meet in Oban?"
    assert amount(text, question, "phrase", 0) > 0
    assert amount(text, question, "phrase", 1) == 0


def test_the_preposition_before_a_term_tells_its_role():
    text = apart("Boats came from the old port of Leith.", "Leith sent boats.", "Boats came by Leith.")
    for question, role in (
        ("Which boats came from the port of Leith?", 0),
        ("Which boats did Leith send?", 1),
        ("Which boats came by Leith?", 2),
    ):
        shares = [amount(text, question, "role", place) for place in range(3)]
        assert max(shares) == shares[role] > sorted(shares)[-2]


def test_a_preposition_far_before_a_term_does_not_govern_it():
    near, far = apart(
        "In 1904 the mill burned.", "In 1904 and again two or three years later the mill burned."
    )
    question = "Which mill burned?"
    assert amount([near, far], question, "role", 1) > amount([near, far], question, "role", 0)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who bought the mill when it closed?", "person"),
        ("When the mill had closed, who bought it?", "person"),
        ("What happens when the pressure falls?", ""),
        ("What is the mill where flour was made called?", ""),
        ("What is the town where the mill stood called?", "place"),
        ("What was the day when the mill closed?", "date"),
        ("When had the mill closed, and who bought it?", "date"),
        ("Where and when was it built?", "date"),
        ("Since when has it stood there?", "date"),
        ("Who built it, and when?", "date"),
        ("When?", "date"),
    ],
)
def test_when_and_where_ask_if_no_other_word_does(question, kind):
    assert wanted(question) == kind


def test_a_sentence_that_says_when_is_not_preferred_where_when_joins():
    text = apart("The valve opens in March at full pressure.", "The valve opens as the pressure falls.")
    assert first(text, "What happens to the valve when the pressure falls?") == text[1].text


def test_terms_that_stand_together_say_more_than_scattered_ones():
    text = apart(
        "Rust ate the anchor of the brig.", "Rust, so they say, ate much, and of all the brig the anchor."
    )
    question = "Whose brig lost its anchor to rust?"
    assert amount(text, question, "closeness", 0) > amount(text, question, "closeness", 1)


FINCH = [
    ["Ada Finch was a builder.", "The harbor was deep.", "In 1904 a lighthouse was designed."],
    ["Bo Marsh was a painter.", "The harbor was wide.", "In 1911 a lighthouse was designed."],
]
OTHERS = [
    f"The {thing} was old and grey." for thing in "mill barn inn shed wall gate yard road pond wood".split()
]


def test_names_are_carried_on_by_the_sentences_around():
    sentences = [
        Sentence(text, 0, len(text), number, paragraph)
        for paragraph, texts in enumerate([*FINCH, *([other] for other in OTHERS)])
        for number, text in enumerate(texts)
    ]
    question = "When did Bo Marsh design a lighthouse?"
    parts = {part.evidence: part for part in SentenceRetriever().fit(sentences).explain(question, 5)}
    assert set(parts["carried"].terms) == {"bo", "marsh"}
    assert not amount(sentences, question, "carried", 2)
    assert not amount(sentences, question.lower(), "carried", 5)
    assert not amount(sentences, question.upper(), "carried", 5)


def test_a_name_that_every_sentence_holds_tells_little():
    few = apart("Bo Marsh sang.", *OTHERS)
    many = apart("Bo Marsh sang.", *(f"Bo Marsh saw: {other}" for other in OTHERS))
    question = "What did Bo Marsh sing?"
    assert amount(few, question, "names") > 3 * amount(many, question, "names") > 0


def test_the_capital_of_the_first_word_makes_no_name():
    assert not amount(apart("Boats sank.", *OTHERS), "Boats sank where?", "names")
    assert amount(apart("Many Boats sank.", *OTHERS), "Where did Boats sink?", "names") > 0


def test_a_date_of_the_question_is_not_the_one_asked_for():
    text = apart("The ferry of 1912 sank.", "The ferry of 1912 sank with all hands on a day in March.")
    assert first(text, "When did the ferry of 1912 sink?") == text[1].text


def test_a_month_is_no_year():
    text = apart("The ferry sank off Mull in March.", "The ferry sank off Mull with all hands in 1912.")
    assert first(text, "What year did the ferry sink off Mull?") == text[1].text
    assert first(text, "When did the ferry sink off Mull?") == text[0].text


def test_how_long_is_answered_in_units_of_length_or_time():
    text = apart("The bridge was built by 300 men.", "The bridge was built in less than 14 months by men.")
    assert first(text, "How long was the bridge being built?") == text[1].text
    assert first(text, "How many built the bridge?") == text[0].text


@pytest.mark.parametrize("word", ["construct", "good", "die", "wealth", "rapid"])
def test_synonyms_go_both_ways(word):
    assert synonyms(word)
    assert all(word in synonyms(other) for other in synonyms(word))


def test_a_general_word_stands_for_particular_ones_and_not_the_other_way_round():
    text = ["Repairs closed the line on Monday.", "On Friday a goods train derailed on the line."]
    assert first(text, "When was the accident on the line?") == text[1]
    assert "accid" not in synonyms("derail")


def test_switching_everything_off_still_searches():
    assert first(["It rained.", "The sun shone."], "Did it rain?", without=tuple(COMPONENTS)) == "It rained."


def test_without_the_second_look_scores_are_plain_sums():
    retriever = SentenceRetriever(depth=0).fit(["Rain fell on Mull.", "Sun."])
    parts = retriever.explain("rain on Mull", 0)
    assert {part.evidence for part in parts} == {"sparse"}
    assert sum(part.points for part in parts) == pytest.approx(
        retriever.retrieve("rain on Mull")[0].score, rel=1e-5
    )


@pytest.mark.parametrize(
    ("parameters", "error", "match"),
    [
        ({"without": ("magic",)}, ValueError, "magic"),
        ({"without": "types"}, ValueError, "types"),
        ({"weights": {"terms": float("nan")}}, ValueError, "terms"),
        ({"weights": {"terms": "2"}}, TypeError, "terms"),
        ({"weights": {"magic": 1.0}}, ValueError, "magic"),
        ({"depth": -1}, ValueError, "depth"),
        ({"depth": 1.5}, TypeError, "depth"),
        ({"tokenizer": "split"}, TypeError, "tokenizer"),
        ({"stemmer": 3}, TypeError, "stemmer"),
        ({"k1": "0.6"}, TypeError, "k1"),
    ],
)
def test_impossible_settings_are_named(parameters, error, match):
    with pytest.raises(error, match=match):
        SentenceRetriever(**parameters).fit(["It rained."])


def test_own_weights_replace_the_fitted_ones():
    text = apart("The ferry sank off Mull.", "In 1912 a storm came.")
    question = "When did the ferry off Mull sink in a storm?"
    assert first(text, question) == text[0].text
    assert first(text, question, weights={"date": -100.0}) == text[1].text
    assert WEIGHTS["date"] < 0


def test_scores_do_not_depend_on_the_company():
    retriever = SentenceRetriever().fit(
        [f"The {n}th ferry sank at noon in harbor {n % 7}." for n in range(200)]
    )
    searcher = retriever.searcher_
    query = searcher.prepare("Which ferry sank in harbor 3?")
    every = searcher.reckon(query, np.arange(200))
    alone = [searcher.reckon(query, np.array([row]))[0] for row in range(200)]
    assert every.tolist() == alone


def test_an_index_is_searched_without_scikit_learn_with_the_same_bits(tmp_path):
    text = ["The ferry sank in 1912.", "A storm had been forecast.", "Fishermen rescued forty people."]
    retriever = SentenceRetriever().fit(text)
    (block,) = retriever.index_.blocks
    np.savez(tmp_path / "block.npz", **{name: getattr(block, name) for name in ARRAYS})
    (tmp_path / "terms.json").write_text(json.dumps([block.terms, block.norm.pivot]), encoding="utf-8")
    program = """
import json, sys
import numpy as np
from qa.retrieval.block import Block, Norm
from qa.retrieval.index import Index
from qa.retrieval.search import Searcher
terms, pivot = json.load(open(sys.argv[1] + "/terms.json"))
block = Block(terms=terms, norm=Norm(0.6, 0.6, pivot), **dict(np.load(sys.argv[1] + "/block.npz")))
rows, scores = Searcher(Index((block,), 0.6, 0.6)).search("Who saved the people?", 3)
assert not {"sklearn", "scipy"} & set(sys.modules)
print([[int(row), score.hex()] for row, score in zip(rows, scores.tolist())])
"""
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )
    rows, scores = retriever.searcher_.search("Who saved the people?", 3)
    assert ran.stdout.strip() == str([[int(r), s.hex()] for r, s in zip(rows, scores.tolist(), strict=True)])
