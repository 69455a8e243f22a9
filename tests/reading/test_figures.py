"""A figure is told from the other figures of its sentence: shares, hours, ages, changes, other parties."""

from __future__ import annotations

import pytest

from qa import Chatbot

FARE = "The council raised the fare by 20 cents to 2.40 crowns on Monday at 9.15 a.m."
SALES = "Sales fell by 8 per cent to 4.2 million crowns, the firm said. Membership grew by 300 to 4,100."
GOLD = "Under the deal Mali would keep 60 per cent of the gold revenue, and the company 40 per cent."
OWNERS = "The group will be owned 62 per cent by shareholders of Orla and 38 per cent by those of Tern."
QUAKE = "The magnitude 7.1 quake struck at 2.35 p.m. on Sunday, 8 May, at a depth of 30 kilometres."
BAND = "The singer Lara Holm, 29, and her drummer Nils Aas, 44, tour in May. Holm's mother Greta is 71."
PIANO = "At thirty-six, the pianist Ida Rohm plays a lot. Her teacher, Max Vogel, is 80."
MOZART = "Mozart was five when he wrote his first piece, and 35 when he died."
COCAINE = "The police seized 18 kilos of cocaine worth about €700,000 in a lorry."


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (SALES, "How much did sales fall?", "8 per cent"),
        (SALES, "By how much did membership grow?", "300"),
        (GOLD, "What share of the gold revenue would Mali keep?", "60 per cent"),
        (OWNERS, "What share of the company will Orla's shareholders own?", "62 per cent"),
        (OWNERS, "What percentage will shareholders of Tern hold?", "38 per cent"),
        (QUAKE, "On what day did the quake strike?", "Sunday, 8 May or Sunday"),
        (QUAKE, "What time did the quake hit?", "2.35 p.m."),
        (QUAKE, "How strong was the quake?", "7.1"),
        (BAND, "How old is Lara Holm?", "29"),
        (BAND, "How old is the drummer?", "44"),
        (BAND, "How old is Greta?", "71"),
        (PIANO, "How old is Rohm?", "thirty-six"),
        (MOZART, "How old was Mozart when he died?", "35"),
        (MOZART, "How old was Mozart when he wrote his first piece?", "five"),
        (COCAINE, "How much cocaine was found?", "18 kilos"),
    ],
)
def test_the_figure_that_is_asked_for_is_found(text, question, answer):
    assert Chatbot.from_text(text).ask(question).candidates[0].text in answer.split(" or ")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (FARE, "How many councillors wanted the rise?"),
        (SALES, "How old is the firm?"),
        ("Bello joined the firm in 1990. Two years later it sold 30 boats.", "How old is Bello?"),
        (QUAKE, "How many people died in the quake?"),
    ],
)
def test_no_figure_of_something_else_is_given(text, question):
    assert Chatbot.from_text(text).ask(question).text is None
