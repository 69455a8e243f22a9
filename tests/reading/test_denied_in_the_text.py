"""What a text says was not so is never given as an answer."""

from __future__ import annotations

import pytest

from qa import Chatbot

DENIED = [
    ("Ann Lee did not sign the treaty.", "Who signed the treaty?"),
    ("Ann Lee refused to sign the treaty.", "Who signed the treaty?"),
    ("Neither Ann Lee nor Tom Roe signed the treaty.", "Who signed the treaty?"),
    ("The treaty was not signed by Ann Lee.", "Who signed the treaty?"),
    ("The mill did not close in 1950.", "When did the mill close?"),
    ("Maria Lopez, 31, was not killed in the crash in Hesk.", "Who was killed in the crash?"),
    ("The council did not build ten houses.", "How many houses did the council build?"),
    ("The museum never opened in London.", "Where did the museum open?"),
    ("Ann Lee was never arrested in Paris.", "Where was Ann Lee arrested?"),
    ("The bank, founded in 1820, never opened a branch in Hesk.", "Who opened a branch in Hesk?"),
    ("Ann Lee is not the mayor of Hesk.", "Who is the mayor of Hesk?"),
    ("Smoking is not allowed in the hall.", "Where is smoking allowed?"),
]
TOLD = [
    ("The mill did not close until 1950.", "When did the mill close?", "1950"),
    ("Ann Lee did not sign it, but Tom Roe signed the treaty in May.", "Who signed the treaty?", "Tom Roe"),
    ("Not only Ann Lee signed the treaty.", "Who signed the treaty?", "Ann Lee"),
    ("Ann Lee, who had never been to Hesk, signed the treaty.", "Who signed the treaty?", "Ann Lee"),
    ("Ann Lee did not hesitate to sign the treaty.", "Who signed the treaty?", "Ann Lee"),
    ("The treaty was signed by Ann Lee, not by Tom Roe.", "Who signed the treaty?", "Ann Lee"),
    ("The firm does not make glass. It makes paper.", "What does the firm make?", "paper"),
    ("Ann Lee failed to win the race. Sue Poe won it.", "Who won the race?", "Sue Poe"),
    ("Ann Lee did not paint the bridge. It was painted by Tom Roe.", "Who painted the bridge?", "Tom Roe"),
    ("Ann Lee did not sign the treaty. Tom Roe did.", "Who did not sign the treaty?", "Ann Lee"),
]


@pytest.mark.parametrize(("text", "question"), DENIED)
def test_what_is_denied_is_no_answer(text, question):
    answer = Chatbot.from_text(text).ask(question)
    assert answer.text is None
    assert "It is said that this was not so" in answer.reply


@pytest.mark.parametrize(("text", "question", "said"), TOLD)
def test_what_is_told_beside_a_denial_is_found(text, question, said):
    assert Chatbot.from_text(text).ask(question).text == said


def test_nobody_may_be_the_answer():
    answer = Chatbot.from_text("Nobody was hurt in Norwick.").ask("Who was hurt?")
    assert answer.text in {None, "Nobody"}
