"""A yes or a no rests on what is said of the same: again, of anybody, in that season, of that thing."""

from __future__ import annotations

import pytest

from qa import Chatbot

LENA = (
    "Lena Roe was a Danish-born potter. In 1908 she married Jon Vale. She never remarried. She hid a German "
    "flag."
)
CRASH = "Three people died when the bridge at Oran fell. The driver of the bus survived."
FIRE = "A fire broke out in the mill on Sunday. Nobody was killed, but two firemen were hurt."
BOAT = "The boat sails daily in spring and twice a week in autumn."
FAIR = "The fair had 4,000 guests in 2010, fewer than in 2009."
STOVE = "The stove works only with dry wood. It weighs 80 kg."
POET = "Paul Orde was born in Leeds in 1870. He was a tailor and wrote two plays."
KEEPER = "Old Mr Pell, who kept the light, did not own a watch and did not want one. Clara ran a bakery."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (LENA, "Did Lena Roe marry again?", "No"),
        (LENA, "Did Lena Roe remarry?", "No"),
        (LENA, "Was Lena Roe Danish?", "Yes"),
        ("Tom Roe divorced in 1920. He married again in 1930.", "Did Tom Roe remarry?", "Yes"),
        ("The hall was reopened in June, after two years.", "Was the hall opened again?", "Yes"),
        (CRASH, "Did anybody die?", "Yes"),
        (FIRE, "Did anybody die?", "No"),
        (BOAT, "Does the boat sail daily in spring?", "Yes"),
        (BOAT, "Does the boat sail daily in autumn?", "No"),
        (FAIR, "Were there more guests than in 2009?", "No"),
        (FAIR, "Were there fewer guests than in 2009?", "Yes"),
    ],
)
def test_yes_and_no_are_told_of_the_same(text, question, answer):
    assert Chatbot.from_text(text).ask(question).text == answer


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("In 1908 Lena Roe married Jon Vale. They lived in Kiel.", "Did Lena Roe marry again?"),
        (LENA, "Was Lena Roe German?"),
        (CRASH, "Was anyone killed?"),
        (STOVE, "Is the stove black?"),
        (POET, "Did Paul Orde die in Leeds?"),
        (KEEPER, "Did Clara want to marry Mr Pell?"),
    ],
)
def test_what_is_said_of_another_thing_leaves_it_open(text, question):
    assert Chatbot.from_text(text).ask(question).text is None
