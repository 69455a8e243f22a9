"""Questions that name somebody of whom the text never speaks."""

from __future__ import annotations

import pytest

from qa import Chatbot

VISIT = "Ishan Dass went to Beijing. He was invited by his Chinese counterpart, Wang Yi."


@pytest.mark.parametrize("question", ["Who invited Modi?", "Who invited Lena Brandt to Beijing?"])
def test_nobody_is_said_to_have_done_it_to_somebody_else(question):
    answer = Chatbot.from_text(VISIT).ask(question)
    assert (answer.text, answer.reason) == (None, "No such name is mentioned")


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (VISIT, "Who invited Ishan Das to Beijing?", "Wang Yi"),
        ("My father made cars in Coventry for ten years.", "What did Dad make?", "cars"),
        ("The firm built the bridge in 1902.", "When did the Company build the bridge?", "1902"),
        ("The troops left the city in May 1990.", "When did the British troops leave the city?", "May 1990"),
        ("The food will last until the end of May.", "Until when will the UN's food last?", "the end of May"),
        ("Feed it once a week with flour.", "How often do I feed it?", "once a week"),
    ],
)
def test_another_spelling_or_another_word_for_it_is_no_other_name(text, question, said):
    assert said in Chatbot.from_text(text).ask(question).candidates[0].text
    assert Chatbot.from_text(text).ask(question).reason != "No such name is mentioned"
