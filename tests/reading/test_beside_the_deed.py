"""Who acts in a clause beside the deed, in what company, and in which minute, is another matter."""

import pytest

from qa import Chatbot

PRIZE = "The painter Ada Lunt, who had trained in Rome, won the prize after Tom Vane had withdrawn his bust."
PLANE = "The pilot landed the plane in a field when engineer Ann Roe fainted."
TRAIN = "The driver stopped the train as signalman Rolf Dahl waved his lamp."
CAT = "The cat was saved when fireman Ned Ash climbed the tree."
CHAIR = "Bo Lind resigned in May before Ann Roe, the new chair, had taken office."
BOARS = "Wild boar live in family groups. They are found in the oak woods along the Sarn."
NURSES = "The nurses work in pairs and visit patients at home."
FINAL = "The final was played for the Orrel Cup on a wet Sunday at Hesk Park."
CLUB = "Ann Roe played for Esk Rovers until 2009."
RED = "Tom Vane was sent off in the 31st minute of the final."


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (PRIZE, "Who won the prize?", "Ada Lunt"),
        (PLANE, "Who landed the plane?", "The pilot"),
        (TRAIN, "Who stopped the train?", "The driver"),
        (CAT, "Who saved the cat?", "Ned Ash"),
        (CHAIR, "Who resigned in May?", "Bo Lind"),
    ],
)
def test_who_did_it_has_the_verb_of_the_deed(text: str, question: str, wanted: str) -> None:
    assert wanted in (Chatbot.from_text(text).ask(question).text or "")


@pytest.mark.parametrize(
    ("text", "question", "no_place"),
    [
        (BOARS, "Where do wild boar live?", "in family groups"),
        (NURSES, "Where do the nurses work?", "in pairs"),
        (FINAL, "Where was the final played?", "for the Orrel Cup"),
    ],
)
def test_company_and_a_cup_are_no_place(text: str, question: str, no_place: str) -> None:
    assert Chatbot.from_text(text).ask(question).text != no_place


def test_one_may_play_for_a_club() -> None:
    assert Chatbot.from_text(CLUB).ask("Where did Ann Roe play?").text == "for Esk Rovers"


def test_a_minute_of_a_row_is_no_length_of_time() -> None:
    assert Chatbot.from_text(RED).ask("How long was Tom Vane banned?").text is None
