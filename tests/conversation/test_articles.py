"""More than one article: some may be chosen, a question may name one, or ask for one."""

from __future__ import annotations

import pytest

from qa.chatbot import Chatbot
from qa.corpus.article import Article, Corpus, Sentence
from qa.errors import NotFoundError
from qa.questions.articles import asks_which_article, find_articles, within_named

POOL = Article(
    "The pool was opened by Ruth Lane. It cost 2 million crowns.", "A new pool for Norwick", "a/pool.txt"
)
FIRE = Article(
    "The fire was put out by Tom Cole. It cost 3 million crowns.",
    "Fire in Hesk",
    "a/fire.txt",
    source="The Echo",
)


def bot():
    rows = []
    for article in (POOL, FIRE):
        cut = article.text.index(". ") + 1
        rows.append(Sentence(article.text[:cut], 0, cut, 1, 1, article))
        rows.append(Sentence(article.text[cut + 1 :], cut + 1, len(article.text), 2, 1, article))
    return Chatbot(Corpus((POOL, FIRE), tuple(rows)))


def first(answer):
    return answer.citations[0].sentence.article.title


def test_a_conversation_may_be_restricted_to_some_articles_and_freed_again():
    conversation = bot().conversation()
    question = "How much did the pool cost?"
    conversation.restrict("fire")
    assert {c.sentence.article.title for c in conversation.ask(question).citations} == {"Fire in Hesk"}
    conversation.new()
    assert conversation.articles == (FIRE,)
    conversation.restrict(POOL)
    assert first(conversation.ask(question)) == "A new pool for Norwick"
    conversation.restrict()
    assert conversation.articles is None
    assert conversation.ask(question).citations


def test_a_name_that_fits_no_article_is_said_and_nothing_changes():
    conversation = bot().conversation()
    conversation.restrict("pool.txt")
    with pytest.raises(
        NotFoundError, match="no article is called 'flood'; there are: A new pool for Norwick, Fire"
    ):
        conversation.restrict("flood")
    assert conversation.articles == (POOL,)


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("According to the article about the fire, how much did the pool cost?", "Fire in Hesk"),
        ("How much did the pool cost, according to The Echo?", "Fire in Hesk"),
        ("In “A new pool for Norwick”, how much did the pool cost?", "A new pool for Norwick"),
        ("How much did the pool cost according to the Norwick article?", "A new pool for Norwick"),
    ],
)
def test_a_question_that_names_an_article_is_answered_from_it(question, title):
    answer = bot().ask(question)
    assert {c.sentence.article.title for c in answer.citations} == {title}
    assert answer.question == question


def test_a_question_whose_words_point_to_an_article_prefers_it():
    assert first(bot().ask("How much did the pool in Norwick cost?")) == "A new pool for Norwick"


@pytest.mark.parametrize(
    "question",
    [
        "Which article says that Tom Cole put out the fire?",
        "According to which article was the fire put out?",
    ],
)
def test_the_article_that_says_so_can_be_asked_for(question):
    answer = bot().ask(question)
    assert answer.text == "Fire in Hesk"
    assert answer.reply == "“Fire in Hesk” [1]."
    assert answer.citations[0].sentence.text == "The fire was put out by Tom Cole."


def test_two_articles_that_say_so_are_both_named_and_none_where_none_does():
    assert (
        bot().ask("Which article mentions million crowns?").text == "A new pool for Norwick and Fire in Hesk"
    )
    answer = bot().ask("Which article says that the mayor resigned?")
    assert answer.text is None
    assert answer.reason == "No article says so"


@pytest.mark.parametrize(
    "question",
    [
        "According to Ruth Lane, what did it cost?",
        "Who was born in Hesk?",
        "What happened in the story?",
        "Who swims in the pool?",
    ],
)
def test_what_only_looks_like_an_article_s_name_is_left_in_the_question(question):
    assert within_named(question, (POOL, FIRE)) == (question, ())


def test_an_article_is_found_by_title_file_and_words_and_the_exact_one_first():
    assert find_articles("Fire in Hesk", (POOL, FIRE)) == find_articles("FIRE.txt", (POOL, FIRE)) == (FIRE,)
    assert find_articles("norwick pool", (POOL, FIRE)) == (POOL,)
    assert find_articles("  ", (POOL, FIRE)) == find_articles("the", (POOL, FIRE)) == ()


def test_a_which_question_about_something_else_asks_for_no_article():
    assert asks_which_article("Which pool was opened?") is None
    assert asks_which_article("Which article of the treaty was broken?") is None


def test_articles_that_mention_something_are_counted():
    answer = bot().ask("How many articles mention crowns?")
    assert answer.text == "two"
    assert answer.kind == "how many"
    assert answer.reply == "Two: “A new pool for Norwick” [1] and “Fire in Hesk” [2]."
    assert bot().ask("How many of the articles mention Tom Cole?").reply == "One: “Fire in Hesk” [1]."
    assert bot().ask("How many articles mention a dragon?").text is None


@pytest.mark.parametrize("question", ["How many papers did she write?", "How many pages does it have?"])
def test_papers_that_are_told_of_are_no_articles_to_be_counted(question):
    assert asks_which_article(question) is None
