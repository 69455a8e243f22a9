"""A question may be as long as a page; what is longer is refused in a line."""

from __future__ import annotations

import pytest

from qa import Chatbot, QuestionError
from qa.questions.analysis import analyse


@pytest.fixture(scope="module")
def bot():
    return Chatbot.from_text("Ruth Lane opened the mill in 1932. It was closed in 1950.")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("who " * 1001, "has 1,001 words"),
        ("a" * 10_001, "has 10,001 letters"),
        ("a" * 10**6, "1,000,000 letters"),
    ],
)
def test_what_is_too_long_is_refused_in_a_line(bot, question, says):
    for ask in (bot.ask, bot.conversation().ask):
        with pytest.raises(QuestionError, match=says) as caught:
            ask(question)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("filler", ["and ", "please, ", "please tell me if ", "do you know "])
def test_openings_may_be_many(filler):
    assert analyse(filler * 2000 + "who opened the mill?").text == "who opened the mill?"


@pytest.mark.parametrize("word", ["a" * 9000, "ﬁ" * 9000, "京" * 9000])
def test_a_word_of_a_page_is_no_typing_error(bot, word):
    assert bot.ask(f"Who opened the {word} mill?").text == "Ruth Lane"
