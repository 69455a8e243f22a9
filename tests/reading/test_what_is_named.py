"""The countries, continents, months and weekdays that a text names are told by closed lists."""

from __future__ import annotations

import pytest

from qa import Article, Chatbot, Corpus
from qa.corpus.loading import corpus_from_text


def named(text, kind):
    return Chatbot.from_text(text).ask(f"Which {kind} are named?").text


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Michael Jordan met Chad Kroeger in Atlanta, Georgia.", "countries", None),
        ("Michael Jordan smiled. He had won. Jordan flew home.", "countries", None),
        ("Michael Jordan smiled. He had won. He flew to Jordan.", "countries", "Jordan"),
        ("Britain is also called the United Kingdom or the UK.", "countries", "Britain"),
        ("The US and the USA are one. Tell us of Peru.", "countries", "US and Peru"),
        ("Holland and Korea played; the Netherlands won.", "countries", "Holland and Korea"),
        ("The China Sea and the Niger Delta are wide. Air France is a firm.", "countries", None),
        ("South Korea beat West Germany in Lyon, France.", "countries", "South Korea, Germany and France"),
        ("Neighbours France and Spain left New South Wales.", "countries", "France and Spain"),
        ("Spain’s king met England's team in the U.S.", "countries", "Spain, England and U.S."),
        ("They flew from North America to South America and on to Southeast Asia.", "continents",
         "North America, South America and Asia"),
        ("They flew to South Africa.", "continents", None),
        ("Theresa May spoke to the union, and she left. May smiled. They met in June.", "months", "June"),
        ("Theresa May spoke on 5 May. It rained in July.", "months", "May and July"),
        ("It rained on Friday March 5 and on Sunday, June 3.", "weekdays", "Friday and Sunday"),
        ("It rained on Friday March 5 and on Sunday, June 3.", "months", "March and June"),
    ],
)  # fmt: skip
def test_a_name_counts_where_it_is_the_thing_s_own(text, kind, names):
    assert named(text, kind) == names


def test_one_country_counts_once_whatever_it_is_called():
    answer = Chatbot.from_text("Britain is also called the United Kingdom or the UK.").ask(
        "How many countries are named?"
    )
    assert (answer.text, answer.reply) == ("one", "One: Britain [1].")


POOL = "A new pool was opened in Norwick. It cost ten million crowns."
FIRE = "A fire broke out in Hesk. Tom Cole put it out, a farmer said."


def two(**settings):
    parts = [corpus_from_text(text, title=title) for title, text in (("A pool", POOL), ("A fire", FIRE))]
    articles = tuple(one for part in parts for one in part.articles)
    sentences = tuple(one for part in parts for one in part.sentences)
    return Chatbot(Corpus(articles, sentences), **settings)


def test_two_articles_that_name_none_are_two():
    assert isinstance(two().corpus.articles[0], Article)
    answer = two().ask("Which countries are named?")
    assert answer.reply.startswith("The articles don't say.")
    assert two().ask("Which countries are named in the article about the pool?").text is None


@pytest.mark.parametrize(
    "question",
    ["How many months are named?", "Which article says that a farmer put out the fire?"],
)
def test_what_is_not_sure_enough_is_not_said(question):
    text = Chatbot.from_text("It rained in May.").corpus
    one = Chatbot(text) if "months" in question else two()
    strict = Chatbot(text, min_confidence=0.99) if "months" in question else two(min_confidence=0.99)
    sure, unsure = one.ask(question), strict.ask(question)
    assert sure.answered
    assert sure.confidence < 0.99
    assert not unsure.answered
    assert (unsure.confidence, unsure.citations) == (sure.confidence, sure.citations)
    assert unsure.reason


def test_an_abstention_is_not_confident():
    answer = two().ask("Which article says that the mayor resigned?")
    assert (answer.text, answer.confidence) == (None, 0.0)
