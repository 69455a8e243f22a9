from __future__ import annotations

import pytest

from qa import Chatbot
from qa.interface.clauses import read_words
from qa.interface.suggestions import PATTERNS, suggest

MILL = """The old mill stood by the river for ages. Ann Lee, the mayor, bought the old mill in May 1932.
The mill was closed because the stream ran dry. In 1950, Tom Hay painted the north wall of the tower.
The tower was designed by Ruth Lane. The council will build a new school near the church."""
TRUST = "The Old Mill Trust (OMT) met in the hall. It was raining. Nobody came."
TEXTS = [MILL, TRUST]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.kind)
def test_each_pattern_makes_its_example(pattern):
    made = [row.question for row in pattern.make(read_words(pattern.example))]
    assert pattern.question in made


@pytest.mark.parametrize("text", TEXTS)
def test_every_question_offered_is_answered_from_the_text(text):
    bot = Chatbot.from_text(text)
    found = suggest(bot, 5)
    assert found
    assert all(bot.ask(question).answered for question in found)
    assert suggest(bot, 5) == found


def test_kinds_differ_and_nothing_is_offered_twice():
    bot = Chatbot.from_text(MILL)
    first = suggest(bot, 3)
    assert len({question.split()[0] for question in first}) > 1
    again = suggest(bot, 3, but_not=first)
    assert not set(first) & set(again)


@pytest.mark.parametrize("text", ["Hm.", "It was so. They did it.", "a b c", "1. 2. 3.", "“No,” he said."])
def test_a_text_that_gives_none_gives_none(text):
    assert suggest(Chatbot.from_text(text), 3) == []


def test_only_articles_in_use_give_questions(tmp_path):
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    bot = Chatbot.from_paths([tmp_path])
    assert suggest(bot, 3, within=bot.corpus.articles[1:]) == ["What does OMT stand for?"]
