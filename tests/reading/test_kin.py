"""Who somebody's parents, children and spouses were, what they did, and when."""

from __future__ import annotations

import pytest

from qa import Chatbot

HANSEN = (
    "Mette Hansen (2 June 1870 – 8 May 1951) was a Norwegian-born potter. Hansen was born in Bergen, the "
    "youngest of six children of the saddler Olaf Hansen and his wife Berit. Her father died when she was "
    "ten. At the age of sixteen she fell ill with measles. In 1898 she married Nils Dahl, with whom she had "
    "two daughters, Liv and Marta. Most of her bowls were painted by her daughter Liv."
)
BREWER = (
    "Karl Brewer was born in Trier in 1911, the fourth of nine children of a railway clerk, Anton Brewer, "
    "and his wife Olga. His first marriage, to the dancer Ruth Lane, ended in 1950."
)


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (HANSEN, "Who was Mette Hansen's father?", "Olaf Hansen"),
        (HANSEN, "Who was Mette Hansen's mother?", "Berit"),
        (HANSEN, "What was the name of Mette Hansen's mother?", "Berit"),
        (HANSEN, "What was Mette Hansen's mother's name?", "Berit"),
        (HANSEN, "Who were Mette Hansen's parents?", "the saddler Olaf Hansen and his wife Berit"),
        (HANSEN, "What was Mette Hansen's father's job?", "the saddler"),
        (HANSEN, "How many children did Mette Hansen have?", "two"),
        (HANSEN, "What are the names of Mette Hansen's daughters?", "Liv and Marta"),
        (BREWER, "Who was Karl Brewer's father?", "Anton Brewer"),
        (BREWER, "Who was Karl Brewer's mother?", "Olga"),
        (BREWER, "What was Karl Brewer's father's job?", "a railway clerk"),
        (BREWER, "Who was Karl Brewer's first wife?", "Ruth Lane"),
        ("Ida was a singer. She was the daughter of a cooper.", "What did Ida's father do?", "a cooper"),
        ("I live in Ghent. My wife, a baker, travels a lot.", "What does the author's wife do?", "a baker"),
        ("Rolf Adler was a pilot. He had two sons and a daughter.", "How many children did Rolf Adler have?",
         "two sons and a daughter"),
    ],
)  # fmt: skip
def test_kin_is_read_where_it_is_told_of_whom_somebody_was_born_and_who_was_born_to_her(
    text, question, answer
):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question", "wrong"),
    [
        (BREWER, "How many children did Karl Brewer have?", "nine"),
        (BREWER, "Who was Karl Brewer's wife?", "Olga"),
        (HANSEN, "When did Mette Hansen's father die?", "8 May 1951"),
        (HANSEN, "How old was Mette Hansen when she died?", "ten"),
        (HANSEN, "How old was Mette Hansen when she died?", "sixteen"),
        ("Most bowls of Mette Hansen were painted by her daughter Liv.", "Who was her mother?", "Liv"),
        ("Tom Roe had four children. He was a pilot.", "How many daughters did Tom Roe have?", "four"),
        ("Tom Roe wed in 1930. His second wife was Ida Hay.", "Who was Tom Roe's first wife?", "Ida Hay"),
        (
            "Ann Roe was a nurse. Her brother Max had three sons.",
            "How many children did Ann Roe have?",
            "three",
        ),
    ],
)
def test_what_is_told_of_other_kin_is_not_told_of_the_one_asked_about(text, question, wrong):
    assert Chatbot.from_text(text).ask(question).text != wrong


def test_a_relatives_death_is_told_behind_the_sentence_that_speaks_of_him():
    text = "Ann Roe (1801 – 1870) was a nurse. Her father was a smith. He died in 1815."
    assert Chatbot.from_text(text).ask("When did Ann Roe's father die?").text == "1815"
