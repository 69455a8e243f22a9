"""Who did what to whom: each part of a deed is sought in the deed's own clause, and not beside it."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.language.analysis import analyse_sentence
from qa.questions.analysis import analyse
from qa.reading.coordinate import coordinate_clauses


def told(text, question):
    return Chatbot.from_text(text).ask(question).text


TWO_FIRMS = "Nordbank was advised by Hale Partners; Orrel Mills was advised by Keen & Co."
TWO_SIDES = "Mia Dorn represented the buyer; Orrel Mills was represented by Paul Orr."
TWO_WORKS = "The novel was translated by Maria Kent while Paul Orr translated the poems."
TWO_TRAINERS = "Mira Holt trained the dogs and Sam Reed, a vet, trained the horses."
LEFT_OUT = "The bridge was designed by Ann Roe, the tower by Ivo Lind."
REBUILT = "The chapel burned down in 1810, but the monks rebuilt it; the tower was rebuilt by the town."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (TWO_FIRMS, "Who advised Nordbank?", "Hale Partners"),
        (TWO_FIRMS, "Who advised Orrel Mills?", "Keen & Co"),
        (TWO_FIRMS, "Which firm advised Nordbank?", "Hale Partners"),
        (TWO_SIDES, "Who represented the buyer?", "Mia Dorn"),
        (TWO_SIDES, "Who represented Orrel Mills?", "Paul Orr"),
        (TWO_WORKS, "Who translated the poems?", "Paul Orr"),
        (TWO_WORKS, "Who translated the novel?", "Maria Kent"),
        (TWO_TRAINERS, "Who trained the horses?", "Sam Reed"),
        (TWO_TRAINERS, "Who trained the dogs?", "Mira Holt"),
        (LEFT_OUT, "Who designed the tower?", "Ivo Lind"),
        (LEFT_OUT, "Who designed the bridge?", "Ann Roe"),
        (REBUILT, "Who rebuilt the chapel?", "the monks"),
        ("Coal drove the mill while the sawmill was driven by water.", "What drove the sawmill?", "water"),
    ],
)
def test_who_did_it_stands_in_the_clause_that_tells_of_the_thing(text, question, answer):
    assert told(text, question) == answer


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("Ann sold the mill; Tom bought the farm.", 2),
        ("Ann sold the mill, and Tom bought the farm.", 2),
        ("The mill was sold by Ann, the farm by Tom.", 2),
        ("Ann sold the mill and the farm and left.", 1),
        ("Ann, who owned a mill and a farm, left.", 1),
    ],
)
def test_a_new_clause_begins_with_a_subject_and_a_verb(sentence, clauses):
    assert coordinate_clauses(analyse_sentence(sentence))[-1] + 1 == clauses


@pytest.mark.parametrize(
    ("text", "question", "wrong"),
    [
        ("Karl Orr called the play a triumph. It ran.", "Who called an ambulance?", "Karl Orr"),
        ("Lena Voss called the plan reckless. It was dropped.", "Who called the police?", "Lena Voss"),
        ("The boss, Ivo Lind, called his dog Rex. It ran.", "Who called a taxi?", "Ivo Lind"),
        (
            "The girl was found in Miller's Wood by a farmer, Ivo Lind.",
            "Who was found in the wood?",
            "Ivo Lind",
        ),
        ("The meeting of the Elm Street Association was long.", "Where was the meeting?", "Association"),
        (
            "The committee chose the quote from Hale Timber, although it was dear.",
            "Where did the committee meet?",
            "Timber",
        ),
        ("“The mill will close,” Ann Roe said. A letter came.", "What did the letter say?", "mill"),
        ("The box was tied with string. It was old.", "What was in the box?", "string"),
        ("The letter was sealed with red wax. She read it.", "What was inside the letter?", "wax"),
        ("When her father drowned, she left school to work.", "How did her father die?", "left school"),
        ("After her father drowned in 1899, she left school.", "How did her father die?", "1899"),
        (
            "The fire started in a storage room at the rear of the building.",
            "How did the fire start?",
            "storage room",
        ),
        ("The man was taken to hospital with burns to his hands.", "What burned down?", "hands"),
        ("Tom Vane estimated the damage at $2m. He left.", "Who was injured?", "Tom Vane"),
        ("Ann Roe raised $5,000 for the mill. It was mended.", "Who raised the alarm?", "Ann Roe"),
        ("The storm killed nine sheep. It was dark.", "What killed the farmer?", "storm"),
    ],
)
def test_what_only_stands_beside_is_no_answer(text, question, wrong):
    assert wrong not in (told(text, question) or "")


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Ann Roe called the play a triumph.", "Who called the play a triumph?", "Ann Roe"),
        ("A neighbour, Ann Roe, called the police at once.", "Who called the police?", "Ann Roe"),
        (
            "A sailor, 24-year-old Marco Diaz, was taken to St. Luke's Hospital with burns to his hands.",
            "Who was taken to hospital?",
            "Marco Diaz",
        ),
        ("The prize was given to Ann Roe by the mayor.", "Who was given the prize?", "Ann Roe"),
        ("Among those arrested in Orrel was Ann Roe.", "Who was arrested in Orrel?", "Ann Roe"),
        (
            "Dr. Lind, the dentist next door, was carrying a green lamp.",
            "What was Dr. Lind carrying?",
            "a green lamp",
        ),
        ("Tom, the youngest brother, was wearing a red coat.", "What was Tom wearing?", "a red coat"),
        ("The council met at the Orrel Club on Monday.", "Where did the council meet?", "the Orrel Club"),
        ("The mill stands two miles from Orrel.", "Where does the mill stand?", "Orrel"),
        (
            "Inside there was a note of seven words: Do not go up after the tide.",
            "What did the note say?",
            "Do not go up after the tide",
        ),
        ('The sign read: "Beware of the dog." She laughed.', "What did the sign say?", "Beware of the dog."),
        ("She opened the box. Inside, there was a silver ring.", "What was in the box?", "a silver ring"),
        ("The box, tied with string, was filled with old coins.", "What was in the box?", "old coins"),
        (
            "After her father drowned in 1899, she left school to work in a shop.",
            "What happened to her father?",
            "drowned in 1899",
        ),
        (
            "The keeper, Amos Bell, walked out onto the ice in a storm and never came back.",
            "What happened to Amos Bell?",
            "walked out onto the ice in a storm and never came back",
        ),
        ("Tom Vane escaped in a laundry van.", "How did Tom Vane escape?", "in a laundry van"),
        ("Ann Roe heard the alarm. Tom Vane raised it.", "Who raised the alarm?", "Tom Vane"),
        ("The arrest of Ann Roe on Monday shook the town.", "Who was arrested?", "Ann Roe"),
    ],
)
def test_what_has_the_part_asked_for_is_the_answer(text, question, answer):
    assert told(text, question) == answer


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("What was he carrying?", "carrying"),
        ("What is Ann Roe looking for?", "looking"),
        ("What were the children playing with?", "playing"),
        ("What was the final ruling?", None),
        ("What is the meaning of it?", None),
    ],
)
def test_what_somebody_is_in_the_midst_of_is_the_verb(question, verb):
    read = analyse(question)
    assert (None if read.verb is None else read.words[read.verb]) == verb
    assert (read.form == "what did") == (verb is not None)
