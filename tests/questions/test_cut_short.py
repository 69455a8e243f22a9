"""A question that is cut short, or lacks words, is answered in some way."""

import random

import pytest

from qa import Chatbot
from qa.evaluation.squad import load_squad

LESSONS = "tests/data/lessons.json"


@pytest.fixture(scope="module")
def lessons(pytestconfig):
    return load_squad(pytestconfig.rootpath / LESSONS)


@pytest.mark.parametrize(
    "question", ["What is", "What was?", "what the mayor do", "Why did the", "Who", "of?"]
)
def test_a_question_that_stops_early_gets_a_reply(question):
    bot = Chatbot.from_text("The mayor opened the bridge in 1932. It cost two million dollars.")
    assert bot.ask(question).reply


def test_questions_that_lack_words_get_a_reply(lessons):
    rng = random.Random(7)
    for document in lessons[::4]:
        bots = [Chatbot.from_text(text) for text in document.paragraphs]
        for case in document.cases:
            words = case.question.split()
            cut = words[: rng.randint(1, len(words))]
            holed = [word for word in words if rng.random() < 0.7]
            for shorter in (cut, holed):
                question = " ".join(shorter).rstrip("?" if rng.random() < 0.5 else "")
                if question.strip(" ?"):
                    assert bots[case.paragraph].ask(question).reply, question
