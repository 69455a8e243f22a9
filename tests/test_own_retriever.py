"""A chatbot keeps the retriever that it was given."""

from __future__ import annotations

from qa import Chatbot, SentenceRetriever
from qa.corpus.loading import corpus_from_text


def test_files_that_are_added_are_searched_by_the_same_retriever(article):
    mine = SentenceRetriever(k1=1.7, b=0.2)
    bot = Chatbot(corpus_from_text("A ferry sank in 1912. A storm had been forecast."), retriever=mine)
    more = bot.plus([article])
    assert (more.index.k1, more.index.b) == (bot.index.k1, bot.index.b) == (1.7, 0.2)
    assert more.ask("Who designed the Harbour Bridge?").text == "John Bradfield"
    assert more.plus([article]).index.k1 == 1.7


def test_the_retriever_given_is_left_as_it_was():
    mine = SentenceRetriever(k1=1.7)
    Chatbot(corpus_from_text("A ferry sank in 1912."), retriever=mine)
    assert not hasattr(mine, "index_")
