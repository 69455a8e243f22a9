"""A number counts the noun behind it: persons where persons are asked for, things where things are."""

import pytest

from qa import Chatbot

MOOR = "The county sent 40 firefighters to the moor, along with pumps. Soldiers cut off 12 hamlets."
SCHOOL = "The school has 14 classrooms for its pupils. A petition to keep it gathered 3,100 signatures."
REST = "The firm has cut the rest of its drivers from 12 hours to ten. The union has been told."
CRASH = "The crash killed 19 tourists and destroyed three buses."
MUSEUM = "The museum has 40 paintings and 12 statues."
NEWS = "The newspaper has 12 editors and 30,000 readers."
COMPUTERS = "The school bought 40 computers."


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        (MOOR, "How many pumps did the county send?", None),
        (MOOR, "How many soldiers cut off hamlets?", None),
        (MOOR, "How many firefighters were sent?", "40"),
        (SCHOOL, "How many pupils does the school have?", None),
        (SCHOOL, "How many classrooms does the school have?", "14"),
        (SCHOOL, "How many people signed the petition?", "3,100"),
        (REST, "How many drivers work for the firm?", None),
        (CRASH, "How many people died in the crash?", "19"),
        (MUSEUM, "How many visitors does the museum have?", None),
        (MUSEUM, "How many paintings does the museum have?", "40"),
        (NEWS, "How many readers does the newspaper have?", "30,000"),
        (COMPUTERS, "How many teachers does the school have?", None),
        (COMPUTERS, "How many computers did the school buy?", "40"),
        (CRASH, "How many buses were destroyed?", "three"),
    ],
)
def test_how_many(text: str, question: str, wanted: str | None) -> None:
    answer = Chatbot.from_text(text).ask(question).text
    assert answer is None if wanted is None else (answer or "").startswith(wanted)
