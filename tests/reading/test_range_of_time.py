"""When something was, from one time to another."""

import pytest

from qa import Chatbot

BEACH = "The law bans dogs on the beach from May to September."
LAKE = "The lake is frozen from December to March."
POOL = "The swimming pool is open from early May to late September."
ROAD = "The pass is closed from November until April."
TOWN = "The town grew between 1900 and 1950, and the mill burnt down in 1920."
BRIDGE = "The bridge was closed from 3 May 2010 to 9 June 2011 for repairs."


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (BEACH, "When are dogs banned?", {"May to September"}),
        (LAKE, "When is the lake frozen?", {"December to March"}),
        (POOL, "When is the swimming pool open?", {"early May to late September"}),
        (POOL, "When does the swimming pool close?", {"late September", "September"}),
        (ROAD, "When is the pass closed?", {"November until April"}),
        (BRIDGE, "When was the bridge closed?", {"3 May 2010 to 9 June 2011"}),
        (TOWN, "When did the town grow?", {"1900 and 1950"}),
        (TOWN, "When did the mill burn down?", {"1920"}),
        (
            "The council changed the signs, and dogs are banned there now from May to September.",
            "When are dogs banned?",
            {"May to September"},
        ),
        ("The fair runs from 3 to 9 March.", "When is the fair?", {"3 to 9 March"}),
        ("Smoking is banned from 1 July.", "When is smoking banned?", {"1 July"}),
        ("The firm moved from Leeds to York in 1990.", "When did the firm move?", {"1990"}),
    ],
)
def test_no_half_of_a_range_is_told(text: str, question: str, wanted: set[str]) -> None:
    answer = Chatbot.from_text(text).ask(question).text or ""
    assert answer.removeprefix("from ").removeprefix("between ") in wanted
