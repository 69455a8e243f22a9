"""The trade of somebody is not that of their kin."""

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ann Roe's brother Tom is a baker.", "What is Ann Roe's job?"),
        ("Ann Roe's brother Tom is a baker.", "What does Ann Roe do?"),
        ("Ann Roe's husband, Carl Vane, is a lawyer.", "What is Ann Roe's profession?"),
        ("The mother of Ann Roe was a teacher.", "What was Ann Roe's job?"),
        ("Ann Roe lives in York. Her brother Tom is a baker.", "What is Ann Roe's job?"),
        ("Tom Vane, Ann Roe's brother, is a baker.", "What is Ann Roe's job?"),
        ("Tom Lee lives with his brother, a tailor, in Leeds.", "What is Tom Lee's job?"),
        ("Tom Lee's wife works as a nurse.", "What does Tom Lee work as?"),
        ("Ida Voss is Tom Lee's sister.", "What is Ida Voss's job?"),
    ],
)
def test_the_trade_of_kin_leaves_it_open(text: str, question: str) -> None:
    assert Chatbot.from_text(text).ask(question).text is None


@pytest.mark.parametrize(
    ("text", "question", "wanted"),
    [
        ("Ann Roe's brother Tom is a baker.", "What is Tom's job?", "a baker"),
        ("Ann Roe's brother Tom is a baker.", "What is Ann Roe's brother's job?", "a baker"),
        ("Ann Roe is a baker.", "What is Ann Roe's job?", "a baker"),
        ("Ann Roe is a nurse, and her brother Tom is a baker.", "What is Ann Roe's job?", "a nurse"),
        ("Ann Roe, Tom Vane's sister, is a baker.", "What is Ann Roe's job?", "a baker"),
        ("Tom Lee, whose wife is a judge, works as a gardener.", "What is Tom Lee's job?", "a gardener"),
        ("Tom Lee, the son of a farmer, became a lawyer.", "What was Tom Lee's job?", "a lawyer"),
        ("Tom Lee lives with his brother and is a tailor.", "What is Tom Lee's job?", "a tailor"),
        ("When his father died, Tom Lee became a baker.", "What was Tom Lee's job?", "a baker"),
        ("Tom Lee is the brother of the mayor.", "Who is Tom Lee?", "the brother of the mayor"),
    ],
)
def test_whose_trade_it_is(text: str, question: str, wanted: str) -> None:
    assert Chatbot.from_text(text).ask(question).text == wanted
