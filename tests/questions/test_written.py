"""An answer tells the question that was answered: written well, and answered the same when asked again."""

from __future__ import annotations

import pytest

from qa import Chatbot, Corpus
from qa.corpus.loading import corpus_from_text
from qa.interface.render import understood
from qa.questions.written import well_written

POOL = "The pool in Norwick was opened by Ruth Lane in May. Two swimmers were hurt on the first day."
FIRE = "The fire in Hesk was put out by Tom Cole. A farmer was hurt. Peru and Chile sent aid."


@pytest.fixture(scope="module")
def bot():
    parts = [corpus_from_text(POOL, title="A pool"), corpus_from_text(FIRE, title="A fire")]
    articles = tuple(one for part in parts for one in part.articles)
    return Chatbot(Corpus(articles, tuple(one for part in parts for one in part.sentences)))


@pytest.mark.parametrize(
    ("typed", "resolved"),
    [
        (
            "Please tell me who was hurt, according to the article about the fire?",
            "Who was hurt, according to the article about the fire?",
        ),
        ("who opened the pool in norwick", "Who opened the pool in norwick?"),
        ("hey, who put out the fire?!?", "Who put out the fire?"),
        ("Who put out the fire??", "Who put out the fire?"),
        ("please tell me how many countries are named", "How many countries are named?"),
        ("Tell me which countries are named in the article about the fire!",
         "Which countries are named in the article about the fire?"),
        ("Can you tell me which article mentions a farmer", "Which article mentions a farmer?"),
        ("Was Ruth Lane or Tom Cole at the pool", "Was Ruth Lane or Tom Cole at the pool?"),
        ("Name one country that sent aid.", "What is one country that sent aid?"),
        ("Who stole the moon in Hesk", "Who stole the moon in Hesk?"),
    ],
)  # fmt: skip
def test_the_question_that_was_answered_is_told_and_can_be_asked_again(bot, typed, resolved):
    answer = bot.ask(typed)
    assert (answer.question, answer.resolved) == (typed, resolved)
    again = bot.ask(answer.resolved)
    assert (again.text, again.confidence, again.resolved) == (answer.text, answer.confidence, resolved)
    assert again.citations == answer.citations


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("who led the U.S.", "Who led the U.S.?"),
        ("Who bought Mill Co.?", "Who bought Mill Co.?"),
        ("Who wrote Oklahoma!?", "Who wrote Oklahoma!?"),
        ("Who won in 1990.", "Who won in 1990?"),
        ("Who was Tom!", "Who was Tom?"),
        ("eBay was sold when", "eBay was sold when?"),
        ('Who said "why?"', 'Who said "why?"'),
        ("Where is it ...", "Where is it?"),
        ("in 1990 who won:", "In 1990 who won?"),
        ("?", "?"),
        ("", ""),
    ],
)
def test_a_question_has_a_capital_and_one_mark(text, written):
    assert well_written(text) == written
    assert well_written(written) == written


def test_capitals_and_marks_alone_are_not_told_to_a_person(bot):
    assert not understood(bot.ask("who put out the fire"))
    assert understood(bot.ask("Please tell me who put out the fire")) == "Who put out the fire?"
