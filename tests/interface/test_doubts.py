"""The chat says whom else a word could mean, and only then."""

from __future__ import annotations

import pytest

from qa import Chatbot
from qa.interface.answering import answer_typed, doubts


@pytest.fixture
def conversation():
    text = "Ann Hill met Eva Berg. Ann Hill said she was glad. Eva Berg smiled, for she was glad too."
    return Chatbot.from_text(text).conversation()


def test_whom_else_she_could_be_is_said(conversation):
    answer_typed(conversation, "When did Ann Hill meet Eva Berg?")
    answer_typed(conversation, "Why was she glad?")
    assert doubts(conversation) == ("she = Ann Hill (or Eva Berg?)",)


def test_an_or_that_somebody_typed_is_no_doubt(conversation):
    answer_typed(conversation, "Who met Eva Berg?")
    answer_typed(conversation, "What about in Orrel (or Hesk)?")
    assert conversation.notes
    assert doubts(conversation) == ()
