"""Who bought it is told by who sold it to whom: the same deed from the other side."""

from __future__ import annotations

import pytest

from qa import Chatbot


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("Tom Lee sold the mill to Ann Roe in 1920.", "Who bought the mill?", "Ann Roe"),
        ("Ann Roe bought the mill from Tom Lee in 1920.", "Who sold the mill?", "Tom Lee"),
        ("Her aunt left the house to her nephew Karl.", "Who inherited the house?", "Karl"),
        ("The bank lent the money to the club in May.", "Who borrowed the money?", "the club"),
        ("Orrel lost the final to Branx.", "Who won the final?", "Branx"),
        ("Orrel were beaten by Branx in the final.", "Who lost the final?", "Orrel"),
        ("Ann Roe was awarded the Hesk Prize in 1977.", "Who received the Hesk Prize?", "Ann Roe"),
        ("The king gave Ann Roe a gold medal.", "Who received a gold medal?", "Ann Roe"),
        ("Ann Roe was left the farm by her uncle.", "Who inherited the farm?", "Ann Roe"),
        ("She sold the mill to her uncle, Sir John Hesk.", "Who bought the mill?", "Sir John Hesk"),
    ],
)
def test_the_other_party(text, question, answer):
    said = Chatbot.from_text(text).ask(question).text
    assert said is not None
    assert answer in said


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Tom Vane refused to sell the mill to Ann Roe.", "Who bought the mill?"),
        ("Tom Vane hoped to sell the mill to Ann Roe.", "Who bought the mill?"),
        ("Tom Vane did not sell the mill to Ann Roe.", "Who bought the mill?"),
        ("The club lost the match to injuries.", "Who won the match?"),
        ("The company sells shoes to farmers.", "Who bought the company?"),
    ],
)
def test_what_was_not_done_has_no_other_party(text, question):
    assert Chatbot.from_text(text).ask(question).text is None


def test_what_was_sold_is_not_denied_to_have_been_bought():
    bot = Chatbot.from_text("The firm sold its catering arm to Gate Group in May.")
    assert bot.ask("Did Gate Group buy the catering arm?").text != "No"
