"""What is read out of a question: the noun asked for, the verb, the type of answer."""

from __future__ import annotations

import pytest

from qa.questions.analysis import analyse


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("What parts raise the pressure in the boiler?", "parts"),
        ("Which two mills grind rye flour?", "two mills"),
        ("What device moves coal from the ship to the shed?", "device"),
        ("Which old village inn burned in 1911?", "old village inn"),
        ("What kind of cheese do they make?", "cheese"),
    ],
)
def test_the_noun_asked_for_ends_before_the_verb(question, noun):
    assert " ".join(analyse(question).focus) == noun


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("What caused unrest in the valley?", "caused"),
        ("What drives cows away from the well?", "drives"),
        ("What parts raise the pressure?", "raise"),
        ("Which farms supply milk to the town?", "supply"),
    ],
)
def test_the_verb_is_found_where_no_list_has_it(question, verb):
    read = analyse(question)
    assert read.words[read.verb] == verb
    assert read.subject_asked


@pytest.mark.parametrize(
    ("question", "answer_type"),
    [
        ("What percentage of the crop was lost?", "percent"),
        ("What was the price of the ticket?", "quantity"),
        ("How much flour is needed?", "quantity"),
        ("How many eggs are needed?", "number"),
        ("Which areas did the storm hit?", "place"),
        ("What is the name of the count?", "name"),
        ("What is a coble known as?", "name"),
        ("In 1972, did the village get a bridge?", "yes/no"),
    ],
)
def test_the_type_of_answer_wanted(question, answer_type):
    assert analyse(question).answer_type == answer_type


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("When did the vote take place?", ("vote",)),
        ("Where did the accident happen?", ("accid",)),
        ("When did it take place?", ("take", "place")),
        ("What happened to the barge?", ("happen", "barg")),
        ("What place did they take?", ("place", "take")),
    ],
)
def test_when_and_where_a_thing_took_place_asks_for_the_thing_alone(question, terms):
    assert analyse(question).terms == terms
