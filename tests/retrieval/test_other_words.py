"""A question may be asked in other words than the text's."""

import runpy

import pytest

from qa import SentenceRetriever
from qa.corpus.loading import corpus_from_text
from qa.language.forms import term
from qa.retrieval.lexicon import synonyms
from qa.retrieval.phrasal import phrasal

TEXT = [
    "The keeper of the inn repaired the roof himself.",
    "Her place on the board was taken by Ines Holt.",
    "The crew swam ashore after the vessel struck a reef.",
    "Ulmen is the highest of the seven summits.",
    "The accord was brokered by an envoy from Oslo.",
    "Prices rose by a tenth in spring.",
]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Who mended the roof?", 0),
        ("who replaced her", 1),
        ("How did the sailors save themselves when the ship hit the rock?", 2),
        ("Which mountain is the tallest?", 3),
        ("who mediated in the agreement", 4),
        ("By how much did the cost increase?", 5),
    ],
)
def test_the_sentence_is_found_by_words_of_like_meaning(question, place):
    retriever = SentenceRetriever().fit(TEXT)
    assert retriever.retrieve(question, k=1)[0].sentence.text == TEXT[place]


PHRASES = [
    "The wreck was discovered by two divers from Orrel.",
    "A shortage of coal led the board to cancel the race.",
    "His offer of a truce was rejected at once.",
    "The bell of the chapel was cast in Ghent.",
    "She went home by sledge in the dark.",
]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("Who came across the ship?", 0),
        ("why did they call the event off", 1),
        ("What was turned down?", 2),
    ],
)
def test_a_phrasal_verb_is_found_by_words_for_the_whole_of_it(question, place):
    retriever = SentenceRetriever().fit(PHRASES)
    assert retriever.retrieve(question, k=1)[0].sentence.text == PHRASES[place]


@pytest.mark.parametrize(
    ("question", "verb", "word"),
    [
        ("what did he leave out", "leave", "omit"),
        ("what was left out", "leave", "omit"),
        ("who gave their old plan up", "give", "abandon"),
        ("who blew the whistle on the mayor", "blow", "reveal"),
        ("when did the war come to an end", "come", "finish"),
    ],
)
def test_the_words_of_a_phrase_may_stand_apart_and_in_any_form(question, verb, word):
    assert term(word) in phrasal(question.split())[term(verb)].others


def test_a_phrase_counts_as_much_as_its_rarest_word():
    text = ["The owner went to the dairy at noon.", "The milk had spoiled at noon in the heat."]
    found = SentenceRetriever().fit(text).retrieve("What had gone bad at noon?", k=1)
    assert found[0].sentence.text == text[1]


def test_what_the_verb_alone_or_a_shorter_phrase_may_stand_for_is_beside_the_point():
    found = phrasal("when did the war come to an end".split())
    assert set(found) == {term("come")}
    assert term("amount") not in found[term("come")].others  # "come to"
    assert term("arrive") in synonyms(term("come")) - found[term("come")].others


def test_a_sentence_that_leans_on_its_paragraph_for_every_word_can_be_found():
    text = "The mill at Orrel stood by the ford. It burned down in 1951."
    corpus = corpus_from_text(text, title="Notes")
    found = SentenceRetriever().fit(corpus.sentences).retrieve("What became of the Orrel mill?", k=2)
    assert [hit.sentence.number for hit in found] == [1, 2]
    alone = SentenceRetriever().fit([sentence.text for sentence in corpus.sentences])
    assert len(alone.retrieve("Who built the Orrel mill?", k=2)) == 1  # a list of strings is no text


def test_each_line_of_the_table_says_something_and_says_it_once(root):
    lines = (root / "tests" / "data" / "synonyms.txt").read_text(encoding="utf-8").splitlines()
    rows = [
        line.partition(">" if ">" in line else ":") for line in lines if line and not line.startswith("#")
    ]
    groups = [
        (term(head.strip()) if mark else "", *sorted(map(term, (rest or head).split())))
        for head, mark, rest in rows
    ]
    assert [group for group in groups if len(set(group) - {""}) < 2] == []
    assert len(groups) == len(set(groups))


def test_no_phrase_is_told_twice(root):
    lines = (root / "tests" / "data" / "phrases.txt").read_text(encoding="utf-8").splitlines()
    phrases = [line.partition(":")[0] for line in lines if not line.startswith("#")]
    assert len(phrases) == len(set(phrases))


def test_the_tables_are_made_by_their_command(root):
    made = runpy.run_path(str(root / "tests" / "benchmarks" / "word_tables.py"))
    for name in ("synonyms", "phrases"):
        assert (root / "qa" / "retrieval" / f"{name}.txt").read_text(encoding="utf-8") == made[name]()
    assert (root / "qa" / "language" / "kinds.txt").read_text(encoding="utf-8") == made["kinds"]()
