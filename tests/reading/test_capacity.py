"""How many there is room for is not how many came."""

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The hall holds 500 people.", "How many people came to the concert?"),
        ("The theatre seats 300 people.", "How many people watched the play?"),
        ("The ferry has room for 80 passengers.", "How many passengers drowned?"),
        ("The bus can carry up to 60 passengers.", "How many passengers were hurt?"),
        ("The stadium has a capacity of 20,000 people.", "How many people saw the final?"),
        ("The meeting hall was designed for 200 people.", "How many people attended the meeting?"),
        ("It sleeps six people.", "How many people live in the house?"),
        ("The cave is large enough to hold 50 people.", "How many people hid in the cave?"),
    ],
)
def test_room_leaves_open_who_was_there(text: str, question: str) -> None:
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        ("The hall holds 500 people.", "How many people does the hall hold?", "500"),
        ("The bus can carry 60 passengers.", "How many passengers can the bus carry?", "60"),
        (
            "The hall seats 400 people, but 90 people came to the concert.",
            "How many people came to the concert?",
            "90",
        ),
        ("The ferry has room for 80 passengers.", "How many passengers does the ferry have room for?", "80"),
        ("The gunmen held 30 people in the bank.", "How many people were in the bank?", "30"),
        ("The prison holds 400 inmates.", "How many inmates are in the prison?", "400"),
        ("Volunteers were able to serve 300 guests.", "How many guests were served?", "300"),
        ("Rescuers managed to carry 20 people to safety.", "How many people were carried to safety?", "20"),
        ("The boat carried 60 passengers.", "How many passengers were on the boat?", "60"),
    ],
)
def test_room_and_people_are_told(text: str, question: str, wanted: str) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted
