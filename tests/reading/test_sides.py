"""Who is against something is not for it, and whoever beats a team does not play for it."""

import pytest

from qa import Chatbot

MATCH = "Anna Dahl scored twice for Esk Rovers to beat Orrel Town 2-1."
CUP = "Jo Lind came on to score the goal that took Ulm past Varel United and into the final."
ROAD = "Councillor Bo Lind voted for the new road. Mayor Ida Falk voted against the new road."
DAM = "Mary Finn campaigned against the dam for ten years."
MEMBERS = "Fourteen members voted against the merger because it would have closed the school."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (MATCH, "Who scored for Orrel Town?"),
        (CUP, "Who scored for Varel United?"),
        (DAM, "Who campaigned for the dam?"),
        (MEMBERS, "How many members voted for the merger?"),
        (MEMBERS, "Why did members vote for the merger?"),
    ],
)
def test_the_other_side_is_no_answer(text: str, question: str) -> None:
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (MATCH, "Who scored for Esk Rovers?", "Anna Dahl"),
        (ROAD, "Who voted for the new road?", "Bo Lind"),
        (ROAD, "Who voted against the new road?", "Ida Falk"),
        (DAM, "Who campaigned against the dam?", "Mary Finn"),
        (MEMBERS, "How many members voted against the merger?", "Fourteen"),
    ],
)
def test_the_side_asked_about_is(text: str, question: str, wanted: str) -> None:
    assert wanted in (Chatbot.from_text(text).ask(question).text or "")
