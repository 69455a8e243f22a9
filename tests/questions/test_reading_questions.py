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
        ("Which model was built in 1960?", "thing"),
        ("What is the final host of the parasite?", "thing"),
        ("Which heads of state came?", "person"),
        ("What is the name of the head of the school?", "person"),
        ("Who is the host?", "person"),
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


@pytest.mark.parametrize(
    ("question", "form", "answer_type", "noun"),
    [
        ("Who was the miller's aunt?", "who", "person", "aunt"),
        ("Who is the mayor of Orrel?", "who", "person", "mayor"),
        ("Who is Ann Roe?", "who is", "role", ""),
        ("What did the miller do for a living?", "who is", "role", ""),
        ("what did the miller do for work before he became mayor", "who is", "role", ""),
        ("What did Ann Lee work as before politics?", "who is", "role", ""),
        ("What had she been before she entered parliament?", "who is", "role", ""),
        ("What's Ann's line of work?", "who is", "role", "line"),
        ("What did the miller do before he left the ship?", "what did", "thing", ""),
        ("What did the guard do before he entered the vault?", "what did", "thing", ""),
        ("What did the reform do for work safety?", "what did", "thing", ""),
        ("How come the mill has no roof?", "why", "reason", ""),
        ("whereabouts is the mill", "where", "place", ""),
        ("What was the ship's destination?", "place", "place", "destination"),
        ("What is the name of the ferry?", "what is", "name", "ferry"),
        ("What is the old name of the village?", "what is", "name", "old name"),
        ("What was the most common cause of fires?", "what is", "thing", "most common cause"),
        ("What is the smallest otter?", "what is", "thing", "smallest otter"),
        ("What is an otter?", "definition", "definition", "otter"),
        ("What is she famous for?", "what is", "thing", ""),
        ("What is the hook for?", "what is", "reason", "hook"),
        ("At what age did she marry?", "how long", "duration", "age"),
        ("Which of the boats is the oldest?", "which", "thing", "boats"),
        ("What was his nationality?", "which", "nationality", "nationality"),
        ("What do you call a young otter?", "what did", "name", ""),
    ],
)
def test_what_a_question_with_be_or_do_asks_for(question, form, answer_type, noun):
    read = analyse(question)
    assert (read.form, read.answer_type, " ".join(read.focus)) == (form, answer_type, noun)


def test_the_name_of_the_ferry_need_not_be_called_a_name_by_the_text():
    assert "name" not in analyse("What is the name of the ferry?").terms
